//! The token exchange against the bank: success, and every way it can go wrong, as one typed error each.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::time::Duration;

use gnpix::secret::ExposeSecret;
use gnpix::{ErrorKind, Request, Scope, ScopeSet, TokenBody};
use gnpix_sandbox::{Application, CertificateRequest, Refusal, Tier};
use gnpix_tests::Bank;

#[test]
fn a_token_has_its_four_attributes() {
    let bank = Bank::open();
    let token = bank.blocking().token().unwrap();
    assert!(!token.secret().expose_secret().is_empty());
    assert_eq!(token.token_type(), "Bearer");
    assert_eq!(token.expires_in(), Duration::from_secs(3600));
    assert!(token.scopes().unwrap().contains(&Scope::CobWrite));
    let exchange = &bank.sandbox.requests()[0];
    assert_eq!((exchange.method.as_str(), exchange.path()), ("POST", "/oauth/token"));
    assert_eq!(exchange.header("content-type"), Some("application/json"));
    assert_eq!(&exchange.body[..], br#"{"grant_type":"client_credentials"}"#);
}

#[tokio::test]
async fn both_faces_share_one_token() {
    let bank = Bank::open();
    let client = bank.client();
    let first = client.token().await.unwrap();
    let blocking = client.blocking();
    let second = tokio::task::spawn_blocking(move || blocking.token()).await.unwrap().unwrap();
    assert_eq!(first.secret().expose_secret(), second.secret().expose_secret());
    assert_eq!(bank.sandbox.stats().token_exchanges, 1);
}

#[test]
fn the_body_may_be_a_form_and_scopes_may_be_asked_for() {
    let bank = Bank::open();
    let config = bank.config().token_body(TokenBody::Form).scope(ScopeSet::parse("cob.read pix.read"));
    let token = gnpix::blocking::Client::new(config).unwrap().token().unwrap();
    assert_eq!(token.scopes().unwrap(), &ScopeSet::parse("pix.read cob.read"));
    let exchange = &bank.sandbox.requests()[0];
    assert_eq!(exchange.header("content-type"), Some("application/x-www-form-urlencoded"));
}

#[test]
fn the_token_and_the_first_call_share_one_connection_and_one_handshake() {
    for _ in 0..20 {
        let bank = Bank::open();
        let client = bank.blocking();
        client.token().unwrap();
        client.send(Request::get("/v2/gn/saldo")).unwrap();
        let (ours, theirs) = (client.stats(), bank.sandbox.stats());
        assert_eq!((ours.connections, ours.handshakes_full, ours.handshakes_resumed), (1, 1, 0));
        assert_eq!((theirs.connections, theirs.handshakes_full), (1, 1));
        assert_eq!((ours.requests, ours.token.exchanges), (2, 1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_async_face_too_makes_one_connection_for_token_and_call() {
    for _ in 0..20 {
        let bank = Bank::open();
        let client = bank.client();
        client.token().await.unwrap();
        client.send(Request::get("/v2/gn/saldo")).await.unwrap();
        client.send(Request::get("/v2/gn/saldo")).await.unwrap();
        assert_eq!((client.stats().connections, client.stats().handshakes_full), (1, 1));
    }
}

#[test]
fn a_wrong_pair_is_an_authorization_error_and_is_remembered() {
    let bank = Bank::open();
    let config = bank.config().client_secret("hunter2".to_owned());
    let client = gnpix::blocking::Client::new(config).unwrap();
    let error = client.token().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Authorization);
    assert_eq!((error.http_status(), error.code()), (Some(401), Some("invalid_client")));
    assert!(!error.is_remembered());
    let again = client.send(Request::get("/v2/gn/saldo")).unwrap_err();
    assert_eq!(again.kind(), ErrorKind::Authorization);
    assert!(again.is_remembered() && !again.maybe_sent() && again.attempts() == 0);
    assert_eq!(bank.seen("POST", "/oauth/token"), 1, "the bank is not hammered");
    bank.clock.advance(Duration::from_secs(31));
    assert!(!client.token().unwrap_err().is_remembered());
}

#[test]
fn a_refused_certificate_is_one_kind_however_the_bank_shows_it() {
    for refusal in [Refusal::Tls, Refusal::Html400, Refusal::Drop] {
        let bank = Bank::with(|builder| builder.certificate_refusal(refusal));
        let foreign = bank.sandbox.issue(CertificateRequest::client().foreign()).unwrap();
        let client = gnpix::blocking::Client::new(bank.config_with(&foreign)).unwrap();
        let error = client.token().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::CertificateRefused, "{refusal:?}: {error}");
        assert!(error.help().is_some() && !error.maybe_sent());
        assert_eq!(bank.sandbox.stats().token_exchanges, 0);
    }
}

#[test]
fn a_certificate_of_the_other_environment_is_refused_before_any_traffic() {
    let bank = Bank::open();
    let production = bank.sandbox.issue(CertificateRequest::client().environment(Tier::Production)).unwrap();
    let config = || bank.config_with(&production).environment(gnpix::Environment::Homologation);
    let error = gnpix::blocking::Client::new(config()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::EnvironmentMismatch);
    assert!(gnpix::blocking::Client::new(config().allow_environment_mismatch(true)).is_ok());
    assert_eq!(bank.sandbox.stats().connections, 0);
}

#[test]
fn a_certificate_out_of_its_dates_is_refused_when_the_client_is_built() {
    let bank = Bank::open();
    let expired = bank.sandbox.issue(CertificateRequest::client().expired()).unwrap();
    let error = gnpix::blocking::Client::new(bank.config_with(&expired)).unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::CertificateValidity, Some("certificate_expired")));
    let early = bank.sandbox.issue(CertificateRequest::client().not_yet_valid()).unwrap();
    let error = gnpix::blocking::Client::new(bank.config_with(&early)).unwrap_err();
    assert_eq!(error.code(), Some("certificate_not_yet_valid"));
}

#[test]
fn an_untrusted_bank_is_a_tls_error_and_gets_neither_secret_nor_token() {
    let (bank, other) = (Bank::open(), Bank::open());
    let config = bank.config().ca_pem(other.sandbox.ca_pem().as_bytes().to_vec());
    let error = gnpix::blocking::Client::new(config).unwrap().token().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Tls, "{error}");
    assert!(!error.is_retryable());
    assert_eq!(bank.sandbox.stats().requests, 0);
}

