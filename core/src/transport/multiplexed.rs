//! An HTTP/2 connection: any number of callers' at once, driven by a task of its own.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use ::http::{Request, Response};
use hyper::body::Incoming;
use hyper::client::conn::{TrySendError, http2};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use tokio::runtime::Handle;
use tokio::time::timeout;

use super::connect::Stream;
use super::progress::MarkedBody;

/// How long a request may still take whose caller has gone.
const GRACE: Duration = Duration::from_secs(1);

pub(super) struct Multiplexed {
    sender: http2::SendRequest<MarkedBody>,
}

impl Multiplexed {
    pub(super) async fn over(stream: Stream) -> hyper::Result<Self> {
        let mut builder = http2::Builder::new(TokioExecutor::new());
        builder.timer(TokioTimer::new());
        // One request until the bank has said how many it takes at once; it would refuse those beyond.
        builder.initial_max_send_streams(1);
        let (sender, connection) = builder.handshake(stream).await?;
        tokio::spawn(connection);
        Ok(Self { sender })
    }

    /// Sends a request. Those beyond what the bank takes at once wait within the connection.
    pub(super) async fn send(
        &self,
        request: Request<MarkedBody>,
    ) -> Result<Response<Incoming>, TrySendError<Request<MarkedBody>>> {
        let leaving = request.body().leaving();
        let answer = Box::pin(self.sender.clone().try_send_request(request));
        let mut exchange = Exchange { answer: Some(answer), leaving };
        poll_fn(|context| exchange.poll(context)).await
    }

    /// Whether it can take another request.
    pub(super) async fn is_usable(&self) -> bool {
        // Nobody drives an idle lane: its runtime gets a turn to hear of a close, and one to act on it.
        tokio::task::yield_now().await;
        tokio::task::yield_now().await;
        !self.sender.is_closed()
    }
}

/// A request under way. Given up once it is leaving, it goes on for a moment: streams that are reset before the bank
/// has looked at them pass for an attack (CVE-2023-44487), and it would close the connection that others use.
struct Exchange<F: Future<Output: Send> + Send + 'static> {
    answer: Option<Pin<Box<F>>>,
    leaving: Arc<AtomicBool>,
}

impl<F: Future<Output: Send> + Send + 'static> Exchange<F> {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<F::Output> {
        let Some(answer) = &mut self.answer else { return Poll::Pending };
        let answered = answer.as_mut().poll(context);
        if answered.is_ready() {
            self.answer = None;
        }
        answered
    }
}

impl<F: Future<Output: Send> + Send + 'static> Drop for Exchange<F> {
    fn drop(&mut self) {
        if let Some(answer) = self.answer.take()
            && self.leaving.load(Ordering::Acquire)
            && let Ok(runtime) = Handle::try_current()
        {
            runtime.spawn(timeout(GRACE, answer));
        }
    }
}
