/* The extension's entry: start, end, globals, phpinfo(). */
#ifdef HAVE_CONFIG_H
# include "config.h"
#endif

#include "client.h"
#include "ext/standard/info.h"
#include "settings.h"
#include "stubs/module_arginfo.h"

ZEND_DECLARE_MODULE_GLOBALS(gnpix)

#if defined(ZTS) && defined(COMPILE_DL_GNPIX)
ZEND_TSRMLS_CACHE_DEFINE()
#endif

static PHP_GINIT_FUNCTION(gnpix)
{
#if defined(ZTS) && defined(COMPILE_DL_GNPIX)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	memset(gnpix_globals, 0, sizeof *gnpix_globals);
	gnpix_php_persistent_start(&gnpix_globals->persistent);
}

static PHP_GSHUTDOWN_FUNCTION(gnpix)
{
	zend_hash_destroy(&gnpix_globals->persistent);
}

static PHP_MINIT_FUNCTION(gnpix)
{
	(void) type;
	if (gnpix_abi_version() != GNPIX_ABI_VERSION) {
		zend_error(E_CORE_WARNING,
			"gnpix: this extension was built for version %u of libgnpix's C interface, and libgnpix %s has version %u; "
			"build the extension anew",
			(unsigned) GNPIX_ABI_VERSION, gnpix_version(), (unsigned) gnpix_abi_version());
		return FAILURE;
	}
	gnpix_php_settings_register(module_number);
	register_module_symbols(module_number);
	gnpix_php_register_exceptions();
	gnpix_php_register_token();
	gnpix_php_register_response();
	gnpix_php_register_certificate();
	gnpix_php_register_scope();
	gnpix_php_register_client();
	gnpix_php_register_operation();
	gnpix_php_register_pages();
	gnpix_php_register_api();
	gnpix_php_register_pix();
	gnpix_php_log_start();
	return SUCCESS;
}

static PHP_MSHUTDOWN_FUNCTION(gnpix)
{
	/* The callback's code is about to be unloaded. */
	gnpix_php_log_stop();
	UNREGISTER_INI_ENTRIES();
	return SUCCESS;
}

#if defined(ZTS) && defined(COMPILE_DL_GNPIX)
static PHP_RINIT_FUNCTION(gnpix)
{
	(void) type;
	(void) module_number;
	ZEND_TSRMLS_CACHE_UPDATE();
	return SUCCESS;
}
#define GNPIX_PHP_RINIT PHP_RINIT(gnpix)
#else
#define GNPIX_PHP_RINIT NULL
#endif

static PHP_MINFO_FUNCTION(gnpix)
{
	char number[24];
	php_info_print_table_start();
	php_info_print_table_row(2, "gnpix support", "enabled");
	php_info_print_table_row(2, "extension version", PHP_GNPIX_VERSION);
	php_info_print_table_row(2, "libgnpix version", gnpix_version());
	snprintf(number, sizeof number, "%u", (unsigned) gnpix_abi_version());
	php_info_print_table_row(2, "libgnpix C interface", number);
	snprintf(number, sizeof number, "%u", zend_hash_num_elements(&GNPIX_G(persistent)));
	php_info_print_table_row(2, "persistent clients of this worker", number);
	php_info_print_table_end();
	DISPLAY_INI_ENTRIES();
}

static const zend_module_dep gnpix_dependencies[] = {
	ZEND_MOD_REQUIRED("date")
	ZEND_MOD_REQUIRED("hash")
	ZEND_MOD_REQUIRED("json")
	ZEND_MOD_REQUIRED("spl")
	ZEND_MOD_END
};

zend_module_entry gnpix_module_entry = {
	STANDARD_MODULE_HEADER_EX,
	NULL,
	gnpix_dependencies,
	"gnpix",
	NULL,
	PHP_MINIT(gnpix),
	PHP_MSHUTDOWN(gnpix),
	GNPIX_PHP_RINIT,
	NULL,
	PHP_MINFO(gnpix),
	PHP_GNPIX_VERSION,
	PHP_MODULE_GLOBALS(gnpix),
	PHP_GINIT(gnpix),
	PHP_GSHUTDOWN(gnpix),
	NULL,
	STANDARD_MODULE_PROPERTIES_EX
};

#ifdef COMPILE_DL_GNPIX
ZEND_GET_MODULE(gnpix)
#endif
