/* Gnpix\Pix\Amount, Cpf and Cnpj. */
#include "pix.h"

#include "ext/json/php_json.h"
#include "zend_attributes.h"

#include "stubs/pix_amount_arginfo.h"

static zend_class_entry *amount_ce, *cpf_ce, *cnpj_ce;

GNPIX_PHP_PRIVATE(Gnpix_Pix_Amount)
GNPIX_PHP_PROPERTY(Gnpix_Pix_Amount, __toString, "text")
GNPIX_PHP_PROPERTY(Gnpix_Pix_Amount, jsonSerialize, "text")

static void make(zval *into, int64_t cents)
{
	gnpix_buffer *text = NULL;
	gnpix_error *error = NULL;
	if (gnpix_amount_format(cents, &text, &error) != GNPIX_OK) {
		gnpix_php_throw(error);
		return;
	}
	object_init_ex(into, amount_ce);
	gnpix_php_pix_put_cents(into, cents);
	gnpix_php_pix_put_buffer(into, "text", text);
}

ZEND_METHOD(Gnpix_Pix_Amount, parse)
{
	zend_string *text = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(text)
	ZEND_PARSE_PARAMETERS_END();
	int64_t cents = 0;
	gnpix_error *error = NULL;
	if (gnpix_amount_parse(ZSTR_VAL(text), ZSTR_LEN(text), &cents, &error) != GNPIX_OK) {
		gnpix_php_throw(error);
	} else {
		make(return_value, cents);
	}
}

ZEND_METHOD(Gnpix_Pix_Amount, fromCents)
{
	zend_long cents = 0;
	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(cents)
	ZEND_PARSE_PARAMETERS_END();
	make(return_value, cents);
}

/* The cents of an amount; false after it has thrown. */
static bool cents_of(zend_object *object, zend_long *cents)
{
	zval value;
	ZVAL_UNDEF(&value);
	gnpix_php_pix_get(&value, object, "cents");
	if (Z_TYPE(value) != IS_LONG) {
		return false;
	}
	*cents = Z_LVAL(value);
	return true;
}

static void combined(INTERNAL_FUNCTION_PARAMETERS, int sign)
{
	zval *other = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJECT_OF_CLASS(other, amount_ce)
	ZEND_PARSE_PARAMETERS_END();
	zend_long left = 0, right = 0;
	/* Neither is beyond GNPIX_AMOUNT_MAX: this can't overflow. */
	if (cents_of(Z_OBJ_P(ZEND_THIS), &left) && cents_of(Z_OBJ_P(other), &right)) {
		make(return_value, left + sign * right);
	}
}

ZEND_METHOD(Gnpix_Pix_Amount, plus)
{
	combined(INTERNAL_FUNCTION_PARAM_PASSTHRU, 1);
}

ZEND_METHOD(Gnpix_Pix_Amount, minus)
{
	combined(INTERNAL_FUNCTION_PARAM_PASSTHRU, -1);
}

ZEND_METHOD(Gnpix_Pix_Amount, times)
{
	zend_long count = 0, cents = 0;
	int64_t product = 0;
	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(count)
	ZEND_PARSE_PARAMETERS_END();
	if (cents_of(Z_OBJ_P(ZEND_THIS), &cents)) {
		if (__builtin_mul_overflow((int64_t) cents, (int64_t) count, &product)) {
			product = (cents < 0) == (count < 0) ? INT64_MAX : INT64_MIN;
		}
		make(return_value, product);
	}
}

typedef gnpix_status (*reader)(const char *, size_t, bool, gnpix_buffer **, gnpix_error **);

static void document(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce, reader read)
{
	static const char *const names[] = {"text", "formatted"};
	zend_string *typed = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(typed)
	ZEND_PARSE_PARAMETERS_END();
	for (int marks = 0; marks < 2; marks++) {
		gnpix_buffer *text = NULL;
		gnpix_error *error = NULL;
		if (read(ZSTR_VAL(typed), ZSTR_LEN(typed), marks == 1, &text, &error) != GNPIX_OK) {
			gnpix_php_throw(error);
			return;
		}
		if (marks == 0) {
			object_init_ex(return_value, ce);
		}
		gnpix_php_pix_put_buffer(return_value, names[marks], text);
	}
}

#define DOCUMENT(class, ce, read) \
	GNPIX_PHP_PRIVATE(Gnpix_Pix_##class) \
	GNPIX_PHP_PROPERTY(Gnpix_Pix_##class, __toString, "text") \
	GNPIX_PHP_PROPERTY(Gnpix_Pix_##class, jsonSerialize, "text") \
	ZEND_METHOD(Gnpix_Pix_##class, parse) \
	{ \
		document(INTERNAL_FUNCTION_PARAM_PASSTHRU, ce, read); \
	}

DOCUMENT(Cpf, cpf_ce, gnpix_cpf_parse)
DOCUMENT(Cnpj, cnpj_ce, gnpix_cnpj_parse)

void gnpix_php_register_pix_amount(void)
{
	amount_ce = register_class_Gnpix_Pix_Amount(zend_ce_stringable, php_json_serializable_ce);
	cpf_ce = register_class_Gnpix_Pix_Cpf(zend_ce_stringable, php_json_serializable_ce);
	cnpj_ce = register_class_Gnpix_Pix_Cnpj(zend_ce_stringable, php_json_serializable_ce);
}
