//! One call to make.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use ::http::{HeaderMap, HeaderName, HeaderValue, Method};
use bytes::Bytes;
use serde::Serialize;

use super::{Twin, path};
use crate::error::{Error, ErrorKind, Result};
use crate::scope::Scope;

/// A call to make: method, route, parameters, headers and body, without the base URL and the token.
///
/// Built by chaining; a bad piece is remembered and returned by the call that sends it, before any traffic.
/// `Debug` shows neither values nor body.
#[derive(Clone)]
pub struct Request {
    method: Method,
    route: String,
    path_params: Vec<(String, String)>,
    query: Vec<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
    timeout: Option<Duration>,
    scope: Option<Scope>,
    recovery: Option<Arc<(Request, Twin)>>,
    refused: Option<Error>,
}

impl Request {
    /// A request for `route`, such as `/v2/cob/:txid`: `:name` segments are filled by
    /// [`path_param`](Self::path_param). A query written into the route is kept as it is.
    pub fn new(method: Method, route: impl Into<String>) -> Self {
        Self {
            method,
            route: route.into(),
            path_params: Vec::new(),
            query: Vec::new(),
            headers: HeaderMap::new(),
            body: Bytes::new(),
            timeout: None,
            scope: None,
            recovery: None,
            refused: None,
        }
    }

    /// A request whose method is given by name, in any case.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidArgument`] unless it is one of `GET`, `HEAD`, `POST`, `PUT`, `PATCH`, `DELETE`, `OPTIONS`.
    pub fn with_method(method: &str, route: impl Into<String>) -> Result<Self> {
        let known = METHODS.iter().find(|known| known.as_str().eq_ignore_ascii_case(method));
        let known = known.ok_or_else(|| {
            Error::new(ErrorKind::InvalidArgument, format!("{method:?} is no method of the Pix API"))
                .with_code("method_unknown")
                .with_help("Use GET, POST, PUT, PATCH or DELETE.")
        })?;
        Ok(Self::new(known.clone(), route))
    }

    /// `GET route`.
    pub fn get(route: impl Into<String>) -> Self {
        Self::new(Method::GET, route)
    }

    /// `POST route`.
    pub fn post(route: impl Into<String>) -> Self {
        Self::new(Method::POST, route)
    }

    /// `PUT route`.
    pub fn put(route: impl Into<String>) -> Self {
        Self::new(Method::PUT, route)
    }

    /// `PATCH route`.
    pub fn patch(route: impl Into<String>) -> Self {
        Self::new(Method::PATCH, route)
    }

    /// `DELETE route`.
    pub fn delete(route: impl Into<String>) -> Self {
        Self::new(Method::DELETE, route)
    }

    /// Fills the route's `:name`, anew if it was filled before. The value is percent-encoded whole: a `/` or `?` in it
    /// can't change the route.
    #[must_use]
    pub fn path_param(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let (name, value) = (name.into(), value.into());
        match self.path_params.iter_mut().find(|given| given.0 == name) {
            Some(given) => given.1 = value,
            None => self.path_params.push((name, value)),
        }
        self
    }

