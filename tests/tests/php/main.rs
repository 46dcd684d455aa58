//! The PHP extension as its users meet it: built by phpize against the installed library, tested by PHP's own runner
//! against the sandbox, under valgrind, and by workers of a real php-fpm behind a real nginx.

// Tests: failing loudly is their job.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod bank;
mod child;
mod documents;
mod extension;
mod fpm;
mod harness;
mod leaks;
mod nginx;
mod suite;
mod webhook;
