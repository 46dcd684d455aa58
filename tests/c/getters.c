/* Each getter in each state of its handle: whole, without an answer, an empty body, a missing header, an index past the
 * end, no place for the length. NULL handles are the matter of the generated test. */
#include "common.h"

#define NONE(call)                                      \
    do {                                                \
        size_t length = 77;                             \
        size_t *len = &length;                          \
        CHECK((call) == NULL);                          \
        CHECK(length == 0);                             \
        len = NULL;                                     \
        CHECK((call) == NULL);                          \
    } while (0)
#define SOME(call)                                      \
    do {                                                \
        size_t length = 0;                              \
        size_t *len = &length;                          \
        const char *text = (call);                      \
        CHECK(text != NULL && strlen(text) == length);  \
        len = NULL;                                     \
        CHECK((call) == text);                          \
    } while (0)

static void an_answer(const gnpix_client *client) {
    gnpix_error *error = NULL;
    gnpix_response *response = NULL;
    gnpix_request *request = balance();
    OK(gnpix_client_send(client, request, &response, &error));
    CHECK(gnpix_response_status(response) == 200);
    CHECK(gnpix_response_attempts(response) == 1);
    SOME(gnpix_response_body(response, len));
    SOME(gnpix_response_header(response, S("content-type"), len));
    SOME(gnpix_response_header(response, "Content-TYPE", GNPIX_NT, len));
    NONE(gnpix_response_header(response, S("x-missing"), len));
    NONE(gnpix_response_header(response, S(""), len));
    NONE(gnpix_response_header(response, NULL, 0, len));
    NONE(gnpix_response_header(response, "not a name\n", GNPIX_NT, len));
    NONE(gnpix_response_header(response, S("\xff\xfe"), len));
    size_t count = gnpix_response_header_count(response);
    CHECK(count > 0);
    for (size_t index = 0; index < count; index++) {
        SOME(gnpix_response_header_name(response, index, len));
        size_t length = 0;
        CHECK(gnpix_response_header_value(response, index, &length) != NULL);
    }
    NONE(gnpix_response_header_name(response, count, len));
    NONE(gnpix_response_header_value(response, count, len));
    NONE(gnpix_response_header_name(response, SIZE_MAX, len));
    NONE(gnpix_response_header_value(response, SIZE_MAX, len));
    gnpix_response_free(response);
    gnpix_request_free(request);
}

static void an_empty_answer(const gnpix_client *client, const gnpix_client *admin) {
    gnpix_error *error = NULL;
    gnpix_response *response = NULL;
    gnpix_request *request = balance();
    fault(admin, "path=/v2/gn/saldo; empty; times=1");
    OK(gnpix_client_send(client, request, &response, &error));
    size_t length = 77;
    const char *body = gnpix_response_body(response, &length);
    CHECK(length == 0 && body != NULL && body[0] == '\0');
    gnpix_response_free(response);
    gnpix_request_free(request);
}

static void an_error_with_an_answer(const gnpix_client *client) {
    gnpix_error *error = NULL;
    gnpix_response *response = (gnpix_response *)8;
    gnpix_request *request = request_of("PUT", "/v2/cob/:txid");
    OK(gnpix_request_set_path_param(request, S("txid"), S("7978c0c97ea847e78e8849634473c1f1"), &error));
    OK(gnpix_request_set_json(request, S("{\"valor\":{\"original\":\"10\"}}"), &error));
    CHECK(gnpix_client_send(client, request, &response, &error) == GNPIX_ERROR_API);
    CHECK(response == NULL);
    check_error(__FILE__, __LINE__, error, GNPIX_ERROR_API);
    CHECK(gnpix_error_http_status(error) == 400);
    CHECK(strcmp(gnpix_error_name(error, NULL), "CobOperacaoInvalida") == 0);
    SOME(gnpix_error_name(error, len));
    SOME(gnpix_error_message(error, len));
    SOME(gnpix_error_title(error, len));
    SOME(gnpix_error_detail(error, len));
    SOME(gnpix_error_text(error, len));
    SOME(gnpix_error_violations(error, len));
    const char *violations = gnpix_error_violations(error, NULL);
    CHECK(violations[0] == '[' && strstr(violations, "\"reason\"") && strstr(violations, "\"property\"") &&
          strstr(violations, "\"value\""));
    CHECK(!gnpix_error_retryable(error) && !gnpix_error_maybe_sent(error) && !gnpix_error_remembered(error));
    CHECK(gnpix_error_attempts(error) == 1 && gnpix_error_retry_after_ms(error) == -1);
    const gnpix_response *answer = gnpix_error_response(error);
    CHECK(answer != NULL && gnpix_error_response(error) == answer);
    CHECK(gnpix_response_status(answer) == 400);
    CHECK(strstr(gnpix_response_body(answer, NULL), "violacoes") != NULL);
    SOME(gnpix_response_header(answer, S("content-type"), len));
    CHECK(gnpix_response_header_count(answer) > 0);
    gnpix_error_free(error);
    gnpix_request_free(request);
}

