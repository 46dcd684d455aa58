/* What a certificate says about itself, as an array. */
#include "common.h"

static void add_text(zval *array, const char *name, const char *text, size_t len)
{
	zval value;
	gnpix_php_borrowed(&value, text, len);
	add_assoc_zval(array, name, &value);
}

static void add_moment(zval *array, const char *name, int64_t seconds)
{
	zval value;
	gnpix_php_moment(&value, seconds);
	add_assoc_zval(array, name, &value);
}

static void add_entries(zval *array, const char *name, const gnpix_inspection *inspection, bool in_chain)
{
	zval list;
	array_init(&list);
	size_t count = gnpix_inspection_entry_count(inspection);
	for (size_t at = 0; at < count; at++) {
		if (gnpix_inspection_entry_in_chain(inspection, at) != in_chain) {
			continue;
		}
		zval entry;
		size_t len = 0;
		array_init(&entry);
		const char *text = gnpix_inspection_entry_subject(inspection, at, &len);
		add_text(&entry, "subject", text, len);
		text = gnpix_inspection_entry_issuer(inspection, at, &len);
		add_text(&entry, "issuer", text, len);
		text = gnpix_inspection_entry_sha256(inspection, at, &len);
		add_text(&entry, "sha256", text, len);
		add_moment(&entry, "not_after", gnpix_inspection_entry_not_after(inspection, at));
		add_next_index_zval(&list, &entry);
	}
	add_assoc_zval(array, name, &list);
}

bool gnpix_php_inspect(zval *into, const gnpix_certificate *certificate)
{
	gnpix_inspection *inspection = NULL;
	gnpix_error *error = NULL;
	if (gnpix_certificate_inspect(certificate, &inspection, &error) != GNPIX_OK) {
		gnpix_php_throw(error);
		return false;
	}
	array_init(into);
	size_t len = 0;
	const char *text = gnpix_inspection_subject(inspection, &len);
	add_text(into, "subject", text, len);
	text = gnpix_inspection_issuer(inspection, &len);
	add_text(into, "issuer", text, len);
	text = gnpix_inspection_environment(inspection, &len);
	add_text(into, "environment", text, len);
	text = gnpix_inspection_serial(inspection, &len);
	add_text(into, "serial", text, len);
	add_moment(into, "not_before", gnpix_inspection_not_before(inspection));
	add_moment(into, "not_after", gnpix_inspection_not_after(inspection));
	add_assoc_long(into, "days_left", (zend_long) gnpix_inspection_days_left(inspection));
	text = gnpix_inspection_status(inspection, &len);
	add_text(into, "status", text, len);
	text = gnpix_inspection_key_type(inspection, &len);
	add_text(into, "key_type", text, len);
	text = gnpix_inspection_sha256(inspection, &len);
	add_text(into, "sha256", text, len);
	add_entries(into, "chain", inspection, true);
	add_entries(into, "unrelated", inspection, false);
	gnpix_inspection_free(inspection);
	return true;
}
