//! The access token: decoded, cached, renewed once for everyone, shared by threads, tasks and clients.
//!
//! `cache` decides (no clock, no lock, no I/O), `acquire` carries it out for concurrent callers, `store` lets
//! processes share. The numbered statements it keeps are in `docs/token-cache.md`.

mod acquire;
mod age;
mod cache;
mod counters;
mod desk;
mod exchange;
mod failure;
mod flight;
mod grant;
mod keeper;
mod published;
mod registry;
mod seal;
mod store;
mod stored;
mod sync;
#[cfg(test)]
mod tests;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use http::HeaderValue;

use crate::process::Stamp;
use crate::scope::ScopeSet;
use crate::secret::SecretString;

pub(crate) use acquire::Renewal;
pub use counters::TokenCounters;
pub(crate) use exchange::Exchange;
pub(crate) use grant::Grant;
pub(crate) use keeper::TokenCache;
pub(crate) use registry::{CacheIdentity, CacheKey, shared};
pub use store::{MemoryStore, StoreError, StoreKey, StoreLock, StoredToken, TokenStore};
pub(crate) use stored::StoredExchange;

/// A boxed future that may move between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// An OAuth 2.0 access token as the bank granted it.
///
/// Cheap to clone and shared by threads. `Debug` does not show the token, and it is zeroed when the last
/// holder drops it.
#[derive(Clone)]
pub struct AccessToken {
    inner: Arc<Inner>,
}

/// A handle: what a reader needs to know before it may use the token. Aligned so that the reference counts of two
/// handles never share a cache line.
#[repr(align(128))]
struct Inner {
    ages: age::Ages,
    stamp: Stamp,
    body: Arc<Body>,
}

/// What the bank granted, once for all handles.
struct Body {
    secret: SecretString,
    authorization: HeaderValue,
    token_type: String,
    expires_in: Duration,
    expires_at: SystemTime,
    scope: Option<String>,
    scopes: Option<ScopeSet>,
    generation: u64,
}

impl Inner {
    /// Another handle of the same token.
    fn copy(&self) -> Self {
        Self { ages: self.ages, stamp: self.stamp, body: Arc::clone(&self.body) }
    }
}

impl AccessToken {
    /// The token itself (`access_token`).
    #[must_use]
    pub fn secret(&self) -> &SecretString {
        &self.inner.body.secret
    }

    /// The token's type as the bank spelled it; `Bearer` when it named none.
    #[must_use]
    pub fn token_type(&self) -> &str {
        &self.inner.body.token_type
    }

    /// The lifetime the bank granted, counted from the request; zero when it sent one that makes no sense.
    #[must_use]
    pub fn expires_in(&self) -> Duration {
        self.inner.body.expires_in
    }

    /// When the token ends by the wall clock: for people to read. gnpix itself counts on a monotonic clock.
    #[must_use]
    pub fn expires_at(&self) -> SystemTime {
        self.inner.body.expires_at
    }

    /// The granted scopes as the bank sent them, separated by spaces; `None` when it did not say.
    #[must_use]
    pub fn scope(&self) -> Option<&str> {
        self.inner.body.scope.as_deref()
    }

    /// The granted scopes; `None` when unknown, which is not the same as none.
    #[must_use]
    pub fn scopes(&self) -> Option<&ScopeSet> {
        self.inner.body.scopes.as_ref()
    }

    /// A number that grows with every new token of the same cache within one process.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.inner.body.generation
    }

    /// The value of the `Authorization` header (RFC 6750 §2.1), marked sensitive. Cloning it copies no token.
    #[must_use]
    pub fn authorization_header(&self) -> &HeaderValue {
        &self.inner.body.authorization
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessToken")
            .field("token_type", &self.inner.body.token_type)
            .field("expires_in", &self.inner.body.expires_in)
            .field("expires_at", &self.inner.body.expires_at)
            .field("scope", &self.inner.body.scope)
            .field("generation", &self.inner.body.generation)
            .finish_non_exhaustive()
    }
}
