/* Gnpix\Client. */
#include "client.h"

#include "zend_attributes.h"

#include "stubs/client_arginfo.h"

typedef struct {
	gnpix_php_shared *shared;
	zend_object std;
} client_object;

static zend_class_entry *class_entry;
static zend_object_handlers handlers;

static zend_object *create(zend_class_entry *ce)
{
	client_object *made = zend_object_alloc(sizeof *made, ce);
	zend_object_std_init(&made->std, ce);
	object_properties_init(&made->std, ce);
	made->std.handlers = &handlers;
	return &made->std;
}

static void release(zend_object *object)
{
	gnpix_php_shared_release(GNPIX_PHP_OBJECT(client_object, object)->shared);
	zend_object_std_dtor(object);
}

/* What var_dump() shows. */
static HashTable *debug_info(zend_object *object, int *is_temp)
{
	gnpix_php_shared *shared = GNPIX_PHP_OBJECT(client_object, object)->shared;
	HashTable *table = zend_new_array(1);
	*is_temp = 1;
	if (shared != NULL) {
		size_t len = 0;
		const char *url = gnpix_client_base_url(shared->client, &len);
		zval value;
		gnpix_php_borrowed(&value, url, len);
		zend_hash_str_update(table, "baseUrl", sizeof("baseUrl") - 1, &value);
	}
	return table;
}

void gnpix_php_register_client(void)
{
	class_entry = register_class_Gnpix_Client();
	class_entry->create_object = create;
	gnpix_php_handlers(&handlers, XtOffsetOf(client_object, std), release);
	handlers.get_debug_info = debug_info;
}

gnpix_php_shared *gnpix_php_shared_new(const gnpix_php_options *options, bool from_env)
{
	gnpix_config *config = NULL;
	gnpix_client *client = NULL;
	gnpix_error *error = NULL;
	gnpix_status status = from_env ? gnpix_config_from_env(&config, &error) : gnpix_config_new(&config, &error);
	if (status == GNPIX_OK && !gnpix_php_options_apply(options, config)) {
		gnpix_config_free(config);
		return NULL;
	}
	if (status == GNPIX_OK) {
		GNPIX_PHP_CALL(status, gnpix_client_new(config, &client, &error));
	}
	gnpix_config_free(config);
	if (status != GNPIX_OK) {
		gnpix_php_throw(error);
		return NULL;
	}
	gnpix_php_shared *shared = pemalloc(sizeof *shared, true);
	shared->client = client;
	shared->holders = 1;
	return shared;
}

void gnpix_php_shared_release(gnpix_php_shared *shared)
{
	if (shared != NULL && --shared->holders == 0) {
		gnpix_client_free(shared->client);
		free(shared);
	}
}

static gnpix_php_shared *made_of(HashTable *given, bool from_env)
{
	gnpix_php_options options;
	if (!gnpix_php_options_read(&options, given, !from_env)) {
		return NULL;
	}
	gnpix_php_shared *shared = gnpix_php_shared_new(&options, from_env);
	gnpix_php_options_clear(&options);
	return shared;
}

static void deliver(zval *return_value, gnpix_php_shared *shared)
{
	if (shared != NULL) {
		object_init_ex(return_value, class_entry);
		GNPIX_PHP_OBJECT(client_object, Z_OBJ_P(return_value))->shared = shared;
	}
}

gnpix_php_shared *gnpix_php_shared_of(zend_object *object)
{
	gnpix_php_shared *shared = GNPIX_PHP_OBJECT(client_object, object)->shared;
	if (shared == NULL) {
		gnpix_php_unmade();
	}
	return shared;
}

/* NULL after it has thrown. */
static const gnpix_client *client_of(zend_object *object)
{
	gnpix_php_shared *shared = gnpix_php_shared_of(object);
	return shared == NULL ? NULL : shared->client;
}

ZEND_METHOD(Gnpix_Client, __construct)
{
	HashTable *options = NULL;
	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY_HT(options)
	ZEND_PARSE_PARAMETERS_END();
	client_object *object = GNPIX_PHP_OBJECT(client_object, Z_OBJ_P(ZEND_THIS));
	if (object->shared != NULL) {
		zend_throw_error(NULL, "The client is constructed already");
		RETURN_THROWS();
	}
	gnpix_php_shared *shared = made_of(options, false);
	/* A value's __toString may have called this very constructor meanwhile. */
	gnpix_php_shared_release(object->shared);
	object->shared = shared;
}

ZEND_METHOD(Gnpix_Client, fromEnv)
{
	HashTable *options = NULL;
	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY_HT(options)
	ZEND_PARSE_PARAMETERS_END();
	deliver(return_value, made_of(options, true));
}

ZEND_METHOD(Gnpix_Client, persistent)
{
	zend_string *name = NULL;
	HashTable *options = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_STR(name)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY_HT(options)
	ZEND_PARSE_PARAMETERS_END();
	deliver(return_value, gnpix_php_persistent(name, options));
}

void gnpix_php_send(zval *into, const gnpix_client *client, gnpix_request *request)
{
	if (request == NULL) {
		return;
	}
	gnpix_response *response = NULL;
	gnpix_error *error = NULL;
	gnpix_status status;
	GNPIX_PHP_CALL(status, gnpix_client_send(client, request, &response, &error));
	gnpix_request_free(request);
	if (status != GNPIX_OK) {
		gnpix_php_throw(error);
	} else {
		gnpix_php_make_response(into, response);
	}
}

