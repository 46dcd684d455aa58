/* The log callback gets the events of its level, on any thread, and never a secret. */
#include "common.h"

struct log {
    pthread_mutex_t mutex;
    char *text;
    size_t length, room;
    unsigned events, ours;
    int32_t deepest;
};

static void record(int32_t level, const char *target, size_t target_len, const char *message, size_t message_len,
                   void *user_data) {
    struct log *log = user_data;
    CHECK(level >= GNPIX_LOG_ERROR && level <= GNPIX_LOG_TRACE);
    CHECK(target != NULL && message != NULL);
    pthread_mutex_lock(&log->mutex);
    if (log->length + target_len + message_len + 3 > log->room) {
        log->room = 2 * (log->room + target_len + message_len + 3);
        log->text = realloc(log->text, log->room);
        CHECK(log->text != NULL);
    }
    memcpy(log->text + log->length, target, target_len);
    log->length += target_len;
    log->text[log->length++] = ' ';
    memcpy(log->text + log->length, message, message_len);
    log->length += message_len;
    log->text[log->length++] = '\n';
    log->events++;
    log->ours += target_len >= 5 && memcmp(target, "gnpix", 5) == 0;
    if (level > log->deepest) log->deepest = level;
    pthread_mutex_unlock(&log->mutex);
}

static void never_holds(const struct log *log, const char *secret, size_t length) {
    CHECK(length >= 8);
    if (memmem(log->text, log->length, secret, length) != NULL) {
        fwrite(log->text, 1, log->length, stderr);
        fail_at(__FILE__, __LINE__, "a secret was logged");
    }
}

static gnpix_client *client_with_scope(const char *scope) {
    gnpix_error *error = NULL;
    gnpix_config *config = config_of_environment();
    OK(gnpix_config_set_scope(config, scope, GNPIX_NT, &error));
    return client_of(config);
}

static void note(void *user_data, gnpix_response *response, gnpix_error *error) {
    gnpix_response_free(response);
    gnpix_error_free(error);
    latch_up(user_data);
}

/* Work that is worth logging: exchanges, renewals, failures, repetitions, both faces. */
static void work(gnpix_client *client, const gnpix_client *admin) {
    gnpix_error *error = NULL;
    static const char *const FAULTS[] = {"status=401", "html=502", "close=before_response", "expire_token", "status=400",
                                         "bad_json"};
    works_now(client);
    for (size_t index = 0; index < sizeof FAULTS / sizeof FAULTS[0]; index++) {
        char spec[96];
        snprintf(spec, sizeof spec, "path=/v2/*; times=1; %s", FAULTS[index]);
        fault(admin, spec);
        gnpix_request *request = balance();
        OK(gnpix_request_add_query(request, S("hmac"), S("hunter4-query"), &error));
        (void)status_of(client, request);
        clear_faults(admin);
    }
    fault(admin, "path=/oauth/token; times=1; token.token_type=\"mac\"");
    gnpix_client_invalidate(client);
    gnpix_request *request = request_of("POST", "/v2/cob");
    OK(gnpix_request_set_body(request, S("text/plain"), (const uint8_t *)"hunter5-body", 12, &error));
    (void)status_of(client, request);
    clear_faults(admin);
    struct latch done = LATCH;
    request = balance();
    OK(gnpix_client_send_async(client, request, note, &done, NULL, &error));
    gnpix_request_free(request);
    latch_wait(&done, 1);
}

int main(void) {
    begin();
    gnpix_error *error = NULL;
    struct log log = {PTHREAD_MUTEX_INITIALIZER, NULL, 0, 0, 0, 0, 0};
    /* One secret a line: pair, password, key, and the pair as HTTP Basic carries it. */
    const char *secrets = getenv("TEST_SECRETS");
    CHECK(secrets != NULL);
    OK(gnpix_set_log_callback(GNPIX_LOG_TRACE, record, &log, &error));
    /* With scopes of its own, and so a token of its own: one of the faults is about the other's. */
    gnpix_client *admin = client_with_scope(GNPIX_SCOPE_COB_READ);
    gnpix_client *client = client_of_environment();
    gnpix_token *first = NULL;
    gnpix_token *last = NULL;
    OK(gnpix_client_token(client, &first, &error));
    work(client, admin);
    unsigned events = log.events;
    CHECK(events >= 10 && log.ours >= 5 && log.deepest >= GNPIX_LOG_DEBUG);

    /* A token that is refused a moment ago may be remembered as such; the log says what the last one was, if any. */
    if (gnpix_client_token(client, &last, NULL) == GNPIX_OK) {
        size_t length = 0;
        const char *token = gnpix_token_access_token(last, &length);
        never_holds(&log, token, length);
    }
    size_t length = 0;
    const char *token = gnpix_token_access_token(first, &length);
    never_holds(&log, token, length);
    for (const char *line = secrets; *line != '\0';) {
        size_t size = strcspn(line, "\n");
        never_holds(&log, line, size);
        line += size + (line[size] == '\n');
    }
    never_holds(&log, S("hunter4-query"));
    never_holds(&log, S("hunter5-body"));

    /* A shallower level, another callback in its place. The first client's token is remembered as refused. */
    gnpix_client_free(client);
    client = client_with_scope(GNPIX_SCOPE_GN_BALANCE_READ);
    struct log quiet = {PTHREAD_MUTEX_INITIALIZER, NULL, 0, 0, 0, 0, 0};
    OK(gnpix_set_log_callback(GNPIX_LOG_WARN, record, &quiet, &error));
    events = log.events;
    fault(admin, "path=/v2/*; times=1; close=before_response");
    (void)status_of(client, balance());
    CHECK(log.events == events && quiet.deepest <= GNPIX_LOG_WARN);

    /* Off: by the level, and by NULL. */
    OK(gnpix_set_log_callback(GNPIX_LOG_OFF, record, &log, &error));
    (void)status_of(client, balance());
    CHECK(log.events == events);
    OK(gnpix_set_log_callback(GNPIX_LOG_TRACE, record, &log, &error));
    works_now(client);
    CHECK(log.events > events);
    OK(gnpix_set_log_callback(GNPIX_LOG_OFF, NULL, NULL, &error));
    events = log.events;
    (void)status_of(client, balance());
    CHECK(log.events == events);

    gnpix_token_free(first);
    gnpix_token_free(last);
    gnpix_client_free(client);
    gnpix_client_free(admin);
    free(log.text);
    free(quiet.text);
    return 0;
}
