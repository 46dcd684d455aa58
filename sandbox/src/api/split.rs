//! `/v2/gn/split`.

use http::StatusCode;

use crate::call::{Answer, Call};
use crate::charge::Family;
use crate::problem::{Kind, Refusal};
use crate::reply::Reply;

/// `POST /v2/gn/split/config`.
pub(crate) fn create(call: &Call<'_>) -> Answer {
    put(call, None)
}

/// `PUT /v2/gn/split/config/:id`.
pub(crate) fn put_with_id(call: &Call<'_>) -> Answer {
    put(call, Some(call.param(0)))
}

fn put(call: &Call<'_>, id: Option<&str>) -> Answer {
    let body = call.object()?;
    let (new, answer) = call.shared.bank().put_split(id, &body)?;
    Ok(Reply::json(if new { StatusCode::CREATED } else { StatusCode::OK }, &answer))
}

/// `GET /v2/gn/split/config/:id`, with `?revisao=` an earlier one.
pub(crate) fn get(call: &Call<'_>) -> Answer {
    let bank = call.shared.bank();
    let split = bank.split(call.param(0))?;
    let found = match call.query.get("revisao") {
        None => Some(split.to_json()),
        Some(revision) => revision.parse().ok().and_then(|revision| split.at_revision(revision)),
    };
    match found {
        Some(answer) => Ok(Reply::ok(&answer)),
        None => Err(Refusal::broken(Kind::Invalid, "revisao", "A revisão pedida não existe.")),
    }
}

/// `PUT /v2/gn/split/cob/:txid/vinculo/:splitConfigId`, and for cobv.
pub(crate) fn link(family: Family, call: &Call<'_>) -> Answer {
    call.shared.bank().link_split(family, call.param(0), call.param(1))?;
    Ok(Reply::no_content())
}

/// `GET /v2/gn/split/cob/:txid`, and for cobv.
pub(crate) fn get_charge(family: Family, call: &Call<'_>) -> Answer {
    let bank = call.shared.bank();
    let charge = bank.charge(family, call.param(0))?;
    let mut answer = bank.complete(charge);
    let split = charge.split.as_deref().and_then(|id| bank.splits.get(id));
    if let Some(map) = answer.as_object_mut() {
        map.extend(split.map(|split| ("config".to_owned(), split.summary())));
    }
    Ok(Reply::ok(&answer))
}

/// `DELETE /v2/gn/split/cob/:txid/vinculo`, and for cobv.
pub(crate) fn unlink(family: Family, call: &Call<'_>) -> Answer {
    call.shared.bank().unlink_split(family, call.param(0))?;
    Ok(Reply::no_content())
}
