/* Token stores of the program's own: two processes share a token; a store that fails, hangs or lies fails no call. */
#include "common.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

enum manner { GOOD, FAILING, LYING, HANGING };

struct store {
    enum manner manner;
    const char *folder;
    struct latch loads, saves, freed, release;
};

static void path_of(const struct store *store, const char *key, const char *ending, char path[256]) {
    CHECK(strlen(key) == 64 && strspn(key, "0123456789abcdef") == 64);
    CHECK(snprintf(path, 256, "%s/%s%s", store->folder, key, ending) < 256);
}

static int32_t load(void *user_data, const char *key, gnpix_store_entry *entry) {
    struct store *store = user_data;
    latch_up(&store->loads);
    if (store->manner == FAILING) return -7;
    if (store->manner == HANGING) latch_wait(&store->release, 1);
    if (store->manner == LYING) {
        gnpix_error *error = NULL;
        OK(gnpix_store_entry_set(entry, (const uint8_t *)"rubbish", 7, (int64_t)time(NULL) + 1000, &error));
        /* The last one counts; no bytes are bytes. */
        OK(gnpix_store_entry_set(entry, NULL, 0, INT64_MAX, &error));
        OK(gnpix_store_entry_set(entry, (const uint8_t *)"\0\1\2", 3, INT64_MIN, &error));
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_store_entry_set(NULL, NULL, 0, 0, &error));
        FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_store_entry_set(entry, NULL, 1, 0, &error));
        return 0;
    }
    char path[256];
    uint8_t sealed[4096];
    int64_t end = 0;
    path_of(store, key, "", path);
    FILE *file = fopen(path, "rb");
    if (file == NULL) return 0;
    CHECK(fread(&end, sizeof end, 1, file) == 1);
    size_t length = fread(sealed, 1, sizeof sealed, file);
    CHECK(length > 0 && length < sizeof sealed);
    fclose(file);
    return gnpix_store_entry_set(entry, sealed, length, end, NULL) == GNPIX_OK ? 0 : -1;
}

static int32_t save(void *user_data, const char *key, const uint8_t *sealed, size_t sealed_len, int64_t expires_at) {
    struct store *store = user_data;
    if (store->manner == FAILING) return INT32_MIN;
    if (store->manner == HANGING) latch_wait(&store->release, 1);
    CHECK(sealed != NULL && sealed_len > 0);
    CHECK(expires_at > (int64_t)time(NULL));
    if (store->manner == GOOD) {
        char path[256], part[256];
        path_of(store, key, ".part", part);
        path_of(store, key, "", path);
        FILE *file = fopen(part, "wb");
        CHECK(file != NULL && fwrite(&expires_at, sizeof expires_at, 1, file) == 1);
        CHECK(fwrite(sealed, 1, sealed_len, file) == sealed_len && fclose(file) == 0);
        CHECK(rename(part, path) == 0);
    }
    latch_up(&store->saves);
    return 0;
}

static int32_t lock(void *user_data, const char *key, uint64_t ttl_ms) {
    struct store *store = user_data;
    char path[256];
    CHECK(ttl_ms > 0);
    if (store->manner == FAILING) return 2;
    if (store->manner != GOOD) return 0;
    path_of(store, key, ".lock", path);
    int file = open(path, O_CREAT | O_EXCL | O_WRONLY, 0600);
    if (file < 0) return errno == EEXIST ? 1 : 2;
    close(file);
    return 0;
}

static void unlock(void *user_data, const char *key) {
    struct store *store = user_data;
    char path[256];
    if (store->manner != GOOD) return;
    path_of(store, key, ".lock", path);
    CHECK(unlink(path) == 0);
}

static void freed(void *user_data) { latch_up(&((struct store *)user_data)->freed); }

static void open_store(struct store *store, enum manner manner, const char *folder) {
    *store = (struct store){manner, folder, LATCH, LATCH, LATCH, LATCH};
}

/* A scope of its own gives each client a token of its own within this process. */
static gnpix_client *client_with(struct store *store, const char *scope) {
    gnpix_error *error = NULL;
    gnpix_config *config = config_of_environment();
    OK(gnpix_config_set_scope(config, scope, GNPIX_NT, &error));
    OK(gnpix_config_set_token_store(config, load, save, lock, unlock, freed, store, &error));
    gnpix_client *client = NULL;
    OK(gnpix_client_new(config, &client, &error));
    /* The client keeps the store when the config is gone. */
    gnpix_config_free(config);
    CHECK(latch_count(&store->freed) == 0);
    return client;
}

