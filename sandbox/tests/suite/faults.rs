//! Faults on API calls, each seen by a client that is not gnpix.

use std::time::{Duration, Instant};

use gnpix_sandbox::{Cut, Fault, FaultRule, Sandbox};
use http_body_util::{BodyExt, Empty};
use reqwest::Method;
use serde_json::Value;

use crate::support::{Customer, cob, http, read, tls, txid};

const SALDO: &str = "/v2/gn/saldo";

#[tokio::test]
async fn statuses_come_with_the_body_the_bank_sends_and_retry_after() {
    let customer = Customer::new().await;
    for (spec, status, member, value) in [
        ("status=401", 401, "error", "invalid_token"),
        ("status=403", 403, "message", "Forbidden"),
        ("status=429; retry_after=7", 429, "type", "https://pix.bcb.gov.br/api/v2/error/BaldeFichasVazio"),
        ("status=500", 500, "nome", "erro_interno_servidor"),
        ("status=503; retry_after=7", 503, "type", "https://pix.bcb.gov.br/api/v2/error/ServicoIndisponivel"),
    ] {
        let answer = customer.faulty(Method::GET, SALDO, spec).await.unwrap();
        let wait = answer.headers().get("retry-after").map(|wait| wait.to_str().unwrap().to_owned());
        assert_eq!(wait.as_deref(), spec.contains("retry_after").then_some("7"), "{spec}");
        let (got, body) = read(answer).await;
        assert_eq!((got, body[member].as_str().unwrap()), (status, value), "{spec}");
    }
    for (spec, status, words) in [
        ("html=400", 400, "No required SSL certificate was sent"),
        ("html=502", 502, "<h1>502 Bad Gateway</h1>"),
    ] {
        let answer = customer.faulty(Method::GET, SALDO, spec).await.unwrap();
        assert_eq!(
            (answer.status().as_u16(), &answer.headers()["content-type"]),
            (status, &"text/html".parse().unwrap())
        );
        assert!(answer.text().await.unwrap().contains(words));
    }
    assert_eq!(customer.get(SALDO).await.0, 200, "the token lived through a plain 401");
}

#[tokio::test]
async fn expire_token_kills_the_token_presented_and_no_other() {
    let customer = Customer::new().await;
    let other = customer.token_of(customer.bank.application()).await;
    let (status, body) = read(customer.faulty(Method::GET, SALDO, "expire_token").await.unwrap()).await;
    assert_eq!((status, body["error"].as_str().unwrap()), (401, "invalid_token"));
    assert_eq!(customer.get(SALDO).await.0, 401);
    let customer = Customer { token: other, ..customer };
    assert_eq!(customer.get(SALDO).await.0, 200);
}

#[tokio::test]
async fn no_fault_creates_anything_unless_it_says_after() {
    let customer = Customer::new().await;
    let specs = [
        "status=500",
        "html=502",
        "expire_token; after",
        "close=before_request",
        "close=before_response",
        "close=in_headers",
        "close=in_body",
        "bad_json",
        "empty",
        "huge=10",
        "close=after_processing",
        "status=503; after",
        "close=in_body; after",
        "bad_json; after",
    ];
    for (number, spec) in specs.iter().enumerate() {
        let path = format!("/v2/cob/{}", txid(number as u32));
        let token = customer.token_of(customer.bank.application()).await;
        let request =
            customer.http.put(customer.url(&path)).bearer_auth(&token).header("X-Sandbox-Fault", *spec);
        if let Ok(answer) = request.json(&cob("55.00")).send().await {
            let _ = answer.bytes().await;
        }
        let created = customer.get(&path).await.0 == 200;
        assert_eq!(created, spec.contains("after"), "{spec}");
    }
}

#[tokio::test]
async fn honest_faults_do_the_operation_and_deliver_its_answer() {
    let customer = Customer::new().await;
    for (number, spec) in
        ["latency=1", "trickle=7/1", "no_content_type", "gzip", "close=after_response"].iter().enumerate()
    {
        let path = format!("/v2/cob/{}", txid(number as u32));
        let answer = customer.faulty(Method::PUT, &path, spec).await.unwrap();
        assert_eq!(answer.headers().contains_key("content-type"), *spec != "no_content_type");
        let (status, charge) = read(answer).await;
        assert_eq!((status, &charge["txid"]), (201, &txid(number as u32).into()), "{spec}");
        // A fresh client: the bank may be closing the former one's connection at this moment.
        let fresh = http(tls(&customer.bank, Some(customer.bank.certificate())), true);
        let again = fresh.get(customer.url(&path)).bearer_auth(&customer.token).send().await.unwrap();
        assert_eq!(again.status(), 200, "{spec}");
    }
}

