/* What callers do wrong: huge, broken and empty strings, unknown numbers, things said twice, rubbish in out parameters. */
#include "common.h"

#define RUBBISH(type) ((type *)(uintptr_t)0xdeadbeef)
#define MEBIBYTE ((size_t)1 << 20)

static char *huge(void) {
    char *text = malloc(MEBIBYTE + 1);
    CHECK(text != NULL);
    memset(text, 'a', MEBIBYTE);
    text[MEBIBYTE] = '\0';
    return text;
}

typedef gnpix_status (*set_text)(gnpix_config *, const char *, size_t, gnpix_error **);

static const set_text SETTERS[] = {
    gnpix_config_set_client_id,   gnpix_config_set_client_secret,        gnpix_config_set_certificate_file,
    gnpix_config_set_environment, gnpix_config_set_certificate_password, gnpix_config_set_base_url,
    gnpix_config_set_ca_file,     gnpix_config_set_ca_pem,               gnpix_config_set_token_path,
    gnpix_config_set_token_body,  gnpix_config_set_scope,                gnpix_config_set_proxy,
    gnpix_config_set_user_agent,
};
#define SETTER_COUNT (sizeof SETTERS / sizeof SETTERS[0])

/* Any status but a success or a defect: what is wrong with a string may be told at once or when a client is made. */
static void refused_or_kept(gnpix_status status, gnpix_error **error) {
    CHECK(status != GNPIX_ERROR_INTERNAL);
    CHECK((status == GNPIX_OK) == (*error == NULL));
    if (*error != NULL) check_error(__FILE__, __LINE__, *error, status);
    gnpix_error_free(*error);
    *error = NULL;
}

static void strings_of_a_config(const char *text) {
    for (size_t index = 0; index < SETTER_COUNT; index++) {
        gnpix_error *error = NULL;
        gnpix_config *config = NULL;
        OK(gnpix_config_from_env(&config, &error));
        refused_or_kept(SETTERS[index](config, text, MEBIBYTE, &error), &error);
        refused_or_kept(SETTERS[index](config, text, GNPIX_NT, &error), &error);
        refused_or_kept(SETTERS[index](config, "a\0b", 3, &error), &error);
        refused_or_kept(SETTERS[index](config, "", 0, &error), &error);
        refused_or_kept(SETTERS[index](config, "", GNPIX_NT, &error), &error);
        refused_or_kept(SETTERS[index](config, NULL, 0, &error), &error);
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, SETTERS[index](config, NULL, 1, &error));
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, SETTERS[index](config, NULL, GNPIX_NT, &error));
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, SETTERS[index](config, S("\xff\xfe\x80"), &error));
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, SETTERS[index](config, "caf\xe9", GNPIX_NT, &error));
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, SETTERS[index](config, S("cut \xe2\x82"), &error));
        gnpix_client *client = NULL;
        refused_or_kept(gnpix_client_new(config, &client, &error), &error);
        gnpix_client_free(client);
        gnpix_config_free(config);
    }
}