static void token_of(const gnpix_client *client, char *copy, size_t room) {
    gnpix_error *error = NULL;
    gnpix_token *token = NULL;
    OK(gnpix_client_token(client, &token, &error));
    size_t length = 0;
    const char *text = gnpix_token_access_token(token, &length);
    CHECK(length > 0 && length < room);
    memset(copy, 0, room);
    memcpy(copy, text, length);
    gnpix_token_free(token);
}

static void close_store(struct store *store, gnpix_client *client) {
    gnpix_client_free(client);
    latch_wait(&store->freed, 1);
    CHECK(latch_count(&store->freed) == 1);
}

static void two_processes_share_one_token(const char *folder) {
    int ends[2];
    char theirs[4096], ours[4096];
    struct store store;
    CHECK(pipe(ends) == 0);
    fflush(NULL);
    pid_t child = fork();
    CHECK(child >= 0);
    open_store(&store, GOOD, folder);
    if (child == 0) {
        alarm(PATIENCE);
        gnpix_client *client = client_with(&store, "cob.read");
        token_of(client, theirs, sizeof theirs);
        CHECK(write(ends[1], theirs, sizeof theirs) == (ssize_t)sizeof theirs);
        close_store(&store, client);
        CHECK(latch_count(&store.saves) == 1);
        _exit(0);
    }
    size_t got = 0;
    close(ends[1]);
    while (got < sizeof theirs) {
        ssize_t more = read(ends[0], theirs + got, sizeof theirs - got);
        CHECK(more > 0);
        got += (size_t)more;
    }
    close(ends[0]);
    int status = 0;
    CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
    gnpix_client *client = client_with(&store, "cob.read");
    token_of(client, ours, sizeof ours);
    CHECK(strcmp(ours, theirs) == 0);
    CHECK(latch_count(&store.loads) >= 1 && latch_count(&store.saves) == 0);
    CHECK(status_of(client, request_of("GET", "/v2/cob")) == -(int)GNPIX_ERROR_API);
    close_store(&store, client);
}

static void a_bad_store_fails_no_call(enum manner manner, const char *scope) {
    struct store store;
    char token[4096];
    open_store(&store, manner, "nowhere");
    gnpix_client *client = client_with(&store, scope);
    token_of(client, token, sizeof token);
    works_now(client);
    CHECK(latch_count(&store.loads) >= 1);
    latch_up(&store.release);
    close_store(&store, client);
}

static void a_store_is_freed_once_whoever_keeps_it(void) {
    gnpix_error *error = NULL;
    struct store first, second;
    open_store(&first, GOOD, "nowhere");
    open_store(&second, GOOD, "nowhere");
    gnpix_config *config = config_of_environment();
    OK(gnpix_config_set_token_store(config, load, save, lock, unlock, freed, &first, &error));
    OK(gnpix_config_set_token_store(config, load, save, lock, unlock, freed, &second, &error));
    CHECK(latch_count(&first.freed) == 1);
    gnpix_client *one = NULL;
    gnpix_client *two = NULL;
    OK(gnpix_client_new(config, &one, &error));
    OK(gnpix_client_new(config, &two, &error));
    gnpix_config_free(config);
    gnpix_client_free(one);
    CHECK(latch_count(&second.freed) == 0);
    close_store(&second, two);
    CHECK(latch_count(&first.freed) == 1);

    /* What isn't taken isn't freed. */
    struct store refused;
    open_store(&refused, GOOD, "nowhere");
    config = config_of_environment();
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_config_set_token_store(config, NULL, save, lock, unlock, freed, &refused, &error));
    FAILS(GNPIX_ERROR_INVALID_ARGUMENT, gnpix_config_set_token_store(NULL, load, save, lock, unlock, freed, &refused, &error));
    CHECK(latch_count(&refused.freed) == 0);
    /* Nothing to free is nothing to do. */
    OK(gnpix_config_set_token_store(config, load, save, lock, unlock, NULL, &refused, &error));
    gnpix_config_free(config);
}

int main(void) {
    begin();
    char folder[] = "store-XXXXXX";
    CHECK(mkdtemp(folder) != NULL);
    /* First: this process has no thread yet when it forks. */
    two_processes_share_one_token(folder);
    gnpix_client *admin = client_of_environment();
    CHECK(bank_count(admin, "token_exchanges") == 2);
    a_bad_store_fails_no_call(FAILING, "gn.balance.read");
    a_bad_store_fails_no_call(LYING, "gn.balance.read pix.read");
    a_bad_store_fails_no_call(HANGING, "gn.balance.read cob.read");
    CHECK(bank_count(admin, "token_exchanges") == 5);
    a_store_is_freed_once_whoever_keeps_it();
    gnpix_client_free(admin);
    return 0;
}
