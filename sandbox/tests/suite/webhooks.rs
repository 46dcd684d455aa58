//! `/v2/webhook` with a real receiver that demands the bank's certificate.

use std::sync::atomic::Ordering;
use std::time::Duration;

use gnpix_sandbox::Sandbox;
use reqwest::Method;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::receiver::Receiver;
use crate::support::{Customer, KEY, PERIOD, read, txid};

async fn configure(customer: &Customer, url: &str) -> (u16, Value) {
    customer.send(Method::PUT, &format!("/v2/webhook/{KEY}"), json!({ "webhookUrl": url })).await
}

#[tokio::test]
async fn registration_calls_twice_and_a_payment_arrives_with_the_bank_s_certificate() {
    let customer = Customer::new().await;
    let mut receiver = Receiver::start(&customer.bank, true).await;
    let url = receiver.url.clone();
    let (status, webhook) = configure(&customer, &url).await;
    assert_eq!((status, &webhook["webhookUrl"], &webhook["chave"]), (201, &url.clone().into(), &KEY.into()));
    let (path, known, body) = receiver.next().await;
    assert_eq!((path.as_str(), known, &body["evento"]), ("/hook", true, &"teste_webhook".into()));

    customer.create(&txid(1), "5.00").await;
    let (path, known, body) = receiver.next().await;
    assert_eq!((path.as_str(), known), ("/hook/pix", true));
    let pix = &body["pix"][0];
    let charge = customer.get(&format!("/v2/cob/{}", txid(1))).await.1;
    assert_eq!(pix["endToEndId"], charge["pix"][0]["endToEndId"]);
    assert_eq!((&pix["txid"], &pix["valor"], &pix["chave"]), (&txid(1).into(), &"5.00".into(), &KEY.into()));
    assert_eq!(pix["gnExtras"]["pagador"]["nome"], "Francisco da Silva");
    assert!(receiver.calls.try_recv().is_err(), "nothing else was called");
}

#[tokio::test]
async fn a_receiver_that_does_not_demand_the_certificate_is_refused_unless_skipped() {
    let customer = Customer::new().await;
    let mut receiver = Receiver::start(&customer.bank, false).await;
    let url = receiver.url.clone();
    let (status, answer) = configure(&customer, &url).await;
    assert_eq!((status, answer["nome"].as_str().unwrap()), (400, "webhook_invalido"));
    assert!(answer["mensagem"].as_str().unwrap().contains("TLS mútuo"), "{answer}");
    assert!(!receiver.next().await.1, "the first call carries no certificate");
    let path = format!("/v2/webhook/{KEY}");
    assert_eq!(customer.get(&path).await.0, 400, "it was not registered");
    let request = customer.request(Method::PUT, &path).header("x-skip-mtls-checking", "true");
    let (status, _) = read(request.json(&json!({ "webhookUrl": url })).send().await.unwrap()).await;
    assert_eq!(status, 201);
    assert!(receiver.calls.try_recv().is_err(), "skipping means not calling");
    customer.create(&txid(1), "5.00").await;
    assert!(receiver.next().await.1, "real callbacks carry the certificate all the same");
}

#[tokio::test]
async fn urls_that_cannot_be_called_are_refused_with_the_reason() {
    let customer = Customer::new().await;
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    for (url, words) in [
        (format!("https://localhost:{closed}/"), "inacessível"),
        ("https://192.0.2.1/".to_owned(), "inacessível"),
    ] {
        let (status, answer) = configure(&customer, &url).await;
        assert_eq!((status, answer["nome"].as_str().unwrap()), (400, "webhook_invalido"));
        assert!(answer["mensagem"].as_str().unwrap().contains(words), "{answer}");
    }
    let mut receiver = Receiver::start(&customer.bank, true).await;
    receiver.failing.store(1, Ordering::SeqCst);
    let url = receiver.url.clone();
    let (_, answer) = configure(&customer, &url).await;
    assert!(answer["mensagem"].as_str().unwrap().contains("código HTTP 500"), "{answer}");
    receiver.next().await;
    for url in ["http://localhost/", "nonsense", ""] {
        let (status, answer) = configure(&customer, url).await;
        let kind = "https://pix.bcb.gov.br/api/v2/error/WebhookOperacaoInvalida";
        assert_eq!((status, answer["type"].as_str().unwrap()), (400, kind), "{url}");
    }
    let (status, _) =
        customer.send(Method::PUT, "/v2/webhook/nokey", json!({ "webhookUrl": receiver.url })).await;
    assert_eq!(status, 400);
}

#[tokio::test]
async fn a_receiver_that_never_answers_is_refused_when_its_time_is_up() {
    let customer = Customer::of(Sandbox::builder().webhook_timeout(Duration::from_millis(50))).await;
    let deaf = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (status, answer) =
        configure(&customer, &format!("https://localhost:{}/", deaf.local_addr().unwrap().port())).await;
    assert_eq!(status, 400);
    assert!(answer["mensagem"].as_str().unwrap().contains("tempo limite"), "{answer}");
}

