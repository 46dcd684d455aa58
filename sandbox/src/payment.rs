//! Pix received.

use serde_json::{Value, json};
use time::OffsetDateTime;
use time::macros::format_description;

use crate::clock::stamp;
use crate::refund::Refund;
use crate::{money, random};

/// The bank's registration in the payment system, part of every endToEndId it makes.
const ISPB: &str = "09089356";

/// A Pix received (schema Pix).
#[derive(Debug, Clone)]
pub(crate) struct Payment {
    pub(crate) end_to_end_id: String,
    pub(crate) txid: String,
    pub(crate) cents: i64,
    pub(crate) key: String,
    pub(crate) at: OffsetDateTime,
    pub(crate) payer: Value,
    pub(crate) refunds: Vec<Refund>,
}

impl Payment {
    /// As the API answers.
    pub(crate) fn to_json(&self) -> Value {
        let mut pix = json!({
            "endToEndId": self.end_to_end_id,
            "txid": self.txid,
            "valor": money::text(self.cents),
            "componentesValor": { "original": { "valor": money::text(self.cents) } },
            "chave": self.key,
            "horario": stamp(self.at),
            "infoPagador": "pago na sandbox",
        });
        if let (false, Some(map)) = (self.refunds.is_empty(), pix.as_object_mut()) {
            map.insert("devolucoes".into(), self.refunds.iter().map(Refund::to_json).collect());
        }
        pix
    }

    /// As a callback carries it: with the bank's own `gnExtras`.
    pub(crate) fn to_callback(&self) -> Value {
        let mut pix = self.to_json();
        if let Some(map) = pix.as_object_mut() {
            map.remove("componentesValor");
            map.insert("gnExtras".into(), json!({ "tarifa": "0.01", "pagador": self.payer }));
        }
        pix
    }

    /// What may still be refunded, in cents.
    pub(crate) fn refundable(&self) -> i64 {
        self.cents.saturating_sub(self.refunds.iter().map(|refund| refund.cents).sum())
    }
}

/// `E` or `D`, ISPB, minute in UTC, eleven random letters and digits: 32 in all.
pub(crate) fn end_to_end_id(letter: char, at: OffsetDateTime) -> String {
    let minute = at
        .to_offset(time::UtcOffset::UTC)
        .format(format_description!("[year][month][day][hour][minute]"))
        .unwrap_or_default();
    format!("{letter}{ISPB}{minute}{}", random::alphanumeric(11))
}

/// Who paid: the debtor when the charge names one, else a stranger.
pub(crate) fn payer(debtor: Option<&Value>) -> Value {
    let mut payer = json!({ "nome": "Fulano de Tal", "cpf": "12345678909" });
    if let Some(debtor) = debtor {
        payer = json!({});
        for name in ["nome", "cpf", "cnpj"] {
            if let (Some(value), Some(map)) = (debtor.get(name), payer.as_object_mut()) {
                map.insert(name.to_owned(), value.clone());
            }
        }
    }
    if let Some(map) = payer.as_object_mut() {
        map.insert("codigoBanco".into(), ISPB.into());
    }
    payer
}
