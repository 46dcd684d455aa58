//! Refunds (devoluções) of a Pix received.

use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::clock::stamp;
use crate::money;

/// A refund as it is asked for.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) id: String,
    pub(crate) cents: i64,
    pub(crate) nature: &'static str,
    pub(crate) description: Option<String>,
    /// Whether each account of a divided payment gives back its part.
    pub(crate) divided: bool,
}

/// A refund (schema Devolucao).
#[derive(Debug, Clone)]
pub(crate) struct Refund {
    pub(crate) id: String,
    pub(crate) rtr_id: String,
    pub(crate) cents: i64,
    /// What the account gave back of it.
    pub(crate) own_cents: i64,
    pub(crate) nature: &'static str,
    pub(crate) description: Option<String>,
    pub(crate) asked: OffsetDateTime,
    /// `None` while EM_PROCESSAMENTO.
    pub(crate) settled: Option<OffsetDateTime>,
}

impl Refund {
    pub(crate) fn to_json(&self) -> Value {
        let mut refund = json!({
            "id": self.id,
            "rtrId": self.rtr_id,
            "valor": money::text(self.cents),
            "natureza": self.nature,
            "horario": { "solicitacao": stamp(self.asked) },
            "status": if self.settled.is_some() { "DEVOLVIDO" } else { "EM_PROCESSAMENTO" },
        });
        if let (Some(settled), Some(times)) =
            (self.settled, refund.get_mut("horario").and_then(Value::as_object_mut))
        {
            times.insert("liquidacao".into(), stamp(settled).into());
        }
        if let (Some(text), Some(map)) = (&self.description, refund.as_object_mut()) {
            map.insert("descricao".into(), text.clone().into());
        }
        refund
    }
}
