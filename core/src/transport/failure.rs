//! What a failed try means: its error kind, and whether the bank may have acted on it.

use std::error::Error as StdError;
use std::io;
use std::sync::Arc;

use ::http::HeaderMap;
use bytes::Bytes;

use super::Progress;
use super::cause::{BoxError, find, innermost_io};
use super::lost::{Lost, Stage};
use crate::error::{Answer, Error, ErrorKind};
use crate::tls;

/// A try that gave no whole answer.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) error: Error,
    /// False only if the request provably was not processed.
    pub(super) maybe_processed: bool,
    /// Whether another try may fare better.
    pub(super) transient: bool,
}

impl Failure {
    fn new(kind: ErrorKind, message: &'static str, code: &'static str) -> Self {
        Self { error: Error::new(kind, message).with_code(code), maybe_processed: false, transient: true }
    }

    fn processed(mut self, maybe: bool) -> Self {
        self.maybe_processed = maybe;
        self.error = self.error.with_maybe_sent(maybe);
        self
    }

    fn permanent(mut self) -> Self {
        self.transient = false;
        self.error = self.error.with_retryable(false);
        self
    }

    fn advised(mut self, help: Option<&'static str>) -> Self {
        if let Some(help) = help {
            self.error = self.error.with_help(help);
        }
        self
    }

    fn caused_by(mut self, cause: impl Into<BoxError>) -> Self {
        self.error = self.error.with_source(cause);
        self
    }
}

/// A request that HTTP can't carry. The cause must name no part of its URL.
pub(super) fn unbuildable(cause: impl Into<BoxError>) -> Failure {
    Failure::new(ErrorKind::InvalidArgument, "the request can't be built", "request_invalid")
        .permanent()
        .caused_by(cause)
}

/// A request that nothing answered in time.
pub(super) fn no_answer(leaving: bool) -> Failure {
    Failure::new(ErrorKind::Timeout, "the bank didn't answer in time", "read_timeout").processed(leaving)
}

/// A request that got no answer. `leaving` says whether any of it may have been written.
pub(super) fn of_request(lost: Lost, leaving: bool) -> Failure {
    let Lost { stage, cause } = lost;
    if let Some(tls_error) = find::<rustls::Error>(&*cause) {
        let (kind, message, help) = tls::explain(tls_error);
        // An alert about the certificate ends the handshake, though TLS 1.3 shows it only on the first read:
        // nothing was processed.
        let refused = kind == ErrorKind::CertificateRefused;
        let maybe = leaving && stage == Stage::Exchange && !refused;
        let code = if refused { "certificate_refused" } else { "tls_failed" };
        let failure = Failure::new(kind, message, code).permanent().processed(maybe);
        return failure.advised(help).caused_by(cause);
    }
    match stage {
        Stage::Build => unbuildable(cause),
        Stage::Exchange => of_exchange(cause, leaving),
        before => of_connect(before, cause),
    }
}

fn of_exchange(cause: Arc<dyn StdError + Send + Sync>, leaving: bool) -> Failure {
    let unprocessed = find::<hyper::Error>(&*cause).is_some_and(hyper::Error::is_canceled)
        || find::<h2::Error>(&*cause).is_some_and(refused_by_h2);
    let message = "the connection was lost before the bank answered";
    Failure::new(ErrorKind::ConnectionLost, message, "connection_lost")
        .processed(leaving && !unprocessed)
        .caused_by(cause)
}

fn of_connect(stage: Stage, cause: Arc<dyn StdError + Send + Sync>) -> Failure {
    let kind = innermost_io(&*cause);
    let failure = if stage == Stage::ConnectTimeout || kind == Some(io::ErrorKind::TimedOut) {
        Failure::new(ErrorKind::Timeout, "no connection to the bank in time", "connect_timeout")
    } else if stage == Stage::NameLookup {
        Failure::new(ErrorKind::Connect, "the bank's name can't be resolved", "dns_failed")
            .advised(Some("Check the base URL and this machine's name resolution."))
    } else if matches!(kind, Some(io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionReset)) {
        Failure::new(ErrorKind::Connect, "the connection was dropped in the TLS handshake", HANDSHAKE_DROPPED)
    } else {
        Failure::new(ErrorKind::Connect, "no connection to the bank", "connect_failed")
            .advised(Some("Check the base URL, the network and any firewall on the way."))
    };
    failure.caused_by(cause)
}

/// The code of a connection that was dropped where a certificate is looked at.
pub(crate) const HANDSHAKE_DROPPED: &str = "handshake_dropped";

/// An answer whose body didn't come whole.
pub(super) fn of_body(cause: BoxError) -> Failure {
    let message = "the connection was lost within the bank's answer";
    Failure::new(ErrorKind::ConnectionLost, message, "connection_lost").processed(true).caused_by(cause)
}

/// An answer whose body stopped coming.
pub(super) fn silent_body() -> Failure {
    Failure::new(ErrorKind::Timeout, "the bank's answer stopped coming", "read_timeout").processed(true)
}

/// An answer that says it is compressed and isn't.
pub(super) fn garbled_body(cause: io::Error) -> Failure {
    Failure::new(ErrorKind::Response, "the bank's answer can't be decompressed", "body_undecodable")
        .permanent()
        .processed(true)
        .caused_by(cause)
}

pub(super) fn too_large(status: u16, headers: HeaderMap, limit: usize) -> Failure {
    let message = format!("the bank's answer is larger than {limit} bytes");
    let error = Error::new(ErrorKind::Response, message)
        .with_code("body_too_large")
        .with_help("Ask for less, or raise the client's max_body.")
        .with_answer(Answer { status, headers, body: Bytes::new() });
    Failure { error, maybe_processed: true, transient: false }.processed(true)
}

/// The caller's deadline has passed.
pub(crate) fn deadline_passed(progress: &Progress) -> Error {
    let message = if progress.attempts() == 0 {
        "the deadline passed before the request could be sent"
    } else {
        "the deadline passed before the bank answered"
    };
    Error::new(ErrorKind::Timeout, message)
        .with_code("deadline_passed")
        .with_attempts(progress.attempts())
        .with_maybe_sent(progress.maybe_sent())
}

/// The caller no longer wants the answer.
pub(crate) fn given_up(progress: &Progress) -> Error {
    Error::new(ErrorKind::Cancelled, "the caller cancelled the call")
        .with_code("cancelled")
        .with_attempts(progress.attempts())
        .with_maybe_sent(progress.maybe_sent())
}

/// The server says it did not act on the stream (RFC 9113 §8.7).
fn refused_by_h2(error: &h2::Error) -> bool {
    error.is_remote()
        && (error.is_reset() && error.reason() == Some(h2::Reason::REFUSED_STREAM)
            || error.is_go_away() && error.reason() == Some(h2::Reason::NO_ERROR))
}
