//! Many callers at once: one exchange, few connections, nobody disturbed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use gnpix::{ErrorKind, Request};
use gnpix_tests::Bank;

fn balance() -> Request {
    Request::get("/v2/gn/saldo")
}

#[test]
fn threads_share_one_exchange_and_make_no_more_connections_than_calls_at_once() {
    const THREADS: usize = 16;
    let bank = Bank::open();
    let client = bank.blocking();
    let barrier = Barrier::new(THREADS);
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                barrier.wait();
                for _ in 0..20 {
                    assert_eq!(client.send(balance()).unwrap().status(), 200);
                }
            });
        }
    });
    let stats = client.stats();
    assert_eq!(bank.sandbox.stats().token_exchanges, 1);
    assert_eq!(stats.token.exchanges, 1);
    assert!(stats.connections <= THREADS as u64, "{stats:?}");
    assert_eq!(bank.sandbox.stats().connections, stats.connections);
}

#[test]
fn one_thread_keeps_one_connection_whatever_it_calls() {
    let bank = Bank::open();
    let client = bank.blocking();
    for _ in 0..50 {
        client.send(balance()).unwrap();
        client.clone().send(Request::get("/v2/cob/:txid").path_param("txid", "x".repeat(26))).unwrap_err();
    }
    assert_eq!((client.stats().connections, client.stats().handshakes_full), (1, 1));
}

#[test]
fn later_connections_resume_the_first_ones_tls_session() {
    let bank = Bank::with(gnpix_sandbox::SandboxBuilder::http1_only);
    let client = bank.blocking();
    client.token().unwrap();
    bank.fault("path=/v2/gn/saldo; close=after_response");
    for _ in 0..4 {
        client.send(balance()).unwrap();
        bank.wait_until_all_closed();
    }
    let (ours, theirs) = (client.stats(), bank.sandbox.stats());
    assert_eq!((ours.connections, ours.handshakes_full, ours.handshakes_resumed), (4, 1, 3));
    assert_eq!((theirs.handshakes_full, theirs.handshakes_resumed), (1, 3));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn ten_thousand_tasks_at_expiry_cause_one_exchange() {
    let bank = Bank::open();
    let client = bank.client();
    let first = client.token().await.unwrap();
    bank.advance(Duration::from_secs(3600), Duration::from_secs(3600));
    let calls: Vec<_> = (0..10_000)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.token().await.unwrap().generation() })
        })
        .collect();
    for call in calls {
        assert!(call.await.unwrap() > first.generation());
    }
    assert_eq!(bank.sandbox.stats().token_exchanges, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn tc_21_a_thousand_401s_on_one_token_cause_one_exchange() {
    let bank = Bank::open();
    let client = bank.client();
    client.token().await.unwrap();
    bank.sandbox.revoke_tokens();
    let calls: Vec<_> = (0..1_000)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.send(balance()).await.map(|answer| answer.status()) })
        })
        .collect();
    for call in calls {
        assert_eq!(call.await.unwrap().unwrap(), 200);
    }
    assert_eq!(bank.sandbox.stats().token_exchanges, 2);
}

#[test]
fn tc_19_a_401_for_an_old_token_keeps_the_newer_one() {
    let bank = Bank::open();
    let client = bank.blocking();
    client.token().unwrap();
    bank.sandbox.revoke_tokens();
    // The bank reads the old token, and answers 401 only after a newer token has been fetched.
    bank.fault("path=/v2/gn/saldo; latency=500; times=1");
    std::thread::scope(|scope| {
        let slow = scope.spawn(|| client.send(balance()).unwrap().attempts());
        while bank.seen("GET", "/v2/gn/saldo") == 0 {
            std::thread::yield_now();
        }
        client.invalidate();
        client.token().unwrap();
        assert_eq!(slow.join().unwrap(), 2);
    });
    assert_eq!(bank.sandbox.stats().token_exchanges, 2, "the 401 cost no third exchange");
}

#[test]
fn tc_20_a_second_401_is_returned() {
    let bank = Bank::open();
    bank.fault("path=/v2/gn/saldo; status=401");
    let error = bank.blocking().send(balance()).unwrap_err();
    assert_eq!(
        (error.kind(), error.http_status(), error.attempts()),
        (ErrorKind::Authorization, Some(401), 2)
    );
    assert_eq!(bank.sandbox.stats().token_exchanges, 2);
}

#[test]
fn tc_08_a_due_token_is_renewed_by_one_blocking_caller_while_others_go_on() {
    let bank = Bank::open();
    let client = bank.blocking();
    let old = client.token().unwrap().generation();
    bank.advance(Duration::from_secs(3_560), Duration::from_secs(3_560));
    bank.fault("path=/oauth/token; latency=1500; times=1");
    let current = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                if client.token().unwrap().generation() == old {
                    current.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    assert_eq!(current.load(Ordering::Relaxed), 7, "seven used the token at hand, one renewed");
    assert_eq!(bank.sandbox.stats().token_exchanges, 2);
}

#[tokio::test]
async fn tc_06_a_due_token_is_used_and_renewed_in_the_background_on_the_async_face() {
    let bank = Bank::open();
    let client = bank.client();
    let old = client.token().await.unwrap().generation();
    bank.advance(Duration::from_secs(3_560), Duration::from_secs(3_560));
    assert_eq!(client.token().await.unwrap().generation(), old, "the caller didn't wait");
    while client.token().await.unwrap().generation() == old {
        tokio::task::yield_now().await;
    }
    assert_eq!(bank.sandbox.stats().token_exchanges, 2);
    assert_eq!(client.stats().token.background_renewals, 1);
}

#[test]
fn tc_15_a_failed_renewal_of_a_due_token_is_invisible() {
    let bank = Bank::open();
    let client = bank.blocking();
    client.token().unwrap();
    bank.advance(Duration::from_secs(3_560), Duration::from_secs(3_560));
    bank.fault("path=/oauth/token; status=500");
    for _ in 0..5 {
        assert_eq!(client.send(balance()).unwrap().status(), 200);
    }
    assert_eq!(bank.seen("POST", "/oauth/token"), 2, "one failed renewal, then a pause");
}

#[test]
fn two_clients_of_one_application_share_a_token_and_different_ones_do_not() {
    let bank = Bank::open();
    let (one, two) = (bank.blocking(), bank.blocking());
    one.token().unwrap();
    two.token().unwrap();
    assert_eq!(bank.sandbox.stats().token_exchanges, 1);
    let narrow = bank.config().scope(gnpix::ScopeSet::parse("cob.read"));
    gnpix::blocking::Client::new(narrow).unwrap().token().unwrap();
    assert_eq!(bank.sandbox.stats().token_exchanges, 2);
}

#[test]
fn sixty_four_threads_live_through_many_short_lifetimes_with_one_exchange_each() {
    const LIFETIMES: u64 = 30;
    let bank = Bank::with(|builder| builder.token_ttl(Duration::from_secs(1)));
    let client = bank.blocking();
    for lifetime in 1..=LIFETIMES {
        let barrier = Barrier::new(64);
        std::thread::scope(|scope| {
            for _ in 0..64 {
                scope.spawn(|| {
                    barrier.wait();
                    client.token().unwrap();
                });
            }
        });
        assert_eq!(bank.sandbox.stats().token_exchanges, lifetime);
        client.send(balance()).unwrap();
        bank.advance(Duration::from_secs(1), Duration::from_secs(lifetime));
    }
}
