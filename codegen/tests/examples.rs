//! The central bank's own examples of requests pass core's checks.
#![allow(clippy::unwrap_used, clippy::panic)]

use gnpix::operation::{self, Operation, Parameter};
use serde_json::Value;

const SPEC: &str = include_str!("../spec/bacen-pix-2.9.0.json");

fn resolved<'a>(spec: &'a Value, value: &'a Value) -> &'a Value {
    match value.get("$ref").and_then(Value::as_str) {
        Some(reference) => spec.pointer(reference.trim_start_matches('#')).unwrap(),
        None => value,
    }
}

fn operation_at(method: &str, path: &str) -> Option<&'static Operation> {
    let route = format!("/v2{}", path.replace('{', ":").replace('}', ""));
    operation::all()
        .find(|known| known.method().as_str().eq_ignore_ascii_case(method) && known.route() == route)
}

/// Examples that break the document's own schemas, and where.
const BROKEN: &[(&str, &str, &[&str])] = &[
    ("cobr.create", "exemplo1", &["devedor.cep"]),
    ("cobr.create_with_txid", "exemplo1", &["devedor.cep"]),
    (
        "cobv.create",
        "exemplo1",
        &["valor.desconto.modalidade", "valor.juros.modalidade", "valor.multa.modalidade"],
    ),
];

/// A value that keeps the parameter's rule.
fn sample(parameter: &Parameter) -> String {
    let samples = [
        "1",
        "a1b2c3d4e5f6g7h8i9j0k1l2m3",
        "RR123456782024061999000566354",
        "E00038166201907261559y6j6mt9l0pi",
    ];
    let more = ["a@b.com", "2026-11-24", "2026-11-24T00:00:00Z"];
    let mut samples = samples.iter().chain(&more);
    (*samples.find(|value| parameter.rule().accepts(value)).unwrap()).to_owned()
}

#[test]
fn the_central_banks_examples_of_requests_pass() {
    let spec: Value = serde_json::from_str(SPEC).unwrap();
    let mut passed = 0;
    for (path, item) in spec["paths"].as_object().unwrap() {
        for (method, described) in item.as_object().unwrap() {
            let body = described.get("requestBody").map(|body| resolved(&spec, body));
            let Some(examples) = body.and_then(|body| body.pointer("/content/application~1json/examples"))
            else {
                continue;
            };
            let operation = operation_at(method, path).unwrap_or_else(|| panic!("{method} {path}"));
            let needed = operation.parameters().iter().filter(|parameter| parameter.is_required());
            let parameters: Vec<(&str, String)> =
                needed.map(|needed| (needed.name(), sample(needed))).collect();
            for (name, example) in examples.as_object().unwrap() {
                let example = &resolved(&spec, example)["value"];
                let request = operation.request_with(parameters.clone(), Some(example));
                let broken = BROKEN.iter().find(|broken| (broken.0, broken.1) == (operation.name(), name));
                let refused = request.err().into_iter().flat_map(|error| error.violations().to_vec());
                let refused: Vec<String> = refused.filter_map(|told| told.property).collect();
                let wanted = broken.map_or(&[][..], |(.., members)| members);
                assert_eq!(refused, wanted, "{} {name}", operation.name());
                passed += usize::from(wanted.is_empty());
            }
        }
    }
    assert!(passed > 20, "{passed}");
}

#[test]
fn every_operation_of_the_central_banks_document_is_in_the_catalogue_with_its_scope() {
    let spec: Value = serde_json::from_str(SPEC).unwrap();
    let mut found = 0;
    for (path, item) in spec["paths"].as_object().unwrap() {
        for (method, described) in item.as_object().unwrap().iter().filter(|(name, _)| *name != "parameters")
        {
            // What payers' banks fetch has no scope.
            let Some(scope) = described.pointer("/security/0/OAuth2/0").and_then(Value::as_str) else {
                continue;
            };
            let operation = operation_at(method, path).unwrap_or_else(|| panic!("{method} {path}"));
            assert_eq!(operation.scope().unwrap().as_str(), scope, "{}", operation.name());
            let queries = described.get("parameters").and_then(Value::as_array).into_iter().flatten();
            for query in queries.map(|query| resolved(&spec, query)) {
                let name = query["name"].as_str().unwrap();
                let known = operation.parameters().iter().find(|parameter| parameter.name() == name);
                let known = known.unwrap_or_else(|| panic!("{} lacks {name}", operation.name()));
                assert_eq!(known.is_required(), query["required"] == true, "{}: {name}", operation.name());
            }
            found += 1;
        }
    }
    assert_eq!(
        found,
        operation::all().filter(|known| known.source() == operation::Source::CentralBank).count()
    );
}
