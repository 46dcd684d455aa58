//! `/v2/lotecobv`: answered 202; the charges are worked on at once.

use http::StatusCode;

use crate::Tier;
use crate::bank::Bank;
use crate::batch::Batch;
use crate::call::{Answer, Call};
use crate::problem::Kind;
use crate::query::List;
use crate::reply::Reply;

/// `PUT /v2/lotecobv/:id`.
pub(crate) fn create(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let mut bank = call.shared.bank();
    let fresh = bank.put_batch(call.param(0), &body, call.now)?;
    Ok(accepted(call, &mut bank, &fresh))
}

/// `PATCH /v2/lotecobv/:id`.
pub(crate) fn update(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let mut bank = call.shared.bank();
    let fresh = bank.patch_batch(call.param(0), &body, call.now)?;
    Ok(accepted(call, &mut bank, &fresh))
}

fn accepted(call: &Call<'_>, bank: &mut Bank, fresh: &[String]) -> Reply {
    if call.shared.tier == Tier::Homologation {
        let notices = fresh.iter().flat_map(|txid| bank.pay_small(txid, call.now)).collect();
        call.shared.caller.deliver(notices);
    }
    Reply::empty(StatusCode::ACCEPTED)
}

/// `GET /v2/lotecobv/:id`.
pub(crate) fn get(call: &Call<'_>) -> Answer {
    Ok(Reply::ok(&call.shared.bank().batch(call.param(0))?.to_json()))
}

/// `GET /v2/lotecobv`.
pub(crate) fn list(call: &Call<'_>) -> Answer {
    let list = List::read(&call.query, Kind::BatchQueryInvalid, &[])?;
    let bank = call.shared.bank();
    let found = bank.batches.iter().filter(|batch| list.covers(batch.created)).collect();
    Ok(Reply::ok(&list.page("lotes", found, Batch::to_json)))
}