ZEND_METHOD(Gnpix_Client, request)
{
	zend_string *method = NULL, *route = NULL;
	HashTable *options = NULL;
	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_STR(method)
		Z_PARAM_STR(route)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY_HT(options)
	ZEND_PARSE_PARAMETERS_END();
	const gnpix_client *client = client_of(Z_OBJ_P(ZEND_THIS));
	if (client != NULL) {
		gnpix_php_send(return_value, client, gnpix_php_request(ZSTR_VAL(method), ZSTR_LEN(method), route, options));
	}
}

static void send_with(INTERNAL_FUNCTION_PARAMETERS, const char *method)
{
	zend_string *route = NULL;
	HashTable *options = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_STR(route)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY_HT(options)
	ZEND_PARSE_PARAMETERS_END();
	const gnpix_client *client = client_of(Z_OBJ_P(ZEND_THIS));
	if (client != NULL) {
		gnpix_php_send(return_value, client, gnpix_php_request(method, strlen(method), route, options));
	}
}

ZEND_METHOD(Gnpix_Client, get)
{
	send_with(INTERNAL_FUNCTION_PARAM_PASSTHRU, "GET");
}

ZEND_METHOD(Gnpix_Client, post)
{
	send_with(INTERNAL_FUNCTION_PARAM_PASSTHRU, "POST");
}

ZEND_METHOD(Gnpix_Client, put)
{
	send_with(INTERNAL_FUNCTION_PARAM_PASSTHRU, "PUT");
}

ZEND_METHOD(Gnpix_Client, patch)
{
	send_with(INTERNAL_FUNCTION_PARAM_PASSTHRU, "PATCH");
}

ZEND_METHOD(Gnpix_Client, delete)
{
	send_with(INTERNAL_FUNCTION_PARAM_PASSTHRU, "DELETE");
}

/* The client of $this, after the method's lack of arguments was checked. */
#define THIS_CLIENT(client) \
	ZEND_PARSE_PARAMETERS_NONE(); \
	const gnpix_client *client = client_of(Z_OBJ_P(ZEND_THIS)); \
	if (client == NULL) { \
		RETURN_THROWS(); \
	}

ZEND_METHOD(Gnpix_Client, token)
{
	THIS_CLIENT(client)
	gnpix_token *token = NULL;
	gnpix_error *error = NULL;
	gnpix_status status;
	GNPIX_PHP_CALL(status, gnpix_client_token(client, &token, &error));
	if (status != GNPIX_OK) {
		gnpix_php_throw(error);
	} else {
		gnpix_php_make_token(return_value, token);
	}
}

ZEND_METHOD(Gnpix_Client, warmUp)
{
	THIS_CLIENT(client)
	gnpix_error *error = NULL;
	gnpix_status status;
	GNPIX_PHP_CALL(status, gnpix_client_warm_up(client, &error));
	if (status != GNPIX_OK) {
		gnpix_php_throw(error);
	}
}

ZEND_METHOD(Gnpix_Client, invalidate)
{
	THIS_CLIENT(client)
	gnpix_client_invalidate(client);
}

ZEND_METHOD(Gnpix_Client, stats)
{
	static const struct {
		const char *name;
		gnpix_stat stat;
	} stats[] = {
		{"requests", GNPIX_STAT_REQUESTS},
		{"retries", GNPIX_STAT_RETRIES},
		{"renewals", GNPIX_STAT_RENEWALS},
		{"connections", GNPIX_STAT_CONNECTIONS},
		{"handshakes_full", GNPIX_STAT_HANDSHAKES_FULL},
		{"handshakes_resumed", GNPIX_STAT_HANDSHAKES_RESUMED},
		{"token_hits", GNPIX_STAT_TOKEN_HITS},
		{"token_exchanges", GNPIX_STAT_TOKEN_EXCHANGES},
		{"token_failures", GNPIX_STAT_TOKEN_FAILURES},
		{"token_background_renewals", GNPIX_STAT_TOKEN_BACKGROUND_RENEWALS},
		{"token_waits", GNPIX_STAT_TOKEN_WAITS},
		{"token_invalidations", GNPIX_STAT_TOKEN_INVALIDATIONS},
	};
	THIS_CLIENT(client)
	array_init(return_value);
	for (size_t at = 0; at < sizeof stats / sizeof *stats; at++) {
		add_assoc_long(return_value, stats[at].name, (zend_long) gnpix_client_stat(client, stats[at].stat));
	}
}

ZEND_METHOD(Gnpix_Client, certificate)
{
	THIS_CLIENT(client)
	gnpix_certificate *certificate = NULL;
	gnpix_error *error = NULL;
	if (gnpix_client_certificate(client, &certificate, &error) != GNPIX_OK) {
		gnpix_php_throw(error);
	} else {
		gnpix_php_make_certificate(return_value, certificate);
	}
}

ZEND_METHOD(Gnpix_Client, baseUrl)
{
	THIS_CLIENT(client)
	size_t len = 0;
	const char *url = gnpix_client_base_url(client, &len);
	RETURN_STRINGL(url == NULL ? "" : url, len);
}
