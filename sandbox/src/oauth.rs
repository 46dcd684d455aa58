//! The token endpoint (RFC 6749 section 4.4) and the check of tokens bound to certificates (RFC 8705 section 3).

use base64::Engine;
use http::StatusCode;
use http::header::{AUTHORIZATION, CACHE_CONTROL, WWW_AUTHENTICATE};
use serde_json::{Value, json};

use crate::call::Call;
use crate::reply::Reply;
use crate::tokens::{Grant, bearer};
use crate::{Application, Fault, random};

/// Letters and digits of a token.
const LENGTH: usize = 64;

/// What bars a call: no live token bound to its certificate, or one without `scope`. `None` lets it pass.
pub(crate) fn bar(call: &Call<'_>, scope: &str) -> Option<Reply> {
    let Some(token) = bearer(call.headers) else {
        let reply = Reply::oauth(StatusCode::UNAUTHORIZED, "invalid_token", "No access token was presented");
        return Some(reply.header(WWW_AUTHENTICATE, "Bearer"));
    };
    let tokens = call.shared.tokens();
    let alive = |grant: &&Grant| grant.expires > call.now && grant.fingerprint == call.fingerprint;
    let Some(grant) = tokens.get(token).filter(alive) else { return Some(invalid_token()) };
    if grant.scopes.iter().any(|granted| granted == scope) {
        return None;
    }
    let challenge = format!("Bearer error=\"insufficient_scope\", scope=\"{scope}\"");
    let reply =
        Reply::oauth(StatusCode::FORBIDDEN, "insufficient_scope", "Access token has insufficient scope");
    Some(reply.header(WWW_AUTHENTICATE, &challenge))
}

pub(crate) fn invalid_token() -> Reply {
    let description = "Access token is invalid, expired or bound to another certificate";
    let challenge = format!("Bearer error=\"invalid_token\", error_description=\"{description}\"");
    Reply::oauth(StatusCode::UNAUTHORIZED, "invalid_token", description).header(WWW_AUTHENTICATE, &challenge)
}

pub(crate) fn invalid_client() -> Reply {
    Reply::oauth(StatusCode::UNAUTHORIZED, "invalid_client", "Invalid or inactive credentials")
        .header(WWW_AUTHENTICATE, "Basic realm=\"Pix\"")
}

/// `POST /oauth/token`.
pub(crate) fn exchange(call: &Call<'_>) -> Reply {
    let Some(application) = authenticate(call) else {
        return invalid_client();
    };
    let Some(fields) = fields(call.body) else {
        return Reply::oauth(
            StatusCode::BAD_REQUEST,
            "invalid_request",
            "The body is neither JSON nor a form",
        );
    };
    match fields.get("grant_type").and_then(Value::as_str) {
        Some("client_credentials") => {}
        Some(_) => {
            return Reply::oauth(
                StatusCode::BAD_REQUEST,
                "unsupported_grant_type",
                "Only client_credentials is supported",
            );
        }
        None => return Reply::oauth(StatusCode::BAD_REQUEST, "invalid_request", "Missing grant_type"),
    }
    match granted(application, fields.get("scope").and_then(Value::as_str)) {
        Some(scopes) => issue(call, scopes),
        None => Reply::oauth(
            StatusCode::BAD_REQUEST,
            "invalid_scope",
            "The application may not be granted a requested scope",
        ),
    }
}

fn issue(call: &Call<'_>, scopes: Vec<String>) -> Reply {
    let ttl = call
        .faults
        .iter()
        .find_map(|fault| if let Fault::TokenTtl(ttl) = fault { Some(*ttl) } else { None })
        .unwrap_or(call.shared.token_ttl);
    let token = random::alphanumeric(LENGTH);
    let mut answer = json!({
        "access_token": token,
        "token_type": "Bearer",
        "expires_in": ttl.as_secs(),
        "scope": scopes.join(" "),
    });
    for fault in call.faults {
        if let (Fault::TokenField { name, value }, Some(map)) = (fault, answer.as_object_mut()) {
            match value {
                Some(value) => map.insert(name.clone(), value.clone()),
                None => map.remove(name),
            };
        }
    }
    let number = call.shared.counters.token_exchanges.add();
    let expires = call.now.checked_add(time::Duration::try_from(ttl).unwrap_or(time::Duration::DAY));
    let grant = Grant {
        fingerprint: call.fingerprint.to_owned(),
        scopes,
        expires: expires.unwrap_or(call.now),
        number,
    };
    call.shared.tokens().insert(&token, grant);
    Reply::ok(&answer).header(CACHE_CONTROL, "no-store")
}

/// The active application whose pair the Basic header carries, as it is or form-encoded (RFC 6749 section 2.3.1).
fn authenticate<'a>(call: &'a Call<'_>) -> Option<&'a Application> {
    let (scheme, encoded) = call.headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("Basic") {
        return None;
    }
    let pair = base64::engine::general_purpose::STANDARD.decode(encoded.trim()).ok()?;
    let pair = zeroize::Zeroizing::new(String::from_utf8(pair).ok()?);
    let (id, secret) = pair.split_once(':')?;
    let plain = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
    call.shared.applications.iter().find(|application| {
        let matches =
            |id: &str, secret: &str| application.client_id() == id && application.client_secret() == secret;
        application.is_active() && (matches(id, secret) || matches(&plain(id), &plain(secret)))
    })
}

/// JSON object or form, whichever the bytes are; clients mislabel both.
fn fields(body: &[u8]) -> Option<Value> {
    if let Ok(object @ Value::Object(_)) = serde_json::from_slice(body) {
        return Some(object);
    }
    let text = std::str::from_utf8(body).ok().filter(|text| !text.trim_start().starts_with('{'))?;
    let form = url::form_urlencoded::parse(text.as_bytes());
    Some(form.map(|(name, value)| (name.into_owned(), Value::from(value))).collect())
}

/// What was asked for, if all of it may be granted; everything when nothing was asked for.
fn granted(application: &Application, asked: Option<&str>) -> Option<Vec<String>> {
    let asked: Vec<String> = asked.unwrap_or_default().split_whitespace().map(str::to_owned).collect();
    if asked.is_empty() {
        return Some(application.scopes().to_vec());
    }
    asked.iter().all(|scope| application.scopes().contains(scope)).then_some(asked)
}
