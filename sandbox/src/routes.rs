//! The table of operations.

use http::Method;

use crate::api::hook::Of;
use crate::api::{
    account, charge, cobr, hook, infraction, loc, locrec, lotecobv, pix, rec, sent, split, webhook,
};
use crate::call::{Answer, Call};
use crate::charge::Family;
use crate::router::{Later, Operation, Work};

/// Where tokens are got.
pub(crate) const TOKEN_ROUTE: &str = "/oauth/token";

const fn op(
    name: &'static str,
    method: Method,
    route: &'static str,
    scope: &'static str,
    run: fn(&Call<'_>) -> Answer,
) -> Operation {
    Operation { name, method, route, scope, work: Work::Now(run) }
}

const fn later(
    name: &'static str,
    method: Method,
    route: &'static str,
    scope: &'static str,
    run: for<'a> fn(&'a Call<'a>) -> Later<'a>,
) -> Operation {
    Operation { name, method, route, scope, work: Work::Later(run) }
}

/// Every operation of the bank, in the order of the catalogue.
pub(crate) static OPERATIONS: &[Operation] = &[
    Operation { name: "oauth.token", method: Method::POST, route: TOKEN_ROUTE, scope: "", work: Work::Token },
    op("cob.create", Method::POST, "/v2/cob", "cob.write", charge::create),
    op("cob.create_with_txid", Method::PUT, "/v2/cob/:txid", "cob.write", |call| {
        charge::create_with_txid(Family::Cob, call)
    }),
    op("cob.update", Method::PATCH, "/v2/cob/:txid", "cob.write", |call| charge::update(Family::Cob, call)),
    op("cob.get", Method::GET, "/v2/cob/:txid", "cob.read", |call| charge::get(Family::Cob, call)),
    op("cob.list", Method::GET, "/v2/cob", "cob.read", |call| charge::list(Family::Cob, call)),
    op("cobv.create", Method::PUT, "/v2/cobv/:txid", "cobv.write", |call| {
        charge::create_with_txid(Family::CobV, call)
    }),
    op("cobv.update", Method::PATCH, "/v2/cobv/:txid", "cobv.write", |call| {
        charge::update(Family::CobV, call)
    }),
    op("cobv.get", Method::GET, "/v2/cobv/:txid", "cobv.read", |call| charge::get(Family::CobV, call)),
    op("cobv.list", Method::GET, "/v2/cobv", "cobv.read", |call| charge::list(Family::CobV, call)),
    op("lotecobv.create", Method::PUT, "/v2/lotecobv/:id", "lotecobv.write", lotecobv::create),
    op("lotecobv.update", Method::PATCH, "/v2/lotecobv/:id", "lotecobv.write", lotecobv::update),
    op("lotecobv.get", Method::GET, "/v2/lotecobv/:id", "lotecobv.read", lotecobv::get),
    op("lotecobv.list", Method::GET, "/v2/lotecobv", "lotecobv.read", lotecobv::list),
    op("loc.create", Method::POST, "/v2/loc", "payloadlocation.write", loc::create),
    op("loc.list", Method::GET, "/v2/loc", "payloadlocation.read", loc::list),
    op("loc.get", Method::GET, "/v2/loc/:id", "payloadlocation.read", loc::get),
    op("loc.unlink", Method::DELETE, "/v2/loc/:id/txid", "payloadlocation.write", loc::unlink),
    op("loc.qrcode", Method::GET, "/v2/loc/:id/qrcode", "payloadlocation.read", loc::qrcode),
    op("pix.get", Method::GET, "/v2/pix/:e2eid", "pix.read", pix::get),
    op("pix.list", Method::GET, "/v2/pix", "pix.read", pix::list),
    op("pix.refund", Method::PUT, "/v2/pix/:e2eid/devolucao/:id", "pix.write", pix::refund),
    op("pix.get_refund", Method::GET, "/v2/pix/:e2eid/devolucao/:id", "pix.read", pix::get_refund),
    op("pix.send", Method::PUT, "/v3/gn/pix/:idEnvio", "pix.send", sent::send),
    op("pix.send_v2", Method::PUT, "/v2/gn/pix/:idEnvio", "pix.send", sent::send),
    op("pix.get_sent", Method::GET, "/v2/gn/pix/enviados/:e2eid", "gn.pix.send.read", sent::get),
    op(
        "pix.get_sent_by_id",
        Method::GET,
        "/v2/gn/pix/enviados/id-envio/:idEnvio",
        "gn.pix.send.read",
        sent::get_by_id,
    ),
    op("pix.list_sent", Method::GET, "/v2/gn/pix/enviados", "gn.pix.send.read", sent::list),
    op(
        "pix.send_same_ownership",
        Method::PUT,
        "/v2/gn/pix/:idEnvio/mesma-titularidade",
        "gn.pix.sameownership.send",
        sent::send_same_ownership,
    ),
    op("qrcode.pay", Method::PUT, "/v2/gn/pix/:idEnvio/qrcode", "gn.qrcodes.pay", sent::pay_code),
    op("qrcode.detail", Method::POST, "/v2/gn/qrcodes/detalhar", "gn.qrcodes.read", sent::detail),
    op("receipt.get", Method::GET, "/v2/gn/pix/comprovantes", "gn.receipts.read", sent::receipt),
    later("webhook.configure", Method::PUT, "/v2/webhook/:chave", "webhook.write", |call| {
        Box::pin(webhook::configure(call))
    }),
    op("webhook.get", Method::GET, "/v2/webhook/:chave", "webhook.read", webhook::get),
    op("webhook.list", Method::GET, "/v2/webhook", "webhook.read", webhook::list),
    op("webhook.delete", Method::DELETE, "/v2/webhook/:chave", "webhook.write", webhook::delete),
    op("webhook.resend", Method::POST, "/v2/gn/webhook/reenviar", "webhook.write", webhook::resend),
    op("evp.create", Method::POST, "/v2/gn/evp", "gn.pix.evp.write", account::create_key),
    op("evp.list", Method::GET, "/v2/gn/evp", "gn.pix.evp.read", account::list_keys),
    op("evp.delete", Method::DELETE, "/v2/gn/evp/:chave", "gn.pix.evp.write", account::delete_key),
    op("balance.get", Method::GET, "/v2/gn/saldo", "gn.balance.read", account::balance),
    op("settings.update", Method::PUT, "/v2/gn/config", "gn.settings.write", account::update_settings),
    op("settings.get", Method::GET, "/v2/gn/config", "gn.settings.read", account::settings),
    op(
        "report.create",
        Method::POST,
        "/v2/gn/relatorios/extrato-conciliacao",
        "gn.reports.write",
        account::ask_report,
    ),
    op("report.get", Method::GET, "/v2/gn/relatorios/:id", "gn.reports.read", account::fetch_report),
    op("split.create_config", Method::POST, "/v2/gn/split/config", "gn.split.write", split::create),
    op("split.put_config", Method::PUT, "/v2/gn/split/config/:id", "gn.split.write", split::put_with_id),
    op("split.get_config", Method::GET, "/v2/gn/split/config/:id", "gn.split.read", split::get),
    op(
        "split.link_cob",
        Method::PUT,
        "/v2/gn/split/cob/:txid/vinculo/:splitConfigId",
        "gn.split.write",
        |call| split::link(Family::Cob, call),
    ),
    op("split.get_cob", Method::GET, "/v2/gn/split/cob/:txid", "gn.split.read", |call| {
        split::get_charge(Family::Cob, call)
    }),
    op("split.unlink_cob", Method::DELETE, "/v2/gn/split/cob/:txid/vinculo", "gn.split.write", |call| {
        split::unlink(Family::Cob, call)
    }),
    op(
        "split.link_cobv",
        Method::PUT,
        "/v2/gn/split/cobv/:txid/vinculo/:splitConfigId",
        "gn.split.write",
        |call| split::link(Family::CobV, call),
    ),
    op("split.get_cobv", Method::GET, "/v2/gn/split/cobv/:txid", "gn.split.read", |call| {
        split::get_charge(Family::CobV, call)
    }),
    op("split.unlink_cobv", Method::DELETE, "/v2/gn/split/cobv/:txid/vinculo", "gn.split.write", |call| {
        split::unlink(Family::CobV, call)
    }),
    // `gn.pix.write`, which one of the bank's SDKs names, is in no list of scopes.
    op("split.refund", Method::PUT, "/v2/gn/split/pix/:e2eid/devolucao/:id", "pix.write", pix::refund_split),
    op("infraction.list", Method::GET, "/v2/gn/infracoes", "gn.infractions.read", infraction::list),
    op(
        "infraction.defend",
        Method::POST,
        "/v2/gn/infracoes/:idInfracao/defesa",
        "gn.infractions.write",
        infraction::defend,
    ),
    op("keys.bucket", Method::GET, "/v2/gn/chaves/balde", "gn.keys.bucket.read", account::bucket),
    op("rec.create", Method::POST, "/v2/rec", "rec.write", rec::create),
    op("rec.get", Method::GET, "/v2/rec/:idRec", "rec.read", rec::get),
    op("rec.update", Method::PATCH, "/v2/rec/:idRec", "rec.write", rec::update),
    op("rec.list", Method::GET, "/v2/rec", "rec.read", rec::list),
    op("solicrec.create", Method::POST, "/v2/solicrec", "solicrec.write", rec::create_request),
    op("solicrec.get", Method::GET, "/v2/solicrec/:idSolicRec", "solicrec.read", rec::get_request),
    op("solicrec.update", Method::PATCH, "/v2/solicrec/:idSolicRec", "solicrec.write", rec::update_request),
    op("locrec.create", Method::POST, "/v2/locrec", "payloadlocationrec.write", locrec::create),
    op("locrec.list", Method::GET, "/v2/locrec", "payloadlocationrec.read", locrec::list),
    op("locrec.get", Method::GET, "/v2/locrec/:id", "payloadlocationrec.read", locrec::get),
    op("locrec.unlink", Method::DELETE, "/v2/locrec/:id/idRec", "payloadlocationrec.write", locrec::unlink),
    op("cobr.create", Method::POST, "/v2/cobr", "cobr.write", cobr::create),
    op("cobr.create_with_txid", Method::PUT, "/v2/cobr/:txid", "cobr.write", cobr::create_with_txid),
    op("cobr.update", Method::PATCH, "/v2/cobr/:txid", "cobr.write", cobr::update),
    op("cobr.get", Method::GET, "/v2/cobr/:txid", "cobr.read", cobr::get),
    op("cobr.list", Method::GET, "/v2/cobr", "cobr.read", cobr::list),
    op("cobr.retry", Method::POST, "/v2/cobr/:txid/retentativa/:data", "cobr.write", cobr::retry),
    later("webhookrec.configure", Method::PUT, "/v2/webhookrec", "webhookrec.write", |call| {
        Box::pin(hook::configure(Of::Recurrences, call))
    }),
    op("webhookrec.get", Method::GET, "/v2/webhookrec", "webhookrec.read", |call| {
        hook::get(Of::Recurrences, call)
    }),
    op("webhookrec.delete", Method::DELETE, "/v2/webhookrec", "webhookrec.write", |call| {
        hook::delete(Of::Recurrences, call)
    }),
    later("webhookcobr.configure", Method::PUT, "/v2/webhookcobr", "webhookcobr.write", |call| {
        Box::pin(hook::configure(Of::Charges, call))
    }),
    op("webhookcobr.get", Method::GET, "/v2/webhookcobr", "webhookcobr.read", |call| {
        hook::get(Of::Charges, call)
    }),
    op("webhookcobr.delete", Method::DELETE, "/v2/webhookcobr", "webhookcobr.write", |call| {
        hook::delete(Of::Charges, call)
    }),
];
