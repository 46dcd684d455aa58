//! What the cache has done, in numbers (statement 28).

/// Counts of a token cache since it was made, or since this process was forked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct TokenCounters {
    /// Calls served with the token at hand, without waiting.
    pub hits: u64,
    /// Exchanges begun, renewals included.
    pub exchanges: u64,
    /// Exchanges that failed.
    pub failures: u64,
    /// Exchanges begun while the token at hand was still good.
    pub background_renewals: u64,
    /// Calls that waited for another call's exchange.
    pub waits: u64,
    /// Tokens thrown away before their end: refused by the bank, or by request.
    pub invalidations: u64,
}
