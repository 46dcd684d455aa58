//! What a client needs to know: from code, from environment variables, from a profile file.

mod profile;
mod settings;
mod source;
#[cfg(test)]
mod tests;
mod variables;

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use crate::certificate::Certificate;
use crate::clock::Clock;
use crate::environment::{BaseUrl, Environment};
use crate::error::{Error, ErrorKind, Result};
use crate::scope::ScopeSet;
use crate::secret::{SecretSlice, SecretString};
use crate::token::TokenStore;

pub use profile::default_profile_path;
pub(crate) use settings::{Limits, Pair, Roots, Settings};
use source::CertificateSource;

/// How the token request's body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TokenBody {
    /// `{"grant_type":"client_credentials"}`, what this bank takes.
    #[default]
    Json,
    /// `grant_type=client_credentials`, what RFC 6749 §4.4.2 says; the pair is then form-encoded before Basic (§2.3.1).
    Form,
}

impl FromStr for TokenBody {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        match name.trim().to_ascii_lowercase().as_str() {
            "json" => Ok(Self::Json),
            "form" => Ok(Self::Form),
            _ => Err(Error::new(ErrorKind::Config, format!("unknown token body {name:?}"))
                .with_code("token_body_unknown")
                .with_help("Use \"json\" or \"form\".")),
        }
    }
}

/// The options of a client, chained by value. Nothing is read or checked until a client is built from them.
///
/// `Debug` shows which options are set and no secret.
#[derive(Clone, Default)]
pub struct ClientConfig {
    client_id: Option<String>,
    client_secret: Option<SecretString>,
    certificate: Option<CertificateSource>,
    certificate_password: Option<SecretString>,
    environment: Option<Environment>,
    base_url: Option<BaseUrl>,
    allow_environment_mismatch: bool,
    ca_file: Option<PathBuf>,
    ca_pem: Option<Vec<u8>>,
    platform_roots: Option<bool>,
    token_path: Option<String>,
    token_body: Option<TokenBody>,
    scope: Option<ScopeSet>,
    connect_timeout: Option<Duration>,
    read_timeout: Option<Duration>,
    timeout: Option<Duration>,
    idle_timeout: Option<Duration>,
    max_attempts: Option<u32>,
    max_body: Option<usize>,
    proxy: Option<String>,
    http2: Option<bool>,
    user_agent: Option<String>,
    clock: Option<Arc<dyn Clock>>,
    token_store: Option<Arc<dyn TokenStore>>,
}

macro_rules! setters {
    ($($(#[$doc:meta])* $name:ident: $type:ty;)*) => {
        $($(#[$doc])* #[must_use] pub fn $name(mut self, $name: impl Into<$type>) -> Self {
            self.$name = Some($name.into());
            self
        })*
    };
}

impl ClientConfig {
    /// No options yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    setters! {
        /// The application's Client_Id.
        client_id: String;
        /// The application's Client_Secret.
        client_secret: SecretString;
        /// The password of the certificate's file; empty by default, as the bank hands it out.
        certificate_password: SecretString;
        /// The base route. There is no default: production is real money.
        environment: Environment;
        /// A base URL instead of the environment's own. The environment, if given too, then only says which
        /// certificates fit.
        base_url: BaseUrl;
        /// A PEM file of certificate authorities to trust, beside the platform's.
        ca_file: PathBuf;
        /// Certificate authorities to trust as PEM text, beside the platform's.
        ca_pem: Vec<u8>;
        /// Whether to trust the platform's certificate authorities; true by default.
        platform_roots: bool;
        /// The token endpoint's path; `/oauth/token` by default.
        token_path: String;
        /// How the token request's body is written; JSON by default.
        token_body: TokenBody;
        /// The scopes to ask for; by default all that the application has.
        scope: ScopeSet;
        /// The longest that connecting (name, TCP, TLS) may take; 10 s by default.
        connect_timeout: Duration;
        /// The longest silence while an answer is awaited (connecting included) or read; 30 s by default.
        read_timeout: Duration;
        /// The longest that a whole call may take: token, retries, answer; 60 s by default.
        timeout: Duration;
        /// How long an idle connection is kept; 30 s by default, below what servers allow.
        idle_timeout: Duration;
        /// How many times a request may be tried where repeating is safe, the first try included; 3 by default.
        max_attempts: u32;
        /// The largest answer taken, in bytes after decompression; 16 MiB by default.
        max_body: usize;
        /// An `http://` or `https://` proxy to tunnel through. Proxy variables of the system are not read.
        proxy: String;
        /// Whether to use HTTP/2 where the server offers it; true by default.
        http2: bool;
        /// A product to name in `User-Agent` before gnpix, such as `loja/1.4`.
        user_agent: String;
        /// The clock that lifetimes and validity are read from; the system's by default.
        clock: Arc<dyn Clock>;
        /// Where tokens are shared beyond this process; nowhere by default.
        token_store: Arc<dyn TokenStore>;
    }

    /// A certificate that is already loaded.
    #[must_use]
    pub fn certificate(mut self, certificate: Certificate) -> Self {
        self.certificate = Some(CertificateSource::Loaded(certificate));
        self
    }

    /// The certificate's file: `.p12` or PEM, told by content.
    #[must_use]
    pub fn certificate_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.certificate = Some(CertificateSource::File(path.into()));
        self
    }

    /// Certificate and key in two files, in either order.
    #[must_use]
    pub fn certificate_files(mut self, first: impl Into<PathBuf>, second: impl Into<PathBuf>) -> Self {
        self.certificate = Some(CertificateSource::Files(first.into(), second.into()));
        self
    }

    /// The certificate file's content: `.p12` (raw or base64 text) or PEM.
    #[must_use]
    pub fn certificate_bytes(mut self, bytes: impl Into<SecretSlice<u8>>) -> Self {
        self.certificate = Some(CertificateSource::Bytes(Arc::new(bytes.into())));
        self
    }

    /// Lets a certificate of one environment be used with the base route of the other.
    #[must_use]
    pub fn allow_environment_mismatch(mut self, allow: bool) -> Self {
        self.allow_environment_mismatch = allow;
        self
    }
}

/// Read back, for tools that explain a configuration.
impl ClientConfig {
    /// The base URL that these options lead to.
    ///
    /// # Errors
    /// [`Config`](crate::ErrorKind::Config) if none was chosen, or environment and base URL contradict each other.
    pub fn target(&self) -> Result<BaseUrl> {
        self.route().map(|(base, _)| base)
    }

    /// Whether connections go through a proxy.
    #[must_use]
    pub fn uses_proxy(&self) -> bool {
        self.proxy.is_some()
    }
}

impl fmt::Debug for ClientConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientConfig")
            .field("client_id", &self.client_id)
            .field("client_secret", &self.client_secret)
            .field("certificate", &self.certificate)
            .field("environment", &self.environment)
            .field("base_url", &self.base_url)
            .field("ca_file", &self.ca_file)
            .field("scope", &self.scope)
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}
