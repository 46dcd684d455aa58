//! `gnpix.types`: a TypedDict for each schema and for each object inside one.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::GENERATED;
use crate::naming::capitalized;
use crate::{Field, Model, Object, Output, Type};

const HEAD: &str = "\
\"\"\"What the Pix API takes and gives, for type checkers: each schema as a TypedDict, by its own name in the API.

Answers may have members and words that aren't here: the API is free to add some. Amounts are text, like \"10.50\".
\"\"\"

from __future__ import annotations

from typing import Any, Dict, List, Literal, TypedDict, Union
";

pub(super) fn module(model: &Model) -> Output {
    let sent: BTreeSet<&str> = model.sent().into_keys().collect();
    let mut writer = Writer::default();
    for (name, ty) in &model.schemas {
        writer.schema(name, ty, sent.contains(name.as_str()));
    }
    let names: String =
        writer.names.iter().fold(String::new(), |names, name| names + &format!("    \"{name}\",\n"));
    let Writer { text: classes, aliases, .. } = writer;
    let text = format!("{GENERATED}{HEAD}\n__all__ = [\n{names}]\n{classes}\n\n{aliases}");
    Output { path: "bindings-python/python/gnpix/types.py", text }
}

#[derive(Default)]
struct Writer {
    text: String,
    /// Last in the module: they are evaluated when it is read, unlike members' types.
    aliases: String,
    names: Vec<String>,
}

impl Writer {
    fn schema(&mut self, name: &str, ty: &Type, closed: bool) {
        match ty {
            Type::Object(object) => self.class(name, object, closed),
            other => {
                let other = self.of(name, other, closed);
                self.names.push(name.to_owned());
                self.aliases += &format!("{name} = {other}\n");
            }
        }
    }

    fn class(&mut self, name: &str, object: &Object, closed: bool) {
        let members: Vec<(bool, String)> = object
            .fields
            .iter()
            .map(|Field { name: member, ty, required, title, .. }| {
                let ty = self.of(&format!("{name}{}", capitalized(member)), ty, closed);
                let about = if title.is_empty() { String::new() } else { format!("  # {}", one_line(title)) };
                (*required, format!("    {member}: {ty}{about}\n"))
            })
            .collect();
        let part = |wanted: bool| -> String {
            members
                .iter()
                .filter(|(required, _)| *required == wanted)
                .map(|(_, line)| line.as_str())
                .collect()
        };
        let (required, optional) = (part(true), part(false));
        self.names.push(name.to_owned());
        self.text += &match (required.is_empty(), optional.is_empty()) {
            (true, true) => format!("\n\nclass {name}(TypedDict):\n    pass\n"),
            (false, true) => format!("\n\nclass {name}(TypedDict):\n{required}"),
            (true, false) => format!("\n\nclass {name}(TypedDict, total=False):\n{optional}"),
            (false, false) => format!(
                "\n\nclass _{name}(TypedDict):\n{required}\n\nclass {name}(_{name}, total=False):\n{optional}"
            ),
        };
    }

    /// A type's expression; an object inside gets a class of its own, called `name`.
    fn of(&mut self, name: &str, ty: &Type, closed: bool) -> String {
        match ty {
            Type::Text(_) => "str".to_owned(),
            Type::Choice(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("{word:?}")).collect();
                let literal = format!("Literal[{}]", words.join(", "));
                if closed { literal } else { format!("Union[{literal}, str]") }
            }
            Type::Integer(..) => "int".to_owned(),
            Type::Number => "float".to_owned(),
            Type::Boolean => "bool".to_owned(),
            Type::Any => "Any".to_owned(),
            Type::Named(name) => name.clone(),
            Type::List(item, ..) => format!("List[{}]", self.of(&format!("{name}Item"), item, closed)),
            Type::Map(item) => format!("Dict[str, {}]", self.of(&format!("{name}Item"), item, closed)),
            Type::Object(object) if object.fields.is_empty() => "Dict[str, Any]".to_owned(),
            Type::Object(object) => {
                self.class(name, object, closed);
                name.to_owned()
            }
        }
    }
}

fn one_line(title: &str) -> String {
    let mut line = String::new();
    for word in title.split_whitespace() {
        let _ = write!(line, "{}{word}", if line.is_empty() { "" } else { " " });
    }
    line
}
