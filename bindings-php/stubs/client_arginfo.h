/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: bef715b91fcc1e99f0763fc014b906b06e1dea53 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Gnpix_Client___construct, 0, 0, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_fromEnv, 0, 0, Gnpix\\Client, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_persistent, 0, 1, Gnpix\\Client, 0)
	ZEND_ARG_TYPE_INFO(0, name, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_token, 0, 0, Gnpix\\Token, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_request, 0, 2, Gnpix\\Response, 0)
	ZEND_ARG_TYPE_INFO(0, method, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, route, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_get, 0, 1, Gnpix\\Response, 0)
	ZEND_ARG_TYPE_INFO(0, route, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Client_post arginfo_class_Gnpix_Client_get

#define arginfo_class_Gnpix_Client_put arginfo_class_Gnpix_Client_get

#define arginfo_class_Gnpix_Client_patch arginfo_class_Gnpix_Client_get

#define arginfo_class_Gnpix_Client_delete arginfo_class_Gnpix_Client_get

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_call, 0, 1, Gnpix\\Response, 0)
	ZEND_ARG_TYPE_INFO(0, operation, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, parameters, IS_ARRAY, 0, "[]")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, body, IS_MIXED, 0, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_cob, 0, 0, Gnpix\\Api\\Cob, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_cobv, 0, 0, Gnpix\\Api\\Cobv, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_lotecobv, 0, 0, Gnpix\\Api\\Lotecobv, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_loc, 0, 0, Gnpix\\Api\\Loc, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_pix, 0, 0, Gnpix\\Api\\Pix, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_qrcode, 0, 0, Gnpix\\Api\\Qrcode, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_receipt, 0, 0, Gnpix\\Api\\Receipt, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_webhook, 0, 0, Gnpix\\Api\\Webhook, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_webhookrec, 0, 0, Gnpix\\Api\\Webhookrec, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_webhookcobr, 0, 0, Gnpix\\Api\\Webhookcobr, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_evp, 0, 0, Gnpix\\Api\\Evp, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_balance, 0, 0, Gnpix\\Api\\Balance, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_settings, 0, 0, Gnpix\\Api\\Settings, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_report, 0, 0, Gnpix\\Api\\Report, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_infraction, 0, 0, Gnpix\\Api\\Infraction, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_keys, 0, 0, Gnpix\\Api\\Keys, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_split, 0, 0, Gnpix\\Api\\Split, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_rec, 0, 0, Gnpix\\Api\\Rec, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_solicrec, 0, 0, Gnpix\\Api\\Solicrec, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_locrec, 0, 0, Gnpix\\Api\\Locrec, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_cobr, 0, 0, Gnpix\\Api\\Cobr, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Client_warmUp, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Client_invalidate arginfo_class_Gnpix_Client_warmUp

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Client_stats, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Client_certificate, 0, 0, Gnpix\\Certificate, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Client_baseUrl, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Gnpix_Client, __construct);
ZEND_METHOD(Gnpix_Client, fromEnv);
ZEND_METHOD(Gnpix_Client, persistent);
ZEND_METHOD(Gnpix_Client, token);
ZEND_METHOD(Gnpix_Client, request);
ZEND_METHOD(Gnpix_Client, get);
ZEND_METHOD(Gnpix_Client, post);
ZEND_METHOD(Gnpix_Client, put);
ZEND_METHOD(Gnpix_Client, patch);
ZEND_METHOD(Gnpix_Client, delete);
ZEND_METHOD(Gnpix_Client, call);
ZEND_METHOD(Gnpix_Client, cob);
ZEND_METHOD(Gnpix_Client, cobv);
ZEND_METHOD(Gnpix_Client, lotecobv);
ZEND_METHOD(Gnpix_Client, loc);
ZEND_METHOD(Gnpix_Client, pix);
ZEND_METHOD(Gnpix_Client, qrcode);
ZEND_METHOD(Gnpix_Client, receipt);
ZEND_METHOD(Gnpix_Client, webhook);
ZEND_METHOD(Gnpix_Client, webhookrec);
ZEND_METHOD(Gnpix_Client, webhookcobr);
ZEND_METHOD(Gnpix_Client, evp);
ZEND_METHOD(Gnpix_Client, balance);
ZEND_METHOD(Gnpix_Client, settings);
ZEND_METHOD(Gnpix_Client, report);
ZEND_METHOD(Gnpix_Client, infraction);
ZEND_METHOD(Gnpix_Client, keys);
ZEND_METHOD(Gnpix_Client, split);
ZEND_METHOD(Gnpix_Client, rec);
ZEND_METHOD(Gnpix_Client, solicrec);
ZEND_METHOD(Gnpix_Client, locrec);
ZEND_METHOD(Gnpix_Client, cobr);
ZEND_METHOD(Gnpix_Client, warmUp);
ZEND_METHOD(Gnpix_Client, invalidate);
ZEND_METHOD(Gnpix_Client, stats);
ZEND_METHOD(Gnpix_Client, certificate);
ZEND_METHOD(Gnpix_Client, baseUrl);


