/* What the generated calls with NULL need: one good handle of every type, callbacks that do nothing, and what to expect. */
#ifndef GNPIX_TESTS_NULLS_H
#define GNPIX_TESTS_NULLS_H

#include "common.h"

static struct {
    gnpix_config *config;
    gnpix_client *client;
    gnpix_call *call;
    gnpix_token *token;
    gnpix_request *request;
    gnpix_response *response;
    gnpix_error *error;
    gnpix_certificate *certificate;
    gnpix_inspection *inspection;
    gnpix_buffer *buffer;
    gnpix_store_entry *store_entry;
    gnpix_id *id;
    gnpix_pix_key *pix_key;
    gnpix_brcode_data *brcode_data;
    gnpix_brcode *brcode;
    gnpix_qr *qr;
    gnpix_webhook *webhook;
    gnpix_webhook_authority *webhook_authority;
} the;

/* Every function that can be called anywhere, and those that can only be called while a store loads. */
void anywhere(void);
void in_load(void);

static UNUSED void refused(int line, gnpix_status status, gnpix_error *error) {
    if (status != GNPIX_ERROR_INVALID_ARGUMENT) fprintf(stderr, "status %d\n", (int)status);
    if (status != GNPIX_ERROR_INVALID_ARGUMENT) fail_at("generated/nulls.c", line, "not refused");
    check_error("generated/nulls.c", line, error, status);
    gnpix_error_free(error);
}

/* A number about nothing: none, or "unknown". */
static UNUSED int is_nothing(int64_t number) { return number == 0 || number == -1; }

static UNUSED void some_callback(void *user_data, gnpix_response *response, gnpix_error *error) {
    (void)user_data;
    gnpix_response_free(response);
    gnpix_error_free(error);
}

static UNUSED void some_log_callback(int32_t level, const char *target, size_t target_len, const char *message,
                                     size_t message_len, void *user_data) {
    (void)level, (void)target, (void)target_len, (void)message, (void)message_len, (void)user_data;
}

static UNUSED int32_t some_store_load(void *user_data, const char *key, gnpix_store_entry *entry) {
    (void)user_data, (void)key, (void)entry;
    return 0;
}

static UNUSED int32_t some_store_save(void *user_data, const char *key, const uint8_t *sealed, size_t sealed_len,
                                      int64_t expires_at) {
    (void)user_data, (void)key, (void)sealed, (void)sealed_len, (void)expires_at;
    return 0;
}

static UNUSED int32_t some_store_lock(void *user_data, const char *key, uint64_t ttl_ms) {
    (void)user_data, (void)key, (void)ttl_ms;
    return 0;
}

static UNUSED void some_store_unlock(void *user_data, const char *key) { (void)user_data, (void)key; }
static UNUSED void some_store_free(void *user_data) { (void)user_data; }

static int32_t load(void *user_data, const char *key, gnpix_store_entry *entry) {
    /* It may be asked several times for one token. */
    if (latch_count(user_data) == 0) {
        the.store_entry = entry;
        in_load();
        the.store_entry = NULL;
    }
    latch_up(user_data);
    return some_store_load(user_data, key, entry);
}

static void make_values(void) {
    static const char code[] = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913"
                               "Fulano de Tal6008BRASILIA62070503***63041D3D";
    static const char callback[] = "{\"pix\":[{\"endToEndId\":\"E1\"},{\"endToEndId\":\"E2\"}]}";
    gnpix_error *error = NULL;
    gnpix_buffer *pem = NULL;
    OK(gnpix_id_generate(GNPIX_ID_TXID, &the.id, &error));
    OK(gnpix_pix_key_parse(S("12345678909"), &the.pix_key, &error));
    OK(gnpix_brcode_data_new(&the.brcode_data, &error));
    OK(gnpix_brcode_parse(S(code), &the.brcode, &error));
    OK(gnpix_qr_new(S(code), GNPIX_QR_MEDIUM, &the.qr, &error));
    OK(gnpix_webhook_parse((const uint8_t *)callback, sizeof callback - 1, &the.webhook, &error));
    /* Any certificate may be an authority. */
    OK(gnpix_certificate_to_pem(the.certificate, GNPIX_PEM_CERTIFICATE, &pem, &error));
    size_t length = 0;
    const char *text = gnpix_buffer_data(pem, &length);
    OK(gnpix_webhook_authority_new((const uint8_t *)text, length, &the.webhook_authority, &error));
    gnpix_buffer_free(pem);
}

static void free_values(void) {
    gnpix_id_free(the.id);
    gnpix_pix_key_free(the.pix_key);
    gnpix_brcode_data_free(the.brcode_data);
    gnpix_brcode_free(the.brcode);
    gnpix_qr_free(the.qr);
    gnpix_webhook_free(the.webhook);
    gnpix_webhook_authority_free(the.webhook_authority);
}

int main(void) {
    begin();
    struct latch loads = LATCH;
    gnpix_error *error = NULL;
    the.config = config_of_environment();
    OK(gnpix_config_set_token_store(the.config, load, some_store_save, some_store_lock, some_store_unlock, NULL, &loads,
                                    &error));
    OK(gnpix_client_new(the.config, &the.client, &error));
    OK(gnpix_client_token(the.client, &the.token, &error));
    CHECK(latch_count(&loads) >= 1);
    the.request = balance();
    OK(gnpix_client_send(the.client, the.request, &the.response, &error));
    OK(gnpix_client_send_async(the.client, the.request, some_callback, NULL, &the.call, &error));
    OK(gnpix_client_certificate(the.client, &the.certificate, &error));
    OK(gnpix_certificate_inspect(the.certificate, &the.inspection, &error));
    OK(gnpix_certificate_to_pem(the.certificate, GNPIX_PEM_CERTIFICATE, &the.buffer, &error));
    CHECK(gnpix_certificate_load(S("/nowhere"), NULL, 0, NULL, &the.error) == GNPIX_ERROR_INVALID_ARGUMENT);
    make_values();
    anywhere();
    free_values();
    OK(gnpix_set_log_callback(GNPIX_LOG_OFF, NULL, NULL, &error));
    gnpix_error_free(the.error);
    gnpix_buffer_free(the.buffer);
    gnpix_inspection_free(the.inspection);
    gnpix_certificate_free(the.certificate);
    gnpix_response_free(the.response);
    gnpix_request_free(the.request);
    gnpix_token_free(the.token);
    gnpix_call_free(the.call);
    gnpix_client_free(the.client);
    gnpix_config_free(the.config);
    puts("all called");
    return 0;
}

#endif
