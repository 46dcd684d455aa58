/* Gnpix\Pix\Webhook, Notice and WebhookAuthority. */
#include "pix.h"

#include <time.h>

#include "zend_attributes.h"

#include "stubs/pix_webhook_arginfo.h"

static zend_class_entry *webhook_ce, *notice_ce;

GNPIX_PHP_PRIVATE(Gnpix_Pix_Webhook)
GNPIX_PHP_PRIVATE(Gnpix_Pix_Notice)

static void make_notice(zval *into, const gnpix_webhook *webhook, size_t index)
{
	static const struct {
		const char *name;
		int32_t part;
	} texts[] = {
		{"kind", GNPIX_NOTICE_KIND}, {"key", GNPIX_NOTICE_KEY}, {"json", GNPIX_NOTICE_JSON},
		{"endToEndId", GNPIX_NOTICE_END_TO_END_ID}, {"txid", GNPIX_NOTICE_TXID}, {"pixKey", GNPIX_NOTICE_PIX_KEY},
		{"amount", GNPIX_NOTICE_AMOUNT}, {"time", GNPIX_NOTICE_TIME}, {"payerInfo", GNPIX_NOTICE_PAYER_INFO},
		{"status", GNPIX_NOTICE_STATUS}, {"idEnvio", GNPIX_NOTICE_ID_ENVIO}, {"errorCode", GNPIX_NOTICE_ERROR_CODE},
		{"errorReason", GNPIX_NOTICE_ERROR_REASON}, {"idRec", GNPIX_NOTICE_ID_REC},
	};
	size_t len = 0;
	const char *text = NULL;
	object_init_ex(into, notice_ce);
	for (size_t at = 0; at < sizeof texts / sizeof *texts; at++) {
		text = gnpix_webhook_text(webhook, index, texts[at].part, &len);
		gnpix_php_pix_put_text(into, texts[at].name, text, len);
	}
	gnpix_php_pix_put_cents(into, gnpix_webhook_cents(webhook, index));
	text = gnpix_webhook_text(webhook, index, GNPIX_NOTICE_REFUNDS, &len);
	gnpix_php_pix_put_json(into, "refunds", text, len);
}

ZEND_METHOD(Gnpix_Pix_Webhook, parse)
{
	zend_string *body = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(body)
	ZEND_PARSE_PARAMETERS_END();
	gnpix_webhook *webhook = NULL;
	gnpix_error *error = NULL;
	if (gnpix_webhook_parse((const uint8_t *) ZSTR_VAL(body), ZSTR_LEN(body), &webhook, &error) != GNPIX_OK) {
		gnpix_php_throw(error);
		return;
	}
	size_t count = gnpix_webhook_count(webhook), len = 0;
	const char *kind = gnpix_webhook_kind(webhook, &len);
	zval notices;
	object_init_ex(return_value, webhook_ce);
	gnpix_php_pix_put_text(return_value, "kind", kind, len);
	array_init(&notices);
	for (size_t at = 0; at < count; at++) {
		zval each;
		make_notice(&each, webhook, at);
		add_next_index_zval(&notices, &each);
	}
	gnpix_php_pix_put(return_value, "notices", &notices);
	gnpix_webhook_free(webhook);
}

ZEND_METHOD(Gnpix_Pix_Webhook, isHmacRight)
{
	zend_string *target = NULL, *secret = NULL;
	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_STR(target)
		Z_PARAM_STR(secret)
	ZEND_PARSE_PARAMETERS_END();
	RETURN_BOOL(gnpix_webhook_hmac_right(ZSTR_VAL(target), ZSTR_LEN(target), ZSTR_VAL(secret), ZSTR_LEN(secret)));
}

ZEND_METHOD(Gnpix_Pix_Webhook, isBankAddress)
{
	zend_string *address = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(address)
	ZEND_PARSE_PARAMETERS_END();
	RETURN_BOOL(gnpix_webhook_bank_address(ZSTR_VAL(address), ZSTR_LEN(address)));
}

typedef struct {
	gnpix_webhook_authority *authority;
	zend_object std;
} authority_object;

static zend_object_handlers handlers;

static zend_object *create(zend_class_entry *ce)
{
	authority_object *made = zend_object_alloc(sizeof *made, ce);
	zend_object_std_init(&made->std, ce);
	object_properties_init(&made->std, ce);
	made->std.handlers = &handlers;
	return &made->std;
}

static void release(zend_object *object)
{
	gnpix_webhook_authority_free(GNPIX_PHP_OBJECT(authority_object, object)->authority);
	zend_object_std_dtor(object);
}

ZEND_METHOD(Gnpix_Pix_WebhookAuthority, __construct)
{
	zend_string *pem = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(pem)
	ZEND_PARSE_PARAMETERS_END();
	authority_object *object = GNPIX_PHP_OBJECT(authority_object, Z_OBJ_P(ZEND_THIS));
	gnpix_error *error = NULL;
	(void) return_value;
	if (object->authority != NULL) {
		zend_throw_error(NULL, "The authority is constructed already");
	} else if (gnpix_webhook_authority_new(
				   (const uint8_t *) ZSTR_VAL(pem), ZSTR_LEN(pem), &object->authority, &error) != GNPIX_OK) {
		gnpix_php_throw(error);
	}
}

ZEND_METHOD(Gnpix_Pix_WebhookAuthority, check)
{
	zend_string *presented = NULL;
	zend_long now = 0;
	bool now_is_null = true;
	(void) return_value;
	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_STR(presented)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG_OR_NULL(now, now_is_null)
	ZEND_PARSE_PARAMETERS_END();
	const gnpix_webhook_authority *authority = GNPIX_PHP_OBJECT(authority_object, Z_OBJ_P(ZEND_THIS))->authority;
	if (authority == NULL) {
		gnpix_php_unmade();
		return;
	}
	gnpix_error *error = NULL;
	if (gnpix_webhook_authority_check(authority, (const uint8_t *) ZSTR_VAL(presented), ZSTR_LEN(presented),
			now_is_null ? (int64_t) time(NULL) : (int64_t) now, &error) != GNPIX_OK) {
		gnpix_php_throw(error);
	}
}

void gnpix_php_register_pix_webhook(void)
{
	webhook_ce = register_class_Gnpix_Pix_Webhook();
	notice_ce = register_class_Gnpix_Pix_Notice();
	register_class_Gnpix_Pix_WebhookAuthority()->create_object = create;
	gnpix_php_handlers(&handlers, XtOffsetOf(authority_object, std), release);
}
