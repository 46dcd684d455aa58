//! What came back, held against what must.

use serde_json::{Value, json};

/// What is wrong with an outcome of a runner, if anything. `whole` says whether the runner tells of the answer beside
/// its body: named methods don't.
pub(crate) fn answer(outcome: &Value, expected: &Value, whole: bool) -> Result<(), String> {
    if outcome.get("error").is_some() {
        return Err("an error instead of an answer".into());
    }
    if whole {
        for (name, fallback) in [("status", None), ("recovered", Some(json!(false))), ("attempts", None)] {
            let Some(wanted) = expected.get(name).cloned().or(fallback) else { continue };
            same(name, &outcome[name], &wanted)?;
        }
    }
    let text = outcome["body"].as_str().unwrap_or_default();
    if expected.get("empty").is_some() && !matches!(text, "" | "null") {
        return Err(format!("a body: {text}"));
    }
    if let Some(wanted) = expected.get("text") {
        fits("the text", &Value::from(text), wanted)?;
    }
    let body: Value = serde_json::from_str(text).unwrap_or_default();
    for (pointer, wanted) in expected.get("members").and_then(Value::as_object).into_iter().flatten() {
        match (body.pointer(pointer), wanted.get("absent").is_some()) {
            (None, true) => {}
            (Some(_), true) => return Err(format!("{pointer} is there")),
            (found, false) => fits(pointer, found.unwrap_or(&Value::Null), wanted)?,
        }
    }
    Ok(())
}

/// The same for an error.
pub(crate) fn error(outcome: &Value, expected: &Value) -> Result<(), String> {
    let Some(error) = outcome.get("error") else { return Err("an answer instead of an error".into()) };
    let nothing = [("status", Value::Null), ("code", Value::Null), ("maybe_sent", json!(false))];
    for (name, fallback) in nothing {
        same(name, &error[name], &expected.get(name).cloned().unwrap_or(fallback))?;
    }
    same("kind", &error["kind"], &expected["kind"])?;
    if let Some(wanted) = expected.get("attempts") {
        same("attempts", &error["attempts"], wanted)?;
    }
    // Each violation by its member: `{"txid": "must be …"}`.
    let told: Vec<(&str, &str)> = error["violations"].as_array().unwrap().iter().map(pair).collect();
    let empty = Vec::new();
    let wanted = expected.get("violations").map_or(&empty, |list| list.as_array().unwrap());
    let wanted: Vec<(&str, &str)> = wanted.iter().map(pair).collect();
    if told != wanted {
        return Err(format!("the violations are {told:?}, not {wanted:?}"));
    }
    Ok(())
}

fn pair(violation: &Value) -> (&str, &str) {
    (violation["property"].as_str().unwrap_or_default(), violation["reason"].as_str().unwrap_or_default())
}

fn same(what: &str, found: &Value, wanted: &Value) -> Result<(), String> {
    if found == wanted { Ok(()) } else { Err(format!("{what} is {found}, not {wanted}")) }
}

/// A value, or what is said of it: `{"is": "text"}`, `{"count": 2}`, `{"begins": "%PDF"}`.
fn fits(what: &str, found: &Value, wanted: &Value) -> Result<(), String> {
    if let Some(kind) = wanted.get("is") {
        return same(what, &kind_of(found), kind);
    }
    if let Some(count) = wanted.get("count") {
        let items = found.as_array().map(Vec::len).ok_or_else(|| format!("{what} is no list"))?;
        return same(what, &json!(items), count);
    }
    if let Some(begin) = wanted.get("begins").and_then(Value::as_str) {
        let begins = found.as_str().is_some_and(|text| text.starts_with(begin));
        return if begins { Ok(()) } else { Err(format!("{what} is {found}, and doesn't begin {begin:?}")) };
    }
    same(what, found, wanted)
}

fn kind_of(value: &Value) -> Value {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    }
    .into()
}

/// An outcome without what the bank chooses anew each time: an error whole, of an answer the kinds of its members.
pub(crate) fn normal(outcome: &Value) -> Value {
    if outcome.get("body").is_none() {
        return outcome.clone();
    }
    let mut normal = outcome.clone();
    let text = outcome["body"].as_str().unwrap_or_default();
    normal["body"] = serde_json::from_str(text).map_or_else(|_| json!("no JSON"), |body| shape(&body));
    normal
}

fn shape(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(shape).collect(),
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| (name.clone(), shape(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => kind_of(other),
    }
}

#[test]
fn differences_are_found() {
    let good = json!({ "status": 201, "recovered": false, "attempts": 1, "body": r#"{"a":{"b":[1,"x"]}}"# });
    let ok = |expected: Value| answer(&good, &expected, true).is_ok();
    assert!(ok(
        json!({ "status": 201, "members": { "/a/b": { "count": 2 }, "/a/b/1": "x", "/a/c": { "absent": true } } })
    ));
    for wrong in [
        json!({ "status": 200 }),
        json!({ "recovered": true }),
        json!({ "attempts": 2 }),
        json!({ "empty": true }),
        json!({ "text": { "begins": "%PDF" } }),
        json!({ "members": { "/a/b": { "count": 1 } } }),
        json!({ "members": { "/a/b/0": { "is": "text" } } }),
        json!({ "members": { "/a/b": { "absent": true } } }),
        json!({ "members": { "/a/d": 1 } }),
    ] {
        assert!(!ok(wrong.clone()), "{wrong}");
    }
    let told = json!([{ "property": "txid", "reason": "is missing", "value": null }]);
    let bad = json!({ "error": { "kind": "api", "status": 400, "code": "x", "maybe_sent": false, "violations": told } });
    let right = json!({ "kind": "api", "status": 400, "code": "x", "violations": told });
    assert!(
        error(&bad, &right).is_ok()
            && error(&good, &right).is_err()
            && answer(&bad, &json!({}), true).is_err()
    );
    for (name, value) in [
        ("kind", json!("scope")),
        ("status", json!(409)),
        ("code", json!("y")),
        ("maybe_sent", json!(true)),
        ("violations", json!([])),
    ] {
        let mut wrong = right.clone();
        wrong[name] = value;
        assert!(error(&bad, &wrong).is_err(), "{wrong}");
    }
    assert_eq!(normal(&good)["body"], json!({ "a": { "b": ["number", "text"] } }));
}
