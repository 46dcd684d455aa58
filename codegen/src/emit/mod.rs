//! The emitters, one for each reader.

pub mod checks;
pub mod node;
pub mod operations;
pub mod python;
