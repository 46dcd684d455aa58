//! Pix Automático: recurrences, requests to confirm them, their locations, and the charges they give rise to.

pub(crate) mod charge;
pub(crate) mod location;
mod payer;
pub(crate) mod recurrence;
pub(crate) mod request;
mod terms;
mod tries;

use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::account::ISPB;
use crate::automatic::charge::RecCharge;
use crate::automatic::location::RecLocation;
use crate::automatic::recurrence::Recurrence;
use crate::automatic::request::Request;
use crate::bank::{Bank, CAPACITY};
use crate::clock::stamp;
use crate::random;
use crate::register::Register;
use crate::webhook::Notice;

/// The books of Pix Automático.
pub(crate) struct Automatic {
    pub(crate) recurrences: Register<Recurrence>,
    pub(crate) requests: Register<Request>,
    pub(crate) locations: Register<RecLocation>,
    pub(crate) charges: Register<RecCharge>,
    pub(crate) rec_webhook: Option<Hook>,
    pub(crate) cobr_webhook: Option<Hook>,
}

impl Default for Automatic {
    fn default() -> Self {
        Self {
            recurrences: Register::new(CAPACITY),
            requests: Register::new(CAPACITY),
            locations: Register::new(CAPACITY),
            charges: Register::new(CAPACITY),
            rec_webhook: None,
            cobr_webhook: None,
        }
    }
}

/// A webhook of the account, not of a key (schemas WebhookRecCompleto, WebhookCobRCompleto).
#[derive(Debug, Clone)]
pub(crate) struct Hook {
    pub(crate) url: String,
    pub(crate) created: OffsetDateTime,
}

impl Hook {
    pub(crate) fn to_json(&self) -> Value {
        json!({ "webhookUrl": self.url, "criacao": stamp(self.created) })
    }
}

/// The states something went through, the present one last.
#[derive(Debug, Clone)]
pub(crate) struct History(Vec<(&'static str, OffsetDateTime)>);

impl History {
    pub(crate) fn new(status: &'static str, at: OffsetDateTime) -> Self {
        Self(vec![(status, at)])
    }

    pub(crate) fn status(&self) -> &'static str {
        self.0.last().map_or("", |(status, _)| status)
    }

    pub(crate) fn is(&self, any: &[&str]) -> bool {
        any.contains(&self.status())
    }

    pub(crate) fn push(&mut self, status: &'static str, at: OffsetDateTime) {
        self.0.push((status, at));
    }

    pub(crate) fn to_json(&self) -> Value {
        self.0.iter().map(|(status, at)| json!({ "status": status, "data": stamp(*at) })).collect()
    }
}

/// Two letters, ISPB, day, eleven random letters and digits: 29 in all.
pub(crate) fn identifier(letters: &str, now: OffsetDateTime) -> String {
    let day = crate::calendar::text(crate::calendar::today(now)).replace('-', "");
    format!("{letters}{ISPB}{day}{}", random::alphanumeric(11))
}

/// Why something ended before its time (`encerramento`).
pub(crate) fn ending(by: Option<&str>, code: &str, words: &str) -> Value {
    match by {
        Some(by) => json!({ "cancelamento": { "solicitante": by, "codigo": code, "descricao": words } }),
        None => json!({ "rejeicao": { "codigo": code, "descricao": words } }),
    }
}

impl Bank {
    /// What the webhook of recurrences is told of one.
    pub(crate) fn rec_notice(&self, id: &str) -> Option<Notice> {
        let hook = self.automatic.rec_webhook.as_ref()?;
        let told = self.automatic.recurrences.get(id)?.to_callback();
        Some(Notice { url: format!("{}/rec", hook.url), body: json!({ "recs": [told] }) })
    }

    /// What the webhook of recurring charges is told of one.
    pub(crate) fn cobr_notice(&self, txid: &str) -> Option<Notice> {
        let hook = self.automatic.cobr_webhook.as_ref()?;
        let told = self.rec_charge_callback(self.automatic.charges.get(txid)?);
        Some(Notice { url: format!("{}/cobr", hook.url), body: json!({ "cobsr": [told] }) })
    }
}
