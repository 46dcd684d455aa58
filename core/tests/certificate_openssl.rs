//! OpenSSL, which shares no code with gnpix, sees the same in every file. It must be installed (3.0 or later).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod certificate_support;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use certificate_support::{Row, manifest, openssl, secret};
use gnpix::certificate::{Certificate, write_private};
use gnpix::secret::ExposeSecret;

/// OpenSSL 3.0 knows neither PBMAC1 nor these encodings of a password.
const BEYOND_OPENSSL: &[&str] = &["pbmac1-pw.p12", "nss-wide-pbes2-pw.p12", "forge-latin1-pbes2-pw.p12"];

/// Every fixture that loads.
fn good() -> Vec<Row> {
    let good: Vec<Row> = manifest().into_iter().filter(Row::loads).collect();
    assert!(good.len() > 30);
    good
}

/// What OpenSSL makes of a file, as plain PEM.
fn openssl_pem(path: &Path, password: &str) -> Result<String, String> {
    let path = path.to_str().unwrap();
    let bytes = if path.ends_with(".p12") {
        openssl(&["pkcs12", "-legacy", "-nodes", "-in", path, "-passin", "env:PASSWORD"], password)?
    } else {
        let mut key = openssl(&["pkey", "-in", path, "-passin", "env:PASSWORD"], password)?;
        key.extend(std::fs::read(path).unwrap());
        key
    };
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The DER of every block of `label`.
fn blocks(pem: &str, label: &str) -> Vec<Vec<u8>> {
    let (begin, end) = (format!("-----BEGIN {label}-----"), format!("-----END {label}-----"));
    pem.split(&begin)
        .skip(1)
        .map(|rest| {
            let body: String = rest.split(&end).next().unwrap().split_whitespace().collect();
            STANDARD.decode(body).unwrap()
        })
        .collect()
}

#[test]
fn conversion_to_pem_gives_the_key_and_certificates_that_openssl_gives() {
    for row in good() {
        let path = row.path();
        let ours = row.load().unwrap().to_pem().unwrap();
        let name = row.file.clone();
        let theirs = match openssl_pem(&path, &row.password) {
            Ok(theirs) => theirs,
            Err(error) => {
                assert!(BEYOND_OPENSSL.contains(&row.file.as_str()), "{name}: {error}");
                continue;
            }
        };
        assert_eq!(
            blocks(ours.key().expose_secret(), "PRIVATE KEY"),
            [blocks(&theirs, "PRIVATE KEY")[0].clone()],
            "{name}"
        );
        let certificates = blocks(ours.certificate(), "CERTIFICATE");
        let expected: BTreeSet<_> = blocks(&theirs, "CERTIFICATE").into_iter().collect();
        assert_eq!(certificates.iter().cloned().collect::<BTreeSet<_>>(), expected, "{name}");
        assert_eq!(certificates.len(), expected.len(), "{name}");
    }
}

#[test]
fn inspection_agrees_with_openssl() {
    let folder = tempfile::tempdir().unwrap();
    for row in good() {
        let path = row.path();
        let certificate = row.load().unwrap();
        let pem = folder.path().join("leaf.pem");
        std::fs::write(&pem, certificate.to_pem().unwrap().certificate()).unwrap();
        let inspection = certificate.inspect(SystemTime::now());
        let show = ["x509", "-noout", "-in", pem.to_str().unwrap(), "-nameopt", "RFC2253"];
        let fields = ["-subject", "-issuer", "-serial", "-startdate", "-enddate", "-fingerprint", "-sha256"];
        let printed = openssl(&[&show[..], &fields, &["-dateopt", "iso_8601"]].concat(), "").unwrap();
        let printed = String::from_utf8(printed).unwrap();
        let value = |name: &str| {
            let line = printed.lines().find(|line| line.to_lowercase().starts_with(name));
            line.unwrap_or_else(|| panic!("{name} in {printed}")).split_once('=').unwrap().1.trim().to_owned()
        };
        assert_eq!(inspection.subject, value("subject"), "{path:?}");
        assert_eq!(inspection.issuer, value("issuer"), "{path:?}");
        assert_eq!(inspection.serial, value("serial"), "{path:?}");
        assert_eq!(iso(inspection.not_before), value("notbefore"), "{path:?}");
        assert_eq!(iso(inspection.not_after), value("notafter"), "{path:?}");
        let fingerprint = value("sha256 fingerprint").replace(':', "").to_lowercase();
        assert_eq!(inspection.sha256, fingerprint, "{path:?}");
    }
}

/// `2026-11-23 15:01:32Z`, by GNU date's opposite: the seconds since 1970 through `date`'s calendar.
fn iso(time: SystemTime) -> String {
    let seconds = match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_secs()).unwrap(),
        Err(before) => -i64::try_from(before.duration().as_secs()).unwrap(),
    };
    let output = Command::new("date")
        .args(["-u", "-d", &format!("@{seconds}"), "+%Y-%m-%d %H:%M:%SZ"])
        .output()
        .expect("GNU date");
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[test]
fn pkcs12_that_gnpix_writes_is_read_by_gnpix_and_by_openssl() {
    let folder = tempfile::tempdir().unwrap();
    for row in good() {
        let path = row.path();
        let certificate = row.load().unwrap();
        let new = secret("new secret");
        let bytes = certificate.to_pkcs12(&new).unwrap();
        let again = Certificate::parse(bytes.expose_secret(), &new).unwrap();
        assert_eq!(again.presented(), certificate.presented(), "{path:?}");
        assert_eq!(again.private_key(), certificate.private_key(), "{path:?}");
        let file = folder.path().join("new.p12");
        write_private(&file, bytes.expose_secret(), true).unwrap();
        let file = file.to_str().unwrap();
        // Without -legacy: nothing old in it.
        let info =
            openssl(&["pkcs12", "-info", "-nodes", "-in", file, "-passin", "env:PASSWORD"], "new secret");
        let theirs = String::from_utf8(info.unwrap()).unwrap();
        let ours = certificate.to_pem().unwrap();
        assert_eq!(blocks(&theirs, "PRIVATE KEY"), blocks(ours.key().expose_secret(), "PRIVATE KEY"));
        assert_eq!(blocks(&theirs, "CERTIFICATE"), blocks(ours.certificate(), "CERTIFICATE"));
        assert!(theirs.contains("localKeyID"), "{theirs}");
    }
}

