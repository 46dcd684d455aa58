//! The catalogue of operations, and requests made from it.

use std::ffi::c_char;
use std::sync::OnceLock;

use gnpix::operation::{self, Answer, Effect, Operation, Parameter, Place};
use gnpix::{Request, Result};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::error::gnpix_error;
use crate::gate;
use crate::pointer::{lend, optional_text, refuse, text};
use crate::request::gnpix_request;
use crate::status::gnpix_status;
use crate::text::Text;

/// What gnpix_operation_text tells of an operation. Later versions may add some.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum gnpix_operation_part {
    /// Its name: "cob.create".
    GNPIX_OPERATION_NAME = 0,
    /// What it does, in one English sentence.
    GNPIX_OPERATION_SUMMARY = 1,
    /// The HTTP method: "POST".
    GNPIX_OPERATION_METHOD = 2,
    /// The route, its path parameters as `:name`.
    GNPIX_OPERATION_ROUTE = 3,
    /// The scope that the token needs.
    GNPIX_OPERATION_SCOPE = 4,
    /// The name of its body's schema; NULL if it takes none.
    GNPIX_OPERATION_BODY = 5,
    /// The name of its answer's schema; NULL if it gives nothing, or a file.
    GNPIX_OPERATION_ANSWER = 6,
    /// For a list in pages, the answer's member that has the items: "cobs".
    GNPIX_OPERATION_PAGES = 7,
    /// The version of gnpix that had it first.
    GNPIX_OPERATION_SINCE = 8,
}

/// What gnpix_operation_is tells of an operation. Later versions may add some.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum gnpix_operation_trait {
    /// It moves money, or changes what money will be asked for.
    GNPIX_OPERATION_MONEY = 0,
    /// It only consults.
    GNPIX_OPERATION_READS = 1,
    /// A repetition leaves the bank as the first one did.
    GNPIX_OPERATION_IDEMPOTENT = 2,
    /// After a lost answer, what the first try made can be fetched, and gnpix does.
    GNPIX_OPERATION_RECOVERED = 3,
    /// Its scope is certain. One that isn't never keeps a call from being made.
    GNPIX_OPERATION_SCOPE_CONFIRMED = 4,
    /// The central bank's API Pix has it; the others are Gerencianet's, today Efí's.
    GNPIX_OPERATION_OF_CENTRAL_BANK = 5,
}

/// What gnpix_operation_parameter_text tells of a parameter. Later versions may add some.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum gnpix_parameter_part {
    /// Its name on the wire: "paginacao.paginaAtual". The last part alone will do for a call.
    GNPIX_PARAMETER_NAME = 0,
    /// "path", "query" or "header".
    GNPIX_PARAMETER_PLACE = 1,
    /// What its values must be, in English words that follow "must be".
    GNPIX_PARAMETER_RULE = 2,
    /// What it is, in a few English words.
    GNPIX_PARAMETER_ABOUT = 3,
}

use gnpix_operation_part::*;
use gnpix_operation_trait::*;
use gnpix_parameter_part::*;

/// An operation's texts, each at its part's number, and its parameters'.
struct Entry {
    operation: &'static Operation,
    texts: Vec<(gnpix_operation_part, Text)>,
    parameters: Vec<Vec<(gnpix_parameter_part, Text)>>,
}

impl Entry {
    fn new(operation: &'static Operation) -> Self {
        let answer = match operation.answer() {
            Answer::Json(schema) => Some(schema),
            Answer::Nothing | Answer::File(_) => None,
        };
        let scope = operation.scope();
        let texts = [
            (GNPIX_OPERATION_NAME, Some(operation.name())),
            (GNPIX_OPERATION_SUMMARY, Some(operation.summary())),
            (GNPIX_OPERATION_METHOD, Some(operation.method().as_str())),
            (GNPIX_OPERATION_ROUTE, Some(operation.route())),
            (GNPIX_OPERATION_SCOPE, scope.as_ref().map(gnpix::Scope::as_str)),
            (GNPIX_OPERATION_BODY, operation.body()),
            (GNPIX_OPERATION_ANSWER, answer),
            (GNPIX_OPERATION_PAGES, operation.pages()),
            (GNPIX_OPERATION_SINCE, Some(operation.since())),
        ];
        Self {
            operation,
            texts: texts.into_iter().filter_map(|(part, text)| Some((part, Text::new(text?)))).collect(),
            parameters: operation.parameters().iter().map(parameter).collect(),
        }
    }
}

fn parameter(parameter: &Parameter) -> Vec<(gnpix_parameter_part, Text)> {
    let place = match parameter.place() {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
    };
    vec![
        (GNPIX_PARAMETER_NAME, Text::new(parameter.name())),
        (GNPIX_PARAMETER_PLACE, Text::new(place)),
        (GNPIX_PARAMETER_RULE, Text::new(&*parameter.rule().requirement())),
        (GNPIX_PARAMETER_ABOUT, Text::new(parameter.about())),
    ]
}

fn catalogue() -> &'static [Entry] {
    static CATALOGUE: OnceLock<Vec<Entry>> = OnceLock::new();
    CATALOGUE.get_or_init(|| operation::all().map(Entry::new).collect())
}

/// The request for an operation, with parameters and a body that are JSON.
pub(crate) fn request(name: &str, parameters: Option<&str>, body: Option<&str>) -> Result<Request> {
    let operation = operation::find(name)?;
    let parameters = parameters.map(values).transpose()?.unwrap_or_default();
    let body: Option<&RawValue> = body
        .map(serde_json::from_str)
        .transpose()
        .map_err(|cause| refuse(format!("the body isn't JSON: {cause}"), "request_invalid"))?;
    operation.request_with(parameters, body)
}

