//! The exchange with a store before and after it: load, or lock, exchange and save. A store that is slow, down or
//! full of rubbish is passed over with a warning (statement 31).

use std::fmt::Display;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, SystemTime};

use super::exchange::Exchange;
use super::grant::Grant;
use super::keeper::TokenCache;
use super::registry::CacheKey;
use super::seal::Sealer;
use super::store::{StoreError, StoreKey, StoreLock, TokenStore};
use super::{AccessToken, BoxFuture};
use crate::clock::{Clock, Moment};
use crate::error::Result;
use crate::secret::{ExposeSecret, SecretString};

/// No call waits longer than this for one answer of a store.
const STORE_PATIENCE: Duration = Duration::from_millis(500);
/// The pauses between looks at a store while another process renews: 4.75 s in all, then gnpix asks the bank itself.
const LOCKED_PAUSES: [u64; 14] = [50, 100, 200, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400];
const LOCKED_PATIENCE: Duration = Duration::from_millis(4_750);

/// An exchange that shares its tokens through a store; without one it is the exchange itself.
#[derive(Clone)]
pub(crate) struct StoredExchange<E> {
    inner: E,
    shelf: Option<Arc<Shelf>>,
}

/// One place in a store.
struct Shelf {
    store: Arc<dyn TokenStore>,
    name: StoreKey,
    sealer: Sealer,
    clock: Arc<dyn Clock>,
}

impl<E: Exchange> StoredExchange<E> {
    pub(crate) fn new(
        inner: E,
        store: Option<Arc<dyn TokenStore>>,
        key: &CacheKey,
        client_secret: &SecretString,
        cache: &TokenCache,
    ) -> Self {
        let shelf = store.and_then(|store| {
            let name = StoreKey(*key.public());
            let sealer = Sealer::new(client_secret, &name)?;
            Some(Arc::new(Shelf { store, name, sealer, clock: cache.clock() }))
        });
        Self { inner, shelf }
    }
}

impl<E: Exchange> Exchange for StoredExchange<E> {
    fn exchange(&self, replaces: Option<AccessToken>) -> BoxFuture<'static, Result<Grant>> {
        let Some(shelf) = self.shelf.clone() else { return self.inner.exchange(replaces) };
        let inner = self.inner.clone();
        Box::pin(async move {
            let lock = match shelf.look(&inner, replaces.as_ref()).await {
                Look::Found(grant) => {
                    tracing::debug!("token taken from the store");
                    return Ok(grant);
                }
                Look::Renew(lock) => lock,
                Look::Useless => return inner.exchange(replaces).await,
            };
            let asked = shelf.clock.now();
            let grant = inner.exchange(replaces).await?;
            shelf.save(&inner, &grant, asked).await;
            drop(lock);
            Ok(grant)
        })
    }

    fn lease(&self) -> Duration {
        match self.shelf {
            // The last look before patience ends is a load, a lock and a pause; then another load, and the save.
            Some(_) => self.inner.lease().saturating_add(LOCKED_PATIENCE).saturating_add(5 * STORE_PATIENCE),
            None => self.inner.lease(),
        }
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.inner.sleep(duration)
    }
}

/// What a store had to offer.
enum Look {
    Found(Grant),
    /// Nothing: get a token and save it. The lock is missing when another process kept it too long.
    Renew(Option<StoreLock>),
    Useless,
}

impl Shelf {
    /// Looks for a token other than `replaces`, or for the right to get one.
    async fn look<E: Exchange>(&self, timer: &E, replaces: Option<&AccessToken>) -> Look {
        let began = self.clock.now();
        let ttl = timer.lease().saturating_add(2 * STORE_PATIENCE);
        for pause in LOCKED_PAUSES {
            match self.find(timer, replaces).await {
                Some(None) => {}
                Some(Some(grant)) => return Look::Found(grant),
                None => return Look::Useless,
            }
            match bounded(timer, "lock", || self.store.lock(&self.name, ttl)).await {
                Some(Some(lock)) => {
                    // Another process may have saved one between the look and the lock.
                    return match self.find(timer, replaces).await {
                        Some(Some(grant)) => Look::Found(grant),
                        _ => Look::Renew(Some(lock)),
                    };
                }
                Some(None) if self.clock.now().since(began) < LOCKED_PATIENCE => {
                    timer.sleep(Duration::from_millis(pause)).await;
                }
                Some(None) => break,
                None => return Look::Useless,
            }
        }
        tracing::warn!("another process holds the token store's lock for too long; not waiting for it");
        Look::Renew(None)
    }

    /// A stored token other than `replaces`; the outer `None` is a store that does not answer.
    async fn find<E: Exchange>(&self, timer: &E, replaces: Option<&AccessToken>) -> Option<Option<Grant>> {
        let Some(entry) = bounded(timer, "load", || self.store.load(&self.name)).await? else {
            return Some(None);
        };
        let wall = self.clock.wall();
        let opened = self.sealer.open(&entry, wall);
        if opened.is_none() && entry.expires_at > wall {
            tracing::warn!("the token store holds an entry that can't be used; it will be replaced");
        }
        Some(opened.filter(|grant| grant.is_worth_having(replaces)))
    }

    async fn save<E: Exchange>(&self, timer: &E, grant: &Grant, asked: Moment) {
        let passed = self.clock.now().since(asked);
        let left = grant.expires_in.saturating_sub(passed);
        let ends: Option<SystemTime> = self.clock.wall().checked_add(left);
        let sealed = ends.filter(|_| !left.is_zero()).and_then(|ends| self.sealer.seal(grant, ends));
        if let Some(entry) = sealed {
            bounded(timer, "save", || self.store.save(&self.name, entry)).await;
        }
    }
}

impl Grant {
    /// Whether a stored grant is another token than `replaces`, with life left in it.
    fn is_worth_having(&self, replaces: Option<&AccessToken>) -> bool {
        let left = self.expires_in.saturating_sub(self.used);
        let other =
            replaces.is_none_or(|old| old.secret().expose_secret() != self.access_token.expose_secret());
        other && left > Duration::from_secs(10).min(self.expires_in / 10)
    }
}

/// One answer of a store, within its time; `None` and a warning for an error, a panic or silence.
async fn bounded<'a, E: Exchange, T>(
    timer: &E,
    what: &'static str,
    call: impl FnOnce() -> BoxFuture<'a, Result<T, StoreError>>,
) -> Option<T> {
    let warn = |why: &dyn Display| {
        tracing::warn!("the token store failed to {what}: {why}; going on without it");
    };
    let Ok(mut answer) = catch_unwind(AssertUnwindSafe(call)) else {
        warn(&"it panicked");
        return None;
    };
    let mut alarm = timer.sleep(STORE_PATIENCE);
    poll_fn(|cx| match catch_unwind(AssertUnwindSafe(|| answer.as_mut().poll(cx))) {
        Ok(Poll::Ready(Ok(value))) => Poll::Ready(Some(value)),
        Ok(Poll::Ready(Err(error))) => {
            warn(&error);
            Poll::Ready(None)
        }
        Err(_) => {
            warn(&"it panicked");
            Poll::Ready(None)
        }
        Ok(Poll::Pending) => alarm.as_mut().poll(cx).map(|()| {
            warn(&"no answer in time");
            None
        }),
    })
    .await
}
