//! Where the outcomes of calls go: one mailbox for each event loop, that is for the main thread and each worker.
//!
//! The engine puts an outcome in and rings a bell, a threadsafe function; the loop then takes all that are there at
//! once. So the engine never waits for JavaScript, and many outcomes cost one wake-up.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, VecDeque};
use std::sync::atomic::AtomicU8;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use gnpix::{AccessToken, Client, Error, ErrorKind, Request, Result};
use napi::bindgen_prelude::{Array, Function};
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode};
use napi::{Env, Status};
use napi_derive::napi;
use tokio::sync::Notify;

use crate::begun::begin;
use crate::engine;
use crate::error::Failure;
use crate::log::{self, Line};
use crate::response::{body, headers};
use crate::token::Granted;

/// Rings in the loop: without arguments, without an answer, and by itself no reason for the loop to live.
type Bell = ThreadsafeFunction<(), (), (), Status, false, true>;

/// What comes by mail.
pub(crate) enum Item {
    Response(i64, Result<gnpix::Response>),
    Token(i64, Result<AccessToken>),
    /// For the log, from whatever the engine was at.
    Line(Line),
}

/// A mailbox, as the engine sees it.
pub(crate) struct Slot {
    items: Mutex<VecDeque<Item>>,
    bell: Bell,
    /// How to give calls up, those that can be.
    under_way: Mutex<HashMap<i64, Arc<Notify>>>,
    /// What the loop wants to hear: see `log`.
    pub(crate) level: AtomicU8,
}

impl Slot {
    pub(crate) fn put(&self, item: Item) {
        if self.lay(item) {
            self.ring();
        }
    }

    /// Puts an item in without a ring; whether one is due, because nothing else was there.
    fn lay(&self, item: Item) -> bool {
        let mut items = open(&self.items);
        items.push_back(item);
        items.len() == 1
    }

    fn ring(&self) {
        // A loop that is gone hears nothing.
        let _ = self.bell.call((), ThreadsafeFunctionCallMode::NonBlocking);
    }
}

fn open<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An outcome that somebody waits for: it comes even if the call panics.
struct Owed {
    slot: Arc<Slot>,
    number: i64,
    is_paid: bool,
}

impl Owed {
    /// Whether a ring is due.
    fn pay(mut self, item: Item) -> bool {
        self.is_paid = true;
        self.slot.lay(item)
    }
}

impl Drop for Owed {
    fn drop(&mut self) {
        open(&self.slot.under_way).remove(&self.number);
        if !self.is_paid {
            let error = Error::new(ErrorKind::Internal, "gnpix panicked within a call").with_code("panic");
            self.slot.put(Item::Response(self.number, Err(error.with_maybe_sent(true))));
        }
    }
}

/// A mailbox, as its event loop sees it.
#[napi]
pub struct Mailbox {
    pub(crate) slot: Arc<Slot>,
    awaited: Cell<usize>,
    /// Keeps the loop alive while it is referred to, and is never rung: changing the bell itself takes a lock, which the
    /// engine may hold at that very moment.
    awake: RefCell<Bell>,
}

#[napi]
impl Mailbox {
    /// A mailbox that calls `bell` when something came.
    #[napi(constructor)]
    pub fn new(bell: Function<'_, (), ()>) -> napi::Result<Self> {
        let build =
            || bell.build_threadsafe_function::<()>().callee_handled::<false>().weak::<true>().build();
        let awake = RefCell::new(build()?);
        let slot = Arc::new(Slot {
            items: Mutex::default(),
            bell: build()?,
            under_way: Mutex::default(),
            level: AtomicU8::new(log::OFF),
        });
        log::listen(&slot);
        Ok(Self { slot, awaited: Cell::new(0), awake })
    }

    /// Gives a call up; nothing if it is over.
    #[napi]
    pub fn cancel(&self, number: i64) {
        if let Some(given_up) = open(&self.slot.under_way).remove(&number) {
            given_up.notify_one();
        }
    }

    /// What this loop wants to hear: 0 nothing, 1 renewals, 2 the log, 3 both.
    #[napi]
    pub fn hear(&self, level: u8) {
        log::hear(&self.slot, level);
    }

