//! The cache's shared state, for any mix of threads, tasks and runtimes: the token at hand and this process's desk.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use super::AccessToken;
use super::cache::Event;
use super::counters::TokenCounters;
use super::desk::Desk;
use super::published::Published;
use super::sync::Slot;
use crate::clock::{Clock, Moment};

/// Source of jitter: a number uniform over `u16`.
pub(crate) type Dice = fn() -> u16;

/// One token, kept fresh for everyone that shares it.
pub(crate) struct TokenCache {
    clock: Arc<dyn Clock>,
    dice: Dice,
    /// The token at hand, for readers without a lock.
    published: Published,
    desk: Slot<Desk>,
}

impl TokenCache {
    /// An empty cache that nobody shares yet: see [`shared`](super::shared).
    pub(crate) fn new(clock: Arc<dyn Clock>, dice: Dice) -> Self {
        Self { clock, dice, published: Published::nothing(), desk: Slot::empty() }
    }

    /// The token, if no thought of renewal is due: without lock or allocation.
    #[inline]
    pub(crate) fn fresh(&self) -> Option<AccessToken> {
        self.published.fresh(|| self.clock.now())
    }

    /// The bank refused the token of `generation` (401): it is dropped, and a newer one is kept.
    pub(crate) fn refused(&self, generation: u64) {
        self.tell(&self.desk(), Event::Refused { generation });
    }

    /// Drops the token at hand: whoever asks from now on gets one that is asked for from now on.
    pub(crate) fn invalidate(&self) {
        self.tell(&self.desk(), Event::Invalidate);
    }

    /// What the cache has done so far.
    pub(crate) fn counters(&self) -> TokenCounters {
        let desk = self.desk();
        let mut counters = desk.counters();
        counters.hits += self.published.hits().wrapping_sub(desk.hits_before);
        counters
    }

    pub(super) fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.clock)
    }

    #[inline]
    pub(super) fn now(&self) -> Moment {
        self.clock.now()
    }

    pub(super) fn roll(&self) -> u16 {
        (self.dice)()
    }

    /// What the wall clock showed at `moment`, as far as can be told now.
    pub(super) fn wall_at(&self, moment: Moment) -> SystemTime {
        let wall = self.clock.wall();
        wall.checked_sub(self.now().since(moment)).unwrap_or(wall)
    }

    pub(super) fn tell(&self, desk: &Desk, event: Event) {
        desk.tell(self.now(), event, |token| self.published.set(token));
    }

    /// This process's desk. The parent's, whose lock may be held by a thread that is not here, is left alone.
    pub(super) fn desk(&self) -> Arc<Desk> {
        loop {
            let old = self.desk.load();
            if let Some(desk) = &old
                && desk.stamp.is_certainly_current()
            {
                return Arc::clone(desk);
            }
            let hits_before = if old.is_some() { self.published.hits() } else { 0 };
            self.desk.replace_and_leak(old, Arc::new(Desk::new(hits_before)));
        }
    }
}

impl Drop for TokenCache {
    fn drop(&mut self) {
        // A parent's desk may have been copied half-way through a change: a reference never given back leaks it.
        if let Some(desk) = self.desk.load()
            && !desk.stamp.is_certainly_current()
        {
            std::mem::forget(desk);
        }
    }
}

impl fmt::Debug for TokenCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenCache").finish_non_exhaustive()
    }
}
