//! `gnpix brcode` and `gnpix qr`, which need no bank.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::Gnpix;

/// The central bank's sample of a static BR Code (Manual de Padrões para Iniciação do Pix §2.6.3).
const STATIC: &str = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano \
                      de Tal6008BRASILIA62070503***63041D3D";

fn gnpix(words: &[&str]) -> Gnpix {
    Gnpix::new(std::path::Path::new("/nonexistent"), words)
}

#[test]
fn a_br_code_is_read_from_an_argument_and_from_stdin() {
    let shown = gnpix(&["brcode", "parse", STATIC, "--json"]).run().exits(0).json();
    assert_eq!(shown["kind"], "static");
    assert_eq!(shown["key"], "123e4567-e12b-12d1-a456-426655440000");
    assert_eq!((&shown["name"], &shown["city"]), (&"Fulano de Tal".into(), &"BRASILIA".into()));
    assert!(shown.get("txid").is_none() && shown.get("amount").is_none());
    assert_eq!(shown["problems"], serde_json::json!([]));
    assert_eq!(shown["fields"][1]["fields"][0]["value"], "br.gov.bcb.pix");
    let piped = gnpix(&["brcode", "parse", "--json"]).input(format!("{STATIC}\n")).run().exits(0).json();
    assert_eq!(piped, shown);
    assert_eq!(gnpix(&["brcode", "parse", "-", "--json"]).input(STATIC).run().exits(0).json(), shown);
    let table = gnpix(&["brcode", "parse", STATIC]).run().exits(0);
    assert!(table.stdout.contains("Fulano de Tal") && table.stderr.is_empty(), "{}", table.stdout);
}

#[test]
fn a_damaged_br_code_is_refused_and_broken_rules_are_told() {
    let ran = gnpix(&["brcode", "parse", &STATIC.replace("Fulano", "Beltrano")]).run().exits(2);
    assert!(ran.stdout.is_empty() && ran.stderr.contains("says 1D3D, and the text gives"), "{}", ran.stderr);
    let error = gnpix(&["brcode", "parse", "pix", "--json"]).run().exits(2);
    let error: serde_json::Value = serde_json::from_str(&error.stderr).unwrap();
    assert_eq!(
        (&error["code"], &error["violations"][0]["property"]),
        (&"brcode_invalid".into(), &"brcode".into())
    );
    assert_eq!(gnpix(&["brcode", "parse"]).input([0xff]).run().exits(2).stdout, "");
    assert_eq!(gnpix(&["brcode", "parse"]).input(vec![b'0'; 70_000]).run().exits(2).stdout, "");
}

#[test]
fn a_br_code_is_built_and_all_that_is_wrong_is_said() {
    let key = "123E4567E12B12D1A456426655440000";
    let words = ["brcode", "build", "--key", key, "--name", "Fulano de Tal", "--city", "BRASÍLIA"];
    assert_eq!(gnpix(&words).run().exits(0).stdout, format!("{STATIC}\n"));
    let json = gnpix(&[&words[..], &["--json"]].concat()).run().exits(0).json();
    assert_eq!(json["brcode"], STATIC);
    let ran = gnpix(&["brcode", "build", "--name", "", "--city", "x", "--amount", "10,00"]).run().exits(2);
    for part in ["key: is missing", "name: is empty", "amount: \"10,00\" has a comma"] {
        assert!(ran.stderr.contains(part), "{part}: {}", ran.stderr);
    }
    let all = [
        "brcode",
        "build",
        "--key",
        "+5561912345678",
        "--name",
        "Loja",
        "--city",
        "Recife",
        "--amount",
        "1.50",
        "--txid",
        "a1",
        "--info",
        "Obrigado",
        "--postal-code",
        "50010-000",
        "--withdrawal-ispb",
        "12345678",
        "--many",
    ];
    let text = gnpix(&all).run().exits(0).stdout;
    let parsed = gnpix(&["brcode", "parse", "--json"]).input(text).run().exits(0).json();
    for (name, value) in [
        ("amount", "1.50"),
        ("txid", "a1"),
        ("info", "Obrigado"),
        ("postal_code", "50010000"),
        ("withdrawal_ispb", "12345678"),
        ("use", "many payments"),
    ] {
        assert_eq!(parsed[name], value);
    }
}

#[test]
fn a_qr_code_is_drawn_as_text_and_into_files() {
    let folder = tempfile::tempdir().unwrap();
    let text = gnpix(&["qr", STATIC]).run().exits(0);
    assert!(text.stdout.contains("█▀▀▀▀▀█") && text.stderr.is_empty(), "{}", text.stdout);
    for (name, start) in [("a.svg", b"<svg ".as_slice()), ("a.PNG", b"\x89PNG\r\n\x1a\n"), ("a.txt", b"   ")]
    {
        let path = folder.path().join(name);
        let words = ["qr", "--out", path.to_str().unwrap(), "--correction", "H", "--module", "4"];
        let ran = gnpix(&words).input(STATIC).run().exits(0);
        assert!(ran.stdout.is_empty() && ran.stderr.contains("wrote "), "{}", ran.stderr);
        assert!(std::fs::read(&path).unwrap().starts_with(start), "{name}");
        let again = gnpix(&words).input(STATIC).run().exits(2);
        assert!(again.stderr.contains("exists already and was left alone"), "{}", again.stderr);
        gnpix(&[&words[..], &["--force"]].concat()).input(STATIC).run().exits(0);
    }
    let stdout = gnpix(&["qr", STATIC, "--to", "svg"]).run().exits(0).stdout;
    assert!(stdout.starts_with("<svg ") && stdout.ends_with("</svg>\n"));
    let json = gnpix(&["qr", STATIC, "--out", folder.path().join("b.svg").to_str().unwrap(), "--json"]);
    assert!(json.run().exits(0).json()["written"][0].as_str().unwrap().ends_with("b.svg"));
}

#[test]
fn a_text_that_nobody_can_pay_is_drawn_with_a_warning_and_one_too_long_isnt() {
    let ran = gnpix(&["qr", "https://example.com"]).run().exits(0);
    assert!(ran.stdout.contains('█') && ran.stderr.contains("warning: this is no BR Code"), "{}", ran.stderr);
    let ran = gnpix(&["qr", "--quiet"]).input("a".repeat(3000)).run().exits(2);
    assert!(ran.stderr.contains("3000 bytes don't fit"), "{}", ran.stderr);
    let ran = gnpix(&["qr", STATIC, "--to", "png", "--module", "1000"]).run().exits(2);
    assert!(ran.stderr.contains("module"), "{}", ran.stderr);
    assert!(gnpix(&["qr", STATIC, "--correction", "Z"]).run().exits(2).stdout.is_empty());
    let missing = gnpix(&["qr", STATIC, "--out", "/nonexistent/a.svg"]).run().exits(2);
    assert!(missing.stderr.contains("can't be written"), "{}", missing.stderr);
}
