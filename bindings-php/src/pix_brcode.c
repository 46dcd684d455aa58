/* Gnpix\Pix\BrCode. */
#include "pix.h"

#include "ext/json/php_json.h"

#include "stubs/pix_brcode_arginfo.h"

static zend_class_entry *class_entry;

/* The parts that are text: as properties, and, from `key` on, as arguments of build(). */
static const struct {
	const char *name;
	int32_t part;
} texts[] = {
	{"text", GNPIX_BRCODE_WHOLE}, {"kind", GNPIX_BRCODE_KIND}, {"name", GNPIX_BRCODE_NAME}, {"city", GNPIX_BRCODE_CITY},
	{"key", GNPIX_BRCODE_KEY}, {"location", GNPIX_BRCODE_LOCATION}, {"recurrence", GNPIX_BRCODE_RECURRENCE},
	{"txid", GNPIX_BRCODE_TXID}, {"info", GNPIX_BRCODE_INFO}, {"postalCode", GNPIX_BRCODE_POSTAL_CODE},
	{"withdrawalIspb", GNPIX_BRCODE_WITHDRAWAL_ISPB}, {"amount", GNPIX_BRCODE_AMOUNT},
};
enum { FIRST_ARGUMENT = 2, TEXTS = sizeof texts / sizeof *texts, ARGUMENTS = TEXTS - FIRST_ARGUMENT };

GNPIX_PHP_PRIVATE(Gnpix_Pix_BrCode)
GNPIX_PHP_PROPERTY(Gnpix_Pix_BrCode, __toString, "text")
GNPIX_PHP_PROPERTY(Gnpix_Pix_BrCode, jsonSerialize, "text")

void gnpix_php_register_pix_brcode(void)
{
	class_entry = register_class_Gnpix_Pix_BrCode(zend_ce_stringable, php_json_serializable_ce);
}

/* Frees the code. */
static void deliver(zval *return_value, gnpix_status status, gnpix_brcode *brcode, gnpix_error *error)
{
	if (status != GNPIX_OK) {
		gnpix_php_throw(error);
		return;
	}
	size_t len = 0;
	const char *text = NULL;
	zval value;
	object_init_ex(return_value, class_entry);
	for (size_t at = 0; at < TEXTS; at++) {
		text = gnpix_brcode_text(brcode, texts[at].part, &len);
		gnpix_php_pix_put_text(return_value, texts[at].name, text, len);
	}
	gnpix_php_pix_put_cents(return_value, gnpix_brcode_cents(brcode));
	text = gnpix_brcode_text(brcode, GNPIX_BRCODE_ONE_USE, &len);
	if (text == NULL) {
		ZVAL_NULL(&value);
	} else {
		ZVAL_BOOL(&value, strcmp(text, "true") == 0);
	}
	gnpix_php_pix_put(return_value, "oneUse", &value);
	text = gnpix_brcode_text(brcode, GNPIX_BRCODE_PROBLEMS, &len);
	gnpix_php_pix_put_json(return_value, "problems", text, len);
	text = gnpix_brcode_text(brcode, GNPIX_BRCODE_FIELDS, &len);
	gnpix_php_pix_put_json(return_value, "fields", text, len);
	gnpix_brcode_free(brcode);
}

ZEND_METHOD(Gnpix_Pix_BrCode, parse)
{
	zend_string *copied = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(copied)
	ZEND_PARSE_PARAMETERS_END();
	gnpix_brcode *brcode = NULL;
	gnpix_error *error = NULL;
	gnpix_status status = gnpix_brcode_parse(ZSTR_VAL(copied), ZSTR_LEN(copied), &brcode, &error);
	deliver(return_value, status, brcode, error);
}

/* One part of the data, from a string or an object that is one; false after it has thrown. */
static bool set(gnpix_brcode_data *data, size_t at, zval *given)
{
	gnpix_php_what what = {GNPIX_ERROR_INVALID_ARGUMENT, "argument", texts[at].name};
	zend_string *text = NULL;
	gnpix_error *error = NULL;
	if (given == NULL || Z_TYPE_P(given) == IS_NULL) {
		return true;
	}
	if (!gnpix_php_text(&what, given, &text)) {
		return false;
	}
	gnpix_status status = gnpix_brcode_data_set(data, texts[at].part, ZSTR_VAL(text), ZSTR_LEN(text), &error);
	zend_string_release(text);
	gnpix_error_free(error);
	if (status != GNPIX_OK) {
		gnpix_php_refuse(GNPIX_ERROR_INVALID_ARGUMENT, "The argument \"%s\" must be UTF-8", texts[at].name);
	}
	return status == GNPIX_OK;
}

ZEND_METHOD(Gnpix_Pix_BrCode, build)
{
	zval *given[ARGUMENTS] = {NULL};
	bool one_use = false, one_use_is_null = true;
	ZEND_PARSE_PARAMETERS_START(2, ARGUMENTS + 1)
		Z_PARAM_ZVAL(given[0])
		Z_PARAM_ZVAL(given[1])
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(given[2])
		Z_PARAM_ZVAL(given[3])
		Z_PARAM_ZVAL(given[4])
		Z_PARAM_ZVAL(given[5])
		Z_PARAM_ZVAL(given[6])
		Z_PARAM_ZVAL(given[7])
		Z_PARAM_ZVAL(given[8])
		Z_PARAM_ZVAL(given[9])
		Z_PARAM_BOOL_OR_NULL(one_use, one_use_is_null)
	ZEND_PARSE_PARAMETERS_END();
	gnpix_brcode_data *data = NULL;
	gnpix_brcode *brcode = NULL;
	gnpix_error *error = NULL;
	gnpix_status status = gnpix_brcode_data_new(&data, &error);
	for (size_t at = 0; at < ARGUMENTS && status == GNPIX_OK; at++) {
		if (!set(data, FIRST_ARGUMENT + at, given[at])) {
			gnpix_brcode_data_free(data);
			return;
		}
	}
	if (status == GNPIX_OK && !one_use_is_null) {
		status = gnpix_brcode_data_set(data, GNPIX_BRCODE_ONE_USE, one_use ? "true" : "false", GNPIX_NT, &error);
	}
	if (status == GNPIX_OK) {
		status = gnpix_brcode_build(data, &brcode, &error);
	}
	gnpix_brcode_data_free(data);
	deliver(return_value, status, brcode, error);
}
