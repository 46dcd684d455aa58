/* Options of a client, read: names and types are checked here, meanings by libgnpix. */
#include "options.h"

typedef enum { TEXT, PATH, CERTIFICATE, SECONDS, COUNT, BYTES, FLAG, SCOPES } form;

static const struct {
	const char *name;
	form form;
} table[GNPIX_PHP_OPTIONS] = {
	[GNPIX_PHP_CLIENT_ID] = {"client_id", TEXT},
	[GNPIX_PHP_CLIENT_SECRET] = {"client_secret", TEXT},
	[GNPIX_PHP_CERTIFICATE] = {"certificate", CERTIFICATE},
	[GNPIX_PHP_CERTIFICATE_KEY] = {"certificate_key", PATH},
	[GNPIX_PHP_CERTIFICATE_BYTES] = {"certificate_bytes", TEXT},
	[GNPIX_PHP_CERTIFICATE_PASSWORD] = {"certificate_password", TEXT},
	[GNPIX_PHP_ENVIRONMENT] = {"environment", TEXT},
	[GNPIX_PHP_ALLOW_ENVIRONMENT_MISMATCH] = {"allow_environment_mismatch", FLAG},
	[GNPIX_PHP_BASE_URL] = {"base_url", TEXT},
	[GNPIX_PHP_CA_FILE] = {"ca_file", PATH},
	[GNPIX_PHP_CA_PEM] = {"ca_pem", TEXT},
	[GNPIX_PHP_PLATFORM_ROOTS] = {"platform_roots", FLAG},
	[GNPIX_PHP_TOKEN_PATH] = {"token_path", TEXT},
	[GNPIX_PHP_TOKEN_BODY] = {"token_body", TEXT},
	[GNPIX_PHP_SCOPE] = {"scope", SCOPES},
	[GNPIX_PHP_CONNECT_TIMEOUT] = {"connect_timeout", SECONDS},
	[GNPIX_PHP_READ_TIMEOUT] = {"read_timeout", SECONDS},
	[GNPIX_PHP_TIMEOUT] = {"timeout", SECONDS},
	[GNPIX_PHP_IDLE_TIMEOUT] = {"idle_timeout", SECONDS},
	[GNPIX_PHP_MAX_ATTEMPTS] = {"max_attempts", COUNT},
	[GNPIX_PHP_MAX_BODY] = {"max_body", BYTES},
	[GNPIX_PHP_PROXY] = {"proxy", TEXT},
	[GNPIX_PHP_HTTP2] = {"http2", FLAG},
	[GNPIX_PHP_USER_AGENT] = {"user_agent", TEXT},
};

static gnpix_php_what what_of(gnpix_php_option option)
{
	return (gnpix_php_what) {GNPIX_ERROR_CONFIG, "option", table[option].name};
}

static bool read_path(const gnpix_php_what *what, zval *value, zval *into)
{
	zend_string *given = NULL, *path = NULL;
	if (!gnpix_php_text(what, value, &given)) {
		return false;
	}
	bool good = gnpix_php_path(what, given, &path);
	zend_string_release(given);
	if (good) {
		ZVAL_STR(into, path);
	}
	return good;
}

/* A list of scopes becomes one string, as the bank takes it. */
static bool read_scopes(const gnpix_php_what *what, zval *value, zval *into)
{
	zend_string *text = NULL;
	if (Z_TYPE_P(value) != IS_ARRAY) {
		if (!gnpix_php_text(what, value, &text)) {
			return false;
		}
		ZVAL_STR(into, text);
		return true;
	}
	smart_str joined = {0};
	zval *each = NULL;
	ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(value), each) {
		ZVAL_DEREF(each);
		if (Z_TYPE_P(each) != IS_STRING) {
			gnpix_php_mistyped(what, "a string or a list of strings", each);
			smart_str_free(&joined);
			return false;
		}
		if (smart_str_get_len(&joined) > 0) {
			smart_str_appendc(&joined, ' ');
		}
		smart_str_append(&joined, Z_STR_P(each));
	} ZEND_HASH_FOREACH_END();
	ZVAL_STR(into, smart_str_extract(&joined));
	return true;
}

/* `value` is the caller's own copy: what __toString does elsewhere can't pull it away. */
static bool read_value(gnpix_php_option option, zval *value, zval *into)
{
	gnpix_php_what what = what_of(option);
	zend_string *text = NULL;
	zend_long number = 0;
	bool good = false;
	switch (table[option].form) {
		case CERTIFICATE:
			if (Z_TYPE_P(value) == IS_OBJECT && Z_OBJCE_P(value) == gnpix_php_certificate_ce) {
				ZVAL_COPY(into, value);
				return true;
			}
			if (Z_TYPE_P(value) != IS_STRING) {
				gnpix_php_mistyped(&what, "a path or a Gnpix\\Certificate", value);
				return false;
			}
			return read_path(&what, value, into);
		case PATH:
			return read_path(&what, value, into);
		case TEXT:
			good = gnpix_php_text(&what, value, &text);
			if (good) {
				ZVAL_STR(into, text);
			}
			return good;
		case SCOPES:
			return read_scopes(&what, value, into);
		case FLAG:
			if (Z_TYPE_P(value) != IS_TRUE && Z_TYPE_P(value) != IS_FALSE) {
				gnpix_php_mistyped(&what, "a bool", value);
				return false;
			}
			ZVAL_COPY_VALUE(into, value);
			return true;
		case SECONDS:
			good = gnpix_php_milliseconds(&what, value, &number);
			break;
		case COUNT:
			good = gnpix_php_count(&what, value, UINT16_MAX, &number);
			break;
		case BYTES:
			good = gnpix_php_count(&what, value, (zend_long) 1 << (SIZEOF_ZEND_LONG == 8 ? 52 : 30), &number);
			break;
	}
	if (good) {
		ZVAL_LONG(into, number);
	}
	return good;
}

