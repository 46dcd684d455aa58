//! What drives calls in the background: one thread per client, started by its first `gnpix_client_send_async`.

use std::future::Future;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use arc_swap::ArcSwapOption;
use gnpix::{Error, ErrorKind, Result};
use tokio::runtime::{Builder, Handle, Runtime};
use tokio::sync::watch;

use crate::signal;

/// How long freeing a client waits for its threads once all calls are over: a name look-up may hang.
const FAREWELL: Duration = Duration::from_secs(1);

/// A client's background: nothing until the first call, anew in a forked child.
#[derive(Default)]
pub(crate) struct Engine {
    running: ArcSwapOption<Running>,
}

/// The background of one process.
pub(crate) struct Running {
    process: u32,
    // An Option only so that it can be taken.
    runtime: Mutex<Option<Runtime>>,
    handle: Handle,
    calls: Arc<Calls>,
}

/// The calls under way.
struct Calls {
    closing: watch::Sender<bool>,
    count: Mutex<usize>,
    none_left: Condvar,
}

impl Engine {
    /// Ends all calls. Outside of the library's own threads, returns when the last one has ended.
    pub(crate) fn stop(&self) {
        let Some(running) = self.running.swap(None) else { return };
        if running.process != std::process::id() {
            // The parent's threads aren't here, and its descriptors are shared with it.
            std::mem::forget(running);
            return;
        }
        running.calls.closing.send_replace(true);
        let runtime = running.runtime.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(runtime) = runtime else { return };
        if Handle::try_current().is_ok() {
            // Inside a callback: waiting would be for ourselves.
            runtime.shutdown_background();
            return;
        }
        running.calls.wait();
        runtime.shutdown_timeout(FAREWELL);
    }

    /// This process's background, started if need be.
    pub(crate) fn running(&self) -> Result<Arc<Running>> {
        let found = self.running.load_full();
        if let Some(running) = found.as_ref().filter(|running| running.process == std::process::id()) {
            return Ok(Arc::clone(running));
        }
        let own = Arc::new(Running::new()?);
        let before = self.running.compare_and_swap(&found, Some(Arc::clone(&own)));
        let won = match (&*before, &found) {
            (None, None) => true,
            (Some(before), Some(found)) => Arc::ptr_eq(before, found),
            _ => false,
        };
        if won {
            // A parent's is never dropped: see `stop`.
            std::mem::forget(found);
            return Ok(own);
        }
        own.drop_unused();
        self.running()
    }
}

impl Running {
    fn new() -> Result<Self> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("gnpix")
            .on_thread_start(signal::hold_all)
            .enable_all()
            .build()
            .map_err(|cause| {
                Error::new(ErrorKind::Internal, "no thread can be started for calls in the background")
                    .with_code("thread_missing")
                    .with_source(cause)
            })?;
        let calls =
            Calls { closing: watch::Sender::new(false), count: Mutex::new(0), none_left: Condvar::new() };
        Ok(Self {
            process: std::process::id(),
            handle: runtime.handle().clone(),
            runtime: Mutex::new(Some(runtime)),
            calls: Arc::new(calls),
        })
    }

    /// Runs `work`. It is given a future that completes when the client is being freed.
    pub(crate) fn spawn<F: Future<Output = ()> + Send + 'static>(&self, work: impl FnOnce(Closing) -> F) {
        let under_way = UnderWay::new(&self.calls);
        let work = work(Closing(self.calls.closing.subscribe()));
        self.handle.spawn(async move {
            let _under_way = under_way;
            work.await;
        });
    }

    /// Another thread was first.
    fn drop_unused(&self) {
        let runtime = self.runtime.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(runtime) = runtime {
            runtime.shutdown_background();
        }
    }
}

impl Calls {
    fn wait(&self) {
        let mut count = self.count.lock().unwrap_or_else(PoisonError::into_inner);
        while *count > 0 {
            count = self.none_left.wait(count).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// One call under way, callback included.
struct UnderWay(Arc<Calls>);

impl UnderWay {
    fn new(calls: &Arc<Calls>) -> Self {
        *calls.count.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        Self(Arc::clone(calls))
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        let mut count = self.0.count.lock().unwrap_or_else(PoisonError::into_inner);
        *count -= 1;
        if *count == 0 {
            self.0.none_left.notify_all();
        }
    }
}

/// Tells when the client is being freed.
pub(crate) struct Closing(watch::Receiver<bool>);

impl Closing {
    /// Completes when the client is being freed.
    pub(crate) async fn wait(mut self) {
        // The sender lives as long as a call is under way.
        let _ = self.0.wait_for(|closing| *closing).await;
    }
}
