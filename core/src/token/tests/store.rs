//! Shared stores: what they are given, what is taken from them, and what happens when they misbehave.

use std::collections::HashMap;
use std::future::{pending, ready};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use super::support::{Bank, Caller, ask, cache, grant, seconds, text};
use crate::clock::{Clock, ManualClock};
use crate::secret::{ExposeSecret, SecretString};
use crate::token::seal::Sealer;
use crate::token::{
    BoxFuture, CacheIdentity, CacheKey, MemoryStore, StoreError, StoreKey, StoreLock, StoredExchange,
    StoredToken, TokenCache, TokenStore,
};

#[derive(Debug, Clone, Copy, PartialEq, Default)]
enum Mood {
    #[default]
    Well,
    Silent,
    Failing,
    Panicking,
    Locked,
}

/// A shelf that several "processes" share.
#[derive(Debug, Default)]
struct Shelf {
    entries: Mutex<HashMap<StoreKey, StoredToken>>,
    locked: Arc<Mutex<bool>>,
    mood: Mutex<Mood>,
    calls: Mutex<Vec<&'static str>>,
}

/// Unlocks when dropped.
struct Key(Arc<Mutex<bool>>);

impl Drop for Key {
    fn drop(&mut self) {
        *self.0.lock().unwrap() = false;
    }
}

impl Shelf {
    fn in_mood(mood: Mood) -> Arc<Self> {
        Arc::new(Self { mood: Mutex::new(mood), ..Self::default() })
    }

    fn answer<'a, T: Send + 'a>(
        &'a self,
        what: &'static str,
        value: impl FnOnce() -> T,
    ) -> BoxFuture<'a, Result<T, StoreError>> {
        self.calls.lock().unwrap().push(what);
        let mood = *self.mood.lock().unwrap();
        match mood {
            Mood::Well | Mood::Locked => Box::pin(ready(Ok(value()))),
            Mood::Silent => Box::pin(pending()),
            Mood::Failing => Box::pin(ready(Err("the disk is full".into()))),
            Mood::Panicking => panic!("a defect in the store"),
        }
    }

    fn only(&self) -> StoredToken {
        self.entries.lock().unwrap().values().next().unwrap().clone()
    }
}

impl TokenStore for Shelf {
    fn load<'a>(&'a self, key: &'a StoreKey) -> BoxFuture<'a, Result<Option<StoredToken>, StoreError>> {
        self.answer("load", || self.entries.lock().unwrap().get(key).cloned())
    }

    fn save<'a>(&'a self, key: &'a StoreKey, entry: StoredToken) -> BoxFuture<'a, Result<(), StoreError>> {
        self.answer("save", || {
            self.entries.lock().unwrap().insert(key.clone(), entry);
        })
    }

    fn lock<'a>(
        &'a self,
        _: &'a StoreKey,
        _: Duration,
    ) -> BoxFuture<'a, Result<Option<StoreLock>, StoreError>> {
        let always_taken = *self.mood.lock().unwrap() == Mood::Locked;
        self.answer("lock", || {
            let mut locked = self.locked.lock().unwrap();
            if *locked || always_taken {
                return None;
            }
            *locked = true;
            Some(Box::new(Key(Arc::clone(&self.locked))) as StoreLock)
        })
    }
}

fn key(client_id: &str, secret: &str) -> CacheKey {
    CacheKey::of(&CacheIdentity {
        base_url: "https://pix.example",
        token_path: "/oauth/token",
        client_id,
        client_secret: &SecretString::from(secret),
        certificate: None,
        scope: None,
    })
}

/// A process of its own: its cache, its bank, and the shared shelf.
fn process(shelf: &Arc<Shelf>) -> (Arc<ManualClock>, Arc<TokenCache>, Bank, StoredExchange<Bank>) {
    let (clock, cache) = cache();
    let bank = Bank::default();
    let store: Arc<dyn TokenStore> = shelf.clone();
    let secret = SecretString::from("s3cr3t");
    let stored = StoredExchange::new(bank.clone(), Some(store), &key("id", "s3cr3t"), &secret, &cache);
    (clock, cache, bank, stored)
}

