//! The sandbox judged from outside, by clients that are not gnpix's core.

mod admin;
mod certificates;
mod charges;
mod faults;
mod lifecycle;
mod lists;
mod locations;
mod payments;
mod refusals;
mod schemas;
mod support;
mod token;
mod token_faults;
mod webhooks;
