//! What core notices, told to the channels `gnpix:log` and `gnpix:renewal`.

use std::fmt::{self, Write as _};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, LazyLock, Mutex, Once, PoisonError, Weak};

use arc_swap::ArcSwapWeak;
use napi_derive::napi;
use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::Interest;
use tracing::{Event, Level, Metadata, Subscriber};

use crate::mailbox::{Item, Slot};

/// Nobody listens.
pub(crate) const OFF: u8 = 0;
const RENEWALS: u8 = 1;
const LINES: u8 = 2;

/// What some loop wants to hear.
static WANTED: AtomicU8 = AtomicU8::new(OFF);
/// Every loop's mailbox.
static LISTENERS: Mutex<Vec<Weak<Slot>>> = Mutex::new(Vec::new());
/// The mailbox that was last written for: what no call of its own says goes there.
static LAST: LazyLock<ArcSwapWeak<Slot>> = LazyLock::new(|| ArcSwapWeak::from(Weak::new()));

tokio::task_local! {
    static MAILBOX: Arc<Slot>;
}

/// `work`, with a mailbox for what it logs.
pub(crate) fn with_mailbox<F: Future>(slot: Arc<Slot>, work: F) -> impl Future<Output = F::Output> {
    if WANTED.load(Ordering::Relaxed) != OFF {
        LAST.store(Arc::downgrade(&slot));
    }
    MAILBOX.scope(slot, work)
}

/// What `work` returns; what it logs on this thread goes to a mailbox.
pub(crate) fn here<T>(slot: &Arc<Slot>, work: impl FnOnce() -> T) -> T {
    MAILBOX.sync_scope(Arc::clone(slot), work)
}

/// Remembers a loop's mailbox.
pub(crate) fn listen(slot: &Arc<Slot>) {
    let mut listeners = LISTENERS.lock().unwrap_or_else(PoisonError::into_inner);
    listeners.retain(|listener| listener.strong_count() > 0);
    listeners.push(Arc::downgrade(slot));
}

/// Sets what a loop wants to hear.
pub(crate) fn hear(slot: &Arc<Slot>, level: u8) {
    static INSTALLED: Once = Once::new();
    slot.level.store(level, Ordering::Relaxed);
    let wanted = {
        let listeners = LISTENERS.lock().unwrap_or_else(PoisonError::into_inner);
        let levels =
            listeners.iter().filter_map(Weak::upgrade).map(|slot| slot.level.load(Ordering::Relaxed));
        levels.fold(OFF, |all, one| all | one)
    };
    if WANTED.swap(wanted, Ordering::Relaxed) != wanted {
        // The package's own copy of tracing: no other code of the process sees it.
        INSTALLED.call_once(|| drop(tracing::subscriber::set_global_default(Forward)));
        tracing::callsite::rebuild_interest_cache();
    }
}

/// One event.
#[napi(object, object_from_js = false)]
#[derive(Default)]
pub struct Line {
    /// `error`, `warn`, `info` or `debug`.
    pub level: String,
    pub message: String,
    /// Names, each followed by its value.
    pub fields: Vec<String>,
    /// Whether it tells how a token exchange ended.
    pub renewal: bool,
}

impl Line {
    fn tell(self) {
        let own = MAILBOX.try_with(Arc::clone).ok();
        let Some(slot) = own.or_else(|| LAST.load().upgrade()) else { return };
        let wanted = slot.level.load(Ordering::Relaxed);
        if wanted & LINES != 0 || self.renewal && wanted & RENEWALS != 0 {
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
        if field.name() == "message" {
            let _ = write!(self.message, "{value:?}");
        } else {
            self.fields.extend([field.name().to_owned(), format!("{value:?}")]);
        }
    }
}

/// Hands gnpix's own events on. Other crates' may hold anything, headers included, and are left out.
struct Forward;

/// Whether an event tells how a token exchange ended: core's leader of it says so, with this field.
fn is_renewal(metadata: &Metadata<'_>) -> bool {
    metadata.target() == "gnpix::token::flight" && metadata.fields().field("renewal").is_some()
}

impl Subscriber for Forward {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        match self.enabled(metadata) {
            true => Interest::always(),
            false => Interest::never(),
        }
    }

    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        let wanted = WANTED.load(Ordering::Relaxed);
        let ours = metadata.is_event() && metadata.target().split("::").next() == Some("gnpix");
        ours && (wanted & LINES != 0 && *metadata.level() <= Level::DEBUG
            || wanted & RENEWALS != 0 && is_renewal(metadata))
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(if WANTED.load(Ordering::Relaxed) == OFF { LevelFilter::OFF } else { LevelFilter::DEBUG })
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        // Spans aren't told, so one number does for all.
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let metadata = event.metadata();
        let level = metadata.level().as_str().to_ascii_lowercase();
        let mut line = Line { level, renewal: is_renewal(metadata), ..Line::default() };
        event.record(&mut line);
        line.tell();
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
