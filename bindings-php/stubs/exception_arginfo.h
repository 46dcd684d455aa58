/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 807863e6c38fcec414d928edea9980ba8cb45cd4 */

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Exception_kind, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Exception_httpStatus, 0, 0, IS_LONG, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Exception_errorName, 0, 0, IS_STRING, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Exception_title arginfo_class_Gnpix_Exception_errorName

#define arginfo_class_Gnpix_Exception_detail arginfo_class_Gnpix_Exception_errorName

#define arginfo_class_Gnpix_Exception_help arginfo_class_Gnpix_Exception_errorName

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Exception_violations, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Exception_isRetryable, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Exception_maybeSent arginfo_class_Gnpix_Exception_isRetryable

#define arginfo_class_Gnpix_Exception_isRemembered arginfo_class_Gnpix_Exception_isRetryable

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Exception_attempts, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Gnpix_Exception_retryAfter, 0, 0, IS_DOUBLE, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Gnpix_Exception_response, 0, 0, Gnpix\\Response, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_Gnpix_Exception_cause arginfo_class_Gnpix_Exception_errorName


ZEND_METHOD(Gnpix_Exception, kind);
ZEND_METHOD(Gnpix_Exception, httpStatus);
ZEND_METHOD(Gnpix_Exception, errorName);
ZEND_METHOD(Gnpix_Exception, title);
ZEND_METHOD(Gnpix_Exception, detail);
ZEND_METHOD(Gnpix_Exception, help);
ZEND_METHOD(Gnpix_Exception, violations);
ZEND_METHOD(Gnpix_Exception, isRetryable);
ZEND_METHOD(Gnpix_Exception, maybeSent);
ZEND_METHOD(Gnpix_Exception, isRemembered);
ZEND_METHOD(Gnpix_Exception, attempts);
ZEND_METHOD(Gnpix_Exception, retryAfter);
ZEND_METHOD(Gnpix_Exception, response);
ZEND_METHOD(Gnpix_Exception, cause);


