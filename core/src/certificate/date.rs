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

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(tag: Tag, text: &str) -> Option<i64> {
        let element = AnyRef::new(tag, text.as_bytes()).unwrap();
        parse(element).map(|time| seconds_between(SystemTime::UNIX_EPOCH, time))
    }

    #[test]
    fn dates_of_both_kinds_are_read_and_shown_across_four_centuries() {
        let (utc, long) = (Tag::UtcTime, Tag::GeneralizedTime);
        let cases = [
            (utc, "500101000000Z", -631_152_000, "1950-01-01 00:00:00 UTC"),
            (utc, "691231235959Z", -1, "1969-12-31 23:59:59 UTC"),
            (utc, "700101000000Z", 0, "1970-01-01 00:00:00 UTC"),
            (utc, "000229120000Z", 951_825_600, "2000-02-29 12:00:00 UTC"),
            (utc, "2403010000Z", 1_709_251_200, "2024-03-01 00:00:00 UTC"),
            (utc, "491231235959Z", 2_524_607_999, "2049-12-31 23:59:59 UTC"),
            (long, "20500101000000Z", 2_524_608_000, "2050-01-01 00:00:00 UTC"),
            (long, "21000228235959Z", 4_107_542_399, "2100-02-28 23:59:59 UTC"),
            (long, "21000301000000Z", 4_107_542_400, "2100-03-01 00:00:00 UTC"),
            (long, "99991231235959Z", 253_402_300_799, "9999-12-31 23:59:59 UTC"),
        ];
        for (tag, text, expected, shown) in cases {
            assert_eq!(seconds(tag, text), Some(expected), "{text}");
            let element = AnyRef::new(tag, text.as_bytes()).unwrap();
            assert_eq!(Shown(parse(element).unwrap()).to_string(), shown);
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "Z",
            "250101000000",
            "251301000000Z",
            "250100000000Z",
            "250101240000Z",
            "25010100é000Z",
            "+50101000000Z",
        ] {
            assert_eq!(seconds(Tag::UtcTime, text), None, "{text}");
        }
        assert_eq!(seconds(Tag::OctetString, "250101000000Z"), None);
    }

    #[test]
    fn days_are_rounded_down_on_both_sides_of_now() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        let part = Duration::from_millis(500);
        assert_eq!(days_between(now, now), 0);
        assert_eq!(days_between(now, now + Duration::from_secs(86_400) - part), 0);
        assert_eq!(days_between(now, now + Duration::from_secs(86_400)), 1);
        assert_eq!(days_between(now + part, now), -1);
        assert_eq!(days_between(now + Duration::from_secs(86_401), now), -2);
    }
}
