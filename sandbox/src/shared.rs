//! What every connection of one sandbox shares.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::bank::Bank;
use crate::callback::Caller;
use crate::record::RequestLog;
use crate::stats::Counters;
use crate::tokens::TokenBook;
use crate::{Application, Clock, Faults, Tier};

pub(crate) struct Shared {
    pub(crate) clock: Clock,
    pub(crate) faults: Faults,
    pub(crate) counters: Arc<Counters>,
    pub(crate) log: RequestLog,
    pub(crate) applications: Vec<Application>,
    pub(crate) token_ttl: Duration,
    pub(crate) tier: Tier,
    pub(crate) caller: Caller,
    bank: Mutex<Bank>,
    tokens: Mutex<TokenBook>,
}

/// The settings a [`Shared`] is made of.
pub(crate) struct Settings {
    pub(crate) applications: Vec<Application>,
    pub(crate) token_ttl: Duration,
    pub(crate) tier: Tier,
    pub(crate) balance_cents: i64,
    pub(crate) pix_key: String,
    pub(crate) webhook_to_send: bool,
}

impl Shared {
    /// `caller` counts in the same `counters`.
    pub(crate) fn new(settings: Settings, caller: Caller, counters: Arc<Counters>) -> Self {
        Self {
            clock: Clock::default(),
            faults: Faults::default(),
            counters,
            log: RequestLog::default(),
            applications: settings.applications,
            token_ttl: settings.token_ttl,
            tier: settings.tier,
            caller,
            bank: Mutex::new(Bank::new(
                settings.tier,
                settings.balance_cents,
                &settings.pix_key,
                settings.webhook_to_send,
            )),
            tokens: Mutex::new(TokenBook::default()),
        }
    }

    /// The books. Never held across I/O.
    pub(crate) fn bank(&self) -> MutexGuard<'_, Bank> {
        self.bank.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The tokens issued. Never held across I/O.
    pub(crate) fn tokens(&self) -> MutexGuard<'_, TokenBook> {
        self.tokens.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
