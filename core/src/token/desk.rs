//! The shared side of the cache: the state machine, and the callers that wait. Locked for moments only, never
//! across I/O.

use std::collections::BTreeMap;
use std::task::{Context, Waker};
use std::time::Duration;

use super::cache::{Decision, Event, State, step};
use super::sync::{Mutex, lock};
use super::{AccessToken, TokenCounters};
use crate::clock::Moment;
use crate::error::Result;
use crate::process::Stamp;

/// One process's desk. A forked child sets up its own and never touches this one.
pub(super) struct Desk {
    pub(super) stamp: Stamp,
    /// The hits of the parent process.
    pub(super) hits_before: u64,
    book: Mutex<Book>,
}

#[derive(Default)]
struct Book {
    state: State,
    waiters: BTreeMap<u64, Waiter>,
    next_waiter: u64,
    counters: TokenCounters,
}

struct Waiter {
    /// Tokens older than this won't do: the waiter came after they were thrown away.
    floor: u64,
    /// It waits for a renewal although a token is at hand.
    patient: bool,
    waker: Option<Waker>,
    /// Woken to take the lead, and not heard of since.
    called: bool,
    outcome: Option<Result<AccessToken>>,
}

/// What a caller is told at first.
pub(super) enum Asked {
    Decided(Decision),
    /// It waits, in the seat of this number, to be given up with [`leave`](Desk::leave).
    Seated(u64),
}

/// What a waiting caller is told.
pub(super) enum Told {
    Decided(Decision),
    /// The exchange that was waited for is over.
    Outcome(Result<AccessToken>),
    /// Go on waiting; after `lease_ends`, look again.
    Wait {
        lease_ends: Moment,
    },
}

impl Desk {
    pub(super) fn new(hits_before: u64) -> Self {
        Self { stamp: Stamp::now(), hits_before, book: Mutex::new(Book::default()) }
    }

    /// A first request.
    pub(super) fn ask(&self, now: Moment, lease: Duration, patient: bool) -> Asked {
        let mut book = lock(&self.book);
        match book.ask(now, lease, patient) {
            Decision::Wait { floor, .. } => {
                let seat = book.next_waiter;
                book.next_waiter = seat.wrapping_add(1);
                let waiter = Waiter { floor, patient, waker: None, called: false, outcome: None };
                book.waiters.insert(seat, waiter);
                book.counters.waits += 1;
                Asked::Seated(seat)
            }
            decision => {
                if matches!(decision, Decision::Use(_) | Decision::Renew(..)) {
                    book.counters.hits += 1;
                }
                Asked::Decided(decision)
            }
        }
    }

    /// Looks at a seat: its outcome, or what a new request gets. The seat is given up unless the answer is `Wait`.
    pub(super) fn look(&self, seat: u64, now: Moment, lease: Duration, cx: &mut Context<'_>) -> Told {
        let mut book = lock(&self.book);
        if let Some(outcome) = book.waiters.get_mut(&seat).and_then(|waiter| waiter.outcome.take()) {
            book.waiters.remove(&seat);
            return Told::Outcome(outcome);
        }
        let patient = book.waiters.get(&seat).is_some_and(|waiter| waiter.patient);
        match book.ask(now, lease, patient) {
            Decision::Wait { lease_ends, floor } => {
                let waiter = book.waiters.entry(seat).or_insert(Waiter {
                    floor,
                    patient,
                    waker: None,
                    called: false,
                    outcome: None,
                });
                waiter.called = false;
                match &mut waiter.waker {
                    Some(waker) => waker.clone_from(cx.waker()),
                    none => *none = Some(cx.waker().clone()),
                }
                Told::Wait { lease_ends }
            }
            decision => {
                book.waiters.remove(&seat);
                let next = book.call_next();
                drop(book);
                next.into_iter().for_each(Waker::wake);
                Told::Decided(decision)
            }
        }
    }

    /// Gives a seat up. Had its holder been called to take the lead, the next one is.
    pub(super) fn leave(&self, seat: u64) {
        let mut book = lock(&self.book);
        let next = match book.waiters.remove(&seat) {
            Some(waiter) if waiter.called => book.call_next(),
            _ => None,
        };
        drop(book);
        next.into_iter().for_each(Waker::wake);
    }

    /// Tells the state machine of `event`, and the waiters of its outcome. If that changes the token at hand,
    /// `publish` gets the new one before anyone else can change it.
    pub(super) fn tell(&self, now: Moment, event: Event, publish: impl FnOnce(Option<&AccessToken>)) {
        let mut book = lock(&self.book);
        if matches!(event, Event::Failed { .. }) {
            book.counters.failures += 1;
        }
        let decision = step(&mut book.state, now, event);
        if !matches!(decision, Decision::Nothing | Decision::Deliver(Err(_))) {
            publish(book.state.current());
        }
        let mut wake = Vec::new();
        match decision {
            Decision::Deliver(outcome) => book.deliver(&outcome, &mut wake),
            Decision::Dropped => book.counters.invalidations += 1,
            _ => {}
        }
        wake.extend(book.call_next());
        drop(book);
        wake.into_iter().for_each(Waker::wake);
    }

    pub(super) fn counters(&self) -> TokenCounters {
        lock(&self.book).counters
    }

    /// The token at hand, if it may be sent.
    pub(super) fn usable(&self, now: Moment) -> Option<AccessToken> {
        lock(&self.book).state.usable(now).cloned()
    }

    #[cfg(all(test, not(shuttle)))]
    pub(super) fn hold(&self) -> impl Sized + '_ {
        lock(&self.book)
    }

    #[cfg(test)]
    pub(super) fn seats(&self) -> usize {
        lock(&self.book).waiters.len()
    }
}

impl Book {
    fn ask(&mut self, now: Moment, lease: Duration, patient: bool) -> Decision {
        let decision = step(&mut self.state, now, Event::Ask { lease, patient });
        match &decision {
            Decision::Lead(_) => self.counters.exchanges += 1,
            Decision::Renew(..) => {
                self.counters.exchanges += 1;
                self.counters.background_renewals += 1;
            }
            _ => {}
        }
        decision
    }

    fn deliver(&mut self, outcome: &Result<AccessToken>, wake: &mut Vec<Waker>) {
        for waiter in self.waiters.values_mut().filter(|waiter| waiter.outcome.is_none()) {
            if outcome.as_ref().is_ok_and(|token| token.generation() < waiter.floor) {
                continue;
            }
            waiter.outcome = Some(outcome.clone());
            wake.extend(waiter.waker.take());
        }
    }

    /// With no exchange under way, calls the first caller that still waits for one to take the lead.
    fn call_next(&mut self) -> Option<Waker> {
        if self.state.in_flight() {
            return None;
        }
        let next = self.waiters.values_mut().find(|waiter| waiter.outcome.is_none())?;
        next.called = true;
        next.waker.take()
    }
}
