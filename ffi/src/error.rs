//! `gnpix_error`: one failure, as C reads it.

use std::ffi::c_char;
use std::fmt::Write as _;

use gnpix::Error;

use crate::gate::{self, Poison, handle};
use crate::pointer::lend;
use crate::response::gnpix_response;
use crate::status::gnpix_status;
use crate::text::Text;

/// One failure: what happened, with what, and what to do next. Immutable: any number of threads may read it. None of its
/// texts shows a token or a secret; the bank's raw answer, in gnpix_error_response, is as it came.
pub struct gnpix_error {
    poison: Poison,
    error: Error,
    kind: Text,
    name: Option<Text>,
    message: Text,
    title: Option<Text>,
    detail: Option<Text>,
    help: Option<Text>,
    text: Text,
    cause: Option<Text>,
    violations: Text,
    response: Option<gnpix_response>,
}
handle!(gnpix_error, "error");

impl gnpix_error {
    pub(crate) fn new(error: Error) -> Self {
        Self {
            poison: Poison::default(),
            kind: whole(error.kind().name()),
            name: error.code().map(whole),
            message: whole(error.message()),
            title: error.title().map(whole),
            detail: error.detail().map(whole),
            help: error.help().map(whole),
            text: whole(&error.to_string()),
            cause: causes(&error).as_deref().map(whole),
            violations: whole(&list(error.violations())),
            response: error.answer().map(|answer| gnpix_response::of_error(answer.clone(), error.attempts())),
            error,
        }
    }

    #[cfg(test)]
    pub(crate) fn inner(&self) -> &Error {
        &self.error
    }
}

/// A text that C reads to its end: one that quotes a NUL, of a path perhaps, would be cut there.
fn whole(text: &str) -> Text {
    Text::new(text.replace('\0', "\u{fffd}"))
}

fn causes(error: &Error) -> Option<String> {
    let mut source = std::error::Error::source(error)?;
    let mut text = source.to_string();
    while let Some(next) = source.source() {
        // Writing to a String can't fail.
        let _ = write!(text, ": {next}");
        source = next;
    }
    Some(text)
}

/// Violations as JSON, which is how C reads every list of them.
pub(crate) fn list(violations: &[gnpix::Violation]) -> String {
    let list: serde_json::Value = violations
        .iter()
        .map(|violation| {
            serde_json::json!({
                "reason": violation.reason,
                "property": violation.property,
                "value": violation.value,
            })
        })
        .collect();
    list.to_string()
}

fn text_of(
    error: Option<&gnpix_error>,
    len: *mut usize,
    choose: impl FnOnce(&gnpix_error) -> Option<&Text>,
) -> *const c_char {
    gate::read(error, None, |error| Some(lend(choose(error), len))).unwrap_or_else(|| lend(None, len))
}

/// The failure's status, never GNPIX_OK; GNPIX_OK for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_code(error: Option<&gnpix_error>) -> gnpix_status {
    gate::read(error, gnpix_status::GNPIX_OK, |error| gnpix_status::of(error.error.kind()))
}

/// The status's name, such as "api" or "timeout". Borrowed until the error is freed; NULL for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_kind(error: Option<&gnpix_error>, len: *mut usize) -> *const c_char {
    text_of(error, len, |error| Some(&error.kind))
}

/// The HTTP status of the bank's answer; 0 if none came.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_http_status(error: Option<&gnpix_error>) -> u16 {
    gate::read(error, 0, |error| error.error.http_status().unwrap_or(0))
}

/// The bank's own name for the error (`nome`, OAuth's `error`, or the last part of a problem's `type`), such as
/// "CobOperacaoInvalida" or "invalid_client"; for failures that never reached the bank gnpix's own, such as
/// "certificate_key_mismatch". Borrowed until the error is freed; NULL if there is none.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_name(error: Option<&gnpix_error>, len: *mut usize) -> *const c_char {
    text_of(error, len, |error| error.name.as_ref())
}

/// What happened and with what, in one sentence. Borrowed until the error is freed; NULL for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_message(error: Option<&gnpix_error>, len: *mut usize) -> *const c_char {
    text_of(error, len, |error| Some(&error.message))
}

