/* What the C peers share: the plan on the command line, the closed loop's phases, latencies, and the line of key=value
 * that the harness reads. As peer/load.rs has it. */
#ifndef PEER_H
#define PEER_H
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static inline _Noreturn void die(const char *what, const char *why) {
    fprintf(stderr, "%s: %s: %s\n", program_invocation_short_name, what, why);
    exit(1);
}

static inline const char *need(const char *name) {
    const char *value = getenv(name);
    if (!value) die(name, "not set");
    return value;
}

static inline void *room(size_t count, size_t size) {
    void *zeroed = calloc(count, size);
    if (!zeroed) die("calloc", "no memory");
    return zeroed;
}

static inline uint64_t now_ns(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

/* VmHWM, because ru_maxrss keeps what the process weighed before exec. */
static inline unsigned long peak_rss_kib(void) {
    char line[256];
    unsigned long peak = 0;
    FILE *status = fopen("/proc/self/status", "r");
    while (status && fgets(line, sizeof line, status))
        if (sscanf(line, "VmHWM: %lu", &peak) == 1) break;
    if (status) fclose(status);
    return peak;
}

/* Log-linear, the same buckets as histogram.rs. */
#define SUB_BITS 6
#define SUB (1u << SUB_BITS)
#define BUCKETS ((64 - SUB_BITS + 1) * SUB)

struct histogram {
    uint64_t total;
    uint32_t counts[BUCKETS];
};

static inline void record(struct histogram *histogram, uint64_t value) {
    unsigned bucket = (unsigned)value;
    if (value >= SUB) {
        unsigned exponent = 63u - (unsigned)__builtin_clzll(value);
        bucket = (exponent - SUB_BITS + 1) * SUB + (unsigned)((value >> (exponent - SUB_BITS)) & (SUB - 1));
    }
    histogram->counts[bucket]++;
    histogram->total++;
}

static inline void merge(struct histogram *into, const struct histogram *from) {
    for (unsigned b = 0; b < BUCKETS; b++) into->counts[b] += from->counts[b];
    into->total += from->total;
}

static inline uint64_t quantile(const struct histogram *histogram, double q) {
    uint64_t seen = 0, rank = (uint64_t)((double)histogram->total * q);
    for (unsigned b = 0; b < BUCKETS; b++) {
        seen += histogram->counts[b];
        if (seen > rank) return b < SUB ? b : (uint64_t)(SUB + b % SUB) << (b / SUB - 1);
    }
    return 0;
}

struct plan {
    int callers;
    double seconds, warmup;
};

static inline struct plan plan_of(int argc, char **argv) {
    if (argc != 4) die("usage", "CALLERS SECONDS WARMUP");
    return (struct plan){atoi(argv[1]), atof(argv[2]), atof(argv[3])};
}

/* One caller's calls: begin() says no once the time is up, but never to the first; end() counts what began and ended in
 * the window. */
enum { WARMING, MEASURING, STOPPED };
static atomic_int phase = WARMING;

struct calls {
    int began_in;
    uint64_t began, answers;
};

static inline bool begin(struct calls *calls) {
    calls->began_in = atomic_load_explicit(&phase, memory_order_relaxed);
    calls->began = now_ns(CLOCK_MONOTONIC);
    return calls->began_in != STOPPED || calls->answers == 0;
}

static inline void end(struct calls *calls, struct histogram *latencies) {
    uint64_t took = now_ns(CLOCK_MONOTONIC) - calls->began;
    calls->answers++;
    if (calls->began_in == MEASURING && atomic_load_explicit(&phase, memory_order_relaxed) == MEASURING)
        record(latencies, took);
}

struct outcome {
    uint64_t window_ns, cpu_ns, answers, connections;
    struct histogram latencies;
};

static inline void pause_for(double seconds) {
    struct timespec t = {(time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9)};
    nanosleep(&t, NULL);
}

/* Moves through the phases while others call. */
static inline void conduct(const struct plan *plan, struct outcome *outcome) {
    pause_for(plan->warmup);
    uint64_t cpu = now_ns(CLOCK_PROCESS_CPUTIME_ID), began = now_ns(CLOCK_MONOTONIC);
    atomic_store(&phase, MEASURING);
    pause_for(plan->seconds);
    atomic_store(&phase, STOPPED);
    outcome->cpu_ns = now_ns(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    outcome->window_ns = now_ns(CLOCK_MONOTONIC) - began;
}

struct caller {
    pthread_t thread;
    const struct plan *plan;
    uint64_t answers, connections;
    struct histogram latencies;
};

/* Conducts while `threads` threads run `call_until_stopped`, each given a struct caller of its own. */
static inline void run_threads(const struct plan *plan, int threads, void *(*call_until_stopped)(void *),
                               struct outcome *outcome) {
    struct caller *callers = room((size_t)threads, sizeof *callers);
    for (int i = 0; i < threads; i++) {
        callers[i].plan = plan;
        if (pthread_create(&callers[i].thread, NULL, call_until_stopped, &callers[i])) die("thread", "not started");
    }
    conduct(plan, outcome);
    for (int i = 0; i < threads; i++) {
        pthread_join(callers[i].thread, NULL);
        merge(&outcome->latencies, &callers[i].latencies);
        outcome->answers += callers[i].answers;
        outcome->connections += callers[i].connections;
    }
    free(callers);
}

static inline int report(const struct outcome *outcome) {
    const struct histogram *latencies = &outcome->latencies;
    printf("answers=%lu requests=%lu window_ns=%lu p50_ns=%lu p99_ns=%lu cpu_ns=%lu connections=%lu peak_rss_kib=%lu\n",
           (unsigned long)outcome->answers, (unsigned long)latencies->total, (unsigned long)outcome->window_ns,
           (unsigned long)quantile(latencies, 0.50), (unsigned long)quantile(latencies, 0.99),
           (unsigned long)outcome->cpu_ns, (unsigned long)outcome->connections, peak_rss_kib());
    return 0;
}

#endif
