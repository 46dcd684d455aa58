//! The documents say what the code does: the same names, numbers and files.

use std::collections::BTreeSet;

use gnpix::{Error, ErrorKind};

use crate::repository::{below, read, root, tracked};
use crate::rust::{code, is_test, literals_after};

/// Every `GNPIX_…` name in a text.
fn variables(text: &str) -> BTreeSet<String> {
    let names = text.match_indices("GNPIX_").map(|(at, _)| {
        let name =
            text[at..].chars().take_while(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || *c == '_');
        name.collect::<String>()
    });
    // `GNPIX_*` stands for all of them.
    names.filter(|name| name != "GNPIX_").collect()
}

fn code_below(folder: &str) -> String {
    let files = below(folder, ".rs").into_iter().filter(|path| !is_test(path));
    files.map(|path| code(&read(&path))).collect()
}

#[test]
fn every_variable_the_documents_name_is_read_and_every_one_read_is_in_the_readme() {
    let core = variables(&code(&read("core/src/config/variables.rs")));
    let product = core.union(&variables(&code_below("cli/src/"))).cloned().collect::<BTreeSet<_>>();
    let tests =
        below("", ".rs").iter().flat_map(|path| variables(&code(&read(path)))).collect::<BTreeSet<_>>();
    // What C programs write looks like a variable, and isn't.
    let constants = variables(&read("include/gnpix.h"));
    for path in tracked().iter().filter(|path| path.ends_with(".md")) {
        let known = if path == "README.md" { &product } else { &tests };
        for name in variables(&read(path)) {
            assert!(
                known.contains(&name) || constants.contains(&name),
                "{path} names {name}, which nothing reads"
            );
        }
    }
    let readme = variables(&read("README.md"));
    assert_eq!(core.difference(&readme).collect::<Vec<_>>(), Vec::<&String>::new(), "not in README.md");
    assert!(core.len() > 10, "{core:?}");
}

/// The rows of the table of kinds: number, name, the column "Retryable".
fn kinds() -> Vec<(i32, String, String)> {
    let document = read("docs/errors.md");
    let (_, section) = document.split_once("\n## Kinds\n").expect("a section \"Kinds\"");
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter_map(|line| {
        let cells: Vec<&str> = line.strip_prefix('|')?.split('|').map(str::trim).collect();
        let number = cells.first()?.parse().ok()?;
        Some((number, cells[1].trim_matches('`').to_owned(), cells[4].to_owned()))
    });
    rows.collect()
}

#[test]
fn the_table_of_kinds_is_cores() {
    let documented: Vec<(i32, String)> = kinds().into_iter().map(|row| (row.0, row.1)).collect();
    let real: Vec<(i32, String)> =
        ErrorKind::all().map(|kind| (kind.number(), kind.name().to_owned())).collect();
    assert_eq!(documented, real);
}

#[test]
fn the_table_of_kinds_says_which_are_retryable_as_a_rule() {
    for (kind, row) in ErrorKind::all().zip(kinds()) {
        let rule = Error::new(kind, "x").is_retryable();
        assert_eq!(row.2.starts_with("yes"), rule, "{}: {}", row.1, row.2);
    }
}

/// The codes that docs/errors.md lists as gnpix's own.
fn documented_codes() -> BTreeSet<String> {
    let document = read("docs/errors.md");
    let (_, section) = document.split_once("\n## Codes\n").expect("a section \"Codes\"");
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    rows.map(|(code, _)| code.to_owned()).collect()
}

#[test]
fn every_code_of_gnpix_is_documented_and_every_documented_one_exists() {
    let product = ["core", "ffi", "bindings-python", "bindings-node"]
        .map(|member| code_below(&format!("{member}/src/")))
        .concat();
    let script: String = below("bindings-node/lib/", ".js").iter().map(|path| read(path)).collect();
    let documented = documented_codes();
    let mut raised = literals_after(&product, "with_code(");
    // Where codes are handed to a helper, every literal that looks like one is one.
    for path in [
        "core/src/certificate/fail.rs",
        "core/src/config/settings.rs",
        "core/src/pix/fail.rs",
        "core/src/transport/failure.rs",
        "ffi/src/pointer.rs",
    ] {
        raised.extend(snake_case_literals(&code(&read(path))));
    }
    raised.extend(literals_after(&script, " type: "));
    for code in &raised {
        assert!(documented.contains(code), "{code} isn't in docs/errors.md");
    }
    assert!(raised.len() > 40, "{raised:?}");
    for code in &documented {
        let literal = format!("\"{code}\"");
        assert!(product.contains(&literal) || script.contains(&literal), "nothing raises {code}");
    }
    assert!(documented.len() > 30, "{documented:?}");
}

fn snake_case_literals(code: &str) -> Vec<String> {
    let pieces = code.split('"').map(str::to_owned);
    let is_word = |word: &str| word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    pieces.filter(|piece| piece.contains('_') && is_word(piece)).collect()
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    let mut links = 0;
    for path in tracked().iter().filter(|path| path.ends_with(".md")) {
        let text = read(path);
        let folder = root().join(path).parent().unwrap().to_owned();
        for (_, rest) in text.match_indices("](").map(|(at, mark)| (at, &text[at + mark.len()..])) {
            let target = rest.split(')').next().unwrap().split('#').next().unwrap();
            if target.is_empty() || target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            assert!(folder.join(target).exists(), "{path} links to {target}");
            links += 1;
        }
    }
    assert!(links > 10, "only {links} links were found");
}

#[test]
fn every_target_the_documents_name_is_in_the_makefile() {
    let makefile = read("Makefile");
    for path in tracked().iter().filter(|path| path.ends_with(".md")) {
        for (at, mark) in read(path).match_indices("`make ") {
            let rest = &read(path)[at + mark.len()..];
            let target: String = rest.chars().take_while(|c| c.is_ascii_lowercase()).collect();
            assert!(makefile.contains(&format!("\n{target}:")), "{path}: make {target}");
        }
    }
}
