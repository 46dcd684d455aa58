//! The rules in force and whose turn it is.

use std::sync::{Mutex, PoisonError};

use crate::{Cut, Fault, FaultRule};

struct Entry {
    rule: FaultRule,
    seen: u64,
    hit: u64,
}

impl Entry {
    fn strike(&mut self) -> bool {
        self.seen = self.seen.saturating_add(1);
        let Some(turn) = self.seen.checked_sub(self.rule.skip.saturating_add(1)) else { return false };
        let due = turn.checked_rem(self.rule.every.max(1)) == Some(0);
        if !due || self.rule.times.is_some_and(|times| self.hit >= times) {
            return false;
        }
        self.hit = self.hit.saturating_add(1);
        true
    }
}

/// More rules than any test needs; a bound on what a client may post.
const MAX_RULES: usize = 1000;

/// The rules in force. Thread-safe.
#[derive(Default)]
pub struct Faults {
    rules: Mutex<Vec<Entry>>,
}

impl Faults {
    /// Adds a rule after those there (at most 1,000; more are ignored).
    pub fn push(&self, rule: FaultRule) {
        let mut rules = self.lock();
        if rules.len() < MAX_RULES {
            rules.push(Entry { rule, seen: 0, hit: 0 });
        }
    }

    /// Removes all rules.
    pub fn clear(&self) {
        self.lock().clear();
    }

    /// How many rules are in force, worn-out ones left out.
    pub fn len(&self) -> usize {
        self.lock().iter().filter(|entry| entry.rule.times.is_none_or(|times| entry.hit < times)).count()
    }

    /// No rule in force.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(crate) fn for_request(&self, method: &str, path: &str) -> Option<FaultRule> {
        self.first(|rule| !rule.is_for_connections() && rule.matches(method, path))
    }

    pub(crate) fn for_connection(&self, cut: Cut) -> bool {
        self.first(|rule| rule.is_for_connections() && rule.faults.contains(&Fault::Close(cut))).is_some()
    }

    fn first(&self, applies: impl Fn(&FaultRule) -> bool) -> Option<FaultRule> {
        let mut rules = self.lock();
        rules
            .iter_mut()
            .find_map(|entry| (applies(&entry.rule) && entry.strike()).then(|| entry.rule.clone()))
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Entry>> {
        self.rules.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
