//! Files the bank hands out, judged by the system's OpenSSL.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

use gnpix_sandbox::{CertificateRequest, KeyType, Sandbox, Tier};

fn openssl(arguments: &[&str]) -> Output {
    Command::new("openssl").args(arguments).output().expect("the openssl program must be installed")
}

fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn info(file: &Path, legacy: bool) -> Output {
    let file = file.to_str().unwrap();
    let mut arguments = vec!["pkcs12", "-info", "-passin", "pass:", "-in", file, "-nodes"];
    if legacy {
        arguments.push("-legacy");
    }
    openssl(&arguments)
}

#[test]
fn openssl_reads_both_pkcs12_encodings_and_refuses_the_old_one_without_legacy() {
    for key_type in [KeyType::P256, KeyType::Rsa2048] {
        let bank = Sandbox::builder().key_type(key_type).start().unwrap();
        let dir = tempfile::tempdir().unwrap();
        let files = bank.write_files(dir.path()).unwrap();

        let old = info(&files.p12_legacy, true);
        assert!(old.status.success(), "{}", text(&old));
        assert!(text(&old).contains("pbeWithSHA1And40BitRC2-CBC"), "{}", text(&old));
        assert!(text(&old).contains("pbeWithSHA1And3-KeyTripleDES-CBC"), "{}", text(&old));
        assert!(text(&old).contains("MAC: sha1"), "{}", text(&old));
        assert!(!info(&files.p12_legacy, false).status.success());

        let new = info(&files.p12_aes, false);
        assert!(new.status.success(), "{}", text(&new));
        assert!(text(&new).contains("PBES2, PBKDF2, AES-256-CBC"), "{}", text(&new));
        assert!(text(&new).contains("MAC: sha256"), "{}", text(&new));

        for output in [old, new] {
            let text = text(&output);
            assert!(text.contains("CN = apis-h.efipay.com.br"), "{text}");
            let base64: String = bank.certificate().certificate_pem().lines().nth(1).unwrap().into();
            assert!(text.contains(&base64), "the file holds another certificate");
            let key: String = bank.certificate().key_pem().lines().nth(2).unwrap().into();
            assert!(text.contains(&key), "the file holds another key");
        }
    }
}

#[test]
fn openssl_verifies_the_combined_pem_and_finds_the_key_the_bank_issues() {
    let bank = Sandbox::builder().key_type(KeyType::Rsa2048).start().unwrap();
    let dir = tempfile::tempdir().unwrap();
    let files = bank.write_files(dir.path()).unwrap();
    let pem = files.pem.to_str().unwrap();
    let certificate = text(&openssl(&["x509", "-in", pem, "-noout", "-text"]));
    assert!(certificate.contains("Public-Key: (2048 bit)"), "{certificate}");
    assert!(certificate.contains("TLS Web Client Authentication"), "{certificate}");
    let of_certificate = text(&openssl(&["x509", "-in", pem, "-noout", "-pubkey"]));
    let of_key = text(&openssl(&["pkey", "-in", pem, "-pubout"]));
    assert_eq!(of_certificate, of_key);
    let ca =
        text(&openssl(&["x509", "-in", files.ca.to_str().unwrap(), "-noout", "-ext", "basicConstraints"]));
    assert!(ca.contains("CA:TRUE"), "{ca}");
}

#[test]
fn the_environment_file_can_be_sourced_and_secrets_are_for_their_owner_only() {
    let bank = Sandbox::start().unwrap();
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path().join("it's a $HOME");
    bank.write_files(&dir).unwrap();
    let files = bank.write_files(&dir).expect("writing again replaces the files");
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
    for secret in [&files.p12_legacy, &files.p12_aes, &files.pem, &files.env] {
        assert_eq!(mode(secret), 0o600, "{}", secret.display());
    }
    assert_eq!(std::fs::read_dir(&dir).unwrap().count(), 5, "nothing else is left behind");
    let script = r#"set -eu; set -a; . "$1"; set +a
        test -r "$GNPIX_CA_FILE"; test -r "$GNPIX_CERTIFICATE"; test -z "$GNPIX_CERTIFICATE_PASSWORD"
        echo "$GNPIX_BASE_URL $GNPIX_ENVIRONMENT $GNPIX_CLIENT_ID $GNPIX_CLIENT_SECRET""#;
    let output = Command::new("sh").args(["-c", script, "sh"]).arg(&files.env).output().unwrap();
    assert!(output.status.success(), "{}", text(&output));
    let application = bank.application();
    let expected = format!(
        "{} homologation {} {}\n",
        bank.base_url(),
        application.client_id(),
        application.client_secret()
    );
    assert_eq!(String::from_utf8_lossy(&output.stdout), expected);
}

