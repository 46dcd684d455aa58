//! Operations of the catalogue as commands, against the bank.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{Bank, Gnpix, Ran};
use gnpix::operation;

const SPAN: [&str; 4] = ["--inicio", "2020-01-01T00:00:00-03:00", "--fim", "2099-01-01T00:00:00Z"];
const TXID: &str = "a1b2c3d4e5f6g7h8i9j0k1l2m3";

fn bare(words: &[&str]) -> Ran {
    Gnpix::new(std::path::Path::new("/nonexistent"), words).run()
}

#[test]
fn a_charge_is_created_read_changed_and_listed() {
    let bank = Bank::start();
    let key = bank.sandbox.pix_key().to_owned();
    let made = ["cob", "create", "--valor", "50.00", "--chave", &key, "--expiracao", "60", "--txid", TXID];
    let made = bank.gnpix(&made).run().exits(0);
    assert!(made.stderr.starts_with("HTTP 201 Created ("), "{}", made.stderr);
    assert_eq!((made.json()["txid"].as_str(), made.json()["status"].as_str()), (Some(TXID), Some("ATIVA")));
    assert_eq!(made.json()["calendario"]["expiracao"], 60);
    assert_eq!(bank.sandbox.requests().last().unwrap().method, "PUT");
    let short = bank.gnpix(&["cob", "create", "--valor", "10.00", "--chave", &key]).run().exits(0);
    assert_eq!(short.json()["calendario"]["expiracao"], 86400, "the bank's own, where none is given");
    let read = bank.gnpix(&["cob", "get", TXID]).run().exits(0);
    assert_eq!(read.json()["valor"]["original"], "50.00");
    let changed = bank.gnpix(&["cob", "update", TXID, "--valor.original", "60.00"]).run().exits(0);
    assert_eq!(changed.json()["valor"]["original"], "60.00");
    let listed = bank.gnpix(&[&["cob", "list"], &SPAN[..], &["--pagina-atual", "0"]].concat()).run().exits(0);
    assert_eq!(listed.json()["cobs"].as_array().unwrap().len(), 2);
}

#[test]
fn a_body_comes_from_text_file_or_stdin_and_options_add_to_it() {
    let bank = Bank::start();
    let key = bank.sandbox.pix_key();
    let body = format!(
        r#"{{"calendario":{{"expiracao":60}},"chave":"{key}","valor":{{"original":"1.50"}},"infoAdicionais":[]}}"#
    );
    let file = bank.write("body.json", &body);
    let at = format!("@{}", file.display());
    for (data, input) in [(body.as_str(), ""), (at.as_str(), ""), ("-", body.as_str())] {
        let words = ["cob", "create", "-d", data, "--valor", "77.00"];
        let made = bank.gnpix(&words).input(input).run().exits(0);
        assert_eq!(made.json()["valor"]["original"], "77.00");
    }
    let shown = bare(&[
        "cob",
        "create",
        "-d",
        " {\"chave\": \"a@b.com\",\"valor\":{\"original\":\"1.00\"}} ",
        "--print",
        "--json",
    ]);
    let text = shown.exits(0).stdout;
    assert!(
        text.contains(r#""body":{"chave": "a@b.com","valor":{"original":"1.00"}}"#),
        "as written: {text}"
    );
}

#[test]
fn what_breaks_a_rule_is_told_all_at_once_before_anything_is_sent() {
    let bank = Bank::start();
    let words = ["cob", "create", "--valor", "10", "--devedor.cpf", "1", "--json"];
    let error = bank.gnpix(&words).run().exits(2).error_json();
    assert_eq!(error["code"], "body_invalid");
    let named: Vec<&str> =
        error["violations"].as_array().unwrap().iter().map(|one| one["property"].as_str().unwrap()).collect();
    assert_eq!(named, ["chave", "valor.original", "devedor.nome", "devedor.cpf"]);
    for (words, told) in [
        (&["cob", "get", "short"][..], "txid: must be 26 to 35 letters and digits"),
        (&["cob", "get"], "<TXID>"),
        (&["cob", "list", "--inicio", "2020-01-01T00:00:00Z"], "--fim"),
        (&["cob", "create"], "a CobSolicitada is missing"),
        (&["cob", "create", "-d", "{"], "the body isn't JSON"),
        (&["cob", "create", "-d", "[]", "--valor", "1.00"], "is no object"),
        (&["cob", "create", "--expiracao", "soon"], "calendario.expiracao must be a whole number"),
        (&["loc", "create", "--tipoCob", "cobx"], "cobx"),
        (&["evp", "create", "-d", "{}"], "-d"),
        (&["cob", "fly"], "fly"),
    ] {
        let ran = bank.gnpix(words).run().exits(2);
        assert!(ran.stderr.contains(told) && ran.stdout.is_empty(), "{words:?}: {}", ran.stderr);
    }
    assert_eq!(bank.sandbox.stats().requests, 0);
}

#[test]
fn money_leaves_only_with_a_yes_where_nobody_can_be_asked() {
    let bank = Bank::start();
    let key = bank.sandbox.pix_key().to_owned();
    let send =
        ["pix", "send", "e1", "--valor", "1.00", "--pagador.chave", &key, "--favorecido.chave", "a@b.com"];
    let refused = bank.gnpix(&[&send[..], &["--json"]].concat()).run().exits(2);
    assert_eq!(refused.error_json()["code"], "confirmation_missing");
    assert_eq!(bank.sandbox.stats().requests, 0);
    let sent = bank.gnpix(&[&send[..], &["--yes"]].concat()).run().exits(0);
    assert_eq!(sent.json()["status"], "EM_PROCESSAMENTO");
    let found = bank.gnpix(&["pix", "get_sent_by_id", "e1"]).run().exits(0);
    assert_eq!(found.json()["valor"], "1.00");
    let receipt = bank.gnpix(&["receipt", "get", "--idEnvio", "e1"]).run().exits(0);
    assert!(receipt.out.starts_with(b"%PDF"));
}

#[test]
fn print_shows_the_request_and_needs_neither_bank_nor_secret() {
    let words = ["webhook", "configure", "a@b.com", "--webhookUrl", "https://shop.example/p?ignorar="];
    let shown = bare(&[&words[..], &["--skip-mtls-checking", "true", "--print"]].concat()).exits(0);
    let expected = "PUT /v2/webhook/a%40b.com\nx-skip-mtls-checking: true\n\n{\n  \"webhookUrl\": \
                    \"https://shop.example/p?ignorar=\"\n}\n";
    assert_eq!((shown.stdout.as_str(), shown.stderr.as_str()), (expected, ""));
    let list = bare(&[&["cob", "list"], &SPAN[..], &["--print", "--json"]].concat()).exits(0).json();
    assert_eq!(list["method"], "GET");
    assert_eq!(list["body"], serde_json::Value::Null);
    assert!(list["target"].as_str().unwrap().starts_with("/v2/cob?inicio=2020-01-01T00%3A00%3A00-03%3A00&"));
}

#[test]
fn all_pages_come_as_lines_in_order() {
    let bank = Bank::start();
    let key = bank.sandbox.pix_key().to_owned();
    for cents in ["50.01", "50.02", "50.03", "50.04", "50.05"] {
        bank.gnpix(&["cob", "create", "--valor", cents, "--chave", &key, "--expiracao", "60"]).run().exits(0);
    }
    let list = [&["cob", "list"], &SPAN[..], &["--itensPorPagina", "2"]].concat();
    let one = bank.gnpix(&list).run().exits(0).json();
    assert_eq!(one["cobs"].as_array().unwrap().len(), 2);
    let ran = bank.gnpix(&[&list[..], &["--all"]].concat()).run().exits(0);
    let amounts: Vec<String> = ran
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["valor"]["original"].to_string())
        .collect();
    assert_eq!(amounts.len(), 5);
    assert_eq!(amounts.iter().collect::<std::collections::BTreeSet<_>>().len(), 5);
    assert!(ran.stderr.starts_with("5 items, 3 pages ("), "{}", ran.stderr);
    let json = bank.gnpix(&[&list[..], &["--all", "--json"]].concat()).run().exits(0).error_json();
    assert_eq!((&json["items"], &json["pages"]), (&5.into(), &3.into()));
    bank.fault("status=503; path=/v2/cob; skip=1");
    let broken = bank.gnpix(&[&list[..], &["--all", "--timeout", "2"]].concat()).run().exits(5);
    assert_eq!(broken.stdout.lines().filter(|line| line.contains("50.0")).count(), 2, "what came stays");
    bank.gnpix(&[&list[..], &["--all", "--paginaAtual", "1"]].concat()).run().exits(2);
}

