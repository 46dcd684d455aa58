//! How requests reach the bank: the only room that names hyper.

mod attempt;
mod connect;
mod counters;
mod failure;
mod gzip;
mod lane;
mod retry;

use std::sync::Arc;

use ::http::{HeaderMap, HeaderValue, Method};
use bytes::Bytes;
use hyper_util::client::legacy::Client;
use hyper_util::rt::{TokioExecutor, TokioTimer};

use crate::config::Limits;
use crate::error::{Error, ErrorKind, Result};
use attempt::MarkedBody;
use connect::Connector;

pub(crate) use attempt::Progress;
pub(crate) use counters::Counters;
pub use counters::Stats;
pub(crate) use failure::{HANDSHAKE_DROPPED, deadline_passed};
pub(crate) use lane::Lanes;
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
    client: Arc<Client<Connector, MarkedBody>>,
    user_agent: HeaderValue,
    limits: Arc<Limits>,
    counters: Arc<Counters>,
}

impl Http {
    pub(crate) fn new(
        tls: rustls::ClientConfig,
        limits: &Arc<Limits>,
        counters: &Arc<Counters>,
    ) -> Result<Self> {
        let user_agent = HeaderValue::from_str(&limits.user_agent).map_err(|cause| {
            Error::new(ErrorKind::Internal, "the user agent can't be sent").with_source(cause)
        })?;
        // No redirects: a bearer token and a client certificate must not leave the bank's host. Repeating is
        // decided in `retry`, which knows what may have been sent; hyper itself repeats only what it never wrote.
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(limits.idle)
            .build(Connector::new(tls, limits, counters)?);
        Ok(Self {
            client: Arc::new(client),
            user_agent,
            limits: Arc::clone(limits),
            counters: Arc::clone(counters),
        })
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(crate) fn counters(&self) -> &Counters {
        &self.counters
    }
}
