//! Options checked and made ready: what the rooms below `config` work with.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use http::HeaderValue;
use url::Url;

use super::{ClientConfig, TokenBody};
use crate::certificate::Certificate;
use crate::clock::{Clock, SystemClock};
use crate::environment::{BaseUrl, Environment, Tier};
use crate::error::{Error, ErrorKind, Result};
use crate::scope::ScopeSet;
use crate::secret::SecretString;
use crate::token::TokenStore;

const MIB: usize = 1024 * 1024;
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// A client's options, complete and consistent.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(crate) pair: Pair,
    pub(crate) certificate: Certificate,
    pub(crate) base_url: BaseUrl,
    pub(crate) token_path: String,
    pub(crate) token_body: TokenBody,
    pub(crate) scope: Option<ScopeSet>,
    pub(crate) roots: Roots,
    pub(crate) limits: Arc<Limits>,
    pub(crate) clock: Arc<dyn Clock>,
    /// The clock that was injected, if one was: tokens are shared among clients of one clock.
    pub(crate) given_clock: Option<Arc<dyn Clock>>,
    pub(crate) token_store: Option<Arc<dyn TokenStore>>,
}

impl Settings {
    /// The URL of `target`, a path and query that starts with `/`.
    pub(crate) fn url(&self, target: &str) -> String {
        let base = self.base_url.as_str();
        [base.strip_suffix('/').unwrap_or(base), target].concat()
    }
}

/// The application's Client_Id and Client_Secret.
#[derive(Debug)]
pub(crate) struct Pair {
    pub(crate) id: String,
    pub(crate) secret: SecretString,
}

/// Whom to trust as the bank.
#[derive(Debug, Clone)]
pub(crate) struct Roots {
    pub(crate) platform: bool,
    /// PEM, read when the client was built so that a missing file is told then.
    pub(crate) extra: Option<Vec<u8>>,
}

/// Bounds of time and size, and how to connect.
#[derive(Debug, Clone)]
pub(crate) struct Limits {
    pub(crate) connect: Duration,
    pub(crate) read: Duration,
    pub(crate) total: Duration,
    pub(crate) idle: Duration,
    pub(crate) attempts: u32,
    pub(crate) body: usize,
    pub(crate) http2: bool,
    pub(crate) proxy: Option<Url>,
    pub(crate) user_agent: HeaderValue,
}

impl ClientConfig {
    /// Checks everything that can be checked without traffic.
    pub(crate) fn settle(self) -> Result<Settings> {
        let clock = self.clock.clone().unwrap_or_else(|| Arc::new(SystemClock));
        let pair = self.pair()?;
        let (base_url, tier) = self.route()?;
        let certificate = self.load_certificate()?;
        certificate.check_validity(clock.wall())?;
        warn_before_expiry(&certificate, clock.wall());
        if !self.allow_environment_mismatch {
            check_tier(&certificate, tier, &base_url)?;
        }
        let token_path = self.token_path.clone().unwrap_or_else(|| "/oauth/token".to_owned());
        if !token_path.starts_with('/') || token_path.contains(['?', '#', ' ']) {
            let message = format!("the token path {token_path:?} isn't a path");
            return Err(config(message, "token_path_invalid"));
        }
        let roots = self.roots()?;
        let limits = Arc::new(self.limits()?);
        Ok(Settings {
            pair,
            certificate,
            base_url,
            token_path,
            token_body: self.token_body.unwrap_or_default(),
            scope: self.scope.filter(|scope| !scope.is_empty()),
            roots,
            limits,
            clock,
            given_clock: self.clock,
            token_store: self.token_store,
        })
    }

    fn pair(&self) -> Result<Pair> {
        let missing = |what: &str, variable: &str| {
            config(format!("no {what} was given"), "credentials_missing")
                .with_help(format!("Set it in the configuration or in {variable}."))
        };
        let id = self.client_id.clone().filter(|id| !id.is_empty());
        let id = id.ok_or_else(|| missing("Client_Id", "GNPIX_CLIENT_ID"))?;
        let secret =
            self.client_secret.clone().ok_or_else(|| missing("Client_Secret", "GNPIX_CLIENT_SECRET"))?;
        if id.contains(':') && self.token_body != Some(TokenBody::Form) || id.chars().any(char::is_control) {
            let message = "the Client_Id holds a colon or control character, which HTTP Basic can't carry";
            return Err(config(message, "client_id_invalid"));
        }
        Ok(Pair { id, secret })
    }

