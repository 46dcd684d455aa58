/* The peer every ratio is against: libcurl easy handles, one per thread, kept alive, each body read into memory.
 *
 * usage: libcurl load THREADS SECONDS WARMUP | libcurl first
 * Reads the GNPIX_* variables that gnpix itself reads; prints one line of key=value. */
#define _GNU_SOURCE
#include <curl/curl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SUB_BITS 6
#define SUB (1u << SUB_BITS)
#define BUCKETS ((64 - SUB_BITS + 1) * SUB)

enum { WARMING, MEASURING, STOPPED };

struct body {
    char *data;
    size_t length, capacity;
};

struct caller {
    pthread_t thread;
    uint64_t requests, connections;
    uint32_t histogram[BUCKETS];
};

static atomic_int phase = WARMING;
static char bearer[1024];
static const char *base_url;

static void die(const char *what, const char *why) {
    fprintf(stderr, "libcurl peer: %s: %s\n", what, why);
    exit(1);
}

static const char *need(const char *name) {
    const char *value = getenv(name);
    if (!value) die(name, "not set");
    return value;
}

static uint64_t now_ns(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

/* Log-linear, the same buckets as histogram.rs. */
static unsigned bucket(uint64_t value) {
    if (value < SUB) return (unsigned)value;
    unsigned exponent = 63u - (unsigned)__builtin_clzll(value);
    return (exponent - SUB_BITS + 1) * SUB + (unsigned)((value >> (exponent - SUB_BITS)) & (SUB - 1));
}

static uint64_t bucket_floor(unsigned index) {
    if (index < SUB) return index;
    unsigned exponent = index / SUB + SUB_BITS - 1;
    return (uint64_t)(SUB + index % SUB) << (exponent - SUB_BITS);
}

static size_t keep(char *data, size_t size, size_t count, void *into) {
    struct body *body = into;
    size_t length = size * count;
    if (body->length + length + 1 > body->capacity) {
        body->capacity = (body->length + length + 1) * 2;
        body->data = realloc(body->data, body->capacity);
        if (!body->data) return 0;
    }
    memcpy(body->data + body->length, data, length);
    body->length += length;
    body->data[body->length] = 0;
    return length;
}

static CURL *handle(struct body *body) {
    CURL *curl = curl_easy_init();
    if (!curl) die("curl_easy_init", "no handle");
    curl_easy_setopt(curl, CURLOPT_SSLCERT, need("GNPIX_CERTIFICATE"));
    curl_easy_setopt(curl, CURLOPT_CAINFO, need("GNPIX_CA_FILE"));
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, 60000L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, body);
    return curl;
}

static void perform(CURL *curl, struct body *body) {
    long status = 0;
    body->length = 0;
    CURLcode code = curl_easy_perform(curl);
    if (code != CURLE_OK) die("request", curl_easy_strerror(code));
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (status != 200 || body->length == 0) die("answer", body->data ? body->data : "empty");
}

static void authorize(CURL *curl, struct body *body) {
    static const char key[] = "\"access_token\":\"";
    char url[512];
    struct curl_slist *headers = curl_slist_append(NULL, "Content-Type: application/json");
    snprintf(url, sizeof url, "%s/oauth/token", base_url);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_USERNAME, need("GNPIX_CLIENT_ID"));
    curl_easy_setopt(curl, CURLOPT_PASSWORD, need("GNPIX_CLIENT_SECRET"));
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, "{\"grant_type\":\"client_credentials\"}");
    perform(curl, body);
    const char *token = strstr(body->data, key);
    if (!token) die("token", body->data);
    token += sizeof key - 1;
    snprintf(bearer, sizeof bearer, "Authorization: Bearer %.*s", (int)strcspn(token, "\""), token);
    curl_easy_setopt(curl, CURLOPT_USERNAME, NULL);
    curl_easy_setopt(curl, CURLOPT_PASSWORD, NULL);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, NULL);
    curl_easy_setopt(curl, CURLOPT_HTTPGET, 1L);
    curl_slist_free_all(headers);
}

