//! The suite as data: see tests/conformance/README.md.

use std::collections::BTreeMap;

use gnpix_tests::installed::root;
use serde_json::{Map, Value};

/// Several steps that belong together.
pub(crate) struct Case {
    /// Where it stands: `cob.json: a charge is created`.
    pub(crate) name: String,
    pub(crate) steps: Vec<Step>,
}

/// One step.
pub(crate) struct Step {
    pub(crate) act: Act,
    /// What must come back.
    pub(crate) expected: Expected,
    /// Values of the answer that later steps use: name → JSON pointer.
    pub(crate) keep: BTreeMap<String, String>,
}

/// What a step does.
pub(crate) enum Act {
    /// A call of an operation.
    Call(Call),
    /// What a payer, a bank or a test does: `POST /sandbox/pay/…`, with a JSON body.
    Bank { method: String, path: String, body: Option<Value> },
}

/// A call of an operation, as runners are told of it.
#[derive(Clone)]
pub(crate) struct Call {
    /// `all`, or `reader`: the application that may only read.
    pub(crate) client: String,
    pub(crate) operation: String,
    pub(crate) parameters: Option<Value>,
    pub(crate) body: Option<Value>,
}

/// What must come back.
pub(crate) enum Expected {
    Answer(Value),
    Error(Value),
}

/// Every case, by the names of the files.
pub(crate) fn cases() -> Vec<Case> {
    let mut files: Vec<_> = std::fs::read_dir(root().join("tests/conformance/cases"))
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|kind| kind == "json"));
    files.sort();
    assert!(!files.is_empty(), "there are no cases");
    let mut cases = Vec::new();
    for path in files {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        let list: Vec<Value> = serde_json::from_str(&text).unwrap_or_else(|cause| panic!("{file}: {cause}"));
        for case in list {
            let members = object(&file, &case, &["name", "steps"]);
            let name = format!("{file}: {}", members["name"].as_str().unwrap());
            let steps = members["steps"].as_array().unwrap();
            let steps = steps.iter().map(|step| read(&name, step)).collect();
            cases.push(Case { name, steps });
        }
    }
    cases
}

/// The members of an object that has no others than these.
fn object<'a>(place: &str, value: &'a Value, known: &[&str]) -> &'a Map<String, Value> {
    let members = value.as_object().unwrap_or_else(|| panic!("{place}: no object: {value}"));
    for name in members.keys() {
        assert!(known.contains(&name.as_str()), "{place}: {name} isn't in the format: {value}");
    }
    members
}

fn read(place: &str, step: &Value) -> Step {
    let known = ["call", "client", "parameters", "body", "bank", "gives", "fails", "keep"];
    let members = object(place, step, &known);
    let text = |name: &str| members.get(name).map(|value| value.as_str().unwrap().to_owned());
    let body = members.get("body").cloned();
    let act = match (text("call"), text("bank")) {
        (Some(operation), None) => Act::Call(Call {
            client: text("client").unwrap_or_else(|| "all".into()),
            operation,
            parameters: members.get("parameters").cloned(),
            body,
        }),
        (None, Some(line)) => {
            let (method, path) = line.split_once(' ').unwrap();
            Act::Bank { method: method.to_owned(), path: path.to_owned(), body }
        }
        _ => panic!("{place}: a step either calls or is the bank's: {step}"),
    };
    let expected = match (members.get("gives"), members.get("fails")) {
        (Some(gives), None) => {
            object(place, gives, &["status", "recovered", "attempts", "members", "text", "empty"]);
            Expected::Answer(gives.clone())
        }
        (None, Some(fails)) => {
            object(place, fails, &["kind", "status", "code", "violations", "maybe_sent", "attempts"]);
            Expected::Error(fails.clone())
        }
        (None, None) if matches!(act, Act::Bank { .. }) => Expected::Answer(Value::Object(Map::new())),
        _ => panic!("{place}: a call gives or fails: {step}"),
    };
    let keep = members.get("keep").and_then(Value::as_object).cloned().unwrap_or_default();
    let keep = keep.into_iter().map(|(name, pointer)| (name, pointer.as_str().unwrap().to_owned())).collect();
    Step { act, expected, keep }
}
