//! Webhooks of keys: where the bank calls when money comes in.

use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::account::CNPJ;
use crate::bank::Bank;
use crate::clock::stamp;

/// A webhook registered for a key (schema WebhookCompleto, with the bank's `chave`).
#[derive(Debug, Clone)]
pub(crate) struct Webhook {
    pub(crate) key: String,
    pub(crate) url: String,
    pub(crate) created: OffsetDateTime,
}

impl Webhook {
    pub(crate) fn to_json(&self) -> Value {
        json!({
            "webhookUrl": self.url,
            "chave": self.key,
            "cnpj": CNPJ,
            "criacao": stamp(self.created),
        })
    }
}

/// One callback to make.
#[derive(Debug, Clone)]
pub(crate) struct Notice {
    /// Already with the suffix: the bank appends `/pix` to the text of the URL, whatever it ends with,
    /// which is why `?ignorar=` at the end keeps the path as it was.
    pub(crate) url: String,
    pub(crate) body: Value,
}

/// Days in which a callback can be asked for again.
const DAYS: i64 = 30;

impl Bank {
    /// The callback of a transaction once more, if it was one of this `kind` and isn't too old.
    pub(crate) fn notice_again(
        &self,
        kind: &str,
        end_to_end_id: &str,
        now: OffsetDateTime,
    ) -> Option<Notice> {
        let recent = |at: OffsetDateTime| now <= at.saturating_add(time::Duration::days(DAYS));
        if let "PIX_RECEBIDO" | "DEVOLUCAO_ENVIADA" = kind {
            let payment = self.payments.get(end_to_end_id).filter(|pix| recent(pix.at))?;
            let fits = kind == "PIX_RECEBIDO" || !payment.refunds.is_empty();
            return if fits { self.payment_notice(payment) } else { None };
        }
        let sent = self.sent.iter().find(|sent| sent.end_to_end_id == end_to_end_id && recent(sent.asked))?;
        let fits = kind == "PIX_ENVIADO" || !sent.returned.is_empty();
        if fits { self.notice(&sent.key, sent.to_callback(self.settings.sent(&sent.key))) } else { None }
    }
}
