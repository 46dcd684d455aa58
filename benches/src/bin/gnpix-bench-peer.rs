//! The Rust peers: one process, one measurement, one line of `key=value`.

use std::time::Duration;

use gnpix_benches::Result;
use gnpix_benches::peer::environment::Environment;
use gnpix_benches::peer::load::Plan;
use gnpix_benches::peer::{product, raw, token};

const USAGE: &str = "gnpix-bench-peer (rustls | gnpix-blocking | gnpix-async) CALLERS SECONDS WARMUP
       gnpix-bench-peer (token-blocking | token-async) THREADS CALLS
       gnpix-bench-peer expiry CALLERS
       gnpix-bench-peer first";

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let line = match words.as_slice() {
        ["rustls", plan @ ..] => raw::load(&Environment::read()?, parse(plan)?)?.to_string(),
        ["gnpix-blocking", plan @ ..] => product::blocking(parse(plan)?)?.to_string(),
        ["gnpix-async", plan @ ..] => product::asynchronous(parse(plan)?)?.to_string(),
        ["token-blocking", threads, calls] => token::blocking(threads.parse()?, calls.parse()?)?,
        ["token-async", threads, calls] => token::asynchronous(threads.parse()?, calls.parse()?)?,
        ["expiry", callers] => token::expiry(callers.parse()?)?,
        ["first"] => product::first()?,
        _ => return Err(format!("usage: {USAGE}").into()),
    };
    println!("{line}");
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
