//! A client's options: where they come from, and what each one is.

use std::path::PathBuf;
use std::time::Duration;

use gnpix::secret::SecretString;
use gnpix::{BaseUrl, ClientConfig, Environment, Error, ErrorKind, Result, ScopeSet, TokenBody, config};
use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyDict, PyString};

use crate::certificate::Certificate;
use crate::error::raise;
use crate::time::seconds;

/// Where options come from before those that are given.
#[derive(FromPyObject)]
pub(crate) enum Source {
    /// A profile: the file, and its name in there.
    Profile(Option<PathBuf>, Option<String>),
    /// `"env"` for the environment's variables, anything else for nowhere.
    Named(String),
}

impl Source {
    fn read(self) -> Result<ClientConfig> {
        match self {
            Source::Named(name) if name == "env" => ClientConfig::from_env(),
            Source::Named(_) => Ok(ClientConfig::new()),
            Source::Profile(path, name) => {
                let path = path.or_else(config::default_profile_path).ok_or_else(|| {
                    refuse("no profile file is known: neither XDG_CONFIG_HOME nor HOME is set")
                        .with_code("profile_invalid")
                        .with_help("Give the file's path.")
                })?;
                ClientConfig::from_profile(path, name.as_deref())
            }
        }
    }
}

/// The configuration of `source`, with `options` over it; one that is None counts as not given.
pub(crate) fn configure(source: Source, options: &Bound<'_, PyDict>) -> PyResult<ClientConfig> {
    let py = options.py();
    let raised = |error| raise(py, error);
    let mut configuration = source.read().map_err(raised)?;
    configuration = identity(configuration, options)?;
    for (name, value) in options {
        let name: String = name.extract()?;
        if value.is_none() {
            continue;
        }
        configuration = set(configuration, &name, &value)?.map_err(raised)?;
    }
    Ok(configuration)
}

fn set(options: ClientConfig, name: &str, value: &Bound<'_, PyAny>) -> PyResult<Result<ClientConfig>> {
    Ok(Ok(match name {
        // Taken together by `identity`.
        "certificate" | "certificate_key" => options,
        "client_id" => options.client_id(of::<String>(name, value)?),
        "client_secret" => options.client_secret(SecretString::from(of::<String>(name, value)?)),
        "certificate_password" => {
            options.certificate_password(SecretString::from(of::<String>(name, value)?))
        }
        "environment" => match of::<String>(name, value)?.parse::<Environment>() {
            Ok(environment) => options.environment(environment),
            Err(error) => return Ok(Err(error)),
        },
        "base_url" => match BaseUrl::parse(&of::<String>(name, value)?) {
            Ok(url) => options.base_url(url),
            Err(error) => return Ok(Err(error)),
        },
        "token_body" => match of::<String>(name, value)?.parse::<TokenBody>() {
            Ok(body) => options.token_body(body),
            Err(error) => return Ok(Err(error)),
        },
        "ca_file" => options.ca_file(of::<PathBuf>(name, value)?),
        "ca_pem" if value.is_instance_of::<PyString>() => {
            options.ca_pem(of::<String>(name, value)?.into_bytes())
        }
        "ca_pem" => options.ca_pem(of::<PyBackedBytes>(name, value)?.to_vec()),
        "platform_roots" => options.platform_roots(of::<bool>(name, value)?),
        "token_path" => options.token_path(of::<String>(name, value)?),
        "scope" => options.scope(scope(name, value)?),
        "max_attempts" => options.max_attempts(of::<u32>(name, value)?),
        "max_body" => options.max_body(of::<usize>(name, value)?),
        "proxy" => options.proxy(of::<String>(name, value)?),
        "http2" => options.http2(of::<bool>(name, value)?),
        "user_agent" => options.user_agent(of::<String>(name, value)?),
        "allow_environment_mismatch" => options.allow_environment_mismatch(of::<bool>(name, value)?),
        "connect_timeout" | "read_timeout" | "timeout" | "idle_timeout" => {
            let span = match span(name, of::<f64>(name, value)?) {
                Ok(span) => span,
                Err(error) => return Ok(Err(error)),
            };
            match name {
                "connect_timeout" => options.connect_timeout(span),
                "read_timeout" => options.read_timeout(span),
                "idle_timeout" => options.idle_timeout(span),
                _ => options.timeout(span),
            }
        }
        unknown => return Err(PyTypeError::new_err(format!("a client has no option {unknown:?}"))),
    }))
}

