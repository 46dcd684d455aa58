//! Four workers, a thousand requests, a reload: each worker keeps one client with one connection and one token.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::bank::Bank;
use crate::harness::{Pool, WORKERS};

const REQUESTS: u64 = 1_000;
const AT_ONCE: u64 = 32;

/// Makes the requests, 32 at once, and returns the workers that answered. Every answer must be right; `meanwhile` runs
/// when a quarter of them has been answered.
fn storm(pool: &Pool, meanwhile: impl FnOnce() + Send) -> BTreeSet<String> {
    let next = AtomicU64::new(0);
    let answered = AtomicU64::new(0);
    let workers = std::sync::Mutex::new(BTreeSet::new());
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::SeqCst);
                    if number >= REQUESTS {
                        return;
                    }
                    let (status, body) = pool.nginx.get(&format!("/?mark=m{number}"));
                    let words: Vec<&str> = body.split(' ').collect();
                    assert!(
                        status.contains(" 200 ")
                            && words.len() == 3
                            && words[1] == "1000.00"
                            && words[2] == format!("m{number}"),
                        "{status}: {body}\n{}",
                        pool.log()
                    );
                    workers.lock().unwrap().insert(words[0].to_owned());
                    answered.fetch_add(1, Ordering::SeqCst);
                }
            });
        }
        while answered.load(Ordering::SeqCst) < REQUESTS / 4 && next.load(Ordering::SeqCst) < REQUESTS {
            std::thread::yield_now();
        }
        meanwhile();
    });
    assert_eq!(answered.load(Ordering::SeqCst), REQUESTS);
    workers.into_inner().unwrap()
}

fn assert_at_most(bank: &Bank, each: u64) {
    let stats = bank.sandbox.stats();
    let seen = (stats.token_exchanges, stats.handshakes_full, stats.connections);
    assert!(seen.0 <= each && seen.1 <= each && seen.2 <= each, "more than {each}: {stats:?}");
    assert!(seen.0 >= 1 && stats.handshakes_failed == 0, "{stats:?}");
}

#[test]
fn each_worker_keeps_one_token_and_one_connection_over_a_thousand_requests() {
    let bank = Bank::open();
    let pool = Pool::start(&bank, false);
    let workers = storm(&pool, || ());
    assert!(!workers.is_empty() && workers.len() as u64 <= WORKERS, "{workers:?}");
    assert_at_most(&bank, workers.len() as u64);
    assert_eq!(bank.sandbox.stats().routes["balance.get"], REQUESTS);
}

#[test]
fn a_graceful_reload_while_requests_run_fails_none_of_them() {
    let bank = Bank::open();
    let pool = Pool::start(&bank, false);
    let before = storm(&pool, || pool.fpm.signal(libc::SIGUSR2));
    assert_eq!(bank.sandbox.stats().routes["balance.get"], REQUESTS);
    // The old workers and the new ones; a master that starts anew forks a pool of its own.
    assert!(before.len() as u64 <= 2 * WORKERS, "{before:?}");
    assert_at_most(&bank, 2 * WORKERS);
    let after = storm(&pool, || ());
    assert!(after.len() as u64 <= WORKERS, "{after:?}");
    assert_at_most(&bank, 2 * WORKERS);
    assert_ne!(before, after, "no worker was replaced: {}", pool.log());
}

#[test]
fn a_client_that_the_master_made_and_used_before_it_forked_serves_every_worker() {
    let bank = Bank::open();
    let pool = Pool::start(&bank, true);
    assert_eq!(bank.sandbox.stats().token_exchanges, 1, "the master's own: {}", pool.log());
    let workers = storm(&pool, || ());
    // The master's token and connection are its own; each worker gets another.
    let stats = bank.sandbox.stats();
    assert_at_most(&bank, workers.len() as u64 + 1);
    assert_eq!(stats.routes["balance.get"], REQUESTS);
}
