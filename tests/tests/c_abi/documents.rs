//! What the header, the layer and the documents say about numbers is the same.

use std::collections::BTreeSet;

use gnpix::ErrorKind;
use gnpix_tests::installed::root;

use crate::header::functions;

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

/// The number after `name` and an equals sign.
fn number_of(text: &str, name: &str) -> i32 {
    let found = text.match_indices(name).find_map(|(at, _)| {
        let rest = text[at + name.len()..].trim_start().strip_prefix('=')?.trim_start();
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        rest[..end].parse().ok()
    });
    found.unwrap_or_else(|| panic!("{name} has no number"))
}

#[test]
fn status_numbers_are_those_of_the_document_in_c_and_in_cpp() {
    let header = read("include/gnpix.h");
    let layer = read("include/gnpix/kind.hpp");
    let document = read("docs/errors.md");
    assert_eq!(number_of(&header, "GNPIX_OK"), 0);
    for kind in ErrorKind::all() {
        let constant = format!("GNPIX_ERROR_{}", kind.name().to_uppercase());
        assert_eq!(number_of(&header, &constant), kind.number(), "{constant}");
        assert_eq!(number_of(&layer, &format!("    {}", kind.name())), kind.number(), "{}", kind.name());
        assert!(
            layer.contains(&format!("ErrorKind::{}, {constant})", kind.name())),
            "{constant} isn't asserted"
        );
        let row = format!("\n| {} | `{}` |", kind.number(), kind.name());
        assert!(document.contains(&row), "docs/errors.md has no row {row}");
    }
}

#[test]
fn scopes_are_cores_in_c_and_in_cpp() {
    let header = read("include/gnpix.h");
    let layer = read("include/gnpix/scope.hpp");
    for scope in gnpix::Scope::KNOWN {
        let name = scope.as_str().replace('.', "_");
        let constant = format!("GNPIX_SCOPE_{}", name.to_uppercase());
        assert!(header.contains(&format!("#define {constant} \"{scope}\"")), "{constant}");
        assert!(layer.contains(&format!("string_view {name} = {constant};")), "{name}");
    }
    assert_eq!(layer.matches("constexpr std::string_view ").count(), gnpix::Scope::KNOWN.len());
}

#[test]
fn the_layer_for_cpp_has_every_function_of_the_header() {
    let parts = std::fs::read_dir(root().join("include/gnpix")).unwrap();
    let layer: String = parts
        .map(|part| std::fs::read_to_string(part.unwrap().path()).unwrap())
        .collect::<Vec<_>>()
        .join("\n");
    let words: BTreeSet<&str> = layer.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    for function in functions() {
        assert!(words.contains(function.name.as_str()), "gnpix.hpp has no use for {}", function.name);
    }
}
