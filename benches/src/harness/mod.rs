//! What runs around the peers: their server, their processes, and the table.

pub mod first;
pub mod import;
pub mod nginx;
pub mod peer;
pub mod pki;
pub mod process;
pub mod race;
pub mod report;
pub mod target;
pub mod throughput;
pub mod token;
