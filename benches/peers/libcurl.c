/* The peer most ratios are against: libcurl easy handles, one per thread, kept alive, each body read into memory.
 *
 * usage: libcurl CALLERS SECONDS WARMUP | libcurl first */
#include "with_curl.h"

static void *call_until_stopped(void *argument) {
    struct caller *caller = argument;
    struct body body = {0};
    struct calls calls = {0};
    CURL *curl = handle(&body);
    struct curl_slist *headers = aim_at_charge(curl);
    while (begin(&calls)) {
        perform(curl, &body);
        end(&calls, &caller->latencies);
        caller->connections += new_connections(curl);
    }
    caller->answers = calls.answers;
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    free(body.data);
    return NULL;
}

static int first(void) {
    struct body body = {0};
    CURL *curl = handle(&body);
    authorize(curl, &body);
    struct curl_slist *headers = aim_at_charge(curl);
    perform(curl, &body);
    printf("peak_rss_kib=%lu\n", peak_rss_kib());
    fflush(stdout);
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    free(body.data);
    return 0;
}

int main(int argc, char **argv) {
    static struct outcome outcome;
    curl_global_init(CURL_GLOBAL_DEFAULT);
    if (argc == 2 && !strcmp(argv[1], "first")) return first();
    struct plan plan = plan_of(argc, argv);
    authorize_apart();
    run_threads(&plan, plan.callers, call_until_stopped, &outcome);
    return report(&outcome);
}
