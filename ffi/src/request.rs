//! `gnpix_request`: one call to make.

use std::ffi::c_char;
use std::time::Duration;

use gnpix::{Request, Result, Scope};

use crate::error::gnpix_error;
use crate::gate::{self, Poison, handle};
use crate::pointer::{bytes, refuse, text};
use crate::status::gnpix_status;

/// A call to make: method, route, parameters, headers and body, without the base URL and the token. While it is being
/// built it belongs to one thread; once built it may be sent by any number of threads, as often as is wanted.
pub struct gnpix_request {
    poison: Poison,
    request: Request,
}
handle!(gnpix_request, "request");

impl gnpix_request {
    pub(crate) fn new(request: Request) -> Self {
        Self { poison: Poison::default(), request }
    }

    pub(crate) fn get(&self) -> &Request {
        &self.request
    }

    /// Takes the changed request only if nothing about it is refused.
    fn change(&mut self, change: impl FnOnce(Request) -> Request) -> Result<()> {
        let changed = change(self.request.clone());
        match changed.refusal() {
            Some(error) => Err(error.clone()),
            None => {
                self.request = changed;
                Ok(())
            }
        }
    }
}

/// Makes a request: `method` is "GET", "POST", "PUT", "PATCH", "DELETE" or "HEAD", and `route` a path such as
/// "/v2/cob/:txid", whose `:name` segments gnpix_request_set_path_param fills. A query in the route is kept as it is.
/// Free it with gnpix_request_free.
/// GNPIX_ERROR_INVALID_ARGUMENT for another method. The route is checked when the request is sent.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_request_new(
    method: *const c_char,
    method_len: usize,
    route: *const c_char,
    route_len: usize,
    request: *mut *mut gnpix_request,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(request, err, || {
        let (method, route) = (text(method, method_len, "method")?, text(route, route_len, "route")?);
        Ok(gnpix_request::new(Request::with_method(method, route)?))
    })
}

/// Fills the route's `:name`, anew if it was filled before. The value is percent-encoded whole, so that a `/` or `?` in it
/// can't change the route.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_request_set_path_param(
    request: Option<&mut gnpix_request>,
    name: *const c_char,
    name_len: usize,
    value: *const c_char,
    value_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::change(request, err, |request| {
        let (name, value) = (text(name, name_len, "name")?, text(value, value_len, "value")?);
        request.change(|request| request.path_param(name, value))
    })
}

/// Adds a query value, percent-encoded; a name may be given several times.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_request_add_query(
    request: Option<&mut gnpix_request>,
    name: *const c_char,
    name_len: usize,
    value: *const c_char,
    value_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::change(request, err, |request| {
        let (name, value) = (text(name, name_len, "name")?, text(value, value_len, "value")?);
        request.change(|request| request.query(name, value))
    })
}

/// Sets a header. `Authorization`, `Host`, `Content-Length` and others that steer a message are gnpix's own.
/// GNPIX_ERROR_INVALID_ARGUMENT for those, and for what HTTP can't carry; the request stays as it was.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_request_set_header(
    request: Option<&mut gnpix_request>,
    name: *const c_char,
    name_len: usize,
    value: *const c_char,
    value_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::change(request, err, |request| {
        let (name, value) = (text(name, name_len, "name")?, text(value, value_len, "value")?);
        request.change(|request| request.header(name, value))
    })
}

/// Sets the body to JSON text, sent byte for byte, with its content type.
/// GNPIX_ERROR_INVALID_ARGUMENT unless it is JSON; the request stays as it was.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_request_set_json(
    request: Option<&mut gnpix_request>,
    json: *const c_char,
    json_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::change(request, err, |request| {
        let json = text(json, json_len, "json")?;
        let checked: std::result::Result<&serde_json::value::RawValue, _> = serde_json::from_str(json);
        if let Err(cause) = checked {
            // The parser tells a place, never the text.
            return Err(refuse(format!("json isn't JSON: {cause}"), "request_invalid"));
        }
        request.change(|request| request.body("application/json", json.as_bytes().to_vec()))
    })
}

/// Sets the body, byte for byte, and its content type. The bytes are copied.
/// GNPIX_ERROR_INVALID_ARGUMENT for a content type that HTTP can't carry; the request stays as it was.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_request_set_body(
    request: Option<&mut gnpix_request>,
    content_type: *const c_char,
    content_type_len: usize,
    body: *const u8,
    body_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::change(request, err, |request| {
        let content_type = text(content_type, content_type_len, "content_type")?;
        let body = bytes(body, body_len, "body")?;
        request.change(|request| request.body(content_type, body.to_vec()))
    })
}

/// The longest this call may take in all, in milliseconds: token, tries and answer. The client's own otherwise.
/// GNPIX_ERROR_INVALID_ARGUMENT for 0.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_request_set_timeout_ms(
    request: Option<&mut gnpix_request>,
    ms: u64,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::change(request, err, |request| {
        if ms == 0 {
            return Err(refuse("ms is 0, and no call ends in no time".to_owned(), "request_invalid"));
        }
        request.change(|request| request.timeout(Duration::from_millis(ms)))
    })
}

/// Names the scope the call needs, such as GNPIX_SCOPE_COB_WRITE: a token that is known to lack it makes the call fail
/// with GNPIX_ERROR_SCOPE before it is sent.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_request_set_scope(
    request: Option<&mut gnpix_request>,
    scope: *const c_char,
    scope_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::change(request, err, |request| {
        let scope = Scope::from(text(scope, scope_len, "scope")?);
        request.change(|request| request.scope(scope))
    })
}

/// Frees the request; NULL is nothing. A call under way keeps a copy of its own.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_request_free(request: Option<Box<gnpix_request>>) {
    gate::free(request);
}
