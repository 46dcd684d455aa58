//! One TLS connection that faults can cut anywhere.

use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::Notify;
use tokio::time::Instant;

/// Says what is to become of a connection; shared by its requests and the loop that drives it.
pub(crate) struct Control {
    /// Bytes that may still be written; `usize::MAX` is no limit.
    budget: AtomicUsize,
    cut: Notify,
    finish: Notify,
    busy: AtomicUsize,
    rested: Notify,
    last: Mutex<Instant>,
}

impl Control {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self {
            budget: AtomicUsize::new(usize::MAX),
            cut: Notify::new(),
            finish: Notify::new(),
            busy: AtomicUsize::new(0),
            rested: Notify::new(),
            last: Mutex::new(Instant::now()),
        })
    }

    /// Drops the connection without a TLS goodbye.
    pub(crate) fn cut(&self) {
        self.cut.notify_one();
    }

    /// Drops the connection after `bytes` more have been written.
    pub(crate) fn cut_after(&self, bytes: usize) {
        self.budget.store(bytes, Ordering::SeqCst);
    }

    /// Closes once the answer being written is out, without having announced it.
    pub(crate) fn finish(&self) {
        self.finish.notify_one();
    }

    pub(crate) async fn was_cut(&self) {
        self.cut.notified().await;
    }

    pub(crate) async fn asked_to_finish(&self) {
        self.finish.notified().await;
    }

    /// A request begins.
    pub(crate) fn begin(self: &Arc<Self>) -> Busy {
        self.busy.fetch_add(1, Ordering::SeqCst);
        Busy(Arc::clone(self))
    }

    /// Resolves when no request has been in hand for `limit`.
    pub(crate) async fn idle_for(&self, limit: Duration) {
        loop {
            let since = *self.last.lock().unwrap_or_else(PoisonError::into_inner);
            let rest = (since + limit).saturating_duration_since(Instant::now());
            if self.busy.load(Ordering::SeqCst) > 0 {
                self.rested.notified().await;
            } else if rest.is_zero() {
                return;
            } else {
                tokio::time::sleep(rest).await;
            }
        }
    }
}

/// A request in hand.
pub(crate) struct Busy(Arc<Control>);

impl Drop for Busy {
    fn drop(&mut self) {
        *self.0.last.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        self.0.busy.fetch_sub(1, Ordering::SeqCst);
        self.0.rested.notify_one();
    }
}

/// A stream that stops writing when its control says so.
pub(crate) struct Line<S> {
    stream: S,
    control: Arc<Control>,
}

impl<S> Line<S> {
    pub(crate) fn new(stream: S, control: Arc<Control>) -> Self {
        Self { stream, control }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Line<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Line<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<std::io::Result<usize>> {
        let budget = self.control.budget.load(Ordering::SeqCst);
        if budget == usize::MAX {
            return Pin::new(&mut self.stream).poll_write(cx, bytes);
        }
        let allowed = bytes.get(..bytes.len().min(budget)).unwrap_or_default();
        if allowed.is_empty() {
            ready!(Pin::new(&mut self.stream).poll_flush(cx))?;
            self.control.cut();
            return Poll::Pending;
        }
        let written = ready!(Pin::new(&mut self.stream).poll_write(cx, allowed))?;
        self.control.budget.store(budget.saturating_sub(written), Ordering::SeqCst);
        Poll::Ready(Ok(written))
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
