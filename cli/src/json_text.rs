//! JSON made readable without reading its meaning: order, numbers and repeated names stay as the bank wrote them.

use serde::de::IgnoredAny;

use crate::terminal::{Style, plain};

/// Whether `bytes` are one JSON value.
pub(crate) fn check(bytes: &[u8]) -> Result<(), serde_json::Error> {
    serde_json::from_slice::<IgnoredAny>(bytes).map(|_| ())
}

/// `bytes` indented, names in a style; `None` if they aren't JSON.
pub(crate) fn indent(bytes: &[u8], paint: impl Fn(Style, &str) -> String) -> Option<String> {
    check(bytes).ok()?;
    let text = std::str::from_utf8(bytes).ok()?;
    let mut out = String::with_capacity(text.len().saturating_mul(2));
    let mut depth: usize = 0;
    let mut rest = text.trim_start();
    let mut opened = false;
    while let Some(first) = rest.chars().next() {
        let piece_length = if first == '"' { string_length(rest) } else { first.len_utf8() };
        let (piece, after) = rest.split_at_checked(piece_length)?;
        rest = after.trim_start();
        let closing = matches!(first, '}' | ']');
        depth = if closing { depth.saturating_sub(1) } else { depth };
        // An empty object or array stays on its line.
        if closing != opened && (closing || opened) {
            line_break(&mut out, depth);
        }
        opened = matches!(first, '{' | '[');
        depth = if opened { depth.saturating_add(1) } else { depth };
        match first {
            '"' if rest.starts_with(':') => out.push_str(&paint(Style::Accent, &plain(piece))),
            '"' => out.push_str(&plain(piece)),
            ':' => out.push_str(": "),
            ',' => {
                out.push(',');
                line_break(&mut out, depth);
            }
            other => out.push(other),
        }
    }
    Some(out)
}

/// One JSON value without the space between its parts.
pub(crate) fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next() {
        let length = if first == '"' { string_length(rest) } else { first.len_utf8() };
        let Some((piece, after)) = rest.split_at_checked(length) else { break };
        out.push_str(piece);
        rest = after.trim_start();
    }
    out
}

/// The length of the string literal that `text` begins with, quotes included.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (place, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return place.saturating_add(1),
            _ => {}
        }
    }
    text.len()
}

fn line_break(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_numbers_and_escapes_stay_and_only_space_changes() {
        let text = br#"{"z":1.10,"a":[{"k":"x\"},: y"},[],{}], "big":12345678901234567890123}"#;
        let shown = indent(text, |_, text| text.to_owned()).unwrap();
        let expected = r#"{
  "z": 1.10,
  "a": [
    {
      "k": "x\"},: y"
    },
    [],
    {}
  ],
  "big": 12345678901234567890123
}"#;
        assert_eq!(shown, expected);
    }

    #[test]
    fn what_is_no_json_is_left_to_others() {
        for text in ["", "<html>", "{", "1 2", "\u{feff}{}"] {
            assert_eq!(indent(text.as_bytes(), |_, text| text.to_owned()), None, "{text:?}");
        }
    }

    #[test]
    fn one_line_loses_space_between_parts_and_nothing_else() {
        let text = "{ \"z\" : 1.10,\n  \"a b\": [ \"x\\\" ,  y\", null ] }\n";
        assert_eq!(one_line(text), r#"{"z":1.10,"a b":["x\" ,  y",null]}"#);
    }

    #[test]
    fn control_characters_in_strings_are_made_harmless() {
        let shown = indent("\"a\u{9b}31m\"".as_bytes(), |_, text| text.to_owned()).unwrap();
        assert_eq!(shown, "\"a\u{fffd}31m\"");
    }
}