#[test]
fn a_refusal_of_the_bank_is_told_as_of_any_request() {
    let bank = Bank::start();
    let ran = bank.gnpix(&["cob", "get", TXID]).run().exits(4);
    assert!(ran.stdout.starts_with('{') && ran.stderr.starts_with("HTTP 4"), "{ran:?}");
    let gone =
        bank.gnpix(&["evp", "delete", "7d9f0335-8dcc-4054-9bf9-0dbd61d36900", "--json"]).run().exits(4);
    assert_eq!(gone.error_json()["kind"], "api");
    let made = bank.gnpix(&["evp", "create"]).run().exits(0).json();
    let deleted = bank.gnpix(&["evp", "delete", made["chave"].as_str().unwrap()]).run().exits(0);
    assert_eq!(deleted.stdout, "");
}

#[test]
fn the_catalogue_is_listed_and_each_command_tells_of_itself() {
    let list = bare(&["operations", "--json"]).exits(0).json();
    let list = list.as_array().unwrap().clone();
    assert_eq!(list.len(), operation::all().count());
    let send = list.iter().find(|one| one["name"] == "pix.send").unwrap();
    assert_eq!((&send["command"], &send["asks_first"]), (&"pix send".into(), &true.into()));
    let plain = bare(&["operations"]).exits(0).stdout;
    assert!(plain.lines().any(|line| line.starts_with("pix send ") && line.contains(" pays ")), "{plain}");
    for one in &list {
        let command = one["command"].as_str().unwrap().split(' ');
        let words: Vec<&str> = command.clone().chain(["--help"]).collect();
        let help = bare(&words).exits(0).stdout;
        let request = format!("{} {}", one["method"].as_str().unwrap(), one["route"].as_str().unwrap());
        assert!(help.contains(&request), "{request}: {help}");
        assert!(one["scope"].as_str().is_none_or(|scope| help.contains(scope)), "{help}");
        assert_eq!(help.contains("--yes"), one["asks_first"] == true, "{help}");
    }
    let page = bare(&["man", "pix", "send"]).exits(0).stdout;
    assert!(page.contains("gnpix\\-pix\\-send") && page.contains("leaves the account"), "{page}");
    let script = bare(&["completions", "bash"]).exits(0).stdout;
    assert!(script.contains("gnpix__subcmd__pix__subcmd__send") && script.contains("--favorecido.chave"));
}
