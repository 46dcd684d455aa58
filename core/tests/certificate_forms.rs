//! Every way OpenSSL can wrap a key and certificate, and every way people carry them about, reads the same.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod certificate_support;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use certificate_support::{Made, secret};
use gnpix::certificate::Certificate;
use ring::signature::{
    ECDSA_P256_SHA256_ASN1_SIGNING, ECDSA_P384_SHA384_ASN1_SIGNING, EcdsaKeyPair, Ed25519KeyPair, RsaKeyPair,
};

fn assert_same(one: &Certificate, two: &Certificate, how: &str) {
    assert_eq!(one.fingerprint(), two.fingerprint(), "{how}");
    assert_eq!(one.private_key(), two.private_key(), "{how}");
}

#[test]
fn every_pkcs12_encryption_and_mac_of_openssl_is_read() {
    let made = Made::new("ec:P-256");
    let plain = made.certificate();
    let schemes = [
        "PBE-SHA1-RC4-128",
        "PBE-SHA1-RC4-40",
        "PBE-SHA1-3DES",
        "PBE-SHA1-2DES",
        "PBE-SHA1-RC2-128",
        "PBE-SHA1-RC2-40",
        "PBE-MD5-DES",
        "PBE-SHA1-DES",
        "PBE-MD5-RC2-64",
        "PBE-SHA1-RC2-64",
        "aes-128-cbc",
        "aes-192-cbc",
        "aes-256-cbc",
        "des-ede3-cbc",
        "des-cbc",
        "rc2-cbc",
        "NONE",
    ];
    let export = "pkcs12 -export -legacy -in {cert.pem} -inkey {key.pem} -passout env:PASSWORD -out {out}";
    for password in ["secret", ""] {
        for scheme in schemes {
            let command = format!("{export} -certpbe {scheme} -keypbe {scheme}");
            let bytes = made.make(&command, password).unwrap_or_else(|error| panic!("{scheme}: {error}"));
            let read = Certificate::parse(&bytes, &secret(password));
            assert_same(&read.unwrap_or_else(|error| panic!("{scheme}: {error}")), &plain, scheme);
            let wrong = Certificate::parse(&bytes, &secret("wrong")).unwrap_err();
            assert_eq!(wrong.code(), Some("certificate_password_wrong"), "{scheme}: {wrong}");
        }
        for mac in ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha512-256", "sha512-224"] {
            let bytes = made.make(&format!("{export} -macalg {mac} -maciter"), password).unwrap();
            assert_same(&Certificate::parse(&bytes, &secret(password)).unwrap(), &plain, mac);
            let wrong = Certificate::parse(&bytes, &secret("wrong")).unwrap_err();
            assert_eq!(wrong.code(), Some("certificate_password_wrong"), "{mac}: {wrong}");
        }
    }
}

#[test]
fn every_encrypted_pkcs8_of_openssl_is_read() {
    let made = Made::new("ec:P-384");
    let plain = made.certificate();
    let mut ways: Vec<String> = [
        "-scrypt",
        "-v2 aes-256-cbc -v2prf hmacWithSHA1",
        "-v2 rc2-64-cbc -provider legacy -provider default",
    ]
    .map(str::to_owned)
    .to_vec();
    for prf in ["hmacWithSHA224", "hmacWithSHA256", "hmacWithSHA384", "hmacWithSHA512", "hmacWithSHA512-256"]
    {
        ways.push(format!("-v2 aes-128-cbc -v2prf {prf}"));
    }
    for cipher in ["aes128", "aes192", "aes256", "des3", "des-cbc -provider legacy -provider default"] {
        ways.push(format!("-v2 {cipher}"));
    }
    for scheme in ["PBE-SHA1-3DES", "PBE-SHA1-2DES", "PBE-SHA1-RC2-40", "PBE-MD5-DES", "PBE-SHA1-RC4-128"] {
        ways.push(format!("-v1 {scheme} -provider legacy -provider default"));
    }
    for way in ways {
        let pkcs8 = "pkcs8 -topk8 -in {key.pem} -passout env:PASSWORD -out {out}";
        for form in ["PEM", "DER"] {
            let command = format!("{pkcs8} -outform {form} {way}");
            let key = made.make(&command, "secret").unwrap_or_else(|error| panic!("{way}: {error}"));
            let certificate = made.read("cert.pem");
            let read = Certificate::parse_pair(&certificate, &key, &secret("secret"));
            assert_same(&read.unwrap_or_else(|error| panic!("{way}: {error}")), &plain, &way);
            for (password, code) in
                [("wrong", "certificate_password_wrong"), ("", "certificate_password_needed")]
            {
                let error = Certificate::parse_pair(&key, &certificate, &secret(password)).unwrap_err();
                assert_eq!(error.code(), Some(code), "{way}: {error}");
            }
        }
    }
}