/// The members of a JSON object, as they go on the wire. One that is null is left out.
fn values(parameters: &str) -> Result<Vec<(String, String)>> {
    let wrong = |reason: String| refuse(format!("the parameters {reason}"), "parameters_invalid");
    let members: serde_json::Map<String, Value> =
        serde_json::from_str(parameters).map_err(|cause| wrong(format!("are no JSON object: {cause}")))?;
    let mut values = Vec::new();
    for (name, value) in members {
        match value {
            Value::Null => {}
            Value::String(text) => values.push((name, text)),
            Value::Bool(_) | Value::Number(_) => values.push((name, value.to_string())),
            Value::Array(_) | Value::Object(_) => {
                return Err(wrong(format!("have no plain value for {name:?}")));
            }
        }
    }
    Ok(values)
}

/// How many operations this version knows. Their numbers are from 0; they may change with the version.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_operation_count() -> usize {
    gate::answer(0, || operation::all().count())
}

/// Sets `index` to the number of the operation called `name`, or past the end if there is none; false then, or if there is
/// no place to set.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_operation_find(
    name: *const c_char,
    name_len: usize,
    index: Option<&mut usize>,
) -> bool {
    gate::answer(false, || {
        let position = |name| operation::all().position(|operation| operation.name() == name);
        let found = text(name, name_len, "name").ok().and_then(position);
        let Some(index) = index else { return false };
        *index = found.unwrap_or_else(|| operation::all().count());
        found.is_some()
    })
}

/// What `part`, a gnpix_operation_part, of the operation numbered `index` is. Valid for ever; NULL if it has none, past the
/// end, and for a part that is none.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_operation_text(index: usize, part: i32, len: *mut usize) -> *const c_char {
    gate::answer(std::ptr::null(), || {
        let entry = catalogue().get(index);
        let found = entry.and_then(|entry| entry.texts.iter().find(|(known, _)| *known as i32 == part));
        lend(found.map(|(_, text)| text), len)
    })
}

/// Whether the operation numbered `index` is what `trait`, a gnpix_operation_trait, says. False past the end, and for a
/// trait that is none.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_operation_is(index: usize, r#trait: i32) -> bool {
    gate::answer(false, || {
        let Some(Entry { operation, .. }) = catalogue().get(index) else { return false };
        let facts = [
            (GNPIX_OPERATION_MONEY, operation.effect() == Effect::Money),
            (GNPIX_OPERATION_READS, operation.effect() == Effect::Reads),
            (GNPIX_OPERATION_IDEMPOTENT, operation.is_idempotent()),
            (GNPIX_OPERATION_RECOVERED, operation.recovery().is_some()),
            (GNPIX_OPERATION_SCOPE_CONFIRMED, operation.is_scope_confirmed()),
            (GNPIX_OPERATION_OF_CENTRAL_BANK, operation.source() == operation::Source::CentralBank),
        ];
        facts.iter().any(|(known, is)| *known as i32 == r#trait && *is)
    })
}

/// How many parameters the operation numbered `index` has, beside its body; 0 past the end.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_operation_parameter_count(index: usize) -> usize {
    gate::answer(0, || catalogue().get(index).map_or(0, |entry| entry.parameters.len()))
}

/// What `part`, a gnpix_parameter_part, of the operation's parameter numbered `parameter` is. Those of the path come first.
/// Valid for ever; NULL past the ends, and for a part that is none.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_operation_parameter_text(
    index: usize,
    parameter: usize,
    part: i32,
    len: *mut usize,
) -> *const c_char {
    gate::answer(std::ptr::null(), || {
        let texts = catalogue().get(index).and_then(|entry| entry.parameters.get(parameter));
        let found = texts.and_then(|texts| texts.iter().find(|(known, _)| *known as i32 == part));
        lend(found.map(|(_, text)| text), len)
    })
}

/// Whether the operation can't be called without its parameter numbered `parameter`; false past the ends.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_operation_parameter_required(index: usize, parameter: usize) -> bool {
    gate::answer(false, || {
        let parameters = catalogue().get(index).map(|entry| entry.operation.parameters());
        parameters.and_then(|all| all.get(parameter)).is_some_and(Parameter::is_required)
    })
}

/// Makes the request for an operation, such as "cob.create", all of it checked before anything is sent. `parameters` is a
/// JSON object, whose values are texts, numbers or booleans: `{"txid": "…"}`; `body` is JSON text, sent byte for byte.
/// Either may be NULL. With a txid, cob.create and cobr.create become cob.create_with_txid and cobr.create_with_txid.
/// Free it with gnpix_request_free.
/// GNPIX_ERROR_INVALID_ARGUMENT, whose violations name each parameter or member of the body and its rule.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_request_new_operation(
    operation: *const c_char,
    operation_len: usize,
    parameters: *const c_char,
    parameters_len: usize,
    body: *const c_char,
    body_len: usize,
    request: *mut *mut gnpix_request,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(request, err, || {
        let operation = text(operation, operation_len, "operation")?;
        let parameters = optional_text(parameters, parameters_len, "parameters")?;
        let body = optional_text(body, body_len, "body")?;
        Ok(gnpix_request::new(self::request(operation, parameters, body)?))
    })
}
