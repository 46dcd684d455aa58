/* What a request says by name: path parameters, query values, headers. */
#include "client.h"

#include <math.h>

#include "ext/date/php_date.h"

typedef gnpix_status (*setter)(gnpix_request *, const char *, size_t, const char *, size_t, gnpix_error **);

zend_string *gnpix_php_moment_text(zval *value)
{
	zval seconds;
	ZVAL_UNDEF(&seconds);
	zend_call_method_with_0_params(Z_OBJ_P(value), Z_OBJCE_P(value), NULL, "gettimestamp", &seconds);
	if (EG(exception) || Z_TYPE(seconds) != IS_LONG) {
		zval_ptr_dtor(&seconds);
		return NULL;
	}
	static const char format[] = "Y-m-d\\TH:i:s\\Z";
	return php_format_date(format, sizeof format - 1, (time_t) Z_LVAL(seconds), false);
}

zend_string *gnpix_php_value_text(const gnpix_php_what *what, zval *value, bool flags, const char *wanted)
{
	zend_string *text = NULL;
	smart_str digits = {0};
	switch (Z_TYPE_P(value)) {
		case IS_LONG:
			return zend_long_to_str(Z_LVAL_P(value));
		case IS_DOUBLE:
			if (!isfinite(Z_DVAL_P(value))) {
				gnpix_php_refuse(what->status, "The %s \"%s\" must be a finite number", what->noun, what->name);
				return NULL;
			}
			smart_str_append_double(&digits, Z_DVAL_P(value), -1, false);
			return smart_str_extract(&digits);
		case IS_TRUE:
		case IS_FALSE:
			if (flags) {
				return Z_TYPE_P(value) == IS_TRUE ? zend_string_init("true", 4, 0) : zend_string_init("false", 5, 0);
			}
			break;
		case IS_STRING:
			return zend_string_copy(Z_STR_P(value));
		case IS_OBJECT:
			if (flags && instanceof_function(Z_OBJCE_P(value), php_date_get_interface_ce())) {
				return gnpix_php_moment_text(value);
			}
			if (instanceof_function(Z_OBJCE_P(value), zend_ce_stringable)) {
				gnpix_php_text(what, value, &text);
				return text;
			}
			break;
	}
	gnpix_php_mistyped(what, wanted, value);
	return NULL;
}

static bool set_one(gnpix_request *request, setter set, const char *noun, zend_string *name, zval *given, bool flags)
{
	gnpix_php_what what = {GNPIX_ERROR_INVALID_ARGUMENT, noun, ZSTR_VAL(name)};
	zval value;
	ZVAL_COPY_DEREF(&value, given);
	const char *wanted = flags ? "a string, a number, a bool, a date or a list of them" : "a string or a number";
	zend_string *text = gnpix_php_value_text(&what, &value, flags, wanted);
	zval_ptr_dtor(&value);
	if (text == NULL) {
		return false;
	}
	gnpix_error *error = NULL;
	gnpix_status status = set(request, ZSTR_VAL(name), ZSTR_LEN(name), ZSTR_VAL(text), ZSTR_LEN(text), &error);
	zend_string_release(text);
	if (status != GNPIX_OK) {
		gnpix_php_throw(error);
	}
	return status == GNPIX_OK;
}

/* The table of an option that must be given by name; NULL after it has thrown. */
static HashTable *named(const char *option, zval *given)
{
	gnpix_php_what what = {GNPIX_ERROR_INVALID_ARGUMENT, "option", option};
	if (Z_TYPE_P(given) != IS_ARRAY) {
		gnpix_php_mistyped(&what, "an array of name => value", given);
		return NULL;
	}
	zend_string *name = NULL;
	ZEND_HASH_FOREACH_STR_KEY(Z_ARRVAL_P(given), name) {
		if (name == NULL) {
			gnpix_php_refuse(what.status, "The option \"%s\" must be an array of name => value, not a list", option);
			return NULL;
		}
	} ZEND_HASH_FOREACH_END();
	return Z_ARRVAL_P(given);
}

static bool set_all(gnpix_request *request, setter set, const char *option, const char *noun, zval *given)
{
	HashTable *table = named(option, given);
	zend_string *name = NULL;
	zval *value = NULL;
	if (table == NULL) {
		return false;
	}
	ZEND_HASH_FOREACH_STR_KEY_VAL(table, name, value) {
		if (!set_one(request, set, noun, name, value, false)) {
			return false;
		}
	} ZEND_HASH_FOREACH_END();
	return true;
}

bool gnpix_php_request_params(gnpix_request *request, zval *given)
{
	return set_all(request, gnpix_request_set_path_param, "params", "path parameter", given);
}

bool gnpix_php_request_headers(gnpix_request *request, zval *given)
{
	return set_all(request, gnpix_request_set_header, "headers", "header", given);
}

static bool add_list(gnpix_request *request, zend_string *name, zval *list)
{
	zval *each = NULL;
	ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(list), each) {
		if (!set_one(request, gnpix_request_add_query, "query value", name, each, true)) {
			return false;
		}
	} ZEND_HASH_FOREACH_END();
	return true;
}

static bool add_query(gnpix_request *request, zend_string *name, zval *given)
{
	zval value;
	bool good = true;
	ZVAL_COPY_DEREF(&value, given);
	if (Z_TYPE(value) == IS_ARRAY && !zend_array_is_list(Z_ARRVAL(value))) {
		gnpix_php_refuse(GNPIX_ERROR_INVALID_ARGUMENT, "The query value \"%s\" must be a list, not an array by name",
			ZSTR_VAL(name));
		good = false;
	} else if (Z_TYPE(value) == IS_ARRAY) {
		good = add_list(request, name, &value);
	} else if (Z_TYPE(value) != IS_NULL) {
		good = set_one(request, gnpix_request_add_query, "query value", name, &value, true);
	}
	zval_ptr_dtor(&value);
	return good;
}

bool gnpix_php_request_query(gnpix_request *request, zval *given)
{
	HashTable *table = named("query", given);
	zend_string *name = NULL;
	zval *value = NULL;
	if (table == NULL) {
		return false;
	}
	ZEND_HASH_FOREACH_STR_KEY_VAL(table, name, value) {
		if (!add_query(request, name, value)) {
			return false;
		}
	} ZEND_HASH_FOREACH_END();
	return true;
}
