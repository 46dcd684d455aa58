//! Authorized calls as a user makes them, on both faces.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::time::Duration;

use gnpix::{ErrorKind, Request, Scope};
use gnpix_tests::Bank;
use serde_json::{Value, json};

const TXID: &str = "7978c0c97ea847e78e8849634473c1f1";

fn charge(bank: &Bank, valor: &str) -> Value {
    json!({
        "calendario": { "expiracao": 3600 },
        "valor": { "original": valor },
        "chave": bank.sandbox.pix_key(),
        "solicitacaoPagador": "Pedido 1"
    })
}

#[test]
fn a_charge_is_created_looked_up_listed_and_paid() {
    let bank = Bank::open();
    let client = bank.blocking();
    let made = client
        .send(
            Request::put("/v2/cob/:txid")
                .path_param("txid", TXID)
                .json(&charge(&bank, "4.50"))
                .scope(Scope::CobWrite),
        )
        .unwrap();
    assert_eq!((made.status(), made.attempts()), (201, 1));
    assert!(made.header("content-type").unwrap().contains("json"));
    let found: Value = client
        .send(Request::get("/v2/cob/:txid").path_param("txid", TXID).scope(Scope::CobRead))
        .unwrap()
        .json()
        .unwrap();
    assert_eq!((&found["txid"], &found["valor"]["original"]), (&json!(TXID), &json!("4.50")));
    assert_eq!(found["status"], "CONCLUIDA", "homologation pays up to 10.00 at once");
    let list = Request::get("/v2/cob")
        .query("inicio", "2020-01-01T00:00:00-03:00")
        .query("fim", "2100-01-01T00:00:00+00:00");
    let list: Value = client.send(list).unwrap().json().unwrap();
    assert_eq!(list["cobs"].as_array().unwrap().len(), 1, "a + in a query value is not a space");
}

#[tokio::test]
async fn the_async_face_makes_the_same_calls() {
    let bank = Bank::open();
    let client = bank.client();
    client.warm_up().await.unwrap();
    let made = client.send(Request::post("/v2/cob").json(&charge(&bank, "12.00"))).await.unwrap();
    assert_eq!(made.status(), 201);
    let qr = made.json::<Value>().unwrap()["loc"]["id"].to_string();
    let qr = client.send(Request::get("/v2/loc/:id/qrcode").path_param("id", qr)).await.unwrap();
    assert!(qr.json::<Value>().unwrap()["qrcode"].as_str().unwrap().starts_with("000201"));
    let balance = client.blocking();
    let balance = tokio::task::spawn_blocking(move || balance.send(Request::get("/v2/gn/saldo"))).await;
    assert!(balance.unwrap().is_ok());
}

#[test]
fn a_problem_of_the_bank_keeps_everything_it_said() {
    let bank = Bank::open();
    let error = bank
        .blocking()
        .send(Request::put("/v2/cob/:txid").path_param("txid", TXID).json(&charge(&bank, "10")))
        .unwrap_err();
    assert_eq!((error.kind(), error.http_status()), (ErrorKind::Api, Some(400)));
    assert_eq!(error.code(), Some("CobOperacaoInvalida"));
    assert!(!error.violations().is_empty() && !error.maybe_sent());
    let answer = error.answer().unwrap();
    let body: Value = serde_json::from_slice(&answer.body).unwrap();
    assert!(body["violacoes"].is_array() && answer.headers.contains_key("content-type"));
    assert_eq!(error.attempts(), 1);
}

#[test]
fn a_second_charge_with_the_same_txid_is_a_conflict_and_was_not_repeated() {
    let bank = Bank::open();
    let client = bank.blocking();
    let create = || Request::put("/v2/cob/:txid").path_param("txid", TXID).json(&charge(&bank, "20.00"));
    client.send(create()).unwrap();
    let error = client.send(create()).unwrap_err();
    assert_eq!((error.http_status(), error.code()), (Some(409), Some("txid_duplicado")));
    assert!(!error.maybe_sent(), "no try of this call was ambiguous");
}

#[test]
fn hostile_path_parameters_stay_one_segment() {
    let bank = Bank::open();
    let error = bank
        .blocking()
        .send(Request::get("/v2/cob/:txid").path_param("txid", "a/b?c=../d e%2F"))
        .unwrap_err();
    assert!(matches!(error.http_status(), Some(400 | 404)), "{error}");
    let seen = bank.sandbox.requests();
    assert_eq!(seen.last().unwrap().target, "/v2/cob/a%2Fb%3Fc%3D..%2Fd%20e%252F");
}

