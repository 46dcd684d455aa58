//! The options of a sandbox and of the certificates it issues.

use std::time::Duration;

use gnpix_sandbox::{Application, CertificateRequest, KeyType, Refusal, Sandbox, SandboxBuilder, Tier};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::options::of;
use crate::time::seconds;

/// A sandbox of these options; one that is None counts as not given.
pub(crate) fn builder(options: &Bound<'_, PyDict>) -> PyResult<SandboxBuilder> {
    let mut builder = application(Sandbox::builder(), options)?;
    for (name, value) in options {
        let name: String = name.extract()?;
        if value.is_none() {
            continue;
        }
        builder = match &*name {
            // Taken together by `application`.
            "client_id" | "client_secret" | "scopes" => builder,
            "port" => builder.port(of(&name, &value)?),
            "environment" => builder.environment(tier(&of::<String>(&name, &value)?)?),
            "key_type" => builder.key_type(key_type(&of::<String>(&name, &value)?)?),
            "certificate_refusal" => builder.certificate_refusal(refusal(&of::<String>(&name, &value)?)?),
            "http2" if of::<bool>(&name, &value)? => builder,
            "http2" => builder.http1_only(),
            "token_ttl" => builder.token_ttl(span(&name, &value)?),
            "idle_timeout" => builder.idle_timeout(span(&name, &value)?),
            "webhook_minute" => builder.webhook_minute(span(&name, &value)?),
            "webhook_timeout" => builder.webhook_timeout(span(&name, &value)?),
            "webhook_ca_pem" => builder.webhook_ca_pem(of::<String>(&name, &value)?),
            "balance_cents" => builder.balance_cents(of(&name, &value)?),
            "webhook_required_to_send" => {
                if_so(builder, SandboxBuilder::webhook_required_to_send, of(&name, &value)?)
            }
            unknown => return Err(unheard_of("a sandbox", unknown)),
        };
    }
    Ok(builder)
}

/// The application, if anything was said about it; else the sandbox makes its own two.
fn application(builder: SandboxBuilder, options: &Bound<'_, PyDict>) -> PyResult<SandboxBuilder> {
    let found = |name: &str| PyResult::Ok(options.get_item(name)?.filter(|value| !value.is_none()));
    let (id, secret, scopes) = (found("client_id")?, found("client_secret")?, found("scopes")?);
    let mut application = Application::new();
    match (id, secret) {
        (None, None) if scopes.is_none() => return Ok(builder),
        (None, None) => {}
        (Some(id), Some(secret)) => {
            let pair = (of::<String>("client_id", &id)?, of::<String>("client_secret", &secret)?);
            application = application.with_credentials(pair.0, pair.1);
        }
        _ => return Err(PyValueError::new_err("client_id and client_secret are given together")),
    }
    if let Some(scopes) = scopes {
        application = application.with_scopes(of::<Vec<String>>("scopes", &scopes)?);
    }
    Ok(builder.application(application))
}

/// A certificate to issue.
pub(crate) fn certificate(options: &Bound<'_, PyDict>) -> PyResult<CertificateRequest> {
    let mut request = CertificateRequest::client();
    for (name, value) in options {
        let name: String = name.extract()?;
        if value.is_none() {
            continue;
        }
        request = match &*name {
            "expired" => if_so(request, CertificateRequest::expired, of(&name, &value)?),
            "not_yet_valid" => if_so(request, CertificateRequest::not_yet_valid, of(&name, &value)?),
            "foreign" => if_so(request, CertificateRequest::foreign, of(&name, &value)?),
            "days_left" => request.days_left(of(&name, &value)?),
            "environment" => request.environment(tier(&of::<String>(&name, &value)?)?),
            "key_type" => request.key_type(key_type(&of::<String>(&name, &value)?)?),
            "common_name" => request.common_name(of::<String>(&name, &value)?),
            "password" => request.password(of::<String>(&name, &value)?),
            unknown => return Err(unheard_of("a certificate", unknown)),
        };
    }
    Ok(request)
}

fn if_so<T>(given: T, change: impl Fn(T) -> T, wanted: bool) -> T {
    if wanted { change(given) } else { given }
}

fn tier(name: &str) -> PyResult<Tier> {
    match name {
        "homologation" => Ok(Tier::Homologation),
        "production" => Ok(Tier::Production),
        _ => Err(wrong("environment", name, "homologation or production")),
    }
}

fn key_type(name: &str) -> PyResult<KeyType> {
    match name {
        "p256" => Ok(KeyType::P256),
        "rsa2048" => Ok(KeyType::Rsa2048),
        _ => Err(wrong("key_type", name, "p256 or rsa2048")),
    }
}

fn refusal(name: &str) -> PyResult<Refusal> {
    match name {
        "tls" => Ok(Refusal::Tls),
        "html400" => Ok(Refusal::Html400),
        "forbidden" => Ok(Refusal::Forbidden),
        "drop" => Ok(Refusal::Drop),
        _ => Err(wrong("certificate_refusal", name, "tls, html400, forbidden or drop")),
    }
}

fn span(name: &str, value: &Bound<'_, PyAny>) -> PyResult<Duration> {
    let given: f64 = of(name, value)?;
    seconds(given)
        .ok_or_else(|| PyValueError::new_err(format!("{name} is {given} s, which nothing can last")))
}

fn wrong(option: &str, given: &str, known: &str) -> PyErr {
    PyValueError::new_err(format!("{option} is {given:?}; it can be {known}"))
}

fn unheard_of(what: &str, option: &str) -> PyErr {
    PyTypeError::new_err(format!("{what} has no option {option:?}"))
}
