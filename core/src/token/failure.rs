//! How long a failed exchange is remembered (statements 15 to 17).

use std::time::Duration;

use super::age::fraction;
use crate::error::{Error, ErrorKind};

/// Without a usable token: 0.5 s, doubling to 30 s.
const FIRST: Duration = Duration::from_millis(500);
const LONGEST: Duration = Duration::from_secs(30);
/// While the token is only due: 1 s, doubling to 60 s, with full jitter.
const RENEWAL_FIRST: Duration = Duration::from_secs(1);
const RENEWAL_LONGEST: Duration = Duration::from_secs(60);
/// A refusal that will not change by itself: the bank locks out clients that hammer.
const PERMANENT: Duration = Duration::from_secs(30);
/// A longer `Retry-After` is not believed.
const LONGEST_RETRY_AFTER: Duration = Duration::from_secs(3600);

/// How long callers without a usable token get `error`, the `failures`-th in a row, without traffic; `None` when
/// the next one tries at once.
pub(super) fn remembered_for(error: &Error, failures: u32) -> Option<Duration> {
    let asked = error.retry_after().unwrap_or_default().min(LONGEST_RETRY_AFTER);
    match error.kind() {
        ErrorKind::Cancelled | ErrorKind::Internal => None,
        ErrorKind::RateLimit if !asked.is_zero() => Some(asked),
        ErrorKind::Connect
        | ErrorKind::ConnectionLost
        | ErrorKind::Timeout
        | ErrorKind::Tls
        | ErrorKind::RateLimit
        | ErrorKind::Server
        | ErrorKind::Response => Some(doubled(FIRST, LONGEST, failures).max(asked)),
        _ => Some(PERMANENT),
    }
}

/// How long to wait before renewing again a token that is due, after the `failures`-th failure in a row.
pub(super) fn renewal_pause(error: &Error, failures: u32, roll: u16) -> Duration {
    let backoff = fraction(doubled(RENEWAL_FIRST, RENEWAL_LONGEST, failures), roll);
    match error.kind() {
        ErrorKind::RateLimit => backoff.max(error.retry_after().unwrap_or_default().min(LONGEST_RETRY_AFTER)),
        _ => match remembered_for(error, 1) {
            Some(PERMANENT) => backoff.max(PERMANENT),
            _ => backoff,
        },
    }
}

fn doubled(first: Duration, longest: Duration, failures: u32) -> Duration {
    let doublings = failures.saturating_sub(1).min(16);
    first.saturating_mul(1 << doublings).min(longest)
}