#[test]
fn bodies_and_headers_go_out_as_given() {
    let bank = Bank::open();
    let bytes: Vec<u8> = (0..=255).collect();
    let request = Request::new(gnpix::http::Method::POST, "/v2/unknown")
        .body("application/octet-stream", bytes.clone())
        .header("x-skip-mtls-checking", "true");
    bank.blocking().send(request).unwrap_err();
    let seen = bank.sandbox.requests();
    let last = seen.last().unwrap();
    assert_eq!(&last.body[..], &bytes[..]);
    assert_eq!(last.header("content-type"), Some("application/octet-stream"));
    assert_eq!(last.header("content-length"), Some("256"));
    assert_eq!(last.header("x-skip-mtls-checking"), Some("true"));
    assert!(last.header("user-agent").unwrap().starts_with("gnpix/"));
    assert!(last.header("x-skip-mtls-checking-not").is_none());
}

#[test]
fn the_skip_mtls_header_is_absent_unless_asked_for() {
    let bank = Bank::open();
    bank.blocking().send(Request::get("/v2/gn/saldo")).unwrap();
    assert!(bank.sandbox.requests().iter().all(|request| request.header("x-skip-mtls-checking").is_none()));
}

#[test]
fn a_bad_request_is_refused_before_even_a_token_is_fetched() {
    let bank = Bank::open();
    for request in [
        Request::get("/v2/cob/:txid"),
        Request::get("v2/cob"),
        Request::get("https://evil.example/"),
        Request::get("/v2/cob").header("host", "evil.example"),
        Request::post("/v2/cob").header("x\n", "1"),
    ] {
        assert_eq!(bank.blocking().send(request).unwrap_err().kind(), ErrorKind::InvalidArgument);
    }
    assert_eq!(bank.sandbox.stats().connections, 0);
}

#[test]
fn answers_are_bounded_unzipped_and_otherwise_untouched() {
    let bank = Bank::open();
    let client = gnpix::blocking::Client::new(bank.config().max_body(50_000_usize)).unwrap();
    client.token().unwrap();
    bank.fault("path=/v2/gn/saldo; huge=60000; times=1");
    let error = client.send(Request::get("/v2/gn/saldo")).unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Response, Some("body_too_large")));
    assert_eq!(error.http_status(), Some(200));
    bank.fault("path=/v2/gn/saldo; gzip; times=1");
    assert!(client.send(Request::get("/v2/gn/saldo")).unwrap().json::<Value>().unwrap()["saldo"].is_string());
    bank.fault("path=/v2/gn/saldo; bad_json; times=1");
    let cut = client.send(Request::get("/v2/gn/saldo")).unwrap();
    let error = cut.json::<Value>().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Response);
    assert_eq!(error.answer().unwrap().body, cut.body(), "the raw body is kept");
    bank.fault("path=/v2/gn/saldo; empty; times=1");
    assert!(client.send(Request::get("/v2/gn/saldo")).unwrap().body().is_empty());
    bank.fault("path=/v2/gn/saldo; trickle=7/1; times=1");
    assert!(client.send(Request::get("/v2/gn/saldo")).unwrap().json::<Value>().is_ok());
}

#[test]
fn a_204_is_a_success_with_no_body() {
    let bank = Bank::open();
    let client = bank.blocking();
    let key = bank.sandbox.pix_key().to_owned();
    let configure = Request::put("/v2/webhook/:chave")
        .path_param("chave", key.clone())
        .header("x-skip-mtls-checking", "true")
        .json(&json!({ "webhookUrl": "https://127.0.0.1:1/hook" }));
    let _ = client.send(configure);
    match client.send(Request::delete("/v2/webhook/:chave").path_param("chave", key)) {
        Ok(answer) => assert_eq!((answer.status(), answer.body().len()), (204, 0)),
        Err(error) => assert_eq!(error.code(), Some("webhook_nao_encontrado"), "{error}"),
    }
}

#[test]
fn redirects_are_never_followed() {
    let bank = Bank::open();
    let client = bank.blocking();
    client.token().unwrap();
    bank.fault("path=/v2/gn/saldo; status=302");
    let error = client.send(Request::get("/v2/gn/saldo")).unwrap_err();
    assert_eq!((error.kind(), error.http_status()), (ErrorKind::Response, Some(302)));
    assert_eq!(bank.seen("GET", "/v2/gn/saldo"), 1);
}

#[test]
fn a_blocking_call_works_inside_a_runtime() {
    let bank = Bank::open();
    let client = bank.blocking();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        assert!(client.send(Request::get("/v2/gn/saldo")).is_ok());
        drop(client);
    });
}

#[tokio::test]
async fn a_dropped_call_harms_nobody() {
    let bank = Bank::open();
    bank.fault("path=/v2/gn/saldo; latency=2000; times=1");
    let client = bank.client();
    let slow = client.send(Request::get("/v2/gn/saldo"));
    assert!(tokio::time::timeout(Duration::from_millis(300), slow).await.is_err());
    assert!(client.send(Request::get("/v2/gn/saldo")).await.is_ok());
}
