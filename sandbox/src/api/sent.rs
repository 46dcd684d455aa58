//! `/v2/gn/pix`, `/v3/gn/pix`: Pix sent, and QR codes read and paid.

use http::StatusCode;

use crate::call::{Answer, Call};
use crate::problem::{Kind, Refusal};
use crate::query::List;
use crate::reply::Reply;
use crate::sending::Dispatched;
use crate::sent::Sent;

/// `PUT /v3/gn/pix/:idEnvio` and the older `/v2` route.
pub(crate) fn send(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let dispatched = call.shared.bank().send(call.param(0), &body, false, call.now)?;
    Ok(accepted(call, dispatched))
}

/// `PUT /v2/gn/pix/:idEnvio/mesma-titularidade`.
pub(crate) fn send_same_ownership(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let dispatched = call.shared.bank().send(call.param(0), &body, true, call.now)?;
    Ok(accepted(call, dispatched))
}

/// `PUT /v2/gn/pix/:idEnvio/qrcode`.
pub(crate) fn pay_code(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let dispatched = call.shared.bank().pay_code(call.param(0), &body, call.now)?;
    Ok(accepted(call, dispatched))
}

fn accepted(call: &Call<'_>, (answer, notices): Dispatched) -> Reply {
    call.shared.caller.deliver(notices);
    Reply::json(StatusCode::CREATED, &answer)
}

/// `POST /v2/gn/qrcodes/detalhar`.
pub(crate) fn detail(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    Ok(Reply::ok(&call.shared.bank().detail(&body, call.now)?))
}

/// `GET /v2/gn/pix/enviados/:e2eid`.
pub(crate) fn get(call: &Call<'_>) -> Answer {
    let bank = call.shared.bank();
    let sent = bank.sent.iter().find(|sent| sent.end_to_end_id == call.param(0));
    read(sent)
}

/// `GET /v2/gn/pix/enviados/id-envio/:idEnvio`.
pub(crate) fn get_by_id(call: &Call<'_>) -> Answer {
    let bank = call.shared.bank();
    read(bank.sent.get(call.param(0)))
}

fn read(sent: Option<&Sent>) -> Answer {
    match sent {
        Some(sent) => Ok(Reply::ok(&sent.to_json(false))),
        None => {
            Err(Refusal::missing("pix_nao_encontrado", "Nenhum Pix enviado encontrado para o id informado"))
        }
    }
}

/// `GET /v2/gn/pix/enviados`.
pub(crate) fn list(call: &Call<'_>) -> Answer {
    let filters = ["status", "cpf", "cnpj", "exibirCodigoBanco"];
    let list = List::read(&call.query, Kind::PixQueryInvalid, &filters)?;
    let bank = call.shared.bank();
    let matches = |sent: &&Sent| {
        list.covers(sent.asked) && list.is("status", Some(sent.status)) && list.is_person(Some(sent.person()))
    };
    let found = bank.sent.iter().filter(matches).collect();
    let with_bank = list.has("exibirCodigoBanco");
    Ok(Reply::ok(&list.page("pix", found, |sent| sent.to_json(with_bank))))
}

/// `GET /v2/gn/pix/comprovantes`.
pub(crate) fn receipt(call: &Call<'_>) -> Answer {
    let file = call.shared.bank().receipt(&call.query)?;
    Ok(Reply::new(StatusCode::OK, "application/pdf", file))
}
