//! The harness. `run.sh` builds the peers and starts it.

use std::path::PathBuf;

use gnpix_benches::Result;
use gnpix_benches::harness::nginx::Nginx;
use gnpix_benches::harness::process::Programs;
use gnpix_benches::harness::report;
use gnpix_benches::harness::throughput::{self, Effort};

const USAGE: &str = "gnpix-bench --libcurl PROGRAM [--smoke] [--rounds N] [--seconds S]";

fn main() -> Result<()> {
    let mut libcurl = None;
    let mut effort = Effort { rounds: 7, seconds: 1.2, warmup: 0.3 };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value =
            || arguments.next().ok_or_else(|| format!("{argument} needs a value; usage: {USAGE}"));
        match argument.as_str() {
            "--libcurl" => libcurl = Some(PathBuf::from(value()?)),
            "--rounds" => effort.rounds = value()?.parse::<usize>()?.max(1),
            "--seconds" => effort.seconds = value()?.parse()?,
            "--smoke" => effort = Effort { rounds: 1, seconds: 0.2, warmup: 0.2 },
            other => return Err(format!("unknown argument {other}; usage: {USAGE}").into()),
        }
    }
    let libcurl = libcurl.ok_or_else(|| format!("usage: {USAGE}"))?;
    let programs = Programs { libcurl, rust: std::env::current_exe()?.with_file_name("gnpix-bench-peer") };
    let nginx = Nginx::start()?;
    for callers in [1, 8, 32] {
        report::print(&throughput::cell(&nginx, &programs, effort, callers)?);
    }
    Ok(())
}