#[tokio::test]
async fn cut_answers_are_errors_of_the_client_and_the_connection_is_gone() {
    let customer = Customer::new().await;
    for (spec, in_body) in [
        ("close=before_request", false),
        ("close=before_response", false),
        ("close=in_headers", false),
        ("close=in_body", true),
    ] {
        let before = customer.bank.stats().connections;
        let outcome = customer.faulty(Method::GET, SALDO, spec).await;
        assert_eq!(outcome.is_ok(), in_body, "{spec}: {outcome:?}");
        if let Ok(answer) = outcome {
            assert_eq!(answer.status(), 200);
            assert!(answer.bytes().await.is_err(), "{spec}");
        }
        assert_eq!(customer.get(SALDO).await.0, 200);
        assert_eq!(customer.bank.stats().connections, before + 1, "{spec}");
    }
}

#[tokio::test]
async fn cuts_work_on_http_2_too() {
    let customer = Customer::new().await;
    let mut config = tls(&customer.bank, Some(customer.bank.certificate()));
    config.alpn_protocols = vec![b"h2".to_vec()];
    let client = reqwest::Client::builder().tls_backend_preconfigured(config).no_proxy().build().unwrap();
    let get = async |spec: &str| {
        let request =
            client.get(customer.url(SALDO)).bearer_auth(&customer.token).header("X-Sandbox-Fault", spec);
        let answer = request.send().await?;
        assert_eq!(answer.version(), reqwest::Version::HTTP_2);
        answer.bytes().await
    };
    for spec in ["close=before_response", "close=in_headers", "close=in_body"] {
        assert!(get(spec).await.is_err(), "{spec}");
    }
    assert!(get("trickle=3/1").await.is_ok());
    assert_eq!(get("huge=100000").await.unwrap().len(), 100_000);
    assert!(get("close=after_response").await.is_ok());
}

#[tokio::test]
async fn close_after_response_leaves_a_dead_connection_that_said_keep_alive() {
    let customer = Customer::new().await;
    let config = std::sync::Arc::new(tls(&customer.bank, Some(customer.bank.certificate())));
    let tcp = tokio::net::TcpStream::connect(customer.bank.addr()).await.unwrap();
    let stream =
        tokio_rustls::TlsConnector::from(config).connect("localhost".try_into().unwrap(), tcp).await.unwrap();
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(hyper_util::rt::TokioIo::new(stream)).await.unwrap();
    let connection = tokio::spawn(connection);
    let mut answers = Vec::new();
    for spec in ["latency=0", "close=after_response"] {
        let request = http::Request::get(SALDO)
            .header("host", "localhost")
            .header("authorization", format!("Bearer {}", customer.token))
            .header("x-sandbox-fault", spec)
            .body(Empty::<bytes::Bytes>::new())
            .unwrap();
        let answer = sender.send_request(request).await.unwrap();
        assert!(answer.headers().get("connection").is_none(), "the close is not announced");
        answers.push((answer.status().as_u16(), answer.into_body().collect().await.unwrap().to_bytes()));
    }
    assert_eq!(answers[0], answers[1], "the answer is whole");
    let end =
        tokio::time::timeout(Duration::from_secs(10), connection).await.expect("closed in time").unwrap();
    assert!(end.is_ok(), "a clean close: {end:?}");
}

#[tokio::test]
async fn bodies_may_be_huge_cut_empty_nameless_or_packed() {
    let customer = Customer::new().await;
    let body =
        async |spec: &str| customer.faulty(Method::GET, SALDO, spec).await.unwrap().bytes().await.unwrap();
    let huge = body("huge=3000000").await;
    assert_eq!(huge.len(), 3_000_000);
    assert!(serde_json::from_slice::<String>(&huge).is_ok());
    assert!(serde_json::from_slice::<Value>(&body("bad_json").await).is_err());
    assert!(body("empty").await.is_empty());
    let answer = customer.faulty(Method::GET, SALDO, "gzip").await.unwrap();
    assert_eq!(answer.headers().get("content-length"), None, "packed answers are chunked");
    assert_eq!(read(answer).await.1["saldo"], "1000.00");
    let plain = reqwest::Client::builder()
        .tls_backend_preconfigured(tls(&customer.bank, Some(customer.bank.certificate())))
        .no_gzip()
        .build()
        .unwrap();
    let request = |accept: &'static str| {
        let request = plain.get(customer.url(SALDO)).bearer_auth(&customer.token);
        request.header("X-Sandbox-Fault", "gzip").header("accept-encoding", accept).send()
    };
    assert_eq!(request("gzip").await.unwrap().headers()["content-encoding"], "gzip");
    assert!(request("br").await.unwrap().headers().get("content-encoding").is_none());
}

