//! The emitters, one for each reader.

pub mod checks;
pub mod operations;
pub mod python;
pub mod rust;
