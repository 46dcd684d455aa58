//! The client-credentials exchange at the token endpoint (RFC 6749 §4.4).

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use ::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use ::http::{HeaderMap, HeaderValue, Method};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use tracing::Instrument as _;
use zeroize::Zeroizing;

use crate::config::{Pair, Settings, TokenBody};
use crate::error::decode::{Origin, decode};
use crate::error::{Answer, Error, ErrorKind, Result};
use crate::scope::ScopeSet;
use crate::secret::ExposeSecret;
use crate::token::{AccessToken, BoxFuture, Exchange, Grant};
use crate::transport::{HANDSHAKE_DROPPED, Http, Instant, Progress, Wire, deadline_passed};

/// Asks the bank for tokens over a given pool of connections. Cheap to clone.
#[derive(Clone)]
pub(crate) struct ClientCredentials {
    settings: Arc<Settings>,
    http: Http,
}

impl ClientCredentials {
    pub(crate) fn new(settings: Arc<Settings>, http: Http) -> Self {
        Self { settings, http }
    }

    async fn grant(&self) -> Result<Grant> {
        let settings = &self.settings;
        let wire = Wire {
            method: Method::POST,
            url: settings.url(&settings.token_path),
            headers: headers(&settings.pair, settings.token_body)?,
            body: body(settings.token_body, settings.scope.as_ref()),
        };
        let deadline = Instant::now() + settings.limits.total;
        let progress = Progress::default();
        let answer = self.ask(&wire, deadline, &progress).await?;
        let attempts = progress.attempts();
        if !(200..300).contains(&answer.status) {
            let error = decode(answer, Origin::Token, settings.clock.wall()).with_attempts(attempts);
            let sent = wire.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
            let basic = sent.and_then(|sent| sent.strip_prefix("Basic ")).unwrap_or_default();
            return Err(error.without(&[settings.pair.secret.expose_secret(), basic]));
        }
        Grant::from_json(&answer.body).map_err(|error| {
            // The body of a success may hold a token: it is not kept with the error.
            let Answer { status, headers, .. } = answer;
            error.with_attempts(attempts).with_answer(Answer { status, headers, body: Bytes::new() })
        })
    }

    /// One request in bounded time, and a second one where the first was lost: unlike other POSTs, asking twice
    /// for a token changes nothing at the bank.
    async fn ask(&self, wire: &Wire, deadline: Instant, progress: &Progress) -> Result<Answer> {
        let wall = || self.settings.clock.wall();
        let sending = async {
            match self.http.send(wire, deadline, wall, progress).await {
                Err(error) if error.kind() == ErrorKind::ConnectionLost => {
                    tracing::info!("the connection was lost within a token exchange; trying again");
                    self.http.send(wire, deadline, wall, progress).await
                }
                outcome => outcome,
            }
        };
        let outcome = tokio::time::timeout_at(deadline, sending).await;
        let outcome = outcome.unwrap_or_else(|_| Err(deadline_passed(progress)));
        // No call of the user's was sent, whatever happened to the token's.
        outcome.map_err(|error| self.explain_drop(error).with_maybe_sent(false))
    }

    /// A bank that hangs up on every connection without one answer refuses the certificate, as far as anyone
    /// can tell from outside; after a first answer, a drop is a drop.
    fn explain_drop(&self, error: Error) -> Error {
        let dropped = error.kind() == ErrorKind::ConnectionLost || error.code() == Some(HANDSHAKE_DROPPED);
        if !dropped || self.http.counters().answers.load(Ordering::Relaxed) > 0 {
            return error;
        }
        Error::new(
            ErrorKind::CertificateRefused,
            "the bank hangs up on this certificate's connections without an answer",
        )
        .with_code("certificate_connection_dropped")
        .with_help("Check that certificate and base route are of one environment, and any proxy or firewall on the way.")
        .with_retryable(true)
        .with_attempts(error.attempts())
        .with_source(error)
    }
}

impl Exchange for ClientCredentials {
    fn exchange(&self, _replaces: Option<AccessToken>) -> BoxFuture<'static, Result<Grant>> {
        let this = self.clone();
        let span = tracing::debug_span!("authorization", base_url = this.settings.base_url.as_str());
        Box::pin(async move { this.grant().await }.instrument(span))
    }

    fn lease(&self) -> Duration {
        self.settings.limits.total.saturating_add(Duration::from_secs(1))
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
}

