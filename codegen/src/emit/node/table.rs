//! lib/resources.js: what the methods need to know when they run.

use std::collections::BTreeMap;

use gnpix::operation::{self, Answer, Operation, Place};

use super::{GENERATED, method_name, methods};
use crate::Output;
use crate::naming::camel;

const HEAD: &str = "\"use strict\";

/**
 * The methods by resource. An operation's name is theirs with `_`. Those with a body take it first, those without take the
 * path's parameters; all else comes by name. What isn't JSON, and where a page has its items, is said.
 */
exports.RESOURCES = {
";

pub(super) fn file() -> Output {
    let mut text = format!("{GENERATED}{HEAD}");
    for resource in operation::resources() {
        text += &format!("  {resource}: {{\n");
        for operation in methods(resource) {
            text += &format!("    {}: {},\n", method_name(operation), facts(operation));
        }
        text += "  },\n";
    }
    text += "};\n\n/** Parameters whose names in the API are none in JavaScript. */\nexports.RENAMED = {\n";
    for (name, wire) in renamed() {
        text += &format!("  {name}: \"{wire}\",\n");
    }
    Output { path: "bindings-node/lib/resources.js", text: text + "};\n" }
}

fn facts(operation: &Operation) -> String {
    let mut facts = Vec::new();
    let path = operation.parameters().iter().filter(|parameter| parameter.place() == Place::Path);
    let path: Vec<String> = path.map(|parameter| format!("\"{}\"", parameter.name())).collect();
    if operation.body().is_some() {
        facts.push("body: true".to_owned());
    } else if !path.is_empty() {
        facts.push(format!("path: [{}]", path.join(", ")));
    }
    match operation.answer() {
        Answer::Json(_) => {}
        Answer::Nothing => facts.push("answer: \"nothing\"".to_owned()),
        Answer::File(_) => facts.push("answer: \"file\"".to_owned()),
    }
    if let Some(items) = operation.pages() {
        facts.push(format!("pages: \"{items}\""));
    }
    if facts.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", facts.join(", ")) }
}

fn renamed() -> BTreeMap<String, &'static str> {
    let all = operation::all().flat_map(Operation::parameters);
    let pairs = all.map(|parameter| (camel(parameter), parameter));
    pairs.filter(|(name, one)| name != one.short_name()).map(|(name, one)| (name, one.name())).collect()
}
