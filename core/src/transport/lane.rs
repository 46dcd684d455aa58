//! Lanes: what a blocking call runs on.
//!
//! A lane is a current-thread runtime with its own warm connection. A blocking call takes the lane used last (or
//! makes one), drives it on its own thread, and puts it back: no hop between threads, no thread behind the
//! caller's back, and at most as many connections as there are callers at once.

use std::future::Future;
use std::pin::pin;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Handle, Runtime};

use super::Http;
use crate::error::{Error, ErrorKind, Result};

/// How long dropping a lane waits for its threads; those that are idle end at once.
const FAREWELL: Duration = Duration::from_millis(100);

struct Lane {
    // An Option only so that Drop can take it.
    runtime: Option<Runtime>,
    http: Http,
    idle_since: Instant,
}

impl Drop for Lane {
    fn drop(&mut self) {
        let Some(runtime) = self.runtime.take() else { return };
        // A plain drop would panic inside another runtime, and wait for a name look-up that hangs. Its idle threads
        // are waited for: one that a program's end cuts off looks like a leak.
        match Handle::try_current() {
            Ok(_) => runtime.shutdown_background(),
            Err(_) => runtime.shutdown_timeout(FAREWELL),
        }
    }
}

/// The idle lanes, last used first out, so that few calls at once keep few connections warm.
#[derive(Default)]
pub(crate) struct Lanes {
    idle: Mutex<Vec<Lane>>,
}

impl Lanes {
    /// Runs `work` to its end on this thread; `connect` makes the connection pool of a new lane.
    pub(crate) fn run<T, F>(
        &self,
        keep_idle: Duration,
        connect: impl FnOnce() -> Result<Http> + Send,
        work: impl FnOnce(Http) -> F + Send,
    ) -> Result<T>
    where
        T: Send,
        F: Future<Output = Result<T>>,
    {
        if Handle::try_current().is_err() {
            return self.run_here(keep_idle, connect, work);
        }
        // Inside somebody's runtime a second one can't be entered: borrow a thread for this call.
        std::thread::scope(|scope| {
            let run = || self.run_here(keep_idle, connect, work);
            let thread = std::thread::Builder::new().name("gnpix-call".into()).spawn_scoped(scope, run);
            let thread = thread.map_err(|cause| {
                Error::new(
                    ErrorKind::Internal,
                    "no thread can be started for a blocking call inside a runtime",
                )
                .with_source(cause)
            })?;
            thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    }

    fn run_here<T, F>(
        &self,
        keep_idle: Duration,
        connect: impl FnOnce() -> Result<Http>,
        work: impl FnOnce(Http) -> F,
    ) -> Result<T>
    where
        F: Future<Output = Result<T>>,
    {
        let lane = match self.take() {
            Some(lane) => lane,
            None => Lane { runtime: Some(runtime()?), http: connect()?, idle_since: Instant::now() },
        };
        let Some(runtime) = &lane.runtime else {
            return Err(Error::new(ErrorKind::Internal, "a lane lost its runtime"));
        };
        // Lent: a call's future is large to move.
        let result = runtime.block_on(pin!(work(lane.http.clone())));
        self.put_back(lane, keep_idle);
        result
    }

    fn take(&self) -> Option<Lane> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    /// Puts `lane` on top and drops those at the bottom whose connections have outlived their idle time.
    fn put_back(&self, mut lane: Lane, keep_idle: Duration) {
        let now = Instant::now();
        lane.idle_since = now;
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.push(lane);
        let stale = idle.iter().take_while(|lane| now.duration_since(lane.idle_since) > keep_idle).count();
        let dropped: Vec<Lane> = idle.drain(..stale).collect();
        // Closing sockets takes system calls: not under the lock.
        drop(idle);
        drop(dropped);
    }
}

fn runtime() -> Result<Runtime> {
    Builder::new_current_thread().enable_all().build().map_err(|cause| {
        Error::new(ErrorKind::Internal, "no runtime can be made for a blocking call").with_source(cause)
    })
}
