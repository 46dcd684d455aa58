//! gnpix beside the clients a user would otherwise pick, on a server none of us wrote.
//!
//! `gnpix-bench` is the harness: it starts nginx, runs one process per peer and cell, and prints the table.
//! `gnpix-bench-peer` is the Rust peers; those in C, PHP, Python and Node are in `peers`.

pub mod harness;
pub mod peer;

/// Any error, as a benchmark needs to know it: what to print before it stops.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// A result with [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;
