/* Gnpix\Pix\PixKey. */
#include "pix.h"

#include "ext/json/php_json.h"
#include "zend_attributes.h"

#include "stubs/pix_key_arginfo.h"

static zend_class_entry *class_entry;

/* By gnpix_key_kind. */
static const char *const kinds[] = {"unknown", "cpf", "cnpj", "phone", "email", "evp"};
static const int32_t kind_count = sizeof kinds / sizeof *kinds;

GNPIX_PHP_PRIVATE(Gnpix_Pix_PixKey)
GNPIX_PHP_PROPERTY(Gnpix_Pix_PixKey, __toString, "text")
GNPIX_PHP_PROPERTY(Gnpix_Pix_PixKey, jsonSerialize, "text")

void gnpix_php_register_pix_key(void)
{
	class_entry = register_class_Gnpix_Pix_PixKey(zend_ce_stringable, php_json_serializable_ce);
}

static void make(zval *into, const gnpix_pix_key *key, size_t reading)
{
	size_t len = 0;
	const char *text = gnpix_pix_key_text(key, reading, &len);
	int32_t kind = gnpix_pix_key_kind(key, reading);
	const char *name = kinds[kind < kind_count && kind > 0 ? kind : 0];
	object_init_ex(into, class_entry);
	gnpix_php_pix_put_text(into, "kind", name, strlen(name));
	gnpix_php_pix_put_text(into, "text", text, len);
}

ZEND_METHOD(Gnpix_Pix_PixKey, parse)
{
	zend_string *typed = NULL, *kind = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_STR(typed)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(kind)
	ZEND_PARSE_PARAMETERS_END();
	gnpix_pix_key *key = NULL;
	gnpix_error *error = NULL;
	gnpix_status status;
	if (kind == NULL) {
		status = gnpix_pix_key_parse(ZSTR_VAL(typed), ZSTR_LEN(typed), &key, &error);
	} else {
		int32_t wanted = kind_count - 1;
		while (wanted > 0 && !gnpix_php_is(kind, kinds[wanted])) {
			wanted--;
		}
		if (wanted == 0) {
			gnpix_php_refuse(GNPIX_ERROR_INVALID_ARGUMENT,
				"The argument \"kind\" must be one of cpf, cnpj, phone, email, evp");
			return;
		}
		status = gnpix_pix_key_parse_as(wanted, ZSTR_VAL(typed), ZSTR_LEN(typed), &key, &error);
	}
	if (status != GNPIX_OK) {
		gnpix_php_throw(error);
		return;
	}
	make(return_value, key, 0);
	gnpix_pix_key_free(key);
}

ZEND_METHOD(Gnpix_Pix_PixKey, readings)
{
	zend_string *typed = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(typed)
	ZEND_PARSE_PARAMETERS_END();
	gnpix_pix_key *key = NULL;
	gnpix_error *error = NULL;
	if (gnpix_pix_key_parse(ZSTR_VAL(typed), ZSTR_LEN(typed), &key, &error) != GNPIX_OK) {
		gnpix_php_throw(error);
		return;
	}
	size_t count = gnpix_pix_key_readings(key);
	array_init(return_value);
	for (size_t at = 0; at < count; at++) {
		zval each;
		make(&each, key, at);
		add_next_index_zval(return_value, &each);
	}
	gnpix_pix_key_free(key);
}
