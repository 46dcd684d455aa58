//! One flight: leaders, waiters, and what happens when they are dropped.

use super::support::{Bank, Caller, LEASE, ask, cache, failure, grant, text};
use crate::error::ErrorKind;
use crate::token::{AccessToken, TokenCache};

fn seats(cache: &TokenCache) -> usize {
    cache.desk().seats()
}

fn name(outcome: crate::error::Result<AccessToken>) -> String {
    text(&outcome.unwrap()).to_owned()
}

#[test]
fn tc_09_callers_without_a_token_share_one_exchange() {
    let (_, cache) = cache();
    let bank = Bank::default();
    let callers: Vec<Caller> = (0..100).map(|_| Caller::of(&cache, &bank).waits()).collect();
    bank.answer(1, Ok(grant("shared", 3600.0)));
    for caller in callers {
        assert_eq!(name(caller.done()), "shared");
    }
    assert_eq!(bank.exchanges(), 1);
    assert_eq!(seats(&cache), 0);
}

#[test]
fn tc_10_all_waiters_get_the_one_failure_and_none_retries() {
    let (_, cache) = cache();
    let bank = Bank::default();
    let callers: Vec<Caller> = (0..100).map(|_| Caller::of(&cache, &bank).waits()).collect();
    bank.answer(1, Err(failure(ErrorKind::Server)));
    for caller in callers {
        let error = caller.done().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Server);
        assert!(!error.is_remembered(), "they waited for it");
    }
    assert_eq!(bank.exchanges(), 1);
    let late = ask(&cache, &bank).unwrap_err();
    assert!(late.is_remembered());
    assert_eq!(bank.exchanges(), 1);
}

#[test]
fn tc_11_when_the_leader_is_dropped_one_waiter_carries_on_for_all() {
    let (_, cache) = cache();
    let bank = Bank::default();
    let leader = Caller::of(&cache, &bank).waits();
    let mut first = Caller::of(&cache, &bank).waits();
    let second = Caller::of(&cache, &bank).waits();
    drop(leader);
    assert_eq!(bank.open(), 0, "its request is off the wire first");
    assert!(first.is_woken() && !second.is_woken(), "one is enough");
    assert!(first.poll().is_pending());
    bank.answer(2, Ok(grant("second-try", 3600.0)));
    assert_eq!(name(first.done()), "second-try");
    assert_eq!(name(second.done()), "second-try");
    assert_eq!((bank.exchanges(), bank.most_open()), (2, 1));
}

#[test]
fn tc_11_when_the_waiter_called_to_lead_is_dropped_the_next_one_is_called() {
    let (_, cache) = cache();
    let bank = Bank::default();
    let leader = Caller::of(&cache, &bank).waits();
    let first = Caller::of(&cache, &bank).waits();
    let mut second = Caller::of(&cache, &bank).waits();
    drop(leader);
    assert!(first.is_woken());
    drop(first);
    assert!(second.is_woken());
    assert!(second.poll().is_pending());
    bank.answer(2, Ok(grant("third-caller", 3600.0)));
    assert_eq!(name(second.done()), "third-caller");
}

#[test]
fn tc_11_a_waiter_called_to_lead_that_gets_a_remembered_failure_instead_passes_the_call_on() {
    let (clock, cache) = cache();
    let bank = Bank::prompt(3600.0);
    let token = ask(&cache, &bank).unwrap();
    bank.hesitate();
    clock.advance(super::support::seconds(2880.0));
    let renewing = Caller::of(&cache, &bank).waits();
    bank.answer(2, Err(failure(ErrorKind::Connect)));
    assert!(renewing.done().is_ok());
    let renewing = Caller::of(&cache, &bank).waits();
    cache.refused(token.generation());
    let waiters = [Caller::of(&cache, &bank).waits(), Caller::of(&cache, &bank).waits()];
    drop(renewing);
    for waiter in waiters {
        assert!(waiter.done().unwrap_err().is_remembered());
    }
    assert_eq!(bank.exchanges(), 3);
}

#[test]
fn tc_11_a_new_caller_may_take_the_lead_before_the_one_that_was_called() {
    let (_, cache) = cache();
    let bank = Bank::default();
    let leader = Caller::of(&cache, &bank).waits();
    let mut called = Caller::of(&cache, &bank).waits();
    drop(leader);
    let newcomer = Caller::of(&cache, &bank).waits();
    assert!(called.poll().is_pending(), "it waits again");
    assert_eq!(bank.most_open(), 1);
    bank.answer(2, Ok(grant("newcomer's", 3600.0)));
    assert_eq!(name(newcomer.done()), "newcomer's");
    assert_eq!(name(called.done()), "newcomer's");
}

#[test]
fn tc_11_an_unpolled_leader_that_is_dropped_leaves_nothing_behind() {
    let (_, cache) = cache();
    let bank = Bank::prompt(3600.0);
    drop(Caller::of(&cache, &bank));
    assert_eq!(bank.exchanges(), 0);
    assert!(ask(&cache, &bank).is_ok());
}

