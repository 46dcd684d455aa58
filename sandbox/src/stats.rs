//! Counters of what the bank saw.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// A copy of the counters at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stats {
    /// TCP connections accepted.
    pub connections: u64,
    /// TCP connections that are closed again.
    pub connections_closed: u64,
    /// TLS handshakes with a full certificate exchange.
    pub handshakes_full: u64,
    /// TLS handshakes that resumed a session.
    pub handshakes_resumed: u64,
    /// TLS handshakes that failed, refused certificates included.
    pub handshakes_failed: u64,
    /// Requests whose head was read, `/sandbox/*` left out.
    pub requests: u64,
    /// Requests by operation name (such as `cob.create_with_txid`); unknown routes under `unknown`.
    pub routes: BTreeMap<String, u64>,
    /// Tokens issued.
    pub token_exchanges: u64,
    /// Webhook callbacks answered 2xx.
    pub callbacks_sent: u64,
    /// Webhook callback attempts that failed.
    pub callbacks_failed: u64,
}

#[derive(Default)]
pub(crate) struct Counters {
    pub(crate) connections: Counter,
    pub(crate) connections_closed: Counter,
    pub(crate) handshakes_full: Counter,
    pub(crate) handshakes_resumed: Counter,
    pub(crate) handshakes_failed: Counter,
    pub(crate) requests: Counter,
    pub(crate) token_exchanges: Counter,
    pub(crate) callbacks_sent: Counter,
    pub(crate) callbacks_failed: Counter,
    routes: Mutex<BTreeMap<&'static str, u64>>,
}

#[derive(Default)]
pub(crate) struct Counter(AtomicU64);

impl Counter {
    /// Adds one and returns the new count.
    pub(crate) fn add(&self) -> u64 {
        self.0.fetch_add(1, Ordering::SeqCst).wrapping_add(1)
    }

    fn get(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }
}

impl Counters {
    pub(crate) fn route(&self, name: &'static str) {
        let mut routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner);
        let count = routes.entry(name).or_default();
        *count = count.saturating_add(1);
    }

    pub(crate) fn snapshot(&self) -> Stats {
        let routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner);
        Stats {
            connections: self.connections.get(),
            connections_closed: self.connections_closed.get(),
            handshakes_full: self.handshakes_full.get(),
            handshakes_resumed: self.handshakes_resumed.get(),
            handshakes_failed: self.handshakes_failed.get(),
            requests: self.requests.get(),
            routes: routes.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect(),
            token_exchanges: self.token_exchanges.get(),
            callbacks_sent: self.callbacks_sent.get(),
            callbacks_failed: self.callbacks_failed.get(),
        }
    }
}

impl Stats {
    pub(crate) fn to_json(&self) -> serde_json::Value {
        serde_json::json!({
            "connections": self.connections,
            "connections_closed": self.connections_closed,
            "handshakes_full": self.handshakes_full,
            "handshakes_resumed": self.handshakes_resumed,
            "handshakes_failed": self.handshakes_failed,
            "requests": self.requests,
            "routes": self.routes,
            "token_exchanges": self.token_exchanges,
            "callbacks_sent": self.callbacks_sent,
            "callbacks_failed": self.callbacks_failed,
        })
    }
}
