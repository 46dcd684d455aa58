//! The .phpt suite by PHP's own runner, and the example.

use std::process::Command;

use crate::bank::Bank;
use crate::child::run;
use crate::extension::{extension, fixtures, php};
use gnpix_tests::installed::root;

fn count(summary: &str, what: &str) -> usize {
    let line = summary.lines().find(|line| line.starts_with(what));
    let line = line.unwrap_or_else(|| panic!("no line {what:?} in the summary: {summary}"));
    line.split(':').nth(1).unwrap().split_whitespace().next().unwrap().parse().unwrap()
}

#[test]
fn every_phpt_passes_and_none_is_skipped() {
    let bank = Bank::open();
    let extension = extension();
    let tests = std::fs::read_dir(extension.folder.join("tests")).unwrap();
    let tests =
        tests.filter(|file| file.as_ref().unwrap().path().extension().is_some_and(|kind| kind == "phpt"));
    let tests = tests.count();
    let mut make = Command::new("make");
    make.arg("test").current_dir(&extension.folder).envs(bank.variables());
    make.env("GNPIX_TEST_FIXTURES", fixtures()).env("NO_INTERACTION", "1").env("REPORT_EXIT_STATUS", "1");
    make.env("TEST_PHP_ARGS", "-q --show-diff --set-timeout 120");
    let summary = run(&mut make);
    assert!(tests > 20, "only {tests} tests were found");
    assert_eq!(count(&summary, "Tests passed"), tests, "{summary}");
    for what in ["Tests skipped", "Tests warned", "Tests failed"] {
        assert_eq!(count(&summary, what), 0, "{summary}");
    }
}

#[test]
fn the_example_goes_the_whole_way_and_shows_no_secret() {
    let bank = Bank::open();
    let mut script = php();
    script.arg(root().join("examples/php/charge.php")).envs(bank.variables());
    let said = run(&mut script);
    for part in [
        "access token",
        "Bearer",
        "expires in",
        "scope",
        "created",
        "ATIVA",
        "looked up",
        "listed",
        "by name",
        "InvalidArgumentException",
        "ApiException",
        "ScopeException",
    ] {
        assert!(said.contains(part), "no {part:?} in: {said}");
    }
    assert!(!said.contains(bank.sandbox.application().client_secret()), "{said}");
    assert_eq!(
        bank.sandbox.stats().token_exchanges,
        2,
        "one token for all, one for the client of fewer scopes"
    );
}
