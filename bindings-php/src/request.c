/* A request from its options. */
#include "client.h"

#include "ext/json/php_json.h"

static gnpix_php_what what_of(const char *name)
{
	return (gnpix_php_what) {GNPIX_ERROR_INVALID_ARGUMENT, "option", name};
}

/* False after it has thrown. */
static bool done(gnpix_status status, gnpix_error *error)
{
	if (status != GNPIX_OK) {
		gnpix_php_throw(error);
	}
	return status == GNPIX_OK;
}

static const char *why_not_json(php_json_error_code code)
{
	switch (code) {
		case PHP_JSON_ERROR_DEPTH:
			return "it is nested too deeply";
		case PHP_JSON_ERROR_UTF8:
			return "a string in it is not UTF-8";
		case PHP_JSON_ERROR_RECURSION:
			return "it contains itself";
		case PHP_JSON_ERROR_INF_OR_NAN:
			return "a number in it is infinite, or none";
		default:
			return "something in it has no form in JSON";
	}
}

bool gnpix_php_json(const gnpix_php_what *what, zval *value, smart_str *text)
{
	const int options =
		PHP_JSON_PRESERVE_ZERO_FRACTION | PHP_JSON_UNESCAPED_UNICODE | PHP_JSON_UNESCAPED_SLASHES;
	/* Not to be seen in json_last_error(). */
	php_json_error_code before = JSON_G(error_code);
	zend_result result = php_json_encode_ex(text, value, options, PHP_JSON_PARSER_DEFAULT_DEPTH);
	php_json_error_code code = JSON_G(error_code);
	JSON_G(error_code) = before;
	if (EG(exception)) {
		/* A jsonSerialize() threw: its own exception is what the caller wants to see. */
		return false;
	}
	if (result != SUCCESS || code != PHP_JSON_ERROR_NONE || text->s == NULL) {
		gnpix_php_refuse(what->status, "The %s \"%s\" can't be written as JSON: %s", what->noun, what->name, why_not_json(code));
		return false;
	}
	smart_str_0(text);
	return true;
}

static bool set_json(gnpix_request *request, zval *value)
{
	gnpix_php_what what = what_of("json");
	smart_str text = {0};
	gnpix_error *error = NULL;
	bool good = gnpix_php_json(&what, value, &text) &&
		done(gnpix_request_set_json(request, ZSTR_VAL(text.s), ZSTR_LEN(text.s), &error), error);
	smart_str_free(&text);
	return good;
}

static bool set_body(gnpix_request *request, zval *value, zval *type)
{
	static const char bytes[] = "application/octet-stream";
	gnpix_php_what what = what_of("body"), type_what = what_of("content_type");
	zend_string *body = NULL, *content_type = NULL;
	if (!gnpix_php_text(&what, value, &body)) {
		return false;
	}
	if (!Z_ISUNDEF_P(type) && !gnpix_php_text(&type_what, type, &content_type)) {
		zend_string_release(body);
		return false;
	}
	gnpix_error *error = NULL;
	gnpix_status status = gnpix_request_set_body(request, content_type == NULL ? bytes : ZSTR_VAL(content_type),
		content_type == NULL ? sizeof bytes - 1 : ZSTR_LEN(content_type), (const uint8_t *) ZSTR_VAL(body),
		ZSTR_LEN(body), &error);
	zend_string_release(body);
	if (content_type != NULL) {
		zend_string_release(content_type);
	}
	return done(status, error);
}

static bool set_timeout(gnpix_request *request, zval *value)
{
	gnpix_php_what what = what_of("timeout");
	zend_long milliseconds = 0;
	return gnpix_php_milliseconds(&what, value, &milliseconds) && gnpix_php_request_timeout(request, milliseconds);
}

static bool set_scope(gnpix_request *request, zval *value)
{
	gnpix_php_what what = what_of("scope");
	zend_string *scope = NULL;
	gnpix_error *error = NULL;
	if (!gnpix_php_text(&what, value, &scope)) {
		return false;
	}
	gnpix_status status = gnpix_request_set_scope(request, ZSTR_VAL(scope), ZSTR_LEN(scope), &error);
	zend_string_release(scope);
	return done(status, error);
}

enum { PARAMS, QUERY, HEADERS, JSON, BODY, CONTENT_TYPE, TIMEOUT, SCOPE, COUNT };

static const char *const names[COUNT] = {
	"params", "query", "headers", "json", "body", "content_type", "timeout", "scope"};

