//! The body of a callback.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_json::value::RawValue;

use super::super::fail;
use super::super::identifier::as_name;
use super::notice::Notice;
use crate::error::Result;

/// The largest body that is read; the bank's are a few kilobytes.
const LARGEST: usize = 1 << 20;
/// The most items that are read: one of a few letters becomes some hundred bytes here.
const MOST_ITEMS: usize = 10_000;
/// The names of the lists, in the order they are looked for.
const LISTS: &[(&str, CallbackKind)] =
    &[("pix", CallbackKind::Pix), ("recs", CallbackKind::Rec), ("cobsr", CallbackKind::Cobr)];

/// What a callback is about.
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CallbackKind {
    /// Payments received or sent, and refunds.
    Pix,
    /// Recurrences (Pix Automático).
    Rec,
    /// Recurring charges.
    Cobr,
    /// The trial call that registers a webhook (`{"evento": "teste_webhook"}`): answer 200, and nothing was paid.
    Test,
    /// Nothing that this version of gnpix knows: answer 200 and keep the body.
    Unknown,
}

impl CallbackKind {
    /// `pix`, `rec`, `cobr`, `test` or `unknown`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            CallbackKind::Pix => "pix",
            CallbackKind::Rec => "rec",
            CallbackKind::Cobr => "cobr",
            CallbackKind::Test => "test",
            CallbackKind::Unknown => "unknown",
        }
    }
}

as_name!(CallbackKind);

/// One callback: several items at once, as the bank sends them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Callback {
    /// What it is about.
    pub kind: CallbackKind,
    /// Its items, in the order of the body; none for a trial call or an unknown one.
    pub notices: Vec<Notice>,
}

impl Callback {
    /// Reads a body.
    ///
    /// Lenient: an unknown field is kept in the item's [`json`](Notice::json), a field of another type than the spec's
    /// counts as absent, and an unknown body is [`Unknown`](CallbackKind::Unknown).
    ///
    /// # Errors
    /// `webhook_invalid` for what isn't JSON, larger than 1 MiB, or of more than 10,000 items.
    pub fn parse(body: &[u8]) -> Result<Self> {
        if body.len() > LARGEST {
            return Err(fail::webhook("body", format!("is larger than {LARGEST} bytes")));
        }
        let raw: &RawValue = serde_json::from_slice(body)
            .map_err(|cause| fail::webhook("body", format!("isn't JSON: {cause}")))?;
        let fields: BTreeMap<String, &RawValue> = serde_json::from_str(raw.get()).unwrap_or_default();
        let mut callback = Callback { kind: CallbackKind::Unknown, notices: Vec::new() };
        for (name, kind) in LISTS {
            let Some(list) = fields.get(*name) else { continue };
            let Ok(items) = serde_json::from_str::<Vec<&RawValue>>(list.get()) else { continue };
            if callback.notices.len() + items.len() > MOST_ITEMS {
                return Err(fail::webhook(name, format!("has more than {MOST_ITEMS} items")));
            }
            if callback.kind == CallbackKind::Unknown {
                callback.kind = *kind;
            }
            callback.notices.extend(items.iter().map(|item| Notice::read(*kind, item.get())));
        }
        let event = fields.get("evento").and_then(|event| serde_json::from_str::<Value>(event.get()).ok());
        if callback.kind == CallbackKind::Unknown && event == Some(Value::from("teste_webhook")) {
            callback.kind = CallbackKind::Test;
        }
        Ok(callback)
    }
}
