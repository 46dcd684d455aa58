/* Identifiers of Gnpix\Pix, and what all its values share. */
#include "pix.h"

#include "ext/json/php_json.h"

#include "stubs/pix_ids_arginfo.h"

void gnpix_php_pix_put(zval *object, const char *name, zval *value)
{
	zend_update_property(Z_OBJCE_P(object), Z_OBJ_P(object), name, strlen(name), value);
	zval_ptr_dtor(value);
}

void gnpix_php_pix_put_text(zval *object, const char *name, const char *text, size_t len)
{
	zval value;
	gnpix_php_borrowed(&value, text, len);
	gnpix_php_pix_put(object, name, &value);
}

void gnpix_php_pix_put_buffer(zval *object, const char *name, gnpix_buffer *buffer)
{
	size_t len = 0;
	const char *text = gnpix_buffer_data(buffer, &len);
	gnpix_php_pix_put_text(object, name, text == NULL ? "" : text, len);
	gnpix_buffer_free(buffer);
}

void gnpix_php_pix_put_cents(zval *object, int64_t cents)
{
	zval value;
	if (cents < 0) {
		ZVAL_NULL(&value);
	} else {
		ZVAL_LONG(&value, (zend_long) cents);
	}
	gnpix_php_pix_put(object, "cents", &value);
}

void gnpix_php_pix_put_json(zval *object, const char *name, const char *text, size_t len)
{
	zval value;
	ZVAL_NULL(&value);
	if (text != NULL) {
		const zend_long options = PHP_JSON_BIGINT_AS_STRING | PHP_JSON_OBJECT_AS_ARRAY;
		/* Not to be seen in json_last_error(). */
		php_json_error_code before = JSON_G(error_code);
		php_json_decode_ex(&value, text, len, options, PHP_JSON_PARSER_DEFAULT_DEPTH);
		JSON_G(error_code) = before;
	}
	if (Z_TYPE(value) != IS_ARRAY) {
		zval_ptr_dtor(&value);
		ZVAL_EMPTY_ARRAY(&value);
	}
	gnpix_php_pix_put(object, name, &value);
}

void gnpix_php_pix_get(zval *return_value, zend_object *object, const char *name)
{
	zval room;
	zval *value = zend_read_property(object->ce, object, name, strlen(name), false, &room);
	if (!EG(exception)) {
		RETURN_COPY_DEREF(value);
	}
}

void gnpix_php_pix_deliver(zval *return_value, gnpix_status status, gnpix_buffer *buffer, gnpix_error *error)
{
	if (status != GNPIX_OK) {
		gnpix_php_throw(error);
		return;
	}
	size_t len = 0;
	const char *content = gnpix_buffer_data(buffer, &len);
	RETVAL_STRINGL(content == NULL ? "" : content, len);
	gnpix_buffer_free(buffer);
}

/* The object of an identifier, which it frees. */
static void deliver(zval *return_value, zend_class_entry *ce, bool parts, gnpix_status status, gnpix_id *id, gnpix_error *error)
{
	static const struct {
		const char *name;
		int32_t part;
	} all[] = {
		{"text", GNPIX_ID_PART_WHOLE}, {"prefix", GNPIX_ID_PART_PREFIX}, {"ispb", GNPIX_ID_PART_ISPB},
		{"time", GNPIX_ID_PART_TIME}, {"suffix", GNPIX_ID_PART_SUFFIX},
	};
	if (status != GNPIX_OK) {
		gnpix_php_throw(error);
		return;
	}
	object_init_ex(return_value, ce);
	for (size_t at = 0; at < (parts ? sizeof all / sizeof *all : 1); at++) {
		size_t len = 0;
		const char *text = gnpix_id_text(id, all[at].part, &len);
		gnpix_php_pix_put_text(return_value, all[at].name, text, len);
	}
	gnpix_id_free(id);
}

static void parse(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce, int32_t kind, bool parts)
{
	zend_string *text = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(text)
	ZEND_PARSE_PARAMETERS_END();
	gnpix_id *id = NULL;
	gnpix_error *error = NULL;
	gnpix_status status = gnpix_id_parse(kind, ZSTR_VAL(text), ZSTR_LEN(text), &id, &error);
	deliver(return_value, ce, parts, status, id, error);
}

static void generate(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce, int32_t kind)
{
	ZEND_PARSE_PARAMETERS_NONE();
	gnpix_id *id = NULL;
	gnpix_error *error = NULL;
	gnpix_status status = gnpix_id_generate(kind, &id, &error);
	deliver(return_value, ce, false, status, id, error);
}

#define ID(class, kind, parts) \
	static zend_class_entry *class##_ce; \
	GNPIX_PHP_PRIVATE(Gnpix_Pix_##class) \
	GNPIX_PHP_PROPERTY(Gnpix_Pix_##class, __toString, "text") \
	GNPIX_PHP_PROPERTY(Gnpix_Pix_##class, jsonSerialize, "text") \
	ZEND_METHOD(Gnpix_Pix_##class, parse) \
	{ \
		parse(INTERNAL_FUNCTION_PARAM_PASSTHRU, class##_ce, kind, parts); \
	}

/* One that callers choose. */
#define OWN_ID(class, kind) \
	ID(class, kind, false) \
	ZEND_METHOD(Gnpix_Pix_##class, generate) \
	{ \
		generate(INTERNAL_FUNCTION_PARAM_PASSTHRU, class##_ce, kind); \
	}

OWN_ID(Txid, GNPIX_ID_TXID)
OWN_ID(StaticTxid, GNPIX_ID_STATIC_TXID)
OWN_ID(IdEnvio, GNPIX_ID_ENVIO)
OWN_ID(DevolucaoId, GNPIX_ID_DEVOLUCAO)
ID(EndToEndId, GNPIX_ID_END_TO_END, true)
ID(RtrId, GNPIX_ID_RTR, true)
ID(IdRec, GNPIX_ID_REC, true)
ID(IdSolicRec, GNPIX_ID_SOLIC_REC, true)

void gnpix_php_register_pix(void)
{
	gnpix_php_register_pix_amount();
	gnpix_php_register_pix_key();
	gnpix_php_register_pix_brcode();
	gnpix_php_register_pix_qr();
	gnpix_php_register_pix_webhook();
	Txid_ce = register_class_Gnpix_Pix_Txid(zend_ce_stringable, php_json_serializable_ce);
	StaticTxid_ce = register_class_Gnpix_Pix_StaticTxid(zend_ce_stringable, php_json_serializable_ce);
	IdEnvio_ce = register_class_Gnpix_Pix_IdEnvio(zend_ce_stringable, php_json_serializable_ce);
	DevolucaoId_ce = register_class_Gnpix_Pix_DevolucaoId(zend_ce_stringable, php_json_serializable_ce);
	EndToEndId_ce = register_class_Gnpix_Pix_EndToEndId(zend_ce_stringable, php_json_serializable_ce);
	RtrId_ce = register_class_Gnpix_Pix_RtrId(zend_ce_stringable, php_json_serializable_ce);
	IdRec_ce = register_class_Gnpix_Pix_IdRec(zend_ce_stringable, php_json_serializable_ce);
	IdSolicRec_ce = register_class_Gnpix_Pix_IdSolicRec(zend_ce_stringable, php_json_serializable_ce);
}
