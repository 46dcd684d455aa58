//! An HTTP/1.1 connection: one caller's at a time, who also drives it.
//!
//! Nothing is spawned: who gives up an exchange drops its connection with it, and no other task is woken for an answer.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use ::http::header::HOST;
use ::http::uri::PathAndQuery;
use ::http::{HeaderValue, Request, Response, Uri};
use bytes::Bytes;
use http_body::{Body as _, Frame};
use hyper::body::Incoming;
use hyper::client::conn::{TrySendError, http1};
use hyper_rustls::MaybeHttpsStream;
use tokio::task::unconstrained;

use super::connect::Stream;
use super::progress::MarkedBody;
use super::socket::Doubt;

pub(super) struct Exclusive {
    sender: http1::SendRequest<MarkedBody>,
    /// None when it is over.
    connection: Option<Box<http1::Connection<Stream, MarkedBody>>>,
    doubt: Doubt,
}

impl Exclusive {
    pub(super) async fn over(stream: Stream) -> hyper::Result<Self> {
        let doubt = match &stream {
            MaybeHttpsStream::Https(tls) => tls.inner().get_ref().0.inner().inner().doubt(),
            MaybeHttpsStream::Http(plain) => plain.inner().doubt(),
        };
        let (sender, connection) = http1::handshake(stream).await?;
        Ok(Self { sender, connection: Some(Box::new(connection)), doubt })
    }

    /// Sends a request; its answer's body comes only as long as the connection is driven.
    pub(super) async fn send(
        &mut self,
        mut request: Request<MarkedBody>,
        host: HeaderValue,
    ) -> Result<Response<Incoming>, TrySendError<Request<MarkedBody>>> {
        // In HTTP/1.1 the host goes in a header and the target without it (RFC 9112 §3.2.1).
        request.headers_mut().insert(HOST, host);
        let path = request.uri().path_and_query().cloned();
        *request.uri_mut() = Uri::from(path.unwrap_or_else(|| PathAndQuery::from_static("/")));
        let mut answer = pin!(unconstrained(self.sender.try_send_request(request)));
        poll_fn(|context| {
            drive(&mut self.connection, context);
            answer.as_mut().poll(&mut nobody())
        })
        .await
    }

    /// Reads on in an answer's body.
    pub(super) fn poll_body(
        &mut self,
        body: &mut Incoming,
        context: &mut Context<'_>,
    ) -> Poll<Option<hyper::Result<Frame<Bytes>>>> {
        drive(&mut self.connection, context);
        Pin::new(body).poll_frame(&mut nobody())
    }

    /// Whether it can take another request. A close that has arrived is noticed, whoever has heard of it.
    pub(super) fn is_usable(&mut self) -> bool {
        self.doubt.raise();
        self.rest()
    }

    /// Leaves it to itself after an exchange; tells whether it is fit for another one.
    pub(super) fn rest(&mut self) -> bool {
        drive(&mut self.connection, &mut nobody());
        self.is_free()
    }

    fn is_free(&self) -> bool {
        self.connection.is_some() && self.sender.is_ready()
    }
}

/// Who waits for an idle connection, and for what only the driven connection brings about: a wake-up would make a
/// runtime poll its caller once more in vain. What is polled so must not wait for tokio's budget either.
fn nobody() -> Context<'static> {
    Context::from_waker(Waker::noop())
}

/// Lets the connection go as far as it can. Once over it is dropped, which answers whoever waits for it.
fn drive(connection: &mut Option<Box<http1::Connection<Stream, MarkedBody>>>, context: &mut Context<'_>) {
    if let Some(running) = connection
        && Pin::new(&mut **running).poll(context).is_ready()
    {
        *connection = None;
    }
}
