//! What drives the calls of all clients: one thread per process, started by the first call.
//!
//! It never touches JavaScript, so that neither waits for the other: outcomes go to a mailbox, whose event loop
//! fetches them. That is why a program, or a worker, may end with calls under way.

use std::sync::{Mutex, OnceLock, PoisonError};

use gnpix::{Error, ErrorKind, Result};
use tokio::runtime::{Builder, Handle, Runtime};

static RUNNING: OnceLock<Runtime> = OnceLock::new();

/// The engine, started if need be.
pub(crate) fn handle() -> Result<&'static Handle> {
    static STARTING: Mutex<()> = Mutex::new(());
    if let Some(running) = RUNNING.get() {
        return Ok(running.handle());
    }
    let _one_at_a_time = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
    if RUNNING.get().is_none() {
        let started = start()?;
        // Nobody else sets it while the lock is held.
        let _ = RUNNING.set(started);
    }
    RUNNING.get().map(Runtime::handle).ok_or_else(|| Error::new(ErrorKind::Internal, "the engine is gone"))
}

fn start() -> Result<Runtime> {
    Builder::new_multi_thread().worker_threads(1).thread_name("gnpix").enable_all().build().map_err(|cause| {
        Error::new(ErrorKind::Internal, "no thread can be started for calls")
            .with_code("thread_missing")
            .with_source(cause)
    })
}
