//! `--print`: the request as it would be sent, without what makes it authorized.

use std::collections::BTreeMap;

use gnpix::operation::Place;
use gnpix::{Request, Result};
use serde_json::value::RawValue;

use crate::args::OperationArgs;
use crate::json_text;
use crate::terminal::{Style, Terminal, plain};

#[derive(serde::Serialize)]
struct Shown<'a> {
    method: &'a str,
    target: String,
    headers: BTreeMap<&'static str, &'a str>,
    body: Option<&'a RawValue>,
}

pub(super) fn run(
    terminal: &Terminal,
    args: &OperationArgs,
    request: &Request,
    body: Option<&RawValue>,
) -> Result<()> {
    let target = request.target()?;
    if terminal.is_json() {
        let shown =
            Shown { method: request.method().as_str(), target, headers: headers(args).collect(), body };
        // Not by way of a `Value`, so that the body stays as it was written.
        terminal.line(&serde_json::to_string(&shown).unwrap_or_default());
        return Ok(());
    }
    terminal.line(&format!("{} {}", terminal.paint(Style::Good, request.method().as_str()), plain(&target)));
    for (name, value) in headers(args) {
        terminal.line(&format!("{name}: {}", plain(value)));
    }
    if let Some(body) = body {
        terminal.line("");
        terminal.line(&shown(body, |style, text| terminal.paint(style, text)));
    }
    Ok(())
}

fn headers(args: &OperationArgs) -> impl Iterator<Item = (&'static str, &str)> {
    let known = args.operation.parameters();
    let is_header =
        move |name: &str| known.iter().any(|known| known.name() == name && known.place() == Place::Header);
    let given = args.parameters.iter().filter(move |(name, _)| is_header(name));
    given.map(|(name, value)| (*name, value.as_str()))
}

/// A body for a person.
pub(super) fn shown(body: &RawValue, paint: impl Fn(Style, &str) -> String) -> String {
    json_text::indent(body.get().as_bytes(), paint).unwrap_or_else(|| plain(body.get()))
}
