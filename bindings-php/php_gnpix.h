/* The extension as PHP sees it: its entry and its globals. */
#ifndef PHP_GNPIX_H
#define PHP_GNPIX_H

#include "php.h"

#define PHP_GNPIX_VERSION "0.1.0"

extern zend_module_entry gnpix_module_entry;
#define phpext_gnpix_ptr &gnpix_module_entry

/* One of these per process, or per thread where PHP is thread-safe. */
ZEND_BEGIN_MODULE_GLOBALS(gnpix)
	/* ini settings, which stand in for options that aren't given. */
	char *client_id;
	char *certificate;
	char *environment;
	char *base_url;
	char *ca_file;
	char *timeout;
	char *log_level;
	/* Clients kept from request to request, by name. */
	HashTable persistent;
	/* Counts uses of them, to know which was used last. */
	uint64_t uses;
ZEND_END_MODULE_GLOBALS(gnpix)

ZEND_EXTERN_MODULE_GLOBALS(gnpix)
#define GNPIX_G(v) ZEND_MODULE_GLOBALS_ACCESSOR(gnpix, v)

#if defined(ZTS) && defined(COMPILE_DL_GNPIX)
ZEND_TSRMLS_CACHE_EXTERN()
#endif

#endif