/// Certificate and key, each a path or the file's content.
fn identity(options: ClientConfig, given: &Bound<'_, PyDict>) -> PyResult<ClientConfig> {
    let found = |name: &str| PyResult::Ok(given.get_item(name)?.filter(|value| !value.is_none()));
    let (certificate, key) = (found("certificate")?, found("certificate_key")?);
    let py = given.py();
    let Some(certificate) = certificate else {
        return match key {
            None => Ok(options),
            Some(_) => {
                let error = refuse("a certificate's key was given, and no certificate");
                Err(raise(py, error.with_code("certificate_missing")))
            }
        };
    };
    let content = certificate.extract::<PyBackedBytes>().ok();
    match (content, key) {
        (Some(content), None) => Ok(options.certificate_bytes(content.to_vec())),
        (Some(content), Some(key)) => {
            let key: PyBackedBytes = key.extract().map_err(|_| of_two_kinds())?;
            let password = found("certificate_password")?;
            let password = password.map(|password| of::<String>("certificate_password", &password));
            let password = SecretString::from(password.transpose()?.unwrap_or_default());
            let pair = gnpix::Certificate::parse_pair(&content, &key, &password);
            pair.map(|pair| options.certificate(pair)).map_err(|error| raise(py, error))
        }
        (None, None) => match certificate.cast::<Certificate>() {
            Ok(loaded) => Ok(options.certificate(loaded.get().0.clone())),
            Err(_) => Ok(options.certificate_file(of::<PathBuf>("certificate", &certificate)?)),
        },
        (None, Some(_)) if certificate.is_instance_of::<Certificate>() => Err(PyTypeError::new_err(
            "a Certificate has its key already: certificate_key can't be given beside it",
        )),
        (None, Some(key)) => {
            let certificate = of::<PathBuf>("certificate", &certificate)?;
            if key.extract::<PyBackedBytes>().is_ok() {
                return Err(of_two_kinds());
            }
            Ok(options.certificate_files(certificate, of::<PathBuf>("certificate_key", &key)?))
        }
    }
}

fn of_two_kinds() -> PyErr {
    PyTypeError::new_err("certificate and certificate_key are either both paths or both bytes")
}

/// A text of scopes with blanks between, or several texts.
fn scope(name: &str, value: &Bound<'_, PyAny>) -> PyResult<ScopeSet> {
    if value.is_instance_of::<PyString>() {
        return Ok(ScopeSet::parse(&of::<String>(name, value)?));
    }
    let scopes = value
        .try_iter()
        .map_err(|_| of_another_type(name, value))?
        .map(|scope| of::<String>(name, &scope?))
        .collect::<PyResult<Vec<_>>>()?;
    Ok(ScopeSet::parse(&scopes.join(" ")))
}

fn span(name: &str, given: f64) -> Result<Duration> {
    seconds(given).ok_or_else(|| {
        refuse(format!("{name} is {given:?} s, which no wait can last")).with_code("timeout_invalid")
    })
}

fn refuse(message: impl Into<std::borrow::Cow<'static, str>>) -> Error {
    Error::new(ErrorKind::Config, message)
}

/// An option's value; one of another type is told by the option's name, and never shown.
pub(crate) fn of<'py, T: for<'a> FromPyObject<'a, 'py>>(
    name: &str,
    value: &Bound<'py, PyAny>,
) -> PyResult<T> {
    let refused: PyErr = match value.extract::<T>() {
        Ok(found) => return Ok(found),
        Err(refused) => refused.into(),
    };
    match refused.is_instance_of::<PyOverflowError>(value.py()) {
        true => Err(PyValueError::new_err(format!("the option {name} is negative or too large"))),
        false => Err(of_another_type(name, value)),
    }
}

fn of_another_type(name: &str, value: &Bound<'_, PyAny>) -> PyErr {
    let kind = value.get_type().name().map_or_else(|_| "?".to_owned(), |name| name.to_string());
    PyTypeError::new_err(format!("the option {name} can't be of type {kind}"))
}
