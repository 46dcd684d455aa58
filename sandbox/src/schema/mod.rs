//! Request bodies held against their schemas: the central bank's, cut from its OpenAPI document
//! (`data/central-bank.json`), and the bank's own (`data/bank.json`).

mod pattern;

use std::sync::LazyLock;

use serde_json::{Map, Value};

use crate::clock::instant;
use crate::problem::Violation;

const CENTRAL_BANK: &str = include_str!("../../data/central-bank.json");
const BANK: &str = include_str!("../../data/bank.json");
/// Violations told of; a body of a megabyte can break a rule very often.
const MOST: usize = 50;

static SCHEMAS: LazyLock<Map<String, Value>> = LazyLock::new(|| {
    let mut all = Map::new();
    for text in [CENTRAL_BANK, BANK] {
        if let Ok(Value::Object(schemas)) = serde_json::from_str(text) {
            all.extend(schemas);
        }
    }
    all
});

/// What a body breaks of a schema. `at` is the noun its members are called by, such as `cobv`.
pub(crate) fn check(name: &str, at: &str, body: &Map<String, Value>) -> Vec<Violation> {
    check_value(name, at, &Value::Object(body.clone()))
}

fn check_value(name: &str, at: &str, body: &Value) -> Vec<Violation> {
    let mut found = Vec::new();
    match SCHEMAS.get(name) {
        Some(schema) => walk(schema, at, body, &mut found),
        None => fail(&mut found, at, Some(body)),
    }
    found.truncate(MOST);
    found
}

fn fail(found: &mut Vec<Violation>, at: &str, value: Option<&Value>) {
    let reason = match value {
        None => format!("O campo {at} é obrigatório."),
        Some(Value::Object(_) | Value::Array(_)) => format!("O objeto {at} não respeita o schema."),
        Some(_) => format!("O campo {at} não respeita o schema."),
    };
    found.push(Violation::new(at, reason, value));
}

fn walk(schema: &Value, at: &str, value: &Value, found: &mut Vec<Violation>) {
    if found.len() >= MOST {
        return;
    }
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        let name = name.rsplit('/').next().unwrap_or_default();
        match SCHEMAS.get(name) {
            Some(schema) => walk(schema, at, value, found),
            None => fail(found, at, Some(value)),
        }
        return;
    }
    if !is_of_type(schema, value) || !is_allowed(schema, value) {
        return fail(found, at, Some(value));
    }
    match value {
        Value::Object(members) => object(schema, at, members, found),
        Value::Array(items) => array(schema, at, items, found),
        _ => {}
    }
    for part in list(schema, "allOf") {
        walk(part, at, value, found);
    }
    alternatives(schema, at, value, found);
}

fn object(schema: &Value, at: &str, members: &Map<String, Value>, found: &mut Vec<Violation>) {
    for name in list(schema, "required").iter().filter_map(Value::as_str) {
        if !members.contains_key(name) {
            fail(found, &below(at, name), None);
        }
    }
    let properties = schema.get("properties").and_then(Value::as_object);
    for (name, property) in properties.into_iter().flatten() {
        if let Some(member) = members.get(name) {
            walk(property, &below(at, name), member, found);
        }
    }
    let others = members.iter().filter(|(name, _)| properties.is_none_or(|known| !known.contains_key(*name)));
    match schema.get("additionalProperties") {
        Some(Value::Bool(false)) => {
            others.for_each(|(name, other)| fail(found, &below(at, name), Some(other)))
        }
        Some(rule @ Value::Object(_)) => {
            others.for_each(|(name, other)| walk(rule, &below(at, name), other, found));
        }
        _ => {}
    }
}

fn array(schema: &Value, at: &str, items: &[Value], found: &mut Vec<Violation>) {
    let count = u64::try_from(items.len()).unwrap_or(u64::MAX);
    let unique = schema.get("uniqueItems").and_then(Value::as_bool) == Some(true);
    let repeated = || {
        items.iter().enumerate().any(|(place, item)| items.iter().skip(place + 1).any(|other| other == item))
    };
    if !within(schema, "minItems", "maxItems", count) || (unique && repeated()) {
        return found.push(Violation::new(at, format!("A lista {at} não respeita o schema."), None));
    }
    if let Some(rule) = schema.get("items") {
        for (place, item) in items.iter().enumerate() {
            walk(rule, &format!("{at}[{place}]"), item, found);
        }
    }
}

/// `oneOf` and `anyOf`: when none fits, what the nearest breaks is told as well.
fn alternatives(schema: &Value, at: &str, value: &Value, found: &mut Vec<Violation>) {
    for (keyword, most) in [("oneOf", 1), ("anyOf", usize::MAX)] {
        let tries: Vec<Vec<Violation>> = list(schema, keyword)
            .iter()
            .map(|one| {
                let mut broken = Vec::new();
                walk(one, at, value, &mut broken);
                broken
            })
            .collect();
        let fitting = tries.iter().filter(|broken| broken.is_empty()).count();
        if tries.is_empty() || (1..=most).contains(&fitting) {
            continue;
        }
        fail(found, at, Some(value));
        if let (0, Some(nearest)) = (fitting, tries.into_iter().min_by_key(Vec::len)) {
            found.extend(nearest);
        }
    }
}

