//! Every file of `fixtures/p12` does what its manifest says.

use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use gnpix::certificate::{Certificate, Status};
use gnpix::secret::SecretString;
use gnpix::{Error, ErrorKind};

struct Row {
    file: String,
    password: String,
    outcome: String,
    key: String,
    chain: usize,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/p12")
}

fn manifest() -> Vec<Row> {
    let text = std::fs::read_to_string(folder().join("manifest.tsv")).unwrap();
    text.lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let cell = |place: usize| cells[place].to_owned();
            let chain = cells[4].parse().unwrap();
            Row { file: cell(0), password: cell(1), outcome: cell(2), key: cell(3), chain }
        })
        .collect()
}

fn load(row: &Row) -> Result<Certificate, Error> {
    Certificate::load(folder().join(&row.file), &SecretString::from(row.password.as_str()))
}

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
    assert!(rows.len() >= 45, "only {} rows", rows.len());
    for row in &rows {
        let started = Instant::now();
        let result = load(row);
        assert!(started.elapsed() < Duration::from_secs(5), "{} took {:?}", row.file, started.elapsed());
        let loads = row.outcome.starts_with("ok") || row.outcome.starts_with("loads");
        match result {
            Ok(certificate) => {
                assert!(loads, "{} loaded", row.file);
                let inspection = certificate.inspect(SystemTime::now());
                assert_eq!(inspection.key_type.to_string(), row.key, "{}", row.file);
                assert_eq!(inspection.chain.len(), row.chain, "{}", row.file);
                assert!(inspection.unrelated.is_empty(), "{}", row.file);
                for pair in inspection.chain.windows(2) {
                    assert_eq!(pair[0].issuer, pair[1].subject, "{}", row.file);
                }
            }
            Err(error) => {
                assert!(!loads, "{}: {error}", row.file);
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
        let wrong = Certificate::load(folder().join(&row.file), &SecretString::from("not the password"));
        let open = row.file.ends_with(".pem") && row.password.is_empty()
            || row.file.contains("nomac")
            || row.file.contains("noenc");
        let open = open && row.password.is_empty();
        if open {
            assert!(wrong.is_ok(), "{}", row.file);
            continue;
        }
        let error = wrong.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::CertificatePassword, "{}: {error}", row.file);
        assert_eq!(error.code(), Some("certificate_password_wrong"), "{}", row.file);
        if !row.password.is_empty() {
            let none = Certificate::load(folder().join(&row.file), &SecretString::default()).unwrap_err();
            assert_eq!(none.code(), Some("certificate_password_needed"), "{}", row.file);
        }
    }
}

#[test]
fn an_expired_certificate_loads_says_so_and_is_refused_with_its_date() {
    let certificate = Certificate::load(folder().join("expired.p12"), &SecretString::default()).unwrap();
    let inspection = certificate.inspect(SystemTime::now());
    assert_eq!(inspection.status, Status::Expired);
    assert!(inspection.days_left < 0);
    let error = certificate.check_validity(SystemTime::now()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::CertificateValidity);
    assert_eq!(error.code(), Some("certificate_expired"));
}
