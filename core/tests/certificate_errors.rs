//! Each way a file can be wrong has its own code, and says what to do.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod certificate_support;

use std::time::{Duration, Instant};

use certificate_support::{Made, fixture, manifest, secret};
use gnpix::certificate::Certificate;
use gnpix::{Error, ErrorKind};

fn refused(bytes: &[u8], code: &str) -> Error {
    let error = Certificate::parse(bytes, &secret("")).unwrap_err();
    assert_eq!(error.code(), Some(code), "{error}");
    assert_eq!(error.kind(), ErrorKind::Certificate, "{error}");
    error
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(fixture(name)).unwrap()
}

/// `bytes` with the only, or first, `old` replaced.
fn patched(mut bytes: Vec<u8>, old: &[u8], new: &[u8]) -> Vec<u8> {
    let at = bytes.windows(old.len()).position(|window| window == old).unwrap();
    bytes[at..at + new.len()].copy_from_slice(new);
    bytes
}

#[test]
fn a_path_that_cannot_be_read_is_named_and_never_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let missing = folder.path().join("missing.p12");
    for path in [missing.as_path(), folder.path(), &pipe] {
        let error = Certificate::load(path, &secret("")).unwrap_err();
        assert_eq!(error.code(), Some("certificate_file_unreadable"));
        assert!(error.message().contains(path.to_str().unwrap()), "{error}");
        assert!(error.help().is_some());
    }
}

#[test]
fn content_that_is_given_as_a_path_is_not_shown() {
    let key = "MIGHAgEAMBMGByqGSM49";
    for content in [format!("-----BEGIN SOME KEY-----\n{key}\n"), format!("{key}/").repeat(40)] {
        let error = Certificate::load(&content, &secret("")).unwrap_err();
        assert_eq!(error.code(), Some("certificate_file_unreadable"));
        assert!(!format!("{error} {error:?}").contains(key), "{error}");
        assert!(error.message().contains("looks like a file's content"));
    }
}

#[test]
fn an_empty_file_is_called_empty() {
    for bytes in [&b""[..], b" \r\n\t", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"] {
        refused(bytes, "certificate_file_empty");
    }
}

#[test]
fn a_file_of_another_kind_is_called_what_it_looks_like() {
    let pem = String::from_utf8(file("p256-sec1.pem")).unwrap();
    let utf16: Vec<u8> = pem.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let made = Made::new("ec:P-256");
    let pkcs7 = "crl2pkcs7 -nocrl -certfile {cert.pem} -outform DER -out {out}";
    let cases: Vec<(Vec<u8>, &str)> = vec![
        (b"{\"certificate\": 1}".to_vec(), "JSON"),
        (b"\n<!DOCTYPE html><title>Log in</title>".to_vec(), "HTML"),
        (b"<?xml version='1.0'?><a/>".to_vec(), "XML"),
        ([b"\xff\xfe".to_vec(), utf16.clone()].concat(), "UTF-16"),
        (utf16, "UTF-16"),
        (b"\xfe\xed\xfe\xed\x00\x00\x00\x02".to_vec(), "keytool -importkeystore"),
        (b"PK\x03\x04\x14\x00".to_vec(), "ZIP"),
        (b"ssh-ed25519 AAAA".to_vec(), "OpenSSH"),
        (b"hello, world".to_vec(), "text"),
        (b"0, a number".to_vec(), "text"),
        (made.make(pkcs7, "").unwrap(), "PKCS#7"),
        (file("garbage.p12"), "no kind known"),
        (vec![0x30, 0x03, 0x02, 0x01, 0x01], "ASN.1 of another kind"),
    ];
    for (bytes, looks) in cases {
        let error = refused(&bytes, "certificate_format_unknown");
        assert!(error.message().contains("not PKCS#12 or PEM"), "{error}");
        assert!(error.message().contains(looks), "{looks}: {error}");
    }
}