static const zend_function_entry class_Gnpix_Client_methods[] = {
	ZEND_ME(Gnpix_Client, __construct, arginfo_class_Gnpix_Client___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, fromEnv, arginfo_class_Gnpix_Client_fromEnv, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Client, persistent, arginfo_class_Gnpix_Client_persistent, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Client, token, arginfo_class_Gnpix_Client_token, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, request, arginfo_class_Gnpix_Client_request, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, get, arginfo_class_Gnpix_Client_get, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, post, arginfo_class_Gnpix_Client_post, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, put, arginfo_class_Gnpix_Client_put, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, patch, arginfo_class_Gnpix_Client_patch, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, delete, arginfo_class_Gnpix_Client_delete, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, call, arginfo_class_Gnpix_Client_call, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, cob, arginfo_class_Gnpix_Client_cob, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, cobv, arginfo_class_Gnpix_Client_cobv, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, lotecobv, arginfo_class_Gnpix_Client_lotecobv, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, loc, arginfo_class_Gnpix_Client_loc, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, pix, arginfo_class_Gnpix_Client_pix, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, qrcode, arginfo_class_Gnpix_Client_qrcode, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, receipt, arginfo_class_Gnpix_Client_receipt, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, webhook, arginfo_class_Gnpix_Client_webhook, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, webhookrec, arginfo_class_Gnpix_Client_webhookrec, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, webhookcobr, arginfo_class_Gnpix_Client_webhookcobr, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, evp, arginfo_class_Gnpix_Client_evp, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, balance, arginfo_class_Gnpix_Client_balance, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, settings, arginfo_class_Gnpix_Client_settings, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, report, arginfo_class_Gnpix_Client_report, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, infraction, arginfo_class_Gnpix_Client_infraction, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, keys, arginfo_class_Gnpix_Client_keys, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, split, arginfo_class_Gnpix_Client_split, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, rec, arginfo_class_Gnpix_Client_rec, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, solicrec, arginfo_class_Gnpix_Client_solicrec, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, locrec, arginfo_class_Gnpix_Client_locrec, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, cobr, arginfo_class_Gnpix_Client_cobr, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, warmUp, arginfo_class_Gnpix_Client_warmUp, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, invalidate, arginfo_class_Gnpix_Client_invalidate, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, stats, arginfo_class_Gnpix_Client_stats, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, certificate, arginfo_class_Gnpix_Client_certificate, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Client, baseUrl, arginfo_class_Gnpix_Client_baseUrl, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Gnpix_Client(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "Client", class_Gnpix_Client_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
#if (PHP_VERSION_ID >= 80200)


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "fromenv", sizeof("fromenv") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "persistent", sizeof("persistent") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "request", sizeof("request") - 1), 2, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "get", sizeof("get") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "post", sizeof("post") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "put", sizeof("put") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "patch", sizeof("patch") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "delete", sizeof("delete") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "call", sizeof("call") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "call", sizeof("call") - 1), 2, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "call", sizeof("call") - 1), 3, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#endif

	return class_entry;
}
