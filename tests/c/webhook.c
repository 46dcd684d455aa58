/* Callbacks of the bank: what they say, and who makes them. */
#include "pix.h"

static gnpix_webhook *parsed(const char *body) {
    gnpix_error *error = NULL;
    gnpix_webhook *webhook = NULL;
    OK(gnpix_webhook_parse((const uint8_t *)body, strlen(body), &webhook, &error));
    return webhook;
}

/* A file of the folder that a variable names, whole. */
static char *content(const char *variable, const char *name) {
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", getenv(variable), name);
    FILE *file = fopen(path, "r");
    char *text = calloc(1, 65536);
    CHECK(file != NULL && text != NULL && fread(text, 1, 65535, file) > 0);
    fclose(file);
    return text;
}

static gnpix_webhook *fixture(const char *name) {
    char *body = content("TEST_CALLBACKS", name);
    gnpix_webhook *webhook = parsed(body);
    free(body);
    return webhook;
}

static const char *part(const gnpix_webhook *webhook, size_t index, int32_t part) {
    return gnpix_webhook_text(webhook, index, part, NULL);
}

static void payments_say_what_was_paid(void) {
    gnpix_webhook *webhook = fixture("pix.json");
    CHECK(is(gnpix_webhook_kind(webhook, NULL), "pix") && gnpix_webhook_count(webhook) == 2);
    CHECK(is(part(webhook, 0, GNPIX_NOTICE_KIND), "refunded") && is(part(webhook, 1, GNPIX_NOTICE_KIND), "received"));
    CHECK(is(part(webhook, 1, GNPIX_NOTICE_END_TO_END_ID), "E87654321202009091221dfghi123456"));
    CHECK(is(part(webhook, 1, GNPIX_NOTICE_TXID), "971122d8f37211eaadc10242ac120002"));
    CHECK(is(part(webhook, 1, GNPIX_NOTICE_AMOUNT), "110.00") && gnpix_webhook_cents(webhook, 1) == 11000);
    CHECK(is(part(webhook, 1, GNPIX_NOTICE_PAYER_INFO), "123456789"));
    CHECK(is(part(webhook, 1, GNPIX_NOTICE_TIME), "2020-09-09T20:15:00.358Z"));
    CHECK(is(part(webhook, 1, GNPIX_NOTICE_REFUNDS), "[]") && part(webhook, 1, GNPIX_NOTICE_PIX_KEY) == NULL);
    /* The item as it came, letter by letter. */
    size_t length = 0;
    const char *json = gnpix_webhook_text(webhook, 1, GNPIX_NOTICE_JSON, &length);
    char *body = content("TEST_CALLBACKS", "pix.json");
    CHECK(json != NULL && strlen(json) == length && json[0] == '{' && strstr(body, json) != NULL);
    free(body);
    length = 7;
    CHECK(gnpix_webhook_text(webhook, 2, GNPIX_NOTICE_KIND, &length) == NULL && length == 0);
    CHECK(gnpix_webhook_text(webhook, 0, 99, NULL) == NULL && gnpix_webhook_cents(webhook, 2) == -1);
    gnpix_webhook_free(webhook);

    webhook = fixture("refunded.json");
    const char *refunds = part(webhook, 0, GNPIX_NOTICE_REFUNDS);
    CHECK(strstr(refunds, "\"id\":\"devolucao2\"") != NULL && strstr(refunds, "\"reason\":\"Negado por timeout\"") != NULL);
    CHECK(strstr(refunds, "\"amount\":\"2.00\"") != NULL && strstr(refunds, "\"status\":\"NAO_REALIZADO\"") != NULL);
    CHECK(is(part(webhook, 0, GNPIX_NOTICE_PIX_KEY), "40a0932d-1918-4eee-845d-35a2da1690dc"));
    gnpix_webhook_free(webhook);

    webhook = fixture("sent.json");
    CHECK(is(part(webhook, 1, GNPIX_NOTICE_KIND), "sent") && is(part(webhook, 1, GNPIX_NOTICE_STATUS), "NAO_REALIZADO"));
    CHECK(is(part(webhook, 1, GNPIX_NOTICE_ID_ENVIO), "12454") && is(part(webhook, 1, GNPIX_NOTICE_ERROR_CODE), "AC03"));
    CHECK(strstr(part(webhook, 1, GNPIX_NOTICE_ERROR_REASON), "conta inv") != NULL);
    CHECK(part(webhook, 0, GNPIX_NOTICE_ERROR_CODE) == NULL && part(webhook, 1, GNPIX_NOTICE_TIME) == NULL);
    gnpix_webhook_free(webhook);

    webhook = fixture("rec.json");
    CHECK(is(gnpix_webhook_kind(webhook, NULL), "rec") && is(part(webhook, 0, GNPIX_NOTICE_KIND), "recurrence"));
    CHECK(part(webhook, 0, GNPIX_NOTICE_ID_REC) != NULL && gnpix_webhook_cents(webhook, 0) == -1);
    gnpix_webhook_free(webhook);
    webhook = fixture("cobr.json");
    CHECK(is(gnpix_webhook_kind(webhook, NULL), "cobr") && is(part(webhook, 0, GNPIX_NOTICE_KIND), "recurring_charge"));
    gnpix_webhook_free(webhook);
}

