//! The key by which a repeated delivery is known. The bank gives none, so it is made of what makes news: the
//! identifiers and states of an item, and not its order, its times of delivery or fields that come and go.

use ring::digest::{Context, SHA256};
use serde_json::Value;

use super::notice::{Notice, NoticeKind, listed, text};

/// `kind:identifier:hash`; the identifier is left away when it isn't one.
pub(super) fn of(notice: &Notice, item: &Value) -> String {
    let main = match notice.kind {
        NoticeKind::Recurrence => notice.id_rec.as_deref(),
        NoticeKind::RecurringCharge => notice.txid.as_deref(),
        NoticeKind::Sent => notice.end_to_end_id.as_deref().or(notice.id_envio.as_deref()),
        NoticeKind::Received | NoticeKind::Refunded => notice.end_to_end_id.as_deref(),
        NoticeKind::Unknown => None,
    };
    let mut hash = Context::new(&SHA256);
    for part in parts(notice, item, main) {
        // Lengths keep neighbours apart: "ab" and "c" are not "a" and "bc".
        hash.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part.as_bytes());
    }
    let digest = hash.finish();
    let hex: String = digest.as_ref().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let shown = main.filter(|id| id.len() <= 40 && id.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    [notice.kind.name(), shown.unwrap_or_default(), &hex].join(":")
}

fn parts(notice: &Notice, item: &Value, main: Option<&str>) -> Vec<String> {
    let mut parts = vec![main.unwrap_or_default().to_owned()];
    let status = notice.status.clone().unwrap_or_default();
    match notice.kind {
        NoticeKind::Received => {}
        NoticeKind::Refunded => parts.extend(sorted(notice.refunds.iter().map(|refund| {
            [&refund.id, &refund.status].map(|part| part.as_deref().unwrap_or_default()).join("=")
        }))),
        NoticeKind::Sent => parts.push(status),
        NoticeKind::Recurrence => {
            parts.push(status);
            parts.extend(steps(item));
        }
        NoticeKind::RecurringCharge => {
            parts.push(status);
            parts.extend(steps(item));
            parts.extend(sorted(listed(item.get("tentativas")).map(|attempt| {
                ["endToEndId", "dataLiquidacao", "status"]
                    .map(|name| text(attempt, name).unwrap_or_default())
                    .join("=")
            })));
        }
        NoticeKind::Unknown => parts.push(item.to_string()),
    }
    parts
}

/// The history of a recurrence or charge: the same state may come back at another time.
fn steps(item: &Value) -> Vec<String> {
    let step = |step: &Value| {
        let status = text(step, "status").or_else(|| text(step, "nome")).unwrap_or_default();
        [status, text(step, "data").unwrap_or_default()].join("=")
    };
    sorted(listed(item.get("atualizacao")).map(step))
}

fn sorted(parts: impl Iterator<Item = String>) -> Vec<String> {
    let mut parts: Vec<String> = parts.collect();
    parts.sort_unstable();
    parts
}