/// The problem's `title` (RFC 7807). Borrowed until the error is freed; NULL if the bank sent none.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_title(error: Option<&gnpix_error>, len: *mut usize) -> *const c_char {
    text_of(error, len, |error| error.title.as_ref())
}

/// The bank's explanation (`detail`, `mensagem`, `error_description` or `message`). Borrowed until the error is freed;
/// NULL if the bank sent none.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_detail(error: Option<&gnpix_error>, len: *mut usize) -> *const c_char {
    text_of(error, len, |error| error.detail.as_ref())
}

/// What to do next, in whole sentences. Borrowed until the error is freed; NULL if gnpix has no advice.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_help(error: Option<&gnpix_error>, len: *mut usize) -> *const c_char {
    text_of(error, len, |error| error.help.as_ref())
}

/// All that is worth logging in one line: message, HTTP status, name, detail, violations, whether the bank may have
/// received the request, and help. Borrowed until the error is freed; NULL for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_text(error: Option<&gnpix_error>, len: *mut usize) -> *const c_char {
    text_of(error, len, |error| Some(&error.text))
}

/// The technical causes, outermost first, such as "connection refused: os error 111". Borrowed until the error is freed;
/// NULL if there is none.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_cause(error: Option<&gnpix_error>, len: *mut usize) -> *const c_char {
    text_of(error, len, |error| error.cause.as_ref())
}

/// The fields that the bank refused, as a JSON array of {"reason": string, "property": string or null, "value": string
/// or null}; "[]" when it named none. Borrowed until the error is freed; NULL for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_violations(error: Option<&gnpix_error>, len: *mut usize) -> *const c_char {
    text_of(error, len, |error| Some(&error.violations))
}

/// Whether the same call may succeed later with nothing changed. It does not say that repeating is safe: see
/// gnpix_error_maybe_sent.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_retryable(error: Option<&gnpix_error>) -> bool {
    gate::read(error, false, |error| error.error.is_retryable())
}

/// Whether the bank may have acted on the request although no answer was understood. Look the charge or payment up
/// before repeating a call that moves money.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_maybe_sent(error: Option<&gnpix_error>) -> bool {
    gate::read(error, false, |error| error.error.maybe_sent())
}

/// Whether this is the memory of a recent failure, returned without traffic.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_remembered(error: Option<&gnpix_error>) -> bool {
    gate::read(error, false, |error| error.error.is_remembered())
}

/// How many times the request was tried; 0 when it never got that far.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_attempts(error: Option<&gnpix_error>) -> u32 {
    gate::read(error, 0, |error| error.error.attempts())
}

/// How long the bank asked to wait (`Retry-After`), in milliseconds; -1 if it named no time.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_retry_after_ms(error: Option<&gnpix_error>) -> i64 {
    gate::read(error, -1, |error| {
        error.error.retry_after().map_or(-1, |wait| i64::try_from(wait.as_millis()).unwrap_or(i64::MAX))
    })
}

/// The bank's answer, whole: status, headers and raw body. Borrowed until the error is freed, and never freed itself;
/// NULL if no answer came.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_response(error: Option<&gnpix_error>) -> Option<&gnpix_response> {
    error.and_then(|error| error.response.as_ref())
}

/// Frees the error; NULL is nothing.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_error_free(error: Option<Box<gnpix_error>>) {
    gate::free(error);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pointer::{NUL_TERMINATED, text};

    #[test]
    fn a_text_that_quotes_a_nul_is_read_to_its_end() {
        let error = Error::new(gnpix::ErrorKind::Config, "the file a\0b is missing").with_help("Look.");
        let error = gnpix_error::new(error);
        let mut length = 0;
        let message = gnpix_error_message(Some(&error), &raw mut length);
        let message = text(message, NUL_TERMINATED, "message").unwrap();
        assert_eq!((message, message.len()), ("the file a\u{fffd}b is missing", length));
        assert!(
            text(gnpix_error_text(Some(&error), std::ptr::null_mut()), NUL_TERMINATED, "text")
                .unwrap()
                .ends_with("Look.")
        );
    }
}
