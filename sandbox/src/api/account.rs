//! The bank's own routes about the account: balance, keys, settings, reports.

use http::StatusCode;
use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::money;
use crate::problem::{Kind, Refusal};
use crate::reply::Reply;
use crate::report::Fetched;
use crate::schema;
use crate::validate::is_key;

/// `GET /v2/gn/saldo`, with `?bloqueios=true` what is blocked.
pub(crate) fn balance(call: &Call<'_>) -> Answer {
    let with_blocks = call.query.flag("bloqueios", Kind::Invalid)? == Some(true);
    let bank = call.shared.bank();
    let mut answer = json!({ "saldo": money::text(bank.available().max(0)) });
    if let (true, Some(map)) = (with_blocks, answer.as_object_mut()) {
        let blocked = money::text(bank.blocked());
        map.insert("bloqueios".into(), json!({ "judicial": "0.00", "med": blocked, "total": blocked }));
    }
    Ok(Reply::ok(&answer))
}

/// `POST /v2/gn/evp`.
pub(crate) fn create_key(call: &Call<'_>) -> Answer {
    let key = call.shared.bank().create_key()?;
    Ok(Reply::json(StatusCode::CREATED, &json!({ "chave": key })))
}

/// `GET /v2/gn/evp`.
pub(crate) fn list_keys(call: &Call<'_>) -> Answer {
    Ok(Reply::ok(&json!({ "chaves": call.shared.bank().keys.random })))
}

/// `DELETE /v2/gn/evp/:chave`.
pub(crate) fn delete_key(call: &Call<'_>) -> Answer {
    call.shared.bank().delete_key(call.param(0))?;
    Ok(Reply::no_content())
}

/// `GET /v2/gn/chaves/balde`.
pub(crate) fn bucket(call: &Call<'_>) -> Answer {
    let mut bank = call.shared.bank();
    let [documents, others] = &mut bank.buckets;
    Ok(Reply::ok(&json!({
        "baldeA": documents.state(&["cpf", "cnpj", "evp"], call.now),
        "baldeB": others.state(&["telefone", "email"], call.now),
    })))
}

/// `PUT /v2/gn/config`.
pub(crate) fn update_settings(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let violations = schema::check("Configuracao", "", &body);
    if !violations.is_empty() {
        return Err(Refusal::invalid(Kind::Invalid, violations));
    }
    let keys = body.get("pix").and_then(|pix| pix.get("chaves")).and_then(Value::as_object);
    if let Some(key) = keys.into_iter().flat_map(|keys| keys.keys()).find(|key| !is_key(key)) {
        let property = format!("pix.chaves.{key}");
        return Err(Refusal::broken(Kind::Invalid, &property, "O campo não é uma chave Pix."));
    }
    let mut bank = call.shared.bank();
    bank.settings.update(&body)?;
    Ok(Reply::no_content())
}

/// `GET /v2/gn/config`.
pub(crate) fn settings(call: &Call<'_>) -> Answer {
    Ok(Reply::ok(&call.shared.bank().settings.to_json()))
}

/// `POST /v2/gn/relatorios/extrato-conciliacao`.
pub(crate) fn ask_report(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let state = call.shared.bank().ask_report(&body, call.now)?;
    Ok(Reply::json(StatusCode::ACCEPTED, &state))
}

/// `GET /v2/gn/relatorios/:id`: 202 while it is being made, then the file.
pub(crate) fn fetch_report(call: &Call<'_>) -> Answer {
    Ok(match call.shared.bank().fetch_report(call.param(0))? {
        Fetched::Waiting(state) => Reply::json(StatusCode::ACCEPTED, &state),
        Fetched::Csv(text) => Reply::new(StatusCode::OK, "text/csv; charset=utf-8", text),
    })
}
