//! The rules of Pix for a BR Code that was read.

use super::super::{Amount, PixKey, StaticTxid, fail};
use super::{BrCode, BrCodeKind, PIX, inner, location};
use crate::error::Violation;

/// The longest BR Code (`maxLength` of `pixCopiaECola`).
const LONGEST: usize = 512;

/// What breaks a rule; the fields are named by their ids.
pub(super) fn broken(code: &BrCode) -> Vec<Violation> {
    let mut broken = Vec::new();
    let mut refuse = |field: &str, rule: String| broken.push(fail::violation(field, rule));
    if code.text.chars().count() > LONGEST {
        refuse("brcode", format!("is longer than {LONGEST} characters"));
    }
    if code.kind() == BrCodeKind::Foreign {
        refuse("26", format!("has neither key nor location of {PIX}"));
    }
    if code.key().is_some() && code.location().is_some() {
        refuse("26", "has both a key and a location".into());
    }
    if code.key().is_some_and(|key| PixKey::parse(key).ok().is_none_or(|known| known.as_str() != key)) {
        refuse("26-01", "isn't a key as the DICT has it".into());
    }
    for (field, place) in [("26-25", code.location()), ("80-25", code.recurrence())] {
        if let Some(rule) = place.and_then(location::broken) {
            refuse(field, rule);
        }
    }
    if let (Some(charge), Some(recurrence)) = (code.location(), code.recurrence())
        && location::host(charge) != location::host(recurrence)
    {
        refuse("80-25", "must be at the same host as 26-25".into());
    }
    if code.value(1).is_some_and(|value| !matches!(value, "11" | "12")) {
        refuse("01", "must be 11 or 12".into());
    }
    if code.value(52).is_none_or(|value| value.len() != 4) {
        refuse("52", "must have four digits".into());
    }
    for (field, id, wanted) in [("53", 53, "986"), ("58", 58, "BR")] {
        if code.value(id) != Some(wanted) {
            refuse(field, format!("must be {wanted}"));
        }
    }
    if code.value(54).is_some_and(|value| Amount::read_emv(value).is_none()) {
        refuse("54", "isn't an amount".into());
    }
    for (field, value, most) in [("59", code.name(), 25), ("60", code.city(), 15)] {
        let length = value.unwrap_or_default().chars().count();
        if !(1..=most).contains(&length) {
            refuse(field, format!("has {length} characters, and 1 to {most} are needed"));
        }
    }
    match code.field(62).and_then(|field| inner(field, 5)) {
        None => refuse("62-05", "is missing: *** stands for none".into()),
        Some("***") => {}
        // The payer's bank takes the txid of a charge from its location.
        Some(_) if code.location().is_some() => {}
        Some(txid) => {
            let wrong = StaticTxid::parse(txid).err();
            wrong.iter().flat_map(|error| error.violations()).for_each(|v| refuse("62-05", v.reason.clone()));
        }
    }
    broken
}