#[test]
fn every_traditional_encryption_of_pem_is_read_or_named() {
    for (kind, command) in [("rsa:2048", "rsa -traditional"), ("ec:P-256", "ec")] {
        let made = Made::new(kind);
        let plain = made.certificate();
        for cipher in ["aes128", "aes192", "aes256", "des3", "des -provider legacy -provider default"] {
            let command = format!("{command} -in {{key.pem}} -passout env:PASSWORD -out {{out}} -{cipher}");
            let key = made.make(&command, "secret").unwrap_or_else(|error| panic!("{cipher}: {error}"));
            assert!(String::from_utf8_lossy(&key).contains("Proc-Type: 4,ENCRYPTED"), "{cipher}");
            let both = [made.read("cert.pem"), key].concat();
            assert_same(&Certificate::parse(&both, &secret("secret")).unwrap(), &plain, cipher);
            for (password, code) in
                [("wrong", "certificate_password_wrong"), ("", "certificate_password_needed")]
            {
                let error = Certificate::parse(&both, &secret(password)).unwrap_err();
                assert_eq!(error.code(), Some(code), "{cipher}: {error}");
            }
        }
        let command = format!("{command} -in {{key.pem}} -passout env:PASSWORD -out {{out}} -camellia256");
        let key = made.make(&command, "secret").unwrap();
        let error =
            Certificate::parse(&[made.read("cert.pem"), key].concat(), &secret("secret")).unwrap_err();
        assert_eq!(error.code(), Some("certificate_algorithm_unsupported"));
        assert!(error.message().contains("CAMELLIA-256-CBC"), "{error}");
    }
}

#[test]
fn keys_and_certificates_are_read_bare_and_in_either_order() {
    for kind in ["rsa:2048", "rsa:3072", "rsa:4096", "ec:P-256", "ec:P-384", "ed25519"] {
        let made = Made::new(kind);
        let plain = made.certificate();
        let certificate = made.make("x509 -in {cert.pem} -outform DER -out {out}", "").unwrap();
        let mut keys = vec![
            made.make("pkey -in {key.pem} -outform DER -out {out}", "").unwrap(),
            made.make("pkcs8 -topk8 -nocrypt -in {key.pem} -outform DER -out {out}", "").unwrap(),
        ];
        match kind.split(':').next().unwrap() {
            "rsa" => {
                keys.push(made.make("rsa -traditional -in {key.pem} -outform DER -out {out}", "").unwrap());
                keys.push(made.make("rsa -traditional -in {key.pem} -out {out}", "").unwrap());
            }
            "ec" => {
                keys.push(made.make("ec -in {key.pem} -outform DER -out {out}", "").unwrap());
                keys.push(made.make("ec -in {key.pem} -out {out}", "").unwrap());
                // As old Java writes it: the certificate's point has to do.
                keys.push(made.make("ec -in {key.pem} -no_public -out {out}", "").unwrap());
                keys.push(made.make("ec -in {key.pem} -no_public -outform DER -out {out}", "").unwrap());
                keys.push(made.make("ec -in {key.pem} -conv_form compressed -out {out}", "").unwrap());
            }
            _ => {}
        }
        for (place, key) in keys.iter().enumerate() {
            let how = format!("{kind}, key {place}");
            let both = Certificate::parse_pair(&certificate, key, &secret(""));
            assert_same(&both.unwrap_or_else(|error| panic!("{how}: {error}")), &plain, &how);
            let turned = Certificate::parse_pair(key, &certificate, &secret("")).unwrap();
            assert_same(&turned, &plain, &how);
        }
        assert_eq!(
            plain.inspect(std::time::SystemTime::now()).key_type.to_string().replace(' ', ":").to_lowercase(),
            match kind {
                "ec:P-256" => "ec:p-256",
                "ec:P-384" => "ec:p-384",
                other => other,
            }
        );
    }
}

