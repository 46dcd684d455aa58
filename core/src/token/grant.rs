//! The 200 answer of `/oauth/token`, decoded (RFC 6749 §5.1, and what real servers make of it).

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::HeaderValue;
use serde_json::value::RawValue;
use zeroize::Zeroizing;

use super::age::Ages;
use super::cache::Ticket;
use super::{AccessToken, Body, Inner};
use crate::clock::Moment;
use crate::error::{Error, ErrorKind, Result};
use crate::process::Stamp;
use crate::scope::ScopeSet;
use crate::secret::{ExposeSecret, SecretString};

/// What `expires_in` means when it is missing: the bank's documented default.
const DEFAULT_LIFE: Duration = Duration::from_secs(3600);
/// A longer life is taken for nonsense.
const LONGEST_LIFE: f64 = 10.0 * 365.25 * 86_400.0;
/// A longer token fits no server's header limits.
const LONGEST_TOKEN: usize = 64 * 1024;

/// A decoded grant: a token that has no place in a cache yet.
pub(crate) struct Grant {
    pub(super) access_token: SecretString,
    pub(super) token_type: String,
    /// The granted lifetime; zero when the bank sent one that makes no sense.
    pub(super) expires_in: Duration,
    pub(super) scope: Option<String>,
    /// How much of the lifetime had passed when this grant was asked for: zero from the bank, more from a store.
    pub(super) used: Duration,
}

impl Grant {
    /// Decodes the body of a 200 answer. Errors hold neither the body nor the token:
    /// [`ErrorKind::Response`] for a body without a usable token, [`ErrorKind::Authorization`] for a token type
    /// other than Bearer.
    pub(crate) fn from_json(body: &[u8]) -> Result<Self> {
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        // Raw values: one odd number, such as 1e999, must not spoil the rest.
        let fields: HashMap<String, &RawValue> = serde_json::from_slice(body)
            .map_err(|_| unusable("the token endpoint's answer is not a JSON object"))?;
        let field = |name: &str| fields.get(name).map(|raw| raw.get()).filter(|raw| *raw != "null");

        let access_token = match field("access_token") {
            Some(raw) => SecretString::from(
                serde_json::from_str::<String>(raw)
                    .map_err(|_| unusable("the token endpoint's access_token is not a string"))?,
            ),
            None => return Err(unusable("the token endpoint's answer has no access_token")),
        };
        let token_type = match field("token_type") {
            Some(raw) => serde_json::from_str(raw)
                .map_err(|_| unusable("the token endpoint's token_type is not a string"))?,
            None => "Bearer".to_owned(),
        };
        let expires_in = field("expires_in").map_or(DEFAULT_LIFE, lifetime);
        let scope = match field("scope") {
            Some(raw) => scope(raw)?,
            None => None,
        };
        Self { access_token, token_type, expires_in, scope, used: Duration::ZERO }.checked()
    }

    /// Refuses a token that can't be sent.
    pub(super) fn checked(self) -> Result<Self> {
        let token = self.access_token.expose_secret();
        if token.is_empty() {
            return Err(unusable("the token endpoint sent an empty access_token"));
        }
        if token.len() > LONGEST_TOKEN || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(unusable("the token endpoint sent an access_token that can't be put in a header"));
        }
        if !self.token_type.eq_ignore_ascii_case("bearer") {
            let name = shown(&self.token_type, token);
            return Err(Error::new(
                ErrorKind::Authorization,
                format!("the token endpoint granted a token of type {name}, and only Bearer is understood"),
            )
            .with_code("unsupported_token_type")
            .with_help("Check that the base URL and token path are the bank's."));
        }
        Ok(self)
    }

    /// The token, with its place in the cache and its ages.
    pub(super) fn issue(self, ticket: &Ticket, wall: SystemTime, roll: u16) -> Result<AccessToken> {
        let authorization = bearer(self.access_token.expose_secret())?;
        let left = self.expires_in.saturating_sub(self.used);
        let ages = Ages::new(ticket.started, self.expires_in, self.used, roll);
        let body = Arc::new(Body {
            authorization,
            scopes: self.scope.as_deref().map(ScopeSet::parse),
            expires_at: wall.checked_add(left).unwrap_or(wall),
            secret: self.access_token,
            token_type: self.token_type,
            expires_in: self.expires_in,
            scope: self.scope,
            generation: ticket.flight,
        });
        Ok(AccessToken { inner: Arc::new(Inner { ages, stamp: Stamp::now(), body }) })
    }
}

impl AccessToken {
    /// Whether the token may be used without a thought of renewal.
    #[inline]
    pub(super) fn is_fresh(&self, now: Moment) -> bool {
        now < self.inner.ages.due && self.inner.stamp.is_current()
    }

    /// Whether the token may still be sent.
    pub(super) fn is_usable(&self, now: Moment) -> bool {
        now < self.inner.ages.expired
    }

    pub(super) fn is_due(&self, now: Moment) -> bool {
        now >= self.inner.ages.due
    }
}

impl fmt::Debug for Grant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Grant")
            .field("token_type", &self.token_type)
            .field("expires_in", &self.expires_in)
            .field("scope", &self.scope)
            .finish_non_exhaustive()
    }
}

/// `Bearer …` in a buffer that is zeroed when the last clone of the header is dropped.
fn bearer(token: &str) -> Result<HeaderValue> {
    let mut value = Zeroizing::new(Vec::with_capacity("Bearer ".len() + token.len()));
    value.extend_from_slice(b"Bearer ");
    value.extend_from_slice(token.as_bytes());
    let mut header = HeaderValue::from_maybe_shared(Bytes::from_owner(value))
        .map_err(|_| unusable("the token endpoint sent an access_token that can't be put in a header"))?;
    header.set_sensitive(true);
    Ok(header)
}

/// A number, a float or a numeric string; anything without sense is zero: used by the calls that wait for it,
/// then expired.
fn lifetime(raw: &str) -> Duration {
    let text: String = serde_json::from_str(raw).unwrap_or_else(|_| raw.to_owned());
    match text.trim().parse::<f64>() {
        Ok(seconds) if seconds > 0.0 && seconds <= LONGEST_LIFE => Duration::from_secs_f64(seconds),
        _ => {
            tracing::warn!("the token endpoint sent an expires_in without sense; the token is used once");
            Duration::ZERO
        }
    }
}

/// A space-separated string, or an array of strings as some servers send it.
fn scope(raw: &str) -> Result<Option<String>> {
    if let Ok(list) = serde_json::from_str::<String>(raw) {
        return Ok(Some(list));
    }
    serde_json::from_str::<Vec<String>>(raw)
        .map(|list| Some(list.join(" ")))
        .map_err(|_| unusable("the token endpoint's scope is neither a string nor an array of strings"))
}

/// A name from the wire, fit for an error: short, printable, and without the token.
fn shown(name: &str, token: &str) -> String {
    if name.contains(token) {
        return "(not shown)".to_owned();
    }
    let short: String = name.chars().take(40).collect();
    format!("{short:?}")
}

fn unusable(message: &'static str) -> Error {
    Error::new(ErrorKind::Response, message)
        .with_help("Check that the base URL and token path are the bank's, and that no proxy answers for it.")
}