static void strings_of_a_request(const gnpix_client *client, const char *text) {
    gnpix_error *error = NULL;
    gnpix_request *request = NULL;
    static const struct { const char *text; size_t length; } BAD[] = {{"\xff", 1}, {"a\0b", 3}, {"", 0}, {"\n", 1}};
    for (size_t index = 0; index < sizeof BAD / sizeof BAD[0]; index++) {
        const char *bad = BAD[index].text;
        size_t length = BAD[index].length;
        request = NULL;
        refused_or_kept(gnpix_request_new(bad, length, S("/v2/cob"), &request, &error), &error);
        gnpix_request_free(request);
        request = NULL;
        refused_or_kept(gnpix_request_new(S("GET"), bad, length, &request, &error), &error);
        gnpix_request_free(request);
        request = request_of("POST", "/v2/cob/:id");
        refused_or_kept(gnpix_request_set_path_param(request, bad, length, S("x"), &error), &error);
        refused_or_kept(gnpix_request_set_path_param(request, S("id"), bad, length, &error), &error);
        refused_or_kept(gnpix_request_add_query(request, bad, length, bad, length, &error), &error);
        refused_or_kept(gnpix_request_set_header(request, bad, length, S("x"), &error), &error);
        refused_or_kept(gnpix_request_set_header(request, S("x-a"), bad, length, &error), &error);
        refused_or_kept(gnpix_request_set_json(request, bad, length, &error), &error);
        refused_or_kept(gnpix_request_set_body(request, bad, length, (const uint8_t *)bad, length, &error), &error);
        refused_or_kept(gnpix_request_set_scope(request, bad, length, &error), &error);
        CHECK(status_of(client, request) != -(int)GNPIX_ERROR_INTERNAL);
    }
    request = request_of("GET", "/v2/cob/:id");
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_request_set_path_param(request, S("id"), S("\xff"), &error));
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_request_set_json(request, S("\xff"), &error));
    /* A step that failed left the request as it was. */
    OK(gnpix_request_set_path_param(request, S("id"), S("nobody"), &error));
    CHECK(status_of(client, request) == -(int)GNPIX_ERROR_API);

    /* Only a whole request is sent. */
    gnpix_response *response = NULL;
    request = request_of("GET", "/v2/cob/:id");
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_client_send(client, request, &response, &error));
    gnpix_request_free(request);
    request = request_of("POST", "/v2/cob");
    refused_or_kept(gnpix_request_set_json(request, S("{\"open\":"), &error), &error);
    gnpix_request_free(request);
    request = balance();
    refused_or_kept(gnpix_request_set_header(request, S("authorization"), S("Bearer mine"), &error), &error);
    gnpix_request_free(request);

    /* A mebibyte wherever a string goes: the bank may refuse it, nothing else happens. */
    request = request_of("POST", "/v2/cob/:id");
    refused_or_kept(gnpix_request_set_path_param(request, S("id"), text, MEBIBYTE, &error), &error);
    CHECK(status_of(client, request) < 0);
    request = balance();
    refused_or_kept(gnpix_request_add_query(request, S("q"), text, GNPIX_NT, &error), &error);
    CHECK(status_of(client, request) < 0);
    request = balance();
    refused_or_kept(gnpix_request_set_header(request, S("x-huge"), text, MEBIBYTE, &error), &error);
    CHECK(status_of(client, request) < 0);
    request = request_of("POST", "/v2/cob");
    OK(gnpix_request_set_body(request, S("text/plain"), (const uint8_t *)text, MEBIBYTE, &error));
    CHECK(status_of(client, request) < 0);
    request = balance();
    refused_or_kept(gnpix_request_set_scope(request, text, MEBIBYTE, &error), &error);
    CHECK(status_of(client, request) == -(int)GNPIX_ERROR_SCOPE);
    request = NULL;
    refused_or_kept(gnpix_request_new(text, MEBIBYTE, S("/"), &request, &error), &error);
    gnpix_request_free(request);
    request = NULL;
    refused_or_kept(gnpix_request_new(S("GET"), text, MEBIBYTE, &request, &error), &error);
    gnpix_request_free(request);
    works_now(client);
}

static void lengths_mean_the_same(const gnpix_client *client) {
    gnpix_error *error = NULL;
    gnpix_request *request = NULL;
    /* The length is what counts, not a NUL. */
    OK(gnpix_request_new("GETrubbish", 3, "/v2/gn/saldo?x", 12, &request, &error));
    CHECK(status_of(client, request) == 200);
    /* Exactly as long as its memory: nothing behind it is read (ASan and valgrind would tell). */
    char *exact = malloc(12);
    CHECK(exact != NULL);
    memcpy(exact, "/v2/gn/saldo", 12);
    OK(gnpix_request_new(S("GET"), exact, 12, &request, &error));
    free(exact);
    CHECK(status_of(client, request) == 200);
}

static void certificates_of_any_bytes(const char *text) {
    gnpix_error *error = NULL;
    gnpix_certificate *certificate = NULL;
    const uint8_t *bytes = (const uint8_t *)text;
    FAILS(GNPIX_ERROR_CERTIFICATE, gnpix_certificate_parse(bytes, MEBIBYTE, NULL, 0, &certificate, &error));
    FAILS(GNPIX_ERROR_CERTIFICATE, gnpix_certificate_parse(bytes, 0, NULL, 0, &certificate, &error));
    FAILS(GNPIX_ERROR_CERTIFICATE, gnpix_certificate_parse(NULL, 0, NULL, 0, &certificate, &error));
    FAILS(GNPIX_ERROR_CERTIFICATE, gnpix_certificate_parse((const uint8_t *)"\x30\x80\xff", 3, NULL, 0, &certificate, &error));
    FAILS(GNPIX_ERROR_CERTIFICATE, gnpix_certificate_parse_pair(bytes, 9, bytes, 9, NULL, 0, &certificate, &error));
    FAILS(GNPIX_ERROR_CERTIFICATE, gnpix_certificate_load(text, MEBIBYTE, NULL, 0, &certificate, &error));
    FAILS(GNPIX_ERROR_CERTIFICATE, gnpix_certificate_load(S("/"), NULL, 0, &certificate, &error));
    refused_or_kept(gnpix_certificate_load(S(""), NULL, 0, &certificate, &error), &error);
    refused_or_kept(gnpix_certificate_load(S("a\0b"), NULL, 0, &certificate, &error), &error);
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_certificate_load(S("\xff"), NULL, 0, &certificate, &error));
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_certificate_load(S("x"), S("\xff"), &certificate, &error));
    CHECK(certificate == NULL);
}