static const zend_function_entry class_Gnpix_Exception_methods[] = {
	ZEND_ME(Gnpix_Exception, kind, arginfo_class_Gnpix_Exception_kind, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Exception, httpStatus, arginfo_class_Gnpix_Exception_httpStatus, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Exception, errorName, arginfo_class_Gnpix_Exception_errorName, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Exception, title, arginfo_class_Gnpix_Exception_title, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Exception, detail, arginfo_class_Gnpix_Exception_detail, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Exception, help, arginfo_class_Gnpix_Exception_help, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Exception, violations, arginfo_class_Gnpix_Exception_violations, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Exception, isRetryable, arginfo_class_Gnpix_Exception_isRetryable, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Exception, maybeSent, arginfo_class_Gnpix_Exception_maybeSent, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Exception, isRemembered, arginfo_class_Gnpix_Exception_isRemembered, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Exception, attempts, arginfo_class_Gnpix_Exception_attempts, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Exception, retryAfter, arginfo_class_Gnpix_Exception_retryAfter, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Exception, response, arginfo_class_Gnpix_Exception_response, ZEND_ACC_PUBLIC)
	ZEND_ME(Gnpix_Exception, cause, arginfo_class_Gnpix_Exception_cause, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_InvalidArgumentException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_ConfigException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_CertificateException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_CertificatePasswordException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_CertificateValidityException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_EnvironmentMismatchException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_CertificateRefusedException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_AuthorizationException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_ScopeException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_ApiException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_RateLimitException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_ServerException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_ConnectException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_TlsException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_ConnectionLostException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_TimeoutException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_ResponseException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_CancelledException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Gnpix_InternalException_methods[] = {
	ZEND_FE_END
};

static zend_class_entry *register_class_Gnpix_Exception(zend_class_entry *class_entry_RuntimeException)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "Exception", class_Gnpix_Exception_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_RuntimeException);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zval property_kind_default_value;
	ZVAL_NULL(&property_kind_default_value);
	zend_string *property_kind_name = zend_string_init("kind", sizeof("kind") - 1, 1);
	zend_declare_typed_property(class_entry, property_kind_name, &property_kind_default_value, ZEND_ACC_PRIVATE, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_kind_name);

	zval property_httpStatus_default_value;
	ZVAL_NULL(&property_httpStatus_default_value);
	zend_string *property_httpStatus_name = zend_string_init("httpStatus", sizeof("httpStatus") - 1, 1);
	zend_declare_typed_property(class_entry, property_httpStatus_name, &property_httpStatus_default_value, ZEND_ACC_PRIVATE, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_httpStatus_name);

	zval property_errorName_default_value;
	ZVAL_NULL(&property_errorName_default_value);
	zend_string *property_errorName_name = zend_string_init("errorName", sizeof("errorName") - 1, 1);
	zend_declare_typed_property(class_entry, property_errorName_name, &property_errorName_default_value, ZEND_ACC_PRIVATE, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_errorName_name);

	zval property_title_default_value;
	ZVAL_NULL(&property_title_default_value);
	zend_string *property_title_name = zend_string_init("title", sizeof("title") - 1, 1);
	zend_declare_typed_property(class_entry, property_title_name, &property_title_default_value, ZEND_ACC_PRIVATE, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_title_name);

	zval property_detail_default_value;
	ZVAL_NULL(&property_detail_default_value);
	zend_string *property_detail_name = zend_string_init("detail", sizeof("detail") - 1, 1);
	zend_declare_typed_property(class_entry, property_detail_name, &property_detail_default_value, ZEND_ACC_PRIVATE, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_detail_name);

	zval property_help_default_value;
	ZVAL_NULL(&property_help_default_value);
	zend_string *property_help_name = zend_string_init("help", sizeof("help") - 1, 1);
	zend_declare_typed_property(class_entry, property_help_name, &property_help_default_value, ZEND_ACC_PRIVATE, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_help_name);

	zval property_violations_default_value;
	ZVAL_EMPTY_ARRAY(&property_violations_default_value);
	zend_string *property_violations_name = zend_string_init("violations", sizeof("violations") - 1, 1);
	zend_declare_typed_property(class_entry, property_violations_name, &property_violations_default_value, ZEND_ACC_PRIVATE, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_violations_name);

	zval property_retryable_default_value;
	ZVAL_FALSE(&property_retryable_default_value);
	zend_string *property_retryable_name = zend_string_init("retryable", sizeof("retryable") - 1, 1);
	zend_declare_typed_property(class_entry, property_retryable_name, &property_retryable_default_value, ZEND_ACC_PRIVATE, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_retryable_name);

	zval property_maybeSent_default_value;
	ZVAL_FALSE(&property_maybeSent_default_value);
	zend_string *property_maybeSent_name = zend_string_init("maybeSent", sizeof("maybeSent") - 1, 1);
	zend_declare_typed_property(class_entry, property_maybeSent_name, &property_maybeSent_default_value, ZEND_ACC_PRIVATE, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_maybeSent_name);

	zval property_remembered_default_value;
	ZVAL_FALSE(&property_remembered_default_value);
	zend_string *property_remembered_name = zend_string_init("remembered", sizeof("remembered") - 1, 1);
	zend_declare_typed_property(class_entry, property_remembered_name, &property_remembered_default_value, ZEND_ACC_PRIVATE, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_remembered_name);

	zval property_attempts_default_value;
	ZVAL_LONG(&property_attempts_default_value, 0);
	zend_string *property_attempts_name = zend_string_init("attempts", sizeof("attempts") - 1, 1);
	zend_declare_typed_property(class_entry, property_attempts_name, &property_attempts_default_value, ZEND_ACC_PRIVATE, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_attempts_name);

	zval property_retryAfter_default_value;
	ZVAL_NULL(&property_retryAfter_default_value);
	zend_string *property_retryAfter_name = zend_string_init("retryAfter", sizeof("retryAfter") - 1, 1);
	zend_declare_typed_property(class_entry, property_retryAfter_name, &property_retryAfter_default_value, ZEND_ACC_PRIVATE, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_DOUBLE|MAY_BE_NULL));
	zend_string_release(property_retryAfter_name);

	zend_string *property_response_class_Gnpix_Response = zend_string_init("Gnpix\\Response", sizeof("Gnpix\\Response")-1, 1);
	zval property_response_default_value;
	ZVAL_NULL(&property_response_default_value);
	zend_string *property_response_name = zend_string_init("response", sizeof("response") - 1, 1);
	zend_declare_typed_property(class_entry, property_response_name, &property_response_default_value, ZEND_ACC_PRIVATE, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_response_class_Gnpix_Response, 0, MAY_BE_NULL));
	zend_string_release(property_response_name);

	zval property_cause_default_value;
	ZVAL_NULL(&property_cause_default_value);
	zend_string *property_cause_name = zend_string_init("cause", sizeof("cause") - 1, 1);
	zend_declare_typed_property(class_entry, property_cause_name, &property_cause_default_value, ZEND_ACC_PRIVATE, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_cause_name);

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_InvalidArgumentException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "InvalidArgumentException", class_Gnpix_InvalidArgumentException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_ConfigException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "ConfigException", class_Gnpix_ConfigException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_CertificateException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "CertificateException", class_Gnpix_CertificateException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_CertificatePasswordException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "CertificatePasswordException", class_Gnpix_CertificatePasswordException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_CertificateValidityException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "CertificateValidityException", class_Gnpix_CertificateValidityException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_EnvironmentMismatchException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "EnvironmentMismatchException", class_Gnpix_EnvironmentMismatchException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_CertificateRefusedException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "CertificateRefusedException", class_Gnpix_CertificateRefusedException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_AuthorizationException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "AuthorizationException", class_Gnpix_AuthorizationException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_ScopeException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "ScopeException", class_Gnpix_ScopeException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_ApiException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "ApiException", class_Gnpix_ApiException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_RateLimitException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "RateLimitException", class_Gnpix_RateLimitException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_ServerException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "ServerException", class_Gnpix_ServerException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_ConnectException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "ConnectException", class_Gnpix_ConnectException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_TlsException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "TlsException", class_Gnpix_TlsException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_ConnectionLostException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "ConnectionLostException", class_Gnpix_ConnectionLostException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_TimeoutException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "TimeoutException", class_Gnpix_TimeoutException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_ResponseException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "ResponseException", class_Gnpix_ResponseException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_CancelledException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "CancelledException", class_Gnpix_CancelledException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Gnpix_InternalException(zend_class_entry *class_entry_Gnpix_Exception)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Gnpix", "InternalException", class_Gnpix_InternalException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Gnpix_Exception);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
