//! How requests reach the bank: the only room that names reqwest.

mod attempt;
mod counters;
mod failure;
mod lane;
mod retry;

use std::sync::Arc;

use ::http::{HeaderMap, Method};
use bytes::Bytes;
use tower::util::MapResponseLayer;

use crate::config::Limits;
use crate::error::{Error, ErrorKind, Result};

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
    client: reqwest::Client,
    limits: Arc<Limits>,
    counters: Arc<Counters>,
}

impl Http {
    pub(crate) fn new(
        tls: rustls::ClientConfig,
        limits: &Arc<Limits>,
        counters: &Arc<Counters>,
    ) -> Result<Self> {
        let connected = Arc::clone(counters);
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .https_only(true)
            // A bearer token and a client certificate must not leave the bank's host.
            .redirect(reqwest::redirect::Policy::none())
            // Repeating is decided in `retry`, which knows what may have been sent.
            .retry(reqwest::retry::never())
            .referer(false)
            .no_proxy()
            .tcp_nodelay(true)
            .connect_timeout(limits.connect)
            .read_timeout(limits.read)
            .pool_idle_timeout(limits.idle)
            .user_agent(limits.user_agent.clone())
            .connector_layer(MapResponseLayer::new(move |connection| {
                Counters::add(&connected.connections);
                connection
            }));
        if let Some(proxy) = &limits.proxy {
            let proxy = reqwest::Proxy::all(proxy.clone()).map_err(|cause| {
                Error::new(ErrorKind::Config, "the proxy can't be used").with_source(cause.without_url())
            })?;
            builder = builder.proxy(proxy);
        }
        let client = builder.build().map_err(|cause| {
            Error::new(ErrorKind::Internal, "no HTTP client can be made").with_source(cause)
        })?;
        Ok(Self { client, limits: Arc::clone(limits), counters: Arc::clone(counters) })
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(crate) fn counters(&self) -> &Counters {
        &self.counters
    }
}
