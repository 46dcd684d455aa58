//! Telephone numbers as people type them, to E.164.

use super::text::is_digits;

/// The longest E.164 number after its `+`.
const LONGEST: usize = 15;

/// With a `+`: any country's, Brazil's by its own rules. Or one of Brazil's without its country code.
pub(super) fn normalised(typed: &str) -> Option<String> {
    let (plus, rest) = match typed.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, typed),
    };
    let digits: String =
        rest.chars().filter(|c| !matches!(c, ' ' | '-' | '.' | '(' | ')' | '\u{a0}')).collect();
    if !is_digits(&digits) || digits.len() > LONGEST {
        return None;
    }
    match (plus, digits.strip_prefix("55")) {
        (true, Some(national)) => is_brazilian(national).then(|| format!("+{digits}")),
        // `^\+[1-9]\d{1,14}$`: the spec's pattern asks for three digits at least.
        (true, None) => (!digits.starts_with('0') && digits.len() > 2).then(|| format!("+{digits}")),
        (false, Some(national)) if digits.len() > 11 => is_brazilian(national).then(|| format!("+{digits}")),
        (false, _) => is_brazilian(&digits).then(|| format!("+55{digits}")),
    }
}

/// Area code and number: nine digits that start with 9, or eight of a fixed line, which start with 2 to 5.
pub(super) fn is_brazilian(national: &str) -> bool {
    let mut digits = national.bytes();
    let area = (digits.next(), digits.next());
    let has_area = matches!(area, (Some(b'1'..=b'9'), Some(b'1'..=b'9')));
    has_area && matches!((digits.next(), national.len()), (Some(b'9'), 11) | (Some(b'2'..=b'5'), 10))
}

/// Whether marks make it a telephone number rather than a CPF: an area code in parentheses, or a last group of four.
pub(super) fn looks_like_one(typed: &str) -> bool {
    let last = typed.rsplit(['-', ' ', '\u{a0}']).next().unwrap_or_default();
    typed.contains('(') || (last.len() == 4 && last.len() < typed.len() && is_digits(last))
}
