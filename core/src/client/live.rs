//! The live part of a client: connections and runtimes, made at the first call and belonging to one process.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use arc_swap::ArcSwap;
use tokio::runtime::{Handle, Id};

use crate::config::Settings;
use crate::error::{Error, ErrorKind, Result};
use crate::process::Stamp;
use crate::tls;
use crate::transport::{Counters, Http, Lanes};

/// Runtimes whose pools are kept. A program has one or a few; tests may come with one each.
const RUNTIMES: usize = 32;

/// Everything a fork must not share. A child that finds its parent's, in a call or when it drops the client, leaks
/// it: dropping it would take the parent's sockets off the epoll instance that both processes share.
pub(super) struct Live {
    pub(super) stamp: Stamp,
    pub(super) counters: Arc<Counters>,
    pub(super) lanes: Lanes,
    /// A pool per runtime, the newest last: a connection is driven by the runtime it was made on, and a call that
    /// found it from another would wait on a runtime that may stand still.
    pools: ArcSwap<Vec<(Id, Http)>>,
    tls: OnceLock<rustls::ClientConfig>,
    making: Mutex<()>,
}

impl Live {
    pub(super) fn new() -> Self {
        Self {
            stamp: Stamp::now(),
            counters: Arc::default(),
            lanes: Lanes::default(),
            pools: ArcSwap::default(),
            tls: OnceLock::new(),
            making: Mutex::new(()),
        }
    }

    /// The pool that all calls of the async face share on this runtime.
    pub(super) fn http(&self, settings: &Settings) -> Result<Http> {
        let runtime = Handle::try_current().map_err(|cause| {
            Error::new(ErrorKind::InvalidArgument, "the async client was called outside a tokio runtime")
                .with_code("runtime_missing")
                .with_help("Call it from a task of tokio's, or use the blocking client.")
                .with_source(cause)
        })?;
        let id = runtime.id();
        let find = |pools: &[(Id, Http)]| pools.iter().find(|pool| pool.0 == id).map(|pool| pool.1.clone());
        if let Some(http) = find(&self.pools.load()) {
            return Ok(http);
        }
        let http = self.connections(settings)?;
        self.pools.rcu(|pools| {
            let mut pools = Vec::clone(pools);
            // Two tasks may come here at once: the first one's pool serves both.
            if find(&pools).is_none() {
                pools.drain(..pools.len().saturating_sub(RUNTIMES - 1));
                pools.push((id, http.clone()));
            }
            pools
        });
        Ok(find(&self.pools.load()).unwrap_or(http))
    }

    /// A new pool, for a runtime or a lane. All pools of a client resume each other's TLS sessions.
    pub(super) fn connections(&self, settings: &Settings) -> Result<Http> {
        Http::new(self.tls(settings)?, settings.base_url.as_str(), &settings.limits, &self.counters)
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
