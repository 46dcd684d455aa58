//! `/sandbox/*`: the bank's strings, pulled over HTTP. Needs a certificate but no token.

use bytes::Bytes;
use http::request::Parts;
use http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::payer::{self, Act};
use crate::payment::Payment;
use crate::peer::Peer;
use crate::problem::Refusal;
use crate::query::Query;
use crate::record::RecordedRequest;
use crate::reply::Reply;
use crate::{FaultRule, Paying, money};

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
        (&Method::POST, path) => act(path, body, peer).unwrap_or_else(|| nothing(path, peer)),
        (&Method::GET, path) if path.starts_with("/sandbox/due/") => {
            let query = Query::parse(head.uri.query().unwrap_or_default());
            due(path.trim_start_matches("/sandbox/due/"), query.get("day"), peer)
        }
        _ => nothing(path, peer),
    }
}

fn nothing(path: &str, peer: &Peer) -> Reply {
    Reply::named(StatusCode::NOT_FOUND, "sandbox", &format!("nothing at {} {path}", peer.base_url))
}

/// Payers and their banks: `pay`, `pay/TXID`, `rec/ID/approve` and so on.
fn act(path: &str, body: &Bytes, peer: &Peer) -> Option<Reply> {
    let wanted: Value = serde_json::from_slice(body).unwrap_or_default();
    let text = |name: &str| wanted.get(name).and_then(Value::as_str).map(str::to_owned);
    let parts: Vec<&str> = path.trim_start_matches("/sandbox/").split('/').collect();
    let (act, id) = match parts.as_slice() {
        ["pay"] => {
            let target = Paying::key(text("key").unwrap_or_default(), text("amount").unwrap_or_default());
            return Some(pay(with(target, &text), peer));
        }
        ["pay", txid] | ["cobr", txid, "pay"] => return Some(pay(with(Paying::charge(*txid), &text), peer)),
        ["rec", id, "approve"] => (Act::Approve, *id),
        ["rec", id, "reject"] => (Act::Reject, *id),
        ["rec", id, "cancel"] => (Act::Cancel, *id),
        ["rec", id, "expire"] => (Act::Expire, *id),
        ["solicrec", id, "accept"] => (Act::AcceptRequest, *id),
        ["solicrec", id, "reject"] => (Act::RejectRequest, *id),
        ["cobr", txid, "fail"] => {
            return Some(did(payer::act(
                &peer.shared,
                Act::FailCollection(&text("code").unwrap_or_default()),
                txid,
            )));
        }
        ["cobr", txid, "cancel"] => (Act::CancelCollection, *txid),
        ["infractions", id, "accept"] => (Act::AcceptInfraction, *id),
        ["infractions", id, "reject"] => (Act::RejectInfraction, *id),
        ["infractions", end_to_end_id] => (Act::ReportInfraction, *end_to_end_id),
        _ => return None,
    };
    Some(did(payer::act(&peer.shared, act, id)))
}

fn did(outcome: Result<String, Refusal>) -> Reply {
    outcome.map_or_else(Reply::from, |id| Reply::ok(&json!({ "id": id })))
}

/// Adds what the body says of a payment: `day`, `name` with `document`, `txid`.
fn with(mut paying: Paying, text: &impl Fn(&str) -> Option<String>) -> Paying {
    if let Some(day) = text("day") {
        paying = paying.on(day);
    }
    if let Some(document) = text("document") {
        paying = paying.by(text("name").unwrap_or_else(|| "Fulano de Tal".into()), document);
    }
    match text("txid") {
        Some(txid) => paying.txid(txid),
        None => paying,
    }
}

/// What a charge costs on a day.
fn due(txid: &str, day: Option<&str>, peer: &Peer) -> Reply {
    match payer::due(&peer.shared, txid, day) {
        Ok(amounts) => Reply::ok(&json!({
            "original": money::text(amounts.original),
            "multa": money::text(amounts.fine),
            "juros": money::text(amounts.interest),
            "abatimento": money::text(amounts.rebate),
            "desconto": money::text(amounts.discount),
            "final": money::text(amounts.total()),
        })),
        Err(refusal) => refusal.into(),
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

/// Somebody pays; the charge comes back, or the Pix where there is no charge.
fn pay(paying: Paying, peer: &Peer) -> Reply {
    let id = match payer::pay(&peer.shared, &paying) {
        Ok(id) => id,
        Err(refusal) => return refusal.into(),
    };
    let bank = peer.shared.bank();
    let payment = bank.payments.get(&id);
    let txid = payment.and_then(|payment| payment.txid.as_deref()).unwrap_or_default();
    if let Some(charge) = bank.charges.get(txid) {
        return Reply::ok(&bank.complete(charge));
    }
    if let Some(charge) = bank.automatic.charges.get(txid) {
        return Reply::ok(&bank.rec_charge_complete(charge));
    }
    Reply::ok(&payment.map(Payment::to_json).unwrap_or_default())
}
