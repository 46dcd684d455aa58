//! The harness. `run.sh` builds the peers and starts it.

use std::path::PathBuf;

use gnpix_benches::Result;
use gnpix_benches::harness::nginx::{self, Nginx};
use gnpix_benches::harness::process::Programs;
use gnpix_benches::harness::throughput::{self, Effort};
use gnpix_benches::harness::{calls, report, target};

const USAGE: &str = "gnpix-bench --libcurl PROGRAM [--smoke] [--rounds N] [--seconds S] [--json FILE]";

struct Options {
    libcurl: PathBuf,
    effort: Effort,
    smoke: bool,
    json: Option<PathBuf>,
}

fn main() -> Result<()> {
    let options = options()?;
    let rust = std::env::current_exe()?.with_file_name("gnpix-bench-peer");
    let programs = Programs { libcurl: options.libcurl, rust };
    let (effort, times) = (options.effort, options.effort.rounds.min(5));
    let nginx = Nginx::start()?;
    let machine = format!(
        "nginx {} with {} workers, TLS 1.3, mTLS (RSA 2048), keep-alive; {} cores, load average {}; \
         {} rounds of {} s",
        nginx::version(),
        nginx::workers(),
        std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
        std::fs::read_to_string("/proc/loadavg")?.split(' ').next().unwrap_or("unknown"),
        effort.rounds,
        effort.seconds
    );
    println!("{machine}");

    let mut targets = Vec::new();
    let mut cells = Vec::new();
    for callers in [1, 8, 32] {
        let cell = throughput::cell(&nginx, &programs, effort, callers)?;
        report::print_cell(&cell);
        targets.extend(target::of_cell(&cell));
        cells.push(cell);
    }
    let (libcurl, gnpix) = calls::first(&nginx, &programs, times * 2)?;
    report::print_first(&libcurl, &gnpix);
    targets.extend(target::of_first(&gnpix));
    // Nanoseconds of an unoptimized build say nothing.
    let faces = [("token-blocking", "blocking token()"), ("token-async", "async token()")];
    for (mode, face) in faces.into_iter().filter(|_| !options.smoke) {
        for threads in [1, 8] {
            let cost = calls::cached_token(&nginx, &programs, mode, threads, times)?;
            targets.push(target::of_token(face, threads, cost));
        }
    }
    let exchanges = calls::exchanges_at_expiry(&nginx, &programs, 10_000)?;
    targets.push(target::of_expiry(10_000, exchanges));
    if options.smoke {
        // Neither does its rate.
        targets.retain(|target| target.unit.is_empty());
    }
    let missed = report::print_targets(&targets);

    if let Some(path) = options.json {
        let firsts = [("libcurl", &libcurl), ("gnpix-blocking", &gnpix)];
        let text = serde_json::to_string_pretty(&report::json(&machine, &cells, firsts, &targets))?;
        std::fs::write(&path, text + "\n").map_err(|cause| format!("{}: {cause}", path.display()))?;
    }
    if missed > 0 {
        println!("\n{missed} of {} targets not met in this run", targets.len());
    }
    // What doesn't depend on how busy the machine is must hold in a smoke run too.
    let broken = targets.iter().filter(|target| target.unit.is_empty() && !target.met());
    let broken: Vec<&str> = broken.map(|target| target.name.as_str()).collect();
    if !broken.is_empty() {
        return Err(format!("not as promised: {}", broken.join("; ")).into());
    }
    Ok(())
}

fn options() -> Result<Options> {
    let (mut libcurl, mut json, mut smoke) = (None, None, false);
    let mut effort = Effort { rounds: 15, seconds: 0.6, warmup: 0.3 };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value =
            || arguments.next().ok_or_else(|| format!("{argument} needs a value; usage: {USAGE}"));
        match argument.as_str() {
            "--libcurl" => libcurl = Some(PathBuf::from(value()?)),
            "--rounds" => effort.rounds = value()?.parse::<usize>()?.max(1),
            "--seconds" => effort.seconds = value()?.parse()?,
            "--json" => json = Some(PathBuf::from(value()?)),
            "--smoke" => {
                smoke = true;
                effort = Effort { rounds: 1, seconds: 0.2, warmup: 0.2 };
            }
            other => return Err(format!("unknown argument {other}; usage: {USAGE}").into()),
        }
    }
    let libcurl = libcurl.ok_or_else(|| format!("usage: {USAGE}"))?;
    Ok(Options { libcurl, effort, smoke, json })
}
