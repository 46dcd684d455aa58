/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: afe08ddb68746367d4ef886389fa59f14b6aceee */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Gnpix_Scope___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Scope_known, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Gnpix_Scope, __construct);
ZEND_METHOD(Gnpix_Scope, known);


static const zend_function_entry class_Gnpix_Scope_methods[] = {
	ZEND_ME(Gnpix_Scope, __construct, arginfo_class_Gnpix_Scope___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Scope, known, arginfo_class_Gnpix_Scope_known, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Gnpix_Scope(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "Scope", class_Gnpix_Scope_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval const_COB_WRITE_value;
	zend_string *const_COB_WRITE_value_str = zend_string_init("cob.write", strlen("cob.write"), 1);
	ZVAL_STR(&const_COB_WRITE_value, const_COB_WRITE_value_str);
	zend_string *const_COB_WRITE_name = zend_string_init_interned("COB_WRITE", sizeof("COB_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_COB_WRITE_name, &const_COB_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_COB_WRITE_name);

	zval const_COB_READ_value;
	zend_string *const_COB_READ_value_str = zend_string_init("cob.read", strlen("cob.read"), 1);
	ZVAL_STR(&const_COB_READ_value, const_COB_READ_value_str);
	zend_string *const_COB_READ_name = zend_string_init_interned("COB_READ", sizeof("COB_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_COB_READ_name, &const_COB_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_COB_READ_name);

	zval const_COBV_WRITE_value;
	zend_string *const_COBV_WRITE_value_str = zend_string_init("cobv.write", strlen("cobv.write"), 1);
	ZVAL_STR(&const_COBV_WRITE_value, const_COBV_WRITE_value_str);
	zend_string *const_COBV_WRITE_name = zend_string_init_interned("COBV_WRITE", sizeof("COBV_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_COBV_WRITE_name, &const_COBV_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_COBV_WRITE_name);

	zval const_COBV_READ_value;
	zend_string *const_COBV_READ_value_str = zend_string_init("cobv.read", strlen("cobv.read"), 1);
	ZVAL_STR(&const_COBV_READ_value, const_COBV_READ_value_str);
	zend_string *const_COBV_READ_name = zend_string_init_interned("COBV_READ", sizeof("COBV_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_COBV_READ_name, &const_COBV_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_COBV_READ_name);

	zval const_LOTECOBV_WRITE_value;
	zend_string *const_LOTECOBV_WRITE_value_str = zend_string_init("lotecobv.write", strlen("lotecobv.write"), 1);
	ZVAL_STR(&const_LOTECOBV_WRITE_value, const_LOTECOBV_WRITE_value_str);
	zend_string *const_LOTECOBV_WRITE_name = zend_string_init_interned("LOTECOBV_WRITE", sizeof("LOTECOBV_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_LOTECOBV_WRITE_name, &const_LOTECOBV_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_LOTECOBV_WRITE_name);

	zval const_LOTECOBV_READ_value;
	zend_string *const_LOTECOBV_READ_value_str = zend_string_init("lotecobv.read", strlen("lotecobv.read"), 1);
	ZVAL_STR(&const_LOTECOBV_READ_value, const_LOTECOBV_READ_value_str);
	zend_string *const_LOTECOBV_READ_name = zend_string_init_interned("LOTECOBV_READ", sizeof("LOTECOBV_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_LOTECOBV_READ_name, &const_LOTECOBV_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_LOTECOBV_READ_name);

	zval const_PIX_WRITE_value;
	zend_string *const_PIX_WRITE_value_str = zend_string_init("pix.write", strlen("pix.write"), 1);
	ZVAL_STR(&const_PIX_WRITE_value, const_PIX_WRITE_value_str);
	zend_string *const_PIX_WRITE_name = zend_string_init_interned("PIX_WRITE", sizeof("PIX_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_PIX_WRITE_name, &const_PIX_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_PIX_WRITE_name);

	zval const_PIX_READ_value;
	zend_string *const_PIX_READ_value_str = zend_string_init("pix.read", strlen("pix.read"), 1);
	ZVAL_STR(&const_PIX_READ_value, const_PIX_READ_value_str);
	zend_string *const_PIX_READ_name = zend_string_init_interned("PIX_READ", sizeof("PIX_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_PIX_READ_name, &const_PIX_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_PIX_READ_name);

	zval const_PIX_SEND_value;
	zend_string *const_PIX_SEND_value_str = zend_string_init("pix.send", strlen("pix.send"), 1);
	ZVAL_STR(&const_PIX_SEND_value, const_PIX_SEND_value_str);
	zend_string *const_PIX_SEND_name = zend_string_init_interned("PIX_SEND", sizeof("PIX_SEND") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_PIX_SEND_name, &const_PIX_SEND_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_PIX_SEND_name);

	zval const_GN_PIX_SEND_READ_value;
	zend_string *const_GN_PIX_SEND_READ_value_str = zend_string_init("gn.pix.send.read", strlen("gn.pix.send.read"), 1);
	ZVAL_STR(&const_GN_PIX_SEND_READ_value, const_GN_PIX_SEND_READ_value_str);
	zend_string *const_GN_PIX_SEND_READ_name = zend_string_init_interned("GN_PIX_SEND_READ", sizeof("GN_PIX_SEND_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_PIX_SEND_READ_name, &const_GN_PIX_SEND_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_PIX_SEND_READ_name);

	zval const_WEBHOOK_WRITE_value;
	zend_string *const_WEBHOOK_WRITE_value_str = zend_string_init("webhook.write", strlen("webhook.write"), 1);
	ZVAL_STR(&const_WEBHOOK_WRITE_value, const_WEBHOOK_WRITE_value_str);
	zend_string *const_WEBHOOK_WRITE_name = zend_string_init_interned("WEBHOOK_WRITE", sizeof("WEBHOOK_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_WEBHOOK_WRITE_name, &const_WEBHOOK_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_WEBHOOK_WRITE_name);

	zval const_WEBHOOK_READ_value;
	zend_string *const_WEBHOOK_READ_value_str = zend_string_init("webhook.read", strlen("webhook.read"), 1);
	ZVAL_STR(&const_WEBHOOK_READ_value, const_WEBHOOK_READ_value_str);
	zend_string *const_WEBHOOK_READ_name = zend_string_init_interned("WEBHOOK_READ", sizeof("WEBHOOK_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_WEBHOOK_READ_name, &const_WEBHOOK_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_WEBHOOK_READ_name);

	zval const_PAYLOADLOCATION_WRITE_value;
	zend_string *const_PAYLOADLOCATION_WRITE_value_str = zend_string_init("payloadlocation.write", strlen("payloadlocation.write"), 1);
	ZVAL_STR(&const_PAYLOADLOCATION_WRITE_value, const_PAYLOADLOCATION_WRITE_value_str);
	zend_string *const_PAYLOADLOCATION_WRITE_name = zend_string_init_interned("PAYLOADLOCATION_WRITE", sizeof("PAYLOADLOCATION_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_PAYLOADLOCATION_WRITE_name, &const_PAYLOADLOCATION_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_PAYLOADLOCATION_WRITE_name);

	zval const_PAYLOADLOCATION_READ_value;
	zend_string *const_PAYLOADLOCATION_READ_value_str = zend_string_init("payloadlocation.read", strlen("payloadlocation.read"), 1);
	ZVAL_STR(&const_PAYLOADLOCATION_READ_value, const_PAYLOADLOCATION_READ_value_str);
	zend_string *const_PAYLOADLOCATION_READ_name = zend_string_init_interned("PAYLOADLOCATION_READ", sizeof("PAYLOADLOCATION_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_PAYLOADLOCATION_READ_name, &const_PAYLOADLOCATION_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_PAYLOADLOCATION_READ_name);

	zval const_GN_PIX_EVP_WRITE_value;
	zend_string *const_GN_PIX_EVP_WRITE_value_str = zend_string_init("gn.pix.evp.write", strlen("gn.pix.evp.write"), 1);
	ZVAL_STR(&const_GN_PIX_EVP_WRITE_value, const_GN_PIX_EVP_WRITE_value_str);
	zend_string *const_GN_PIX_EVP_WRITE_name = zend_string_init_interned("GN_PIX_EVP_WRITE", sizeof("GN_PIX_EVP_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_PIX_EVP_WRITE_name, &const_GN_PIX_EVP_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_PIX_EVP_WRITE_name);

	zval const_GN_PIX_EVP_READ_value;
	zend_string *const_GN_PIX_EVP_READ_value_str = zend_string_init("gn.pix.evp.read", strlen("gn.pix.evp.read"), 1);
	ZVAL_STR(&const_GN_PIX_EVP_READ_value, const_GN_PIX_EVP_READ_value_str);
	zend_string *const_GN_PIX_EVP_READ_name = zend_string_init_interned("GN_PIX_EVP_READ", sizeof("GN_PIX_EVP_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_PIX_EVP_READ_name, &const_GN_PIX_EVP_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_PIX_EVP_READ_name);

	zval const_GN_BALANCE_READ_value;
	zend_string *const_GN_BALANCE_READ_value_str = zend_string_init("gn.balance.read", strlen("gn.balance.read"), 1);
	ZVAL_STR(&const_GN_BALANCE_READ_value, const_GN_BALANCE_READ_value_str);
	zend_string *const_GN_BALANCE_READ_name = zend_string_init_interned("GN_BALANCE_READ", sizeof("GN_BALANCE_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_BALANCE_READ_name, &const_GN_BALANCE_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_BALANCE_READ_name);

	zval const_GN_SETTINGS_WRITE_value;
	zend_string *const_GN_SETTINGS_WRITE_value_str = zend_string_init("gn.settings.write", strlen("gn.settings.write"), 1);
	ZVAL_STR(&const_GN_SETTINGS_WRITE_value, const_GN_SETTINGS_WRITE_value_str);
	zend_string *const_GN_SETTINGS_WRITE_name = zend_string_init_interned("GN_SETTINGS_WRITE", sizeof("GN_SETTINGS_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_SETTINGS_WRITE_name, &const_GN_SETTINGS_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_SETTINGS_WRITE_name);

	zval const_GN_SETTINGS_READ_value;
	zend_string *const_GN_SETTINGS_READ_value_str = zend_string_init("gn.settings.read", strlen("gn.settings.read"), 1);
	ZVAL_STR(&const_GN_SETTINGS_READ_value, const_GN_SETTINGS_READ_value_str);
	zend_string *const_GN_SETTINGS_READ_name = zend_string_init_interned("GN_SETTINGS_READ", sizeof("GN_SETTINGS_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_SETTINGS_READ_name, &const_GN_SETTINGS_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_SETTINGS_READ_name);

	zval const_GN_REPORTS_WRITE_value;
	zend_string *const_GN_REPORTS_WRITE_value_str = zend_string_init("gn.reports.write", strlen("gn.reports.write"), 1);
	ZVAL_STR(&const_GN_REPORTS_WRITE_value, const_GN_REPORTS_WRITE_value_str);
	zend_string *const_GN_REPORTS_WRITE_name = zend_string_init_interned("GN_REPORTS_WRITE", sizeof("GN_REPORTS_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_REPORTS_WRITE_name, &const_GN_REPORTS_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_REPORTS_WRITE_name);

	zval const_GN_REPORTS_READ_value;
	zend_string *const_GN_REPORTS_READ_value_str = zend_string_init("gn.reports.read", strlen("gn.reports.read"), 1);
	ZVAL_STR(&const_GN_REPORTS_READ_value, const_GN_REPORTS_READ_value_str);
	zend_string *const_GN_REPORTS_READ_name = zend_string_init_interned("GN_REPORTS_READ", sizeof("GN_REPORTS_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_REPORTS_READ_name, &const_GN_REPORTS_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_REPORTS_READ_name);

	zval const_GN_SPLIT_WRITE_value;
	zend_string *const_GN_SPLIT_WRITE_value_str = zend_string_init("gn.split.write", strlen("gn.split.write"), 1);
	ZVAL_STR(&const_GN_SPLIT_WRITE_value, const_GN_SPLIT_WRITE_value_str);
	zend_string *const_GN_SPLIT_WRITE_name = zend_string_init_interned("GN_SPLIT_WRITE", sizeof("GN_SPLIT_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_SPLIT_WRITE_name, &const_GN_SPLIT_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_SPLIT_WRITE_name);

	zval const_GN_SPLIT_READ_value;
	zend_string *const_GN_SPLIT_READ_value_str = zend_string_init("gn.split.read", strlen("gn.split.read"), 1);
	ZVAL_STR(&const_GN_SPLIT_READ_value, const_GN_SPLIT_READ_value_str);
	zend_string *const_GN_SPLIT_READ_name = zend_string_init_interned("GN_SPLIT_READ", sizeof("GN_SPLIT_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_SPLIT_READ_name, &const_GN_SPLIT_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_SPLIT_READ_name);

	zval const_GN_INFRACTIONS_WRITE_value;
	zend_string *const_GN_INFRACTIONS_WRITE_value_str = zend_string_init("gn.infractions.write", strlen("gn.infractions.write"), 1);
	ZVAL_STR(&const_GN_INFRACTIONS_WRITE_value, const_GN_INFRACTIONS_WRITE_value_str);
	zend_string *const_GN_INFRACTIONS_WRITE_name = zend_string_init_interned("GN_INFRACTIONS_WRITE", sizeof("GN_INFRACTIONS_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_INFRACTIONS_WRITE_name, &const_GN_INFRACTIONS_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_INFRACTIONS_WRITE_name);

	zval const_GN_INFRACTIONS_READ_value;
	zend_string *const_GN_INFRACTIONS_READ_value_str = zend_string_init("gn.infractions.read", strlen("gn.infractions.read"), 1);
	ZVAL_STR(&const_GN_INFRACTIONS_READ_value, const_GN_INFRACTIONS_READ_value_str);
	zend_string *const_GN_INFRACTIONS_READ_name = zend_string_init_interned("GN_INFRACTIONS_READ", sizeof("GN_INFRACTIONS_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_INFRACTIONS_READ_name, &const_GN_INFRACTIONS_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_INFRACTIONS_READ_name);

	zval const_GN_PIX_SAMEOWNERSHIP_SEND_value;
	zend_string *const_GN_PIX_SAMEOWNERSHIP_SEND_value_str = zend_string_init("gn.pix.sameownership.send", strlen("gn.pix.sameownership.send"), 1);
	ZVAL_STR(&const_GN_PIX_SAMEOWNERSHIP_SEND_value, const_GN_PIX_SAMEOWNERSHIP_SEND_value_str);
	zend_string *const_GN_PIX_SAMEOWNERSHIP_SEND_name = zend_string_init_interned("GN_PIX_SAMEOWNERSHIP_SEND", sizeof("GN_PIX_SAMEOWNERSHIP_SEND") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_PIX_SAMEOWNERSHIP_SEND_name, &const_GN_PIX_SAMEOWNERSHIP_SEND_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_PIX_SAMEOWNERSHIP_SEND_name);

	zval const_GN_QRCODES_PAY_value;
	zend_string *const_GN_QRCODES_PAY_value_str = zend_string_init("gn.qrcodes.pay", strlen("gn.qrcodes.pay"), 1);
	ZVAL_STR(&const_GN_QRCODES_PAY_value, const_GN_QRCODES_PAY_value_str);
	zend_string *const_GN_QRCODES_PAY_name = zend_string_init_interned("GN_QRCODES_PAY", sizeof("GN_QRCODES_PAY") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_QRCODES_PAY_name, &const_GN_QRCODES_PAY_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_QRCODES_PAY_name);

	zval const_GN_QRCODES_READ_value;
	zend_string *const_GN_QRCODES_READ_value_str = zend_string_init("gn.qrcodes.read", strlen("gn.qrcodes.read"), 1);
	ZVAL_STR(&const_GN_QRCODES_READ_value, const_GN_QRCODES_READ_value_str);
	zend_string *const_GN_QRCODES_READ_name = zend_string_init_interned("GN_QRCODES_READ", sizeof("GN_QRCODES_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_QRCODES_READ_name, &const_GN_QRCODES_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_QRCODES_READ_name);

	zval const_GN_RECEIPTS_READ_value;
	zend_string *const_GN_RECEIPTS_READ_value_str = zend_string_init("gn.receipts.read", strlen("gn.receipts.read"), 1);
	ZVAL_STR(&const_GN_RECEIPTS_READ_value, const_GN_RECEIPTS_READ_value_str);
	zend_string *const_GN_RECEIPTS_READ_name = zend_string_init_interned("GN_RECEIPTS_READ", sizeof("GN_RECEIPTS_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_RECEIPTS_READ_name, &const_GN_RECEIPTS_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_RECEIPTS_READ_name);

	zval const_GN_KEYS_BUCKET_READ_value;
	zend_string *const_GN_KEYS_BUCKET_READ_value_str = zend_string_init("gn.keys.bucket.read", strlen("gn.keys.bucket.read"), 1);
	ZVAL_STR(&const_GN_KEYS_BUCKET_READ_value, const_GN_KEYS_BUCKET_READ_value_str);
	zend_string *const_GN_KEYS_BUCKET_READ_name = zend_string_init_interned("GN_KEYS_BUCKET_READ", sizeof("GN_KEYS_BUCKET_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_GN_KEYS_BUCKET_READ_name, &const_GN_KEYS_BUCKET_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_GN_KEYS_BUCKET_READ_name);

	zval const_REC_WRITE_value;
	zend_string *const_REC_WRITE_value_str = zend_string_init("rec.write", strlen("rec.write"), 1);
	ZVAL_STR(&const_REC_WRITE_value, const_REC_WRITE_value_str);
	zend_string *const_REC_WRITE_name = zend_string_init_interned("REC_WRITE", sizeof("REC_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_REC_WRITE_name, &const_REC_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_REC_WRITE_name);

	zval const_REC_READ_value;
	zend_string *const_REC_READ_value_str = zend_string_init("rec.read", strlen("rec.read"), 1);
	ZVAL_STR(&const_REC_READ_value, const_REC_READ_value_str);
	zend_string *const_REC_READ_name = zend_string_init_interned("REC_READ", sizeof("REC_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_REC_READ_name, &const_REC_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_REC_READ_name);

	zval const_SOLICREC_WRITE_value;
	zend_string *const_SOLICREC_WRITE_value_str = zend_string_init("solicrec.write", strlen("solicrec.write"), 1);
	ZVAL_STR(&const_SOLICREC_WRITE_value, const_SOLICREC_WRITE_value_str);
	zend_string *const_SOLICREC_WRITE_name = zend_string_init_interned("SOLICREC_WRITE", sizeof("SOLICREC_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SOLICREC_WRITE_name, &const_SOLICREC_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SOLICREC_WRITE_name);

	zval const_SOLICREC_READ_value;
	zend_string *const_SOLICREC_READ_value_str = zend_string_init("solicrec.read", strlen("solicrec.read"), 1);
	ZVAL_STR(&const_SOLICREC_READ_value, const_SOLICREC_READ_value_str);
	zend_string *const_SOLICREC_READ_name = zend_string_init_interned("SOLICREC_READ", sizeof("SOLICREC_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SOLICREC_READ_name, &const_SOLICREC_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SOLICREC_READ_name);

	zval const_COBR_WRITE_value;
	zend_string *const_COBR_WRITE_value_str = zend_string_init("cobr.write", strlen("cobr.write"), 1);
	ZVAL_STR(&const_COBR_WRITE_value, const_COBR_WRITE_value_str);
	zend_string *const_COBR_WRITE_name = zend_string_init_interned("COBR_WRITE", sizeof("COBR_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_COBR_WRITE_name, &const_COBR_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_COBR_WRITE_name);

	zval const_COBR_READ_value;
	zend_string *const_COBR_READ_value_str = zend_string_init("cobr.read", strlen("cobr.read"), 1);
	ZVAL_STR(&const_COBR_READ_value, const_COBR_READ_value_str);
	zend_string *const_COBR_READ_name = zend_string_init_interned("COBR_READ", sizeof("COBR_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_COBR_READ_name, &const_COBR_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_COBR_READ_name);

	zval const_PAYLOADLOCATIONREC_WRITE_value;
	zend_string *const_PAYLOADLOCATIONREC_WRITE_value_str = zend_string_init("payloadlocationrec.write", strlen("payloadlocationrec.write"), 1);
	ZVAL_STR(&const_PAYLOADLOCATIONREC_WRITE_value, const_PAYLOADLOCATIONREC_WRITE_value_str);
	zend_string *const_PAYLOADLOCATIONREC_WRITE_name = zend_string_init_interned("PAYLOADLOCATIONREC_WRITE", sizeof("PAYLOADLOCATIONREC_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_PAYLOADLOCATIONREC_WRITE_name, &const_PAYLOADLOCATIONREC_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_PAYLOADLOCATIONREC_WRITE_name);

	zval const_PAYLOADLOCATIONREC_READ_value;
	zend_string *const_PAYLOADLOCATIONREC_READ_value_str = zend_string_init("payloadlocationrec.read", strlen("payloadlocationrec.read"), 1);
	ZVAL_STR(&const_PAYLOADLOCATIONREC_READ_value, const_PAYLOADLOCATIONREC_READ_value_str);
	zend_string *const_PAYLOADLOCATIONREC_READ_name = zend_string_init_interned("PAYLOADLOCATIONREC_READ", sizeof("PAYLOADLOCATIONREC_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_PAYLOADLOCATIONREC_READ_name, &const_PAYLOADLOCATIONREC_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_PAYLOADLOCATIONREC_READ_name);

	zval const_WEBHOOKREC_WRITE_value;
	zend_string *const_WEBHOOKREC_WRITE_value_str = zend_string_init("webhookrec.write", strlen("webhookrec.write"), 1);
	ZVAL_STR(&const_WEBHOOKREC_WRITE_value, const_WEBHOOKREC_WRITE_value_str);
	zend_string *const_WEBHOOKREC_WRITE_name = zend_string_init_interned("WEBHOOKREC_WRITE", sizeof("WEBHOOKREC_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_WEBHOOKREC_WRITE_name, &const_WEBHOOKREC_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_WEBHOOKREC_WRITE_name);

	zval const_WEBHOOKREC_READ_value;
	zend_string *const_WEBHOOKREC_READ_value_str = zend_string_init("webhookrec.read", strlen("webhookrec.read"), 1);
	ZVAL_STR(&const_WEBHOOKREC_READ_value, const_WEBHOOKREC_READ_value_str);
	zend_string *const_WEBHOOKREC_READ_name = zend_string_init_interned("WEBHOOKREC_READ", sizeof("WEBHOOKREC_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_WEBHOOKREC_READ_name, &const_WEBHOOKREC_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_WEBHOOKREC_READ_name);

	zval const_WEBHOOKCOBR_WRITE_value;
	zend_string *const_WEBHOOKCOBR_WRITE_value_str = zend_string_init("webhookcobr.write", strlen("webhookcobr.write"), 1);
	ZVAL_STR(&const_WEBHOOKCOBR_WRITE_value, const_WEBHOOKCOBR_WRITE_value_str);
	zend_string *const_WEBHOOKCOBR_WRITE_name = zend_string_init_interned("WEBHOOKCOBR_WRITE", sizeof("WEBHOOKCOBR_WRITE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_WEBHOOKCOBR_WRITE_name, &const_WEBHOOKCOBR_WRITE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_WEBHOOKCOBR_WRITE_name);

	zval const_WEBHOOKCOBR_READ_value;
	zend_string *const_WEBHOOKCOBR_READ_value_str = zend_string_init("webhookcobr.read", strlen("webhookcobr.read"), 1);
	ZVAL_STR(&const_WEBHOOKCOBR_READ_value, const_WEBHOOKCOBR_READ_value_str);
	zend_string *const_WEBHOOKCOBR_READ_name = zend_string_init_interned("WEBHOOKCOBR_READ", sizeof("WEBHOOKCOBR_READ") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_WEBHOOKCOBR_READ_name, &const_WEBHOOKCOBR_READ_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_WEBHOOKCOBR_READ_name);

	return class_entry;
}
