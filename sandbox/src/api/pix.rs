//! `/v2/pix`: payments received and refunds.

use http::StatusCode;
use serde_json::{Value, json};

use crate::account::ISPB;
use crate::call::{Answer, Call};
use crate::payment::Payment;
use crate::problem::{Kind, Refusal};
use crate::query::List;
use crate::refund::{Asked, Refund};
use crate::reply::Reply;
use crate::schema;
use crate::validate::{Check, is_short_id};

/// `GET /v2/pix/:e2eid`.
pub(crate) fn get(call: &Call<'_>) -> Answer {
    let with_bank = call.query.flag("exibirCodigoBanco", Kind::PixQueryInvalid)? == Some(true);
    Ok(Reply::ok(&read(call.shared.bank().payment(call.param(0))?, with_bank)))
}

fn read(payment: &Payment, with_bank: bool) -> Value {
    let mut pix = payment.to_json();
    if let (true, Some(map)) = (with_bank, pix.as_object_mut()) {
        map.insert("pagador".into(), json!({ "contaBanco": { "codigoBanco": ISPB } }));
    }
    pix
}

/// `GET /v2/pix`.
pub(crate) fn list(call: &Call<'_>) -> Answer {
    let filters = ["txid", "txIdPresente", "devolucaoPresente", "cpf", "cnpj", "exibirCodigoBanco"];
    let list = List::read(&call.query, Kind::PixQueryInvalid, &filters)?;
    let bank = call.shared.bank();
    let matches = |payment: &&Payment| {
        list.covers(payment.at)
            && list.is("txid", payment.txid.as_deref())
            && list.agrees("txIdPresente", payment.txid.is_some())
            && list.agrees("devolucaoPresente", !payment.refunds.is_empty())
            && list.is_person(Some(&payment.payer))
    };
    let found = bank.payments.iter().filter(matches).collect();
    let with_bank = list.has("exibirCodigoBanco");
    Ok(Reply::ok(&list.page("pix", found, |payment| read(payment, with_bank))))
}

/// `PUT /v2/pix/:e2eid/devolucao/:id`: answered EM_PROCESSAMENTO, settled the moment after.
pub(crate) fn refund(call: &Call<'_>) -> Answer {
    refund_as(call, false)
}

/// `PUT /v2/gn/split/pix/:e2eid/devolucao/:id`: each account gives back its part.
pub(crate) fn refund_split(call: &Call<'_>) -> Answer {
    refund_as(call, true)
}

fn refund_as(call: &Call<'_>, divided: bool) -> Answer {
    let body = call.object()?;
    let (end_to_end_id, id) = (call.param(0), call.param(1));
    let mut check = Check::default();
    if !is_short_id(id) {
        check.fail("devolucao.id", "O campo devolucao.id tem de 1 a 35 letras e números.", Some(&id.into()));
    }
    check.violations.extend(schema::check("DevolucaoSolicitada", "devolucao", &body));
    let cents = match check.violations.is_empty() {
        true => check.amount("devolucao.valor", body.get("valor"), false),
        false => None,
    };
    let (Some(cents), true) = (cents, check.violations.is_empty()) else {
        return Err(Refusal::invalid(Kind::RefundInvalid, check.violations));
    };
    let withdrawal = body.get("natureza").and_then(Value::as_str) == Some("RETIRADA");
    let asked = Asked {
        id: id.to_owned(),
        cents,
        nature: if withdrawal { "RETIRADA" } else { "ORIGINAL" },
        description: body.get("descricao").and_then(Value::as_str).map(str::to_owned),
        divided,
    };
    let (refund, notice) = {
        let mut bank = call.shared.bank();
        let refund = bank.refund(end_to_end_id, asked, call.now)?;
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
