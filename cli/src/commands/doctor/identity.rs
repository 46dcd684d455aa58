//! Configuration, certificate and its dates: what can be known without traffic.

use std::time::{Instant, SystemTime};

use gnpix::{Client, ClientConfig, Error, ErrorKind};

use super::check::{Check, Report};
use crate::commands::cert::inspect;
use crate::settings::{self, Found};
use crate::terminal::{Terminal, rfc3339};

/// Checks them and returns a client if all of them are good.
pub(super) async fn check(
    report: &mut Report<'_>,
    terminal: &Terminal,
    found: &Found,
    config: ClientConfig,
) -> Option<Client> {
    let started = Instant::now();
    let built = settings::build(config, terminal).await;
    let took = started.elapsed();
    if let Err(error) = &built
        && error.kind() == ErrorKind::Config
    {
        report.add(Check::fail("configuration", error.clone()));
        report.add(Check::skipped("certificate", "the configuration can't be used"));
        report.add(Check::skipped("validity", "the configuration can't be used"));
        return None;
    }
    report.add(configuration(found));
    match built {
        Ok(client) => {
            let inspection = client.certificate().inspect(SystemTime::now());
            let environment = inspection.environment.map(|tier| format!("{tier}, ")).unwrap_or_default();
            let detail =
                format!("{} ({environment}{}), key matches", inspection.subject, inspection.key_type);
            report.add(Check::ok("certificate", detail).with(inspect::to_json(&inspection)).took(took));
            let until = rfc3339(inspection.not_after).unwrap_or_default();
            report.add(match inspect::warning(&inspection) {
                Some(warning) => Check::warn(
                    "validity",
                    warning,
                    "The bank allows five certificates: make the next one now.",
                ),
                None => Check::ok("validity", format!("until {until} ({} days left)", inspection.days_left)),
            });
            Some(client)
        }
        Err(error) => {
            refused(report, error, took);
            None
        }
    }
}

fn configuration(found: &Found) -> Check {
    let target = found.config.target().map(|base| base.as_str().to_owned()).unwrap_or_default();
    let detail = format!("{target} from {}", found.sources.join(", "));
    match found.warnings.first() {
        Some(warning) => Check::warn("configuration", detail, format!("Take care: {warning}.")),
        None => Check::ok("configuration", detail),
    }
}

fn refused(report: &mut Report<'_>, error: Error, took: std::time::Duration) {
    if error.kind() == ErrorKind::CertificateValidity {
        report.add(Check::ok("certificate", "readable, and the key matches").took(took));
        report.add(Check::fail("validity", error));
    } else {
        report.add(Check::fail("certificate", error).took(took));
        report.add(Check::skipped("validity", "the certificate can't be used"));
    }
}
