use std::collections::HashMap;
use std::ffi::OsString;
use std::path::Path;

use super::source::CertificateSource;
use super::*;
use crate::error::{Error, ErrorKind};
use crate::secret::ExposeSecret;

fn from_variables(pairs: &[(&str, &str)]) -> Result<ClientConfig, Error> {
    let map: HashMap<&str, OsString> =
        pairs.iter().map(|(name, value)| (*name, OsString::from(value))).collect();
    ClientConfig::new().with_variables(|name| map.get(name).cloned())
}

fn complete() -> ClientConfig {
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/p12/rsa-rc2-40-3des-sha1-emptypw.p12");
    ClientConfig::new()
        .client_id("Client_Id_a")
        .client_secret("hunter2".to_owned())
        .certificate_file(fixture)
        .environment(Environment::Homologation)
}

fn code(config: ClientConfig) -> (ErrorKind, String) {
    let error = config.settle().expect_err("refused");
    (error.kind(), error.code().unwrap_or_default().to_owned())
}

#[test]
fn every_variable_is_taken() {
    let config = from_variables(&[
        ("GNPIX_CLIENT_ID", "id"),
        ("GNPIX_CLIENT_SECRET", "hunter2"),
        ("GNPIX_CERTIFICATE", "/c.p12"),
        ("GNPIX_CERTIFICATE_KEY", "/c.key"),
        ("GNPIX_CERTIFICATE_PASSWORD", "hunter3"),
        ("GNPIX_ENVIRONMENT", "homologation"),
        ("GNPIX_BASE_URL", "https://localhost:1"),
        ("GNPIX_CA_FILE", "/ca.pem"),
        ("GNPIX_SCOPE", "cob.read"),
        ("GNPIX_TIMEOUT", "1.5"),
        ("GNPIX_PROXY", "http://proxy:3128"),
        ("GNPIX_TOKEN_PATH", "/token"),
        ("GNPIX_TOKEN_BODY", "form"),
        ("GNPIX_TOKEN_STORE", "memory"),
    ])
    .unwrap();
    assert_eq!(config.client_id.as_deref(), Some("id"));
    assert_eq!(config.client_secret.as_ref().unwrap().expose_secret(), "hunter2");
    assert_eq!(config.certificate_password.as_ref().unwrap().expose_secret(), "hunter3");
    assert!(
        matches!(&config.certificate, Some(CertificateSource::Files(a, b)) if a == Path::new("/c.p12") && b == Path::new("/c.key"))
    );
    assert_eq!(config.environment, Some(Environment::Homologation));
    assert_eq!(config.base_url.as_ref().unwrap().as_str(), "https://localhost:1/");
    assert_eq!(config.ca_file.as_deref(), Some(Path::new("/ca.pem")));
    assert_eq!(config.scope.as_ref().unwrap().to_string(), "cob.read");
    assert_eq!(config.timeout, Some(Duration::from_millis(1_500)));
    assert_eq!((config.token_path.as_deref(), config.token_body), (Some("/token"), Some(TokenBody::Form)));
    assert_eq!(config.proxy.as_deref(), Some("http://proxy:3128"));
    let shown = format!("{config:?}");
    assert!(!shown.contains("hunter"), "{shown}");
}

#[test]
fn an_empty_variable_is_as_good_as_none_and_a_bad_one_is_named() {
    let config = from_variables(&[("GNPIX_CLIENT_ID", ""), ("GNPIX_CERTIFICATE_PASSWORD", "")]).unwrap();
    assert!(config.client_id.is_none() && config.certificate_password.is_none());
    for (name, value) in [
        ("GNPIX_TIMEOUT", "0"),
        ("GNPIX_TIMEOUT", "-1"),
        ("GNPIX_TIMEOUT", "NaN"),
        ("GNPIX_TIMEOUT", "1e400"),
        ("GNPIX_TOKEN_STORE", "redis"),
        ("GNPIX_CERTIFICATE_KEY", "/only.key"),
    ] {
        let error = from_variables(&[(name, value)]).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config);
        assert!(error.message().contains(name), "{error}");
    }
    for (name, value) in
        [("GNPIX_ENVIRONMENT", "test"), ("GNPIX_BASE_URL", "http://localhost"), ("GNPIX_TOKEN_BODY", "xml")]
    {
        assert_eq!(from_variables(&[(name, value)]).unwrap_err().kind(), ErrorKind::Config, "{name}");
    }
}

