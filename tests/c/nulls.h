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
    anywhere();
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
