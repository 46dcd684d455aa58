/* Options of a client, put into a configuration of libgnpix. */
#include "options.h"

typedef gnpix_status (*set_text)(gnpix_config *, const char *, size_t, gnpix_error **);
typedef gnpix_status (*set_milliseconds)(gnpix_config *, uint64_t, gnpix_error **);
typedef gnpix_status (*set_flag)(gnpix_config *, bool, gnpix_error **);

/* What is set by one call with the value alone. */
static const struct {
	set_text text;
	set_milliseconds milliseconds;
	set_flag flag;
} setters[GNPIX_PHP_OPTIONS] = {
	[GNPIX_PHP_CLIENT_ID] = {.text = gnpix_config_set_client_id},
	[GNPIX_PHP_CLIENT_SECRET] = {.text = gnpix_config_set_client_secret},
	[GNPIX_PHP_CERTIFICATE_PASSWORD] = {.text = gnpix_config_set_certificate_password},
	[GNPIX_PHP_ENVIRONMENT] = {.text = gnpix_config_set_environment},
	[GNPIX_PHP_ALLOW_ENVIRONMENT_MISMATCH] = {.flag = gnpix_config_set_allow_environment_mismatch},
	[GNPIX_PHP_BASE_URL] = {.text = gnpix_config_set_base_url},
	[GNPIX_PHP_CA_FILE] = {.text = gnpix_config_set_ca_file},
	[GNPIX_PHP_CA_PEM] = {.text = gnpix_config_set_ca_pem},
	[GNPIX_PHP_PLATFORM_ROOTS] = {.flag = gnpix_config_set_platform_roots},
	[GNPIX_PHP_TOKEN_PATH] = {.text = gnpix_config_set_token_path},
	[GNPIX_PHP_TOKEN_BODY] = {.text = gnpix_config_set_token_body},
	[GNPIX_PHP_SCOPE] = {.text = gnpix_config_set_scope},
	[GNPIX_PHP_CONNECT_TIMEOUT] = {.milliseconds = gnpix_config_set_connect_timeout_ms},
	[GNPIX_PHP_READ_TIMEOUT] = {.milliseconds = gnpix_config_set_read_timeout_ms},
	[GNPIX_PHP_TIMEOUT] = {.milliseconds = gnpix_config_set_timeout_ms},
	[GNPIX_PHP_IDLE_TIMEOUT] = {.milliseconds = gnpix_config_set_idle_timeout_ms},
	[GNPIX_PHP_PROXY] = {.text = gnpix_config_set_proxy},
	[GNPIX_PHP_HTTP2] = {.flag = gnpix_config_set_http2},
	[GNPIX_PHP_USER_AGENT] = {.text = gnpix_config_set_user_agent},
};

/* False after it has thrown. */
static bool done(gnpix_status status, gnpix_error *error)
{
	if (status != GNPIX_OK) {
		gnpix_php_throw(error);
	}
	return status == GNPIX_OK;
}

static bool apply_certificate(const zval *values, gnpix_config *config)
{
	const zval *certificate = &values[GNPIX_PHP_CERTIFICATE];
	const zval *key = &values[GNPIX_PHP_CERTIFICATE_KEY];
	const zval *bytes = &values[GNPIX_PHP_CERTIFICATE_BYTES];
	gnpix_error *error = NULL;
	if (!Z_ISUNDEF_P(bytes)) {
		const uint8_t *content = (const uint8_t *) Z_STRVAL_P(bytes);
		return done(gnpix_config_set_certificate_bytes(config, content, Z_STRLEN_P(bytes), &error), error);
	}
	if (Z_ISUNDEF_P(certificate)) {
		return true;
	}
	if (Z_TYPE_P(certificate) == IS_OBJECT) {
		const gnpix_certificate *loaded = gnpix_php_certificate_of(Z_OBJ_P(certificate));
		return loaded != NULL && done(gnpix_config_set_certificate(config, loaded, &error), error);
	}
	if (Z_ISUNDEF_P(key)) {
		gnpix_status status = gnpix_config_set_certificate_file(
			config, Z_STRVAL_P(certificate), Z_STRLEN_P(certificate), &error);
		return done(status, error);
	}
	gnpix_status status = gnpix_config_set_certificate_files(config, Z_STRVAL_P(certificate), Z_STRLEN_P(certificate),
		Z_STRVAL_P(key), Z_STRLEN_P(key), &error);
	return done(status, error);
}

static bool apply_limits(const zval *values, gnpix_config *config)
{
	gnpix_error *error = NULL;
	const zval *attempts = &values[GNPIX_PHP_MAX_ATTEMPTS];
	if (!Z_ISUNDEF_P(attempts) &&
		!done(gnpix_config_set_max_attempts(config, (uint32_t) Z_LVAL_P(attempts), &error), error)) {
		return false;
	}
	const zval *body = &values[GNPIX_PHP_MAX_BODY];
	return Z_ISUNDEF_P(body) || done(gnpix_config_set_max_body(config, (size_t) Z_LVAL_P(body), &error), error);
}

bool gnpix_php_options_apply(const gnpix_php_options *read, gnpix_config *config)
{
	for (int option = 0; option < GNPIX_PHP_OPTIONS; option++) {
		const zval *value = &read->values[option];
		gnpix_error *error = NULL;
		gnpix_status status = GNPIX_OK;
		if (Z_ISUNDEF_P(value)) {
			continue;
		}
		if (setters[option].text != NULL) {
			status = setters[option].text(config, Z_STRVAL_P(value), Z_STRLEN_P(value), &error);
		} else if (setters[option].milliseconds != NULL) {
			status = setters[option].milliseconds(config, (uint64_t) Z_LVAL_P(value), &error);
		} else if (setters[option].flag != NULL) {
			status = setters[option].flag(config, Z_TYPE_P(value) == IS_TRUE, &error);
		}
		if (!done(status, error)) {
			return false;
		}
	}
	return apply_certificate(read->values, config) && apply_limits(read->values, config);
}
