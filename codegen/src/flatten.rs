//! A schema → a type: `allOf` is merged, the alternatives of `anyOf` become members that may be there, and those of
//! `oneOf` members of which one is chosen.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::Result;
use crate::model::{Field, Object, Text, Type};
use crate::spec::{Spec, reference};

/// The type that a schema of the documents is.
pub(crate) fn named(spec: &Spec, name: &str) -> Result<Type> {
    of(spec, spec.schema(name)?)
}

fn of(spec: &Spec, schema: &Value) -> Result<Type> {
    if let Some(name) = alone(schema) {
        // A name for one plain value says nothing that its type doesn't.
        return match of(spec, spec.schema(name)?)? {
            Type::Object(_) => Ok(Type::Named(name.to_owned())),
            plain => Ok(plain),
        };
    }
    if let Some(merged) = plain(spec, schema)? {
        return of(spec, &merged);
    }
    if is_composed(schema) {
        return Ok(Type::Object(object(spec, schema)?));
    }
    if let Some(words) = schema.get("enum").and_then(Value::as_array) {
        return Ok(Type::Choice(words.iter().filter_map(Value::as_str).map(str::to_owned).collect()));
    }
    let number = |keyword: &str| schema.get(keyword).and_then(Value::as_u64);
    let bound = |keyword: &str| schema.get(keyword).and_then(Value::as_i64);
    let text = |keyword: &str| schema.get(keyword).and_then(Value::as_str).map(str::to_owned);
    match schema.get("type").and_then(Value::as_str) {
        Some("string") => Ok(Type::Text(Text {
            least: number("minLength"),
            most: number("maxLength"),
            pattern: text("pattern"),
            format: text("format"),
        })),
        Some("integer") => Ok(Type::Integer(bound("minimum"), bound("maximum"))),
        Some("number") => Ok(Type::Number),
        Some("boolean") => Ok(Type::Boolean),
        Some("array") => {
            let item = schema.get("items").ok_or("a list of nothing")?;
            // `maximum` stands for `maxItems` in the central bank's document.
            let most = number("maxItems").or_else(|| number("maximum"));
            Ok(Type::List(Box::new(of(spec, item)?), number("minItems"), most))
        }
        Some("object") => match schema.get("additionalProperties") {
            Some(item) if item.is_object() => Ok(Type::Map(Box::new(of(spec, item)?))),
            _ => Ok(Type::Object(Object::default())),
        },
        None if schema.get("required").is_none() => Ok(Type::Any),
        other => Err(format!("the type {other:?} isn't known").into()),
    }
}

/// The one schema that this one refers to and adds nothing to.
fn alone(schema: &Value) -> Option<&str> {
    let inner = schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice);
    match inner {
        Some([only])
            if !["properties", "required", "oneOf"].iter().any(|more| schema.get(more).is_some()) =>
        {
            reference(only)
        }
        _ => reference(schema),
    }
}

/// `anyOf` of what is said to be a text is a slip of the central bank's.
fn is_composed(schema: &Value) -> bool {
    let has = |keyword: &str| schema.get(keyword).is_some();
    let is_text = schema.get("type").is_some_and(|kind| kind == "string");
    has("properties") || has("allOf") || has("oneOf") || (has("anyOf") && !is_text)
}

/// `allOf` without any members is no object: a text whose rules stand in several parts, of which a later one counts.
fn plain(spec: &Spec, schema: &Value) -> Result<Option<Value>> {
    let Some(parts) = schema.get("allOf").and_then(Value::as_array) else { return Ok(None) };
    let mut merged = serde_json::Map::new();
    for part in parts {
        let part = reference(part).map_or(Ok(part), |name| spec.schema(name))?;
        let (Some(rules), false) = (part.as_object(), is_composed(part)) else { return Ok(None) };
        merged.extend(rules.clone());
    }
    let is_text = merged.get("type").is_some_and(|kind| kind == "string");
    Ok((is_text && schema.get("properties").is_none()).then_some(Value::Object(merged)))
}

fn object(spec: &Spec, schema: &Value) -> Result<Object> {
    let mut parts = Parts::default();
    parts.add(spec, schema, true)?;
    Ok(parts.finish())
}

