/* Gnpix\Exception and one class for each kind. */
#include "common.h"

#include "ext/json/php_json.h"
#include "ext/spl/spl_exceptions.h"
#include "zend_exceptions.h"

#include "stubs/exception_arginfo.h"

static zend_class_entry *base;
/* By status number. */
static zend_class_entry *kinds[GNPIX_ERROR_INTERNAL + 1];

void gnpix_php_register_exceptions(void)
{
	base = register_class_Gnpix_Exception(spl_ce_RuntimeException);
	kinds[GNPIX_OK] = base;
	kinds[GNPIX_ERROR_INVALID_ARGUMENT] = register_class_Gnpix_InvalidArgumentException(base);
	kinds[GNPIX_ERROR_CONFIG] = register_class_Gnpix_ConfigException(base);
	kinds[GNPIX_ERROR_CERTIFICATE] = register_class_Gnpix_CertificateException(base);
	kinds[GNPIX_ERROR_CERTIFICATE_PASSWORD] = register_class_Gnpix_CertificatePasswordException(base);
	kinds[GNPIX_ERROR_CERTIFICATE_VALIDITY] = register_class_Gnpix_CertificateValidityException(base);
	kinds[GNPIX_ERROR_ENVIRONMENT_MISMATCH] = register_class_Gnpix_EnvironmentMismatchException(base);
	kinds[GNPIX_ERROR_CERTIFICATE_REFUSED] = register_class_Gnpix_CertificateRefusedException(base);
	kinds[GNPIX_ERROR_AUTHORIZATION] = register_class_Gnpix_AuthorizationException(base);
	kinds[GNPIX_ERROR_SCOPE] = register_class_Gnpix_ScopeException(base);
	kinds[GNPIX_ERROR_API] = register_class_Gnpix_ApiException(base);
	kinds[GNPIX_ERROR_RATE_LIMIT] = register_class_Gnpix_RateLimitException(base);
	kinds[GNPIX_ERROR_SERVER] = register_class_Gnpix_ServerException(base);
	kinds[GNPIX_ERROR_CONNECT] = register_class_Gnpix_ConnectException(base);
	kinds[GNPIX_ERROR_TLS] = register_class_Gnpix_TlsException(base);
	kinds[GNPIX_ERROR_CONNECTION_LOST] = register_class_Gnpix_ConnectionLostException(base);
	kinds[GNPIX_ERROR_TIMEOUT] = register_class_Gnpix_TimeoutException(base);
	kinds[GNPIX_ERROR_RESPONSE] = register_class_Gnpix_ResponseException(base);
	kinds[GNPIX_ERROR_CANCELLED] = register_class_Gnpix_CancelledException(base);
	kinds[GNPIX_ERROR_INTERNAL] = register_class_Gnpix_InternalException(base);
}

static void put(zval *exception, const char *name, zval *value)
{
	zend_update_property(base, Z_OBJ_P(exception), name, strlen(name), value);
	zval_ptr_dtor(value);
}

static void put_text(zval *exception, const char *name, const char *text, size_t len)
{
	if (text != NULL) {
		zend_update_property_stringl(base, Z_OBJ_P(exception), name, strlen(name), text, len);
	}
}

static void put_flag(zval *exception, const char *name, bool flag)
{
	zend_update_property_bool(base, Z_OBJ_P(exception), name, strlen(name), flag);
}

static void put_number(zval *exception, const char *name, zend_long number)
{
	zend_update_property_long(base, Z_OBJ_P(exception), name, strlen(name), number);
}

static void make(zval *exception, int32_t status, const char *message, size_t len)
{
	/* A kind that is newer than this extension is told by its number and name. */
	bool known = status > GNPIX_OK && status <= GNPIX_ERROR_INTERNAL;
	object_init_ex(exception, known ? kinds[status] : base);
	zend_update_property_stringl(zend_ce_exception, Z_OBJ_P(exception), "message", sizeof("message") - 1, message, len);
	zend_update_property_long(zend_ce_exception, Z_OBJ_P(exception), "code", sizeof("code") - 1, status);
}

static void put_violations(zval *exception, const gnpix_error *error)
{
	size_t len = 0;
	const char *json = gnpix_error_violations(error, &len);
	if (json == NULL || len <= sizeof("[]") - 1) {
		return;
	}
	zval list;
	ZVAL_NULL(&list);
	/* Not to be seen in json_last_error(). */
	php_json_error_code before = JSON_G(error_code);
	php_json_decode_ex(&list, json, len, PHP_JSON_OBJECT_AS_ARRAY | PHP_JSON_BIGINT_AS_STRING,
		PHP_JSON_PARSER_DEFAULT_DEPTH);
	JSON_G(error_code) = before;
	if (Z_TYPE(list) == IS_ARRAY) {
		put(exception, "violations", &list);
	} else {
		zval_ptr_dtor(&list);
	}
}

