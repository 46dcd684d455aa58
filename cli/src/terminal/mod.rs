//! Where output goes and how it looks: colour and spinner on a terminal, plain text in a pipe.

mod spinner;
mod style;
mod table;
mod text;

use std::io::{ErrorKind, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::Value;

use crate::args::{ColorChoice, OutputArgs};
pub(crate) use spinner::Spinner;
pub(crate) use style::Style;
pub(crate) use table::Table;
pub(crate) use text::{duration, plain, rfc3339};

/// Whether something could not be written to stdout.
static LOST: AtomicBool = AtomicBool::new(false);

/// Whether output was lost, to a full disk for instance; not to a reader that went away.
pub(crate) fn output_lost() -> bool {
    LOST.load(Ordering::Relaxed)
}

/// The two output streams. Writing never fails: a reader that went away ends the output, not the command, and what is
/// lost otherwise is told at the end.
#[derive(Debug, Clone)]
pub(crate) struct Terminal {
    json: bool,
    quiet: bool,
    stdout: Stream,
    stderr: Stream,
}

#[derive(Debug, Clone, Copy)]
struct Stream {
    terminal: bool,
    colour: bool,
}

impl Terminal {
    pub(crate) fn new(output: &OutputArgs) -> Self {
        let stream = |terminal: bool| Stream { terminal, colour: wants_colour(output.choice(), terminal) };
        Self {
            json: output.json,
            quiet: output.quiet,
            stdout: stream(std::io::stdout().is_terminal()),
            stderr: stream(std::io::stderr().is_terminal()),
        }
    }

    /// Whether the caller asked for JSON.
    pub(crate) fn is_json(&self) -> bool {
        self.json
    }

    /// Whether a person reads stdout.
    pub(crate) fn is_terminal(&self) -> bool {
        self.stdout.terminal
    }

    /// Whether stdout takes colour.
    pub(crate) fn has_colour(&self) -> bool {
        self.stdout.colour
    }

    /// One line to stdout.
    pub(crate) fn line(&self, line: &str) {
        self.bytes(format!("{line}\n").as_bytes());
    }

    /// Bytes to stdout, untouched.
    pub(crate) fn bytes(&self, bytes: &[u8]) {
        let mut stdout = std::io::stdout().lock();
        if let Err(cause) = stdout.write_all(bytes).and_then(|()| stdout.flush()) {
            // A reader that went away has seen enough.
            LOST.fetch_or(cause.kind() != ErrorKind::BrokenPipe, Ordering::Relaxed);
        }
    }

    /// A table to stdout.
    pub(crate) fn table(&self, table: &Table) {
        let width = self.stdout.terminal.then(text::width);
        self.bytes(table.render(width, |style, text| self.paint(style, text)).as_bytes());
    }

    /// `text` for stdout, wrapped on a terminal so that it hangs below `indent` columns.
    pub(crate) fn hang(&self, text: &str, indent: usize) -> String {
        text::hang(text, indent, self.stdout.terminal.then(text::width))
    }

    /// As [`hang`](Self::hang), for stderr.
    pub(crate) fn hang_error(&self, text: &str, indent: usize) -> String {
        text::hang(text, indent, self.stderr.terminal.then(text::width))
    }

    /// A table to stdout, indented as what is told below a heading.
    pub(crate) fn table_below(&self, table: &Table) {
        let width = self.stdout.terminal.then(|| text::width().saturating_sub(2));
        for line in table.render(width, |style, text| self.paint(style, text)).lines() {
            self.line(&format!("  {line}"));
        }
    }

    /// A JSON value to stdout: indented for a person, on one line for a program.
    pub(crate) fn json(&self, value: &Value) {
        self.line(&if self.stdout.terminal { format!("{value:#}") } else { value.to_string() });
    }

    /// A remark to stderr, left out by `--quiet`.
    pub(crate) fn note(&self, line: &str) {
        if !self.quiet {
            self.error_line(line);
        }
    }

    /// A warning to stderr, left out by `--quiet`.
    pub(crate) fn warn(&self, text: &str) {
        let text = self.hang_error(&plain(text), "warning: ".len());
        self.note(&format!("{} {text}", self.paint_error(Style::Warn, "warning:")));
    }

    /// One line to stderr.
    pub(crate) fn error_line(&self, line: &str) {
        let mut stderr = std::io::stderr().lock();
        let _ = stderr.write_all(format!("{line}\n").as_bytes());
    }

    /// `text` in a style, for stdout.
    pub(crate) fn paint(&self, style: Style, text: &str) -> String {
        if self.stdout.colour { style.paint(text) } else { text.to_owned() }
    }

    /// `text` in a style, for stderr.
    pub(crate) fn paint_error(&self, style: Style, text: &str) -> String {
        if self.stderr.colour { style.paint(text) } else { text.to_owned() }
    }

    /// A spinner on stderr until dropped; nothing in a pipe, with `--quiet` or with `--json`.
    pub(crate) fn spinner(&self, what: &str) -> Spinner {
        let shown = self.stderr.terminal && !self.quiet && !self.json;
        Spinner::start(shown.then(|| what.to_owned()), self.stderr.colour)
    }
}

/// The flag decides; else `NO_COLOR` (any value), a dumb terminal and pipes go without.
fn wants_colour(choice: ColorChoice, terminal: bool) -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => {
            terminal && !set("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
        }
    }
}
