//! `gnpix::api::resources`: a struct for each resource, and a type for each operation.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use gnpix::operation::{self, Answer, Effect, Operation, Parameter, Rule};

use super::GENERATED;
use super::shapes::Shapes;
use crate::naming::{about_resource, capitalized, snake};
use crate::{Model, Output, Result, Type};

const HEAD: &str = "
//! The Pix API's operations by name: what both clients have as `cob()`, `pix()`, `webhook()`…
#![cfg_attr(rustfmt, rustfmt_skip)]

use super::types;
use super::{Call, Op, Paged, Reply};
use crate::http::Response;
use crate::{blocking, client};

";

pub(super) fn module(model: &Model, shapes: &Shapes<'_>) -> Result<Output> {
    let mut text = format!("{GENERATED}{HEAD}");
    for client in ["client", "blocking"] {
        writeln!(text, "/// The resources.\nimpl {client}::Client {{")?;
        for resource in operation::resources() {
            let (class, about) = (capitalized(resource), about_resource(resource));
            writeln!(text, "    /// {about}.\n    pub fn {resource}(&self) -> {class}<'_, Self> {{")?;
            writeln!(text, "        {class} {{ client: self }}\n    }}")?;
        }
        text += "}\n\n";
    }
    let all: Vec<&Operation> = operation::all().collect();
    let keyed: BTreeSet<&str> = all.iter().filter_map(|known| known.keyed()).map(Operation::name).collect();
    for resource in operation::resources() {
        let (class, about) = (capitalized(resource), about_resource(resource));
        writeln!(text, "/// {about}: `client.{resource}()`.")?;
        writeln!(text, "#[derive(Debug)]\npub struct {class}<'a, C> {{\n    client: &'a C,\n}}\n")?;
        writeln!(text, "impl<'a, C> {class}<'a, C> {{")?;
        let of_it = || {
            all.iter().filter(|known| known.resource() == resource && !keyed.contains(known.name())).copied()
        };
        of_it().try_for_each(|operation| method(&mut text, operation))?;
        text += "}\n\n";
        for operation in of_it() {
            text += &marker(operation, model, shapes)?;
        }
    }
    Ok(Output { path: "core/src/api/resources.rs", text: text.trim_end().to_owned() + "\n" })
}

/// `cob.list` → `CobList`.
fn class_of(operation: &Operation) -> String {
    let verb: String = operation.verb().split('_').map(capitalized).collect();
    capitalized(operation.resource()) + &verb
}

fn method(text: &mut String, operation: &Operation) -> Result<()> {
    let needed: Vec<&Parameter> =
        operation.parameters().iter().filter(|parameter| parameter.is_required()).collect();
    *text += &about(operation);
    let mut taken = String::new();
    let mut given = String::new();
    for parameter in &needed {
        taken += &format!(", {}: {}", snake(parameter), rust_type(parameter.rule()));
        given += &format!("({:?}, {}), ", parameter.name(), into_text(parameter));
    }
    let (mut body, class) = (String::new(), class_of(operation));
    if let Some(schema) = operation.body() {
        taken += &format!(", body: &types::{schema}");
        body = ".body(body)".to_owned();
    }
    let verb = operation.verb();
    writeln!(text, "    pub fn {verb}(&self{taken}) -> Call<'a, C, {class}> {{")?;
    writeln!(text, "        Call::new(self.client, vec![{}]){body}\n    }}", given.trim_end_matches(", "))?;
    Ok(())
}

