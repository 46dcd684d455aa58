//! Who runs against whom.

use super::process::Program;

/// The peers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Peer {
    /// libcurl easy handles in C, one per thread.
    Libcurl,
    /// gnpix's blocking face, one client shared by all threads.
    Blocking,
    /// libgnpix in C, one client shared by all threads.
    C,
    /// gnpix's async face, one client shared by all tasks of a runtime with a worker per core.
    Async,
    /// rustls alone, one socket per thread: the upper limit.
    Rustls,
    /// libcurl's multi interface in C, one thread.
    LibcurlMulti,
    /// libgnpix's calls in the background, on the one thread of their client.
    CAsync,
    /// PHP's own curl extension, a handle kept per process.
    PhpCurl,
    /// The gnpix extension, a client kept per process.
    PhpGnpix,
}

/// Peers that take turns. The others' rates are divided by the first one's.
#[derive(Debug)]
pub struct Race {
    /// In the order they take turns.
    pub peers: &'static [Peer],
    /// What there are several of.
    pub what: &'static str,
    /// How many at once.
    pub counts: &'static [usize],
}

/// All of them.
pub const RACES: [Race; 3] = [
    Race {
        peers: &[Peer::Libcurl, Peer::Blocking, Peer::C, Peer::Async, Peer::Rustls],
        what: "callers",
        counts: &[1, 8, 32],
    },
    Race { peers: &[Peer::LibcurlMulti, Peer::CAsync], what: "in flight, one thread", counts: &[32] },
    Race { peers: &[Peer::PhpCurl, Peer::PhpGnpix], what: "PHP processes", counts: &[1, 4] },
];

impl Peer {
    /// The name in the table and the JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Libcurl => "libcurl",
            Self::Blocking => "gnpix-blocking",
            Self::C => "gnpix-c",
            Self::Async => "gnpix-async",
            Self::Rustls => "rustls",
            Self::LibcurlMulti => "libcurl-multi",
            Self::CAsync => "gnpix-c-async",
            Self::PhpCurl => "php-curl",
            Self::PhpGnpix => "php-gnpix",
        }
    }

    /// What to run for it; it bears the same name.
    pub fn program(self) -> Program {
        match self {
            Self::Blocking | Self::Async | Self::Rustls => Program::Rust(self.name()),
            Self::Libcurl | Self::C | Self::LibcurlMulti | Self::CAsync => Program::C(self.name()),
            Self::PhpCurl => Program::Php(self.name()),
            Self::PhpGnpix => Program::PhpGnpix(self.name()),
        }
    }

    /// Processes and callers in each, for so many calls at once.
    pub fn split(self, at_once: usize) -> (usize, usize) {
        match self {
            Self::PhpCurl | Self::PhpGnpix => (at_once, 1),
            _ => (1, at_once),
        }
    }

    /// Connections that were for the token alone.
    pub fn connections_for_token(self) -> u64 {
        u64::from(matches!(self, Self::Libcurl | Self::LibcurlMulti | Self::Rustls))
    }

    /// The rate promised beside the race's first peer.
    pub fn promised_ratio(self, at_once: usize) -> Option<f64> {
        match self {
            Self::Blocking | Self::C => Some(if at_once == 1 { 1.0 } else { 1.1 }),
            Self::CAsync | Self::PhpGnpix => Some(1.0),
            _ => None,
        }
    }

    /// Whether it is gnpix, which never opens more connections than calls are made at once.
    pub fn keeps_to_callers(self) -> bool {
        matches!(self, Self::Blocking | Self::C | Self::Async | Self::CAsync | Self::PhpGnpix)
    }
}
