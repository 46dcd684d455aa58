//! What gnpix notices, told to the host.

use std::ffi::{c_char, c_void};
use std::fmt::{self, Write as _};
use std::sync::Arc;
use std::sync::Once;

use arc_swap::ArcSwapOption;
use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::Interest;
use tracing::{Event, Level, Metadata, Subscriber};

use crate::error::gnpix_error;
use crate::gate;
use crate::pointer::{UserData, null, refuse};
use crate::status::gnpix_status;
use crate::text::Text;

/// How much is told.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum gnpix_log_level {
    /// Nothing.
    GNPIX_LOG_OFF = 0,
    /// What ended a call.
    GNPIX_LOG_ERROR = 1,
    /// What will end one, such as a certificate about to expire.
    GNPIX_LOG_WARN = 2,
    /// What was mended, such as a repeated try.
    GNPIX_LOG_INFO = 3,
    /// Each exchange and answer.
    GNPIX_LOG_DEBUG = 4,
    /// Everything.
    GNPIX_LOG_TRACE = 5,
}

/// What gnpix_set_log_callback calls: with a gnpix_log_level, where the message comes from, such as "gnpix::transport",
/// and the message, in one line. Both texts are UTF-8, NUL-terminated, and gone when the callback returns. It is called
/// on whichever thread notices something, by several at once, and must not throw, longjmp or call gnpix. No message holds
/// a token, a secret, a header, a body or a query value.
pub type gnpix_log_callback = Option<
    extern "C" fn(
        level: i32,
        target: *const c_char,
        target_len: usize,
        message: *const c_char,
        message_len: usize,
        user_data: *mut c_void,
    ),
>;

/// Tells the host what gnpix notices, up to `level`, a gnpix_log_level. It is for the whole process, and takes the place
/// of an earlier callback, which other threads may be in for a moment yet: what its `user_data` leads to must stay. NULL or
/// GNPIX_LOG_OFF ends it. Nothing is told by default.
/// GNPIX_ERROR_INVALID_ARGUMENT for a number that is no level, or a NULL callback with a level.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_set_log_callback(
    level: i32,
    callback: gnpix_log_callback,
    user_data: *mut c_void,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::act(err, || {
        let filter = match level {
            0 => LevelFilter::OFF,
            1 => LevelFilter::ERROR,
            2 => LevelFilter::WARN,
            3 => LevelFilter::INFO,
            4 => LevelFilter::DEBUG,
            5 => LevelFilter::TRACE,
            _ => return Err(refuse(format!("{level} is no log level"), "argument_unknown")),
        };
        let listener = match callback {
            None if filter == LevelFilter::OFF => None,
            None => return Err(null("callback")),
            Some(callback) => {
                Some(Arc::new(Listener { filter, callback, user_data: UserData::new(user_data) }))
            }
        };
        listen(listener.filter(|listener| listener.filter != LevelFilter::OFF));
        Ok(())
    })
}

struct Listener {
    filter: LevelFilter,
    callback: extern "C" fn(i32, *const c_char, usize, *const c_char, usize, *mut c_void),
    user_data: UserData,
}

static LISTENER: ArcSwapOption<Listener> = ArcSwapOption::const_empty();

fn listen(listener: Option<Arc<Listener>>) {
    static INSTALLED: Once = Once::new();
    if listener.is_some() {
        // The library's own copy of tracing: no other code of the process sees it.
        INSTALLED.call_once(|| drop(tracing::subscriber::set_global_default(Forward)));
    }
    LISTENER.store(listener);
    tracing::callsite::rebuild_interest_cache();
}

/// Hands gnpix's own events to the listener. Other crates' may hold anything, headers included, and are left out.
struct Forward;

fn is_ours(metadata: &Metadata<'_>) -> bool {
    metadata.target().split("::").next() == Some("gnpix")
}

impl Subscriber for Forward {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        match is_ours(metadata) {
            true if self.enabled(metadata) => Interest::always(),
            _ => Interest::never(),
        }
    }

    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        let listener = LISTENER.load();
        is_ours(metadata) && listener.as_ref().is_some_and(|listener| *metadata.level() <= listener.filter)
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(LISTENER.load().as_ref().map_or(LevelFilter::OFF, |listener| listener.filter))
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        // Spans aren't told, so one number does for all.
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let listener = LISTENER.load_full();
        let Some(listener) = listener.filter(|_| self.enabled(event.metadata())) else { return };
        let mut line = Line::default();
        event.record(&mut line);
        let target = Text::new(event.metadata().target());
        let message = Text::new([line.message, line.fields].concat());
        let level = match *event.metadata().level() {
            Level::ERROR => gnpix_log_level::GNPIX_LOG_ERROR,
            Level::WARN => gnpix_log_level::GNPIX_LOG_WARN,
            Level::INFO => gnpix_log_level::GNPIX_LOG_INFO,
            Level::DEBUG => gnpix_log_level::GNPIX_LOG_DEBUG,
            Level::TRACE => gnpix_log_level::GNPIX_LOG_TRACE,
        };
        (listener.callback)(
            level as i32,
            target.as_ptr(),
            target.as_bytes().len(),
            message.as_ptr(),
            message.as_bytes().len(),
            listener.user_data.get(),
        );
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// An event as one line: its message, then ` name=value` for each field.
#[derive(Default)]
struct Line {
    message: String,
    fields: String,
}

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        // Writing to a String can't fail.
        let _ = match field.name() {
            "message" => write!(self.message, "{value:?}"),
            name => write!(self.fields, " {name}={value:?}"),
        };
    }
}
