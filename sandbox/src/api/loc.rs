//! `/v2/loc`.

use http::StatusCode;
use serde_json::json;

use crate::brcode;
use crate::call::{Answer, Call};
use crate::location::Location;
use crate::problem::{Kind, Refusal};
use crate::query::List;
use crate::reply::Reply;
use crate::schema;

/// `POST /v2/loc`.
pub(crate) fn create(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let violations = schema::check("PayloadLocationSolicitada", "", &body);
    if !violations.is_empty() {
        return Err(Refusal::invalid(Kind::LocInvalid, violations));
    }
    let kind = if body.get("tipoCob") == Some(&"cobv".into()) { "cobv" } else { "cob" };
    let location = call.shared.bank().create_location(kind, call.now);
    Ok(Reply::json(StatusCode::CREATED, &location.to_json(None)))
}

/// `GET /v2/loc/:id`.
pub(crate) fn get(call: &Call<'_>) -> Answer {
    Ok(Reply::ok(&call.shared.bank().location(call.param(0))?.to_json(None)))
}

/// `GET /v2/loc`.
pub(crate) fn list(call: &Call<'_>) -> Answer {
    let list = List::read(&call.query, Kind::LocQueryInvalid, &["txIdPresente", "tipoCob"])?;
    let bank = call.shared.bank();
    let matches = |location: &&Location| {
        list.covers(location.created)
            && list.agrees("txIdPresente", location.txid.is_some())
            && list.is("tipoCob", Some(location.kind))
    };
    let found = bank.locations.iter().filter(matches).collect();
    Ok(Reply::ok(&list.page("loc", found, |location| location.to_json(None))))
}

/// `DELETE /v2/loc/:id/txid`: the charge keeps no location, the location is free again.
pub(crate) fn unlink(call: &Call<'_>) -> Answer {
    let mut bank = call.shared.bank();
    let location = bank.location(call.param(0))?.clone();
    if let Some(charge) = location.txid.as_deref().and_then(|txid| bank.charges.get_mut(txid)) {
        charge.location = None;
    }
    bank.bind(&location, None);
    Ok(Reply::ok(&bank.location(call.param(0))?.to_json(None)))
}

/// `GET /v2/loc/:id/qrcode`: text, picture and a page to look at.
pub(crate) fn qrcode(call: &Call<'_>) -> Answer {
    let url = {
        let bank = call.shared.bank();
        bank.location(call.param(0))?.url.clone()
    };
    let text = brcode::dynamic(&url);
    let token = url.rsplit('/').next().unwrap_or_default();
    Ok(Reply::ok(&json!({
        "qrcode": text,
        "imagemQrcode": brcode::picture(&text),
        "linkVisualizacao": format!("https://pix.sandbox.example/cob/pagar/{token}"),
    })))
}
