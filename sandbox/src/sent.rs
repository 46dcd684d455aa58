//! Pix sent by the receiver's account.

use serde_json::{Map, Value, json};
use time::OffsetDateTime;

use crate::clock::stamp;
use crate::money;
use crate::settings::Told;

/// A Pix sent.
#[derive(Debug, Clone)]
pub(crate) struct Sent {
    pub(crate) id: String,
    pub(crate) end_to_end_id: String,
    pub(crate) cents: i64,
    pub(crate) key: String,
    pub(crate) to: Value,
    pub(crate) info: Option<String>,
    pub(crate) asked: OffsetDateTime,
    pub(crate) status: &'static str,
    /// What came back of it.
    pub(crate) returned: Vec<Value>,
}

impl Sent {
    /// As `GET /v2/gn/pix/enviados/…` answers; the code of the other's bank is told when asked for.
    pub(crate) fn to_json(&self, with_bank: bool) -> Value {
        let mut to = self.to.clone();
        if let (false, Some(account)) = (with_bank, to.get_mut("contaBanco").and_then(Value::as_object_mut)) {
            account.remove("codigoBanco");
        }
        let mut times = Map::from_iter([("solicitacao".to_owned(), stamp(self.asked).into())]);
        if self.is_done() {
            times.insert("liquidacao".into(), stamp(self.asked).into());
        }
        let mut sent = json!({
            "endToEndId": self.end_to_end_id,
            "idEnvio": self.id,
            "valor": money::text(self.cents),
            "chave": self.key,
            "favorecido": to,
            "status": self.status,
            "horario": times,
        });
        if let Some(map) = sent.as_object_mut() {
            map.extend(self.info.clone().map(|info| ("infoPagador".to_owned(), info.into())));
            if !self.returned.is_empty() {
                map.insert("devolucoes".into(), self.returned.clone().into());
            }
        }
        sent
    }

    pub(crate) fn is_done(&self) -> bool {
        self.status == "REALIZADO"
    }

    /// The CPF or CNPJ of who gets it, if it was given.
    pub(crate) fn person(&self) -> &Value {
        self.to.get("contaBanco").unwrap_or(&self.to)
    }

    /// As a callback carries it.
    pub(crate) fn to_callback(&self, told: Told) -> Value {
        let mut extras = json!({ "idEnvio": self.id });
        if let Some(map) = extras.as_object_mut() {
            if !self.is_done() {
                let error = json!({ "codigo": "AC03", "origem": "Banco do favorecido", "motivo": "Conta do favorecido inexistente" });
                map.insert("erro".into(), error);
            }
            if told.fee {
                map.insert("tarifa".into(), "0.00".into());
            }
            if told.other {
                map.insert("favorecido".into(), self.to.clone());
            }
        }
        let mut sent = json!({
            "endToEndId": self.end_to_end_id,
            "chave": self.key,
            "tipo": "SOLICITACAO",
            "status": self.status,
            "valor": money::text(self.cents),
            "horario": if self.is_done() { Value::from(stamp(self.asked)) } else { Value::Null },
            "gnExtras": extras,
        });
        if let (false, Some(map)) = (self.returned.is_empty(), sent.as_object_mut()) {
            map.insert("devolucoes".into(), self.returned.clone().into());
        }
        sent
    }
}
