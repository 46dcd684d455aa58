/* libgnpix's cached token: CPU time of getting and freeing it. As peer/token.rs has it.
 *
 * usage: gnpix-c-token THREADS CALLS */
#include "with_gnpix.h"

static gnpix_client *client;
static long calls;

static void *ask(void *unused) {
    (void)unused;
    for (long i = 0; i < calls; i++) {
        gnpix_token *token = NULL;
        gnpix_error *error = NULL;
        must(gnpix_client_token(client, &token, &error), &error);
        gnpix_token_free(token);
    }
    return NULL;
}

int main(int argc, char **argv) {
    gnpix_error *error = NULL;
    if (argc != 3) die("usage", "THREADS CALLS");
    int threads = atoi(argv[1]);
    calls = atol(argv[2]);
    pthread_t *running = room((size_t)threads, sizeof *running);
    client = client_from_env();
    must(gnpix_client_warm_up(client, &error), &error);
    uint64_t cpu = now_ns(CLOCK_PROCESS_CPUTIME_ID);
    for (int i = 0; i < threads; i++)
        if (pthread_create(&running[i], NULL, ask, NULL)) die("thread", "not started");
    for (int i = 0; i < threads; i++) pthread_join(running[i], NULL);
    cpu = now_ns(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    printf("token_ps=%lu\n", (unsigned long)(cpu * 1000 / ((uint64_t)calls * (uint64_t)threads)));
    gnpix_client_free(client);
    free(running);
    return 0;
}
