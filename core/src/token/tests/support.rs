//! A bank whose answers are given by hand, and futures that are driven by hand.

use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;
use std::time::{Duration, SystemTime};

use crate::clock::ManualClock;
use crate::error::{Error, ErrorKind, Result};
use crate::secret::ExposeSecret;
use crate::token::{AccessToken, BoxFuture, Exchange, Grant, Renewal, TokenCache};

pub(super) const LEASE: Duration = Duration::from_secs(30);

pub(super) fn seconds(seconds: f64) -> Duration {
    Duration::from_secs_f64(seconds)
}

pub(super) fn grant(token: &str, life: f64) -> Grant {
    let body = format!(
        r#"{{"access_token":"{token}","token_type":"Bearer","expires_in":{life},"scope":"cob.read"}}"#
    );
    Grant::from_json(body.as_bytes()).unwrap()
}

pub(super) fn failure(kind: ErrorKind) -> Error {
    Error::new(kind, "the exchange failed")
}

pub(super) fn text(token: &AccessToken) -> &str {
    token.secret().expose_secret()
}

/// A still clock, and an empty cache on it, with no jitter.
pub(super) fn cache() -> (Arc<ManualClock>, Arc<TokenCache>) {
    let clock =
        Arc::new(ManualClock::starting_at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000)));
    (Arc::clone(&clock), Arc::new(TokenCache::new(clock, || 0)))
}

/// The token endpoint. Each exchange waits for its answer, unless answers were promised beforehand.
#[derive(Clone, Default)]
pub(super) struct Bank(Arc<Mutex<Books>>);

#[derive(Default)]
struct Books {
    calls: Vec<Call>,
    /// With this lifetime, every exchange is answered at once.
    life: Option<f64>,
    open: usize,
    most_open: usize,
    timers: Vec<Arc<Mutex<Timer>>>,
}

#[derive(Default)]
struct Call {
    answer: Option<Result<Grant>>,
    waker: Option<Waker>,
    replaces: Option<String>,
    panics: bool,
}

#[derive(Default)]
struct Timer {
    rung: bool,
    waker: Option<Waker>,
}

impl Bank {
    /// A bank that grants every exchange `token-N` for `life` seconds at once.
    pub(super) fn prompt(life: f64) -> Self {
        let bank = Self::default();
        bank.promise(life);
        bank
    }

    pub(super) fn promise(&self, life: f64) {
        self.books().life = Some(life);
    }

    /// From now on, exchanges wait for their answer.
    pub(super) fn hesitate(&self) {
        self.books().life = None;
    }

    /// Answers the `number`-th exchange, counted from 1.
    pub(super) fn answer(&self, number: usize, answer: Result<Grant>) {
        let waker = {
            let mut books = self.books();
            let call = &mut books.calls[number - 1];
            call.answer = Some(answer);
            call.waker.take()
        };
        waker.into_iter().for_each(Waker::wake);
    }

    /// Makes the `number`-th exchange panic when it is next looked at.
    pub(super) fn blow_up(&self, number: usize) {
        let waker = {
            let mut books = self.books();
            let call = &mut books.calls[number - 1];
            call.panics = true;
            call.waker.take()
        };
        waker.into_iter().for_each(Waker::wake);
    }

    /// Lets every timer that was set so far ring.
    pub(super) fn ring(&self) {
        let timers = std::mem::take(&mut self.books().timers);
        for timer in timers {
            let waker = {
                let mut timer = timer.lock().unwrap();
                timer.rung = true;
                timer.waker.take()
            };
            waker.into_iter().for_each(Waker::wake);
        }
    }

    /// How many exchanges were begun.
    pub(super) fn exchanges(&self) -> usize {
        self.books().calls.len()
    }

    /// How many exchanges are on the wire.
    pub(super) fn open(&self) -> usize {
        self.books().open
    }

    /// The most exchanges that ever were on the wire at once.
    pub(super) fn most_open(&self) -> usize {
        self.books().most_open
    }