static void an_error_without_an_answer(void) {
    gnpix_error *error = NULL;
    gnpix_certificate *certificate = (gnpix_certificate *)8;
    CHECK(gnpix_certificate_load(S("/nowhere/at-all.p12"), NULL, 0, &certificate, &error) == GNPIX_ERROR_CERTIFICATE);
    CHECK(certificate == NULL);
    check_error(__FILE__, __LINE__, error, GNPIX_ERROR_CERTIFICATE);
    CHECK(gnpix_error_http_status(error) == 0 && gnpix_error_attempts(error) == 0);
    CHECK(strcmp(gnpix_error_name(error, NULL), "certificate_file_unreadable") == 0);
    CHECK(gnpix_error_response(error) == NULL);
    CHECK(strcmp(gnpix_error_violations(error, NULL), "[]") == 0);
    CHECK(gnpix_error_retry_after_ms(error) == -1 && !gnpix_error_maybe_sent(error));
    NONE(gnpix_error_title(error, len));
    SOME(gnpix_error_help(error, len));
    gnpix_error_free(error);
}

static void a_token(const gnpix_client *client) {
    gnpix_error *error = NULL;
    gnpix_token *token = NULL;
    OK(gnpix_client_token(client, &token, &error));
    SOME(gnpix_token_access_token(token, len));
    SOME(gnpix_token_scope(token, len));
    CHECK(strcmp(gnpix_token_token_type(token, NULL), "Bearer") == 0);
    CHECK(gnpix_token_expires_in(token) == 3600);
    int64_t left = gnpix_token_expires_at(token) - (int64_t)time(NULL);
    CHECK(left > 3000 && left <= 3601);
    CHECK(gnpix_token_has_scope(token, S(GNPIX_SCOPE_COB_WRITE)) == 1);
    CHECK(gnpix_token_has_scope(token, S("cob.nothing")) == 0);
    CHECK(gnpix_token_has_scope(token, S("")) == 0);
    CHECK(gnpix_token_has_scope(token, S("\xff")) != 1);
    gnpix_token_free(token);
}

static void a_token_whose_scopes_are_unknown(const gnpix_client *client, const gnpix_client *admin) {
    gnpix_error *error = NULL;
    gnpix_token *token = NULL;
    fault(admin, "path=/oauth/token; token.scope=missing; times=1");
    gnpix_client_invalidate(client);
    OK(gnpix_client_token(client, &token, &error));
    NONE(gnpix_token_scope(token, len));
    CHECK(gnpix_token_has_scope(token, S(GNPIX_SCOPE_COB_WRITE)) == -1);
    gnpix_token_free(token);
}

