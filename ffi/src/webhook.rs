//! `gnpix_webhook`: a callback of the bank, read.

use std::ffi::c_char;

use gnpix::pix::webhook::{Callback, Notice};

use crate::amount::cents;
use crate::error::gnpix_error;
use crate::gate::{self, Poison, handle};
use crate::pointer::{bytes, lend};
use crate::status::gnpix_status;
use crate::text::Text;

/// What gnpix_webhook_text tells of a notice. Later versions may add some.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum gnpix_notice_part {
    /// What it says: "received", "refunded" (a refund was asked for, made or failed), "sent" (a sent Pix arrived or failed),
    /// "recurrence", "recurring_charge" or "unknown". Later versions may add some.
    GNPIX_NOTICE_KIND = 0,
    /// The key by which a repeated delivery is known: the same for the same news, another when a refund, payment or charge
    /// moves on. At most 96 letters, digits, `:` and `_`. Keep it with what you did, in one transaction.
    GNPIX_NOTICE_KEY = 1,
    /// The notice as it came, with every field: JSON.
    GNPIX_NOTICE_JSON = 2,
    /// `endToEndId`: look the payment up with it before acting.
    GNPIX_NOTICE_END_TO_END_ID = 3,
    /// `txid` of the charge.
    GNPIX_NOTICE_TXID = 4,
    /// `chave`: the receiver's Pix key. Not yours? Then it isn't for you.
    GNPIX_NOTICE_PIX_KEY = 5,
    /// `valor`, "10.00".
    GNPIX_NOTICE_AMOUNT = 6,
    /// `horario`, RFC 3339.
    GNPIX_NOTICE_TIME = 7,
    /// `infoPagador`: the payer's words.
    GNPIX_NOTICE_PAYER_INFO = 8,
    /// `status` of a sent Pix, a recurrence or a recurring charge.
    GNPIX_NOTICE_STATUS = 9,
    /// `idEnvio` of a sent Pix.
    GNPIX_NOTICE_ID_ENVIO = 10,
    /// The code of a sent Pix that failed, such as "AC03".
    GNPIX_NOTICE_ERROR_CODE = 11,
    /// Why a sent Pix failed.
    GNPIX_NOTICE_ERROR_REASON = 12,
    /// `idRec` of a recurrence.
    GNPIX_NOTICE_ID_REC = 13,
    /// The refunds of a received Pix: a JSON array of {"id", "rtr_id", "amount", "status", "reason"}, "[]" if none.
    GNPIX_NOTICE_REFUNDS = 14,
}

use gnpix_notice_part::*;

/// A callback that was read. Immutable: any number of threads may read it.
pub struct gnpix_webhook {
    poison: Poison,
    kind: Text,
    notices: Vec<Entry>,
}
handle!(gnpix_webhook, "webhook");

struct Entry {
    cents: i64,
    parts: Vec<(gnpix_notice_part, Text)>,
}

impl Entry {
    fn new(notice: &Notice) -> Self {
        let amount = notice.amount.map(|amount| amount.to_string());
        let refunds = serde_json::to_string(&notice.refunds).unwrap_or_default();
        let parts = [
            (GNPIX_NOTICE_KIND, Some(notice.kind.name())),
            (GNPIX_NOTICE_KEY, Some(notice.key.as_str())),
            (GNPIX_NOTICE_JSON, Some(notice.json.as_str())),
            (GNPIX_NOTICE_END_TO_END_ID, notice.end_to_end_id.as_deref()),
            (GNPIX_NOTICE_TXID, notice.txid.as_deref()),
            (GNPIX_NOTICE_PIX_KEY, notice.pix_key.as_deref()),
            (GNPIX_NOTICE_AMOUNT, amount.as_deref()),
            (GNPIX_NOTICE_TIME, notice.time.as_deref()),
            (GNPIX_NOTICE_PAYER_INFO, notice.payer_info.as_deref()),
            (GNPIX_NOTICE_STATUS, notice.status.as_deref()),
            (GNPIX_NOTICE_ID_ENVIO, notice.id_envio.as_deref()),
            (GNPIX_NOTICE_ERROR_CODE, notice.error_code.as_deref()),
            (GNPIX_NOTICE_ERROR_REASON, notice.error_reason.as_deref()),
            (GNPIX_NOTICE_ID_REC, notice.id_rec.as_deref()),
            (GNPIX_NOTICE_REFUNDS, Some(refunds.as_str())),
        ];
        Self {
            cents: cents(notice.amount),
            parts: parts.into_iter().filter_map(|(part, text)| Some((part, Text::new(text?)))).collect(),
        }
    }
}

/// Reads the body of a callback, of at most 1 MiB and 10,000 notices. What it says isn't checked: fields that gnpix doesn't
/// know are in the notice's JSON. Answer 200 also to a trial call and to what is unknown. Free it with gnpix_webhook_free.
/// GNPIX_ERROR_INVALID_ARGUMENT, named "webhook_invalid", for what isn't JSON or is larger.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_webhook_parse(
    body: *const u8,
    body_len: usize,
    webhook: *mut *mut gnpix_webhook,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(webhook, err, || {
        let callback = Callback::parse(bytes(body, body_len, "body")?)?;
        Ok(gnpix_webhook {
            poison: Poison::default(),
            kind: Text::new(callback.kind.name()),
            notices: callback.notices.iter().map(Entry::new).collect(),
        })
    })
}

/// What it is about: "pix" (payments and refunds), "rec" (recurrences), "cobr" (recurring charges), "test" (the trial call that
/// registers a webhook: nothing was paid) or "unknown". Later versions may add some. Borrowed until the webhook is freed;
/// NULL for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_webhook_kind(webhook: Option<&gnpix_webhook>, len: *mut usize) -> *const c_char {
    gate::read(webhook, None, |webhook| Some(lend(Some(&webhook.kind), len)))
        .unwrap_or_else(|| lend(None, len))
}

/// How many notices it has, in the order of the body; none of a trial call.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_webhook_count(webhook: Option<&gnpix_webhook>) -> usize {
    gate::read(webhook, 0, |webhook| webhook.notices.len())
}

/// What `part`, a gnpix_notice_part, of the notice at `index` is, as it came. Borrowed until the webhook is freed; NULL for a
/// part that it hasn't, and past the end.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_webhook_text(
    webhook: Option<&gnpix_webhook>,
    index: usize,
    part: i32,
    len: *mut usize,
) -> *const c_char {
    gate::read(webhook, None, |webhook| {
        let parts = webhook.notices.get(index).map(|notice| notice.parts.iter());
        let found = parts.and_then(|mut parts| parts.find(|(known, _)| *known as i32 == part));
        found.map(|(_, text)| lend(Some(text), len))
    })
    .unwrap_or_else(|| lend(None, len))
}

/// The amount of the notice at `index` in cents; -1 when it has none, past the end, and for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_webhook_cents(webhook: Option<&gnpix_webhook>, index: usize) -> i64 {
    gate::read(webhook, -1, |webhook| webhook.notices.get(index).map_or(-1, |notice| notice.cents))
}

/// Frees the webhook; NULL is nothing.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_webhook_free(webhook: Option<Box<gnpix_webhook>>) {
    gate::free(webhook);
}
