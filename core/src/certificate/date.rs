//! Dates of certificates (RFC 5280 §4.1.2.5) and their text.

use std::fmt;
use std::time::{Duration, SystemTime};

use der::asn1::AnyRef;
use der::{Tag, Tagged};

const DAY: i64 = 86_400;

/// A UTCTime or GeneralizedTime, to the second and in UTC.
pub(super) fn parse(element: AnyRef<'_>) -> Option<SystemTime> {
    let text = std::str::from_utf8(element.value()).ok()?.strip_suffix('Z')?;
    let (year, rest) = match element.tag() {
        Tag::UtcTime => {
            let (year, rest) = number(text, 2)?;
            (if year < 50 { year + 2000 } else { year + 1900 }, rest)
        }
        Tag::GeneralizedTime => number(text, 4)?,
        _ => return None,
    };
    let (month, rest) = number(rest, 2)?;
    let (day, rest) = number(rest, 2)?;
    let (hour, rest) = number(rest, 2)?;
    let (minute, rest) = number(rest, 2)?;
    let (second, rest) = if rest.is_empty() { (0, rest) } else { number(rest, 2)? };
    let valid =
        (1..=12).contains(&month) && (1..=31).contains(&day) && hour < 24 && minute < 60 && second <= 60;
    if !valid || !rest.is_empty() {
        return None;
    }
    let seconds = days(year, month, day) * DAY + hour * 3600 + minute * 60 + second;
    let away = Duration::from_secs(seconds.unsigned_abs());
    if seconds < 0 {
        SystemTime::UNIX_EPOCH.checked_sub(away)
    } else {
        SystemTime::UNIX_EPOCH.checked_add(away)
    }
}

fn number(text: &str, digits: usize) -> Option<(i64, &str)> {
    let (head, tail) = text.split_at_checked(digits)?;
    let digits = head.bytes().all(|byte| byte.is_ascii_digit());
    if digits { Some((head.parse().ok()?, tail)) } else { None }
}

/// Days from 1970-01-01 to a date of the Gregorian calendar, counting years from March.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month < 3 { year - 1 } else { year };
    let month = (month + 9) % 12;
    let era_days = year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    era_days + (month * 153 + 2) / 5 + day - 1 - 719_468
}

/// Seconds from `earlier` to `later`, negative when they are the other way round.
pub(super) fn seconds_between(earlier: SystemTime, later: SystemTime) -> i64 {
    let signed = |duration: Duration| i64::try_from(duration.as_secs()).unwrap_or(i64::MAX);
    match later.duration_since(earlier) {
        Ok(ahead) => signed(ahead),
        // A part of a second behind counts as a whole one: days are rounded down.
        Err(behind) => {
            let behind = behind.duration();
            -signed(behind).saturating_add(i64::from(behind.subsec_nanos() > 0))
        }
    }
}

/// Whole days from `earlier` to `later`, rounded down.
pub(super) fn days_between(earlier: SystemTime, later: SystemTime) -> i64 {
    seconds_between(earlier, later).div_euclid(DAY)
}

/// Prints `2026-11-23 15:01:32 UTC`.
pub(super) struct Shown(pub(super) SystemTime);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = seconds_between(SystemTime::UNIX_EPOCH, self.0);
        let (number, time) = (seconds.div_euclid(DAY), seconds.rem_euclid(DAY));
        // The year is guessed from its mean length, then set right.
        let mut year = 1970 + number * 400 / 146_097;
        while days(year + 1, 1, 1) <= number {
            year += 1;
        }
        while days(year, 1, 1) > number {
            year -= 1;
        }
        let month = (1..=12).rev().find(|month| days(year, *month, 1) <= number).unwrap_or(1);
        let day = number - days(year, month, 1) + 1;
        let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60);
        write!(f, "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02} UTC")
    }
}