/* Copies of what is given, by name; false after it has thrown. Copies, because a value's __toString could change what a
 * reference in the array leads to. */
static bool gather(HashTable *options, zval given[COUNT])
{
	zend_string *key = NULL;
	zval *value = NULL;
	ZEND_HASH_FOREACH_STR_KEY_VAL(options, key, value) {
		if (key == NULL) {
			gnpix_php_refuse(GNPIX_ERROR_INVALID_ARGUMENT, "Options are given by name: [\"query\" => …], not as a list");
			return false;
		}
		int at = 0;
		while (at < COUNT && !gnpix_php_is(key, names[at])) {
			at++;
		}
		if (at == COUNT) {
			gnpix_php_refuse(GNPIX_ERROR_INVALID_ARGUMENT, "There is no request option \"%s\"", ZSTR_VAL(key));
			return false;
		}
		ZVAL_DEREF(value);
		if (Z_TYPE_P(value) != IS_NULL) {
			ZVAL_COPY(&given[at], value);
		}
	} ZEND_HASH_FOREACH_END();
	if (!Z_ISUNDEF(given[JSON]) && !Z_ISUNDEF(given[BODY])) {
		gnpix_php_refuse(
			GNPIX_ERROR_INVALID_ARGUMENT, "The options \"json\" and \"body\" exclude each other: give one");
		return false;
	}
	if (!Z_ISUNDEF(given[CONTENT_TYPE]) && Z_ISUNDEF(given[BODY])) {
		gnpix_php_refuse(
			GNPIX_ERROR_INVALID_ARGUMENT, "The option \"content_type\" goes with the option \"body\" alone");
		return false;
	}
	return true;
}

/* An operation says the rest itself. */
static bool fits_operation(zval given[COUNT])
{
	for (int at = 0; at < COUNT; at++) {
		if (at != TIMEOUT && at != HEADERS && !Z_ISUNDEF(given[at])) {
			gnpix_php_refuse(GNPIX_ERROR_INVALID_ARGUMENT,
				"The option \"%s\" isn't for a call by name: give parameters and body, and as options timeout and headers",
				names[at]);
			return false;
		}
	}
	return true;
}

static bool apply(gnpix_request *request, zval given[COUNT])
{
	return (Z_ISUNDEF(given[PARAMS]) || gnpix_php_request_params(request, &given[PARAMS])) &&
		(Z_ISUNDEF(given[QUERY]) || gnpix_php_request_query(request, &given[QUERY])) &&
		(Z_ISUNDEF(given[JSON]) || set_json(request, &given[JSON])) &&
		(Z_ISUNDEF(given[BODY]) || set_body(request, &given[BODY], &given[CONTENT_TYPE])) &&
		(Z_ISUNDEF(given[HEADERS]) || gnpix_php_request_headers(request, &given[HEADERS])) &&
		(Z_ISUNDEF(given[TIMEOUT]) || set_timeout(request, &given[TIMEOUT])) &&
		(Z_ISUNDEF(given[SCOPE]) || set_scope(request, &given[SCOPE]));
}

/* The request with what `options` say, which may be NULL; freed, and NULL, after it has thrown. */
static gnpix_request *with_options(gnpix_request *request, HashTable *options, bool by_name)
{
	zval given[COUNT];
	for (int at = 0; at < COUNT; at++) {
		ZVAL_UNDEF(&given[at]);
	}
	bool good = options == NULL || (gather(options, given) && (!by_name || fits_operation(given)) && apply(request, given));
	for (int at = 0; at < COUNT; at++) {
		zval_ptr_dtor(&given[at]);
	}
	if (!good) {
		gnpix_request_free(request);
		return NULL;
	}
	return request;
}

gnpix_request *gnpix_php_request(const char *method, size_t method_len, zend_string *route, HashTable *options)
{
	gnpix_request *request = NULL;
	gnpix_error *error = NULL;
	if (!done(gnpix_request_new(method, method_len, ZSTR_VAL(route), ZSTR_LEN(route), &request, &error), error)) {
		return NULL;
	}
	return with_options(request, options, false);
}

gnpix_request *gnpix_php_request_options(gnpix_request *request, HashTable *options)
{
	return request == NULL ? NULL : with_options(request, options, true);
}

bool gnpix_php_request_timeout(gnpix_request *request, zend_long milliseconds)
{
	gnpix_error *error = NULL;
	return done(gnpix_request_set_timeout_ms(request, (uint64_t) milliseconds, &error), error);
}
