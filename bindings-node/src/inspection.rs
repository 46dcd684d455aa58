//! What a certificate says about itself, and what a client counts.

use gnpix::certificate;
use napi_derive::napi;

use crate::time::milliseconds;

/// What a certificate says about itself; moments are milliseconds since 1970.
#[napi(object, object_from_js = false)]
pub struct Inspection {
    pub subject: String,
    pub issuer: String,
    pub environment: Option<String>,
    pub serial: String,
    pub not_before: f64,
    pub not_after: f64,
    pub days_left: i64,
    pub status: String,
    pub key_type: String,
    pub sha256: String,
    pub chain: Vec<ChainEntry>,
    pub unrelated: Vec<ChainEntry>,
}

/// One certificate of a file.
#[napi(object, object_from_js = false)]
pub struct ChainEntry {
    pub subject: String,
    pub issuer: String,
    pub not_after: f64,
    pub sha256: String,
}

impl From<certificate::Inspection> for Inspection {
    fn from(about: certificate::Inspection) -> Self {
        Self {
            subject: about.subject,
            issuer: about.issuer,
            environment: about.environment.map(|tier| tier.to_string()),
            serial: about.serial,
            not_before: milliseconds(about.not_before),
            not_after: milliseconds(about.not_after),
            days_left: about.days_left,
            status: about.status.to_string(),
            key_type: about.key_type.to_string(),
            sha256: about.sha256,
            chain: about.chain.into_iter().map(ChainEntry::from).collect(),
            unrelated: about.unrelated.into_iter().map(ChainEntry::from).collect(),
        }
    }
}

impl From<certificate::ChainEntry> for ChainEntry {
    fn from(entry: certificate::ChainEntry) -> Self {
        Self {
            subject: entry.subject,
            issuer: entry.issuer,
            not_after: milliseconds(entry.not_after),
            sha256: entry.sha256,
        }
    }
}

/// What happened since a client was made, counted.
#[napi(object, object_from_js = false)]
pub struct Stats {
    pub requests: i64,
    pub retries: i64,
    pub renewals: i64,
    pub connections: i64,
    pub handshakes_full: i64,
    pub handshakes_resumed: i64,
    pub token: TokenStats,
}

/// What happened in the token cache, counted.
#[napi(object, object_from_js = false)]
pub struct TokenStats {
    pub hits: i64,
    pub exchanges: i64,
    pub failures: i64,
    pub background_renewals: i64,
    pub waits: i64,
    pub invalidations: i64,
}

impl From<gnpix::Stats> for Stats {
    fn from(counted: gnpix::Stats) -> Self {
        let token = counted.token;
        Self {
            requests: count(counted.requests),
            retries: count(counted.retries),
            renewals: count(counted.renewals),
            connections: count(counted.connections),
            handshakes_full: count(counted.handshakes_full),
            handshakes_resumed: count(counted.handshakes_resumed),
            token: TokenStats {
                hits: count(token.hits),
                exchanges: count(token.exchanges),
                failures: count(token.failures),
                background_renewals: count(token.background_renewals),
                waits: count(token.waits),
                invalidations: count(token.invalidations),
            },
        }
    }
}

/// A count, as JavaScript takes it.
pub(crate) fn count(counted: u64) -> i64 {
    i64::try_from(counted).unwrap_or(i64::MAX)
}
