//! What went wrong, with what, and what to do next.

pub(crate) mod decode;
#[cfg(test)]
mod decode_tests;
mod kind;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;

pub use kind::ErrorKind;

/// The result of every fallible call of gnpix.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// One failure: its [kind](Error::kind), the bank's answer if there was one, and advice.
///
/// Cheap to clone and shared by threads: all waiters of one token exchange get the same error.
/// Neither `Display` nor `Debug` shows a secret, a token, a header or a body.
#[derive(Clone)]
pub struct Error {
    inner: Arc<Inner>,
}

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    message: Cow<'static, str>,
    help: Option<Cow<'static, str>>,
    code: Option<Cow<'static, str>>,
    title: Option<String>,
    detail: Option<String>,
    violations: Vec<Violation>,
    answer: Option<Answer>,
    retry_after: Option<Duration>,
    retryable: bool,
    maybe_sent: bool,
    remembered: bool,
    attempts: u32,
    source: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

/// One item of a problem's `violacoes` (the central bank's schema `Violacao`) or of the bank's `erros`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Violation {
    /// Why the value was refused (`razao`, `mensagem`).
    pub reason: String,
    /// Where: a property or path of the body (`propriedade`, `caminho`).
    pub property: Option<String>,
    /// The refused value, when the bank repeats it (`valor`).
    pub value: Option<String>,
}

/// The HTTP answer that an error came from, kept whole.
#[derive(Clone)]
pub struct Answer {
    /// The HTTP status; it wins over a `status` in the body.
    pub status: u16,
    /// All headers.
    pub headers: HeaderMap,
    /// The raw body.
    pub body: Bytes,
}

impl Error {
    /// An error of `kind`; `message` says what happened and with what, without a full stop.
    pub fn new(kind: ErrorKind, message: impl Into<Cow<'static, str>>) -> Self {
        let retryable = matches!(
            kind,
            ErrorKind::Connect
                | ErrorKind::ConnectionLost
                | ErrorKind::Timeout
                | ErrorKind::RateLimit
                | ErrorKind::Server
        );
        let inner = Inner {
            kind,
            message: message.into(),
            help: None,
            code: None,
            title: None,
            detail: None,
            violations: Vec::new(),
            answer: None,
            retry_after: None,
            retryable,
            maybe_sent: false,
            remembered: false,
            attempts: 0,
            source: None,
        };
        Self { inner: Arc::new(inner) }
    }

