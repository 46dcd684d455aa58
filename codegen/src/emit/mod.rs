//! The emitters, one for each reader.

pub mod checks;
pub mod command;
pub mod node;
pub mod operations;
pub mod postman;
pub mod python;
