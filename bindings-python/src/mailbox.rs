//! Where the outcomes of async calls go: one mailbox for each event loop.
//!
//! The engine puts an outcome in and rings a bell, a socket that the loop watches; the loop then takes all that are
//! there at once. So the engine needs no interpreter, and many outcomes cost one wake-up.

use std::io::{Read, Write};
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use gnpix::{AccessToken, Client, Error, ErrorKind, Request, Result};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use pyo3::{PyClass, PyClassInitializer};
use tokio::sync::Notify;

use crate::engine;
use crate::error::raise;
use crate::log::{self, Line};
use crate::response::Response;
use crate::token::Token;

/// What comes by mail.
pub(crate) enum Item {
    Response(u64, Result<gnpix::Response>),
    Token(u64, Result<AccessToken>),
    /// For the log, from whatever the engine was at.
    Line(Line),
}

/// A mailbox, as the engine sees it.
pub(crate) struct Slot {
    items: Mutex<Vec<Item>>,
    bell: UnixStream,
}

impl Slot {
    pub(crate) fn put(&self, item: Item) {
        let first = {
            let mut items = self.items.lock().unwrap_or_else(PoisonError::into_inner);
            items.push(item);
            items.len() == 1
        };
        if first {
            // A bell that is full has rung already.
            let _ = (&self.bell).write(&[1]);
        }
    }

    fn take(&self) -> Vec<Item> {
        std::mem::take(&mut *self.items.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A mailbox, as its event loop sees it.
#[pyclass(frozen, module = "gnpix._native")]
pub(crate) struct Mailbox {
    slot: Arc<Slot>,
    ear: UnixStream,
    next: AtomicU64,
}

impl Mailbox {
    pub(crate) fn start(&self, client: Client, request: Request) -> Result<Pending> {
        self.run(move |number, given_up| async move {
            let (method, route) = (request.method().clone(), request.route().to_owned());
            match client.send_until(request, given_up.notified()).await {
                Err(error) if error.kind() == ErrorKind::Cancelled => {
                    tell(&error, method.as_str(), &route);
                    None
                }
                outcome => Some(Item::Response(number, outcome)),
            }
        })
    }

    pub(crate) fn start_token(&self, client: Client) -> Result<Pending> {
        self.run(move |number, given_up| async move {
            Some(Item::Token(number, client.token_until(given_up.notified()).await))
        })
    }

    fn run<F: Future<Output = Option<Item>> + Send + 'static>(
        &self,
        work: impl FnOnce(u64, Arc<Notify>) -> F,
    ) -> Result<Pending> {
        let engine = engine::handle()?;
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let (given_up, slot) = (Arc::new(Notify::new()), Arc::clone(&self.slot));
        let work = work(number, Arc::clone(&given_up));
        engine.spawn(log::with_mailbox(Arc::clone(&self.slot), async move {
            if let Some(item) = work.await {
                slot.put(item);
            }
        }));
        Ok(Pending { number, given_up })
    }
}

#[pymethods]
impl Mailbox {
    #[new]
    fn new() -> PyResult<Self> {
        let (ear, bell) = UnixStream::pair()?;
        ear.set_nonblocking(true)?;
        bell.set_nonblocking(true)?;
        let slot = Arc::new(Slot { items: Mutex::default(), bell });
        Ok(Self { slot, ear, next: AtomicU64::new(0) })
    }

    /// The socket that rings.
    fn fileno(&self) -> i32 {
        self.ear.as_raw_fd()
    }

    /// Fulfils the futures of `futures`, by number, whose outcomes are there. Called by the loop when the bell rings.
    fn drain(&self, py: Python<'_>, futures: &Bound<'_, PyDict>) -> PyResult<()> {
        let mut rings = [0; 64];
        // Emptied before the items are taken: what comes later rings again.
        while matches!((&self.ear).read(&mut rings), Ok(64)) {}
        for item in self.slot.take() {
            match item {
                Item::Response(number, outcome) => {
                    deliver(py, futures, number, outcome.map(Response::new))?;
                }
                Item::Token(number, outcome) => deliver(py, futures, number, outcome.map(Token))?,
                Item::Line(line) => line.write(py),
            }
        }
        Ok(())
    }
}

/// A task that was cancelled learns nothing of its call: the log does.
fn tell(error: &Error, method: &str, route: &str) {
    if error.maybe_sent() {
        tracing::warn!(target: "gnpix", method, route, "a call was given up; the bank may have received it");
    } else {
        tracing::debug!(target: "gnpix", method, route, "a call was given up before it left");
    }
}

/// Fulfils a future, unless it was cancelled or its loop is gone.
fn deliver<'py, T>(
    py: Python<'py>,
    futures: &Bound<'py, PyDict>,
    number: u64,
    outcome: Result<T>,
) -> PyResult<()>
where
    T: PyClass + Into<PyClassInitializer<T>>,
{
    let Some(future) = futures.get_item(number)? else { return Ok(()) };
    futures.del_item(number)?;
    if future.call_method0(intern!(py, "done"))?.is_truthy()? {
        return Ok(());
    }
    match outcome {
        Ok(value) => future.call_method1(intern!(py, "set_result"), (Bound::new(py, value)?,))?,
        Err(error) => {
            let exception = raise(py, error).into_value(py);
            future.call_method1(intern!(py, "set_exception"), (exception,))?
        }
    };
    Ok(())
}

/// A call under way.
#[pyclass(frozen, module = "gnpix._native")]
pub(crate) struct Pending {
    #[pyo3(get)]
    number: u64,
    given_up: Arc<Notify>,
}

#[pymethods]
impl Pending {
    /// Gives the call up; nothing if it is over.
    fn cancel(&self) {
        self.given_up.notify_one();
    }
}
