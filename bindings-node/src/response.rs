//! An answer on its way to JavaScript: few values, so that it costs little.

use bytes::Bytes;
use gnpix::Answer;
use http::HeaderMap;
use napi::bindgen_prelude::{Buffer, Either};
use napi_derive::napi;

/// Texts up to this size go as texts: they cost less than a Buffer, and nearly all are read as texts.
const LONGEST_TEXT: usize = 64 * 1024;

/// A body: text if it is UTF-8 and not large, else bytes.
pub type Body = Either<String, Buffer>;

/// An answer that isn't a success.
#[napi(object, object_from_js = false)]
pub struct Raw {
    pub status: u16,
    pub attempts: u32,
    pub headers: String,
    pub body: Body,
}

impl Raw {
    pub(crate) fn new(answer: Answer, attempts: u32) -> Self {
        Self { status: answer.status, attempts, headers: headers(&answer.headers), body: body(answer.body) }
    }
}

/// Names and values, each on a line of its own, which neither can hold. Values are Latin-1, as HTTP has it for what
/// isn't ASCII.
pub(crate) fn headers(headers: &HeaderMap) -> String {
    let mut text = String::with_capacity(headers.len() * 32);
    for (name, value) in headers {
        text.push_str(name.as_str());
        text.push('\n');
        text.extend(value.as_bytes().iter().map(|byte| char::from(*byte)));
        text.push('\n');
    }
    text
}

pub(crate) fn body(body: Bytes) -> Body {
    if body.len() > LONGEST_TEXT {
        return Either::B(Vec::from(body).into());
    }
    match String::from_utf8(body.into()) {
        Ok(text) => Either::A(text),
        Err(bytes) => Either::B(bytes.into_bytes().into()),
    }
}
