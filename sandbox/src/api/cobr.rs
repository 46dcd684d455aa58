//! `/v2/cobr`.

use http::StatusCode;

use crate::automatic::charge::RecCharge;
use crate::call::{Answer, Call};
use crate::problem::Kind;
use crate::query::List;
use crate::random;
use crate::reply::Reply;

/// `POST /v2/cobr`: the bank chooses the txid.
pub(crate) fn create(call: &Call<'_>) -> Answer {
    create_as(call, &random::alphanumeric(32))
}

/// `PUT /v2/cobr/:txid`.
pub(crate) fn create_with_txid(call: &Call<'_>) -> Answer {
    create_as(call, call.param(0))
}

fn create_as(call: &Call<'_>, txid: &str) -> Answer {
    let body = call.object()?;
    let (answer, notices) = call.shared.bank().create_rec_charge(txid, &body, call.now)?;
    call.shared.caller.deliver(notices);
    Ok(Reply::json(StatusCode::CREATED, &answer))
}

/// `PATCH /v2/cobr/:txid`.
pub(crate) fn update(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let (answer, notices) = call.shared.bank().revise_rec_charge(call.param(0), &body, call.now)?;
    call.shared.caller.deliver(notices);
    Ok(Reply::ok(&answer))
}

/// `GET /v2/cobr/:txid`.
pub(crate) fn get(call: &Call<'_>) -> Answer {
    let bank = call.shared.bank();
    Ok(Reply::ok(&bank.rec_charge_complete(bank.rec_charge(call.param(0))?)))
}

/// `GET /v2/cobr`.
pub(crate) fn list(call: &Call<'_>) -> Answer {
    let filters = ["idRec", "cpf", "cnpj", "status", "convenio"];
    let list = List::read(&call.query, Kind::CobRQueryInvalid, &filters)?;
    let bank = call.shared.bank();
    let matches = |charge: &&RecCharge| {
        let recurrence = bank.automatic.recurrences.get(&charge.recurrence);
        list.covers(charge.created)
            && list.is("idRec", Some(&charge.recurrence))
            && list.is_person(recurrence.and_then(|one| one.debtor()))
            && list.is("status", Some(charge.history.status()))
            && list.is("convenio", recurrence.and_then(|one| one.agreement.as_deref()))
    };
    let found = bank.automatic.charges.iter().filter(matches).collect();
    Ok(Reply::ok(&list.page("cobsr", found, |charge| bank.rec_charge_complete(charge))))
}

/// `POST /v2/cobr/:txid/retentativa/:data`.
pub(crate) fn retry(call: &Call<'_>) -> Answer {
    let (answer, notices) = call.shared.bank().retry_rec_charge(call.param(0), call.param(1), call.now)?;
    call.shared.caller.deliver(notices);
    Ok(Reply::json(StatusCode::CREATED, &answer))
}