#[test]
fn what_is_missing_is_said_with_its_variable() {
    let without = |change: fn(&mut ClientConfig)| {
        let mut config = complete();
        change(&mut config);
        code(config)
    };
    assert_eq!(without(|c| c.client_id = None).1, "credentials_missing");
    assert_eq!(without(|c| c.client_secret = None).1, "credentials_missing");
    assert_eq!(without(|c| c.certificate = None).1, "certificate_missing");
    assert_eq!(without(|c| c.environment = None).1, "environment_missing");
    let mut config = complete();
    config.client_secret = None;
    assert!(config.settle().unwrap_err().help().unwrap().contains("GNPIX_CLIENT_SECRET"));
}

#[test]
fn options_that_make_no_sense_are_refused() {
    assert_eq!(code(complete().timeout(Duration::ZERO)).1, "timeout_invalid");
    assert_eq!(code(complete().proxy("socks5://x")).1, "proxy_invalid");
    assert_eq!(code(complete().user_agent("a\nb")).1, "user_agent_invalid");
    assert_eq!(code(complete().client_id("a:b")).1, "client_id_invalid");
    assert_eq!(code(complete().token_path("oauth/token")).1, "token_path_invalid");
    assert_eq!(code(complete().platform_roots(false)).1, "ca_missing");
    assert_eq!(code(complete().ca_file("/does/not/exist.pem")).1, "ca_unreadable");
    let base = BaseUrl::parse("https://pix.api.efipay.com.br").unwrap();
    assert_eq!(code(complete().base_url(base)).1, "environment_contradicts_base_url");
    assert!(
        complete().client_id("a:b").token_body(TokenBody::Form).settle().is_ok(),
        "form-encoding hides the colon"
    );
}

#[test]
fn a_base_url_overrides_the_route_and_the_environment_still_says_which_certificates_fit() {
    let base = BaseUrl::parse("https://localhost:8443/gateway").unwrap();
    let settings = complete().base_url(base).settle().unwrap();
    assert_eq!(settings.url("/v2/cob"), "https://localhost:8443/gateway/v2/cob");
    let settings = complete().settle().unwrap();
    assert_eq!(settings.url("/oauth/token"), "https://pix-h.api.efipay.com.br/oauth/token");
}

const PROFILES: &str = r#"
default = "loja"

[profiles.loja]
client_id = "id-loja"
client_secret = "hunter2"
certificate = "loja.p12"
environment = "production"
timeout = 12.5

[profiles.loja-h]
client_id = "id-h"
certificate = "/etc/h.pem"
certificate_key = "h.key"
base_url = "https://localhost:9"
"#;

fn written(text: &str, mode: u32) -> (tempfile::TempDir, std::path::PathBuf) {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    std::fs::write(&path, text).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
    (folder, path)
}

#[test]
fn a_profile_is_chosen_by_name_or_by_default_with_paths_beside_the_file() {
    let (folder, path) = written(PROFILES, 0o600);
    let config = ClientConfig::from_profile(&path, None).unwrap();
    assert_eq!(config.client_id.as_deref(), Some("id-loja"));
    assert_eq!(config.timeout, Some(Duration::from_millis(12_500)));
    assert!(
        matches!(&config.certificate, Some(CertificateSource::File(file)) if *file == folder.path().join("loja.p12"))
    );
    let config = ClientConfig::from_profile(&path, Some("loja-h")).unwrap();
    assert_eq!(config.base_url.unwrap().as_str(), "https://localhost:9/");
    assert!(
        matches!(&config.certificate, Some(CertificateSource::Files(file, _)) if file == Path::new("/etc/h.pem"))
    );
}

#[test]
fn a_profile_file_that_cant_be_used_says_why_and_shows_no_secret() {
    let refused = |text: &str, mode: u32, name: Option<&str>| {
        let (_folder, path) = written(text, mode);
        let error = ClientConfig::from_profile(&path, name).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config);
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("hunter2") && !shown.contains("4242"), "{shown}");
        shown
    };
    assert!(refused(PROFILES, 0o644, None).contains("chmod 600"));
    assert!(refused(PROFILES, 0o600, Some("nope")).contains("loja-h"));
    assert!(refused("client_secret = \"hunter2", 0o600, None).contains("near line 1"));
    assert!(refused("[profiles.a]\nclient_secret = 4242", 0o600, None).contains("line 2"));
    assert!(refused("[profiles.a]\nsecret = \"hunter2\"", 0o600, None).contains("unknown field"));
    assert!(refused("[profiles.a]\n[profiles.b]", 0o600, None).contains("default"));
    assert!(refused("[profiles.a]\ntimeout = -1", 0o600, None).contains("timeout"));
    let missing = ClientConfig::from_profile("/does/not/exist.toml", None).unwrap_err();
    assert_eq!(missing.kind(), ErrorKind::Config);
}

#[test]
fn a_file_without_secrets_may_be_read_by_others() {
    let (_folder, path) = written(PROFILES, 0o644);
    assert!(ClientConfig::from_profile(&path, Some("loja-h")).is_ok());
}
