//! What one file may cost, whatever it says.

use super::fail;
use crate::error::{Error, Result};

/// Bytes of one file.
pub(super) const FILE: usize = 1 << 20;
/// Key derivation rounds of one file, all derivations and tries together.
pub(super) const ITERATIONS: u64 = 10_000_000;
/// Memory of one scrypt derivation, in bytes.
pub(super) const SCRYPT_MEMORY: u64 = 64 << 20;
/// Bags, PEM blocks and certificates of one file.
const ITEMS: u32 = 100;
/// Nesting of BER elements, and of bags.
pub(super) const DEPTH: u32 = 32;

/// What is left to spend on a file, or on a pair of files.
pub(super) struct Budget {
    iterations: u64,
    items: u32,
}

impl Budget {
    pub(super) fn new() -> Self {
        Self { iterations: ITERATIONS, items: ITEMS }
    }

    /// Pays for a derivation before it is begun: `rounds` for each of `blocks` outputs of the hash.
    pub(super) fn derive(&mut self, rounds: u64, blocks: u64) -> Result<()> {
        let cost = rounds.saturating_mul(blocks.max(1));
        self.iterations = self.iterations.checked_sub(cost).ok_or_else(too_many)?;
        Ok(())
    }

    /// Pays for one bag, block or certificate.
    pub(super) fn item(&mut self) -> Result<()> {
        let left = self.items.checked_sub(1);
        self.items = left.ok_or_else(|| fail::too_large(format_args!("more than {ITEMS} entries")))?;
        Ok(())
    }
}

pub(super) fn too_many() -> Error {
    fail::too_many_iterations(ITERATIONS)
}