#[test]
fn damage_is_told_from_a_wrong_password_where_it_can_be() {
    let p12 = file("rsa-aes256-nomac-pw.p12");
    for cut in [4, 10, 100, p12.len() / 2, p12.len() - 1] {
        refused(&p12[..cut], "certificate_malformed");
    }
    refused(&[&p12[..], b"more"].concat(), "certificate_malformed");
    refused(b"-----BEGIN CERTIFICATE-----\nMIIB", "certificate_malformed");
    refused(b"-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----", "certificate_malformed");
    refused(b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "certificate_malformed");
    refused(b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "certificate_malformed");
    // No MAC, and one byte of the encrypted part is missing: no password could open it.
    let mut text = String::from_utf8(file("rsa-proctype-pw.pem")).unwrap();
    let at = text.find("\n\n").unwrap() + 2;
    text.replace_range(at..at + 4, "");
    let error = Certificate::parse(text.as_bytes(), &secret("secret")).unwrap_err();
    assert_eq!(error.code(), Some("certificate_malformed"));
}

#[test]
fn half_of_a_pair_says_how_to_pair_it() {
    let made = Made::new("ec:P-256");
    let certificate = made.make("x509 -in {cert.pem} -outform DER -out {out}", "").unwrap();
    let key = made.make("pkey -in {key.pem} -outform DER -out {out}", "").unwrap();
    for bytes in [certificate, made.read("cert.pem")] {
        assert!(refused(&bytes, "certificate_no_key").help().unwrap().contains("key's file"));
    }
    for bytes in [key, made.read("key.pem")] {
        assert!(refused(&bytes, "certificate_no_certificate").help().unwrap().contains("certificate's file"));
    }
    // Text around nothing useful.
    let request = made.make("req -new -key {key.pem} -subj /CN=a -out {out}", "").unwrap();
    refused(&request, "certificate_no_key");
}

#[test]
fn two_keys_are_refused_unless_they_are_one() {
    let (one, two) = (Made::new("ec:P-256"), Made::new("ec:P-256"));
    let both = [one.read("cert.pem"), one.read("key.pem"), two.read("key.pem")].concat();
    refused(&both, "certificate_two_keys");
    let again = one.make("ec -in {key.pem} -no_public -out {out}", "").unwrap();
    let same = [one.read("cert.pem"), one.read("key.pem"), again].concat();
    Certificate::parse(&same, &secret("")).unwrap();
}

#[test]
fn a_key_of_another_certificate_is_refused_whatever_its_type() {
    let made: Vec<Made> = ["rsa:2048", "ec:P-256", "ec:P-384", "ed25519"].map(Made::new).into();
    let others: Vec<Made> = ["rsa:2048", "ec:P-256", "ec:P-384", "ed25519"].map(Made::new).into();
    for one in &made {
        for other in &others {
            let both = [one.read("cert.pem"), other.read("key.pem")].concat();
            let error = refused(&both, "certificate_key_mismatch");
            assert!(error.message().contains("CN=made for a test"), "{error}");
        }
    }
    let point = others[1].make("ec -in {key.pem} -no_public -out {out}", "").unwrap();
    refused(&[made[1].read("cert.pem"), point].concat(), "certificate_key_mismatch");
}

#[test]
fn a_key_that_cannot_sign_here_is_named() {
    let cases = [
        ("rsa:1024", "fewer than 2048 bits"),
        ("rsa:4608", "more than 4096 bits"),
        ("ec:P-521", "P-521"),
        ("ec:secp256k1", "secp256k1"),
        ("ec:P-224", "P-224"),
        ("ed448", "Ed448"),
        ("rsa-pss", "RSA-PSS"),
    ];
    for (kind, name) in cases {
        let made = Made::new(kind);
        let both = [made.read("cert.pem"), made.read("key.pem")].concat();
        let error = refused(&both, "certificate_algorithm_unsupported");
        assert!(error.message().contains(name), "{kind}: {error}");
        assert!(error.help().is_some());
    }
    let made = Made::new("ec:P-256");
    let explicit = made.make("pkey -in {key.pem} -ec_param_enc explicit -out {out}", "").unwrap();
    let error = refused(&[made.read("cert.pem"), explicit].concat(), "certificate_algorithm_unsupported");
    assert!(error.message().contains("written out"), "{error}");
    let ssh = b"-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----";
    assert!(refused(ssh, "certificate_algorithm_unsupported").help().unwrap().contains("ssh-keygen"));
}