#define ITEM "\"endToEndId\":\"E12345678202009091221kkkkkkkkkkk\",\"valor\":\"4.00\""

static void a_repeated_delivery_has_the_same_key(void) {
    gnpix_webhook *first = parsed("{\"pix\":[{" ITEM "}]}");
    gnpix_webhook *again = parsed("{\"pix\":[{\"novo\":1," ITEM "}]}");
    gnpix_webhook *news = parsed("{\"pix\":[{" ITEM ",\"devolucoes\":[{\"id\":\"a\",\"status\":\"DEVOLVIDO\"}]}]}");
    const char *key = part(first, 0, GNPIX_NOTICE_KEY);
    CHECK(key != NULL && strlen(key) <= 96 && strncmp(key, "received:E12345678202009091221kkkkkkkkkkk:", 42) == 0);
    CHECK(is(part(again, 0, GNPIX_NOTICE_KEY), key) && !is(part(news, 0, GNPIX_NOTICE_KEY), key));
    gnpix_webhook_free(first);
    gnpix_webhook_free(again);
    gnpix_webhook_free(news);
}

static void trial_calls_and_unknown_bodies_are_read(void) {
    gnpix_webhook *webhook = parsed("{\"evento\":\"teste_webhook\"}");
    CHECK(is(gnpix_webhook_kind(webhook, NULL), "test") && gnpix_webhook_count(webhook) == 0);
    gnpix_webhook_free(webhook);
    webhook = parsed("[1]");
    CHECK(is(gnpix_webhook_kind(webhook, NULL), "unknown") && gnpix_webhook_count(webhook) == 0);
    gnpix_webhook_free(webhook);
    webhook = parsed("{\"pix\":[null,{}]}");
    CHECK(gnpix_webhook_count(webhook) == 2 && is(part(webhook, 0, GNPIX_NOTICE_KIND), "unknown"));
    CHECK(is(part(webhook, 0, GNPIX_NOTICE_JSON), "null"));
    gnpix_webhook_free(webhook);
}

static void what_is_no_json_is_refused(void) {
    gnpix_error *error = NULL;
    gnpix_webhook *webhook = NULL;
    size_t large = ((size_t)1 << 20) + 1;
    uint8_t *body = malloc(large);
    CHECK(body != NULL);
    memset(body, ' ', large);
    const struct { const uint8_t *body; size_t length; } BODIES[] = {
        {body, large}, {body, 0}, {NULL, 0}, {(const uint8_t *)"{\"pix\":", 7}, {(const uint8_t *)"\xff\xfe", 2},
    };
    for (size_t at = 0; at < COUNT(BODIES); at++) {
        webhook = (gnpix_webhook *)(uintptr_t)8;
        gnpix_status status = gnpix_webhook_parse(BODIES[at].body, BODIES[at].length, &webhook, &error);
        CHECK(status == GNPIX_ERROR_INVALID_ARGUMENT && webhook == NULL);
        CHECK(is(gnpix_error_name(error, NULL), "webhook_invalid"));
        gnpix_error_free(error);
    }
    free(body);
}

