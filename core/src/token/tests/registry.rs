//! Who shares a cache with whom.

use std::sync::Arc;
use std::time::SystemTime;

use super::support::{Bank, Caller, grant, text};
use crate::clock::{Clock, ManualClock};
use crate::scope::ScopeSet;
use crate::secret::SecretString;
use crate::token::{CacheIdentity, CacheKey, TokenCache, shared};

struct Who {
    base_url: &'static str,
    token_path: &'static str,
    client_id: &'static str,
    secret: &'static str,
    certificate: Option<[u8; 32]>,
    scope: Option<&'static str>,
}

impl Default for Who {
    fn default() -> Self {
        Self {
            base_url: "https://pix.example",
            token_path: "/oauth/token",
            client_id: "id",
            secret: "s3cr3t",
            certificate: Some([7; 32]),
            scope: None,
        }
    }
}

impl Who {
    fn key(&self) -> CacheKey {
        let scope = self.scope.map(ScopeSet::parse);
        CacheKey::of(&CacheIdentity {
            base_url: self.base_url,
            token_path: self.token_path,
            client_id: self.client_id,
            client_secret: &SecretString::from(self.secret),
            certificate: self.certificate,
            scope: scope.as_ref(),
        })
    }

    fn cache(&self, clock: &Arc<dyn Clock>) -> Arc<TokenCache> {
        shared(self.key(), Some(Arc::clone(clock)))
    }
}

fn clock() -> Arc<dyn Clock> {
    Arc::new(ManualClock::starting_at(SystemTime::UNIX_EPOCH))
}

#[test]
fn tc_01_clients_with_equal_keys_share_one_entry_and_one_flight() {
    let clock = clock();
    let (one, other) = (Who::default().cache(&clock), Who::default().cache(&clock));
    let bank = Bank::default();
    let leader = Caller::of(&one, &bank).waits();
    let waiter = Caller::of(&other, &bank).waits();
    bank.answer(1, Ok(grant("shared", 3600.0)));
    assert_eq!(text(&leader.done().unwrap()), "shared");
    assert_eq!(text(&waiter.done().unwrap()), "shared");
    assert_eq!(bank.exchanges(), 1);
}

#[test]
fn tc_01_any_difference_separates() {
    let clock = clock();
    let all = [
        Who::default(),
        Who { base_url: "https://pix-h.example", ..Who::default() },
        Who { token_path: "/v1/authorize", ..Who::default() },
        Who { client_id: "id2", ..Who::default() },
        Who { secret: "another", ..Who::default() },
        Who { certificate: Some([8; 32]), ..Who::default() },
        Who { certificate: None, ..Who::default() },
        Who { scope: Some(""), ..Who::default() },
        Who { scope: Some("cob.read"), ..Who::default() },
        Who { base_url: "https://pix.example/oauth/token", token_path: "", ..Who::default() },
    ];
    let caches: Vec<_> = all.iter().map(|who| who.cache(&clock)).collect();
    for (index, cache) in caches.iter().enumerate() {
        for other in caches.iter().skip(index + 1) {
            assert!(!Arc::ptr_eq(cache, other));
        }
    }
}

#[test]
fn tc_01_requested_scopes_count_as_a_set() {
    let clock = clock();
    let one = Who { scope: Some("cob.read pix.read"), ..Who::default() }.cache(&clock);
    let other = Who { scope: Some("pix.read  cob.read"), ..Who::default() }.cache(&clock);
    assert!(Arc::ptr_eq(&one, &other));
}

#[test]
fn an_injected_clock_separates_and_the_machines_own_does_not() {
    assert!(!Arc::ptr_eq(&Who::default().cache(&clock()), &Who::default().cache(&clock())));
    let who = Who { client_id: "on the machine's clock", ..Who::default() };
    assert!(Arc::ptr_eq(&shared(who.key(), None), &shared(who.key(), None)));
    assert!(!Arc::ptr_eq(&shared(who.key(), None), &who.cache(&clock())));
}

#[test]
fn a_cache_nobody_holds_is_forgotten() {
    let clock = clock();
    let bank = Bank::prompt(3600.0);
    let cache = Who::default().cache(&clock);
    super::support::ask(&cache, &bank).unwrap();
    let gone = Arc::downgrade(&cache);
    drop(cache);
    assert!(gone.upgrade().is_none());
    assert!(Who::default().cache(&clock).fresh().is_none());
}
