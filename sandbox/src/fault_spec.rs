//! The text form of faults, for headers and HTTP: `status=503; retry_after=1; path=/v2/cob*; times=2`.

use std::time::Duration;

use http::header::{HeaderName, HeaderValue};
use serde_json::Value;

use crate::{Cut, Fault, FaultRule, SandboxError};

impl FaultRule {
    /// Reads a rule from its text form: parts separated by `;`, each `name` or `name=value`.
    ///
    /// Faults: `latency=MS`, `status=CODE` (with `retry_after=TEXT`), `expire_token`, `html=CODE`, `hang`,
    /// `close=before_handshake|before_request|before_response|after_processing|in_headers|in_body|after_response`,
    /// `trickle=BYTES/MS`, `huge=BYTES`, `body=TEXT`, `header.NAME=TEXT` (TEXT percent-encoded), `bad_json`, `empty`, `no_content_type`, `gzip`,
    /// `token.MEMBER=JSON` or `token.MEMBER=missing`, `token_ttl=SECONDS`.
    /// Which requests: `path=/v2/cob*`, `method=GET`, `times=N`, `skip=N`, `every=N`; `after` performs the operation first.
    pub fn parse(spec: &str) -> Result<Self, SandboxError> {
        let mut rule = FaultRule::new(Fault::Empty);
        rule.faults.clear();
        let mut retry_after = None;
        for part in spec.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let (name, value) = (name.trim(), value.trim());
            match name {
                "path" => rule.path = Some(value.to_owned()),
                "method" => rule.method = Some(value.to_owned()),
                "times" => rule.times = Some(number(part, value)?),
                "skip" => rule.skip = number(part, value)?,
                "every" => rule.every = number(part, value)?.max(1),
                "after" => rule.after = true,
                "retry_after" => retry_after = Some(value.to_owned()),
                "close" if value == "after_processing" => {
                    rule.after = true;
                    rule.faults.push(Fault::Close(Cut::BeforeResponse));
                }
                _ => rule.faults.push(fault(part, name, value)?),
            }
        }
        if let Some(wait) = retry_after {
            give_retry_after(&mut rule, wait).ok_or_else(|| bad(spec, "retry_after needs a status"))?;
        }
        if rule.faults.is_empty() {
            return Err(bad(spec, "names no fault"));
        }
        Ok(rule)
    }
}

fn give_retry_after(rule: &mut FaultRule, wait: String) -> Option<()> {
    rule.faults.iter_mut().find_map(|fault| match fault {
        Fault::Status { retry_after, .. } => {
            *retry_after = Some(wait.clone());
            Some(())
        }
        _ => None,
    })
}

fn fault(part: &str, name: &str, value: &str) -> Result<Fault, SandboxError> {
    if let Some(member) = name.strip_prefix("token.") {
        return token_field(part, member, value);
    }
    if let Some(name) = name.strip_prefix("header.") {
        return header(part, name, value);
    }
    Ok(match name {
        "body" => Fault::Body(decoded(value).into()),
        "latency" => Fault::Latency(Duration::from_millis(number(part, value)?)),
        "status" => Fault::Status { code: status(part, value)?, retry_after: None },
        "html" => Fault::Html(status(part, value)?),
        "expire_token" => Fault::ExpireToken,
        "hang" => Fault::Hang,
        "close" => Fault::Close(cut(part, value)?),
        "trickle" => trickle(part, value)?,
        "huge" => Fault::Huge(number(part, value)?),
        "bad_json" => Fault::BadJson,
        "empty" => Fault::Empty,
        "no_content_type" => Fault::NoContentType,
        "gzip" => Fault::Gzip,
        "token_ttl" => Fault::TokenTtl(Duration::from_secs(number(part, value)?)),
        _ => return Err(bad(part, "unknown name")),
    })
}

fn token_field(part: &str, member: &str, value: &str) -> Result<Fault, SandboxError> {
    let value = match value {
        "missing" => None,
        json => Some(serde_json::from_str::<Value>(json).map_err(|_| bad(part, "the value is not JSON"))?),
    };
    Ok(Fault::TokenField { name: member.to_owned(), value })
}

fn header(part: &str, name: &str, value: &str) -> Result<Fault, SandboxError> {
    let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| bad(part, "no header has that name"))?;
    let value =
        HeaderValue::from_bytes(&decoded(value)).map_err(|_| bad(part, "no header has that value"))?;
    Ok(Fault::Header { name, value })
}

fn decoded(value: &str) -> Vec<u8> {
    percent_encoding::percent_decode_str(value).collect()
}

fn cut(part: &str, value: &str) -> Result<Cut, SandboxError> {
    Ok(match value {
        "before_handshake" => Cut::BeforeHandshake,
        "before_request" => Cut::BeforeRequest,
        "before_response" => Cut::BeforeResponse,
        "in_headers" => Cut::InHeaders,
        "in_body" => Cut::InBody,
        "after_response" => Cut::AfterResponse,
        _ => return Err(bad(part, "unknown place to close")),
    })
}

fn trickle(part: &str, value: &str) -> Result<Fault, SandboxError> {
    let (bytes, pause) = value.split_once('/').ok_or_else(|| bad(part, "wants BYTES/MS"))?;
    let bytes = usize::try_from(number(part, bytes)?).unwrap_or(usize::MAX).max(1);
    Ok(Fault::Trickle { bytes, pause: Duration::from_millis(number(part, pause)?) })
}

fn status(part: &str, value: &str) -> Result<u16, SandboxError> {
    match value.parse() {
        Ok(code @ 200..=599) => Ok(code),
        _ => Err(bad(part, "wants a status from 200 to 599")),
    }
}

fn number(part: &str, value: &str) -> Result<u64, SandboxError> {
    value.trim().parse().map_err(|_| bad(part, "wants a whole number"))
}

fn bad(spec: &str, reason: &str) -> SandboxError {
    SandboxError::FaultSpec { spec: spec.to_owned(), reason: reason.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spec_joins_faults_and_says_which_requests() {
        let rule = FaultRule::parse(
            "status=503; retry_after=2; latency=10; path=/v2/cob*; method=GET; times=2; skip=1",
        )
        .unwrap();
        let expected = FaultRule::new(Fault::Status { code: 503, retry_after: Some("2".into()) })
            .and(Fault::Latency(Duration::from_millis(10)))
            .path("/v2/cob*")
            .method("GET")
            .times(2)
            .skip(1);
        assert_eq!(rule, expected);
    }

    #[test]
    fn closing_after_processing_performs_the_operation() {
        let rule = FaultRule::parse("close=after_processing").unwrap();
        assert!(rule.performs(&http::Method::PUT));
        assert!(!FaultRule::parse("close=before_response").unwrap().performs(&http::Method::PUT));
        assert!(FaultRule::parse("trickle=1/1").unwrap().performs(&http::Method::POST));
    }

    #[test]
    fn token_members_take_json_or_missing() {
        let rule = FaultRule::parse(r#"token.expires_in="3600"; token.scope=missing"#).unwrap();
        assert_eq!(
            rule.faults,
            [
                Fault::TokenField { name: "expires_in".into(), value: Some("3600".into()) },
                Fault::TokenField { name: "scope".into(), value: None },
            ]
        );
    }

    #[test]
    fn nonsense_is_refused_with_the_part_at_fault() {
        for spec in [
            "",
            "status=99",
            "latency=x",
            "flood",
            "retry_after=1",
            "trickle=5",
            "header.a b=1",
            "token.a=b",
            "close=x",
        ] {
            let error = FaultRule::parse(spec).unwrap_err().to_string();
            assert!(error.contains(spec), "{error}");
        }
    }
}
