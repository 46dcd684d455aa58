//! What carries a request: reqwest; on a lane without a proxy a line on hyper, which reqwest is made of.
//!
//! Reqwest's layers and pool cost a blocking call half of its CPU, and with them it falls behind libcurl:
//! docs/performance.md has the figures. Whatever differs between the two ends in this file.

use std::sync::Arc;

use ::http::{Request, Response};
use http_body_util::Either;
use hyper::body::Incoming;
use tower::util::MapResponseLayer;

use super::connect::Connector;
use super::counters::Counters;
use super::line::Line;
use super::lost::{Lost, Stage};
use super::progress::MarkedBody;
use crate::config::Limits;
use crate::error::{Error, ErrorKind, Result};

#[derive(Clone)]
pub(super) enum Engine {
    Reqwest(reqwest::Client),
    Line(Arc<Line>),
}

impl Engine {
    /// For calls that share one runtime and one pool, and for all that go through a proxy.
    pub(super) fn reqwest(
        tls: rustls::ClientConfig,
        limits: &Limits,
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
            .pool_idle_timeout(limits.idle)
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
        Ok(Self::Reqwest(client))
    }

    /// For a lane: one caller at a time, straight to the bank.
    pub(super) fn line(tls: rustls::ClientConfig, limits: &Limits, counters: &Arc<Counters>) -> Self {
        Self::Line(Arc::new(Line::new(Connector::new(tls, limits, counters), limits.idle)))
    }

    pub(super) async fn send(
        &self,
        request: Request<MarkedBody>,
    ) -> Result<Response<Either<Incoming, reqwest::Body>>, Lost> {
        match self {
            Self::Line(line) => line.send(request).await.map(|answer| answer.map(Either::Left)),
            Self::Reqwest(client) => {
                let request =
                    reqwest::Request::try_from(request.map(reqwest::Body::wrap)).map_err(lost_by_reqwest)?;
                let answer = client.execute(request).await.map_err(lost_by_reqwest)?;
                Ok(Response::from(answer).map(Either::Right))
            }
        }
    }
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
    Lost { stage, cause: cause.without_url().into() }
}
