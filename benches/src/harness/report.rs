//! The table, and the same as JSON.

use serde_json::{Value, json};

use super::first::First;
use super::import::Package;
use super::peer::Peer;
use super::target::Target;
use super::throughput::Cell;

/// One cell as a table.
pub fn print_cell(cell: &Cell) {
    println!("\n{} at once ({}); ratios to {}", cell.at_once, cell.race.what, cell.race.yardstick.name());
    println!(
        "  {:<16} {:>9} {:>8} {:>13} {:>9} {:>9} {:>10} {:>9} {:>6}",
        "", "calls/s", "ratio", "(low–high)", "p50 µs", "p99 µs", "CPU µs", "peak MiB", "conns"
    );
    for peer in cell.race.peers {
        let (ratio, low, high) = cell.ratio(peer, cell.race.yardstick);
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

/// How long packages took to import, as a table.
pub fn print_imports(imports: &[(&Package, f64)]) {
    println!("\nimporting a package in a fresh process");
    println!("  {:<8} {:<18} {:>9}", "", "", "ms");
    for (package, took_ms) in imports {
        println!("  {:<8} {:<18} {took_ms:>9.1}", package.of, package.name);
    }
}

/// The first calls as a table.
pub fn print_first(libcurl: &First, gnpix: &First) {
    println!("\nprocess start to first authorized answer (token, then GET)");
    println!("  {:<16} {:>9} {:>16} {:>12} {:>9}", "", "ms", "full handshakes", "connections", "peak MiB");
    for (name, first) in [("libcurl", libcurl), ("gnpix-blocking", gnpix)] {
        println!(
            "  {name:<16} {:>9.1} {:>16} {:>12} {:>9.1}",
            first.took_ms, first.full_handshakes, first.connections, first.peak_mib
        );
    }
}

/// The targets as a table; returns how many were missed.
pub fn print_targets(targets: &[Target]) -> usize {
    println!("\n{:<48} {:>9}  {:<8}", "targets", "measured", "wanted");
    for target in targets {
        println!(
            "  {:<46} {:>9}  {:<8} {}",
            target.name,
            format!("{:.4}", target.measured).trim_end_matches('0').trim_end_matches('.'),
            target.promise(),
            if target.met() { "met" } else { "NOT MET" }
        );
    }
    targets.iter().filter(|target| !target.met()).count()
}

/// Everything, for a machine to compare.
pub fn json(
    machine: &str,
    cells: &[Cell],
    firsts: [(&str, &First); 2],
    imports: &[(&Package, f64)],
    targets: &[Target],
) -> Value {
    let cells: Vec<Value> =
        cells.iter().flat_map(|cell| cell.race.peers.iter().map(move |peer| cell_json(cell, peer))).collect();
    let firsts: Vec<Value> = firsts
        .iter()
        .map(|(name, first)| {
            json!({
                "peer": name, "ms": first.took_ms, "full_handshakes": first.full_handshakes,
                "connections": first.connections, "peak_mib": first.peak_mib,
            })
        })
        .collect();
    let imports: Vec<Value> = imports
        .iter()
        .map(|(package, took_ms)| json!({ "package": package.name, "of": package.of, "ms": took_ms }))
        .collect();
    let targets: Vec<Value> = targets
        .iter()
        .map(|target| {
            json!({ "name": target.name, "measured": target.measured, "wanted": target.promise(), "met": target.met() })
        })
        .collect();
    json!({ "machine": machine, "cells": cells, "first_call": firsts, "imports": imports, "targets": targets })
}

fn cell_json(cell: &Cell, peer: &Peer) -> Value {
    let (ratio, low, high) = cell.ratio(peer, cell.race.yardstick);
    json!({
        "at_once": cell.at_once,
        "what": cell.race.what,
        "peer": peer.name(),
        "calls_per_second": cell.median(peer, |turn| turn.rate),
        "ratio": ratio,
        "ratio_to": cell.race.yardstick.name(),
        "ratio_low": low,
        "ratio_high": high,
        "p50_us": cell.median(peer, |turn| turn.p50_us),
        "p99_us": cell.median(peer, |turn| turn.p99_us),
        "cpu_us_per_call": cell.median(peer, |turn| turn.cpu_us),
        "peak_mib": cell.most(peer, |turn| turn.peak_mib),
        "connections": cell.most(peer, |turn| turn.connections),
    })
}