#[test]
fn a_webhook_receiver_finds_its_certificate_and_the_bank_s_authority() {
    let bank = Sandbox::start().unwrap();
    let dir = tempfile::tempdir().unwrap();
    bank.write_receiver_files(dir.path()).unwrap();
    let of = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
    std::fs::write(of("bank.pem"), bank.webhook_certificate().certificate_pem()).unwrap();
    std::fs::write(of("ca.pem"), bank.ca_pem()).unwrap();
    for (authority, certificate, purpose) in
        [("webhook-ca.pem", "bank.pem", "sslclient"), ("ca.pem", "receiver.pem", "sslserver")]
    {
        let verify = openssl(&["verify", "-purpose", purpose, "-CAfile", &of(authority), &of(certificate)]);
        assert!(verify.status.success(), "{}", text(&verify));
    }
    let mode = dir.path().join("receiver.pem").metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn certificates_are_issued_as_asked_for() {
    let bank = Sandbox::builder().environment(Tier::Production).start().unwrap();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("certificate.pem");
    let look = |request: CertificateRequest, arguments: &[&str]| {
        std::fs::write(&path, bank.issue(request).unwrap().certificate_pem()).unwrap();
        let output = openssl(&[&["x509", "-noout", "-in", path.to_str().unwrap()], arguments].concat());
        (output.status.success(), text(&output))
    };
    let issuer = |request| look(request, &["-issuer"]).1;
    assert!(issuer(CertificateRequest::client()).contains("CN = apis.efipay.com.br"));
    let homologation = CertificateRequest::client().environment(Tier::Homologation);
    assert!(issuer(homologation).contains("CN = apis-h.efipay.com.br"));
    assert!(!issuer(CertificateRequest::client().foreign()).contains("efipay"));
    let (alive, _) = look(CertificateRequest::client(), &["-checkend", "0"]);
    let (expired, _) = look(CertificateRequest::client().expired(), &["-checkend", "0"]);
    assert!(alive && !expired);
    let (lasts, _) = look(CertificateRequest::client().days_left(5), &["-checkend", "345600"]);
    let (too_long, _) = look(CertificateRequest::client().days_left(5), &["-checkend", "518400"]);
    assert!(lasts && !too_long);
    let begins = look(CertificateRequest::client().not_yet_valid(), &["-startdate"]).1;
    assert_ne!(begins, look(CertificateRequest::client(), &["-startdate"]).1);
}

#[test]
fn a_password_protects_both_pkcs12_files() {
    let bank = Sandbox::start().unwrap();
    let issued = bank.issue(CertificateRequest::client().password("s3nha ção")).unwrap();
    let dir = tempfile::tempdir().unwrap();
    for (bytes, legacy) in [(issued.p12_legacy(), true), (issued.p12_aes(), false)] {
        let path = dir.path().join("client.p12");
        std::fs::write(&path, bytes).unwrap();
        assert!(!info(&path, legacy).status.success());
        let mut arguments =
            vec!["pkcs12", "-noout", "-passin", "pass:s3nha ção", "-in", path.to_str().unwrap()];
        if legacy {
            arguments.push("-legacy");
        }
        let output = openssl(&arguments);
        assert!(output.status.success(), "{}", text(&output));
    }
}

#[test]
fn nothing_secret_is_in_any_debug_text() {
    let bank = Sandbox::start().unwrap();
    let request = CertificateRequest::client().password("hush-hush");
    let shown = format!("{bank:?} {:?} {:?} {request:?}", bank.certificate(), bank.application());
    assert!(!shown.contains(bank.application().client_secret()));
    assert!(!shown.contains("hush-hush") && !shown.contains("PRIVATE"));
}