fn headers(pair: &Pair, body: TokenBody) -> Result<HeaderMap> {
    let mut plain = Zeroizing::new(String::new());
    match body {
        TokenBody::Json => {
            plain.push_str(&pair.id);
            plain.push(':');
            plain.push_str(pair.secret.expose_secret());
        }
        // RFC 6749 §2.3.1: both are form-encoded first.
        TokenBody::Form => {
            plain.extend(url::form_urlencoded::byte_serialize(pair.id.as_bytes()));
            plain.push(':');
            plain.extend(url::form_urlencoded::byte_serialize(pair.secret.expose_secret().as_bytes()));
        }
    }
    let mut basic = Zeroizing::new("Basic ".to_owned());
    STANDARD.encode_string(plain.as_bytes(), &mut basic);
    let mut basic = HeaderValue::from_str(&basic)
        .map_err(|_| Error::new(ErrorKind::Internal, "the pair can't be written as HTTP Basic"))?;
    basic.set_sensitive(true);
    let content_type = match body {
        TokenBody::Json => "application/json",
        TokenBody::Form => "application/x-www-form-urlencoded",
    };
    let mut headers = HeaderMap::with_capacity(3);
    headers.insert(AUTHORIZATION, basic);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    Ok(headers)
}

fn body(style: TokenBody, scope: Option<&ScopeSet>) -> Bytes {
    let scope = scope.map(ToString::to_string);
    let text = match style {
        TokenBody::Json => {
            let mut object = serde_json::json!({ "grant_type": "client_credentials" });
            if let (Some(scope), Some(object)) = (scope, object.as_object_mut()) {
                object.insert("scope".into(), scope.into());
            }
            object.to_string()
        }
        TokenBody::Form => {
            let mut form = url::form_urlencoded::Serializer::new(String::new());
            form.append_pair("grant_type", "client_credentials");
            if let Some(scope) = scope {
                form.append_pair("scope", &scope);
            }
            form.finish()
        }
    };
    text.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn basic(id: &str, secret: &str, body: TokenBody) -> HeaderValue {
        let pair = Pair { id: id.into(), secret: secret.to_owned().into() };
        headers(&pair, body).unwrap().remove(AUTHORIZATION).unwrap()
    }

    #[test]
    fn the_pair_is_sent_as_http_basic_and_marked_sensitive() {
        let value = basic("Client_Id_x", "Client_Secret_y", TokenBody::Json);
        assert_eq!(value.to_str().unwrap(), "Basic Q2xpZW50X0lkX3g6Q2xpZW50X1NlY3JldF95");
        assert!(value.is_sensitive() && !format!("{value:?}").contains("Q2xp"));
    }

    #[test]
    fn with_a_form_the_pair_is_form_encoded_first() {
        let decoded = |value: HeaderValue| {
            let text = value.to_str().unwrap().strip_prefix("Basic ").unwrap().to_owned();
            String::from_utf8(STANDARD.decode(text).unwrap()).unwrap()
        };
        assert_eq!(decoded(basic("a:b", "ç d+%", TokenBody::Form)), "a%3Ab:%C3%A7+d%2B%25");
        assert_eq!(decoded(basic("a", "ç d+%", TokenBody::Json)), "a:ç d+%");
    }

    #[test]
    fn the_body_is_json_or_a_form_and_names_scopes_only_when_asked() {
        let scope = ScopeSet::parse("pix.read cob.read");
        assert_eq!(body(TokenBody::Json, None), r#"{"grant_type":"client_credentials"}"#);
        assert_eq!(body(TokenBody::Form, None), "grant_type=client_credentials");
        assert_eq!(
            body(TokenBody::Form, Some(&scope)),
            "grant_type=client_credentials&scope=cob.read+pix.read"
        );
        assert!(
            std::str::from_utf8(&body(TokenBody::Json, Some(&scope)))
                .unwrap()
                .contains(r#""scope":"cob.read pix.read""#)
        );
    }
}
