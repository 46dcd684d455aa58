/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: ebb916c6d30e6a6221e37be3680ede88416713c8 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Gnpix_Certificate___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Certificate_load, 0, 1, Gnpix\\Certificate, 0)
	ZEND_ARG_TYPE_INFO(0, path, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, password, IS_STRING, 0, "\'\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, key, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Certificate_parse, 0, 1, Gnpix\\Certificate, 0)
	ZEND_ARG_TYPE_INFO(0, bytes, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, password, IS_STRING, 0, "\'\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, key, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Certificate_inspect, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Certificate_checkValidity, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Certificate_toPem arginfo_class_Gnpix_Certificate_inspect

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Certificate_toPkcs12, 0, 0, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, password, IS_STRING, 0, "\'\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Certificate_writePem, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, path, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, overwrite, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Certificate_writePkcs12, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, path, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, password, IS_STRING, 0, "\'\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, overwrite, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()


ZEND_METHOD(Gnpix_Certificate, __construct);
ZEND_METHOD(Gnpix_Certificate, load);
ZEND_METHOD(Gnpix_Certificate, parse);
ZEND_METHOD(Gnpix_Certificate, inspect);
ZEND_METHOD(Gnpix_Certificate, checkValidity);
ZEND_METHOD(Gnpix_Certificate, toPem);
ZEND_METHOD(Gnpix_Certificate, toPkcs12);
ZEND_METHOD(Gnpix_Certificate, writePem);
ZEND_METHOD(Gnpix_Certificate, writePkcs12);


static const zend_function_entry class_Gnpix_Certificate_methods[] = {
	ZEND_ME(Gnpix_Certificate, __construct, arginfo_class_Gnpix_Certificate___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Certificate, load, arginfo_class_Gnpix_Certificate_load, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Certificate, parse, arginfo_class_Gnpix_Certificate_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Certificate, inspect, arginfo_class_Gnpix_Certificate_inspect, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Certificate, checkValidity, arginfo_class_Gnpix_Certificate_checkValidity, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Certificate, toPem, arginfo_class_Gnpix_Certificate_toPem, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Certificate, toPkcs12, arginfo_class_Gnpix_Certificate_toPkcs12, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Certificate, writePem, arginfo_class_Gnpix_Certificate_writePem, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Certificate, writePkcs12, arginfo_class_Gnpix_Certificate_writePkcs12, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Gnpix_Certificate(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "Certificate", class_Gnpix_Certificate_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "load", sizeof("load") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parse", sizeof("parse") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parse", sizeof("parse") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parse", sizeof("parse") - 1), 2, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "topkcs12", sizeof("topkcs12") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "writepkcs12", sizeof("writepkcs12") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}
