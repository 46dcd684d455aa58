//! Answers of the token endpoint: the good, the odd and the useless.

use std::time::Duration;

use super::support::{Bank, Caller, cache, seconds, text};
use crate::error::ErrorKind;
use crate::scope::Scope;
use crate::secret::ExposeSecret;
use crate::token::Grant;

fn life(expires_in: &str) -> Duration {
    let body = format!(r#"{{"access_token":"t","expires_in":{expires_in}}}"#);
    Grant::from_json(body.as_bytes()).unwrap().expires_in
}

fn refusal(body: &str) -> (ErrorKind, String) {
    let error = Grant::from_json(body.as_bytes()).unwrap_err();
    assert!(!format!("{error}{error:?}").contains("s3cr3t"), "the error shows the body: {error:?}");
    (error.kind(), error.to_string())
}

#[test]
fn tc_02_a_grant_keeps_type_scopes_and_lifetime() {
    let body = br#"{"access_token":"abc.DEF-123_~+/=","token_type":"bearer","expires_in":300,"scope":"cob.write cob.read","extra":[1]}"#;
    let (_, cache) = cache();
    let bank = Bank::default();
    let caller = Caller::of(&cache, &bank).waits();
    bank.answer(1, Grant::from_json(body));
    let token = caller.done().unwrap();
    assert_eq!(text(&token), "abc.DEF-123_~+/=");
    assert_eq!(token.authorization_header().as_bytes(), b"Bearer abc.DEF-123_~+/=");
    assert!(token.authorization_header().is_sensitive());
    assert_eq!((token.token_type(), token.expires_in()), ("bearer", seconds(300.0)));
    assert_eq!(token.scope(), Some("cob.write cob.read"));
    assert!(token.scopes().unwrap().contains(&Scope::CobRead));
    assert_eq!(token.generation(), 1);
}

#[test]
fn tc_05_a_missing_life_is_an_hour_and_numbers_come_in_many_coats() {
    assert_eq!(Grant::from_json(br#"{"access_token":"t"}"#).unwrap().expires_in, seconds(3600.0));
    for (sent, taken) in [
        ("null", 3600.0),
        ("3600", 3600.0),
        ("\"3600\"", 3600.0),
        ("\" 3600 \"", 3600.0),
        ("59.5", 59.5),
        ("\"1e3\"", 1000.0),
        ("3.6e3", 3600.0),
        ("315576000", 315_576_000.0),
    ] {
        assert_eq!(life(sent), seconds(taken), "{sent}");
    }
}

#[test]
fn tc_05_a_life_without_sense_is_zero_and_never_a_panic() {
    for sent in [
        "0",
        "-1",
        "-0.0",
        "\"NaN\"",
        "\"inf\"",
        "\"-inf\"",
        "1e999",
        "-1e999",
        "315576001",
        "18446744073709551616",
        "\"an hour\"",
        "\"\"",
        "true",
        "[3600]",
        "{\"seconds\":3600}",
    ] {
        assert_eq!(life(sent), Duration::ZERO, "{sent}");
    }
}

#[test]
fn tc_05_the_calls_that_wait_use_a_token_without_life_and_the_next_call_gets_another() {
    let (_, cache) = cache();
    let bank = Bank::default();
    let callers = [Caller::of(&cache, &bank).waits(), Caller::of(&cache, &bank).waits()];
    bank.answer(1, Grant::from_json(br#"{"access_token":"odd","expires_in":-5}"#));
    for caller in callers {
        assert_eq!(text(&caller.done().unwrap()), "odd");
    }
    assert!(cache.fresh().is_none());
    let next = Caller::of(&cache, &bank).waits();
    assert_eq!(bank.exchanges(), 2);
    drop(next);
}

#[test]
fn tc_26_bearer_is_matched_without_case_and_assumed_when_missing() {
    for kind in [r#""Bearer""#, r#""bearer""#, r#""BEARER""#, "null"] {
        let body = format!(r#"{{"access_token":"t","token_type":{kind}}}"#);
        assert!(Grant::from_json(body.as_bytes()).is_ok(), "{kind}");
    }
    assert_eq!(Grant::from_json(br#"{"access_token":"t"}"#).unwrap().token_type, "Bearer");
}

#[test]
fn tc_26_another_type_is_an_error_that_names_it() {
    let (kind, text) = refusal(r#"{"access_token":"s3cr3t","token_type":"DPoP"}"#);
    assert_eq!(kind, ErrorKind::Authorization);
    assert!(text.contains("DPoP"), "{text}");
    let (_, text) = refusal(r#"{"access_token":"s3cr3t","token_type":"is s3cr3t"}"#);
    assert!(text.contains("not shown"), "{text}");
    let long = format!(r#"{{"access_token":"t","token_type":"{}"}}"#, "x\\n".repeat(5000));
    assert!(refusal(&long).1.len() < 400);
}

#[test]
fn tc_25_an_unusable_answer_is_an_error_that_does_not_show_it() {
    for body in [
        "",
        "<html>s3cr3t</html>",
        "null",
        "[]",
        "\"s3cr3t\"",
        "{}",
        r#"{"access_token":null}"#,
        r#"{"access_token":""}"#,
        r#"{"access_token":7}"#,
        r#"{"access_token":"s3cr3t with space"}"#,
        r#"{"access_token":"s3cr3t\r\nX-Evil: 1"}"#,
        r#"{"access_token":"s3cr3té"}"#,
        r#"{"access_token":"s3cr3t","token_type":["Bearer"]}"#,
        r#"{"access_token":"s3cr3t","scope":7}"#,
        r#"{"access_token":"s3cr3t""#,
        "{\"access_token\":\"s3cr3t\u{0}\"}",
    ] {
        assert_eq!(refusal(body).0, ErrorKind::Response, "{body}");
    }
    let huge = format!(r#"{{"access_token":"{}"}}"#, "x".repeat(64 * 1024 + 1));
    assert_eq!(refusal(&huge).0, ErrorKind::Response);
    let mut binary = br#"{"access_token":"t"}"#.to_vec();
    binary.push(0xff);
    assert!(Grant::from_json(&binary).is_err());
}

#[test]
fn tc_02_unknown_scopes_are_not_no_scopes() {
    let scope = |body: &str| Grant::from_json(body.as_bytes()).unwrap().scope;
    assert_eq!(scope(r#"{"access_token":"t"}"#), None);
    assert_eq!(scope(r#"{"access_token":"t","scope":null}"#), None);
    assert_eq!(scope(r#"{"access_token":"t","scope":""}"#).as_deref(), Some(""));
    assert_eq!(scope(r#"{"access_token":"t","scope":["a","b"]}"#).as_deref(), Some("a b"));
}

#[test]
fn a_byte_order_mark_is_stepped_over_and_the_last_of_two_names_counts() {
    let grant =
        Grant::from_json("\u{feff}{\"access_token\":\"a\",\"access_token\":\"b\"}".as_bytes()).unwrap();
    assert_eq!(grant.access_token.expose_secret(), "b");
}
