//! Pix keys: what people type, to what the DICT has.

use std::fmt;
use std::str::FromStr;

use super::identifier::{as_name, as_text};
use super::text::is_digits;
use super::{Cnpj, Cpf, fail, phone};
use crate::error::{Error, Result};

/// The longest key (`maxLength` of `chave` in the central bank's Pix API 2.9.0).
const LONGEST: usize = 77;
/// The longest text that is looked at: a key with marks and spaces is shorter.
const LONGEST_TYPED: usize = 160;

/// The five kinds of Pix keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PixKeyKind {
    /// 11 digits.
    Cpf,
    /// 12 of `[0-9A-Z]` and two digits.
    Cnpj,
    /// E.164: `+5561912345678`.
    Phone,
    /// In small letters, at most 77 characters.
    Email,
    /// A random key (EVP): a UUID in small letters.
    Evp,
}

impl PixKeyKind {
    /// Every kind.
    pub const ALL: &'static [PixKeyKind] =
        &[PixKeyKind::Cpf, PixKeyKind::Cnpj, PixKeyKind::Phone, PixKeyKind::Email, PixKeyKind::Evp];

    /// `cpf`, `cnpj`, `phone`, `email` or `evp`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            PixKeyKind::Cpf => "cpf",
            PixKeyKind::Cnpj => "cnpj",
            PixKeyKind::Phone => "phone",
            PixKeyKind::Email => "email",
            PixKeyKind::Evp => "evp",
        }
    }

    /// The kind of that [name](Self::name).
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

/// A Pix key in the form that the DICT has.
///
/// Source: Manual de Padrões para Iniciação do Pix §2.5.1, Manual Operacional do DICT. Percent-encode keys in paths;
/// [`Request::path_param`](crate::Request::path_param) does.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PixKey {
    kind: PixKeyKind,
    text: String,
}

impl PixKey {
    /// Recognises and normalises what a person typed.
    ///
    /// Eleven digits may be a CPF or a telephone number. Marks decide (`123.456.789-09`, `(61) 91234-5678`); without
    /// any, right check digits make a CPF, since the DICT's own form of a number starts with `+`; otherwise a
    /// mobile number is one. One in a hundred mobile numbers passes for a CPF: [`readings`](Self::readings) gives
    /// both, for a program that can ask.
    ///
    /// # Errors
    /// `key_invalid`, naming the rule; the key itself isn't repeated.
    pub fn parse(typed: &str) -> Result<Self> {
        let mut readings = Self::read(typed)?;
        if readings.is_empty() {
            return Err(fail::key("is none of CPF, CNPJ, e-mail, telephone and random key".into()));
        }
        Ok(readings.swap_remove(0))
    }

    /// Everything that the text may be, the likeliest first: two for an ambiguous one, none for no key.
    #[must_use]
    pub fn readings(typed: &str) -> Vec<PixKey> {
        Self::read(typed).unwrap_or_default()
    }

    /// Normalises a key whose kind is known.
    ///
    /// # Errors
    /// `key_invalid` or `document_invalid`, naming the rule; the key itself isn't repeated.
    pub fn parse_as(kind: PixKeyKind, typed: &str) -> Result<Self> {
        let typed = tidy(typed)?;
        let text = match kind {
            PixKeyKind::Cpf => Cpf::parse(typed)?.into_string(),
            PixKeyKind::Cnpj => Cnpj::parse(typed)?.into_string(),
            PixKeyKind::Phone => phone::normalised(typed).ok_or_else(no_phone)?,
            PixKeyKind::Email => email(typed)?,
            PixKeyKind::Evp => evp(typed).ok_or_else(|| fail::key("isn't a random key (UUID)".into()))?,
        };
        Ok(Self { kind, text })
    }

