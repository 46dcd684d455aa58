//! How a lane's connection is made: the bank's name, TCP, TLS.

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use ::http::Uri;
use hyper_rustls::{HttpsConnector, MaybeHttpsStream};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::dns::{GaiAddrs, GaiResolver, Name};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tower::{Service, ServiceExt as _};

use super::cause::BoxError;
use super::counters::Counters;
use crate::config::Limits;

type BoxFuture<T, E> = Pin<Box<dyn Future<Output = Result<T, E>> + Send>>;

/// What a connection is read from and written to.
pub(super) type Stream = MaybeHttpsStream<TokioIo<TcpStream>>;

/// Makes connections to the bank, each within the connect timeout and counted once it is up.
pub(super) struct Connector {
    tls: HttpsConnector<HttpConnector<Resolver>>,
    limit: Duration,
    counters: Arc<Counters>,
}

impl Connector {
    pub(super) fn new(tls: rustls::ClientConfig, limits: &Limits, counters: &Arc<Counters>) -> Self {
        let mut tcp = HttpConnector::new_with_resolver(Resolver(GaiResolver::new()));
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        // Shared out among the addresses, so that a dead one doesn't use up the whole time.
        tcp.set_connect_timeout(Some(limits.connect));
        let mut tls = HttpsConnector::from((tcp, tls));
        tls.enforce_https();
        Self { tls, limit: limits.connect, counters: Arc::clone(counters) }
    }

    pub(super) async fn connect(&self, target: Uri) -> Result<Stream, BoxError> {
        let connecting = self.tls.clone().oneshot(target);
        let stream = tokio::time::timeout(self.limit, connecting).await.map_err(|_| ConnectTimedOut)??;
        Counters::add(&self.counters.connections);
        Ok(stream)
    }
}

/// The system's resolver, whose failures can be told from a connection's.
#[derive(Clone)]
struct Resolver(GaiResolver);

impl Service<Name> for Resolver {
    type Response = GaiAddrs;
    type Error = NameUnresolved;
    type Future = BoxFuture<GaiAddrs, NameUnresolved>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), NameUnresolved>> {
        self.0.poll_ready(context).map_err(NameUnresolved)
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let resolving = self.0.call(name);
        Box::pin(async move { resolving.await.map_err(NameUnresolved) })
    }
}

/// The bank's name, or the proxy's, can't be resolved.
#[derive(Debug)]
pub(super) struct NameUnresolved(std::io::Error);

impl fmt::Display for NameUnresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "name look-up failed: {}", self.0)
    }
}

impl StdError for NameUnresolved {}

/// Name, TCP and TLS together took longer than they may.
#[derive(Debug)]
pub(super) struct ConnectTimedOut;

impl fmt::Display for ConnectTimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("connecting took too long")
    }
}

impl StdError for ConnectTimedOut {}
