//! What of JSON a type read and doesn't know.

use std::collections::BTreeSet;
use std::fmt::Debug;

/// The members and words that a type doesn't know, as `Pix.chave` and `Other`. They are public, but anywhere inside: all of
/// them are in its debug form, `Pix { valor: "1.00", extra: {"chave": String("…")} }`.
pub(super) fn unknown(value: &impl Debug) -> BTreeSet<String> {
    let text = format!("{value:?}");
    let (mut found, mut open, mut word) = (BTreeSet::new(), Vec::<String>::new(), String::new());
    let mut rest = text.as_str();
    while let Some(letter) = rest.chars().next() {
        let after = &rest[letter.len_utf8()..];
        rest = match letter {
            '"' => {
                let (name, after) = quoted(after);
                if let (true, [.., owner, last]) = (after.starts_with(':'), open.as_slice())
                    && last == "extra"
                {
                    found.insert(format!("{owner}.{name}"));
                }
                after
            }
            letter if letter.is_alphanumeric() => {
                let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
                let (whole, after) = rest.split_at(end.unwrap_or(rest.len()));
                word = whole.to_owned();
                if after.starts_with("(\"") && whole == "Other" {
                    found.insert(word.clone());
                }
                after
            }
            '{' => {
                open.push(std::mem::take(&mut word));
                after
            }
            '}' => {
                open.pop();
                after
            }
            _ => after,
        };
    }
    found
}

/// A text's content, and what follows its end.
fn quoted(text: &str) -> (&str, &str) {
    let mut escaped = false;
    let end = text.find(|letter: char| {
        let ends = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        ends
    });
    let end = end.unwrap();
    (&text[..end], &text[end + 1..])
}

#[test]
fn what_a_type_does_not_know_is_found_wherever_it_is() {
    use gnpix::api::types::Pix;
    let pix = |more: &str| {
        format!(
            r#"{{"endToEndId": "E", "valor": "1.00", "horario": "a \" extra: {{\"x\": ", "chave": "k"{more}}}"#
        )
    };
    let found = |json: &str| unknown(&serde_json::from_str::<Pix>(json).unwrap());
    assert!(found(&pix("")).is_empty());
    assert_eq!(
        found(&pix(r#", "new": {"in": {"side": 1}}, "txid": 7"#)),
        ["Pix.new", "Pix.txid"].map(str::to_owned).into()
    );
    let devolucao =
        r#", "devolucoes": [{"id": "1", "rtrId": "D", "valor": "1.00", "horario": {}, "status": "NEW"}]"#;
    assert_eq!(found(&pix(devolucao)), ["Other".to_owned()].into());
}
