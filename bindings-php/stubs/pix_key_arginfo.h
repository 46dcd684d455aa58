/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 4f2368b1188446c0a6902f4f87e3b1aabbf6b777 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Gnpix_Pix_PixKey___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_PixKey_parse, 0, 1, Gnpix\\Pix\\PixKey, 0)
	ZEND_ARG_TYPE_INFO(0, typed, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, kind, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Pix_PixKey_readings, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, typed, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Pix_PixKey___toString, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pix_PixKey_jsonSerialize arginfo_class_Gnpix_Pix_PixKey___toString


ZEND_METHOD(Gnpix_Pix_PixKey, __construct);
ZEND_METHOD(Gnpix_Pix_PixKey, parse);
ZEND_METHOD(Gnpix_Pix_PixKey, readings);
ZEND_METHOD(Gnpix_Pix_PixKey, __toString);
ZEND_METHOD(Gnpix_Pix_PixKey, jsonSerialize);


static const zend_function_entry class_Gnpix_Pix_PixKey_methods[] = {
	ZEND_ME(Gnpix_Pix_PixKey, __construct, arginfo_class_Gnpix_Pix_PixKey___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Pix_PixKey, parse, arginfo_class_Gnpix_Pix_PixKey_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_PixKey, readings, arginfo_class_Gnpix_Pix_PixKey_readings, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_PixKey, __toString, arginfo_class_Gnpix_Pix_PixKey___toString, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_PixKey, jsonSerialize, arginfo_class_Gnpix_Pix_PixKey_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Gnpix_Pix_PixKey(zend_class_entry *class_entry_Stringable, zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "PixKey", class_Gnpix_Pix_PixKey_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 2, class_entry_Stringable, class_entry_JsonSerializable);

	zval property_kind_default_value;
	ZVAL_UNDEF(&property_kind_default_value);
	zend_string *property_kind_name = zend_string_init("kind", sizeof("kind") - 1, 1);
	zend_declare_typed_property(class_entry, property_kind_name, &property_kind_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_kind_name);

	zval property_text_default_value;
	ZVAL_UNDEF(&property_text_default_value);
	zend_string *property_text_name = zend_string_init("text", sizeof("text") - 1, 1);
	zend_declare_typed_property(class_entry, property_text_name, &property_text_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_text_name);
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parse", sizeof("parse") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "readings", sizeof("readings") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}
