//! `token` and `request` against the bank, on good days and bad.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{Bank, ClosedPort, mode};
use gnpix_sandbox::{Application, CertificateRequest, Sandbox};

const CHARGE: &str = r#"{"calendario":{"expiracao":3600},"valor":{"original":"50.00"},"chave":"KEY"}"#;

fn charge(bank: &Bank) -> String {
    CHARGE.replace("KEY", bank.sandbox.pix_key())
}

#[test]
fn a_pipe_gets_the_bare_token_which_the_bank_takes() {
    let bank = Bank::start();
    let ran = bank.gnpix(&["token"]).run().exits(0);
    let token = ran.stdout.strip_suffix('\n').unwrap();
    assert!(!token.is_empty() && !token.contains(char::is_whitespace));
    assert_eq!(ran.stderr, "");
    let bearer = format!("Authorization: Bearer {token}");
    let url = format!("{}/v2/gn/saldo", bank.sandbox.base_url());
    let (cert, ca) = (bank.files.pem.display().to_string(), bank.files.ca.display().to_string());
    let words = ["-sS", "-f", "--noproxy", "*", "--cacert", &ca, "--cert", &cert, "-H", &bearer, &url];
    let answer = common::tool("curl", &words).exits(0);
    assert!(answer.json()["saldo"].is_string());
}

#[test]
fn json_holds_the_four_attributes_and_when_the_token_ends() {
    let bank = Bank::start();
    let token = bank.gnpix(&["token", "--json"]).run().exits(0).json();
    assert!(token["access_token"].is_string());
    assert_eq!(token["token_type"], "Bearer");
    assert_eq!(token["expires_in"], 3600);
    assert!(token["scope"].as_str().unwrap().split(' ').any(|scope| scope == "cob.write"));
    assert!(token["expires_at"].as_str().unwrap().ends_with('Z'));
    let asked = bank.gnpix(&["token", "--json", "--scope", "cob.read"]).run().exits(0).json();
    assert!(asked["scope"].as_str().unwrap().contains("cob.read"));
}

#[test]
fn the_body_comes_byte_for_byte_and_the_status_on_stderr() {
    let bank = Bank::start();
    let ran = bank.gnpix(&["request", "POST", "/v2/cob", "-d", &charge(&bank)]).run().exits(0);
    assert!(ran.stderr.starts_with("HTTP 201 Created ("), "{}", ran.stderr);
    assert!(!ran.stdout.ends_with('\n') && ran.json()["status"] == "ATIVA", "{}", ran.stdout);
    let quiet = bank.gnpix(&["request", "post", "v2/cob", "--quiet", "-d", &charge(&bank)]).run().exits(0);
    assert_eq!(quiet.stderr, "");
}

#[test]
fn bodies_come_from_text_file_or_stdin_and_go_untouched() {
    let bank = Bank::start();
    let body = format!(" {} ", charge(&bank));
    let file = bank.write("charge.json", &body);
    let at = format!("@{}", file.display());
    for (data, input) in [(body.as_str(), ""), (at.as_str(), ""), ("-", body.as_str())] {
        bank.gnpix(&["request", "POST", "/v2/cob", "-d", data]).input(input).run().exits(0);
    }
    let sent = bank.sandbox.requests();
    let bodies = sent.iter().filter(|one| one.path() == "/v2/cob").count();
    assert_eq!(bodies, 3);
    let missing = bank.gnpix(&["request", "POST", "/v2/cob", "-d", "@/nonexistent"]).run().exits(2);
    assert!(missing.stderr.contains("/nonexistent"));
    let before = bank.sandbox.stats().requests;
    let odd = bank.gnpix(&["request", "POST", "/v2/cob", "-d", "{"]).run().exits(4);
    assert!(odd.stderr.contains("warning: the body isn't JSON"), "{}", odd.stderr);
    assert!(bank.sandbox.stats().requests > before);
}

#[test]
fn query_values_and_headers_arrive_encoded() {
    let bank = Bank::start();
    bank.gnpix(&["request", "POST", "/v2/cob", "-d", &charge(&bank)]).run().exits(0);
    let words = [
        "request",
        "GET",
        "/v2/cob",
        "-q",
        "inicio=2020-01-01T00:00:00-03:00",
        "-q",
        "fim=2099-01-01T00:00:00Z",
    ];
    let words = [&words[..], &["-H", "x-idempotency-key: abc", "--include"]].concat();
    let ran = bank.gnpix(&words).run().exits(0);
    assert_eq!(ran.json()["cobs"].as_array().unwrap().len(), 1);
    assert!(
        ran.stderr.lines().any(|line| line.starts_with("content-type: application/json")),
        "{}",
        ran.stderr
    );
    let refused =
        bank.gnpix(&["request", "GET", "/v2/cob", "-H", "Authorization: Bearer hunter2"]).run().exits(2);
    assert!(
        refused.stderr.contains("authorization") && !refused.stderr.contains("hunter2"),
        "{}",
        refused.stderr
    );
}

#[test]
fn with_json_stderr_is_one_object_whatever_happens() {
    let bank = Bank::start();
    let good = bank.gnpix(&["request", "GET", "/v2/gn/saldo", "--json", "--include"]).run().exits(0);
    let line = good.error_json();
    assert_eq!((&line["http_status"], &line["attempts"]), (&200.into(), &1.into()));
    assert!(line["headers"].is_array() && good.json()["saldo"].is_string());
    let bad = bank.gnpix(&["request", "GET", "/v2/cob/nothing", "--json"]).run().exits(4);
    let error = bad.error_json();
    for member in [
        "kind",
        "number",
        "code",
        "http_status",
        "message",
        "help",
        "detail",
        "violations",
        "maybe_sent",
        "attempts",
        "retry_after",
    ] {
        assert!(error.get(member).is_some(), "{member}");
    }
    assert_eq!(error["kind"], "api");
    assert_eq!(error["number"], 10);
}

