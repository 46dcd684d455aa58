//! Starting, stopping, connections, limits, records.

use std::net::TcpListener;
use std::time::{Duration, Instant};

use gnpix_sandbox::Sandbox;
use reqwest::Method;
use serde_json::json;
use tokio::io::AsyncReadExt;

use crate::support::{Customer, cob, http, read, tls, txid};

const SALDO: &str = "/v2/gn/saldo";

#[test]
fn it_may_be_shared_by_threads() {
    fn shareable<T: Send + Sync>(_: &T) {}
    let bank = Sandbox::start().unwrap();
    shareable(&bank);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(bank.stats().requests, 0));
        }
    });
}

#[test]
fn it_starts_and_stops_without_any_runtime_and_frees_its_port() {
    let bank = Sandbox::start().unwrap();
    let addr = bank.addr();
    assert!(addr.ip().is_loopback());
    assert_eq!(bank.base_url(), format!("https://localhost:{}", addr.port()));
    let taken = Sandbox::builder().port(addr.port()).start().unwrap_err().to_string();
    assert!(taken.contains(&addr.to_string()), "{taken}");
    bank.stop();
    TcpListener::bind(addr).expect("the port is free again");
}

#[tokio::test]
async fn a_start_that_fails_inside_a_runtime_is_an_error_and_no_panic() {
    let bank = Sandbox::start().unwrap();
    Sandbox::builder().port(bank.addr().port()).start().unwrap_err();
    let error = Sandbox::builder().webhook_ca_pem("nonsense").start().unwrap_err();
    assert!(error.to_string().contains("webhook receivers"), "{error}");
}

#[tokio::test]
async fn several_run_at_once_and_stop_quickly_with_connections_open() {
    let first = Customer::new().await;
    let second = Customer::new().await;
    first.create(&txid(1), "50.00").await;
    assert_eq!(second.get(&format!("/v2/cob/{}", txid(1))).await.0, 400, "they share nothing");
    let hanging = {
        let request = first.request(Method::GET, SALDO).header("X-Sandbox-Fault", "hang");
        tokio::spawn(request.send())
    };
    while first.bank.requests().last().unwrap().header("x-sandbox-fault").is_none() {
        tokio::task::yield_now().await;
    }
    let start = Instant::now();
    first.bank.stop();
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    assert!(hanging.await.unwrap().is_err());
    assert_eq!(second.get(SALDO).await.0, 200);
}

#[tokio::test]
async fn a_second_connection_resumes_the_session_in_both_versions_of_tls() {
    for version in [&rustls::version::TLS12, &rustls::version::TLS13] {
        let bank = Sandbox::start().unwrap();
        let config = crate::support::tls_versions(&bank, Some(bank.certificate()), &[version]);
        for _ in 0..3 {
            let client = http(config.clone(), true);
            let answer = client.get(format!("{}{SALDO}", bank.base_url())).send().await.unwrap();
            assert_eq!(answer.status(), 401);
            answer.bytes().await.unwrap();
        }
        let stats = bank.stats();
        assert_eq!((stats.handshakes_full, stats.handshakes_resumed), (1, 2), "{version:?}");
    }
}

#[tokio::test]
async fn http_2_is_offered_unless_forbidden() {
    for (builder, version) in [
        (Sandbox::builder(), reqwest::Version::HTTP_2),
        (Sandbox::builder().http1_only(), reqwest::Version::HTTP_11),
    ] {
        let bank = builder.start().unwrap();
        let mut config = tls(&bank, Some(bank.certificate()));
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        let client = reqwest::Client::builder().tls_backend_preconfigured(config).no_proxy().build().unwrap();
        let answer = client.get(format!("{}{SALDO}", bank.base_url())).send().await.unwrap();
        assert_eq!(answer.version(), version);
    }
}

#[tokio::test]
async fn an_idle_connection_is_closed_after_its_time_and_a_busy_one_is_not() {
    let customer = Customer::of(Sandbox::builder().idle_timeout(Duration::from_millis(60))).await;
    let (status, _) = read(customer.faulty(Method::GET, SALDO, "latency=200").await.unwrap()).await;
    assert_eq!(status, 200, "a slow answer is not idleness");
    // A connection that sends nothing sees the bank's close.
    let config = std::sync::Arc::new(tls(&customer.bank, Some(customer.bank.certificate())));
    let tcp = tokio::net::TcpStream::connect(customer.bank.addr()).await.unwrap();
    let mut idle =
        tokio_rustls::TlsConnector::from(config).connect("localhost".try_into().unwrap(), tcp).await.unwrap();
    let start = Instant::now();
    let mut scrap = [0; 64];
    let read =
        tokio::time::timeout(Duration::from_secs(10), idle.read(&mut scrap)).await.expect("closed in time");
    assert!(matches!(read, Ok(0)), "a clean close: {read:?}");
    assert!(start.elapsed() >= Duration::from_millis(40));
}

#[tokio::test]
async fn bodies_beyond_a_mebibyte_are_413() {
    let customer = Customer::new().await;
    let send = async |size: usize| {
        let request = customer.request(Method::POST, "/v2/cob").body(vec![b' '; size]);
        request.send().await.unwrap().status().as_u16()
    };
    assert_eq!(send(1024 * 1024).await, 400, "blanks are no JSON, but they were read");
    assert_eq!(send(1024 * 1024 + 1).await, 413);
}

#[tokio::test]
async fn requests_are_recorded_without_secrets() {
    let customer = Customer::new().await;
    let secret = customer.bank.application().client_secret().to_owned();
    let body = json!({ "grant_type": "client_credentials", "client_secret": secret });
    customer.exchange(customer.bank.application(), body).await;
    let path = "/v2/cob/a%2Fb?revisao=1&x=%20";
    customer.send(Method::PUT, path, cob("50.00")).await;
    let requests = customer.bank.requests();
    let last = requests.last().unwrap();
    assert_eq!((last.method.as_str(), last.target.as_str(), last.status), ("PUT", path, Some(400)));
    assert_eq!((last.path(), last.version.as_str()), ("/v2/cob/a%2Fb", "HTTP/1.1"));
    assert_eq!(serde_json::from_slice::<serde_json::Value>(&last.body).unwrap(), cob("50.00"));
    assert_eq!(last.body_size, last.body.len());
    assert_eq!(last.header("authorization"), Some("Bearer [redacted]"));
    assert_eq!((last.token, last.connection), (Some(1), 1));
    assert_eq!(requests[0].header("authorization"), Some("Basic [redacted]"));
    let all = format!("{requests:?}");
    assert!(!all.contains(&secret) && !all.contains(&customer.token));
    for _ in 0..1100 {
        customer.http.get(customer.url("/v2/none")).send().await.unwrap();
    }
    let requests = customer.bank.requests();
    assert_eq!((requests.len(), requests.last().unwrap().number), (1024, 1103), "the oldest are dropped");
    assert_eq!(customer.bank.stats().routes["unknown"], 1100);
}
