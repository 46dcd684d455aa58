/* The runner of C: gnpix_client_call, by an operation's name. See ../README.md. */
#define _GNU_SOURCE
#include <stdbool.h>
#include <stdlib.h>

#include <gnpix.h>

#include "line.h"

static void fail(const gnpix_error *error) {
    fprintf(stderr, "%s\n", error ? gnpix_error_text(error, NULL) : "failed without an error");
    exit(1);
}

static void must(gnpix_status status, const gnpix_error *error) {
    if (status != GNPIX_OK) fail(error);
}

/* A client of the environment's bank, as the environment's application or as the one that may only read. */
static gnpix_client *client_of(bool reader) {
    gnpix_config *config = NULL;
    gnpix_client *client = NULL;
    gnpix_error *error = NULL;
    must(gnpix_config_from_env(&config, &error), error);
    must(gnpix_config_set_platform_roots(config, false, &error), error);
    if (reader) {
        must(gnpix_config_set_client_id(config, getenv("READER_CLIENT_ID"), GNPIX_NT, &error), error);
        must(gnpix_config_set_client_secret(config, getenv("READER_CLIENT_SECRET"), GNPIX_NT, &error), error);
    }
    must(gnpix_client_new(config, &client, &error), error);
    gnpix_config_free(config);
    return client;
}

static void tell_error(const gnpix_error *error) {
    size_t length = 0;
    const char *text;
    printf("{\"error\":{");
    text = gnpix_error_kind(error, &length), line_text("kind", text, length);
    text = gnpix_error_name(error, &length), line_text("code", text, length);
    text = gnpix_error_title(error, &length), line_text("title", text, length);
    text = gnpix_error_detail(error, &length), line_text("detail", text, length);
    text = gnpix_error_message(error, &length), line_text("message", text, length);
    text = gnpix_error_help(error, &length), line_text("help", text, length);
    line_flag("maybe_sent", gnpix_error_maybe_sent(error));
    line_flag("retryable", gnpix_error_retryable(error));
    if (gnpix_error_http_status(error) == 0) printf("\"status\":null,");
    else printf("\"status\":%u,", gnpix_error_http_status(error));
    printf("\"attempts\":%u,\"violations\":%s}}\n", (unsigned)gnpix_error_attempts(error),
           gnpix_error_violations(error, NULL));
}

static void tell_answer(const gnpix_response *response) {
    size_t length = 0;
    const char *body = gnpix_response_body(response, &length);
    printf("{");
    line_text("body", body, length);
    line_flag("recovered", gnpix_response_recovered(response));
    printf("\"attempts\":%u,\"status\":%u}\n", (unsigned)gnpix_response_attempts(response),
           gnpix_response_status(response));
}

/* Nothing is NULL, as a C program says it. */
static const char *or_null(const char *text) { return *text ? text : NULL; }

int main(void) {
    gnpix_client *all = client_of(false), *reader = client_of(true);
    char *line = NULL, *fields[4];
    size_t room = 0;
    while (getline(&line, &room, stdin) > 0) {
        if (!line_split(line, fields)) {
            fprintf(stderr, "no line of four fields\n");
            return 1;
        }
        const gnpix_client *client = strcmp(fields[0], "reader") == 0 ? reader : all;
        gnpix_response *response = NULL;
        gnpix_error *error = NULL;
        gnpix_status status =
            gnpix_client_call(client, fields[1], GNPIX_NT, or_null(fields[2]), strlen(fields[2]), or_null(fields[3]),
                              strlen(fields[3]), &response, &error);
        if (status == GNPIX_OK) tell_answer(response);
        else tell_error(error);
        fflush(stdout);
        gnpix_response_free(response);
        gnpix_error_free(error);
    }
    free(line);
    gnpix_client_free(all);
    gnpix_client_free(reader);
    return 0;
}
