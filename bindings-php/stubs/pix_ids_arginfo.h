/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: e5cd8655e98873443044cabbebba23424e226870 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Gnpix_Pix_Txid___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_Txid_parse, 0, 1, Gnpix\\Pix\\Txid, 0)
	ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_Txid_generate, 0, 0, Gnpix\\Pix\\Txid, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Pix_Txid___toString, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pix_Txid_jsonSerialize arginfo_class_Gnpix_Pix_Txid___toString

#define arginfo_class_Gnpix_Pix_StaticTxid___construct arginfo_class_Gnpix_Pix_Txid___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_StaticTxid_parse, 0, 1, Gnpix\\Pix\\StaticTxid, 0)
	ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_StaticTxid_generate, 0, 0, Gnpix\\Pix\\StaticTxid, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pix_StaticTxid___toString arginfo_class_Gnpix_Pix_Txid___toString

#define arginfo_class_Gnpix_Pix_StaticTxid_jsonSerialize arginfo_class_Gnpix_Pix_Txid___toString

#define arginfo_class_Gnpix_Pix_IdEnvio___construct arginfo_class_Gnpix_Pix_Txid___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_IdEnvio_parse, 0, 1, Gnpix\\Pix\\IdEnvio, 0)
	ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_IdEnvio_generate, 0, 0, Gnpix\\Pix\\IdEnvio, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pix_IdEnvio___toString arginfo_class_Gnpix_Pix_Txid___toString

#define arginfo_class_Gnpix_Pix_IdEnvio_jsonSerialize arginfo_class_Gnpix_Pix_Txid___toString

#define arginfo_class_Gnpix_Pix_DevolucaoId___construct arginfo_class_Gnpix_Pix_Txid___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_DevolucaoId_parse, 0, 1, Gnpix\\Pix\\DevolucaoId, 0)
	ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_DevolucaoId_generate, 0, 0, Gnpix\\Pix\\DevolucaoId, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pix_DevolucaoId___toString arginfo_class_Gnpix_Pix_Txid___toString

#define arginfo_class_Gnpix_Pix_DevolucaoId_jsonSerialize arginfo_class_Gnpix_Pix_Txid___toString

#define arginfo_class_Gnpix_Pix_EndToEndId___construct arginfo_class_Gnpix_Pix_Txid___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_EndToEndId_parse, 0, 1, Gnpix\\Pix\\EndToEndId, 0)
	ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pix_EndToEndId___toString arginfo_class_Gnpix_Pix_Txid___toString

#define arginfo_class_Gnpix_Pix_EndToEndId_jsonSerialize arginfo_class_Gnpix_Pix_Txid___toString

#define arginfo_class_Gnpix_Pix_RtrId___construct arginfo_class_Gnpix_Pix_Txid___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_RtrId_parse, 0, 1, Gnpix\\Pix\\RtrId, 0)
	ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pix_RtrId___toString arginfo_class_Gnpix_Pix_Txid___toString

#define arginfo_class_Gnpix_Pix_RtrId_jsonSerialize arginfo_class_Gnpix_Pix_Txid___toString

#define arginfo_class_Gnpix_Pix_IdRec___construct arginfo_class_Gnpix_Pix_Txid___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_IdRec_parse, 0, 1, Gnpix\\Pix\\IdRec, 0)
	ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pix_IdRec___toString arginfo_class_Gnpix_Pix_Txid___toString

#define arginfo_class_Gnpix_Pix_IdRec_jsonSerialize arginfo_class_Gnpix_Pix_Txid___toString

#define arginfo_class_Gnpix_Pix_IdSolicRec___construct arginfo_class_Gnpix_Pix_Txid___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_IdSolicRec_parse, 0, 1, Gnpix\\Pix\\IdSolicRec, 0)
	ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pix_IdSolicRec___toString arginfo_class_Gnpix_Pix_Txid___toString

#define arginfo_class_Gnpix_Pix_IdSolicRec_jsonSerialize arginfo_class_Gnpix_Pix_Txid___toString


