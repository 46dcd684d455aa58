/* Gnpix\Pix\QrCode. */
#include "pix.h"

#include "stubs/pix_qr_arginfo.h"

typedef struct {
	gnpix_qr *qr;
	zend_object std;
} qr_object;

static zend_object_handlers handlers;

static zend_object *create(zend_class_entry *ce)
{
	qr_object *made = zend_object_alloc(sizeof *made, ce);
	zend_object_std_init(&made->std, ce);
	object_properties_init(&made->std, ce);
	made->std.handlers = &handlers;
	return &made->std;
}

static void release(zend_object *object)
{
	gnpix_qr_free(GNPIX_PHP_OBJECT(qr_object, object)->qr);
	zend_object_std_dtor(object);
}

void gnpix_php_register_pix_qr(void)
{
	register_class_Gnpix_Pix_QrCode()->create_object = create;
	gnpix_php_handlers(&handlers, XtOffsetOf(qr_object, std), release);
}

/* NULL after it has thrown. */
static const gnpix_qr *qr_of(zval *object)
{
	const gnpix_qr *qr = GNPIX_PHP_OBJECT(qr_object, Z_OBJ_P(object))->qr;
	if (qr == NULL) {
		gnpix_php_unmade();
	}
	return qr;
}

ZEND_METHOD(Gnpix_Pix_QrCode, __construct)
{
	static const char letters[] = "LMQH"; /* by gnpix_qr_correction, from 1 */
	zend_string *content = NULL, *correction = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_STR(content)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR(correction)
	ZEND_PARSE_PARAMETERS_END();
	qr_object *object = GNPIX_PHP_OBJECT(qr_object, Z_OBJ_P(ZEND_THIS));
	const char *letter = "M";
	(void) return_value;
	if (object->qr != NULL) {
		zend_throw_error(NULL, "The QR code is constructed already");
		return;
	}
	if (correction != NULL) {
		letter = ZSTR_LEN(correction) == 1 ? ZSTR_VAL(correction) : "";
	}
	const char *found = *letter == '\0' ? NULL : strchr(letters, *letter);
	if (found == NULL) {
		gnpix_php_refuse(GNPIX_ERROR_INVALID_ARGUMENT, "The argument \"correction\" must be one of L, M, Q, H");
		return;
	}
	gnpix_error *error = NULL;
	int32_t level = (int32_t) (found - letters) + GNPIX_QR_LOW;
	if (gnpix_qr_new(ZSTR_VAL(content), ZSTR_LEN(content), level, &object->qr, &error) != GNPIX_OK) {
		gnpix_php_throw(error);
	}
}

ZEND_METHOD(Gnpix_Pix_QrCode, width)
{
	ZEND_PARSE_PARAMETERS_NONE();
	const gnpix_qr *qr = qr_of(ZEND_THIS);
	if (qr != NULL) {
		RETURN_LONG(gnpix_qr_width(qr));
	}
}

ZEND_METHOD(Gnpix_Pix_QrCode, isDark)
{
	zend_long x = 0, y = 0;
	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_LONG(x)
		Z_PARAM_LONG(y)
	ZEND_PARSE_PARAMETERS_END();
	const gnpix_qr *qr = qr_of(ZEND_THIS);
	if (qr != NULL) {
		bool inside = x >= 0 && y >= 0 && x <= UINT32_MAX && y <= UINT32_MAX;
		RETURN_BOOL(inside && gnpix_qr_is_dark(qr, (uint32_t) x, (uint32_t) y));
	}
}

typedef gnpix_status (*drawer)(const gnpix_qr *, uint32_t, uint32_t, gnpix_buffer **, gnpix_error **);

/* What doesn't fit is as wrong as the largest that does: libgnpix refuses it, and says what it takes. */
static uint32_t narrow(zend_long number)
{
	return number < 0 || number > UINT32_MAX ? UINT32_MAX : (uint32_t) number;
}

static void draw(INTERNAL_FUNCTION_PARAMETERS, drawer drawn)
{
	zend_long module = 8, quiet_zone = 4;
	ZEND_PARSE_PARAMETERS_START(0, 2)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(module)
		Z_PARAM_LONG(quiet_zone)
	ZEND_PARSE_PARAMETERS_END();
	const gnpix_qr *qr = qr_of(ZEND_THIS);
	if (qr != NULL) {
		gnpix_buffer *picture = NULL;
		gnpix_error *error = NULL;
		gnpix_status status = drawn(qr, narrow(module), narrow(quiet_zone), &picture, &error);
		gnpix_php_pix_deliver(return_value, status, picture, error);
	}
}

ZEND_METHOD(Gnpix_Pix_QrCode, svg)
{
	draw(INTERNAL_FUNCTION_PARAM_PASSTHRU, gnpix_qr_svg);
}

ZEND_METHOD(Gnpix_Pix_QrCode, png)
{
	draw(INTERNAL_FUNCTION_PARAM_PASSTHRU, gnpix_qr_png);
}

ZEND_METHOD(Gnpix_Pix_QrCode, terminal)
{
	bool on_dark = false;
	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(on_dark)
	ZEND_PARSE_PARAMETERS_END();
	const gnpix_qr *qr = qr_of(ZEND_THIS);
	if (qr != NULL) {
		gnpix_buffer *lines = NULL;
		gnpix_error *error = NULL;
		gnpix_status status = gnpix_qr_terminal(qr, on_dark, &lines, &error);
		gnpix_php_pix_deliver(return_value, status, lines, error);
	}
}
