//! `/v2/locrec`.

use http::StatusCode;

use crate::automatic::location::RecLocation;
use crate::call::{Answer, Call};
use crate::problem::Kind;
use crate::query::List;
use crate::reply::Reply;

/// `POST /v2/locrec`.
pub(crate) fn create(call: &Call<'_>) -> Answer {
    Ok(Reply::json(StatusCode::CREATED, &call.shared.bank().create_rec_location(call.now)))
}

/// `GET /v2/locrec`.
pub(crate) fn list(call: &Call<'_>) -> Answer {
    let list = List::read(&call.query, Kind::RecLocQueryInvalid, &["idRecPresente", "convenio"])?;
    let bank = call.shared.bank();
    let matches = |location: &&RecLocation| {
        let bound = location.recurrence.as_deref();
        let agreement =
            bound.and_then(|id| bank.automatic.recurrences.get(id)).and_then(|one| one.agreement.as_deref());
        list.covers(location.created)
            && list.agrees("idRecPresente", bound.is_some())
            && list.is("convenio", agreement)
    };
    let found = bank.automatic.locations.iter().filter(matches).collect();
    Ok(Reply::ok(&list.page("loc", found, RecLocation::to_json)))
}

/// `GET /v2/locrec/:id`.
pub(crate) fn get(call: &Call<'_>) -> Answer {
    Ok(Reply::ok(&call.shared.bank().rec_location(call.param(0))?.to_json()))
}

/// `DELETE /v2/locrec/:id/idRec`.
pub(crate) fn unlink(call: &Call<'_>) -> Answer {
    Ok(Reply::ok(&call.shared.bank().unlink_rec_location(call.param(0))?))
}
