//! `gnpix.Response`.

use bytes::Bytes;
use gnpix::{Answer, Error, ErrorKind};
use http::{HeaderMap, HeaderName, HeaderValue};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyDict, PyTuple};

use crate::error::raise;

/// One answer, whole: status, headers and body. Clients return those with a status of 2xx; any other is an error,
/// whose response it is. Immutable and picklable. Make one yourself to test code of yours without a bank.
#[pyclass(frozen, module = "gnpix")]
pub(crate) struct Response {
    answer: Answer,
    attempts: u32,
    recovered: bool,
    error: Option<Error>,
    content: PyOnceLock<Py<PyBytes>>,
    headers: PyOnceLock<Py<PyAny>>,
}

impl Response {
    pub(crate) fn new(response: gnpix::Response) -> Self {
        let (attempts, recovered) = (response.attempts(), response.is_recovered());
        Self { recovered, ..Self::with(response.into_answer(), attempts, None) }
    }

    /// The answer that an error came from, if one came.
    pub(crate) fn of_error(error: Error) -> Option<Self> {
        let (answer, attempts) = (error.answer()?.clone(), error.attempts());
        Some(Self::with(answer, attempts, Some(error)))
    }

    fn with(answer: Answer, attempts: u32, error: Option<Error>) -> Self {
        Self {
            answer,
            attempts,
            recovered: false,
            error,
            content: PyOnceLock::new(),
            headers: PyOnceLock::new(),
        }
    }

    fn pairs(&self) -> Vec<(&str, String)> {
        let headers = self.answer.headers.iter();
        // Latin-1, as HTTP has it for what isn't ASCII.
        headers
            .map(|(name, value)| {
                (name.as_str(), value.as_bytes().iter().map(|byte| char::from(*byte)).collect())
            })
            .collect()
    }
}

#[pymethods]
impl Response {
    #[new]
    #[pyo3(
        signature = (status, headers = Vec::new(), content = Vec::new(), attempts = 1, recovered = false),
        text_signature = "(status, headers=(), content=b'', attempts=1, recovered=False)"
    )]
    fn from_parts(
        status: u16,
        headers: Vec<(String, String)>,
        content: Vec<u8>,
        attempts: u32,
        recovered: bool,
    ) -> PyResult<Self> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            let value: Vec<u8> = value.chars().filter_map(|letter| u8::try_from(letter).ok()).collect();
            let pair = HeaderName::try_from(&name).ok().zip(HeaderValue::from_bytes(&value).ok());
            let (name, value) =
                pair.ok_or_else(|| PyValueError::new_err(format!("HTTP can't carry the header {name:?}")))?;
            map.append(name, value);
        }
        let answer = Answer { status, headers: map, body: Bytes::from(content) };
        Ok(Self { recovered, ..Self::with(answer, attempts, None) })
    }

    /// The HTTP status.
    #[getter]
    fn status(&self) -> u16 {
        self.answer.status
    }

    /// The headers: a mapping that takes names in any case.
    #[getter]
    fn headers<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        static HEADERS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let headers = self.headers.get_or_try_init(py, || {
            HEADERS.import(py, "gnpix._headers", "Headers")?.call1((self.pairs(),)).map(Bound::unbind)
        })?;
        Ok(headers.bind(py).clone())
    }

    /// The body's bytes, after undoing only Content-Encoding.
    #[getter]
    fn content<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        self.content.get_or_init(py, || PyBytes::new(py, &self.answer.body).unbind()).bind(py).clone()
    }

    /// The body as text; bytes that are not UTF-8 become U+FFFD.
    #[getter]
    fn text(&self) -> std::borrow::Cow<'_, str> {
        String::from_utf8_lossy(&self.answer.body)
    }

    /// How many times the request was tried, this answer's try included.
    #[getter]
    fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Whether this is what an earlier, unanswered try of the operation made, fetched after a later one was refused as a
    /// duplicate. Status and body are those of the fetching.
    #[getter]
    fn recovered(&self) -> bool {
        self.recovered
    }

    /// The body, read as JSON. Numbers with a point become decimal.Decimal, unless parse_float says otherwise;
    /// json.loads takes all other options. Raises ResponseError if the body isn't JSON.
    #[pyo3(signature = (**options))]
    fn json<'py>(
        slf: &Bound<'py, Self>,
        options: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        static LOADS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let py = slf.py();
        LOADS.import(py, "gnpix._json", "loads")?.call((slf, slf.get().content(py)), options)
    }

    /// This response if its status is 2xx; raises its error otherwise.
    fn raise_for_status<'py>(slf: Bound<'py, Self>) -> PyResult<Bound<'py, Self>> {
        let this = slf.get();
        let kind = match (&this.error, this.answer.status) {
            (Some(error), _) => return Err(raise(slf.py(), error.clone())),
            (None, 200..300) => return Ok(slf),
            (None, 429) => ErrorKind::RateLimit,
            (None, 500..) => ErrorKind::Server,
            (None, 400..500) => ErrorKind::Api,
            (None, _) => ErrorKind::Response,
        };
        let message = format!("the bank answered {}", this.answer.status);
        Err(raise(slf.py(), Error::new(kind, message)))
    }

    fn __repr__(&self) -> String {
        format!("<Response {}, {} bytes>", self.answer.status, self.answer.body.len())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let (py, this) = (slf.py(), slf.get());
        let parts = (this.answer.status, this.pairs(), this.content(py), this.attempts, this.recovered);
        let parts = parts.into_pyobject(py)?;
        Ok((slf.get_type().into_any(), parts))
    }
}