#[test]
fn the_banks_refusal_goes_to_stdout_and_its_explanation_to_stderr() {
    let bank = Bank::start();
    let wrong = charge(&bank).replace("50.00", "fifty");
    let ran = bank.gnpix(&["request", "POST", "/v2/cob", "-d", &wrong]).run().exits(4);
    assert!(ran.stdout.starts_with('{'), "{}", ran.stdout);
    assert!(
        ran.stderr.starts_with("HTTP 400 Bad Request") && ran.stderr.contains("error:"),
        "{}",
        ran.stderr
    );
}

#[test]
fn each_class_of_failure_has_its_exit_code() {
    for (fault, code, kind) in [
        ("status=400; path=/v2/*", 4, "api"),
        ("status=404; path=/v2/*", 4, "api"),
        ("status=429; retry_after=1; path=/v2/*", 4, "rate_limit"),
        ("status=500; path=/v2/*", 5, "server"),
        ("status=503; path=/v2/*", 5, "server"),
        ("latency=20000; path=/v2/*", 7, "timeout"),
        ("close=before_response; path=/v2/*", 8, "connection_lost"),
        ("close=in_body; path=/v2/*", 8, "connection_lost"),
        ("status=401; path=/v2/*", 9, "authorization"),
    ] {
        let bank = Bank::start();
        bank.fault(fault);
        let words = ["request", "POST", "/v2/cob", "--json", "--timeout", "3", "-d", &charge(&bank)];
        let ran = bank.gnpix(&words).run().exits(code);
        assert_eq!(ran.error_json()["kind"], kind, "{fault}");
    }
}

#[test]
fn a_post_whose_answer_was_lost_is_said_to_have_been_sent() {
    let bank = Bank::start();
    bank.fault("close=before_response; path=/v2/cob");
    let words = ["request", "POST", "/v2/cob", "-d", &charge(&bank)];
    let ran = bank.gnpix(&words).run().exits(8);
    assert!(ran.stderr.contains("may have received this request"), "{}", ran.stderr);
    assert_eq!(bank.gnpix(&[&words[..], &["--json"]].concat()).run().error_json()["maybe_sent"], true);
}

#[test]
fn no_connection_no_trust_and_no_identity_have_their_codes() {
    let bank = Bank::start();
    let closed = ClosedPort::reserve();
    bank.gnpix(&["token"]).env("GNPIX_BASE_URL", closed.url()).run().exits(6);
    bank.gnpix(&["token"])
        .env("GNPIX_CA_FILE", bank.write("ca.pem", bank.sandbox.webhook_ca_pem()))
        .run()
        .exits(6);
    let wrong = bank.gnpix(&["token", "--json"]).env("GNPIX_CLIENT_SECRET", "wrong-secret").run().exits(9);
    assert_eq!(wrong.error_json()["kind"], "authorization");
    assert!(!wrong.stderr.contains("wrong-secret"));
    let foreign = bank.sandbox.issue(CertificateRequest::client().foreign()).unwrap();
    let foreign = bank.write("foreign.p12", foreign.p12_aes());
    let refused = bank.gnpix(&["token", "--json"]).env("GNPIX_CERTIFICATE", &foreign).run().exits(9);
    assert_eq!(refused.error_json()["kind"], "certificate_refused");
    let expired = bank.sandbox.issue(CertificateRequest::client().expired()).unwrap();
    let expired = bank.write("expired.p12", expired.p12_aes());
    bank.gnpix(&["token"]).env("GNPIX_CERTIFICATE", &expired).run().exits(3);
    bank.gnpix(&["token"]).without("GNPIX_CLIENT_SECRET").run().exits(3);
    bank.gnpix(&["token"]).env("GNPIX_CERTIFICATE", "/nonexistent.p12").run().exits(3);
    bank.gnpix(&["token"]).env("GNPIX_BASE_URL", "http://localhost").run().exits(3);
    bank.gnpix(&["token"]).env("GNPIX_ENVIRONMENT", "production").run().exits(3);
    bank.gnpix(&["token", "--allow-environment-mismatch"])
        .env("GNPIX_ENVIRONMENT", "production")
        .run()
        .exits(0);
}

#[test]
fn a_scope_the_application_lacks_ends_in_9_with_the_scope_named() {
    let bank = Bank::of(
        Sandbox::builder().application(Application::new().with_scopes(["cob.read"])).start().unwrap(),
    );
    let ran = bank.gnpix(&["request", "GET", "/v2/gn/saldo"]).run().exits(9);
    assert!(ran.stderr.contains("HTTP 403"), "{}", ran.stderr);
}

#[test]
fn a_2xx_token_answer_that_is_refused_never_reaches_the_screen() {
    let bank = Bank::start();
    bank.fault(r#"token.token_type="mac"; path=/oauth/token"#);
    let ran = bank.gnpix(&["request", "GET", "/v2/gn/saldo", "-vv"]).run().exits(9);
    assert!(!ran.stdout.contains("access_token") && !ran.stderr.contains("access_token\":"), "{ran:?}");
    assert_eq!(ran.stdout, "");
}

#[test]
fn secrets_come_from_files_too() {
    let bank = Bank::start();
    let secret = bank.write("secret", format!("{}\n", bank.sandbox.application().client_secret()));
    assert_eq!(mode(&secret), 0o600);
    let words = ["token", "--client-secret-file", secret.to_str().unwrap()];
    bank.gnpix(&words).without("GNPIX_CLIENT_SECRET").run().exits(0);
}