fn is_of_type(schema: &Value, value: &Value) -> bool {
    match schema.get("type").and_then(Value::as_str) {
        None => true,
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some(_) => false,
    }
}

fn is_allowed(schema: &Value, value: &Value) -> bool {
    if let Some(allowed) = schema.get("enum").and_then(Value::as_array)
        && !allowed.contains(value)
    {
        return false;
    }
    match value {
        Value::String(text) => is_text(schema, text),
        Value::Number(number) if schema.get("type").and_then(Value::as_str) == Some("integer") => {
            let least = schema.get("minimum").and_then(Value::as_i64).unwrap_or(i64::MIN);
            let most = schema.get("maximum").and_then(Value::as_i64).unwrap_or(i64::MAX);
            let small = schema.get("format").and_then(Value::as_str) == Some("int32");
            number.as_i64().is_some_and(|number| {
                (least..=most).contains(&number) && (!small || i32::try_from(number).is_ok())
            })
        }
        _ => true,
    }
}

fn is_text(schema: &Value, text: &str) -> bool {
    let length = u64::try_from(text.chars().count()).unwrap_or(u64::MAX);
    let pattern = schema.get("pattern").and_then(Value::as_str);
    within(schema, "minLength", "maxLength", length)
        && pattern.is_none_or(|pattern| pattern::fits(pattern, text).unwrap_or(false))
        && match schema.get("format").and_then(Value::as_str) {
            Some("date") => crate::calendar::parse(text).is_some(),
            Some("date-time") => instant(text).is_some(),
            Some("uri") => url::Url::parse(text).is_ok(),
            _ => true,
        }
}

fn within(schema: &Value, least: &str, most: &str, count: u64) -> bool {
    let bound = |name: &str| schema.get(name).and_then(Value::as_u64);
    (bound(least).unwrap_or(0)..=bound(most).unwrap_or(u64::MAX)).contains(&count)
}

fn list<'a>(schema: &'a Value, keyword: &str) -> &'a [Value] {
    schema.get(keyword).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn below(at: &str, name: &str) -> String {
    if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn broken(name: &str, body: &Value) -> Vec<String> {
        check_value(name, "x", body).into_iter().map(|one| one.propriedade).collect()
    }

    #[test]
    fn both_documents_are_read_and_every_pattern_is_understood() {
        fn patterns(value: &Value, found: &mut Vec<String>) {
            match value {
                Value::Object(map) => {
                    found.extend(map.get("pattern").and_then(Value::as_str).map(str::to_owned));
                    map.values().for_each(|inner| patterns(inner, found));
                }
                Value::Array(items) => items.iter().for_each(|inner| patterns(inner, found)),
                _ => {}
            }
        }
        assert!(SCHEMAS.contains_key("CobVSolicitada") && SCHEMAS.contains_key("EnvioSolicitado"));
        let mut found = Vec::new();
        SCHEMAS.values().for_each(|schema| patterns(schema, &mut found));
        assert!(found.len() > 20);
        for pattern in found {
            assert!(pattern::fits(&pattern, "").is_some(), "{pattern}");
        }
    }

    #[test]
    fn missing_and_wrong_members_are_named() {
        assert_eq!(broken("SolicRecRevisada", &json!({})), ["x.status"]);
        assert_eq!(broken("SolicRecRevisada", &json!({ "status": "ATIVA" })), ["x.status"]);
        assert_eq!(broken("SolicRecRevisada", &json!({ "status": "CANCELADA" })), Vec::<String>::new());
        assert_eq!(broken("SolicRecRevisada", &json!([])), ["x"]);
        assert_eq!(broken("none", &json!({})), ["x"]);
    }

    #[test]
    fn of_two_alternatives_exactly_one_must_fit() {
        let to = |favorecido: Value| {
            let body = json!({ "valor": "1.00", "pagador": { "chave": "a" }, "favorecido": favorecido });
            broken("EnvioSolicitado", &body)
        };
        assert!(to(json!({ "chave": "a" })).is_empty());
        assert_eq!(to(json!({})), ["x.favorecido", "x.favorecido.chave"]);
        let account = json!({ "nome": "A", "cpf": "12345678909", "codigoBanco": "09089356", "agencia": "1",
            "conta": "1", "tipoConta": "cacc" });
        assert!(to(json!({ "contaBanco": account })).is_empty());
        assert_eq!(to(json!({ "chave": "a", "contaBanco": account })), ["x.favorecido"]);
    }
}
