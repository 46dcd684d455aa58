//! Every language, each against a bank of its own.

use std::process::Command;
use std::sync::OnceLock;

use crate::bank::Setting;
use crate::command::CommandLine;
use crate::driver::{Runner, Transcript, assert_same, run};
use crate::process::Process;
use crate::{declared, programs, rust, typed};

/// What Rust's blocking client was told: what the others are compared with.
fn reference() -> &'static Transcript {
    static REFERENCE: OnceLock<Transcript> = OnceLock::new();
    REFERENCE.get_or_init(|| {
        let setting = Setting::new();
        run(&setting, &mut rust::Blocking::new(&setting))
    })
}

fn agrees(setting: &Setting, runner: &mut dyn Runner) {
    let transcript = run(setting, runner);
    assert_same(reference(), &transcript);
}

/// `whole` says whether the runner tells of answers beside their bodies.
fn program_agrees(command: Command, whole: bool) {
    let setting = Setting::new();
    let mut process = Process::start(command, &setting, whole);
    agrees(&setting, &mut process);
    process.finish();
}

#[test]
fn rust_blocking() {
    assert!(reference().len() > 80);
}

#[test]
fn rust_async() {
    let setting = Setting::new();
    agrees(&setting, &mut rust::Async::new(&setting));
}

#[test]
fn rust_by_its_methods() {
    let setting = Setting::new();
    let mut runner = typed::Typed::new(&setting);
    agrees(&setting, &mut runner);
    let unknown: Vec<&str> = runner.unknown.iter().map(String::as_str).collect();
    assert_eq!(unknown, typed::BEYOND);
}

#[test]
fn c() {
    program_agrees(programs::c(), true);
}

#[test]
fn cpp() {
    program_agrees(programs::cpp(), true);
}

#[test]
fn python() {
    program_agrees(programs::python(&["call", "sync"]), true);
    program_agrees(programs::python(&["call", "async"]), true);
}

#[test]
fn python_by_its_methods() {
    program_agrees(programs::python(&["methods", "sync"]), false);
    program_agrees(programs::python(&["methods", "async"]), false);
}

#[test]
fn php() {
    program_agrees(programs::php("call"), true);
}

#[test]
fn php_by_its_methods() {
    program_agrees(programs::php("methods"), false);
}

#[test]
fn node() {
    program_agrees(programs::node("call"), true);
}

#[test]
fn node_by_its_methods() {
    program_agrees(programs::node("methods"), false);
}

#[test]
fn typescript_by_its_declarations() {
    declared::check(&programs::node_package(), reference());
}

#[test]
fn the_command_line() {
    let setting = Setting::new();
    agrees(&setting, &mut CommandLine::new(programs::command(), &setting));
}
