//! The rules of the house, as tests over the repository's own files.

// Tests: failing loudly is their job.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod dependencies;
mod documents;
mod files;
mod ladder;
mod licence;
mod repository;
mod rust;
