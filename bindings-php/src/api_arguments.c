/* What a method of Gnpix\Api was given, and the request of it. */
#include "api.h"

#include "ext/date/php_date.h"

/* A date without its time, in the time zone it has; NULL after it has thrown. */
static zend_string *day(zval *value)
{
	zval format, text;
	ZVAL_STRING(&format, "Y-m-d");
	ZVAL_UNDEF(&text);
	zend_call_method_with_1_params(Z_OBJ_P(value), Z_OBJCE_P(value), NULL, "format", &text, &format);
	zval_ptr_dtor(&format);
	if (EG(exception) || Z_TYPE(text) != IS_STRING) {
		zval_ptr_dtor(&text);
		return NULL;
	}
	return Z_STR(text);
}

static zend_string *mistyped(uint32_t number, const char *wanted, zval *value)
{
	zend_argument_type_error(number, "must be of type %s, %s given", wanted, zend_zval_type_name(value));
	return NULL;
}

/* One argument as the text it is on the wire; NULL after it has thrown. */
static zend_string *text_of(gnpix_php_kind kind, zval *value, uint32_t number)
{
	bool dates = kind == GNPIX_PHP_MOMENT || kind == GNPIX_PHP_DAY, flag = false, is_null = false;
	zend_long whole = 0;
	zend_string *text = NULL;
	switch (kind) {
		case GNPIX_PHP_FLAG:
			if (!zend_parse_arg_bool(value, &flag, &is_null, false, number)) {
				return mistyped(number, "bool", value);
			}
			return flag ? zend_string_init("true", 4, 0) : zend_string_init("false", 5, 0);
		case GNPIX_PHP_NUMBER:
			if (!zend_parse_arg_long(value, &whole, &is_null, false, number)) {
				return mistyped(number, "int", value);
			}
			return zend_long_to_str(whole);
		default:
			break;
	}
	if (dates && Z_TYPE_P(value) == IS_OBJECT && instanceof_function(Z_OBJCE_P(value), php_date_get_interface_ce())) {
		return kind == GNPIX_PHP_DAY ? day(value) : gnpix_php_moment_text(value);
	}
	if (Z_TYPE_P(value) == IS_OBJECT && instanceof_function(Z_OBJCE_P(value), zend_ce_stringable)) {
		return zval_try_get_string(value);
	}
	if (Z_TYPE_P(value) != IS_OBJECT && zend_parse_arg_str(value, &text, false, number)) {
		return zend_string_copy(text);
	}
	return mistyped(number, dates ? "DateTimeInterface|Stringable|string" : "Stringable|string", value);
}

static bool read_timeout(zend_long *milliseconds, zval *value, uint32_t number)
{
	gnpix_php_what what = {GNPIX_ERROR_INVALID_ARGUMENT, "argument", "timeout"};
	double seconds = 0;
	bool is_null = false;
	zval given;
	if (!zend_parse_arg_double(value, &seconds, &is_null, true, number)) {
		mistyped(number, "?float", value);
		return false;
	}
	ZVAL_DOUBLE(&given, seconds);
	return is_null || gnpix_php_milliseconds(&what, &given, milliseconds);
}

/* The arguments after the body. */
static bool read_each(gnpix_php_given *given, const gnpix_php_method *method, zval *values, uint32_t count, uint32_t first)
{
	for (uint32_t at = 0; at < method->count && at < count; at++) {
		zval *value = &values[at], text;
		if (Z_TYPE_P(value) == IS_NULL && at >= method->required) {
			continue;
		}
		zend_string *plain = text_of(method->arguments[at].kind, value, first + at);
		if (plain == NULL) {
			return false;
		}
		ZVAL_STR(&text, plain);
		zend_hash_str_update(given->parameters, method->arguments[at].name, strlen(method->arguments[at].name), &text);
	}
	return count <= method->count || read_timeout(&given->milliseconds, &values[method->count], first + method->count);
}

