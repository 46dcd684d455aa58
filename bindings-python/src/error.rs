//! Core's errors as Python's exceptions.

use gnpix::{Error, ErrorKind};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyList};

use crate::response::Response;

/// The exception for `error`, of the class that its kind has.
pub(crate) fn raise(py: Python<'_>, error: Error) -> PyErr {
    // Building one fails only for lack of memory, or in an interpreter that is going down: that is told instead.
    build(py, error).map_or_else(|cause| cause, PyErr::from_value)
}

fn build(py: Python<'_>, error: Error) -> PyResult<Bound<'_, PyAny>> {
    static BUILD: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let build = BUILD.import(py, "gnpix._errors", "build")?;
    let fields = PyDict::new(py);
    fields.set_item("message", error.message())?;
    fields.set_item("name", error.code())?;
    fields.set_item("status", error.http_status())?;
    fields.set_item("title", error.title())?;
    fields.set_item("detail", error.detail())?;
    fields.set_item("help", error.help())?;
    fields.set_item("retry_after", error.retry_after().map(|wait| wait.as_secs_f64()))?;
    fields.set_item("retryable", error.is_retryable())?;
    fields.set_item("maybe_sent", error.maybe_sent())?;
    fields.set_item("remembered", error.is_remembered())?;
    fields.set_item("attempts", error.attempts())?;
    let violations = error.violations().iter();
    let violations = violations.map(|violation| (&*violation.reason, &violation.property, &violation.value));
    let violations = PyList::new(py, violations.collect::<Vec<_>>())?;
    let (number, text, causes) = (error.kind().number(), error.to_string(), causes(&error));
    fields.set_item("response", Response::of_error(error))?;
    build.call1((number, text, fields, violations, causes))
}

/// What lies under an error, outermost first: its text, and the system's number for it if it has one.
fn causes(error: &Error) -> Vec<(String, Option<i32>)> {
    let mut found = Vec::new();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        let number = cause.downcast_ref::<std::io::Error>().and_then(std::io::Error::raw_os_error);
        found.push((cause.to_string(), number));
        source = cause.source();
    }
    found
}

/// For what a client is asked after its end.
pub(crate) fn closed(py: Python<'_>) -> PyErr {
    let error = Error::new(ErrorKind::InvalidArgument, "the client is closed")
        .with_code("client_closed")
        .with_help("Make calls inside its `with` block, or make another client.");
    raise(py, error)
}
