//! Webhooks of keys: where the bank calls when money comes in.

use serde_json::{Value, json};
use time::OffsetDateTime;

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
            "cnpj": "09089356000118",
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
