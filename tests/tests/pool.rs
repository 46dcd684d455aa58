//! The async face's connections: no more than callers, answers never mixed up, closed ones never written to.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::net::TcpListener;
use std::pin::pin;
use std::time::Duration;

use gnpix::{Client, Error, ErrorKind, Request};
use gnpix_sandbox::SandboxBuilder;
use gnpix_tests::Bank;
use serde_json::{Value, json};
use tokio::task::JoinSet;

fn open(http1_only: bool, change: impl FnOnce(SandboxBuilder) -> SandboxBuilder) -> Bank {
    Bank::with(|builder| change(if http1_only { builder.http1_only() } else { builder }))
}

fn balance() -> Request {
    Request::get("/v2/gn/saldo")
}

fn charge(bank: &Bank) -> Value {
    json!({
        "calendario": { "expiracao": 3600 },
        "valor": { "original": "12.00" },
        "chave": bank.sandbox.pix_key(),
    })
}

/// A charge of its own for each `number`, whose answer names it.
fn numbered(charge: &Value, number: usize) -> Request {
    Request::put("/v2/cob/:txid").path_param("txid", txid(number)).json(charge)
}

fn txid(number: usize) -> String {
    format!("{number:032}")
}

/// Makes the charges `numbers` at once; each must get its own answer.
async fn burst(client: &Client, charge: &Value, numbers: impl Iterator<Item = usize>) {
    let mut calls = JoinSet::new();
    for number in numbers {
        let (client, request) = (client.clone(), numbered(charge, number));
        calls.spawn(async move { (number, client.send(request).await) });
    }
    for (number, answer) in calls.join_all().await {
        let answer = answer.unwrap();
        assert_eq!((answer.status(), answer.attempts()), (201, 1));
        assert_eq!(answer.json::<Value>().unwrap()["txid"], txid(number), "somebody else's answer");
    }
}