#[test]
fn an_unknown_encryption_is_named_with_the_command_that_converts_it() {
    let made = Made::new("ec:P-256");
    let export = "pkcs12 -export -nomac -certpbe aes-256-cbc -keypbe aes-256-cbc \
                  -in {cert.pem} -inkey {key.pem} -passout pass:secret -out {out}";
    let p12 = made.make(export, "").unwrap();
    // AES-256-CBC becomes AES-256-GCM; PBKDF2 a number nobody has; data becomes signed data.
    let aes = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x2a];
    let gcm = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x2e];
    let pbkdf2 = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0c];
    let other = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x7f];
    let pbes2 = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0d];
    let data = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01];
    let signed = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
    let encrypted = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x06];
    let enveloped = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x03];
    let cases = [
        (patched(p12.clone(), &aes, &gcm), "cipher 2.16.840.1.101.3.4.1.46"),
        (patched(p12.clone(), &pbkdf2, &other), "key derivation 1.2.840.113549.1.5.127"),
        (patched(p12.clone(), &pbes2, &other), "encryption scheme 1.2.840.113549.1.5.127"),
        (patched(p12.clone(), &data, &signed), "signed with a certificate"),
        (patched(p12, &encrypted, &enveloped), "encrypted for a certificate"),
    ];
    for (bytes, name) in cases {
        let error = refused(&bytes, "certificate_algorithm_unsupported");
        assert!(error.message().contains(name), "{name}: {error}");
        assert!(error.help().unwrap().contains("openssl pkcs12"), "{error}");
    }
}

#[test]
fn absurd_counts_are_refused_before_any_work() {
    let made = Made::new("ec:P-256");
    let scrypt = "pkcs8 -topk8 -scrypt -in {key.pem} -passout pass:secret -outform DER -out {out}";
    let key = made.make(scrypt, "").unwrap();
    let (n, r) = ([0x02, 0x02, 0x40, 0x00, 0x02, 0x01, 0x08], [0x02, 0x02, 0x40, 0x00, 0x02, 0x01, 0x7f]);
    let memory = patched(key.clone(), &n, &r);
    let (p, parallel) = ([0x02, 0x01, 0x08, 0x02, 0x01, 0x01], [0x02, 0x01, 0x08, 0x02, 0x01, 0x7f]);
    let long = patched(key, &p, &parallel);
    let started = Instant::now();
    for bytes in [file("iter-bomb-mac.p12"), memory, long] {
        refused(&bytes, "certificate_iterations_too_large");
    }
    assert!(started.elapsed() < Duration::from_secs(1), "{:?}", started.elapsed());
}

#[test]
fn a_file_or_a_list_that_is_too_large_is_refused() {
    refused(&vec![b'a'; (1 << 20) + 1], "certificate_too_large");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.pem");
    std::fs::write(&path, vec![b'\n'; (1 << 20) + 1]).unwrap();
    let error = Certificate::load(&path, &secret("")).unwrap_err();
    assert_eq!(error.code(), Some("certificate_too_large"));
    let made = Made::new("ec:P-256");
    refused(&made.read("cert.pem").repeat(101), "certificate_too_large");
}

#[test]
fn no_password_and_no_key_is_ever_shown() {
    for row in manifest() {
        let password = "hunter2-is-not-it";
        let shown = match Certificate::load(row.path(), &secret(password)) {
            Ok(certificate) => format!("{certificate:?} {:?}", certificate.to_pem().unwrap()),
            Err(error) => format!("{error} {error:?}"),
        };
        assert!(!shown.contains(password) && !shown.contains("PRIVATE KEY"), "{shown}");
    }
    let certificate = Made::new("ec:P-256").certificate();
    let shown = format!("{certificate:?}");
    let sha256 = certificate.inspect(std::time::SystemTime::now()).sha256;
    assert_eq!(shown, format!("Certificate {{ subject: \"CN=made for a test\", sha256: \"{sha256}\" }}"));
}
