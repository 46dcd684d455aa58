//! The typed operations, on both faces, against the sandbox; and the types against the API's own examples.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod calls;
mod examples;
#[path = "../pix/receiver.rs"]
mod receiver;
mod schemas;

use gnpix::api::Member;
use serde_json::Value;

/// Reads JSON as a type and writes it again.
type Again = fn(&Value) -> Result<Value, String>;

fn again<T: Member>(value: &Value) -> Result<Value, String> {
    T::read(value).map(|read| read.write()).map_err(|misfit| misfit.to_string())
}

fn round_trip(schema: &str) -> Option<Again> {
    schemas::TYPES.iter().find(|(name, _)| *name == schema).map(|(_, again)| *again)
}
