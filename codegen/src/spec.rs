//! The two documents, as JSON.

use serde_json::Value;

use crate::Result;

const CENTRAL_BANK: &str = include_str!("../spec/bacen-pix-2.9.0.json");
const BANK: &str = include_str!("../spec/efi.json");

/// Where the central bank's document asks for what its own examples of requests don't have: a schema, and a member
/// that it mustn't require.
const NOT_REQUIRED: &[(&str, &str)] =
    &[("CobSolicitada", "calendario"), ("RecBase", "idRec"), ("RecBase", "retentativa")];

/// The schemas of both documents.
pub(crate) struct Spec {
    central_bank: Value,
    bank: Value,
}

impl Spec {
    pub(crate) fn read() -> Result<Self> {
        let mut central_bank: Value = serde_json::from_str(CENTRAL_BANK)?;
        for (schema, member) in NOT_REQUIRED {
            let required = central_bank.pointer_mut(&format!("/components/schemas/{schema}/required"));
            let required = required.and_then(Value::as_array_mut);
            required.ok_or_else(|| format!("{schema} requires nothing"))?.retain(|name| name != member);
        }
        Ok(Self { central_bank, bank: serde_json::from_str(BANK)? })
    }

    pub(crate) fn schema(&self, name: &str) -> Result<&Value> {
        let pointer = format!("/components/schemas/{name}");
        let found = self.bank.pointer(&pointer).or_else(|| self.central_bank.pointer(&pointer));
        found.ok_or_else(|| format!("there is no schema {name}").into())
    }
}

/// The name in `{"$ref": "#/components/schemas/Name"}`.
pub(crate) fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/components/schemas/")
}
