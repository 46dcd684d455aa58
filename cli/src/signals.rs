//! The signals that end a command in good order: Ctrl-C and `kill`.

use gnpix::{Error, ErrorKind, Result};

/// Heard from the moment this is made. A hang-up isn't among them: `nohup` must keep working.
pub(crate) struct Signals {
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

impl Signals {
    /// Begins to listen. Needs a runtime.
    #[cfg(unix)]
    pub(crate) fn listen() -> Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        let failed = |cause| Error::new(ErrorKind::Internal, "signals can't be heard").with_source(cause);
        Ok(Self {
            interrupt: signal(SignalKind::interrupt()).map_err(failed)?,
            terminate: signal(SignalKind::terminate()).map_err(failed)?,
        })
    }

    /// Waits for one; the exit code that shells give it.
    #[cfg(unix)]
    pub(crate) async fn wait(&mut self) -> u8 {
        tokio::select! {
            _ = self.interrupt.recv() => crate::exit::INTERRUPTED,
            _ = self.terminate.recv() => crate::exit::TERMINATED,
        }
    }

    /// Begins to listen. Needs a runtime.
    #[cfg(not(unix))]
    pub(crate) fn listen() -> Result<Self> {
        Ok(Self {})
    }

    /// Waits for Ctrl-C; its exit code.
    #[cfg(not(unix))]
    pub(crate) async fn wait(&mut self) -> u8 {
        let _ = tokio::signal::ctrl_c().await;
        crate::exit::INTERRUPTED
    }
}
