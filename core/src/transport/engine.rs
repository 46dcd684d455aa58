//! What carries a request: a pool on hyper, which reqwest is made of; through a proxy, reqwest.
//!
//! Reqwest's layers cost half of a call's CPU, and its pool makes more connections than there are callers:
//! docs/performance.md has the figures. Whatever differs between the two ends in this file.

use std::sync::Arc;

use ::http::uri::Authority;
use ::http::{HeaderValue, Request, Response, Uri};
use http_body_util::Either;
use tower::util::MapResponseLayer;
use url::Url;

use super::body::Body;
use super::cause::BoxError;
use super::connect::Connector;
use super::counters::Counters;
use super::lost::{Lost, Stage};
use super::pool::Pool;
use super::progress::MarkedBody;
use crate::config::Limits;
use crate::error::{Error, ErrorKind, Result};

#[derive(Clone)]
pub(super) enum Engine {
    Reqwest(reqwest::Client),
    Pool(Arc<Pool>),
}

impl Engine {
    /// For the calls of one runtime to the bank at the URL `bank`.
    pub(super) fn new(
        tls: rustls::ClientConfig,
        bank: &str,
        limits: &Limits,
        counters: &Arc<Counters>,
    ) -> Result<Self> {
        match &limits.proxy {
            Some(proxy) => Self::through(proxy, tls, limits, counters),
            None => Self::straight(tls, bank, limits, counters),
        }
    }

    fn straight(
        tls: rustls::ClientConfig,
        bank: &str,
        limits: &Limits,
        counters: &Arc<Counters>,
    ) -> Result<Self> {
        let refuse = |cause: BoxError| {
            Error::new(ErrorKind::Config, "the base URL can't be connected to").with_source(cause)
        };
        let bank = Uri::try_from(bank).map_err(|cause| refuse(cause.into()))?;
        let host = bank.authority().map(host).unwrap_or_default();
        let host = HeaderValue::try_from(host).map_err(|cause| refuse(cause.into()))?;
        let connector = Connector::new(tls, bank, limits, counters);
        Ok(Self::Pool(Pool::new(connector, host, limits.idle, limits.http2)))
    }

    fn through(
        proxy: &Url,
        tls: rustls::ClientConfig,
        limits: &Limits,
        counters: &Arc<Counters>,
    ) -> Result<Self> {
        let connected = Arc::clone(counters);
        let proxy = reqwest::Proxy::all(proxy.clone()).map_err(|cause| {
            Error::new(ErrorKind::Config, "the proxy can't be used").with_source(cause.without_url())
        })?;
        let builder = reqwest::Client::builder()
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
            .pool_idle_timeout(limits.idle)
            .connector_layer(MapResponseLayer::new(move |connection| {
                Counters::add(&connected.connections);
                connection
            }))
            .proxy(proxy);
        let client = builder.build().map_err(|cause| {
            Error::new(ErrorKind::Internal, "no HTTP client can be made").with_source(cause)
        })?;
        Ok(Self::Reqwest(client))
    }

    pub(super) async fn send(
        &self,
        request: Request<MarkedBody>,
    ) -> Result<Response<Either<Body, reqwest::Body>>, Lost> {
        match self {
            Self::Pool(pool) => pool.send(request).await.map(|answer| answer.map(Either::Left)),
            Self::Reqwest(client) => {
                // Nobody drives an idle lane: let its runtime see a connection that was closed meanwhile, and one
                // that the answer just read has set free.
                tokio::task::yield_now().await;
                tokio::task::yield_now().await;
                let request =
                    reqwest::Request::try_from(request.map(reqwest::Body::wrap)).map_err(lost_by_reqwest)?;
                let answer = client.execute(request).await.map_err(lost_by_reqwest)?;
                Ok(Response::from(answer).map(Either::Right))
            }
        }
    }

    /// A request was given up because nothing came back.
    pub(super) fn distrust(&self) {
        if let Self::Pool(pool) = self {
            pool.distrust();
        }
    }
}

/// The `Host` of `bank`: without the port that https means anyway.
fn host(bank: &Authority) -> &str {
    if bank.port_u16() == Some(443) { bank.host() } else { bank.as_str() }
}

fn lost_by_reqwest(cause: reqwest::Error) -> Lost {
    let stage = if cause.is_builder() {
        Stage::Build
    } else if !cause.is_connect() {
        Stage::Exchange
    } else if cause.is_dns() {
        Stage::NameLookup
    } else if cause.is_timeout() {
        Stage::ConnectTimeout
    } else {
        Stage::Connect
    };
    // The URL may hold a secret (a webhook's hmac).
    Lost::at(stage, cause.without_url())
}
