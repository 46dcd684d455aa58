//! The last requests, with secrets blotted out.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use http::{HeaderMap, Version};
use serde_json::{Value, json};

use crate::Application;

/// Requests kept.
const CAPACITY: usize = 1024;
/// Bytes of each body kept.
const BODY_KEPT: usize = 16 * 1024;

/// One request as it came. `Authorization` is blotted out, and any Client_Secret in the body.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RecordedRequest {
    /// Counts from 1 in the order requests were read.
    pub number: u64,
    /// Which TCP connection it came on, counted from 1.
    pub connection: u64,
    /// The method.
    pub method: String,
    /// Path and query, undecoded.
    pub target: String,
    /// `HTTP/1.1` or `HTTP/2.0`.
    pub version: String,
    /// Headers in order, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The first 16 KiB of the body.
    pub body: Bytes,
    /// The whole body's size.
    pub body_size: usize,
    /// Which token came with it, counted from 1 in the order of issue; `None` without a known one.
    pub token: Option<u64>,
    /// The status answered; `None` while unanswered or when the connection was cut instead.
    pub status: Option<u16>,
}

impl RecordedRequest {
    /// The first header of this name (lower case).
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The path without the query, undecoded.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    pub(crate) fn to_json(&self) -> Value {
        json!({
            "number": self.number,
            "connection": self.connection,
            "method": self.method,
            "target": self.target,
            "version": self.version,
            "headers": self.headers,
            "body": String::from_utf8_lossy(&self.body),
            "body_size": self.body_size,
            "token": self.token,
            "status": self.status,
        })
    }
}

/// A request about to be recorded.
pub(crate) struct Incoming<'a> {
    pub(crate) connection: u64,
    pub(crate) method: &'a http::Method,
    pub(crate) target: &'a str,
    pub(crate) version: Version,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: &'a Bytes,
    pub(crate) token: Option<u64>,
}

#[derive(Default)]
pub(crate) struct RequestLog {
    state: Mutex<(u64, VecDeque<RecordedRequest>)>,
}

impl RequestLog {
    /// Records a request and gives its number.
    pub(crate) fn push(&self, request: &Incoming<'_>, applications: &[Application]) -> u64 {
        let mut entry = RecordedRequest {
            number: 0,
            connection: request.connection,
            method: request.method.to_string(),
            target: request.target.to_owned(),
            version: format!("{:?}", request.version),
            headers: request.headers.iter().map(|(name, value)| header(name, value)).collect(),
            body: blot(request.body, applications),
            body_size: request.body.len(),
            token: request.token,
            status: None,
        };
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let (count, entries) = &mut *state;
        *count = count.saturating_add(1);
        entry.number = *count;
        if entries.len() >= CAPACITY {
            entries.pop_front();
        }
        entries.push_back(entry);
        *count
    }

    pub(crate) fn answered(&self, number: u64, status: u16) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(entry) = state.1.iter_mut().rev().find(|entry| entry.number == number) {
            entry.status = Some(status);
        }
    }

    pub(crate) fn snapshot(&self) -> Vec<RecordedRequest> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).1.iter().cloned().collect()
    }
}

fn header(name: &http::HeaderName, value: &http::HeaderValue) -> (String, String) {
    let text = String::from_utf8_lossy(value.as_bytes());
    let shown = if name == http::header::AUTHORIZATION {
        format!("{} [redacted]", text.split(' ').next().unwrap_or_default())
    } else {
        text.into_owned()
    };
    (name.as_str().to_owned(), shown)
}

fn blot(body: &Bytes, applications: &[Application]) -> Bytes {
    let kept = body.slice(..body.len().min(BODY_KEPT));
    let Ok(text) = std::str::from_utf8(&kept) else { return kept };
    let secret = applications.iter().map(Application::client_secret).find(|secret| text.contains(*secret));
    match secret {
        Some(secret) => Bytes::from(text.replace(secret, "[redacted]")),
        None => kept,
    }
}
