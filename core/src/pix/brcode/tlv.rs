//! Fields of a BR Code: two digits of id, two of length, and the value.

/// One field as it was read. A template's value is fields again.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct BrCodeField {
    /// The id, 0 to 99.
    pub id: u8,
    /// The value, whole.
    pub value: String,
    /// The fields within, when the value is a template's; empty otherwise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<BrCodeField>,
}

/// What a length counts. EMV counts characters; some makers of codes count bytes of UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Characters,
    Bytes,
}

/// Splits `text` into fields, or says why it isn't made of them.
pub(super) fn split(text: &str, unit: Unit) -> Result<Vec<(u8, &str)>, String> {
    let mut fields = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let head = two_digits(rest).and_then(|(id, rest)| Some((id, two_digits(rest)?)));
        let Some((id, (length, body))) = head else {
            return Err(format!("four digits of id and length are missing after field {}", last(&fields)));
        };
        let Some((value, after)) = take(body, usize::from(length), unit) else {
            let left = body.chars().count();
            return Err(format!("field {id:02} says it has {length} characters, and {left} are left"));
        };
        if fields.iter().any(|(other, _)| *other == id) {
            return Err(format!("field {id:02} is there twice"));
        }
        fields.push((id, value));
        rest = after;
    }
    Ok(fields)
}

fn last(fields: &[(u8, &str)]) -> String {
    fields.last().map_or_else(|| "0".to_owned(), |(id, _)| format!("{id:02}"))
}

fn two_digits(text: &str) -> Option<(u8, &str)> {
    let (number, rest) = super::super::text::number(text, 2)?;
    Some((u8::try_from(number).ok()?, rest))
}

fn take(text: &str, length: usize, unit: Unit) -> Option<(&str, &str)> {
    let end = match unit {
        Unit::Bytes => length,
        Unit::Characters => {
            let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            ends.take(length.checked_add(1)?).nth(length)?
        }
    };
    text.split_at_checked(end)
}

/// A field as text. The caller keeps values within 99 characters.
pub(super) fn write(id: u8, value: &str) -> String {
    format!("{id:02}{:02}{value}", value.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_walked_to_the_end_or_refused() {
        assert_eq!(
            split("0002015903João", Unit::Characters).unwrap_err(),
            "four digits of id and length are missing after field 59"
        );
        assert_eq!(split("0002015904João", Unit::Characters).unwrap(), [(0, "01"), (59, "João")]);
        assert_eq!(split("0002015905João", Unit::Bytes).unwrap(), [(0, "01"), (59, "João")]);
        assert_eq!(
            split("5903João", Unit::Bytes).unwrap_err(),
            "field 59 says it has 3 characters, and 4 are left"
        );
        assert_eq!(split("5900", Unit::Characters).unwrap(), [(59, "")]);
        assert_eq!(split("", Unit::Characters).unwrap(), []);
        assert_eq!(
            split("59", Unit::Characters).unwrap_err(),
            "four digits of id and length are missing after field 0"
        );
        assert_eq!(split("59010", Unit::Characters).unwrap(), [(59, "0")]);
        assert_eq!(split("590105901b", Unit::Characters).unwrap_err(), "field 59 is there twice");
        assert!(split("+101a", Unit::Characters).is_err());
        assert!(split("5902a", Unit::Characters).is_err());
    }

    #[test]
    fn what_is_written_is_read() {
        let text = [write(0, "01"), write(60, "São Paulo")].concat();
        assert_eq!(text, "0002016009São Paulo");
        assert_eq!(split(&text, Unit::Characters).unwrap(), [(0, "01"), (60, "São Paulo")]);
    }
}
