//! `gnpix._resources`: a class for each resource, on both faces.

use std::collections::BTreeSet;

use gnpix::operation::{self, Answer, Form, Operation, Parameter, Place, Rule};

use super::GENERATED;
use crate::emit::items;
use crate::naming::{about_resource, capitalized, snake};
use crate::{Model, Output, Result};

const HEAD: &str = "\
\"\"\"The Pix API's operations by name: what `Client` and `AsyncClient` have as ``cob``, ``pix``, ``webhook``…\"\"\"

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime
    from typing import AsyncIterator, Iterator, Literal, Optional, Union

    from . import types
    from ._async_operations import AsyncOperations
    from ._native import Response
    from ._operations import Operations
";

pub(super) fn module(model: &Model) -> Result<Output> {
    let mut text = format!("{GENERATED}{HEAD}");
    for face in [Face::Blocking, Face::Async] {
        for resource in operation::resources() {
            text += &class(face, resource, model)?;
        }
    }
    Ok(Output { path: "bindings-python/python/gnpix/_resources.py", text })
}

#[derive(Clone, Copy, PartialEq)]
enum Face {
    Blocking,
    Async,
}

impl Face {
    fn client(self) -> &'static str {
        match self {
            Self::Blocking => "Operations",
            Self::Async => "AsyncOperations",
        }
    }

    fn prefix(self) -> &'static str {
        match self {
            Self::Blocking => "",
            Self::Async => "Async",
        }
    }
}

/// `_named` and `_async_named`: the resources as properties, made when they are first looked at.
pub(super) fn named() -> [Output; 2] {
    [Face::Blocking, Face::Async].map(|face| {
        let (prefix, operations) = (face.prefix(), face.client());
        let (module, path) = match face {
            Face::Blocking => ("_operations", "bindings-python/python/gnpix/_named.py"),
            Face::Async => ("_async_operations", "bindings-python/python/gnpix/_async_named.py"),
        };
        let mut text = format!(
            "{GENERATED}\"\"\"The resources as properties of `{prefix}Client`.\"\"\"\n\n\
             from __future__ import annotations\n\nfrom .{module} import {operations}\n\n\
             TYPE_CHECKING = False\nif TYPE_CHECKING:\n    from . import _resources\n\n\n\
             class {prefix}Named({operations}):\n    \"\"\"A client's resources.\"\"\"\n"
        );
        for resource in operation::resources() {
            let class = format!("{prefix}{}", capitalized(resource));
            let about = about_resource(resource);
            text += &format!(
                "\n    @property\n    def {resource}(self) -> _resources.{class}:\n        \
                 \"\"\"{about}.\"\"\"\n        from ._resources import {class}\n\n        return {class}(self)\n"
            );
        }
        Output { path, text }
    })
}

fn class(face: Face, resource: &str, model: &Model) -> Result<String> {
    let (name, client) = (capitalized(resource), face.client());
    let mut text = format!(
        "\n\nclass {prefix}{name}:\n    \"\"\"{about}: ``client.{resource}``.\"\"\"\n\n    \
         __slots__ = (\"_client\",)\n\n    \
         def __init__(self, client: {client}) -> None:\n        self._client = client\n",
        prefix = face.prefix(),
        about = about_resource(resource)
    );
    let all: Vec<&Operation> = operation::all().filter(|known| known.resource() == resource).collect();
    let keyed: BTreeSet<&str> = all.iter().filter_map(|known| known.keyed()).map(Operation::name).collect();
    for operation in all.iter().filter(|known| !keyed.contains(known.name())) {
        text += &method(face, operation);
        if let Some(items) = operation.pages() {
            text += &pages(face, operation, items, model)?;
        }
    }
    Ok(text)
}

fn method(face: Face, operation: &Operation) -> String {
    let (keyword, wait) = match face {
        Face::Blocking => ("def", ""),
        Face::Async => ("async def", "await "),
    };
    let (answer, call) = match operation.answer() {
        Answer::Json(schema) => (format!("types.{schema}"), "_operate_json"),
        Answer::Nothing => ("None".to_owned(), "_operate_nothing"),
        Answer::File(_) => ("Response".to_owned(), "_operate"),
    };
    let signature = signature(operation, &[]);
    let about = about(operation);
    let given = given(operation, &[]);
    let body = if operation.body().is_some() { "body" } else { "None" };
    let (name, verb) = (operation.name(), operation.verb());
    let call = format!("{wait}self._client.{call}(\"{name}\", {body}, {given}, timeout)");
    let work = match operation.answer() {
        Answer::Json(_) => format!("        found: {answer} = {call}\n        return found\n"),
        Answer::Nothing => format!("        {call}\n"),
        Answer::File(_) => format!("        return {call}\n"),
    };
    format!("\n    {keyword} {verb}(\n        self,\n{signature}    ) -> {answer}:\n{about}{work}")
}

