//! What one file may cost, whatever it says.

use super::fail;
use crate::error::{Error, Result};

/// Bytes of one file.
pub(super) const FILE: usize = 1 << 20;
/// Key derivation of one file, all derivations and tries together, in short hashes of SHA-256's cost: a second or so.
pub(super) const WORK: u64 = 10_000_000;
/// Memory of one scrypt derivation, in bytes.
pub(super) const SCRYPT_MEMORY: u64 = 64 << 20;
/// Bags, PEM blocks and certificates of one file.
const ITEMS: u32 = 100;
/// Nesting of BER elements, and of bags.
pub(super) const DEPTH: u32 = 32;

/// What is left to spend on a file, or on a pair of files.
pub(super) struct Budget {
    work: u64,
    items: u32,
}

impl Budget {
    pub(super) fn new() -> Self {
        Self { work: WORK, items: ITEMS }
    }

    /// Pays for a derivation before it is begun: `rounds`, each of `cost` hashes.
    pub(super) fn derive(&mut self, rounds: u64, cost: u64) -> Result<()> {
        let left = self.work.checked_sub(rounds.saturating_mul(cost.max(1)));
        self.work = left.ok_or_else(too_many)?;
        Ok(())
    }

    /// What is left for derivations.
    pub(super) fn work(&self) -> u64 {
        self.work
    }

    /// Whether what was done since there was `before` left can be done again: a file that is dear to try counts as
    /// one with a wrong password, not as one that can't be tried.
    pub(super) fn affords_again(&self, before: u64) -> bool {
        before.saturating_sub(self.work) <= self.work
    }

    /// Pays for one bag, block or certificate.
    pub(super) fn item(&mut self) -> Result<()> {
        let left = self.items.checked_sub(1);
        self.items = left.ok_or_else(|| fail::too_large(format_args!("more than {ITEMS} entries")))?;
        Ok(())
    }
}

pub(super) fn too_many() -> Error {
    fail::too_many_iterations()
}