    pub(super) fn route(&self) -> Result<(BaseUrl, Option<Tier>)> {
        match (&self.environment, &self.base_url) {
            (None, None) => Err(config("no environment was chosen", "environment_missing").with_help(
                "Choose \"production\" or \"homologation\" (GNPIX_ENVIRONMENT), or give a base URL (GNPIX_BASE_URL).",
            )),
            (Some(environment), None) => {
                Ok((BaseUrl::parse(environment.base_url())?, environment.tier()))
            }
            (declared, Some(base)) => {
                let declared = declared.as_ref().and_then(Environment::tier);
                let known = Environment::from_base_url(base.as_str())?.tier();
                match (declared, known) {
                    (Some(declared), Some(known)) if declared != known => Err(config(
                        format!("the environment is {declared} and the base URL {base:?} is {known}'s"),
                        "environment_contradicts_base_url",
                    )),
                    _ => Ok((base.clone(), known.or(declared))),
                }
            }
        }
    }

    fn load_certificate(&self) -> Result<Certificate> {
        let source = self.certificate.as_ref().ok_or_else(|| {
            config("no certificate was given", "certificate_missing").with_help(
                "Give the .p12 file the bank made for this application, or a PEM of it (GNPIX_CERTIFICATE).",
            )
        })?;
        let password = self.certificate_password.clone().unwrap_or_else(|| String::new().into());
        source.load(&password)
    }

    fn roots(&self) -> Result<Roots> {
        let mut extra = self.ca_pem.clone();
        if let Some(path) = &self.ca_file {
            let read = std::fs::read(path).map_err(|cause| {
                config(format!("the CA file {} can't be read", path.display()), "ca_unreadable")
                    .with_source(cause)
            })?;
            extra.get_or_insert_default().extend_from_slice(&read);
        }
        let platform = self.platform_roots.unwrap_or(true);
        if !platform && extra.is_none() {
            return Err(config("nobody is trusted as the bank", "ca_missing")
                .with_help("Give a CA file, or leave the platform's certificate authorities on."));
        }
        Ok(Roots { platform, extra })
    }

    fn limits(&self) -> Result<Limits> {
        let time = |given: Option<Duration>, default: u64, name: &str| match given {
            Some(zero) if zero.is_zero() => {
                Err(config(format!("the {name} timeout is zero"), "timeout_invalid"))
            }
            given => Ok(given.unwrap_or(Duration::from_secs(default)).min(LONGEST)),
        };
        let proxy = self.proxy.as_ref().map(|proxy| Url::parse(proxy)).transpose();
        let proxy = proxy.ok().filter(|proxy| {
            proxy.as_ref().is_none_or(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
        });
        let proxy =
            proxy.ok_or_else(|| config("the proxy isn't an http:// or https:// URL", "proxy_invalid"))?;
        let own = concat!("gnpix/", env!("CARGO_PKG_VERSION"));
        let user_agent = match &self.user_agent {
            Some(product) => format!("{product} {own}"),
            None => own.to_owned(),
        };
        let printable = user_agent.bytes().all(|byte| (b' '..=b'~').contains(&byte));
        let user_agent = HeaderValue::from_str(&user_agent).ok().filter(|_| printable).ok_or_else(|| {
            config("the user agent holds characters that HTTP can't carry", "user_agent_invalid")
        })?;
        Ok(Limits {
            connect: time(self.connect_timeout, 10, "connect")?,
            read: time(self.read_timeout, 30, "read")?,
            total: time(self.timeout, 60, "total")?,
            idle: time(self.idle_timeout, 30, "idle")?,
            attempts: self.max_attempts.unwrap_or(3).clamp(1, 100),
            body: self.max_body.unwrap_or(16 * MIB),
            http2: self.http2.unwrap_or(true),
            proxy,
            user_agent,
        })
    }
}

fn check_tier(certificate: &Certificate, route: Option<Tier>, base_url: &BaseUrl) -> Result<()> {
    match (certificate.tier(), route) {
        (Some(certificate), Some(route)) if certificate != route => Err(Error::new(
            ErrorKind::EnvironmentMismatch,
            format!(
                "the certificate is of {certificate} and the base route {} of {route}",
                base_url.as_str()
            ),
        )
        .with_code("environment_mismatch")
        .with_help(format!(
            "Use the {route} certificate with the {route} pair, or choose the {certificate} environment."
        ))),
        _ => Ok(()),
    }
}

/// The bank allows five certificates per environment and none can be downloaded twice: say it in time.
fn warn_before_expiry(certificate: &Certificate, wall: SystemTime) {
    let days_left = certificate.inspect(wall).days_left;
    if days_left < 30 {
        tracing::warn!(days_left, "the certificate expires soon: make a new one at the bank");
    }
}

fn config(message: impl Into<std::borrow::Cow<'static, str>>, code: &'static str) -> Error {
    Error::new(ErrorKind::Config, message).with_code(code)
}
