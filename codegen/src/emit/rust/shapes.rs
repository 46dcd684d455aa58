//! Which Rust type each object is: the same members make the same type, wherever they are.

use std::collections::BTreeMap;

use super::names::{OBJECTS, is_required};
use super::words;
use crate::naming::capitalized;
use crate::{Field, Model, Object, Result, Type};

/// The types.
pub(super) struct Shapes<'a> {
    model: &'a Model,
    /// Members → type.
    names: BTreeMap<String, String>,
    /// Type → its members, where it stands, and whether it is sent.
    pub(super) declared: BTreeMap<String, Declared<'a>>,
}

/// One type.
pub(super) struct Declared<'a> {
    pub(super) object: &'a Object,
    /// `CobCompleta.valor`, or a schema's name.
    pub(super) places: Vec<String>,
    pub(super) is_sent: bool,
}

impl<'a> Shapes<'a> {
    pub(super) fn of(model: &'a Model) -> Result<Self> {
        let sent = model.sent();
        let mut shapes = Self { model, names: BTreeMap::new(), declared: BTreeMap::new() };
        for (name, ty) in &model.schemas {
            let Type::Object(object) = ty else { continue };
            let key = shapes.key(name, ty)?;
            shapes.names.entry(key).or_insert_with(|| name.clone());
            let places = vec![name.clone()];
            shapes.declared.insert(name.clone(), Declared { object, places, is_sent: false });
        }
        let mut nameless = Vec::new();
        for (name, ty) in &model.schemas {
            let is_sent = sent.contains_key(name.as_str());
            if let Some(declared) = shapes.declared.get_mut(name) {
                declared.is_sent = is_sent;
            }
            shapes.inside(name, ty, is_sent, &mut nameless)?;
        }
        match nameless.is_empty() {
            true => Ok(shapes),
            false => Err(format!("these have no name in names.rs:\n{}", nameless.join("\n")).into()),
        }
    }

    /// Declares the objects inside `ty`.
    fn inside(&mut self, path: &str, ty: &'a Type, is_sent: bool, nameless: &mut Vec<String>) -> Result<()> {
        match ty {
            Type::List(item, ..) | Type::Map(item) => self.member(path, item, is_sent, nameless),
            Type::Object(object) => {
                for field in &object.fields {
                    self.member(&format!("{path}.{}", field.name), &field.ty, is_sent, nameless)?;
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn member(&mut self, path: &str, ty: &'a Type, is_sent: bool, nameless: &mut Vec<String>) -> Result<()> {
        if let Type::Object(object) = ty
            && !object.fields.is_empty()
        {
            let key = self.key(path, ty)?;
            let name = match self.names.get(&key) {
                Some(name) => name.clone(),
                None => {
                    let Some((_, name)) = OBJECTS.iter().find(|(known, _)| *known == path) else {
                        nameless.push(format!("    (\"{path}\", \"{}\"),", guess(path)));
                        self.names.insert(key, path.to_owned());
                        return self.inside(path, ty, is_sent, nameless);
                    };
                    if self.declared.contains_key(*name) {
                        return Err(format!("{path}: {name} is taken").into());
                    }
                    self.names.insert(key, (*name).to_owned());
                    (*name).to_owned()
                }
            };
            let fresh = || Declared { object, places: Vec::new(), is_sent: false };
            let declared = self.declared.entry(name).or_insert_with(fresh);
            declared.places.push(path.to_owned());
            declared.is_sent |= is_sent;
        }
        self.inside(path, ty, is_sent, nameless)
    }

    /// What makes two objects the same type.
    fn key(&self, path: &str, ty: &Type) -> Result<String> {
        Ok(match ty {
            Type::Text(_) => "text".to_owned(),
            Type::Choice(choice) => words::named(path, choice)?.to_owned(),
            Type::Integer(..) => "integer".to_owned(),
            Type::Number => "number".to_owned(),
            Type::Boolean => "boolean".to_owned(),
            Type::Any => "any".to_owned(),
            Type::List(item, ..) => format!("[{}]", self.key(path, item)?),
            Type::Map(item) => format!("<{}>", self.key(path, item)?),
            Type::Named(name) => {
                self.key(name, self.model.schemas.get(name).ok_or_else(|| format!("no schema {name}"))?)?
            }
            Type::Object(object) => {
                let members: Result<Vec<String>> = object
                    .fields
                    .iter()
                    .map(|field @ Field { name, ty, .. }| {
                        let key = self.key(&format!("{path}.{name}"), ty)?;
                        Ok(format!("{name}{}{key}", if is_required(path, field) { "!" } else { ":" }))
                    })
                    .collect();
                let mut members = members?;
                members.sort();
                format!("{{{}}}", members.join(" "))
            }
        })
    }

    /// The type of a member.
    pub(super) fn rust(&self, path: &str, ty: &Type) -> Result<String> {
        Ok(match ty {
            Type::Text(_) => "String".to_owned(),
            Type::Choice(choice) => words::named(path, choice)?.to_owned(),
            Type::Integer(..) => "i64".to_owned(),
            Type::Number => "Number".to_owned(),
            Type::Boolean => "bool".to_owned(),
            Type::Any => "Value".to_owned(),
            Type::Named(name) => name.clone(),
            Type::List(item, ..) => format!("Vec<{}>", self.rust(path, item)?),
            Type::Map(item) => format!("BTreeMap<String, {}>", self.rust(path, item)?),
            Type::Object(object) if object.fields.is_empty() => "Map<String, Value>".to_owned(),
            Type::Object(_) => {
                let key = self.key(path, ty)?;
                self.names.get(&key).cloned().ok_or_else(|| format!("{path} has no type"))?
            }
        })
    }
}

/// A name to begin with, for the engineer who adds one.
fn guess(path: &str) -> String {
    path.split('.').map(capitalized).collect()
}
