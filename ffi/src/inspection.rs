//! `gnpix_inspection`: what a certificate says about itself.

use std::ffi::c_char;

use gnpix::certificate::{ChainEntry, Inspection};

use crate::gate::{self, Poison, handle};
use crate::pointer::lend;
use crate::text::Text;
use crate::token::unix_seconds;

/// What a certificate says about itself, at the moment it was asked. Immutable: any number of threads may read it.
pub struct gnpix_inspection {
    poison: Poison,
    subject: Text,
    issuer: Text,
    environment: Option<Text>,
    serial: Text,
    not_before: i64,
    not_after: i64,
    days_left: i64,
    status: Text,
    key_type: Text,
    sha256: Text,
    entries: Vec<Entry>,
}
handle!(gnpix_inspection, "inspection");

/// One certificate of the file.
struct Entry {
    subject: Text,
    issuer: Text,
    sha256: Text,
    not_after: i64,
    in_chain: bool,
}

impl Entry {
    fn new(entry: &ChainEntry, in_chain: bool) -> Self {
        Self {
            subject: Text::new(&entry.subject),
            issuer: Text::new(&entry.issuer),
            sha256: Text::new(&entry.sha256),
            not_after: unix_seconds(entry.not_after),
            in_chain,
        }
    }
}

impl gnpix_inspection {
    pub(crate) fn new(found: &Inspection) -> Self {
        let chain = found.chain.iter().map(|entry| Entry::new(entry, true));
        let unrelated = found.unrelated.iter().map(|entry| Entry::new(entry, false));
        Self {
            poison: Poison::default(),
            subject: Text::new(&found.subject),
            issuer: Text::new(&found.issuer),
            environment: Text::maybe(found.environment.map(|tier| tier.to_string())),
            serial: Text::new(&found.serial),
            not_before: unix_seconds(found.not_before),
            not_after: unix_seconds(found.not_after),
            days_left: found.days_left,
            status: Text::new(found.status.to_string()),
            key_type: Text::new(found.key_type.to_string()),
            sha256: Text::new(&found.sha256),
            entries: chain.chain(unrelated).collect(),
        }
    }
}

fn text_of(
    inspection: Option<&gnpix_inspection>,
    len: *mut usize,
    choose: impl FnOnce(&gnpix_inspection) -> Option<&Text>,
) -> *const c_char {
    gate::read(inspection, None, |inspection| Some(lend(choose(inspection), len)))
        .unwrap_or_else(|| lend(None, len))
}

fn entry_text(
    inspection: Option<&gnpix_inspection>,
    index: usize,
    len: *mut usize,
    choose: impl FnOnce(&Entry) -> &Text,
) -> *const c_char {
    text_of(inspection, len, |inspection| inspection.entries.get(index).map(choose))
}

/// The subject's name, as `openssl x509 -nameopt RFC2253` prints it. Borrowed until the inspection is freed; NULL for
/// NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_subject(
    inspection: Option<&gnpix_inspection>,
    len: *mut usize,
) -> *const c_char {
    text_of(inspection, len, |inspection| Some(&inspection.subject))
}

/// The issuer's name in the same form. Borrowed until the inspection is freed; NULL for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_issuer(
    inspection: Option<&gnpix_inspection>,
    len: *mut usize,
) -> *const c_char {
    text_of(inspection, len, |inspection| Some(&inspection.issuer))
}

/// The environment the certificate is of, told by its issuer: "production" or "homologation". Borrowed until the
/// inspection is freed; NULL for an issuer that isn't the bank's.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_environment(
    inspection: Option<&gnpix_inspection>,
    len: *mut usize,
) -> *const c_char {
    text_of(inspection, len, |inspection| inspection.environment.as_ref())
}

/// The serial number in upper-case hexadecimal. Borrowed until the inspection is freed; NULL for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_serial(
    inspection: Option<&gnpix_inspection>,
    len: *mut usize,
) -> *const c_char {
    text_of(inspection, len, |inspection| Some(&inspection.serial))
}

/// The first second of validity, in seconds since 1970-01-01 00:00 UTC.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_not_before(inspection: Option<&gnpix_inspection>) -> i64 {
    gate::read(inspection, 0, |inspection| inspection.not_before)
}

/// The last second of validity, in seconds since 1970-01-01 00:00 UTC.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_not_after(inspection: Option<&gnpix_inspection>) -> i64 {
    gate::read(inspection, 0, |inspection| inspection.not_after)
}

/// Whole days until the last second, rounded down: negative once the certificate has expired.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_days_left(inspection: Option<&gnpix_inspection>) -> i64 {
    gate::read(inspection, 0, |inspection| inspection.days_left)
}

/// Whether the certificate may be used: "valid", "expiring" (within 30 days), "expired" or "not yet valid". Borrowed
/// until the inspection is freed; NULL for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_status(
    inspection: Option<&gnpix_inspection>,
    len: *mut usize,
) -> *const c_char {
    text_of(inspection, len, |inspection| Some(&inspection.status))
}

/// The key's type and size: "RSA 2048", "EC P-256", "EC P-384", "Ed25519". Borrowed until the inspection is freed; NULL
/// for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_key_type(
    inspection: Option<&gnpix_inspection>,
    len: *mut usize,
) -> *const c_char {
    text_of(inspection, len, |inspection| Some(&inspection.key_type))
}

/// SHA-256 of the certificate in lower-case hexadecimal. Borrowed until the inspection is freed; NULL for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_sha256(
    inspection: Option<&gnpix_inspection>,
    len: *mut usize,
) -> *const c_char {
    text_of(inspection, len, |inspection| Some(&inspection.sha256))
}

/// How many certificates the file holds: first the chain from the leaf up, then those that are no part of it.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_entry_count(inspection: Option<&gnpix_inspection>) -> usize {
    gate::read(inspection, 0, |inspection| inspection.entries.len())
}

/// The subject of the file's certificate at `index`. Borrowed until the inspection is freed; NULL past the end.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_entry_subject(
    inspection: Option<&gnpix_inspection>,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    entry_text(inspection, index, len, |entry| &entry.subject)
}

/// The issuer of the file's certificate at `index`. Borrowed until the inspection is freed; NULL past the end.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_entry_issuer(
    inspection: Option<&gnpix_inspection>,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    entry_text(inspection, index, len, |entry| &entry.issuer)
}

/// SHA-256 of the file's certificate at `index`. Borrowed until the inspection is freed; NULL past the end.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_entry_sha256(
    inspection: Option<&gnpix_inspection>,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    entry_text(inspection, index, len, |entry| &entry.sha256)
}

/// The last second of validity of the file's certificate at `index`; 0 past the end.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_entry_not_after(
    inspection: Option<&gnpix_inspection>,
    index: usize,
) -> i64 {
    gate::read(inspection, 0, |inspection| inspection.entries.get(index).map_or(0, |entry| entry.not_after))
}

/// Whether the file's certificate at `index` belongs to the chain; those that don't are never sent.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_entry_in_chain(
    inspection: Option<&gnpix_inspection>,
    index: usize,
) -> bool {
    gate::read(inspection, false, |inspection| {
        inspection.entries.get(index).is_some_and(|entry| entry.in_chain)
    })
}

/// Frees the inspection; NULL is nothing.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_inspection_free(inspection: Option<Box<gnpix_inspection>>) {
    gate::free(inspection);
}
