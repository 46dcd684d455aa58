/* libgnpix in the background: calls in flight on the client's own thread, whose callback sends the next one.
 *
 * usage: gnpix-c-async CALLERS SECONDS WARMUP */
#include "with_gnpix.h"
#include <semaphore.h>

static gnpix_client *client;
static sem_t landed;
/* Callbacks have one thread: that of the client. */
static struct outcome outcome;

static void answered(void *argument, gnpix_response *response, gnpix_error *error);

static void call_or_land(struct calls *calls) {
    if (!begin(calls)) {
        sem_post(&landed);
        return;
    }
    gnpix_error *error = NULL;
    gnpix_request *request = charge();
    must(gnpix_client_send_async(client, request, answered, calls, NULL, &error), &error);
    gnpix_request_free(request);
}

static void answered(void *argument, gnpix_response *response, gnpix_error *error) {
    struct calls *calls = argument;
    if (error) must(gnpix_error_code(error), &error);
    check(response);
    end(calls, &outcome.latencies);
    call_or_land(calls);
}

int main(int argc, char **argv) {
    struct plan plan = plan_of(argc, argv);
    struct calls *calls = room((size_t)plan.callers, sizeof *calls);
    client = client_from_env();
    sem_init(&landed, 0, 0);
    for (int i = 0; i < plan.callers; i++) call_or_land(&calls[i]);
    conduct(&plan, &outcome);
    for (int i = 0; i < plan.callers; i++)
        while (sem_wait(&landed) != 0) continue;
    for (int i = 0; i < plan.callers; i++) outcome.answers += calls[i].answers;
    outcome.connections = gnpix_client_stat(client, GNPIX_STAT_CONNECTIONS);
    gnpix_client_free(client);
    free(calls);
    return report(&outcome);
}
