/* Every kind of failure as the bank and the network make it: status, number and what the error says. */
#include "common.h"

#include <signal.h>

static const char *variable(const char *name) {
    const char *value = getenv(name);
    if (value == NULL) fail_at(__FILE__, __LINE__, name);
    return value;
}

struct expected {
    const char *fault;
    const char *method;
    gnpix_status status;
    uint16_t http;
    bool retryable, maybe_sent;
    uint32_t attempts;
    int64_t retry_after_ms;
};

static const struct expected TABLE[] = {
    {"status=401", "GET", GNPIX_ERROR_AUTHORIZATION, 401, false, false, 2, -1},
    {"status=403", "GET", GNPIX_ERROR_CERTIFICATE_REFUSED, 403, false, false, 1, -1},
    {"status=429; retry_after=3600", "GET", GNPIX_ERROR_RATE_LIMIT, 429, true, false, 1, 3600000},
    {"status=429", "POST", GNPIX_ERROR_RATE_LIMIT, 429, true, false, 1, -1},
    {"status=503", "GET", GNPIX_ERROR_SERVER, 503, true, true, 3, -1},
    {"status=503", "POST", GNPIX_ERROR_SERVER, 503, true, true, 1, -1},
    {"html=502", "POST", GNPIX_ERROR_SERVER, 502, true, true, 1, -1},
    {"close=before_response", "GET", GNPIX_ERROR_CONNECTION_LOST, 0, true, true, 3, -1},
    {"close=before_response", "POST", GNPIX_ERROR_CONNECTION_LOST, 0, true, true, 1, -1},
    {"close=after_processing", "POST", GNPIX_ERROR_CONNECTION_LOST, 0, true, true, 1, -1},
    {"close=in_body", "POST", GNPIX_ERROR_CONNECTION_LOST, 0, true, true, 1, -1},
    {"html=400", "GET", GNPIX_ERROR_CERTIFICATE_REFUSED, 400, false, false, 1, -1},
    {"status=302", "GET", GNPIX_ERROR_RESPONSE, 302, false, false, 1, -1},
};

static void check_row(const struct expected *row, const gnpix_error *error) {
    CHECK(gnpix_error_http_status(error) == row->http);
    CHECK((gnpix_error_response(error) != NULL) == (row->http != 0) || row->status == GNPIX_ERROR_CONNECTION_LOST);
    CHECK(gnpix_error_retryable(error) == row->retryable);
    CHECK(gnpix_error_maybe_sent(error) == row->maybe_sent);
    CHECK(gnpix_error_attempts(error) == row->attempts);
    CHECK(gnpix_error_retry_after_ms(error) == row->retry_after_ms);
}

static void as_the_table_says(const gnpix_client *client, const gnpix_client *admin) {
    for (size_t index = 0; index < sizeof TABLE / sizeof TABLE[0]; index++) {
        const struct expected *row = &TABLE[index];
        gnpix_error *error = NULL;
        gnpix_response *response = NULL;
        char spec[128];
        snprintf(spec, sizeof spec, "path=/v2/*; %s", row->fault);
        fault(admin, spec);
        gnpix_request *request = strcmp(row->method, "POST") == 0 ? charge_request() : balance();
        gnpix_status status = gnpix_client_send(client, request, &response, &error);
        clear_faults(admin);
        if (status != row->status) {
            fprintf(stderr, "%s %s: %s\n", row->method, row->fault, error_line(error));
            CHECK(status == row->status);
        }
        CHECK(response == NULL);
        check_error(__FILE__, __LINE__, error, status);
        check_row(row, error);
        gnpix_error_free(error);
        gnpix_request_free(request);
    }
}

static void a_dead_token_is_renewed_within_the_call(const gnpix_client *client, const gnpix_client *admin) {
    gnpix_error *error = NULL;
    gnpix_response *response = NULL;
    works_now(client);
    revoke_tokens(admin);
    uint64_t before = gnpix_client_stat(client, GNPIX_STAT_RENEWALS);
    gnpix_request *request = charge_request();
    OK(gnpix_client_send(client, request, &response, &error));
    CHECK(gnpix_response_status(response) == 201 && gnpix_response_attempts(response) == 2);
    CHECK(gnpix_client_stat(client, GNPIX_STAT_RENEWALS) == before + 1);
    gnpix_response_free(response);
    gnpix_request_free(request);
}

