//! Walks through the suite with one runner.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::bank::Setting;
use crate::check;
use crate::suite::{Act, Call, Case, Expected, Step, cases};

/// A language's way to call operations.
pub(crate) trait Runner {
    /// Makes a call and tells what came of it: see tests/conformance/README.md.
    fn call(&mut self, call: &Call) -> Value;

    /// Whether it tells of an answer beside its body. Most named methods don't.
    fn is_whole(&self) -> bool {
        true
    }

    /// Whether every call can be written down. Named methods can't leave out what is required or give what isn't there.
    fn says_all(&self) -> bool {
        self.is_whole()
    }
}

/// What came of every call: where it stands, and the outcome.
pub(crate) type Transcript = Vec<(String, Value)>;

/// Runs all cases. Everything that is wrong is told, not only the first.
pub(crate) fn run(setting: &Setting, runner: &mut dyn Runner) -> Transcript {
    let mut wrong = Vec::new();
    let mut transcript = Vec::new();
    for case in cases() {
        if let Err(told) = one(&case, setting, runner, &mut transcript) {
            wrong.push(told);
        }
    }
    assert!(wrong.is_empty(), "{} cases failed:\n{}", wrong.len(), wrong.join("\n"));
    transcript
}

fn one(case: &Case, setting: &Setting, runner: &mut dyn Runner, into: &mut Transcript) -> Result<(), String> {
    let mut kept = BTreeMap::new();
    for (at, step) in case.steps.iter().enumerate() {
        let place = format!("{}, step {}", case.name, at + 1);
        let outcome = perform(step, &kept, setting, runner).map_err(|told| format!("{place}: {told}"))?;
        if let Act::Call(call) = &step.act {
            let place = format!("{place}, {}", call.operation);
            into.push((place.clone(), outcome.clone()));
            if outcome.get("unsaid").is_some() {
                assert!(!runner.says_all(), "{place}: every call can be made by name");
                unsaid(&step.expected).map_err(|told| format!("{place}: {told}"))?;
                continue;
            }
        }
        let checked = match &step.expected {
            Expected::Answer(wanted) => {
                let whole = runner.is_whole() || matches!(step.act, Act::Bank { .. });
                check::answer(&outcome, &filled(wanted, &kept), whole)
            }
            Expected::Error(wanted) => check::error(&outcome, &filled(wanted, &kept)),
        };
        checked.map_err(|told| format!("{place}: {told}\n    {outcome}"))?;
        let body: Value =
            serde_json::from_str(outcome["body"].as_str().unwrap_or_default()).unwrap_or_default();
        for (name, pointer) in &step.keep {
            let value = body.pointer(pointer).ok_or_else(|| format!("{place}: no {pointer} to keep"))?;
            kept.insert(name.clone(), value.clone());
        }
    }
    Ok(())
}

/// Only what is wrong with parameters or the absence of a body can be impossible to say with named methods.
fn unsaid(expected: &Expected) -> Result<(), String> {
    let Expected::Error(wanted) = expected else { return Err("a good call can't be made".into()) };
    match wanted["code"].as_str() {
        Some("parameters_invalid" | "body_invalid" | "operation_unknown") => Ok(()),
        code => Err(format!("a call that fails with {code:?} can't be made")),
    }
}

fn perform(
    step: &Step,
    kept: &BTreeMap<String, Value>,
    setting: &Setting,
    runner: &mut dyn Runner,
) -> Result<Value, String> {
    match &step.act {
        Act::Call(call) => {
            let fill = |value: &Option<Value>| value.as_ref().map(|value| filled(value, kept));
            let (parameters, body) = (fill(&call.parameters), fill(&call.body));
            Ok(runner.call(&Call { parameters, body, ..call.clone() }))
        }
        Act::Bank { method, path, body } => {
            let path = filled(&Value::from(path.as_str()), kept);
            let body = body.as_ref().map(|body| filled(body, kept));
            setting.pull(method, path.as_str().unwrap(), body.as_ref())
        }
    }
}

/// A value with what was kept in the place of `${name}`; alone in a text it keeps its type.
fn filled(value: &Value, kept: &BTreeMap<String, Value>) -> Value {
    match value {
        Value::String(text) => fill_text(text, kept),
        Value::Array(items) => items.iter().map(|item| filled(item, kept)).collect(),
        Value::Object(members) => {
            let members = members.iter().map(|(name, value)| (name.clone(), filled(value, kept)));
            members.collect::<serde_json::Map<_, _>>().into()
        }
        other => other.clone(),
    }
}

fn fill_text(text: &str, kept: &BTreeMap<String, Value>) -> Value {
    for (name, value) in kept {
        let mark = format!("${{{name}}}");
        if text == mark {
            return value.clone();
        }
        if text.contains(&mark) {
            let inner = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            return fill_text(&text.replace(&mark, &inner), kept);
        }
    }
    assert!(!text.contains("${"), "nothing was kept for {text:?}");
    text.into()
}

/// Two languages told the same of every call, as far as both tell it.
pub(crate) fn assert_same(reference: &Transcript, other: &Transcript) {
    assert_eq!(reference.len(), other.len());
    let mut wrong = Vec::new();
    for ((place, one), (_, two)) in reference.iter().zip(other) {
        // A named method returns nothing where the document promises nothing, whatever the bank says.
        let is_nothing = two.get("status").is_none() && two["body"] == "";
        if two.get("unsaid").is_some() || is_nothing {
            continue;
        }
        let (one, two) = (check::normal(one), check::normal(two));
        differences(&one, &two, place, &mut wrong);
    }
    assert!(wrong.is_empty(), "{} differences from Rust:\n{}", wrong.len(), wrong.join("\n"));
}

/// The outcome's own members are compared where both have them, `error`'s too; what is inside must be the same.
fn differences(one: &Value, two: &Value, place: &str, wrong: &mut Vec<String>) {
    for (name, value) in one.as_object().unwrap() {
        match two.get(name) {
            Some(other) if name == "error" => differences(value, other, place, wrong),
            Some(other) if other != value => {
                wrong.push(format!("{place}: {name} is {other}, in Rust {value}"))
            }
            _ => {}
        }
    }
}
