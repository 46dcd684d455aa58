//! `/v2/cob` and `/v2/cobv`.

use http::StatusCode;

use crate::call::{Answer, Call};
use crate::charge::{Charge, Family};
use crate::problem::{Refusal, Violation};
use crate::query::List;
use crate::reply::Reply;
use crate::{Tier, random};

/// `POST /v2/cob`: the bank chooses the txid.
pub(crate) fn create(call: &Call<'_>) -> Answer {
    create_as(Family::Cob, call, &random::alphanumeric(32))
}

/// `PUT /v2/cob/:txid`, `PUT /v2/cobv/:txid`.
pub(crate) fn create_with_txid(family: Family, call: &Call<'_>) -> Answer {
    create_as(family, call, call.param(0))
}

fn create_as(family: Family, call: &Call<'_>, txid: &str) -> Answer {
    let body = call.object()?;
    let (answer, notices) = {
        let mut bank = call.shared.bank();
        let answer = bank.create_charge(family, txid, &body, call.now)?.to_json();
        // The answer shows the charge as created; a small one is paid the moment after.
        let notices = match call.shared.tier {
            Tier::Homologation => bank.pay_small(txid, call.now),
            Tier::Production => Vec::new(),
        };
        (answer, notices)
    };
    call.shared.caller.deliver(notices);
    Ok(Reply::json(StatusCode::CREATED, &answer))
}

/// `PATCH …/:txid`.
pub(crate) fn update(family: Family, call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let mut bank = call.shared.bank();
    let answer = bank.revise_charge(family, call.param(0), &body)?.to_json();
    Ok(Reply::ok(&answer))
}

/// `GET …/:txid`, with `?revisao=` an earlier one.
pub(crate) fn get(family: Family, call: &Call<'_>) -> Answer {
    let bank = call.shared.bank();
    let charge = bank.charge(family, call.param(0))?;
    let Some(revision) = call.query.get("revisao") else {
        return Ok(Reply::ok(&bank.complete(charge)));
    };
    match revision.parse().ok().and_then(|revision| charge.at_revision(revision)) {
        Some(answer) => Ok(Reply::ok(&answer)),
        None => {
            let violation = Violation::new("revisao", "A revisão pedida não existe.", Some(&revision.into()));
            Err(Refusal::invalid(family.query_invalid(), vec![violation]))
        }
    }
}

/// `GET /v2/cob`, `GET /v2/cobv`.
pub(crate) fn list(family: Family, call: &Call<'_>) -> Answer {
    let filters: &[&str] = match family {
        Family::Cob => &["cpf", "cnpj", "locationPresente", "status"],
        Family::CobV => &["cpf", "cnpj", "locationPresente", "status", "loteCobVId"],
    };
    let list = List::read(&call.query, family.query_invalid(), filters)?;
    let bank = call.shared.bank();
    let matches = |charge: &&Charge| {
        charge.family == family
            && list.covers(charge.created)
            && list.is_person(charge.terms.debtor.as_ref())
            && list.agrees("locationPresente", charge.location.is_some())
            && list.is("status", Some(charge.terms.status))
            && list.is("loteCobVId", charge.batch.as_deref())
    };
    let found = bank.charges.iter().filter(matches).collect();
    Ok(Reply::ok(&list.page("cobs", found, |charge| bank.complete(charge))))
}
