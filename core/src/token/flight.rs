//! One caller's part in an exchange: to lead it or to wait for it. Both may be dropped at any moment.

use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use super::cache::{Event, Ticket};
use super::desk::{Desk, Told};
use super::exchange::Exchange;
use super::grant::Grant;
use super::keeper::TokenCache;
use super::{AccessToken, BoxFuture};
use crate::error::{Error, ErrorKind, Result};

/// The one that runs the exchange. Dropped without an outcome, it lets another caller take the lead.
pub(super) struct Leader {
    cache: Arc<TokenCache>,
    desk: Arc<Desk>,
    ticket: Ticket,
    landed: bool,
}

impl Leader {
    pub(super) fn new(cache: Arc<TokenCache>, desk: Arc<Desk>, ticket: Ticket) -> Self {
        Self { cache, desk, ticket, landed: false }
    }

    /// Runs the exchange and tells everyone. The caller's own outcome is the newest token there is, or the failure.
    pub(super) async fn fly<E: Exchange>(self, exchange: &E) -> Result<AccessToken> {
        let (flight, renewal) = (self.ticket.flight, self.ticket.renewal);
        let span = tracing::info_span!(
            "token_exchange",
            generation = flight,
            renewal,
            outcome = tracing::field::Empty,
            duration_ms = tracing::field::Empty,
        );
        let replaces = self.ticket.replaces.clone();
        let run = caught(|| exchange.exchange(replaces));
        let granted = tracing::Instrument::instrument(run, span.clone()).await;
        let took = self.cache.now().since(self.ticket.started);
        span.record("duration_ms", u64::try_from(took.as_millis()).unwrap_or(u64::MAX));
        span.in_scope(|| {
            let outcome = self.land(granted);
            match &outcome {
                Ok(_) => {
                    span.record("outcome", "granted");
                    tracing::debug!(renewal, "token obtained");
                }
                Err(error) => {
                    span.record("outcome", error.kind().name());
                    tracing::warn!(kind = error.kind().name(), renewal, "token exchange failed");
                }
            }
            outcome
        })
    }

    fn land(mut self, granted: Result<Grant>) -> Result<AccessToken> {
        let wall = self.cache.wall_at(self.ticket.started);
        let outcome = granted.and_then(|grant| grant.issue(&self.ticket, wall, self.cache.roll()));
        self.landed = true;
        if !self.desk.stamp.is_certainly_current() {
            return outcome;
        }
        let now = self.cache.now();
        match outcome {
            Ok(token) => {
                self.cache.tell(&self.desk, Event::Landed { token: token.clone() });
                let newest = self.desk.usable(now).filter(|kept| kept.generation() > token.generation());
                Ok(newest.unwrap_or(token))
            }
            Err(error) => {
                let (flight, roll) = (self.ticket.flight, self.cache.roll());
                self.cache.tell(&self.desk, Event::Failed { flight, error: error.clone(), roll });
                self.desk.usable(now).ok_or(error)
            }
        }
    }
}

impl Drop for Leader {
    fn drop(&mut self) {
        if !self.landed && self.desk.stamp.is_certainly_current() {
            tracing::debug!(generation = self.ticket.flight, "token exchange abandoned by its caller");
            self.cache.tell(&self.desk, Event::Abandoned { flight: self.ticket.flight });
        }
    }
}

/// A place among those that wait for the exchange under way.
pub(super) struct Seat {
    desk: Arc<Desk>,
    number: u64,
    taken: bool,
}

impl Seat {
    pub(super) fn new(desk: Arc<Desk>, number: u64) -> Self {
        Self { desk, number, taken: true }
    }

    /// Waits for the outcome, for a call to take the lead, or for the end of the leader's lease. `None` in a
    /// forked child: the desk is the parent's.
    pub(super) async fn wait<E: Exchange>(mut self, cache: &TokenCache, exchange: &E) -> Option<Told> {
        let mut timer: Option<BoxFuture<'static, ()>> = None;
        poll_fn(|cx| {
            if !self.desk.stamp.is_certainly_current() {
                return Poll::Ready(None);
            }
            let now = cache.now();
            match self.desk.look(self.number, now, exchange.lease(), cx) {
                Told::Wait { lease_ends } => {
                    let left = lease_ends.since(now).max(Duration::from_millis(1));
                    let alarm = timer.get_or_insert_with(|| exchange.sleep(left));
                    if alarm.as_mut().poll(cx).is_ready() {
                        timer = None;
                        cx.waker().wake_by_ref();
                    }
                    Poll::Pending
                }
                told => {
                    self.taken = false;
                    Poll::Ready(Some(told))
                }
            }
        })
        .await
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        if self.taken && self.desk.stamp.is_certainly_current() {
            self.desk.leave(self.number);
        }
    }
}

/// Runs a future, making a panic of it an error.
pub(super) async fn caught<T>(make: impl FnOnce() -> BoxFuture<'static, Result<T>>) -> Result<T> {
    let Ok(future) = catch_unwind(AssertUnwindSafe(make)) else { return Err(panicked()) };
    let mut future = pin!(future);
    poll_fn(|cx| {
        catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(cx)))
            .unwrap_or_else(|_| Poll::Ready(Err(panicked())))
    })
    .await
}

/// The panic's own message is left out: it may quote anything.
fn panicked() -> Error {
    Error::new(ErrorKind::Internal, "the token exchange panicked")
        .with_help("Please report this; the next call starts a new exchange.")
}
