//! `/v2/webhook`.

use http::StatusCode;
use serde_json::Value;

use crate::call::{Answer, Call};
use crate::problem::{Kind, Refusal};
use crate::query::List;
use crate::reply::Reply;
use crate::validate::Check;
use crate::webhook::Webhook;

const SKIP: &str = "x-skip-mtls-checking";

/// `PUT /v2/webhook/:chave`: tries the URL without and with the bank's certificate, unless told to skip.
pub(crate) async fn configure(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let mut check = Check::default();
    let key = check.key("chave", Some(&call.param(0).into()));
    let url = body.get("webhookUrl").and_then(Value::as_str).map(str::to_owned);
    if url.as_deref().and_then(|url| url::Url::parse(url).ok()).is_none_or(|url| url.scheme() != "https") {
        check.fail(
            "webhook.webhookUrl",
            "O campo webhookUrl deve ser uma URL https.",
            body.get("webhookUrl"),
        );
    }
    let (Some(key), Some(url), true) = (key, url, check.violations.is_empty()) else {
        return Err(Refusal::invalid(Kind::WebhookInvalid, check.violations));
    };
    let skip = call.headers.get(SKIP).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"true"));
    if !skip {
        call.shared
            .caller
            .try_out(&url, call.now)
            .await
            .map_err(|reason| Refusal::named(400, "webhook_invalido", reason))?;
    }
    let webhook = Webhook { key: key.clone(), url, created: call.now };
    let answer = webhook.to_json();
    call.shared.bank().webhooks.insert(key, webhook);
    Ok(Reply::json(StatusCode::CREATED, &answer))
}

/// `GET /v2/webhook/:chave`.
pub(crate) fn get(call: &Call<'_>) -> Answer {
    let bank = call.shared.bank();
    let webhook = bank.webhooks.get(call.param(0)).ok_or_else(missing)?;
    Ok(Reply::ok(&webhook.to_json()))
}

/// `GET /v2/webhook`.
pub(crate) fn list(call: &Call<'_>) -> Answer {
    let list = List::read(&call.query, Kind::WebhookQueryInvalid, &[])?;
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
