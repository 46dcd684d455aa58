//! Lists of words → open enums, core's own where it has them.

use crate::Result;

use super::names::{CORES, SINGLE, WORDS};

/// The enum for a member that may be one of `words`.
pub(super) fn named(path: &str, words: &[String]) -> Result<&'static str> {
    if let Some((_, name)) = SINGLE.iter().find(|(known, _)| *known == path) {
        return Ok(name);
    }
    let all = CORES.iter().chain(WORDS);
    let fitting = all.filter(|(_, known)| words.iter().all(|word| known.contains(&word.as_str())));
    let mut fitting: Vec<_> = fitting.collect();
    fitting.sort_by_key(|(_, known)| known.len());
    match fitting.first() {
        Some((name, _)) => Ok(name),
        None => Err(format!("{path}: {words:?} has no name in names.rs").into()),
    }
}

/// Those that core doesn't have.
pub(super) fn declared() -> String {
    let mut text = "open_words! {\n".to_owned();
    for (name, words) in WORDS {
        text += &format!("    /// Words of the API's schemas.\n    {name} {{\n");
        for word in *words {
            text += &format!("        {} {word:?};\n", variant(word));
        }
        text += "    }\n";
    }
    let all = CORES.iter().chain(WORDS).map(|(name, _)| *name);
    text + "}\n\nworded! {\n    " + &all.collect::<Vec<_>>().join(",\n    ") + ",\n}\n"
}

/// `PERMITE_3R_7D` → `Permite3r7d`.
fn variant(word: &str) -> String {
    let parts = word.split('_').map(|part| {
        let mut letters = part.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        first.into_iter().chain(letters.map(|letter| letter.to_ascii_lowercase())).collect::<String>()
    });
    parts.collect()
}
