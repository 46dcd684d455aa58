//! What a parameter's value must be.

use std::borrow::Cow;

/// What a parameter's value must be, as text on the wire. Strict, for it is only asked of what is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// A charge's txid: 26 to 35 letters and digits (`TxId`).
    Txid,
    /// A refund's id or an idEnvio: 1 to 35 letters and digits (`DevolucaoId`).
    Id,
    /// An endToEndId or rtrId: 32 letters and digits (`EndToEndId`).
    EndToEndId,
    /// A recurrence's id, or that of a request for one: 29 letters and digits (`RecId`, `SolicRecId`).
    RecurrenceId,
    /// An id that the bank gave: one line of up to so many characters.
    Text(usize),
    /// A key of the DICT: CPF, CNPJ, phone, e-mail or EVP.
    Key,
    /// A random key: a UUID in lower case.
    Evp,
    /// A CPF: 11 digits.
    Cpf,
    /// A CNPJ: 14 digits or capital letters.
    Cnpj,
    /// A day: `2026-11-24`.
    Date,
    /// A moment with its offset: `2026-11-24T00:00:00Z` (RFC 3339).
    DateTime,
    /// `true` or `false`.
    Boolean,
    /// A whole number within bounds.
    Integer(i64, i64),
    /// One of these words.
    Choice(&'static [&'static str]),
}

impl Rule {
    /// Whether `value` keeps the rule.
    #[must_use]
    pub fn accepts(self, value: &str) -> bool {
        match self {
            Self::Txid => is_alphanumeric(value, 26, 35),
            Self::Id => is_alphanumeric(value, 1, 35),
            Self::EndToEndId => is_alphanumeric(value, 32, 32),
            Self::RecurrenceId => is_alphanumeric(value, 29, 29),
            Self::Text(most) => {
                !value.trim().is_empty()
                    && value.chars().count() <= most
                    && !value.chars().any(char::is_control)
            }
            Self::Key => Self::Text(77).accepts(value) && !value.contains(char::is_whitespace),
            Self::Evp => is_uuid(value),
            Self::Cpf => value.len() == 11 && value.bytes().all(|byte| byte.is_ascii_digit()),
            Self::Cnpj => {
                value.len() == 14
                    && value.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
            }
            Self::Date => is_day(value),
            Self::DateTime => is_moment(value),
            Self::Boolean => matches!(value, "true" | "false"),
            Self::Integer(least, most) => {
                let is_plain = !value.starts_with('+');
                is_plain && value.parse::<i64>().is_ok_and(|number| (least..=most).contains(&number))
            }
            Self::Choice(words) => words.contains(&value),
        }
    }

    /// The rule in words, to follow "must be".
    #[must_use]
    pub fn requirement(self) -> Cow<'static, str> {
        match self {
            Self::Txid => "26 to 35 letters and digits".into(),
            Self::Id => "1 to 35 letters and digits".into(),
            Self::EndToEndId => "32 letters and digits".into(),
            Self::RecurrenceId => "29 letters and digits".into(),
            Self::Text(most) => format!("1 to {most} characters, without control characters").into(),
            Self::Key => "a Pix key: CPF, CNPJ, phone as +5561…, e-mail or EVP".into(),
            Self::Evp => "a random key (EVP): a UUID in lower case".into(),
            Self::Cpf => "a CPF of 11 digits, without punctuation".into(),
            Self::Cnpj => "a CNPJ of 14 digits or capital letters, without punctuation".into(),
            Self::Date => "a day like 2026-11-24".into(),
            Self::DateTime => "a moment with its offset, like 2026-11-24T00:00:00Z (RFC 3339)".into(),
            Self::Boolean => "true or false".into(),
            Self::Integer(least, i64::MAX) => format!("a whole number from {least}").into(),
            Self::Integer(least, most) => format!("a whole number from {least} to {most}").into(),
            Self::Choice(words) => format!("one of {}", words.join(", ")).into(),
        }
    }

    /// The JSON type that a value has where values have types: `string`, `integer` or `boolean`.
    #[must_use]
    pub const fn json_type(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::Integer(..) => "integer",
            _ => "string",
        }
    }
}

fn is_alphanumeric(value: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn is_uuid(value: &str) -> bool {
    value.len() == 36
        && value.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        })
}

fn is_day(value: &str) -> bool {
    let parts: Vec<&str> = value.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let (Some(year), Some(month), Some(day)) = (digits(year, 4), digits(month, 2), digits(day, 2)) else {
        return false;
    };
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

fn is_moment(value: &str) -> bool {
    let Some((day, time)) = value.split_once('T') else { return false };
    let (time, offset) = match time.strip_suffix('Z') {
        Some(time) => (time, "00:00"),
        None => match time.rfind(['+', '-']).and_then(|at| time.split_at_checked(at)) {
            Some((time, offset)) => (time, offset.trim_start_matches(['+', '-'])),
            None => return false,
        },
    };
    let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let is_clock = |text: &str, limits: &[u32]| {
        let parts: Vec<&str> = text.split(':').collect();
        parts.len() == limits.len()
            && parts.iter().zip(limits).all(|(part, limit)| digits(part, 2).is_some_and(|n| n < *limit))
    };
    is_day(day)
        && is_clock(time, &[24, 60, 60])
        && is_clock(offset, &[24, 60])
        && !fraction.is_empty()
        && fraction.bytes().all(|byte| byte.is_ascii_digit())
}

fn digits(text: &str, length: usize) -> Option<u32> {
    let plain = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}
