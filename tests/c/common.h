/* What the C tests share: a client of the bank that the environment names, what its calls end with, the bank's strings. */
#ifndef GNPIX_TESTS_COMMON_H
#define GNPIX_TESTS_COMMON_H

#include "basics.h"

/* OK(gnpix_f(…, &error)): succeeds, or shows the error. Needs a variable `error`. */
#define OK(call)                                                                    \
    do {                                                                            \
        gnpix_status status_ = (call);                                              \
        if (status_ != GNPIX_OK) fail_at(__FILE__, __LINE__, error_line(error));    \
        CHECK(error == NULL);                                                       \
    } while (0)
/* FAILS(KIND, gnpix_f(…, &error)): fails with that kind, and the error is a whole one; frees it. */
#define FAILS(kind, call)                                                           \
    do {                                                                            \
        gnpix_status wanted_ = (kind);                                              \
        gnpix_status status_ = (call);                                              \
        if (status_ != wanted_) {                                                   \
            fprintf(stderr, "status %d, expected %d\n", (int)status_, (int)wanted_); \
            fail_at(__FILE__, __LINE__, error ? error_line(error) : #call);         \
        }                                                                           \
        check_error(__FILE__, __LINE__, error, wanted_);                            \
        gnpix_error_free(error);                                                    \
        error = NULL;                                                               \
    } while (0)

static UNUSED const char *error_line(const gnpix_error *error) {
    return error ? gnpix_error_text(error, NULL) : "failed without an error";
}

/* Every getter of an error agrees with its kind. */
static UNUSED void check_error(const char *file, int line, const gnpix_error *error, gnpix_status kind) {
    size_t length = 0;
    if (error == NULL || gnpix_error_code(error) != kind) fail_at(file, line, "another error than the status");
    const char *name = gnpix_error_kind(error, &length);
    if (name == NULL || strcmp(name, gnpix_status_name((int32_t)kind)) != 0 || strlen(name) != length)
        fail_at(file, line, "the kind's name");
    const char *message = gnpix_error_message(error, &length);
    if (message == NULL || length == 0 || strlen(message) != length) {
        fprintf(stderr, "%zu bytes, %zu to the NUL: %s\n", length, message ? strlen(message) : 0, message);
        fail_at(file, line, "no whole message");
    }
    const char *text = gnpix_error_text(error, &length);
    if (text == NULL || length == 0 || strlen(text) != length) fail_at(file, line, "no text");
    if (gnpix_error_violations(error, NULL) == NULL) fail_at(file, line, "violations are always a list");
}

static UNUSED gnpix_config *config_of_environment(void) {
    gnpix_config *config = NULL;
    gnpix_error *error = NULL;
    OK(gnpix_config_from_env(&config, &error));
    OK(gnpix_config_set_platform_roots(config, false, &error));
    OK(gnpix_config_set_timeout_ms(config, PATIENCE * 1000, &error));
    OK(gnpix_config_set_read_timeout_ms(config, PATIENCE * 1000, &error));
    OK(gnpix_config_set_connect_timeout_ms(config, PATIENCE * 1000, &error));
    return config;
}

static UNUSED gnpix_client *client_of(gnpix_config *config) {
    gnpix_client *client = NULL;
    gnpix_error *error = NULL;
    OK(gnpix_client_new(config, &client, &error));
    CHECK(client != NULL);
    gnpix_config_free(config);
    return client;
}

static UNUSED gnpix_client *client_of_environment(void) { return client_of(config_of_environment()); }

static UNUSED gnpix_request *request_of(const char *method, const char *route) {
    gnpix_request *request = NULL;
    gnpix_error *error = NULL;
    OK(gnpix_request_new(method, GNPIX_NT, route, GNPIX_NT, &request, &error));
    CHECK(request != NULL);
    return request;
}

static UNUSED gnpix_request *balance(void) { return request_of("GET", "/v2/gn/saldo"); }

/* Sends and frees the request; the answer's status, or the error's negated kind. */
static UNUSED int status_of(const gnpix_client *client, gnpix_request *request) {
    gnpix_response *response = NULL;
    gnpix_status status = gnpix_client_send(client, request, &response, NULL);
    gnpix_request_free(request);
    if (status != GNPIX_OK) return -(int)status;
    int http = gnpix_response_status(response);
    gnpix_response_free(response);
    return http;
}

/* The balance can be asked for; if not, shows why. */
static UNUSED void works_now(const gnpix_client *client) {
    gnpix_error *error = NULL;
    gnpix_response *response = NULL;
    gnpix_request *request = balance();
    OK(gnpix_client_send(client, request, &response, &error));
    CHECK(gnpix_response_status(response) == 200);
    gnpix_response_free(response);
    gnpix_request_free(request);
}

/* A charge's body. Any key of the right form is one of the account's. */
#define CHARGE                                                                                       \
    "{\"calendario\":{\"expiracao\":3600},\"valor\":{\"original\":\"12.00\"},"                      \
    "\"chave\":\"7d9f0335-8dcc-4054-9bf9-0dbd61d36906\"}"

static UNUSED gnpix_request *charge_request(void) {
    gnpix_error *error = NULL;
    gnpix_request *request = request_of("POST", "/v2/cob");
    OK(gnpix_request_set_json(request, S(CHARGE), &error));
    return request;
}

/* The bank's strings: a client that talks to /sandbox, which faults by path leave alone. */
static UNUSED gnpix_response *pull(const gnpix_client *admin, const char *method, const char *route, const char *text) {
    gnpix_error *error = NULL;
    gnpix_response *response = NULL;
    gnpix_request *request = request_of(method, route);
    if (text != NULL)
        OK(gnpix_request_set_body(request, S("text/plain"), (const uint8_t *)text, strlen(text), &error));
    OK(gnpix_client_send(admin, request, &response, &error));
    gnpix_request_free(request);
    return response;
}

static UNUSED void fault(const gnpix_client *admin, const char *spec) {
    gnpix_response_free(pull(admin, "POST", "/sandbox/faults", spec));
}

static UNUSED void clear_faults(const gnpix_client *admin) {
    gnpix_response_free(pull(admin, "DELETE", "/sandbox/faults", NULL));
}

static UNUSED void revoke_tokens(const gnpix_client *admin) {
    gnpix_response_free(pull(admin, "DELETE", "/sandbox/tokens", NULL));
}

/* One of the bank's counters. */
static UNUSED unsigned long bank_count(const gnpix_client *admin, const char *name) {
    gnpix_response *response = pull(admin, "GET", "/sandbox/stats", NULL);
    char mark[64];
    snprintf(mark, sizeof mark, "\"%s\":", name);
    const char *found = strstr(gnpix_response_body(response, NULL), mark);
    unsigned long count = found ? strtoul(found + strlen(mark), NULL, 10) : 0;
    gnpix_response_free(response);
    return count;
}

/* Waits until the bank has read `count` requests, /sandbox left out. */
static UNUSED void wait_for_requests(const gnpix_client *admin, unsigned long count) {
    time_t since = time(NULL);
    while (bank_count(admin, "requests") < count) CHECK(patient(since));
}

#endif
