//! The blocking client: the same calls, driven on the caller's thread.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use crate::certificate::Certificate;
use crate::client::Shared;
use crate::config::ClientConfig;
use crate::error::Result;
use crate::http::{Request, Response};
use crate::token::AccessToken;
use crate::transport::Stats;

/// An authorized client of the Pix API, for blocking callers.
///
/// Cheap to clone and shared by threads. Each call runs on its caller's thread; nothing runs between calls. There
/// are never more connections than calls at once. It may be used inside an async runtime too, where it borrows a
/// thread per call.
///
/// ```no_run
/// # fn main() -> gnpix::Result<()> {
/// let client = gnpix::blocking::Client::from_env()?;
/// let balance = client.send(gnpix::Request::get("/v2/gn/saldo"))?;
/// println!("{}", balance.text());
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
}

impl Client {
    /// A client from `config`. Reads the certificate and CA files; makes no traffic.
    ///
    /// # Errors
    /// As [`gnpix::Client::new`](crate::Client::new).
    pub fn new(config: ClientConfig) -> Result<Self> {
        Ok(Self::of(Arc::new(Shared::new(config)?)))
    }

    /// A client from the `GNPIX_*` variables: see [`ClientConfig::with_env`].
    ///
    /// # Errors
    /// As [`gnpix::Client::new`](crate::Client::new).
    pub fn from_env() -> Result<Self> {
        Self::new(ClientConfig::from_env()?)
    }

    pub(crate) fn of(shared: Arc<Shared>) -> Self {
        Self { shared }
    }

    /// The access token: the cached one while it is good, else a new one.
    ///
    /// # Errors
    /// As [`gnpix::Client::token`](crate::Client::token).
    pub fn token(&self) -> Result<AccessToken> {
        self.shared.token_here(std::future::pending())
    }

    /// The access token, unless `cancelled` completes while it is awaited: see [`send_until`](Self::send_until).
    ///
    /// # Errors
    /// As [`token`](Self::token), and [`Cancelled`](crate::ErrorKind::Cancelled).
    pub fn token_until(&self, cancelled: impl Future<Output = ()> + Send) -> Result<AccessToken> {
        self.shared.token_here(cancelled)
    }

    /// The cached token, if it is good and needs no thought: no lock, no system call, no traffic.
    #[must_use]
    pub fn cached_token(&self) -> Option<AccessToken> {
        self.shared.fresh()
    }

    /// Makes an authorized call. A request may be lent, to be sent again.
    ///
    /// # Errors
    /// As [`gnpix::Client::send`](crate::Client::send).
    pub fn send(&self, request: impl Borrow<Request>) -> Result<Response> {
        self.shared.send_here(request.borrow(), std::future::pending())
    }

    /// Makes an authorized call, and gives it up when `cancelled` completes.
    ///
    /// `cancelled` is polled on this thread whenever the call waits, inside a tokio runtime with time enabled: it may
    /// sleep between looks at something, such as whether a signal has come. Whatever wakes it may be elsewhere.
    ///
    /// # Errors
    /// As [`gnpix::Client::send_until`](crate::Client::send_until).
    pub fn send_until(
        &self,
        request: impl Borrow<Request>,
        cancelled: impl Future<Output = ()> + Send,
    ) -> Result<Response> {
        self.shared.send_here(request.borrow(), cancelled)
    }

    /// Fetches a token unless a good one is cached, and so connects: the first call finds both.
    ///
    /// # Errors
    /// As [`token`](Self::token).
    pub fn warm_up(&self) -> Result<()> {
        self.token().map(drop)
    }

    /// Drops the cached token: the next call gets a new one.
    pub fn invalidate(&self) {
        self.shared.cache().invalidate();
    }

    /// Counts since the client was made.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.shared.stats()
    }

    /// The certificate the client presents.
    #[must_use]
    pub fn certificate(&self) -> &Certificate {
        &self.shared.settings().certificate
    }

    /// The base URL, ending in `/`.
    #[must_use]
    pub fn base_url(&self) -> &str {
        self.shared.settings().base_url.as_str()
    }
}

impl crate::client::Client {
    /// The blocking face of this client: same token, same counters, connections of its own.
    #[must_use]
    pub fn blocking(&self) -> Client {
        Client::of(self.shared())
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shared.fmt(f)
    }
}
