//! The harness. `run.sh` builds the peers and starts it.

use std::path::PathBuf;

use gnpix_benches::Result;
use gnpix_benches::harness::nginx::{self, Nginx};
use gnpix_benches::harness::process::Programs;
use gnpix_benches::harness::race::RACES;
use gnpix_benches::harness::throughput::{self, Effort};
use gnpix_benches::harness::token::{self, FACES};
use gnpix_benches::harness::{first, import, report, target};

const USAGE: &str =
    "gnpix-bench --peers FOLDER [--smoke] [--rounds N] [--seconds S] [--only RACE] [--json FILE]";

struct Options {
    peers: PathBuf,
    effort: Effort,
    smoke: bool,
    /// What the names of the races to run hold.
    only: String,
    json: Option<PathBuf>,
}

fn main() -> Result<()> {
    let options = options()?;
    let rust = std::env::current_exe()?.with_file_name("gnpix-bench-peer");
    let programs = Programs { rust, built: options.peers };
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
    for race in RACES.iter().filter(|race| race.what.contains(&options.only)) {
        for at_once in race.counts {
            let cell = throughput::cell(&nginx, &programs, effort, race, *at_once)?;
            report::print_cell(&cell);
            targets.extend(target::of_cell(&cell));
            cells.push(cell);
        }
    }
    let (libcurl, gnpix) = first::first(&nginx, &programs, times * 2)?;
    report::print_first(&libcurl, &gnpix);
    targets.extend(target::of_first(&gnpix));
    let imports = import::times(&nginx, &programs, times * 2)?;
    report::print_imports(&imports);
    targets.extend(imports.iter().filter_map(|(package, took_ms)| target::of_import(package, *took_ms)));
    for face in &FACES {
        for threads in face.threads {
            let token = token::cached(&nginx, &programs, face, *threads, effort, times)?;
            targets.extend(target::of_token(face, *threads, &token));
        }
    }
    let exchanges = token::exchanges_at_expiry(&nginx, &programs, 10_000)?;
    targets.push(target::of_expiry(10_000, exchanges));
    if options.smoke {
        // Times and rates of an unoptimized build say nothing.
        targets.retain(|target| target.unit.is_empty());
    }
    let missed = report::print_targets(&targets);

    if let Some(path) = options.json {
        let firsts = [("libcurl", &libcurl), ("gnpix-blocking", &gnpix)];
        let text = serde_json::to_string_pretty(&report::json(&machine, &cells, firsts, &imports, &targets))?;
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
    let (mut peers, mut json, mut smoke, mut only) = (None, None, false, String::new());
    let mut effort = Effort { rounds: 15, seconds: 0.6, warmup: 0.3, tokens: 2_000_000 };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value =
            || arguments.next().ok_or_else(|| format!("{argument} needs a value; usage: {USAGE}"));
        match argument.as_str() {
            "--peers" => peers = Some(PathBuf::from(value()?)),
            "--rounds" => effort.rounds = value()?.parse::<usize>()?.max(1),
            "--seconds" => effort.seconds = value()?.parse()?,
            "--only" => only = value()?,
            "--json" => json = Some(PathBuf::from(value()?)),
            "--smoke" => {
                smoke = true;
                effort = Effort { rounds: 1, seconds: 0.2, warmup: 0.2, tokens: 10_000 };
            }
            other => return Err(format!("unknown argument {other}; usage: {USAGE}").into()),
        }
    }
    let peers = peers.ok_or_else(|| format!("usage: {USAGE}"))?;
    Ok(Options { peers, effort, smoke, only, json })
}
