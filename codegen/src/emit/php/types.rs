//! `Gnpix\Api\Types`: a type for each schema and for each object inside one, as PHPStan and Psalm read them.

use std::collections::BTreeSet;

use super::STUB;
use crate::naming::capitalized;
use crate::{Model, Object, Output, Type};

const HEAD: &str = "
/**
 * What the Pix API takes and gives, as types for static analysis: each schema by its own name in the API, and each object
 * inside one by the names that lead there. Import those you need:
 *
 *     // @phpstan-import-type CobGerada from \\Gnpix\\Api\\Types
 *
 * Answers may have members and words that aren't here: the API is free to add some. Amounts are text, like \"10.50\".
 *
";

const TAIL: &str = " *
 * @strict-properties
 * @not-serializable
 */
final class Types
{
    /** The class only holds types. */
    private function __construct() {}
}
";

pub(super) fn stub(model: &Model) -> Output {
    let mut writer = Writer::default();
    let sent: BTreeSet<&str> = model.sent().into_keys().collect();
    for (name, ty) in &model.schemas {
        writer.schema(name, ty, sent.contains(name.as_str()));
    }
    let text = format!("{STUB}{HEAD}{}{TAIL}", writer.text);
    Output { path: "bindings-php/stubs/types.stub.php", text }
}

#[derive(Default)]
struct Writer {
    text: String,
}

impl Writer {
    fn schema(&mut self, name: &str, ty: &Type, closed: bool) {
        match ty {
            Type::Object(object) if !object.fields.is_empty() => self.shape(name, object, closed),
            other => {
                let other = self.of(name, other, closed);
                self.text += &format!(" * @phpstan-type {name} {other}\n");
            }
        }
    }

    fn shape(&mut self, name: &str, object: &Object, closed: bool) {
        let mut text = format!(" * @phpstan-type {name} array{{\n");
        for field in &object.fields {
            let ty = self.of(&format!("{name}{}", capitalized(&field.name)), &field.ty, closed);
            let mark = if field.required { "" } else { "?" };
            text += &format!(" *     {}{mark}: {ty},\n", key(&field.name));
        }
        self.text += &text;
        self.text += " * }\n";
    }

    /// A type's expression; an object inside gets a name of its own, `name`.
    fn of(&mut self, name: &str, ty: &Type, closed: bool) -> String {
        match ty {
            Type::Text(_) => "string".to_owned(),
            Type::Choice(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
                format!("{}{}", words.join("|"), if closed { "" } else { "|string" })
            }
            Type::Integer(..) => "int".to_owned(),
            Type::Number => "int|float".to_owned(),
            Type::Boolean => "bool".to_owned(),
            Type::Any => "mixed".to_owned(),
            Type::Named(name) => name.clone(),
            Type::List(item, ..) => format!("list<{}>", self.of(&format!("{name}Item"), item, closed)),
            Type::Map(item) => format!("array<string, {}>", self.of(&format!("{name}Item"), item, closed)),
            Type::Object(object) if object.fields.is_empty() => "array<string, mixed>".to_owned(),
            Type::Object(object) => {
                self.shape(name, object, closed);
                name.to_owned()
            }
        }
    }
}

/// A member's name within a shape.
fn key(name: &str) -> String {
    match name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_') {
        true => name.to_owned(),
        false => format!("'{name}'"),
    }
}
