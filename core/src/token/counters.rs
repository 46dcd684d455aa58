//! What the cache has done, in numbers (statement 28).

use std::cell::Cell;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

/// Counts of a token cache since it was made, or since this process was forked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct TokenCounters {
    /// Calls served with the token at hand, without waiting.
    pub hits: u64,
    /// Exchanges begun, renewals included.
    pub exchanges: u64,
    /// Exchanges that failed.
    pub failures: u64,
    /// Exchanges begun while the token at hand was still good.
    pub background_renewals: u64,
    /// Calls that waited for another call's exchange.
    pub waits: u64,
    /// Tokens thrown away before their end: refused by the bank, or by request.
    pub invalidations: u64,
}

const STRIPES: usize = 16;

/// A counter that many threads raise at once without sharing a cache line.
#[derive(Default)]
pub(super) struct Hits([Stripe; STRIPES]);

#[repr(align(128))]
#[derive(Default)]
struct Stripe(AtomicU64);

thread_local! {
    static STRIPE: Cell<usize> = const { Cell::new(usize::MAX) };
}

impl Hits {
    #[inline]
    pub(super) fn add(&self) {
        let stripe = STRIPE.try_with(|mine| match mine.get() {
            usize::MAX => assign(mine),
            stripe => stripe,
        });
        if let Some(stripe) = self.0.get(stripe.unwrap_or(0) % STRIPES) {
            stripe.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    pub(super) fn total(&self) -> u64 {
        self.0.iter().map(|stripe| stripe.0.load(Ordering::Relaxed)).fold(0, u64::wrapping_add)
    }
}

#[cold]
fn assign(mine: &Cell<usize>) -> usize {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let stripe = NEXT.fetch_add(1, Ordering::Relaxed) % STRIPES;
    mine.set(stripe);
    stripe
}
