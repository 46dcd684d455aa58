//! What the conformance suite makes calls with: each operation's typed method, called with what a case gives.

use std::collections::BTreeSet;

use gnpix::operation::{self, Operation, Parameter, Rule};

use super::GENERATED;
use crate::Output;
use crate::naming::snake;

const HEAD: &str = " The typed method of each operation, called with what a case gives.
#![cfg_attr(rustfmt, rustfmt_skip)]

use gnpix::blocking::Client;
use serde_json::Value;

use super::{Given, Unsaid};

pub(super) fn call(client: &Client, mut given: Given<'_>) -> Result<Value, Unsaid> {
    match given.operation() {
";

pub(super) fn module() -> Output {
    let twins: BTreeSet<&str> =
        operation::all().filter_map(|known| known.keyed()).map(Operation::name).collect();
    let mut text = format!("{GENERATED}{HEAD}");
    for operation in operation::all().filter(|known| !twins.contains(known.name())) {
        text += &arm(operation, operation.name(), false);
        if let Some(twin) = operation.keyed() {
            text += &arm(operation, twin.name(), true);
        }
    }
    text += "        _ => Err(Unsaid),\n    }\n}\n";
    Output { path: "tests/tests/conformance/typed/calls.rs", text }
}

/// One operation; a keyed twin is its elder's method, and its id must be there.
fn arm(operation: &Operation, name: &str, is_twin: bool) -> String {
    let mut lines = String::new();
    let mut taken = Vec::new();
    let keyed = operation.keyed().map(Operation::parameters).unwrap_or_default();
    for parameter in operation.parameters().iter().filter(|parameter| parameter.is_required()) {
        lines += &format!("            let {} = given.required{}?;\n", snake(parameter), argument(parameter));
        taken.push(snake(parameter));
    }
    if operation.body().is_some() {
        lines += "            let body = given.body()?;\n";
        taken.push("&body".to_owned());
    }
    let (resource, verb) = (operation.resource(), operation.verb());
    let mut rest = String::new();
    let optional = operation.parameters().iter().filter(|parameter| !parameter.is_required());
    for parameter in optional.chain(keyed.iter().filter(|_| !is_twin)) {
        let (method, argument) = (snake(parameter), argument(parameter));
        rest += &format!(
            "            if let Some(value) = given.optional{argument}? {{ call = call.{method}(value); }}\n"
        );
    }
    for parameter in keyed.iter().filter(|_| is_twin) {
        rest += &format!(
            "            call = call.{}(given.required{}?);\n",
            snake(parameter),
            argument(parameter)
        );
    }
    let mutable = if rest.is_empty() { "" } else { "mut " };
    format!(
        "        {name:?} => {{\n{lines}            let {mutable}call = client.{resource}().{verb}({});\n{rest}            \
         given.end()?;\n            Ok(given.made(call.send()))\n        }}\n",
        taken.join(", ")
    )
}

/// A parameter's type and names: `::<i64>("paginacao.itensPorPagina", "itensPorPagina")`.
fn argument(parameter: &Parameter) -> String {
    let ty = match parameter.rule() {
        Rule::Text(_) | Rule::Choice(_) => "String",
        Rule::Boolean => "bool",
        Rule::Integer(..) => "i64",
    };
    format!("::<{ty}>({:?}, {:?})", parameter.name(), parameter.short_name())
}