ZEND_METHOD(Gnpix_Pix_Txid, __construct);
ZEND_METHOD(Gnpix_Pix_Txid, parse);
ZEND_METHOD(Gnpix_Pix_Txid, generate);
ZEND_METHOD(Gnpix_Pix_Txid, __toString);
ZEND_METHOD(Gnpix_Pix_Txid, jsonSerialize);
ZEND_METHOD(Gnpix_Pix_StaticTxid, __construct);
ZEND_METHOD(Gnpix_Pix_StaticTxid, parse);
ZEND_METHOD(Gnpix_Pix_StaticTxid, generate);
ZEND_METHOD(Gnpix_Pix_StaticTxid, __toString);
ZEND_METHOD(Gnpix_Pix_StaticTxid, jsonSerialize);
ZEND_METHOD(Gnpix_Pix_IdEnvio, __construct);
ZEND_METHOD(Gnpix_Pix_IdEnvio, parse);
ZEND_METHOD(Gnpix_Pix_IdEnvio, generate);
ZEND_METHOD(Gnpix_Pix_IdEnvio, __toString);
ZEND_METHOD(Gnpix_Pix_IdEnvio, jsonSerialize);
ZEND_METHOD(Gnpix_Pix_DevolucaoId, __construct);
ZEND_METHOD(Gnpix_Pix_DevolucaoId, parse);
ZEND_METHOD(Gnpix_Pix_DevolucaoId, generate);
ZEND_METHOD(Gnpix_Pix_DevolucaoId, __toString);
ZEND_METHOD(Gnpix_Pix_DevolucaoId, jsonSerialize);
ZEND_METHOD(Gnpix_Pix_EndToEndId, __construct);
ZEND_METHOD(Gnpix_Pix_EndToEndId, parse);
ZEND_METHOD(Gnpix_Pix_EndToEndId, __toString);
ZEND_METHOD(Gnpix_Pix_EndToEndId, jsonSerialize);
ZEND_METHOD(Gnpix_Pix_RtrId, __construct);
ZEND_METHOD(Gnpix_Pix_RtrId, parse);
ZEND_METHOD(Gnpix_Pix_RtrId, __toString);
ZEND_METHOD(Gnpix_Pix_RtrId, jsonSerialize);
ZEND_METHOD(Gnpix_Pix_IdRec, __construct);
ZEND_METHOD(Gnpix_Pix_IdRec, parse);
ZEND_METHOD(Gnpix_Pix_IdRec, __toString);
ZEND_METHOD(Gnpix_Pix_IdRec, jsonSerialize);
ZEND_METHOD(Gnpix_Pix_IdSolicRec, __construct);
ZEND_METHOD(Gnpix_Pix_IdSolicRec, parse);
ZEND_METHOD(Gnpix_Pix_IdSolicRec, __toString);
ZEND_METHOD(Gnpix_Pix_IdSolicRec, jsonSerialize);


