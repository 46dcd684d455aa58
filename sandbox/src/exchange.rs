//! One request and its answer, with what is to go wrong in between.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderMap, Request, Response, StatusCode};
use http_body_util::{BodyExt, LengthLimitError, Limited};

use crate::call::Call;
use crate::line::Control;
use crate::peer::Peer;
use crate::record;
use crate::reply::Reply;
use crate::router::{self, Found};
use crate::shared::Shared;
use crate::tls::Stranger;
use crate::wire::{self, Body};
use crate::{Cut, Fault, FaultRule, Refusal, SandboxError, admin};

/// Request bodies larger than this get 413.
const BODY_LIMIT: usize = 1024 * 1024;
const BODY_TIMEOUT: Duration = Duration::from_secs(60);
/// How long a hang lasts at most.
const HANG: Duration = Duration::from_secs(120);
const FAULT_HEADER: &str = "x-sandbox-fault";

/// Answers one request.
pub(crate) async fn serve(
    request: Request<hyper::body::Incoming>,
    peer: Arc<Peer>,
) -> Result<Response<Body>, Infallible> {
    let _busy = peer.control.begin();
    let (head, body) = request.into_parts();
    if let Some((stranger, refusal)) = peer.stranger {
        peer.control.finish();
        return Ok(wire::whole(refuse(stranger, refusal)));
    }
    if head.uri.path().starts_with("/sandbox/") {
        let reply = match read(body).await {
            Ok(body) => admin::serve(&head, &body, &peer),
            Err(reply) => reply,
        };
        return Ok(wire::whole(reply));
    }
    Ok(bank(&head, body, &peer).await)
}

async fn bank(head: &Parts, body: hyper::body::Incoming, peer: &Peer) -> Response<Body> {
    let shared = &peer.shared;
    shared.counters.requests.add();
    let found = router::find(&head.method, head.uri.path());
    shared.counters.route(if let Found::Operation(operation, _) = &found {
        operation.name
    } else {
        "unknown"
    });
    let rule = match rule(head, shared) {
        Ok(rule) => rule,
        Err(error) => {
            let reply = Reply::named(StatusCode::BAD_REQUEST, "sandbox_fault", &error.to_string());
            return wire::whole(reply);
        }
    };
    let faults = rule.as_ref().map_or(&[][..], |rule| rule.faults.as_slice());
    if faults.iter().any(|fault| matches!(fault, Fault::Close(Cut::BeforeHandshake | Cut::BeforeRequest))) {
        note(head, &Bytes::new(), peer);
        return vanish(&peer.control).await;
    }
    let body = match read(body).await {
        Ok(body) => body,
        Err(reply) => return wire::whole(reply),
    };
    let number = note(head, &body, peer);
    for fault in faults {
        if let Fault::Latency(wait) = fault {
            tokio::time::sleep(*wait).await;
        }
    }
    let reply = if rule.as_ref().is_none_or(|rule| rule.performs(&head.method)) {
        answer(head, &body, found, faults, peer).await
    } else {
        Reply::ok(&serde_json::json!({}))
    };
    for fault in faults {
        match fault {
            Fault::Close(Cut::BeforeResponse) => return vanish(&peer.control).await,
            Fault::Hang => {
                tokio::time::sleep(HANG).await;
                return vanish(&peer.control).await;
            }
            Fault::ExpireToken => shared.tokens().revoke(&head.headers),
            _ => {}
        }
    }
    let at_token_endpoint = head.uri.path() == crate::routes::TOKEN_ROUTE;
    let (reply, manner) = wire::spoil(reply, faults, accepts_gzip(&head.headers), at_token_endpoint);
    shared.log.answered(number, reply.status.as_u16());
    wire::send(reply, manner, &peer.control)
}

async fn answer(head: &Parts, body: &Bytes, found: Found, faults: &[Fault], peer: &Peer) -> Reply {
    match found {
        Found::Operation(operation, params) => {
            let call = Call {
                shared: &peer.shared,
                fingerprint: &peer.fingerprint,
                headers: &head.headers,
                body,
                query: crate::query::Query::parse(head.uri.query().unwrap_or_default()),
                params,
                faults,
                now: peer.shared.clock.now(),
            };
            router::perform(operation, &call).await
        }
        Found::OtherMethods(allow) => router::other_methods(&allow),
        Found::Nothing => router::nothing(),
    }
}

/// The rule of the request's own header, or the first in force that matches.
fn rule(head: &Parts, shared: &Shared) -> Result<Option<FaultRule>, SandboxError> {
    match head.headers.get(FAULT_HEADER) {
        Some(spec) => FaultRule::parse(&String::from_utf8_lossy(spec.as_bytes())).map(Some),
        None => Ok(shared.faults.for_request(head.method.as_str(), head.uri.path())),
    }
}

fn note(head: &Parts, body: &Bytes, peer: &Peer) -> u64 {
    let target = head.uri.path_and_query().map_or("", |target| target.as_str());
    let token = peer.shared.tokens().number(&head.headers);
    let request = record::Incoming {
        connection: peer.connection,
        method: &head.method,
        target,
        version: head.version,
        headers: &head.headers,
        body,
        token,
    };
    peer.shared.log.push(&request, &peer.shared.applications)
}

/// Reads a body within the limits.
async fn read(body: hyper::body::Incoming) -> Result<Bytes, Reply> {
    match tokio::time::timeout(BODY_TIMEOUT, Limited::new(body, BODY_LIMIT).collect()).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => {
            Err(Reply::nginx(StatusCode::PAYLOAD_TOO_LARGE, "413 Request Entity Too Large", ""))
        }
        _ => Err(Reply::nginx(StatusCode::REQUEST_TIMEOUT, "408 Request Time-out", "")),
    }
}

/// The connection goes without a word.
async fn vanish(control: &Control) -> Response<Body> {
    control.cut();
    std::future::pending().await
}

fn refuse(stranger: Stranger, refusal: Refusal) -> Reply {
    if (stranger, refusal) == (Stranger::BadCertificate, Refusal::Forbidden) {
        return Reply::json(StatusCode::FORBIDDEN, &serde_json::json!({ "message": "Forbidden" }));
    }
    let (title, detail) = match stranger {
        Stranger::NoCertificate => {
            ("400 No required SSL certificate was sent", "No required SSL certificate was sent")
        }
        Stranger::BadCertificate => ("400 The SSL certificate error", "The SSL certificate error"),
    };
    Reply::nginx_titled(StatusCode::BAD_REQUEST, title, "400 Bad Request", detail)
}

fn accepts_gzip(headers: &HeaderMap) -> bool {
    headers
        .get(http::header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.split(',').any(|one| one.trim().starts_with("gzip")))
}
