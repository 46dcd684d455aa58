//! Faults: what the bank, the proxy before it and the network do on bad days, on demand.

use std::time::Duration;

use bytes::Bytes;
use http::header::{HeaderName, HeaderValue};
use serde_json::Value;

/// Where a connection is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cut {
    /// The TCP connection is dropped as soon as it is accepted. Needs a rule without path and method.
    BeforeHandshake,
    /// After the handshake; with a path or method: once the head was read, before the body.
    BeforeRequest,
    /// The request was read whole; nothing is answered.
    BeforeResponse,
    /// Some bytes of the head were answered.
    InHeaders,
    /// The head and half the announced body were answered.
    InBody,
    /// The answer is whole and says keep-alive; then the connection closes, as an idle timeout would.
    AfterResponse,
}

/// One thing that goes wrong. Several may be joined in a [`FaultRule`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Fault {
    /// The answer comes this much later.
    Latency(Duration),
    /// This status with the body the bank (or its gateway) sends with it; `Retry-After` when given.
    Status {
        /// The HTTP status.
        code: u16,
        /// Value of `Retry-After`: seconds, or any text.
        retry_after: Option<String>,
    },
    /// 401, and the token presented is dead from now on. (`Status` 401 leaves it alive.)
    ExpireToken,
    /// nginx's HTML page for this status; 400 is "No required SSL certificate was sent".
    Html(u16),
    /// The connection is cut.
    Close(Cut),
    /// No answer at all until the client gives up (at most two minutes).
    Hang,
    /// The body comes this many bytes at a time, with this pause between.
    Trickle {
        /// Bytes a step.
        bytes: usize,
        /// Pause between steps.
        pause: Duration,
    },
    /// A 200 whose JSON body has this many bytes.
    Huge(u64),
    /// A 200 whose body is cut JSON.
    BadJson,
    /// A 200 with no body.
    Empty,
    /// This body in place of the answer's (status 200 unless another fault sets it).
    Body(Bytes),
    /// One more header in the answer, or another value for one.
    Header {
        /// The header's name.
        name: HeaderName,
        /// Its value.
        value: HeaderValue,
    },
    /// The true answer without `Content-Type`.
    NoContentType,
    /// The true answer gzipped and chunked, if the client accepts gzip.
    Gzip,
    /// Sets (or with `None` removes) a member of the token endpoint's answer; elsewhere nothing.
    TokenField {
        /// The member, such as `expires_in`.
        name: String,
        /// What it becomes.
        value: Option<Value>,
    },
    /// The token issued lives this long, and says so.
    TokenTtl(Duration),
}

impl Fault {
    /// Whether the client gets the true answer, so that the operation has to be done.
    fn is_honest(&self) -> bool {
        matches!(
            self,
            Self::Latency(_)
                | Self::Close(Cut::AfterResponse)
                | Self::Trickle { .. }
                | Self::Header { .. }
                | Self::NoContentType
                | Self::Gzip
                | Self::TokenField { .. }
                | Self::TokenTtl(_)
        )
    }
}

/// Faults, which requests they hit, and how often. The first rule that matches a request is the one applied.
#[derive(Debug, Clone, PartialEq)]
pub struct FaultRule {
    /// What goes wrong, all at once.
    pub faults: Vec<Fault>,
    /// Only this method.
    pub method: Option<String>,
    /// Only this path; a trailing `*` matches any rest. Compared before percent-decoding, without the query.
    pub path: Option<String>,
    /// How many requests are hit; `None` for ever.
    pub times: Option<u64>,
    /// How many matching requests pass first.
    pub skip: u64,
    /// Every n-th matching request is hit; 1 is each.
    pub every: u64,
    /// The operation is performed even though its answer is lost or false (a payment whose answer got lost).
    pub after: bool,
}

impl FaultRule {
    /// Hits every request, for ever.
    pub fn new(fault: Fault) -> Self {
        Self { faults: vec![fault], method: None, path: None, times: None, skip: 0, every: 1, after: false }
    }

    /// One more fault at the same time.
    pub fn and(mut self, fault: Fault) -> Self {
        self.faults.push(fault);
        self
    }

    /// Only this method.
    pub fn method(mut self, method: impl Into<String>) -> Self {
        self.method = Some(method.into());
        self
    }

    /// Only this path; a trailing `*` matches any rest.
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Only this many requests.
    pub fn times(mut self, times: u64) -> Self {
        self.times = Some(times);
        self
    }

    /// Lets this many matching requests pass first.
    pub fn skip(mut self, skip: u64) -> Self {
        self.skip = skip;
        self
    }

    /// Every n-th matching request.
    pub fn every(mut self, every: u64) -> Self {
        self.every = every.max(1);
        self
    }

    /// Performs the operation first.
    pub fn after_processing(mut self) -> Self {
        self.after = true;
        self
    }

    /// Whether a request with this method is performed. Safe methods are, unless their answer is not needed.
    pub(crate) fn performs(&self, method: &http::Method) -> bool {
        self.after || method.is_safe() || self.faults.iter().all(Fault::is_honest)
    }

    pub(crate) fn matches(&self, method: &str, path: &str) -> bool {
        let path_matches = match self.path.as_deref() {
            None => true,
            Some(pattern) => match pattern.strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => pattern == path,
            },
        };
        path_matches && self.method.as_deref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(method))
    }

    /// A rule that hits connections rather than requests.
    pub(crate) fn is_for_connections(&self) -> bool {
        self.method.is_none()
            && self.path.is_none()
            && self
                .faults
                .iter()
                .any(|fault| matches!(fault, Fault::Close(Cut::BeforeHandshake | Cut::BeforeRequest)))
    }
}