    /// What went wrong, as one of a closed list that all languages share.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.inner.kind
    }

    /// What happened and with what, in one sentence, without the advice.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.inner.message
    }

    /// What to do next, when gnpix knows.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.inner.help.as_deref()
    }

    /// The bank's own name for the error (`nome`, OAuth's `error`, or the last part of a problem's `type`);
    /// for failures that never reached the bank, gnpix's own, such as `certificate_key_mismatch`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.inner.code.as_deref()
    }

    /// The problem's `title` (RFC 7807), when the bank sent one.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.inner.title.as_deref()
    }

    /// The bank's explanation (`detail`, `mensagem`, `error_description` or `message`).
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.inner.detail.as_deref()
    }

    /// The fields the bank refused (`violacoes`, `erros`); empty when it named none.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        &self.inner.violations
    }

    /// The HTTP answer, when one came: status, headers and raw body.
    #[must_use]
    pub fn answer(&self) -> Option<&Answer> {
        self.inner.answer.as_ref()
    }

    /// The HTTP status, when an answer came.
    #[must_use]
    pub fn http_status(&self) -> Option<u16> {
        self.inner.answer.as_ref().map(|answer| answer.status)
    }

    /// How long the bank asked to wait (`Retry-After`).
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.inner.retry_after
    }

    /// Whether the same call may succeed later with nothing changed. It does not say that repeating is safe:
    /// see [`maybe_sent`](Self::maybe_sent).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.inner.retryable
    }

    /// Whether the bank may have received the request although no answer was understood. Look the charge or
    /// payment up before repeating a call that moves money.
    #[must_use]
    pub fn maybe_sent(&self) -> bool {
        self.inner.maybe_sent
    }

    /// Whether this is the memory of a recent failure, returned without traffic.
    #[must_use]
    pub fn is_remembered(&self) -> bool {
        self.inner.remembered
    }

    /// How many times the request was tried; 0 when it never got that far.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.inner.attempts
    }

    /// Adds advice: a full sentence.
    #[must_use]
    pub fn with_help(self, help: impl Into<Cow<'static, str>>) -> Self {
        self.change(|inner| inner.help = Some(help.into()))
    }

    /// Names the error: see [`code`](Self::code).
    #[must_use]
    pub fn with_code(self, code: impl Into<Cow<'static, str>>) -> Self {
        self.change(|inner| inner.code = Some(code.into()))
    }

    /// Keeps the cause. The cause's text must hold no secret.
    #[must_use]
    pub fn with_source(self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        let source: Box<dyn std::error::Error + Send + Sync> = source.into();
        self.change(|inner| inner.source = Some(Arc::from(source)))
    }

    pub(crate) fn with_title(self, title: Option<String>) -> Self {
        self.change(|inner| inner.title = title)
    }

    pub(crate) fn with_detail(self, detail: Option<String>) -> Self {
        self.change(|inner| inner.detail = detail)
    }

    /// Names the fields that were refused, and the rules they break, instead of those named so far.
    #[must_use]
    pub fn with_violations(self, violations: Vec<Violation>) -> Self {
        self.change(|inner| inner.violations = violations)
    }

    pub(crate) fn with_answer(self, answer: Answer) -> Self {
        self.change(|inner| inner.answer = Some(answer))
    }

    pub(crate) fn with_retry_after(self, retry_after: Option<Duration>) -> Self {
        self.change(|inner| inner.retry_after = retry_after)
    }

    pub(crate) fn with_retryable(self, retryable: bool) -> Self {
        self.change(|inner| inner.retryable = retryable)
    }

    /// Says whether the bank may have acted: see [`maybe_sent`](Self::maybe_sent).
    #[must_use]
    pub fn with_maybe_sent(self, maybe_sent: bool) -> Self {
        self.change(|inner| inner.maybe_sent = maybe_sent)
    }

    /// As the memory of a failure: nothing was tried this time.
    pub(crate) fn with_remembered(self) -> Self {
        self.change(|inner| {
            inner.remembered = true;
            inner.attempts = 0;
        })
    }

    pub(crate) fn with_attempts(self, attempts: u32) -> Self {
        self.change(|inner| inner.attempts = attempts)
    }

    /// Blots `secrets` out of everything that is shown: a server, or a proxy, may repeat what it was sent. The raw
    /// body is kept as it came, and never shown.
    pub(crate) fn without(self, secrets: &[&str]) -> Self {
        let blot = |text: &mut String| {
            for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
                if text.contains(secret) {
                    *text = text.replace(secret, "[redacted]");
                }
            }
        };
        self.change(|inner| {
            let code = inner.code.as_mut().filter(|code| matches!(code, Cow::Owned(_))).map(Cow::to_mut);
            let violations = inner.violations.iter_mut().flat_map(|violation| {
                [Some(&mut violation.reason), violation.property.as_mut(), violation.value.as_mut()]
            });
            [code, inner.title.as_mut(), inner.detail.as_mut()]
                .into_iter()
                .chain(violations)
                .flatten()
                .for_each(blot);
        })
    }

    fn change(mut self, change: impl FnOnce(&mut Inner)) -> Self {
        change(Arc::make_mut(&mut self.inner));
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.inner;
        f.write_str(&inner.message)?;
        let status = inner.answer.as_ref().map(|answer| answer.status);
        match (status, &inner.code) {
            (Some(status), Some(code)) => write!(f, " (HTTP {status}, {code})")?,
            (Some(status), None) => write!(f, " (HTTP {status})")?,
            (None, _) => {}
        }
        if let Some(detail) = &inner.detail {
            write!(f, ": {detail}")?;
        }
        for violation in &inner.violations {
            write!(f, "; {}", violation.property.as_deref().unwrap_or("?"))?;
            write!(f, ": {}", violation.reason)?;
        }
        if inner.maybe_sent {
            f.write_str("; the request may have reached the bank")?;
        }
        if let Some(help) = &inner.help {
            write!(f, ". {help}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.inner;
        f.debug_struct("Error")
            .field("kind", &inner.kind)
            .field("message", &inner.message)
            .field("help", &inner.help)
            .field("code", &inner.code)
            .field("title", &inner.title)
            .field("detail", &inner.detail)
            .field("violations", &inner.violations)
            .field("answer", &inner.answer)
            .field("retry_after", &inner.retry_after)
            .field("retryable", &inner.retryable)
            .field("maybe_sent", &inner.maybe_sent)
            .field("remembered", &inner.remembered)
            .field("attempts", &inner.attempts)
            .field("source", &inner.source)
            .finish()
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("status", &self.status)
            .field("headers", &self.headers.len())
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.inner.source.as_deref().map(|source| source as &(dyn std::error::Error + 'static))
    }
}
