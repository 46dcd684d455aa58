/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: d130807b40bd1da218e96d965934426c25f4c43b */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Gnpix_Token___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Token_accessToken, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Token_tokenType arginfo_class_Gnpix_Token_accessToken

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Token_expiresIn, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Token_expiresAt, 0, 0, DateTimeImmutable, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Token_scope, 0, 0, IS_STRING, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Token_scopes, 0, 0, IS_ARRAY, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Token_hasScope, 0, 1, _IS_BOOL, 1)
	ZEND_ARG_TYPE_INFO(0, scope, IS_STRING, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Gnpix_Token, __construct);
ZEND_METHOD(Gnpix_Token, accessToken);
ZEND_METHOD(Gnpix_Token, tokenType);
ZEND_METHOD(Gnpix_Token, expiresIn);
ZEND_METHOD(Gnpix_Token, expiresAt);
ZEND_METHOD(Gnpix_Token, scope);
ZEND_METHOD(Gnpix_Token, scopes);
ZEND_METHOD(Gnpix_Token, hasScope);


static const zend_function_entry class_Gnpix_Token_methods[] = {
	ZEND_ME(Gnpix_Token, __construct, arginfo_class_Gnpix_Token___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Gnpix_Token, accessToken, arginfo_class_Gnpix_Token_accessToken, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Token, tokenType, arginfo_class_Gnpix_Token_tokenType, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Token, expiresIn, arginfo_class_Gnpix_Token_expiresIn, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Token, expiresAt, arginfo_class_Gnpix_Token_expiresAt, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Token, scope, arginfo_class_Gnpix_Token_scope, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Token, scopes, arginfo_class_Gnpix_Token_scopes, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Token, hasScope, arginfo_class_Gnpix_Token_hasScope, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Gnpix_Token(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "Token", class_Gnpix_Token_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
