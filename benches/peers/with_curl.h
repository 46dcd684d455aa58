/* What the libcurl peers share: a handle as a user sets it up, its own token, its answer checked. */
#ifndef WITH_CURL_H
#define WITH_CURL_H
#include "peer.h"
#include <curl/curl.h>

struct body {
    char *data;
    size_t length, capacity;
};

static char bearer[1024];

static inline size_t keep(char *data, size_t size, size_t count, void *into) {
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

static inline CURL *handle(struct body *body) {
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

static inline void aim(CURL *curl, const char *path, struct curl_slist *headers) {
    char url[512];
    snprintf(url, sizeof url, "%s%s", need("GNPIX_BASE_URL"), path);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
}

static inline void check(CURL *curl, CURLcode code, const struct body *body) {
    long status = 0;
    if (code != CURLE_OK) die("request", curl_easy_strerror(code));
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (status != 200 || body->length == 0) die("answer", body->data ? body->data : "empty");
}

static inline void perform(CURL *curl, struct body *body) {
    body->length = 0;
    check(curl, curl_easy_perform(curl), body);
}

static inline void authorize(CURL *curl, struct body *body) {
    static const char key[] = "\"access_token\":\"";
    struct curl_slist *headers = curl_slist_append(NULL, "Content-Type: application/json");
    aim(curl, "/oauth/token", headers);
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

/* On a connection of its own, for peers whose handles come after it. */
static inline void authorize_apart(void) {
    struct body body = {0};
    CURL *curl = handle(&body);
    authorize(curl, &body);
    curl_easy_cleanup(curl);
    free(body.data);
}

static inline struct curl_slist *aim_at_charge(CURL *curl) {
    struct curl_slist *headers = curl_slist_append(NULL, bearer);
    aim(curl, "/v2/cob/x", headers);
    return headers;
}

static inline uint64_t new_connections(CURL *curl) {
    long connections = 0;
    curl_easy_getinfo(curl, CURLINFO_NUM_CONNECTS, &connections);
    return (uint64_t)connections;
}

#endif
