//! Moments and spans, as JavaScript has them.

use std::time::{Duration, SystemTime};

/// Milliseconds since 1970, as `Date` takes them.
pub(crate) fn milliseconds(moment: SystemTime) -> f64 {
    match moment.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => after.as_secs_f64() * 1000.0,
        Err(before) => before.duration().as_secs_f64() * -1000.0,
    }
}

/// A span of `milliseconds`; `None` for one that no wait can have.
pub(crate) fn span(milliseconds: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(milliseconds / 1000.0).ok().filter(|span| !span.is_zero())
}
