//! Dates (`YYYY-MM-DD`) and moments (RFC 3339), as the API writes them.

use std::fmt;
use std::str::FromStr;
use std::time::{Duration, SystemTime};

use super::fail;
use super::identifier::as_text;
use super::text::{number, shown};
use crate::error::{Error, Result};

const DAY: i64 = 86_400;
/// Brasília has been three hours behind UTC all year round since 2019.
const BRASILIA: i64 = -3 * 3600;

/// A date of the Gregorian calendar, years 0 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u32,
    month: u32,
    day: u32,
}

impl Date {
    /// The date of these numbers.
    ///
    /// # Errors
    /// `date_invalid` if the calendar has no such day.
    pub fn new(year: u32, month: u32, day: u32) -> Result<Self> {
        let date = Self { year, month, day };
        let exists = year <= 9999 && (1..=12).contains(&month) && day >= 1 && day <= date.days_of_month();
        if exists { Ok(date) } else { Err(fail::date("data", format!("the calendar has no {date}"))) }
    }

    /// Reads `YYYY-MM-DD`, as `dataDeVencimento` has it.
    ///
    /// # Errors
    /// `date_invalid` for another form, or a day that the calendar doesn't have.
    pub fn parse(text: &str) -> Result<Self> {
        match numbers(text, '-') {
            Some((year, month, day, "")) => Self::new(year, month, day),
            _ => Err(fail::date("data", format!("{} isn't of the form YYYY-MM-DD", shown(text)))),
        }
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u32 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.month
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u32 {
        self.day
    }

    /// Today in Brasília, where due dates are counted.
    #[must_use]
    pub fn in_brasilia(moment: Moment) -> Self {
        Self::of_day((moment.seconds + BRASILIA).div_euclid(DAY))
    }

    /// The date so many days later, or earlier when the number is negative.
    ///
    /// # Errors
    /// `date_invalid` outside of the years 0 to 9999.
    pub fn plus_days(self, days: i64) -> Result<Self> {
        let day = self.number().saturating_add(days);
        let known = (FIRST.number()..=LAST.number()).contains(&day);
        if known {
            Ok(Self::of_day(day))
        } else {
            Err(fail::date("data", format!("{self} and {days} days is no date")))
        }
    }

    /// Days since 1970-01-01, counting years from March.
    fn number(self) -> i64 {
        let (year, month) =
            (i64::from(self.year) - i64::from(self.month < 3), i64::from((self.month + 9) % 12));
        let days = year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        days + (month * 153 + 2) / 5 + i64::from(self.day) - 1 - 719_468
    }

    /// The date of a day's number; of one outside of the known years, the nearest.
    fn of_day(number: i64) -> Self {
        let days = number.clamp(FIRST.number(), LAST.number()) + 719_468;
        let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let (day, year) = (day - (153 * month + 2) / 5 + 1, era * 400 + year + i64::from(month > 9));
        let small = |number: i64| u32::try_from(number).unwrap_or_default();
        Self { year: small(year), month: small((month + 2) % 12 + 1), day: small(day) }
    }

    fn days_of_month(self) -> u32 {
        let leap =
            self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

const FIRST: Date = Date { year: 0, month: 1, day: 1 };
const LAST: Date = Date { year: 9999, month: 12, day: 31 };

/// Three numbers of four, two and two digits with `mark` between them, and what follows.
fn numbers(text: &str, mark: char) -> Option<(u32, u32, u32, &str)> {
    let (first, rest) = number(text, 4)?;
    let (second, rest) = number(rest.strip_prefix(mark)?, 2)?;
    let (third, rest) = number(rest.strip_prefix(mark)?, 2)?;
    Some((first, second, third, rest))
}

/// A moment in UTC with nanoseconds, years 0 to 9999.
///
/// Source: RFC 3339; the API's `inicio`, `fim`, `horario`, `criacao` and the like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    seconds: i64,
    nanos: u32,
}

impl Moment {
    /// Reads RFC 3339: `2020-09-09T20:15:00.358Z`, `2020-09-09T17:15:00-03:00`.
    ///
    /// Digits beyond nanoseconds are dropped, and a leap second is the second after it.
    ///
    /// # Errors
    /// `date_invalid` for another form, or a day or hour that doesn't exist.
    pub fn parse(text: &str) -> Result<Self> {
        let wrong =
            || fail::date("horario", format!("{} isn't RFC 3339, such as 2026-11-24T18:00:00Z", shown(text)));
        let (year, month, day, rest) = numbers(text, '-').ok_or_else(wrong)?;
        let date = Date::new(year, month, day)?;
        let rest = rest.strip_prefix(['T', 't', ' ']).ok_or_else(wrong)?;
        let (seconds, nanos, rest) = time_of_day(rest).ok_or_else(wrong)?;
        let offset = offset(rest).ok_or_else(wrong)?;
        Self::from_unix(date.number() * DAY + seconds - offset, nanos)
    }

    /// The moment so many seconds, and nanoseconds, after 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// `date_invalid` outside of the years 0 to 9999, and for a billion nanoseconds or more.
    pub fn from_unix(seconds: i64, nanos: u32) -> Result<Self> {
        let known = (FIRST.number() * DAY..(LAST.number() + 1) * DAY).contains(&seconds);
        if known && nanos < 1_000_000_000 {
            Ok(Self { seconds, nanos })
        } else {
            Err(fail::date("horario", "is outside of the years 0 to 9999".into()))
        }
    }

    /// The moment of a clock.
    ///
    /// # Errors
    /// `date_invalid` outside of the years 0 to 9999.
    pub fn from_system_time(time: SystemTime) -> Result<Self> {
        let signed = |duration: Duration| i64::try_from(duration.as_secs()).unwrap_or(i64::MAX);
        match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => Self::from_unix(signed(after), after.subsec_nanos()),
            Err(before) => {
                let before = before.duration();
                match before.subsec_nanos() {
                    0 => Self::from_unix(-signed(before), 0),
                    nanos => Self::from_unix((-signed(before)).saturating_sub(1), 1_000_000_000 - nanos),
                }
            }
        }
    }

    /// The same moment of a clock; `None` where this machine's clock doesn't reach.
    #[must_use]
    pub fn to_system_time(self) -> Option<SystemTime> {
        let whole = Duration::from_secs(self.seconds.unsigned_abs());
        let time = if self.seconds < 0 {
            SystemTime::UNIX_EPOCH.checked_sub(whole)
        } else {
            SystemTime::UNIX_EPOCH.checked_add(whole)
        };
        time?.checked_add(Duration::from_nanos(u64::from(self.nanos)))
    }

    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    #[must_use]
    pub fn unix_seconds(self) -> i64 {
        self.seconds
    }

    /// The nanoseconds after the whole second.
    #[must_use]
    pub fn nanos(self) -> u32 {
        self.nanos
    }

    /// The date in UTC.
    #[must_use]
    pub fn date(self) -> Date {
        Date::of_day(self.seconds.div_euclid(DAY))
    }
}

/// Seconds of the day, nanoseconds, and what follows.
fn time_of_day(text: &str) -> Option<(i64, u32, &str)> {
    let (hour, rest) = number(text, 2)?;
    let (minute, rest) = number(rest.strip_prefix(':')?, 2)?;
    let (second, mut rest) = number(rest.strip_prefix(':')?, 2)?;
    let mut nanos = 0;
    if let Some(fraction) = rest.strip_prefix('.') {
        let end = fraction.find(|c: char| !c.is_ascii_digit()).unwrap_or(fraction.len());
        let (digits, after) = fraction.split_at_checked(end).filter(|(digits, _)| !digits.is_empty())?;
        let nine = digits.chars().chain(std::iter::repeat('0')).take(9);
        nanos = nine.filter_map(|digit| digit.to_digit(10)).fold(0, |sum, digit| sum * 10 + digit);
        rest = after;
    }
    let real = hour < 24 && minute < 60 && second <= 60;
    real.then_some((i64::from(hour * 3600 + minute * 60 + second), nanos, rest))
}

/// Seconds east of UTC.
fn offset(text: &str) -> Option<i64> {
    if matches!(text, "Z" | "z") {
        return Some(0);
    }
    let (sign, rest) = text
        .strip_prefix('+')
        .map(|rest| (1, rest))
        .or_else(|| text.strip_prefix('-').map(|rest| (-1, rest)))?;
    let (hour, rest) = number(rest, 2)?;
    let (minute, rest) = number(rest.strip_prefix(':')?, 2)?;
    (rest.is_empty() && hour < 24 && minute < 60).then(|| sign * i64::from(hour * 3600 + minute * 60))
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Prints UTC with `Z`, and as many decimals as are needed: none, three, six or nine.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let second = self.seconds.rem_euclid(DAY);
        write!(f, "{}T{:02}:{:02}:{:02}", self.date(), second / 3600, second / 60 % 60, second % 60)?;
        match self.nanos {
            0 => {}
            nanos if nanos % 1_000_000 == 0 => write!(f, ".{:03}", nanos / 1_000_000)?,
            nanos if nanos % 1000 == 0 => write!(f, ".{:06}", nanos / 1000)?,
            nanos => write!(f, ".{nanos:09}")?,
        }
        f.write_str("Z")
    }
}

as_text!(Date, Moment);

impl FromStr for Date {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

impl FromStr for Moment {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests;
