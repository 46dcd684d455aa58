/* The ini settings. */
#ifndef GNPIX_PHP_SETTINGS_H
#define GNPIX_PHP_SETTINGS_H

#include "common.h"

#pragma GCC visibility push(hidden)
void gnpix_php_settings_register(int module_number);
#pragma GCC visibility pop

#endif
