//! Work that begins on the thread it was asked for on, and goes on in the engine.
//!
//! A call by itself is on its way to the bank before its caller goes on, and the engine wakes once, for the answer, not
//! twice. With others under way the engine is awake already, and the event loop has better things to do.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};

use tokio::runtime::Handle;

type Work = Pin<Box<dyn Future<Output = ()> + Send>>;

/// What was begun.
struct Begun {
    engine: &'static Handle,
    rest: Mutex<Rest>,
}

enum Rest {
    /// It is being begun.
    Begins { is_woken: bool },
    /// It waits for its first waking.
    Waits(Work),
    /// The engine has it.
    HandedOver,
}

/// Does of `work` what can be done without waiting; the engine does the rest.
pub(crate) fn begin(engine: &'static Handle, work: impl Future<Output = ()> + Send + 'static) {
    let mut work: Work = Box::pin(work);
    let begun = Arc::new(Begun { engine, rest: Mutex::new(Rest::Begins { is_woken: false }) });
    let waker = Waker::from(Arc::clone(&begun));
    let poll = || {
        let _in_engine = engine.enter();
        work.as_mut().poll(&mut Context::from_waker(&waker))
    };
    // After a panic, as when it is done, the work is dropped: that tells who waits for it.
    if !matches!(catch_unwind(AssertUnwindSafe(poll)), Ok(Poll::Pending)) {
        return;
    }
    let mut rest = begun.rest.lock().unwrap_or_else(PoisonError::into_inner);
    if matches!(*rest, Rest::Begins { is_woken: true }) {
        *rest = Rest::HandedOver;
        engine.spawn(work);
    } else {
        *rest = Rest::Waits(work);
    }
}

impl Wake for Begun {
    fn wake(self: Arc<Self>) {
        let mut rest = self.rest.lock().unwrap_or_else(PoisonError::into_inner);
        match std::mem::replace(&mut *rest, Rest::HandedOver) {
            Rest::Begins { .. } => *rest = Rest::Begins { is_woken: true },
            Rest::Waits(work) => drop(self.engine.spawn(work)),
            Rest::HandedOver => {}
        }
    }
}
