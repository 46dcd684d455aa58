//! What `request()` was given, as core's request.

use gnpix::{Error, ErrorKind, Request, Scope};
use pyo3::conversion::FromPyObjectOwned;
use pyo3::exceptions::PyTypeError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyString, PyTuple};
use serde_json::value::RawValue;

use crate::error::raise;
use crate::time::seconds;

type Pairs = Vec<(PyBackedStr, PyBackedStr)>;

/// A call's arguments, in the order that `python/gnpix` gives them: method, path, path parameters, query, json,
/// content, headers, timeout, scope. Without a method the path is an operation's name.
type Arguments<'py> = (
    Bound<'py, PyAny>,
    Bound<'py, PyAny>,
    Option<Bound<'py, PyAny>>,
    Option<Bound<'py, PyAny>>,
    Option<Bound<'py, PyAny>>,
    Option<Bound<'py, PyAny>>,
    Option<Bound<'py, PyAny>>,
    Option<Bound<'py, PyAny>>,
    Option<Bound<'py, PyAny>>,
);

/// The request that the arguments stand for.
pub(crate) fn request(arguments: &Bound<'_, PyTuple>) -> PyResult<Request> {
    static PAIRS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    static ITEMS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let py = arguments.py();
    let arguments: Arguments<'_> = arguments.extract()?;
    let (method, path, params, query, json, content, headers, timeout, scope) = arguments;
    let path: PyBackedStr = named(&path, "the path", "str")?;
    let timeout: Option<f64> =
        timeout.map(|timeout| named(&timeout, "timeout", "a number of seconds")).transpose()?;
    let params = texts("params", params, &PAIRS, "pairs")?;
    // The usual ones are known by their place in memory.
    let mut request = if method.is_none() {
        return operation(py, &path, params, json, timeout);
    } else if method.is(intern!(py, "GET")) {
        Request::get(&*path)
    } else if method.is(intern!(py, "POST")) {
        Request::post(&*path)
    } else {
        let method: PyBackedStr = named(&method, "the method", "str")?;
        Request::with_method(&method, &*path).map_err(|error| raise(py, error))?
    };
    for (name, value) in params {
        request = request.path_param(&*name, &*value);
    }
    for (name, value) in texts("query", query, &PAIRS, "pairs")? {
        request = request.query(&*name, &*value);
    }
    if let Some((content_type, body)) = body(py, json, content)? {
        request = request.body(content_type, body.to_vec());
    }
    for (name, value) in texts("headers", headers, &ITEMS, "items")? {
        request = request.header(&name, &value);
    }
    request = limited(py, request, timeout)?;
    if let Some(scope) = scope {
        let scope: PyBackedStr = named(&scope, "scope", "str")?;
        request = request.scope(Scope::from(&*scope));
    }
    Ok(request)
}

/// The request for an operation of the catalogue.
fn operation(
    py: Python<'_>,
    name: &str,
    parameters: Pairs,
    json: Option<Bound<'_, PyAny>>,
    timeout: Option<f64>,
) -> PyResult<Request> {
    let body = body(py, json, None)?;
    let request = gnpix::operation::find(name).and_then(|operation| {
        // Written as JSON a moment ago, and sent so.
        let body = body.as_ref().map(|(_, body)| serde_json::from_slice::<&RawValue>(body)).transpose();
        let body = body.map_err(|cause| {
            Error::new(ErrorKind::InvalidArgument, format!("the body isn't JSON: {cause}"))
                .with_code("request_invalid")
        })?;
        operation.request_with(parameters, body)
    });
    limited(py, request.map_err(|error| raise(py, error))?, timeout)
}

fn limited(py: Python<'_>, request: Request, timeout: Option<f64>) -> PyResult<Request> {
    let Some(timeout) = timeout else { return Ok(request) };
    let timeout = seconds(timeout).ok_or_else(|| invalid(py, format!("a timeout of {timeout} s is none")))?;
    Ok(request.timeout(timeout))
}

/// Names and values. A dict of texts, the usual case, is read here; what else there may be, by a function of
/// `python/gnpix/_options.py`.
fn texts(
    what: &str,
    given: Option<Bound<'_, PyAny>>,
    function: &PyOnceLock<Py<PyAny>>,
    name: &str,
) -> PyResult<Pairs> {
    let Some(given) = given else { return Ok(Pairs::new()) };
    if let Ok(dict) = given.cast_exact::<PyDict>() {
        let is_text = |value: &Bound<'_, PyAny>| value.is_exact_instance_of::<PyString>();
        let mut found = Pairs::with_capacity(dict.len());
        for (name, value) in dict.iter() {
            if !is_text(&name) || !is_text(&value) {
                break;
            }
            found.push((name.extract()?, value.extract()?));
        }
        if found.len() == dict.len() {
            return Ok(found);
        }
    }
    function.import(given.py(), "gnpix._options", name)?.call1((given, what))?.extract()
}

/// An argument's value, or a TypeError that names the argument.
fn named<'py, T: FromPyObjectOwned<'py>>(given: &Bound<'py, PyAny>, name: &str, wanted: &str) -> PyResult<T> {
    given.extract().or_else(|_| {
        let kind = given.get_type().name()?;
        Err(PyTypeError::new_err(format!("{name} must be {wanted}, not {kind}")))
    })
}

/// Content type and body.
fn body(
    py: Python<'_>,
    json: Option<Bound<'_, PyAny>>,
    content: Option<Bound<'_, PyAny>>,
) -> PyResult<Option<(&'static str, PyBackedBytes)>> {
    static DUMPS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    match (json, content) {
        (None, None) => Ok(None),
        (Some(_), Some(_)) => Err(invalid(py, "both json and content were given".to_owned())),
        (Some(json), None) => {
            let body = DUMPS.import(py, "gnpix._json", "dumps")?.call1((json,))?;
            Ok(Some(("application/json", body.extract()?)))
        }
        (None, Some(content)) => match content.cast::<PyString>() {
            Ok(text) => Ok(Some(("text/plain; charset=utf-8", text.encode_utf8()?.into()))),
            Err(_) => Ok(Some(("application/octet-stream", named(&content, "content", "str or bytes")?))),
        },
    }
}

fn invalid(py: Python<'_>, message: String) -> PyErr {
    raise(py, Error::new(ErrorKind::InvalidArgument, message).with_code("request_invalid"))
}
