//! A client's options: where they come from, and what each one is. Their types are checked by `lib/options.js`.

use std::time::Duration;

use gnpix::secret::SecretString;
use gnpix::{BaseUrl, ClientConfig, Environment, Error, ErrorKind, Result, ScopeSet, TokenBody, config};
use napi::bindgen_prelude::{Buffer, Either};
use napi_derive::napi;

use crate::time::span;

/// Where options come from before those that are given.
#[napi(object, object_to_js = false)]
pub struct Source {
    /// `"code"`, `"env"` or `"profile"`.
    pub from: String,
    /// The profile's file.
    pub path: Option<String>,
    /// The profile's name.
    pub name: Option<String>,
}

impl Source {
    fn read(self) -> Result<ClientConfig> {
        match &*self.from {
            "env" => ClientConfig::from_env(),
            "profile" => {
                let path =
                    self.path.map(Into::into).or_else(config::default_profile_path).ok_or_else(|| {
                        refuse("no profile file is known: neither XDG_CONFIG_HOME nor HOME is set")
                            .with_code("profile_invalid")
                            .with_help("Give the file's path.")
                    })?;
                ClientConfig::from_profile(path, self.name.as_deref())
            }
            _ => Ok(ClientConfig::new()),
        }
    }
}

/// The options that were given. Spans are in milliseconds.
#[napi(object, object_to_js = false)]
pub struct Options {
    pub client_id: Option<String>,
    pub client_secret: Option<String>,
    /// A path, or a file's content.
    pub certificate: Option<Either<String, Buffer>>,
    pub certificate_key: Option<Either<String, Buffer>>,
    pub certificate_password: Option<String>,
    pub environment: Option<String>,
    pub base_url: Option<String>,
    pub ca_file: Option<String>,
    pub ca_pem: Option<Either<String, Buffer>>,
    pub platform_roots: Option<bool>,
    pub token_path: Option<String>,
    pub token_body: Option<String>,
    pub scope: Option<String>,
    pub connect_timeout: Option<f64>,
    pub read_timeout: Option<f64>,
    pub timeout: Option<f64>,
    pub idle_timeout: Option<f64>,
    pub max_attempts: Option<f64>,
    pub max_body: Option<f64>,
    pub proxy: Option<String>,
    pub http2: Option<bool>,
    pub user_agent: Option<String>,
    pub allow_environment_mismatch: Option<bool>,
}

/// Takes each option that was given: `taken!(config, options, a b c)` calls `config.a(options.a)` and so on.
macro_rules! taken {
    ($config:ident, $options:ident, $($name:ident)*) => {
        $(if let Some(value) = $options.$name {
            $config = $config.$name(value);
        })*
    };
}

/// The configuration of `source`, with `options` over it; `loaded` is a certificate that was read before.
pub(crate) fn configure(
    source: Source,
    mut options: Options,
    loaded: Option<gnpix::Certificate>,
) -> Result<ClientConfig> {
    let mut config = source.read()?;
    config = identity(config, &mut options, loaded)?;
    taken!(config, options, client_id platform_roots token_path proxy http2 user_agent ca_file);
    taken!(config, options, allow_environment_mismatch);
    if let Some(secret) = options.client_secret {
        config = config.client_secret(SecretString::from(secret));
    }
    if let Some(environment) = options.environment {
        config = config.environment(environment.parse::<Environment>()?);
    }
    if let Some(url) = options.base_url {
        config = config.base_url(BaseUrl::parse(&url)?);
    }
    if let Some(body) = options.token_body {
        config = config.token_body(body.parse::<TokenBody>()?);
    }
    if let Some(pem) = options.ca_pem {
        config = config.ca_pem(match pem {
            Either::A(text) => text.into_bytes(),
            Either::B(bytes) => bytes.to_vec(),
        });
    }
    if let Some(scope) = options.scope {
        config = config.scope(ScopeSet::parse(&scope));
    }
    if let Some(attempts) = options.max_attempts {
        config = config.max_attempts(whole::<u32>("maxAttempts", attempts)?);
    }
    if let Some(size) = options.max_body {
        config = config.max_body(usize::try_from(whole::<u64>("maxBody", size)?).unwrap_or(usize::MAX));
    }
    if let Some(wait) = options.connect_timeout {
        config = config.connect_timeout(wait_of("connectTimeout", wait)?);
    }
    if let Some(wait) = options.read_timeout {
        config = config.read_timeout(wait_of("readTimeout", wait)?);
    }
    if let Some(wait) = options.timeout {
        config = config.timeout(wait_of("timeout", wait)?);
    }
    if let Some(wait) = options.idle_timeout {
        config = config.idle_timeout(wait_of("idleTimeout", wait)?);
    }
    Ok(config)
}

/// Certificate and key, each a path or a file's content, and their password.
fn identity(
    config: ClientConfig,
    options: &mut Options,
    loaded: Option<gnpix::Certificate>,
) -> Result<ClientConfig> {
    let password = options.certificate_password.take().map(SecretString::from);
    let pair = (options.certificate.take(), options.certificate_key.take());
    let config = match &password {
        Some(password) => config.certificate_password(password.clone()),
        None => config,
    };
    if let Some(loaded) = loaded {
        return Ok(config.certificate(loaded));
    }
    Ok(match pair {
        (None, None) => config,
        (None, Some(_)) => {
            let error = refuse("a certificate's key was given, and no certificate");
            return Err(error.with_code("certificate_missing"));
        }
        (Some(Either::A(path)), None) => config.certificate_file(path),
        (Some(Either::A(path)), Some(Either::A(key))) => config.certificate_files(path, key),
        (Some(Either::B(bytes)), None) => config.certificate_bytes(bytes.to_vec()),
        (Some(Either::B(bytes)), Some(Either::B(key))) => {
            let pair = gnpix::Certificate::parse_pair(&bytes, &key, &password.unwrap_or_default())?;
            config.certificate(pair)
        }
        _ => {
            let error = refuse("certificate and certificateKey are two paths, or the content of two files");
            return Err(error.with_code("option_invalid"));
        }
    })
}

fn wait_of(name: &str, given: f64) -> Result<Duration> {
    span(given).ok_or_else(|| {
        refuse(format!("{name} is {given} ms, which no wait can last")).with_code("timeout_invalid")
    })
}

/// A whole number that fits.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole<T: TryFrom<u64>>(name: &str, given: f64) -> Result<T> {
    let is_whole = given.fract() == 0.0 && (0.0..9e15).contains(&given);
    let number = is_whole.then_some(given as u64).and_then(|number| T::try_from(number).ok());
    number.ok_or_else(|| refuse(format!("{name} can't be {given}")).with_code("option_invalid"))
}

fn refuse(message: impl Into<std::borrow::Cow<'static, str>>) -> Error {
    Error::new(ErrorKind::Config, message)
}
