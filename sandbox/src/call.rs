//! One call of an operation, as its handler sees it.

use bytes::Bytes;
use http::HeaderMap;
use serde_json::{Map, Value};
use time::OffsetDateTime;

use crate::Fault;
use crate::problem::Refusal;
use crate::query::Query;
use crate::reply::Reply;
use crate::shared::Shared;

/// What a handler makes of a call.
pub(crate) type Answer = Result<Reply, Refusal>;

/// A request, read whole, with its place in the table.
pub(crate) struct Call<'a> {
    pub(crate) shared: &'a Shared,
    /// SHA-256 of the client's certificate.
    pub(crate) fingerprint: &'a str,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: &'a Bytes,
    pub(crate) query: Query,
    /// Path parameters in order, percent-decoded.
    pub(crate) params: Vec<String>,
    pub(crate) faults: &'a [Fault],
    pub(crate) now: OffsetDateTime,
}

impl Call<'_> {
    /// The n-th path parameter.
    pub(crate) fn param(&self, at: usize) -> &str {
        self.params.get(at).map_or("", String::as_str)
    }

    /// The body as a JSON object.
    pub(crate) fn object(&self) -> Result<Map<String, Value>, Refusal> {
        match serde_json::from_slice(self.body) {
            Ok(Value::Object(map)) => Ok(map),
            _ => {
                Err(Refusal::named(400, "json_invalido", "O corpo da requisição não é um objeto JSON válido"))
            }
        }
    }
}
