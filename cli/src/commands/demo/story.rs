//! The demo's telling: steps as they happen, or one JSON object at the end.

use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

use crate::terminal::{Style, Table, Terminal, duration};

/// What has happened so far.
pub(super) struct Story<'a> {
    terminal: &'a Terminal,
    started: Instant,
    steps: Vec<Value>,
    facts: Map<String, Value>,
}

impl<'a> Story<'a> {
    pub(super) fn new(terminal: &'a Terminal) -> Self {
        Self { terminal, started: Instant::now(), steps: Vec::new(), facts: Map::new() }
    }

    pub(super) fn terminal(&self) -> &'a Terminal {
        self.terminal
    }

    /// A step that went well, and how long it took.
    pub(super) fn step(&mut self, name: &str, title: &str, took: Duration) {
        if !self.terminal.is_json() {
            let first = if self.steps.is_empty() { "" } else { "\n" };
            self.terminal.line(&format!(
                "{first}{} {} {}",
                self.terminal.paint(Style::Good, "✓"),
                self.terminal.paint(Style::Title, title),
                self.terminal.paint(Style::Dim, &format!("({})", duration(took)))
            ));
        }
        self.steps.push(json!({ "name": name, "took_ms": took.as_secs_f64() * 1000.0 }));
    }

    /// A sentence below a step.
    pub(super) fn tell(&self, sentence: &str) {
        if !self.terminal.is_json() {
            self.terminal.line(&format!("  {sentence}"));
        }
    }

    /// A table below a step.
    pub(super) fn table(&self, table: &Table) {
        if !self.terminal.is_json() {
            self.terminal.table_below(table);
        }
    }

    /// A line as it is, below a step.
    pub(super) fn drawing(&self, lines: &[String]) {
        if !self.terminal.is_json() {
            for line in lines {
                self.terminal.line(&format!("  {line}"));
            }
        }
    }

    /// Something for `--json`.
    pub(super) fn fact(&mut self, name: &str, value: Value) {
        self.facts.insert(name.to_owned(), value);
    }

    /// The end.
    pub(super) fn end(self) {
        let took = self.started.elapsed();
        if self.terminal.is_json() {
            let mut all = self.facts;
            all.insert("steps".to_owned(), Value::Array(self.steps));
            all.insert("took_ms".to_owned(), json!(took.as_secs_f64() * 1000.0));
            return self.terminal.json(&Value::Object(all));
        }
        let done = self.terminal.paint(Style::Good, &format!("Done in {}.", duration(took)));
        let next = self.terminal.paint(Style::Accent, "gnpix sandbox");
        let doctor = self.terminal.paint(Style::Accent, "gnpix doctor");
        self.terminal.line(&format!(
            "\n{done} Next: {next} keeps this bank running; {doctor} checks your own account."
        ));
    }
}
