//! The live part of a client: connections and runtimes, made at the first call and belonging to one process.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::config::Settings;
use crate::error::Result;
use crate::process::Stamp;
use crate::tls;
use crate::transport::{Counters, Http, Lanes};

/// Everything a fork must not share. A child that finds its parent's makes its own and leaks the parent's:
/// dropping it would touch the parent's sockets.
pub(super) struct Live {
    pub(super) stamp: Stamp,
    pub(super) counters: Arc<Counters>,
    pub(super) lanes: Lanes,
    shared: OnceLock<Http>,
    tls: OnceLock<rustls::ClientConfig>,
    making: Mutex<()>,
}

impl Live {
    pub(super) fn new() -> Self {
        Self {
            stamp: Stamp::now(),
            counters: Arc::default(),
            lanes: Lanes::default(),
            shared: OnceLock::new(),
            tls: OnceLock::new(),
            making: Mutex::new(()),
        }
    }

    /// The pool that all calls of the async face share.
    pub(super) fn http(&self, settings: &Settings) -> Result<Http> {
        match self.shared.get() {
            Some(http) => Ok(http.clone()),
            None => {
                let http = self.connect(settings)?;
                Ok(self.shared.get_or_init(|| http).clone())
            }
        }
    }

    /// A new, unconnected pool. All pools of a client resume each other's TLS sessions.
    pub(super) fn connect(&self, settings: &Settings) -> Result<Http> {
        Http::new(self.tls(settings)?, &settings.limits, &self.counters)
    }

    fn tls(&self, settings: &Settings) -> Result<rustls::ClientConfig> {
        if let Some(config) = self.tls.get() {
            return Ok(config.clone());
        }
        // Reading the platform's store takes milliseconds: once, not once per waiting thread.
        let _making = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(config) = self.tls.get() {
            return Ok(config.clone());
        }
        let full = Arc::clone(&self.counters.handshakes_full);
        let config = tls::configure(&settings.certificate, &settings.roots, settings.limits.http2, full)?;
        Ok(self.tls.get_or_init(|| config).clone())
    }
}
