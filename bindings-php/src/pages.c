/* Gnpix\Pages: the items of a list, page by page. */
#include "api.h"

#include "stubs/pages_arginfo.h"

static const char page_name[] = "paginacao.paginaAtual";

typedef struct {
	gnpix_php_shared *shared;
	const gnpix_php_method *method;
	HashTable *parameters;
	zend_long milliseconds;
	zval items;     /* of the page at hand; undefined if there is none */
	uint32_t at;    /* among them */
	zend_long page; /* the next to fetch */
	zend_long key;
	bool started;
	bool more;
	zend_object std;
} pages_object;

static zend_class_entry *class_entry;
static zend_object_handlers handlers;

static zend_object *create(zend_class_entry *ce)
{
	pages_object *made = zend_object_alloc(sizeof *made, ce);
	zend_object_std_init(&made->std, ce);
	object_properties_init(&made->std, ce);
	made->std.handlers = &handlers;
	ZVAL_UNDEF(&made->items);
	return &made->std;
}

static void release(zend_object *object)
{
	pages_object *pages = GNPIX_PHP_OBJECT(pages_object, object);
	zval_ptr_dtor(&pages->items);
	if (pages->parameters != NULL) {
		zend_array_release(pages->parameters);
	}
	gnpix_php_shared_release(pages->shared);
	zend_object_std_dtor(object);
}

/* What var_dump() shows: no item, which is somebody's data. */
static HashTable *debug_info(zend_object *object, int *is_temp)
{
	pages_object *pages = GNPIX_PHP_OBJECT(pages_object, object);
	HashTable *table = zend_new_array(2);
	zval value;
	*is_temp = 1;
	if (pages->method != NULL) {
		ZVAL_STRING(&value, pages->method->operation);
		zend_hash_str_update(table, "operation", sizeof("operation") - 1, &value);
		ZVAL_LONG(&value, pages->page);
		zend_hash_str_update(table, "pagesFetched", sizeof("pagesFetched") - 1, &value);
	}
	return table;
}

void gnpix_php_register_pages(void)
{
	class_entry = register_class_Gnpix_Pages(zend_ce_iterator);
	class_entry->create_object = create;
	gnpix_php_handlers(&handlers, XtOffsetOf(pages_object, std), release);
	handlers.get_debug_info = debug_info;
}

void gnpix_php_make_pages(zval *into, gnpix_php_shared *shared, const gnpix_php_method *method, const gnpix_php_given *given)
{
	object_init_ex(into, class_entry);
	pages_object *made = GNPIX_PHP_OBJECT(pages_object, Z_OBJ_P(into));
	made->shared = shared;
	shared->holders++;
	made->method = method;
	made->parameters = given->parameters;
	made->milliseconds = given->milliseconds;
}

/* Never called: pages are made inside. */
ZEND_METHOD(Gnpix_Pages, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
	(void) return_value;
}

static gnpix_request *request_of(pages_object *pages)
{
	zval number;
	ZVAL_STR(&number, zend_long_to_str(pages->page));
	zend_hash_str_update(pages->parameters, page_name, sizeof page_name - 1, &number);
	const char *operation = pages->method->operation;
	gnpix_request *request = gnpix_php_operation_request(operation, strlen(operation), pages->parameters, NULL);
	if (request != NULL && pages->milliseconds != 0 && !gnpix_php_request_timeout(request, pages->milliseconds)) {
		gnpix_request_free(request);
		return NULL;
	}
	return request;
}

static zval *member(zval *table, const char *name)
{
	return table == NULL || Z_TYPE_P(table) != IS_ARRAY ? NULL : zend_hash_str_find(Z_ARRVAL_P(table), name, strlen(name));
}

/* Takes the items out of an answer; false if it isn't a page. */
static bool take(pages_object *pages, zval *answer)
{
	zval *items = member(answer, pages->method->items);
	zval *count = member(member(member(answer, "parametros"), "paginacao"), "quantidadeDePaginas");
	if (items == NULL || Z_TYPE_P(items) != IS_ARRAY || !zend_array_is_list(Z_ARRVAL_P(items)) || count == NULL ||
		Z_TYPE_P(count) != IS_LONG) {
		return false;
	}
	ZVAL_COPY(&pages->items, items);
	pages->page++;
	/* A page without items ends a list that says it has more. */
	pages->more = pages->page < Z_LVAL_P(count) && zend_hash_num_elements(Z_ARRVAL_P(items)) > 0;
	return true;
}

/* The next page in place of the one at hand; after it has thrown there is none, and no more. */
static void turn(pages_object *pages)
{
	zval answer, response;
	ZVAL_UNDEF(&answer);
	zval_ptr_dtor(&pages->items);
	ZVAL_UNDEF(&pages->items);
	pages->at = 0;
	pages->more = false;
	gnpix_php_send_for_array(&answer, pages->shared->client, request_of(pages), &response);
	if (!Z_ISUNDEF(answer) && !take(pages, &answer)) {
		gnpix_php_response_wrong(Z_OBJ(response), "The answer is no page of a list; the call itself succeeded");
	}
	zval_ptr_dtor(&answer);
	zval_ptr_dtor(&response);
}

static void start(pages_object *pages)
{
	pages->started = true;
	pages->page = 0;
	pages->key = 0;
	turn(pages);
}

/* The pages of $this, begun unless this is rewind(); NULL after it has thrown. */
static pages_object *begun(zval *object, bool begin)
{
	pages_object *pages = GNPIX_PHP_OBJECT(pages_object, Z_OBJ_P(object));
	if (pages->shared == NULL) {
		gnpix_php_unmade();
		return NULL;
	}
	if (begin && !pages->started) {
		start(pages);
	}
	return EG(exception) ? NULL : pages;
}

static zval *item(const pages_object *pages)
{
	return Z_ISUNDEF(pages->items) ? NULL : zend_hash_index_find(Z_ARRVAL(pages->items), pages->at);
}

ZEND_METHOD(Gnpix_Pages, rewind)
{
	ZEND_PARSE_PARAMETERS_NONE();
	(void) return_value;
	pages_object *pages = begun(ZEND_THIS, false);
	if (pages != NULL) {
		start(pages);
	}
}

ZEND_METHOD(Gnpix_Pages, valid)
{
	ZEND_PARSE_PARAMETERS_NONE();
	pages_object *pages = begun(ZEND_THIS, true);
	RETURN_BOOL(pages != NULL && item(pages) != NULL);
}

ZEND_METHOD(Gnpix_Pages, current)
{
	ZEND_PARSE_PARAMETERS_NONE();
	pages_object *pages = begun(ZEND_THIS, true);
	zval *found = pages == NULL ? NULL : item(pages);
	if (found != NULL) {
		RETURN_COPY(found);
	}
}

ZEND_METHOD(Gnpix_Pages, key)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG(GNPIX_PHP_OBJECT(pages_object, Z_OBJ_P(ZEND_THIS))->key);
}

ZEND_METHOD(Gnpix_Pages, next)
{
	ZEND_PARSE_PARAMETERS_NONE();
	(void) return_value;
	pages_object *pages = begun(ZEND_THIS, true);
	if (pages == NULL || item(pages) == NULL) {
		return;
	}
	pages->at++;
	pages->key++;
	if (item(pages) == NULL && pages->more) {
		turn(pages);
	}
}
