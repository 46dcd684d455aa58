//! Where a token may outlive the process or be shared by several (statement 30).

use std::any::Any;
use std::fmt;
use std::time::{Duration, SystemTime};

use super::BoxFuture;

/// What went wrong in a store. Its text is logged, so it must hold no secret; gnpix never puts one in.
pub type StoreError = Box<dyn std::error::Error + Send + Sync>;

/// Holds a lock until it is dropped. A store that can't release in a drop leaves it to the time limit.
pub type StoreLock = Box<dyn Any + Send>;

/// A place for sealed tokens: a file shared by the processes of a machine, a Redis shared by a fleet.
///
/// A store sees no token and no secret, only a name, sealed bytes and the time after which they are useless.
/// It never fails a call: one that errs, hangs, panics or holds rubbish is passed over with a warning. Each call
/// is bounded in time by gnpix, which drops the future. Implementations are shared by threads.
pub trait TokenStore: fmt::Debug + Send + Sync {
    /// The entry last saved under `key`, if there still is one.
    fn load<'a>(&'a self, key: &'a StoreKey) -> BoxFuture<'a, Result<Option<StoredToken>, StoreError>>;

    /// Puts `entry` in place of the one under `key`, whole or not at all. Files must be readable by their owner
    /// alone.
    fn save<'a>(&'a self, key: &'a StoreKey, entry: StoredToken) -> BoxFuture<'a, Result<(), StoreError>>;

    /// Tries to become the one that renews `key`, for at most `ttl`; `None` when another holds the lock. It does
    /// not wait. The lock saves traffic and guards nothing: losing it costs one exchange too many.
    fn lock<'a>(
        &'a self,
        key: &'a StoreKey,
        ttl: Duration,
    ) -> BoxFuture<'a, Result<Option<StoreLock>, StoreError>>;
}

/// The name of a token: the same for every process with the same base URL, token path, client id, certificate and
/// requested scope. It displays as 64 hexadecimal digits, and tells nothing about them.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct StoreKey(pub(super) [u8; 32]);

impl StoreKey {
    /// The raw name.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for StoreKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for StoreKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StoreKey({self})")
    }
}

/// A token as a store keeps it: sealed, with the time to forget it.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredToken {
    /// The token and its particulars, encrypted and authenticated under a key derived from the client secret.
    pub sealed: Vec<u8>,
    /// By the wall clock; a store may drop the entry from then on. gnpix trusts only what is sealed.
    pub expires_at: SystemTime,
}

impl fmt::Debug for StoredToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoredToken")
            .field("sealed", &format_args!("{} bytes", self.sealed.len()))
            .field("expires_at", &self.expires_at)
            .finish()
    }
}

/// The default store: the cache of this process is memory enough, so there is nothing to load or save.
#[derive(Debug, Clone, Copy, Default)]
pub struct MemoryStore;

impl TokenStore for MemoryStore {
    fn load<'a>(&'a self, _: &'a StoreKey) -> BoxFuture<'a, Result<Option<StoredToken>, StoreError>> {
        Box::pin(std::future::ready(Ok(None)))
    }

    fn save<'a>(&'a self, _: &'a StoreKey, _: StoredToken) -> BoxFuture<'a, Result<(), StoreError>> {
        Box::pin(std::future::ready(Ok(())))
    }

    fn lock<'a>(
        &'a self,
        _: &'a StoreKey,
        _: Duration,
    ) -> BoxFuture<'a, Result<Option<StoreLock>, StoreError>> {
        Box::pin(std::future::ready(Ok(Some(Box::new(()) as StoreLock))))
    }
}
