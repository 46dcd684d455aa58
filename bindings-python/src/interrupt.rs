//! Waiting without the interpreter, and hearing Ctrl-C all the same.

use std::cell::Cell;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use gnpix::Result;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;

use crate::error::raise;
use crate::log;

/// How long a signal may go unnoticed. Python runs its handlers only when asked to, on its main thread.
const EVERY: Duration = Duration::from_millis(20);

thread_local! {
    /// Whether this is Python's main thread, and the process in which it was asked: in a forked child, any may be.
    static MAIN: Cell<Option<(u32, bool)>> = const { Cell::new(None) };
}

/// One blocking call, and the exception that a signal's handler raised within it.
pub(crate) struct Interruption {
    on_main: bool,
    raised: Mutex<Option<PyErr>>,
}

impl Interruption {
    /// For a call on this thread.
    pub(crate) fn here(py: Python<'_>) -> PyResult<Self> {
        Ok(Self { on_main: is_main(py)?, raised: Mutex::default() })
    }

    /// Completes when a signal's handler raised, as Ctrl-C's does.
    pub(crate) async fn come(&self) {
        // No handler runs on any other thread: its calls are spared the timer.
        if !self.on_main {
            return std::future::pending().await;
        }
        loop {
            tokio::time::sleep(EVERY).await;
            match Python::try_attach(|py| py.check_signals()) {
                Some(Ok(())) => {}
                Some(Err(exception)) => {
                    *self.raised.lock().unwrap_or_else(PoisonError::into_inner) = Some(exception);
                    return;
                }
                // The interpreter is going down.
                None => return std::future::pending().await,
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

fn is_main(py: Python<'_>) -> PyResult<bool> {
    static THREAD: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    static CURRENT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let process = std::process::id();
    if let Some((_, known)) = MAIN.get().filter(|(of, _)| *of == process) {
        return Ok(known);
    }
    let main = THREAD.import(py, "threading", "main_thread")?.call0()?.getattr("ident")?;
    let found = main.eq(CURRENT.import(py, "threading", "get_ident")?.call0()?)?;
    MAIN.set(Some((process, found)));
    Ok(found)
}
