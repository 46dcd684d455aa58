//! One file per command.

mod brcode;
mod cert;
mod completions;
mod demo;
mod doctor;
mod listen;
mod man;
mod operation;
mod operations;
mod qr;
mod request;
mod sandbox;
mod scopes;
mod token;

use gnpix::Result;

use crate::args::{Arguments, Command};
use crate::terminal::Terminal;

/// Runs the command that was asked for; the number is the exit code of a command that didn't fail as such.
pub(crate) async fn run(arguments: Arguments, terminal: &Terminal) -> Result<u8> {
    let Arguments { connection, command, .. } = &arguments;
    match command {
        Command::Demo => demo::run(terminal).await?,
        Command::Sandbox(args) => sandbox::run(terminal, args).await?,
        Command::Token(args) => token::run(terminal, connection, args).await?,
        Command::Request(args) => request::run(terminal, connection, args).await?,
        Command::Cert(command) => cert::run(terminal, connection, command).await?,
        Command::Brcode(command) => brcode::run(terminal, command)?,
        Command::Qr(args) => qr::run(terminal, args)?,
        Command::Listen(args) => listen::run(terminal, connection, args).await?,
        Command::Operation(args) => operation::run(terminal, connection, args).await?,
        Command::Doctor => return doctor::run(terminal, connection).await,
        Command::Operations => operations::run(terminal),
        Command::Scopes => scopes::run(terminal),
        Command::Completions { shell } => completions::run(terminal, *shell),
        Command::Man(args) => man::run(terminal, args)?,
    }
    Ok(0)
}
