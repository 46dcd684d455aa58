//! Which operation a request is, who may do it, and doing it.

use std::pin::Pin;

use http::header::ALLOW;
use http::{Method, StatusCode};

use crate::call::{Answer, Call};
use crate::oauth;
use crate::problem::{Kind, Refusal};
use crate::reply::Reply;
use crate::routes::OPERATIONS;

pub(crate) type Later<'a> = Pin<Box<dyn Future<Output = Answer> + Send + 'a>>;

/// How an operation is done.
#[derive(Clone, Copy)]
pub(crate) enum Work {
    Token,
    Now(fn(&Call<'_>) -> Answer),
    Later(for<'a> fn(&'a Call<'a>) -> Later<'a>),
}

/// One operation of the bank.
pub(crate) struct Operation {
    pub(crate) name: &'static str,
    pub(crate) method: Method,
    pub(crate) route: &'static str,
    pub(crate) scope: &'static str,
    pub(crate) work: Work,
}

/// What a path and method lead to.
pub(crate) enum Found {
    Operation(&'static Operation, Vec<String>),
    /// The path exists with these methods.
    OtherMethods(String),
    Nothing,
}

/// Looks a request up. Parameters are decoded after the path is cut at its slashes, so `%2F` stays inside one. Of
/// routes that fit a path, one without parameters hides one with, as OpenAPI has it: `/v2/gn/pix/enviados` is no
/// idEnvio.
pub(crate) fn find(method: &Method, path: &str) -> Found {
    let fitting = |operation: &'static Operation| Some((operation, capture(operation.route, path)?));
    let mut fitting: Vec<_> = OPERATIONS.iter().filter_map(fitting).collect();
    let fewest = fitting.iter().map(|(_, params)| params.len()).min();
    fitting.retain(|(_, params)| Some(params.len()) == fewest);
    let allow: Vec<&str> = fitting.iter().map(|(operation, _)| operation.method.as_str()).collect();
    let allow = allow.join(", ");
    match fitting.into_iter().find(|(operation, _)| operation.method == *method) {
        Some((operation, params)) => Found::Operation(operation, params),
        None if allow.is_empty() => Found::Nothing,
        None => Found::OtherMethods(allow),
    }
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
        let hidden = find(&Method::PUT, "/v2/gn/pix/enviados");
        assert!(matches!(hidden, Found::OtherMethods(allow) if allow == "GET"));
    }
}