#[tokio::test]
async fn any_answer_at_all_can_be_made_up() {
    let customer = Customer::new().await;
    let csv = "status=202; body=a%3Bb%0A1%3B2; header.content-type=text/csv%3B charset=utf-8";
    let answer = customer.faulty(Method::GET, SALDO, csv).await.unwrap();
    assert_eq!(
        (answer.status().as_u16(), &answer.headers()["content-type"]),
        (202, &"text/csv; charset=utf-8".parse().unwrap())
    );
    assert_eq!(answer.text().await.unwrap(), "a;b\n1;2");
    let binary = customer.faulty(Method::GET, SALDO, "body=%FF%00%FE").await.unwrap().bytes().await.unwrap();
    assert_eq!(binary.as_ref(), [0xFF, 0x00, 0xFE]);
    let (status, body) = read(customer.faulty(Method::GET, SALDO, "header.x-more=1").await.unwrap()).await;
    assert_eq!((status, &body["saldo"]), (200, &"1000.00".into()), "a header alone leaves the answer true");
}

#[tokio::test]
async fn slow_answers_take_their_time_and_a_hang_lasts_until_the_client_gives_up() {
    let customer = Customer::new().await;
    let start = Instant::now();
    customer.faulty(Method::GET, SALDO, "latency=80").await.unwrap();
    assert!(start.elapsed() >= Duration::from_millis(80));
    let start = Instant::now();
    // 19 bytes, 5 at a time: three pauses before the last part.
    let answer = customer.faulty(Method::GET, SALDO, "trickle=5/20").await.unwrap();
    assert_eq!(answer.content_length(), Some(19));
    assert_eq!(read(answer).await.1["saldo"], "1000.00");
    assert!(start.elapsed() >= Duration::from_millis(60));
    let request = customer.request(Method::GET, SALDO).header("X-Sandbox-Fault", "hang");
    let error = request.timeout(Duration::from_millis(100)).send().await.unwrap_err();
    assert!(error.is_timeout());
}

#[tokio::test]
async fn rules_hit_by_path_method_and_schedule_in_order() {
    let customer = Customer::new().await;
    let faults = customer.bank.faults();
    let status = |code| Fault::Status { code, retry_after: None };
    faults.push(FaultRule::new(status(500)).path("/v2/gn/*").method("get").skip(1).every(2).times(2));
    faults.push(FaultRule::new(status(502)).path("/v2/cob").method("POST"));
    let mut seen = Vec::new();
    for _ in 0..7 {
        seen.push(customer.get(SALDO).await.0);
    }
    assert_eq!(seen, [200, 500, 200, 500, 200, 200, 200]);
    assert_eq!(faults.len(), 1, "the first rule is worn out");
    assert_eq!(customer.send(Method::POST, "/v2/cob", cob("50.00")).await.0, 502);
    assert_eq!(customer.send(Method::PUT, &format!("/v2/cob/{}", txid(1)), cob("50.00")).await.0, 201);
    faults.clear();
    assert_eq!(customer.send(Method::POST, "/v2/cob", cob("50.00")).await.0, 201);
}

#[tokio::test]
async fn connections_may_be_cut_before_any_request() {
    let bank = Sandbox::start().unwrap();
    let client = || http(tls(&bank, Some(bank.certificate())), true);
    for (cut, handshakes) in [(Cut::BeforeHandshake, 0), (Cut::BeforeRequest, 1)] {
        bank.faults().push(FaultRule::new(Fault::Close(cut)).times(1));
        let before = bank.stats();
        client().get(format!("{}{SALDO}", bank.base_url())).send().await.unwrap_err();
        assert_eq!(bank.stats().handshakes_full - before.handshakes_full, handshakes);
        assert_eq!(bank.stats().requests, before.requests);
        let answer = client().get(format!("{}{SALDO}", bank.base_url())).send().await.unwrap();
        assert_eq!(answer.status(), 401);
    }
}

#[tokio::test]
async fn a_header_that_is_no_fault_is_refused_and_says_why() {
    let customer = Customer::new().await;
    let (status, body) = read(customer.faulty(Method::GET, SALDO, "flood").await.unwrap()).await;
    assert_eq!((status, body["nome"].as_str().unwrap()), (400, "sandbox_fault"));
    assert!(body["mensagem"].as_str().unwrap().contains("flood"));
}
