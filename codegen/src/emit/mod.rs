//! The emitters, one for each reader.

pub mod checks;
mod items;
pub mod operations;
pub mod php;
pub mod python;
