//! `gnpix scopes`: what a token may permit.

use gnpix::Scope;
use serde_json::{Value, json};

use crate::terminal::{Table, Terminal};

pub(crate) fn run(terminal: &Terminal) {
    if terminal.is_json() {
        let list: Vec<Value> = Scope::KNOWN
            .iter()
            .map(|scope| json!({ "scope": scope.as_str(), "permits": scope.permits() }))
            .collect();
        terminal.json(&Value::Array(list));
        return;
    }
    let mut table = Table::with_head(["scope", "permits"]);
    for scope in Scope::KNOWN {
        table.row([scope.as_str(), scope.permits()]);
    }
    terminal.table(&table);
}
