//! What every peer is told through the `GNPIX_*` variables that gnpix itself reads.

use std::path::PathBuf;

use crate::Result;

/// Where the server is and what it wants to see.
#[derive(Debug, Clone)]
pub struct Environment {
    /// `https://localhost:PORT`.
    pub base_url: String,
    /// One PEM file with the client's certificate and key.
    pub certificate: PathBuf,
    /// The server's CA.
    pub ca_file: PathBuf,
    /// The OAuth pair.
    pub client_id: String,
    /// The OAuth pair.
    pub client_secret: String,
}

impl Environment {
    /// From this process's variables.
    pub fn read() -> Result<Self> {
        Ok(Self {
            base_url: variable("GNPIX_BASE_URL")?,
            certificate: variable("GNPIX_CERTIFICATE")?.into(),
            ca_file: variable("GNPIX_CA_FILE")?.into(),
            client_id: variable("GNPIX_CLIENT_ID")?,
            client_secret: variable("GNPIX_CLIENT_SECRET")?,
        })
    }
}

fn variable(name: &str) -> Result<String> {
    std::env::var(name).map_err(|cause| format!("{name}: {cause}").into())
}
