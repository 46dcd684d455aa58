//! What runs around the peers: their server, their processes, and the table.

pub mod calls;
pub mod nginx;
pub mod peer;
pub mod pki;
pub mod process;
pub mod report;
pub mod target;
pub mod throughput;