static struct curl_slist *aim_at_charge(CURL *curl) {
    char url[512];
    struct curl_slist *headers = curl_slist_append(NULL, bearer);
    snprintf(url, sizeof url, "%s/v2/cob/x", base_url);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    return headers;
}

static void *call_until_stopped(void *argument) {
    struct caller *caller = argument;
    struct body body = {0};
    CURL *curl = handle(&body);
    struct curl_slist *headers = aim_at_charge(curl);
    for (int at; (at = atomic_load_explicit(&phase, memory_order_relaxed)) != STOPPED;) {
        long connections = 0;
        uint64_t began = now_ns(CLOCK_MONOTONIC);
        perform(curl, &body);
        uint64_t took = now_ns(CLOCK_MONOTONIC) - began;
        curl_easy_getinfo(curl, CURLINFO_NUM_CONNECTS, &connections);
        caller->connections += (uint64_t)connections;
        if (at == MEASURING && atomic_load_explicit(&phase, memory_order_relaxed) == MEASURING) {
            caller->requests++;
            caller->histogram[bucket(took)]++;
        }
    }
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    free(body.data);
    return NULL;
}

static void pause_for(double seconds) {
    struct timespec t = {(time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9)};
    nanosleep(&t, NULL);
}

static uint64_t quantile(const struct caller *callers, int count, uint64_t requests, double q) {
    uint64_t seen = 0, rank = (uint64_t)((double)requests * q);
    for (unsigned b = 0; b < BUCKETS; b++) {
        for (int c = 0; c < count; c++) seen += callers[c].histogram[b];
        if (seen > rank) return bucket_floor(b);
    }
    return 0;
}

/* VmHWM, because ru_maxrss keeps what the process weighed before exec. */
static unsigned long peak_rss_kib(void) {
    char line[256];
    unsigned long peak = 0;
    FILE *status = fopen("/proc/self/status", "r");
    while (status && fgets(line, sizeof line, status))
        if (sscanf(line, "VmHWM: %lu", &peak) == 1) break;
    if (status) fclose(status);
    return peak;
}

static int load(int threads, double seconds, double warmup) {
    struct body body = {0};
    CURL *curl = handle(&body);
    authorize(curl, &body);
    curl_easy_cleanup(curl);
    free(body.data);

    struct caller *callers = calloc((size_t)threads, sizeof *callers);
    if (!callers) die("callers", "no memory");
    for (int i = 0; i < threads; i++)
        if (pthread_create(&callers[i].thread, NULL, call_until_stopped, &callers[i])) die("thread", "not started");
    pause_for(warmup);
    uint64_t cpu = now_ns(CLOCK_PROCESS_CPUTIME_ID), began = now_ns(CLOCK_MONOTONIC);
    atomic_store(&phase, MEASURING);
    pause_for(seconds);
    atomic_store(&phase, STOPPED);
    cpu = now_ns(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    uint64_t took = now_ns(CLOCK_MONOTONIC) - began;
    uint64_t requests = 0, connections = 0;
    for (int i = 0; i < threads; i++) {
        pthread_join(callers[i].thread, NULL);
        requests += callers[i].requests;
        connections += callers[i].connections;
    }
    printf("requests=%lu window_ns=%lu p50_ns=%lu p99_ns=%lu cpu_ns=%lu connections=%lu peak_rss_kib=%lu\n",
           (unsigned long)requests, (unsigned long)took, (unsigned long)quantile(callers, threads, requests, 0.50),
           (unsigned long)quantile(callers, threads, requests, 0.99), (unsigned long)cpu,
           (unsigned long)connections, peak_rss_kib());
    free(callers);
    return requests == 0;
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
    base_url = need("GNPIX_BASE_URL");
    curl_global_init(CURL_GLOBAL_DEFAULT);
    if (argc == 2 && !strcmp(argv[1], "first")) return first();
    if (argc == 5 && !strcmp(argv[1], "load")) return load(atoi(argv[2]), atof(argv[3]), atof(argv[4]));
    die("usage", "libcurl load THREADS SECONDS WARMUP | libcurl first");
}
