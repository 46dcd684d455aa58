//! The access tokens issued, each bound to a certificate.

use http::HeaderMap;
use http::header::AUTHORIZATION;
use time::OffsetDateTime;

use crate::register::Register;

/// Live tokens kept; the oldest goes first.
const CAPACITY: usize = 100_000;

/// What a token stands for.
pub(crate) struct Grant {
    /// SHA-256 of the certificate it is bound to.
    pub(crate) fingerprint: String,
    pub(crate) scopes: Vec<String>,
    pub(crate) expires: OffsetDateTime,
    /// Its place in the order of issue.
    pub(crate) number: u64,
}

/// The tokens issued and not yet forgotten.
pub(crate) struct TokenBook(Register<Grant>);

impl Default for TokenBook {
    fn default() -> Self {
        Self(Register::new(CAPACITY))
    }
}

impl TokenBook {
    pub(crate) fn get(&self, token: &str) -> Option<&Grant> {
        self.0.get(token)
    }

    pub(crate) fn insert(&mut self, token: &str, grant: Grant) {
        self.0.insert(token, grant);
    }

    /// The token's place in the order of issue.
    pub(crate) fn number(&self, headers: &HeaderMap) -> Option<u64> {
        self.0.get(bearer(headers)?).map(|grant| grant.number)
    }

    /// Makes the token presented worthless.
    pub(crate) fn revoke(&mut self, headers: &HeaderMap) {
        if let Some(token) = bearer(headers) {
            self.0.remove(token);
        }
    }

    pub(crate) fn revoke_all(&mut self) {
        *self = Self::default();
    }
}

/// The token a request presents (RFC 6750 section 2.1).
pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("Bearer").then(|| token.trim())
}