    fn read(typed: &str) -> Result<Vec<PixKey>> {
        let typed = tidy(typed)?;
        let one = |kind| Ok(vec![Self::parse_as(kind, typed)?]);
        if typed.contains('@') {
            return one(PixKeyKind::Email);
        }
        if typed.starts_with('+') {
            return one(PixKeyKind::Phone);
        }
        if let Some(text) = evp(typed) {
            return Ok(vec![Self { kind: PixKeyKind::Evp, text }]);
        }
        let bare: String =
            typed.chars().filter(|c| !matches!(c, '.' | '-' | '/' | ' ' | '(' | ')')).collect();
        match bare.len() {
            11 if is_digits(&bare) => eleven_digits(typed),
            10 | 12 | 13 if is_digits(&bare) => one(PixKeyKind::Phone),
            14 if bare.is_ascii() => one(PixKeyKind::Cnpj),
            _ => Ok(Vec::new()),
        }
    }

    /// Which of the five.
    #[must_use]
    pub fn kind(&self) -> PixKeyKind {
        self.kind
    }

    /// The key as the DICT has it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The key as the DICT has it, owned.
    #[must_use]
    pub fn into_string(self) -> String {
        self.text
    }
}

fn tidy(typed: &str) -> Result<&str> {
    let tidy =
        typed.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}'));
    if tidy.is_empty() {
        return Err(fail::key("is empty".into()));
    }
    if tidy.len() > LONGEST_TYPED {
        return Err(fail::key(format!("is longer than {LONGEST} characters")));
    }
    Ok(tidy)
}

fn no_phone() -> Error {
    fail::key(
        "isn't a telephone number such as +5561912345678: country code, area code, and nine digits that start with 9"
            .into(),
    )
}

fn eleven_digits(typed: &str) -> Result<Vec<PixKey>> {
    let cpf = PixKey::parse_as(PixKeyKind::Cpf, typed);
    let phone = PixKey::parse_as(PixKeyKind::Phone, typed);
    let has_marks = !is_digits(typed);
    match (has_marks, phone::looks_like_one(typed)) {
        (true, true) => Ok(vec![phone?]),
        (true, false) => Ok(vec![cpf?]),
        (false, _) => match (cpf, phone) {
            (Ok(cpf), Ok(phone)) => Ok(vec![cpf, phone]),
            (Ok(key), Err(_)) | (Err(_), Ok(key)) => Ok(vec![key]),
            (Err(_), Err(_)) => Err(fail::key(
                "has 11 digits, but neither a CPF's check digits nor the form of a mobile number".into(),
            )),
        },
    }
}

/// The DICT's own pattern: atoms of RFC 5322 before the `@`, labels of a domain after it.
fn email(typed: &str) -> Result<String> {
    let text = typed.to_ascii_lowercase();
    let refuse = |rule: &str| Err(fail::key(rule.into()));
    if text.len() > LONGEST {
        return refuse("is longer than 77 characters");
    }
    let Some((local, domain)) = text.rsplit_once('@') else { return refuse("isn't an e-mail address") };
    let is_atom = |c: char| c.is_ascii_alphanumeric() || ".!#$&'*+/=?^_`{|}~-".contains(c);
    if local.is_empty() || !local.chars().all(is_atom) {
        return refuse("has characters before the @ that no key's e-mail address has");
    }
    let is_label = |label: &str| {
        let inner = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        inner && (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-')
    };
    if !domain.contains('.') || !domain.split('.').all(is_label) {
        return refuse("has no domain after the @");
    }
    Ok(text)
}

/// 32 hexadecimal digits, with the hyphens of a UUID or none.
fn evp(typed: &str) -> Option<String> {
    const HYPHENS: [usize; 4] = [8, 13, 18, 23];
    let digits: String = match typed.len() {
        32 => typed.to_ascii_lowercase(),
        36 => {
            let placed = typed.char_indices().all(|(at, c)| HYPHENS.contains(&at) == (c == '-'));
            placed.then(|| typed.replace('-', "").to_ascii_lowercase())?
        }
        _ => return None,
    };
    let hexadecimal = digits.len() == 32 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut text = String::with_capacity(36);
    for c in digits.chars() {
        if HYPHENS.contains(&text.len()) {
            text.push('-');
        }
        text.push(c);
    }
    hexadecimal.then_some(text)
}

impl fmt::Display for PixKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

as_text!(PixKey);
as_name!(PixKeyKind);

impl FromStr for PixKey {
    type Err = Error;

    fn from_str(typed: &str) -> Result<Self> {
        Self::parse(typed)
    }
}

#[cfg(test)]
mod tests;
