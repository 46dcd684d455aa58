/* One client, many threads; many calls in flight: one exchange, few connections, every answer to its own request. */
#include "common.h"

#define THREADS 32
#define ROUNDS 4
#define CALLS 64

static gnpix_client *client;
static pthread_barrier_t gate;

static void txid_of(char txid[33], unsigned number) { snprintf(txid, 33, "%032u", number); }

static gnpix_request *charge_of(const char *method, unsigned number) {
    char txid[33];
    gnpix_error *error = NULL;
    gnpix_request *request = request_of(method, "/v2/cob/:txid");
    txid_of(txid, number);
    OK(gnpix_request_set_path_param(request, S("txid"), txid, GNPIX_NT, &error));
    if (strcmp(method, "PUT") == 0) OK(gnpix_request_set_json(request, S(CHARGE), &error));
    return request;
}

static void is_about(const gnpix_response *response, unsigned number) {
    char txid[33];
    txid_of(txid, number);
    CHECK(strstr(gnpix_response_body(response, NULL), txid) != NULL);
}

static void *caller(void *argument) {
    unsigned number = (unsigned)(uintptr_t)argument;
    pthread_barrier_wait(&gate);
    gnpix_request *put = charge_of("PUT", number);
    CHECK(status_of(client, put) == 201);
    for (int round = 0; round < ROUNDS; round++) {
        gnpix_error *error = NULL;
        gnpix_response *response = NULL;
        gnpix_request *request = charge_of("GET", number);
        OK(gnpix_client_send(client, request, &response, &error));
        is_about(response, number);
        gnpix_response_free(response);
        gnpix_request_free(request);
        gnpix_token *token = NULL;
        OK(gnpix_client_token(client, &token, &error));
        gnpix_token_free(token);
    }
    return NULL;
}

static void threads_share_one_exchange_and_few_connections(const gnpix_client *admin) {
    pthread_t threads[THREADS];
    CHECK(pthread_barrier_init(&gate, NULL, THREADS) == 0);
    for (unsigned number = 0; number < THREADS; number++)
        CHECK(pthread_create(&threads[number], NULL, caller, (void *)(uintptr_t)number) == 0);
    for (unsigned number = 0; number < THREADS; number++) CHECK(pthread_join(threads[number], NULL) == 0);
    pthread_barrier_destroy(&gate);
    CHECK(gnpix_client_stat(client, GNPIX_STAT_TOKEN_EXCHANGES) == 1);
    CHECK(gnpix_client_stat(client, GNPIX_STAT_CONNECTIONS) <= THREADS);
    CHECK(gnpix_client_stat(client, GNPIX_STAT_RETRIES) == 0);
    CHECK(bank_count(admin, "token_exchanges") == 1);
}

struct flight {
    unsigned number;
    int outcome; /* 0 none yet, 1 answered, 2 cancelled */
    struct latch *done;
};

static void landed(void *user_data, gnpix_response *response, gnpix_error *error) {
    struct flight *flight = user_data;
    CHECK((response == NULL) != (error == NULL));
    CHECK(flight->outcome == 0);
    if (response != NULL) {
        is_about(response, flight->number);
        flight->outcome = 1;
    } else {
        check_error(__FILE__, __LINE__, error, GNPIX_ERROR_CANCELLED);
        flight->outcome = 2;
    }
    gnpix_response_free(response);
    gnpix_error_free(error);
    latch_up(flight->done);
}

static void *canceller(void *argument) {
    gnpix_call **calls = argument;
    for (unsigned number = 0; number < CALLS; number += 2) gnpix_call_cancel(calls[number]);
    return NULL;
}

/* The even half hangs at the bank and is cancelled by several threads at once; the odd half is answered. */
static void half_of_many_calls_in_flight_are_cancelled(const gnpix_client *admin) {
    struct latch done = LATCH;
    struct flight flights[CALLS];
    gnpix_call *calls[CALLS];
    for (unsigned number = 0; number < CALLS; number += 2) {
        char spec[96];
        snprintf(spec, sizeof spec, "path=/v2/cob/%032u; method=GET; hang", number % THREADS);
        if (number < THREADS) fault(admin, spec);
    }
    unsigned long before = bank_count(admin, "requests");
    for (unsigned number = 0; number < CALLS; number++) {
        gnpix_error *error = NULL;
        flights[number] = (struct flight){number % THREADS, 0, &done};
        gnpix_request *request = charge_of("GET", number % THREADS);
        OK(gnpix_client_send_async(client, request, landed, &flights[number], &calls[number], &error));
        /* The request isn't needed any more. */
        gnpix_request_free(request);
    }
    wait_for_requests(admin, before + CALLS);
    latch_wait(&done, CALLS / 2);
    pthread_t threads[4];
    for (int index = 0; index < 4; index++) CHECK(pthread_create(&threads[index], NULL, canceller, calls) == 0);
    for (int index = 0; index < 4; index++) CHECK(pthread_join(threads[index], NULL) == 0);
    latch_wait(&done, CALLS);
    for (unsigned number = 0; number < CALLS; number++) {
        CHECK(flights[number].outcome == (number % 2 == 0 ? 2 : 1));
        gnpix_call_free(calls[number]);
    }
    CHECK(latch_count(&done) == CALLS);
    clear_faults(admin);
}

int main(void) {
    begin();
    client = client_of_environment();
    gnpix_client *admin = client_of_environment();
    threads_share_one_exchange_and_few_connections(admin);
    half_of_many_calls_in_flight_are_cancelled(admin);
    works_now(client);
    gnpix_client_free(client);
    gnpix_client_free(admin);
    return 0;
}
