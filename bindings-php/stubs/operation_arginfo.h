/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 0b8e069c1446ccdc6d3d9d3724750843bc928801 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Gnpix_Operation___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Operation_all, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Operation_find, 0, 1, Gnpix\\Operation, 1)
	ZEND_ARG_TYPE_INFO(0, name, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Operation_name, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Operation_summary arginfo_class_Gnpix_Operation_name

#define arginfo_class_Gnpix_Operation_method arginfo_class_Gnpix_Operation_name

#define arginfo_class_Gnpix_Operation_route arginfo_class_Gnpix_Operation_name

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Operation_scope, 0, 0, IS_STRING, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Operation_isScopeConfirmed, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Operation_body arginfo_class_Gnpix_Operation_scope

#define arginfo_class_Gnpix_Operation_answer arginfo_class_Gnpix_Operation_scope

#define arginfo_class_Gnpix_Operation_pages arginfo_class_Gnpix_Operation_scope

#define arginfo_class_Gnpix_Operation_since arginfo_class_Gnpix_Operation_name

#define arginfo_class_Gnpix_Operation_parameters arginfo_class_Gnpix_Operation_all

#define arginfo_class_Gnpix_Operation_isMoney arginfo_class_Gnpix_Operation_isScopeConfirmed

#define arginfo_class_Gnpix_Operation_isReading arginfo_class_Gnpix_Operation_isScopeConfirmed

#define arginfo_class_Gnpix_Operation_isIdempotent arginfo_class_Gnpix_Operation_isScopeConfirmed

#define arginfo_class_Gnpix_Operation_isRecovered arginfo_class_Gnpix_Operation_isScopeConfirmed

#define arginfo_class_Gnpix_Operation_isOfCentralBank arginfo_class_Gnpix_Operation_isScopeConfirmed


ZEND_METHOD(Gnpix_Operation, __construct);
ZEND_METHOD(Gnpix_Operation, all);
ZEND_METHOD(Gnpix_Operation, find);
ZEND_METHOD(Gnpix_Operation, name);
ZEND_METHOD(Gnpix_Operation, summary);
ZEND_METHOD(Gnpix_Operation, method);
ZEND_METHOD(Gnpix_Operation, route);
ZEND_METHOD(Gnpix_Operation, scope);
ZEND_METHOD(Gnpix_Operation, isScopeConfirmed);
ZEND_METHOD(Gnpix_Operation, body);
ZEND_METHOD(Gnpix_Operation, answer);
ZEND_METHOD(Gnpix_Operation, pages);
ZEND_METHOD(Gnpix_Operation, since);
ZEND_METHOD(Gnpix_Operation, parameters);
ZEND_METHOD(Gnpix_Operation, isMoney);
ZEND_METHOD(Gnpix_Operation, isReading);
ZEND_METHOD(Gnpix_Operation, isIdempotent);
ZEND_METHOD(Gnpix_Operation, isRecovered);
ZEND_METHOD(Gnpix_Operation, isOfCentralBank);


static const zend_function_entry class_Gnpix_Operation_methods[] = {
	ZEND_ME(Gnpix_Operation, __construct, arginfo_class_Gnpix_Operation___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Operation, all, arginfo_class_Gnpix_Operation_all, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Operation, find, arginfo_class_Gnpix_Operation_find, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Gnpix_Operation, name, arginfo_class_Gnpix_Operation_name, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Operation, summary, arginfo_class_Gnpix_Operation_summary, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Operation, method, arginfo_class_Gnpix_Operation_method, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Operation, route, arginfo_class_Gnpix_Operation_route, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Operation, scope, arginfo_class_Gnpix_Operation_scope, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Operation, isScopeConfirmed, arginfo_class_Gnpix_Operation_isScopeConfirmed, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Operation, body, arginfo_class_Gnpix_Operation_body, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Operation, answer, arginfo_class_Gnpix_Operation_answer, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Operation, pages, arginfo_class_Gnpix_Operation_pages, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Operation, since, arginfo_class_Gnpix_Operation_since, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Operation, parameters, arginfo_class_Gnpix_Operation_parameters, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Operation, isMoney, arginfo_class_Gnpix_Operation_isMoney, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Operation, isReading, arginfo_class_Gnpix_Operation_isReading, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Operation, isIdempotent, arginfo_class_Gnpix_Operation_isIdempotent, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Operation, isRecovered, arginfo_class_Gnpix_Operation_isRecovered, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Operation, isOfCentralBank, arginfo_class_Gnpix_Operation_isOfCentralBank, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Gnpix_Operation(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "Operation", class_Gnpix_Operation_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
