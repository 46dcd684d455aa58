//! `gnpix man`: manual pages from the same tree that reads the arguments.

use gnpix::{Error, ErrorKind, Result};

use crate::args::ManArgs;
use crate::terminal::Terminal;

pub(crate) fn run(terminal: &Terminal, args: &ManArgs) -> Result<()> {
    let mut root = crate::args::command();
    root.build();
    let mut command = root;
    for name in &args.command {
        let next = command.find_subcommand(name).cloned();
        command = next.ok_or_else(|| {
            Error::new(ErrorKind::InvalidArgument, format!("there is no command {name:?}"))
                .with_code("command_unknown")
                .with_help("See gnpix --help.")
        })?;
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command)
        .manual("gnpix manual")
        .render(&mut page)
        .map_err(|cause| Error::new(ErrorKind::Internal, "the page can't be made").with_source(cause))?;
    terminal.bytes(&page);
    Ok(())
}
