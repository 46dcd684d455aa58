//! What a client costs beside its calls per second: the first answer, a cached token, an expiry.

use std::collections::BTreeSet;

use super::nginx::Nginx;
use super::process::{Answer, Program, Programs};
use super::throughput::median;
use crate::Result;

/// A fresh process's way to its first authorized answer.
pub struct First {
    /// From before the process starts until it has the answer: the median.
    pub took_ms: f64,
    /// Full TLS handshakes in one process: the most of all processes.
    pub full_handshakes: usize,
    /// Connections of one process: the most of all processes.
    pub connections: usize,
    /// Most memory.
    pub peak_mib: f64,
}

/// Starts libcurl's and gnpix's process in turns, `times` each: libcurl first.
pub fn first(nginx: &Nginx, programs: &Programs, times: usize) -> Result<(First, First)> {
    let (mut libcurl, mut gnpix) = (Vec::new(), Vec::new());
    for _ in 0..times {
        libcurl.push(alone(nginx, || programs.run(nginx, Program::C("libcurl"), &["first"], true))?);
        gnpix.push(alone(nginx, || programs.run(nginx, Program::Rust("first"), &[], true))?);
    }
    Ok((of(libcurl)?, of(gnpix)?))
}

type Alone = (Answer, usize, usize);

fn alone(nginx: &Nginx, run: impl Fn() -> Result<Answer>) -> Result<Alone> {
    nginx.clear_log()?;
    let answer = run()?;
    let log = nginx.log()?;
    let paths: Vec<&str> = log.iter().map(|line| line.path.as_str()).collect();
    if paths != ["/oauth/token", "/v2/cob/x"] {
        return Err(format!("a first call asked for {paths:?}").into());
    }
    let connections: BTreeSet<u64> = log.iter().map(|line| line.connection).collect();
    let full: BTreeSet<u64> = log.iter().filter(|line| !line.resumed).map(|line| line.connection).collect();
    Ok((answer, full.len(), connections.len()))
}

fn of(runs: Vec<Alone>) -> Result<First> {
    let took = runs.iter().map(|(answer, ..)| answer.took.as_secs_f64() * 1e3).collect();
    let peaks = runs.iter().map(|(answer, ..)| answer.get("peak_rss_kib")).collect::<Result<Vec<_>>>()?;
    Ok(First {
        took_ms: median(took),
        full_handshakes: runs.iter().map(|(_, full, _)| *full).max().unwrap_or(0),
        connections: runs.iter().map(|(.., connections)| *connections).max().unwrap_or(0),
        peak_mib: peaks.into_iter().max().unwrap_or(0) as f64 / 1024.0,
    })
}

/// How a cached token is asked for.
#[derive(Debug, Clone, Copy)]
pub enum Face {
    /// `token()` of the blocking face.
    Blocking,
    /// `token()` of the async face.
    Async,
    /// `gnpix_client_token`, and `gnpix_token_free`.
    C,
}

impl Face {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Blocking, Self::Async, Self::C];

    /// The name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Blocking => "blocking token()",
            Self::Async => "async token()",
            Self::C => "gnpix_client_token",
        }
    }

    /// The most CPU time it may cost.
    pub fn promised_ns(self) -> f64 {
        match self {
            Self::Blocking | Self::Async => 50.0,
            Self::C => 100.0,
        }
    }

    fn program(self) -> Program {
        match self {
            Self::Blocking => Program::Rust("token-blocking"),
            Self::Async => Program::Rust("token-async"),
            Self::C => Program::C("gnpix-c-token"),
        }
    }
}

/// What cached tokens cost.
pub struct Token {
    /// CPU time of one: the median of all processes.
    pub nanoseconds: f64,
    /// Exchanges of one process, the one that filled the cache included: the most of all processes.
    pub exchanges: usize,
}

/// Has `threads` threads ask for `calls` cached tokens each, in `times` processes one after the other.
pub fn cached_token(
    nginx: &Nginx,
    programs: &Programs,
    face: Face,
    threads: usize,
    calls: usize,
    times: usize,
) -> Result<Token> {
    let (threads, calls) = (threads.to_string(), calls.to_string());
    let (mut costs, mut most) = (Vec::new(), 0);
    for _ in 0..times {
        nginx.clear_log()?;
        let answer = programs.run(nginx, face.program(), &[&threads, &calls], true)?;
        costs.push(answer.get("token_ps")? as f64 / 1000.0);
        most = most.max(exchanges(nginx)?);
    }
    Ok(Token { nanoseconds: median(costs), exchanges: most })
}

fn exchanges(nginx: &Nginx) -> Result<usize> {
    Ok(nginx.log()?.iter().filter(|line| line.path == "/oauth/token").count())
}

/// How many exchanges the server saw when `callers` asked for a token at once after it had expired.
pub fn exchanges_at_expiry(nginx: &Nginx, programs: &Programs, callers: usize) -> Result<usize> {
    nginx.clear_log()?;
    programs.run(nginx, Program::Rust("expiry"), &[&callers.to_string()], true)?;
    // One of them was before the expiry.
    exchanges(nginx)?.checked_sub(1).ok_or_else(|| "no exchange was logged".into())
}