static void unknown_numbers(const gnpix_client *client) {
    gnpix_error *error = NULL;
    static const int32_t NUMBERS[] = {-1, 12, 1000, INT32_MIN, INT32_MAX};
    for (size_t index = 0; index < sizeof NUMBERS / sizeof NUMBERS[0]; index++) {
        CHECK(gnpix_client_stat(client, NUMBERS[index]) == 0);
        CHECK(strcmp(gnpix_status_name(NUMBERS[index] < 0 ? NUMBERS[index] : NUMBERS[index] + 20), "unknown") == 0);
    }
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_set_log_callback(-1, NULL, NULL, &error));
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_set_log_callback(6, NULL, NULL, &error));
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_set_log_callback(INT32_MAX, NULL, NULL, &error));
    OK(gnpix_set_log_callback(GNPIX_LOG_OFF, NULL, NULL, &error));
    gnpix_certificate *certificate = NULL;
    OK(gnpix_client_certificate(client, &certificate, &error));
    gnpix_buffer *pem = RUBBISH(gnpix_buffer);
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_certificate_to_pem(certificate, 0, &pem, &error));
    CHECK(pem == NULL);
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_certificate_to_pem(certificate, 4, &pem, &error));
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_certificate_to_pem(certificate, UINT32_MAX, &pem, &error));
    gnpix_certificate_free(certificate);
}

static void numbers_of_a_config(void) {
    gnpix_error *error = NULL;
    static const uint64_t TIMES[] = {0, 1, UINT32_MAX, UINT64_MAX};
    for (size_t index = 0; index < sizeof TIMES / sizeof TIMES[0]; index++) {
        gnpix_config *config = config_of_environment();
        uint64_t ms = TIMES[index];
        refused_or_kept(gnpix_config_set_connect_timeout_ms(config, ms, &error), &error);
        refused_or_kept(gnpix_config_set_read_timeout_ms(config, ms, &error), &error);
        refused_or_kept(gnpix_config_set_timeout_ms(config, ms, &error), &error);
        refused_or_kept(gnpix_config_set_idle_timeout_ms(config, ms, &error), &error);
        refused_or_kept(gnpix_config_set_max_attempts(config, (uint32_t)ms, &error), &error);
        refused_or_kept(gnpix_config_set_max_body(config, (size_t)ms, &error), &error);
        gnpix_client *client = NULL;
        refused_or_kept(gnpix_client_new(config, &client, &error), &error);
        gnpix_config_free(config);
        if (client != NULL) {
            gnpix_request *request = balance();
            refused_or_kept(gnpix_request_set_timeout_ms(request, ms, &error), &error);
            CHECK(status_of(client, request) != -(int)GNPIX_ERROR_INTERNAL);
        }
        gnpix_client_free(client);
    }
}

static void said_twice_the_last_counts(void) {
    gnpix_error *error = NULL;
    gnpix_config *config = config_of_environment();
    gnpix_client *client = client_of_environment();
    gnpix_certificate *certificate = NULL;
    OK(gnpix_client_certificate(client, &certificate, &error));
    OK(gnpix_config_set_certificate_file(config, S("/nowhere.p12"), &error));
    OK(gnpix_config_set_certificate(config, certificate, &error));
    OK(gnpix_config_set_certificate(config, certificate, &error));
    gnpix_certificate_free(certificate);
    OK(gnpix_config_set_user_agent(config, S("one/1"), &error));
    OK(gnpix_config_set_user_agent(config, S("two/2"), &error));
    gnpix_client_free(client);
    client = NULL;
    OK(gnpix_client_new(config, &client, &error));
    /* A config may make several clients. */
    gnpix_client *second = NULL;
    OK(gnpix_client_new(config, &second, &error));
    gnpix_config_free(config);
    gnpix_request *request = request_of("GET", "/v2/cob/:txid");
    OK(gnpix_request_set_path_param(request, S("txid"), S("one"), &error));
    OK(gnpix_request_set_json(request, S("{}"), &error));
    OK(gnpix_request_set_body(request, S("text/plain"), (const uint8_t *)"x", 1, &error));
    CHECK(status_of(second, request) == -(int)GNPIX_ERROR_API);
    /* But a second value for a part of the route is one too many, told before anything is sent. */
    request = request_of("GET", "/v2/cob/:txid");
    OK(gnpix_request_set_path_param(request, S("txid"), S("one"), &error));
    OK(gnpix_request_set_path_param(request, S("txid"), S("two"), &error));
    CHECK(status_of(client, request) == -(int)GNPIX_ERROR_INVALID_ARGUMENT);
    works_now(client);
    gnpix_client_free(second);
    gnpix_client_free(client);
}

