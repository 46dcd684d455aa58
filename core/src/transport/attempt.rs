//! One try of one request: write it, read the answer within bounds, know whether anything may have left.

use ::http::header::{ACCEPT_ENCODING, USER_AGENT};
use ::http::{HeaderValue, Request, Uri};
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt as _;
use tokio::time::timeout;

use super::counters::Counters;
use super::failure::{self, Failure};
use super::progress::{MarkedBody, Progress};
use super::{Http, Wire, gzip};
use crate::error::Answer;

impl Http {
    /// Tries once. Whether the bank may have acted on a failed try is in the failure.
    pub(super) async fn attempt(&self, wire: &Wire, progress: &Progress) -> Result<Answer, Failure> {
        let attempt = progress.begins(wire.body.is_empty());
        Counters::add(&self.counters().requests);
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
        let silence = self.limits().read;
        let answered = timeout(silence, self.engine.send(request)).await;
        let response = answered
            .map_err(|_| {
                self.engine.distrust();
                failure::no_answer(progress.is_leaving())
            })?
            .map_err(|lost| failure::of_request(lost, progress.is_leaving()))?;
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
        let mut request = Request::new(progress.watch(wire.body.clone()));
        *request.method_mut() = wire.method.clone();
        *request.uri_mut() = Uri::try_from(wire.url.as_str()).map_err(failure::unbuildable)?;
        *request.headers_mut() = wire.headers.clone();
        request.headers_mut().insert(USER_AGENT, self.limits().user_agent.clone());
        request.headers_mut().entry(ACCEPT_ENCODING).or_insert(HeaderValue::from_static("gzip"));
        Ok(request)
    }
}
