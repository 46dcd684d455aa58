//! A lane's line to the bank: one connection, kept from call to call, on hyper's connection types.
//!
//! Hyper's pooling client would do, but looks up, locks and spawns for many callers; a lane has one at a time.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use ::http::header::HOST;
use ::http::uri::{Authority, PathAndQuery};
use ::http::{HeaderValue, Request, Response, Uri};
use hyper::body::Incoming;
use hyper::client::conn::{TrySendError, http1, http2};
use hyper_util::client::legacy::connect::Connection as _;
use hyper_util::rt::{TokioExecutor, TokioTimer};

use super::cause::{BoxError, find};
use super::connect::{ConnectTimedOut, Connector, NameUnresolved};
use super::lost::{Lost, Stage};
use super::progress::MarkedBody;

pub(super) struct Line {
    connector: Connector,
    idle: Duration,
    kept: Mutex<Option<Kept>>,
}

/// A connection between calls.
struct Kept {
    sender: Sender,
    to: Authority,
    since: Instant,
}

enum Sender {
    One(http1::SendRequest<MarkedBody>, HeaderValue),
    Two(http2::SendRequest<MarkedBody>),
}

impl Line {
    pub(super) fn new(connector: Connector, idle: Duration) -> Self {
        Self { connector, idle, kept: Mutex::new(None) }
    }

    pub(super) async fn send(&self, request: Request<MarkedBody>) -> Result<Response<Incoming>, Lost> {
        let target = request.uri().clone();
        let Some(to) = target.authority() else {
            return Err(Lost { stage: Stage::Build, cause: "the URL names no host".into() });
        };
        let mut request = request;
        if let Some(kept) = self.take(to).await {
            match self.exchange(kept, request).await {
                Ok(answer) => return Ok(answer),
                // The connection had closed, and the request comes back unwritten: it goes on a new one.
                Err(mut failed) => match failed.take_message() {
                    Some(unwritten) => request = restore(unwritten, &target),
                    None => return Err(lost_in_exchange(failed)),
                },
            }
        }
        let fresh = self.connect(&target, to).await?;
        self.exchange(fresh, request).await.map_err(lost_in_exchange)
    }

    async fn exchange(
        &self,
        mut kept: Kept,
        mut request: Request<MarkedBody>,
    ) -> Result<Response<Incoming>, TrySendError<Request<MarkedBody>>> {
        let answer = match &mut kept.sender {
            Sender::One(sender, host) => {
                // In HTTP/1.1 the host goes in a header and the target without it (RFC 9112 §3.2.1).
                request.headers_mut().insert(HOST, host.clone());
                let path = request.uri().path_and_query().cloned();
                *request.uri_mut() = Uri::from(path.unwrap_or_else(|| PathAndQuery::from_static("/")));
                sender.try_send_request(request).await?
            }
            Sender::Two(sender) => sender.try_send_request(request).await?,
        };
        kept.since = Instant::now();
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(kept);
        Ok(answer)
    }

    /// The kept connection, if it leads to `to`, is young enough and can take a request.
    async fn take(&self, to: &Authority) -> Option<Kept> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner).take();
        let mut kept = kept.filter(|kept| kept.to == *to && kept.since.elapsed() <= self.idle)?;
        let ready = match &mut kept.sender {
            Sender::One(sender, _) => sender.ready().await,
            Sender::Two(sender) => sender.ready().await,
        };
        ready.ok().map(|()| kept)
    }

    async fn connect(&self, target: &Uri, to: &Authority) -> Result<Kept, Lost> {
        let stream = self.connector.connect(target.clone()).await.map_err(lost_connecting)?;
        let at_handshake = |cause: hyper::Error| Lost { stage: Stage::Connect, cause: cause.into() };
        let sender = if stream.connected().is_negotiated_h2() {
            let mut builder = http2::Builder::new(TokioExecutor::new());
            builder.timer(TokioTimer::new());
            let (sender, connection) = builder.handshake(stream).await.map_err(at_handshake)?;
            tokio::spawn(connection);
            Sender::Two(sender)
        } else {
            let (sender, connection) = http1::handshake(stream).await.map_err(at_handshake)?;
            tokio::spawn(connection);
            Sender::One(sender, host(to)?)
        };
        Ok(Kept { sender, to: to.clone(), since: Instant::now() })
    }
}

/// The `Host` of `to`: without the port that https means anyway.
fn host(to: &Authority) -> Result<HeaderValue, Lost> {
    let text = if to.port_u16() == Some(443) { to.host() } else { to.as_str() };
    HeaderValue::from_str(text).map_err(|cause| Lost { stage: Stage::Build, cause: cause.into() })
}

/// A request as it was before it was given to a connection.
fn restore(mut request: Request<MarkedBody>, target: &Uri) -> Request<MarkedBody> {
    request.headers_mut().remove(HOST);
    *request.uri_mut() = target.clone();
    request
}

fn lost_in_exchange(failed: TrySendError<Request<MarkedBody>>) -> Lost {
    Lost { stage: Stage::Exchange, cause: BoxError::from(failed.into_error()) }
}

/// A connection that couldn't be made.
fn lost_connecting(cause: BoxError) -> Lost {
    let stage = if find::<NameUnresolved>(&*cause).is_some() {
        Stage::NameLookup
    } else if find::<ConnectTimedOut>(&*cause).is_some() {
        Stage::ConnectTimeout
    } else {
        Stage::Connect
    };
    Lost { stage, cause }
}
