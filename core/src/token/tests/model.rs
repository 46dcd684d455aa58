//! The real driver under a model checker that tries many interleavings of its locks and tasks (shuttle):
//! `RUSTFLAGS="--cfg shuttle" cargo test -p gnpix --lib token::tests::model`. A caller that is never woken shows as
//! a deadlock, since timers never ring here.

use std::future::Future as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::Poll;
use std::time::{Duration, SystemTime};

use shuttle::future::{block_on, yield_now};
use shuttle::thread;

use super::support::{failure, grant};
use crate::clock::ManualClock;
use crate::error::{ErrorKind, Result};
use crate::token::{AccessToken, BoxFuture, Exchange, Grant, Renewal, TokenCache};

const ROUNDS: usize = 1_000;

/// Tries `scenario` in random interleavings, and in those that change threads at few but telling points.
fn check(scenario: fn()) {
    shuttle::check_random(scenario, ROUNDS);
    shuttle::check_pct(scenario, ROUNDS, 3);
}

#[derive(Clone, Copy, PartialEq)]
enum Answer {
    Grant,
    Fail,
    Panic,
}

#[derive(Clone)]
struct Bank(Arc<Books>);

struct Books {
    answer: Answer,
    exchanges: AtomicUsize,
    open: AtomicUsize,
    most_open: AtomicUsize,
}

struct OnTheWire(Arc<Books>);

