//! Options from environment variables, read only when asked.

use std::ffi::OsString;
use std::time::Duration;

use super::ClientConfig;
use crate::environment::BaseUrl;
use crate::error::{Error, ErrorKind, Result};
use crate::scope::ScopeSet;
use crate::secret::SecretString;

impl ClientConfig {
    /// The options in the process's environment.
    ///
    /// # Errors
    /// As [`with_env`](Self::with_env).
    pub fn from_env() -> Result<Self> {
        Self::new().with_env()
    }

    /// Takes every variable that is set and not empty, over what was set before:
    /// `GNPIX_CLIENT_ID`, `GNPIX_CLIENT_SECRET`, `GNPIX_CERTIFICATE` (a path), `GNPIX_CERTIFICATE_BASE64` (the
    /// file's content), `GNPIX_CERTIFICATE_KEY` (a path, when the key has its own file),
    /// `GNPIX_CERTIFICATE_PASSWORD`, `GNPIX_ENVIRONMENT`, `GNPIX_BASE_URL`, `GNPIX_CA_FILE`, `GNPIX_SCOPE`,
    /// `GNPIX_TIMEOUT` (seconds), `GNPIX_PROXY`, `GNPIX_TOKEN_PATH`, `GNPIX_TOKEN_BODY` (`json` or `form`),
    /// `GNPIX_TOKEN_STORE` (`memory`).
    ///
    /// # Errors
    /// [`ErrorKind::Config`] naming the variable that can't be used, never its value if it is a secret.
    pub fn with_env(self) -> Result<Self> {
        self.with_variables(|name| std::env::var_os(name))
    }

    pub(super) fn with_variables(mut self, read: impl Fn(&str) -> Option<OsString>) -> Result<Self> {
        let path = |name: &str| read(name).filter(|value| !value.is_empty());
        let text = |name: &str| match path(name).map(OsString::into_string) {
            None => Ok(None),
            Some(Ok(value)) => Ok(Some(value)),
            Some(Err(_)) => Err(refuse(name, "isn't UTF-8")),
        };
        if let Some(id) = text("GNPIX_CLIENT_ID")? {
            self = self.client_id(id);
        }
        if let Some(secret) = text("GNPIX_CLIENT_SECRET")? {
            self = self.client_secret(SecretString::from(secret));
        }
        if let Some(content) = text("GNPIX_CERTIFICATE_BASE64")? {
            self = self.certificate_bytes(content.into_bytes());
        }
        match (path("GNPIX_CERTIFICATE"), path("GNPIX_CERTIFICATE_KEY")) {
            (Some(certificate), Some(key)) => self = self.certificate_files(certificate, key),
            (Some(certificate), None) => self = self.certificate_file(certificate),
            (None, Some(_)) => {
                return Err(refuse("GNPIX_CERTIFICATE_KEY", "is set without GNPIX_CERTIFICATE"));
            }
            (None, None) => {}
        }
        if let Some(password) = text("GNPIX_CERTIFICATE_PASSWORD")? {
            self = self.certificate_password(SecretString::from(password));
        }
        if let Some(name) = text("GNPIX_ENVIRONMENT")? {
            self = self.environment(name.parse::<crate::Environment>()?);
        }
        if let Some(url) = text("GNPIX_BASE_URL")? {
            self = self.base_url(BaseUrl::parse(&url)?);
        }
        if let Some(file) = path("GNPIX_CA_FILE") {
            self = self.ca_file(file);
        }
        if let Some(scope) = text("GNPIX_SCOPE")? {
            self = self.scope(ScopeSet::parse(&scope));
        }
        if let Some(proxy) = text("GNPIX_PROXY")? {
            self = self.proxy(proxy);
        }
        if let Some(seconds) = text("GNPIX_TIMEOUT")? {
            self = self.timeout(
                seconds_of(&seconds)
                    .ok_or_else(|| refuse("GNPIX_TIMEOUT", "isn't a number of seconds above zero"))?,
            );
        }
        if let Some(path) = text("GNPIX_TOKEN_PATH")? {
            self = self.token_path(path);
        }
        if let Some(body) = text("GNPIX_TOKEN_BODY")? {
            self = self.token_body(body.parse::<super::TokenBody>()?);
        }
        match text("GNPIX_TOKEN_STORE")?.as_deref() {
            None | Some("memory") => Ok(self),
            Some(_) => {
                Err(refuse("GNPIX_TOKEN_STORE", "names a store this version doesn't have; use \"memory\""))
            }
        }
    }
}

pub(super) fn seconds_of(text: &str) -> Option<Duration> {
    let seconds: f64 = text.trim().parse().ok()?;
    Duration::try_from_secs_f64(seconds).ok().filter(|duration| !duration.is_zero())
}

fn refuse(name: &str, why: &str) -> Error {
    Error::new(ErrorKind::Config, format!("the environment variable {name} {why}"))
        .with_code("environment_variable_invalid")
}
