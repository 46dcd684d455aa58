//! `gnpix request`: one authorized call. The body goes to stdout untouched, all else to stderr.

use std::io::Read;
use std::time::Instant;

use gnpix::http::HeaderMap;
use gnpix::{Error, ErrorKind, Request, Result};
use serde_json::{Value, json};

use crate::args::{ConnectionArgs, RequestArgs};
use crate::json_text;
use crate::settings;
use crate::terminal::{Style, Terminal, duration, plain};

/// No request to the bank is near this size.
const LARGEST: u64 = 64 * 1024 * 1024;

pub(crate) async fn run(terminal: &Terminal, connection: &ConnectionArgs, args: &RequestArgs) -> Result<()> {
    let request = request(terminal, args)?;
    request.target()?;
    let client = settings::client(connection, terminal).await?;
    let started = Instant::now();
    let waiting = terminal.spinner(&format!("{} {}", args.method, plain(&args.path)));
    let outcome = client.send(request).await;
    drop(waiting);
    let took = started.elapsed();
    match outcome {
        Ok(response) => {
            let line = Line { status: response.status(), attempts: response.attempts(), took };
            line.print(terminal, args.include.then_some(response.headers()));
            body(terminal, response.body());
            Ok(())
        }
        Err(error) => {
            // A 2xx answer in an error is one that can't be understood, perhaps the token's: never shown.
            if let Some(answer) = error.answer().filter(|answer| !(200..300).contains(&answer.status)) {
                let line = Line { status: answer.status, attempts: error.attempts(), took };
                // With --json the error says all of it, and stderr stays one JSON object.
                if !terminal.is_json() {
                    line.print(terminal, args.include.then_some(&answer.headers));
                }
                body(terminal, &answer.body);
            }
            Err(error)
        }
    }
}

fn request(terminal: &Terminal, args: &RequestArgs) -> Result<Request> {
    let path = if args.path.starts_with('/') { args.path.clone() } else { format!("/{}", args.path) };
    let mut request = Request::new(args.method.clone(), path);
    for (name, value) in &args.query {
        request = request.query(name, value);
    }
    if let Some(data) = &args.data {
        let bytes = data_bytes(data)?;
        let is_json = args.content_type.split(';').next().is_some_and(|kind| kind.trim().ends_with("json"));
        if is_json && let Err(cause) = json_text::check(&bytes) {
            terminal.warn(&format!("the body isn't JSON: {cause}"));
        }
        request = request.body(&args.content_type, bytes);
    }
    // After the body, so that a content type given as a header wins.
    for (name, value) in &args.header {
        request = request.header(name, value);
    }
    Ok(request)
}

/// The body: as written, from `@FILE`, or from stdin for `-`.
fn data_bytes(data: &str) -> Result<Vec<u8>> {
    let refuse =
        |what: &str| Error::new(ErrorKind::InvalidArgument, what.to_owned()).with_code("body_unreadable");
    let read = |source: &mut dyn Read| {
        let mut bytes = Vec::new();
        source.take(LARGEST.saturating_add(1)).read_to_end(&mut bytes).map(|_| bytes)
    };
    let bytes = if data == "-" {
        read(&mut std::io::stdin().lock())
            .map_err(|cause| refuse("stdin can't be read").with_source(cause))?
    } else if let Some(path) = data.strip_prefix('@') {
        let unreadable =
            |cause: std::io::Error| refuse(&format!("the body's file {path} can't be read: {cause}"));
        read(&mut std::fs::File::open(path).map_err(unreadable)?).map_err(unreadable)?
    } else {
        data.as_bytes().to_vec()
    };
    match u64::try_from(bytes.len()) {
        Ok(length) if length <= LARGEST => Ok(bytes),
        _ => Err(refuse("the body is larger than 64 MiB")),
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
