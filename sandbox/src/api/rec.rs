//! `/v2/rec` and `/v2/solicrec`.

use http::StatusCode;

use crate::automatic::recurrence::Recurrence;
use crate::call::{Answer, Call};
use crate::problem::Kind;
use crate::query::List;
use crate::reply::Reply;

/// `POST /v2/rec`.
pub(crate) fn create(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let answer = call.shared.bank().create_recurrence(&body, call.now)?;
    Ok(Reply::json(StatusCode::CREATED, &answer))
}

/// `GET /v2/rec/:idRec`, with `?txid=` the QR code that also carries that charge.
pub(crate) fn get(call: &Call<'_>) -> Answer {
    let mut bank = call.shared.bank();
    bank.expire_requests(call.now);
    let one = bank.recurrence(call.param(0))?;
    Ok(Reply::ok(&bank.rec_complete(one, call.query.get("txid"))?))
}

/// `PATCH /v2/rec/:idRec`.
pub(crate) fn update(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let (answer, notices) = call.shared.bank().revise_recurrence(call.param(0), &body, call.now)?;
    call.shared.caller.deliver(notices);
    Ok(Reply::ok(&answer))
}

/// `GET /v2/rec`.
pub(crate) fn list(call: &Call<'_>) -> Answer {
    let filters = ["cpf", "cnpj", "locationPresente", "status", "convenio"];
    let list = List::read(&call.query, Kind::RecQueryInvalid, &filters)?;
    let bank = call.shared.bank();
    let matches = |one: &&Recurrence| {
        list.covers(one.created)
            && list.is_person(one.debtor())
            && list.agrees("locationPresente", one.location.is_some())
            && list.is("status", Some(one.history.status()))
            && list.is("convenio", one.agreement.as_deref())
    };
    let found = bank.automatic.recurrences.iter().filter(matches).collect();
    Ok(Reply::ok(&list.page("recs", found, |one| bank.rec_json(one))))
}

/// `POST /v2/solicrec`.
pub(crate) fn create_request(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let mut bank = call.shared.bank();
    bank.expire_requests(call.now);
    let answer = bank.create_request(&body, call.now)?;
    Ok(Reply::json(StatusCode::CREATED, &answer))
}

/// `GET /v2/solicrec/:idSolicRec`.
pub(crate) fn get_request(call: &Call<'_>) -> Answer {
    let mut bank = call.shared.bank();
    bank.expire_requests(call.now);
    Ok(Reply::ok(&bank.request_json(call.param(0))?))
}

/// `PATCH /v2/solicrec/:idSolicRec`: 201, as the central bank's document has it.
pub(crate) fn update_request(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let mut bank = call.shared.bank();
    bank.expire_requests(call.now);
    let answer = bank.cancel_request(call.param(0), &body, call.now)?;
    Ok(Reply::json(StatusCode::CREATED, &answer))
}
