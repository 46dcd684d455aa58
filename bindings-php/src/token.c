/* Gnpix\Token. */
#include "common.h"

#include "stubs/token_arginfo.h"

typedef struct {
	gnpix_token *token;
	zend_object std;
} token_object;

static zend_class_entry *class_entry;
static zend_object_handlers handlers;

static zend_object *create(zend_class_entry *ce)
{
	token_object *made = zend_object_alloc(sizeof *made, ce);
	zend_object_std_init(&made->std, ce);
	object_properties_init(&made->std, ce);
	made->std.handlers = &handlers;
	return &made->std;
}

static void release(zend_object *object)
{
	gnpix_token_free(GNPIX_PHP_OBJECT(token_object, object)->token);
	zend_object_std_dtor(object);
}

static const gnpix_token *token_of(zend_object *object)
{
	const gnpix_token *token = GNPIX_PHP_OBJECT(token_object, object)->token;
	if (token == NULL) {
		gnpix_php_unmade();
	}
	return token;
}

static void add_text(HashTable *table, const char *name, const char *text, size_t len)
{
	zval value;
	gnpix_php_borrowed(&value, text, len);
	zend_hash_str_update(table, name, strlen(name), &value);
}

/* What var_dump() shows: everything but the secret. */
static HashTable *debug_info(zend_object *object, int *is_temp)
{
	const gnpix_token *token = GNPIX_PHP_OBJECT(token_object, object)->token;
	HashTable *table = zend_new_array(4);
	*is_temp = 1;
	if (token != NULL) {
		size_t len = 0;
		zval value;
		add_text(table, "accessToken", "(secret)", sizeof("(secret)") - 1);
		const char *text = gnpix_token_token_type(token, &len);
		add_text(table, "tokenType", text, len);
		ZVAL_LONG(&value, (zend_long) gnpix_token_expires_in(token));
		zend_hash_str_update(table, "expiresIn", sizeof("expiresIn") - 1, &value);
		text = gnpix_token_scope(token, &len);
		add_text(table, "scope", text, len);
	}
	return table;
}

void gnpix_php_register_token(void)
{
	class_entry = register_class_Gnpix_Token();
	class_entry->create_object = create;
	gnpix_php_handlers(&handlers, XtOffsetOf(token_object, std), release);
	handlers.get_debug_info = debug_info;
}

void gnpix_php_make_token(zval *into, gnpix_token *token)
{
	object_init_ex(into, class_entry);
	GNPIX_PHP_OBJECT(token_object, Z_OBJ_P(into))->token = token;
}

/* The token of $this, after the method's lack of arguments was checked. */
#define THIS_TOKEN(token) \
	ZEND_PARSE_PARAMETERS_NONE(); \
	const gnpix_token *token = token_of(Z_OBJ_P(ZEND_THIS)); \
	if (token == NULL) { \
		RETURN_THROWS(); \
	}

/* Never called: tokens are made inside. */
ZEND_METHOD(Gnpix_Token, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
	(void) return_value;
}

ZEND_METHOD(Gnpix_Token, accessToken)
{
	THIS_TOKEN(token)
	size_t len = 0;
	const char *text = gnpix_token_access_token(token, &len);
	RETURN_STRINGL(text == NULL ? "" : text, len);
}

ZEND_METHOD(Gnpix_Token, tokenType)
{
	THIS_TOKEN(token)
	size_t len = 0;
	const char *text = gnpix_token_token_type(token, &len);
	RETURN_STRINGL(text == NULL ? "" : text, len);
}

ZEND_METHOD(Gnpix_Token, expiresIn)
{
	THIS_TOKEN(token)
	RETURN_LONG((zend_long) gnpix_token_expires_in(token));
}

ZEND_METHOD(Gnpix_Token, expiresAt)
{
	THIS_TOKEN(token)
	gnpix_php_moment(return_value, gnpix_token_expires_at(token));
}

ZEND_METHOD(Gnpix_Token, scope)
{
	THIS_TOKEN(token)
	size_t len = 0;
	const char *text = gnpix_token_scope(token, &len);
	gnpix_php_borrowed(return_value, text, len);
}

ZEND_METHOD(Gnpix_Token, scopes)
{
	THIS_TOKEN(token)
	size_t len = 0;
	const char *text = gnpix_token_scope(token, &len);
	if (text == NULL) {
		RETURN_NULL();
	}
	array_init(return_value);
	const char *end = text + len;
	while (text < end) {
		const char *stop = memchr(text, ' ', (size_t) (end - text));
		size_t size = (size_t) ((stop == NULL ? end : stop) - text);
		if (size > 0) {
			add_next_index_stringl(return_value, text, size);
		}
		text += size + 1;
	}
}

ZEND_METHOD(Gnpix_Token, hasScope)
{
	zend_string *scope = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(scope)
	ZEND_PARSE_PARAMETERS_END();
	const gnpix_token *token = token_of(Z_OBJ_P(ZEND_THIS));
	if (token == NULL) {
		RETURN_THROWS();
	}
	int32_t has = gnpix_token_has_scope(token, ZSTR_VAL(scope), ZSTR_LEN(scope));
	if (has < 0) {
		RETURN_NULL();
	}
	RETURN_BOOL(has);
}
