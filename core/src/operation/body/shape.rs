//! The shape of a JSON value, and a walk that compares.

use serde_json::Value;

use super::super::Rule;
use crate::error::Violation;

/// What a JSON value must be.
#[derive(Debug)]
pub(super) enum Shape {
    One(Rule),
    Named(&'static Shape),
    Map(&'static Shape),
    List(&'static Shape, usize, usize),
    /// Members, and choices of which just one alternative may be there: an alternative is the members it needs.
    Object(&'static [Member], &'static [Choice]),
}

pub(super) type Choice = &'static [&'static [&'static str]];

#[derive(Debug)]
pub(super) struct Member {
    pub(super) name: &'static str,
    pub(super) required: bool,
    pub(super) shape: Shape,
}

/// Where the walk is: `valor.original`, `cobsv[3].txid`.
pub(super) struct Path(String);

impl Path {
    pub(super) fn root() -> Self {
        Self(String::new())
    }

    fn inside<T>(&mut self, step: &str, work: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.0.len();
        if before > 0 && !step.starts_with('[') {
            self.0.push('.');
        }
        self.0.push_str(step);
        let done = work(self);
        self.0.truncate(before);
        done
    }

    fn refuse(&self, reason: impl Into<String>, found: &mut Vec<Violation>) {
        let property = if self.0.is_empty() { "the body" } else { &self.0 };
        found.push(Violation { reason: reason.into(), property: Some(property.to_owned()), value: None });
    }
}

impl Shape {
    pub(super) fn check(&self, value: &Value, path: &mut Path, found: &mut Vec<Violation>) {
        match self {
            Self::Named(shape) => shape.check(value, path, found),
            Self::One(rule) => one(*rule, value, path, found),
            Self::Map(shape) => match value.as_object() {
                Some(members) => {
                    for (name, value) in members {
                        path.inside(name, |path| shape.check(value, path, found));
                    }
                }
                None => path.refuse("must be an object", found),
            },
            Self::List(shape, least, most) => list(shape, (*least, *most), value, path, found),
            Self::Object(members, choices) => object(members, choices, value, path, found),
        }
    }
}

fn one(rule: Rule, value: &Value, path: &Path, found: &mut Vec<Violation>) {
    let is_kept = match (rule, value) {
        (Rule::Text(_) | Rule::Choice(_), Value::String(text)) => rule.accepts(text),
        (Rule::Boolean, Value::Bool(_)) => true,
        (Rule::Integer(least, most), Value::Number(number)) => {
            number.as_i64().is_some_and(|number| (least..=most).contains(&number))
        }
        _ => false,
    };
    if !is_kept {
        path.refuse(format!("must be {}", rule.requirement()), found);
    }
}

fn list(
    shape: &Shape,
    (least, most): (usize, usize),
    value: &Value,
    path: &mut Path,
    found: &mut Vec<Violation>,
) {
    let Some(items) = value.as_array() else { return path.refuse("must be a list", found) };
    match items.len() {
        length if length < least => path.refuse(format!("must have {least} items or more"), found),
        length if length > most => path.refuse(format!("must have at most {most} items"), found),
        _ => {}
    }
    for (index, item) in items.iter().enumerate() {
        path.inside(&format!("[{index}]"), |path| shape.check(item, path, found));
    }
}

fn object(
    members: &[Member],
    choices: &[Choice],
    value: &Value,
    path: &mut Path,
    found: &mut Vec<Violation>,
) {
    let Some(given) = value.as_object() else { return path.refuse("must be an object", found) };
    for member in members {
        path.inside(member.name, |path| match given.get(member.name) {
            Some(value) => member.shape.check(value, path, found),
            None if member.required => path.refuse("is missing", found),
            None => {}
        });
    }
    for choice in choices {
        let chosen = choice.iter().filter(|names| names.iter().all(|name| given.contains_key(*name)));
        let names = || choice.iter().map(|names| names.join(" with ")).collect::<Vec<_>>().join(" or ");
        match chosen.count() {
            0 => path.refuse(format!("must have {}", names()), found),
            1 => {}
            _ => path.refuse(format!("must have only one of {}", names()), found),
        }
    }
}
