//! What text must be.

use std::borrow::Cow;

use crate::pix::{Date, Moment, PixKey, PixKeyKind};

/// What text must be. Strict, for it is only asked of what is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// From so many to so many characters, none of them a control character but line breaks and tabs.
    Any(usize, usize),
    /// One line with something on it, of at most so many characters: an id that someone else chose.
    Line(usize),
    /// From so many to so many letters and digits: `TxId`, `EndToEndId`, `DevolucaoId`, `RecId`.
    Alphanumeric(usize, usize),
    /// An amount in reais: `^\d{1,10}\.\d{2}$`.
    Amount,
    /// A CPF: 11 digits.
    Cpf,
    /// A CNPJ: 14 digits or capital letters.
    Cnpj,
    /// A participant's number: 8 digits or capital letters.
    Ispb,
    /// A day: `2026-11-24`.
    Day,
    /// A moment with its offset: `2026-11-24T00:00:00Z` (RFC 3339).
    Moment,
    /// An address that begins with `https://`.
    Url,
    /// A key of the DICT: CPF, CNPJ, phone, e-mail or EVP.
    Key,
    /// A random key: a UUID in lower case.
    Evp,
}

impl Form {
    /// Whether `text` has the form.
    #[must_use]
    pub fn accepts(self, text: &str) -> bool {
        match self {
            Self::Any(least, most) => {
                let length = text.chars().count();
                let is_odd = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
                (least..=most).contains(&length) && !text.chars().any(is_odd)
            }
            Self::Line(most) => {
                !text.trim().is_empty() && text.chars().count() <= most && !text.chars().any(char::is_control)
            }
            Self::Alphanumeric(least, most) => {
                (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
            }
            Self::Amount => text.split_once('.').is_some_and(|(reais, cents)| {
                (1..=10).contains(&reais.len()) && cents.len() == 2 && are_digits(reais) && are_digits(cents)
            }),
            Self::Cpf => text.len() == 11 && are_digits(text),
            Self::Cnpj => text.len() == 14 && are_digits_or_capitals(text),
            Self::Ispb => text.len() == 8 && are_digits_or_capitals(text),
            Self::Day => Date::parse(text).is_ok(),
            Self::Moment => Moment::parse(text).is_ok(),
            Self::Url => text.strip_prefix("https://").is_some_and(|rest| {
                !rest.is_empty() && !rest.starts_with('/') && text.bytes().all(|byte| byte.is_ascii_graphic())
            }),
            // As the DICT has it, not as people type it.
            Self::Key => PixKey::readings(text).iter().any(|key| key.as_str() == text),
            Self::Evp => PixKey::parse_as(PixKeyKind::Evp, text).is_ok_and(|key| key.as_str() == text),
        }
    }

    /// The form in words, to follow "must be".
    #[must_use]
    pub fn requirement(self) -> Cow<'static, str> {
        match self {
            Self::Any(0, usize::MAX) => "text".into(),
            Self::Any(least, usize::MAX) => format!("text of {least} characters or more").into(),
            Self::Any(0, most) => format!("text of at most {most} characters").into(),
            Self::Any(least, most) => format!("text of {least} to {most} characters").into(),
            Self::Line(most) => format!("1 to {most} characters, on one line").into(),
            Self::Alphanumeric(least, most) if least == most => format!("{most} letters and digits").into(),
            Self::Alphanumeric(least, most) => format!("{least} to {most} letters and digits").into(),
            Self::Amount => "an amount as text with a point and two decimals, like \"10.00\"".into(),
            Self::Cpf => "a CPF of 11 digits, without punctuation".into(),
            Self::Cnpj => "a CNPJ of 14 digits or capital letters, without punctuation".into(),
            Self::Ispb => "an ISPB of 8 digits or capital letters".into(),
            Self::Day => "a day like 2026-11-24".into(),
            Self::Moment => "a moment with its offset, like 2026-11-24T00:00:00Z (RFC 3339)".into(),
            Self::Url => "an address that begins with https://".into(),
            Self::Key => "a Pix key: CPF, CNPJ, phone as +5561…, e-mail or EVP".into(),
            Self::Evp => "a random key (EVP): a UUID in lower case".into(),
        }
    }
}

fn are_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn are_digits_or_capitals(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
}
