//! Core's errors as what `lib/errors.js` makes errors of.

use gnpix::{Error, ErrorKind};
use napi::bindgen_prelude::{JsObjectValue as _, ToNapiValue};
use napi::{Env, Unknown};
use napi_derive::napi;

use crate::response::Raw;

/// A failure: what `build` in `lib/errors.js` takes.
#[napi(object, object_from_js = false)]
pub struct Failure {
    /// The kind's number.
    pub kind: i32,
    /// The whole of it in one line.
    pub text: String,
    /// The bank's code, or gnpix's own.
    pub r#type: Option<String>,
    pub status: Option<u16>,
    pub title: Option<String>,
    pub detail: Option<String>,
    pub help: Option<String>,
    pub violations: Vec<Violation>,
    /// In seconds.
    pub retry_after: Option<f64>,
    pub retryable: bool,
    pub maybe_sent: bool,
    pub remembered: bool,
    pub attempts: u32,
    pub causes: Vec<Cause>,
    pub response: Option<Raw>,
}

/// A field that the bank refused.
#[napi(object, object_from_js = false)]
pub struct Violation {
    pub reason: String,
    pub property: Option<String>,
    pub value: Option<String>,
}

/// What lies under an error: its text, and the system's number for it if it has one.
#[napi(object, object_from_js = false)]
pub struct Cause {
    pub text: String,
    pub errno: Option<i32>,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let violations = error.violations().iter().map(|violation| Violation {
            reason: violation.reason.clone(),
            property: violation.property.clone(),
            value: violation.value.clone(),
        });
        Self {
            kind: error.kind().number(),
            text: error.to_string(),
            r#type: error.code().map(str::to_owned),
            status: error.http_status(),
            title: error.title().map(str::to_owned),
            detail: error.detail().map(str::to_owned),
            help: error.help().map(str::to_owned),
            violations: violations.collect(),
            retry_after: error.retry_after().map(|wait| wait.as_secs_f64()),
            retryable: error.is_retryable(),
            maybe_sent: error.maybe_sent(),
            remembered: error.is_remembered(),
            attempts: error.attempts(),
            causes: causes(&error),
            response: error.answer().map(|answer| Raw::new(answer.clone(), error.attempts())),
        }
    }
}

/// What lies under an error, outermost first.
fn causes(error: &Error) -> Vec<Cause> {
    let mut found = Vec::new();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        let errno = cause.downcast_ref::<std::io::Error>().and_then(std::io::Error::raw_os_error);
        found.push(Cause { text: cause.to_string(), errno });
        source = cause.source();
    }
    found
}

/// What is thrown for `error`.
pub(crate) fn raise(env: &Env, error: Error) -> napi::Error {
    throw(env, Failure::from(error))
}

/// What throws `failure`: an error of JavaScript's own that carries it.
pub(crate) fn throw<T: ToNapiValue>(env: &Env, failure: T) -> napi::Error {
    let carrier = env.create_error(napi::Error::from_reason("gnpix")).and_then(|mut carrier| {
        carrier.set_named_property("failure", failure)?;
        carrier.into_unknown(env)
    });
    // Fails only for lack of memory, or in an environment that is going down: that is told instead.
    carrier.map_or_else(|cause| cause, |carrier: Unknown<'_>| napi::Error::from(carrier))
}

/// For what a client is asked after its end.
pub(crate) fn closed() -> Error {
    Error::new(ErrorKind::InvalidArgument, "the client is closed")
        .with_code("client_closed")
        .with_help("Close it after its last call, or make another client.")
}
