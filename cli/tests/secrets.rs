//! No command shows a secret, however talkative it is asked to be.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{Bank, Ran};
use gnpix_sandbox::CertificateRequest;

/// Everything that must stay unseen: pair, password, key, and a piece of each encoding.
fn secrets(bank: &Bank, token: &str) -> Vec<String> {
    let application = bank.sandbox.application();
    let basic = tool_base64(&format!("{}:{}", application.client_id(), application.client_secret()));
    let key = bank.sandbox.certificate().key_pem().lines().nth(1).unwrap().to_owned();
    vec![application.client_secret().to_owned(), basic, key, token.to_owned(), "pa55w0rd".to_owned()]
}

fn tool_base64(text: &str) -> String {
    let script = format!("printf %s '{text}' | base64 -w0");
    common::tool("sh", &["-c", &script]).exits(0).stdout
}

#[track_caller]
fn clean(ran: &Ran, secrets: &[String], what: &str) {
    for secret in secrets {
        let shown = ran.stdout.contains(secret.as_str()) || ran.stderr.contains(secret.as_str());
        assert!(!shown, "{what} shows {secret}:\n{}\n{}", ran.stdout, ran.stderr);
    }
}

#[test]
fn no_command_shows_a_secret_even_with_verbose() {
    let bank = Bank::start();
    let issued = bank.sandbox.issue(CertificateRequest::client().password("pa55w0rd")).unwrap();
    let locked = bank.write("locked.p12", issued.p12_aes());
    let locked = locked.to_str().unwrap();
    let out = bank.path("out.pem");
    for words in [
        vec!["doctor"],
        vec!["doctor", "--json"],
        vec!["request", "GET", "/v2/gn/saldo", "--include"],
        vec!["request", "GET", "/v2/cob/none", "--json"],
        vec!["cert", "inspect", locked],
        vec!["cert", "inspect", locked, "--json"],
        vec!["cert", "convert", locked, "--out", out.to_str().unwrap(), "--force"],
        vec!["token", "--timeout", "5"],
        vec!["demo"],
        vec!["demo", "--json"],
    ] {
        let all = [&words[..], &["-vv"]].concat();
        let gnpix = bank.gnpix(&all).env("GNPIX_CERTIFICATE_PASSWORD", "pa55w0rd");
        let mut ran = gnpix
            .env("GNPIX_CERTIFICATE", locked)
            .run()
            .exits(if words.contains(&"/v2/cob/none") { 4 } else { 0 });
        // The token is what `gnpix token` is for: on stdout, alone, and nowhere else.
        let token = if words[0] == "token" {
            std::mem::take(&mut ran.stdout).trim().to_owned()
        } else {
            "no token".into()
        };
        clean(&ran, &secrets(&bank, &token), &all.join(" "));
        assert!(!ran.stderr.to_lowercase().contains("bearer "), "{all:?}: {}", ran.stderr);
    }
}
