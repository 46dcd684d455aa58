//! What happened on the wire, as numbers a caller can read.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Counts since the client was made, over both faces and all clones; a forked child counts from zero.
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stats {
    /// Requests written or about to be, each try counted, token requests included.
    pub requests: u64,
    /// Tries beyond a request's first, except the one after a 401.
    pub retries: u64,
    /// Calls repeated with a newer token after a 401.
    pub renewals: u64,
    /// Connections established, TLS included.
    pub connections: u64,
    /// Full TLS handshakes, certificate presented.
    pub handshakes_full: u64,
    /// TLS sessions resumed from an earlier handshake.
    pub handshakes_resumed: u64,
    /// The token cache's own counts; clients of one application and certificate share a cache, and so these.
    pub token: crate::token::TokenCounters,
}

#[derive(Debug, Default)]
pub(crate) struct Counters {
    pub(crate) requests: AtomicU64,
    pub(crate) retries: AtomicU64,
    pub(crate) renewals: AtomicU64,
    pub(crate) connections: AtomicU64,
    pub(crate) answers: AtomicU64,
    pub(crate) handshakes_full: Arc<AtomicU64>,
}

impl Counters {
    pub(crate) fn add(counter: &AtomicU64) {
        counter.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn read(&self, token: crate::token::TokenCounters) -> Stats {
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let connections = read(&self.connections);
        let handshakes_full = read(&self.handshakes_full);
        Stats {
            requests: read(&self.requests),
            retries: read(&self.retries),
            renewals: read(&self.renewals),
            connections,
            handshakes_full,
            handshakes_resumed: connections.saturating_sub(handshakes_full),
            token,
        }
    }
}
