//! How a connection is made: the bank's name, TCP, TLS.

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
use tower::util::MapResponse;
use tower::{Service, ServiceExt as _};

use super::cause::{BoxError, find};
use super::counters::Counters;
use super::lost::{Lost, Stage};
use super::socket::Socket;
use crate::config::Limits;

type BoxFuture<T, E> = Pin<Box<dyn Future<Output = Result<T, E>> + Send>>;
type Tcp = MapResponse<HttpConnector<Resolver>, fn(TokioIo<TcpStream>) -> TokioIo<Socket>>;

/// What a connection is read from and written to.
pub(super) type Stream = MaybeHttpsStream<TokioIo<Socket>>;

/// Makes connections to the bank, each within the connect timeout and counted once it is up.
pub(super) struct Connector {
    tls: HttpsConnector<Tcp>,
    bank: Uri,
    limit: Duration,
    counters: Arc<Counters>,
}

impl Connector {
    pub(super) fn new(
        tls: rustls::ClientConfig,
        bank: Uri,
        limits: &Limits,
        counters: &Arc<Counters>,
    ) -> Self {
        let mut tcp = HttpConnector::new_with_resolver(Resolver(GaiResolver::new()));
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        // Shared out among the addresses, so that a dead one doesn't use up the whole time.
        tcp.set_connect_timeout(Some(limits.connect));
        let mut tls = HttpsConnector::from((MapResponse::new(tcp, Socket::new as fn(_) -> _), tls));
        tls.enforce_https();
        Self { tls, bank, limit: limits.connect, counters: Arc::clone(counters) }
    }

    pub(super) async fn connect(&self) -> Result<Stream, Lost> {
        let connecting = self.tls.clone().oneshot(self.bank.clone());
        let connected = tokio::time::timeout(self.limit, connecting).await;
        let stream = connected.map_err(|_| lost(ConnectTimedOut.into()))?.map_err(lost)?;
        Counters::add(&self.counters.connections);
        Ok(stream)
    }
}

/// A connection that couldn't be made.
fn lost(cause: BoxError) -> Lost {
    let stage = if find::<NameUnresolved>(&*cause).is_some() {
        Stage::NameLookup
    } else if find::<ConnectTimedOut>(&*cause).is_some() {
        Stage::ConnectTimeout
    } else {
        Stage::Connect
    };
    Lost::at(stage, cause)
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