/// `list_all` beside `list`: an iterator over all pages.
fn pages(face: Face, operation: &Operation, items: &str, model: &Model) -> Result<String> {
    let item = format!("types.{}", items::of(operation, items, model)?);
    let iterator = if face == Face::Async { "AsyncIterator" } else { "Iterator" };
    let signature = signature(operation, &["paginaAtual"]);
    let given = given(operation, &["paginaAtual"]);
    let (name, verb) = (operation.name(), operation.verb());
    Ok(format!(
        "\n    def {verb}_all(\n        self,\n{signature}    ) -> {iterator}[{item}]:\n        \
         \"\"\"The items of all pages of `{verb}`, fetched as they are asked for; ``timeout`` is each page's.\"\"\"\n        \
         return self._client._pages(\"{name}\", \"{items}\", {given}, timeout)\n"
    ))
}

/// The parameters: those of the path are positional unless there is a body, and optional if they choose the keyed twin.
fn signature(operation: &Operation, without: &[&str]) -> String {
    let mut text = String::new();
    if let Some(schema) = operation.body() {
        text += &format!("        body: types.{schema},\n");
    }
    let keyed = operation.keyed().map(Operation::parameters).unwrap_or_default();
    let positional = |parameter: &&Parameter| parameter.place() == Place::Path && operation.body().is_none();
    for parameter in operation.parameters().iter().filter(positional) {
        text += &format!("        {}: {},\n", snake(parameter), python_type(parameter.rule()));
    }
    text += "        *,\n";
    for parameter in operation.parameters().iter().filter(|parameter| !positional(parameter)) {
        if !without.contains(&parameter.short_name()) {
            text += &keyword(parameter, parameter.is_required());
        }
    }
    keyed.iter().for_each(|parameter| text += &keyword(parameter, false));
    text + "        timeout: Optional[float] = None,\n"
}

fn keyword(parameter: &Parameter, required: bool) -> String {
    let (name, ty) = (snake(parameter), python_type(parameter.rule()));
    match required {
        true => format!("        {name}: {ty},\n"),
        false => format!("        {name}: Optional[{ty}] = None,\n"),
    }
}

fn python_type(rule: Rule) -> String {
    match rule {
        Rule::Text(Form::Day) => "Union[str, date]".to_owned(),
        Rule::Text(Form::Moment) => "Union[str, datetime]".to_owned(),
        Rule::Text(_) => "str".to_owned(),
        Rule::Boolean => "bool".to_owned(),
        Rule::Integer(..) => "int".to_owned(),
        Rule::Choice(words) => {
            let words: Vec<String> = words.iter().map(|word| format!("{word:?}")).collect();
            format!("Literal[{}]", words.join(", "))
        }
    }
}

/// The parameters by their names on the wire.
fn given(operation: &Operation, without: &[&str]) -> String {
    let keyed = operation.keyed().map(Operation::parameters).unwrap_or_default();
    let pairs: Vec<String> = operation
        .parameters()
        .iter()
        .chain(keyed)
        .filter(|parameter| !without.contains(&parameter.short_name()))
        .map(|parameter| format!("\"{}\": {}", parameter.name(), snake(parameter)))
        .collect();
    format!("{{{}}}", pairs.join(", "))
}

fn about(operation: &Operation) -> String {
    let mut text = format!("        \"\"\"{}\n", operation.summary());
    text += &format!("\n        ``{} {}``", operation.method().as_str(), operation.route());
    if let Some(keyed) = operation.keyed() {
        text += &format!(", or ``{} {}`` under an id of yours", keyed.method().as_str(), keyed.route());
    }
    if let Some(scope) = operation.scope() {
        let doubt = if operation.is_scope_confirmed() { "" } else { " (not certain)" };
        text += &format!("; scope ``{scope}``{doubt}");
    }
    text += ".\n";
    let keyed = operation.keyed();
    if operation.recovery().is_some() || keyed.is_some_and(|keyed| keyed.recovery().is_some()) {
        let when = if keyed.is_some() { "With an id of yours it" } else { "It" };
        text += &format!(
            "        {when} is safe to repeat: after a lost answer gnpix does, and returns what the first try made.\n"
        );
    }
    let keyed = keyed.map(Operation::parameters).unwrap_or_default();
    let told: Vec<&Parameter> = operation.parameters().iter().chain(keyed).collect();
    if !told.is_empty() {
        text += "\n";
    }
    for parameter in told {
        let requirement = parameter.rule().requirement();
        text += &format!("        {}: {}; {requirement}.\n", snake(parameter), parameter.about());
    }
    text + "        \"\"\"\n"
}
