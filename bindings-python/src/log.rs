//! What core notices, told to Python's logger `gnpix`.

use std::cell::{Cell, RefCell};
use std::fmt::{self, Write as _};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, LazyLock, Once, Weak};

use arc_swap::ArcSwapWeak;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::Interest;
use tracing::{Event, Level, Metadata, Subscriber};

use crate::mailbox::{Item, Slot};

/// The logger's level when it was last looked at, by Python's numbers: 10 for debug to 50 for critical.
static LEVEL: AtomicU8 = AtomicU8::new(u8::MAX);
static LOGGER: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
/// The mailbox that was last written for: what no call of its own says goes there.
/// Without a lock, which a fork could find held.
static LAST: LazyLock<ArcSwapWeak<Slot>> = LazyLock::new(|| ArcSwapWeak::from(Weak::new()));

thread_local! {
    static ENGINES: Cell<bool> = const { Cell::new(false) };
    /// What a handler of the log raised, as a signal's may; kept for the call that it interrupted.
    static RAISED: RefCell<Option<PyErr>> = const { RefCell::new(None) };
}

tokio::task_local! {
    static MAILBOX: Arc<Slot>;
}

/// Marks a thread that must not touch the interpreter.
pub(crate) fn this_thread_is_the_engines() {
    ENGINES.set(true);
}

/// `work`, with a mailbox for what it logs.
pub(crate) fn with_mailbox<F: Future>(slot: Arc<Slot>, work: F) -> impl Future<Output = F::Output> {
    if is_on() {
        LAST.store(Arc::downgrade(&slot));
    }
    MAILBOX.scope(slot, work)
}

/// What a handler of the log raised on this thread since it was last asked.
pub(crate) fn take_raised() -> Option<PyErr> {
    RAISED.take()
}

/// Looks at the logger's level, which a program may change at any time.
pub(crate) fn look(py: Python<'_>) {
    let level = level(py).unwrap_or(u8::MAX);
    if LEVEL.swap(level, Ordering::Relaxed) != level {
        static INSTALLED: Once = Once::new();
        // The package's own copy of tracing: no other code of the process sees it.
        INSTALLED.call_once(|| drop(tracing::subscriber::set_global_default(Forward)));
        tracing::callsite::rebuild_interest_cache();
    }
}

/// What `getEffectiveLevel` returns, without the cost of a call to Python for each call of ours.
fn level(py: Python<'_>) -> PyResult<u8> {
    let mut logger = logger(py)?.clone();
    loop {
        let level: i64 = logger.getattr(intern!(py, "level"))?.extract()?;
        if level != 0 {
            return Ok(u8::try_from(level.max(0)).unwrap_or(u8::MAX));
        }
        logger = logger.getattr(intern!(py, "parent"))?;
        if logger.is_none() {
            return Ok(0);
        }
    }
}

fn logger(py: Python<'_>) -> PyResult<&Bound<'_, PyAny>> {
    let made = LOGGER.get_or_try_init(py, || {
        let logging = py.import("logging")?;
        let logger = logging.call_method1("getLogger", ("gnpix",))?;
        // Nothing is written where a program has set up no logging.
        logger.call_method1("addHandler", (logging.call_method0("NullHandler")?,))?;
        PyResult::Ok(logger.unbind())
    })?;
    Ok(made.bind(py))
}

fn is_on() -> bool {
    LEVEL.load(Ordering::Relaxed) <= 30
}

/// Python's number for a level.
fn number(level: Level) -> u8 {
    match level {
        Level::ERROR => 40,
        Level::WARN => 30,
        Level::INFO => 20,
        Level::DEBUG => 10,
        Level::TRACE => 5,
    }
}

/// One event as text: its message, then ` name=value` for each field.
#[derive(Default)]
pub(crate) struct Line {
    level: u8,
    message: String,
    fields: String,
}

impl Line {
    /// Hands the line to the logger.
    pub(crate) fn write(&self, py: Python<'_>) {
        let text = [&*self.message, &*self.fields].concat();
        let written = logger(py).and_then(|logger| {
            logger.call_method1(intern!(py, "log"), (self.level, intern!(py, "%s"), text))
        });
        if let Err(exception) = written {
            RAISED.set(Some(exception));
        }
    }

    /// To the logger, by way of a mailbox where the interpreter must not be touched.
    fn tell(self) {
        let own = MAILBOX.try_with(Arc::clone).ok();
        if own.is_none() && !ENGINES.get() {
            // Nobody hears it in an interpreter that is going down.
            let _ = Python::try_attach(|py| self.write(py));
            return;
        }
        let last = || LAST.load().upgrade();
        if let Some(slot) = own.or_else(last) {
            slot.put(Item::Line(self));
        }
    }
}

impl Visit for Line {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.record_debug(field, &format_args!("{value}"));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        // Writing to a String can't fail.
        let _ = match field.name() {
            "message" => write!(self.message, "{value:?}"),
            name => write!(self.fields, " {name}={value:?}"),
        };
    }
}

/// Hands gnpix's own events on. Other crates' may hold anything, headers included, and are left out.
struct Forward;

fn is_ours(metadata: &Metadata<'_>) -> bool {
    metadata.target().split("::").next() == Some("gnpix")
}

impl Subscriber for Forward {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        match self.enabled(metadata) {
            true => Interest::always(),
            false => Interest::never(),
        }
    }

    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_event() && is_ours(metadata) && number(*metadata.level()) >= LEVEL.load(Ordering::Relaxed)
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(match LEVEL.load(Ordering::Relaxed) {
            0..=5 => LevelFilter::TRACE,
            6..=10 => LevelFilter::DEBUG,
            11..=20 => LevelFilter::INFO,
            21..=30 => LevelFilter::WARN,
            31..=40 => LevelFilter::ERROR,
            _ => LevelFilter::OFF,
        })
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        // Spans aren't told, so one number does for all.
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut line = Line { level: number(*event.metadata().level()), ..Line::default() };
        event.record(&mut line);
        line.tell();
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
