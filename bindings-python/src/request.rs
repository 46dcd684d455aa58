//! What `request()` was given, as core's request.

use gnpix::{Request, Scope};
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::PyTuple;

use crate::error::raise;
use crate::time::seconds;

type Pairs = Vec<(PyBackedStr, PyBackedStr)>;

/// A call's arguments, in the order that `python/gnpix` gives them: method, path, path parameters, query, body,
/// content type, headers, timeout, scope.
type Arguments = (
    PyBackedStr,
    PyBackedStr,
    Option<Pairs>,
    Option<Pairs>,
    Option<PyBackedBytes>,
    Option<PyBackedStr>,
    Option<Pairs>,
    Option<f64>,
    Option<PyBackedStr>,
);

/// The request that the arguments stand for.
pub(crate) fn request(arguments: &Bound<'_, PyTuple>) -> PyResult<Request> {
    let py = arguments.py();
    let arguments: Arguments = arguments.extract()?;
    let (method, path, params, query, body, content_type, headers, timeout, scope) = arguments;
    let mut request = Request::with_method(&method, &*path).map_err(|error| raise(py, error))?;
    for (name, value) in params.iter().flatten() {
        request = request.path_param(&**name, &**value);
    }
    for (name, value) in query.iter().flatten() {
        request = request.query(&**name, &**value);
    }
    if let Some(body) = &body {
        let content_type = content_type.as_deref().unwrap_or("application/octet-stream");
        request = request.body(content_type, body.to_vec());
    }
    for (name, value) in headers.iter().flatten() {
        request = request.header(name, value);
    }
    if let Some(timeout) = timeout {
        let timeout = seconds(timeout).ok_or_else(|| {
            let message = format!("a timeout of {timeout} s is none");
            raise(
                py,
                gnpix::Error::new(gnpix::ErrorKind::InvalidArgument, message).with_code("request_invalid"),
            )
        })?;
        request = request.timeout(timeout);
    }
    if let Some(scope) = scope {
        request = request.scope(Scope::from(&*scope));
    }
    Ok(request)
}
