//! Portuguese without accents. Readers count accented letters differently, as one or as two, so none is written.

/// Letters with accents next to those without.
const LETTERS: &[(&str, &str)] = &[
    ("ÀÁÂÃÄÅ", "A"),
    ("àáâãäåª", "a"),
    ("ÈÉÊË", "E"),
    ("èéêë", "e"),
    ("ÌÍÎÏ", "I"),
    ("ìíîï", "i"),
    ("ÒÓÔÕÖØ", "O"),
    ("òóôõöøº", "o"),
    ("ÙÚÛÜ", "U"),
    ("ùúûü", "u"),
    ("ÝŸ", "Y"),
    ("ýÿ", "y"),
    ("Ç", "C"),
    ("ç", "c"),
    ("Ñ", "N"),
    ("ñ", "n"),
    ("Æ", "AE"),
    ("æ", "ae"),
    ("Œ", "OE"),
    ("œ", "oe"),
    ("ß", "ss"),
    ("‘’´", "'"),
    ("“”", "\""),
    ("‐‑‒–—", "-"),
    ("…", "..."),
    ("\u{a0}", " "),
];

/// `text` in printable ASCII, or the first character that has no such form.
pub(super) fn ascii(text: &str) -> Result<String, char> {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        // Accents that are characters of their own, as macOS writes them.
        if matches!(c, '\u{300}'..='\u{36f}') {
            continue;
        }
        match LETTERS.iter().find(|(letters, _)| letters.contains(c)) {
            Some((_, plain)) => out.push_str(plain),
            None if matches!(c, ' '..='~') => out.push(c),
            None => return Err(c),
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::ascii;

    #[test]
    fn accents_go_and_letters_stay() {
        assert_eq!(
            ascii("Padaria São João d’Água & Cia. Nº 3").unwrap(),
            "Padaria Sao Joao d'Agua & Cia. No 3"
        );
        assert_eq!(ascii("Sa\u{303}o Jose\u{301}").unwrap(), "Sao Jose");
        assert_eq!(ascii("ÇÃÕÉÊÍÓÔÚÜ çãõéêíóôúü").unwrap(), "CAOEEIOOUU caoeeioouu");
        assert_eq!(ascii("ABC\u{7f}"), Err('\u{7f}'));
        assert_eq!(ascii("linha\nnova"), Err('\n'));
        assert_eq!(ascii("日本"), Err('日'));
    }
}
