/* Gnpix\Response: an answer, or the answer within an error. */
#include "common.h"

#include "ext/json/php_json.h"

#include "stubs/response_arginfo.h"

typedef struct {
	const gnpix_response *response;
	/* Exactly one of these owns it. */
	gnpix_response *own;
	gnpix_error *error;
	zend_object std;
} response_object;

static zend_class_entry *class_entry;
static zend_object_handlers handlers;

static zend_object *create(zend_class_entry *ce)
{
	response_object *made = zend_object_alloc(sizeof *made, ce);
	zend_object_std_init(&made->std, ce);
	object_properties_init(&made->std, ce);
	made->std.handlers = &handlers;
	return &made->std;
}

static void release(zend_object *object)
{
	response_object *response = GNPIX_PHP_OBJECT(response_object, object);
	gnpix_response_free(response->own);
	gnpix_error_free(response->error);
	zend_object_std_dtor(object);
}

static const gnpix_response *response_of(zend_object *object)
{
	const gnpix_response *response = GNPIX_PHP_OBJECT(response_object, object)->response;
	if (response == NULL) {
		gnpix_php_unmade();
	}
	return response;
}

static void add_number(HashTable *table, const char *name, zend_long number)
{
	zval value;
	ZVAL_LONG(&value, number);
	zend_hash_str_update(table, name, strlen(name), &value);
}

/* What var_dump() shows: neither headers nor body, which may be somebody's data and end in a log. */
static HashTable *debug_info(zend_object *object, int *is_temp)
{
	const gnpix_response *response = GNPIX_PHP_OBJECT(response_object, object)->response;
	HashTable *table = zend_new_array(3);
	*is_temp = 1;
	if (response != NULL) {
		size_t len = 0;
		gnpix_response_body(response, &len);
		add_number(table, "status", gnpix_response_status(response));
		add_number(table, "attempts", gnpix_response_attempts(response));
		add_number(table, "bodyLength", (zend_long) len);
	}
	return table;
}

void gnpix_php_register_response(void)
{
	class_entry = register_class_Gnpix_Response();
	class_entry->create_object = create;
	gnpix_php_handlers(&handlers, XtOffsetOf(response_object, std), release);
	handlers.get_debug_info = debug_info;
}

void gnpix_php_make_response(zval *into, gnpix_response *response)
{
	object_init_ex(into, class_entry);
	response_object *made = GNPIX_PHP_OBJECT(response_object, Z_OBJ_P(into));
	made->own = response;
	made->response = response;
}

void gnpix_php_make_error_response(zval *into, gnpix_error *error)
{
	object_init_ex(into, class_entry);
	response_object *made = GNPIX_PHP_OBJECT(response_object, Z_OBJ_P(into));
	made->error = error;
	made->response = gnpix_error_response(error);
}

/* The response of $this, after the method's lack of arguments was checked. */
#define THIS_RESPONSE(response) \
	ZEND_PARSE_PARAMETERS_NONE(); \
	const gnpix_response *response = response_of(Z_OBJ_P(ZEND_THIS)); \
	if (response == NULL) { \
		RETURN_THROWS(); \
	}

/* Never called: responses are made inside. */
ZEND_METHOD(Gnpix_Response, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
	(void) return_value;
}

ZEND_METHOD(Gnpix_Response, status)
{
	THIS_RESPONSE(response)
	RETURN_LONG(gnpix_response_status(response));
}

ZEND_METHOD(Gnpix_Response, attempts)
{
	THIS_RESPONSE(response)
	RETURN_LONG(gnpix_response_attempts(response));
}

ZEND_METHOD(Gnpix_Response, body)
{
	THIS_RESPONSE(response)
	size_t len = 0;
	const char *body = gnpix_response_body(response, &len);
	RETURN_STRINGL(body == NULL ? "" : body, len);
}

ZEND_METHOD(Gnpix_Response, headers)
{
	THIS_RESPONSE(response)
	array_init(return_value);
	size_t count = gnpix_response_header_count(response);
	for (size_t at = 0; at < count; at++) {
		size_t name_len = 0, value_len = 0;
		const char *name = gnpix_response_header_name(response, at, &name_len);
		const char *value = gnpix_response_header_value(response, at, &value_len);
		if (name == NULL || value == NULL) {
			continue;
		}
		/* A name of digits becomes a number, as in every PHP array. */
		zend_string *key = zend_string_init(name, name_len, 0);
		zend_str_tolower(ZSTR_VAL(key), ZSTR_LEN(key));
		zval *list = zend_symtable_find(Z_ARRVAL_P(return_value), key);
		if (list == NULL) {
			zval empty;
			array_init(&empty);
			list = zend_symtable_update(Z_ARRVAL_P(return_value), key, &empty);
		}
		zend_string_release(key);
		add_next_index_stringl(list, value, value_len);
	}
}

ZEND_METHOD(Gnpix_Response, header)
{
	zend_string *name = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(name)
	ZEND_PARSE_PARAMETERS_END();
	const gnpix_response *response = response_of(Z_OBJ_P(ZEND_THIS));
	if (response == NULL) {
		RETURN_THROWS();
	}
	size_t len = 0;
	const char *value = gnpix_response_header(response, ZSTR_VAL(name), ZSTR_LEN(name), &len);
	gnpix_php_borrowed(return_value, value, len);
}

void gnpix_php_response_wrong(zend_object *object, const char *why)
{
	gnpix_php_refuse(GNPIX_ERROR_RESPONSE, "%s", why);
	gnpix_php_answered(object, gnpix_response_status(GNPIX_PHP_OBJECT(response_object, object)->response));
}

void gnpix_php_response_json(zval *return_value, zend_object *object, bool associative)
{
	const gnpix_response *response = response_of(object);
	if (response == NULL) {
		return;
	}
	size_t len = 0;
	const char *body = gnpix_response_body(response, &len);
	zend_long options = PHP_JSON_BIGINT_AS_STRING | PHP_JSON_THROW_ON_ERROR;
	options |= associative ? PHP_JSON_OBJECT_AS_ARRAY : 0;
	if (body == NULL || len == 0) {
		gnpix_php_response_wrong(object, "The answer has no body to read as JSON");
	} else if (php_json_decode_ex(return_value, body, len, options, PHP_JSON_PARSER_DEFAULT_DEPTH) != SUCCESS) {
		/* PHP's own JsonException, thrown already, becomes the previous one. */
		gnpix_php_response_wrong(object, "The answer's body is not JSON; the call itself succeeded");
	}
}

ZEND_METHOD(Gnpix_Response, json)
{
	bool associative = true;
	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(associative)
	ZEND_PARSE_PARAMETERS_END();
	gnpix_php_response_json(return_value, Z_OBJ_P(ZEND_THIS), associative);
}

ZEND_METHOD(Gnpix_Response, recovered)
{
	THIS_RESPONSE(response)
	RETURN_BOOL(gnpix_response_recovered(response));
}
