/* libgnpix: one client shared by all threads.
 *
 * usage: gnpix-c CALLERS SECONDS WARMUP */
#include "with_gnpix.h"

static gnpix_client *client;

static void *call_until_stopped(void *argument) {
    struct caller *caller = argument;
    struct calls calls = {0};
    while (begin(&calls)) {
        gnpix_response *response = NULL;
        gnpix_error *error = NULL;
        gnpix_request *request = charge();
        must(gnpix_client_send(client, request, &response, &error), &error);
        check(response);
        gnpix_request_free(request);
        end(&calls, &caller->latencies);
    }
    caller->answers = calls.answers;
    return NULL;
}

int main(int argc, char **argv) {
    static struct outcome outcome;
    struct plan plan = plan_of(argc, argv);
    client = client_from_env();
    run_threads(&plan, plan.callers, call_until_stopped, &outcome);
    outcome.connections = gnpix_client_stat(client, GNPIX_STAT_CONNECTIONS);
    gnpix_client_free(client);
    return report(&outcome);
}
