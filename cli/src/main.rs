//! The `gnpix` command: certificates, tokens and authorized Pix calls from a shell.

mod answer;
mod args;
mod body_input;
mod commands;
mod error_output;
mod exit;
mod json_text;
mod qr;
mod secret_input;
mod settings;
mod signals;
mod terminal;
mod text_input;
mod verbose;

use std::ffi::OsString;
use std::process::ExitCode;
use std::time::Duration;

use gnpix::{Error, ErrorKind, Result};

use args::{Arguments, Command};
use signals::Signals;
use terminal::Terminal;

/// How long an interrupted command may take to tidy up, such as removing the demo's keys.
const TIDY_UP: Duration = Duration::from_secs(2);

fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    if let Some(refusal) = args::secret_argument(&words) {
        eprintln!("error: {refusal}");
        return ExitCode::from(exit::USAGE);
    }
    let arguments = match args::parse(&words) {
        Ok(arguments) => arguments,
        Err(refusal) => {
            let _ = refusal.print();
            return ExitCode::from(if refusal.use_stderr() { exit::USAGE } else { 0 });
        }
    };
    verbose::start(arguments.output.verbose);
    let terminal = Terminal::new(&arguments.output);
    let code = match run(arguments, &terminal) {
        Ok(code) => code,
        Err(error) => {
            error_output::print(&terminal, &error);
            exit::code(&error)
        }
    };
    if code == 0 && terminal::output_lost() {
        eprintln!("error: stdout can't be written: what was to be shown is lost");
        return ExitCode::FAILURE;
    }
    ExitCode::from(code)
}

/// Runs the command on a runtime of its own, so that Ctrl-C is heard whatever the command is busy with.
fn run(arguments: Arguments, terminal: &Terminal) -> Result<u8> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|cause| internal("the runtime can't start").with_source(cause))?;
    let lasting = matches!(arguments.command, Command::Sandbox(_) | Command::Listen(_));
    let work = {
        let terminal = terminal.clone();
        runtime.spawn(async move { commands::run(arguments, &terminal).await })
    };
    let outcome = runtime.block_on(async {
        let mut work = work;
        let mut signals = Signals::listen()?;
        tokio::select! {
            done = &mut work => done.unwrap_or_else(|cause| Err(internal("the command broke down").with_source(cause))),
            // The sandbox and the listener end in good order on the same signals.
            code = signals.wait(), if !lasting => {
                if secret_input::restore_terminal() {
                    eprintln!();
                }
                work.abort();
                let _ = tokio::time::timeout(TIDY_UP, work).await;
                Ok(code)
            }
        }
    });
    // A prompt that still waits for a line must not keep the process.
    runtime.shutdown_background();
    outcome
}

fn internal(message: &'static str) -> Error {
    Error::new(ErrorKind::Internal, message).with_code("internal")
}
