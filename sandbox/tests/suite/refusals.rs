//! What clients without a good certificate get.

use gnpix_sandbox::{CertificateRequest, IssuedCertificate, Refusal, Sandbox, Tier};
use rustls::SupportedProtocolVersion;
use rustls::version::{TLS12, TLS13};

use crate::support::{http, tls_versions};

type Outcome = Result<(u16, String, String), String>;

/// The status, content type and body, or the whole chain of the error.
async fn visit(
    bank: &Sandbox,
    certificate: Option<&IssuedCertificate>,
    version: &'static SupportedProtocolVersion,
) -> Outcome {
    let client = http(tls_versions(bank, certificate, &[version]), true);
    match client.get(format!("{}/v2/gn/saldo", bank.base_url())).send().await {
        Ok(answer) => {
            let status = answer.status().as_u16();
            let kind = answer.headers()["content-type"].to_str().unwrap().to_owned();
            Ok((status, kind, answer.text().await.unwrap()))
        }
        Err(error) => Err(chain(&error)),
    }
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        text.push_str(": ");
        text.push_str(&error.to_string());
        source = error.source();
    }
    text
}

#[tokio::test]
async fn without_a_certificate_the_client_gets_the_alert_in_both_versions_of_tls() {
    let bank = Sandbox::start().unwrap();
    for version in [&TLS12, &TLS13] {
        let error = visit(&bank, None, version).await.unwrap_err();
        assert!(error.contains("CertificateRequired"), "{error}");
    }
    assert_eq!(bank.stats().handshakes_failed, 2);
    assert_eq!(bank.stats().requests, 0);
}

#[tokio::test]
async fn a_wrong_certificate_is_refused_in_the_handshake_and_a_good_one_is_not() {
    let bank = Sandbox::start().unwrap();
    for (request, alert) in [
        (CertificateRequest::client().foreign(), "UnknownCA"),
        (CertificateRequest::client().expired(), "CertificateExpired"),
        (CertificateRequest::client().not_yet_valid(), "Certificate"),
        (CertificateRequest::client().environment(Tier::Production), "UnknownCA"),
    ] {
        let certificate = bank.issue(request.clone()).unwrap();
        let error = visit(&bank, Some(&certificate), &TLS13).await.unwrap_err();
        assert!(error.contains(alert), "{request:?}: {error}");
    }
    for version in [&TLS12, &TLS13] {
        let (status, ..) = visit(&bank, Some(bank.certificate()), version).await.unwrap();
        assert_eq!(status, 401, "the handshake passed and only the token is missing");
    }
}

#[tokio::test]
async fn the_nginx_manner_answers_html_and_closes() {
    let bank = Sandbox::builder().certificate_refusal(Refusal::Html400).start().unwrap();
    let (status, kind, body) = visit(&bank, None, &TLS13).await.unwrap();
    assert_eq!((status, kind.as_str()), (400, "text/html"));
    assert!(body.contains("<center>No required SSL certificate was sent</center>"), "{body}");
    assert!(body.contains("<center>nginx</center>"), "{body}");
    let foreign = bank.issue(CertificateRequest::client().foreign()).unwrap();
    for version in [&TLS12, &TLS13] {
        let (status, _, body) = visit(&bank, Some(&foreign), version).await.unwrap();
        assert_eq!(status, 400);
        assert!(body.contains("The SSL certificate error"), "{body}");
    }
    let (status, ..) = visit(&bank, Some(bank.certificate()), &TLS13).await.unwrap();
    assert_eq!(status, 401);
    assert_eq!(bank.stats().requests, 1, "strangers never reach the bank");
}

#[tokio::test]
async fn the_dropping_manner_says_nothing() {
    let bank = Sandbox::builder().certificate_refusal(Refusal::Drop).start().unwrap();
    let error = visit(&bank, None, &TLS13).await.unwrap_err();
    assert!(!error.contains("CertificateRequired"), "{error}");
    assert!(visit(&bank, Some(bank.certificate()), &TLS13).await.is_ok());
}

#[tokio::test]
async fn the_gateway_s_manner_forbids_another_environment_s_certificate() {
    let bank = Sandbox::builder().certificate_refusal(Refusal::Forbidden).start().unwrap();
    let production = bank.issue(CertificateRequest::client().environment(Tier::Production)).unwrap();
    let (status, kind, body) = visit(&bank, Some(&production), &TLS13).await.unwrap();
    assert_eq!(
        (status, kind.as_str(), body.as_str()),
        (403, "application/json; charset=utf-8", r#"{"message":"Forbidden"}"#)
    );
    assert_eq!(visit(&bank, None, &TLS13).await.unwrap().0, 400);
    assert_eq!(visit(&bank, Some(bank.certificate()), &TLS13).await.unwrap().0, 401);
}
