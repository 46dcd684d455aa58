//! What runs inside a peer's process.

pub mod environment;
pub mod histogram;
pub mod load;
pub mod product;
pub mod raw;
pub mod token;
pub mod usage;
