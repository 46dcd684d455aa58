//! Many threads and tasks at once, on the real thing.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::time::Duration;

use super::support::{Bank, ask, block_on, cache, grant, seconds, text};
use crate::token::Renewal;

#[test]
fn tc_09_ten_thousand_callers_at_expiry_in_threads_and_tasks_cause_one_exchange() {
    const THREADS: usize = 100;
    const TASKS: usize = 9_900;
    let (clock, cache) = cache();
    let bank = Bank::prompt(3600.0);
    ask(&cache, &bank).unwrap();
    bank.hesitate();
    clock.advance(seconds(3590.0));

    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(4).build().unwrap();
    let answered = Arc::new(AtomicUsize::new(0));
    let call = || {
        let (cache, bank, answered) = (Arc::clone(&cache), bank.clone(), Arc::clone(&answered));
        async move {
            let token = cache.get(&bank, Renewal::InLine).await.unwrap();
            assert_eq!(text(&token), "for-ten-thousand");
            answered.fetch_add(1, Ordering::Relaxed);
        }
    };
    let tasks: Vec<_> = (0..TASKS).map(|_| runtime.spawn(call())).collect();
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let call = call();
            std::thread::spawn(move || block_on(call))
        })
        .collect();
    while cache.counters().waits < (TASKS + THREADS - 1) as u64 {
        std::thread::yield_now();
    }
    assert_eq!((bank.exchanges(), answered.load(Ordering::Relaxed)), (2, 0));
    bank.answer(2, Ok(grant("for-ten-thousand", 3600.0)));
    threads.into_iter().for_each(|thread| thread.join().unwrap());
    runtime.block_on(async {
        for task in tasks {
            task.await.unwrap();
        }
    });
    assert_eq!(answered.load(Ordering::Relaxed), TASKS + THREADS);
    assert_eq!((bank.exchanges(), cache.desk().seats()), (2, 0));
}

#[test]
fn tc_07_64_threads_on_tokens_of_a_second_never_fail_nor_send_an_expired_one() {
    let (clock, cache) = cache();
    let bank = Bank::prompt(1.0);
    let start = Barrier::new(64);
    std::thread::scope(|scope| {
        for _ in 0..64 {
            scope.spawn(|| {
                start.wait();
                let mut last = 0;
                for _ in 0..1_000 {
                    // Every call takes a millisecond: 64 s in all.
                    clock.advance(Duration::from_millis(1));
                    let asked = cache.now();
                    let token = block_on(cache.get(&bank, Renewal::InLine)).unwrap();
                    assert!(token.is_usable(asked), "an expired token was handed out");
                    assert!(token.generation() >= last, "a newer token gave way to an older one");
                    last = token.generation();
                }
            });
        }
    });
    assert_eq!(bank.most_open(), 1);
    assert!((64..=81).contains(&bank.exchanges()), "{} exchanges in 64 lifetimes", bank.exchanges());
}

#[test]
fn tc_11_leaders_that_are_dropped_all_the_time_keep_nobody_waiting_for_ever() {
    let (_, cache) = cache();
    let bank = Bank::default();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                // Gives up after one look, again and again: as leader or as waiter, as it comes.
                for _ in 0..500 {
                    drop(super::support::Caller::of(&cache, &bank).waits());
                }
            });
        }
    });
    assert_eq!((bank.open(), cache.desk().seats()), (0, 0));
    assert_eq!(bank.most_open(), 1);
    bank.promise(3600.0);
    assert!(ask(&cache, &bank).is_ok());
}

#[test]
fn tc_21_threads_refused_with_one_token_cause_one_exchange() {
    let (_, cache) = cache();
    let bank = Bank::prompt(3600.0);
    let old = ask(&cache, &bank).unwrap();
    let start = Barrier::new(64);
    std::thread::scope(|scope| {
        for _ in 0..64 {
            scope.spawn(|| {
                start.wait();
                for _ in 0..16 {
                    cache.refused(old.generation());
                    let token = block_on(cache.get(&bank, Renewal::InLine)).unwrap();
                    assert!(token.generation() > old.generation());
                }
            });
        }
    });
    assert_eq!(bank.exchanges(), 2);
}
