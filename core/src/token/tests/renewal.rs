//! Renewal of a token that is still good, on both faces; clocks; counters and spans.

use std::sync::{Arc, Mutex};
use std::task::{Context, Waker};
use std::time::{Duration, SystemTime};

use super::support::{Bank, Caller, ask, block_on, cache, failure, grant, seconds, text};
use crate::clock::Clock;
use crate::error::ErrorKind;
use crate::token::{BoxFuture, Renewal, TokenCache};

/// A spawner that keeps what it is given.
#[derive(Default)]
struct Background(Mutex<Vec<BoxFuture<'static, ()>>>);

impl Background {
    fn ask(&self, cache: &Arc<TokenCache>, bank: &Bank) -> String {
        let spawn = |task| self.0.lock().unwrap().push(task);
        text(&block_on(cache.get(bank, Renewal::Background(&spawn))).unwrap()).to_owned()
    }

    fn tasks(&self) -> usize {
        self.0.lock().unwrap().len()
    }

    /// Polls every task once, and keeps those that aren't done.
    fn poll(&self) {
        let mut context = Context::from_waker(Waker::noop());
        self.0.lock().unwrap().retain_mut(|task| task.as_mut().poll(&mut context).is_pending());
    }
}

#[test]
fn tc_04_the_wall_clock_may_jump_without_effect_and_expires_at_is_by_the_wall() {
    let (clock, cache) = cache();
    let bank = Bank::prompt(3600.0);
    let token = ask(&cache, &bank).unwrap();
    assert_eq!(token.expires_at(), clock.wall() + seconds(3600.0));
    for wall in [0, 1, 4_000_000_000] {
        clock.set_wall(SystemTime::UNIX_EPOCH + Duration::from_secs(wall));
        assert_eq!(ask(&cache, &bank).unwrap().generation(), token.generation());
    }
    clock.advance(seconds(3590.0));
    assert_eq!(text(&ask(&cache, &bank).unwrap()), "token-2");
}

#[test]
fn tc_03_an_answer_that_took_long_is_dated_from_the_request() {
    let (clock, cache) = cache();
    let bank = Bank::default();
    let sent = clock.wall();
    let caller = Caller::of(&cache, &bank).waits();
    clock.advance(seconds(20.0));
    bank.answer(1, Ok(grant("slow", 100.0)));
    assert_eq!(caller.done().unwrap().expires_at(), sent + seconds(100.0));
    clock.advance(seconds(69.9));
    assert!(cache.desk().usable(cache.now()).is_some());
    clock.advance(seconds(0.1));
    assert!(
        cache.desk().usable(cache.now()).is_none(),
        "expired 90 s after the request, not after the answer"
    );
}

#[test]
fn tc_06_while_due_many_callers_go_on_and_one_renewal_runs_in_the_background() {
    let (clock, cache) = cache();
    let bank = Bank::prompt(3600.0);
    let background = Background::default();
    assert_eq!(background.ask(&cache, &bank), "token-1");
    bank.hesitate();
    clock.advance(seconds(2880.0));
    for _ in 0..100 {
        assert_eq!(background.ask(&cache, &bank), "token-1");
        background.poll();
    }
    assert_eq!((bank.exchanges(), background.tasks()), (2, 1));
    bank.answer(2, Ok(grant("renewed", 3600.0)));
    background.poll();
    assert_eq!(background.ask(&cache, &bank), "renewed");
    assert_eq!(cache.counters().background_renewals, 1);
}

#[test]
fn tc_08_on_the_blocking_face_one_caller_renews_in_line_and_the_others_go_on() {
    let (clock, cache) = cache();
    let bank = Bank::prompt(3600.0);
    ask(&cache, &bank).unwrap();
    bank.hesitate();
    clock.advance(seconds(2880.0));
    let renewing = Caller::of(&cache, &bank).waits();
    for _ in 0..10 {
        assert_eq!(text(&ask(&cache, &bank).unwrap()), "token-1");
    }
    bank.answer(2, Ok(grant("renewed", 3600.0)));
    assert_eq!(text(&renewing.done().unwrap()), "renewed");
    assert_eq!(bank.exchanges(), 2);
}

#[test]
fn tc_15_a_failed_renewal_is_invisible_in_line_and_in_the_background() {
    let (clock, cache) = cache();
    let bank = Bank::prompt(3600.0);
    let background = Background::default();
    ask(&cache, &bank).unwrap();
    bank.hesitate();
    clock.advance(seconds(2880.0));
    let renewing = Caller::of(&cache, &bank).waits();
    bank.answer(2, Err(failure(ErrorKind::Server)));
    assert_eq!(text(&renewing.done().unwrap()), "token-1");
    // No jitter: the dice of this cache make every pause zero, so the next call tries again.
    assert_eq!(background.ask(&cache, &bank), "token-1");
    background.poll();
    bank.answer(3, Err(failure(ErrorKind::Authorization)));
    background.poll();
    assert_eq!(background.ask(&cache, &bank), "token-1");
    assert_eq!((background.tasks(), bank.exchanges()), (0, 3));
    assert_eq!(cache.counters().failures, 2);
}

#[test]
fn tc_15_a_background_renewal_whose_runtime_is_gone_is_taken_up_by_the_next_call() {
    let (clock, cache) = cache();
    let bank = Bank::prompt(3600.0);
    ask(&cache, &bank).unwrap();
    clock.advance(seconds(2880.0));
    let dead = |task: BoxFuture<'static, ()>| drop(task);
    assert_eq!(text(&block_on(cache.get(&bank, Renewal::Background(&dead))).unwrap()), "token-1");
    assert_eq!(text(&ask(&cache, &bank).unwrap()), "token-2");
}

#[test]
fn tc_28_counters_count() {
    let (clock, cache) = cache();
    let bank = Bank::default();
    let leader = Caller::of(&cache, &bank).waits();
    let waiter = Caller::of(&cache, &bank).waits();
    bank.answer(1, Err(failure(ErrorKind::Connect)));
    assert!(leader.done().is_err() && waiter.done().is_err());
    clock.advance(seconds(1.0));
    bank.promise(3600.0);
    let token = ask(&cache, &bank).unwrap();
    ask(&cache, &bank).unwrap();
    ask(&cache, &bank).unwrap();
    clock.advance(seconds(3000.0));
    ask(&cache, &bank).unwrap();
    cache.refused(token.generation());
    cache.invalidate();
    let counters = cache.counters();
    assert_eq!(counters.hits, 3, "two fresh, one due");
    assert_eq!((counters.exchanges, counters.failures), (3, 1));
    assert_eq!((counters.background_renewals, counters.waits), (1, 1));
    assert_eq!(counters.invalidations, 1, "the refused token was gone already");
}
