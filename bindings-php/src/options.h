/* Options of a client: read from an array and ini settings, checked for their form, put into a configuration. */
#ifndef GNPIX_PHP_OPTIONS_H
#define GNPIX_PHP_OPTIONS_H

#include "common.h"

typedef enum {
	GNPIX_PHP_CLIENT_ID,
	GNPIX_PHP_CLIENT_SECRET,
	GNPIX_PHP_CERTIFICATE,
	GNPIX_PHP_CERTIFICATE_KEY,
	GNPIX_PHP_CERTIFICATE_BYTES,
	GNPIX_PHP_CERTIFICATE_PASSWORD,
	GNPIX_PHP_ENVIRONMENT,
	GNPIX_PHP_ALLOW_ENVIRONMENT_MISMATCH,
	GNPIX_PHP_BASE_URL,
	GNPIX_PHP_CA_FILE,
	GNPIX_PHP_CA_PEM,
	GNPIX_PHP_PLATFORM_ROOTS,
	GNPIX_PHP_TOKEN_PATH,
	GNPIX_PHP_TOKEN_BODY,
	GNPIX_PHP_SCOPE,
	GNPIX_PHP_CONNECT_TIMEOUT,
	GNPIX_PHP_READ_TIMEOUT,
	GNPIX_PHP_TIMEOUT,
	GNPIX_PHP_IDLE_TIMEOUT,
	GNPIX_PHP_MAX_ATTEMPTS,
	GNPIX_PHP_MAX_BODY,
	GNPIX_PHP_PROXY,
	GNPIX_PHP_HTTP2,
	GNPIX_PHP_USER_AGENT,
	GNPIX_PHP_OPTIONS
} gnpix_php_option;

/* Each value undefined, or a string, a number (times in milliseconds), a bool, or a Gnpix\Certificate. */
typedef struct {
	zval values[GNPIX_PHP_OPTIONS];
} gnpix_php_options;

#pragma GCC visibility push(hidden)

/* False after it has thrown; `read` is then empty. */
bool gnpix_php_options_read(gnpix_php_options *read, HashTable *given, bool with_ini);
void gnpix_php_options_clear(gnpix_php_options *read);
/* False after it has thrown. */
bool gnpix_php_options_apply(const gnpix_php_options *read, gnpix_config *config);

#define GNPIX_PHP_SALT 32
#define GNPIX_PHP_DIGEST 32
/* A salted hash of the options and of what the files they name are now. False after it has thrown. */
bool gnpix_php_fingerprint(
	const gnpix_php_options *read, const unsigned char salt[GNPIX_PHP_SALT], unsigned char digest[GNPIX_PHP_DIGEST]);

#pragma GCC visibility pop

#endif
