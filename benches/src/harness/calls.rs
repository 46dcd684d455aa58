//! What a client costs beside its calls per second: the first answer, a cached token, an expiry.

use std::collections::BTreeSet;

use super::nginx::Nginx;
use super::process::{Answer, Programs};
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
        libcurl.push(alone(nginx, || programs.libcurl_first(nginx))?);
        gnpix.push(alone(nginx, || programs.rust(nginx, &["first"], true))?);
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

/// CPU nanoseconds of one cached `token()`: the median of `times` processes.
pub fn cached_token(
    nginx: &Nginx,
    programs: &Programs,
    face: &str,
    threads: usize,
    times: usize,
) -> Result<f64> {
    let threads = threads.to_string();
    let once = || -> Result<f64> {
        let answer = programs.rust(nginx, &[face, &threads], false)?;
        Ok(answer.get("token_ps")? as f64 / 1000.0)
    };
    Ok(median((0..times).map(|_| once()).collect::<Result<_>>()?))
}

/// How many exchanges the server saw when `callers` asked for a token at once after it had expired.
pub fn exchanges_at_expiry(nginx: &Nginx, programs: &Programs, callers: usize) -> Result<usize> {
    nginx.clear_log()?;
    programs.rust(nginx, &["expiry", &callers.to_string()], true)?;
    let exchanges = nginx.log()?.iter().filter(|line| line.path == "/oauth/token").count();
    // One of them was before the expiry.
    exchanges.checked_sub(1).ok_or_else(|| "no exchange was logged".into())
}
