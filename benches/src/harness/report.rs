//! The table.

use super::process::Peer;
use super::throughput::Cell;

/// Prints one cell.
pub fn print(cell: &Cell) {
    println!("\n{} {} at once", cell.callers, if cell.callers == 1 { "caller" } else { "callers" });
    println!(
        "  {:<16} {:>9} {:>8} {:>13} {:>9} {:>9} {:>10} {:>9} {:>6}",
        "", "calls/s", "ratio", "(low–high)", "p50 µs", "p99 µs", "CPU µs", "peak MiB", "conns"
    );
    for peer in Peer::ALL {
        let (ratio, low, high) = cell.ratio(peer);
        println!(
            "  {:<16} {:>9.0} {:>8.2} {:>13} {:>9.0} {:>9.0} {:>10.1} {:>9.1} {:>6.0}",
            peer.name(),
            cell.median(peer, |turn| turn.rate),
            ratio,
            format!("({low:.2}–{high:.2})"),
            cell.median(peer, |turn| turn.p50_us),
            cell.median(peer, |turn| turn.p99_us),
            cell.median(peer, |turn| turn.cpu_us),
            cell.most(peer, |turn| turn.peak_mib),
            cell.most(peer, |turn| turn.connections),
        );
    }
}
