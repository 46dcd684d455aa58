//! One try of one request: write it, read the answer within bounds, know whether anything may have left.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use http_body::{Body, Frame, SizeHint};

use super::counters::Counters;
use super::failure::{self, Failure};
use super::{Http, Wire};
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
        let request = self.client.request(wire.method.clone(), &wire.url).headers(wire.headers.clone());
        // A body tells when hyper starts writing; without one the whole request leaves at an unknown moment.
        progress.leaving.store(wire.body.is_empty(), Ordering::Release);
        let request = if wire.body.is_empty() {
            request
        } else {
            let body = MarkedBody { data: wire.body.clone(), leaving: Arc::clone(&progress.leaving) };
            request.body(reqwest::Body::wrap(body))
        };
        let outcome = self.exchange(request, progress).await;
        progress.ends(outcome.as_ref().err().is_some_and(|failure| failure.maybe_processed));
        tracing::debug!(
            attempt,
            status = outcome.as_ref().ok().map(|answer| answer.status),
            error = outcome.as_ref().err().map(|failure| failure.error.kind().name()),
            "answer"
        );
        outcome
    }

    async fn exchange(
        &self,
        request: reqwest::RequestBuilder,
        progress: &Progress,
    ) -> Result<Answer, Failure> {
        let mut response = match request.send().await {
            Ok(response) => response,
            Err(error) => {
                return Err(failure::of_request(error, progress.leaving.load(Ordering::Acquire)));
            }
        };
        Counters::add(&self.counters().answers);
        let status = response.status().as_u16();
        let headers = std::mem::take(response.headers_mut());
        let limit = self.limits().body;
        let mut first: Option<Bytes> = None;
        let mut whole = BytesMut::new();
        let mut length = 0_usize;
        while let Some(chunk) = response.chunk().await.map_err(failure::of_body)? {
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
        Ok(Answer { status, headers, body: first.unwrap_or_else(|| whole.freeze()) })
    }
}

/// A body of known length that records the moment hyper takes it to write it.
struct MarkedBody {
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
