//! CPF and CNPJ, with their check digits.

use super::fail;
use super::identifier::checked_text;
use super::text::{is_digits, is_upper_alphanumeric};
use crate::error::Result;

checked_text! {
    /// A person's number: 11 digits of which the last two are check digits.
    ///
    /// Stricter than the API's own `^\d{11}$`: the spec's samples, and perhaps answers, have numbers that don't add up.
    Cpf
}

checked_text! {
    /// A company's number: 12 of `[0-9A-Z]` and two check digits. Letters are handed out since July 2026
    /// (Instrução Normativa RFB 2.229/2024).
    Cnpj
}

impl Cpf {
    /// Reads `123.456.789-09` or `12345678909`, with spaces too.
    ///
    /// # Errors
    /// `document_invalid`, naming the rule; the number itself isn't repeated.
    pub fn parse(typed: &str) -> Result<Self> {
        let bare = bare(typed);
        let refuse = |rule: &str| Err(fail::document("cpf", rule.into()));
        if bare.len() != 11 || !is_digits(&bare) {
            return refuse("must have 11 digits");
        }
        if !check_digits_are_right(&bare, 11) {
            return refuse("its check digits are wrong");
        }
        Ok(Self(bare))
    }

    /// `123.456.789-09`.
    #[must_use]
    pub fn formatted(&self) -> String {
        with_marks(&self.0, &[(3, '.'), (6, '.'), (9, '-')])
    }
}

impl Cnpj {
    /// Reads `12.ABC.345/01DE-35` or `12ABC34501DE35`, in small letters and with spaces too.
    ///
    /// # Errors
    /// `document_invalid`, naming the rule; the number itself isn't repeated.
    pub fn parse(typed: &str) -> Result<Self> {
        let bare = bare(typed).to_ascii_uppercase();
        let refuse = |rule: &str| Err(fail::document("cnpj", rule.into()));
        if bare.len() != 14 || !is_upper_alphanumeric(&bare) {
            return refuse("must have 14 letters and digits");
        }
        if !bare.bytes().skip(12).all(|byte| byte.is_ascii_digit()) {
            return refuse("its last two characters must be digits");
        }
        if !check_digits_are_right(&bare, 9) {
            return refuse("its check digits are wrong");
        }
        Ok(Self(bare))
    }

    /// `12.ABC.345/01DE-35`.
    #[must_use]
    pub fn formatted(&self) -> String {
        with_marks(&self.0, &[(2, '.'), (5, '.'), (8, '/'), (12, '-')])
    }
}

/// Without the marks and spaces that people write.
fn bare(typed: &str) -> String {
    typed.chars().filter(|c| !matches!(c, '.' | '-' | '/' | ' ' | '\u{a0}')).take(32).collect()
}

/// Both check digits, modulo 11: weights 2, 3, … from the right, starting again after `last_weight`. A character is
/// worth its ASCII code less 48. Numbers of one repeated digit add up, and are nobody's.
fn check_digits_are_right(text: &str, last_weight: u32) -> bool {
    let bytes = text.as_bytes();
    let repeated = bytes.windows(2).all(|pair| pair.first() == pair.last());
    let digit = |end: usize| {
        let weights = (2..=last_weight).cycle();
        let body = bytes.iter().take(end).rev().map(|byte| u32::from(byte.wrapping_sub(b'0')));
        let rest = body.zip(weights).map(|(value, weight)| value * weight).sum::<u32>() % 11;
        if rest < 2 { 0 } else { 11 - rest }
    };
    let is =
        |place: usize| bytes.get(place).map(|byte| u32::from(byte.wrapping_sub(b'0'))) == Some(digit(place));
    !repeated && bytes.len() > 2 && is(bytes.len() - 2) && is(bytes.len() - 1)
}

fn with_marks(text: &str, marks: &[(usize, char)]) -> String {
    let mut out = String::with_capacity(text.len() + marks.len());
    for (place, c) in text.chars().enumerate() {
        out.extend(marks.iter().filter(|mark| mark.0 == place).map(|mark| mark.1));
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cpfs_are_read_as_people_write_them() {
        for typed in ["12345678909", "123.456.789-09", " 123 456 789 09 ", "123.456.78909"] {
            assert_eq!(Cpf::parse(typed).unwrap().as_str(), "12345678909", "{typed}");
        }
        assert_eq!(Cpf::parse("12345678909").unwrap().formatted(), "123.456.789-09");
        for bad in
            ["12345678900", "11111111111", "00000000000", "1234567890", "123456789090", "1234567890a", ""]
        {
            assert_eq!(Cpf::parse(bad).unwrap_err().code(), Some("document_invalid"), "{bad}");
        }
    }

    #[test]
    fn cnpjs_may_have_letters_and_are_checked_all_the_same() {
        // The example of Receita Federal, and well-known old ones.
        for (typed, bare) in [
            ("12.ABC.345/01DE-35", "12ABC34501DE35"),
            ("12abc34501de35", "12ABC34501DE35"),
            ("00.038.166/0001-05", "00038166000105"),
            ("09.089.356/0001-18", "09089356000118"),
        ] {
            assert_eq!(Cnpj::parse(typed).unwrap().as_str(), bare, "{typed}");
        }
        assert_eq!(Cnpj::parse("12ABC34501DE35").unwrap().formatted(), "12.ABC.345/01DE-35");
        for bad in [
            "12ABC34501DE36",
            "12ABC34501DEAB",
            "00000000000000",
            "11111111111111",
            "0003816600010",
            "12ABÇ34501DE35",
            "",
        ] {
            assert_eq!(Cnpj::parse(bad).unwrap_err().code(), Some("document_invalid"), "{bad}");
        }
    }

    #[test]
    fn only_one_pair_of_check_digits_is_right() {
        for (body, right) in [("123456789", "09"), ("000381660001", "05"), ("12ABC34501DE", "35")] {
            let good = (0..100).map(|pair| format!("{pair:02}")).filter(|pair| {
                let text = format!("{body}{pair}");
                Cpf::parse(&text).is_ok() || Cnpj::parse(&text).is_ok()
            });
            assert_eq!(good.collect::<Vec<_>>(), [right]);
        }
    }

    #[test]
    fn the_number_isnt_in_the_error() {
        assert!(!format!("{:?}", Cpf::parse("12345678900").unwrap_err()).contains("12345678900"));
    }
}
