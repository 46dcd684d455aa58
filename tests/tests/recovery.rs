//! Money moves once: an operation whose answer was lost is repeated, and what its first try made is what it returns.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::time::Duration;

use gnpix::{ErrorKind, Request, Response, operation};
use gnpix_tests::Bank;
use serde_json::{Value, json};

fn sending(bank: &Bank, id: &str, value: &str) -> Request {
    operation::find("pix.send").unwrap().request([("idEnvio", id)]).unwrap().json(&json!({
        "valor": value,
        "pagador": { "chave": bank.sandbox.pix_key() },
        "favorecido": { "chave": "71cdf9ba-c695-4e3c-b010-abb521a3f1be" },
    }))
}

fn charge(bank: &Bank, txid: &str, value: &str) -> Request {
    operation::find("cob.create_with_txid").unwrap().request([("txid", txid)]).unwrap().json(&json!({
        "calendario": { "expiracao": 3600 },
        "valor": { "original": value },
        "chave": bank.sandbox.pix_key(),
    }))
}

fn balance(client: &gnpix::blocking::Client) -> String {
    let answer =
        client.send(operation::find("balance.get").unwrap().request::<&str, &str>([]).unwrap()).unwrap();
    answer.json::<Value>().unwrap()["saldo"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_sendings_whose_answers_are_lost_are_a_thousand_payments() {
    const SENDINGS: usize = 1000;
    // Over HTTP/1.1, where a lost connection takes only one answer with it.
    let bank = Bank::with(|builder| builder.balance_cents(100_000).http1_only());
    for index in 0..SENDINGS {
        bank.fault(&format!("path=/v3/gn/pix/id{index}; method=PUT; times=1; close=after_processing"));
    }
    let client = gnpix::Client::new(bank.config().timeout(Duration::from_secs(60))).unwrap();
    client.warm_up().await.unwrap();
    let mut calls = tokio::task::JoinSet::new();
    let room = std::sync::Arc::new(tokio::sync::Semaphore::new(64));
    for index in 0..SENDINGS {
        let (client, room) = (client.clone(), room.clone());
        let request = sending(&bank, &format!("id{index}"), "0.01");
        calls.spawn(async move {
            let _place = room.acquire_owned().await.unwrap();
            (index, client.send(request).await)
        });
    }
    while let Some(outcome) = calls.join_next().await {
        let (index, answer) = outcome.unwrap();
        let answer: Response = answer.unwrap();
        assert!(answer.is_recovered() && answer.attempts() == 2, "{index}: {answer:?}");
        let payment: Value = answer.json().unwrap();
        assert_eq!(
            (payment["idEnvio"].as_str(), payment["valor"].as_str()),
            (Some(&*format!("id{index}")), Some("0.01"))
        );
    }
    assert_eq!(balance(&client.blocking()), "990.00");
}

#[test]
fn a_charge_whose_answer_is_lost_is_the_one_that_was_made() {
    let bank = Bank::open();
    let client = bank.blocking();
    let txid = "recovered1recovered1recovered1";
    bank.fault("method=PUT; times=1; close=after_processing");
    let answer = client.send(charge(&bank, txid, "12.00")).unwrap();
    assert!(answer.is_recovered());
    assert_eq!(answer.json::<Value>().unwrap()["txid"], txid);
    assert_eq!(
        (bank.seen("PUT", &format!("/v2/cob/{txid}")), bank.seen("GET", &format!("/v2/cob/{txid}"))),
        (2, 1)
    );
}

#[test]
fn a_duplicate_of_something_else_stays_an_error_that_nothing_was_made() {
    let bank = Bank::open();
    let client = bank.blocking();
    let first = client.send(sending(&bank, "id1", "1.00")).unwrap();
    assert!(!first.is_recovered());
    bank.fault("method=PUT; times=1; close=after_processing");
    let error = client.send(sending(&bank, "id1", "2.00")).unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Api, Some("id_envio_duplicado")));
    assert!(!error.maybe_sent() && error.help().unwrap().contains("something else"), "{error}");
}

#[test]
fn a_duplicate_that_no_lost_answer_explains_is_not_looked_into() {
    let bank = Bank::open();
    let client = bank.blocking();
    client.send(sending(&bank, "id1", "1.00")).unwrap();
    let error = client.send(sending(&bank, "id1", "1.00")).unwrap_err();
    assert_eq!((error.code(), error.attempts()), (Some("id_envio_duplicado"), 1));
    assert_eq!(bank.seen("GET", "/v2/gn/pix/enviados/id-envio/id1"), 0);
}

#[test]
fn what_cannot_be_fetched_leaves_the_error_that_says_to_look() {
    let bank = Bank::open();
    let client = bank.blocking();
    bank.fault("method=PUT; times=1; close=after_processing");
    bank.fault("method=GET; path=/v2/gn/pix/enviados/*; status=500");
    let error = client.send(sending(&bank, "id1", "1.00")).unwrap_err();
    assert_eq!(error.code(), Some("id_envio_duplicado"));
    assert!(error.maybe_sent() && error.help().is_some_and(|help| help.contains("look the resource up")));
}
