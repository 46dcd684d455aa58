//! What a file, or a pair of files, turned out to hold.

use super::key::Key;
use super::x509::X509;
use crate::error::Result;

#[derive(Default)]
pub(super) struct Contents {
    pub(super) keys: Vec<Key>,
    pub(super) certificates: Vec<X509>,
}

impl Contents {
    /// Adds a certificate unless it is there already.
    pub(super) fn certificate(&mut self, der: &[u8]) -> Result<()> {
        if !self.certificates.iter().any(|known| known.der() == der) {
            self.certificates.push(X509::parse(der)?);
        }
        Ok(())
    }
}
