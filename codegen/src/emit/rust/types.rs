//! `gnpix::api::types`: a struct for each schema and for each object inside one.

use std::fmt::Write as _;

use gnpix::operation::{self, Answer};

use super::names::is_required;
use super::shapes::{Declared, Shapes};
use super::{GENERATED, snake, words};
use crate::{Field, Model, Output, Result, Text, Type};

const HEAD: &str = "
//! What the Pix API takes and gives: each schema as a struct, by its own name in the API, and the objects inside them.
//!
//! What is sent is made by `new`, with what must be there, and by chaining. New versions of gnpix may add members.
#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use serde_json::{Number, Value};

use super::{answered, sent};
use super::object::worded;
pub use crate::pix::{
    AttemptStatus, CobStatus, CobrStatus, DevolucaoStatus, LoteCobvStatus, RecStatus, SentStatus, SolicRecStatus,
};
use crate::pix::status::open_words;

";

pub(super) fn module(model: &Model, shapes: &Shapes<'_>) -> Result<Output> {
    let mut text = format!("{GENERATED}{HEAD}{}", words::declared());
    for (is_sent, declare) in [(true, "sent"), (false, "answered")] {
        write!(text, "\n{declare}! {{\n")?;
        for (name, declared) in shapes.declared.iter().filter(|(_, declared)| declared.is_sent == is_sent) {
            text += &declaration(name, declared, shapes)?;
        }
        text += "}\n";
    }
    for (name, ty) in &model.schemas {
        if !matches!(ty, Type::Object(_)) {
            let ty = shapes.rust(name, ty)?;
            write!(text, "\n/// The schema `{name}`: {}.\npub type {name} = {ty};\n", uses(name))?;
        }
    }
    Ok(Output { path: "core/src/api/types.rs", text })
}

fn declaration(name: &str, declared: &Declared<'_>, shapes: &Shapes<'_>) -> Result<String> {
    let Declared { object, places, .. } = declared;
    let first = places.first().ok_or("a type that is nowhere")?;
    let about = match first == name {
        true => format!("The schema `{name}`: {}.", uses(name)),
        false => format!("`{}`.", places.join("`, `")),
    };
    let mut text = format!("    /// {about}\n");
    if !object.one_of.is_empty() {
        let choices = object.one_of.iter().map(|choice| {
            choice
                .iter()
                .map(|names| format!("`{}`", names.join("` with `")))
                .collect::<Vec<_>>()
                .join(" or ")
        });
        writeln!(
            text,
            "    ///\n    /// Has just one of {}.",
            choices.collect::<Vec<_>>().join("; and of ")
        )?;
    }
    writeln!(text, "    {name} {{")?;
    for required in [true, false] {
        writeln!(text, "        {} {{", if required { "required" } else { "optional" })?;
        for field in object.fields.iter().filter(|field| is_required(first, field) == required) {
            let ty = shapes.rust(&format!("{first}.{}", field.name), &field.ty)?;
            writeln!(text, "            /// {}", about_member(field))?;
            writeln!(text, "            {}: {ty} = {:?},", snake(&field.name), field.name)?;
        }
        text += "        }\n";
    }
    Ok(text + "    }\n")
}

/// Who takes and who gives a schema.
fn uses(schema: &str) -> String {
    let names = |wanted: &dyn Fn(&operation::Operation) -> bool| {
        let found = operation::all().filter(|known| wanted(known)).map(|known| format!("`{}`", known.name()));
        found.collect::<Vec<_>>().join(", ")
    };
    let taken = names(&|known| known.body() == Some(schema));
    let given = names(
        &|known| matches!(known.answer(), Answer::Json(given) | Answer::File(Some(given)) if given == schema),
    );
    match (taken.is_empty(), given.is_empty()) {
        (true, true) => "a part of others".to_owned(),
        (false, true) => format!("taken by {taken}"),
        (true, false) => format!("given by {given}"),
        (false, false) => format!("taken by {taken}, and given by {given}"),
    }
}

fn about_member(field: &Field) -> String {
    let mut text = format!("`{}`", field.name);
    if !field.title.is_empty() {
        text += &format!(": {}", plain(&field.title));
    }
    let more = plain(first_part(&field.description));
    if !more.is_empty() && more.trim_end_matches('.') != plain(&field.title) {
        text += &format!(". {}", more.trim_end_matches('.'));
    }
    let rule = requirement(&field.ty);
    let rule = if rule.is_empty() { rule } else { format!(" Must be {rule}.") };
    format!("{}.{rule}", text.trim_end_matches('.'))
}

/// Of a text with headings and lists, what says it shortest.
fn first_part(text: &str) -> &str {
    let part = text.split("\n\n").find(|part| !part.trim().starts_with('#')).unwrap_or_default().trim();
    match part.strip_prefix("* ") {
        Some(item) => item.lines().next().unwrap_or_default(),
        None => part,
    }
}

/// One line that rustdoc takes as it is.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ").replace('<', "\\<").replace('>', "\\>");
    // A link stays one.
    if text.contains("](") { text } else { text.replace('[', "\\[").replace(']', "\\]") }
}

fn requirement(ty: &Type) -> String {
    match ty {
        Type::Text(Text { pattern: Some(pattern), .. }) if pattern.contains("\\.\\d{2}") => {
            "an amount like \"10.00\"".to_owned()
        }
        Type::Text(Text { pattern: Some(pattern), .. }) => format!("`{pattern}`"),
        Type::Text(Text { format: Some(format), .. }) => match format.as_str() {
            "date" => "a day like \"2026-11-24\"".to_owned(),
            "date-time" => "a moment (RFC 3339) like \"2026-11-24T00:00:00Z\"".to_owned(),
            _ => "an address".to_owned(),
        },
        Type::Text(Text { most: Some(most), .. }) => format!("of at most {most} characters"),
        Type::List(_, _, Some(most)) => format!("a list of at most {most}"),
        _ => String::new(),
    }
}

/// The types by their schemas' names, for the test of the round trip.
pub(super) fn list(model: &Model) -> Output {
    let mut text = format!(
        "{GENERATED} The types by their schemas' names.\n#![cfg_attr(rustfmt, rustfmt_skip)]\n\nuse gnpix::api::types;\n\n\
         use super::{{Again, again}};\n\npub(super) const TYPES: &[(&str, Again)] = &[\n"
    );
    for name in model.schemas.keys() {
        text += &format!("    ({name:?}, again::<types::{name}>),\n");
    }
    Output { path: "tests/tests/api/schemas.rs", text: text + "];\n" }
}
