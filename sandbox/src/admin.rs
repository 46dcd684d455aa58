//! `/sandbox/*`: the bank's strings, pulled over HTTP. Needs a certificate but no token.

use bytes::Bytes;
use http::request::Parts;
use http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::peer::Peer;
use crate::problem::Refusal;
use crate::reply::Reply;
use crate::{FaultRule, record::RecordedRequest};

/// Answers a request under `/sandbox/`.
pub(crate) fn serve(head: &Parts, body: &Bytes, peer: &Peer) -> Reply {
    let shared = &peer.shared;
    let path = head.uri.path();
    match (&head.method, path) {
        (&Method::GET, "/sandbox/stats") => Reply::ok(&shared.counters.snapshot().to_json()),
        (&Method::GET, "/sandbox/requests") => {
            let requests: Vec<Value> = shared.log.snapshot().iter().map(RecordedRequest::to_json).collect();
            Reply::ok(&requests.into())
        }
        (&Method::GET, "/sandbox/faults") => Reply::ok(&json!({ "rules": shared.faults.len() })),
        (&Method::POST, "/sandbox/faults") => push(body, peer),
        (&Method::DELETE, "/sandbox/faults") => {
            shared.faults.clear();
            Reply::no_content()
        }
        (&Method::DELETE, "/sandbox/tokens") => {
            shared.tokens().revoke_all();
            Reply::no_content()
        }
        (&Method::POST, "/sandbox/clock") => advance(body, peer),
        (&Method::POST, path) if path.starts_with("/sandbox/pay/") => {
            pay(path.trim_start_matches("/sandbox/pay/"), peer)
        }
        _ => Reply::named(StatusCode::NOT_FOUND, "sandbox", &format!("nothing at {} {path}", peer.base_url)),
    }
}

/// A JSON list of specifications, one as a JSON string, or plain text with one a line.
fn push(body: &Bytes, peer: &Peer) -> Reply {
    let specs: Vec<String> = match serde_json::from_slice(body) {
        Ok(Value::Array(list)) => {
            list.iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect()
        }
        Ok(Value::String(spec)) => vec![spec],
        _ => String::from_utf8_lossy(body).lines().map(str::to_owned).collect(),
    };
    let rules: Result<Vec<_>, _> = specs.iter().map(|spec| FaultRule::parse(spec)).collect();
    match rules {
        Ok(rules) => {
            rules.into_iter().for_each(|rule| peer.shared.faults.push(rule));
            Reply::ok(&json!({ "rules": peer.shared.faults.len() }))
        }
        Err(error) => Reply::named(StatusCode::BAD_REQUEST, "sandbox_fault", &error.to_string()),
    }
}

/// `{"advance_seconds": n}`.
fn advance(body: &Bytes, peer: &Peer) -> Reply {
    let wanted: Option<Value> = serde_json::from_slice(body).ok();
    match wanted.as_ref().and_then(|wanted| wanted.get("advance_seconds")).and_then(Value::as_u64) {
        Some(seconds) => {
            peer.shared.clock.advance(std::time::Duration::from_secs(seconds));
            Reply::ok(&json!({ "now": crate::clock::stamp(peer.shared.clock.now()) }))
        }
        None => Reply::named(StatusCode::BAD_REQUEST, "sandbox_clock", "wants {\"advance_seconds\": n}"),
    }
}

/// Somebody pays a charge.
fn pay(txid: &str, peer: &Peer) -> Reply {
    let shared = &peer.shared;
    let paid: Result<(Value, _), Refusal> = {
        let mut bank = shared.bank();
        bank.pay(txid, shared.clock.now())
            .and_then(|notices| Ok((bank.complete(bank.charge(txid)?), notices)))
    };
    match paid {
        Ok((charge, notices)) => {
            shared.caller.deliver(notices);
            Reply::ok(&charge)
        }
        Err(refusal) => refusal.into(),
    }
}
