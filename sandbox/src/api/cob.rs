//! `/v2/cob`.

use http::StatusCode;

use crate::call::{Answer, Call};
use crate::charge::Charge;
use crate::problem::{Kind, Refusal, Violation};
use crate::query::List;
use crate::reply::Reply;
use crate::{Tier, random};

/// `POST /v2/cob`: the bank chooses the txid.
pub(crate) fn create(call: &Call<'_>) -> Answer {
    create_as(call, &random::alphanumeric(32))
}

/// `PUT /v2/cob/:txid`.
pub(crate) fn create_with_txid(call: &Call<'_>) -> Answer {
    create_as(call, call.param(0))
}

fn create_as(call: &Call<'_>, txid: &str) -> Answer {
    let body = call.object()?;
    let (answer, notices) = {
        let mut bank = call.shared.bank();
        let answer = bank.create_charge(txid, &body, call.now)?.to_json();
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

/// `PATCH /v2/cob/:txid`.
pub(crate) fn update(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let mut bank = call.shared.bank();
    let answer = bank.revise_charge(call.param(0), &body)?.to_json();
    Ok(Reply::ok(&answer))
}

/// `GET /v2/cob/:txid`, with `?revisao=` an earlier one.
pub(crate) fn get(call: &Call<'_>) -> Answer {
    let bank = call.shared.bank();
    let charge = bank.charge(call.param(0))?;
    let Some(revision) = call.query.get("revisao") else {
        return Ok(Reply::ok(&bank.complete(charge)));
    };
    match revision.parse().ok().and_then(|revision| charge.at_revision(revision)) {
        Some(answer) => Ok(Reply::ok(&answer)),
        None => {
            let violation = Violation::new("revisao", "A revisão pedida não existe.", Some(&revision.into()));
            Err(Refusal::invalid(Kind::CobQueryInvalid, vec![violation]))
        }
    }
}

/// `GET /v2/cob`.
pub(crate) fn list(call: &Call<'_>) -> Answer {
    let filters = ["cpf", "cnpj", "locationPresente", "status"];
    let list = List::read(&call.query, Kind::CobQueryInvalid, &filters)?;
    let bank = call.shared.bank();
    let matches = |charge: &&Charge| {
        list.covers(charge.created)
            && list.is_person(charge.terms.debtor.as_ref())
            && list.agrees("locationPresente", charge.location.is_some())
            && list.text("status").is_none_or(|status| status == charge.terms.status)
    };
    let found = bank.charges.iter().filter(matches).collect();
    Ok(Reply::ok(&list.page("cobs", found, |charge| bank.complete(charge))))
}
