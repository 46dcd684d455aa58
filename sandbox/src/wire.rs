//! From an answer to bytes: honest, or spoiled by faults.

use std::convert::Infallible;
use std::io::Write;
use std::time::Duration;

use bytes::Bytes;
use http::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE,
};
use http::{Response, StatusCode};
use http_body_util::channel::{Channel, Sender};
use http_body_util::{Either, Full};
use serde_json::json;

use crate::line::Control;
use crate::oauth;
use crate::reply::Reply;
use crate::{Cut, Fault};

/// A body at hand, or one that comes bit by bit.
pub(crate) type Body = Either<Full<Bytes>, Channel<Bytes, Infallible>>;

/// Bytes of an answer's head that get through when it is cut there.
const HEAD_BYTES: usize = 24;
/// Long enough for the first half of a cut body to be written.
const HALF_BODY: Duration = Duration::from_millis(100);
const CHUNK: usize = 64 * 1024;

/// How the bytes are handed over.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Manner {
    cut: Option<Cut>,
    trickle: Option<(usize, Duration)>,
    chunked: bool,
    /// The body is this many bytes of JSON text instead.
    huge: Option<u64>,
}

/// The answer in one piece.
pub(crate) fn whole(reply: Reply) -> Response<Body> {
    let body = Either::Left(Full::new(reply.body));
    finish(reply.status, reply.headers, body)
}

/// Applies what faults do to the answer itself.
pub(crate) fn spoil(
    mut reply: Reply,
    faults: &[Fault],
    gzip_accepted: bool,
    at_token_endpoint: bool,
) -> (Reply, Manner) {
    let mut manner = Manner::default();
    for fault in faults {
        match fault {
            Fault::Status { code: 401, .. } if at_token_endpoint => reply = oauth::invalid_client(),
            Fault::Status { code, retry_after } => reply = canned(*code, retry_after.as_deref()),
            Fault::ExpireToken => reply = oauth::invalid_token(),
            Fault::Html(code) => reply = page(*code),
            Fault::BadJson => {
                reply = Reply::new(StatusCode::OK, "application/json; charset=utf-8", "{\"txid\":\"7978c0c9");
            }
            Fault::Body(body) => reply.body = body.clone(),
            Fault::Header { name, value } => {
                reply.headers.insert(name.clone(), value.clone());
            }
            Fault::Empty => reply.body = Bytes::new(),
            Fault::NoContentType => {
                reply.headers.remove(CONTENT_TYPE);
            }
            Fault::Huge(bytes) => manner.huge = Some(*bytes),
            Fault::Trickle { bytes, pause } => manner.trickle = Some((*bytes, *pause)),
            Fault::Close(cut) => manner.cut = Some(*cut),
            Fault::Gzip if gzip_accepted => {
                if let Ok(packed) = gzip(&reply.body) {
                    reply.body = packed;
                    reply.headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
                    manner.chunked = true;
                }
            }
            _ => {}
        }
    }
    (reply, manner)
}

/// Hands the answer over as told.
pub(crate) fn send(mut reply: Reply, manner: Manner, control: &std::sync::Arc<Control>) -> Response<Body> {
    match manner.cut {
        Some(Cut::AfterResponse) => control.finish(),
        Some(Cut::InHeaders) => control.cut_after(HEAD_BYTES),
        Some(Cut::InBody) => {
            let half = reply.body.slice(..reply.body.len().div_euclid(2));
            // Announced: more than ever comes, even when the body was empty.
            let announced = reply.body.len().saturating_add(16);
            reply.headers.insert(CONTENT_LENGTH, HeaderValue::from(announced));
            let control = std::sync::Arc::clone(control);
            return spawn(reply, |mut sender| async move {
                let _ = sender.send_data(half).await;
                tokio::time::sleep(HALF_BODY).await;
                control.cut();
            });
        }
        _ => {}
    }
    if let Some(bytes) = manner.huge {
        return spawn(reply, move |sender| flood(sender, bytes));
    }
    if let Some((step, pause)) = manner.trickle {
        let body = reply.body.clone();
        if !manner.chunked {
            reply.headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        }
        return spawn(reply, move |sender| trickle(sender, body, step, pause));
    }
    if manner.chunked {
        let body = reply.body.clone();
        return spawn(reply, move |sender| trickle(sender, body, CHUNK, Duration::ZERO));
    }
    whole(reply)
}

