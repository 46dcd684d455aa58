/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: a634f358c8ab6b5b6d32f7588f438d1a56a35568 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Gnpix_Api_Types___construct, 0, 0, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Gnpix_Api_Types, __construct);


static const zend_function_entry class_Gnpix_Api_Types_methods[] = {
	ZEND_ME(Gnpix_Api_Types, __construct, arginfo_class_Gnpix_Api_Types___construct, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};

static zend_class_entry *register_class_Gnpix_Api_Types(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Api", "Types", class_Gnpix_Api_Types_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
