//! The emitters, one for each reader.

pub mod checks;
pub mod command;
mod items;
pub mod node;
pub mod operations;
pub mod php;
pub mod postman;
pub mod python;
