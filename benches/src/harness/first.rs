//! What a fresh process's first answer costs.

use std::collections::BTreeSet;

use super::nginx::Nginx;
use super::process::{Answer, Language, Program, Programs};
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
    let rival = Program { language: Language::C, name: "libcurl" };
    let ours = Program { language: Language::Rust, name: "first" };
    let (mut libcurl, mut gnpix) = (Vec::new(), Vec::new());
    for _ in 0..times {
        libcurl.push(alone(nginx, || programs.run(nginx, rival, &["first"], true))?);
        gnpix.push(alone(nginx, || programs.run(nginx, ours, &[], true))?);
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
