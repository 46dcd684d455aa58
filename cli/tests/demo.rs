//! `demo`: works with no configuration, proves what it says, leaves nothing behind.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::Gnpix;

fn demo(words: &[&str], temporary: &std::path::Path) -> common::Ran {
    Gnpix::new(std::path::Path::new("/nonexistent"), words).env("TMPDIR", temporary).run()
}

#[test]
fn the_demo_tells_every_step_as_text_with_its_time() {
    let temporary = tempfile::tempdir().unwrap();
    let ran = demo(&["demo"], temporary.path()).exits(0);
    assert_eq!(ran.stderr, "");
    for words in [
        "A bank on this machine",
        "The certificate",
        "Converted to PEM",
        "The authorization",
        "access_token",
        "expires_in",
        "Its QR code",
        "The payment arrives",
        "CONCLUIDA",
        "1 token exchange, 1 connection, 1 full TLS handshake",
        "Done in",
    ] {
        assert!(ran.stdout.contains(words), "{words}: {}", ran.stdout);
    }
    assert!(ran.stdout.contains("▀") || ran.stdout.contains("▄"), "the QR code is drawn");
    assert!(ran.stdout.contains("000201"), "its text is there to copy");
    assert!(!ran.stdout.contains('\x1b') && !ran.stdout.contains("PRIVATE KEY"));
    let left = std::fs::read_dir(temporary.path()).unwrap().count();
    assert_eq!(left, 0, "the demo's keys were left behind");
}

#[test]
fn the_demo_as_json_proves_one_exchange_on_one_connection() {
    let temporary = tempfile::tempdir().unwrap();
    let told = demo(&["demo", "--json"], temporary.path()).exits(0).json();
    assert_eq!(told["stats"]["token_exchanges"], 1);
    assert_eq!(told["stats"]["connections"], 1);
    assert_eq!(told["stats"]["handshakes_full"], 1);
    assert_eq!(told["payment"]["status"], "CONCLUIDA");
    assert_eq!(told["certificate"]["environment"], "homologation");
    assert!(told["token"].get("access_token").is_none());
    let steps: Vec<&str> =
        told["steps"].as_array().unwrap().iter().map(|s| s["name"].as_str().unwrap()).collect();
    let expected = ["sandbox", "certificate", "convert", "token", "charge", "qrcode", "payment", "again"];
    assert_eq!(steps, expected);
    assert!(told["steps"].as_array().unwrap().iter().all(|step| step["took_ms"].is_number()));
}

#[test]
fn the_callers_configuration_does_not_touch_the_demo() {
    let temporary = tempfile::tempdir().unwrap();
    let gnpix = Gnpix::new(std::path::Path::new("/nonexistent"), &["demo", "--json"]);
    gnpix
        .env("TMPDIR", temporary.path())
        .env("GNPIX_BASE_URL", "nonsense")
        .env("GNPIX_TIMEOUT", "x")
        .run()
        .exits(0);
}