async fn bursts_keep_within_their_callers(callers: usize) {
    for http1_only in [true, false] {
        let bank = open(http1_only, |builder| builder);
        let (client, charge) = (bank.client(), charge(&bank));
        for round in 0..4 {
            burst(&client, &charge, (0..callers).map(|call| round * callers + call)).await;
        }
        let (ours, theirs) = (client.stats(), bank.sandbox.stats());
        assert_eq!((ours.token.exchanges, ours.connections), (1, theirs.connections));
        if http1_only {
            assert!(ours.connections <= callers as u64, "{ours:?}");
        } else {
            assert_eq!(ours.connections, 1, "one for all, from the first burst on");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn connections_are_no_more_than_callers_on_many_workers() {
    bursts_keep_within_their_callers(32).await;
    bursts_keep_within_their_callers(200).await;
}

#[tokio::test]
async fn connections_are_no_more_than_callers_on_one_thread() {
    bursts_keep_within_their_callers(32).await;
    bursts_keep_within_their_callers(200).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn calls_given_up_midway_harm_no_other() {
    const CALLS: usize = 500;
    for http1_only in [true, false] {
        let bank = open(http1_only, |builder| builder);
        let (client, charge) = (bank.client(), charge(&bank));
        client.warm_up().await.unwrap();
        let mut calls = JoinSet::new();
        for number in 0..CALLS {
            let (client, request) = (client.clone(), numbered(&charge, number));
            calls.spawn(async move {
                if number % 2 == 1 {
                    return Some((number, client.send(request).await.unwrap()));
                }
                // Given up after so many turns of the runtime: before, within and after each step of a call.
                let mut call = pin!(client.send(request));
                for _ in 0..number {
                    tokio::select! {
                        biased;
                        answer = &mut call => return Some((number, answer.unwrap())),
                        () = tokio::task::yield_now() => {}
                    }
                }
                None
            });
        }
        let answered: Vec<_> = calls.join_all().await.into_iter().flatten().collect();
        assert!((CALLS / 2..CALLS).contains(&answered.len()), "{} of {CALLS}", answered.len());
        for (number, answer) in answered {
            assert_eq!(answer.json::<Value>().unwrap()["txid"], txid(number), "somebody else's answer");
        }
        burst(&client, &charge, CALLS..CALLS + 64).await;
        assert!(http1_only || client.stats().connections == 1, "a call given up costs no HTTP/2 connection");
    }
}

/// Posts `callers` charges at once, several times; the bank has closed all connections in between.
async fn posts_after_closes(bank: &Bank, callers: usize, rounds: usize) {
    let (client, charge) = (bank.client(), charge(bank));
    client.token().await.unwrap();
    for _ in 0..rounds {
        let mut calls = JoinSet::new();
        for _ in 0..callers {
            let (client, request) = (client.clone(), Request::post("/v2/cob").json(&charge));
            calls.spawn(async move { client.send(request).await });
        }
        for answer in calls.join_all().await {
            let answer = answer.unwrap();
            assert_eq!((answer.status(), answer.attempts()), (201, 1));
        }
        // This thread spins; whether its runtime hears of the closes is up to other workers, if there are any.
        bank.wait_until_all_closed();
    }
    assert_eq!(bank.seen("POST", "/v2/cob"), callers * rounds);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn posts_after_the_bank_closed_idle_connections_succeed_on_many_workers() {
    for http1_only in [true, false] {
        let bank = open(http1_only, |builder| builder.idle_timeout(Duration::from_millis(500)));
        posts_after_closes(&bank, 32, 4).await;
    }
}

#[tokio::test]
async fn posts_after_the_bank_closed_idle_connections_succeed_on_one_thread() {
    // On one thread that spins nothing is heard of a close: the kernel must be asked. HTTP/1.1 only, since an
    // HTTP/2 server takes leave and waits for the client to close.
    let bank = open(true, |builder| builder.idle_timeout(Duration::from_millis(500)));
    posts_after_closes(&bank, 32, 4).await;
}

#[tokio::test]
async fn a_post_after_an_unannounced_close_succeeds_100_times() {
    for http1_only in [true, false] {
        let bank = open(http1_only, |builder| builder);
        let client = bank.client();
        client.token().await.unwrap();
        bank.fault("path=/v2/cob; close=after_response");
        for _ in 0..100 {
            let answer = client.send(Request::post("/v2/cob").json(&charge(&bank))).await.unwrap();
            assert_eq!((answer.status(), answer.attempts()), (201, 1));
            if http1_only {
                bank.wait_until_all_closed();
            }
        }
        assert_eq!(bank.seen("POST", "/v2/cob"), 100);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_http2_connection_that_ends_amid_a_burst_costs_no_call() {
    let bank = open(false, |builder| builder);
    let (client, charge) = (bank.client(), charge(&bank));
    client.token().await.unwrap();
    bank.fault("path=/v2/cob; close=after_response; skip=50; times=1");
    let mut calls = JoinSet::new();
    for _ in 0..200 {
        let (client, request) = (client.clone(), Request::post("/v2/cob").json(&charge));
        calls.spawn(async move { client.send(request).await });
    }
    for answer in calls.join_all().await {
        assert_eq!(answer.unwrap().status(), 201);
    }
    assert_eq!(bank.seen("POST", "/v2/cob"), 200, "none was made twice");
    assert!(client.stats().connections <= 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn unused_connections_end_with_the_idle_timeout_though_no_call_follows() {
    for http1_only in [true, false] {
        let bank = open(http1_only, |builder| builder);
        let client = Client::new(bank.config().idle_timeout(Duration::from_millis(100))).unwrap();
        burst(&client, &charge(&bank), 0..8).await;
        // The bank itself would keep them for 75 s.
        bank.wait_until_all_closed();
        burst(&client, &charge(&bank), 8..16).await;
    }
}

/// A client with a token and no connection, whose bank's place is taken by what accepts and then says nothing.
async fn with_a_mute_bank() -> (Client, TcpListener) {
    let bank = open(false, |builder| builder);
    let config = bank.config().connect_timeout(Duration::from_millis(300)).max_attempts(1_u32);
    let client = Client::new(config).unwrap();
    client.token().await.unwrap();
    let address = bank.sandbox.addr();
    bank.sandbox.stop();
    let mute = TcpListener::bind(address).unwrap();
    mute.set_nonblocking(true).unwrap();
    (client, mute)
}

fn accepted(mute: &TcpListener) -> usize {
    std::iter::from_fn(|| mute.accept().ok()).count()
}

fn assert_connect_timeout(error: &Error) {
    assert_eq!((error.kind(), error.code()), (ErrorKind::Timeout, Some("connect_timeout")), "{error}");
    assert!(!error.maybe_sent() && error.attempts() == 1);
}

#[tokio::test]
async fn callers_that_wait_for_one_connection_share_its_failure() {
    let (client, mute) = with_a_mute_bank().await;
    let mut calls = JoinSet::new();
    for _ in 0..32 {
        let client = client.clone();
        calls.spawn(async move { client.send(balance()).await.unwrap_err() });
    }
    calls.join_all().await.iter().for_each(assert_connect_timeout);
    assert_eq!(accepted(&mute), 1, "one attempt for all");
}

#[tokio::test]
async fn a_caller_that_gives_up_connecting_leaves_it_to_another() {
    let (client, mute) = with_a_mute_bank().await;
    let mut second = pin!(client.send(balance()));
    {
        let mut first = pin!(client.send(balance()));
        // Both begin, and the first one connects.
        while accepted(&mute) == 0 {
            tokio::select! {
                biased;
                _ = &mut first => panic!("nobody answers"),
                _ = &mut second => panic!("nobody answers"),
                () = tokio::task::yield_now() => {}
            }
        }
    }
    assert_connect_timeout(&second.await.unwrap_err());
    assert_eq!(accepted(&mute), 1, "the second one's own");
}
