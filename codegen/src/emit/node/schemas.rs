//! types/schemas.d.ts: an interface for each schema, with the objects inside it where they are.

use std::collections::BTreeSet;

use gnpix::operation::{self, Answer};

use super::GENERATED;
use super::docs::{WIDTH, comment, member};
use crate::{Field, Model, Object, Output, Type};

const HEAD: &str = "\
// What the Pix API takes and gives: each schema by its own name in the API. Amounts are texts, like \"10.50\".
//
// Answers may have members and words that aren't here, since the API is free to add some: what isn't known has the type
// unknown, and a list of words is open. What is sent is held to what is here; client.call() takes any body.

import { Textual } from \"./options.js\";
";

pub(super) fn file(model: &Model) -> Output {
    let sent: BTreeSet<&str> = model.sent().into_keys().collect();
    let answered = answered(model);
    let mut text = format!("{GENERATED}{HEAD}");
    for (name, ty) in &model.schemas {
        let way = match (sent.contains(name.as_str()), answered.contains(name.as_str())) {
            (true, false) => Way::Sent,
            (false, _) => Way::Answered,
            (true, true) => Way::Both,
        };
        let told = match way {
            Way::Sent => "What is sent",
            Way::Answered => "What is answered",
            Way::Both => "What is sent and answered",
        };
        text.push('\n');
        text += &comment("", &[format!("{told}: schema `{name}`.")]);
        text += &match ty {
            Type::Object(object) => format!("export interface {name} {}\n", body(object, way, "")),
            other => declared(&format!("export type {name} ="), other, way, ""),
        };
    }
    Output { path: "bindings-node/types/schemas.d.ts", text }
}

/// Which way a schema goes.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Sent,
    Answered,
    Both,
}

/// The schemas that are answered, and those inside them.
fn answered(model: &Model) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let mut wanted: Vec<&str> = operation::all()
        .filter_map(|operation| match operation.answer() {
            Answer::Json(schema) | Answer::File(Some(schema)) => Some(schema),
            Answer::Nothing | Answer::File(None) => None,
        })
        .collect();
    while let Some(name) = wanted.pop() {
        if let Some(ty) = model.schemas.get(name)
            && found.insert(name)
        {
            inside(ty, &mut wanted);
        }
    }
    found
}

fn inside<'a>(ty: &'a Type, found: &mut Vec<&'a str>) {
    match ty {
        Type::Named(name) => found.push(name),
        Type::List(item, ..) | Type::Map(item) => inside(item, found),
        Type::Object(object) => object.fields.iter().for_each(|field| inside(&field.ty, found)),
        _ => {}
    }
}

fn body(object: &Object, way: Way, indent: &str) -> String {
    let within = format!("{indent}  ");
    let mut text = "{\n".to_owned();
    for field in &object.fields {
        let Field { name, ty, required, .. } = field;
        text += &comment(&within, &[member(field)]);
        let mark = if *required { "" } else { "?" };
        text += &declared(&format!("{within}{name}{mark}:"), ty, way, &within);
    }
    if way == Way::Answered {
        text += &format!("{within}/** What the API may add. */\n{within}[member: string]: unknown;\n");
    }
    text + indent + "}"
}

/// `start` and the type; what is too long for a line has its alternatives below each other.
fn declared(start: &str, ty: &Type, way: Way, indent: &str) -> String {
    let line = format!("{start} {};\n", of(ty, way, indent));
    let alternatives = alternatives(ty, way);
    if line.contains("{\n") || alternatives.len() < 2 || line.chars().count() <= WIDTH + 1 {
        return line;
    }
    let (open, close) =
        if matches!(ty, Type::List(..)) { (" (", &*format!("\n{indent})[];\n")) } else { ("", ";\n") };
    let deeper = alternatives.iter().map(|one| format!("\n{indent}  | {one}")).collect::<String>();
    format!("{start}{open}{deeper}{close}")
}

fn alternatives(ty: &Type, way: Way) -> Vec<String> {
    match ty {
        Type::Choice(words) => {
            let mut words: Vec<String> = words.iter().map(|word| format!("{word:?}")).collect();
            if way != Way::Sent {
                words.push("(string & {})".to_owned());
            }
            words
        }
        Type::List(item, ..) => alternatives(item, way),
        _ => Vec::new(),
    }
}

fn of(ty: &Type, way: Way, indent: &str) -> String {
    match ty {
        Type::Text(_) if way == Way::Sent => "Textual".to_owned(),
        Type::Text(_) => "string".to_owned(),
        Type::Choice(_) => alternatives(ty, way).join(" | "),
        Type::Integer(..) | Type::Number => "number".to_owned(),
        Type::Boolean => "boolean".to_owned(),
        Type::Any => "unknown".to_owned(),
        Type::Named(name) => name.clone(),
        Type::List(item, ..) => match &**item {
            Type::Choice(_) if alternatives(item, way).len() > 1 => format!("({})[]", of(item, way, indent)),
            _ => format!("{}[]", of(item, way, indent)),
        },
        Type::Map(item) => format!("Record<string, {}>", of(item, way, indent)),
        Type::Object(object) if object.fields.is_empty() => "Record<string, unknown>".to_owned(),
        Type::Object(object) => body(object, way, indent),
    }
}
