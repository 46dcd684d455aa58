//! Authorized calls per second: the peers take turns, round after round, so that noise falls on all of them.

use std::collections::BTreeMap;

use super::nginx::Nginx;
use super::process::{Peer, Programs};
use crate::Result;

/// How long everything runs.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// Turns of each peer in each cell.
    pub rounds: usize,
    /// Seconds counted in a turn.
    pub seconds: f64,
    /// Seconds before counting starts.
    pub warmup: f64,
}

/// One peer's turn.
#[derive(Debug, Clone, Copy)]
pub struct Turn {
    /// Answers per second.
    pub rate: f64,
    /// Median latency.
    pub p50_us: f64,
    /// 99th percentile latency.
    pub p99_us: f64,
    /// CPU time of the peer's process per request.
    pub cpu_us: f64,
    /// Most memory the peer's process held, in MiB.
    pub peak_mib: f64,
    /// Connections the server accepted beyond the one for the token.
    pub connections: f64,
}

/// All turns of one number of callers, by peer.
pub struct Cell {
    /// Callers at once.
    pub callers: usize,
    turns: BTreeMap<Peer, Vec<Turn>>,
}

impl Cell {
    /// The median over the rounds of what `value` reads.
    pub fn median(&self, peer: Peer, value: impl Fn(&Turn) -> f64) -> f64 {
        median(self.turns(peer).iter().map(value).collect())
    }

    /// The largest over the rounds of what `value` reads.
    pub fn most(&self, peer: Peer, value: impl Fn(&Turn) -> f64) -> f64 {
        self.turns(peer).iter().map(value).fold(0.0, f64::max)
    }

    /// The median of the peer's rate over libcurl's in the same round, with the lowest and the highest.
    pub fn ratio(&self, peer: Peer) -> (f64, f64, f64) {
        let pairs = self.turns(peer).iter().zip(self.turns(Peer::Libcurl));
        let ratios: Vec<f64> = pairs.map(|(mine, libcurl)| mine.rate / libcurl.rate).collect();
        let low = ratios.iter().copied().fold(f64::INFINITY, f64::min);
        let high = ratios.iter().copied().fold(0.0, f64::max);
        (median(ratios), low, high)
    }

    fn turns(&self, peer: Peer) -> &[Turn] {
        self.turns.get(&peer).map_or(&[], Vec::as_slice)
    }
}

/// Runs the cell of `callers`.
pub fn cell(nginx: &Nginx, programs: &Programs, effort: Effort, callers: usize) -> Result<Cell> {
    let mut turns: BTreeMap<Peer, Vec<Turn>> = BTreeMap::new();
    for round in 0..effort.rounds {
        // Every round begins with another peer: none always follows the same one.
        let order = Peer::ALL.iter().cycle().skip(round % Peer::ALL.len()).take(Peer::ALL.len());
        for peer in order {
            turns.entry(*peer).or_default().push(turn(nginx, programs, effort, *peer, callers)?);
        }
    }
    Ok(Cell { callers, turns })
}

fn turn(nginx: &Nginx, programs: &Programs, effort: Effort, peer: Peer, callers: usize) -> Result<Turn> {
    let before = nginx.accepted()?;
    let answer = programs.load(nginx, peer, callers, effort.seconds, effort.warmup)?;
    let accepted = nginx.accepted()?.saturating_sub(before);
    let requests = answer.get("requests")? as f64;
    if requests == 0.0 {
        return Err(format!("{} at {callers} callers answered nothing", peer.name()).into());
    }
    // libcurl and rustls ask for the token on a connection of its own.
    let for_token = u64::from(matches!(peer, Peer::Libcurl | Peer::Rustls));
    Ok(Turn {
        rate: requests / (answer.get("window_ns")? as f64 / 1e9),
        p50_us: answer.get("p50_ns")? as f64 / 1e3,
        p99_us: answer.get("p99_ns")? as f64 / 1e3,
        cpu_us: answer.get("cpu_ns")? as f64 / 1e3 / requests,
        peak_mib: answer.get("peak_rss_kib")? as f64 / 1024.0,
        connections: accepted.saturating_sub(for_token) as f64,
    })
}

/// The middle value; of two middle ones, their mean.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = |index: usize| values.get(index).copied().unwrap_or(f64::NAN);
    let half = values.len() / 2;
    if values.len() % 2 == 1 { middle(half) } else { (middle(half.wrapping_sub(1)) + middle(half)) / 2.0 }
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_median_is_the_middle_or_the_mean_of_the_two_middles() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(vec![4.0, 1.0, 2.0, 3.0]), 2.5);
        assert!(median(vec![]).is_nan());
    }
}
