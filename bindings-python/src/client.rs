//! What `gnpix.Client` and `gnpix.AsyncClient` are made of.

use std::sync::Arc;

use arc_swap::ArcSwapOption;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::certificate::Certificate;
use crate::error::{closed, raise};
use crate::inspection::stats;
use crate::interrupt::Interruption;
use crate::log;
use crate::mailbox::{Mailbox, Pending};
use crate::options::{Source, configure};
use crate::request::request;
use crate::response::Response;
use crate::token::Token;

/// What both kinds of client have in common. Don't make one: use Client or AsyncClient.
#[pyclass(frozen, subclass, module = "gnpix._native")]
pub(crate) struct Core {
    open: ArcSwapOption<Open>,
}

/// One client, both of its faces.
struct Open {
    client: gnpix::Client,
    blocking: gnpix::blocking::Client,
}

impl Core {
    fn open(&self, py: Python<'_>) -> PyResult<Arc<Open>> {
        self.open.load_full().ok_or_else(|| closed(py))
    }
}

#[pymethods]
impl Core {
    /// Takes anything, so that subclasses may have an `__init__` of their own.
    #[new]
    #[pyo3(signature = (*_args, **_options))]
    fn new(_args: &Bound<'_, PyTuple>, _options: Option<&Bound<'_, PyDict>>) -> Self {
        Self { open: ArcSwapOption::empty() }
    }

    /// Opens the client with the options of `source` ("env", "code" or a profile's file and name), and `options`
    /// over them.
    fn _open(&self, py: Python<'_>, source: Source, options: &Bound<'_, PyDict>) -> PyResult<()> {
        log::look(py);
        let configuration = configure(source, options)?;
        // Certificates take a moment to decrypt.
        let client = py.detach(|| gnpix::Client::new(configuration)).map_err(|error| raise(py, error))?;
        let blocking = client.blocking();
        let before =
            self.open.compare_and_swap(&None::<Arc<Open>>, Some(Arc::new(Open { client, blocking })));
        match *before {
            None => Ok(()),
            Some(_) => Err(PyRuntimeError::new_err("the client is open already")),
        }
    }

    /// Ends the client: its connections end with the calls that are under way.
    fn _close(&self, py: Python<'_>) {
        let open = self.open.swap(None);
        // The last one closes connections, and may wait for a thread.
        py.detach(|| drop(open));
    }

    /// Whether the client was closed, or never opened.
    #[getter]
    fn closed(&self) -> bool {
        self.open.load().is_none()
    }

    /// The access token, fetched on this thread if need be.
    fn _token(&self, py: Python<'_>) -> PyResult<Token> {
        if let Some(token) = self._cached_token(py)? {
            return Ok(token);
        }
        log::look(py);
        let client = self.open(py)?.blocking.clone();
        let interruption = Interruption::here(py)?;
        let outcome = py.detach(|| client.token_until(interruption.come()));
        interruption.settle(py, outcome).map(Token)
    }

    /// The cached token, if it is good and needs no thought.
    fn _cached_token(&self, py: Python<'_>) -> PyResult<Option<Token>> {
        let open = self.open.load();
        let open = open.as_ref().ok_or_else(|| closed(py))?;
        Ok(open.blocking.cached_token().map(Token))
    }

    /// Makes a call on this thread.
    #[pyo3(signature = (*arguments))]
    fn _send(&self, arguments: &Bound<'_, PyTuple>) -> PyResult<Response> {
        let py = arguments.py();
        log::look(py);
        let (open, request) = (self.open(py)?, request(arguments)?);
        let interruption = Interruption::here(py)?;
        let outcome = py.detach(|| {
            let open = open; // Let go of here, where waiting for a closed client's end holds nobody up.
            open.blocking.send_until(request, interruption.come())
        });
        interruption.settle(py, outcome).map(Response::new)
    }

    /// Starts a call whose outcome goes to `mailbox`.
    #[pyo3(signature = (mailbox, *arguments))]
    fn _start(&self, mailbox: &Bound<'_, Mailbox>, arguments: &Bound<'_, PyTuple>) -> PyResult<Pending> {
        let py = mailbox.py();
        log::look(py);
        let (client, request) = (self.open(py)?.client.clone(), request(arguments)?);
        mailbox.get().start(client, request).map_err(|error| raise(py, error))
    }

    /// Starts to fetch a token, which goes to `mailbox`.
    fn _start_token(&self, mailbox: &Bound<'_, Mailbox>) -> PyResult<Pending> {
        let py = mailbox.py();
        log::look(py);
        let client = self.open(py)?.client.clone();
        mailbox.get().start_token(client).map_err(|error| raise(py, error))
    }

    /// Drops the cached token: the next call gets a new one.
    fn invalidate(&self, py: Python<'_>) -> PyResult<()> {
        self.open(py)?.client.invalidate();
        Ok(())
    }

    /// What happened since the client was made, counted.
    fn stats<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        stats(py, self.open(py)?.client.stats())
    }

    /// The certificate that the client presents.
    #[getter]
    fn certificate(&self, py: Python<'_>) -> PyResult<Certificate> {
        Ok(Certificate(self.open(py)?.client.certificate().clone()))
    }

    /// The base URL, ending in "/".
    #[getter]
    fn base_url(&self, py: Python<'_>) -> PyResult<String> {
        Ok(self.open(py)?.client.base_url().to_owned())
    }
}
