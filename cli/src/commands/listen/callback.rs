//! One caller: a handshake, a request, an answer. Every step has a deadline, and every size a bound.

use std::convert::Infallible;
use std::time::Duration;

use bytes::Bytes;
use gnpix::pix::webhook::{Callback, CallbackKind, is_hmac_right};
use gnpix::secret::{ExposeSecret, SecretString};
use http::{Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Body, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;

use super::printer::Lines;

const HANDSHAKE: Duration = Duration::from_secs(10);
const HEADERS: Duration = Duration::from_secs(10);
const BODY: Duration = Duration::from_secs(20);
/// The bank hangs up after 60 seconds.
const WHOLE: Duration = Duration::from_secs(55);
/// Also the most that core reads.
const LARGEST_BODY: usize = 1 << 20;
const LARGEST_HEAD: usize = 16 * 1024;

/// What every caller meets.
pub(super) struct Receiver {
    pub(super) door: TlsAcceptor,
    pub(super) secret: Option<SecretString>,
    pub(super) lines: Lines,
    /// Turns true when it is time to end.
    pub(super) stop: watch::Receiver<bool>,
}

impl Receiver {
    /// Hears one caller out.
    pub(super) async fn hear(&self, tcp: TcpStream) {
        let mut stop = self.stop.clone();
        let tls = tokio::select! {
            tls = timeout(HANDSHAKE, self.door.accept(tcp)) => tls,
            _ = stop.wait_for(|stop| *stop) => return,
        };
        let Ok(Ok(tls)) = tls else { return };
        let service = service_fn(|request| async move { Ok::<_, Infallible>(self.answer(request).await) });
        let connection = hyper::server::conn::http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEADERS)
            .max_buf_size(LARGEST_HEAD)
            .keep_alive(false)
            .serve_connection(TokioIo::new(tls), service);
        let mut connection = std::pin::pin!(connection);
        let whole = async {
            tokio::select! {
                biased;
                _ = connection.as_mut() => return,
                _ = stop.wait_for(|stop| *stop) => {}
            }
            // Who hasn't said anything yet goes; who has is answered.
            connection.as_mut().graceful_shutdown();
            let _ = connection.as_mut().await;
        };
        let _ = timeout(WHOLE, whole).await;
    }

    async fn answer(&self, request: Request<Incoming>) -> Response<Full<Bytes>> {
        let status = self.take(request).await;
        let mut answer = Response::new(Full::new(Bytes::from(status.as_str().to_owned())));
        *answer.status_mut() = status;
        answer
    }

    /// The status that the callback deserves: 200 only for what was printed, or was printed before.
    async fn take(&self, request: Request<Incoming>) -> StatusCode {
        let target = request.uri().path_and_query().map_or("", http::uri::PathAndQuery::as_str);
        let right = |secret: &SecretString| is_hmac_right(target, secret.expose_secret());
        if !self.secret.as_ref().is_none_or(right) {
            return StatusCode::FORBIDDEN;
        }
        if request.method() != Method::POST {
            return StatusCode::METHOD_NOT_ALLOWED;
        }
        if request.body().size_hint().lower() > u64::try_from(LARGEST_BODY).unwrap_or(u64::MAX) {
            return StatusCode::PAYLOAD_TOO_LARGE;
        }
        let body = match timeout(BODY, Limited::new(request.into_body(), LARGEST_BODY).collect()).await {
            Ok(Ok(body)) => body.to_bytes(),
            Ok(Err(cause)) if cause.is::<http_body_util::LengthLimitError>() => {
                return StatusCode::PAYLOAD_TOO_LARGE;
            }
            Ok(Err(_)) => return StatusCode::BAD_REQUEST,
            Err(_) => return StatusCode::REQUEST_TIMEOUT,
        };
        let Ok(callback) = Callback::parse(&body) else { return StatusCode::BAD_REQUEST };
        let printed = match callback.kind {
            // The bank tries a new webhook out: nothing was paid.
            CallbackKind::Test => true,
            _ => self.lines.print(callback, body).await,
        };
        if printed { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
    }
}
