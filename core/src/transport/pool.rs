//! The connections to the bank on one runtime: never more than callers at once.
//!
//! HTTP/1.1: a caller takes the idle connection used last, else makes one, and gives it back after the answer.
//! HTTP/2: all callers share one connection; while it is being made, the others wait for it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use ::http::header::HOST;
use ::http::{HeaderValue, Request, Response, Uri};
use hyper::client::conn::TrySendError;
use hyper_util::client::legacy::connect::Connection as _;
use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::time::Instant;

use super::body::Body;
use super::connect::Connector;
use super::exclusive::Exclusive;
use super::kept::{Found, Kept};
use super::lost::{Lost, Stage};
use super::multiplexed::Multiplexed;
use super::progress::MarkedBody;

pub(super) struct Pool {
    connector: Connector,
    host: HeaderValue,
    idle: Duration,
    kept: Mutex<Kept>,
}

/// A connection in a caller's hands.
pub(super) enum Held {
    Exclusive(Exclusive),
    Shared(Arc<Multiplexed>),
}

impl Pool {
    pub(super) fn new(connector: Connector, host: HeaderValue, idle: Duration, http2: bool) -> Arc<Self> {
        Arc::new(Self { connector, host, idle, kept: Mutex::new(Kept::nothing(http2)) })
    }

    pub(super) async fn send(
        self: &Arc<Self>,
        mut request: Request<MarkedBody>,
    ) -> Result<Response<Body>, Lost> {
        let target = request.uri().clone();
        loop {
            let (mut held, is_new) = self.hold().await?;
            let sent = match &mut held {
                Held::Exclusive(connection) => connection.send(request, self.host.clone()).await,
                Held::Shared(connection) => connection.send(request).await,
            };
            match sent {
                Ok(answer) => return Ok(answer.map(|body| Body::new(body, held, Arc::clone(self)))),
                // The connection had closed, and the request comes back unwritten: it goes on another one.
                Err(mut failed) => match failed.take_message() {
                    Some(unwritten) if !is_new => request = restore(unwritten, &target),
                    _ => return Err(lost_in_exchange(failed)),
                },
            }
            self.retire(&held);
        }
    }

    /// A connection to send on, and whether it was made for this caller.
    async fn hold(self: &Arc<Self>) -> Result<(Held, bool), Lost> {
        loop {
            match self.find() {
                Found::Exclusive(mut connection) => {
                    if connection.is_usable() {
                        return Ok((Held::Exclusive(connection), false));
                    }
                }
                Found::Shared(connection) => {
                    let usable = connection.is_usable().await;
                    let held = Held::Shared(connection);
                    if usable {
                        return Ok((held, false));
                    }
                    self.retire(&held);
                }
                Found::Coming(mut news) => {
                    if let Ok(failure) = news.wait_for(Option::is_some).await
                        && let Some(lost) = &*failure
                    {
                        return Err(lost.clone());
                    }
                }
                Found::Nothing(waiting) => {
                    let announced = waiting.map(|waiting| Announced { pool: self, waiting, failure: None });
                    // Boxed: connecting is rare, and would make every call's future six times as large to move.
                    return Box::pin(self.connect(announced)).await;
                }
            }
        }
    }

    async fn connect(self: &Arc<Self>, announced: Option<Announced<'_>>) -> Result<(Held, bool), Lost> {
        let connected = self.open().await;
        if let (Err(lost), Some(mut announced)) = (&connected, announced) {
            announced.failure = Some(lost.clone());
        }
        connected
    }

    async fn open(self: &Arc<Self>) -> Result<(Held, bool), Lost> {
        let stream = self.connector.connect().await?;
        let held = if stream.connected().is_negotiated_h2() {
            let connection = Multiplexed::over(stream).await.map_err(lost_at_handshake)?;
            let (shared, is_new) = self.lock().share(connection);
            (Held::Shared(shared), is_new)
        } else {
            let connection = Exclusive::over(stream).await.map_err(lost_at_handshake)?;
            self.lock().stay_with_http1();
            (Held::Exclusive(connection), true)
        };
        self.see_to_sweeping();
        Ok(held)
    }

    /// Takes back a connection whose exchange is over.
    pub(super) fn give_back(self: &Arc<Self>, held: Held) {
        match held {
            Held::Exclusive(mut connection) => match connection.rest() {
                true => self.lock().give_back(connection),
                false => return,
            },
            Held::Shared(connection) => self.lock().was_used(&connection),
        }
        self.see_to_sweeping();
    }

    /// Idle connections end in time even if no call follows, as long as the runtime is driven.
    fn see_to_sweeping(self: &Arc<Self>) {
        if self.lock().takes_a_sweeper()
            && let Ok(runtime) = Handle::try_current()
        {
            runtime.spawn(keep_swept(Arc::downgrade(self)));
        }
    }

    /// The bank kept silent: what lies between may have lost the connection that others would be given too.
    pub(super) fn distrust(&self) {
        self.lock().retire(|_| true);
    }

    fn retire(&self, held: &Held) {
        if let Held::Shared(closed) = held {
            self.lock().retire(|connection| Arc::ptr_eq(connection, closed));
        }
    }

    /// Drops what was idle for too long; tells when to look again.
    fn sweep(&self) -> Option<Instant> {
        let mut kept = self.lock();
        let old = kept.sweep(self.idle);
        let next = kept.next_sweep(self.idle);
        drop(kept);
        drop(old);
        next
    }

    fn find(&self) -> Found {
        let mut kept = self.lock();
        let old = kept.sweep(self.idle);
        let found = kept.find();
        // Closing sockets takes system calls: not under the lock.
        drop(kept);
        drop(old);
        found
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn keep_swept(pool: Weak<Pool>) {
    while let Some(next) = pool.upgrade().and_then(|pool| pool.sweep()) {
        tokio::time::sleep_until(next).await;
    }
}

/// A connection under way that others wait for. However its making ends, they hear of it.
struct Announced<'a> {
    pool: &'a Pool,
    waiting: watch::Sender<Option<Lost>>,
    failure: Option<Lost>,
}

impl Drop for Announced<'_> {
    fn drop(&mut self) {
        self.pool.lock().nothing_coming();
        if self.failure.is_some() {
            self.waiting.send_replace(self.failure.take());
        }
    }
}

/// A request as it was before it was given to a connection.
fn restore(mut request: Request<MarkedBody>, target: &Uri) -> Request<MarkedBody> {
    request.headers_mut().remove(HOST);
    *request.uri_mut() = target.clone();
    request
}

fn lost_in_exchange(failed: TrySendError<Request<MarkedBody>>) -> Lost {
    Lost::at(Stage::Exchange, failed.into_error())
}

fn lost_at_handshake(cause: hyper::Error) -> Lost {
    Lost::at(Stage::Connect, cause)
}
