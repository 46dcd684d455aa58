//! How requests reach the bank: the only room that names reqwest and hyper.

mod attempt;
mod body;
mod cause;
mod connect;
mod counters;
mod engine;
mod exclusive;
mod failure;
mod gzip;
mod kept;
mod lane;
mod lost;
mod multiplexed;
mod pool;
mod progress;
mod retry;
mod socket;

use std::sync::Arc;

use ::http::{HeaderMap, Method};
use bytes::Bytes;

use crate::config::Limits;
use crate::error::Result;
use engine::Engine;

pub(crate) use counters::Counters;
pub use counters::Stats;
pub(crate) use failure::{HANDSHAKE_DROPPED, deadline_passed, given_up};
pub(crate) use lane::Lanes;
pub(crate) use progress::Progress;
pub(crate) use tokio::time::Instant;

/// A request as it goes on the wire.
#[derive(Clone)]
pub(crate) struct Wire {
    pub(crate) method: Method,
    pub(crate) url: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// A pool of connections, driven by whatever runtime its requests are awaited on. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Http {
    engine: Engine,
    limits: Arc<Limits>,
    counters: Arc<Counters>,
}

impl Http {
    /// A pool for the bank at the URL `bank`, for calls that are awaited on one runtime.
    pub(crate) fn new(
        tls: rustls::ClientConfig,
        bank: &str,
        limits: &Arc<Limits>,
        counters: &Arc<Counters>,
    ) -> Result<Self> {
        let engine = Engine::new(tls, bank, limits, counters)?;
        Ok(Self { engine, limits: Arc::clone(limits), counters: Arc::clone(counters) })
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(crate) fn counters(&self) -> &Counters {
        &self.counters
    }
}
