//! The token alone: what a cached one costs, and how many exchanges an expiry costs.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use gnpix::clock::{Clock, ManualClock};
use gnpix::{AccessToken, Client, blocking};

use super::{product, usage};
use crate::Result;

/// CPU time of one cached `token()` of the blocking face, with `threads` at it, `calls` each.
pub fn blocking(threads: usize, calls: usize) -> Result<String> {
    let client = blocking::Client::new(product::config()?)?;
    client.warm_up()?;
    each(threads, calls, || client.token())
}

/// CPU time of one cached `token()` of the async face. It is ready at once: no runtime is asked.
pub fn asynchronous(threads: usize, calls: usize) -> Result<String> {
    let client = Client::new(product::config()?)?;
    product::runtime()?.block_on(client.warm_up())?;
    each(threads, calls, || {
        let mut token = pin!(client.token());
        match token.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(token) => token,
            // Reached only if the cached token did not come at once, which fails the measurement.
            Poll::Pending => std::process::exit(3),
        }
    })
}

/// CPU time and not wall time: with more threads than cores, most of the wall time is waiting for a core.
fn each(
    threads: usize,
    calls: usize,
    token: impl Fn() -> gnpix::Result<AccessToken> + Sync,
) -> Result<String> {
    let run = || -> gnpix::Result<()> {
        for _ in 0..calls {
            std::hint::black_box(token()?);
        }
        Ok(())
    };
    let before = usage::cpu();
    std::thread::scope(|scope| -> Result<()> {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(run)).collect();
        for caller in running {
            caller.join().map_err(|_| "a caller panicked")??;
        }
        Ok(())
    })?;
    let cpu = usage::cpu().saturating_sub(before);
    Ok(format!("token_ps={}", cpu.as_nanos() * 1000 / (calls as u128 * threads as u128)))
}

/// Lets the token expire, then has `callers` tasks ask for it at once. The server's log counts the exchanges:
/// the first one, and those of the expiry.
pub fn expiry(callers: usize) -> Result<String> {
    let clock = Arc::new(ManualClock::starting_at(SystemTime::now()));
    let for_client: Arc<dyn Clock> = clock.clone();
    let client = Client::new(product::config()?.clock(for_client))?;
    let runtime = product::runtime()?;
    let took = runtime.block_on(async {
        let old = client.token().await?;
        clock.advance(Duration::from_secs(2 * 3600));
        let gate = Arc::new(tokio::sync::Barrier::new(callers + 1));
        let asking: Vec<_> = (0..callers)
            .map(|_| {
                let (client, gate) = (client.clone(), Arc::clone(&gate));
                tokio::spawn(async move {
                    gate.wait().await;
                    client.token().await
                })
            })
            .collect();
        gate.wait().await;
        let began = std::time::Instant::now();
        for asked in asking {
            if asked.await??.expires_at() <= old.expires_at() {
                return Err(crate::Error::from("a caller was given the expired token"));
            }
        }
        crate::Result::<Duration>::Ok(began.elapsed())
    })?;
    Ok(format!("callers={callers} took_us={}", took.as_micros()))
}