static void a_certificate(const gnpix_client *client) {
    gnpix_error *error = NULL;
    gnpix_certificate *certificate = NULL;
    gnpix_inspection *inspection = NULL;
    OK(gnpix_client_certificate(client, &certificate, &error));
    OK(gnpix_certificate_check_validity(certificate, &error));
    OK(gnpix_certificate_inspect(certificate, &inspection, &error));
    SOME(gnpix_inspection_subject(inspection, len));
    SOME(gnpix_inspection_issuer(inspection, len));
    SOME(gnpix_inspection_serial(inspection, len));
    CHECK(strcmp(gnpix_inspection_environment(inspection, NULL), "homologation") == 0);
    CHECK(strcmp(gnpix_inspection_status(inspection, NULL), "valid") == 0);
    CHECK(strcmp(gnpix_inspection_key_type(inspection, NULL), "EC P-256") == 0);
    CHECK(strlen(gnpix_inspection_sha256(inspection, NULL)) == 64);
    CHECK(gnpix_inspection_not_before(inspection) < (int64_t)time(NULL));
    CHECK(gnpix_inspection_not_after(inspection) > (int64_t)time(NULL));
    CHECK(gnpix_inspection_days_left(inspection) > 30);
    size_t count = gnpix_inspection_entry_count(inspection);
    CHECK(count >= 1);
    for (size_t index = 0; index < count; index++) {
        SOME(gnpix_inspection_entry_subject(inspection, index, len));
        SOME(gnpix_inspection_entry_issuer(inspection, index, len));
        SOME(gnpix_inspection_entry_sha256(inspection, index, len));
        CHECK(gnpix_inspection_entry_not_after(inspection, index) > 0);
    }
    CHECK(gnpix_inspection_entry_in_chain(inspection, 0));
    CHECK(strcmp(gnpix_inspection_entry_sha256(inspection, 0, NULL), gnpix_inspection_sha256(inspection, NULL)) == 0);
    NONE(gnpix_inspection_entry_subject(inspection, count, len));
    NONE(gnpix_inspection_entry_issuer(inspection, SIZE_MAX, len));
    NONE(gnpix_inspection_entry_sha256(inspection, count, len));
    CHECK(gnpix_inspection_entry_not_after(inspection, count) == 0);
    CHECK(!gnpix_inspection_entry_in_chain(inspection, count));
    gnpix_inspection_free(inspection);

    gnpix_buffer *pem = NULL;
    size_t length = 0;
    OK(gnpix_certificate_to_pem(certificate, GNPIX_PEM_CERTIFICATE, &pem, &error));
    CHECK(strstr(gnpix_buffer_data(pem, &length), "CERTIFICATE") && strlen(gnpix_buffer_data(pem, NULL)) == length);
    CHECK(!strstr(gnpix_buffer_data(pem, NULL), "PRIVATE"));
    gnpix_buffer_free(pem);
    OK(gnpix_certificate_to_pem(certificate, GNPIX_PEM_CERTIFICATE | GNPIX_PEM_KEY, &pem, &error));
    CHECK(strstr(gnpix_buffer_data(pem, NULL), "PRIVATE"));

    /* What was converted is read back, as text and from a file that isn't overwritten. */
    gnpix_certificate *again = NULL;
    const char *data = gnpix_buffer_data(pem, &length);
    OK(gnpix_certificate_parse((const uint8_t *)data, length, NULL, 0, &again, &error));
    gnpix_certificate_free(again);
    char path[] = "converted-XXXXXX";
    CHECK(mkdtemp(path) != NULL);
    char file[64];
    snprintf(file, sizeof file, "%s/one.pem", path);
    OK(gnpix_buffer_write_file(pem, file, GNPIX_NT, false, &error));
    FAILS(GNPIX_ERROR_CERTIFICATE, gnpix_buffer_write_file(pem, file, GNPIX_NT, false, &error));
    OK(gnpix_buffer_write_file(pem, file, GNPIX_NT, true, &error));
    OK(gnpix_certificate_load(file, GNPIX_NT, NULL, 0, &again, &error));
    gnpix_certificate_free(again);
    gnpix_buffer_free(pem);
    unlink(file);

    gnpix_buffer *certificate_pem = NULL;
    gnpix_buffer *key_pem = NULL;
    OK(gnpix_certificate_to_pem(certificate, GNPIX_PEM_CERTIFICATE, &certificate_pem, &error));
    OK(gnpix_certificate_to_pem(certificate, GNPIX_PEM_KEY, &key_pem, &error));
    size_t key_length = 0;
    const char *key = gnpix_buffer_data(key_pem, &key_length);
    data = gnpix_buffer_data(certificate_pem, &length);
    OK(gnpix_certificate_parse_pair((const uint8_t *)key, key_length, (const uint8_t *)data, length, NULL, 0, &again,
                                    &error));
    gnpix_certificate_free(again);
    char second[64];
    snprintf(second, sizeof second, "%s/two.pem", path);
    OK(gnpix_buffer_write_file(certificate_pem, file, GNPIX_NT, false, &error));
    OK(gnpix_buffer_write_file(key_pem, second, GNPIX_NT, false, &error));
    OK(gnpix_certificate_load_pair(second, GNPIX_NT, file, GNPIX_NT, NULL, 0, &again, &error));
    gnpix_certificate_free(again);
    unlink(file);
    unlink(second);
    rmdir(path);
    gnpix_buffer_free(certificate_pem);
    gnpix_buffer_free(key_pem);

    gnpix_buffer *pkcs12 = NULL;
    OK(gnpix_certificate_to_pkcs12(certificate, S("swordfish"), &pkcs12, &error));
    data = gnpix_buffer_data(pkcs12, &length);
    FAILS(GNPIX_ERROR_CERTIFICATE_PASSWORD,
          gnpix_certificate_parse((const uint8_t *)data, length, S("wrong"), &again, &error));
    OK(gnpix_certificate_parse((const uint8_t *)data, length, S("swordfish"), &again, &error));
    gnpix_certificate_free(again);
    gnpix_buffer_free(pkcs12);
    gnpix_certificate_free(certificate);
}