    /// Adds a query value, percent-encoded; a name may be given several times.
    #[must_use]
    pub fn query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.query.push((name.into(), value.into()));
        self
    }

    /// Sets a header. `Authorization`, `Host`, `Content-Length`, `Connection`, `Transfer-Encoding` and the like
    /// are gnpix's own.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let parsed = HeaderName::try_from(name).ok().zip(HeaderValue::from_str(value).ok());
        match parsed {
            Some((name, _)) if OWN_HEADERS.contains(&name.as_str()) => {
                self.refuse(format!("the header {name:?} is set by gnpix itself"));
            }
            Some((name, value)) => {
                self.headers.insert(name, value);
            }
            // The value is not repeated: it may be a secret.
            None => self.refuse(format!("the header {name:?} has a name or value that HTTP can't carry")),
        }
        self
    }

    /// Sets the body as JSON, with its content type.
    #[must_use]
    pub fn json(mut self, body: &(impl Serialize + ?Sized)) -> Self {
        match serde_json::to_vec(body) {
            Ok(bytes) => self.body("application/json", bytes),
            Err(cause) => {
                self.refuse(format!("the body can't be written as JSON: {cause}"));
                self
            }
        }
    }

    /// Sets the body, byte for byte, and its content type.
    #[must_use]
    pub fn body(mut self, content_type: &str, body: impl Into<Bytes>) -> Self {
        self.body = body.into();
        self.header("content-type", content_type)
    }

    /// The longest this call may take in all: token, retries and answer. The client's default otherwise.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Names the scope the call needs: a token known to lack it makes the call fail before it is sent.
    #[must_use]
    pub fn scope(mut self, scope: Scope) -> Self {
        self.scope = Some(scope);
        self
    }

    /// If a try of this request got no answer, and a later one is refused as a duplicate, `fetch` tells what the first
    /// one made; if that is this request's [twin](Twin), it becomes the answer, and
    /// [`is_recovered`](super::Response::is_recovered).
    #[must_use]
    pub fn recovered_by(mut self, fetch: Request, twin: Twin) -> Self {
        self.recovery = Some(Arc::new((fetch, twin)));
        self
    }

    /// The method.
    #[must_use]
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The route as given, placeholders unfilled: safe to log.
    #[must_use]
    pub fn route(&self) -> &str {
        self.route.split('?').next().unwrap_or_default()
    }

    /// The first bad piece given so far, which sending would return.
    #[must_use]
    pub fn refusal(&self) -> Option<&Error> {
        self.refused.as_ref()
    }

    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    pub(crate) fn body_bytes(&self) -> &Bytes {
        &self.body
    }

    pub(crate) fn deadline(&self) -> Option<Duration> {
        self.timeout
    }

    pub(crate) fn needed_scope(&self) -> Option<&Scope> {
        self.scope.as_ref()
    }

    pub(crate) fn recovery(&self) -> Option<(&Request, &Twin)> {
        self.recovery.as_deref().map(|(fetch, twin)| (fetch, twin))
    }

    /// The path and query that go on the wire.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidArgument`] for the first bad piece given so far.
    pub fn target(&self) -> Result<String> {
        match &self.refused {
            Some(error) => Err(error.clone()),
            None => path::fill(&self.route, &self.path_params, &self.query),
        }
    }

    fn refuse(&mut self, message: String) {
        let error = Error::new(ErrorKind::InvalidArgument, message).with_code("request_invalid");
        self.refused.get_or_insert(error);
    }
}

const METHODS: &[Method] =
    &[Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS];

/// Headers that decide where a message goes, how long it is or who sends it.
const OWN_HEADERS: &[&str] = &[
    "authorization",
    "connection",
    "content-length",
    "expect",
    "host",
    "keep-alive",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("route", &self.route())
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("timeout", &self.timeout)
            .field("scope", &self.scope)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bad_piece_is_returned_and_no_value_is_repeated() {
        let request = Request::get("/v2/cob").header("x-a", "hunter2\n").header("host", "evil");
        let error = request.target().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidArgument);
        assert!(error.message().contains("x-a") && !format!("{error:?}").contains("hunter2"));
        assert!(request.refusal().is_some() && Request::get("/v2/cob").refusal().is_none());
    }

    #[test]
    fn a_method_is_known_by_its_name() {
        assert_eq!(Request::with_method("put", "/").unwrap().method(), Method::PUT);
        for unknown in ["", "TRACE", "GET ", "CONNECT", "G\0T"] {
            let error = Request::with_method(unknown, "/").unwrap_err();
            assert_eq!((error.kind(), error.code()), (ErrorKind::InvalidArgument, Some("method_unknown")));
        }
    }

    #[test]
    fn headers_that_steer_a_message_are_refused() {
        for name in ["Authorization", "HOST", "Content-Length", "transfer-encoding"] {
            assert!(Request::get("/").header(name, "1").target().is_err(), "{name}");
        }
    }

    #[test]
    fn a_path_parameter_given_again_takes_the_place_of_the_first() {
        let request = Request::get("/v2/cob/:txid").path_param("txid", "a").path_param("txid", "b");
        assert_eq!(request.target().unwrap(), "/v2/cob/b");
    }

    #[test]
    fn debug_shows_no_values() {
        let request = Request::post("/v2/webhook/:chave?hmac=s1")
            .path_param("chave", "s2")
            .query("hmac", "s3")
            .header("x-secret", "s4")
            .json(&"s5");
        let shown = format!("{request:?}");
        for secret in ["s1", "s2", "s3", "s4", "s5"] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}
