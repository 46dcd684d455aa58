/* The library is loaded, used and unloaded a hundred times: descriptors, threads and mappings stay as many. */
#include "basics.h"

#include <dirent.h>
#include <dlfcn.h>

/* Through a union: ISO C has no conversion between object and function pointers. */
#define FIND(name)                                                  \
    union { void *object; __typeof__(&name) function; } name##_;    \
    name##_.object = dlsym(library, #name);                         \
    CHECK(name##_.object != NULL)
#define CALL(name) name##_.function

static unsigned entries(const char *folder) {
    unsigned count = 0;
    DIR *opened = opendir(folder);
    CHECK(opened != NULL);
    while (readdir(opened) != NULL) count++;
    closedir(opened);
    return count;
}

static unsigned mappings(void) {
    unsigned count = 0;
    FILE *maps = fopen("/proc/self/maps", "r");
    CHECK(maps != NULL);
    for (int c; (c = fgetc(maps)) != EOF;) count += c == '\n';
    fclose(maps);
    return count;
}

static void note(void *user_data, gnpix_response *response, gnpix_error *error) {
    CHECK(response != NULL && error == NULL);
    *(gnpix_response **)((void **)user_data)[0] = response;
    latch_up(((void **)user_data)[1]);
}

static void turn(const char *path) {
    gnpix_error *error = NULL;
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) fail_at(__FILE__, __LINE__, dlerror());
    FIND(gnpix_config_from_env);
    FIND(gnpix_config_free);
    FIND(gnpix_client_new);
    FIND(gnpix_client_free);
    FIND(gnpix_client_send);
    FIND(gnpix_client_send_async);
    FIND(gnpix_request_new);
    FIND(gnpix_request_free);
    FIND(gnpix_response_status);
    FIND(gnpix_response_free);
    gnpix_config *config = NULL;
    gnpix_client *client = NULL;
    gnpix_request *request = NULL;
    gnpix_response *response = NULL;
    CHECK(CALL(gnpix_config_from_env)(&config, &error) == GNPIX_OK);
    CHECK(CALL(gnpix_client_new)(config, &client, &error) == GNPIX_OK);
    CALL(gnpix_config_free)(config);
    CHECK(CALL(gnpix_request_new)(S("GET"), S("/v2/gn/saldo"), &request, &error) == GNPIX_OK);
    CHECK(CALL(gnpix_client_send)(client, request, &response, &error) == GNPIX_OK);
    CHECK(CALL(gnpix_response_status)(response) == 200);
    CALL(gnpix_response_free)(response);
    struct latch done = LATCH;
    void *places[2] = {&response, &done};
    CHECK(CALL(gnpix_client_send_async)(client, request, note, places, NULL, &error) == GNPIX_OK);
    latch_wait(&done, 1);
    CHECK(CALL(gnpix_response_status)(response) == 200);
    CALL(gnpix_response_free)(response);
    CALL(gnpix_request_free)(request);
    CALL(gnpix_client_free)(client);
    CHECK(dlclose(library) == 0);
}

/* Some of what a closed client leaves goes a moment later: a thread that has run its last line is still listed. */
static void stays(const char *what, unsigned (*count)(const char *), const char *folder, unsigned wanted) {
    time_t since = time(NULL);
    unsigned now = count(folder);
    while (now > wanted) {
        if (!patient(since)) {
            fprintf(stderr, "%s: %u, after the first turns %u\n", what, now, wanted);
            fail_at(__FILE__, __LINE__, "grows");
        }
        now = count(folder);
    }
}

static unsigned count_mappings(const char *unused) {
    (void)unused;
    return mappings();
}

int main(void) {
    begin();
    const char *path = getenv("TEST_LIBRARY");
    const char *text = getenv("TEST_TURNS");
    CHECK(path != NULL && text != NULL);
    int turns = atoi(text);
    CHECK(turns >= 5);
    /* Nothing else keeps it loaded. */
    CHECK(dlopen(path, RTLD_NOW | RTLD_NOLOAD) == NULL);
    unsigned descriptors = 0, threads = 0, maps = 0;
    for (int number = 0; number < turns; number++) {
        turn(path);
        /* By then, what is made once is there. */
        if (number != turns / 5) continue;
        descriptors = entries("/proc/self/fd");
        threads = entries("/proc/self/task");
        maps = mappings();
    }
    stays("descriptors", entries, "/proc/self/fd", descriptors);
    stays("threads", entries, "/proc/self/task", threads);
    /* An allocator may keep another arena or two; a mapping a turn would be eighty. */
    stays("mappings", count_mappings, NULL, maps + 8);
    return 0;
}
