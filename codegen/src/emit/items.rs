//! The items of a list that comes in pages.

use gnpix::operation::{Answer, Operation};

use crate::naming::capitalized;
use crate::{Model, Result, Type};

/// The name of their type: the schema's, or the one made of the names that lead there.
///
/// # Errors
/// As `found`.
pub(super) fn of(operation: &Operation, items: &str, model: &Model) -> Result<String> {
    let (schema, item) = found(operation, items, model)?;
    Ok(match item {
        Type::Named(name) => name.clone(),
        _ => format!("{schema}{}Item", capitalized(items)),
    })
}

/// The schema whose list `items` they are in, and what each of them is.
///
/// # Errors
/// An answer whose pages have no items of a known type.
pub(super) fn found<'m>(
    operation: &Operation,
    items: &str,
    model: &'m Model,
) -> Result<(&'static str, &'m Type)> {
    let Answer::Json(schema) = operation.answer() else {
        return Err(format!("{} has pages of what?", operation.name()).into());
    };
    let Some(Type::Object(object)) = model.schemas.get(schema) else {
        return Err(format!("{schema} is no object").into());
    };
    let field = object.fields.iter().find(|field| field.name == items);
    match field.map(|field| &field.ty) {
        Some(Type::List(item, ..)) => Ok((schema, item)),
        other => Err(format!("{schema}.{items} is {other:?}").into()),
    }
}