static void the_library_itself(void) {
    CHECK(strcmp(gnpix_version(), GNPIX_VERSION) == 0);
    CHECK(gnpix_abi_version() == GNPIX_ABI_VERSION);
    char numbers[32];
    snprintf(numbers, sizeof numbers, "%d.%d.%d", GNPIX_VERSION_MAJOR, GNPIX_VERSION_MINOR, GNPIX_VERSION_PATCH);
    CHECK(strcmp(numbers, GNPIX_VERSION) == 0);
    CHECK(strcmp(gnpix_status_name(GNPIX_OK), "ok") == 0);
    CHECK(strcmp(gnpix_status_name(GNPIX_ERROR_INTERNAL), "internal") == 0);
    CHECK(strcmp(gnpix_status_name(20), "unknown") == 0);
    CHECK(strcmp(gnpix_status_name(-1), "unknown") == 0);
    CHECK(strcmp(gnpix_status_name(INT32_MIN), "unknown") == 0);
    CHECK(strcmp(gnpix_status_name(INT32_MAX), "unknown") == 0);
    size_t count = gnpix_scope_count();
    CHECK(count >= 42);
    for (size_t index = 0; index < count; index++) {
        SOME(gnpix_scope_name(index, len));
        SOME(gnpix_scope_permits(index, len));
    }
    CHECK(strcmp(gnpix_scope_name(0, NULL), GNPIX_SCOPE_COB_WRITE) == 0);
    NONE(gnpix_scope_name(count, len));
    NONE(gnpix_scope_permits(SIZE_MAX, len));
}

int main(void) {
    begin();
    gnpix_client *client = client_of_environment();
    gnpix_client *admin = client_of_environment();
    the_library_itself();
    an_answer(client);
    an_empty_answer(client, admin);
    an_error_with_an_answer(client);
    an_error_without_an_answer();
    a_token(client);
    a_token_whose_scopes_are_unknown(client, admin);
    a_certificate(client);
    SOME(gnpix_client_base_url(client, len));
    CHECK(strstr(gnpix_client_base_url(client, NULL), "https://localhost:") == gnpix_client_base_url(client, NULL));
    gnpix_client_free(client);
    gnpix_client_free(admin);
    return 0;
}
