//! What drives the calls of all async clients: one thread per process, started by the first call.
//!
//! It never touches the interpreter, so that neither waits for the other: outcomes go to a mailbox, whose loop
//! fetches them. That is why a program may end with calls under way.

use std::sync::Arc;

use arc_swap::ArcSwapOption;
use gnpix::{Error, ErrorKind, Result};
use tokio::runtime::{Builder, Handle, Runtime};

use crate::{log, signal};

static RUNNING: ArcSwapOption<Running> = ArcSwapOption::const_empty();

/// The engine of one process.
struct Running {
    process: u32,
    runtime: Runtime,
}

/// This process's engine, started if need be.
pub(crate) fn handle() -> Result<Handle> {
    let found = RUNNING.load_full();
    if let Some(running) = found.as_ref().filter(|running| running.process == std::process::id()) {
        return Ok(running.runtime.handle().clone());
    }
    let own = Arc::new(Running { process: std::process::id(), runtime: runtime()? });
    let handle = own.runtime.handle().clone();
    let before = RUNNING.compare_and_swap(&found, Some(Arc::clone(&own)));
    let won = match (&*before, &found) {
        (None, None) => true,
        (Some(before), Some(found)) => Arc::ptr_eq(before, found),
        _ => false,
    };
    if won {
        // A parent's is never dropped: its thread isn't here, and its descriptors are shared with it.
        std::mem::forget(found);
        return Ok(handle);
    }
    // Another thread was first.
    if let Some(own) = Arc::into_inner(own) {
        own.runtime.shutdown_background();
    }
    self::handle()
}

fn runtime() -> Result<Runtime> {
    let start = || {
        signal::hold_all();
        log::this_thread_is_the_engines();
    };
    Builder::new_multi_thread()
        .worker_threads(1)
        .thread_name("gnpix")
        .on_thread_start(start)
        .enable_all()
        .build()
        .map_err(|cause| {
            Error::new(ErrorKind::Internal, "no thread can be started for async calls")
                .with_code("thread_missing")
                .with_source(cause)
        })
}
