//! Pix sent by the receiver's account.

use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::clock::stamp;
use crate::money;

/// A Pix sent.
#[derive(Debug, Clone)]
pub(crate) struct Sent {
    pub(crate) id: String,
    pub(crate) end_to_end_id: String,
    pub(crate) cents: i64,
    pub(crate) key: String,
    pub(crate) to: Value,
    pub(crate) asked: OffsetDateTime,
    pub(crate) status: &'static str,
}

impl Sent {
    /// As `GET /v2/gn/pix/enviados/…` answers.
    pub(crate) fn to_json(&self) -> Value {
        let mut sent = json!({
            "endToEndId": self.end_to_end_id,
            "idEnvio": self.id,
            "valor": money::text(self.cents),
            "chave": self.key,
            "favorecido": self.to,
            "status": self.status,
            "horario": { "solicitacao": stamp(self.asked) },
        });
        if let (true, Some(times)) = (self.is_done(), sent.get_mut("horario").and_then(Value::as_object_mut))
        {
            times.insert("liquidacao".into(), stamp(self.asked).into());
        }
        sent
    }

    pub(crate) fn is_done(&self) -> bool {
        self.status == "REALIZADO"
    }

    /// As a callback carries it.
    pub(crate) fn to_callback(&self) -> Value {
        let mut extras = json!({ "idEnvio": self.id });
        if let (false, Some(map)) = (self.is_done(), extras.as_object_mut()) {
            map.insert(
                "erro".into(),
                json!({ "codigo": "AC03", "origem": "Banco do favorecido", "motivo": "Conta do favorecido inexistente" }),
            );
        }
        json!({
            "endToEndId": self.end_to_end_id,
            "chave": self.key,
            "tipo": "SOLICITACAO",
            "status": self.status,
            "valor": money::text(self.cents),
            "horario": if self.is_done() { Value::from(stamp(self.asked)) } else { Value::Null },
            "gnExtras": extras,
        })
    }
}
