//! Routes with `:name` placeholders → the path and query that go on the wire.

use std::fmt::Write as _;

use crate::error::{Error, ErrorKind, Result};

/// Fills `route`'s placeholders and adds `query`. The result starts with `/` and is ASCII.
///
/// Values are encoded byte by byte, keeping only RFC 3986's unreserved characters: `a/b` stays one segment
/// and `+` never turns into a space.
pub(crate) fn fill(route: &str, params: &[(String, String)], query: &[(String, String)]) -> Result<String> {
    let (path, given_query) = match route.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (route, None),
    };
    if !path.starts_with('/') {
        return Err(refuse(format!("the path {route:?} doesn't start with \"/\""))
            .with_help("Give a path like /v2/cob/:txid; the client's base URL goes before it."));
    }
    let mut filled = String::with_capacity(route.len() + 64);
    let mut used = 0_usize;
    for segment in path.split('/').skip(1) {
        filled.push('/');
        match segment.strip_prefix(':') {
            Some(name) => {
                let value = params.iter().find(|(given, _)| given == name).map(|(_, value)| value);
                let value = value
                    .ok_or_else(|| refuse(format!("the path parameter {name:?} of {path:?} has no value")))?;
                used += 1;
                push_parameter(&mut filled, name, value)?;
            }
            None => push_given(&mut filled, segment, path, b"!$&'()*+,;=:@%")?,
        }
    }
    if used < params.len() {
        let names: Vec<&str> = params.iter().map(|(name, _)| name.as_str()).collect();
        return Err(refuse(format!("the path {path:?} has no place for each of the parameters {names:?}")));
    }
    let mut separator = '?';
    if let Some(given) = given_query.filter(|given| !given.is_empty()) {
        filled.push(separator);
        push_given(&mut filled, given, path, b"!$&'()*+,;=:@%/?")?;
        separator = '&';
    }
    for (name, value) in query {
        filled.push(separator);
        push_encoded(&mut filled, name);
        filled.push('=');
        push_encoded(&mut filled, value);
        separator = '&';
    }
    Ok(filled)
}

fn push_parameter(filled: &mut String, name: &str, value: &str) -> Result<()> {
    // An empty segment would make another route of it (a list instead of a look-up); dots would climb.
    if value.is_empty() {
        return Err(refuse(format!("the path parameter {name:?} is empty")));
    }
    if value == "." || value == ".." {
        return Err(refuse(format!("the path parameter {name:?} is {value:?}, which no URL can carry")));
    }
    push_encoded(filled, value);
    Ok(())
}

fn push_encoded(filled: &mut String, value: &str) {
    for byte in value.bytes() {
        if is_unreserved(byte) {
            filled.push(char::from(byte));
        } else {
            // Writing to a String can't fail.
            let _ = write!(filled, "%{byte:02X}");
        }
    }
}

/// A part the caller wrote as it goes on the wire: kept if a URL may hold it, never repaired.
fn push_given(filled: &mut String, part: &str, route: &str, also: &[u8]) -> Result<()> {
    if part.starts_with(['.', '%']) && matches!(&*part.replace("%2e", ".").replace("%2E", "."), "." | "..") {
        return Err(refuse(format!("the path {route:?} climbs with {part:?}")));
    }
    let mut bytes = part.bytes();
    while let Some(byte) = bytes.next() {
        let escape_is_whole = byte != b'%' || {
            let mut digits = bytes.clone();
            (0..2).all(|_| digits.next().is_some_and(|digit| digit.is_ascii_hexdigit()))
        };
        if !(is_unreserved(byte) || also.contains(&byte)) || !escape_is_whole {
            return Err(refuse(format!(
                "the path {route:?} holds {:?}, which is not allowed there",
                char::from(byte)
            ))
            .with_help("Give values as path parameters or query values: they are encoded for you."));
        }
    }
    filled.push_str(part);
    Ok(())
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

fn refuse(message: String) -> Error {
    Error::new(ErrorKind::InvalidArgument, message).with_code("path_invalid")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
        list.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect()
    }

    #[test]
    fn a_parameter_stays_one_segment_whatever_it_holds() {
        let params = pairs(&[("txid", "a/b?c=../d e+ç")]);
        assert_eq!(fill("/v2/cob/:txid", &params, &[]).unwrap(), "/v2/cob/a%2Fb%3Fc%3D..%2Fd%20e%2B%C3%A7");
    }

    #[test]
    fn query_values_are_encoded_and_join_a_query_already_there() {
        let query = pairs(&[("fim", "2026-11-23T00:00:00+00:00"), ("q", "a&b=c d")]);
        assert_eq!(
            fill("/v2/cob?inicio=x", &[], &query).unwrap(),
            "/v2/cob?inicio=x&fim=2026-11-23T00%3A00%3A00%2B00%3A00&q=a%26b%3Dc%20d"
        );
    }

    #[test]
    fn what_would_change_the_route_is_refused() {
        let cases: &[(&str, &[(&str, &str)])] = &[
            ("/v2/cob/:txid", &[]),
            ("/v2/cob/:txid", &[("txid", "")]),
            ("/v2/cob/:txid", &[("txid", "..")]),
            ("/v2/cob", &[("txid", "x")]),
            ("v2/cob", &[]),
            ("https://evil.example/v2/cob", &[]),
            ("/v2/../oauth/token", &[]),
            ("/v2/%2e%2E/oauth/token", &[]),
            ("/v2/cob#x", &[]),
            ("/v2/a b", &[]),
            ("/v2/a%2", &[]),
            ("/v2/a\r\nHost: x", &[]),
            ("/v2/é", &[]),
            ("/v2\\cob", &[]),
        ];
        for (route, params) in cases {
            let error = fill(route, &pairs(params), &[]).expect_err(route);
            assert_eq!(error.kind(), ErrorKind::InvalidArgument, "{route}");
        }
    }

    proptest! {
        #[test]
        fn any_parameter_round_trips_through_a_url(value in "\\PC{1,40}") {
            prop_assume!(value != "." && value != "..");
            let filled = fill("/v2/cob/:txid/x", &[("txid".into(), value.clone())], &[]).unwrap();
            let url = url::Url::parse("https://bank").unwrap().join(&filled).unwrap();
            let segments: Vec<&str> = url.path_segments().unwrap().collect();
            prop_assert_eq!(segments.len(), 4);
            let mut decoded = Vec::new();
            let mut bytes = segments[2].bytes();
            while let Some(byte) = bytes.next() {
                decoded.push(if byte == b'%' {
                    let hex: String = bytes.by_ref().take(2).map(char::from).collect();
                    u8::from_str_radix(&hex, 16).unwrap()
                } else { byte });
            }
            prop_assert_eq!(String::from_utf8(decoded).unwrap(), value);
        }
    }
}
