/* Authorizes with the bank's own .p12, creates a charge and looks it up. Everything comes from GNPIX_* variables:
 *
 *   GNPIX_CLIENT_ID=… GNPIX_CLIENT_SECRET=… GNPIX_CERTIFICATE=homologacao.p12 GNPIX_ENVIRONMENT=homologation ./charge [KEY]
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <gnpix.h>

/* What a program may do about each class of failure. Every error's text ends with advice; codes tell more. */
static int explain(const char *what, gnpix_error *error) {
    /* Kinds and numbers are the same in every language. */
    fprintf(stderr, "failed: %s (%d): %s: %s\n", gnpix_error_kind(error, NULL), (int)gnpix_error_code(error), what,
            gnpix_error_text(error, NULL));
    if (gnpix_error_maybe_sent(error)) {
        /* No answer, or none that says: the bank may have done it. Never just repeat a call that moves money. */
        fprintf(stderr, "it may have arrived: look the charge up by its txid before trying again\n");
    }
    switch (gnpix_error_code(error)) {
    case GNPIX_ERROR_CONFIG:
    case GNPIX_ERROR_CERTIFICATE:
    case GNPIX_ERROR_CERTIFICATE_PASSWORD:
    case GNPIX_ERROR_CERTIFICATE_VALIDITY:
    case GNPIX_ERROR_ENVIRONMENT_MISMATCH:
        fprintf(stderr, "nothing was sent: mend the set-up\n");
        break;
    case GNPIX_ERROR_CERTIFICATE_REFUSED:
    case GNPIX_ERROR_AUTHORIZATION:
    case GNPIX_ERROR_SCOPE:
        fprintf(stderr, "the bank doesn't know or doesn't permit this application: see its settings at the bank\n");
        break;
    case GNPIX_ERROR_RATE_LIMIT:
        if (gnpix_error_retry_after_ms(error) >= 0)
            fprintf(stderr, "again in %" PRId64 " ms\n", gnpix_error_retry_after_ms(error));
        break;
    case GNPIX_ERROR_API:
        fprintf(stderr, "HTTP %u, %s\n", (unsigned)gnpix_error_http_status(error), gnpix_error_violations(error, NULL));
        break;
    default:
        if (gnpix_error_retryable(error)) fprintf(stderr, "the same may succeed later\n");
    }
    gnpix_error_free(error);
    return 1;
}

/* The four attributes of a token. The token itself is a secret, so only its beginning is shown. */
static void show(const gnpix_token *token) {
    const char *scope = gnpix_token_scope(token, NULL);
    printf("access token: %.6s…\n", gnpix_token_access_token(token, NULL));
    printf("token type: %s\n", gnpix_token_token_type(token, NULL));
    printf("expires in: %" PRIu64 " s\n", gnpix_token_expires_in(token));
    printf("scope: %s\n", scope ? scope : "(the bank didn't say)");
}

/* A request for one charge, with the scope it needs: without it, the call fails before it is sent. */
static gnpix_status request_of(const char *method, const char *txid, const char *scope, gnpix_request **request,
                               gnpix_error **error) {
    gnpix_status status = gnpix_request_new(method, GNPIX_NT, "/v2/cob/:txid", GNPIX_NT, request, error);
    if (status == GNPIX_OK)
        status = gnpix_request_set_path_param(*request, "txid", GNPIX_NT, txid, GNPIX_NT, error);
    if (status == GNPIX_OK) status = gnpix_request_set_scope(*request, scope, GNPIX_NT, error);
    return status;
}

static gnpix_status create(const gnpix_client *client, const char *txid, const char *key, gnpix_response **response,
                           gnpix_error **error) {
    gnpix_request *request = NULL;
    char body[512];
    snprintf(body, sizeof body,
             "{\"calendario\":{\"expiracao\":3600},\"valor\":{\"original\":\"12.00\"},\"chave\":\"%s\"}", key);
    gnpix_status status = request_of("PUT", txid, GNPIX_SCOPE_COB_WRITE, &request, error);
    if (status == GNPIX_OK) status = gnpix_request_set_json(request, body, GNPIX_NT, error);
    if (status == GNPIX_OK) status = gnpix_client_send(client, request, response, error);
    gnpix_request_free(request);
    return status;
}

static gnpix_status look_up(const gnpix_client *client, const char *txid, gnpix_response **response,
                            gnpix_error **error) {
    gnpix_request *request = NULL;
    gnpix_status status = request_of("GET", txid, GNPIX_SCOPE_COB_READ, &request, error);
    if (status == GNPIX_OK) status = gnpix_client_send(client, request, response, error);
    gnpix_request_free(request);
    return status;
}

