//! The compiled half of the Node package `gnpix`: core's types for JavaScript.
//!
//! The half that users see is `lib/`. Everything here is loaded by `lib/native.js` and by nothing else. A failure is
//! thrown as a plain object, of which `lib/errors.js` makes the error of its class.

// What JavaScript gets is public, and described where people read it: in index.d.ts.
#![allow(missing_docs)]

mod begun;
pub mod certificate;
pub mod client;
mod engine;
pub mod error;
pub mod inspection;
pub mod log;
pub mod mailbox;
pub mod options;
pub mod payers;
pub mod pix;
pub mod request;
pub mod response;
pub mod sandbox;
pub mod sandbox_options;
mod time;
pub mod token;

use napi_derive::napi;

/// Every kind of error core knows, in the order of their numbers from 1 on.
#[napi]
pub fn kinds() -> Vec<&'static str> {
    gnpix::ErrorKind::all().map(gnpix::ErrorKind::name).collect()
}

/// Every scope core knows.
#[napi]
pub fn scopes() -> Vec<&'static str> {
    gnpix::Scope::KNOWN.iter().map(gnpix::Scope::as_str).collect()
}

/// The names of all operations.
#[napi]
pub fn operations() -> Vec<&'static str> {
    gnpix::operation::all().map(gnpix::operation::Operation::name).collect()
}

/// The package's version.
#[napi]
pub fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}
