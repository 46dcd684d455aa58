//! A call that its caller gives up tells whether the bank may have received it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gnpix::{Error, ErrorKind, Request};
use gnpix_tests::Bank;
use serde_json::json;

fn post(bank: &Bank) -> Request {
    let charge = json!({
        "calendario": { "expiracao": 3600 },
        "valor": { "original": "12.00" },
        "chave": bank.sandbox.pix_key(),
    });
    Request::post("/v2/cob").json(&charge)
}

fn check(error: &Error, maybe_sent: bool) {
    assert_eq!((error.kind(), error.code()), (ErrorKind::Cancelled, Some("cancelled")));
    assert_eq!(error.maybe_sent(), maybe_sent, "{error}");
    assert!(!error.is_retryable());
}

#[tokio::test]
async fn a_call_given_up_before_it_left_was_never_received() {
    let bank = Bank::open();
    let client = bank.client();
    let outcome = client.send_until(post(&bank), std::future::ready(())).await;
    check(&outcome.unwrap_err(), false);
    assert_eq!(bank.seen("POST", "/v2/cob"), 0);
}

#[tokio::test]
async fn a_call_given_up_while_the_bank_has_it_may_have_been_received() {
    let bank = Bank::open();
    let client = bank.client();
    client.warm_up().await.unwrap();
    bank.fault("path=/v2/*; hang");
    let received = async {
        while bank.seen("POST", "/v2/cob") == 0 {
            tokio::task::yield_now().await;
        }
    };
    let error = client.send_until(post(&bank), received).await.unwrap_err();
    check(&error, true);
    assert_eq!(error.attempts(), 1);
    // The client is as good as before.
    bank.sandbox.faults().clear();
    assert_eq!(client.send(post(&bank)).await.unwrap().status(), 201);
}

#[tokio::test]
async fn an_outcome_that_comes_first_is_the_outcome() {
    let bank = Bank::open();
    let answer = bank.client().send_until(post(&bank), std::future::pending()).await.unwrap();
    assert_eq!(answer.status(), 201);
}

/// Completes when the bank has a charge; sleeps between looks, as a caller does who waits for a signal.
async fn received(bank: &Bank) {
    while bank.seen("POST", "/v2/cob") == 0 {
        tokio::time::sleep(std::time::Duration::from_millis(1)).await;
    }
}

#[test]
fn a_blocking_call_is_given_up_on_its_callers_thread() {
    let bank = Bank::open();
    let client = bank.blocking();
    check(&client.send_until(post(&bank), std::future::ready(())).unwrap_err(), false);
    client.warm_up().unwrap();
    bank.fault("path=/v2/*; hang");
    let error = client.send_until(post(&bank), received(&bank)).unwrap_err();
    check(&error, true);
    assert_eq!(error.attempts(), 1);
    bank.sandbox.faults().clear();
    assert_eq!(client.send_until(post(&bank), std::future::pending()).unwrap().status(), 201);
}

#[test]
fn a_token_is_given_up_while_it_is_awaited_and_not_when_it_is_there() {
    let bank = Bank::open();
    let client = bank.blocking();
    check(&client.token_until(std::future::ready(())).unwrap_err(), false);
    client.warm_up().unwrap();
    assert!(client.token_until(std::future::ready(())).is_ok());
}

#[tokio::test]
async fn a_token_of_the_async_face_is_given_up_too() {
    let bank = Bank::open();
    let client = bank.client();
    check(&client.token_until(std::future::ready(())).await.unwrap_err(), false);
    client.warm_up().await.unwrap();
    assert!(client.token_until(std::future::ready(())).await.is_ok());
}
