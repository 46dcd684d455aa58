//! The cache as concurrent callers use it: any mix of threads, tasks and runtimes.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::cache::{Decision, Event};
use super::counters::TokenCounters;
use super::desk::{Asked, Desk, Told};
use super::flight::{Leader, Seat};
use super::grant::Grant;
use super::published::Published;
use super::sync::Slot;
use super::{AccessToken, BoxFuture};
use crate::clock::{Clock, Moment};
use crate::error::Result;

/// The request to the token endpoint, and the caller's runtime.
pub(crate) trait Exchange: Clone + Send + Sync + 'static {
    /// Asks for a token other than `replaces`, in bounded time. Only a shared store needs to look at `replaces`.
    fn exchange(&self, replaces: Option<AccessToken>) -> BoxFuture<'static, Result<Grant>>;

    /// How long one exchange may take in all: after this, others no longer wait for it.
    fn lease(&self) -> Duration;

    /// A timer of the caller's runtime.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;
}

/// What becomes of the renewal of a token that is still good.
pub(crate) enum Renewal<'a> {
    /// The caller that comes upon it renews before it goes on: nothing runs behind anyone's back.
    InLine,
    /// As `InLine`; and a renewal that is under way is waited for. After a 401: a token about to end might be
    /// refused again, and there is no third try.
    Awaited,
    /// It is handed to this spawner, and the caller goes on at once.
    Background(&'a (dyn Fn(BoxFuture<'static, ()>) + Send + Sync)),
}

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

    /// A token that may be sent: the one at hand, or the outcome of the one exchange under way, which this
    /// caller runs if nobody else does. Dropping the future harms nobody; give it a deadline of its own.
    pub(crate) async fn get<E: Exchange>(
        self: &Arc<Self>,
        exchange: &E,
        renewal: Renewal<'_>,
    ) -> Result<AccessToken> {
        if let Some(token) = self.fresh() {
            return Ok(token);
        }
        let patient = matches!(renewal, Renewal::Awaited);
        let (desk, decision) = loop {
            let desk = self.desk();
            let seat = match desk.ask(self.now(), exchange.lease(), patient) {
                Asked::Decided(decision) => break (desk, decision),
                Asked::Seated(number) => Seat::new(Arc::clone(&desk), number),
            };
            match seat.wait(self, exchange).await {
                // A patient caller had a token to fall back on.
                Some(Told::Outcome(Err(error))) if patient => return desk.usable(self.now()).ok_or(error),
                Some(Told::Outcome(outcome)) => return outcome,
                Some(Told::Decided(decision)) => break (desk, decision),
                Some(Told::Wait { .. }) | None => {}
            }
        };
        match decision {
            Decision::Use(token) => Ok(token),
            Decision::Fail(error) => {
                tracing::debug!(
                    kind = error.kind().name(),
                    "token exchange failed lately; not tried again yet"
                );
                Err(error)
            }
            Decision::Lead(ticket) => Leader::new(Arc::clone(self), desk, ticket).fly(exchange).await,
            Decision::Renew(token, ticket) => {
                tracing::debug!(generation = ticket.flight, "token is due for renewal");
                let leader = Leader::new(Arc::clone(self), desk, ticket);
                match renewal {
                    Renewal::InLine | Renewal::Awaited => leader.fly(exchange).await,
                    Renewal::Background(spawn) => {
                        let exchange = exchange.clone();
                        spawn(Box::pin(async move {
                            // A failure was logged and remembered; the token at hand still serves.
                            let _ = leader.fly(&exchange).await;
                        }));
                        Ok(token)
                    }
                }
            }
            _ => Err(out_of_step()),
        }
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

impl fmt::Debug for TokenCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenCache").finish_non_exhaustive()
    }
}

/// The desk never answers so; an error beats a panic if it ever does.
fn out_of_step() -> crate::error::Error {
    crate::error::Error::new(crate::error::ErrorKind::Internal, "the token cache is out of step")
        .with_help("Please report this.")
}
