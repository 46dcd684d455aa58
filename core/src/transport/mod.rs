//! How requests reach the bank: the only room that names reqwest and hyper.

mod attempt;
mod cause;
mod connect;
mod counters;
mod engine;
mod failure;
mod gzip;
mod lane;
mod line;
mod lost;
mod progress;
mod retry;

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
    /// A pool for calls that are awaited on one runtime at once.
    pub(crate) fn shared(
        tls: rustls::ClientConfig,
        limits: &Arc<Limits>,
        counters: &Arc<Counters>,
    ) -> Result<Self> {
        Ok(Self::on(Engine::reqwest(tls, limits, counters)?, limits, counters))
    }

    /// A pool for a lane, which makes one call at a time.
    pub(crate) fn lane(
        tls: rustls::ClientConfig,
        limits: &Arc<Limits>,
        counters: &Arc<Counters>,
    ) -> Result<Self> {
        match &limits.proxy {
            Some(_) => Self::shared(tls, limits, counters),
            None => Ok(Self::on(Engine::line(tls, limits, counters), limits, counters)),
        }
    }

    fn on(engine: Engine, limits: &Arc<Limits>, counters: &Arc<Counters>) -> Self {
        Self { engine, limits: Arc::clone(limits), counters: Arc::clone(counters) }
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(crate) fn counters(&self) -> &Counters {
        &self.counters
    }
}
