/* What the peers on libgnpix share: a client as a user makes one, the call, its answer checked. */
#ifndef WITH_GNPIX_H
#define WITH_GNPIX_H
#include "peer.h"
#include <gnpix.h>

/* Takes the error's place, because the call that fills it is an argument too. */
static inline void must(gnpix_status status, gnpix_error **error) {
    if (status != GNPIX_OK) die(gnpix_status_name((int32_t)status), gnpix_error_text(*error, NULL));
}

/* From the GNPIX_* variables; the platform's roots are left out, as libcurl leaves them out when given a CA file. */
static inline gnpix_client *client_from_env(void) {
    gnpix_config *config = NULL;
    gnpix_client *client = NULL;
    gnpix_error *error = NULL;
    must(gnpix_config_from_env(&config, &error), &error);
    must(gnpix_config_set_platform_roots(config, false, &error), &error);
    must(gnpix_client_new(config, &client, &error), &error);
    gnpix_config_free(config);
    return client;
}

/* Built anew for every call, as a user's would be. */
static inline gnpix_request *charge(void) {
    gnpix_request *request = NULL;
    gnpix_error *error = NULL;
    must(gnpix_request_new("GET", 3, "/v2/cob/:txid", 13, &request, &error), &error);
    must(gnpix_request_set_path_param(request, "txid", 4, "x", 1, &error), &error);
    return request;
}

static inline void check(gnpix_response *response) {
    size_t length;
    const char *body = gnpix_response_body(response, &length);
    if (gnpix_response_status(response) != 200 || length == 0) die("answer", body);
    gnpix_response_free(response);
}

#endif
