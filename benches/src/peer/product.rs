//! gnpix itself, on both faces.

use gnpix::{Client, ClientConfig, Request, Response, blocking};
use tokio::runtime::{Builder, Runtime};

use super::load::{self, Outcome, Plan};
use crate::Result;

/// From the `GNPIX_*` variables, as a user would; the platform's roots are left out, as libcurl leaves them out
/// when it is given a CA file.
pub fn config() -> Result<ClientConfig> {
    Ok(ClientConfig::from_env()?.platform_roots(false))
}

/// One client shared by all threads.
pub fn blocking(plan: Plan) -> Result<Outcome> {
    let client = blocking::Client::new(config()?)?;
    let mut outcome = load::threads(plan, || Ok(|| check(client.send(charge())?)))?;
    outcome.connections = client.stats().connections;
    Ok(outcome)
}

/// One client shared by all tasks of a runtime with a worker per core.
pub fn asynchronous(plan: Plan) -> Result<Outcome> {
    let client = Client::new(config()?)?;
    let shared = client.clone();
    let mut outcome = load::tasks(&runtime()?, plan, move || {
        let client = shared.clone();
        async move { check(client.send(charge()).await?) }
    })?;
    outcome.connections = client.stats().connections;
    Ok(outcome)
}

/// A multi-thread runtime with tokio's own number of workers: one per core.
pub fn runtime() -> Result<Runtime> {
    Ok(Builder::new_multi_thread().enable_all().build()?)
}

/// Token and one call in a fresh process; prints when the answer is there.
pub fn first() -> Result<String> {
    let client = blocking::Client::new(config()?)?;
    check(client.send(charge())?)?;
    Ok(format!("peak_rss_kib={}", super::usage::peak_rss_kib()))
}

fn charge() -> Request {
    Request::get("/v2/cob/:txid").path_param("txid", "x")
}

fn check(response: Response) -> Result<()> {
    if response.body().is_empty() {
        return Err("an empty answer".into());
    }
    std::hint::black_box(response);
    Ok(())
}