#[test]
fn tc_11_a_leader_nobody_drives_is_superseded_after_its_lease_and_its_late_token_is_welcome() {
    let (clock, cache) = cache();
    let bank = Bank::default();
    let mut stuck = Caller::of(&cache, &bank).waits();
    let mut waiter = Caller::of(&cache, &bank).waits();
    clock.advance(LEASE);
    bank.ring();
    assert!(waiter.is_woken(), "its own timer wakes it");
    assert!(waiter.poll().is_pending());
    assert_eq!(bank.exchanges(), 2);
    // The stuck one moves after all: its token serves the waiters of the newer flight too.
    let other = Caller::of(&cache, &bank).waits();
    bank.answer(1, Ok(grant("late", 3600.0)));
    assert!(stuck.poll().is_ready());
    assert_eq!(name(other.done()), "late");
    bank.answer(2, Ok(grant("newer", 3600.0)));
    assert_eq!(name(waiter.done()), "newer");
    assert_eq!(text(&cache.fresh().unwrap()), "newer");
}

#[test]
fn tc_11_a_superseded_leader_hands_its_caller_the_newer_token() {
    let (clock, cache) = cache();
    let bank = Bank::default();
    let stuck = Caller::of(&cache, &bank).waits();
    clock.advance(LEASE);
    let second = Caller::of(&cache, &bank).waits();
    bank.answer(2, Ok(grant("newer", 3600.0)));
    assert_eq!(name(second.done()), "newer");
    bank.answer(1, Ok(grant("older", 3600.0)));
    assert_eq!(name(stuck.done()), "newer");
    assert_eq!(text(&cache.fresh().unwrap()), "newer");
}

#[test]
fn tc_12_a_waiter_that_gives_up_ends_only_its_own_wait() {
    let (_, cache) = cache();
    let bank = Bank::default();
    let leader = Caller::of(&cache, &bank).waits();
    let impatient = Caller::of(&cache, &bank).waits();
    let patient = Caller::of(&cache, &bank).waits();
    drop(impatient);
    assert_eq!((bank.open(), seats(&cache)), (1, 1), "the exchange goes on, the seat is free");
    bank.answer(1, Ok(grant("for-the-rest", 3600.0)));
    assert_eq!(name(leader.done()), "for-the-rest");
    assert_eq!(name(patient.done()), "for-the-rest");
    assert_eq!(bank.exchanges(), 1);
}

#[test]
fn tc_14_a_panic_in_the_exchange_is_an_error_for_its_waiters_and_the_next_caller_starts_anew() {
    let (_, cache) = cache();
    let bank = Bank::default();
    let leader = Caller::of(&cache, &bank).waits();
    let waiter = Caller::of(&cache, &bank).waits();
    bank.blow_up(1);
    for caller in [leader, waiter] {
        let error = caller.done().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Internal);
        assert!(
            !format!("{error} {error:?}").contains("defect in the exchange"),
            "the panic's text may quote anything"
        );
    }
    bank.promise(3600.0);
    assert_eq!(name(ask(&cache, &bank)), "token-2");
}

#[test]
fn tc_18_after_a_remembered_failure_the_next_try_clears_it() {
    let (clock, cache) = cache();
    let bank = Bank::default();
    let leader = Caller::of(&cache, &bank).waits();
    bank.answer(1, Err(failure(ErrorKind::Connect)));
    assert!(leader.done().is_err());
    bank.promise(3600.0);
    assert!(ask(&cache, &bank).unwrap_err().is_remembered());
    clock.advance(super::support::seconds(0.5));
    assert_eq!(name(ask(&cache, &bank)), "token-2");
    assert!(ask(&cache, &bank).is_ok());
}

#[test]
fn tc_19_a_401_for_an_older_token_keeps_the_newer_one() {
    let (_, cache) = cache();
    let bank = Bank::prompt(3600.0);
    let old = ask(&cache, &bank).unwrap();
    cache.refused(old.generation());
    let new = ask(&cache, &bank).unwrap();
    assert!(new.generation() > old.generation());
    cache.refused(old.generation());
    assert_eq!(ask(&cache, &bank).unwrap().generation(), new.generation());
    assert_eq!(bank.exchanges(), 2);
    assert_eq!(bank.replaced(2).as_deref(), Some("token-1"));
}

#[test]
fn tc_21_a_thousand_401s_on_one_token_cause_one_exchange() {
    let (_, cache) = cache();
    let bank = Bank::prompt(3600.0);
    let token = ask(&cache, &bank).unwrap();
    bank.hesitate();
    let callers: Vec<Caller> = (0..1000)
        .map(|_| {
            cache.refused(token.generation());
            Caller::of(&cache, &bank).waits()
        })
        .collect();
    bank.answer(2, Ok(grant("renewed", 3600.0)));
    for caller in callers {
        cache.refused(token.generation());
        assert_eq!(name(caller.done()), "renewed");
    }
    assert_eq!(bank.exchanges(), 2);
    assert_eq!(cache.counters().invalidations, 1);
}

#[test]
fn tc_29_invalidate_while_an_exchange_is_under_way_gets_later_callers_a_later_token() {
    let (_, cache) = cache();
    let bank = Bank::default();
    let before = Caller::of(&cache, &bank).waits();
    cache.invalidate();
    let mut after = Caller::of(&cache, &bank).waits();
    bank.answer(1, Ok(grant("asked-before", 3600.0)));
    assert_eq!(name(before.done()), "asked-before");
    assert!(after.is_woken() && after.poll().is_pending());
    bank.answer(2, Ok(grant("asked-after", 3600.0)));
    assert_eq!(name(after.done()), "asked-after");
    assert_eq!(bank.most_open(), 1);
}

#[test]
fn tc_29_invalidate_drops_the_token_at_once() {
    let (_, cache) = cache();
    let bank = Bank::prompt(3600.0);
    ask(&cache, &bank).unwrap();
    cache.invalidate();
    assert!(cache.fresh().is_none());
    assert_eq!(name(ask(&cache, &bank)), "token-2");
}
