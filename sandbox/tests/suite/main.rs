//! The sandbox judged from outside, by clients that are not gnpix's core.

// clippy.toml excuses test functions only; the helpers around them are tests as well.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice)]

mod admin;
mod bodies;
mod books;
mod certificates;
mod charges;
mod due;
mod faults;
mod lifecycle;
mod lists;
mod locations;
mod payments;
mod receiver;
mod recurrences;
mod refusals;
mod schemas;
mod spec;
mod support;
mod token;
mod token_faults;
mod tour;
mod webhooks;
