//! Locations: where the payload of a charge is read from.

use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::clock::stamp;
use crate::random;

/// A location (schema PayloadLocation).
#[derive(Debug, Clone)]
pub(crate) struct Location {
    pub(crate) id: u64,
    /// Host and path, without scheme.
    pub(crate) url: String,
    pub(crate) kind: &'static str,
    pub(crate) created: OffsetDateTime,
    /// The charge bound to it.
    pub(crate) txid: Option<String>,
}

impl Location {
    pub(crate) fn new(id: u64, kind: &'static str, now: OffsetDateTime) -> Self {
        let path = if kind == "cobv" { "v2/cobv" } else { "v2" };
        let url = format!("qrcodes.sandbox.example/{path}/{}", random::uuid().replace('-', ""));
        Self { id, url, kind, created: now, txid: None }
    }

    /// As the API answers; with the charge bound to it, if any.
    pub(crate) fn to_json(&self, txid: Option<&str>) -> Value {
        let mut location = json!({
            "id": self.id,
            "location": self.url,
            "tipoCob": self.kind,
            "criacao": stamp(self.created),
        });
        if let (Some(txid), Some(map)) = (txid.or(self.txid.as_deref()), location.as_object_mut()) {
            map.insert("txid".into(), txid.into());
        }
        location
    }
}
