/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 80b7571c8585e7cc032bcfe6907c0d1cf490c6dd */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Gnpix_Pix_BrCode___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_BrCode_parse, 0, 1, Gnpix\\Pix\\BrCode, 0)
	ZEND_ARG_TYPE_INFO(0, copied, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_BrCode_build, 0, 2, Gnpix\\Pix\\BrCode, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, name, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, city, Stringable, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, key, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, location, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, recurrence, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, txid, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, info, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, postalCode, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, withdrawalIspb, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, amount, Stringable, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, oneUse, _IS_BOOL, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Pix_BrCode___toString, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pix_BrCode_jsonSerialize arginfo_class_Gnpix_Pix_BrCode___toString


ZEND_METHOD(Gnpix_Pix_BrCode, __construct);
ZEND_METHOD(Gnpix_Pix_BrCode, parse);
ZEND_METHOD(Gnpix_Pix_BrCode, build);
ZEND_METHOD(Gnpix_Pix_BrCode, __toString);
ZEND_METHOD(Gnpix_Pix_BrCode, jsonSerialize);


static const zend_function_entry class_Gnpix_Pix_BrCode_methods[] = {
	ZEND_ME(Gnpix_Pix_BrCode, __construct, arginfo_class_Gnpix_Pix_BrCode___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Pix_BrCode, parse, arginfo_class_Gnpix_Pix_BrCode_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_BrCode, build, arginfo_class_Gnpix_Pix_BrCode_build, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_BrCode, __toString, arginfo_class_Gnpix_Pix_BrCode___toString, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_BrCode, jsonSerialize, arginfo_class_Gnpix_Pix_BrCode_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Gnpix_Pix_BrCode(zend_class_entry *class_entry_Stringable, zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "BrCode", class_Gnpix_Pix_BrCode_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 2, class_entry_Stringable, class_entry_JsonSerializable);

	zval property_text_default_value;
	ZVAL_UNDEF(&property_text_default_value);
	zend_string *property_text_name = zend_string_init("text", sizeof("text") - 1, 1);
	zend_declare_typed_property(class_entry, property_text_name, &property_text_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_text_name);

	zval property_kind_default_value;
	ZVAL_UNDEF(&property_kind_default_value);
	zend_string *property_kind_name = zend_string_init("kind", sizeof("kind") - 1, 1);
	zend_declare_typed_property(class_entry, property_kind_name, &property_kind_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_kind_name);

	zval property_name_default_value;
	ZVAL_UNDEF(&property_name_default_value);
	zend_string *property_name_name = zend_string_init("name", sizeof("name") - 1, 1);
	zend_declare_typed_property(class_entry, property_name_name, &property_name_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_name_name);

	zval property_city_default_value;
	ZVAL_UNDEF(&property_city_default_value);
	zend_string *property_city_name = zend_string_init("city", sizeof("city") - 1, 1);
	zend_declare_typed_property(class_entry, property_city_name, &property_city_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_city_name);

	zval property_key_default_value;
	ZVAL_UNDEF(&property_key_default_value);
	zend_string *property_key_name = zend_string_init("key", sizeof("key") - 1, 1);
	zend_declare_typed_property(class_entry, property_key_name, &property_key_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_key_name);

	zval property_location_default_value;
	ZVAL_UNDEF(&property_location_default_value);
	zend_string *property_location_name = zend_string_init("location", sizeof("location") - 1, 1);
	zend_declare_typed_property(class_entry, property_location_name, &property_location_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_location_name);

	zval property_recurrence_default_value;
	ZVAL_UNDEF(&property_recurrence_default_value);
	zend_string *property_recurrence_name = zend_string_init("recurrence", sizeof("recurrence") - 1, 1);
	zend_declare_typed_property(class_entry, property_recurrence_name, &property_recurrence_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_recurrence_name);

	zval property_txid_default_value;
	ZVAL_UNDEF(&property_txid_default_value);
	zend_string *property_txid_name = zend_string_init("txid", sizeof("txid") - 1, 1);
	zend_declare_typed_property(class_entry, property_txid_name, &property_txid_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_txid_name);

	zval property_info_default_value;
	ZVAL_UNDEF(&property_info_default_value);
	zend_string *property_info_name = zend_string_init("info", sizeof("info") - 1, 1);
	zend_declare_typed_property(class_entry, property_info_name, &property_info_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_info_name);

	zval property_postalCode_default_value;
	ZVAL_UNDEF(&property_postalCode_default_value);
	zend_string *property_postalCode_name = zend_string_init("postalCode", sizeof("postalCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_postalCode_name, &property_postalCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_postalCode_name);

	zval property_withdrawalIspb_default_value;
	ZVAL_UNDEF(&property_withdrawalIspb_default_value);
	zend_string *property_withdrawalIspb_name = zend_string_init("withdrawalIspb", sizeof("withdrawalIspb") - 1, 1);
	zend_declare_typed_property(class_entry, property_withdrawalIspb_name, &property_withdrawalIspb_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_withdrawalIspb_name);

	zval property_amount_default_value;
	ZVAL_UNDEF(&property_amount_default_value);
	zend_string *property_amount_name = zend_string_init("amount", sizeof("amount") - 1, 1);
	zend_declare_typed_property(class_entry, property_amount_name, &property_amount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_amount_name);

	zval property_cents_default_value;
	ZVAL_UNDEF(&property_cents_default_value);
	zend_string *property_cents_name = zend_string_init("cents", sizeof("cents") - 1, 1);
	zend_declare_typed_property(class_entry, property_cents_name, &property_cents_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_cents_name);

	zval property_oneUse_default_value;
	ZVAL_UNDEF(&property_oneUse_default_value);
	zend_string *property_oneUse_name = zend_string_init("oneUse", sizeof("oneUse") - 1, 1);
	zend_declare_typed_property(class_entry, property_oneUse_name, &property_oneUse_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_oneUse_name);

	zval property_problems_default_value;
	ZVAL_UNDEF(&property_problems_default_value);
	zend_string *property_problems_name = zend_string_init("problems", sizeof("problems") - 1, 1);
	zend_declare_typed_property(class_entry, property_problems_name, &property_problems_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_problems_name);

	zval property_fields_default_value;
	ZVAL_UNDEF(&property_fields_default_value);
	zend_string *property_fields_name = zend_string_init("fields", sizeof("fields") - 1, 1);
	zend_declare_typed_property(class_entry, property_fields_name, &property_fields_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_fields_name);

	return class_entry;
}
