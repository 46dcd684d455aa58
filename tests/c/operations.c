/* The catalogue, and calls by an operation's name. */
#include "common.h"

static bool is(const char *text, const char *wanted) { return text != NULL && strcmp(text, wanted) == 0; }

static void the_catalogue_can_be_read(void) {
    size_t count = gnpix_operation_count();
    CHECK(count > 70);
    for (size_t at = 0; at < count; at++) {
        size_t length = 0;
        const char *name = gnpix_operation_text(at, GNPIX_OPERATION_NAME, &length);
        CHECK(name != NULL && strlen(name) == length && strchr(name, '.') != NULL);
        size_t found = SIZE_MAX;
        CHECK(gnpix_operation_find(name, length, &found) && found == at);
        for (int32_t part = GNPIX_OPERATION_SUMMARY; part <= GNPIX_OPERATION_SCOPE; part++)
            CHECK(gnpix_operation_text(at, part, NULL) != NULL);
        for (size_t parameter = 0; parameter < gnpix_operation_parameter_count(at); parameter++)
            for (int32_t part = GNPIX_PARAMETER_NAME; part <= GNPIX_PARAMETER_ABOUT; part++)
                CHECK(gnpix_operation_parameter_text(at, parameter, part, NULL) != NULL);
        CHECK(gnpix_operation_is(at, GNPIX_OPERATION_IDEMPOTENT) || !gnpix_operation_is(at, GNPIX_OPERATION_RECOVERED));
    }
    size_t send = SIZE_MAX, list = SIZE_MAX;
    CHECK(gnpix_operation_find(S("pix.send"), &send) && gnpix_operation_find(S("cob.list"), &list));
    CHECK(is(gnpix_operation_text(send, GNPIX_OPERATION_METHOD, NULL), "PUT"));
    CHECK(is(gnpix_operation_text(send, GNPIX_OPERATION_ROUTE, NULL), "/v3/gn/pix/:idEnvio"));
    CHECK(is(gnpix_operation_text(send, GNPIX_OPERATION_SCOPE, NULL), "pix.send"));
    CHECK(is(gnpix_operation_parameter_text(send, 0, GNPIX_PARAMETER_NAME, NULL), "idEnvio"));
    CHECK(is(gnpix_operation_parameter_text(send, 0, GNPIX_PARAMETER_PLACE, NULL), "path"));
    CHECK(gnpix_operation_parameter_required(send, 0) && !gnpix_operation_parameter_required(send, 1));
    CHECK(gnpix_operation_is(send, GNPIX_OPERATION_MONEY) && gnpix_operation_is(send, GNPIX_OPERATION_RECOVERED));
    CHECK(!gnpix_operation_is(send, GNPIX_OPERATION_READS) && !gnpix_operation_is(send, GNPIX_OPERATION_OF_CENTRAL_BANK));
    CHECK(is(gnpix_operation_text(list, GNPIX_OPERATION_PAGES, NULL), "cobs"));
    CHECK(gnpix_operation_text(list, GNPIX_OPERATION_BODY, NULL) == NULL);
}

static void what_is_not_there_is_told(void) {
    size_t count = gnpix_operation_count(), length = 1;
    size_t found = 0;
    CHECK(!gnpix_operation_find(S("cob.destroy"), &found) && found == count);
    CHECK(!gnpix_operation_find(S("cob.get"), NULL));
    CHECK(gnpix_operation_text(count, GNPIX_OPERATION_NAME, &length) == NULL && length == 0);
    CHECK(gnpix_operation_text(0, 99, NULL) == NULL && gnpix_operation_text(SIZE_MAX, 0, NULL) == NULL);
    CHECK(!gnpix_operation_is(0, 99) && !gnpix_operation_is(count, GNPIX_OPERATION_MONEY));
    CHECK(gnpix_operation_parameter_count(count) == 0);
    CHECK(gnpix_operation_parameter_text(0, 99, GNPIX_PARAMETER_NAME, NULL) == NULL);
    CHECK(!gnpix_operation_parameter_required(count, 0));
}

