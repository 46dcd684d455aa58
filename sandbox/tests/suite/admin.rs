//! `/sandbox/*`: the same strings, pulled over HTTP by clients in other languages.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Customer, http, read, tls, txid};

async fn pull(customer: &Customer, method: Method, path: &str, body: &str) -> (u16, Value) {
    // No token: the certificate is enough.
    read(customer.http.request(method, customer.url(path)).body(body.to_owned()).send().await.unwrap()).await
}

#[tokio::test]
async fn faults_are_pushed_counted_and_cleared_over_http() {
    let customer = Customer::new().await;
    let saldo = "/v2/gn/saldo";
    let (status, answer) =
        pull(&customer, Method::POST, "/sandbox/faults", r#"["status=500; times=1", "status=502"]"#).await;
    assert_eq!((status, &answer["rules"]), (200, &json!(2)));
    assert_eq!((customer.get(saldo).await.0, customer.get(saldo).await.0), (500, 502));
    assert_eq!(pull(&customer, Method::GET, "/sandbox/faults", "").await.1["rules"], 1);
    assert_eq!(pull(&customer, Method::DELETE, "/sandbox/faults", "").await.0, 204);
    assert_eq!(customer.get(saldo).await.0, 200);
    for body in ["\"status=503\"", "status=503\n"] {
        assert_eq!(pull(&customer, Method::POST, "/sandbox/faults", body).await.0, 200);
        assert_eq!(customer.get(saldo).await.0, 503);
        customer.bank.faults().clear();
    }
    let (status, answer) =
        pull(&customer, Method::POST, "/sandbox/faults", r#"["status=500", "nope"]"#).await;
    assert_eq!((status, answer["nome"].as_str().unwrap()), (400, "sandbox_fault"));
    assert!(customer.bank.faults().is_empty(), "a bad list adds nothing");
}

#[tokio::test]
async fn stats_requests_payments_tokens_and_the_clock_are_there_too() {
    let customer = Customer::new().await;
    customer.create(&txid(1), "50.00").await;
    let (status, charge) = pull(&customer, Method::POST, &format!("/sandbox/pay/{}", txid(1)), "").await;
    assert_eq!(
        (status, &charge["status"], &charge["pix"][0]["valor"]),
        (200, &"CONCLUIDA".into(), &"50.00".into())
    );
    let (status, answer) = pull(&customer, Method::POST, &format!("/sandbox/pay/{}", txid(1)), "").await;
    assert_eq!((status, answer["nome"].as_str().unwrap()), (400, "status_cobranca_invalido"));
    let (_, stats) = pull(&customer, Method::GET, "/sandbox/stats", "").await;
    assert_eq!((&stats["requests"], &stats["routes"]["cob.create_with_txid"]), (&json!(2), &json!(1)));
    let (_, requests) = pull(&customer, Method::GET, "/sandbox/requests", "").await;
    assert_eq!(requests[1]["target"], format!("/v2/cob/{}", txid(1)));
    assert!(!requests.to_string().contains(&customer.token));
    let (status, _) = pull(&customer, Method::POST, "/sandbox/clock", r#"{"advance_seconds":3600}"#).await;
    assert_eq!((status, customer.get("/v2/gn/saldo").await.0), (200, 401));
    assert_eq!(pull(&customer, Method::POST, "/sandbox/clock", "{}").await.0, 400);
    let token = customer.token_of(customer.bank.application()).await;
    let customer = Customer { token, ..customer };
    assert_eq!(customer.get("/v2/gn/saldo").await.0, 200);
    assert_eq!(pull(&customer, Method::DELETE, "/sandbox/tokens", "").await.0, 204);
    assert_eq!(customer.get("/v2/gn/saldo").await.0, 401);
    assert_eq!(pull(&customer, Method::GET, "/sandbox/none", "").await.0, 404);
}

#[tokio::test]
async fn they_need_the_certificate() {
    let customer = Customer::new().await;
    let stranger = http(tls(&customer.bank, None), true);
    assert!(stranger.get(customer.url("/sandbox/stats")).send().await.is_err());
}
