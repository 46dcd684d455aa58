//! types/resources.d.ts: an interface for each resource, and for what its methods are given.

use gnpix::operation::{self, Answer, Form, Operation, Parameter, Place, Rule};

use super::docs::{self, comment};
use super::{GENERATED, method_name, methods};
use crate::emit::items;
use crate::naming::{about_resource, camel, capitalized};
use crate::{Model, Output, Result, Type};

const HEAD: &str = "\
// The operations of the Pix API by name: what a client has as cob, pix, webhook… See docs/operations.md.

import { Response } from \"./answer.js\";
import { OperationOptions, Textual } from \"./options.js\";
import * as schemas from \"./schemas.js\";
";

pub(super) fn file(model: &Model) -> Result<Output> {
    let mut text = format!("{GENERATED}{HEAD}");
    text += "\n/** The resources of a client. */\nexport interface Resources {\n";
    for resource in operation::resources() {
        text += &comment("  ", &[format!("{}.", about_resource(resource))]);
        text += &format!("  readonly {resource}: {}Operations;\n", capitalized(resource));
    }
    text += "}\n\n/** Every operation by its name: what is sent with it, and what is answered. */\n\
             export interface Operations {\n";
    for operation in operation::all() {
        let body = operation.body().map_or("undefined".to_owned(), schema);
        let answer = match operation.answer() {
            Answer::Json(name) | Answer::File(Some(name)) => schema(name),
            Answer::Nothing | Answer::File(None) => "undefined".to_owned(),
        };
        text += &comment("  ", &[operation.summary().trim_end_matches('.').to_owned() + "."]);
        text += &format!("  \"{}\": {{ body: {body}; answer: {answer} }};\n", operation.name());
    }
    text += "}\n\n/** The name of an operation. */\nexport type OperationName = keyof Operations;\n";
    for resource in operation::resources() {
        text += &interface(resource, model)?;
    }
    Ok(Output { path: "bindings-node/types/resources.d.ts", text })
}

fn schema(name: &str) -> String {
    format!("schemas.{name}")
}

fn interface(resource: &str, model: &Model) -> Result<String> {
    let (mut options, mut members) = (String::new(), String::new());
    for operation in methods(resource) {
        if !named(operation).is_empty() {
            options += &given(operation);
        }
        members += &method(operation);
        if let Some(items) = operation.pages() {
            members += &pages(operation, &item(operation, items, model)?);
        }
    }
    let about = comment("", &[format!("{}: `client.{resource}`.", about_resource(resource))]);
    Ok(format!("{options}\n{about}export interface {}Operations {{\n{members}}}\n", capitalized(resource)))
}

/// The parameters that come by name: all but those of the path where there is no body. Whether each must be there.
fn named(operation: &Operation) -> Vec<(&'static Parameter, bool)> {
    let is_named = |one: &&Parameter| one.place() != Place::Path || operation.body().is_some();
    let keyed = operation.keyed().map(Operation::parameters).unwrap_or_default();
    let own = operation.parameters().iter().filter(is_named).map(|one| (one, one.is_required()));
    own.chain(keyed.iter().map(|one| (one, false))).collect()
}

fn options_name(operation: &Operation) -> String {
    if named(operation).is_empty() {
        return "OperationOptions".to_owned();
    }
    format!("{}{}Options", capitalized(operation.resource()), capitalized(&method_name(operation)))
}

fn given(operation: &Operation) -> String {
    let call = format!("client.{}.{}", operation.resource(), method_name(operation));
    let mut text = format!(
        "\n{}export interface {} extends OperationOptions {{\n",
        comment("", &[format!("What `{call}` is given by name.")]),
        options_name(operation)
    );
    for (parameter, is_required) in named(operation) {
        text += &comment("  ", &[about(parameter)]);
        let ty = typescript(parameter.rule());
        text += &match is_required {
            true => format!("  {}: {ty};\n", camel(parameter)),
            false => format!("  {}?: {ty} | null | undefined;\n", camel(parameter)),
        };
    }
    text + "}\n"
}

fn about(parameter: &Parameter) -> String {
    let mut about = parameter.about().to_owned();
    if let Some(first) = about.get(..1).map(str::to_uppercase) {
        about.replace_range(..1, &first);
    }
    format!("{about}; {}.", parameter.rule().requirement())
}

fn typescript(rule: Rule) -> String {
    match rule {
        Rule::Text(Form::Moment) => "string | Date".to_owned(),
        Rule::Text(_) => "Textual".to_owned(),
        Rule::Boolean => "boolean".to_owned(),
        Rule::Integer(..) => "number | bigint".to_owned(),
        Rule::Choice(words) => {
            let words: Vec<String> = words.iter().map(|word| format!("{word:?}")).collect();
            words.join(" | ")
        }
    }
}

fn method(operation: &Operation) -> String {
    let (mut about, mut arguments) = (docs::operation(operation), Vec::new());
    match operation.body() {
        Some(name) => arguments.push(format!("body: {}", schema(name))),
        None => {
            for parameter in operation.parameters().iter().filter(|one| one.place() == Place::Path) {
                arguments.push(format!("{}: {}", camel(parameter), typescript(parameter.rule())));
                let told = format!("{}; {}", parameter.about(), parameter.rule().requirement());
                about.push(format!("@param {} - {told}", camel(parameter)));
            }
        }
    }
    arguments.push(options(operation, &options_name(operation)));
    let answer = match operation.answer() {
        Answer::Json(name) => schema(name),
        Answer::Nothing => "void".to_owned(),
        Answer::File(_) => "Response".to_owned(),
    };
    line(&about, &method_name(operation), &arguments, &format!("Promise<{answer}>"))
}

/// `listAll` beside `list`: over all pages.
fn pages(operation: &Operation, item: &str) -> String {
    let about = format!(
        "The items of all pages of `{}`, fetched as they are asked for; `timeout` is each page's.",
        { method_name(operation) }
    );
    let name = format!("Omit<{}, \"paginaAtual\">", options_name(operation));
    let arguments = [options(operation, &name)];
    line(
        &[about],
        &format!("{}All", method_name(operation)),
        &arguments,
        &format!("AsyncGenerator<{item}, void, void>"),
    )
}

fn options(operation: &Operation, name: &str) -> String {
    let is_needed = named(operation).iter().any(|(_, is_required)| *is_required);
    format!("options{}: {name}", if is_needed { "" } else { "?" })
}

fn line(about: &[String], name: &str, arguments: &[String], answer: &str) -> String {
    let line = format!("  {name}({}): {answer};\n", arguments.join(", "));
    let line = if line.chars().count() <= docs::WIDTH + 1 {
        line
    } else {
        let each: String = arguments.iter().map(|argument| format!("    {argument},\n")).collect();
        format!("  {name}(\n{each}  ): {answer};\n")
    };
    comment("  ", about) + &line
}

fn item(operation: &Operation, items: &str, model: &Model) -> Result<String> {
    let (name, item) = items::found(operation, items, model)?;
    Ok(match item {
        Type::Named(item) => schema(item),
        _ => format!("{}[\"{items}\"][number]", schema(name)),
    })
}
