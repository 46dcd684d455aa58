//! An operation as a method: its arguments in order, and what they are in PHP.

use gnpix::operation::{Form, Operation, Parameter, Rule};

use crate::naming::{camel, capitalized};
use crate::{Model, Result, Type};

/// One argument beside the body and the timeout.
pub(super) struct Argument {
    pub(super) parameter: &'static Parameter,
    pub(super) required: bool,
}

/// What C must know of an argument to read it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Moment,
    Day,
    Flag,
    Number,
}

impl Argument {
    pub(super) fn name(&self) -> String {
        camel(self.parameter)
    }

    pub(super) fn kind(&self) -> Kind {
        match self.parameter.rule() {
            Rule::Text(Form::Moment) => Kind::Moment,
            Rule::Text(Form::Day) => Kind::Day,
            Rule::Text(_) | Rule::Choice(_) => Kind::Text,
            Rule::Boolean => Kind::Flag,
            Rule::Integer(..) => Kind::Number,
        }
    }

    /// Its type.
    pub(super) fn native(&self) -> String {
        let ty = match self.kind() {
            Kind::Text => "string|\\Stringable",
            Kind::Moment | Kind::Day => "string|\\Stringable|\\DateTimeInterface",
            Kind::Flag => "bool",
            Kind::Number => "int",
        };
        if self.required { ty.to_owned() } else { format!("{ty}|null") }
    }

    /// The words it is one of, for static analysis.
    pub(super) fn words(&self) -> Option<String> {
        let Rule::Choice(words) = self.parameter.rule() else { return None };
        let words: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
        Some(format!("{}|\\Stringable{}", words.join("|"), if self.required { "" } else { "|null" }))
    }
}

/// The arguments: an operation's own, then those that choose its keyed twin.
///
/// # Errors
/// A required one after an optional one, which PHP doesn't have.
pub(super) fn arguments(operation: &Operation, without: &[&str]) -> Result<Vec<Argument>> {
    let own = operation
        .parameters()
        .iter()
        .map(|parameter| Argument { parameter, required: parameter.is_required() });
    let keyed = operation.keyed().map(Operation::parameters).unwrap_or_default();
    let keyed = keyed.iter().map(|parameter| Argument { parameter, required: false });
    let all: Vec<Argument> =
        own.chain(keyed).filter(|argument| !without.contains(&argument.parameter.short_name())).collect();
    match all.windows(2).any(|pair| matches!(pair, [a, b] if !a.required && b.required)) {
        true => Err(format!("{}: a required parameter follows an optional one", operation.name()).into()),
        false => Ok(all),
    }
}

/// A resource as a class.
pub(super) fn class(resource: &str) -> String {
    capitalized(resource)
}

/// An operation's verb as a method: `getSentById`.
pub(super) fn verb(operation: &Operation) -> String {
    let mut words = operation.verb().split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &capitalized(word))
}

/// The operations that are methods: a keyed twin is its elder's, by one argument more.
pub(super) fn methods(resource: &str) -> Vec<&'static Operation> {
    let all: Vec<&Operation> = gnpix::operation::all().filter(|known| known.resource() == resource).collect();
    let keyed: Vec<&str> = all.iter().filter_map(|known| known.keyed()).map(Operation::name).collect();
    all.into_iter().filter(|known| !keyed.contains(&known.name())).collect()
}

/// The body's schema, which must be an object: in PHP an empty one looks like an empty list.
pub(super) fn body(operation: &'static Operation, model: &Model) -> Result<Option<&'static str>> {
    let Some(schema) = operation.body() else { return Ok(None) };
    let mut found = model.schemas.get(schema);
    while let Some(Type::Named(name)) = found {
        found = model.schemas.get(name);
    }
    match found {
        Some(Type::Object(_)) => Ok(Some(schema)),
        other => Err(format!("{schema} is {other:?}, and PHP's bodies are objects").into()),
    }
}
