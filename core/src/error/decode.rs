//! Every answer that isn't a success → one typed error. The same decoder serves every call.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use serde_json::{Map, Value};

use super::{Answer, Error, ErrorKind, Violation};

/// Text of an answer shown to people is cut here; the raw body stays whole.
const SHOWN: usize = 1_000;
const VIOLATIONS: usize = 100;

/// Which call an answer is for: the token endpoint's refusals concern the pair, all others the call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    Token,
    Call,
}

/// What a body said, whichever of the bank's four shapes it has (or a proxy's page, or nothing).
#[derive(Debug, Default)]
struct Said {
    code: Option<String>,
    title: Option<String>,
    detail: Option<String>,
    violations: Vec<Violation>,
    forbidden_by_gateway: bool,
    certificate_page: bool,
}

/// The error for a non-2xx `answer`. `wall` is compared with a `Retry-After` date.
pub(crate) fn decode(answer: Answer, origin: Origin, wall: SystemTime) -> Error {
    let said = read(&answer);
    let status = answer.status;
    let insufficient_scope = said.code.as_deref() == Some("insufficient_scope")
        || challenge(&answer.headers, "insufficient_scope");
    let kind = match status {
        _ if said.certificate_page || said.forbidden_by_gateway => ErrorKind::CertificateRefused,
        429 => ErrorKind::RateLimit,
        500.. => ErrorKind::Server,
        ..400 => ErrorKind::Response,
        401 if origin == Origin::Call && insufficient_scope => ErrorKind::Scope,
        401 => ErrorKind::Authorization,
        403 if insufficient_scope => ErrorKind::Scope,
        400 | 403 if origin == Origin::Token && said.code.is_some() => ErrorKind::Authorization,
        403 if origin == Origin::Token => ErrorKind::Authorization,
        _ => ErrorKind::Api,
    };
    let pair_refused = status == 401
        || matches!(
            said.code.as_deref(),
            None | Some("invalid_client" | "unauthorized_client" | "access_denied")
        );
    let message = match (kind, origin) {
        (ErrorKind::CertificateRefused, _) => "the bank refused the certificate",
        (ErrorKind::RateLimit, _) => "the bank asks to slow down",
        (ErrorKind::Server, Origin::Token) => "the bank failed to give a token",
        (ErrorKind::Server, Origin::Call) => "the bank failed",
        (ErrorKind::Response, _) => "the bank answered with something that is neither a success nor an error",
        (ErrorKind::Authorization, Origin::Token) if pair_refused => {
            "the bank refused the Client_Id/Client_Secret pair"
        }
        (ErrorKind::Authorization, Origin::Call) => "the bank refused the token",
        (ErrorKind::Scope, _) => "the token lacks a scope that the call needs",
        (_, Origin::Token) => "the bank refused the request for a token",
        (_, Origin::Call) => "the bank refused the call",
    };
    let retry_after = retry_after(&answer.headers, wall);
    let help = help(kind, origin, status, said.code.as_deref(), said.forbidden_by_gateway);
    let mut error = Error::new(kind, message)
        .with_title(said.title)
        .with_detail(said.detail)
        .with_violations(said.violations)
        .with_retry_after(retry_after)
        .with_answer(answer);
    if let Some(code) = said.code {
        error = error.with_code(code);
    }
    match help {
        Some(help) => error.with_help(help),
        None => error,
    }
}

fn help(
    kind: ErrorKind,
    origin: Origin,
    status: u16,
    code: Option<&str>,
    gateway: bool,
) -> Option<&'static str> {
    Some(match (kind, origin) {
        (ErrorKind::CertificateRefused, _) if gateway => {
            "Usually the certificate or the pair is of the other environment: production and homologation never mix."
        }
        (ErrorKind::CertificateRefused, _) => {
            "Check that the certificate is of this environment, still valid and not revoked in the bank's panel."
        }
        (ErrorKind::Authorization, Origin::Token) if code == Some("invalid_scope") => {
            "Ask only for scopes that are ticked in the application's settings at the bank."
        }
        (ErrorKind::Authorization, Origin::Token) if code.is_some_and(|code| code != "invalid_client") => {
            "Check how the token is asked for: its path, its body (JSON or form) and its scopes."
        }
        (ErrorKind::Authorization, Origin::Token) => {
            "Check Client_Id and Client_Secret, and that the application, the certificate and the base route are of one environment."
        }
        (ErrorKind::Authorization, Origin::Call) => {
            "A token belongs to its application and certificate: check that both are still active."
        }
        (ErrorKind::Scope, _) => {
            "Tick the scope in the application's settings at the bank, then get a new token."
        }
        (ErrorKind::RateLimit, _) => {
            "Wait as long as the error's retry_after says, or a second, and try again."
        }
        (ErrorKind::Api, Origin::Token) if status == 404 => "Check the base URL and the token path.",
        (ErrorKind::Response, _) if (300..400).contains(&status) => {
            "Redirects are never followed, so that neither token nor certificate leaves the bank's host: check the base URL."
        }
        _ => return None,
    })
}

