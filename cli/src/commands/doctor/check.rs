//! One check's outcome, and the report they make.

use std::time::Duration;

use gnpix::Error;
use serde_json::{Value, json};

use crate::terminal::{Style, Terminal, duration, plain};
use crate::{error_output, exit};

/// Every check, in order.
pub(super) const NAMES: [&str; 10] =
    ["configuration", "certificate", "validity", "DNS", "TCP", "TLS", "mTLS", "token", "scopes", "clock"];

/// Where a check's detail begins.
const INDENT: usize = 17;

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Ok,
    Warn,
    Fail,
    Skipped,
}

impl State {
    fn name(self) -> &'static str {
        match self {
            State::Ok => "ok",
            State::Warn => "warn",
            State::Fail => "fail",
            State::Skipped => "skipped",
        }
    }

    fn look(self) -> (Style, &'static str) {
        match self {
            State::Ok => (Style::Good, "✓"),
            State::Warn => (Style::Warn, "!"),
            State::Fail => (Style::Bad, "✗"),
            State::Skipped => (Style::Dim, "-"),
        }
    }
}

/// One check.
#[derive(Debug)]
pub(super) struct Check {
    name: &'static str,
    state: State,
    detail: String,
    help: Option<String>,
    more: Value,
    took: Option<Duration>,
    error: Option<Error>,
}

impl Check {
    fn new(name: &'static str, state: State, detail: String) -> Self {
        Self { name, state, detail, help: None, more: Value::Null, took: None, error: None }
    }

    pub(super) fn ok(name: &'static str, detail: impl Into<String>) -> Self {
        Self::new(name, State::Ok, detail.into())
    }

    pub(super) fn warn(name: &'static str, detail: impl Into<String>, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..Self::new(name, State::Warn, detail.into()) }
    }

    pub(super) fn skipped(name: &'static str, because: &str) -> Self {
        Self::new(name, State::Skipped, format!("skipped: {because}"))
    }

    /// A failure with the error's own words and advice.
    pub(super) fn fail(name: &'static str, error: Error) -> Self {
        let mut detail = error_output::headline(&error);
        if let Some(more) = error.detail() {
            detail = format!("{detail}: {more}");
        }
        let help = error.help().map(str::to_owned);
        Self { help, error: Some(error), ..Self::new(name, State::Fail, detail) }
    }

    pub(super) fn took(self, took: Duration) -> Self {
        Self { took: Some(took), ..self }
    }

    /// Facts for `--json` only.
    pub(super) fn with(self, more: Value) -> Self {
        Self { more, ..self }
    }

    #[cfg(test)]
    pub(super) fn state(&self) -> State {
        self.state
    }

    fn to_json(&self) -> Value {
        json!({
            "name": self.name,
            "state": self.state.name(),
            "detail": self.detail,
            "help": self.help,
            "took_ms": self.took.map(|took| took.as_secs_f64() * 1000.0),
            "more": self.more,
            "error": self.error.as_ref().map(error_output::to_json),
        })
    }
}

/// The checks so far; printed as they come.
pub(super) struct Report<'a> {
    terminal: &'a Terminal,
    checks: Vec<Check>,
}

impl<'a> Report<'a> {
    pub(super) fn new(terminal: &'a Terminal) -> Self {
        Self { terminal, checks: Vec::new() }
    }

    pub(super) fn add(&mut self, check: Check) {
        if !self.terminal.is_json() {
            self.print(&check);
        }
        self.checks.push(check);
    }

    /// Marks every check that wasn't made as skipped.
    pub(super) fn skip_rest(&mut self, because: &str) {
        for name in NAMES {
            if !self.checks.iter().any(|check| check.name == name) {
                self.add(Check::skipped(name, because));
            }
        }
    }

    fn print(&self, check: &Check) {
        let (style, sign) = check.state.look();
        let terminal = self.terminal;
        let name = format!("{:<14}", check.name);
        let took = check.took.map(|took| format!("  ({})", duration(took))).unwrap_or_default();
        let detail = terminal.hang(&plain(&check.detail), INDENT);
        let detail = if check.state == State::Skipped { terminal.paint(Style::Dim, &detail) } else { detail };
        let line = format!(
            "{} {} {detail}{}",
            terminal.paint(style, sign),
            terminal.paint(Style::Title, &name),
            terminal.paint(Style::Dim, &took)
        );
        terminal.line(line.trim_end());
        if let Some(help) = &check.help {
            let help = terminal.hang(&plain(help), INDENT + 2);
            terminal.line(&format!("{:INDENT$}{}", "", terminal.paint(Style::Accent, &format!("→ {help}"))));
        }
    }

    /// Prints the sum; the exit code is that of the first failure.
    pub(super) fn finish(self) -> u8 {
        let count = |state: State| self.checks.iter().filter(|check| check.state == state).count();
        let failed = self.checks.iter().find(|check| check.state == State::Fail);
        let code = failed.map(|check| check.error.as_ref().map_or(1, exit::code));
        if self.terminal.is_json() {
            let checks: Vec<Value> = self.checks.iter().map(Check::to_json).collect();
            self.terminal.json(&json!({ "ok": failed.is_none(), "checks": checks }));
            return code.unwrap_or(0);
        }
        let (ok, warned) = (count(State::Ok), count(State::Warn));
        let (broken, skipped) = (count(State::Fail), count(State::Skipped));
        let mut sum = vec![format!("{ok} ok")];
        for (number, what) in [(warned, "to look at"), (broken, "failed"), (skipped, "skipped")] {
            if number > 0 {
                sum.push(format!("{number} {what}"));
            }
        }
        let style = if failed.is_some() { Style::Bad } else { Style::Good };
        self.terminal.line(&format!("\n{}", self.terminal.paint(style, &sum.join(", "))));
        code.unwrap_or(0)
    }
}
