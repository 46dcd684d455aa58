/* fork before and after the first call, with calls made synchronously and asynchronously; the parent is undisturbed. */
#include "common.h"

#include <sys/wait.h>

/* The child ends as another program: its leak check would count what it inherited, and rightly leaks. */
static void leave(int outcome) {
    char command[32];
    snprintf(command, sizeof command, "exit %d", outcome);
    execl("/bin/sh", "sh", "-c", command, (char *)NULL);
    _exit(101);
}

static int in_child(int (*work)(gnpix_client *), gnpix_client *client) {
    fflush(NULL);
    pid_t child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        alarm(PATIENCE);
        leave(work(client));
    }
    int status = 0;
    CHECK(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void note(void *user_data, gnpix_response *response, gnpix_error *error) {
    CHECK(response != NULL && error == NULL && gnpix_response_status(response) == 200);
    gnpix_response_free(response);
    latch_up(user_data);
}

static void send_async(const gnpix_client *client) {
    struct latch done = LATCH;
    gnpix_error *error = NULL;
    gnpix_request *request = balance();
    OK(gnpix_client_send_async(client, request, note, &done, NULL, &error));
    gnpix_request_free(request);
    latch_wait(&done, 1);
}

static int works(gnpix_client *client) {
    for (int turn = 0; turn < 5; turn++)
        if (status_of(client, balance()) != 200) return 1;
    return gnpix_client_stat(client, GNPIX_STAT_CONNECTIONS) == 1 ? 0 : 2;
}

static int works_async(gnpix_client *client) {
    send_async(client);
    send_async(client);
    return status_of(client, balance()) == 200 ? 0 : 1;
}

static int only_frees(gnpix_client *client) {
    gnpix_client_free(client);
    return 0;
}

static int works_and_frees(gnpix_client *client) {
    send_async(client);
    int outcome = works_async(client);
    gnpix_client_free(client);
    return outcome;
}

static int does_nothing(gnpix_client *client) { return client == NULL; }

static int has_a_child_too(gnpix_client *client) {
    if (status_of(client, balance()) != 200) return 1;
    return in_child(works, client);
}

static int (*const CHILDREN[])(gnpix_client *) = {works,           works_async,  only_frees,
                                                  works_and_frees, does_nothing, has_a_child_too};
#define CHILD_COUNT (sizeof CHILDREN / sizeof CHILDREN[0])

static void every_child(gnpix_client *client) {
    for (size_t index = 0; index < CHILD_COUNT; index++) CHECK(in_child(CHILDREN[index], client) == 0);
}

static void the_parent_goes_on(gnpix_client *client) {
    uint64_t connections = gnpix_client_stat(client, GNPIX_STAT_CONNECTIONS);
    uint64_t exchanges = gnpix_client_stat(client, GNPIX_STAT_TOKEN_EXCHANGES);
    for (int turn = 0; turn < 100; turn++) works_now(client);
    CHECK(gnpix_client_stat(client, GNPIX_STAT_CONNECTIONS) == connections);
    CHECK(gnpix_client_stat(client, GNPIX_STAT_TOKEN_EXCHANGES) == exchanges);
    CHECK(gnpix_client_stat(client, GNPIX_STAT_RETRIES) == 0);
}

int main(void) {
    begin();
    gnpix_client *client = client_of_environment();
    every_child(client);
    /* The first call, then. */
    works_now(client);
    gnpix_token *before = NULL;
    gnpix_token *after = NULL;
    gnpix_error *error = NULL;
    OK(gnpix_client_token(client, &before, &error));
    every_child(client);
    the_parent_goes_on(client);
    CHECK(gnpix_client_stat(client, GNPIX_STAT_CONNECTIONS) == 1);

    /* And with the threads that asynchronous calls have. */
    send_async(client);
    every_child(client);
    uint64_t connections = gnpix_client_stat(client, GNPIX_STAT_CONNECTIONS);
    for (int turn = 0; turn < 20; turn++) send_async(client);
    CHECK(gnpix_client_stat(client, GNPIX_STAT_CONNECTIONS) == connections);
    the_parent_goes_on(client);
    OK(gnpix_client_token(client, &after, &error));
    CHECK(strcmp(gnpix_token_access_token(before, NULL), gnpix_token_access_token(after, NULL)) == 0);
    gnpix_token_free(before);
    gnpix_token_free(after);
    gnpix_client_free(client);
    return 0;
}
