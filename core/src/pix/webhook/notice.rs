//! One item of a callback, as plain data.

use serde_json::Value;

use super::super::Amount;
use super::super::identifier::as_name;
use super::parse::CallbackKind;

/// What an item says.
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeKind {
    /// A Pix was received.
    Received,
    /// A refund of a received Pix was asked for, made or failed: see [`Notice::refunds`]. The item has the payment too,
    /// and may be the first that is heard of it.
    Refunded,
    /// A sent Pix arrived or failed: see [`Notice::status`].
    Sent,
    /// A recurrence changed its state.
    Recurrence,
    /// A recurring charge changed its state.
    RecurringCharge,
    /// Not an object, or without identifiers.
    Unknown,
}

impl NoticeKind {
    /// `received`, `refunded`, `sent`, `recurrence`, `recurring_charge` or `unknown`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            NoticeKind::Received => "received",
            NoticeKind::Refunded => "refunded",
            NoticeKind::Sent => "sent",
            NoticeKind::Recurrence => "recurrence",
            NoticeKind::RecurringCharge => "recurring_charge",
            NoticeKind::Unknown => "unknown",
        }
    }
}

as_name!(NoticeKind);

/// One item. Texts are as they came: what the bank sends isn't checked, and states are open lists, such as
/// [`DevolucaoStatus`](crate::pix::DevolucaoStatus).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Notice {
    /// What it says.
    pub kind: NoticeKind,
    /// The same for every delivery of the same news, and another when a refund, payment or charge moves on: at most
    /// 96 letters, digits, `:` and `_`. Keep it with what you did, in one transaction.
    pub key: String,
    /// `endToEndId`: look the payment up with it.
    pub end_to_end_id: Option<String>,
    /// `txid` of the charge.
    pub txid: Option<String>,
    /// `chave`: the receiver's Pix key. Not yours? Then it isn't for you.
    pub pix_key: Option<String>,
    /// `valor`.
    pub amount: Option<Amount>,
    /// `horario`, RFC 3339.
    pub time: Option<String>,
    /// `infoPagador`: the payer's words.
    pub payer_info: Option<String>,
    /// `status` of a sent Pix, a recurrence or a recurring charge.
    pub status: Option<String>,
    /// `gnExtras.idEnvio` of a sent Pix.
    pub id_envio: Option<String>,
    /// `gnExtras.erro.codigo` of a sent Pix that failed, such as `AC03`.
    pub error_code: Option<String>,
    /// `gnExtras.erro.motivo` of a sent Pix that failed.
    pub error_reason: Option<String>,
    /// `idRec` of a recurrence.
    pub id_rec: Option<String>,
    /// `devolucoes`.
    pub refunds: Vec<RefundNotice>,
    /// The item as it came, with every field.
    pub json: String,
}

/// One refund of a received Pix.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct RefundNotice {
    /// `id`, which the receiver chose.
    pub id: Option<String>,
    /// `rtrId`.
    pub rtr_id: Option<String>,
    /// `valor`.
    pub amount: Option<Amount>,
    /// `status`: see [`DevolucaoStatus`](crate::pix::DevolucaoStatus).
    pub status: Option<String>,
    /// `motivo`: why it failed.
    pub reason: Option<String>,
}

impl Notice {
    pub(super) fn read(list: CallbackKind, json: &str) -> Self {
        let item: Value = serde_json::from_str(json).unwrap_or_default();
        let gn = item.get("gnExtras").unwrap_or(&Value::Null);
        let error = gn.get("erro").unwrap_or(&Value::Null);
        let refunds: Vec<RefundNotice> = listed(item.get("devolucoes")).map(refund).collect();
        let mut notice = Notice {
            kind: NoticeKind::Unknown,
            key: String::new(),
            end_to_end_id: text(&item, "endToEndId"),
            txid: text(&item, "txid"),
            pix_key: text(&item, "chave"),
            amount: amount(&item),
            time: text(&item, "horario"),
            payer_info: text(&item, "infoPagador"),
            status: text(&item, "status"),
            id_envio: text(gn, "idEnvio"),
            error_code: text(error, "codigo"),
            error_reason: text(error, "motivo"),
            id_rec: text(&item, "idRec"),
            refunds,
            json: json.to_owned(),
        };
        notice.kind = notice.told_apart(list, text(&item, "tipo").as_deref());
        notice.key = super::key::of(&notice, &item);
        notice
    }

    fn told_apart(&self, list: CallbackKind, tipo: Option<&str>) -> NoticeKind {
        match list {
            CallbackKind::Rec if self.id_rec.is_some() => NoticeKind::Recurrence,
            CallbackKind::Cobr if self.txid.is_some() => NoticeKind::RecurringCharge,
            CallbackKind::Pix if self.end_to_end_id.is_none() && self.id_envio.is_none() => {
                NoticeKind::Unknown
            }
            CallbackKind::Pix if tipo == Some("SOLICITACAO") || self.id_envio.is_some() => NoticeKind::Sent,
            CallbackKind::Pix if !self.refunds.is_empty() => NoticeKind::Refunded,
            CallbackKind::Pix => NoticeKind::Received,
            _ => NoticeKind::Unknown,
        }
    }
}

fn refund(item: &Value) -> RefundNotice {
    RefundNotice {
        id: text(item, "id"),
        rtr_id: text(item, "rtrId"),
        amount: amount(item),
        status: text(item, "status"),
        reason: text(item, "motivo"),
    }
}

/// The objects of a list, or the one object in its place: a sample of the spec has that.
pub(super) fn listed(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    let one = value.filter(|value| value.is_object());
    let many = value.and_then(Value::as_array).into_iter().flatten().filter(|item| item.is_object());
    one.into_iter().chain(many)
}

/// A text; a number is one too, since a careless writer drops the quotes.
pub(super) fn text(item: &Value, name: &str) -> Option<String> {
    match item.get(name)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn amount(item: &Value) -> Option<Amount> {
    Amount::parse(item.get("valor")?.as_str()?).ok()
}
