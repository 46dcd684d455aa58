//! The same program in nine languages, each as its reader builds it: from the installed library and the built packages,
//! against the sandbox.

// Tests: failing loudly is their job.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod building;
mod failures;
mod java;
mod leaks;
mod misuse;
mod setting;
mod story;
