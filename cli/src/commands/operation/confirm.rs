//! A yes before money leaves the account.

use std::io::IsTerminal;

use gnpix::{Error, ErrorKind, Request, Result};
use serde_json::value::RawValue;

use super::print::shown;
use crate::args::OperationArgs;
use crate::secret_input::can_ask;
use crate::terminal::{Style, Terminal, plain};

/// Asks on the terminal. Where nobody can be asked, only `--yes` is a yes.
///
/// # Errors
/// `confirmation_missing` and `confirmation_refused`: nothing is sent.
pub(super) async fn ask(
    terminal: &Terminal,
    args: &OperationArgs,
    request: &Request,
    body: Option<&RawValue>,
) -> Result<()> {
    let name = args.operation.name();
    if !can_ask() {
        let why =
            if std::io::stderr().is_terminal() { "stdin is no terminal" } else { "there is no terminal" };
        return Err(Error::new(
            ErrorKind::InvalidArgument,
            format!("{name} takes money from the account, and {why} to ask on"),
        )
        .with_code("confirmation_missing")
        .with_help("Nothing was sent. Add --yes if it is what you want; --print shows what would be sent."));
    }
    let paint = |style, text: &str| terminal.paint_error(style, text);
    terminal.error_line(&format!(
        "{} {name} takes money from the account: {} {}",
        paint(Style::Warn, "money:"),
        request.method(),
        plain(&request.target()?)
    ));
    if let Some(body) = body {
        terminal.error_line(&shown(body, paint));
    }
    eprint!("Send it? [y/N] ");
    let answer = tokio::task::spawn_blocking(|| {
        let mut line = String::new();
        std::io::stdin().read_line(&mut line).map(|_| line)
    });
    let answer = answer.await.ok().and_then(Result::ok).unwrap_or_default();
    match answer.trim().to_lowercase().as_str() {
        "y" | "yes" | "s" | "sim" => Ok(()),
        _ => Err(Error::new(ErrorKind::Cancelled, format!("{name} was not confirmed: nothing was sent"))
            .with_code("confirmation_refused")),
    }
}
