//! `/v2/pix`: payments received and refunds.

use http::StatusCode;
use serde_json::Value;

use crate::call::{Answer, Call};
use crate::payment::Payment;
use crate::problem::{Kind, Refusal};
use crate::query::List;
use crate::refund::Refund;
use crate::reply::Reply;
use crate::validate::{Check, is_short_id};

/// `GET /v2/pix/:e2eid`.
pub(crate) fn get(call: &Call<'_>) -> Answer {
    Ok(Reply::ok(&call.shared.bank().payment(call.param(0))?.to_json()))
}

/// `GET /v2/pix`.
pub(crate) fn list(call: &Call<'_>) -> Answer {
    let filters = ["txid", "txIdPresente", "devolucaoPresente", "cpf", "cnpj"];
    let list = List::read(&call.query, Kind::PixQueryInvalid, &filters)?;
    let bank = call.shared.bank();
    let matches = |payment: &&Payment| {
        list.covers(payment.at)
            && list.text("txid").is_none_or(|txid| txid == payment.txid)
            && list.agrees("txIdPresente", true)
            && list.agrees("devolucaoPresente", !payment.refunds.is_empty())
            && list.is_person(Some(&payment.payer))
    };
    let found = bank.payments.iter().filter(matches).collect();
    Ok(Reply::ok(&list.page("pix", found, Payment::to_json)))
}

/// `PUT /v2/pix/:e2eid/devolucao/:id`: answered EM_PROCESSAMENTO, settled the moment after.
pub(crate) fn refund(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let (end_to_end_id, id) = (call.param(0), call.param(1));
    let mut check = Check::default();
    if !is_short_id(id) {
        check.fail("devolucao.id", "O campo devolucao.id tem de 1 a 35 letras e números.", Some(&id.into()));
    }
    let cents = check.amount("devolucao.valor", body.get("valor"), false);
    let description = check.text("devolucao.descricao", body.get("descricao"), 140);
    let nature = body.get("natureza").and_then(Value::as_str).map(str::to_owned);
    if let Some(value) = body.get("natureza")
        && !matches!(nature.as_deref(), Some("ORIGINAL" | "RETIRADA"))
    {
        check.fail(
            "devolucao.natureza",
            "O campo devolucao.natureza aceita ORIGINAL ou RETIRADA.",
            Some(value),
        );
    }
    let (Some(cents), true) = (cents, check.violations.is_empty()) else {
        return Err(Refusal::invalid(Kind::RefundInvalid, check.violations));
    };
    let (refund, notice) = {
        let mut bank = call.shared.bank();
        let refund = bank.refund(end_to_end_id, id, cents, nature, description, call.now)?;
        (refund, bank.settle_refund(end_to_end_id, id, call.now))
    };
    call.shared.caller.deliver(notice.into_iter().collect());
    Ok(Reply::json(StatusCode::CREATED, &refund.to_json()))
}

/// `GET /v2/pix/:e2eid/devolucao/:id`.
pub(crate) fn get_refund(call: &Call<'_>) -> Answer {
    let bank = call.shared.bank();
    let refund: Option<&Refund> =
        bank.payment(call.param(0))?.refunds.iter().find(|refund| refund.id == call.param(1));
    match refund {
        Some(refund) => Ok(Reply::ok(&refund.to_json())),
        None => Err(Refusal::missing(
            "devolucao_nao_encontrada",
            "Nenhuma devolução encontrada para o id informado",
        )),
    }
}
