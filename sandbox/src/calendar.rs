//! Days as banks in Brazil count them: in Brasília's time, with weekends and national bank holidays.

use time::{Date, Duration, Month, OffsetDateTime, UtcOffset, Weekday};

/// Brasília keeps UTC − 3 h all year, since 2019.
fn brasilia() -> UtcOffset {
    UtcOffset::from_hms(-3, 0, 0).unwrap_or(UtcOffset::UTC)
}

/// The day it is at the bank.
pub(crate) fn today(now: OffsetDateTime) -> Date {
    now.checked_to_offset(brasilia()).unwrap_or(now).date()
}

/// Noon of a day at the bank.
pub(crate) fn noon(day: Date) -> OffsetDateTime {
    day.midnight().assume_offset(brasilia()).saturating_add(Duration::hours(12)).to_offset(UtcOffset::UTC)
}

/// Reads `YYYY-MM-DD`.
pub(crate) fn parse(text: &str) -> Option<Date> {
    let format = time::macros::format_description!("[year]-[month]-[day]");
    // Signs and years of more than four digits are read by the format, but aren't ISO 8601 here.
    (text.len() == 10 && text.starts_with(|first: char| first.is_ascii_digit()))
        .then(|| Date::parse(text, format).ok())
        .flatten()
}

/// Writes `YYYY-MM-DD`.
pub(crate) fn text(day: Date) -> String {
    let format = time::macros::format_description!("[year]-[month]-[day]");
    day.format(format).unwrap_or_default()
}

/// Neither a weekend nor a national bank holiday.
pub(crate) fn is_business(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_holiday(day)
}

/// The day itself, or the first business day after it.
pub(crate) fn business_from(day: Date) -> Date {
    let mut day = day;
    while !is_business(day) {
        match day.next_day() {
            Some(next) => day = next,
            None => break,
        }
    }
    day
}

/// Days from one day to a later one.
pub(crate) fn days(from: Date, to: Date) -> i64 {
    (to - from).whole_days().max(0)
}

/// Business days after `from`, up to `to`.
pub(crate) fn business_days(from: Date, to: Date) -> i64 {
    let mut count = 0;
    let mut day = from;
    while day < to {
        let Some(next) = day.next_day() else { break };
        day = next;
        count += i64::from(is_business(day));
    }
    count
}

fn is_holiday(day: Date) -> bool {
    let fixed = matches!(
        (day.month(), day.day()),
        (Month::January | Month::May, 1)
            | (Month::April, 21)
            | (Month::September, 7)
            | (Month::October, 12)
            | (Month::November, 2 | 15)
            | (Month::December, 25)
    );
    // The day of black consciousness is a national holiday since 2024.
    let newest = day.year() >= 2024 && (day.month(), day.day()) == (Month::November, 20);
    // Carnival's Monday and Tuesday, Good Friday, Corpus Christi.
    fixed
        || newest
        || easter(day.year()).is_some_and(|easter| matches!((day - easter).whole_days(), -48 | -47 | -2 | 60))
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm).
fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    let month = Month::try_from(u8::try_from(n / 31).ok()?).ok()?;
    Date::from_calendar_date(year, month, u8::try_from(n % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        parse(text).unwrap()
    }

    #[test]
    fn weekends_and_holidays_are_no_business_days() {
        for no in [
            "2026-01-01",
            "2026-02-16",
            "2026-02-17",
            "2026-04-03",
            "2026-04-21",
            "2026-05-01",
            "2026-06-04",
            "2026-09-07",
            "2026-10-12",
            "2026-11-02",
            "2026-11-20",
            "2026-12-25",
            "2026-11-28",
            "2026-11-29",
        ] {
            assert!(!is_business(day(no)), "{no}");
        }
        for yes in ["2026-01-02", "2026-02-18", "2026-04-06", "2026-11-24", "2023-11-20"] {
            assert!(is_business(day(yes)), "{yes}");
        }
    }

    #[test]
    fn the_next_business_day_and_the_count_between() {
        assert_eq!(business_from(day("2020-12-25")), day("2020-12-28"));
        assert_eq!(business_from(day("2020-12-28")), day("2020-12-28"));
        assert_eq!(business_days(day("2020-12-24"), day("2020-12-29")), 2);
        assert_eq!(business_days(day("2020-12-29"), day("2020-12-24")), 0);
        assert_eq!(days(day("2020-12-24"), day("2021-01-01")), 8);
    }

    #[test]
    fn the_bank_s_day_ends_three_hours_after_utc_s() {
        assert_eq!(text(today(crate::clock::instant("2026-11-24T02:59:59Z").unwrap())), "2026-11-23");
        assert_eq!(text(today(crate::clock::instant("2026-11-24T03:00:00Z").unwrap())), "2026-11-24");
        assert_eq!(crate::clock::stamp(noon(day("2026-11-24"))), "2026-11-24T15:00:00.000Z");
    }

    #[test]
    fn only_iso_days_are_read() {
        for bad in ["", "2026-1-1", "2026-02-29", "24/11/2026", "+026-01-01", "-026-01-01", "2026-01-011"] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
