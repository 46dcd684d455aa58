//! A call and its answer: the body goes to stdout untouched, all else to stderr.

use std::time::Instant;

use gnpix::http::HeaderMap;
use gnpix::{Client, Error, Request, Response, Result};
use serde_json::{Value, json};

use crate::json_text;
use crate::terminal::{Style, Terminal, duration, plain};

/// Sends `request` and shows what comes, with the headers if `include`.
pub(crate) async fn show(
    terminal: &Terminal,
    client: &Client,
    request: Request,
    include: bool,
) -> Result<()> {
    let started = Instant::now();
    let response = send(terminal, client, request, include).await?;
    let line = Line { status: response.status(), attempts: response.attempts(), took: started.elapsed() };
    line.print(terminal, include.then_some(response.headers()));
    if response.is_recovered() {
        terminal.note("An earlier try did it, though its answer was lost: this is what it made.");
    }
    body(terminal, response.body());
    Ok(())
}

/// Sends `request`; shows what the bank says if it refuses.
pub(crate) async fn send(
    terminal: &Terminal,
    client: &Client,
    request: Request,
    include: bool,
) -> Result<Response> {
    let started = Instant::now();
    let waiting = terminal.spinner(&format!("{} {}", request.method(), plain(request.route())));
    let outcome = client.send(request).await;
    drop(waiting);
    if let Err(error) = &outcome {
        refusal(terminal, error, started.elapsed(), include);
    }
    outcome
}

fn refusal(terminal: &Terminal, error: &Error, took: std::time::Duration, include: bool) {
    // A 2xx answer in an error is one that can't be understood, perhaps the token's: never shown.
    if let Some(answer) = error.answer().filter(|answer| !(200..300).contains(&answer.status)) {
        let line = Line { status: answer.status, attempts: error.attempts(), took };
        // With --json the error says all of it, and stderr stays one JSON object.
        if !terminal.is_json() {
            line.print(terminal, include.then_some(&answer.headers));
        }
        body(terminal, &answer.body);
    }
}

struct Line {
    status: u16,
    attempts: u32,
    took: std::time::Duration,
}

impl Line {
    /// The status, and the headers if asked for, to stderr.
    fn print(&self, terminal: &Terminal, headers: Option<&HeaderMap>) {
        let pairs = headers.into_iter().flatten().map(|(name, value)| {
            (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        });
        if terminal.is_json() {
            let took = u64::try_from(self.took.as_millis()).unwrap_or(u64::MAX);
            let mut line = json!({ "http_status": self.status, "attempts": self.attempts, "took_ms": took });
            if let (Some(line), Some(_)) = (line.as_object_mut(), headers) {
                let list: Vec<Value> = pairs.map(|(name, value)| json!([name, value])).collect();
                line.insert("headers".to_owned(), Value::Array(list));
            }
            terminal.note(&line.to_string());
            return;
        }
        let status = http::StatusCode::from_u16(self.status).ok();
        let reason = status.and_then(|status| status.canonical_reason()).unwrap_or_default();
        let style = if self.status < 300 { Style::Good } else { Style::Bad };
        let status = terminal.paint_error(style, format!("HTTP {} {reason}", self.status).trim_end());
        let tries = if self.attempts > 1 { format!(", {} attempts", self.attempts) } else { String::new() };
        let rest = terminal.paint_error(Style::Dim, &format!("({}{tries})", duration(self.took)));
        terminal.note(&format!("{status} {rest}"));
        for (name, value) in pairs {
            terminal.note(&format!("{}: {}", terminal.paint_error(Style::Accent, &name), plain(&value)));
        }
    }
}

/// The body: every byte as it came in a pipe; for a person, indented JSON or harmless text.
fn body(terminal: &Terminal, body: &[u8]) {
    if !terminal.is_terminal() || terminal.is_json() {
        terminal.bytes(body);
    } else if let Some(text) = json_text::indent(body, |style, text| terminal.paint(style, text)) {
        terminal.line(&text);
    } else if let Ok(text) = std::str::from_utf8(body) {
        for line in text.lines() {
            terminal.line(&plain(line));
        }
    } else {
        terminal.note(&format!("({} bytes that are no text: send stdout to a file)", body.len()));
    }
}