fn marker(operation: &Operation, model: &Model, shapes: &Shapes<'_>) -> Result<String> {
    let (class, name) = (class_of(operation), operation.name());
    let output = match operation.answer() {
        Answer::Json(schema) => format!("Reply<types::{schema}>"),
        Answer::Nothing | Answer::File(_) => "Response".to_owned(),
    };
    let mut text = format!(
        "/// `{name}`, as a type.\n#[derive(Debug)]\npub struct {class};\n\nimpl Op for {class} {{\n    \
         const NAME: &'static str = {name:?};\n    type Output = {output};\n}}\n\n"
    );
    if let Some(items) = operation.pages() {
        let item = item(operation, items, model, shapes)?;
        text += &format!("impl Paged for {class} {{\n    type Item = types::{item};\n}}\n\n");
    }
    let keyed = operation.keyed().map(Operation::parameters).unwrap_or_default();
    let optional: Vec<&Parameter> =
        operation.parameters().iter().filter(|parameter| !parameter.is_required()).chain(keyed).collect();
    if optional.is_empty() {
        return Ok(text);
    }
    writeln!(text, "/// What `{name}` may be given.\nimpl<C> Call<'_, C, {class}> {{")?;
    for parameter in optional {
        let (method, ty, about) = (snake(parameter), rust_type(parameter.rule()), parameter.about());
        let requirement = parameter.rule().requirement();
        writeln!(text, "    /// `{}`: {about}; {}.", parameter.name(), plain(&requirement))?;
        writeln!(text, "    pub fn {method}(self, {method}: {ty}) -> Self {{")?;
        writeln!(text, "        self.set({:?}, {})\n    }}", parameter.name(), into_text(parameter))?;
    }
    Ok(text + "}\n\n")
}

fn item(operation: &Operation, items: &str, model: &Model, shapes: &Shapes<'_>) -> Result<String> {
    let name = operation.name();
    let Answer::Json(schema) = operation.answer() else {
        return Err(format!("{name} has pages of what?").into());
    };
    let Some(Type::Object(object)) = model.schemas.get(schema) else {
        return Err(format!("{schema} is no object").into());
    };
    match object.fields.iter().find(|field| field.name == items).map(|field| &field.ty) {
        Some(Type::List(item, ..)) => shapes.rust(&format!("{schema}.{items}"), item),
        other => Err(format!("{schema}.{items} is {other:?}").into()),
    }
}

fn rust_type(rule: Rule) -> &'static str {
    match rule {
        Rule::Text(_) | Rule::Choice(_) => "impl Into<String>",
        Rule::Boolean => "bool",
        Rule::Integer(..) => "i64",
    }
}

fn into_text(parameter: &Parameter) -> String {
    let name = snake(parameter);
    match parameter.rule() {
        Rule::Text(_) | Rule::Choice(_) if parameter.is_required() => format!("{name}.into()"),
        Rule::Text(_) | Rule::Choice(_) => name,
        Rule::Boolean | Rule::Integer(..) => format!("{name}.to_string()"),
    }
}

fn about(operation: &Operation) -> String {
    let mut text = format!("    /// {}\n    ///\n", operation.summary());
    text += &format!("    /// `{} {}`", operation.method().as_str(), operation.route());
    let keyed = operation.keyed();
    if let Some(keyed) = keyed {
        text += &format!(", or `{} {}` under an id of yours", keyed.method().as_str(), keyed.route());
    }
    if let Some(scope) = operation.scope() {
        let doubt = if operation.is_scope_confirmed() { "" } else { " (not certain)" };
        text += &format!("; scope `{scope}`{doubt}");
    }
    if operation.effect() == Effect::Money {
        text += "; moves money, or changes what will be asked for";
    }
    text += ".\n";
    if operation.recovery().is_some() || keyed.is_some_and(|keyed| keyed.recovery().is_some()) {
        let when = if keyed.is_some() { "With an id of yours it" } else { "It" };
        text += &format!(
            "    /// {when} is safe to repeat: after a lost answer gnpix does, and returns what the first try made.\n"
        );
    } else if operation.effect() != Effect::Reads && !operation.is_idempotent() {
        text += "    /// Never repeated once it may have arrived.\n";
    }
    let told = operation.parameters().iter().filter(|parameter| parameter.is_required());
    let told: Vec<String> = told
        .map(|parameter| {
            let requirement = parameter.rule().requirement();
            format!("    /// - `{}`: {}; {}.\n", snake(parameter), parameter.about(), plain(&requirement))
        })
        .collect();
    if !told.is_empty() {
        text += "    ///\n";
    }
    text + &told.concat()
}

/// An address in a rule is no link.
fn plain(requirement: &str) -> String {
    requirement.replace("https://", "`https://`")
}
