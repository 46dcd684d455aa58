use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue};

use super::decode::{Origin, challenge, decode, retry_after};
use super::{Answer, Error, ErrorKind, Violation};

fn answer(status: u16, body: &str) -> Answer {
    Answer { status, headers: HeaderMap::new(), body: Bytes::copy_from_slice(body.as_bytes()) }
}

fn call(status: u16, body: &str) -> Error {
    decode(answer(status, body), Origin::Call, UNIX_EPOCH)
}

fn token(status: u16, body: &str) -> Error {
    decode(answer(status, body), Origin::Token, UNIX_EPOCH)
}

#[test]
fn a_problem_gives_its_type_title_detail_and_violations() {
    let body = r#"{"type":"https://pix.bcb.gov.br/api/v2/error/CobOperacaoInvalida","title":"Cobrança inválida.","status":422,
        "detail":"não respeita o schema","violacoes":[{"razao":"fora do padrão","propriedade":"cob.valor.original","valor":10.5}]}"#;
    let error = call(400, body);
    assert_eq!(error.kind(), ErrorKind::Api);
    assert_eq!(error.http_status(), Some(400), "the HTTP status wins over the body's");
    assert_eq!(error.code(), Some("CobOperacaoInvalida"));
    assert_eq!(error.title(), Some("Cobrança inválida."));
    assert_eq!(error.detail(), Some("não respeita o schema"));
    let expected = Violation {
        reason: "fora do padrão".into(),
        property: Some("cob.valor.original".into()),
        value: Some("10.5".into()),
    };
    assert_eq!(error.violations(), [expected]);
    assert_eq!(error.answer().unwrap().body.len(), body.len(), "the raw body is kept");
}

