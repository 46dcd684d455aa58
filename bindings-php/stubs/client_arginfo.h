/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: a4ab796212883d6204dc5361b48ac8842c639b6c */

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
#endif

	return class_entry;
}
