//! The TCP connection below TLS, which can ask the kernel whether the bank has closed it, and raises no signal.

use std::io::{self, IoSlice, Read as _};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};

use hyper_util::client::legacy::connect::{Connected, Connection};
use hyper_util::rt::TokioIo;
use socket2::SockRef;
use tokio::io::{AsyncRead, AsyncWrite, Interest, ReadBuf};
use tokio::net::TcpStream;

/// Set by who is about to reuse a connection, so that the next reads believe the kernel only.
#[derive(Debug, Clone, Default)]
pub(super) struct Doubt(Arc<AtomicBool>);

impl Doubt {
    pub(super) fn raise(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// A TCP connection. What it reads is what the runtime has heard of; under doubt, what the kernel says.
///
/// A runtime hears of a close when it next looks for events: nobody drives an idle lane, and the workers of a busy
/// runtime look now and then. A request written meanwhile would be lost.
pub(super) struct Socket {
    tcp: TcpStream,
    doubt: Doubt,
}

impl Socket {
    pub(super) fn new(tcp: TokioIo<TcpStream>) -> TokioIo<Self> {
        TokioIo::new(Self { tcp: tcp.into_inner(), doubt: Doubt::default() })
    }

    pub(super) fn doubt(&self) -> Doubt {
        self.doubt.clone()
    }
}

impl Connection for Socket {
    fn connected(&self) -> Connected {
        self.tcp.connected()
    }
}

impl AsyncRead for Socket {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let heard = Pin::new(&mut self.tcp).poll_read(context, buffer);
        if heard.is_ready() || !self.doubt.0.load(Ordering::Relaxed) {
            return heard;
        }
        match (&*SockRef::from(&self.tcp)).read(buffer.initialize_unfilled()) {
            Ok(length) => {
                buffer.advance(length);
                Poll::Ready(Ok(()))
            }
            Err(cause) if cause.kind() == io::ErrorKind::WouldBlock => {
                self.doubt.0.store(false, Ordering::Relaxed);
                Poll::Pending
            }
            Err(cause) => Poll::Ready(Err(cause)),
        }
    }
}

impl AsyncWrite for Socket {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.tcp).poll_write(context, bytes)
    }

    #[cfg(any(target_os = "linux", target_os = "android"))]
    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        // `writev`, which tokio uses, raises SIGPIPE where the bank has hung up, and a host that isn't Rust dies of it.
        let send = || SockRef::from(&self.tcp).send_vectored_with_flags(slices, libc::MSG_NOSIGNAL);
        loop {
            ready!(self.tcp.poll_write_ready(context))?;
            match self.tcp.try_io(Interest::WRITABLE, send) {
                Err(cause) if cause.kind() == io::ErrorKind::WouldBlock => {}
                written => return Poll::Ready(written),
            }
        }
    }

    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.tcp).poll_write_vectored(context, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.tcp.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_shutdown(context)
    }
}
