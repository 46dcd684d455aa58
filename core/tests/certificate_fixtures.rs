//! Every file of `fixtures/p12` does what its manifest says.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod certificate_support;

use std::time::{Duration, Instant, SystemTime};

use certificate_support::{folder, manifest, secret};
use gnpix::ErrorKind;
use gnpix::certificate::{Certificate, Status};

/// What the manifest's words mean here.
fn expected(outcome: &str) -> (ErrorKind, &'static str) {
    let code = match outcome {
        "error: no private key" => "certificate_no_key",
        "error: empty file" => "certificate_file_empty",
        "error: not PKCS#12 or PEM" => "certificate_format_unknown",
        "error within 1 s: iteration count too large" => "certificate_iterations_too_large",
        "error: no certificate" => "certificate_no_certificate",
        "error: key does not match certificate" => "certificate_key_mismatch",
        "error: truncated or malformed" => "certificate_malformed",
        other => panic!("the manifest says {other:?}, which no code stands for"),
    };
    (ErrorKind::Certificate, code)
}

#[test]
fn every_fixture_does_what_its_manifest_says() {
    let rows = manifest();
    for row in &rows {
        let started = Instant::now();
        let result = row.load();
        assert!(started.elapsed() < Duration::from_secs(5), "{} took {:?}", row.file, started.elapsed());
        match result {
            Ok(certificate) => {
                assert!(row.loads(), "{} loaded", row.file);
                let inspection = certificate.inspect(SystemTime::now());
                assert_eq!(inspection.key_type.to_string(), row.key, "{}", row.file);
                assert_eq!(inspection.chain.len(), row.chain, "{}", row.file);
                assert!(inspection.unrelated.is_empty(), "{}", row.file);
                for pair in inspection.chain.windows(2) {
                    assert_eq!(pair[0].issuer, pair[1].subject, "{}", row.file);
                }
            }
            Err(error) => {
                assert!(!row.loads(), "{}: {error}", row.file);
                assert_eq!((error.kind(), error.code().unwrap()), expected(&row.outcome), "{}", row.file);
            }
        }
    }
}

#[test]
fn every_file_in_the_folder_is_in_the_manifest() {
    let rows = manifest();
    for entry in std::fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(name == "manifest.tsv" || rows.iter().any(|row| row.file == name), "{name}");
    }
}

#[test]
fn a_wrong_password_is_told_from_a_missing_one_for_every_encrypted_file() {
    for row in manifest().iter().filter(|row| row.outcome == "ok") {
        let wrong = Certificate::load(row.path(), &secret("not the password"));
        // Neither a MAC nor encryption: nothing to be wrong about.
        let open = row.file == "rsa-plain-nomac.p12" || row.file.ends_with(".pem") && row.password.is_empty();
        if open {
            assert!(wrong.is_ok(), "{}", row.file);
            continue;
        }
        let error = wrong.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::CertificatePassword, "{}: {error}", row.file);
        assert_eq!(error.code(), Some("certificate_password_wrong"), "{}", row.file);
        if !row.password.is_empty() {
            let none = Certificate::load(row.path(), &secret("")).unwrap_err();
            assert_eq!(none.code(), Some("certificate_password_needed"), "{}", row.file);
        }
    }
}

#[test]
fn an_expired_certificate_loads_and_says_so() {
    let certificate = Certificate::load(folder().join("expired.p12"), &secret("")).unwrap();
    let inspection = certificate.inspect(SystemTime::now());
    assert_eq!(inspection.status, Status::Expired);
    assert!(inspection.days_left < 0);
}