static void out_parameters_are_always_set(const gnpix_client *client) {
    gnpix_error *error = RUBBISH(gnpix_error);
    gnpix_request *request = RUBBISH(gnpix_request);
    CHECK(gnpix_request_new(S("GET"), S("/v2/gn/saldo"), &request, &error) == GNPIX_OK);
    CHECK(error == NULL);
    gnpix_response *response = RUBBISH(gnpix_response);
    error = RUBBISH(gnpix_error);
    CHECK(gnpix_client_send(client, request, &response, &error) == GNPIX_OK && error == NULL);
    gnpix_response_free(response);
    gnpix_request_free(request);

    request = request_of("GET", "/v2/unknown");
    response = RUBBISH(gnpix_response);
    error = RUBBISH(gnpix_error);
    CHECK(gnpix_client_send(client, request, &response, &error) == GNPIX_ERROR_API);
    CHECK(response == NULL && error != NULL && gnpix_error_code(error) == GNPIX_ERROR_API);
    gnpix_error_free(error);
    /* Nobody has to ask for the error. */
    response = RUBBISH(gnpix_response);
    CHECK(gnpix_client_send(client, request, &response, NULL) == GNPIX_ERROR_API && response == NULL);
    gnpix_request_free(request);

    gnpix_config *config = RUBBISH(gnpix_config);
    error = RUBBISH(gnpix_error);
    CHECK(gnpix_config_from_profile(S("/nowhere/config.toml"), S("x"), &config, &error) == GNPIX_ERROR_CONFIG);
    CHECK(config == NULL);
    gnpix_error_free(error);
    gnpix_client *made = RUBBISH(gnpix_client);
    error = RUBBISH(gnpix_error);
    CHECK(gnpix_config_new(&config, NULL) == GNPIX_OK);
    CHECK(gnpix_client_new(config, &made, &error) == GNPIX_ERROR_CONFIG);
    CHECK(made == NULL);
    check_error(__FILE__, __LINE__, error, GNPIX_ERROR_CONFIG);
    gnpix_error_free(error);
    gnpix_config_free(config);
    gnpix_certificate *certificate = RUBBISH(gnpix_certificate);
    error = RUBBISH(gnpix_error);
    CHECK(gnpix_certificate_parse(NULL, 4, NULL, 0, &certificate, &error) == GNPIX_ERROR_INVALID_ARGUMENT);
    CHECK(certificate == NULL);
    gnpix_error_free(error);
}

static void a_profile(void) {
    gnpix_error *error = NULL;
    gnpix_config *config = NULL;
    char folder[] = "profile-XXXXXX";
    char path[64];
    CHECK(mkdtemp(folder) != NULL);
    snprintf(path, sizeof path, "%s/config.toml", folder);
    FILE *file = fopen(path, "w");
    CHECK(file != NULL && fputs("default = \"a\"\n[profiles.a]\nenvironment = \"homologation\"\n", file) >= 0);
    fclose(file);
    OK(gnpix_config_from_profile(path, GNPIX_NT, NULL, 0, &config, &error));
    gnpix_config_free(config);
    OK(gnpix_config_from_profile(path, GNPIX_NT, S("a"), &config, &error));
    gnpix_config_free(config);
    FAILS(GNPIX_ERROR_CONFIG, gnpix_config_from_profile(path, GNPIX_NT, S("b"), &config, &error));
    unlink(path);
    rmdir(folder);
}

int main(void) {
    begin();
    char *text = huge();
    gnpix_client *client = client_of_environment();
    strings_of_a_config(text);
    strings_of_a_request(client, text);
    lengths_mean_the_same(client);
    certificates_of_any_bytes(text);
    unknown_numbers(client);
    numbers_of_a_config();
    said_twice_the_last_counts();
    out_parameters_are_always_set(client);
    a_profile();
    free(text);
    gnpix_client_free(client);
    return 0;
}
