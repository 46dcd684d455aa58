//! Threads calling for a while on a token that lives one second:
//! `cargo run --release -p gnpix-tests --example soak -- 64 60`
#![allow(clippy::unwrap_used)]

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use gnpix::clock::SystemClock;
use gnpix::{ClientConfig, Request, blocking::Client};
use gnpix_tests::Bank;

fn main() {
    let mut arguments = std::env::args().skip(1).map(|argument| argument.parse::<u64>().unwrap());
    let (threads, seconds) = (arguments.next().unwrap_or(64), arguments.next().unwrap_or(60));
    let lifetime = Duration::from_secs(1);
    let bank = Bank::with(|builder| builder.token_ttl(lifetime));
    let clock: std::sync::Arc<dyn gnpix::clock::Clock> = std::sync::Arc::new(SystemClock);
    let client = Client::new(ClientConfig::clock(bank.config(), clock)).unwrap();
    let (calls, failures) = (AtomicU64::new(0), AtomicU64::new(0));
    let started = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while started.elapsed() < Duration::from_secs(seconds) {
                    if let Err(error) = client.send(Request::get("/v2/gn/saldo")) {
                        failures.fetch_add(1, Ordering::Relaxed);
                        eprintln!("{error}");
                    }
                    calls.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    let stats = client.stats();
    println!("{calls:?} calls, {failures:?} failed, {:.1?}", started.elapsed());
    println!("{} exchanges at the bank; {stats:?}", bank.sandbox.stats().token_exchanges);
}