    /// What came, `most` items at most, five values an item: see `lib/mailbox.js`. While some are left, nothing rings.
    #[napi]
    pub fn take<'env>(&self, env: &'env Env, most: u32) -> napi::Result<Array<'env>> {
        let items: Vec<Item> = {
            let mut items = open(&self.slot.items);
            let some = items.len().min(usize::try_from(most).unwrap_or(usize::MAX));
            items.drain(..some).collect()
        };
        let mut found = env.create_array(0)?;
        let mut settled = 0;
        for item in items {
            settled += usize::from(!matches!(item, Item::Line(_)));
            push(&mut found, item)?;
        }
        self.await_less(env, settled)?;
        Ok(found)
    }
}

fn push(found: &mut Array<'_>, item: Item) -> napi::Result<()> {
    match item {
        Item::Response(number, Ok(response)) => {
            let attempts = i64::from(response.attempts());
            // Below zero for what an earlier try made: one value less to hand over.
            let attempts = if response.is_recovered() { -attempts } else { attempts };
            let answer = response.into_answer();
            found.insert(number)?;
            found.insert(answer.status)?;
            found.insert(attempts)?;
            found.insert(headers(&answer.headers))?;
            found.insert(body(answer.body))
        }
        Item::Token(number, Ok(token)) => rest(found, number, 0, Granted::from(token)),
        Item::Response(number, Err(error)) | Item::Token(number, Err(error)) => {
            rest(found, number, -1, Failure::from(error))
        }
        Item::Line(line) => rest(found, -1, -2, line),
    }
}

fn rest<T: napi::bindgen_prelude::ToNapiValue>(
    found: &mut Array<'_>,
    number: i64,
    what: i32,
    value: T,
) -> napi::Result<()> {
    found.insert(number)?;
    found.insert(what)?;
    found.insert(0)?;
    found.insert("")?;
    found.insert(value)
}

impl Mailbox {
    /// Starts a call; one that can be given up costs a little more.
    pub(crate) fn start(
        &self,
        env: &Env,
        client: Client,
        request: Request,
        number: i64,
        can_be_given_up: bool,
    ) -> Result<()> {
        if !can_be_given_up {
            return self.run(env, number, async move { Item::Response(number, client.send(request).await) });
        }
        let given_up = self.call_off(number);
        self.run(env, number, async move {
            Item::Response(number, client.send_until(request, given_up.notified()).await)
        })
    }

    /// Starts to fetch a token.
    pub(crate) fn start_token(
        &self,
        env: &Env,
        client: Client,
        number: i64,
        can_be_given_up: bool,
    ) -> Result<()> {
        if !can_be_given_up {
            return self.run(env, number, async move { Item::Token(number, client.token().await) });
        }
        let given_up = self.call_off(number);
        self.run(
            env,
            number,
            async move { Item::Token(number, client.token_until(given_up.notified()).await) },
        )
    }

    fn call_off(&self, number: i64) -> Arc<Notify> {
        let given_up = Arc::new(Notify::new());
        open(&self.slot.under_way).insert(number, Arc::clone(&given_up));
        given_up
    }

    fn run(&self, env: &Env, number: i64, work: impl Future<Output = Item> + Send + 'static) -> Result<()> {
        let engine = engine::handle()?;
        let is_alone = self.awaited.get() == 0;
        self.await_more(env).map_err(|cause| Error::new(ErrorKind::Internal, cause.to_string()))?;
        let owed = Owed { slot: Arc::clone(&self.slot), number, is_paid: false };
        let slot = Arc::clone(&self.slot);
        let work = log::with_mailbox(Arc::clone(&self.slot), async move {
            let item = work.await;
            if owed.pay(item) {
                if !is_alone {
                    // What else has come by now is put in first: one ring for all of it.
                    tokio::task::yield_now().await;
                }
                slot.ring();
            }
        });
        if is_alone {
            begin(engine, work);
        } else {
            engine.spawn(work);
        }
        Ok(())
    }

    /// The loop lives while an outcome is awaited.
    // The new way, a bell that is never weak, would keep an idle program alive.
    #[allow(deprecated)]
    fn await_more(&self, env: &Env) -> napi::Result<()> {
        if self.awaited.get() == 0 {
            self.awake.borrow_mut().refer(env)?;
        }
        self.awaited.set(self.awaited.get() + 1);
        Ok(())
    }

    #[allow(deprecated)]
    fn await_less(&self, env: &Env, settled: usize) -> napi::Result<()> {
        let left = self.awaited.get().saturating_sub(settled);
        if left == 0 && self.awaited.get() > 0 {
            self.awake.borrow_mut().unref(env)?;
        }
        self.awaited.set(left);
        Ok(())
    }
}
