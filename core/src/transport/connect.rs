//! How a connection is made: the bank's name, TCP, a proxy's tunnel if there is one, TLS.

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
use hyper_util::client::legacy::connect::proxy::Tunnel;
use hyper_util::client::proxy::matcher::Matcher;
use hyper_util::rt::TokioIo;
use rustls::client::ResolvesClientCert;
use rustls::sign::CertifiedKey;
use tokio::net::TcpStream;
use tower::{Service, ServiceExt as _};

use super::counters::Counters;
use crate::config::Limits;
use crate::error::{Error, ErrorKind, Result};

type BoxError = Box<dyn StdError + Send + Sync>;
type BoxFuture<T, E> = Pin<Box<dyn Future<Output = Result<T, E>> + Send>>;
type Tcp = HttpConnector<Resolver>;
type Link = MaybeHttpsStream<TokioIo<TcpStream>>;

/// Makes connections to the bank, each within the connect timeout and counted once it is up.
///
/// Hyper clones its connector for every request, needed or not: what is cloned is one pointer.
#[derive(Clone)]
pub(super) struct Connector {
    parts: Arc<Parts>,
}

struct Parts {
    tls: HttpsConnector<Route>,
    limit: Duration,
    counters: Arc<Counters>,
}

impl Connector {
    pub(super) fn new(tls: rustls::ClientConfig, limits: &Limits, counters: &Arc<Counters>) -> Result<Self> {
        let mut tcp = HttpConnector::new_with_resolver(Resolver(GaiResolver::new()));
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        // Shared out among the addresses, so that a dead one doesn't use up the whole time.
        tcp.set_connect_timeout(Some(limits.connect));
        let route = match &limits.proxy {
            None => Route::Direct(tcp),
            Some(proxy) => Route::Tunnel(tunnel(proxy.as_str(), tcp, &tls)?),
        };
        let mut tls = HttpsConnector::from((route, tls));
        tls.enforce_https();
        let parts = Parts { tls, limit: limits.connect, counters: Arc::clone(counters) };
        Ok(Self { parts: Arc::new(parts) })
    }
}

impl Service<Uri> for Connector {
    type Response = MaybeHttpsStream<Link>;
    type Error = BoxError;
    type Future = BoxFuture<Self::Response, BoxError>;

    fn poll_ready(&mut self, _context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, target: Uri) -> Self::Future {
        let parts = Arc::clone(&self.parts);
        Box::pin(async move {
            let connecting = parts.tls.clone().oneshot(target);
            let stream =
                tokio::time::timeout(parts.limit, connecting).await.map_err(|_| ConnectTimedOut)??;
            Counters::add(&parts.counters.connections);
            Ok(stream)
        })
    }
}

/// What TLS with the bank runs over.
#[derive(Clone)]
enum Route {
    Direct(Tcp),
    Tunnel(Tunnel<HttpsConnector<Tcp>>),
}

impl Service<Uri> for Route {
    type Response = Link;
    type Error = BoxError;
    type Future = BoxFuture<Link, BoxError>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        match self {
            Self::Direct(tcp) => tcp.poll_ready(context).map_err(Into::into),
            Self::Tunnel(tunnel) => tunnel.poll_ready(context).map_err(Into::into),
        }
    }

    fn call(&mut self, target: Uri) -> Self::Future {
        match self {
            Self::Direct(tcp) => {
                let connecting = tcp.call(target);
                Box::pin(async move { Ok(MaybeHttpsStream::Http(connecting.await?)) })
            }
            Self::Tunnel(tunnel) => {
                let connecting = tunnel.call(target);
                Box::pin(async move { Ok(connecting.await?) })
            }
        }
    }
}

fn tunnel(proxy: &str, tcp: Tcp, tls: &rustls::ClientConfig) -> Result<Tunnel<HttpsConnector<Tcp>>> {
    let refuse = || Error::new(ErrorKind::Config, "the proxy can't be used").with_code("proxy_invalid");
    let anywhere = Uri::from_static("https://anywhere");
    let proxy = Matcher::builder().all(proxy).build().intercept(&anywhere).ok_or_else(refuse)?;
    let mut tls = tls.clone();
    // The bank's certificate is not the proxy's to see, and CONNECT is spoken in HTTP/1.1.
    tls.client_auth_cert_resolver = Arc::new(NoCertificate);
    tls.alpn_protocols.clear();
    let tunnel = Tunnel::new(proxy.uri().clone(), HttpsConnector::from((tcp, tls)));
    Ok(match proxy.basic_auth() {
        Some(pair) => tunnel.with_auth(pair.clone()),
        None => tunnel,
    })
}

#[derive(Debug)]
struct NoCertificate;

impl ResolvesClientCert for NoCertificate {
    fn resolve(&self, _: &[&[u8]], _: &[rustls::SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        None
    }

    fn has_certs(&self) -> bool {
        false
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
