//! The order in which the collection calls operations, and what with: `postman/story.json`, checked.

use std::collections::BTreeMap;

use gnpix::operation::{self, Operation, Place};
use serde_json::Value;

use crate::Result;

const STORY: &str = include_str!("../../../postman/story.json");

pub(super) struct Chapter {
    pub(super) name: String,
    pub(super) steps: Vec<Step>,
}

pub(super) struct Step {
    pub(super) operation: &'static Operation,
    /// Values of parameters, by name.
    pub(super) values: BTreeMap<String, String>,
    /// `"{{#name#}}"` in it stands for a variable that is no text.
    pub(super) body: Option<Value>,
    /// Variables to set, each with the path of what it takes from the answer.
    pub(super) keep: BTreeMap<String, String>,
}

pub(super) fn read() -> Result<Vec<Chapter>> {
    let story: Value = serde_json::from_str(STORY)?;
    let chapters: Vec<Chapter> =
        story.as_array().into_iter().flatten().map(chapter).collect::<Result<_>>()?;
    for operation in operation::all() {
        let told = chapters.iter().flat_map(|chapter| &chapter.steps);
        if !told.into_iter().any(|step| step.operation.name() == operation.name()) {
            return Err(format!("postman/story.json leaves out {}", operation.name()).into());
        }
    }
    Ok(chapters)
}

fn chapter(value: &Value) -> Result<Chapter> {
    let name = value.get("chapter").and_then(Value::as_str).ok_or("a chapter without a name")?;
    let steps = value.get("steps").and_then(Value::as_array).into_iter().flatten();
    Ok(Chapter { name: name.to_owned(), steps: steps.map(step).collect::<Result<_>>()? })
}

fn step(value: &Value) -> Result<Step> {
    let name = value.get("operation").and_then(Value::as_str).ok_or("a step without an operation")?;
    let operation = operation::find(name)?;
    let mut values = BTreeMap::new();
    for (group, place) in [("path", Place::Path), ("query", Place::Query), ("header", Place::Header)] {
        let given = texts(value, group)?;
        let known = operation.parameters().iter().filter(|parameter| parameter.place() == place);
        if let Some(missing) = known.clone().find(|one| one.is_required() && !given.contains_key(one.name()))
        {
            return Err(format!("{name}: {group} lacks {}", missing.name()).into());
        }
        if let Some(odd) = given.keys().find(|one| known.clone().all(|known| known.name() != one.as_str())) {
            return Err(format!("{name} has no {group} parameter {odd}").into());
        }
        values.extend(given);
    }
    let body = value.get("body").cloned();
    if body.is_some() != operation.body().is_some() {
        return Err(format!("{name}: a body where none belongs, or none where one does").into());
    }
    Ok(Step { operation, values, body, keep: texts(value, "keep")? })
}

fn texts(value: &Value, member: &str) -> Result<BTreeMap<String, String>> {
    let members = value.get(member).and_then(Value::as_object).into_iter().flatten();
    let text = |(name, text): (&String, &Value)| {
        let text = text.as_str().ok_or_else(|| format!("{member}.{name} isn't text"))?;
        Ok((name.clone(), text.to_owned()))
    };
    members.map(text).collect()
}