#[tokio::test]
async fn a_receiver_of_a_foreign_authority_is_trusted_only_when_told_to() {
    let stranger = Sandbox::start().unwrap();
    for told in [false, true] {
        let builder = Sandbox::builder();
        let customer =
            Customer::of(if told { builder.webhook_ca_pem(stranger.ca_pem()) } else { builder }).await;
        // Its server certificate is the stranger's; it accepts any client.
        let receiver = Receiver::start(&stranger, false).await;
        let (_, answer) = configure(&customer, &receiver.url).await;
        let message = answer["mensagem"].as_str().unwrap();
        let expected = if told { "TLS mútuo não está" } else { "invalid peer certificate" };
        assert!(message.contains(expected), "{message}");
    }
}

#[tokio::test]
async fn ignorar_keeps_the_path_because_the_suffix_lands_in_the_query() {
    let customer = Customer::new().await;
    let mut receiver = Receiver::start(&customer.bank, true).await;
    for (number, suffix, expected) in [
        (1, "?hmac=xyz&ignorar=", "/hook?hmac=xyz&ignorar=/pix"),
        (2, "?hmac=xyz", "/hook?hmac=xyz/pix"),
        (3, "", "/hook/pix"),
    ] {
        let url = format!("{}{suffix}", receiver.url);
        assert_eq!(configure(&customer, &url).await.0, 201);
        assert_eq!(
            receiver.next().await.0,
            format!("/hook{suffix}"),
            "the test call goes to the URL as it is"
        );
        customer.create(&txid(number), "5.00").await;
        assert_eq!(receiver.next().await.0, expected);
    }
}

#[tokio::test]
async fn failed_callbacks_are_repeated_until_one_succeeds() {
    let builder = Sandbox::builder().webhook_minute(Duration::from_micros(100));
    let customer = Customer::of(builder).await;
    let mut receiver = Receiver::start(&customer.bank, true).await;
    let url = receiver.url.clone();
    configure(&customer, &url).await;
    receiver.next().await;
    receiver.failing.store(3, Ordering::SeqCst);
    customer.create(&txid(1), "50.00").await;
    let id = customer.bank.pay(&txid(1)).unwrap();
    for _ in 0..4 {
        assert_eq!(receiver.next().await.2["pix"][0]["endToEndId"], id);
    }
    // The next delivery comes only after the bank has seen the fourth answer.
    customer.create(&txid(2), "5.00").await;
    receiver.next().await;
    let stats = customer.bank.stats();
    assert_eq!(stats.callbacks_failed, 3);
    assert!(receiver.calls.try_recv().is_err());
}

#[tokio::test]
async fn refunds_and_pix_sent_are_told_too() {
    let customer = Customer::new().await;
    let mut receiver = Receiver::start(&customer.bank, true).await;
    let url = receiver.url.clone();
    configure(&customer, &url).await;
    receiver.next().await;
    customer.create(&txid(1), "4.00").await;
    let mut statuses = Vec::new();
    for _ in 0..3 {
        let (_, _, body) = receiver.next().await;
        statuses.push(body["pix"][0]["devolucoes"].as_array().map_or(0, Vec::len));
    }
    assert_eq!(statuses, [0, 1, 2], "the payment first, then each refund");
    for (id, amount, status) in [("a1", "9.00", "REALIZADO"), ("a2", "15.00", "NAO_REALIZADO")] {
        let body =
            json!({ "valor": amount, "pagador": { "chave": KEY }, "favorecido": { "chave": "a@b.com" } });
        assert_eq!(customer.send(Method::PUT, &format!("/v3/gn/pix/{id}"), body).await.0, 201);
        let (_, _, body) = receiver.next().await;
        let pix = &body["pix"][0];
        assert_eq!((&pix["tipo"], &pix["status"]), (&"SOLICITACAO".into(), &status.into()));
        assert_eq!(pix["gnExtras"]["idEnvio"], id);
        assert_eq!(pix["gnExtras"].get("erro").is_some(), status == "NAO_REALIZADO");
    }
}

#[tokio::test]
async fn webhooks_are_read_listed_replaced_and_deleted() {
    let customer = Customer::new().await;
    let path = format!("/v2/webhook/{KEY}");
    for url in ["https://example.com/a", "https://example.com/b"] {
        let request = customer.request(Method::PUT, &path).header("x-skip-mtls-checking", "true");
        let answer = request.json(&json!({ "webhookUrl": url })).send().await.unwrap();
        assert_eq!(answer.status(), 201);
        assert_eq!(customer.get(&path).await.1["webhookUrl"], url);
    }
    let (_, list) = customer.get(&format!("/v2/webhook?{PERIOD}")).await;
    assert_eq!(list["webhooks"].as_array().unwrap().len(), 1);
    let email = "/v2/webhook/loja%40exemplo.com.br";
    let request = customer.request(Method::PUT, email).header("x-skip-mtls-checking", "true");
    assert_eq!(
        request.json(&json!({ "webhookUrl": "https://example.com" })).send().await.unwrap().status(),
        201
    );
    assert_eq!(customer.get(email).await.1["chave"], "loja@exemplo.com.br");
    let deleted = customer.request(Method::DELETE, &path).send().await.unwrap();
    assert_eq!((deleted.status().as_u16(), deleted.bytes().await.unwrap().len()), (204, 0));
    for method in [Method::GET, Method::DELETE] {
        let (status, answer) = read(customer.request(method, &path).send().await.unwrap()).await;
        assert_eq!((status, answer["nome"].as_str().unwrap()), (400, "webhook_nao_encontrado"));
    }
}
