//! Bodies, checked against the API's schemas and the rules that the schemas can't say.

mod further;
mod shape;
mod tables;

use serde_json::Value;

use crate::error::Violation;

/// What is wrong with `body` as the schema so named: each member by its path, with its rule, and never its value.
pub(super) fn check(schema: &str, body: &Value) -> Vec<Violation> {
    let mut found = Vec::new();
    if let Some((_, shape)) = tables::SCHEMAS.iter().find(|(name, _)| *name == schema) {
        shape.check(body, &mut shape::Path::root(), &mut found);
    }
    // A body of the wrong shape has been told enough.
    if found.is_empty() {
        further::check(schema, body, &mut found);
    }
    found
}

/// Whether the schema so named is known.
#[cfg(test)]
pub(super) fn is_known(schema: &str) -> bool {
    tables::SCHEMAS.iter().any(|(name, _)| *name == schema)
}

#[cfg(test)]
mod tests;
