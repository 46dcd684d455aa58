//! What was promised, and whether it was kept.

use super::first::First;
use super::import::Package;
use super::throughput::Cell;
use super::token::{Face, Token};

/// One promise and what was measured.
pub struct Target {
    /// What was measured.
    pub name: String,
    /// The measurement.
    pub measured: f64,
    /// The promise.
    pub wanted: Wanted,
    /// What both are counted in.
    pub unit: &'static str,
}

/// What a measurement should be.
#[derive(Debug, Clone, Copy)]
pub enum Wanted {
    /// This or more.
    AtLeast(f64),
    /// This or less.
    AtMost(f64),
    /// Just this.
    Exactly(f64),
}

impl Target {
    fn new(name: impl Into<String>, measured: f64, wanted: Wanted, unit: &'static str) -> Self {
        Self { name: name.into(), measured, wanted, unit }
    }

    /// Whether the promise was kept.
    pub fn met(&self) -> bool {
        match self.wanted {
            Wanted::AtLeast(wanted) => self.measured >= wanted,
            Wanted::AtMost(wanted) => self.measured <= wanted,
            Wanted::Exactly(wanted) => self.measured == wanted,
        }
    }

    /// The promise in words.
    pub fn promise(&self) -> String {
        let unit = self.unit;
        match self.wanted {
            Wanted::AtLeast(wanted) => format!("≥ {wanted}{unit}"),
            Wanted::AtMost(wanted) => format!("≤ {wanted}{unit}"),
            Wanted::Exactly(wanted) => format!("= {wanted}{unit}"),
        }
    }
}

/// The targets of a cell: the rates promised, and connections.
pub fn of_cell(cell: &Cell) -> Vec<Target> {
    let at_once = cell.at_once;
    let promises = cell.race.promises.iter().filter(|promise| promise.at.contains(&at_once));
    let ratios = promises.map(|promise| {
        let name = format!("{}, {at_once} at once, to {}", promise.peer.name(), promise.to.name());
        let (ratio, ..) = cell.ratio(promise.peer, promise.to);
        Target::new(name, ratio, Wanted::AtLeast(promise.ratio), "×")
    });
    let ours = cell.race.peers.iter().filter(|peer| peer.gnpix);
    let connections = ours.map(|peer| {
        let name = format!("{}, {at_once} at once, connections", peer.name());
        let most = cell.most(peer, |turn| turn.connections);
        Target::new(name, most, Wanted::AtMost(at_once as f64), "")
    });
    ratios.chain(connections).collect()
}

/// The target of an import, if any was set.
pub fn of_import(package: &Package, took_ms: f64) -> Option<Target> {
    let name = format!("import {} in {}", package.name, package.of);
    package.promised_ms.map(|most| Target::new(name, took_ms, Wanted::AtMost(most), " ms"))
}

/// The targets of a first call.
pub fn of_first(first: &First) -> Vec<Target> {
    vec![
        Target::new("first call, connections", first.connections as f64, Wanted::Exactly(1.0), ""),
        Target::new("first call, full handshakes", first.full_handshakes as f64, Wanted::Exactly(1.0), ""),
    ]
}

/// The targets of a cached token.
pub fn of_token(face: &Face, threads: usize, token: &Token) -> [Target; 2] {
    let plural = if threads == 1 { "" } else { "s" };
    let name = format!("cached {}, {threads} thread{plural}", face.name);
    let most = Wanted::AtMost(face.promised_ns);
    [
        Target::new(format!("{name}, CPU"), token.nanoseconds, most, " ns"),
        Target::new(format!("{name}, exchanges"), token.exchanges as f64, Wanted::Exactly(1.0), ""),
    ]
}

/// The target of an expiry.
pub fn of_expiry(callers: usize, exchanges: usize) -> Target {
    Target::new(format!("{callers} callers at expiry, exchanges"), exchanges as f64, Wanted::Exactly(1.0), "")
}

#[cfg(test)]
mod tests {
    use super::{Target, Wanted, of_expiry};

    #[test]
    fn a_target_is_met_at_its_own_bound_and_not_past_it() {
        let met = |wanted, measured| Target::new("x", measured, wanted, "").met();
        assert!(met(Wanted::AtLeast(1.1), 1.1) && !met(Wanted::AtLeast(1.1), 1.09));
        assert!(met(Wanted::AtMost(8.0), 8.0) && !met(Wanted::AtMost(8.0), 9.0));
        assert!(of_expiry(10, 1).met() && !of_expiry(10, 2).met() && !of_expiry(10, 0).met());
        assert!(!met(Wanted::AtLeast(1.0), f64::NAN), "nothing measured keeps no promise");
        assert_eq!(Target::new("x", 20.0, Wanted::AtMost(50.0), " ns").promise(), "≤ 50 ns");
    }
}
