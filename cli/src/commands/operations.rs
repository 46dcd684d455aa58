//! `gnpix operations`: the catalogue.

use gnpix::operation::{self, Answer, Effect, Operation, Parameter, Place, Source};
use serde_json::{Value, json};

use crate::args::{command_of, pays};
use crate::terminal::{Table, Terminal};

pub(crate) fn run(terminal: &Terminal) {
    if terminal.is_json() {
        terminal.json(&Value::Array(operation::all().map(to_json).collect()));
        return;
    }
    if terminal.is_terminal() {
        terminal.table(&for_a_person());
        return;
    }
    let mut table = Table::with_head(["command", "request", "scope", "money", "what it does"]);
    for operation in operation::all() {
        let request = format!("{} {}", operation.method().as_str(), operation.route());
        let scope = operation.scope().map(|scope| scope.to_string()).unwrap_or_default();
        table.row([&command_of(operation), &request, &scope, money(operation), operation.summary()]);
    }
    terminal.table(&table);
}

/// Few columns, so that they fit; the last one wraps.
fn for_a_person() -> Table {
    let mut table = Table::with_head(["command", "what it does"]);
    for operation in operation::all() {
        let scope = operation.scope().map(|scope| format!(", scope {scope}")).unwrap_or_default();
        let request = format!("{} {}{scope}", operation.method().as_str(), operation.route());
        let money = match money(operation) {
            "" => String::new(),
            money => format!(", {money}"),
        };
        table.row([&command_of(operation), &format!("{} {request}{money}", operation.summary())]);
    }
    table
}

/// In a word: leaves the account, will be asked for, or none.
fn money(operation: &Operation) -> &'static str {
    match operation.effect() {
        _ if pays(operation) => "pays",
        Effect::Money => "charges",
        Effect::Reads | Effect::Changes => "",
    }
}

fn to_json(operation: &'static Operation) -> Value {
    let answer = match operation.answer() {
        Answer::Json(schema) => Some(schema),
        Answer::File(_) => Some("file"),
        Answer::Nothing => None,
    };
    json!({
        "name": operation.name(),
        "command": command_of(operation),
        "summary": operation.summary(),
        "method": operation.method().as_str(),
        "route": operation.route(),
        "scope": operation.scope().map(|scope| scope.to_string()),
        "scope_confirmed": operation.is_scope_confirmed(),
        "moves_money": operation.effect() == Effect::Money,
        "asks_first": pays(operation),
        "parameters": operation.parameters().iter().map(parameter).collect::<Vec<_>>(),
        "body": operation.body(),
        "answer": answer,
        "pages": operation.pages(),
        "source": match operation.source() { Source::CentralBank => "central_bank", Source::Bank => "bank" },
    })
}

fn parameter(known: &Parameter) -> Value {
    let place = match known.place() {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
    };
    json!({
        "name": known.name(),
        "in": place,
        "required": known.is_required(),
        "must_be": known.rule().requirement(),
        "about": known.about(),
    })
}
