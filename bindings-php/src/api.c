/* Gnpix\Api: the resources of a client, and Client::call(). */
#include "api.h"

typedef struct {
	gnpix_php_shared *shared;
	zend_object std;
} resource_object;

static zend_object_handlers handlers;

static zend_object *create(zend_class_entry *ce)
{
	resource_object *made = zend_object_alloc(sizeof *made, ce);
	zend_object_std_init(&made->std, ce);
	object_properties_init(&made->std, ce);
	made->std.handlers = &handlers;
	return &made->std;
}

static void release(zend_object *object)
{
	gnpix_php_shared_release(GNPIX_PHP_OBJECT(resource_object, object)->shared);
	zend_object_std_dtor(object);
}

zend_class_entry *gnpix_php_api_class(zend_class_entry *ce)
{
	ce->create_object = create;
	return ce;
}

void gnpix_php_register_api(void)
{
	gnpix_php_handlers(&handlers, XtOffsetOf(resource_object, std), release);
	gnpix_php_register_api_methods();
}

/* The client of a resource; NULL after it has thrown. */
static gnpix_php_shared *shared_of(zend_object *object)
{
	gnpix_php_shared *shared = GNPIX_PHP_OBJECT(resource_object, object)->shared;
	if (shared == NULL) {
		gnpix_php_unmade();
	}
	return shared;
}

void gnpix_php_resource(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce)
{
	ZEND_PARSE_PARAMETERS_NONE();
	gnpix_php_shared *shared = gnpix_php_shared_of(Z_OBJ_P(ZEND_THIS));
	if (shared == NULL) {
		RETURN_THROWS();
	}
	object_init_ex(return_value, ce);
	GNPIX_PHP_OBJECT(resource_object, Z_OBJ_P(return_value))->shared = shared;
	shared->holders++;
}

void gnpix_php_send_for_array(zval *into, const gnpix_client *client, gnpix_request *request, zval *response)
{
	zval found;
	ZVAL_UNDEF(response);
	ZVAL_UNDEF(&found);
	gnpix_php_send(response, client, request);
	if (Z_ISUNDEF_P(response)) {
		return;
	}
	gnpix_php_response_json(&found, Z_OBJ_P(response), true);
	if (Z_TYPE(found) == IS_ARRAY) {
		ZVAL_COPY_VALUE(into, &found);
		return;
	}
	zval_ptr_dtor(&found);
	if (!EG(exception)) {
		gnpix_php_response_wrong(Z_OBJ_P(response), "The answer's body is no JSON object; the call itself succeeded");
	}
}

void gnpix_php_operate(INTERNAL_FUNCTION_PARAMETERS, const gnpix_php_method *method)
{
	gnpix_php_shared *shared = shared_of(Z_OBJ_P(ZEND_THIS));
	gnpix_php_given given;
	if (shared == NULL || !gnpix_php_given_read(&given, method, execute_data)) {
		RETURN_THROWS();
	}
	gnpix_request *request =
		gnpix_php_operation_request(method->operation, strlen(method->operation), given.parameters, given.body);
	zend_array_destroy(given.parameters);
	if (request != NULL && given.milliseconds != 0 && !gnpix_php_request_timeout(request, given.milliseconds)) {
		gnpix_request_free(request);
		request = NULL;
	}
	zval response;
	ZVAL_UNDEF(&response);
	switch (method->answer) {
		case GNPIX_PHP_FILE:
			gnpix_php_send(return_value, shared->client, request);
			break;
		case GNPIX_PHP_NOTHING:
			gnpix_php_send(&response, shared->client, request);
			break;
		case GNPIX_PHP_JSON:
			gnpix_php_send_for_array(return_value, shared->client, request, &response);
			break;
	}
	zval_ptr_dtor(&response);
}

void gnpix_php_list_all(INTERNAL_FUNCTION_PARAMETERS, const gnpix_php_method *method)
{
	gnpix_php_shared *shared = shared_of(Z_OBJ_P(ZEND_THIS));
	gnpix_php_given given;
	if (shared == NULL || !gnpix_php_given_read(&given, method, execute_data)) {
		RETURN_THROWS();
	}
	gnpix_php_make_pages(return_value, shared, method, &given);
}

ZEND_METHOD(Gnpix_Client, call)
{
	zend_string *operation = NULL;
	HashTable *given = NULL, *options = NULL;
	zval *body = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 4)
		Z_PARAM_STR(operation)
		Z_PARAM_OPTIONAL
		Z_PARAM_ARRAY_HT(given)
		Z_PARAM_ZVAL_OR_NULL(body)
		Z_PARAM_ARRAY_HT(options)
	ZEND_PARSE_PARAMETERS_END();
	gnpix_php_shared *shared = gnpix_php_shared_of(Z_OBJ_P(ZEND_THIS));
	HashTable *parameters = shared == NULL ? NULL : gnpix_php_parameters(given == NULL ? (HashTable *) &zend_empty_array : given);
	if (parameters == NULL) {
		RETURN_THROWS();
	}
	gnpix_request *request = gnpix_php_operation_request(ZSTR_VAL(operation), ZSTR_LEN(operation), parameters, body);
	zend_array_destroy(parameters);
	gnpix_php_send(return_value, shared->client, gnpix_php_request_options(request, options));
}
