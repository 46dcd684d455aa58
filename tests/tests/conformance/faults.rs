//! A sending whose answer is lost is one payment, in every language; the bank counts.

use std::process::Command;

use serde_json::{Value, json};

use crate::bank::Setting;
use crate::driver::Runner;
use crate::process::Process;
use crate::programs;
use crate::suite::Call;

/// Rust alone makes a thousand, at once: see tests/recovery.rs.
const SENDINGS: usize = 50;

fn each_is_one_payment(command: Command) {
    let setting = Setting::new();
    let mut process = Process::start(command, &setting, true);
    let mut call = |operation: &str, parameters: Value, body: Option<Value>| {
        let (client, operation) = ("all".to_owned(), operation.to_owned());
        process.call(&Call { client, operation, parameters: Some(parameters), body })
    };
    for index in 0..SENDINGS {
        setting.bank.fault("path=/v3/gn/pix/*; method=PUT; times=1; close=after_processing");
        let body = json!({
            "valor": "0.01",
            "pagador": { "chave": setting.bank.sandbox.pix_key() },
            "favorecido": { "chave": "71cdf9ba-c695-4e3c-b010-abb521a3f1be" },
        });
        let outcome = call("pix.send", json!({ "idEnvio": format!("id{index}") }), Some(body));
        assert_eq!((&outcome["recovered"], &outcome["attempts"]), (&json!(true), &json!(2)), "{outcome}");
        let payment: Value = serde_json::from_str(outcome["body"].as_str().unwrap()).unwrap();
        assert_eq!(payment["idEnvio"], format!("id{index}"));
    }
    process.finish();
    // What the bank has, by a client that had no faults.
    let client = setting.bank.blocking();
    let read = |path: &str| client.send(gnpix::Request::get(path)).unwrap().json::<Value>().unwrap();
    let sent = read("/v2/gn/pix/enviados?inicio=2020-01-01T00:00:00Z&fim=2099-01-01T00:00:00Z");
    assert_eq!(sent["parametros"]["paginacao"]["quantidadeTotalDeItens"], SENDINGS);
    assert_eq!(read("/v2/gn/saldo")["saldo"], "99999.50");
    let tries = setting.bank.sandbox.requests();
    let tries =
        tries.iter().filter(|one| one.method == "PUT" && one.target.starts_with("/v3/gn/pix/")).count();
    assert_eq!(tries, 2 * SENDINGS, "each was tried twice, and the second try refused");
}

#[test]
fn a_lost_answer_is_one_payment_in_c() {
    each_is_one_payment(programs::c());
}

#[test]
fn a_lost_answer_is_one_payment_in_cpp() {
    each_is_one_payment(programs::cpp());
}

#[test]
fn a_lost_answer_is_one_payment_in_python() {
    each_is_one_payment(programs::python(&["call", "sync"]));
    each_is_one_payment(programs::python(&["call", "async"]));
}

#[test]
fn a_lost_answer_is_one_payment_in_php() {
    each_is_one_payment(programs::php("call"));
}

#[test]
fn a_lost_answer_is_one_payment_in_node() {
    each_is_one_payment(programs::node("call"));
}
