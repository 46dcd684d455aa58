//! `/v2/webhook`.

use http::StatusCode;
use serde_json::Value;

use crate::call::{Answer, Call};
use crate::problem::{Kind, Refusal, Violation};
use crate::query::List;
use crate::reply::Reply;
use crate::schema;
use crate::validate::Check;
use crate::webhook::Webhook;

const SKIP: &str = "x-skip-mtls-checking";

/// `PUT /v2/webhook/:chave`: tries the URL without and with the bank's certificate, unless told to skip.
pub(crate) async fn configure(call: &Call<'_>) -> Answer {
    let mut check = Check::default();
    let key = check.key("chave", Some(&call.param(0).into()));
    let url = read_url(call, "WebhookSolicitado", Kind::WebhookInvalid, check.violations).await?;
    let key = key.unwrap_or_default();
    call.shared.bank().owned(Kind::WebhookInvalid, "chave", &key)?;
    let webhook = Webhook { key: key.clone(), url, created: call.now };
    let answer = webhook.to_json();
    call.shared.bank().webhooks.insert(key, webhook);
    Ok(Reply::json(StatusCode::CREATED, &answer))
}

/// Reads and tries `webhookUrl`; `violations` are those already found.
pub(crate) async fn read_url(
    call: &Call<'_>,
    schema: &str,
    kind: Kind,
    violations: Vec<Violation>,
) -> Result<String, Refusal> {
    let body = call.object()?;
    let mut check = Check { violations };
    let found = schema::check(schema, "webhook", &body);
    let url = body.get("webhookUrl").and_then(Value::as_str).unwrap_or_default().to_owned();
    if found.is_empty() && !url::Url::parse(&url).is_ok_and(|url| url.scheme() == "https") {
        let reason = "O campo webhookUrl deve ser uma URL https.";
        check.fail("webhook.webhookUrl", reason, body.get("webhookUrl"));
    }
    check.violations.extend(found);
    if !check.violations.is_empty() {
        return Err(Refusal::invalid(kind, check.violations));
    }
    let skip = call.headers.get(SKIP).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"true"));
    if !skip {
        let tried = call.shared.caller.try_out(&url, call.now).await;
        tried.map_err(|reason| Refusal::named(400, "webhook_invalido", reason))?;
    }
    Ok(url)
}

/// `POST /v2/gn/webhook/reenviar`: callbacks of the last 30 days once more.
pub(crate) fn resend(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let violations = schema::check("ReenvioDeWebhooks", "", &body);
    if !violations.is_empty() {
        return Err(Refusal::invalid(Kind::Invalid, violations));
    }
    let kind = body.get("tipo").and_then(Value::as_str).unwrap_or_default();
    let ids = body.get("e2eids").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let notices = {
        let bank = call.shared.bank();
        ids.filter_map(|id| bank.notice_again(kind, id, call.now)).collect()
    };
    call.shared.caller.deliver_once(notices);
    Ok(Reply::empty(StatusCode::ACCEPTED))
}

/// `GET /v2/webhook/:chave`.
pub(crate) fn get(call: &Call<'_>) -> Answer {
    let bank = call.shared.bank();
    let webhook = bank.webhooks.get(call.param(0)).ok_or_else(missing)?;
    Ok(Reply::ok(&webhook.to_json()))
}

/// `GET /v2/webhook`.
pub(crate) fn list(call: &Call<'_>) -> Answer {
    let list = List::read_open(&call.query, Kind::WebhookQueryInvalid, &[])?;
    let bank = call.shared.bank();
    let found = bank.webhooks.values().filter(|webhook| list.covers(webhook.created)).collect();
    Ok(Reply::ok(&list.page("webhooks", found, Webhook::to_json)))
}

/// `DELETE /v2/webhook/:chave`.
pub(crate) fn delete(call: &Call<'_>) -> Answer {
    call.shared.bank().webhooks.remove(call.param(0)).ok_or_else(missing)?;
    Ok(Reply::no_content())
}

fn missing() -> Refusal {
    Refusal::missing("webhook_nao_encontrado", "Nenhum webhook encontrado para a chave informada")
}
