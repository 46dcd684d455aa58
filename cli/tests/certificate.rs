//! `cert inspect` and `cert convert`, judged by OpenSSL and curl.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{Bank, mode, tool};
use gnpix_sandbox::{CertificateRequest, KeyType};

fn text(path: &std::path::Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn inspect_agrees_with_openssl() {
    let bank = Bank::start();
    let shown = bank.bare(&["cert", "inspect", text(&bank.files.p12_legacy), "--json"]).run().exits(0).json();
    let x509 = |option: &str| {
        let pem = text(&bank.files.pem);
        let words = ["x509", "-in", pem, "-noout", "-nameopt", "RFC2253", option];
        tool("openssl", &words).exits(0).stdout.trim().split_once('=').unwrap().1.trim().to_owned()
    };
    assert_eq!(shown["subject"], x509("-subject"));
    assert_eq!(shown["issuer"], x509("-issuer"));
    assert_eq!(shown["serial"], x509("-serial"));
    let fingerprint =
        tool("openssl", &["x509", "-in", text(&bank.files.pem), "-noout", "-fingerprint", "-sha256"]);
    let fingerprint = fingerprint.stdout.trim().split_once('=').unwrap().1.replace(':', "").to_lowercase();
    assert_eq!(shown["sha256"], fingerprint);
    assert_eq!(shown["environment"], "homologation");
    assert_eq!(shown["status"], "valid");
    assert_eq!(shown["key_type"], "EC P-256");
    let until = x509("-enddate");
    let iso = tool("date", &["-u", "-d", &until, "+%Y-%m-%dT%H:%M:%SZ"]).exits(0).stdout;
    assert_eq!(shown["not_after"], iso.trim());
}

#[test]
fn inspect_tells_a_person_the_same() {
    let bank = Bank::start();
    let ran = bank.bare(&["cert", "inspect", text(&bank.files.p12_aes)]).run().exits(0);
    for word in ["subject", "issuer", "homologation", "serial", "days left", "EC P-256", "SHA-256"] {
        assert!(ran.stdout.contains(word), "{word}: {}", ran.stdout);
    }
    assert!(!ran.stdout.contains("PRIVATE KEY") && ran.stderr.is_empty());
}

#[test]
fn an_expired_certificate_can_be_inspected_with_a_warning() {
    let bank = Bank::start();
    for (request, status) in [
        (CertificateRequest::client().expired(), "expired"),
        (CertificateRequest::client().not_yet_valid(), "not_yet_valid"),
        (CertificateRequest::client().days_left(5), "expiring"),
    ] {
        let file = bank.write("odd.p12", bank.sandbox.issue(request).unwrap().p12_aes());
        let ran = bank.bare(&["cert", "inspect", "--json", text(&file)]).run().exits(0);
        assert_eq!(ran.json()["status"], status);
        assert!(ran.stderr.contains("warning: the certificate"), "{}", ran.stderr);
    }
}

#[test]
fn the_password_comes_from_a_file_or_a_variable() {
    let bank = Bank::start();
    let issued = bank.sandbox.issue(CertificateRequest::client().password("s3nha çã")).unwrap();
    let file = bank.write("locked.p12", issued.p12_legacy());
    let file = text(&file);
    let refused = bank.bare(&["cert", "inspect", file]).run().exits(3);
    assert!(refused.stderr.contains("--password-file"), "{}", refused.stderr);
    for ending in ["", "\n", "\r\n"] {
        let password = bank.write("password", format!("s3nha çã{ending}"));
        bank.bare(&["cert", "inspect", file, "--password-file", text(&password)]).run().exits(0);
    }
    bank.bare(&["cert", "inspect", file]).env("GNPIX_CERTIFICATE_PASSWORD", "s3nha çã").run().exits(0);
    let wrong =
        bank.bare(&["cert", "inspect", file, "--json"]).env("GNPIX_CERTIFICATE_PASSWORD", "h1nt").run();
    let error = wrong.exits(3).error_json();
    assert_eq!(error["kind"], "certificate_password");
    assert!(!error.to_string().contains("h1nt"));
    bank.bare(&["cert", "inspect", file, "--password-file", "/nonexistent"]).run().exits(3);
}

#[test]
fn every_bad_file_is_refused_with_its_own_words() {
    let bank = Bank::start();
    let cases = [("empty", "", "certificate_file_empty"), ("page", "<html>", "certificate_format_unknown")];
    for (name, content, code) in cases {
        let file = bank.write(name, content);
        let error = bank.bare(&["cert", "inspect", text(&file), "--json"]).run().exits(3).error_json();
        assert_eq!(error["code"], code);
    }
    let missing = bank.bare(&["cert", "inspect", "/nonexistent.p12"]).run().exits(3);
    assert!(missing.stderr.contains("/nonexistent.p12"));
}

#[test]
fn curl_calls_the_bank_with_what_convert_wrote() {
    let bank = Bank::start();
    let one = bank.path("one.pem");
    bank.bare(&["cert", "convert", text(&bank.files.p12_legacy), "--out", text(&one)]).run().exits(0);
    assert_eq!(mode(&one), 0o600);
    let (cert, key) = (bank.path("cert.pem"), bank.path("key.pem"));
    let words =
        ["cert", "convert", text(&bank.files.p12_aes), "--cert-out", text(&cert), "--key-out", text(&key)];
    bank.bare(&words).run().exits(0);
    assert_eq!((mode(&cert), mode(&key)), (0o600, 0o600));
    assert!(!std::fs::read_to_string(&cert).unwrap().contains("PRIVATE KEY"));
    let application = bank.sandbox.application();
    let pair = format!("{}:{}", application.client_id(), application.client_secret());
    let url = format!("{}/oauth/token", bank.sandbox.base_url());
    let grant = r#"{"grant_type":"client_credentials"}"#;
    for identity in [vec!["--cert", text(&one)], vec!["--cert", text(&cert), "--key", text(&key)]] {
        let mut words = vec!["-sS", "-f", "--noproxy", "*", "--cacert", text(&bank.files.ca), "-u", &pair];
        words.extend(["-H", "Content-Type: application/json", "-d", grant, &url]);
        words.extend(identity);
        let answer = tool("curl", &words).exits(0);
        assert!(answer.json()["access_token"].is_string());
    }
}

#[test]
fn openssl_reads_the_new_p12_and_finds_the_same_key() {
    let bank = Bank::start();
    let p12 = bank.path("new.p12");
    let password = bank.write("out-password", "segredo\n");
    let words = [
        "cert",
        "convert",
        text(&bank.files.pem),
        "--out",
        text(&p12),
        "--out-password-file",
        text(&password),
    ];
    bank.bare(&words).run().exits(0);
    assert_eq!(mode(&p12), 0o600);
    let pass = format!("file:{}", text(&password));
    let words = ["pkcs12", "-in", text(&p12), "-passin", &pass, "-nodes"];
    let back = tool("openssl", &words).exits(0).stdout;
    let key = |pem: &str| {
        let file = bank.write("some.pem", pem);
        tool("openssl", &["pkey", "-in", text(&file), "-pubout"]).exits(0).stdout
    };
    assert_eq!(key(&back), key(bank.sandbox.certificate().pem()));
    // And without a password, as the bank hands them out.
    bank.bare(&["cert", "convert", text(&bank.files.pem), "--out", text(&p12), "--force"]).run().exits(0);
    tool("openssl", &["pkcs12", "-in", text(&p12), "-passin", "pass:", "-nodes"]).exits(0);
    // The format follows --to where the name says nothing.
    let odd = bank.path("odd");
    bank.bare(&["cert", "convert", text(&bank.files.pem), "--out", text(&odd)]).run().exits(0);
    assert_eq!(std::fs::read(&odd).unwrap()[0], 0x30);
    bank.bare(&["cert", "convert", text(&odd), "--out", text(&odd), "--force", "--to", "pem"]).run().exits(0);
    assert!(std::fs::read_to_string(&odd).unwrap().starts_with("-----BEGIN"));
}

#[test]
fn nothing_is_overwritten_unless_forced() {
    let bank = Bank::start();
    let p12 = text(&bank.files.p12_legacy);
    let (kept, fresh) = (bank.write("kept.pem", "mine"), bank.path("fresh.pem"));
    for words in [
        vec!["--out", text(&kept)],
        vec!["--cert-out", text(&kept), "--key-out", text(&fresh)],
        vec!["--cert-out", text(&fresh), "--key-out", text(&kept)],
    ] {
        let words: Vec<&str> = ["cert", "convert", p12].into_iter().chain(words).collect();
        let ran = bank.bare(&words).run().exits(3);
        assert!(ran.stderr.contains("exists already"), "{}", ran.stderr);
        assert_eq!(std::fs::read_to_string(&kept).unwrap(), "mine");
        assert!(!fresh.exists(), "half was written");
    }
    std::fs::set_permissions(&kept, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    bank.bare(&["cert", "convert", p12, "--out", text(&kept), "--force"]).run().exits(0);
    assert_eq!(mode(&kept), 0o600);
    assert!(std::fs::read_to_string(&kept).unwrap().contains("PRIVATE KEY"));
}

#[test]
fn pem_goes_to_stdout_only_when_asked() {
    let bank = Bank::start();
    let p12 = text(&bank.files.p12_legacy);
    let shown = bank.bare(&["cert", "convert", p12, "--out", "-"]).run().exits(0).stdout;
    assert!(shown.contains("BEGIN CERTIFICATE") && shown.contains("BEGIN PRIVATE KEY"));
    bank.bare(&["cert", "convert", p12, "--out", "-", "--to", "p12"]).run().exits(2);
    let silent = bank.bare(&["cert", "convert", p12, "--out", text(&bank.path("x.pem"))]).run().exits(0);
    assert!(!silent.stdout.contains("BEGIN") && !silent.stderr.contains("BEGIN"));
}

#[test]
fn certificate_and_key_in_two_files_are_one_identity() {
    let bank = Bank::start();
    let issued = bank.sandbox.issue(CertificateRequest::client().key_type(KeyType::P256)).unwrap();
    let cert = bank.write("c.pem", issued.certificate_pem());
    let key = bank.write("k.pem", issued.key_pem());
    let shown =
        bank.bare(&["cert", "inspect", text(&cert), "--key", text(&key), "--json"]).run().exits(0).json();
    assert_eq!(shown["sha256"], issued.fingerprint());
    let alone = bank.bare(&["cert", "inspect", text(&cert)]).run().exits(3);
    assert!(alone.stderr.contains("--key"), "{}", alone.stderr);
    let stranger = bank.write("other.pem", bank.sandbox.certificate().key_pem());
    let refused =
        bank.bare(&["cert", "inspect", text(&cert), "--key", text(&stranger), "--json"]).run().exits(3);
    assert_eq!(refused.error_json()["code"], "certificate_key_mismatch");
}
