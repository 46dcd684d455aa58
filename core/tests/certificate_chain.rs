//! Which certificates are sent, whose world they belong to, and when they are good.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod certificate_support;

use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use certificate_support::{Made, fixture, manifest, openssl, secret};
use gnpix::certificate::{Certificate, Status};
use gnpix::secret::ExposeSecret;
use gnpix::{ErrorKind, Tier};

const DAY: Duration = Duration::from_secs(86_400);

#[test]
fn the_leaf_goes_first_then_its_issuers_and_never_the_root() {
    let mut seen = Vec::new();
    for row in manifest().iter().filter(|row| row.chain == 3 && row.loads()) {
        let certificate = row.load().unwrap();
        let presented = certificate.presented();
        assert_eq!(presented.len(), 2, "{}", row.file);
        let inspection = certificate.inspect(SystemTime::now());
        assert_eq!(inspection.chain[2].subject, inspection.chain[2].issuer, "{}", row.file);
        seen.push((presented, inspection.sha256));
    }
    assert_eq!(seen.len(), 3);
    // From PKCS#12, from PEM, and from PEM turned round.
    assert!(seen.iter().all(|other| *other == seen[0]));
}

/// A certificate authority in a folder of its own, and what it signs.
struct Authority(Made);

impl Authority {
    fn new(name: &str) -> Self {
        let made = Made::new("ec:P-256");
        let new = ["req", "-x509", "-key", &made.path("key.pem"), "-days", "3650", "-subj", name];
        openssl(&[&new[..], &["-out", &made.path("cert.pem")]].concat(), "").unwrap();
        Self(made)
    }

    fn pem(&self) -> Vec<u8> {
        self.0.read("cert.pem")
    }

    /// A certificate for `key`, by this authority.
    fn sign(&self, key: &Made, subject: &str, days: &str) -> Vec<u8> {
        let request = key.path("request");
        openssl(&["req", "-new", "-key", &key.path("key.pem"), "-subj", subject, "-out", &request], "")
            .unwrap();
        let extensions = key.path("extensions");
        std::fs::write(&extensions, "authorityKeyIdentifier=keyid\nsubjectKeyIdentifier=hash\n").unwrap();
        let (ca, ca_key) = (self.0.path("cert.pem"), self.0.path("key.pem"));
        let sign = ["x509", "-req", "-in", &request, "-CA", &ca, "-CAkey", &ca_key, "-days", days];
        openssl(&[&sign[..], &["-extfile", &extensions]].concat(), "").unwrap()
    }
}

/// The DER of a certificate in PEM.
fn der(pem: &[u8]) -> Vec<u8> {
    let text = std::str::from_utf8(pem).unwrap();
    let body: String = text.lines().filter(|line| !line.starts_with("-----")).collect();
    STANDARD.decode(body).unwrap()
}

#[test]
fn of_two_issuers_of_one_name_the_one_whose_key_signed_is_sent() {
    // A CA that changed its key: both certificates are in the file, each under a root of its own.
    let root = Authority::new("/CN=root");
    let (old, new) = (Made::new("ec:P-256"), Made::new("ec:P-256"));
    let leaf = Made::new("ec:P-256");
    let mut authorities = Vec::new();
    for key in [&old, &new] {
        let pem = root.sign(key, "/CN=authority", "1000");
        std::fs::write(key.path("cert.pem"), &pem).unwrap();
        authorities.push(pem);
    }
    let new_pem = authorities[1].clone();
    let certificate = Authority(new).sign(&leaf, "/CN=leaf", "100");
    for order in [[0, 1], [1, 0]] {
        let file = [
            root.pem(),
            authorities[order[0]].clone(),
            leaf.read("key.pem"),
            authorities[order[1]].clone(),
            certificate.clone(),
        ];
        let read = Certificate::parse(&file.concat(), &secret("")).unwrap();
        let inspection = read.inspect(SystemTime::now());
        let subjects: Vec<&str> = inspection.chain.iter().map(|entry| entry.subject.as_str()).collect();
        assert_eq!(subjects, ["CN=leaf", "CN=authority", "CN=root"]);
        assert_eq!(inspection.unrelated.len(), 1);
        let sent = der(&new_pem);
        assert_eq!(read.presented()[1].as_ref(), sent.as_slice(), "the other authority was sent");
        let pem = read.to_pem().unwrap();
        // Nothing is lost in conversion.
        assert_eq!(pem.certificate().matches("BEGIN CERTIFICATE").count(), 4);
        assert!(pem.combined().expose_secret().contains("BEGIN PRIVATE KEY"));
    }
}

#[test]
fn of_two_certificates_of_one_key_the_one_that_lasts_longer_is_the_leaf() {
    let root = Authority::new("/CN=root");
    let key = Made::new("ec:P-256");
    let (short, long) = (root.sign(&key, "/CN=old", "10"), root.sign(&key, "/CN=renewed", "400"));
    for file in [[short.clone(), long.clone()], [long.clone(), short.clone()]] {
        let read = Certificate::parse_pair(&file.concat(), &key.read("key.pem"), &secret("")).unwrap();
        let inspection = read.inspect(SystemTime::now());
        assert_eq!(inspection.subject, "CN=renewed");
        assert_eq!(inspection.unrelated.len(), 1);
        assert_eq!(read.presented().len(), 1);
    }
}