#[test]
fn tc_30_a_second_process_takes_the_token_the_first_one_saved_with_what_is_left_of_its_life() {
    let shelf = Shelf::in_mood(Mood::Well);
    let (_, one, bank, exchange) = process(&shelf);
    bank.promise(3600.0);
    let first = ask(&one, &exchange).unwrap();
    let (clock, two, other_bank, exchange) = process(&shelf);
    clock.advance(seconds(1000.0));
    let second = ask(&two, &exchange).unwrap();
    assert_eq!(text(&second), text(&first));
    assert_eq!(second.expires_in(), seconds(3600.0));
    assert_eq!(second.expires_at(), first.expires_at());
    assert_eq!(second.scope(), first.scope());
    assert_eq!(other_bank.exchanges(), 0);
    clock.advance(seconds(2589.9));
    assert!(two.desk().usable(two.now()).is_some());
    clock.advance(seconds(0.2));
    assert!(two.desk().usable(two.now()).is_none());
}

#[test]
fn tc_30_a_refused_token_is_not_taken_from_the_store_again_but_another_processs_newer_one_is() {
    let shelf = Shelf::in_mood(Mood::Well);
    let (_, one, bank, exchange) = process(&shelf);
    bank.promise(3600.0);
    let first = ask(&one, &exchange).unwrap();
    let (_, two, other_bank, other_exchange) = process(&shelf);
    let same = ask(&two, &other_exchange).unwrap();
    one.refused(first.generation());
    assert_eq!(text(&ask(&one, &exchange).unwrap()), "token-2");
    two.refused(same.generation());
    assert_eq!(text(&ask(&two, &other_exchange).unwrap()), "token-2");
    assert_eq!((bank.exchanges(), other_bank.exchanges()), (2, 0));
}

#[test]
fn tc_30_while_another_process_renews_the_store_is_looked_at_until_its_token_is_there() {
    let shelf = Shelf::in_mood(Mood::Well);
    let (_, one, bank, exchange) = process(&shelf);
    let (_, two, other_bank, other_exchange) = process(&shelf);
    let renewing = Caller::of(&one, &exchange).waits();
    let patient = Caller::of(&two, &other_exchange).waits();
    bank.answer(1, Ok(grant("from-the-other", 3600.0)));
    renewing.done().unwrap();
    assert!(!patient.is_woken());
    other_bank.ring();
    assert!(patient.is_woken());
    assert_eq!(text(&patient.done().unwrap()), "from-the-other");
    assert_eq!(other_bank.exchanges(), 0);
}

#[test]
fn tc_30_entries_are_sealed_for_one_secret_and_one_name_and_tampering_shows() {
    let wall = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    let ends = wall + seconds(60.0);
    let sealer =
        |secret, id| Sealer::new(&SecretString::from(secret), &StoreKey(*key(id, secret).public())).unwrap();
    let own = sealer("s3cr3t", "id");
    let entry = own.seal(&grant("t0k3n", 60.0), ends).unwrap();
    let opened = own.open(&entry, wall).unwrap();
    assert_eq!(opened.access_token.expose_secret(), "t0k3n");
    assert_eq!((opened.used, opened.expires_in), (Duration::ZERO, seconds(60.0)));
    assert_eq!(opened.scope.as_deref(), Some("cob.read"));
    assert!(!entry.sealed.windows(5).any(|bytes| bytes == b"t0k3n"));
    assert_ne!(
        own.seal(&grant("t0k3n", 60.0), ends).unwrap().sealed,
        entry.sealed,
        "the nonce is new each time"
    );

    assert!(sealer("another", "id").open(&entry, wall).is_none());
    assert!(sealer("s3cr3t", "another").open(&entry, wall).is_none());
    for index in 0..entry.sealed.len() {
        let mut broken = entry.clone();
        broken.sealed[index] ^= 1;
        assert!(own.open(&broken, wall).is_none(), "byte {index}");
        broken.sealed.truncate(index);
        assert!(own.open(&broken, wall).is_none(), "cut at {index}");
    }
}

