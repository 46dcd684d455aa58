//! No secret in any Debug, log or error, with every crate's tracing on.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use gnpix::secret::ExposeSecret;
use gnpix::{Request, Scope};
use gnpix_sandbox::{CertificateRequest, KeyType};
use gnpix_tests::Bank;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Everything a program might print about a client at work.
fn shown(bank: &Bank, log: &Log, secrets: &mut Vec<String>) -> String {
    let mut shown = String::new();
    let certificate = bank
        .sandbox
        .issue(CertificateRequest::client().key_type(KeyType::P256).password("hunter3-password"))
        .unwrap();
    let config = bank.config_with(&certificate).certificate_password("hunter3-password".to_owned());
    secrets.push("hunter3-password".into());
    shown += &format!("{config:?}");
    let client = gnpix::blocking::Client::new(config).unwrap();
    let mut note = |outcome: Result<gnpix::Response, gnpix::Error>| match outcome {
        Ok(answer) => shown += &format!("{answer:?}"),
        Err(error) => {
            let sources = std::iter::successors(std::error::Error::source(&error), |cause| cause.source());
            let sources: Vec<String> = sources.map(|cause| format!("{cause} {cause:?}")).collect();
            shown += &format!("{error} {error:?} {sources:?}");
        }
    };
    for fault in [
        "status=401",
        "html=502",
        "close=before_response",
        "expire_token",
        "bad_json",
        "status=400",
        "latency=1",
    ] {
        bank.fault(&format!("path=/v2/*; times=1; {fault}"));
        note(
            client.send(
                Request::get("/v2/gn/saldo").query("hmac", "hunter4-query").scope(Scope::GnBalanceRead),
            ),
        );
        secrets.push(client.token().unwrap().secret().expose_secret().to_owned());
        bank.sandbox.faults().clear();
    }
    for fault in
        ["token.token_type=\"mac\"", "token.expires_in=-1", "bad_json", "status=401", "close=in_body"]
    {
        bank.clock.advance(Duration::from_secs(3_700));
        client.invalidate();
        bank.fault(&format!("path=/oauth/token; times=2; {fault}"));
        note(client.send(Request::post("/v2/cob").body("text/plain", "hunter5-body")));
        bank.sandbox.faults().clear();
    }
    bank.clock.advance(Duration::from_secs(60));
    let token = client.token().unwrap();
    secrets.push(token.secret().expose_secret().to_owned());
    shown += &format!("{client:?} {token:?} {:?} {:?}", client.stats(), client.certificate());
    let wrong = bank.config().client_secret("hunter6-wrong".to_owned());
    shown += &format!("{:?}", gnpix::blocking::Client::new(wrong).unwrap().token().unwrap_err());
    let wrong = bank.config_with(&certificate).certificate_password("hunter7-wrong".to_owned());
    shown += &format!("{:?}", gnpix::blocking::Client::new(wrong).unwrap_err());
    shown += &String::from_utf8_lossy(&log.0.lock().unwrap());
    secrets.extend(["hunter4-query", "hunter5-body", "hunter6-wrong", "hunter7-wrong"].map(String::from));
    secrets.push(bank.sandbox.application().client_secret().to_owned());
    secrets.extend(certificate.key_pem().lines().filter(|line| !line.starts_with('-')).map(String::from));
    shown
}

#[test]
fn no_secret_is_ever_shown() {
    for http1_only in [true, false] {
        let bank = Bank::with(|builder| if http1_only { builder.http1_only() } else { builder });
        let log = Log::default();
        let writer = log.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_writer(Mutex::new(writer))
            .finish();
        let mut secrets = Vec::new();
        let shown = tracing::subscriber::with_default(subscriber, || shown(&bank, &log, &mut secrets));
        assert!(shown.contains("gnpix") && shown.len() > 5_000, "the log was captured");
        assert!(
            shown.contains("authorization") && shown.contains("token_exchange"),
            "the exchange has its spans"
        );
        for secret in &secrets {
            assert!(secret.len() > 8 && !shown.contains(secret.as_str()), "{secret} is shown");
        }
        assert!(secrets.len() > 15);
    }
}
