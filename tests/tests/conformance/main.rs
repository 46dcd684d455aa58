//! One suite for every language: tests/conformance says what is called and what must come back, and each language's
//! runner makes the calls, against a bank of its own. A difference between languages is a failure.

// Tests: failing loudly is their job.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod bank;
mod check;
mod command;
mod coverage;
mod declared;
mod driver;
mod faults;
mod languages;
mod process;
mod programs;
mod rust;
mod suite;
mod typed;
mod validation;
