/* Values of Pix: read-only objects whose properties say what they hold. */
#ifndef GNPIX_PHP_PIX_H
#define GNPIX_PHP_PIX_H

#include "common.h"

#pragma GCC visibility push(hidden)

void gnpix_php_register_pix_amount(void);
void gnpix_php_register_pix_key(void);
void gnpix_php_register_pix_brcode(void);
void gnpix_php_register_pix_qr(void);
void gnpix_php_register_pix_webhook(void);

/* Sets a read-only property of an object just made. */
void gnpix_php_pix_put(zval *object, const char *name, zval *value);
/* A borrowed string of libgnpix, or null. */
void gnpix_php_pix_put_text(zval *object, const char *name, const char *text, size_t len);
/* A buffer's content; frees it. */
void gnpix_php_pix_put_buffer(zval *object, const char *name, gnpix_buffer *buffer);
/* Cents; null for less than zero. */
void gnpix_php_pix_put_cents(zval *object, int64_t cents);
/* A text of JSON as PHP values; an empty array if there is none. */
void gnpix_php_pix_put_json(zval *object, const char *name, const char *text, size_t len);
/* Reads one. */
void gnpix_php_pix_get(zval *return_value, zend_object *object, const char *name);
/* A buffer's content as a string; frees it. */
void gnpix_php_pix_deliver(zval *return_value, gnpix_status status, gnpix_buffer *buffer, gnpix_error *error);

/* A method that returns a property. */
#define GNPIX_PHP_PROPERTY(class, method, property) \
	ZEND_METHOD(class, method) \
	{ \
		ZEND_PARSE_PARAMETERS_NONE(); \
		gnpix_php_pix_get(return_value, Z_OBJ_P(ZEND_THIS), property); \
	}

/* A private constructor, never called. */
#define GNPIX_PHP_PRIVATE(class) \
	ZEND_METHOD(class, __construct) \
	{ \
		ZEND_PARSE_PARAMETERS_NONE(); \
		(void) return_value; \
	}

#pragma GCC visibility pop

#endif
