//! Authorized calls per second: the peers take turns, round after round, so that noise falls on all of them.

use std::collections::BTreeMap;

use super::nginx::Nginx;
use super::peer::Peer;
use super::process::{Answer, Programs};
use super::race::Race;
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
    /// Cached tokens that each thread asks for.
    pub tokens: usize,
}

/// One peer's turn.
#[derive(Debug, Clone, Copy)]
pub struct Turn {
    /// Answers per second.
    pub rate: f64,
    /// Median latency; of several processes, the median of theirs.
    pub p50_us: f64,
    /// 99th percentile latency; of several processes, the worst of theirs.
    pub p99_us: f64,
    /// CPU time of the peer's processes per request.
    pub cpu_us: f64,
    /// Most memory one of the peer's processes held, in MiB.
    pub peak_mib: f64,
    /// Connections the server accepted beyond those for the token.
    pub connections: f64,
}

/// All turns of one race with so many calls at once, by peer.
pub struct Cell {
    /// Whose turns.
    pub race: &'static Race,
    /// Calls at once.
    pub at_once: usize,
    turns: BTreeMap<&'static str, Vec<Turn>>,
}

impl Cell {
    /// The median over the rounds of what `value` reads.
    pub fn median(&self, peer: &Peer, value: impl Fn(&Turn) -> f64) -> f64 {
        median(self.turns(peer).iter().map(value).collect())
    }

    /// The largest over the rounds of what `value` reads.
    pub fn most(&self, peer: &Peer, value: impl Fn(&Turn) -> f64) -> f64 {
        self.turns(peer).iter().map(value).fold(0.0, f64::max)
    }

    /// The median of the peer's rate over that of `other` in the same round, with the lowest and the highest.
    pub fn ratio(&self, peer: &Peer, other: &Peer) -> (f64, f64, f64) {
        let both = self.turns(peer).iter().zip(self.turns(other));
        let ratios: Vec<f64> = both.map(|(mine, theirs)| mine.rate / theirs.rate).collect();
        let low = ratios.iter().copied().fold(f64::INFINITY, f64::min);
        let high = ratios.iter().copied().fold(0.0, f64::max);
        (median(ratios), low, high)
    }

    fn turns(&self, peer: &Peer) -> &[Turn] {
        self.turns.get(peer.name()).map_or(&[], Vec::as_slice)
    }
}

/// Runs the cell of `at_once`.
pub fn cell(
    nginx: &Nginx,
    programs: &Programs,
    effort: Effort,
    race: &'static Race,
    at_once: usize,
) -> Result<Cell> {
    let mut turns: BTreeMap<&str, Vec<Turn>> = BTreeMap::new();
    for round in 0..effort.rounds {
        // Every round begins with another peer: none always follows the same one.
        let order = race.peers.iter().cycle().skip(round % race.peers.len()).take(race.peers.len());
        for peer in order {
            turns.entry(peer.name()).or_default().push(turn(nginx, programs, effort, race, peer, at_once)?);
        }
    }
    Ok(Cell { race, at_once, turns })
}

fn turn(
    nginx: &Nginx,
    programs: &Programs,
    effort: Effort,
    race: &Race,
    peer: &Peer,
    at_once: usize,
) -> Result<Turn> {
    let (processes, callers) = race.split(at_once);
    let plan = [callers.to_string(), effort.seconds.to_string(), effort.warmup.to_string()];
    let plan: Vec<&str> = plan.iter().map(String::as_str).collect();
    let before = nginx.accepted()?;
    let running = (0..processes)
        .map(|_| programs.start(nginx, peer.program, &plan, false))
        .collect::<Result<Vec<_>>>()?;
    // All of them are waited for, even when one fails.
    let finished: Vec<Result<Answer>> = running.into_iter().map(|process| process.finish()).collect();
    let answers = finished.into_iter().collect::<Result<Vec<_>>>()?;
    let accepted = nginx.accepted()?.saturating_sub(before);
    summed(&answers, at_once, accepted.saturating_sub(u64::from(peer.token_apart)))
        .map_err(|cause| format!("{}, {at_once} at once: {cause}", peer.name()).into())
}

fn summed(answers: &[Answer], at_once: usize, connections: u64) -> Result<Turn> {
    let all = |key: &str| -> Result<Vec<f64>> {
        answers.iter().map(|answer| Ok(answer.get(key)? as f64)).collect()
    };
    let most = |values: Vec<f64>| values.into_iter().fold(0.0, f64::max);
    // Not those in the window: on a busy machine, a short one may hold none.
    let answered: f64 = all("answers")?.iter().sum();
    if answered < at_once as f64 {
        return Err(format!("only {answered} calls were answered").into());
    }
    let (requests, windows) = (all("requests")?, all("window_ns")?);
    Ok(Turn {
        rate: requests.iter().zip(windows).map(|(requests, window)| requests / (window / 1e9)).sum(),
        p50_us: median(all("p50_ns")?) / 1e3,
        p99_us: most(all("p99_ns")?) / 1e3,
        cpu_us: all("cpu_ns")?.iter().sum::<f64>() / 1e3 / requests.iter().sum::<f64>(),
        peak_mib: most(all("peak_rss_kib")?) / 1024.0,
        connections: connections as f64,
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
