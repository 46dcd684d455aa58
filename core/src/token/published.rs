//! The token at hand where readers find it: no lock, no allocation, and no memory that all threads write to.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use super::sync::Slot;
use super::{AccessToken, Inner};
use crate::clock::Moment;

#[cfg(not(all(shuttle, test)))]
const STRIPES: usize = 16;
/// The model's threads are one thread of the system: they would share a stripe anyway.
#[cfg(all(shuttle, test))]
const STRIPES: usize = 1;

/// One copy of the token's handle for each stripe of threads. Cloning a handle writes to its reference count;
/// with a single one, every call of every thread would pass the same cache line around.
pub(super) struct Published([Stripe; STRIPES]);

#[repr(align(128))]
struct Stripe {
    token: Slot<Inner>,
    hits: AtomicU64,
}

thread_local! {
    static STRIPE: Cell<usize> = const { Cell::new(usize::MAX) };
}

impl Published {
    pub(super) fn nothing() -> Self {
        Self(std::array::from_fn(|_| Stripe { token: Slot::empty(), hits: AtomicU64::new(0) }))
    }

    /// The token, if it is fresh at the moment that `now` tells; counted as a hit.
    #[inline]
    pub(super) fn fresh(&self, now: impl FnOnce() -> Moment) -> Option<AccessToken> {
        let mine = self.0.get(stripe() % STRIPES)?;
        let token = AccessToken { inner: mine.token.load()? };
        if !token.is_fresh(now()) {
            return None;
        }
        mine.hits.fetch_add(1, Ordering::Relaxed);
        Some(token)
    }

    /// Puts `token` in every stripe. Callers hold the desk's lock, so that two don't mix.
    pub(super) fn set(&self, token: Option<&AccessToken>) {
        for stripe in &self.0 {
            stripe.token.store(token.map(|token| Arc::new(token.inner.copy())));
        }
    }

    pub(super) fn hits(&self) -> u64 {
        self.0.iter().map(|stripe| stripe.hits.load(Ordering::Relaxed)).fold(0, u64::wrapping_add)
    }
}

/// This thread's stripe, for good.
#[inline]
fn stripe() -> usize {
    STRIPE
        .try_with(|mine| match mine.get() {
            usize::MAX => assign(mine),
            stripe => stripe,
        })
        .unwrap_or(0)
}

#[cold]
fn assign(mine: &Cell<usize>) -> usize {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let stripe = NEXT.fetch_add(1, Ordering::Relaxed) % STRIPES;
    mine.set(stripe);
    stripe
}
