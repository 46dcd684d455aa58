//! Waiting without the interpreter, and hearing Ctrl-C all the same.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use gnpix::Result;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;

use crate::error::raise;
use crate::log;

/// How long a signal may go unnoticed. Python runs its handlers only when asked to, on its main thread.
const EVERY: Duration = Duration::from_millis(20);

/// One blocking call, and the exception that a signal's handler raised within it.
#[derive(Default)]
pub(crate) struct Interruption {
    raised: Mutex<Option<PyErr>>,
}

impl Interruption {
    /// Completes when a signal's handler raised, as Ctrl-C's does.
    pub(crate) async fn come(&self) {
        loop {
            tokio::time::sleep(EVERY).await;
            match Python::try_attach(check) {
                Some(Ok(true)) => {}
                Some(Err(exception)) => {
                    *self.raised.lock().unwrap_or_else(PoisonError::into_inner) = Some(exception);
                    return;
                }
                // No signal comes to this thread, or the interpreter is going down.
                Some(Ok(false)) | None => return std::future::pending().await,
            }
        }
    }

    /// What the call returns or raises.
    pub(crate) fn settle<T>(self, py: Python<'_>, outcome: Result<T>) -> PyResult<T> {
        let raised = self.raised.into_inner().unwrap_or_else(PoisonError::into_inner);
        match (raised.or_else(log::take_raised), outcome) {
            (None, outcome) => outcome.map_err(|error| raise(py, error)),
            (Some(exception), Ok(_)) => Err(exception),
            (Some(exception), Err(error)) => {
                // Says whether the bank may have received the call.
                let context = raise(py, error).into_value(py);
                exception.value(py).setattr("__context__", context)?;
                Err(exception)
            }
        }
    }
}

/// Runs the handlers of signals that have come; false if this thread isn't the one that runs them.
fn check(py: Python<'_>) -> PyResult<bool> {
    static MAIN: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    static CURRENT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let main = MAIN.import(py, "threading", "main_thread")?.call0()?.getattr("ident")?;
    let current = CURRENT.import(py, "threading", "get_ident")?.call0()?;
    if !main.eq(current)? {
        return Ok(false);
    }
    py.check_signals().map(|()| true)
}
