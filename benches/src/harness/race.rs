//! Who runs against whom, and what was promised of it.

use super::peer::{self, Peer};

/// Peers that take turns.
#[derive(Debug)]
pub struct Race {
    /// In the order they take turns.
    pub peers: &'static [&'static Peer],
    /// The one of them whose rate the table divides by.
    pub yardstick: &'static Peer,
    /// What there are several of.
    pub what: &'static str,
    /// How many at once.
    pub counts: &'static [usize],
    /// Whether each of them is a process; otherwise one process makes all calls.
    pub processes: bool,
    /// The rates promised.
    pub promises: &'static [Promise],
}

/// One peer's rate, at least so many times another's.
#[derive(Debug)]
pub struct Promise {
    /// Whose rate.
    pub peer: &'static Peer,
    /// Beside whose.
    pub to: &'static Peer,
    /// With how many at once.
    pub at: &'static [usize],
    /// How many times it.
    pub ratio: f64,
}

impl Race {
    /// Processes and callers in each, for so many calls at once.
    pub fn split(&self, at_once: usize) -> (usize, usize) {
        if self.processes { (at_once, 1) } else { (1, at_once) }
    }
}

/// All of them.
pub static RACES: [Race; 6] = [
    Race {
        peers: &[&peer::LIBCURL, &peer::BLOCKING, &peer::C, &peer::ASYNC, &peer::RUSTLS],
        yardstick: &peer::LIBCURL,
        what: "callers",
        counts: &[1, 8, 32],
        processes: false,
        promises: &[
            Promise { peer: &peer::BLOCKING, to: &peer::LIBCURL, at: &[1], ratio: 1.0 },
            Promise { peer: &peer::BLOCKING, to: &peer::LIBCURL, at: &[8, 32], ratio: 1.1 },
            Promise { peer: &peer::C, to: &peer::LIBCURL, at: &[1], ratio: 1.0 },
            Promise { peer: &peer::C, to: &peer::LIBCURL, at: &[8, 32], ratio: 1.1 },
        ],
    },
    Race {
        peers: &[&peer::LIBCURL_MULTI, &peer::C_ASYNC],
        yardstick: &peer::LIBCURL_MULTI,
        what: "in flight, one thread",
        counts: &[32],
        processes: false,
        promises: &[Promise { peer: &peer::C_ASYNC, to: &peer::LIBCURL_MULTI, at: &[32], ratio: 1.0 }],
    },
    Race {
        peers: &[&peer::PHP_CURL, &peer::PHP_GNPIX],
        yardstick: &peer::PHP_CURL,
        what: "PHP processes",
        counts: &[1, 4],
        processes: true,
        promises: &[Promise { peer: &peer::PHP_GNPIX, to: &peer::PHP_CURL, at: &[1, 4], ratio: 1.0 }],
    },
    Race {
        peers: &[&peer::PYCURL, &peer::REQUESTS, &peer::HTTPX, &peer::EFIPAY, &peer::PY_GNPIX],
        yardstick: &peer::PYCURL,
        what: "Python threads",
        counts: &[1, 8],
        processes: false,
        promises: &[
            Promise { peer: &peer::PY_GNPIX, to: &peer::PYCURL, at: &[1], ratio: 1.2 },
            Promise { peer: &peer::PY_GNPIX, to: &peer::HTTPX, at: &[1], ratio: 3.0 },
        ],
    },
    Race {
        peers: &[&peer::AIOHTTP, &peer::HTTPX_ASYNC, &peer::PY_GNPIX_ASYNC],
        yardstick: &peer::AIOHTTP,
        what: "tasks of asyncio",
        counts: &[32, 256],
        processes: false,
        promises: &[Promise { peer: &peer::PY_GNPIX_ASYNC, to: &peer::AIOHTTP, at: &[32], ratio: 1.5 }],
    },
    Race {
        peers: &[&peer::UNDICI, &peer::AXIOS, &peer::NODE_EFI, &peer::NODE_GNPIX],
        yardstick: &peer::UNDICI,
        what: "calls of Node",
        counts: &[1, 32, 256],
        processes: false,
        promises: &[
            Promise { peer: &peer::NODE_GNPIX, to: &peer::UNDICI, at: &[1], ratio: 1.0 },
            Promise { peer: &peer::NODE_GNPIX, to: &peer::UNDICI, at: &[32, 256], ratio: 1.2 },
            Promise { peer: &peer::NODE_GNPIX, to: &peer::AXIOS, at: &[1, 32, 256], ratio: 5.0 },
        ],
    },
];
