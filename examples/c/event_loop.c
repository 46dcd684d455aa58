/* Calls from an event loop (Linux's epoll): they run on a thread of the library's, and their results are handed to the
 * loop's thread through a list and an eventfd. Eight calls at once, one of them cancelled.
 */
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <gnpix.h>

enum { CALLS = 8 };

/* One call: what the loop knows of it, and what the callback puts there. */
struct call {
    int number;
    struct loop *loop;
    gnpix_call *cancel;
    gnpix_response *response;
    gnpix_error *error;
    struct call *next;
};

struct loop {
    int epoll, wake;
    pthread_mutex_t mutex;
    struct call *ended; /* guarded by the mutex */
};

/* On the library's thread: short, and nothing of the program's but what the mutex guards. */
static void ended(void *user_data, gnpix_response *response, gnpix_error *error) {
    struct call *call = user_data;
    struct loop *loop = call->loop;
    const uint64_t one = 1;
    call->response = response;
    call->error = error;
    pthread_mutex_lock(&loop->mutex);
    call->next = loop->ended;
    loop->ended = call;
    /* Within the mutex: once the loop has seen the last call, nobody uses the eventfd any more. */
    if (write(loop->wake, &one, sizeof one) != (ssize_t)sizeof one) abort();
    pthread_mutex_unlock(&loop->mutex);
}

/* On the loop's thread: the program goes on with the result. */
static void result(struct call *call) {
    if (call->response != NULL)
        printf("call %d: %u\n", call->number, (unsigned)gnpix_response_status(call->response));
    else
        printf("call %d: %s\n", call->number, gnpix_error_kind(call->error, NULL));
    gnpix_response_free(call->response);
    gnpix_error_free(call->error);
    gnpix_call_free(call->cancel);
}

/* Takes what has ended since the last time. */
static int collect(struct loop *loop) {
    uint64_t woken = 0;
    int count = 0;
    if (read(loop->wake, &woken, sizeof woken) != (ssize_t)sizeof woken) return 0;
    pthread_mutex_lock(&loop->mutex);
    struct call *list = loop->ended;
    loop->ended = NULL;
    pthread_mutex_unlock(&loop->mutex);
    while (list != NULL) {
        struct call *call = list;
        list = call->next;
        result(call);
        count++;
    }
    return count;
}

static int start(const gnpix_client *client, struct call *call) {
    gnpix_error *error = NULL;
    gnpix_request *request = NULL;
    gnpix_status status = gnpix_request_new("GET", GNPIX_NT, "/v2/gn/saldo", GNPIX_NT, &request, &error);
    if (status == GNPIX_OK) status = gnpix_client_send_async(client, request, ended, call, &call->cancel, &error);
    gnpix_request_free(request);
    if (status == GNPIX_OK) return 1;
    fprintf(stderr, "call %d can't start: %s\n", call->number, gnpix_error_text(error, NULL));
    gnpix_error_free(error);
    return 0;
}

static int serve(struct loop *loop, const gnpix_client *client) {
    struct call calls[CALLS];
    int left = 0, finished = 0;
    for (int number = 0; number < CALLS; number++) {
        calls[number] = (struct call){.number = number, .loop = loop};
        left += start(client, &calls[number]);
        /* Nobody wants this one any more. Its callback still comes, once, unless it came already. */
        if (number == CALLS - 1) gnpix_call_cancel(calls[number].cancel);
    }
    while (left > 0) {
        struct epoll_event event;
        int ready = epoll_wait(loop->epoll, &event, 1, -1);
        if (ready < 0 && errno != EINTR) return 1;
        int count = ready > 0 ? collect(loop) : 0;
        left -= count;
        finished += count;
    }
    printf("%d calls ended on the loop's thread\n", finished);
    return finished == CALLS ? 0 : 1;
}

int main(void) {
    gnpix_error *error = NULL;
    gnpix_config *config = NULL;
    gnpix_client *client = NULL;
    struct loop loop = {.mutex = PTHREAD_MUTEX_INITIALIZER};
    gnpix_status status = gnpix_config_from_env(&config, &error);
    if (status == GNPIX_OK) status = gnpix_client_new(config, &client, &error);
    gnpix_config_free(config);
    if (status != GNPIX_OK) {
        fprintf(stderr, "no client: %s\n", gnpix_error_text(error, NULL));
        gnpix_error_free(error);
        return 1;
    }
    loop.epoll = epoll_create1(EPOLL_CLOEXEC);
    loop.wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    struct epoll_event event = {.events = EPOLLIN};
    int outcome = 1;
    if (loop.epoll >= 0 && loop.wake >= 0 && epoll_ctl(loop.epoll, EPOLL_CTL_ADD, loop.wake, &event) == 0)
        outcome = serve(&loop, client);
    gnpix_client_free(client);
    if (loop.wake >= 0) close(loop.wake);
    if (loop.epoll >= 0) close(loop.epoll);
    return outcome;
}
