/* From libgnpix's log to PHP's error log.
 *
 * The callback may run amid Rust frames, which PHP must not jump out of, and could run on a thread that isn't PHP's. So
 * it only keeps lines, in memory of its own, while this thread is inside a call; they are written when the call is over. */
#include "common.h"

/* Kept per call; what doesn't fit is counted. */
#define MOST_BYTES (64 * 1024)

static bool started;

static _Thread_local struct {
	unsigned calls;
	unsigned lost;
	char *lines; /* NUL-terminated, one after the other */
	size_t used;
} kept;

static const char *const levels[] = {"off", "error", "warn", "info", "debug", "trace"};

static void keep(
	int32_t level, const char *target, size_t target_len, const char *message, size_t message_len, void *user_data)
{
	(void) user_data;
	if (kept.calls == 0 || level < GNPIX_LOG_ERROR || level > GNPIX_LOG_TRACE) {
		return;
	}
	if (kept.lines == NULL) {
		kept.lines = malloc(MOST_BYTES);
		kept.used = 0;
	}
	size_t room = kept.lines == NULL ? 0 : MOST_BYTES - kept.used;
	if (target_len >= room || message_len >= room) {
		kept.lost++;
		return;
	}
	char *line = kept.lines + kept.used;
	int length = snprintf(line, room, "gnpix %s %.*s: %.*s", levels[level], (int) target_len, target, (int) message_len,
		message);
	if (length < 0 || (size_t) length >= room) {
		kept.lost++;
		return;
	}
	for (int at = 0; at < length; at++) {
		/* One event, one line. */
		if ((unsigned char) line[at] < ' ' || line[at] == 0x7f) {
			line[at] = ' ';
		}
	}
	kept.used += (size_t) length + 1;
}

void gnpix_php_log_open(void)
{
	kept.calls++;
}

void gnpix_php_log_close(void)
{
	if (--kept.calls > 0 || kept.lines == NULL) {
		return;
	}
	/* Taken out first: writing may end the request by a jump when memory runs out. */
	char *lines = kept.lines;
	size_t used = kept.used;
	unsigned lost = kept.lost;
	kept.lines = NULL;
	kept.used = 0;
	kept.lost = 0;
	zend_try {
		for (size_t at = 0; at < used; at += strlen(lines + at) + 1) {
			php_log_err(lines + at);
		}
		if (lost > 0) {
			char line[64];
			snprintf(line, sizeof line, "gnpix: %u more lines of this call didn't fit", lost);
			php_log_err(line);
		}
	} zend_catch {
		free(lines);
		zend_bailout();
	} zend_end_try();
	free(lines);
}

void gnpix_php_log_start(void)
{
	const char *name = GNPIX_G(log_level);
	int32_t level = -1;
	for (int32_t each = GNPIX_LOG_OFF; each <= GNPIX_LOG_TRACE; each++) {
		if (name != NULL && zend_binary_strcasecmp(name, strlen(name), levels[each], strlen(levels[each])) == 0) {
			level = each;
		}
	}
	/* PHP writes Off, and an empty value, as nothing or 0. */
	if (name == NULL || *name == '\0' || strcmp(name, "0") == 0) {
		level = GNPIX_LOG_OFF;
	}
	if (level < 0) {
		zend_error(E_CORE_WARNING, "gnpix.log_level must be off, error, warn, info, debug or trace; nothing is logged");
		return;
	}
	if (level > GNPIX_LOG_OFF) {
		started = gnpix_set_log_callback(level, keep, NULL, NULL) == GNPIX_OK;
	}
}

void gnpix_php_log_stop(void)
{
	if (started) {
		gnpix_set_log_callback(GNPIX_LOG_OFF, NULL, NULL, NULL);
		started = false;
	}
}