#[test]
fn the_banks_own_shape_gives_nome_mensagem_and_erros() {
    let error = call(
        400,
        r#"{"nome":"json_invalido","mensagem":"Valores inválidos","erros":[{"chave":"enum","caminho":".body.tipoCob","mensagem":"deve ser igual"}]}"#,
    );
    assert_eq!((error.kind(), error.code()), (ErrorKind::Api, Some("json_invalido")));
    assert_eq!(error.violations()[0].property.as_deref(), Some(".body.tipoCob"));
    let nested = call(400, r#"{"nome":"x","mensagem":"{\"detail\":\"dentro\"}"}"#);
    assert_eq!(nested.detail(), Some("dentro"));
}

#[test]
fn a_wrong_pair_is_an_authorization_error_with_oauths_words() {
    let body = r#"{"error":"invalid_client","error_description":"Invalid or inactive credentials"}"#;
    for status in [400, 401, 403] {
        let error = token(status, body);
        assert_eq!(error.kind(), ErrorKind::Authorization, "{status}");
        assert_eq!(error.code(), Some("invalid_client"));
        assert_eq!(error.detail(), Some("Invalid or inactive credentials"));
        assert!(!error.is_retryable());
    }
    assert_eq!(token(401, "").kind(), ErrorKind::Authorization);
    assert_eq!(token(404, "").kind(), ErrorKind::Api);
}

#[test]
fn a_missing_or_wrong_certificate_is_one_kind_whoever_says_it() {
    let page = |text: &str| {
        format!("<html>\r\n<head><title>400 {text}</title></head><body><center><h1>400 Bad Request</h1>")
    };
    for origin in [Origin::Token, Origin::Call] {
        for body in [page("No required SSL certificate was sent"), page("The SSL certificate error")] {
            let error = decode(answer(400, &body), origin, UNIX_EPOCH);
            assert_eq!(error.kind(), ErrorKind::CertificateRefused);
        }
        let error = decode(answer(403, r#"{"message":"Forbidden"}"#), origin, UNIX_EPOCH);
        assert_eq!(error.kind(), ErrorKind::CertificateRefused);
        assert!(error.help().unwrap().contains("environment"));
    }
}

#[test]
fn insufficient_scope_is_a_scope_error_by_body_or_by_challenge() {
    assert_eq!(call(403, r#"{"error":"insufficient_scope"}"#).kind(), ErrorKind::Scope);
    let mut by_header = answer(403, "");
    by_header.headers.insert(
        "www-authenticate",
        HeaderValue::from_static(r#"Bearer realm="pix", error="insufficient_scope", scope="cob.write""#),
    );
    assert!(challenge(&by_header.headers, "insufficient_scope"));
    assert!(!challenge(&by_header.headers, "invalid_token"));
    assert_eq!(decode(by_header, Origin::Call, UNIX_EPOCH).kind(), ErrorKind::Scope);
    assert_eq!(call(403, r#"{"nome":"documento_bloqueado","mensagem":"x"}"#).kind(), ErrorKind::Api);
}

#[test]
fn html_nothing_and_rubbish_still_make_a_typed_error() {
    let html = call(502, "<html><title>502 Bad Gateway</title>");
    assert_eq!((html.kind(), html.detail()), (ErrorKind::Server, Some("502 Bad Gateway")));
    assert_eq!(call(500, "").detail(), None);
    assert_eq!(call(400, "plain words").detail(), Some("plain words"));
    assert_eq!(call(400, "{\"nome\":").kind(), ErrorKind::Api);
    assert_eq!(call(400, "[1]").kind(), ErrorKind::Api);
    assert_eq!(call(302, "").kind(), ErrorKind::Response);
    assert_eq!(call(499, "").kind(), ErrorKind::Api);
    assert_eq!(call(599, "").kind(), ErrorKind::Server);
    assert_eq!(
        decode(
            Answer {
                status: 400,
                headers: HeaderMap::new(),
                body: Bytes::from_static(b"\xff\xfe<title>\xc3")
            },
            Origin::Call,
            UNIX_EPOCH
        )
        .kind(),
        ErrorKind::Api
    );
}

#[test]
fn long_or_dirty_text_is_cut_for_people_and_kept_raw() {
    let body = format!(r#"{{"nome":"x","mensagem":"a\r\n{}"}}"#, "é".repeat(5_000));
    let error = call(400, &body);
    assert!(error.detail().unwrap().chars().count() <= 1_001);
    assert!(!error.to_string().contains('\n'));
    assert_eq!(error.answer().unwrap().body.len(), body.len());
}

#[test]
fn retry_after_is_read_in_seconds_and_as_a_date() {
    let wall: SystemTime = UNIX_EPOCH + Duration::from_secs(784_111_777 - 30);
    let read = |value: &'static str| {
        let mut headers = HeaderMap::new();
        headers.insert("retry-after", HeaderValue::from_static(value));
        retry_after(&headers, wall)
    };
    assert_eq!(read("120"), Some(Duration::from_secs(120)));
    assert_eq!(read("Sun, 06 Nov 1994 08:49:37 GMT"), Some(Duration::from_secs(30)));
    assert_eq!(read("Sat, 06 Nov 1993 08:49:37 GMT"), Some(Duration::ZERO));
    for odd in ["", "-1", "soon", "1.5", "99999999999999999999999"] {
        assert_eq!(read(odd), None, "{odd}");
    }
    let mut limited = answer(429, r#"{"type":"https://pix.bcb.gov.br/api/v2/error/BaldeFichasVazio"}"#);
    limited.headers.insert("retry-after", HeaderValue::from_static("7"));
    let error = decode(limited, Origin::Call, wall);
    assert_eq!((error.kind(), error.code()), (ErrorKind::RateLimit, Some("BaldeFichasVazio")));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
}

#[test]
fn a_secret_that_a_server_repeats_is_not_shown() {
    let body = r#"{"nome":"tok-1","mensagem":"bad Authorization: Bearer tok-1","erros":[{"mensagem":"tok-1","caminho":"tok-1","valor":"tok-1"}],"title":"tok-1"}"#;
    let error = call(400, body).without(&["", "tok-1"]);
    let shown = format!("{error} {error:?} {:?}", error.violations());
    assert!(!shown.contains("tok-1"), "{shown}");
    assert_eq!(error.detail(), Some("bad Authorization: Bearer [redacted]"));
    assert_eq!(error.answer().unwrap().body.len(), body.len());
}