static void deadlines(const gnpix_client *client, const gnpix_client *admin) {
    gnpix_error *error = NULL;
    gnpix_response *response = NULL;
    fault(admin, "path=/v2/*; hang");
    gnpix_request *request = charge_request();
    OK(gnpix_request_set_timeout_ms(request, 700, &error));
    CHECK(gnpix_client_send(client, request, &response, &error) == GNPIX_ERROR_TIMEOUT);
    check_error(__FILE__, __LINE__, error, GNPIX_ERROR_TIMEOUT);
    CHECK(strcmp(gnpix_error_name(error, NULL), "deadline_passed") == 0);
    CHECK(gnpix_error_maybe_sent(error) && gnpix_error_attempts(error) == 1);
    gnpix_error_free(error);
    error = NULL;
    gnpix_request_free(request);
    clear_faults(admin);
}

/* This program leaves SIGPIPE as it is, which would end it. */
static void closed_connections_raise_no_signal(const gnpix_client *client, const gnpix_client *admin) {
    sigset_t set;
    fault(admin, "path=/v2/gn/saldo; close=after_response");
    for (int turn = 0; turn < 20; turn++) works_now(client);
    CHECK(sigpending(&set) == 0 && !sigismember(&set, SIGPIPE));
    CHECK(pthread_sigmask(SIG_BLOCK, NULL, &set) == 0 && !sigismember(&set, SIGPIPE));
    clear_faults(admin);
}

static void told_before_any_traffic(const gnpix_client *admin) {
    gnpix_error *error = NULL;
    gnpix_client *client = NULL;
    gnpix_response *response = NULL;
    gnpix_config *config = NULL;
    unsigned long before = bank_count(admin, "requests");

    OK(gnpix_config_new(&config, &error));
    FAILS(GNPIX_ERROR_CONFIG, gnpix_client_new(config, &client, &error));
    gnpix_config_free(config);

    config = config_of_environment();
    OK(gnpix_config_set_certificate_file(config, variable("TEST_EXPIRED"), GNPIX_NT, &error));
    gnpix_status status = gnpix_client_new(config, &client, &error);
    if (status == GNPIX_OK) {
        gnpix_request *request = balance();
        FAILS(GNPIX_ERROR_CERTIFICATE_VALIDITY, gnpix_client_send(client, request, &response, &error));
        gnpix_request_free(request);
        gnpix_client_free(client);
    } else {
        check_error(__FILE__, __LINE__, error, GNPIX_ERROR_CERTIFICATE_VALIDITY);
        gnpix_error_free(error);
        error = NULL;
    }
    gnpix_config_free(config);
    gnpix_certificate *certificate = NULL;
    OK(gnpix_certificate_load(variable("TEST_EXPIRED"), GNPIX_NT, NULL, 0, &certificate, &error));
    FAILS(GNPIX_ERROR_CERTIFICATE_VALIDITY, gnpix_certificate_check_validity(certificate, &error));
    gnpix_certificate_free(certificate);

    config = config_of_environment();
    OK(gnpix_config_set_certificate_file(config, variable("TEST_WITH_PASSWORD"), GNPIX_NT, &error));
    FAILS(GNPIX_ERROR_CERTIFICATE_PASSWORD, gnpix_client_new(config, &client, &error));
    OK(gnpix_config_set_certificate_password(config, S("swordfish"), &error));
    OK(gnpix_client_new(config, &client, &error));
    gnpix_client_free(client);
    gnpix_config_free(config);

    /* A certificate of homologation with production's route. */
    OK(gnpix_config_new(&config, &error));
    OK(gnpix_config_set_client_id(config, S("id"), &error));
    OK(gnpix_config_set_client_secret(config, S("secret"), &error));
    OK(gnpix_config_set_certificate_file(config, variable("GNPIX_CERTIFICATE"), GNPIX_NT, &error));
    OK(gnpix_config_set_environment(config, S("production"), &error));
    status = gnpix_client_new(config, &client, &error);
    if (status == GNPIX_OK) FAILS(GNPIX_ERROR_ENVIRONMENT_MISMATCH, gnpix_client_warm_up(client, &error));
    else check_error(__FILE__, __LINE__, error, GNPIX_ERROR_ENVIRONMENT_MISMATCH);
    gnpix_error_free(error);
    error = NULL;
    gnpix_client_free(status == GNPIX_OK ? client : NULL);
    OK(gnpix_config_set_environment(config, S("homologation"), &error));
    OK(gnpix_config_set_allow_environment_mismatch(config, true, &error));
    gnpix_config_free(config);

    FAILS(GNPIX_ERROR_CERTIFICATE, gnpix_certificate_load(S("/nowhere.p12"), NULL, 0, &certificate, &error));
    CHECK(bank_count(admin, "requests") == before);
}

