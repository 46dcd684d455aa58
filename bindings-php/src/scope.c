/* Gnpix\Scope. */
#include "common.h"

#include "stubs/scope_arginfo.h"

void gnpix_php_register_scope(void)
{
	register_class_Gnpix_Scope();
}

/* Private: the class only holds constants. */
ZEND_METHOD(Gnpix_Scope, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
	(void) return_value;
}

ZEND_METHOD(Gnpix_Scope, known)
{
	ZEND_PARSE_PARAMETERS_NONE();
	array_init(return_value);
	size_t count = gnpix_scope_count();
	for (size_t at = 0; at < count; at++) {
		size_t name_len = 0, permits_len = 0;
		const char *name = gnpix_scope_name(at, &name_len);
		const char *permits = gnpix_scope_permits(at, &permits_len);
		if (name != NULL) {
			add_assoc_stringl_ex(return_value, name, name_len, permits == NULL ? "" : (char *) permits, permits_len);
		}
	}
}