#[test]
fn whatever_the_form_the_key_is_one_that_ring_signs_with() {
    let random = ring::rand::SystemRandom::new();
    for row in certificate_support::manifest().iter().filter(|row| row.loads()) {
        let certificate = row.load().unwrap();
        let key = certificate.private_key();
        let der = key.secret_der();
        let p256 = &ECDSA_P256_SHA256_ASN1_SIGNING;
        let p384 = &ECDSA_P384_SHA384_ASN1_SIGNING;
        let rejected = match row.key.as_str() {
            "EC P-256" => EcdsaKeyPair::from_pkcs8(p256, der, &random).err(),
            "EC P-384" => EcdsaKeyPair::from_pkcs8(p384, der, &random).err(),
            "Ed25519" => Ed25519KeyPair::from_pkcs8_maybe_unchecked(der).err(),
            _ => RsaKeyPair::from_pkcs8(der).err(),
        };
        assert!(rejected.is_none(), "{}: {rejected:?}", row.file);
    }
}

#[test]
fn a_certificate_is_shared_by_threads() {
    fn shared<T: Clone + Send + Sync + 'static>() {}
    shared::<Certificate>();
}

#[test]
fn the_ways_people_carry_a_file_about_all_read() {
    let made = Made::new("ec:P-256");
    let plain = made.certificate();
    let p12 =
        made.make("pkcs12 -export -in {cert.pem} -inkey {key.pem} -passout pass: -out {out}", "").unwrap();
    let pem = made.text("cert.pem") + &made.text("key.pem");
    let base64 = STANDARD.encode(&p12);
    let lines: Vec<&str> =
        base64.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
    let trusted = made.make("x509 -in {cert.pem} -trustout -addtrust clientAuth -out {out}", "").unwrap();
    let parameters = made.make("ecparam -name prime256v1 -out {out}", "").unwrap();
    let bags = made.make("pkcs12 -nodes -passin pass: -in {saved} -out {out}", "");
    assert!(bags.is_err(), "the file `saved` isn't there yet");
    std::fs::write(made.path("saved"), &p12).unwrap();
    let bags = made.make("pkcs12 -nodes -passin pass: -in {saved} -out {out}", "").unwrap();
    let key = made.text("key.pem");
    let forms: Vec<(&str, Vec<u8>)> = vec![
        ("p12", p12.clone()),
        ("p12 and line end", [&p12[..], b"\r\n"].concat()),
        ("base64", base64.clone().into()),
        ("base64 in lines", lines.join("\r\n").into()),
        ("base64 for URLs", URL_SAFE_NO_PAD.encode(&p12).into()),
        ("base64 with mark", format!("\u{feff}{base64}\n").into()),
        ("base64 quoted", format!("\"{base64}\"").into()),
        ("data URL", format!("data:application/x-pkcs12;base64,{base64}").into()),
        ("base64 of PEM", STANDARD.encode(&pem).into()),
        ("PEM on one line, \\n", pem.replace('\n', "\\n").into()),
        ("PEM on one line, \\r\\n", pem.replace('\n', "\\r\\n").into()),
        ("PEM on one line, blanks", pem.replace('\n', " ").into()),
        ("PEM with CR", pem.replace('\n', "\r").into()),
        ("PEM indented", pem.lines().map(|line| format!("    {line}\n")).collect::<String>().into()),
        ("PEM after a digit", format!("0 lines of text\n{pem}").into()),
        ("PEM after Latin-1", [&b"emiss\xe3o\n"[..], pem.as_bytes()].concat()),
        ("PEM twice", pem.repeat(2).into()),
        ("bag attributes", bags),
        ("trusted", [trusted, key.clone().into()].concat()),
        ("curve first", [parameters, pem.clone().into()].concat()),
        ("p12 as PEM", format!("-----BEGIN PKCS12-----\n{base64}\n-----END PKCS12-----\n").into()),
    ];
    for (how, bytes) in forms {
        let read = Certificate::parse(&bytes, &secret(""));
        assert_same(&read.unwrap_or_else(|error| panic!("{how}: {error}")), &plain, how);
    }
}
