//! What `request()` was given, as core's request.

use gnpix::{Error, ErrorKind, Request, Result, Scope};
use napi::bindgen_prelude::{BufferSlice, Either};

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
        for (name, value) in pairs(self.headers) {
            request = request.header(&name, &value);
        }
        if let Some(timeout) = self.timeout {
            request = request.timeout(span(timeout).ok_or_else(|| {
                Error::new(ErrorKind::InvalidArgument, format!("a timeout of {timeout} ms is none"))
                    .with_code("request_invalid")
            })?);
        }
        if let Some(scope) = self.scope {
            request = request.scope(Scope::from(&*scope));
        }
        Ok(request)
    }
}

fn pairs(flat: Option<Vec<String>>) -> impl Iterator<Item = (String, String)> {
    let mut items = flat.unwrap_or_default().into_iter();
    std::iter::from_fn(move || items.next().zip(items.next()))
}