static bool read_setting(gnpix_php_options *read, gnpix_php_option option, const char *setting)
{
	zval *into = &read->values[option];
	if (!Z_ISUNDEF_P(into) || setting == NULL || *setting == '\0') {
		return true;
	}
	zval value;
	ZVAL_STRING(&value, setting);
	bool good = read_value(option, &value, into);
	zval_ptr_dtor(&value);
	return good;
}

static bool read_settings(gnpix_php_options *read)
{
	bool other_certificate = !Z_ISUNDEF(read->values[GNPIX_PHP_CERTIFICATE_BYTES]);
	return read_setting(read, GNPIX_PHP_CLIENT_ID, GNPIX_G(client_id)) &&
		(other_certificate || read_setting(read, GNPIX_PHP_CERTIFICATE, GNPIX_G(certificate))) &&
		read_setting(read, GNPIX_PHP_ENVIRONMENT, GNPIX_G(environment)) &&
		read_setting(read, GNPIX_PHP_BASE_URL, GNPIX_G(base_url)) &&
		read_setting(read, GNPIX_PHP_CA_FILE, GNPIX_G(ca_file)) &&
		read_setting(read, GNPIX_PHP_TIMEOUT, GNPIX_G(timeout));
}

/* Options that say the same thing twice, or half of a thing. */
static bool agree(const gnpix_php_options *read)
{
	bool certificate = !Z_ISUNDEF(read->values[GNPIX_PHP_CERTIFICATE]);
	if (certificate && !Z_ISUNDEF(read->values[GNPIX_PHP_CERTIFICATE_BYTES])) {
		gnpix_php_refuse(
			GNPIX_ERROR_CONFIG, "The options \"certificate\" and \"certificate_bytes\" exclude each other: give one");
		return false;
	}
	if (!Z_ISUNDEF(read->values[GNPIX_PHP_CERTIFICATE_KEY]) &&
		(!certificate || Z_TYPE(read->values[GNPIX_PHP_CERTIFICATE]) != IS_STRING)) {
		gnpix_php_refuse(GNPIX_ERROR_CONFIG,
			"The option \"certificate_key\" needs the path of a certificate in the option \"certificate\"");
		return false;
	}
	if (!Z_ISUNDEF(read->values[GNPIX_PHP_CA_FILE]) && !Z_ISUNDEF(read->values[GNPIX_PHP_CA_PEM])) {
		gnpix_php_refuse(GNPIX_ERROR_CONFIG, "The options \"ca_file\" and \"ca_pem\" exclude each other: give one");
		return false;
	}
	return true;
}

static bool read_given(gnpix_php_options *read, zend_string *key, zval *given)
{
	if (key == NULL) {
		gnpix_php_refuse(GNPIX_ERROR_CONFIG, "Options are given by name: [\"client_id\" => …], not as a list");
		return false;
	}
	for (int option = 0; option < GNPIX_PHP_OPTIONS; option++) {
		if (!gnpix_php_is(key, table[option].name)) {
			continue;
		}
		zval value;
		ZVAL_COPY_DEREF(&value, given);
		bool good = Z_TYPE(value) == IS_NULL || read_value(option, &value, &read->values[option]);
		zval_ptr_dtor(&value);
		return good;
	}
	gnpix_php_refuse(GNPIX_ERROR_CONFIG, "There is no option \"%s\"", ZSTR_VAL(key));
	return false;
}

bool gnpix_php_options_read(gnpix_php_options *read, HashTable *given, bool with_ini)
{
	for (int option = 0; option < GNPIX_PHP_OPTIONS; option++) {
		ZVAL_UNDEF(&read->values[option]);
	}
	bool good = true;
	zend_string *key = NULL;
	zval *value = NULL;
	if (given != NULL) {
		ZEND_HASH_FOREACH_STR_KEY_VAL(given, key, value) {
			good = read_given(read, key, value);
			if (!good) {
				break;
			}
		} ZEND_HASH_FOREACH_END();
	}
	good = good && (!with_ini || read_settings(read)) && agree(read);
	if (!good) {
		gnpix_php_options_clear(read);
	}
	return good;
}

void gnpix_php_options_clear(gnpix_php_options *read)
{
	for (int option = 0; option < GNPIX_PHP_OPTIONS; option++) {
		zval_ptr_dtor(&read->values[option]);
		ZVAL_UNDEF(&read->values[option]);
	}
}
