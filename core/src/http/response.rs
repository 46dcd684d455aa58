//! One answer.

use std::borrow::Cow;
use std::fmt;

use ::http::HeaderMap;
use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::error::{Answer, Error, ErrorKind, Result};

/// A 2xx answer, whole: status, headers and raw body. Cheap to clone; `Debug` doesn't show the body.
#[derive(Clone)]
pub struct Response {
    status: u16,
    headers: HeaderMap,
    body: Bytes,
    attempts: u32,
    recovered: bool,
}

impl Response {
    pub(crate) fn new(status: u16, headers: HeaderMap, body: Bytes, attempts: u32) -> Self {
        Self { status, headers, body, attempts, recovered: false }
    }

    /// The HTTP status, 200–299.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// All headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// A header's first value, if it is there and is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The raw body, after undoing only `Content-Encoding: gzip`; empty for 204.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The body as text; bytes that are not UTF-8 become U+FFFD.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }

    /// The body read as JSON.
    ///
    /// # Errors
    /// [`ErrorKind::Response`] if it isn't JSON of the asked type; the error keeps the answer.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T> {
        serde_json::from_slice(&self.body).map_err(|cause| {
            Error::new(ErrorKind::Response, "the bank's answer isn't the JSON that was asked for")
                .with_code("json_invalid")
                .with_source(cause)
                .with_attempts(self.attempts)
                .with_answer(Answer {
                    status: self.status,
                    headers: self.headers.clone(),
                    body: self.body.clone(),
                })
        })
    }

    /// The answer as plain data.
    #[must_use]
    pub fn into_answer(self) -> Answer {
        Answer { status: self.status, headers: self.headers, body: self.body }
    }

    /// Whether this is what an earlier, unanswered try made, fetched after a later one was refused as a duplicate: see
    /// [`Request::recovered_by`](super::Request::recovered_by). Its status and body are those of the fetching.
    #[must_use]
    pub fn is_recovered(&self) -> bool {
        self.recovered
    }

    pub(crate) fn into_recovered(self, attempts: u32) -> Self {
        Self { attempts, recovered: true, ..self }
    }

    /// How many times the request was tried, this answer's try included.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }
}

impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("attempts", &self.attempts)
            .field("recovered", &self.recovered)
            .finish_non_exhaustive()
    }
}
