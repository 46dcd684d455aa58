//! The async client.

mod call;
mod live;

use std::fmt;
use std::sync::Arc;

use arc_swap::ArcSwap;

use crate::certificate::Certificate;
use crate::config::{ClientConfig, Settings};
use crate::error::Result;
use crate::http::{Request, Response};
use crate::token::{self, AccessToken, CacheIdentity, CacheKey, TokenCache};
use crate::transport::{Http, Stats};
use call::Call;
use live::Live;

/// An authorized client of the Pix API, for async callers on tokio.
///
/// Cheap to clone; clones share connections and token, and may be used by any number of tasks at once. Making one
/// starts nothing: no thread, no connection. In a forked child it works anew, apart from the parent's.
///
/// ```no_run
/// # async fn run() -> gnpix::Result<()> {
/// use gnpix::{Client, ClientConfig, Environment, Request, Scope};
///
/// let client = Client::new(
///     ClientConfig::new()
///         .client_id("Client_Id_…")
///         .client_secret(std::fs::read_to_string("secret.txt").unwrap_or_default())
///         .certificate_file("homologacao.p12")
///         .environment(Environment::Homologation),
/// )?;
/// let charge = client
///     .send(Request::get("/v2/cob/:txid").path_param("txid", "7978c0c97ea847e78e8849634473c1f1").scope(Scope::CobRead))
///     .await?;
/// println!("{}", charge.text());
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
}

/// What the clones of a client, on either face, have in common.
pub(crate) struct Shared {
    settings: Arc<Settings>,
    key: CacheKey,
    cache: Arc<TokenCache>,
    live: ArcSwap<Live>,
}

impl Client {
    /// A client from `config`. Reads the certificate and CA files; makes no traffic.
    ///
    /// # Errors
    /// [`Config`](crate::ErrorKind::Config) for a missing or contradictory option, the `Certificate…` kinds for a
    /// certificate that can't be used, [`EnvironmentMismatch`](crate::ErrorKind::EnvironmentMismatch).
    pub fn new(config: ClientConfig) -> Result<Self> {
        Ok(Self { shared: Arc::new(Shared::new(config)?) })
    }

    /// A client from the `GNPIX_*` variables: see [`ClientConfig::with_env`].
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn from_env() -> Result<Self> {
        Self::new(ClientConfig::from_env()?)
    }

    /// The access token: the cached one while it is good, else a new one.
    ///
    /// # Errors
    /// What the exchange ended with: `Authorization`, `CertificateRefused`, `Connect`, `Timeout`…; lately failed
    /// exchanges are remembered and returned without traffic ([`Error::is_remembered`](crate::Error::is_remembered)).
    pub async fn token(&self) -> Result<AccessToken> {
        if let Some(token) = self.shared.fresh() {
            return Ok(token);
        }
        self.call()?.token().await
    }

    /// The access token, unless `cancelled` completes while it is awaited.
    ///
    /// # Errors
    /// As [`token`](Self::token), and [`Cancelled`](crate::ErrorKind::Cancelled).
    pub async fn token_until(&self, cancelled: impl Future<Output = ()>) -> Result<AccessToken> {
        if let Some(token) = self.shared.fresh() {
            return Ok(token);
        }
        self.call()?.token_until(cancelled).await
    }

    /// Makes an authorized call.
    ///
    /// # Errors
    /// Every answer but 2xx is an error that keeps the answer. When
    /// [`maybe_sent`](crate::Error::maybe_sent) is set, the bank may have acted on the request.
    pub async fn send(&self, request: Request) -> Result<Response> {
        self.call()?.send(&request).await
    }

    /// Makes an authorized call, and gives it up when `cancelled` completes.
    ///
    /// # Errors
    /// As [`send`](Self::send), and [`Cancelled`](crate::ErrorKind::Cancelled), whose
    /// [`maybe_sent`](crate::Error::maybe_sent) says whether the bank may have received the request: dropping the
    /// future of `send` gives a call up too, but can't tell.
    pub async fn send_until(
        &self,
        request: Request,
        cancelled: impl Future<Output = ()>,
    ) -> Result<Response> {
        self.call()?.send_until(&request, cancelled).await
    }

