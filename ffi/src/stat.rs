//! The numbers a client counts.

use gnpix::Stats;

/// What gnpix_client_stat counts, since the client was made; a forked child counts from zero. Later versions may add
/// some.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum gnpix_stat {
    /// Requests written or about to be, each try counted, token requests included.
    GNPIX_STAT_REQUESTS = 0,
    /// Tries beyond a request's first, except the one after a 401.
    GNPIX_STAT_RETRIES = 1,
    /// Calls repeated with a newer token after a 401.
    GNPIX_STAT_RENEWALS = 2,
    /// Connections established, TLS included.
    GNPIX_STAT_CONNECTIONS = 3,
    /// Full TLS handshakes, certificate presented.
    GNPIX_STAT_HANDSHAKES_FULL = 4,
    /// TLS sessions resumed from an earlier handshake.
    GNPIX_STAT_HANDSHAKES_RESUMED = 5,
    /// Calls served with the token at hand. These and the following are shared by the clients of one application and
    /// certificate.
    GNPIX_STAT_TOKEN_HITS = 6,
    /// Token exchanges begun, renewals included.
    GNPIX_STAT_TOKEN_EXCHANGES = 7,
    /// Token exchanges that failed.
    GNPIX_STAT_TOKEN_FAILURES = 8,
    /// Token exchanges begun while the token at hand was still good.
    GNPIX_STAT_TOKEN_BACKGROUND_RENEWALS = 9,
    /// Calls that waited for another call's token exchange.
    GNPIX_STAT_TOKEN_WAITS = 10,
    /// Tokens thrown away before their end: refused by the bank, or by request.
    GNPIX_STAT_TOKEN_INVALIDATIONS = 11,
}

use gnpix_stat::*;

type Read = fn(&Stats) -> u64;

const TABLE: &[(gnpix_stat, Read)] = &[
    (GNPIX_STAT_REQUESTS, |stats| stats.requests),
    (GNPIX_STAT_RETRIES, |stats| stats.retries),
    (GNPIX_STAT_RENEWALS, |stats| stats.renewals),
    (GNPIX_STAT_CONNECTIONS, |stats| stats.connections),
    (GNPIX_STAT_HANDSHAKES_FULL, |stats| stats.handshakes_full),
    (GNPIX_STAT_HANDSHAKES_RESUMED, |stats| stats.handshakes_resumed),
    (GNPIX_STAT_TOKEN_HITS, |stats| stats.token.hits),
    (GNPIX_STAT_TOKEN_EXCHANGES, |stats| stats.token.exchanges),
    (GNPIX_STAT_TOKEN_FAILURES, |stats| stats.token.failures),
    (GNPIX_STAT_TOKEN_BACKGROUND_RENEWALS, |stats| stats.token.background_renewals),
    (GNPIX_STAT_TOKEN_WAITS, |stats| stats.token.waits),
    (GNPIX_STAT_TOKEN_INVALIDATIONS, |stats| stats.token.invalidations),
];

/// The count called `number`; 0 for a number that is none.
pub(crate) fn of(stats: &Stats, number: i32) -> u64 {
    TABLE.iter().find(|row| row.0 as i32 == number).map_or(0, |row| row.1(stats))
}
