//! `gnpix doctor`: everything a call needs, checked one by one.

mod check;
mod exchange;
mod identity;
mod network;

use std::time::Duration;

use gnpix::Result;

use crate::args::ConnectionArgs;
use crate::settings;
use crate::terminal::Terminal;
use check::{Check, Report};

/// The longest that finding the name or connecting may take.
const STEP: Duration = Duration::from_secs(5);
/// The longest that the exchange may take, unless a timeout was chosen.
const EXCHANGE: Duration = Duration::from_secs(20);

/// Runs every check that can be run; the exit code is that of the first failure.
pub(crate) async fn run(terminal: &Terminal, connection: &ConnectionArgs) -> Result<u8> {
    let mut report = Report::new(terminal);
    diagnose(&mut report, terminal, connection).await;
    Ok(report.finish())
}

async fn diagnose(report: &mut Report<'_>, terminal: &Terminal, connection: &ConnectionArgs) {
    let found = match settings::find(connection) {
        Ok(found) => found,
        Err(error) => {
            report.add(Check::fail("configuration", error));
            return report.skip_rest("the configuration can't be used");
        }
    };
    let timeout_chosen = connection.timeout.is_some() || std::env::var_os("GNPIX_TIMEOUT").is_some();
    let mut config = found.config.clone().max_attempts(1_u32);
    if !timeout_chosen {
        config = config.timeout(EXCHANGE);
    }
    let client = identity::check(report, terminal, &found, config).await;
    let target = found.config.target();
    let Ok(target) = target else {
        return report.skip_rest("the configuration can't be used");
    };
    let reachable = network::check(report, &target, found.config.uses_proxy()).await;
    match (client, reachable) {
        (None, _) => report.skip_rest("there is no usable configuration and certificate to call with"),
        (Some(_), false) => report.skip_rest("the bank can't be reached"),
        (Some(client), true) => exchange::check(report, terminal, &client).await,
    }
}
