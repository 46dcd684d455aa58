//! The token cache's decisions as a pure state machine: no clock, no lock, no I/O, no randomness.

use std::time::Duration;

use super::AccessToken;
use super::failure::{remembered_for, renewal_pause};
use crate::clock::Moment;
use crate::error::{Error, Result};

/// Everything the cache knows.
#[derive(Debug, Default)]
pub(super) struct State {
    current: Option<AccessToken>,
    /// The newest token there was, usable or not: a shared store must come up with another one.
    last: Option<AccessToken>,
    flight: Option<Flight>,
    /// Number of the newest flight; a token's generation is the number of the flight that brought it.
    flights: u64,
    /// The lowest generation that may still be kept.
    floor: u64,
    failures: u32,
    memory: Option<Memory>,
    /// A token that is due is not renewed before.
    renew_after: Moment,
}

/// The one exchange that is under way.
#[derive(Debug, Clone, Copy)]
struct Flight {
    number: u64,
    /// After this others may take over: its leader's runtime may be one that nobody drives any more.
    lease_ends: Moment,
}

/// A failure that callers without a usable token get without traffic.
#[derive(Debug)]
struct Memory {
    error: Error,
    until: Moment,
}

/// The right to run one exchange.
#[derive(Debug, Clone)]
pub(super) struct Ticket {
    pub(super) flight: u64,
    pub(super) started: Moment,
    /// Whether a usable token is at hand meanwhile.
    pub(super) renewal: bool,
    /// The token to replace: a store that still holds it has nothing to offer.
    pub(super) replaces: Option<AccessToken>,
}

#[derive(Debug)]
pub(super) enum Event {
    /// A caller wants a token, and would hold the lead for at most `lease`. A patient one would rather wait for a
    /// renewal that is under way than use a token that is due.
    Ask { lease: Duration, patient: bool },
    /// An exchange brought a token.
    Landed { token: AccessToken },
    /// An exchange failed; `roll` is the jitter of the next renewal.
    Failed { flight: u64, error: Error, roll: u16 },
    /// An exchange's leader is gone without an outcome.
    Abandoned { flight: u64 },
    /// The bank refused the token of this generation.
    Refused { generation: u64 },
    /// Someone wants a token that is asked for from now on.
    Invalidate,
}

#[derive(Debug)]
pub(super) enum Decision {
    /// Use this token.
    Use(AccessToken),
    /// Use this token, and run an exchange.
    Renew(AccessToken, Ticket),
    /// Run an exchange.
    Lead(Ticket),
    /// Wait for the exchange under way, until `lease_ends`; only a token of `floor` or newer will do.
    Wait { lease_ends: Moment, floor: u64 },
    /// A remembered failure.
    Fail(Error),
    /// Hand this outcome to the waiters it will do for.
    Deliver(Result<AccessToken>),
    /// A token was thrown away.
    Dropped,
    /// Nothing changes for anyone.
    Nothing,
}

/// Takes `state` one `event` further.
pub(super) fn step(state: &mut State, now: Moment, event: Event) -> Decision {
    match event {
        Event::Ask { lease, patient } => state.ask(now, lease, patient),
        Event::Landed { token } => state.landed(now, token),
        Event::Failed { flight, error, roll } => state.failed(now, flight, error, roll),
        Event::Abandoned { flight } => {
            state.end(flight);
            Decision::Nothing
        }
        Event::Refused { generation } => match &state.current {
            Some(token) if token.generation() == generation => state.drop_current(),
            _ => Decision::Nothing,
        },
        Event::Invalidate => {
            state.floor = state.flights.saturating_add(1);
            match &state.current {
                Some(_) => state.drop_current(),
                None => Decision::Nothing,
            }
        }
    }
}

impl State {
    /// The token at hand, usable or not.
    pub(super) fn current(&self) -> Option<&AccessToken> {
        self.current.as_ref()
    }

    /// The token at hand, if it may be sent.
    pub(super) fn usable(&self, now: Moment) -> Option<&AccessToken> {
        self.current.as_ref().filter(|token| token.is_usable(now))
    }

    /// Whether an exchange is under way.
    pub(super) fn in_flight(&self) -> bool {
        self.flight.is_some()
    }

    fn ask(&mut self, now: Moment, lease: Duration, patient: bool) -> Decision {
        let flying = self.flight.filter(|flight| now < flight.lease_ends);
        if let Some(token) = self.usable(now).cloned() {
            if !token.is_due(now) || now < self.renew_after || (flying.is_some() && !patient) {
                return Decision::Use(token);
            }
            if flying.is_none() {
                let ticket = self.take_off(now, lease, true);
                return Decision::Renew(token, ticket);
            }
        }
        if let Some(flight) = flying {
            return Decision::Wait { lease_ends: flight.lease_ends, floor: self.floor };
        }
        match &self.memory {
            Some(memory) if now < memory.until => Decision::Fail(memory.error.clone()),
            _ => Decision::Lead(self.take_off(now, lease, false)),
        }
    }

    fn take_off(&mut self, now: Moment, lease: Duration, renewal: bool) -> Ticket {
        self.flights = self.flights.saturating_add(1);
        self.flight = Some(Flight { number: self.flights, lease_ends: now.after(lease) });
        Ticket { flight: self.flights, started: now, renewal, replaces: self.last.clone() }
    }

    fn landed(&mut self, now: Moment, token: AccessToken) -> Decision {
        let kept = token.generation() >= self.floor;
        if self.end(token.generation()) || kept {
            self.failures = 0;
            self.memory = None;
            self.renew_after = Moment::default();
        }
        if kept {
            self.floor = token.generation().saturating_add(1);
            self.last = Some(token.clone());
            if token.is_usable(now) {
                self.current = Some(token.clone());
            } else if self.usable(now).is_some() {
                // The renewal brought nothing better: don't ask again at once.
                self.renew_after = now.after(Duration::from_secs(1));
            }
        }
        Decision::Deliver(Ok(token))
    }

    fn failed(&mut self, now: Moment, flight: u64, error: Error, roll: u16) -> Decision {
        if !self.end(flight) {
            return Decision::Nothing;
        }
        self.failures = self.failures.saturating_add(1);
        self.renew_after = now.after(renewal_pause(&error, self.failures, roll));
        self.memory = remembered_for(&error, self.failures)
            .map(|pause| Memory { error: error.clone().with_remembered(), until: now.after(pause) });
        Decision::Deliver(Err(error))
    }

    /// Ends the flight if it is the one under way; a superseded one has nothing to end.
    fn end(&mut self, flight: u64) -> bool {
        let ends = self.flight.is_some_and(|current| current.number == flight);
        if ends {
            self.flight = None;
        }
        ends
    }

    fn drop_current(&mut self) -> Decision {
        self.current = None;
        Decision::Dropped
    }
}
