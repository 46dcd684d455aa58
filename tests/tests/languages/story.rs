//! What the programs print, and what the bank saw of it.

use std::process::Command;

use crate::building::{LANGUAGES, Language, charge};
use crate::java;
use crate::setting::Setting;

/// The value of the line that begins with `name`.
fn value<'a>(wrote: &'a str, name: &str) -> &'a str {
    wrote
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
        .unwrap_or_else(|| panic!("no line {name:?} in:\n{wrote}"))
}

/// Runs one language's program and checks everything it wrote.
pub(crate) fn check(language: Language, program: &Command) {
    let setting = Setting::new();
    let wrote = setting.run(program);
    let bank = &setting.bank;
    assert_eq!(value(&wrote, "certificate"), "valid", "{language:?}");
    let token = value(&wrote, "access token");
    assert!(token.ends_with('…') && token.chars().count() == 7, "{language:?}: {token}");
    assert_eq!(value(&wrote, "token type"), "Bearer", "{language:?}");
    assert_eq!(value(&wrote, "expires in"), "3600 s", "{language:?}");
    assert!(value(&wrote, "scope").split(' ').any(|scope| scope == "cob.write"), "{language:?}");
    assert_eq!(value(&wrote, "charge"), "201", "{language:?}");
    assert!(value(&wrote, "looked up").contains("ATIVA"), "{language:?}: {wrote}");
    let unknown = value(&wrote, "unknown charge");
    let api = if language == Language::Node { "api (GNPIX_ERROR_API)" } else { "api (10)" };
    assert_eq!(
        unknown,
        format!("{api}, HTTP 400, cobranca_nao_encontrada, maybe sent: false"),
        "{language:?}"
    );
    assert!(value(&wrote, "bad amount").ends_with("maybe sent: false"), "{language:?}");
    assert!(wrote.contains("original"), "{language:?}: the refused field is named:\n{wrote}");

    let seen = bank.sandbox.requests();
    let reused = format!("1 token, 1 connection, {} requests", seen.len());
    assert_eq!(value(&wrote, "reused"), reused, "{language:?}");
    let stats = bank.sandbox.stats();
    assert_eq!((stats.token_exchanges, stats.connections), (1, 1), "{language:?}");
    assert!(seen.iter().any(|request| request.method == "PUT"), "{language:?} made no charge");
    assert!(!wrote.contains(bank.sandbox.application().client_secret()), "{language:?}");
}

#[test]
fn every_language_authorizes_charges_looks_up_and_reuses_token_and_connection() {
    for language in java::with_newer(&LANGUAGES) {
        check(language, &charge(language));
    }
}
