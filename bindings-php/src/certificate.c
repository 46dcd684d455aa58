/* Gnpix\Certificate. */
#include "common.h"

#include "zend_attributes.h"

#include "stubs/certificate_arginfo.h"

typedef struct {
	gnpix_certificate *certificate;
	zend_object std;
} certificate_object;

zend_class_entry *gnpix_php_certificate_ce;
static zend_object_handlers handlers;

static zend_object *create(zend_class_entry *ce)
{
	certificate_object *made = zend_object_alloc(sizeof *made, ce);
	zend_object_std_init(&made->std, ce);
	object_properties_init(&made->std, ce);
	made->std.handlers = &handlers;
	return &made->std;
}

static void release(zend_object *object)
{
	gnpix_certificate_free(GNPIX_PHP_OBJECT(certificate_object, object)->certificate);
	zend_object_std_dtor(object);
}

const gnpix_certificate *gnpix_php_certificate_of(zend_object *object)
{
	const gnpix_certificate *certificate = GNPIX_PHP_OBJECT(certificate_object, object)->certificate;
	if (certificate == NULL) {
		gnpix_php_unmade();
	}
	return certificate;
}

/* What var_dump() shows: what inspect() returns, which holds no secret. */
static HashTable *debug_info(zend_object *object, int *is_temp)
{
	const gnpix_certificate *certificate = GNPIX_PHP_OBJECT(certificate_object, object)->certificate;
	zval inspection;
	*is_temp = 1;
	if (certificate == NULL || !gnpix_php_inspect(&inspection, certificate)) {
		return zend_new_array(0);
	}
	return Z_ARR(inspection);
}

void gnpix_php_register_certificate(void)
{
	gnpix_php_certificate_ce = register_class_Gnpix_Certificate();
	gnpix_php_certificate_ce->create_object = create;
	gnpix_php_handlers(&handlers, XtOffsetOf(certificate_object, std), release);
	handlers.get_debug_info = debug_info;
}

void gnpix_php_make_certificate(zval *into, gnpix_certificate *certificate)
{
	object_init_ex(into, gnpix_php_certificate_ce);
	GNPIX_PHP_OBJECT(certificate_object, Z_OBJ_P(into))->certificate = certificate;
}

static void deliver(zval *return_value, gnpix_status status, gnpix_certificate *certificate, gnpix_error *error)
{
	if (status != GNPIX_OK) {
		gnpix_php_throw(error);
	} else {
		gnpix_php_make_certificate(return_value, certificate);
	}
}

/* The path of a method's argument; NULL after it has thrown. */
static zend_string *argument_path(const char *name, zend_string *given)
{
	zend_string *path = NULL;
	gnpix_php_what what = {GNPIX_ERROR_INVALID_ARGUMENT, "argument", name};
	gnpix_php_path(&what, given, &path);
	return path;
}

/* Never called: certificates are made inside. */
ZEND_METHOD(Gnpix_Certificate, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
	(void) return_value;
}

ZEND_METHOD(Gnpix_Certificate, load)
{
	zend_string *path = NULL, *password = ZSTR_EMPTY_ALLOC(), *key = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 3)
		Z_PARAM_STR(path)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR(password)
		Z_PARAM_STR_OR_NULL(key)
	ZEND_PARSE_PARAMETERS_END();
	zend_string *first = argument_path("path", path);
	if (first == NULL) {
		RETURN_THROWS();
	}
	zend_string *second = key == NULL ? NULL : argument_path("key", key);
	if (second == NULL && key != NULL) {
		zend_string_release(first);
		RETURN_THROWS();
	}
	gnpix_certificate *certificate = NULL;
	gnpix_error *error = NULL;
	gnpix_status status;
	if (second == NULL) {
		GNPIX_PHP_CALL(status, gnpix_certificate_load(ZSTR_VAL(first), ZSTR_LEN(first), ZSTR_VAL(password),
			ZSTR_LEN(password), &certificate, &error));
	} else {
		GNPIX_PHP_CALL(status, gnpix_certificate_load_pair(ZSTR_VAL(first), ZSTR_LEN(first), ZSTR_VAL(second),
			ZSTR_LEN(second), ZSTR_VAL(password), ZSTR_LEN(password), &certificate, &error));
		zend_string_release(second);
	}
	zend_string_release(first);
	deliver(return_value, status, certificate, error);
}

ZEND_METHOD(Gnpix_Certificate, parse)
{
	zend_string *bytes = NULL, *password = ZSTR_EMPTY_ALLOC(), *key = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 3)
		Z_PARAM_STR(bytes)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR(password)
		Z_PARAM_STR_OR_NULL(key)
	ZEND_PARSE_PARAMETERS_END();
	gnpix_certificate *certificate = NULL;
	gnpix_error *error = NULL;
	gnpix_status status;
	const uint8_t *first = (const uint8_t *) ZSTR_VAL(bytes);
	if (key == NULL) {
		GNPIX_PHP_CALL(status, gnpix_certificate_parse(first, ZSTR_LEN(bytes), ZSTR_VAL(password), ZSTR_LEN(password),
			&certificate, &error));
	} else {
		GNPIX_PHP_CALL(status, gnpix_certificate_parse_pair(first, ZSTR_LEN(bytes), (const uint8_t *) ZSTR_VAL(key),
			ZSTR_LEN(key), ZSTR_VAL(password), ZSTR_LEN(password), &certificate, &error));
	}
	deliver(return_value, status, certificate, error);
}