/* Shows what became of a call by an operation's name that the bank, or gnpix before it, refuses. */
static int refused(const char *what, const gnpix_client *client, const char *operation, const char *parameters,
                   const char *body) {
    gnpix_error *error = NULL;
    gnpix_response *response = NULL;
    if (gnpix_client_call(client, operation, GNPIX_NT, parameters, GNPIX_NT, body, body ? GNPIX_NT : 0, &response,
                          &error) == GNPIX_OK) {
        gnpix_response_free(response);
        fprintf(stderr, "%s was accepted\n", what);
        return 1;
    }
    const char *name = gnpix_error_name(error, NULL), *detail = gnpix_error_detail(error, NULL);
    printf("%s: %s (%d), HTTP %u, %s, maybe sent: %s\n", what, gnpix_error_kind(error, NULL),
           (int)gnpix_error_code(error), (unsigned)gnpix_error_http_status(error), name ? name : "-",
           gnpix_error_maybe_sent(error) ? "true" : "false");
    printf("  %s\n", detail ? detail : gnpix_error_violations(error, NULL));
    gnpix_error_free(error);
    return 0;
}

/* The whole business with a client. */
static int run(const gnpix_client *client, const char *key) {
    gnpix_error *error = NULL;
    gnpix_token *token = NULL;
    gnpix_response *response = NULL;
    /* A txid of one's own makes the PUT safe to repeat: the bank answers 409 if the first one arrived. */
    char txid[33];
    snprintf(txid, sizeof txid, "example%025lld", (long long)time(NULL));

    if (gnpix_client_token(client, &token, &error) != GNPIX_OK) return explain("no token", error);
    show(token);
    gnpix_token_free(token);

    if (create(client, txid, key, &response, &error) != GNPIX_OK) return explain("no charge", error);
    printf("charge: %u\n", (unsigned)gnpix_response_status(response));
    gnpix_response_free(response);

    if (look_up(client, txid, &response, &error) != GNPIX_OK) return explain("not found", error);
    printf("looked up: %s\n", gnpix_response_body(response, NULL));
    gnpix_response_free(response);

    if (refused("unknown charge", client, "cob.get", "{\"txid\":\"00000000000000000000000000000000\"}", NULL)) return 1;
    if (refused("bad amount", client, "cob.create", "{}", "{\"valor\":{\"original\":\"twelve\"}}")) return 1;
    printf("reused: %" PRIu64 " token, %" PRIu64 " connection, %" PRIu64 " requests\n",
           gnpix_client_stat(client, GNPIX_STAT_TOKEN_EXCHANGES), gnpix_client_stat(client, GNPIX_STAT_CONNECTIONS),
           gnpix_client_stat(client, GNPIX_STAT_REQUESTS));
    return 0;
}

/* Loads the .p12, whose password the bank leaves empty, and shows whether it is good today. */
static gnpix_status load(gnpix_certificate **certificate, gnpix_error **error) {
    gnpix_inspection *told = NULL;
    const char *path = getenv("GNPIX_CERTIFICATE"), *password = getenv("GNPIX_CERTIFICATE_PASSWORD");
    gnpix_status status = gnpix_certificate_load(path ? path : "", GNPIX_NT, password ? password : "", GNPIX_NT,
                                                 certificate, error);
    if (status == GNPIX_OK) status = gnpix_certificate_inspect(*certificate, &told, error);
    if (status == GNPIX_OK) printf("certificate: %s\n", gnpix_inspection_status(told, NULL));
    gnpix_inspection_free(told);
    return status;
}

int main(int argc, char **argv) {
    gnpix_error *error = NULL;
    gnpix_certificate *certificate = NULL;
    gnpix_config *config = NULL;
    gnpix_client *client = NULL;
    const char *key = argc > 1 ? argv[1] : "7d9f0335-8dcc-4054-9bf9-0dbd61d36906";

    gnpix_status status = load(&certificate, &error);
    if (status == GNPIX_OK) status = gnpix_config_from_env(&config, &error);
    if (status == GNPIX_OK) status = gnpix_config_set_certificate(config, certificate, &error);
    if (status == GNPIX_OK) status = gnpix_client_new(config, &client, &error);
    gnpix_config_free(config);
    gnpix_certificate_free(certificate);
    if (status != GNPIX_OK) return explain("no client", error);

    int outcome = run(client, key);
    gnpix_client_free(client);
    return outcome;
}
