//! Every request and answer of the suite, held against the central bank's document by a judge that isn't ours.

use std::process::Command;

use gnpix::operation::{self, Source};
use gnpix_tests::installed::root;
use serde_json::Value;

use crate::bank::Setting;
use crate::driver::run;
use crate::process::Process;
use crate::rust;

#[test]
fn every_request_and_answer_keeps_to_the_central_banks_document() {
    let mut setting = Setting::new();
    let files = setting.path().join("proxy");
    setting.bank.sandbox.write_receiver_files(&files).unwrap();
    let path = |name: &str| setting.path().join(name);
    let mut command = Command::new(root().join(".cache/venv/bin/python"));
    command.arg(root().join("tests/conformance/validator.py"));
    command.arg(root().join("codegen/spec/bacen-pix-2.9.0.json"));
    command.arg(root().join("tests/conformance/exceptions.json"));
    command.env("UPSTREAM_URL", setting.bank.sandbox.base_url());
    command.env("UPSTREAM_CA", path("ca.pem")).env("UPSTREAM_PEM", path("client.pem"));
    command.env("PROXY_PEM", files.join("receiver.pem"));
    let mut validator = Process::start(command, &setting, false);
    let port = validator.ask("port").unwrap()["port"].as_u64().unwrap();
    setting.at(&format!("https://localhost:{port}"));
    run(&setting, &mut rust::Blocking::new(&setting));
    let report = validator.ask("report").unwrap();
    validator.finish();

    let list = |name: &str| -> Vec<String> {
        let items = report[name].as_array().unwrap().iter();
        items.map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned)).collect()
    };
    let found = list("found");
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
    assert_eq!(list("unused"), Vec::<String>::new(), "exceptions that excuse nothing");
    let seen: Vec<&String> = report["seen"].as_object().unwrap().keys().collect();
    let unseen: Vec<String> =
        list("documented").into_iter().filter(|one| !succeeded(one, &report["seen"])).collect();
    assert_eq!(unseen, Vec::<String>::new(), "operations never answered well: {seen:?}");
    let ours = operation::all().filter(|one| one.source() == Source::CentralBank).count();
    assert_eq!(list("documented").len(), ours, "{:?}", list("documented"));
}

fn succeeded(operation: &str, seen: &Value) -> bool {
    seen.as_object().unwrap().keys().any(|one| {
        one.strip_prefix(operation).is_some_and(|status| status.starts_with(" 2") && status.len() == 4)
    })
}