fn spawn<F>(reply: Reply, work: impl FnOnce(Sender<Bytes, Infallible>) -> F) -> Response<Body>
where
    F: Future<Output = ()> + Send + 'static,
{
    let (sender, body) = Channel::new(1);
    tokio::spawn(work(sender));
    finish(reply.status, reply.headers, Either::Right(body))
}

fn finish(status: StatusCode, headers: http::HeaderMap, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

async fn trickle(mut sender: Sender<Bytes, Infallible>, mut body: Bytes, step: usize, pause: Duration) {
    while !body.is_empty() {
        let part = body.split_to(step.min(body.len()));
        if sender.send_data(part).await.is_err() {
            return;
        }
        if !pause.is_zero() {
            tokio::time::sleep(pause).await;
        }
    }
}

/// A JSON string of exactly `bytes` bytes, quotes included, never held whole.
async fn flood(mut sender: Sender<Bytes, Infallible>, bytes: u64) {
    let chunk = Bytes::from(vec![b'a'; CHUNK]);
    let quote = Bytes::from_static(b"\"");
    let mut left = bytes.saturating_sub(2);
    if sender.send_data(quote.clone()).await.is_err() {
        return;
    }
    while left > 0 {
        let size = usize::try_from(left).unwrap_or(CHUNK).min(CHUNK);
        if sender.send_data(chunk.slice(..size)).await.is_err() {
            return;
        }
        left = left.saturating_sub(size as u64);
    }
    let _ = sender.send_data(quote).await;
}

fn gzip(body: &[u8]) -> std::io::Result<Bytes> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(body)?;
    Ok(encoder.finish()?.into())
}

/// The body the bank or its gateway sends with a status.
fn canned(code: u16, retry_after: Option<&str>) -> Reply {
    let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let problem = |name: &str, title: &str, detail: &str| {
        let kind = format!("https://pix.bcb.gov.br/api/v2/error/{name}");
        Reply::problem(status, &json!({ "type": kind, "title": title, "status": code, "detail": detail }))
    };
    let reply = match code {
        200..=299 => Reply::json(status, &json!({})),
        401 => Reply::oauth(status, "invalid_token", "Access token is invalid or expired")
            .header(WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""),
        403 => Reply::json(status, &json!({ "message": "Forbidden" })),
        404 => problem("NaoEncontrado", "Não encontrado.", "Entidade não encontrada."),
        429 => {
            problem("BaldeFichasVazio", "Balde de Fichas Vazio", "Não há fichas no balde a serem consumidas")
        }
        500 => Reply::named(status, "erro_interno_servidor", "Ocorreu um erro interno no servidor"),
        503 => {
            problem("ServicoIndisponivel", "Serviço indisponível.", "Serviço em manutenção ou fora do ar.")
        }
        _ => problem("ErroInternoDoServidor", "Erro.", "Condição inesperada ao processar a requisição."),
    };
    match retry_after {
        Some(wait) => reply.header(RETRY_AFTER, wait),
        None => reply,
    }
}

/// nginx's own page.
fn page(code: u16) -> Reply {
    let status = StatusCode::from_u16(code).unwrap_or(StatusCode::BAD_GATEWAY);
    if code == 400 {
        let detail = "No required SSL certificate was sent";
        return Reply::nginx_titled(
            status,
            "400 No required SSL certificate was sent",
            "400 Bad Request",
            detail,
        );
    }
    let reason = status.canonical_reason().unwrap_or("Error");
    Reply::nginx(status, &format!("{code} {reason}"), "")
}
