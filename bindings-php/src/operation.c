/* Gnpix\Operation: the catalogue. */
#include "common.h"

#include "stubs/operation_arginfo.h"

typedef struct {
	size_t index; /* past the end for one that was never made */
	zend_object std;
} operation_object;

static zend_class_entry *class_entry;
static zend_object_handlers handlers;

static zend_object *create(zend_class_entry *ce)
{
	operation_object *made = zend_object_alloc(sizeof *made, ce);
	zend_object_std_init(&made->std, ce);
	object_properties_init(&made->std, ce);
	made->std.handlers = &handlers;
	made->index = SIZE_MAX;
	return &made->std;
}

static void put_part(HashTable *table, const char *name, size_t index, int32_t part)
{
	zval value;
	size_t len = 0;
	const char *text = gnpix_operation_text(index, part, &len);
	gnpix_php_borrowed(&value, text, len);
	zend_hash_str_update(table, name, strlen(name), &value);
}

/* What var_dump() shows. */
static HashTable *debug_info(zend_object *object, int *is_temp)
{
	size_t index = GNPIX_PHP_OBJECT(operation_object, object)->index;
	HashTable *table = zend_new_array(3);
	*is_temp = 1;
	put_part(table, "name", index, GNPIX_OPERATION_NAME);
	put_part(table, "method", index, GNPIX_OPERATION_METHOD);
	put_part(table, "route", index, GNPIX_OPERATION_ROUTE);
	return table;
}

void gnpix_php_register_operation(void)
{
	class_entry = register_class_Gnpix_Operation();
	class_entry->create_object = create;
	gnpix_php_handlers(&handlers, XtOffsetOf(operation_object, std), zend_object_std_dtor);
	handlers.get_debug_info = debug_info;
}

/* Never called: operations are made inside. */
ZEND_METHOD(Gnpix_Operation, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
	(void) return_value;
}

static void make(zval *into, size_t index)
{
	object_init_ex(into, class_entry);
	GNPIX_PHP_OBJECT(operation_object, Z_OBJ_P(into))->index = index;
}

ZEND_METHOD(Gnpix_Operation, all)
{
	ZEND_PARSE_PARAMETERS_NONE();
	size_t count = gnpix_operation_count();
	array_init_size(return_value, (uint32_t) count);
	for (size_t index = 0; index < count; index++) {
		zval each;
		make(&each, index);
		add_next_index_zval(return_value, &each);
	}
}

ZEND_METHOD(Gnpix_Operation, find)
{
	zend_string *name = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(name)
	ZEND_PARSE_PARAMETERS_END();
	size_t index = 0;
	if (gnpix_operation_find(ZSTR_VAL(name), ZSTR_LEN(name), &index)) {
		make(return_value, index);
	}
}

/* The number of $this, after the method's lack of arguments was checked. */
#define THIS_OPERATION(index) \
	ZEND_PARSE_PARAMETERS_NONE(); \
	size_t index = GNPIX_PHP_OBJECT(operation_object, Z_OBJ_P(ZEND_THIS))->index; \
	if (index == SIZE_MAX) { \
		gnpix_php_unmade(); \
		RETURN_THROWS(); \
	}

#define TEXT(method, part) \
	ZEND_METHOD(Gnpix_Operation, method) \
	{ \
		THIS_OPERATION(index) \
		size_t len = 0; \
		const char *text = gnpix_operation_text(index, part, &len); \
		gnpix_php_borrowed(return_value, text, len); \
	}

#define TRAIT(method, trait) \
	ZEND_METHOD(Gnpix_Operation, method) \
	{ \
		THIS_OPERATION(index) \
		RETURN_BOOL(gnpix_operation_is(index, trait)); \
	}

TEXT(name, GNPIX_OPERATION_NAME)
TEXT(summary, GNPIX_OPERATION_SUMMARY)
TEXT(method, GNPIX_OPERATION_METHOD)
TEXT(route, GNPIX_OPERATION_ROUTE)
TEXT(scope, GNPIX_OPERATION_SCOPE)
TEXT(body, GNPIX_OPERATION_BODY)
TEXT(answer, GNPIX_OPERATION_ANSWER)
TEXT(pages, GNPIX_OPERATION_PAGES)
TEXT(since, GNPIX_OPERATION_SINCE)
TRAIT(isScopeConfirmed, GNPIX_OPERATION_SCOPE_CONFIRMED)
TRAIT(isMoney, GNPIX_OPERATION_MONEY)
TRAIT(isReading, GNPIX_OPERATION_READS)
TRAIT(isIdempotent, GNPIX_OPERATION_IDEMPOTENT)
TRAIT(isRecovered, GNPIX_OPERATION_RECOVERED)
TRAIT(isOfCentralBank, GNPIX_OPERATION_OF_CENTRAL_BANK)

static void put_of_parameter(zval *into, const char *name, size_t index, size_t parameter, int32_t part)
{
	size_t len = 0;
	const char *text = gnpix_operation_parameter_text(index, parameter, part, &len);
	add_assoc_stringl(into, name, text == NULL ? "" : (char *) text, len);
}

ZEND_METHOD(Gnpix_Operation, parameters)
{
	THIS_OPERATION(index)
	size_t count = gnpix_operation_parameter_count(index);
	array_init(return_value);
	for (size_t at = 0; at < count; at++) {
		zval each;
		array_init(&each);
		put_of_parameter(&each, "name", index, at, GNPIX_PARAMETER_NAME);
		put_of_parameter(&each, "place", index, at, GNPIX_PARAMETER_PLACE);
		add_assoc_bool(&each, "required", gnpix_operation_parameter_required(index, at));
		put_of_parameter(&each, "rule", index, at, GNPIX_PARAMETER_RULE);
		put_of_parameter(&each, "about", index, at, GNPIX_PARAMETER_ABOUT);
		add_next_index_zval(return_value, &each);
	}
}
