/* Calls of operations by name. */
#ifndef GNPIX_PHP_API_H
#define GNPIX_PHP_API_H

#include "client.h"

/* What an argument may be. */
typedef enum {
	GNPIX_PHP_TEXT,   /* a string or an object that is one */
	GNPIX_PHP_MOMENT, /* that, or a date with its time */
	GNPIX_PHP_DAY,    /* that, or a date without */
	GNPIX_PHP_FLAG,
	GNPIX_PHP_NUMBER,
} gnpix_php_kind;

/* What a method returns. */
typedef enum {
	GNPIX_PHP_JSON,    /* the answer as an array */
	GNPIX_PHP_NOTHING, /* the answer has nothing in it */
	GNPIX_PHP_FILE,    /* the answer itself */
} gnpix_php_answer;

typedef struct {
	const char *name; /* on the wire */
	gnpix_php_kind kind;
} gnpix_php_argument;

/* A method: its arguments are the body, if it has one, these, and the timeout. */
typedef struct {
	const char *operation;
	const char *items; /* of an answer in pages, the member that has them */
	const gnpix_php_argument *arguments;
	uint32_t count;
	uint32_t required;
	bool body;
	gnpix_php_answer answer;
} gnpix_php_method;

/* What a method was given. */
typedef struct {
	zval *body;             /* the caller's; NULL if there is none */
	HashTable *parameters;  /* name => text; to be released */
	zend_long milliseconds; /* 0 if not said */
} gnpix_php_given;

#pragma GCC visibility push(hidden)

/* False after it has thrown; nothing is to be released then. */
bool gnpix_php_given_read(gnpix_php_given *given, const gnpix_php_method *method, zend_execute_data *execute_data);
/* The parameters of a call, name => text; NULL after it has thrown. */
HashTable *gnpix_php_parameters(HashTable *given);
/* The request of an operation; NULL after it has thrown. `body` may be NULL. */
gnpix_request *gnpix_php_operation_request(
	const char *operation, size_t operation_len, HashTable *parameters, zval *body);

/* The methods: `api_methods.c` has a line or two for each. */
void gnpix_php_operate(INTERNAL_FUNCTION_PARAMETERS, const gnpix_php_method *method);
void gnpix_php_list_all(INTERNAL_FUNCTION_PARAMETERS, const gnpix_php_method *method);
void gnpix_php_resource(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce);
/* Makes a class one of the resources. */
zend_class_entry *gnpix_php_api_class(zend_class_entry *ce);
void gnpix_php_register_api_methods(void);

/* Sends, and reads the answer as an array; `into` is untouched after it has thrown, or without a request. */
void gnpix_php_send_for_array(zval *into, const gnpix_client *client, gnpix_request *request, zval *response);
/* An iterator over the items of all pages, which takes `parameters`. */
void gnpix_php_make_pages(zval *into, gnpix_php_shared *shared, const gnpix_php_method *method, const gnpix_php_given *given);

#pragma GCC visibility pop

#endif
