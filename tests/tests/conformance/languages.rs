//! Every language, each against a bank of its own.

use std::sync::OnceLock;

use crate::bank::Setting;
use crate::driver::{Runner, Transcript, assert_same, run};
use crate::rust;

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

#[test]
fn rust_blocking() {
    assert!(reference().len() > 80);
}

#[test]
fn rust_async() {
    let setting = Setting::new();
    agrees(&setting, &mut rust::Async::new(&setting));
}