#[test]
fn certificates_that_issued_nothing_here_are_not_sent_but_are_listed() {
    let (one, other) = (Made::new("ec:P-256"), Authority::new("/CN=somebody else"));
    let file = [other.pem(), one.read("key.pem"), one.read("cert.pem")].concat();
    let read = Certificate::parse(&file, &secret("")).unwrap();
    // A leaf that signed itself is sent all the same.
    assert_eq!(read.presented().len(), 1);
    let inspection = read.inspect(SystemTime::now());
    assert_eq!(inspection.subject, "CN=made for a test");
    assert_eq!(inspection.unrelated[0].subject, "CN=somebody else");
}

#[test]
fn two_authorities_that_signed_each_other_end_the_chain() {
    let (one, two) = (Authority::new("/CN=one"), Authority::new("/CN=two"));
    let leaf = Made::new("ec:P-256");
    let file = [
        one.sign(&leaf, "/CN=leaf", "100"),
        leaf.read("key.pem"),
        two.sign(&one.0, "/CN=one", "100"),
        one.sign(&two.0, "/CN=two", "100"),
    ];
    let read = Certificate::parse(&file.concat(), &secret("")).unwrap();
    assert_eq!(read.presented().len(), 3);
}

#[test]
fn the_issuer_tells_the_environment() {
    let cases = [
        ("apis.sejaefi.com.br", Some(Tier::Production)),
        ("apis.efipay.com.br", Some(Tier::Production)),
        ("api-pix.gerencianet.com.br", Some(Tier::Production)),
        ("apis-h.sejaefi.com.br", Some(Tier::Homologation)),
        ("apis-h.efipay.com.br", Some(Tier::Homologation)),
        ("api-pix-h.gerencianet.com.br", Some(Tier::Homologation)),
        ("APIS-H.efipay.com.br", Some(Tier::Homologation)),
        ("apis.efipay.com.br.example.com", None),
        ("x.apis.efipay.com.br", None),
    ];
    let leaf = Made::new("ec:P-256");
    for (issuer, tier) in cases {
        let authority = Authority::new(&format!("/C=BR/O=Efi/CN={issuer}/OU=Infra"));
        let certificate = authority.sign(&leaf, "/CN=42", "100");
        let read = Certificate::parse_pair(&certificate, &leaf.read("key.pem"), &secret("")).unwrap();
        assert_eq!(read.tier(), tier, "{issuer}");
        assert_eq!(read.inspect(SystemTime::now()).environment, tier, "{issuer}");
    }
    // A subject of that name proves nothing.
    let authority = Authority::new("/CN=other");
    let certificate = authority.sign(&leaf, "/CN=apis.efipay.com.br", "100");
    let read = Certificate::parse_pair(&certificate, &leaf.read("key.pem"), &secret("")).unwrap();
    assert_eq!(read.tier(), None);
}

#[test]
fn both_ends_of_the_period_belong_to_it_and_thirty_days_before_the_end_it_is_expiring() {
    let certificate = Made::new("ec:P-256").certificate();
    let second = Duration::from_secs(1);
    let at = |wall| certificate.inspect(wall);
    let (from, until) = (at(SystemTime::now()).not_before, at(SystemTime::now()).not_after);

    assert_eq!(at(from - second).status, Status::NotYetValid);
    let early = certificate.check_validity(from - second).unwrap_err();
    assert_eq!(
        (early.kind(), early.code()),
        (ErrorKind::CertificateValidity, Some("certificate_not_yet_valid"))
    );
    assert_eq!(at(from).status, Status::Valid);
    certificate.check_validity(from).unwrap();

    assert_eq!((at(until - 30 * DAY).status, at(until - 30 * DAY).days_left), (Status::Valid, 30));
    let soon = at(until - 30 * DAY + second);
    assert_eq!((soon.status, soon.days_left), (Status::Expiring, 29));
    assert_eq!((at(until).status, at(until).days_left), (Status::Expiring, 0));
    certificate.check_validity(until).unwrap();

    let late = until + second;
    assert_eq!((at(late).status, at(late).days_left), (Status::Expired, -1));
    let error = certificate.check_validity(late).unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::CertificateValidity, Some("certificate_expired")));
}

#[test]
fn an_expired_certificate_is_refused_with_its_date() {
    let certificate = Certificate::load(fixture("expired.p12"), &secret("")).unwrap();
    let until = certificate.inspect(SystemTime::now()).not_after;
    let seconds = until.duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
    let date = std::process::Command::new("date")
        .args(["-u", "-d", &format!("@{seconds}"), "+%Y-%m-%d %H:%M:%S UTC"])
        .output()
        .unwrap();
    let date = String::from_utf8(date.stdout).unwrap();
    let error = certificate.check_validity(SystemTime::now()).unwrap_err();
    assert!(error.message().contains(date.trim()), "{error} and {date}");
    assert!(error.help().is_some());
}
