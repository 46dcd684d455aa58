//! The bank's own routes: balance and Pix sent.

use http::StatusCode;
use serde_json::json;

use crate::call::{Answer, Call};
use crate::money;
use crate::problem::{Kind, Refusal};
use crate::query::List;
use crate::reply::Reply;
use crate::sent::Sent;

/// `GET /v2/gn/saldo`.
pub(crate) fn balance(call: &Call<'_>) -> Answer {
    Ok(Reply::ok(&json!({ "saldo": money::text(call.shared.bank().cents) })))
}

/// `PUT /v3/gn/pix/:idEnvio` and the older `/v2` route.
pub(crate) fn send(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let (answer, notice) = call.shared.bank().send(call.param(0), &body, call.now)?;
    call.shared.caller.deliver(notice.into_iter().collect());
    Ok(Reply::json(StatusCode::CREATED, &answer))
}

/// `GET /v2/gn/pix/enviados/:e2eid`.
pub(crate) fn get_sent(call: &Call<'_>) -> Answer {
    let bank = call.shared.bank();
    let sent = bank.sent.iter().find(|sent| sent.end_to_end_id == call.param(0));
    read(sent)
}

/// `GET /v2/gn/pix/enviados/id-envio/:idEnvio`.
pub(crate) fn get_sent_by_id(call: &Call<'_>) -> Answer {
    let bank = call.shared.bank();
    read(bank.sent.get(call.param(0)))
}

fn read(sent: Option<&Sent>) -> Answer {
    match sent {
        Some(sent) => Ok(Reply::ok(&sent.to_json())),
        None => {
            Err(Refusal::missing("pix_nao_encontrado", "Nenhum Pix enviado encontrado para o id informado"))
        }
    }
}

/// `GET /v2/gn/pix/enviados`.
pub(crate) fn list_sent(call: &Call<'_>) -> Answer {
    let list = List::read(&call.query, Kind::PixQueryInvalid, &["status"])?;
    let bank = call.shared.bank();
    let matches = |sent: &&Sent| {
        list.covers(sent.asked) && list.text("status").is_none_or(|status| status == sent.status)
    };
    let found = bank.sent.iter().filter(matches).collect();
    Ok(Reply::ok(&list.page("pix", found, Sent::to_json)))
}
