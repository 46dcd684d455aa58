//! What runs inside a peer's process.

pub mod environment;
pub mod histogram;
pub mod load;
pub mod raw;
pub mod usage;
