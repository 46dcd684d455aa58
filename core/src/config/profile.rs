//! Options from a profile file: one account has many applications and two environments.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::ClientConfig;
use super::variables::seconds_of;
use crate::environment::{BaseUrl, Environment};
use crate::error::{Error, ErrorKind, Result};
use crate::scope::ScopeSet;
use crate::secret::SecretString;

const LARGEST: u64 = 1024 * 1024;

/// The file: `default = "loja"` and one `[profiles.loja]` table per application and environment.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    default: Option<String>,
    #[serde(default)]
    profiles: std::collections::BTreeMap<String, Profile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Profile {
    client_id: Option<String>,
    client_secret: Option<SecretText>,
    certificate: Option<PathBuf>,
    certificate_key: Option<PathBuf>,
    certificate_password: Option<SecretText>,
    environment: Option<String>,
    base_url: Option<String>,
    ca_file: Option<PathBuf>,
    scope: Option<String>,
    timeout: Option<f64>,
    proxy: Option<String>,
    token_path: Option<String>,
    token_body: Option<String>,
}

#[derive(Deserialize)]
#[serde(from = "String")]
struct SecretText(SecretString);

impl From<String> for SecretText {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

/// `$XDG_CONFIG_HOME/gnpix/config.toml`, or `~/.config/gnpix/config.toml`; `None` if neither variable is set.
#[must_use]
pub fn default_profile_path() -> Option<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = set("XDG_CONFIG_HOME").or_else(|| set("HOME").map(|home| home.join(".config")))?;
    Some(folder.join("gnpix").join("config.toml"))
}

impl ClientConfig {
    /// The options of profile `name` in the file at `path`; without a name, of the file's `default`, or of its
    /// only profile. Relative paths in the file are relative to its folder.
    ///
    /// # Errors
    /// [`ErrorKind::Config`]: no such file or profile, not TOML, an unknown key, or a file with secrets in it
    /// that others may read.
    pub fn from_profile(path: impl AsRef<Path>, name: Option<&str>) -> Result<Self> {
        let path = path.as_ref();
        let text = read(path)?;
        let file: File = toml::from_str(&text).map_err(|cause| {
            // The parser's own text may quote a value, and so a secret: only names and places are told.
            let line =
                cause.span().and_then(|span| text.get(..span.start)).map(|head| head.lines().count().max(1));
            let place = line.map(|line| format!(" near line {line}")).unwrap_or_default();
            let what = Some(cause.message()).filter(|what| what.starts_with("unknown field"));
            let what = what.map(|what| format!(": {what}")).unwrap_or_default();
            refuse(path, &format!("isn't a profile file{place}{what}"))
        })?;
        let only = || (file.profiles.len() == 1).then(|| file.profiles.keys().next()).flatten().cloned();
        let name = name.map(str::to_owned).or_else(|| file.default.clone()).or_else(only);
        let Some(name) = name else {
            return Err(refuse(path, "names no default profile")
                .with_help("Set default = \"…\", or choose a profile."));
        };
        let Some(profile) = file.profiles.get(&name) else {
            let known: Vec<&str> = file.profiles.keys().map(String::as_str).collect();
            return Err(
                refuse(path, &format!("has no profile {name:?}")).with_help(format!("It has {known:?}."))
            );
        };
        if profile.client_secret.is_some() || profile.certificate_password.is_some() {
            check_private(path)?;
        }
        profile.apply(path.parent().unwrap_or(Path::new(".")))
    }
}

impl Profile {
    fn apply(&self, folder: &Path) -> Result<ClientConfig> {
        let mut config = ClientConfig::new();
        config.client_id.clone_from(&self.client_id);
        config.client_secret = self.client_secret.as_ref().map(|secret| secret.0.clone());
        config.certificate_password = self.certificate_password.as_ref().map(|secret| secret.0.clone());
        config.ca_file = self.ca_file.as_ref().map(|file| folder.join(file));
        config.scope = self.scope.as_deref().map(ScopeSet::parse);
        config.proxy.clone_from(&self.proxy);
        config.token_path.clone_from(&self.token_path);
        config.token_body = self.token_body.as_deref().map(str::parse).transpose()?;
        config.environment = self.environment.as_deref().map(str::parse::<Environment>).transpose()?;
        config.base_url = self.base_url.as_deref().map(BaseUrl::parse).transpose()?;
        if let Some(seconds) = self.timeout {
            config.timeout = Some(seconds_of(&seconds.to_string()).ok_or_else(|| {
                Error::new(ErrorKind::Config, "the profile's timeout isn't a number of seconds above zero")
                    .with_code("timeout_invalid")
            })?);
        }
        Ok(match (&self.certificate, &self.certificate_key) {
            (Some(certificate), Some(key)) => {
                config.certificate_files(folder.join(certificate), folder.join(key))
            }
            (Some(certificate), None) => config.certificate_file(folder.join(certificate)),
            (None, _) => config,
        })
    }
}

fn read(path: &Path) -> Result<String> {
    let unreadable = |cause: std::io::Error| refuse(path, "can't be read").with_source(cause);
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > LARGEST {
        return Err(refuse(path, "is larger than 1 MiB, which no profile file is"));
    }
    std::fs::read_to_string(path).map_err(unreadable)
}

#[cfg(unix)]
fn check_private(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(path).map(|data| data.permissions().mode()).unwrap_or(0);
    if mode & 0o077 == 0 {
        return Ok(());
    }
    Err(refuse(path, &format!("holds secrets and others may read it (mode {:o})", mode & 0o777))
        .with_help(format!("Run: chmod 600 {}", path.display())))
}

#[cfg(not(unix))]
fn check_private(_path: &Path) -> Result<()> {
    Ok(())
}

fn refuse(path: &Path, why: &str) -> Error {
    Error::new(ErrorKind::Config, format!("the profile file {} {why}", path.display()))
        .with_code("profile_invalid")
}
