/* The life of asynchronous calls: cancelled before, after and never; config, request, call and client freed early. */
#include "common.h"

struct outcome {
    struct latch done;
    gnpix_status status;
    int http;
    gnpix_client *free_inside;
    const gnpix_client *call_inside;
    gnpix_call *cancel_inside;
};

static void note(void *user_data, gnpix_response *response, gnpix_error *error) {
    struct outcome *outcome = user_data;
    CHECK((response == NULL) != (error == NULL));
    outcome->status = error ? gnpix_error_code(error) : GNPIX_OK;
    outcome->http = response ? gnpix_response_status(response) : 0;
    gnpix_response_free(response);
    gnpix_error_free(error);
    if (outcome->cancel_inside != NULL) gnpix_call_cancel(outcome->cancel_inside);
    if (outcome->call_inside != NULL) CHECK(status_of(outcome->call_inside, balance()) == 200);
    gnpix_client_free(outcome->free_inside);
    latch_up(&outcome->done);
}

static struct outcome nothing(void) {
    struct outcome outcome = {LATCH, GNPIX_OK, 0, NULL, NULL, NULL};
    return outcome;
}

static gnpix_call *start(const gnpix_client *client, struct outcome *outcome) {
    gnpix_error *error = NULL;
    gnpix_call *call = NULL;
    gnpix_request *request = balance();
    OK(gnpix_client_send_async(client, request, note, outcome, &call, &error));
    gnpix_request_free(request);
    CHECK(call != NULL);
    return call;
}

static void hang(const gnpix_client *admin) { fault(admin, "path=/v2/gn/saldo; hang"); }

static void answered(void) {
    struct outcome outcome = nothing();
    /* The config is gone before the client is used, the request and the call before the answer. */
    gnpix_client *client = client_of_environment();
    gnpix_call_free(start(client, &outcome));
    latch_wait(&outcome.done, 1);
    CHECK(outcome.status == GNPIX_OK && outcome.http == 200);

    /* Without asking for the call. */
    struct outcome silent = nothing();
    gnpix_error *error = NULL;
    gnpix_request *request = balance();
    OK(gnpix_client_send_async(client, request, note, &silent, NULL, &error));
    gnpix_request_free(request);
    latch_wait(&silent.done, 1);
    CHECK(silent.http == 200);

    /* Cancelled after its end: nothing. After the end of the client too. */
    struct outcome late = nothing();
    gnpix_call *call = start(client, &late);
    latch_wait(&late.done, 1);
    gnpix_call_cancel(call);
    gnpix_client_free(client);
    gnpix_call_cancel(call);
    gnpix_call_free(call);
    CHECK(latch_count(&late.done) == 1 && late.http == 200);
}

static void refused_at_the_start(void) {
    gnpix_error *error = NULL;
    gnpix_call *call = (gnpix_call *)8;
    struct outcome outcome = nothing();
    gnpix_client *client = client_of_environment();
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_client_send_async(client, NULL, note, &outcome, &call, &error));
    CHECK(call == NULL);
    gnpix_request *request = balance();
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_client_send_async(client, request, NULL, &outcome, &call, &error));
    CHECK(call == NULL);
    gnpix_request_free(request);
    /* A request that can't be sent is told at once or by the callback, never by both. */
    request = request_of("GET", "/v2/cob/:missing");
    gnpix_status status = gnpix_client_send_async(client, request, note, &outcome, &call, &error);
    gnpix_request_free(request);
    if (status == GNPIX_OK) {
        latch_wait(&outcome.done, 1);
        CHECK(outcome.status == GNPIX_ERROR_INVALID_ARGUMENT);
        gnpix_call_free(call);
    } else {
        check_error(__FILE__, __LINE__, error, GNPIX_ERROR_INVALID_ARGUMENT);
        gnpix_error_free(error);
    }
    gnpix_client_free(client);
    CHECK(latch_count(&outcome.done) == (status == GNPIX_OK ? 1U : 0U));
}

static void *cancels(void *call) {
    for (int turn = 0; turn < 100; turn++) gnpix_call_cancel(call);
    return NULL;
}

