//! The suite leaves nothing out.

use std::collections::BTreeSet;

use gnpix::operation::{self, Operation, Parameter};

use crate::suite::{Act, Call, Expected, Step, cases};

fn calls() -> Vec<(Call, Step)> {
    let steps = cases().into_iter().flat_map(|case| case.steps);
    steps
        .filter_map(|step| match &step.act {
            Act::Call(call) => Some((call.clone(), step)),
            Act::Bank { .. } => None,
        })
        .collect()
}

/// The members that a failing call's violations name, if it fails with this code.
fn refused(step: &Step, code: &str) -> Vec<(String, String)> {
    let Expected::Error(error) = &step.expected else { return Vec::new() };
    if error["code"] != code {
        return Vec::new();
    }
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    error["violations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (text(&one["property"]), text(&one["reason"])))
        .collect()
}

#[test]
fn every_operation_of_the_catalogue_is_called_well_and_nothing_else() {
    let called: BTreeSet<String> = calls()
        .into_iter()
        .filter(|(_, step)| matches!(step.expected, Expected::Answer(_)))
        .map(|(call, _)| call.operation)
        .collect();
    let catalogue: BTreeSet<String> = operation::all().map(|operation| operation.name().to_owned()).collect();
    assert_eq!(called, catalogue);
    assert!(catalogue.len() >= 80);
}

#[test]
fn every_rule_of_every_parameter_is_broken_once_and_every_parameter_is_given_well_once() {
    let calls = calls();
    let mut untold = Vec::new();
    for operation in operation::all() {
        let of = || calls.iter().filter(|(call, _)| call.operation == operation.name());
        for parameter in operation.parameters() {
            let broken = of().any(|(_, step)| {
                let rule = format!("must be {}", parameter.rule().requirement());
                refused(step, "parameters_invalid").contains(&(parameter.name().to_owned(), rule))
            });
            let given = of()
                .any(|(call, step)| matches!(step.expected, Expected::Answer(_)) && gives(call, parameter));
            let missing = !parameter.is_required()
                || of().any(|(_, step)| {
                    refused(step, "parameters_invalid")
                        .contains(&(parameter.name().to_owned(), "is missing".into()))
                });
            for (covered, what) in [(broken, "broken"), (given, "given well"), (missing, "left out")] {
                if !covered {
                    untold.push(format!("{} {}: never {what}", operation.name(), parameter.name()));
                }
            }
        }
    }
    assert_eq!(untold, Vec::<String>::new());
}

fn gives(call: &Call, parameter: &Parameter) -> bool {
    let Some(given) = call.parameters.as_ref().and_then(serde_json::Value::as_object) else { return false };
    given.contains_key(parameter.name()) || given.contains_key(parameter.short_name())
}

#[test]
fn every_body_is_left_out_once_and_wrong_once_and_none_is_given_where_none_is_taken() {
    let calls = calls();
    let mut untold = Vec::new();
    for operation in operation::all() {
        let of = || calls.iter().filter(|(call, _)| call.operation == operation.name());
        let fails = |has_body: bool| {
            of().any(|(call, step)| {
                call.body.is_some() == has_body && !refused(step, "body_invalid").is_empty()
            })
        };
        if operation.body().is_some() && !fails(false) {
            untold.push(format!("{}: never without a body", operation.name()));
        }
        if !fails(true) {
            untold.push(format!("{}: never with a wrong body", operation.name()));
        }
    }
    assert_eq!(untold, Vec::<String>::new());
}

#[test]
fn what_is_recovered_is_recovered_once() {
    let calls = calls();
    let wanted: BTreeSet<&str> =
        operation::all().filter(|one| one.recovery().is_some()).map(Operation::name).collect();
    let found: BTreeSet<&str> = calls
        .iter()
        .filter(|(_, step)| matches!(&step.expected, Expected::Answer(gives) if gives["recovered"] == true))
        .map(|(call, _)| call.operation.as_str())
        .collect();
    // `cob.create` under a txid is the operation of that name.
    assert!(
        found.contains("cob.create") && wanted.iter().all(|name| found.contains(name)),
        "{wanted:?} {found:?}"
    );
}

#[test]
fn every_operation_of_a_certain_scope_is_refused_to_an_application_without_it() {
    let calls = calls();
    let mut untold = Vec::new();
    for operation in operation::all().filter(|one| one.is_scope_confirmed()) {
        let reads = operation.scope().unwrap().as_str().ends_with(".read");
        let told = calls.iter().any(|(call, step)| {
            call.operation == operation.name()
                && call.client == "reader"
                && matches!(&step.expected, Expected::Error(error) if error["kind"] == "scope")
        });
        if told == reads {
            untold.push(operation.name());
        }
    }
    assert_eq!(untold, Vec::<&str>::new());
}