#[derive(Default)]
struct Parts {
    fields: BTreeMap<String, Field>,
    required: Vec<String>,
    one_of: Vec<Vec<Vec<String>>>,
}

impl Parts {
    /// Adds what a schema has; what it requires counts only outside of alternatives.
    fn add(&mut self, spec: &Spec, schema: &Value, certain: bool) -> Result<()> {
        if let Some(name) = reference(schema) {
            return self.add(spec, spec.schema(name)?, certain);
        }
        for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            self.field(spec, name, property)?;
        }
        if certain {
            self.required.extend(required(schema));
        }
        for part in list(schema, "allOf") {
            self.add(spec, part, certain)?;
        }
        for part in list(schema, "anyOf") {
            self.add(spec, part, false)?;
        }
        let alternatives = list(schema, "oneOf");
        for alternative in alternatives {
            self.add(spec, alternative, false)?;
        }
        if certain && alternatives.len() > 1 {
            self.choose(spec, alternatives)?;
        }
        Ok(())
    }

    fn field(&mut self, spec: &Spec, name: &str, property: &Value) -> Result<()> {
        let ty = of(spec, property).map_err(|cause| format!("{name}: {cause}"))?;
        let word = |keyword| property.get(keyword).and_then(Value::as_str).unwrap_or_default().trim();
        let (title, description) =
            (word("title").trim_end_matches('.').to_owned(), word("description").to_owned());
        match self.fields.get_mut(name) {
            // A later part may say more about a member; objects are joined.
            Some(known) => {
                known.ty = joined(spec, &known.ty, ty)?;
                if known.title.is_empty() {
                    known.title = title;
                }
                if known.description.is_empty() {
                    known.description = description;
                }
            }
            None => {
                let field = Field { name: name.to_owned(), ty, required: false, title, description };
                self.fields.insert(name.to_owned(), field);
            }
        }
        Ok(())
    }

    /// What every alternative requires is required; what only some do is the choice.
    fn choose(&mut self, spec: &Spec, alternatives: &[Value]) -> Result<()> {
        let mut wanted = Vec::new();
        for alternative in alternatives {
            let mut parts = Parts::default();
            parts.add(spec, alternative, true)?;
            wanted.push(parts.required);
        }
        let common = |name: &String| wanted.iter().all(|names| names.contains(name));
        let everywhere: Vec<String> = wanted.iter().flatten().filter(|name| common(name)).cloned().collect();
        let choice: Vec<Vec<String>> = wanted
            .iter()
            .map(|names| names.iter().filter(|name| !everywhere.contains(name)).cloned().collect())
            .collect();
        self.required.extend(everywhere);
        if choice.iter().all(|names: &Vec<String>| !names.is_empty()) {
            self.one_of.push(choice);
        }
        Ok(())
    }

    fn finish(self) -> Object {
        let required = self.required;
        let mut fields: Vec<Field> = self.fields.into_values().collect();
        for field in &mut fields {
            field.required = required.contains(&field.name);
        }
        fields.sort_by_key(|field| !field.required);
        Object { fields, one_of: self.one_of }
    }
}

/// What two parts say about one member.
fn joined(spec: &Spec, known: &Type, more: Type) -> Result<Type> {
    let inside = |ty: &Type| match ty {
        Type::Named(name) => named(spec, name),
        other => Ok(other.clone()),
    };
    let (Type::Object(mut one), Type::Object(two)) = (inside(known)?, inside(&more)?) else {
        return Ok(more);
    };
    for field in two.fields {
        match one.fields.iter_mut().find(|known| known.name == field.name) {
            Some(known) => {
                known.required |= field.required;
                known.ty = joined(spec, &known.ty, field.ty)?;
            }
            None => one.fields.push(field),
        }
    }
    one.one_of.extend(two.one_of);
    one.fields.sort_by(|a, b| (!a.required, &a.name).cmp(&(!b.required, &b.name)));
    Ok(Type::Object(one))
}

fn list<'a>(schema: &'a Value, keyword: &str) -> &'a [Value] {
    schema.get(keyword).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn required(schema: &Value) -> impl Iterator<Item = String> {
    list(schema, "required").iter().filter_map(Value::as_str).map(str::to_owned)
}
