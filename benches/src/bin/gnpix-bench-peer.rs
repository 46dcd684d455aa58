//! The Rust peers: one process, one measurement, one line of `key=value`.

use std::time::Duration;

use gnpix_benches::Result;
use gnpix_benches::peer::environment::Environment;
use gnpix_benches::peer::load::Plan;
use gnpix_benches::peer::raw;

const USAGE: &str = "gnpix-bench-peer rustls THREADS SECONDS WARMUP";

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let environment = Environment::read()?;
    match words.as_slice() {
        ["rustls", plan @ ..] => println!("{}", raw::load(&environment, parse(plan)?)?),
        _ => return Err(format!("usage: {USAGE}").into()),
    }
    Ok(())
}

fn parse(words: &[&str]) -> Result<Plan> {
    let [callers, seconds, warmup] = words else { return Err(format!("usage: {USAGE}").into()) };
    Ok(Plan {
        callers: callers.parse()?,
        window: Duration::try_from_secs_f64(seconds.parse()?)?,
        warmup: Duration::try_from_secs_f64(warmup.parse()?)?,
    })
}
