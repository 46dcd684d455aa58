//! The sandbox judged from outside, by clients that are not gnpix's core.

mod smoke;
mod support;
