//! What needs no bank: arguments, help, scopes, completions, manual pages.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{Gnpix, Ran};

fn gnpix(words: &[&str]) -> Ran {
    Gnpix::new(std::path::Path::new("/nonexistent"), words).run()
}

#[test]
fn a_secret_as_an_argument_is_refused_with_the_right_way_and_never_repeated() {
    for words in [
        ["token", "--password", "hunter2"].as_slice(),
        &["token", "--password=hunter2"],
        &["--client-secret", "hunter2", "token"],
        &["cert", "convert", "a.p12", "--out", "b", "--out-password=hunter2"],
        &["request", "GET", "/", "--access-token", "hunter2"],
    ] {
        let ran = gnpix(words).exits(2);
        assert!(!ran.stderr.contains("hunter2") && ran.stdout.is_empty(), "{}", ran.stderr);
        assert!(ran.stderr.contains("there is no --"), "{}", ran.stderr);
    }
    let ran = gnpix(&["token", "--password", "x"]);
    assert!(ran.stderr.contains("--password-file") && ran.stderr.contains("GNPIX_CERTIFICATE_PASSWORD"));
}

#[test]
fn no_option_of_any_command_takes_a_secret_as_its_value() {
    for command in
        [&["token"][..], &["request"], &["cert", "convert"], &["cert", "inspect"], &["doctor"], &["sandbox"]]
    {
        let words: Vec<&str> = command.iter().copied().chain(["--help"]).collect();
        let help = gnpix(&words).exits(0).stdout;
        let options = help.split_whitespace().filter(|word| word.starts_with("--"));
        for option in options.filter(|option| option.contains("secret") || option.contains("password")) {
            assert!(option.contains("-file"), "{option} in {command:?}");
        }
    }
}

#[test]
fn bad_usage_exits_with_2() {
    for words in [
        &["fly"][..],
        &[],
        &["request", "GET"],
        &["request", "TELEPORT", "/"],
        &["request", "GET", "/", "-q", "novalue"],
        &["token", "--timeout", "0"],
        &["cert", "convert", "a.p12"],
        &["cert", "convert", "a.p12", "--cert-out", "only"],
        &["sandbox", "--port", "99999"],
        &["sandbox", "--token-ttl", "0"],
        &["completions", "cobol"],
        &["man", "fly"],
    ] {
        let ran = gnpix(words).exits(2);
        assert!(ran.stdout.is_empty() && !ran.stderr.is_empty(), "{words:?}");
    }
}

#[test]
fn help_and_manual_tell_the_exit_codes() {
    for words in [&["--help"][..], &["request", "--help"]] {
        let help = gnpix(words).exits(0).stdout;
        assert!(help.contains("Exit codes:") && help.contains("a deadline passed"), "{help}");
    }
    let page = gnpix(&["man"]).exits(0).stdout;
    assert!(page.contains(".TH gnpix 1") && page.contains("a deadline passed"), "{page}");
    let page = gnpix(&["man", "cert", "convert"]).exits(0).stdout;
    assert!(page.contains("cert\\-convert") && page.contains("out\\-password\\-file"), "{page}");
}

#[test]
fn scopes_are_bare_lines_in_a_pipe_and_objects_as_json() {
    let plain = gnpix(&["scopes"]).exits(0).stdout;
    assert!(
        plain.lines().any(|line| line.starts_with("cob.write ") && line.ends_with("alter immediate charges"))
    );
    assert!(!plain.contains('\x1b') && !plain.contains('│'));
    let list = gnpix(&["scopes", "--json"]).exits(0).json();
    assert_eq!(list.as_array().unwrap().len(), gnpix::Scope::KNOWN.len());
    assert_eq!(list[0]["scope"], "cob.write");
}

#[test]
fn colour_is_there_only_when_asked_for_in_a_pipe() {
    assert!(gnpix(&["doctor", "--color", "always"]).stdout.contains("\x1b["));
    assert!(!gnpix(&["doctor"]).stdout.contains('\x1b'));
    assert!(!gnpix(&["doctor", "--color", "always", "--no-color"]).stdout.contains('\x1b'));
}

#[test]
fn completions_are_scripts_their_shells_can_read() {
    for shell in ["bash", "zsh", "fish"] {
        let script = gnpix(&["completions", shell]).exits(0).stdout;
        assert!(script.contains("inspect") && script.contains("gnpix"), "{shell}");
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("gnpix.bash");
    std::fs::write(&file, gnpix(&["completions", "bash"]).stdout).unwrap();
    let read = format!(". {}; complete -p gnpix", file.display());
    let ran = common::tool("bash", &["--norc", "-c", &read]).exits(0);
    assert!(ran.stdout.contains("_gnpix"), "{}", ran.stdout);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let program = env!("CARGO_BIN_EXE_gnpix");
    for command in ["scopes", "man", "completions bash"] {
        let pipe = format!("{program} {command} | true; echo ${{PIPESTATUS[0]}}");
        let ran = common::tool("bash", &["--norc", "-c", &pipe]).exits(0);
        assert_eq!(ran.stdout.trim(), "0", "{command}");
        assert_eq!(ran.stderr, "", "{command}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_is_lost_is_a_failure() {
    let line = format!("{} scopes > /dev/full", env!("CARGO_BIN_EXE_gnpix"));
    let ran = common::tool("sh", &["-c", &line]).exits(1);
    assert!(ran.stderr.contains("stdout can't be written"), "{}", ran.stderr);
}

#[test]
fn nothing_configured_says_what_to_set() {
    let ran = gnpix(&["token"]).exits(3);
    assert!(ran.stderr.contains("GNPIX_CLIENT_ID") && ran.stderr.contains("gnpix demo"), "{}", ran.stderr);
    let error = gnpix(&["token", "--json"]).exits(3).error_json();
    assert_eq!(error["kind"], "config");
    assert_eq!(error["code"], "configuration_missing");
}
