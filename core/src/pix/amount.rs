//! Amounts of money: whole cents inside, `\d{1,10}\.\d{2}` outside, and never a floating-point number.

use std::fmt;
use std::str::FromStr;

use super::fail;
use super::identifier::as_text;
use super::text::{is_digits, shown};
use crate::error::{Error, Result};

const FIELD: &str = "valor";
const FORM: &str = "the form is 10.00: digits, a point and two decimals";

/// An amount in reais, from 0.00 to 9999999999.99: whole cents.
///
/// Source: pattern `^\d{1,10}\.\d{2}$` of every `valor` in the central bank's Pix API 2.9.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Amount(u64);

impl Amount {
    /// Nothing: only the charge of a Pix Saque and a suggested amount may be this.
    pub const ZERO: Amount = Amount(0);
    /// The largest amount that the API can write.
    pub const MAX: Amount = Amount(999_999_999_999);

    /// The amount of so many cents.
    ///
    /// # Errors
    /// `amount_invalid` above [`MAX`](Self::MAX).
    pub fn from_cents(cents: u64) -> Result<Self> {
        if cents > Self::MAX.0 {
            return Err(fail::amount(
                FIELD,
                format!("is {cents} cents, and at most {} are allowed", Self::MAX.0),
            ));
        }
        Ok(Self(cents))
    }

    /// Reads the API's form and no other: `10.00`, not `10`, `10.0`, `10,00` or `1e1`.
    ///
    /// # Errors
    /// `amount_invalid`, naming what is wrong.
    pub fn parse(text: &str) -> Result<Self> {
        match Self::read(text) {
            Some(amount) => Ok(amount),
            None => Err(fail::amount(FIELD, format!("{} {}; {FORM}", shown(text), complaint(text)))),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let (whole, decimals) = text.split_once('.')?;
        if whole.len() > 10 || decimals.len() != 2 || !is_digits(whole) || !is_digits(decimals) {
            return None;
        }
        let cents = whole.parse::<u64>().ok()?.checked_mul(100)?.checked_add(decimals.parse().ok()?)?;
        Some(Self(cents))
    }

    /// Field 54 of a BR Code, where EMV allows fewer decimals: `10`, `10.` and `10.5` are read too.
    pub(super) fn read_emv(text: &str) -> Option<Self> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        match decimals.len() {
            0..=2 => Self::read(&format!("{whole}.{decimals:0<2}")),
            _ => None,
        }
    }

    /// The whole amount in cents.
    #[must_use]
    pub fn cents(self) -> u64 {
        self.0
    }

    /// Whether this is 0.00.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The amount itself, unless it is 0.00.
    ///
    /// # Errors
    /// `amount_invalid` for 0.00, which no charge but a Pix Saque may ask for.
    pub fn above_zero(self) -> Result<Self> {
        if self.is_zero() { Err(fail::amount(FIELD, "must be above 0.00".into())) } else { Ok(self) }
    }

    /// The sum.
    ///
    /// # Errors
    /// `amount_invalid` above [`MAX`](Self::MAX).
    pub fn plus(self, other: Amount) -> Result<Self> {
        Self::from_cents(self.0.saturating_add(other.0))
    }

    /// The difference.
    ///
    /// # Errors
    /// `amount_invalid` below zero.
    pub fn minus(self, other: Amount) -> Result<Self> {
        let left = self.0.checked_sub(other.0);
        left.map(Self).ok_or_else(|| fail::amount(FIELD, format!("{self} is less than {other}")))
    }

    /// So many times the amount.
    ///
    /// # Errors
    /// `amount_invalid` above [`MAX`](Self::MAX).
    pub fn times(self, count: u32) -> Result<Self> {
        Self::from_cents(self.0.saturating_mul(u64::from(count)))
    }
}

/// What a person probably meant, in a few words.
fn complaint(text: &str) -> &'static str {
    match text.split_once('.') {
        _ if text.is_empty() => "is empty",
        _ if text.starts_with('-') => "is below zero",
        _ if text.trim() != text => "has spaces around it",
        _ if text.contains(',') => "has a comma",
        _ if text.contains("R$") => "names a currency",
        _ if text.bytes().any(|byte| matches!(byte, b'e' | b'E')) => "has an exponent",
        _ if !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') => "isn't a number",
        None => "has no decimals",
        Some((_, decimals)) if decimals.contains('.') => "has more than one point",
        Some((_, decimals)) if decimals.len() < 2 => "has fewer than two decimals",
        Some((_, decimals)) if decimals.len() > 2 => "has more than two decimals",
        Some(("", _)) => "has no digit before the point",
        Some(_) => "has more than ten digits before the point",
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

as_text!(Amount);

impl FromStr for Amount {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_specs_form_is_an_amount() {
        for (text, cents) in [
            ("0.00", 0),
            ("0.01", 1),
            ("10.00", 1000),
            ("0000000010.00", 1000),
            ("123456789.23", 12_345_678_923),
            ("9999999999.99", 999_999_999_999),
        ] {
            assert_eq!(Amount::parse(text).unwrap().cents(), cents, "{text}");
        }
        for (text, why) in [
            ("", "is empty"),
            ("10", "has no decimals"),
            ("10.0", "has fewer than two decimals"),
            ("10.", "has fewer than two decimals"),
            ("10.000", "has more than two decimals"),
            ("10,00", "has a comma"),
            ("1.234,56", "has a comma"),
            ("1.234.56", "has more than one point"),
            (".50", "has no digit before the point"),
            ("-1.00", "is below zero"),
            ("+1.00", "isn't a number"),
            (" 1.00", "has spaces around it"),
            ("1.00\n", "has spaces around it"),
            ("1e3", "has an exponent"),
            ("1.0E2", "has an exponent"),
            ("R$1.00", "names a currency"),
            ("NaN", "isn't a number"),
            ("١.٠٠", "isn't a number"),
            ("12345678901.00", "has more than ten digits before the point"),
        ] {
            let error = Amount::parse(text).unwrap_err();
            assert_eq!(error.code(), Some("amount_invalid"));
            assert_eq!(
                error.violations()[0].reason,
                format!("{text:?} {why}; the form is 10.00: digits, a point and two decimals")
            );
            assert_eq!(error.violations()[0].property.as_deref(), Some("valor"));
        }
        assert!(Amount::parse(&"9".repeat(100_000)).unwrap_err().to_string().len() < 300);
    }

    #[test]
    fn arithmetic_stays_within_what_can_be_written() {
        let one = Amount::from_cents(1).unwrap();
        assert_eq!(Amount::MAX.to_string(), "9999999999.99");
        assert!(Amount::MAX.plus(one).is_err());
        assert!(Amount::ZERO.minus(one).is_err());
        assert!(one.times(u32::MAX).is_ok() && Amount::MAX.times(2).is_err());
        assert!(Amount::from_cents(u64::MAX).is_err());
        assert_eq!(one.plus(one).unwrap().minus(one).unwrap(), one);
        assert!(Amount::ZERO.above_zero().is_err() && one.above_zero().is_ok());
    }

    #[test]
    fn a_br_codes_amount_may_have_fewer_decimals() {
        let cents = |text| Amount::read_emv(text).map(Amount::cents);
        assert_eq!(
            ["0", "10", "10.", "10.5", "10.50", "10.505", "", ".", "1,5"].map(cents),
            [Some(0), Some(1000), Some(1000), Some(1050), Some(1050), None, None, None, None]
        );
    }
}
