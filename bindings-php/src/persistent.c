/* Clients that a worker keeps from request to request, by name. */
#include "client.h"

#if PHP_VERSION_ID >= 80200
# include "ext/random/php_random.h"
#else
# include "ext/standard/php_random.h"
#endif

/* One per shop is many; a name made up anew each time must not fill the memory. */
#define MOST_CLIENTS 64

typedef struct {
	gnpix_php_shared *shared;
	uint64_t used;
	unsigned char salt[GNPIX_PHP_SALT];
	unsigned char digest[GNPIX_PHP_DIGEST];
} entry;

static void forget(zval *value)
{
	entry *old = Z_PTR_P(value);
	gnpix_php_shared_release(old->shared);
	free(old);
}

void gnpix_php_persistent_start(HashTable *persistent)
{
	/* Both it and what is in it outlive requests. */
	zend_hash_init(persistent, 0, NULL, forget, true);
}

static void make_room(HashTable *persistent)
{
	if (zend_hash_num_elements(persistent) < MOST_CLIENTS) {
		return;
	}
	zend_string *name = NULL, *oldest = NULL;
	entry *each = NULL;
	uint64_t used = UINT64_MAX;
	ZEND_HASH_FOREACH_STR_KEY_PTR(persistent, name, each) {
		if (each->used < used) {
			used = each->used;
			oldest = name;
		}
	} ZEND_HASH_FOREACH_END();
	if (oldest != NULL) {
		zend_hash_del(persistent, oldest);
	}
}

/* Makes the client and keeps it in the place of an older one, which is only let go when the new one is there. */
static gnpix_php_shared *keep(HashTable *persistent, zend_string *name, const gnpix_php_options *options)
{
	entry *made = pecalloc(1, sizeof *made, true);
	/* The files are looked at before they are read: a change in between is found the next time. */
	if (php_random_bytes_throw(made->salt, sizeof made->salt) != SUCCESS ||
		!gnpix_php_fingerprint(options, made->salt, made->digest) ||
		(made->shared = gnpix_php_shared_new(options, false)) == NULL) {
		free(made);
		return NULL;
	}
	if (!zend_hash_exists(persistent, name)) {
		make_room(persistent);
	}
	made->used = ++GNPIX_G(uses);
	zend_hash_str_update_ptr(persistent, ZSTR_VAL(name), ZSTR_LEN(name), made);
	return made->shared;
}

gnpix_php_shared *gnpix_php_persistent(zend_string *name, HashTable *given)
{
	HashTable *persistent = &GNPIX_G(persistent);
	if (ZSTR_LEN(name) == 0) {
		gnpix_php_refuse(GNPIX_ERROR_CONFIG, "The name of a persistent client must not be empty");
		return NULL;
	}
	gnpix_php_options options;
	if (!gnpix_php_options_read(&options, given, true)) {
		return NULL;
	}
	gnpix_php_shared *shared = NULL;
	entry *found = zend_hash_find_ptr(persistent, name);
	unsigned char digest[GNPIX_PHP_DIGEST];
	if (found == NULL) {
		shared = keep(persistent, name, &options);
	} else if (gnpix_php_fingerprint(&options, found->salt, digest)) {
		if (memcmp(digest, found->digest, sizeof digest) == 0) {
			found->used = ++GNPIX_G(uses);
			shared = found->shared;
		} else {
			shared = keep(persistent, name, &options);
		}
	}
	gnpix_php_options_clear(&options);
	if (shared != NULL) {
		shared->holders++;
	}
	return shared;
}