static void bad_calls_are_refused_before_they_are_sent(const gnpix_client *client) {
    gnpix_error *error = NULL;
    gnpix_response *response = NULL;
    const struct {
        const char *operation, *parameters, *body, *told;
    } bad[] = {
        {"cob.destroy", NULL, NULL, "cob.update"},
        {"cob.get", NULL, NULL, "txid: is missing"},
        {"cob.get", "{\"txid\":\"short\"}", NULL, "26 to 35 letters and digits"},
        {"cob.get", "{\"txid\":[1]}", NULL, "no plain value"},
        {"cob.get", "[]", NULL, "no JSON object"},
        {"cob.create", NULL, NULL, "CobSolicitada is missing"},
        {"cob.create", NULL, "{", "isn't JSON"},
        {"cob.create", NULL, "{\"chave\":\"a@b.com\",\"valor\":{\"original\":12}}", "valor.original"},
        {"balance.get", NULL, "{}", "takes none"},
        {"evp.list", "{\"page\":1}", NULL, "no such parameter"},
    };
    unsigned long before = gnpix_client_stat(client, GNPIX_STAT_REQUESTS);
    for (size_t at = 0; at < sizeof bad / sizeof *bad; at++) {
        const char *parameters = bad[at].parameters, *body = bad[at].body;
        gnpix_status status =
            gnpix_client_call(client, bad[at].operation, GNPIX_NT, parameters, parameters ? GNPIX_NT : 0, body,
                              body ? GNPIX_NT : 0, &response, &error);
        CHECK(status == GNPIX_ERROR_INVALID_ARGUMENT && response == NULL);
        if (strstr(gnpix_error_text(error, NULL), bad[at].told) == NULL)
            fail_at(__FILE__, __LINE__, gnpix_error_text(error, NULL));
        gnpix_error_free(error);
        error = NULL;
    }
    CHECK(gnpix_client_stat(client, GNPIX_STAT_REQUESTS) == before);
}

static void a_call_by_name_is_made(const gnpix_client *client) {
    gnpix_error *error = NULL;
    gnpix_response *response = NULL;
    OK(gnpix_client_call(client, S("cob.create"), NULL, 0, S(CHARGE), &response, &error));
    CHECK(gnpix_response_status(response) == 201 && !gnpix_response_recovered(response));
    gnpix_response_free(response);
    OK(gnpix_client_call(client, S("balance.get"), S("{\"bloqueios\":null}"), NULL, 0, &response, &error));
    CHECK(gnpix_response_status(response) == 200);
    gnpix_response_free(response);
    OK(gnpix_client_call(client, S("cob.list"),
                         S("{\"inicio\":\"2020-01-01T00:00:00Z\",\"fim\":\"2100-01-01T00:00:00Z\",\"itensPorPagina\":1}"),
                         NULL, 0, &response, &error));
    CHECK(strstr(gnpix_response_body(response, NULL), "\"cobs\"") != NULL);
    gnpix_response_free(response);
}

static void a_payment_whose_answer_is_lost_is_made_once(const gnpix_client *client, const gnpix_client *admin) {
    gnpix_error *error = NULL;
    gnpix_response *response = NULL;
    gnpix_request *request = NULL;
    OK(gnpix_request_new_operation(S("cob.create"), S("{\"txid\":\"lostlostlostlostlostlostlost\"}"), S(CHARGE), &request,
                                   &error));
    OK(gnpix_request_set_timeout_ms(request, PATIENCE * 1000, &error));
    fault(admin, "method=PUT; times=1; close=after_processing");
    OK(gnpix_client_send(client, request, &response, &error));
    CHECK(gnpix_response_recovered(response) && gnpix_response_attempts(response) == 2);
    CHECK(strstr(gnpix_response_body(response, NULL), "lostlostlost") != NULL);
    gnpix_response_free(response);
    gnpix_request_free(request);
}

int main(void) {
    alarm(PATIENCE * 5);
    the_catalogue_can_be_read();
    what_is_not_there_is_told();
    gnpix_client *client = client_of_environment(), *admin = client_of_environment();
    bad_calls_are_refused_before_they_are_sent(client);
    a_call_by_name_is_made(client);
    a_payment_whose_answer_is_lost_is_made_once(client, admin);
    gnpix_client_free(client);
    gnpix_client_free(admin);
    return 0;
}
