/* What every C test needs that calls nothing of gnpix: checks, deadlines, latches. */
#ifndef GNPIX_TESTS_BASICS_H
#define GNPIX_TESTS_BASICS_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <gnpix.h>

#define UNUSED __attribute__((unused))
/* A literal with its length. */
#define S(literal) (literal), (sizeof(literal) - 1)
/* The seconds that anything is waited for. */
#define PATIENCE 120

#define CHECK(condition)                                                            \
    do {                                                                            \
        if (!(condition)) fail_at(__FILE__, __LINE__, #condition);                  \
    } while (0)

static UNUSED void fail_at(const char *file, int line, const char *what) {
    fprintf(stderr, "%s:%d: %s\n", file, line, what ? what : "(nothing)");
    fflush(stderr);
    _exit(1);
}

/* Nothing hangs for ever. */
static UNUSED void begin(void) { alarm(PATIENCE * 3); }

static UNUSED int patient(time_t since) { return time(NULL) - since < PATIENCE; }

/* Something that is counted up by one thread and waited for by another. */
struct latch {
    pthread_mutex_t mutex;
    pthread_cond_t changed;
    unsigned count;
};
#define LATCH {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0}

static UNUSED void latch_up(struct latch *latch) {
    pthread_mutex_lock(&latch->mutex);
    latch->count++;
    pthread_cond_broadcast(&latch->changed);
    pthread_mutex_unlock(&latch->mutex);
}

static UNUSED unsigned latch_count(struct latch *latch) {
    pthread_mutex_lock(&latch->mutex);
    unsigned count = latch->count;
    pthread_mutex_unlock(&latch->mutex);
    return count;
}

static UNUSED void latch_wait(struct latch *latch, unsigned count) {
    struct timespec end;
    clock_gettime(CLOCK_REALTIME, &end);
    end.tv_sec += PATIENCE;
    pthread_mutex_lock(&latch->mutex);
    while (latch->count < count)
        CHECK(pthread_cond_timedwait(&latch->changed, &latch->mutex, &end) == 0);
    pthread_mutex_unlock(&latch->mutex);
}

#endif