impl Drop for OnTheWire {
    fn drop(&mut self) {
        self.0.open.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Bank {
    fn that(answer: Answer) -> Self {
        Self(Arc::new(Books {
            answer,
            exchanges: AtomicUsize::new(0),
            open: AtomicUsize::new(0),
            most_open: AtomicUsize::new(0),
        }))
    }

    fn exchanges(&self) -> usize {
        self.0.exchanges.load(Ordering::SeqCst)
    }

    fn most_open(&self) -> usize {
        self.0.most_open.load(Ordering::SeqCst)
    }
}

impl Exchange for Bank {
    fn exchange(&self, _: Option<AccessToken>) -> BoxFuture<'static, Result<Grant>> {
        let books = Arc::clone(&self.0);
        Box::pin(async move {
            let number = books.exchanges.fetch_add(1, Ordering::SeqCst) + 1;
            books.most_open.fetch_max(books.open.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            let wire = OnTheWire(Arc::clone(&books));
            yield_now().await;
            yield_now().await;
            drop(wire);
            match books.answer {
                Answer::Grant => Ok(grant(&format!("token-{number}"), 3600.0)),
                Answer::Fail => Err(failure(ErrorKind::Server)),
                Answer::Panic => std::panic::resume_unwind(Box::new("a defect in the exchange")),
            }
        })
    }

    fn lease(&self) -> Duration {
        Duration::from_secs(30)
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(std::future::pending())
    }
}

fn cache() -> Arc<TokenCache> {
    Arc::new(TokenCache::new(Arc::new(ManualClock::starting_at(SystemTime::UNIX_EPOCH)), || 0))
}

fn get(cache: &Arc<TokenCache>, bank: &Bank) -> Result<AccessToken> {
    block_on(cache.get(bank, Renewal::InLine))
}

/// Calls from `callers` threads at once.
fn at_once<T: Send + 'static>(
    cache: &Arc<TokenCache>,
    bank: &Bank,
    callers: usize,
    call: fn(&Arc<TokenCache>, &Bank) -> T,
) -> Vec<T> {
    let threads: Vec<_> = (0..callers)
        .map(|_| {
            let (cache, bank) = (Arc::clone(cache), bank.clone());
            thread::spawn(move || call(&cache, &bank))
        })
        .collect();
    threads.into_iter().map(|thread| thread.join().unwrap()).collect()
}

/// Looks `times` times and gives up: as leader, as waiter or as one called to lead, as it comes.
fn give_up_after(cache: &Arc<TokenCache>, bank: &Bank, times: usize) {
    let mut future = Box::pin(cache.get(bank, Renewal::InLine));
    let mut left = times;
    block_on(std::future::poll_fn(|cx| {
        if left == 0 || future.as_mut().poll(cx).is_ready() {
            return Poll::Ready(());
        }
        left -= 1;
        cx.waker().wake_by_ref();
        Poll::Pending
    }));
}

#[test]
fn tc_09_model_callers_without_a_token_share_one_exchange() {
    check(|| {
        let (cache, bank) = (cache(), Bank::that(Answer::Grant));
        for outcome in at_once(&cache, &bank, 4, get) {
            assert_eq!(outcome.unwrap().generation(), 1);
        }
        assert_eq!(bank.exchanges(), 1);
    });
}

#[test]
fn tc_10_model_a_failure_is_shared_and_remembered() {
    check(|| {
        let (cache, bank) = (cache(), Bank::that(Answer::Fail));
        for outcome in at_once(&cache, &bank, 4, get) {
            assert_eq!(outcome.unwrap_err().kind(), ErrorKind::Server);
        }
        assert_eq!(bank.exchanges(), 1);
    });
}

#[test]
fn tc_11_tc_12_model_callers_that_give_up_anywhere_leave_nobody_waiting_and_one_request_on_the_wire() {
    check(|| {
        let (cache, bank) = (cache(), Bank::that(Answer::Grant));
        let quitters: Vec<_> = (1..4)
            .map(|times| {
                let (cache, bank) = (Arc::clone(&cache), bank.clone());
                thread::spawn(move || give_up_after(&cache, &bank, times))
            })
            .collect();
        for outcome in at_once(&cache, &bank, 2, get) {
            assert!(outcome.is_ok());
        }
        quitters.into_iter().for_each(|thread| thread.join().unwrap());
        assert_eq!((bank.most_open(), cache.desk().seats()), (1, 0));
    });
}

#[test]
fn tc_13_model_readers_see_tokens_that_only_grow_newer_while_others_renew() {
    check(|| {
        let (cache, bank) = (cache(), Bank::that(Answer::Grant));
        let reader = {
            let cache = Arc::clone(&cache);
            thread::spawn(move || {
                let mut last = 0;
                for _ in 0..6 {
                    if let Some(token) = cache.fresh() {
                        assert!(token.generation() >= last);
                        last = token.generation();
                    }
                    thread::yield_now();
                }
            })
        };
        for _ in 0..3 {
            let token = get(&cache, &bank).unwrap();
            cache.refused(token.generation());
            assert!(cache.fresh().is_none());
        }
        reader.join().unwrap();
    });
}

#[test]
fn tc_14_model_a_panic_reaches_every_waiter_as_an_error() {
    check(|| {
        let (cache, bank) = (cache(), Bank::that(Answer::Panic));
        for outcome in at_once(&cache, &bank, 3, get) {
            assert_eq!(outcome.unwrap_err().kind(), ErrorKind::Internal);
        }
        assert_eq!(bank.most_open(), 1);
    });
}

#[test]
fn tc_19_tc_20_tc_21_model_callers_refused_with_one_token_get_a_newer_one_by_one_exchange() {
    check(|| {
        let (cache, bank) = (cache(), Bank::that(Answer::Grant));
        let old = get(&cache, &bank).unwrap().generation();
        assert_eq!(old, 1);
        let renewed = at_once(&cache, &bank, 4, |cache, bank| {
            cache.refused(1);
            let token = get(cache, bank).unwrap();
            cache.refused(1);
            (token.generation(), get(cache, bank).unwrap().generation())
        });
        for (first, second) in renewed {
            assert_eq!((first, second), (2, 2));
        }
        assert_eq!(bank.exchanges(), 2);
    });
}

#[test]
fn tc_29_model_after_invalidate_nobody_gets_a_token_that_was_asked_for_before() {
    check(|| {
        let (cache, bank) = (cache(), Bank::that(Answer::Grant));
        let before = {
            let (cache, bank) = (Arc::clone(&cache), bank.clone());
            thread::spawn(move || get(&cache, &bank).unwrap())
        };
        let after = at_once(&cache, &bank, 2, |cache, bank| {
            let begun = bank.exchanges();
            cache.invalidate();
            (begun, get(cache, bank).unwrap())
        });
        before.join().unwrap();
        for (begun, token) in after {
            let number: usize = super::support::text(&token).trim_start_matches("token-").parse().unwrap();
            assert!(number > begun, "token {number} was asked for before");
        }
        assert_eq!(bank.most_open(), 1);
    });
}
