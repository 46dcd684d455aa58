//! What deny.toml says, asserted without the internet, and the two walls between our own crates.

use std::collections::BTreeSet;

use crate::licence;
use crate::repository::{members, packages, read, text};

fn policy() -> toml::Table {
    read("deny.toml").parse().unwrap()
}

fn list(section: &str, name: &str) -> Vec<String> {
    let policy = policy();
    let list = policy[section][name].as_array().unwrap();
    assert!(!list.is_empty());
    list.iter().map(|item| item.as_str().unwrap().to_owned()).collect()
}

/// The crates deny.toml bans: outright, or in more than one version.
fn bans(more_than_one_version: bool) -> BTreeSet<String> {
    let policy = policy();
    let rows = policy["bans"]["deny"].as_array().unwrap().iter().filter(|row| {
        let duplicates = row.get("deny-multiple-versions").and_then(toml::Value::as_bool).unwrap_or(false);
        duplicates == more_than_one_version
    });
    let names: BTreeSet<String> = rows.map(|row| row["crate"].as_str().unwrap().to_owned()).collect();
    assert!(names.len() > 5);
    names
}

#[test]
fn every_licence_in_the_graph_is_one_that_deny_toml_allows() {
    let allowed = list("licenses", "allow");
    let allowed: Vec<&str> = allowed.iter().map(String::as_str).collect();
    let exceptions = policy()["licenses"]["exceptions"].as_array().unwrap().clone();
    let is_exception = |package: &serde_json::Value| {
        exceptions.iter().any(|row| {
            let licences = row["allow"].as_array().unwrap().iter().map(|name| name.as_str().unwrap());
            row["crate"].as_str() == Some(text(package, "name"))
                && licence::permits(text(package, "license"), &licences.collect::<Vec<_>>())
        })
    };
    let refused: Vec<String> = packages()
        .iter()
        .filter(|package| !licence::permits(text(package, "license"), &allowed) && !is_exception(package))
        .map(|package| format!("{}: {:?}", text(package, "name"), text(package, "license")))
        .collect();
    assert_eq!(refused, Vec::<String>::new());
}

#[test]
fn no_second_tls_stack_or_cryptography_provider_is_in_the_graph() {
    let banned = bans(false);
    let found: Vec<&str> = packages()
        .iter()
        .map(|package| text(package, "name"))
        .filter(|name| banned.contains(*name))
        .collect();
    assert_eq!(found, Vec::<&str>::new());
    assert!(banned.contains("aws-lc-rs") && banned.contains("openssl") && banned.contains("native-tls"));
}

#[test]
fn what_holds_connections_and_keys_is_in_the_graph_once() {
    for name in bans(true) {
        let versions: Vec<&str> = packages()
            .iter()
            .filter(|package| text(package, "name") == name)
            .map(|package| text(package, "version"))
            .collect();
        assert_eq!(versions.len(), 1, "{name}: {versions:?}");
    }
}

#[test]
fn every_dependency_comes_from_one_registry_and_none_from_a_repository() {
    let outside =
        packages().iter().map(|package| text(package, "source")).filter(|source| !source.is_empty());
    let sources: BTreeSet<&str> = outside.collect();
    assert!(
        sources.len() == 1 && sources.iter().all(|source| source.starts_with("registry+")),
        "{sources:?}"
    );
}

#[test]
fn every_dependency_builds_with_the_oldest_rust_we_promise() {
    let workspace: toml::Table = read("Cargo.toml").parse().unwrap();
    let promised = version(workspace["workspace"]["package"]["rust-version"].as_str().unwrap());
    let newer: Vec<String> = packages()
        .iter()
        .filter(|package| version(text(package, "rust_version")) > promised)
        .map(|package| format!("{} {}", text(package, "name"), text(package, "rust_version")))
        .collect();
    assert_eq!(newer, Vec::<String>::new());
}

fn version(text: &str) -> Vec<u64> {
    text.split('.').take(2).filter(|part| !part.is_empty()).map(|part| part.parse().unwrap()).collect()
}

/// Which of our own packages each of ours may depend on. Tests and benches may use any library, and nobody them.
#[test]
fn core_knows_no_sibling_and_the_sandbox_never_knows_core() {
    let names: BTreeSet<&str> = members().map(|package| text(package, "name")).collect();
    for expected in [
        "gnpix",
        "gnpix-sandbox",
        "gnpix-cli",
        "gnpix-tests",
        "gnpix-benches",
        "gnpix-ffi",
        "gnpix-python",
        "gnpix-node",
    ] {
        assert!(names.contains(expected), "no member {expected}");
    }
    for package in members() {
        let allowed: &[&str] = match text(package, "name") {
            "gnpix" | "gnpix-sandbox" => &[],
            // The Python and Node packages carry a bank for their users' own tests.
            "gnpix-cli" | "gnpix-python" | "gnpix-node" | "gnpix-tests" | "gnpix-benches" => {
                &["gnpix", "gnpix-sandbox"]
            }
            _ => &["gnpix"],
        };
        for dependency in package["dependencies"].as_array().unwrap() {
            let name = text(dependency, "name");
            assert!(
                !names.contains(name) || allowed.contains(&name),
                "{} depends on {name}",
                text(package, "name")
            );
        }
    }
}

#[test]
fn every_member_takes_the_lints_of_the_workspace() {
    for package in members() {
        let manifest = std::fs::read_to_string(text(package, "manifest_path")).unwrap();
        let manifest: toml::Table = manifest.parse().unwrap();
        let taken = manifest.get("lints").and_then(|lints| lints.get("workspace"));
        assert_eq!(taken.and_then(toml::Value::as_bool), Some(true), "{}", text(package, "name"));
    }
}