void gnpix_php_throw(gnpix_error *error)
{
	zval exception;
	size_t len = 0;
	const char *text = gnpix_error_text(error, &len);
	make(&exception, gnpix_error_code(error), text == NULL ? "" : text, len);

	const struct {
		const char *name;
		const char *(*get)(const gnpix_error *, size_t *);
	} texts[] = {
		{"kind", gnpix_error_kind}, {"errorName", gnpix_error_name}, {"title", gnpix_error_title},
		{"detail", gnpix_error_detail}, {"help", gnpix_error_help}, {"cause", gnpix_error_cause},
	};
	for (size_t at = 0; at < sizeof texts / sizeof *texts; at++) {
		text = texts[at].get(error, &len);
		put_text(&exception, texts[at].name, text, len);
	}
	if (gnpix_error_http_status(error) != 0) {
		put_number(&exception, "httpStatus", gnpix_error_http_status(error));
	}
	put_flag(&exception, "retryable", gnpix_error_retryable(error));
	put_flag(&exception, "maybeSent", gnpix_error_maybe_sent(error));
	put_flag(&exception, "remembered", gnpix_error_remembered(error));
	put_number(&exception, "attempts", gnpix_error_attempts(error));
	int64_t wait = gnpix_error_retry_after_ms(error);
	if (wait >= 0) {
		zend_update_property_double(
			base, Z_OBJ(exception), "retryAfter", sizeof("retryAfter") - 1, (double) wait / 1000.0);
	}
	put_violations(&exception, error);
	if (gnpix_error_response(error) != NULL) {
		zval response;
		gnpix_php_make_error_response(&response, error);
		put(&exception, "response", &response);
	} else {
		gnpix_error_free(error);
	}
	zend_throw_exception_object(&exception);
}

void gnpix_php_refuse(gnpix_status status, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	zend_string *message = zend_vstrpprintf(0, format, arguments);
	va_end(arguments);
	zval exception;
	make(&exception, status, ZSTR_VAL(message), ZSTR_LEN(message));
	zend_string_release(message);
	const char *kind = gnpix_status_name(status);
	put_text(&exception, "kind", kind, strlen(kind));
	const char *name = status == GNPIX_ERROR_RESPONSE ? "json_invalid" : "option_invalid";
	put_text(&exception, "errorName", name, strlen(name));
	zend_throw_exception_object(&exception);
}

void gnpix_php_answered(zend_object *response, zend_long status)
{
	zval exception, answer;
	ZVAL_OBJ(&exception, EG(exception));
	ZVAL_OBJ_COPY(&answer, response);
	put(&exception, "response", &answer);
	put_number(&exception, "httpStatus", status);
}

void gnpix_php_unmade(void)
{
	zend_throw_error(NULL, "The gnpix object was never constructed");
}

static void read_property(zend_object *exception, const char *name, zval *return_value)
{
	zval room;
	zval *value = zend_read_property(base, exception, name, strlen(name), true, &room);
	RETURN_COPY_DEREF(value);
}

#define GETTER(method, property) \
	ZEND_METHOD(Gnpix_Exception, method) \
	{ \
		ZEND_PARSE_PARAMETERS_NONE(); \
		read_property(Z_OBJ_P(ZEND_THIS), property, return_value); \
	}

GETTER(httpStatus, "httpStatus")
GETTER(errorName, "errorName")
GETTER(title, "title")
GETTER(detail, "detail")
GETTER(help, "help")
GETTER(violations, "violations")
GETTER(isRetryable, "retryable")
GETTER(maybeSent, "maybeSent")
GETTER(isRemembered, "remembered")
GETTER(attempts, "attempts")
GETTER(retryAfter, "retryAfter")
GETTER(response, "response")
GETTER(cause, "cause")

ZEND_METHOD(Gnpix_Exception, kind)
{
	ZEND_PARSE_PARAMETERS_NONE();
	read_property(Z_OBJ_P(ZEND_THIS), "kind", return_value);
	if (Z_TYPE_P(return_value) != IS_NULL) {
		return;
	}
	/* Made by a program of its own: the class tells. */
	int32_t status = GNPIX_ERROR_INTERNAL;
	while (status > GNPIX_OK && kinds[status] != Z_OBJCE_P(ZEND_THIS)) {
		status--;
	}
	RETURN_STRING(status > GNPIX_OK ? gnpix_status_name(status) : "unknown");
}
