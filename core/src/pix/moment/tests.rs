use std::time::{Duration, SystemTime};

use super::*;

#[test]
fn every_day_of_the_known_years_has_one_number_and_one_text() {
    let mut date = FIRST;
    let first = FIRST.number();
    for number in first..=LAST.number() {
        assert_eq!(date.number(), number);
        assert_eq!(Date::of_day(number), date);
        date = match (date.month, date.day) {
            (12, 31) => Date { year: date.year + 1, month: 1, day: 1 },
            (month, day) if day == date.days_of_month() => Date { month: month + 1, day: 1, ..date },
            (_, day) => Date { day: day + 1, ..date },
        };
    }
    assert_eq!(date.year, 10_000);
    assert_eq!(Date::parse("1970-01-01").unwrap().number(), 0);
}

#[test]
fn only_days_of_the_calendar_are_dates() {
    for good in ["2024-02-29", "2000-02-29", "0000-02-29", "2026-12-31"] {
        assert_eq!(Date::parse(good).unwrap().to_string(), good);
    }
    for bad in [
        "2023-02-29",
        "1900-02-29",
        "2024-00-10",
        "2024-13-01",
        "2024-04-31",
        "2024-20-08",
        "2024-1-01",
        "20240101",
        "2024-01-01 ",
        "2024-01-01T00:00:00Z",
        "",
        "２０２４-01-01",
        "+024-01-01",
    ] {
        assert_eq!(Date::parse(bad).unwrap_err().code(), Some("date_invalid"), "{bad}");
    }
}

#[test]
fn days_are_added_within_the_known_years() {
    let date = Date::parse("2024-02-28").unwrap();
    assert_eq!(date.plus_days(2).unwrap().to_string(), "2024-03-01");
    assert_eq!(date.plus_days(-59).unwrap().to_string(), "2023-12-31");
    assert!(date.plus_days(i64::MAX).is_err() && date.plus_days(i64::MIN).is_err());
    assert!(LAST.plus_days(1).is_err() && FIRST.plus_days(-1).is_err());
}

#[test]
fn moments_are_rfc_3339_and_printed_in_utc() {
    for (text, printed) in [
        ("2020-09-09T20:15:00.358Z", "2020-09-09T20:15:00.358Z"),
        ("2020-09-09t20:15:00z", "2020-09-09T20:15:00Z"),
        ("2020-09-09 20:15:00Z", "2020-09-09T20:15:00Z"),
        ("2020-12-31T23:30:00-03:00", "2021-01-01T02:30:00Z"),
        ("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z"),
        ("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.870Z"),
        ("1990-12-31T23:59:60Z", "1991-01-01T00:00:00Z"),
        ("2020-01-01T00:00:00.1234567891Z", "2020-01-01T00:00:00.123456789Z"),
        ("2020-01-01T00:00:00.000001Z", "2020-01-01T00:00:00.000001Z"),
        ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"),
    ] {
        assert_eq!(Moment::parse(text).unwrap().to_string(), printed, "{text}");
    }
    for bad in [
        "2020-09-09",
        "2020-09-09T20:15Z",
        "2020-09-09T20:15:00",
        "2020-09-09T24:00:00Z",
        "2020-09-09T20:60:00Z",
        "2020-09-09T20:15:61Z",
        "2020-09-09T20:15:00.Z",
        "2020-09-09T20:15:00+0300",
        "2020-09-09T20:15:00+24:00",
        "2020-09-31T20:15:00Z",
        "2020-09-09T20:15:00Z ",
        "0000-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
        "2020-09-09T20:15:00−03:00",
        "",
    ] {
        assert_eq!(Moment::parse(bad).unwrap_err().code(), Some("date_invalid"), "{bad}");
    }
}

#[test]
fn clocks_and_moments_agree_on_both_sides_of_1970() {
    for (seconds, nanos) in
        [(0, 0), (1, 5), (-1, 999_999_999), (-1, 0), (1_800_000_000, 1), (-62_167_219_200, 0)]
    {
        let moment = Moment::from_unix(seconds, nanos).unwrap();
        let time = moment.to_system_time().unwrap();
        assert_eq!(Moment::from_system_time(time).unwrap(), moment);
        assert_eq!(Moment::parse(&moment.to_string()).unwrap(), moment);
    }
    let far = SystemTime::UNIX_EPOCH + Duration::from_secs(300_000_000_000);
    assert!(Moment::from_system_time(far).is_err());
    assert!(Moment::from_unix(0, 1_000_000_000).is_err() && Moment::from_unix(i64::MIN, 0).is_err());
}

#[test]
fn brasilias_day_starts_three_hours_later() {
    let date = |text: &str| Date::in_brasilia(Moment::parse(text).unwrap()).to_string();
    assert_eq!(date("2026-11-24T02:59:59Z"), "2026-11-23");
    assert_eq!(date("2026-11-24T03:00:00Z"), "2026-11-24");
}
