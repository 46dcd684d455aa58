//! What holds for every file.

use crate::repository::{root, tracked};
use crate::rust::is_test;

/// Rooms stay small enough to be read in one sitting.
const LONGEST: usize = 400;

fn text_of(path: &str) -> Option<String> {
    String::from_utf8(std::fs::read(root().join(path)).unwrap()).ok()
}

fn is_source(path: &str) -> bool {
    ["rs", "c", "h", "hpp", "py", "ts", "js", "php", "sh", "go", "java", "cs", "rb"]
        .iter()
        .any(|kind| path.ends_with(&format!(".{kind}")))
}

#[test]
fn no_source_file_is_longer_than_400_lines() {
    let mut longer = Vec::new();
    for path in
        tracked().iter().filter(|path| is_source(path) && !is_test(path) && !path.starts_with("tests/"))
    {
        let text = text_of(path).unwrap();
        let generated = text.lines().next().is_some_and(|line| line.to_lowercase().contains("generated"));
        let lines = text.lines().count();
        if lines > LONGEST && !generated {
            longer.push(format!("{path}: {lines}"));
        }
    }
    assert_eq!(longer, Vec::<String>::new());
}

#[test]
fn nothing_is_left_undone_and_no_machine_of_ours_is_named() {
    // In pieces, so that this file may pass.
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX:")];
    let places = [concat!("/wo", "rk/"), concat!("../sha", "red"), concat!("/home", "/")];
    let mut found = Vec::new();
    for path in tracked() {
        let Some(text) = text_of(&path) else { continue };
        for (number, line) in text.lines().enumerate() {
            let is_marked = marks.iter().any(|mark| has_word(line, mark));
            if is_marked || places.iter().any(|place| line.contains(place)) {
                found.push(format!("{path}:{}", number + 1));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// Whether `line` holds `word` on its own: "todos" is Portuguese, not a note.
fn has_word(line: &str, word: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    line.match_indices(word).any(|(at, _)| {
        !is_letter(line[..at].chars().next_back()) && !is_letter(line[at + word.len()..].chars().next())
    })
}

#[test]
fn a_word_is_found_on_its_own_only() {
    assert!(has_word("// DONE: x", "DONE") && has_word("DONE", "DONE"));
    assert!(!has_word("// UNDONE", "DONE") && !has_word("DONES", "DONE"));
}

#[test]
fn no_secret_key_is_tracked_outside_of_fixtures() {
    let keys = [
        concat!("BEGIN ", "PRIVATE KEY"),
        concat!("BEGIN ", "RSA PRIVATE KEY"),
        concat!("BEGIN ", "EC PRIVATE"),
    ];
    for path in tracked().iter().filter(|path| !path.contains("fixtures/")) {
        let Some(text) = text_of(path) else { continue };
        let key =
            text.lines().find(|line| line.starts_with("-----") && keys.iter().any(|key| line.contains(key)));
        assert_eq!(key, None, "{path}");
    }
}
