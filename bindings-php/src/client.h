/* A client shared by the objects that use it and, if persistent, by the worker's list. One thread's alone. */
#ifndef GNPIX_PHP_CLIENT_H
#define GNPIX_PHP_CLIENT_H

#include "options.h"

typedef struct {
	gnpix_client *client;
	uint32_t holders;
} gnpix_php_shared;

#pragma GCC visibility push(hidden)

/* A new client with one holder; NULL after it has thrown. */
gnpix_php_shared *gnpix_php_shared_new(const gnpix_php_options *options, bool from_env);
void gnpix_php_shared_release(gnpix_php_shared *shared);

/* The persistent client of this name, with one holder more; NULL after it has thrown. */
gnpix_php_shared *gnpix_php_persistent(zend_string *name, HashTable *given);
void gnpix_php_persistent_start(HashTable *persistent);

/* A request; NULL after it has thrown. `options` may be NULL. */
gnpix_request *gnpix_php_request(const char *method, size_t method_len, zend_string *route, HashTable *options);
/* The same request with the options that a call by name takes; freed, and NULL, after it has thrown. */
gnpix_request *gnpix_php_request_options(gnpix_request *request, HashTable *options);
bool gnpix_php_request_timeout(gnpix_request *request, zend_long milliseconds);
/* Sends and frees the request, and makes a Gnpix\Response; `into` is untouched after it has thrown, or if there is none. */
void gnpix_php_send(zval *into, const gnpix_client *client, gnpix_request *request);
/* The client of a Gnpix\Client; NULL after it has thrown. */
gnpix_php_shared *gnpix_php_shared_of(zend_object *object);
/* Adds the options "params", "headers" and "query"; false after it has thrown. */
bool gnpix_php_request_params(gnpix_request *request, zval *given);
bool gnpix_php_request_headers(gnpix_request *request, zval *given);
bool gnpix_php_request_query(gnpix_request *request, zval *given);

#pragma GCC visibility pop

#endif