#[test]
fn openssl_opens_what_gnpix_writes_with_an_empty_password_and_one_beyond_ascii() {
    let folder = tempfile::tempdir().unwrap();
    let row = good().into_iter().find(|row| row.file == "p256-sec1.pem").unwrap();
    let certificate = row.load().unwrap();
    for new in ["", "señha-€"] {
        let file = folder.path().join("new.p12");
        let bytes = certificate.to_pkcs12(&secret(new)).unwrap();
        write_private(&file, bytes.expose_secret(), true).unwrap();
        let arguments = ["pkcs12", "-noout", "-in", file.to_str().unwrap(), "-passin", "env:PASSWORD"];
        openssl(&arguments, new).unwrap();
        Certificate::load(&file, &secret(new)).unwrap();
        openssl(&arguments, "wrong").unwrap_err();
    }
}

#[test]
fn a_name_with_every_oddity_prints_as_openssl_prints_it() {
    let folder = tempfile::tempdir().unwrap();
    let (key, pem) = (folder.path().join("key.pem"), folder.path().join("odd.pem"));
    let subject = "/C=BR/ST=São Paulo/L= leading and trailing /O=A, \"B\" + <C>; D\\/E\\\\F/OU=#hash/OU=two+OU=one\
                   /CN=loja € 😀/emailAddress=a@b.c/DC=example/UID=42/serialNumber=7/1.2.3.4=unknown/SN=s/GN=g\
                   /street=r/postalCode=1/businessCategory=b/2.5.4.97=org/title=t/initials=i";
    let (key, out) = (key.to_str().unwrap(), pem.to_str().unwrap());
    let new = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-utf8"];
    let more = ["-multivalue-rdn", "-keyout", key, "-out", out, "-days", "3650", "-subj", subject];
    openssl(&[&new[..], &more].concat(), "").unwrap();
    let certificate = Certificate::load_pair(out, key, &secret("")).unwrap();
    let printed = openssl(&["x509", "-noout", "-subject", "-nameopt", "RFC2253", "-in", out], "").unwrap();
    let printed = String::from_utf8(printed).unwrap();
    let printed = printed.trim_end_matches('\n').strip_prefix("subject=").unwrap();
    let inspection = certificate.inspect(SystemTime::now() + Duration::from_secs(1));
    assert_eq!(inspection.subject, printed);
}
