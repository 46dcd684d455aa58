//! `gnpix cert inspect`: what a certificate says about itself.

use std::time::SystemTime;

use gnpix::Result;
use gnpix::certificate::{ChainEntry, Inspection, Status};
use serde_json::{Value, json};

use crate::args::{ConnectionArgs, Inspect};
use crate::terminal::{Table, Terminal, rfc3339};

pub(crate) async fn run(terminal: &Terminal, connection: &ConnectionArgs, args: &Inspect) -> Result<()> {
    let certificate = super::load(terminal, connection, &args.file, args.key.as_deref()).await?;
    let inspection = certificate.inspect(SystemTime::now());
    if terminal.is_json() {
        terminal.json(&to_json(&inspection));
    } else {
        terminal.table(&table(&inspection));
    }
    if let Some(warning) = warning(&inspection) {
        terminal.warn(&warning);
    }
    Ok(())
}

/// What to know before using it.
pub(crate) fn warning(inspection: &Inspection) -> Option<String> {
    let (from, until) = (date(inspection.not_before), date(inspection.not_after));
    match inspection.status {
        Status::Expired => Some(format!("the certificate expired on {until}: make a new one at the bank")),
        Status::NotYetValid => {
            Some(format!("the certificate is not valid before {from}: check this machine's clock"))
        }
        Status::Expiring => Some(format!(
            "the certificate expires on {until}, in {} days: make a new one at the bank in time",
            inspection.days_left
        )),
        _ => None,
    }
}

/// Names and values for a person.
pub(crate) fn table(inspection: &Inspection) -> Table {
    let environment = inspection.environment.map(|tier| tier.to_string());
    let left = match inspection.days_left {
        left @ 0.. => format!("{left} days left"),
        _ => inspection.status.to_string(),
    };
    let validity = format!("{} to {} ({left})", date(inspection.not_before), date(inspection.not_after));
    let mut table = Table::new();
    table
        .row(["subject", &inspection.subject])
        .row(["issuer", &inspection.issuer])
        .row(["environment", environment.as_deref().unwrap_or("unknown: the issuer isn't the bank's")])
        .row(["serial", &inspection.serial])
        .row(["validity", &validity])
        .row(["key", &inspection.key_type.to_string()])
        .row(["SHA-256", &inspection.sha256]);
    // The first of the chain is the certificate itself.
    for entry in inspection.chain.iter().skip(1) {
        table.row(["chain", &format!("{}, until {}", entry.subject, date(entry.not_after))]);
    }
    for entry in &inspection.unrelated {
        table.row(["unrelated", &format!("{}, never sent", entry.subject)]);
    }
    table
}

pub(crate) fn to_json(inspection: &Inspection) -> Value {
    json!({
        "subject": inspection.subject,
        "issuer": inspection.issuer,
        "environment": inspection.environment.map(|tier| tier.to_string()),
        "serial": inspection.serial,
        "not_before": rfc3339(inspection.not_before),
        "not_after": rfc3339(inspection.not_after),
        "days_left": inspection.days_left,
        "status": inspection.status.to_string().replace(' ', "_"),
        "key_type": inspection.key_type.to_string(),
        "sha256": inspection.sha256,
        "chain": inspection.chain.iter().map(entry).collect::<Vec<_>>(),
        "unrelated": inspection.unrelated.iter().map(entry).collect::<Vec<_>>(),
    })
}

fn entry(entry: &ChainEntry) -> Value {
    json!({
        "subject": entry.subject,
        "issuer": entry.issuer,
        "not_after": rfc3339(entry.not_after),
        "sha256": entry.sha256,
    })
}

fn date(time: SystemTime) -> String {
    rfc3339(time).unwrap_or_else(|| "a date beyond the calendar".to_owned())
}
