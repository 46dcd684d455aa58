//! The central bank's own examples go through the types and come out as they went in.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::round_trip;

const SPEC: &str = include_str!("../../../codegen/spec/bacen-pix-2.9.0.json");

/// Every example of the document with the schema it is an example of.
static EXAMPLES: LazyLock<Vec<Example>> = LazyLock::new(|| {
    let spec: Value = serde_json::from_str(SPEC).unwrap();
    let mut found = Vec::new();
    collect(&spec, &spec, &mut found);
    found.retain(|(schema, ..)| round_trip(schema).is_some());
    found
});

/// The schema, the example's name, the example.
type Example = (String, String, Value);

fn resolved<'a>(spec: &'a Value, value: &'a Value) -> &'a Value {
    match value.get("$ref").and_then(Value::as_str) {
        Some(reference) => spec.pointer(reference.trim_start_matches('#')).unwrap(),
        None => value,
    }
}

/// An example with the examples it refers to.
fn whole(spec: &Value, value: &Value) -> Value {
    match value {
        Value::Object(members) => match members.get("allOf") {
            Some(part) => {
                let part = resolved(spec, &part[0]);
                whole(spec, part.get("value").unwrap_or(part))
            }
            None => members.iter().map(|(name, member)| (name.clone(), whole(spec, member))).collect(),
        },
        Value::Array(items) => items.iter().map(|item| whole(spec, item)).collect(),
        other => other.clone(),
    }
}

fn collect(spec: &Value, value: &Value, found: &mut Vec<Example>) {
    match value {
        Value::Object(members) => {
            let schema = members.get("schema").and_then(|schema| schema.get("$ref")).and_then(Value::as_str);
            if let (Some(schema), Some(examples)) =
                (schema, members.get("examples").and_then(Value::as_object))
            {
                let schema = schema.rsplit('/').next().unwrap();
                for (name, example) in examples {
                    let example = whole(spec, &resolved(spec, example)["value"]);
                    found.push((schema.to_owned(), name.clone(), example));
                }
            }
            members.values().for_each(|member| collect(spec, member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(spec, item, found)),
        _ => {}
    }
}

#[test]
fn every_example_of_the_central_bank_is_read_and_written_back_equal() {
    let mut schemas = BTreeSet::new();
    let mut failed = Vec::new();
    for (schema, name, example) in &*EXAMPLES {
        match round_trip(schema).unwrap()(example) {
            Ok(written) => assert_eq!(&written, example, "{schema} {name}"),
            Err(misfit) => failed.push(format!("{schema} {name}: {misfit}")),
        }
        schemas.insert(schema);
    }
    assert_eq!(failed, Vec::<String>::new());
    assert!(schemas.len() >= 30, "{schemas:?}");
}

#[test]
fn everything_in_an_example_of_a_charge_is_a_member_of_its_type() {
    let of_it = || EXAMPLES.iter().filter(|example| example.0 == "CobCompleta");
    for (_, name, example) in of_it() {
        let read: gnpix::api::types::CobCompleta = serde_json::from_value(example.clone()).unwrap();
        assert_eq!(read.extra, Map::new(), "{name}");
    }
    assert!(of_it().count() > 2);
}

/// A path to each object in `value`.
fn objects(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            found.push(path.to_owned());
            for (name, member) in members {
                objects(member, &format!("{path}/{}", name.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                objects(item, &format!("{path}/{index}"), found);
            }
        }
        _ => {}
    }
}

fn odd() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        prop::collection::vec(any::<i32>(), 0..3).prop_map(Value::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn members_that_nobody_knows_survive_anywhere(
        pick in any::<prop::sample::Index>(),
        place in any::<prop::sample::Index>(),
        name in "new_[a-z]{1,8}",
        value in odd(),
    ) {
        let (schema, _, mut example) = pick.get(&EXAMPLES).clone();
        let mut places = Vec::new();
        objects(&example, "", &mut places);
        let object = example.pointer_mut(place.get::<String>(&places)).unwrap().as_object_mut().unwrap();
        object.insert(name, value);
        prop_assert_eq!(round_trip(&schema).unwrap()(&example).unwrap(), example);
    }

    #[test]
    fn words_that_nobody_knows_survive(word in "[A-Z_]{1,20}") {
        let mut changed = 0;
        for (schema, _, mut example) in EXAMPLES.clone() {
            let again = round_trip(&schema).unwrap();
            if let Some(status) = example.get_mut("status").filter(|status| status.is_string()) {
                *status = Value::from(word.clone());
                prop_assert_eq!(again(&example).unwrap(), example);
                changed += 1;
            }
        }
        prop_assert!(changed > 10);
    }

    #[test]
    fn no_json_makes_a_type_panic_or_lose_something(value in odd()) {
        for (schema, _, example) in &*EXAMPLES {
            for name in example.as_object().unwrap().keys() {
                let mut changed = example.clone();
                changed[name] = value.clone();
                if let Ok(written) = round_trip(schema).unwrap()(&changed) {
                    prop_assert_eq!(written, changed, "{} {}", schema, name);
                }
            }
        }
    }
}
