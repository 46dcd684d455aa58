//! Which process this is, cheaply: a fork must be noticed before anything inherited is touched.
//!
//! `getpid` is a system call (195 ns where this was measured), too dear for the cached-token path that must
//! stay below 50 ns. So a `pthread_atfork` handler raises a number in the child, and reading it is one load.
//! Paths that cost a system call anyway also compare the process id, which catches children made by a raw
//! `clone` that runs no handlers.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

static EPOCH: AtomicU64 = AtomicU64::new(1);
static WATCHED: AtomicBool = AtomicBool::new(false);

/// The process something was made in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    epoch: u64,
    pid: u32,
}

impl Stamp {
    /// This process. From the first call on, forks are watched for.
    pub(crate) fn now() -> Self {
        // Not a `Once`: a child forked while another thread is inside one would wait for ever.
        if !WATCHED.swap(true, Ordering::Relaxed) {
            watch();
        }
        Self { epoch: EPOCH.load(Ordering::Relaxed), pid: std::process::id() }
    }

    /// Whether no fork was seen since: one load, no system call.
    #[inline]
    pub(crate) fn is_current(self) -> bool {
        self.epoch == EPOCH.load(Ordering::Relaxed)
    }

    /// Like [`is_current`](Self::is_current), and certain: asks the kernel for the process id.
    pub(crate) fn is_certainly_current(self) -> bool {
        if !self.is_current() {
            return false;
        }
        let same = self.pid == std::process::id();
        if !same {
            EPOCH.fetch_add(1, Ordering::Relaxed);
        }
        same
    }
}

#[cfg(unix)]
#[allow(unsafe_code)]
fn watch() {
    unsafe extern "C" fn forked() {
        EPOCH.fetch_add(1, Ordering::Relaxed);
    }
    // SAFETY: the handler only adds to an atomic, which is async-signal-safe, and lives as long as the code
    // it is in: glibc drops a shared object's handlers when it is unloaded. Failure (out of memory) leaves the
    // process-id comparison.
    unsafe {
        libc::pthread_atfork(None, None, Some(forked));
    }
}

#[cfg(not(unix))]
fn watch() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_of_this_process_is_current_and_one_of_another_is_not() {
        let here = Stamp::now();
        assert!(here.is_current() && here.is_certainly_current());
        assert!(!Stamp { epoch: here.epoch + 1, ..here }.is_current());
    }
}