#[test]
fn every_odd_answer_of_the_token_endpoint_has_its_kind() {
    use ErrorKind::{Api, Authorization, CertificateRefused, ConnectionLost, RateLimit, Response, Server};
    let cases = [
        ("status=401", Authorization),
        ("status=403", CertificateRefused),
        ("status=404", Api),
        ("status=429; retry_after=60", RateLimit),
        ("status=500", Server),
        ("status=503; retry_after=60", Server),
        ("html=502", Server),
        ("html=400", CertificateRefused),
        ("status=302", Response),
        ("bad_json", Response),
        ("empty", Response),
        ("huge=20000000", Response),
        ("token.access_token=missing", Response),
        ("token.access_token=\"\"", Response),
        ("token.access_token=17", Response),
        ("token.token_type=\"mac\"", Authorization),
        ("close=before_response", CertificateRefused),
        ("close=in_headers", CertificateRefused),
        ("close=in_body", ConnectionLost),
    ];
    for (spec, kind) in cases {
        let bank = Bank::open();
        bank.fault(&format!("path=/oauth/token; {spec}"));
        let error = bank.blocking().send(Request::post("/v2/cob")).unwrap_err();
        assert_eq!(error.kind(), kind, "{spec}: {error:?}");
        assert!(!error.maybe_sent(), "{spec}: the call itself was never sent");
        assert_eq!(bank.seen("POST", "/v2/cob"), 0);
    }
}

#[test]
fn every_odd_lifetime_and_type_still_gives_a_token_that_serves() {
    for spec in [
        "token.expires_in=missing",
        "token.expires_in=\"3600\"",
        "token.expires_in=3600.5",
        "token.expires_in=0",
        "token.expires_in=-5",
        "token.expires_in=1e300",
        "token.expires_in=null",
        "token.expires_in=\"soon\"",
        "token.expires_in=[1]",
        "token.token_type=missing",
        "token.token_type=\"bearer\"",
        "token.scope=missing",
        "token.scope=null",
        "token.extra={\"a\":1}",
        "gzip",
        "no_content_type",
    ] {
        let bank = Bank::open();
        bank.fault(&format!("path=/oauth/token; {spec}"));
        let answer = bank.blocking().send(Request::get("/v2/gn/saldo").scope(Scope::GnBalanceRead));
        assert_eq!(answer.map(|answer| answer.status()).ok(), Some(200), "{spec}");
    }
}

#[test]
fn tc_23_a_call_whose_scope_the_token_lacks_is_not_sent() {
    let reader = Application::read_only();
    let bank = Bank::with(|builder| builder.application(reader));
    let client = bank.blocking();
    let error = client.send(Request::post("/v2/cob").scope(Scope::CobWrite)).unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Scope, Some("scope_missing")));
    assert!(error.message().contains("cob.write") && !error.maybe_sent());
    assert_eq!(bank.seen("POST", "/v2/cob"), 0);
    let bank = Bank::open();
    bank.fault("path=/oauth/token; token.scope=missing");
    let unknown = bank.blocking().send(Request::get("/v2/gn/saldo").scope(Scope::CobWrite));
    assert!(unknown.is_ok(), "unknown scopes don't block");
}

#[test]
fn the_bank_says_itself_that_a_scope_is_missing() {
    let bank = Bank::with(|builder| builder.application(Application::read_only()));
    let error = bank.blocking().send(Request::post("/v2/cob").json(&serde_json::json!({}))).unwrap_err();
    assert_eq!((error.kind(), error.http_status()), (ErrorKind::Scope, Some(403)));
    assert_eq!(bank.seen("POST", "/oauth/token"), 1, "tc_22: a 403 invalidates nothing");
    assert_eq!(bank.seen("POST", "/v2/cob"), 1);
}
