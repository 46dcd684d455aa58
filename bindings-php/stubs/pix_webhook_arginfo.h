/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 393d1f084a41b751910071a6ad573363883bded7 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Gnpix_Pix_Webhook___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Pix_Webhook_parse, 0, 1, Gnpix\\Pix\\Webhook, 0)
	ZEND_ARG_TYPE_INFO(0, body, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Pix_Webhook_isHmacRight, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, target, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, secret, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Pix_Webhook_isBankAddress, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, address, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Pix_Notice___construct arginfo_class_Gnpix_Pix_Webhook___construct

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Gnpix_Pix_WebhookAuthority___construct, 0, 0, 1)
	ZEND_ARG_TYPE_INFO(0, pem, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Pix_WebhookAuthority_check, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, presented, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, now, IS_LONG, 1, "null")
ZEND_END_ARG_INFO()


ZEND_METHOD(Gnpix_Pix_Webhook, __construct);
ZEND_METHOD(Gnpix_Pix_Webhook, parse);
ZEND_METHOD(Gnpix_Pix_Webhook, isHmacRight);
ZEND_METHOD(Gnpix_Pix_Webhook, isBankAddress);
ZEND_METHOD(Gnpix_Pix_Notice, __construct);
ZEND_METHOD(Gnpix_Pix_WebhookAuthority, __construct);
ZEND_METHOD(Gnpix_Pix_WebhookAuthority, check);


static const zend_function_entry class_Gnpix_Pix_Webhook_methods[] = {
	ZEND_ME(Gnpix_Pix_Webhook, __construct, arginfo_class_Gnpix_Pix_Webhook___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Pix_Webhook, parse, arginfo_class_Gnpix_Pix_Webhook_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_Webhook, isHmacRight, arginfo_class_Gnpix_Pix_Webhook_isHmacRight, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Pix_Webhook, isBankAddress, arginfo_class_Gnpix_Pix_Webhook_isBankAddress, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Pix_Notice_methods[] = {
	ZEND_ME(Gnpix_Pix_Notice, __construct, arginfo_class_Gnpix_Pix_Notice___construct, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_Pix_WebhookAuthority_methods[] = {
	ZEND_ME(Gnpix_Pix_WebhookAuthority, __construct, arginfo_class_Gnpix_Pix_WebhookAuthority___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Pix_WebhookAuthority, check, arginfo_class_Gnpix_Pix_WebhookAuthority_check, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Gnpix_Pix_Webhook(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "Webhook", class_Gnpix_Pix_Webhook_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_kind_default_value;
	ZVAL_UNDEF(&property_kind_default_value);
	zend_string *property_kind_name = zend_string_init("kind", sizeof("kind") - 1, 1);
	zend_declare_typed_property(class_entry, property_kind_name, &property_kind_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_kind_name);

	zval property_notices_default_value;
	ZVAL_UNDEF(&property_notices_default_value);
	zend_string *property_notices_name = zend_string_init("notices", sizeof("notices") - 1, 1);
	zend_declare_typed_property(class_entry, property_notices_name, &property_notices_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_notices_name);
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parse", sizeof("parse") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "ishmacright", sizeof("ishmacright") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "ishmacright", sizeof("ishmacright") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Pix_Notice(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "Notice", class_Gnpix_Pix_Notice_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_kind_default_value;
	ZVAL_UNDEF(&property_kind_default_value);
	zend_string *property_kind_name = zend_string_init("kind", sizeof("kind") - 1, 1);
	zend_declare_typed_property(class_entry, property_kind_name, &property_kind_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_kind_name);

	zval property_key_default_value;
	ZVAL_UNDEF(&property_key_default_value);
	zend_string *property_key_name = zend_string_init("key", sizeof("key") - 1, 1);
	zend_declare_typed_property(class_entry, property_key_name, &property_key_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_key_name);

	zval property_json_default_value;
	ZVAL_UNDEF(&property_json_default_value);
	zend_string *property_json_name = zend_string_init("json", sizeof("json") - 1, 1);
	zend_declare_typed_property(class_entry, property_json_name, &property_json_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_json_name);

	zval property_endToEndId_default_value;
	ZVAL_UNDEF(&property_endToEndId_default_value);
	zend_string *property_endToEndId_name = zend_string_init("endToEndId", sizeof("endToEndId") - 1, 1);
	zend_declare_typed_property(class_entry, property_endToEndId_name, &property_endToEndId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_endToEndId_name);

	zval property_txid_default_value;
	ZVAL_UNDEF(&property_txid_default_value);
	zend_string *property_txid_name = zend_string_init("txid", sizeof("txid") - 1, 1);
	zend_declare_typed_property(class_entry, property_txid_name, &property_txid_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_txid_name);

	zval property_pixKey_default_value;
	ZVAL_UNDEF(&property_pixKey_default_value);
	zend_string *property_pixKey_name = zend_string_init("pixKey", sizeof("pixKey") - 1, 1);
	zend_declare_typed_property(class_entry, property_pixKey_name, &property_pixKey_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_pixKey_name);

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

	zval property_time_default_value;
	ZVAL_UNDEF(&property_time_default_value);
	zend_string *property_time_name = zend_string_init("time", sizeof("time") - 1, 1);
	zend_declare_typed_property(class_entry, property_time_name, &property_time_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_time_name);

	zval property_payerInfo_default_value;
	ZVAL_UNDEF(&property_payerInfo_default_value);
	zend_string *property_payerInfo_name = zend_string_init("payerInfo", sizeof("payerInfo") - 1, 1);
	zend_declare_typed_property(class_entry, property_payerInfo_name, &property_payerInfo_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_payerInfo_name);

	zval property_status_default_value;
	ZVAL_UNDEF(&property_status_default_value);
	zend_string *property_status_name = zend_string_init("status", sizeof("status") - 1, 1);
	zend_declare_typed_property(class_entry, property_status_name, &property_status_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_status_name);

	zval property_idEnvio_default_value;
	ZVAL_UNDEF(&property_idEnvio_default_value);
	zend_string *property_idEnvio_name = zend_string_init("idEnvio", sizeof("idEnvio") - 1, 1);
	zend_declare_typed_property(class_entry, property_idEnvio_name, &property_idEnvio_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_idEnvio_name);

	zval property_errorCode_default_value;
	ZVAL_UNDEF(&property_errorCode_default_value);
	zend_string *property_errorCode_name = zend_string_init("errorCode", sizeof("errorCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_errorCode_name, &property_errorCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_errorCode_name);

	zval property_errorReason_default_value;
	ZVAL_UNDEF(&property_errorReason_default_value);
	zend_string *property_errorReason_name = zend_string_init("errorReason", sizeof("errorReason") - 1, 1);
	zend_declare_typed_property(class_entry, property_errorReason_name, &property_errorReason_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_errorReason_name);

	zval property_idRec_default_value;
	ZVAL_UNDEF(&property_idRec_default_value);
	zend_string *property_idRec_name = zend_string_init("idRec", sizeof("idRec") - 1, 1);
	zend_declare_typed_property(class_entry, property_idRec_name, &property_idRec_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_idRec_name);

	zval property_refunds_default_value;
	ZVAL_UNDEF(&property_refunds_default_value);
	zend_string *property_refunds_name = zend_string_init("refunds", sizeof("refunds") - 1, 1);
	zend_declare_typed_property(class_entry, property_refunds_name, &property_refunds_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_refunds_name);

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_Pix_WebhookAuthority(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix\\Pix", "WebhookAuthority", class_Gnpix_Pix_WebhookAuthority_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