static void cancelled(const gnpix_client *admin) {
    gnpix_client *client = client_of_environment();
    hang(admin);
    unsigned long before = bank_count(admin, "requests");
    struct outcome one = nothing();
    gnpix_call *call = start(client, &one);
    wait_for_requests(admin, before + 1);
    pthread_t threads[4];
    for (int index = 0; index < 4; index++) CHECK(pthread_create(&threads[index], NULL, cancels, call) == 0);
    latch_wait(&one.done, 1);
    for (int index = 0; index < 4; index++) CHECK(pthread_join(threads[index], NULL) == 0);
    gnpix_call_free(call);
    CHECK(one.status == GNPIX_ERROR_CANCELLED && latch_count(&one.done) == 1);

    /* At once, maybe before anything was sent. */
    struct outcome early = nothing();
    call = start(client, &early);
    gnpix_call_cancel(call);
    gnpix_call_cancel(call);
    gnpix_call_free(call);
    latch_wait(&early.done, 1);
    CHECK(early.status == GNPIX_ERROR_CANCELLED);
    clear_faults(admin);
    /* A cancelled call spoils nothing for the next. */
    works_now(client);
    gnpix_client_free(client);
}

static void the_client_is_freed_with_calls_in_flight(const gnpix_client *admin) {
    gnpix_client *client = client_of_environment();
    struct outcome outcomes[8];
    gnpix_call *calls[8];
    hang(admin);
    unsigned long before = bank_count(admin, "requests");
    for (int index = 0; index < 8; index++) {
        outcomes[index] = nothing();
        calls[index] = start(client, &outcomes[index]);
    }
    wait_for_requests(admin, before + 8);
    gnpix_client_free(client);
    /* All callbacks have run: nothing is waited for here. */
    for (int index = 0; index < 8; index++) {
        CHECK(latch_count(&outcomes[index].done) == 1);
        CHECK(outcomes[index].status == GNPIX_ERROR_CANCELLED);
        gnpix_call_cancel(calls[index]);
        gnpix_call_free(calls[index]);
    }
    clear_faults(admin);
}

static void inside_a_callback(const gnpix_client *admin) {
    /* Another call, blocking. */
    gnpix_client *client = client_of_environment();
    struct outcome outcome = nothing();
    outcome.call_inside = client;
    gnpix_call_free(start(client, &outcome));
    latch_wait(&outcome.done, 1);
    CHECK(outcome.http == 200);

    /* Cancelling another call, and freeing the client with yet others in flight. */
    struct outcome hanging[3] = {nothing(), nothing(), nothing()};
    gnpix_call *calls[3];
    fault(admin, "path=/v2/gn/saldo; hang; times=3");
    unsigned long before = bank_count(admin, "requests");
    for (int index = 0; index < 3; index++) calls[index] = start(client, &hanging[index]);
    wait_for_requests(admin, before + 3);
    struct outcome last = nothing();
    last.cancel_inside = calls[0];
    last.free_inside = client;
    gnpix_call_free(start(client, &last));
    latch_wait(&last.done, 1);
    CHECK(last.http == 200);
    for (int index = 0; index < 3; index++) {
        latch_wait(&hanging[index].done, 1);
        CHECK(hanging[index].status == GNPIX_ERROR_CANCELLED);
        gnpix_call_free(calls[index]);
    }
    clear_faults(admin);
}

static void errors_arrive_too(const gnpix_client *admin) {
    gnpix_client *client = client_of_environment();
    struct outcome outcome = nothing();
    fault(admin, "path=/v2/gn/saldo; status=429; times=1");
    gnpix_call_free(start(client, &outcome));
    latch_wait(&outcome.done, 1);
    CHECK(outcome.status == GNPIX_ERROR_RATE_LIMIT);
    gnpix_client_free(client);
}

int main(void) {
    begin();
    gnpix_client *admin = client_of_environment();
    answered();
    refused_at_the_start();
    cancelled(admin);
    the_client_is_freed_with_calls_in_flight(admin);
    inside_a_callback(admin);
    errors_arrive_too(admin);
    gnpix_client_free(admin);
    return 0;
}
