//! One file per command.

mod completions;
mod man;
mod scopes;

use gnpix::Result;

use crate::args::{Arguments, Command};
use crate::terminal::Terminal;

/// Runs the command that was asked for; the number is the exit code of a command that didn't fail as such.
pub(crate) async fn run(arguments: Arguments, terminal: &Terminal) -> Result<u8> {
    match &arguments.command {
        Command::Scopes => scopes::run(terminal),
        Command::Completions { shell } => completions::run(terminal, *shell),
        Command::Man(args) => man::run(terminal, args)?,
        _ => {}
    }
    Ok(0)
}
