/* What the rooms of the extension share. */
#ifndef GNPIX_PHP_COMMON_H
#define GNPIX_PHP_COMMON_H

#include "php.h"
#include "zend_interfaces.h"
#include "zend_smart_str.h"

#include <gnpix.h>

#include "php_gnpix.h"

/* The object around `std`, which is its last member. */
#define GNPIX_PHP_OBJECT(type, object) ((type *) ((char *) (object) - XtOffsetOf(type, std)))

/* Hidden from other extensions, whichever flags PHP was built with. */
#pragma GCC visibility push(hidden)

/* What every class of ours starts from: not cloneable, never equal to another, freed by `free_object`. */
void gnpix_php_handlers(zend_object_handlers *handlers, size_t offset, zend_object_free_obj_t free_object);

/* Exceptions. */
void gnpix_php_register_exceptions(void);
/* Throws what `error` says, and frees it. */
void gnpix_php_throw(gnpix_error *error);
/* Throws an exception of a kind for what PHP itself found wrong. The message never holds a value that was given. */
void gnpix_php_refuse(gnpix_status status, const char *format, ...) ZEND_ATTRIBUTE_FORMAT(printf, 2, 3);
/* Gives the exception just thrown the answer it is about. */
void gnpix_php_answered(zend_object *response, zend_long status);
/* An object that was never constructed: only misuse through PHP's internals makes one. */
void gnpix_php_unmade(void);

/* Whether an array's key is this name. */
static inline bool gnpix_php_is(const zend_string *key, const char *name)
{
	return ZSTR_LEN(key) == strlen(name) && memcmp(ZSTR_VAL(key), name, ZSTR_LEN(key)) == 0;
}

/* Values. `what` names the piece for messages, such as: the option "timeout". */
typedef struct {
	gnpix_status status; /* the kind of a refusal */
	const char *noun;    /* "option" */
	const char *name;
} gnpix_php_what;

/* Each returns false after it has thrown. Strings returned are the caller's to release. */
bool gnpix_php_text(const gnpix_php_what *what, zval *value, zend_string **text);
bool gnpix_php_path(const gnpix_php_what *what, zend_string *given, zend_string **path);
bool gnpix_php_milliseconds(const gnpix_php_what *what, zval *value, zend_long *milliseconds);
bool gnpix_php_count(const gnpix_php_what *what, zval *value, zend_long most, zend_long *count);
void gnpix_php_mistyped(const gnpix_php_what *what, const char *wanted, zval *value);
/* A value as text, a bool or a date too if `flags`; NULL after it has thrown. */
zend_string *gnpix_php_value_text(const gnpix_php_what *what, zval *value, bool flags, const char *wanted);
/* A DateTimeInterface as the API writes moments; NULL after it has thrown. */
zend_string *gnpix_php_moment_text(zval *value);
/* Appends a value as JSON. */
bool gnpix_php_json(const gnpix_php_what *what, zval *value, smart_str *text);
/* A moment in UTC. */
void gnpix_php_moment(zval *into, int64_t seconds);
/* A borrowed string of libgnpix, or null. */
void gnpix_php_borrowed(zval *into, const char *text, size_t len);

/* Classes. */
extern zend_class_entry *gnpix_php_certificate_ce;
void gnpix_php_register_token(void);
void gnpix_php_register_response(void);
void gnpix_php_register_certificate(void);
void gnpix_php_register_scope(void);
void gnpix_php_register_client(void);
void gnpix_php_register_operation(void);
void gnpix_php_register_pages(void);
void gnpix_php_register_api(void);
void gnpix_php_register_pix(void);
void gnpix_php_make_token(zval *into, gnpix_token *token);
void gnpix_php_make_response(zval *into, gnpix_response *response);
/* The answer's body as PHP values; `return_value` is untouched after it has thrown. */
void gnpix_php_response_json(zval *return_value, zend_object *object, bool associative);
/* Throws that the answer can't be read, and lends it to the exception. */
void gnpix_php_response_wrong(zend_object *object, const char *why);
/* The answer within an error, which the new object then owns. */
void gnpix_php_make_error_response(zval *into, gnpix_error *error);
void gnpix_php_make_certificate(zval *into, gnpix_certificate *certificate);
/* NULL after it has thrown. */
const gnpix_certificate *gnpix_php_certificate_of(zend_object *object);
bool gnpix_php_inspect(zval *into, const gnpix_certificate *certificate);

/* The log: what libgnpix says during a call is written to PHP's error log when the call is over. */
void gnpix_php_log_start(void);
void gnpix_php_log_stop(void);
void gnpix_php_log_open(void);
void gnpix_php_log_close(void);

/* A call into libgnpix that may log. */
#define GNPIX_PHP_CALL(status, call) \
	do { \
		gnpix_php_log_open(); \
		(status) = (call); \
		gnpix_php_log_close(); \
	} while (0)

#pragma GCC visibility pop

#endif
