//! The examples of examples/c and examples/cpp: built by their own Makefile and CMake files against the installed tree
//! alone, and run against the bank.

use std::path::{Path, PathBuf};
use std::process::Command;

use gnpix_tests::installed::{prefix, root};

use crate::building::{Way, build, build_for_all, cmake, folder, run};
use crate::running::Setting;

/// A copy outside of the repository, so that nothing but what is installed can be found.
fn copied(language: &str) -> PathBuf {
    let copy = folder("examples").join(language);
    let _ = std::fs::remove_dir_all(&copy);
    run(Command::new("cp").arg("-r").arg(root().join("examples").join(language)).arg(&copy));
    copy
}

fn make(folder: &Path) {
    let mut make = Command::new("make");
    make.arg("-C").arg(folder).arg("--no-print-directory");
    make.env("PKG_CONFIG_PATH", prefix().join("lib/pkgconfig"));
    make.env("LDFLAGS", format!("-Wl,-rpath,{}", prefix().join("lib").display()));
    run(&mut make);
}

fn check_charge(wrote: &str, setting: &Setting) {
    let bank = &setting.bank;
    let secret = bank.sandbox.application().client_secret();
    for line in ["token type: Bearer", "expires in: 3600 s", "scope: ", "cob.write", "charge: 201", "ATIVA"] {
        assert!(wrote.contains(line), "no {line:?} in:\n{wrote}");
    }
    assert!(!wrote.contains(secret), "the secret is shown");
    let token = wrote.lines().find_map(|line| line.strip_prefix("access token: ")).unwrap();
    assert!(token.chars().count() <= 16 && token.contains('…'), "the token is shown shortened: {token}");
    let seen: Vec<String> = bank
        .sandbox
        .requests()
        .iter()
        .map(|request| format!("{} {}", request.method, request.path()))
        .collect();
    assert!(seen.iter().any(|request| request.starts_with("PUT /v2/cob/")), "{seen:?}");
    assert!(seen.iter().any(|request| request.starts_with("GET /v2/cob/")), "{seen:?}");
}

#[test]
fn the_charge_in_c_is_made_and_looked_up() {
    let source = copied("c");
    make(&source);
    let into = folder("examples").join("c-cmake");
    cmake(&source, &into, prefix());
    for program in [source.join("charge"), into.join("charge")] {
        let setting = Setting::new();
        check_charge(&setting.run(&program, Way::Plain), &setting);
    }
    for program in [source.join("brcode"), into.join("brcode")] {
        check_brcode(&Setting::new().run(&program, Way::Plain));
    }
}

#[test]
fn the_charge_in_cpp_is_made_and_looked_up() {
    let source = copied("cpp");
    make(&source);
    let into = folder("examples").join("cpp-cmake");
    cmake(&source, &into, prefix());
    for program in [source.join("charge"), into.join("charge")] {
        let setting = Setting::new();
        check_charge(&setting.run(&program, Way::Plain), &setting);
    }
}

#[test]
fn the_examples_are_sound_in_every_way() {
    for (name, file) in [
        ("charge-c", "c/charge.c"),
        ("charge-cpp", "cpp/charge.cpp"),
        ("event_loop", "c/event_loop.c"),
        ("brcode", "c/brcode.c"),
    ] {
        let source = root().join("examples").join(file);
        for (program, way) in build_for_all(&format!("example-{name}"), &source) {
            let setting = Setting::new();
            let wrote = setting.run(&program, way);
            match name {
                "event_loop" => check_event_loop(&wrote),
                "brcode" => check_brcode(&wrote),
                _ => check_charge(&wrote, &setting),
            }
        }
    }
}

/// The text is a BR Code, and the terminal shows the QR code of that very text.
fn check_brcode(wrote: &str) {
    let (text, rest) = wrote.split_once('\n').unwrap();
    let code = gnpix::pix::BrCode::parse(text).unwrap();
    assert_eq!((code.name(), code.city()), (Some("Padaria Sao Joao"), Some("Brasilia")));
    assert!(code.txid().is_some_and(|txid| txid.len() == 25) && code.problems().is_empty(), "{text}");
    let (amount, lines) = rest.split_once('\n').unwrap();
    assert_eq!(amount, "1050 cents to +5561912345678");
    let drawn = gnpix::pix::QrCode::encode(text, gnpix::pix::QrCorrection::Medium).unwrap();
    assert_eq!(lines, drawn.terminal(true));
}

fn check_event_loop(wrote: &str) {
    assert_eq!(wrote.matches(": 200").count(), 7, "{wrote}");
    assert_eq!(wrote.matches(": cancelled").count(), 1, "{wrote}");
    assert!(wrote.contains("8 calls ended on the loop's thread"), "{wrote}");
}

#[test]
fn a_failure_in_the_example_says_what_to_do() {
    let source = build("example-failing", &[root().join("examples/c/charge.c")], Way::Address, &[]);
    let mut setting = Setting::new();
    setting.bank.fault("path=/v2/cob/*; method=PUT; close=after_processing; times=3");
    setting.set("GNPIX_SCOPE", "cob.write cob.read");
    let said = setting.fail(&source);
    assert!(said.contains("look the charge up"), "{said}");
    let mut setting = Setting::new();
    setting.set("GNPIX_CLIENT_SECRET", "hunter2-wrong");
    let said = setting.fail(&source);
    assert!(said.contains("Client_Id") && !said.contains("hunter2"), "{said}");
}