    /// Fetches a token unless a good one is cached, and so connects: the first call finds both.
    ///
    /// # Errors
    /// As [`token`](Self::token).
    pub async fn warm_up(&self) -> Result<()> {
        self.token().await.map(drop)
    }

    /// Drops the cached token: the next call gets a new one.
    pub fn invalidate(&self) {
        self.shared.cache.invalidate();
    }

    /// Counts since the client was made.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.shared.stats()
    }

    /// The certificate the client presents.
    #[must_use]
    pub fn certificate(&self) -> &Certificate {
        &self.shared.settings.certificate
    }

    /// The base URL, ending in `/`.
    #[must_use]
    pub fn base_url(&self) -> &str {
        self.shared.settings.base_url.as_str()
    }

    pub(crate) fn shared(&self) -> Arc<Shared> {
        Arc::clone(&self.shared)
    }

    fn call(&self) -> Result<Call<'_>> {
        let live = self.shared.live();
        let http = live.http(&self.shared.settings)?;
        Ok(self.shared.call(http, true))
    }
}

impl Shared {
    pub(crate) fn new(config: ClientConfig) -> Result<Self> {
        let settings = config.settle()?;
        let key = CacheKey::of(&CacheIdentity {
            base_url: settings.base_url.as_str(),
            token_path: &settings.token_path,
            client_id: &settings.pair.id,
            client_secret: &settings.pair.secret,
            certificate: Some(settings.certificate.fingerprint()),
            scope: settings.scope.as_ref(),
        });
        let cache = token::shared(key.clone(), settings.given_clock.clone());
        Ok(Self { settings: Arc::new(settings), key, cache, live: ArcSwap::from_pointee(Live::new()) })
    }

    /// The cached token, if it needs no thought: no lock, no allocation, no system call.
    #[inline]
    pub(crate) fn fresh(&self) -> Option<AccessToken> {
        self.cache.fresh()
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    pub(crate) fn cache(&self) -> &TokenCache {
        &self.cache
    }

    pub(crate) fn stats(&self) -> Stats {
        self.live().counters.read(self.cache.counters())
    }

    /// The access token, fetched on this thread if need be.
    pub(crate) fn token_here(&self, cancelled: impl Future<Output = ()> + Send) -> Result<AccessToken> {
        match self.fresh() {
            Some(token) => Ok(token),
            None => self.drive(async |call| call.token_until(cancelled).await),
        }
    }

    /// Makes a call on this thread.
    pub(crate) fn send_here(
        &self,
        request: &Request,
        cancelled: impl Future<Output = ()> + Send,
    ) -> Result<Response> {
        self.drive(async |call| call.send_until(request, cancelled).await)
    }

    fn drive<T: Send>(&self, work: impl for<'a> AsyncFnOnce(&'a Call<'a>) -> Result<T> + Send) -> Result<T> {
        let live = self.live();
        let settings = &self.settings;
        live.lanes.run(
            settings.limits.idle,
            || live.connections(settings),
            async |http| work(&self.call(http, false)).await,
        )
    }

    fn call(&self, http: Http, background: bool) -> Call<'_> {
        Call { settings: &self.settings, key: &self.key, cache: &self.cache, http, background }
    }

    /// This process's live part.
    fn live(&self) -> Arc<Live> {
        let live = self.live.load_full();
        if live.stamp.is_certainly_current() {
            return live;
        }
        let own = Arc::new(Live::new());
        let found = self.live.compare_and_swap(&live, Arc::clone(&own));
        if Arc::ptr_eq(&found, &live) {
            // The reference that the client held is never given back.
            std::mem::forget(live);
            own
        } else {
            self.live()
        }
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        // In a child that made no call the live part is still the parent's: a reference never given back leaks it.
        let live = self.live.load_full();
        if !live.stamp.is_certainly_current() {
            std::mem::forget(live);
        }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shared.fmt(f)
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.settings.base_url)
            .field("client_id", &self.settings.pair.id)
            .field("certificate", &self.settings.certificate)
            .finish_non_exhaustive()
    }
}
