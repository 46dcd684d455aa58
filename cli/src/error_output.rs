//! Failures on stderr: for a person, or as one JSON object.

use gnpix::{Error, Violation};
use serde_json::{Value, json};

use crate::terminal::{Style, Terminal, plain};

/// Below the text after `error: `.
const INDENT: usize = 7;

/// Prints `error` and its advice to stderr.
pub(crate) fn print(terminal: &Terminal, error: &Error) {
    if terminal.is_json() {
        terminal.error_line(&to_json(error).to_string());
        return;
    }
    let below = |text: &str| terminal.error_line(&format!("{:INDENT$}{text}", ""));
    let wrapped = |text: &str, indent: usize| terminal.hang_error(&plain(text), indent);
    let sign = terminal.paint_error(Style::Bad, "error:");
    terminal.error_line(&format!("{sign} {}", wrapped(&headline(error), INDENT)));
    if let Some(detail) = error.detail() {
        below(&wrapped(detail, INDENT));
    }
    for violation in error.violations() {
        below(&format!("- {}", wrapped(&describe(violation), INDENT + 2)));
    }
    if error.maybe_sent() {
        below(&wrapped("The bank may have received this request: look it up before you repeat it.", INDENT));
    }
    if let Some(wait) = error.retry_after() {
        below(&format!("The bank asks to wait {} s.", wait.as_secs()));
    }
    if let Some(help) = error.help() {
        let sign = terminal.paint_error(Style::Accent, " help:");
        terminal.error_line(&format!("{sign} {}", wrapped(help, INDENT)));
    }
}

/// Every member is always there, so that a script needs no guessing.
pub(crate) fn to_json(error: &Error) -> Value {
    let violations: Vec<Value> = error
        .violations()
        .iter()
        .map(|item| json!({ "reason": item.reason, "property": item.property, "value": item.value }))
        .collect();
    json!({
        "kind": error.kind().name(),
        "number": error.kind().number(),
        "code": error.code(),
        "http_status": error.http_status(),
        "message": error.message(),
        "title": error.title(),
        "detail": error.detail(),
        "help": error.help(),
        "violations": violations,
        "maybe_sent": error.maybe_sent(),
        "retryable": error.is_retryable(),
        "attempts": error.attempts(),
        "retry_after": error.retry_after().map(|wait| wait.as_secs()),
    })
}

/// What happened, with the status and the code.
pub(crate) fn headline(error: &Error) -> String {
    let mut about: Vec<String> =
        error.http_status().map(|status| format!("HTTP {status}")).into_iter().collect();
    about.extend(error.code().map(str::to_owned));
    if error.attempts() > 1 {
        about.push(format!("{} attempts", error.attempts()));
    }
    if about.is_empty() {
        error.message().to_owned()
    } else {
        format!("{} ({})", error.message(), about.join(", "))
    }
}

fn describe(violation: &Violation) -> String {
    let place = violation.property.as_deref().map(|place| format!("{place}: ")).unwrap_or_default();
    let value = violation.value.as_deref().map(|value| format!(" (was {value})")).unwrap_or_default();
    format!("{place}{}{value}", violation.reason)
}