ZEND_METHOD(Gnpix_Certificate, inspect)
{
	ZEND_PARSE_PARAMETERS_NONE();
	const gnpix_certificate *certificate = gnpix_php_certificate_of(Z_OBJ_P(ZEND_THIS));
	if (certificate == NULL) {
		RETURN_THROWS();
	}
	gnpix_php_inspect(return_value, certificate);
}

ZEND_METHOD(Gnpix_Certificate, checkValidity)
{
	ZEND_PARSE_PARAMETERS_NONE();
	(void) return_value;
	const gnpix_certificate *certificate = gnpix_php_certificate_of(Z_OBJ_P(ZEND_THIS));
	gnpix_error *error = NULL;
	if (certificate != NULL && gnpix_certificate_check_validity(certificate, &error) != GNPIX_OK) {
		gnpix_php_throw(error);
	}
}

/* PEM of one or both parts, or PKCS#12 when `password` is given; NULL after it has thrown. */
static gnpix_buffer *converted(zend_object *object, uint32_t parts, zend_string *password)
{
	const gnpix_certificate *certificate = gnpix_php_certificate_of(object);
	if (certificate == NULL) {
		return NULL;
	}
	gnpix_buffer *buffer = NULL;
	gnpix_error *error = NULL;
	gnpix_status status;
	if (password == NULL) {
		GNPIX_PHP_CALL(status, gnpix_certificate_to_pem(certificate, parts, &buffer, &error));
	} else {
		GNPIX_PHP_CALL(status,
			gnpix_certificate_to_pkcs12(certificate, ZSTR_VAL(password), ZSTR_LEN(password), &buffer, &error));
	}
	if (status != GNPIX_OK) {
		gnpix_php_throw(error);
		return NULL;
	}
	return buffer;
}

static bool add_pem(zval *array, const char *name, zend_object *object, uint32_t part)
{
	gnpix_buffer *buffer = converted(object, part, NULL);
	if (buffer == NULL) {
		return false;
	}
	size_t len = 0;
	const char *data = gnpix_buffer_data(buffer, &len);
	add_assoc_stringl(array, name, data == NULL ? "" : (char *) data, len);
	gnpix_buffer_free(buffer);
	return true;
}

ZEND_METHOD(Gnpix_Certificate, toPem)
{
	ZEND_PARSE_PARAMETERS_NONE();
	zend_object *object = Z_OBJ_P(ZEND_THIS);
	array_init(return_value);
	if (add_pem(return_value, "certificate", object, GNPIX_PEM_CERTIFICATE)) {
		add_pem(return_value, "key", object, GNPIX_PEM_KEY);
	}
}

ZEND_METHOD(Gnpix_Certificate, toPkcs12)
{
	zend_string *password = ZSTR_EMPTY_ALLOC();
	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR(password)
	ZEND_PARSE_PARAMETERS_END();
	gnpix_buffer *buffer = converted(Z_OBJ_P(ZEND_THIS), 0, password);
	if (buffer == NULL) {
		RETURN_THROWS();
	}
	size_t len = 0;
	const char *data = gnpix_buffer_data(buffer, &len);
	RETVAL_STRINGL(data == NULL ? "" : data, len);
	gnpix_buffer_free(buffer);
}

/* Frees the buffer. */
static void write_file(gnpix_buffer *buffer, zend_string *given, bool overwrite)
{
	zend_string *path = buffer == NULL ? NULL : argument_path("path", given);
	gnpix_error *error = NULL;
	if (path != NULL) {
		gnpix_status status;
		GNPIX_PHP_CALL(status, gnpix_buffer_write_file(buffer, ZSTR_VAL(path), ZSTR_LEN(path), overwrite, &error));
		if (status != GNPIX_OK) {
			gnpix_php_throw(error);
		}
		zend_string_release(path);
	}
	gnpix_buffer_free(buffer);
}

ZEND_METHOD(Gnpix_Certificate, writePem)
{
	zend_string *path = NULL;
	bool overwrite = false;
	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_STR(path)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(overwrite)
	ZEND_PARSE_PARAMETERS_END();
	(void) return_value;
	write_file(
		converted(Z_OBJ_P(ZEND_THIS), GNPIX_PEM_CERTIFICATE | GNPIX_PEM_KEY, NULL), path, overwrite);
}

ZEND_METHOD(Gnpix_Certificate, writePkcs12)
{
	zend_string *path = NULL, *password = ZSTR_EMPTY_ALLOC();
	bool overwrite = false;
	ZEND_PARSE_PARAMETERS_START(1, 3)
		Z_PARAM_STR(path)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR(password)
		Z_PARAM_BOOL(overwrite)
	ZEND_PARSE_PARAMETERS_END();
	(void) return_value;
	write_file(converted(Z_OBJ_P(ZEND_THIS), 0, password), path, overwrite);
}
