//! Refusals: one code a kind of value, and the field and rule in the violations.

use crate::error::{Error, ErrorKind, Violation};

fn refuse(code: &'static str, what: &'static str, violations: Vec<Violation>) -> Error {
    Error::new(ErrorKind::InvalidArgument, what).with_code(code).with_violations(violations)
}

/// One broken rule of one field; the refused value is in `rule` when it may be shown.
pub(super) fn violation(field: &str, rule: impl Into<String>) -> Violation {
    Violation { reason: rule.into(), property: Some(field.to_owned()), value: None }
}

pub(super) fn id(field: &str, rule: String) -> Error {
    refuse("id_invalid", "invalid identifier", vec![violation(field, rule)])
}

pub(super) fn amount(field: &str, rule: String) -> Error {
    refuse("amount_invalid", "invalid amount", vec![violation(field, rule)])
}

pub(super) fn date(field: &str, rule: String) -> Error {
    refuse("date_invalid", "invalid date or time", vec![violation(field, rule)])
}

/// People's numbers and keys are never repeated in an error.
pub(super) fn document(field: &str, rule: String) -> Error {
    refuse("document_invalid", "invalid CPF or CNPJ", vec![violation(field, rule)])
}

pub(super) fn key(rule: String) -> Error {
    refuse("key_invalid", "invalid Pix key", vec![violation("chave", rule)])
}

pub(super) fn brcode(violations: Vec<Violation>) -> Error {
    refuse("brcode_invalid", "invalid BR Code", violations)
}

pub(super) fn brcode_crc(rule: String) -> Error {
    refuse("brcode_damaged", "damaged BR Code", vec![violation("63", rule)])
        .with_help("Copy it again, whole: its last four characters are a checksum over all others.")
}

pub(super) fn qr(field: &str, rule: String) -> Error {
    refuse("qr_invalid", "no QR code can be drawn", vec![violation(field, rule)])
}

pub(super) fn webhook(field: &str, rule: String) -> Error {
    refuse("webhook_invalid", "invalid callback", vec![violation(field, rule)])
}

/// Whoever called isn't the bank.
pub(super) fn webhook_caller(rule: String) -> Error {
    refuse("webhook_untrusted", "untrusted callback", vec![violation("certificate", rule)])
}

pub(super) fn no_random() -> Error {
    Error::new(ErrorKind::Internal, "the machine gives no random bytes")
}
