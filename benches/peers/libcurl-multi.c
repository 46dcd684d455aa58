/* The peer for calls in flight on one thread: libcurl's multi interface, an easy handle per call, kept alive.
 *
 * usage: libcurl-multi CALLERS SECONDS WARMUP */
#include "with_curl.h"

struct transfer {
    CURL *curl;
    struct curl_slist *headers;
    struct body body;
    struct calls calls;
};

static void must(CURLMcode code) {
    if (code != CURLM_OK) die("multi", curl_multi_strerror(code));
}

/* Reads off what is finished and sends the next call on each of those handles; how many were sent. */
static int send_again(CURLM *multi, struct caller *caller, int *in_flight) {
    int left, sent = 0;
    for (CURLMsg *done; (done = curl_multi_info_read(multi, &left));) {
        struct transfer *transfer;
        CURL *curl = done->easy_handle;
        curl_easy_getinfo(curl, CURLINFO_PRIVATE, (char **)&transfer);
        check(curl, done->data.result, &transfer->body);
        end(&transfer->calls, &caller->latencies);
        caller->connections += new_connections(curl);
        must(curl_multi_remove_handle(multi, curl));
        transfer->body.length = 0;
        if (begin(&transfer->calls)) {
            must(curl_multi_add_handle(multi, curl));
            sent++;
        } else {
            --*in_flight;
        }
    }
    return sent;
}

static void *call_until_stopped(void *argument) {
    struct caller *caller = argument;
    int callers = caller->plan->callers, in_flight = callers, running;
    struct transfer *transfers = room((size_t)callers, sizeof *transfers);
    CURLM *multi = curl_multi_init();
    if (!multi) die("curl_multi_init", "no handle");
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, (long)callers);
    for (int i = 0; i < callers; i++) {
        struct transfer *transfer = &transfers[i];
        transfer->curl = handle(&transfer->body);
        transfer->headers = aim_at_charge(transfer->curl);
        curl_easy_setopt(transfer->curl, CURLOPT_PRIVATE, transfer);
        begin(&transfer->calls);
        must(curl_multi_add_handle(multi, transfer->curl));
    }
    while (in_flight > 0) {
        must(curl_multi_perform(multi, &running));
        /* A call just added is sent by the next perform: nothing to wait for. */
        if (send_again(multi, caller, &in_flight) == 0 && in_flight > 0)
            must(curl_multi_poll(multi, NULL, 0, 1000, NULL));
    }
    for (int i = 0; i < callers; i++) {
        caller->answers += transfers[i].calls.answers;
        curl_easy_cleanup(transfers[i].curl);
        curl_slist_free_all(transfers[i].headers);
        free(transfers[i].body.data);
    }
    curl_multi_cleanup(multi);
    free(transfers);
    return NULL;
}

int main(int argc, char **argv) {
    static struct outcome outcome;
    struct plan plan = plan_of(argc, argv);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    authorize_apart();
    run_threads(&plan, 1, call_until_stopped, &outcome);
    return report(&outcome);
}
