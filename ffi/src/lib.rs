//! The C interface of gnpix: what stands in `include/gnpix.h`.
//!
//! A file here is a type of that header, apart from three rooms of mechanism: `gate`, which every export passes,
//! `pointer`, the only place where raw pointers become Rust, and `text`, strings as C reads them. The exports are safe
//! functions that only C calls: what the header asks of its callers is what makes them so.

// Exporting a symbol is `unsafe` by Rust's word; dereferencing is confined by clippy.toml.
#![allow(unsafe_code, non_camel_case_types)]

#[cfg(panic = "abort")]
compile_error!(
    "gnpix-ffi turns panics into GNPIX_ERROR_INTERNAL, so it must be built with panic = \"unwind\""
);

pub mod amount;
pub mod brcode;
pub mod buffer;
pub mod call;
pub mod certificate;
pub mod client;
pub mod config;
pub mod config_certificate;
pub mod config_limits;
pub mod document;
mod engine;
pub mod error;
mod gate;
pub mod id;
pub mod inspection;
pub mod log;
pub mod operation;
pub mod pix_key;
mod pointer;
pub mod qr;
pub mod request;
pub mod response;
pub mod scope;
mod signal;
pub mod stat;
pub mod status;
pub mod store;
mod text;
pub mod token;
pub mod version;
pub mod webhook;
pub mod webhook_caller;

#[cfg(test)]
mod header;
