//! The bank's clock: the system's, moved by an offset, so that tests need no sleeps.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// The bank's clock. Moves token lifetimes, charges and payments; TLS keeps the system's time. Thread-safe.
#[derive(Debug, Default)]
pub struct Clock {
    offset_ms: AtomicI64,
}

impl Clock {
    /// Now, in UTC, to the millisecond (the bank's stamps have three decimals).
    pub fn now(&self) -> OffsetDateTime {
        let now = OffsetDateTime::now_utc();
        let now = now.replace_millisecond(now.millisecond()).unwrap_or(now);
        now.checked_add(time::Duration::milliseconds(self.offset_ms.load(Ordering::SeqCst))).unwrap_or(now)
    }

    /// Puts the clock `offset` ahead of the system's (not of where it is now).
    pub fn set_offset(&self, offset: Duration) {
        self.offset_ms.store(millis(offset), Ordering::SeqCst);
    }

    /// Moves the clock forward by `step` from where it is.
    pub fn advance(&self, step: Duration) {
        let _ = self
            .offset_ms
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |now| Some(now.saturating_add(millis(step))));
    }
}

fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX / 4).min(i64::MAX / 4)
}

/// RFC 3339 in UTC with three decimals and `Z`, as the bank writes it.
pub(crate) fn stamp(at: OffsetDateTime) -> String {
    let format = time::macros::format_description!(
        "[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z"
    );
    // The last hours of the year 9999 in the west have no day in UTC.
    at.checked_to_offset(time::UtcOffset::UTC).unwrap_or(at).format(format).unwrap_or_default()
}

/// Reads an RFC 3339 instant; `None` when it is not one.
pub(crate) fn instant(text: &str) -> Option<OffsetDateTime> {
    OffsetDateTime::parse(text, &Rfc3339).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_offset_moves_now_and_stamps_end_in_z() {
        let clock = Clock::default();
        let before = clock.now();
        clock.set_offset(Duration::from_secs(3600));
        assert!(clock.now() - before >= time::Duration::seconds(3600));
        clock.advance(Duration::from_secs(60));
        assert!(clock.now() - before >= time::Duration::seconds(3660));
        let text = stamp(instant("2026-01-02T03:04:05.678-03:00").unwrap());
        assert_eq!(text, "2026-01-02T06:04:05.678Z");
        for edge in ["9999-12-31T23:59:59-12:00", "0000-01-01T00:00:00+14:00"] {
            assert!(!stamp(instant(edge).unwrap()).is_empty(), "{edge}");
        }
    }
}
