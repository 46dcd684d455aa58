//! The schemas as types: what every emitter reads.

use std::collections::{BTreeMap, BTreeSet};

use gnpix::operation::{self, Answer};

use crate::spec::Spec;
use crate::{Result, flatten};

/// The type of a value.
#[derive(Debug, Clone, PartialEq)]
pub enum Type {
    /// Text.
    Text(Text),
    /// One of these words, and in answers perhaps others that the API will have one day.
    Choice(Vec<String>),
    /// A whole number, with bounds.
    Integer(Option<i64>, Option<i64>),
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A list of so many.
    List(Box<Type>, Option<u64>, Option<u64>),
    /// Members that aren't known beforehand, of one type.
    Map(Box<Type>),
    /// Members.
    Object(Object),
    /// The schema so named.
    Named(String),
    /// Anything.
    Any,
}

/// What text must be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// Characters at least.
    pub least: Option<u64>,
    /// Characters at most.
    pub most: Option<u64>,
    /// A regular expression for the whole.
    pub pattern: Option<String>,
    /// `date`, `date-time` or `uri`.
    pub format: Option<String>,
}

/// An object's members.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Object {
    /// Required ones first, then by name.
    pub fields: Vec<Field>,
    /// Of each list of alternatives exactly one is chosen; an alternative is the members that it requires.
    pub one_of: Vec<Vec<Vec<String>>>,
}

/// One member.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Its name in JSON.
    pub name: String,
    /// Its type.
    pub ty: Type,
    /// Whether it must be there.
    pub required: bool,
    /// What it is, in the schema's own words.
    pub title: String,
    /// More of it, in Markdown.
    pub description: String,
}

/// All schemas that the operations use, directly or not.
#[derive(Debug)]
pub struct Model {
    /// By name.
    pub schemas: BTreeMap<String, Type>,
}

impl Model {
    /// Reads the schemas that the catalogue's operations take and give.
    ///
    /// # Errors
    /// A schema that isn't there, or that says what the model can't hold.
    pub fn read() -> Result<Self> {
        let spec = Spec::read()?;
        let mut schemas = BTreeMap::new();
        let mut wanted: BTreeSet<String> = roots().map(str::to_owned).collect();
        while let Some(name) = wanted.pop_first() {
            if schemas.contains_key(&name) {
                continue;
            }
            let ty = flatten::named(&spec, &name).map_err(|cause| format!("{name}: {cause}"))?;
            wanted.extend(references(&ty));
            schemas.insert(name, ty);
        }
        for (schema, items) in operation::all().filter_map(pages) {
            if let Some(Type::Object(page)) = schemas.get_mut(schema) {
                page.require(items);
            }
        }
        Ok(Self { schemas })
    }

    /// The schemas that are sent, and those inside them.
    #[must_use]
    pub fn sent(&self) -> BTreeMap<&str, &Type> {
        let mut sent = BTreeMap::new();
        let mut wanted: Vec<&str> = operation::all().filter_map(operation::Operation::body).collect();
        while let Some(name) = wanted.pop() {
            let Some((name, ty)) = self.schemas.get_key_value(name) else { continue };
            if sent.insert(name.as_str(), ty).is_none() {
                let inner = references(ty);
                wanted.extend(
                    inner.iter().filter_map(|name| self.schemas.get_key_value(name)).map(|(k, _)| k.as_str()),
                );
            }
        }
        sent
    }
}

impl Object {
    fn require(&mut self, name: &str) {
        self.fields.iter_mut().filter(|field| field.name == name).for_each(|field| field.required = true);
        self.fields.sort_by(|a, b| (!a.required, &a.name).cmp(&(!b.required, &b.name)));
    }
}

/// The schema of a list's page, and the member that has its items: always there, though the schemas don't say so.
fn pages(operation: &'static operation::Operation) -> Option<(&'static str, &'static str)> {
    match operation.answer() {
        Answer::Json(schema) => Some((schema, operation.pages()?)),
        Answer::Nothing | Answer::File(_) => None,
    }
}

fn roots() -> impl Iterator<Item = &'static str> {
    operation::all().flat_map(|operation| {
        let answer = match operation.answer() {
            Answer::Json(schema) | Answer::File(Some(schema)) => Some(schema),
            Answer::Nothing | Answer::File(None) => None,
        };
        operation.body().into_iter().chain(answer)
    })
}

/// The names that a type refers to.
fn references(ty: &Type) -> Vec<String> {
    match ty {
        Type::Named(name) => vec![name.clone()],
        Type::List(item, ..) | Type::Map(item) => references(item),
        Type::Object(object) => object.fields.iter().flat_map(|field| references(&field.ty)).collect(),
        _ => Vec::new(),
    }
}