#[test]
fn tc_30_wall_clock_expiry_never_lengthens_a_life() {
    let shelf = Shelf::in_mood(Mood::Well);
    let (_, one, bank, exchange) = process(&shelf);
    bank.promise(3600.0);
    ask(&one, &exchange).unwrap();
    let entry = shelf.only();
    let name = StoreKey(*key("id", "s3cr3t").public());
    let sealer = Sealer::new(&SecretString::from("s3cr3t"), &name).unwrap();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1);
    assert_eq!(sealer.open(&entry, long_ago).unwrap().used, Duration::ZERO, "an hour left, not 50 years");
    let later = entry.expires_at + seconds(1.0);
    assert!(sealer.open(&entry, later).is_none());
}

#[test]
fn tc_31_a_store_that_fails_or_panics_or_never_answers_fails_no_call() {
    for mood in [Mood::Failing, Mood::Panicking, Mood::Silent] {
        let shelf = Shelf::in_mood(mood);
        let (_, cache, bank, exchange) = process(&shelf);
        bank.promise(3600.0);
        let mut caller = Caller::of(&cache, &exchange);
        let mut outcome = caller.poll();
        while outcome.is_pending() {
            bank.ring();
            assert!(caller.is_woken(), "{mood:?}: a wait without a timer");
            outcome = caller.poll();
        }
        let std::task::Poll::Ready(outcome) = outcome else { panic!("{mood:?}") };
        assert_eq!(text(&outcome.unwrap()), "token-1", "{mood:?}");
        assert_eq!(*shelf.calls.lock().unwrap(), ["load"], "{mood:?}: it is not asked twice");
    }
}

#[test]
fn tc_31_a_store_that_fails_only_when_saving_fails_no_call() {
    let shelf = Shelf::in_mood(Mood::Well);
    let (_, cache, bank, exchange) = process(&shelf);
    let caller = Caller::of(&cache, &exchange).waits();
    *shelf.mood.lock().unwrap() = Mood::Failing;
    bank.answer(1, Ok(grant("unsaved", 3600.0)));
    assert_eq!(text(&caller.done().unwrap()), "unsaved");
    assert!(!*shelf.locked.lock().unwrap(), "the lock is released");
}

#[test]
fn tc_31_rubbish_in_the_store_is_replaced() {
    let shelf = Shelf::in_mood(Mood::Well);
    let (clock, cache, bank, exchange) = process(&shelf);
    bank.promise(3600.0);
    let name = StoreKey(*key("id", "s3cr3t").public());
    for sealed in [vec![], vec![1], vec![0; 29], vec![1; 64], vec![1; 300 * 1024]] {
        let rubbish = StoredToken { sealed: sealed.clone(), expires_at: clock.wall() + seconds(60.0) };
        shelf.entries.lock().unwrap().insert(name.clone(), rubbish);
        cache.invalidate();
        ask(&cache, &exchange).unwrap();
        assert_ne!(shelf.only().sealed, sealed);
    }
    assert_eq!(bank.exchanges(), 5);
}

#[test]
fn tc_31_a_lock_that_is_never_released_is_not_waited_for_for_ever() {
    let shelf = Shelf::in_mood(Mood::Locked);
    let (_, cache, bank, exchange) = process(&shelf);
    bank.promise(3600.0);
    let mut caller = Caller::of(&cache, &exchange).waits();
    let mut rounds = 1;
    let token = loop {
        bank.ring();
        rounds += 1;
        assert!(rounds < 100, "waits for ever");
        if let std::task::Poll::Ready(outcome) = caller.poll() {
            break outcome.unwrap();
        }
    };
    assert_eq!(text(&token), "token-1");
    assert_eq!(shelf.entries.lock().unwrap().len(), 1, "its token is saved all the same");
}

#[test]
fn tc_30_the_default_store_changes_nothing() {
    let (_, cache) = cache();
    let bank = Bank::prompt(3600.0);
    let secret = SecretString::from("s3cr3t");
    for store in [None, Some(Arc::new(MemoryStore) as Arc<dyn TokenStore>)] {
        let exchange = StoredExchange::new(bank.clone(), store, &key("id", "s3cr3t"), &secret, &cache);
        cache.invalidate();
        ask(&cache, &exchange).unwrap();
    }
    assert_eq!(bank.exchanges(), 2);
}
