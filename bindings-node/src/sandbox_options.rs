//! The options of a sandbox and of the certificates it issues. Their types are checked by `lib/testing.js`.

use std::time::Duration;

use gnpix_sandbox::{Application, CertificateRequest, KeyType, Refusal, Sandbox, SandboxBuilder, Tier};
use napi_derive::napi;

use crate::time::span;

/// A sandbox's options. Spans are in milliseconds.
#[napi(object, object_to_js = false)]
pub struct SandboxOptions {
    pub environment: Option<String>,
    pub client_id: Option<String>,
    pub client_secret: Option<String>,
    pub scopes: Option<Vec<String>>,
    pub key_type: Option<String>,
    pub token_ttl: Option<f64>,
    pub balance_cents: Option<i64>,
    pub http2: Option<bool>,
    pub port: Option<u16>,
    pub idle_timeout: Option<f64>,
    pub certificate_refusal: Option<String>,
    pub webhook_ca_pem: Option<String>,
    pub webhook_minute: Option<f64>,
    pub webhook_timeout: Option<f64>,
    pub webhook_required_to_send: Option<bool>,
}

/// A certificate to issue.
#[napi(object, object_to_js = false)]
pub struct IssueOptions {
    pub common_name: Option<String>,
    pub password: Option<String>,
    pub key_type: Option<String>,
    pub environment: Option<String>,
    pub days_left: Option<u16>,
    pub expired: Option<bool>,
    pub not_yet_valid: Option<bool>,
    pub foreign: Option<bool>,
}

/// What an option can't be.
pub(crate) type Outcome<T> = Result<T, String>;

impl SandboxOptions {
    /// A sandbox of these options.
    pub(crate) fn builder(self) -> Outcome<SandboxBuilder> {
        let mut builder = Sandbox::builder();
        let mut application = Application::new();
        let said = self.scopes.is_some() || self.client_id.is_some();
        match (self.client_id, self.client_secret) {
            (None, None) => {}
            (Some(id), Some(secret)) => application = application.with_credentials(id, secret),
            _ => return Err("clientId and clientSecret are given together".to_owned()),
        }
        if let Some(scopes) = self.scopes {
            application = application.with_scopes(scopes);
        }
        // Without a word about it the sandbox makes its own two.
        if said {
            builder = builder.application(application);
        }
        if let Some(name) = self.environment {
            builder = builder.environment(tier(&name)?);
        }
        if let Some(name) = self.key_type {
            builder = builder.key_type(key_type(&name)?);
        }
        if let Some(name) = self.certificate_refusal {
            builder = builder.certificate_refusal(refusal(&name)?);
        }
        if self.http2 == Some(false) {
            builder = builder.http1_only();
        }
        if self.webhook_required_to_send == Some(true) {
            builder = builder.webhook_required_to_send();
        }
        if let Some(port) = self.port {
            builder = builder.port(port);
        }
        if let Some(cents) = self.balance_cents {
            builder = builder.balance_cents(cents);
        }
        if let Some(pem) = self.webhook_ca_pem {
            builder = builder.webhook_ca_pem(pem);
        }
        if let Some(life) = self.token_ttl {
            builder = builder.token_ttl(lasting("tokenTtl", life)?);
        }
        if let Some(wait) = self.idle_timeout {
            builder = builder.idle_timeout(lasting("idleTimeout", wait)?);
        }
        if let Some(minute) = self.webhook_minute {
            builder = builder.webhook_minute(lasting("webhookMinute", minute)?);
        }
        if let Some(wait) = self.webhook_timeout {
            builder = builder.webhook_timeout(lasting("webhookTimeout", wait)?);
        }
        Ok(builder)
    }
}

impl IssueOptions {
    /// The certificate of these options.
    pub(crate) fn request(self) -> Outcome<CertificateRequest> {
        let mut request = CertificateRequest::client();
        if let Some(name) = self.common_name {
            request = request.common_name(name);
        }
        if let Some(password) = self.password {
            request = request.password(password);
        }
        if let Some(name) = self.key_type {
            request = request.key_type(key_type(&name)?);
        }
        if let Some(name) = self.environment {
            request = request.environment(tier(&name)?);
        }
        if let Some(days) = self.days_left {
            request = request.days_left(days);
        }
        if self.expired == Some(true) {
            request = request.expired();
        }
        if self.not_yet_valid == Some(true) {
            request = request.not_yet_valid();
        }
        if self.foreign == Some(true) {
            request = request.foreign();
        }
        Ok(request)
    }
}

fn tier(name: &str) -> Outcome<Tier> {
    match name {
        "homologation" => Ok(Tier::Homologation),
        "production" => Ok(Tier::Production),
        _ => Err(wrong("environment", name, "homologation or production")),
    }
}

fn key_type(name: &str) -> Outcome<KeyType> {
    match name {
        "p256" => Ok(KeyType::P256),
        "rsa2048" => Ok(KeyType::Rsa2048),
        _ => Err(wrong("keyType", name, "p256 or rsa2048")),
    }
}

fn refusal(name: &str) -> Outcome<Refusal> {
    match name {
        "tls" => Ok(Refusal::Tls),
        "html400" => Ok(Refusal::Html400),
        "forbidden" => Ok(Refusal::Forbidden),
        "drop" => Ok(Refusal::Drop),
        _ => Err(wrong("certificateRefusal", name, "tls, html400, forbidden or drop")),
    }
}

fn lasting(name: &str, given: f64) -> Outcome<Duration> {
    span(given).ok_or_else(|| format!("{name} is {given} ms, which nothing can last"))
}

fn wrong(option: &str, given: &str, known: &str) -> String {
    format!("{option} is {given:?}; it can be {known}")
}