fn read(answer: &Answer) -> Said {
    match serde_json::from_slice::<Value>(&answer.body) {
        Ok(Value::Object(object)) => read_object(&object),
        Ok(_) => Said::default(),
        Err(_) => read_page(&answer.body, answer.status),
    }
}

fn read_object(object: &Map<String, Value>) -> Said {
    let text = |name: &str| object.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let mut said = Said::default();
    if let Some(name) = text("nome") {
        said.code = Some(cut(name));
        said.detail = text("mensagem").map(message_of);
    } else if let Some(error) = text("error") {
        said.code = Some(cut(error));
        said.detail = text("error_description").or_else(|| text("message")).map(cut);
    } else if let Some(kind) = text("type") {
        let last = kind.trim_end_matches('/').rsplit('/').next().unwrap_or(kind);
        said.code = Some(cut(last));
        said.detail = text("detail").map(cut);
    } else {
        said.detail =
            text("mensagem").map(message_of).or_else(|| text("message").or_else(|| text("detail")).map(cut));
        said.forbidden_by_gateway = answer_says_forbidden(object.get("message")) && object.len() == 1;
    }
    said.title = text("title").map(cut);
    for list in ["violacoes", "erros"] {
        let items = object.get(list).and_then(Value::as_array).into_iter().flatten();
        said.violations.extend(items.take(VIOLATIONS).map(violation));
    }
    said
}

fn answer_says_forbidden(message: Option<&Value>) -> bool {
    message.and_then(Value::as_str).is_some_and(|message| message.eq_ignore_ascii_case("forbidden"))
}

/// The bank's `mensagem` is sometimes JSON text with a `detail` inside.
fn message_of(message: &str) -> String {
    let inner = serde_json::from_str::<Value>(message).ok();
    let detail = inner.as_ref().and_then(|inner| inner.get("detail")).and_then(Value::as_str);
    cut(detail.unwrap_or(message))
}

fn violation(item: &Value) -> Violation {
    let text = |names: [&str; 2]| {
        names.iter().find_map(|name| match item.get(*name) {
            Some(Value::String(text)) => Some(cut(text)),
            None | Some(Value::Null) => None,
            Some(other) => Some(cut(&other.to_string())),
        })
    };
    Violation {
        reason: text(["razao", "mensagem"]).unwrap_or_else(|| cut(&item.to_string())),
        property: text(["propriedade", "caminho"]),
        value: text(["valor", "value"]),
    }
}

/// A page by nginx or a proxy: its title is all that can be told from it.
fn read_page(body: &[u8], status: u16) -> Said {
    let page = String::from_utf8_lossy(body.get(..body.len().min(64 * 1024)).unwrap_or(body));
    let lower = page.to_ascii_lowercase();
    let certificate_page = matches!(status, 400 | 495 | 496)
        && ["no required ssl certificate was sent", "the ssl certificate error", "ssl certificate required"]
            .iter()
            .any(|text| lower.contains(text));
    let title = lower
        .find("<title>")
        .map(|at| at + "<title>".len())
        .and_then(|from| lower.get(from..).and_then(|rest| rest.find("</title>")).map(|len| (from, len)))
        .and_then(|(from, len)| page.get(from..from + len));
    let text = title.or_else(|| (!lower.contains('<')).then_some(&*page)).map(str::trim);
    Said { detail: text.filter(|text| !text.is_empty()).map(cut), certificate_page, ..Said::default() }
}

fn cut(text: &str) -> String {
    let printable = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut shown: String = printable.take(SHOWN).collect();
    if shown.len() < text.len() && text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// Whether a `WWW-Authenticate` challenge names `error` (RFC 6750 §3).
pub(crate) fn challenge(headers: &HeaderMap, error: &str) -> bool {
    let challenges = headers.get_all(http::header::WWW_AUTHENTICATE);
    challenges.iter().filter_map(|value| value.to_str().ok()).any(|value| {
        value
            .split([',', ' '])
            .filter_map(|part| part.trim().strip_prefix("error="))
            .any(|given| given.trim_matches('"') == error)
    })
}

/// `Retry-After` in seconds or as a date (RFC 9110 §10.2.3).
pub(crate) fn retry_after(headers: &HeaderMap, wall: SystemTime) -> Option<Duration> {
    let value = headers.get(http::header::RETRY_AFTER)?.to_str().ok()?.trim();
    match value.parse::<u64>() {
        Ok(seconds) => Some(Duration::from_secs(seconds)),
        Err(_) => {
            let date = httpdate::parse_http_date(value).ok()?;
            Some(date.duration_since(wall).unwrap_or(Duration::ZERO))
        }
    }
}
