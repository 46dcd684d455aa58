//! What `request()` was given, as core's request.

use gnpix::{Error, ErrorKind, Request, Result, Scope};
use napi::bindgen_prelude::{BufferSlice, Either};
use napi_derive::napi;
use serde_json::value::RawValue;

use crate::time::span;

/// A body as JavaScript has it.
pub(crate) type Content<'a> = Either<String, BufferSlice<'a>>;

/// A call's arguments, as `lib/call.js` gives them: of pairs, each name is followed by its value.
pub(crate) struct Arguments<'a> {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) params: Option<Vec<String>>,
    pub(crate) query: Option<Vec<String>>,
    pub(crate) body: Option<Content<'a>>,
    pub(crate) content_type: Option<String>,
    pub(crate) headers: Option<Vec<String>>,
    /// In milliseconds.
    pub(crate) timeout: Option<f64>,
    pub(crate) scope: Option<String>,
}

impl Arguments<'_> {
    /// The request that the arguments stand for.
    pub(crate) fn request(self) -> Result<Request> {
        let mut request = Request::with_method(&self.method, self.path)?;
        for (name, value) in pairs(self.params) {
            request = request.path_param(name, value);
        }
        for (name, value) in pairs(self.query) {
            request = request.query(name, value);
        }
        if let Some(body) = self.body {
            let content_type = self.content_type.as_deref().unwrap_or("application/octet-stream");
            request = match body {
                Either::A(text) => request.body(content_type, text),
                Either::B(bytes) => request.body(content_type, bytes.to_vec()),
            };
        }
        request = finished(request, self.headers, self.timeout)?;
        if let Some(scope) = self.scope {
            request = request.scope(Scope::from(&*scope));
        }
        Ok(request)
    }
}

/// The request for an operation of the catalogue. The body is JSON, written a moment ago, and sent so.
pub(crate) fn operation_request(
    name: &str,
    params: Option<Vec<String>>,
    body: Option<String>,
    headers: Option<Vec<String>>,
    timeout: Option<f64>,
) -> Result<Request> {
    let operation = gnpix::operation::find(name)?;
    let body = body.map(RawValue::from_string).transpose().map_err(|cause| {
        Error::new(ErrorKind::InvalidArgument, format!("the body isn't JSON: {cause}"))
            .with_code("request_invalid")
    })?;
    finished(operation.request_with(pairs(params), body.as_deref())?, headers, timeout)
}

/// The method and route of an operation, or of its keyed twin if one of its parameters is given. For one that isn't
/// there, nothing and its name.
#[napi]
pub fn operation_route(name: String, params: Vec<String>) -> Vec<String> {
    let Ok(found) = gnpix::operation::find(&name) else { return vec![String::new(), name] };
    let is_given = |wanted: &str| params.iter().step_by(2).any(|given| given == wanted);
    let keyed = found.keyed();
    let chosen = keyed.filter(|keyed| keyed.parameters().iter().any(|one| is_given(one.name())));
    let chosen = chosen.unwrap_or(found);
    vec![chosen.method().as_str().to_owned(), chosen.route().to_owned()]
}

fn finished(mut request: Request, headers: Option<Vec<String>>, timeout: Option<f64>) -> Result<Request> {
    for (name, value) in pairs(headers) {
        request = request.header(&name, &value);
    }
    if let Some(timeout) = timeout {
        request = request.timeout(span(timeout).ok_or_else(|| {
            Error::new(ErrorKind::InvalidArgument, format!("a timeout of {timeout} ms is none"))
                .with_code("request_invalid")
        })?);
    }
    Ok(request)
}

fn pairs(flat: Option<Vec<String>>) -> impl Iterator<Item = (String, String)> {
    let mut items = flat.unwrap_or_default().into_iter();
    std::iter::from_fn(move || items.next().zip(items.next()))
}
