//! Pix received.

use serde_json::{Value, json};
use time::OffsetDateTime;
use time::macros::format_description;

use crate::account::ISPB;
use crate::charge::Withdrawal;
use crate::charge::price::Amounts;
use crate::clock::stamp;
use crate::refund::Refund;
use crate::settings::Told;
use crate::{money, random};

/// What a receiver keeps of a payment that was divided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Share {
    pub(crate) split: String,
    pub(crate) revision: usize,
    pub(crate) own_cents: i64,
}

/// A Pix received (schema Pix).
#[derive(Debug, Clone)]
pub(crate) struct Payment {
    pub(crate) end_to_end_id: String,
    pub(crate) txid: Option<String>,
    /// All of it.
    pub(crate) cents: i64,
    pub(crate) amounts: Amounts,
    pub(crate) withdrawal: Option<Withdrawal>,
    pub(crate) key: String,
    pub(crate) at: OffsetDateTime,
    pub(crate) payer: Value,
    pub(crate) refunds: Vec<Refund>,
    pub(crate) share: Option<Share>,
}

impl Payment {
    /// A payment by a stranger; [`Bank::receive`] books it.
    ///
    /// [`Bank::receive`]: crate::bank::Bank::receive
    pub(crate) fn new(amounts: Amounts, at: OffsetDateTime) -> Self {
        Self {
            end_to_end_id: end_to_end_id('E', at),
            txid: None,
            cents: amounts.total(),
            amounts,
            withdrawal: None,
            key: String::new(),
            at,
            payer: payer(None),
            refunds: Vec::new(),
            share: None,
        }
    }

    /// As the API answers.
    pub(crate) fn to_json(&self) -> Value {
        let mut pix = json!({
            "endToEndId": self.end_to_end_id,
            "valor": money::text(self.cents),
            "componentesValor": self.components(),
            "horario": stamp(self.at),
            "infoPagador": "pago na sandbox",
        });
        if let Some(map) = pix.as_object_mut() {
            // Pix Automático goes to an account, not to a key.
            if !self.key.is_empty() {
                map.insert("chave".into(), self.key.clone().into());
            }
            if let Some(txid) = &self.txid {
                map.insert("txid".into(), txid.clone().into());
            }
            if !self.refunds.is_empty() {
                map.insert("devolucoes".into(), self.refunds.iter().map(Refund::to_json).collect());
            }
        }
        pix
    }

    fn components(&self) -> Value {
        let mut parts = json!({ "original": { "valor": money::text(self.amounts.original) } });
        let Some(map) = parts.as_object_mut() else { return parts };
        if let Some(cash) = &self.withdrawal {
            let part = json!({
                "valor": money::text(cash.cents),
                "modalidadeAgente": cash.agent,
                "prestadorDoServicoDeSaque": cash.provider,
            });
            map.insert(cash.name.into(), part);
        }
        for (name, cents) in [
            ("multa", self.amounts.fine),
            ("juros", self.amounts.interest),
            ("abatimento", self.amounts.rebate),
            ("desconto", self.amounts.discount),
        ] {
            if cents > 0 {
                map.insert(name.into(), json!({ "valor": money::text(cents) }));
            }
        }
        parts
    }

    /// As a callback carries it: with the bank's own `gnExtras`.
    pub(crate) fn to_callback(&self, told: Told) -> Value {
        let mut pix = self.to_json();
        let mut extras = serde_json::Map::new();
        if told.fee {
            extras.insert("tarifa".into(), "0.01".into());
        }
        if told.other {
            extras.insert("pagador".into(), self.payer.clone());
        }
        if let Some(share) = &self.share {
            extras.insert("split".into(), json!({ "id": share.split, "revisao": share.revision }));
        }
        if let Some(map) = pix.as_object_mut() {
            map.remove("componentesValor");
            if !extras.is_empty() {
                map.insert("gnExtras".into(), extras.into());
            }
        }
        pix
    }

    /// What may still be refunded of one nature, in cents: cash handed out is RETIRADA, the rest ORIGINAL.
    pub(crate) fn refundable(&self, nature: &str) -> i64 {
        let cash = self.withdrawal.as_ref().map_or(0, |cash| cash.cents);
        let whole = if nature == "RETIRADA" { cash } else { self.cents.saturating_sub(cash) };
        let of_nature = |refund: &&Refund| (refund.nature == "RETIRADA") == (nature == "RETIRADA");
        whole.saturating_sub(self.refunds.iter().filter(of_nature).map(|refund| refund.cents).sum())
    }
}

/// `E` or `D`, ISPB, minute in UTC, eleven random letters and digits: 32 in all.
pub(crate) fn end_to_end_id(letter: char, at: OffsetDateTime) -> String {
    let minute = at
        .checked_to_offset(time::UtcOffset::UTC)
        .unwrap_or(at)
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
