//! How far a call has got: which tries there were, and whether anything of one may have left.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

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
        self.is_leaving() || self.was_ambiguous()
    }

    /// Whether an earlier try of this call may have reached the bank, whatever a later one was answered.
    pub(crate) fn was_ambiguous(&self) -> bool {
        self.ambiguous.load(Ordering::Acquire)
    }

    pub(crate) fn attempts(&self) -> u32 {
        self.attempts.load(Ordering::Relaxed)
    }

    /// A try begins; returns its number. A body tells when hyper starts writing; without one the whole request
    /// leaves at an unknown moment.
    pub(super) fn begins(&self, without_body: bool) -> u32 {
        self.leaving.store(without_body, Ordering::Release);
        self.attempts.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Whether any of the try under way may have been written.
    pub(super) fn is_leaving(&self) -> bool {
        self.leaving.load(Ordering::Acquire)
    }

    /// A body that records when it is taken to be written.
    pub(super) fn watch(&self, data: Bytes) -> MarkedBody {
        MarkedBody { data, leaving: Arc::clone(&self.leaving) }
    }

    /// The try is over.
    pub(super) fn ends(&self, ambiguous: bool) {
        self.leaving.store(false, Ordering::Release);
        if ambiguous {
            self.ambiguous.store(true, Ordering::Release);
        }
    }
}

/// A body of known length that records the moment hyper takes it to write it.
pub(super) struct MarkedBody {
    data: Bytes,
    leaving: Arc<AtomicBool>,
}

impl MarkedBody {
    /// Whether any of the request may have been written.
    pub(super) fn leaving(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.leaving)
    }
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
