/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 63e2d17c6debae6458da2719cefdb1e165ab8d1a */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Gnpix_Response___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Response_status, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Response_headers, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Response_header, 0, 1, IS_STRING, 1)
	ZEND_ARG_TYPE_INFO(0, name, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Response_body, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Response_json, 0, 0, IS_MIXED, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, associative, _IS_BOOL, 0, "true")
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Response_attempts arginfo_class_Gnpix_Response_status

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Response_recovered, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Gnpix_Response, __construct);
ZEND_METHOD(Gnpix_Response, status);
ZEND_METHOD(Gnpix_Response, headers);
ZEND_METHOD(Gnpix_Response, header);
ZEND_METHOD(Gnpix_Response, body);
ZEND_METHOD(Gnpix_Response, json);
ZEND_METHOD(Gnpix_Response, attempts);
ZEND_METHOD(Gnpix_Response, recovered);


static const zend_function_entry class_Gnpix_Response_methods[] = {
	ZEND_ME(Gnpix_Response, __construct, arginfo_class_Gnpix_Response___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Response, status, arginfo_class_Gnpix_Response_status, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Response, headers, arginfo_class_Gnpix_Response_headers, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Response, header, arginfo_class_Gnpix_Response_header, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Response, body, arginfo_class_Gnpix_Response_body, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Response, json, arginfo_class_Gnpix_Response_json, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Response, attempts, arginfo_class_Gnpix_Response_attempts, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Response, recovered, arginfo_class_Gnpix_Response_recovered, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Gnpix_Response(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "Response", class_Gnpix_Response_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
