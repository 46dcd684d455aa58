//! `/v2/gn/infracoes`. Homologation has them switched off, so it answers the bank's 500 until a test reports one.

use http::StatusCode;

use crate::Tier;
use crate::call::{Answer, Call};
use crate::infraction::Infraction;
use crate::problem::{Kind, Refusal};
use crate::query::List;
use crate::reply::Reply;

fn switched_on(call: &Call<'_>) -> Result<(), Refusal> {
    if call.shared.tier == Tier::Homologation && call.shared.bank().infractions.iter().next().is_none() {
        let words = "Funcionalidade desabilitada em ambiente de homologação";
        return Err(Refusal::named(500, "erro_interno_servidor", words));
    }
    Ok(())
}

/// `GET /v2/gn/infracoes`.
pub(crate) fn list(call: &Call<'_>) -> Answer {
    let list = List::read(&call.query, Kind::Invalid, &[])?;
    switched_on(call)?;
    let bank = call.shared.bank();
    let found = bank.infractions.iter().filter(|infraction| list.covers(infraction.opened)).collect();
    Ok(Reply::ok(&list.page("infracoes", found, Infraction::to_json)))
}

/// `POST /v2/gn/infracoes/:idInfracao/defesa`.
pub(crate) fn defend(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    switched_on(call)?;
    let notices = call.shared.bank().defend(call.param(0), &body, call.now)?;
    call.shared.caller.deliver(notices);
    Ok(Reply::empty(StatusCode::ACCEPTED))
}
