//! Name and connection: whether the bank's host is there at all.

use std::net::SocketAddr;
use std::time::Instant;

use gnpix::{BaseUrl, Error, ErrorKind};
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;

use super::STEP;
use super::check::{Check, Report};

/// Checks both and says whether a connection can be made.
pub(super) async fn check(report: &mut Report<'_>, target: &BaseUrl, proxy: bool) -> bool {
    if proxy {
        report.add(Check::skipped("DNS", "a proxy is used, which finds the name"));
        report.add(Check::skipped("TCP", "a proxy is used, which connects"));
        return true;
    }
    let Some(addresses) = names(report, target.host(), target.port()).await else {
        report.add(Check::skipped("TCP", "the name wasn't found"));
        return false;
    };
    connect(report, &addresses).await
}

async fn names(report: &mut Report<'_>, host: &str, port: u16) -> Option<Vec<SocketAddr>> {
    let started = Instant::now();
    // An IPv6 address stands in brackets in a URL.
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let refuse = |what: String| {
        Error::new(ErrorKind::Connect, what)
            .with_code("name_not_found")
            .with_help("Check the base URL's spelling, this machine's network and its DNS server.")
    };
    let failed = match timeout(STEP, lookup_host((bare, port))).await {
        Ok(Ok(found)) => {
            let addresses: Vec<SocketAddr> = found.collect();
            if !addresses.is_empty() {
                let shown: Vec<String> = addresses.iter().take(3).map(|one| one.ip().to_string()).collect();
                report
                    .add(Check::ok("DNS", format!("{host} is {}", shown.join(", "))).took(started.elapsed()));
                return Some(addresses);
            }
            refuse(format!("{host} has no address"))
        }
        Ok(Err(cause)) => refuse(format!("{host} wasn't found")).with_source(cause),
        Err(_) => refuse(format!("looking {host} up took longer than {} s", STEP.as_secs())),
    };
    report.add(Check::fail("DNS", failed).took(started.elapsed()));
    None
}

async fn connect(report: &mut Report<'_>, addresses: &[SocketAddr]) -> bool {
    let started = Instant::now();
    let mut last = None;
    // All addresses together have the time of one step.
    let attempt = timeout(STEP, async {
        for address in addresses {
            match TcpStream::connect(address).await {
                Ok(_) => return Some(*address),
                Err(cause) => last = Some(cause),
            }
        }
        None
    });
    let outcome = attempt.await;
    if let Ok(Some(address)) = outcome {
        report.add(Check::ok("TCP", format!("connected to {address}")).took(started.elapsed()));
        return true;
    }
    let port = addresses.first().map_or(0, SocketAddr::port);
    let what = match (&last, outcome) {
        (Some(cause), Ok(_)) => format!("no connection to port {port}: {cause}"),
        _ => format!("no connection to port {port} within {} s", STEP.as_secs()),
    };
    let error = Error::new(ErrorKind::Connect, what)
        .with_code("connect_failed")
        .with_help("Check the base URL's port, and that a firewall lets this machine out to it.");
    report.add(Check::fail("TCP", error).took(started.elapsed()));
    false
}
