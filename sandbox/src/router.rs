//! Which operation a request is, who may do it, and doing it.

use std::pin::Pin;

use http::header::ALLOW;
use http::{Method, StatusCode};

use crate::api::{account, cob, loc, pix, webhook};
use crate::call::{Answer, Call};
use crate::oauth;
use crate::problem::{Kind, Refusal};
use crate::reply::Reply;

type Later<'a> = Pin<Box<dyn Future<Output = Answer> + Send + 'a>>;

/// How an operation is done.
#[derive(Clone, Copy)]
enum Work {
    Token,
    Now(fn(&Call<'_>) -> Answer),
    Later(for<'a> fn(&'a Call<'a>) -> Later<'a>),
}

/// One operation of the bank.
pub(crate) struct Operation {
    pub(crate) name: &'static str,
    method: Method,
    route: &'static str,
    scope: &'static str,
    work: Work,
}

const fn op(
    name: &'static str,
    method: Method,
    route: &'static str,
    scope: &'static str,
    run: fn(&Call<'_>) -> Answer,
) -> Operation {
    Operation { name, method, route, scope, work: Work::Now(run) }
}

/// Where tokens are got.
pub(crate) const TOKEN_ROUTE: &str = "/oauth/token";

static OPERATIONS: &[Operation] = &[
    Operation { name: "oauth.token", method: Method::POST, route: TOKEN_ROUTE, scope: "", work: Work::Token },
    op("cob.create", Method::POST, "/v2/cob", "cob.write", cob::create),
    op("cob.create_with_txid", Method::PUT, "/v2/cob/:txid", "cob.write", cob::create_with_txid),
    op("cob.update", Method::PATCH, "/v2/cob/:txid", "cob.write", cob::update),
    op("cob.get", Method::GET, "/v2/cob/:txid", "cob.read", cob::get),
    op("cob.list", Method::GET, "/v2/cob", "cob.read", cob::list),
    op("loc.create", Method::POST, "/v2/loc", "payloadlocation.write", loc::create),
    op("loc.list", Method::GET, "/v2/loc", "payloadlocation.read", loc::list),
    op("loc.get", Method::GET, "/v2/loc/:id", "payloadlocation.read", loc::get),
    op("loc.unlink", Method::DELETE, "/v2/loc/:id/txid", "payloadlocation.write", loc::unlink),
    op("loc.qrcode", Method::GET, "/v2/loc/:id/qrcode", "payloadlocation.read", loc::qrcode),
    op("pix.get", Method::GET, "/v2/pix/:e2eid", "pix.read", pix::get),
    op("pix.list", Method::GET, "/v2/pix", "pix.read", pix::list),
    op("pix.refund", Method::PUT, "/v2/pix/:e2eid/devolucao/:id", "pix.write", pix::refund),
    op("pix.get_refund", Method::GET, "/v2/pix/:e2eid/devolucao/:id", "pix.read", pix::get_refund),
    op("pix.send", Method::PUT, "/v3/gn/pix/:idEnvio", "pix.send", account::send),
    op("pix.send_v2", Method::PUT, "/v2/gn/pix/:idEnvio", "pix.send", account::send),
    op("pix.get_sent", Method::GET, "/v2/gn/pix/enviados/:e2eid", "gn.pix.send.read", account::get_sent),
    op(
        "pix.get_sent_by_id",
        Method::GET,
        "/v2/gn/pix/enviados/id-envio/:idEnvio",
        "gn.pix.send.read",
        account::get_sent_by_id,
    ),
    op("pix.list_sent", Method::GET, "/v2/gn/pix/enviados", "gn.pix.send.read", account::list_sent),
    Operation {
        name: "webhook.configure",
        method: Method::PUT,
        route: "/v2/webhook/:chave",
        scope: "webhook.write",
        work: Work::Later(|call| Box::pin(webhook::configure(call))),
    },
    op("webhook.get", Method::GET, "/v2/webhook/:chave", "webhook.read", webhook::get),
    op("webhook.list", Method::GET, "/v2/webhook", "webhook.read", webhook::list),
    op("webhook.delete", Method::DELETE, "/v2/webhook/:chave", "webhook.write", webhook::delete),
    op("balance.get", Method::GET, "/v2/gn/saldo", "gn.balance.read", account::balance),
];

/// What a path and method lead to.
pub(crate) enum Found {
    Operation(&'static Operation, Vec<String>),
    /// The path exists with these methods.
    OtherMethods(String),
    Nothing,
}

/// Looks a request up. Parameters are decoded after the path is cut at its slashes, so `%2F` stays inside one.
pub(crate) fn find(method: &Method, path: &str) -> Found {
    let mut others = Vec::new();
    for operation in OPERATIONS {
        if let Some(params) = capture(operation.route, path) {
            if operation.method == *method {
                return Found::Operation(operation, params);
            }
            others.push(operation.method.as_str());
        }
    }
    if others.is_empty() { Found::Nothing } else { Found::OtherMethods(others.join(", ")) }
}

fn capture(route: &str, path: &str) -> Option<Vec<String>> {
    let mut params = Vec::new();
    let mut parts = path.split('/');
    for wanted in route.split('/') {
        let part = parts.next()?;
        if wanted.starts_with(':') {
            if part.is_empty() {
                return None;
            }
            params.push(percent_encoding::percent_decode_str(part).decode_utf8().ok()?.into_owned());
        } else if wanted != part {
            return None;
        }
    }
    parts.next().is_none().then_some(params)
}

/// Authorizes and performs an operation.
pub(crate) async fn perform(operation: &Operation, call: &Call<'_>) -> Reply {
    if !operation.scope.is_empty()
        && let Some(reply) = oauth::bar(call, operation.scope)
    {
        return reply;
    }
    let answer = match operation.work {
        Work::Token => return oauth::exchange(call),
        Work::Now(run) => run(call),
        Work::Later(run) => run(call).await,
    };
    answer.unwrap_or_else(Reply::from)
}

pub(crate) fn nothing() -> Reply {
    Refusal::Problem { status: 404, kind: Kind::NotFound, violations: Vec::new() }.into()
}

pub(crate) fn other_methods(allow: &str) -> Reply {
    Reply::named(StatusCode::METHOD_NOT_ALLOWED, "metodo_nao_permitido", "Método não permitido nesta rota")
        .header(ALLOW, allow)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_decoded_after_cutting_at_slashes() {
        let Found::Operation(operation, params) = find(&Method::GET, "/v2/cob/a%2Fb%3Fc") else { panic!() };
        assert_eq!((operation.name, params.as_slice()), ("cob.get", ["a/b?c".to_owned()].as_slice()));
        assert!(matches!(find(&Method::GET, "/v2/cob/a/b"), Found::Nothing));
        assert!(
            matches!(find(&Method::DELETE, "/v2/cob/a"), Found::OtherMethods(allow) if allow == "PUT, PATCH, GET")
        );
        assert!(matches!(find(&Method::GET, "/v2/cob/"), Found::Nothing));
    }
}
