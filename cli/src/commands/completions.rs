//! `gnpix completions`: a shell's completion script.

use clap_complete::Shell;

use crate::terminal::Terminal;

pub(crate) fn run(terminal: &Terminal, shell: Shell) {
    // Into memory first: the generator panics when its reader goes away.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut crate::args::command(), "gnpix", &mut script);
    terminal.bytes(&script);
}