static void the_secret_and_the_address_are_compared(void) {
    CHECK(gnpix_webhook_hmac_right(S("/hook?hmac=s3cret&ignorar=/pix"), S("s3cret")));
    CHECK(gnpix_webhook_hmac_right("/hook?hmac=s3cret/pix", GNPIX_NT, "s3cret", GNPIX_NT));
    CHECK(!gnpix_webhook_hmac_right(S("/hook?hmac=guess&ignorar=/pix"), S("s3cret")));
    CHECK(!gnpix_webhook_hmac_right(S("/hook?hmac=s3cret&hmac=s3cret"), S("s3cret")));
    CHECK(!gnpix_webhook_hmac_right(S("/hook?hmac=&ignorar="), S("")) && !gnpix_webhook_hmac_right(S("/hook"), NULL, 0));
    CHECK(!gnpix_webhook_hmac_right(S("/hook?hmac=\xff"), S("\xff")) && !gnpix_webhook_hmac_right(NULL, 9, NULL, 9));
    CHECK(gnpix_webhook_bank_address(S("34.193.116.226")) && gnpix_webhook_bank_address(S("::ffff:34.193.116.226")));
    CHECK(!gnpix_webhook_bank_address(S("34.193.116.227")) && !gnpix_webhook_bank_address(S("")));
    CHECK(!gnpix_webhook_bank_address(S("34.193.116.226, 10.0.0.1")) && !gnpix_webhook_bank_address(NULL, GNPIX_NT));
}

static bool untrusted(const gnpix_webhook_authority *authority, const char *presented, time_t now) {
    gnpix_error *error = NULL;
    gnpix_status status =
        gnpix_webhook_authority_check(authority, (const uint8_t *)presented, strlen(presented), (int64_t)now, &error);
    bool told = status == GNPIX_ERROR_INVALID_ARGUMENT && is(gnpix_error_name(error, NULL), "webhook_untrusted");
    gnpix_error_free(error);
    return told;
}

static void only_the_certificate_of_callbacks_is_trusted(void) {
    char *chain = content("TEST_CHAINS", "authority.pem"), *banks = content("TEST_CHAINS", "bank.pem");
    char *customers = content("TEST_CHAINS", "customer.pem");
    gnpix_error *error = NULL;
    gnpix_webhook_authority *authority = NULL;
    time_t now = time(NULL), ages = (time_t)40 * 365 * 86400;
    OK(gnpix_webhook_authority_new((const uint8_t *)chain, strlen(chain), &authority, &error));
    OK(gnpix_webhook_authority_check(authority, (const uint8_t *)banks, strlen(banks), (int64_t)now, &error));
    CHECK(untrusted(authority, customers, now) && untrusted(authority, "", now) && untrusted(authority, "x", now));
    CHECK(untrusted(authority, banks, now + ages) && untrusted(authority, banks, now - ages));
    CHECK(untrusted(authority, banks, -1));
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT,
          gnpix_webhook_authority_check(authority, (const uint8_t *)banks, strlen(banks), INT64_MAX, &error));
    /* The caller's own comes first. */
    char both[65536 * 2];
    snprintf(both, sizeof both, "%s%s", banks, customers);
    CHECK(!untrusted(authority, both, now));
    snprintf(both, sizeof both, "%s%s", customers, banks);
    CHECK(untrusted(authority, both, now));
    gnpix_webhook_authority_free(authority);
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_webhook_authority_new((const uint8_t *)"x", 1, &authority, &error));
    CHECK(authority == NULL);
    free(chain);
    free(banks);
    free(customers);
}

int main(void) {
    begin();
    payments_say_what_was_paid();
    a_repeated_delivery_has_the_same_key();
    trial_calls_and_unknown_bodies_are_read();
    what_is_no_json_is_refused();
    the_secret_and_the_address_are_compared();
    only_the_certificate_of_callbacks_is_trusted();
    return 0;
}
