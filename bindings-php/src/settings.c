/* The ini settings: defaults of options, none of them a secret, and the log's level. */
#include "settings.h"

PHP_INI_BEGIN()
	STD_PHP_INI_ENTRY("gnpix.client_id", "", PHP_INI_ALL, OnUpdateString, client_id, zend_gnpix_globals, gnpix_globals)
	STD_PHP_INI_ENTRY("gnpix.certificate", "", PHP_INI_ALL, OnUpdateString, certificate, zend_gnpix_globals, gnpix_globals)
	STD_PHP_INI_ENTRY("gnpix.environment", "", PHP_INI_ALL, OnUpdateString, environment, zend_gnpix_globals, gnpix_globals)
	STD_PHP_INI_ENTRY("gnpix.base_url", "", PHP_INI_ALL, OnUpdateString, base_url, zend_gnpix_globals, gnpix_globals)
	STD_PHP_INI_ENTRY("gnpix.ca_file", "", PHP_INI_ALL, OnUpdateString, ca_file, zend_gnpix_globals, gnpix_globals)
	STD_PHP_INI_ENTRY("gnpix.timeout", "", PHP_INI_ALL, OnUpdateString, timeout, zend_gnpix_globals, gnpix_globals)
	/* The log is the whole process's, so its level can't be changed by a script. */
	STD_PHP_INI_ENTRY("gnpix.log_level", "off", PHP_INI_SYSTEM, OnUpdateString, log_level, zend_gnpix_globals, gnpix_globals)
PHP_INI_END()

void gnpix_php_settings_register(int module_number)
{
	/* The macro has looked at `type` since PHP 8.2. */
	int type = MODULE_PERSISTENT;
	(void) type;
	REGISTER_INI_ENTRIES();
}
