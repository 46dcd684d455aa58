/* A hash of options, to tell whether a kept client was made of the same. Salted, so that nobody who reads this process's
 * memory can try out secrets against it with tables made beforehand. */
#include "options.h"

#include <sys/stat.h>

#include "ext/hash/php_hash.h"
#include "ext/hash/php_hash_sha.h"

/* Each piece with its length, so that no two lists of pieces give the same bytes. */
static void add(PHP_SHA256_CTX *hash, const void *bytes, size_t len)
{
	uint64_t length = len;
	PHP_SHA256Update(hash, (const unsigned char *) &length, sizeof length);
	PHP_SHA256Update(hash, bytes, len);
}

/* Which file a path leads to, and when it was written. A missing one counts as such. */
static void add_file(PHP_SHA256_CTX *hash, const zval *path)
{
	zend_stat_t found;
	int64_t facts[5] = {0};
	if (VCWD_STAT(Z_STRVAL_P(path), &found) == 0) {
		facts[0] = (int64_t) found.st_dev;
		facts[1] = (int64_t) found.st_ino;
		facts[2] = (int64_t) found.st_size;
		facts[3] = (int64_t) found.st_mtime;
#ifdef __linux__
		facts[4] = (int64_t) found.st_mtim.tv_nsec;
#endif
	}
	add(hash, facts, sizeof facts);
}

static bool add_certificate(PHP_SHA256_CTX *hash, const zval *value)
{
	const gnpix_certificate *certificate = gnpix_php_certificate_of(Z_OBJ_P(value));
	gnpix_buffer *pem = NULL;
	gnpix_error *error = NULL;
	if (certificate == NULL) {
		return false;
	}
	if (gnpix_certificate_to_pem(certificate, GNPIX_PEM_CERTIFICATE | GNPIX_PEM_KEY, &pem, &error) != GNPIX_OK) {
		gnpix_php_throw(error);
		return false;
	}
	size_t len = 0;
	const char *data = gnpix_buffer_data(pem, &len);
	add(hash, data, len);
	gnpix_buffer_free(pem);
	return true;
}

bool gnpix_php_fingerprint(
	const gnpix_php_options *read, const unsigned char salt[GNPIX_PHP_SALT], unsigned char digest[GNPIX_PHP_DIGEST])
{
	PHP_SHA256_CTX hash;
	PHP_SHA256Init(&hash);
	add(&hash, salt, GNPIX_PHP_SALT);
	bool good = true;
	for (int option = 0; option < GNPIX_PHP_OPTIONS && good; option++) {
		const zval *value = &read->values[option];
		unsigned char head[2] = {(unsigned char) option, Z_TYPE_P(value)};
		add(&hash, head, sizeof head);
		if (Z_TYPE_P(value) == IS_STRING) {
			add(&hash, Z_STRVAL_P(value), Z_STRLEN_P(value));
		} else if (Z_TYPE_P(value) == IS_LONG) {
			add(&hash, &Z_LVAL_P(value), sizeof Z_LVAL_P(value));
		} else if (Z_TYPE_P(value) == IS_OBJECT) {
			good = add_certificate(&hash, value);
		}
		bool names_file =
			option == GNPIX_PHP_CERTIFICATE || option == GNPIX_PHP_CERTIFICATE_KEY || option == GNPIX_PHP_CA_FILE;
		if (names_file && Z_TYPE_P(value) == IS_STRING) {
			add_file(&hash, value);
		}
	}
	/* Wipes its own state. */
	PHP_SHA256Final(digest, &hash);
	return good;
}
