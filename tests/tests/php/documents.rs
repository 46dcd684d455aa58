//! What the documents say of PHP is what core and the extension have.

use std::collections::BTreeSet;

use gnpix::ErrorKind;
use gnpix_tests::installed::root;

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|cause| panic!("{path}: {cause}"))
}

/// The names in backticks in the first column of the table after `heading`.
fn first_column(document: &str, heading: &str) -> BTreeSet<String> {
    let (_, section) = document.split_once(heading).unwrap_or_else(|| panic!("no {heading:?}"));
    let section = section.split("\n## ").next().unwrap();
    let cells = section.lines().filter_map(|line| line.strip_prefix("| `")?.split(" | ").next());
    cells.flat_map(|cell| cell.split(", ").map(|name| name.trim_matches(['`', ' ']).to_owned())).collect()
}

#[test]
fn the_table_of_classes_has_every_kind_with_its_class() {
    let document = read("docs/php.md");
    let mut kinds = 0;
    for kind in ErrorKind::all() {
        let words = kind.name().split('_').map(|word| word[..1].to_uppercase() + &word[1..]);
        let class: String = words.collect();
        let row = format!("| {} | `{}` | `Gnpix\\{class}Exception` |", kind.number(), kind.name());
        assert!(document.contains(&row), "docs/php.md has no row {row}");
        kinds += 1;
    }
    assert_eq!(document.matches("Exception` |").count(), kinds, "a row too many");
}

#[test]
fn the_readme_lists_every_option_and_no_other() {
    let readme = read("bindings-php/README.md");
    let between_quotes = |source: &str, mark: &str| -> BTreeSet<String> {
        let pieces = source.split(mark).skip(1).filter_map(|rest| rest.split('"').next());
        pieces.map(str::to_owned).collect()
    };
    let client = between_quotes(&read("bindings-php/src/options.c"), "] = {\"");
    assert_eq!(first_column(&readme, "\n## Options of a client\n"), client);
    assert!(client.len() > 20, "{client:?}");
    let request = read("bindings-php/src/request.c");
    let (_, names) = request.split_once("names[COUNT] = {").unwrap();
    let names = names.split('}').next().unwrap().split(',');
    let names: BTreeSet<String> = names.map(|name| name.trim().trim_matches('"').to_owned()).collect();
    assert_eq!(first_column(&readme, "\n## Options of a request\n"), names);
    let settings = between_quotes(&read("bindings-php/src/settings.c"), "STD_PHP_INI_ENTRY(\"");
    assert_eq!(first_column(&readme, "\n## ini settings\n"), settings);
}

#[test]
fn the_extension_has_the_version_of_the_workspace() {
    let version = env!("CARGO_PKG_VERSION");
    assert!(read("bindings-php/php_gnpix.h").contains(&format!("PHP_GNPIX_VERSION \"{version}\"")));
    assert!(read("bindings-php/stubs/module.stub.php").contains(&format!("VERSION = '{version}'")));
}