    /// The token that the `number`-th exchange was to replace.
    pub(super) fn replaced(&self, number: usize) -> Option<String> {
        self.books().calls[number - 1].replaces.clone()
    }

    fn books(&self) -> MutexGuard<'_, Books> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Exchange for Bank {
    fn exchange(&self, replaces: Option<AccessToken>) -> BoxFuture<'static, Result<Grant>> {
        let mut books = self.books();
        let index = books.calls.len();
        let answer = books.life.map(|life| Ok(grant(&format!("token-{}", index + 1), life)));
        let replaces = replaces.map(|token| text(&token).to_owned());
        books.calls.push(Call { answer, replaces, ..Call::default() });
        books.open += 1;
        books.most_open = books.most_open.max(books.open);
        Box::pin(OnTheWire { bank: self.clone(), index })
    }

    fn lease(&self) -> Duration {
        LEASE
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        let timer = Arc::new(Mutex::new(Timer::default()));
        self.books().timers.push(Arc::clone(&timer));
        Box::pin(std::future::poll_fn(move |cx| {
            let mut timer = timer.lock().unwrap();
            if timer.rung {
                return Poll::Ready(());
            }
            timer.waker = Some(cx.waker().clone());
            Poll::Pending
        }))
    }
}

struct OnTheWire {
    bank: Bank,
    index: usize,
}

impl Future for OnTheWire {
    type Output = Result<Grant>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut books = self.bank.books();
        let call = &mut books.calls[self.index];
        if call.panics {
            drop(books);
            panic!("a defect in the exchange");
        }
        match call.answer.take() {
            Some(answer) => Poll::Ready(answer),
            None => {
                call.waker = Some(cx.waker().clone());
                Poll::Pending
            }
        }
    }
}

impl Drop for OnTheWire {
    fn drop(&mut self) {
        self.bank.books().open -= 1;
    }
}

/// A caller driven by hand, that knows whether it was woken.
pub(super) struct Caller {
    future: BoxFuture<'static, Result<AccessToken>>,
    bell: Arc<Bell>,
}

#[derive(Default)]
struct Bell(AtomicUsize);

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

impl Caller {
    /// A caller of the blocking face: it renews in line.
    pub(super) fn of<E: Exchange>(cache: &Arc<TokenCache>, bank: &E) -> Self {
        let (cache, bank) = (Arc::clone(cache), bank.clone());
        Self {
            future: Box::pin(async move { cache.get(&bank, Renewal::InLine).await }),
            bell: Arc::new(Bell::default()),
        }
    }

    pub(super) fn poll(&mut self) -> Poll<Result<AccessToken>> {
        self.bell.0.store(0, Ordering::SeqCst);
        let waker = Waker::from(Arc::clone(&self.bell));
        self.future.as_mut().poll(&mut Context::from_waker(&waker))
    }

    pub(super) fn is_woken(&self) -> bool {
        self.bell.0.load(Ordering::SeqCst) > 0
    }

    /// Polls, and demands that it has to wait.
    pub(super) fn waits(mut self) -> Self {
        assert!(self.poll().is_pending(), "this caller should wait");
        self
    }

    /// Demands that it was woken and is done.
    pub(super) fn done(mut self) -> Result<AccessToken> {
        assert!(self.is_woken(), "nobody woke this caller");
        match self.poll() {
            Poll::Ready(outcome) => outcome,
            Poll::Pending => panic!("this caller should be done"),
        }
    }
}

/// One call that needs no help to finish.
pub(super) fn ask<E: Exchange>(cache: &Arc<TokenCache>, bank: &E) -> Result<AccessToken> {
    match Caller::of(cache, bank).poll() {
        Poll::Ready(outcome) => outcome,
        Poll::Pending => panic!("this call should be done at once"),
    }
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Drives a future on this thread.
pub(super) fn block_on<T>(future: impl Future<Output = T>) -> T {
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(value) => return value,
            Poll::Pending => std::thread::park(),
        }
    }
}