static void scope(const gnpix_client *client) {
    gnpix_error *error = NULL;
    gnpix_response *response = NULL;
    gnpix_request *request = balance();
    OK(gnpix_client_warm_up(client, &error));
    OK(gnpix_request_set_scope(request, S("gn.unheard.of"), &error));
    CHECK(gnpix_client_send(client, request, &response, &error) == GNPIX_ERROR_SCOPE);
    check_error(__FILE__, __LINE__, error, GNPIX_ERROR_SCOPE);
    CHECK(strcmp(gnpix_error_name(error, NULL), "scope_missing") == 0);
    CHECK(gnpix_error_attempts(error) == 0 && !gnpix_error_maybe_sent(error));
    gnpix_error_free(error);
    gnpix_request_free(request);
}

static void a_wrong_pair_is_remembered(void) {
    gnpix_error *error = NULL;
    gnpix_token *token = NULL;
    gnpix_config *config = config_of_environment();
    OK(gnpix_config_set_client_secret(config, S("hunter2-wrong"), &error));
    gnpix_client *client = client_of(config);
    CHECK(gnpix_client_token(client, &token, &error) == GNPIX_ERROR_AUTHORIZATION);
    check_error(__FILE__, __LINE__, error, GNPIX_ERROR_AUTHORIZATION);
    CHECK(strcmp(gnpix_error_name(error, NULL), "invalid_client") == 0);
    CHECK(gnpix_error_http_status(error) == 401 && !gnpix_error_remembered(error));
    CHECK(strstr(gnpix_error_text(error, NULL), "hunter2") == NULL);
    gnpix_error_free(error);
    error = NULL;
    CHECK(gnpix_client_token(client, &token, &error) == GNPIX_ERROR_AUTHORIZATION);
    CHECK(gnpix_error_remembered(error));
    gnpix_error_free(error);
    gnpix_client_free(client);
}

static void identities_and_routes(void) {
    gnpix_error *error = NULL;
    gnpix_config *config = config_of_environment();
    OK(gnpix_config_set_certificate_file(config, variable("TEST_FOREIGN"), GNPIX_NT, &error));
    gnpix_client *client = client_of(config);
    FAILS(GNPIX_ERROR_CERTIFICATE_REFUSED, gnpix_client_warm_up(client, &error));
    gnpix_client_free(client);

    config = config_of_environment();
    OK(gnpix_config_set_ca_file(config, variable("TEST_OTHER_CA"), GNPIX_NT, &error));
    client = client_of(config);
    /* Not warm_up: the token of the other clients is there already, and is all it wants. */
    gnpix_response *response = NULL;
    gnpix_request *request = balance();
    FAILS(GNPIX_ERROR_TLS, gnpix_client_send(client, request, &response, &error));
    gnpix_request_free(request);
    gnpix_client_free(client);

    config = config_of_environment();
    OK(gnpix_config_set_base_url(config, S("https://localhost:1"), &error));
    client = client_of(config);
    FAILS(GNPIX_ERROR_CONNECT, gnpix_client_warm_up(client, &error));
    gnpix_client_free(client);

    /* An answer that is larger than it may be. */
    config = config_of_environment();
    OK(gnpix_config_set_max_body(config, 4096, &error));
    client = client_of(config);
    gnpix_client *admin = client_of_environment();
    fault(admin, "path=/v2/gn/saldo; huge=100000");
    request = balance();
    CHECK(gnpix_client_send(client, request, &response, &error) == GNPIX_ERROR_RESPONSE);
    CHECK(strcmp(gnpix_error_name(error, NULL), "body_too_large") == 0);
    gnpix_error_free(error);
    gnpix_request_free(request);
    clear_faults(admin);
    gnpix_client_free(client);
    gnpix_client_free(admin);
}

int main(void) {
    begin();
    gnpix_client *client = client_of_environment();
    gnpix_client *admin = client_of_environment();
    as_the_table_says(client, admin);
    a_dead_token_is_renewed_within_the_call(client, admin);
    deadlines(client, admin);
    closed_connections_raise_no_signal(client, admin);
    told_before_any_traffic(admin);
    scope(client);
    a_wrong_pair_is_remembered();
    identities_and_routes();
    gnpix_client_free(client);
    gnpix_client_free(admin);
    return 0;
}
