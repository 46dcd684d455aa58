/* Values from PHP, checked; values for PHP. No message holds a value that was given: it may be a secret. */
#include "common.h"

#include <math.h>

#include "ext/date/php_date.h"

void gnpix_php_handlers(zend_object_handlers *handlers, size_t offset, zend_object_free_obj_t free_object)
{
	memcpy(handlers, &std_object_handlers, sizeof *handlers);
	handlers->offset = (int) offset;
	handlers->free_obj = free_object;
	handlers->clone_obj = NULL;
	handlers->compare = zend_objects_not_comparable;
}

void gnpix_php_mistyped(const gnpix_php_what *what, const char *wanted, zval *value)
{
	gnpix_php_refuse(what->status, "The %s \"%s\" must be %s, %s given", what->noun, what->name, wanted,
		zend_zval_type_name(value));
}

bool gnpix_php_text(const gnpix_php_what *what, zval *value, zend_string **text)
{
	*text = NULL;
	if (Z_TYPE_P(value) != IS_STRING && Z_TYPE_P(value) != IS_OBJECT) {
		gnpix_php_mistyped(what, "a string", value);
		return false;
	}
	if (Z_TYPE_P(value) == IS_OBJECT && !instanceof_function(Z_OBJCE_P(value), zend_ce_stringable)) {
		gnpix_php_mistyped(what, "a string", value);
		return false;
	}
	/* A __toString that throws has thrown what the caller wants to see. */
	*text = zval_try_get_string(value);
	return *text != NULL;
}

bool gnpix_php_path(const gnpix_php_what *what, zend_string *given, zend_string **path)
{
	*path = NULL;
	if (ZSTR_LEN(given) == 0) {
		gnpix_php_refuse(what->status, "The %s \"%s\" must not be empty", what->noun, what->name);
		return false;
	}
	if (strlen(ZSTR_VAL(given)) != ZSTR_LEN(given)) {
		gnpix_php_refuse(what->status, "The %s \"%s\" must not hold a NUL byte", what->noun, what->name);
		return false;
	}
	/* PHP's working directory isn't always the process's. */
	char *whole = expand_filepath(ZSTR_VAL(given), NULL);
	if (whole == NULL) {
		gnpix_php_refuse(what->status, "The %s \"%s\" is no path: it is too long", what->noun, what->name);
		return false;
	}
	if (php_check_open_basedir_ex(whole, 0) != 0) {
		gnpix_php_refuse(
			what->status, "The %s \"%s\" is a path outside of what open_basedir allows", what->noun, what->name);
		efree(whole);
		return false;
	}
	*path = zend_string_init(whole, strlen(whole), 0);
	efree(whole);
	return true;
}

/* A number of any kind PHP knows, numeric strings included. */
static bool number(zval *value, double *number)
{
	zend_long whole = 0;
	switch (Z_TYPE_P(value)) {
		case IS_LONG:
			*number = (double) Z_LVAL_P(value);
			return true;
		case IS_DOUBLE:
			*number = Z_DVAL_P(value);
			return true;
		case IS_STRING:
			switch (is_numeric_string(Z_STRVAL_P(value), Z_STRLEN_P(value), &whole, number, false)) {
				case IS_LONG:
					*number = (double) whole;
					return true;
				case IS_DOUBLE:
					return true;
			}
			return false;
	}
	return false;
}

bool gnpix_php_milliseconds(const gnpix_php_what *what, zval *value, zend_long *milliseconds)
{
	double seconds = 0;
	if (!number(value, &seconds)) {
		gnpix_php_mistyped(what, "a number of seconds", value);
		return false;
	}
	if (!isfinite(seconds) || seconds <= 0) {
		gnpix_php_refuse(what->status, "The %s \"%s\" must be a number of seconds above zero", what->noun, what->name);
		return false;
	}
	/* Rounded up, so that a little is never none. libgnpix bounds what is too long; a century doesn't overflow. */
	*milliseconds = (zend_long) ceil(fmin(seconds, 3.2e9) * 1000.0);
	return true;
}

bool gnpix_php_count(const gnpix_php_what *what, zval *value, zend_long most, zend_long *count)
{
	double given = 0;
	if (!number(value, &given)) {
		gnpix_php_mistyped(what, "a whole number", value);
		return false;
	}
	if (!isfinite(given) || given != floor(given) || given < 1 || given > (double) most) {
		gnpix_php_refuse(what->status, "The %s \"%s\" must be a whole number from 1 to " ZEND_LONG_FMT, what->noun,
			what->name, most);
		return false;
	}
	*count = (zend_long) given;
	return true;
}

void gnpix_php_moment(zval *into, int64_t seconds)
{
	char text[32];
	zval argument;
	object_init_ex(into, php_date_get_immutable_ce());
	ZVAL_STRINGL(&argument, text, (size_t) snprintf(text, sizeof text, "@%lld", (long long) seconds));
	zend_call_known_instance_method_with_1_params(Z_OBJCE_P(into)->constructor, Z_OBJ_P(into), NULL, &argument);
	zval_ptr_dtor(&argument);
}

void gnpix_php_borrowed(zval *into, const char *text, size_t len)
{
	if (text == NULL) {
		ZVAL_NULL(into);
	} else {
		ZVAL_STRINGL(into, text, len);
	}
}