bool gnpix_php_given_read(gnpix_php_given *given, const gnpix_php_method *method, zend_execute_data *execute_data)
{
	uint32_t body = method->body ? 1 : 0, count = ZEND_NUM_ARGS();
	uint32_t least = body + method->required, most = body + method->count + 1;
	if (count < least || count > most) {
		zend_wrong_parameters_count_error(least, most);
		return false;
	}
	zval *values = ZEND_CALL_ARG(execute_data, 1);
	*given = (gnpix_php_given) {0};
	if (method->body) {
		if (Z_TYPE_P(values) != IS_ARRAY && Z_TYPE_P(values) != IS_OBJECT) {
			mistyped(1, "object|array", values);
			return false;
		}
		given->body = values;
	}
	given->parameters = zend_new_array(method->count + 1);
	if (!read_each(given, method, values + body, count - body, body + 1)) {
		zend_array_destroy(given->parameters);
		return false;
	}
	return true;
}

HashTable *gnpix_php_parameters(HashTable *given)
{
	HashTable *parameters = zend_new_array(zend_hash_num_elements(given));
	zend_string *name = NULL;
	zval *each = NULL;
	ZEND_HASH_FOREACH_STR_KEY_VAL(given, name, each) {
		if (name == NULL) {
			gnpix_php_refuse(GNPIX_ERROR_INVALID_ARGUMENT, "Parameters are given by name: [\"txid\" => …], not as a list");
			goto thrown;
		}
		gnpix_php_what what = {GNPIX_ERROR_INVALID_ARGUMENT, "parameter", ZSTR_VAL(name)};
		zval value, text;
		/* A copy, because a __toString could change what a reference leads to. */
		ZVAL_COPY_DEREF(&value, each);
		if (Z_TYPE(value) == IS_NULL) {
			continue;
		}
		zend_string *plain = gnpix_php_value_text(&what, &value, true, "a string, a number, a bool or a date");
		zval_ptr_dtor(&value);
		if (plain == NULL) {
			goto thrown;
		}
		ZVAL_STR(&text, plain);
		zend_hash_update(parameters, name, &text);
	} ZEND_HASH_FOREACH_END();
	return parameters;
thrown:
	zend_array_destroy(parameters);
	return NULL;
}

/* name => text as a JSON object; false after it has thrown. */
static bool write_parameters(HashTable *parameters, smart_str *json)
{
	zend_string *name = NULL;
	zval *value = NULL, key;
	smart_str_appendc(json, '{');
	ZEND_HASH_FOREACH_STR_KEY_VAL(parameters, name, value) {
		gnpix_php_what of_name = {GNPIX_ERROR_INVALID_ARGUMENT, "argument", "parameters"};
		gnpix_php_what of_value = {GNPIX_ERROR_INVALID_ARGUMENT, "parameter", ZSTR_VAL(name)};
		if (ZSTR_LEN(json->s) > 1) {
			smart_str_appendc(json, ',');
		}
		ZVAL_STR(&key, name);
		if (!gnpix_php_json(&of_name, &key, json)) {
			return false;
		}
		smart_str_appendc(json, ':');
		if (!gnpix_php_json(&of_value, value, json)) {
			return false;
		}
	} ZEND_HASH_FOREACH_END();
	smart_str_appendc(json, '}');
	smart_str_0(json);
	return true;
}

static bool write_body(zval *body, smart_str *json)
{
	gnpix_php_what what = {GNPIX_ERROR_INVALID_ARGUMENT, "argument", "body"};
	/* Bodies are objects, and PHP's empty array looks like a list. */
	if (Z_TYPE_P(body) == IS_ARRAY && zend_hash_num_elements(Z_ARRVAL_P(body)) == 0) {
		smart_str_appends(json, "{}");
		smart_str_0(json);
		return true;
	}
	return gnpix_php_json(&what, body, json);
}

gnpix_request *gnpix_php_operation_request(
	const char *operation, size_t operation_len, HashTable *parameters, zval *body)
{
	smart_str named = {0}, content = {0};
	gnpix_request *request = NULL;
	if (write_parameters(parameters, &named) && (body == NULL || write_body(body, &content))) {
		gnpix_error *error = NULL;
		gnpix_status status = gnpix_request_new_operation(operation, operation_len, ZSTR_VAL(named.s),
			ZSTR_LEN(named.s), content.s == NULL ? NULL : ZSTR_VAL(content.s),
			content.s == NULL ? 0 : ZSTR_LEN(content.s), &request, &error);
		if (status != GNPIX_OK) {
			gnpix_php_throw(error);
		}
	}
	smart_str_free(&named);
	smart_str_free(&content);
	return request;
}
