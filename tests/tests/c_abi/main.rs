//! The C interface and its C++ layer, as their users meet them: from the installed tree, with the compilers and tools
//! of the system, against the sandbox.

// Tests: failing loudly is their job.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod behaviour;
mod building;
mod documents;
mod examples;
mod header;
mod headers;
mod nulls;
mod packaging;
mod running;
