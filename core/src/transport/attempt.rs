//! One try of one request: write it, read the answer within bounds, know whether anything may have left.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::task::{Context, Poll};

use ::http::header::{ACCEPT_ENCODING, USER_AGENT};
use ::http::{HeaderValue, Request, Uri};
use bytes::{Bytes, BytesMut};
use http_body::{Body, Frame, SizeHint};
use http_body_util::BodyExt as _;
use tokio::time::timeout;

use super::counters::Counters;
use super::failure::{self, Failure};
use super::{Http, Wire, gzip};
use crate::error::Answer;

/// How far a call has got, readable from outside when its deadline cuts it off.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    leaving: Arc<AtomicBool>,
    ambiguous: AtomicBool,
    attempts: AtomicU32,
}

impl Progress {
    /// Whether a try that got no answer may have reached the bank.
    pub(crate) fn maybe_sent(&self) -> bool {
        self.leaving.load(Ordering::Acquire) || self.was_ambiguous()
    }

    /// Whether an earlier try of this call may have reached the bank, whatever a later one was answered.
    pub(crate) fn was_ambiguous(&self) -> bool {
        self.ambiguous.load(Ordering::Acquire)
    }

    pub(crate) fn attempts(&self) -> u32 {
        self.attempts.load(Ordering::Relaxed)
    }

    pub(super) fn ends(&self, ambiguous: bool) {
        self.leaving.store(false, Ordering::Release);
        if ambiguous {
            self.ambiguous.store(true, Ordering::Release);
        }
    }
}

impl Http {
    /// Tries once. Whether the bank may have acted on a failed try is in the failure.
    pub(super) async fn attempt(&self, wire: &Wire, progress: &Progress) -> Result<Answer, Failure> {
        let attempt = progress.attempts.fetch_add(1, Ordering::Relaxed) + 1;
        // Nobody drives an idle lane: let its runtime see a connection the server has closed meanwhile, and
        // one that the answer just read has set free.
        tokio::task::yield_now().await;
        tokio::task::yield_now().await;
        Counters::add(&self.counters().requests);
        // A body tells when hyper starts writing; without one the whole request leaves at an unknown moment.
        progress.leaving.store(wire.body.is_empty(), Ordering::Release);
        let outcome = self.exchange(wire, progress).await;
        progress.ends(outcome.as_ref().err().is_some_and(|failure| failure.maybe_processed));
        tracing::debug!(
            attempt,
            status = outcome.as_ref().ok().map(|answer| answer.status),
            error = outcome.as_ref().err().map(|failure| failure.error.kind().name()),
            "answer"
        );
        outcome
    }

    async fn exchange(&self, wire: &Wire, progress: &Progress) -> Result<Answer, Failure> {
        let request = self.request(wire, progress)?;
        let (silence, leaving) = (self.limits().read, || progress.leaving.load(Ordering::Acquire));
        let answered = timeout(silence, self.engine.send(request)).await;
        let response = answered
            .map_err(|_| failure::no_answer(leaving()))?
            .map_err(|lost| failure::of_request(lost, leaving()))?;
        Counters::add(&self.counters().answers);
        let (head, mut incoming) = response.into_parts();
        let (status, mut headers) = (head.status.as_u16(), head.headers);
        let limit = self.limits().body;
        let mut first: Option<Bytes> = None;
        let mut whole = BytesMut::new();
        let mut length = 0_usize;
        loop {
            let frame = timeout(silence, incoming.frame()).await.map_err(|_| failure::silent_body())?;
            let Some(frame) = frame else { break };
            let Ok(chunk) = frame.map_err(failure::of_body)?.into_data() else { continue };
            length = length.saturating_add(chunk.len());
            if length > limit {
                return Err(failure::too_large(status, headers, limit));
            }
            match first.take() {
                // Most answers come in one piece, which needs no copy.
                None if whole.is_empty() => first = Some(chunk),
                None => whole.extend_from_slice(&chunk),
                Some(head) => {
                    whole.extend_from_slice(&head);
                    whole.extend_from_slice(&chunk);
                }
            }
        }
        let body = first.unwrap_or_else(|| whole.freeze());
        match gzip::undo(&mut headers, body, limit) {
            Ok(body) => Ok(Answer { status, headers, body }),
            Err(gzip::Refused::TooLarge) => Err(failure::too_large(status, headers, limit)),
            Err(gzip::Refused::Garbled(cause)) => Err(failure::garbled_body(cause)),
        }
    }

    fn request(&self, wire: &Wire, progress: &Progress) -> Result<Request<MarkedBody>, Failure> {
        let body = MarkedBody { data: wire.body.clone(), leaving: Arc::clone(&progress.leaving) };
        let mut request = Request::new(body);
        *request.method_mut() = wire.method.clone();
        *request.uri_mut() = Uri::try_from(wire.url.as_str()).map_err(failure::of_target)?;
        *request.headers_mut() = wire.headers.clone();
        request.headers_mut().insert(USER_AGENT, self.user_agent.clone());
        request.headers_mut().entry(ACCEPT_ENCODING).or_insert(HeaderValue::from_static("gzip"));
        Ok(request)
    }
}

/// A body of known length that records the moment hyper takes it to write it.
pub(super) struct MarkedBody {
    data: Bytes,
    leaving: Arc<AtomicBool>,
}

impl Body for MarkedBody {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        self.leaving.store(true, Ordering::Release);
        let data = std::mem::take(&mut self.data);
        Poll::Ready((!data.is_empty()).then(|| Ok(Frame::data(data))))
    }

    fn is_end_stream(&self) -> bool {
        self.data.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.data.len() as u64)
    }
}