static const zend_function_entry class_Gnpix_Pix_Txid_methods[] = {
	ZEND_ME(Gnpix_Pix_Txid, __construct, arginfo_class_Gnpix_Pix_Txid___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Pix_Txid, parse, arginfo_class_Gnpix_Pix_Txid_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_Txid, generate, arginfo_class_Gnpix_Pix_Txid_generate, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_Txid, __toString, arginfo_class_Gnpix_Pix_Txid___toString, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_Txid, jsonSerialize, arginfo_class_Gnpix_Pix_Txid_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Pix_StaticTxid_methods[] = {
	ZEND_ME(Gnpix_Pix_StaticTxid, __construct, arginfo_class_Gnpix_Pix_StaticTxid___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Pix_StaticTxid, parse, arginfo_class_Gnpix_Pix_StaticTxid_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_StaticTxid, generate, arginfo_class_Gnpix_Pix_StaticTxid_generate, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_StaticTxid, __toString, arginfo_class_Gnpix_Pix_StaticTxid___toString, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_StaticTxid, jsonSerialize, arginfo_class_Gnpix_Pix_StaticTxid_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Pix_IdEnvio_methods[] = {
	ZEND_ME(Gnpix_Pix_IdEnvio, __construct, arginfo_class_Gnpix_Pix_IdEnvio___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Pix_IdEnvio, parse, arginfo_class_Gnpix_Pix_IdEnvio_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_IdEnvio, generate, arginfo_class_Gnpix_Pix_IdEnvio_generate, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_IdEnvio, __toString, arginfo_class_Gnpix_Pix_IdEnvio___toString, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_IdEnvio, jsonSerialize, arginfo_class_Gnpix_Pix_IdEnvio_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Pix_DevolucaoId_methods[] = {
	ZEND_ME(Gnpix_Pix_DevolucaoId, __construct, arginfo_class_Gnpix_Pix_DevolucaoId___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Pix_DevolucaoId, parse, arginfo_class_Gnpix_Pix_DevolucaoId_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_DevolucaoId, generate, arginfo_class_Gnpix_Pix_DevolucaoId_generate, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_DevolucaoId, __toString, arginfo_class_Gnpix_Pix_DevolucaoId___toString, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_DevolucaoId, jsonSerialize, arginfo_class_Gnpix_Pix_DevolucaoId_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Pix_EndToEndId_methods[] = {
	ZEND_ME(Gnpix_Pix_EndToEndId, __construct, arginfo_class_Gnpix_Pix_EndToEndId___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Pix_EndToEndId, parse, arginfo_class_Gnpix_Pix_EndToEndId_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_EndToEndId, __toString, arginfo_class_Gnpix_Pix_EndToEndId___toString, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_EndToEndId, jsonSerialize, arginfo_class_Gnpix_Pix_EndToEndId_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Pix_RtrId_methods[] = {
	ZEND_ME(Gnpix_Pix_RtrId, __construct, arginfo_class_Gnpix_Pix_RtrId___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Pix_RtrId, parse, arginfo_class_Gnpix_Pix_RtrId_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_RtrId, __toString, arginfo_class_Gnpix_Pix_RtrId___toString, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_RtrId, jsonSerialize, arginfo_class_Gnpix_Pix_RtrId_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Pix_IdRec_methods[] = {
	ZEND_ME(Gnpix_Pix_IdRec, __construct, arginfo_class_Gnpix_Pix_IdRec___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Pix_IdRec, parse, arginfo_class_Gnpix_Pix_IdRec_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_IdRec, __toString, arginfo_class_Gnpix_Pix_IdRec___toString, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_IdRec, jsonSerialize, arginfo_class_Gnpix_Pix_IdRec_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Pix_IdSolicRec_methods[] = {
	ZEND_ME(Gnpix_Pix_IdSolicRec, __construct, arginfo_class_Gnpix_Pix_IdSolicRec___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Pix_IdSolicRec, parse, arginfo_class_Gnpix_Pix_IdSolicRec_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_IdSolicRec, __toString, arginfo_class_Gnpix_Pix_IdSolicRec___toString, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_IdSolicRec, jsonSerialize, arginfo_class_Gnpix_Pix_IdSolicRec_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Gnpix_Pix_Txid(zend_class_entry *class_entry_Stringable, zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "Txid", class_Gnpix_Pix_Txid_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 2, class_entry_Stringable, class_entry_JsonSerializable);

	zval property_text_default_value;
	ZVAL_UNDEF(&property_text_default_value);
	zend_string *property_text_name = zend_string_init("text", sizeof("text") - 1, 1);
	zend_declare_typed_property(class_entry, property_text_name, &property_text_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_text_name);

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Pix_StaticTxid(zend_class_entry *class_entry_Stringable, zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "StaticTxid", class_Gnpix_Pix_StaticTxid_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 2, class_entry_Stringable, class_entry_JsonSerializable);

	zval property_text_default_value;
	ZVAL_UNDEF(&property_text_default_value);
	zend_string *property_text_name = zend_string_init("text", sizeof("text") - 1, 1);
	zend_declare_typed_property(class_entry, property_text_name, &property_text_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_text_name);

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Pix_IdEnvio(zend_class_entry *class_entry_Stringable, zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "IdEnvio", class_Gnpix_Pix_IdEnvio_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 2, class_entry_Stringable, class_entry_JsonSerializable);

	zval property_text_default_value;
	ZVAL_UNDEF(&property_text_default_value);
	zend_string *property_text_name = zend_string_init("text", sizeof("text") - 1, 1);
	zend_declare_typed_property(class_entry, property_text_name, &property_text_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_text_name);

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Pix_DevolucaoId(zend_class_entry *class_entry_Stringable, zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "DevolucaoId", class_Gnpix_Pix_DevolucaoId_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 2, class_entry_Stringable, class_entry_JsonSerializable);

	zval property_text_default_value;
	ZVAL_UNDEF(&property_text_default_value);
	zend_string *property_text_name = zend_string_init("text", sizeof("text") - 1, 1);
	zend_declare_typed_property(class_entry, property_text_name, &property_text_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_text_name);

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Pix_EndToEndId(zend_class_entry *class_entry_Stringable, zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "EndToEndId", class_Gnpix_Pix_EndToEndId_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 2, class_entry_Stringable, class_entry_JsonSerializable);

	zval property_text_default_value;
	ZVAL_UNDEF(&property_text_default_value);
	zend_string *property_text_name = zend_string_init("text", sizeof("text") - 1, 1);
	zend_declare_typed_property(class_entry, property_text_name, &property_text_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_text_name);

	zval property_prefix_default_value;
	ZVAL_UNDEF(&property_prefix_default_value);
	zend_string *property_prefix_name = zend_string_init("prefix", sizeof("prefix") - 1, 1);
	zend_declare_typed_property(class_entry, property_prefix_name, &property_prefix_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_prefix_name);

	zval property_ispb_default_value;
	ZVAL_UNDEF(&property_ispb_default_value);
	zend_string *property_ispb_name = zend_string_init("ispb", sizeof("ispb") - 1, 1);
	zend_declare_typed_property(class_entry, property_ispb_name, &property_ispb_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_ispb_name);

	zval property_time_default_value;
	ZVAL_UNDEF(&property_time_default_value);
	zend_string *property_time_name = zend_string_init("time", sizeof("time") - 1, 1);
	zend_declare_typed_property(class_entry, property_time_name, &property_time_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_time_name);

	zval property_suffix_default_value;
	ZVAL_UNDEF(&property_suffix_default_value);
	zend_string *property_suffix_name = zend_string_init("suffix", sizeof("suffix") - 1, 1);
	zend_declare_typed_property(class_entry, property_suffix_name, &property_suffix_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_suffix_name);

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Pix_RtrId(zend_class_entry *class_entry_Stringable, zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "RtrId", class_Gnpix_Pix_RtrId_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 2, class_entry_Stringable, class_entry_JsonSerializable);

	zval property_text_default_value;
	ZVAL_UNDEF(&property_text_default_value);
	zend_string *property_text_name = zend_string_init("text", sizeof("text") - 1, 1);
	zend_declare_typed_property(class_entry, property_text_name, &property_text_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_text_name);

	zval property_prefix_default_value;
	ZVAL_UNDEF(&property_prefix_default_value);
	zend_string *property_prefix_name = zend_string_init("prefix", sizeof("prefix") - 1, 1);
	zend_declare_typed_property(class_entry, property_prefix_name, &property_prefix_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_prefix_name);

	zval property_ispb_default_value;
	ZVAL_UNDEF(&property_ispb_default_value);
	zend_string *property_ispb_name = zend_string_init("ispb", sizeof("ispb") - 1, 1);
	zend_declare_typed_property(class_entry, property_ispb_name, &property_ispb_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_ispb_name);

	zval property_time_default_value;
	ZVAL_UNDEF(&property_time_default_value);
	zend_string *property_time_name = zend_string_init("time", sizeof("time") - 1, 1);
	zend_declare_typed_property(class_entry, property_time_name, &property_time_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_time_name);

	zval property_suffix_default_value;
	ZVAL_UNDEF(&property_suffix_default_value);
	zend_string *property_suffix_name = zend_string_init("suffix", sizeof("suffix") - 1, 1);
	zend_declare_typed_property(class_entry, property_suffix_name, &property_suffix_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_suffix_name);

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Pix_IdRec(zend_class_entry *class_entry_Stringable, zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "IdRec", class_Gnpix_Pix_IdRec_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 2, class_entry_Stringable, class_entry_JsonSerializable);

	zval property_text_default_value;
	ZVAL_UNDEF(&property_text_default_value);
	zend_string *property_text_name = zend_string_init("text", sizeof("text") - 1, 1);
	zend_declare_typed_property(class_entry, property_text_name, &property_text_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_text_name);

	zval property_prefix_default_value;
	ZVAL_UNDEF(&property_prefix_default_value);
	zend_string *property_prefix_name = zend_string_init("prefix", sizeof("prefix") - 1, 1);
	zend_declare_typed_property(class_entry, property_prefix_name, &property_prefix_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_prefix_name);

	zval property_ispb_default_value;
	ZVAL_UNDEF(&property_ispb_default_value);
	zend_string *property_ispb_name = zend_string_init("ispb", sizeof("ispb") - 1, 1);
	zend_declare_typed_property(class_entry, property_ispb_name, &property_ispb_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_ispb_name);

	zval property_time_default_value;
	ZVAL_UNDEF(&property_time_default_value);
	zend_string *property_time_name = zend_string_init("time", sizeof("time") - 1, 1);
	zend_declare_typed_property(class_entry, property_time_name, &property_time_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_time_name);

	zval property_suffix_default_value;
	ZVAL_UNDEF(&property_suffix_default_value);
	zend_string *property_suffix_name = zend_string_init("suffix", sizeof("suffix") - 1, 1);
	zend_declare_typed_property(class_entry, property_suffix_name, &property_suffix_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_suffix_name);

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Pix_IdSolicRec(zend_class_entry *class_entry_Stringable, zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "IdSolicRec", class_Gnpix_Pix_IdSolicRec_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 2, class_entry_Stringable, class_entry_JsonSerializable);

	zval property_text_default_value;
	ZVAL_UNDEF(&property_text_default_value);
	zend_string *property_text_name = zend_string_init("text", sizeof("text") - 1, 1);
	zend_declare_typed_property(class_entry, property_text_name, &property_text_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_text_name);

	zval property_prefix_default_value;
	ZVAL_UNDEF(&property_prefix_default_value);
	zend_string *property_prefix_name = zend_string_init("prefix", sizeof("prefix") - 1, 1);
	zend_declare_typed_property(class_entry, property_prefix_name, &property_prefix_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_prefix_name);

	zval property_ispb_default_value;
	ZVAL_UNDEF(&property_ispb_default_value);
	zend_string *property_ispb_name = zend_string_init("ispb", sizeof("ispb") - 1, 1);
	zend_declare_typed_property(class_entry, property_ispb_name, &property_ispb_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_ispb_name);

	zval property_time_default_value;
	ZVAL_UNDEF(&property_time_default_value);
	zend_string *property_time_name = zend_string_init("time", sizeof("time") - 1, 1);
	zend_declare_typed_property(class_entry, property_time_name, &property_time_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_time_name);

	zval property_suffix_default_value;
	ZVAL_UNDEF(&property_suffix_default_value);
	zend_string *property_suffix_name = zend_string_init("suffix", sizeof("suffix") - 1, 1);
	zend_declare_typed_property(class_entry, property_suffix_name, &property_suffix_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_suffix_name);

	return class_entry;
}
