//! `gnpix_pix_key`: a Pix key, and what else the typed text may be.

use std::ffi::c_char;

use gnpix::Result;
use gnpix::pix::{PixKey, PixKeyKind};

use crate::error::gnpix_error;
use crate::gate::{self, Poison, handle};
use crate::pointer::{lend, refuse, text};
use crate::status::gnpix_status;
use crate::text::Text;

/// The kinds of Pix keys.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum gnpix_key_kind {
    /// "12345678909"
    GNPIX_KEY_CPF = 1,
    /// "12ABC34501DE35"
    GNPIX_KEY_CNPJ = 2,
    /// "+5561912345678"
    GNPIX_KEY_PHONE = 3,
    /// "fulano@example.com", in small letters
    GNPIX_KEY_EMAIL = 4,
    /// A random key, "123e4567-e12b-12d1-a456-426655440000"
    GNPIX_KEY_EVP = 5,
}

use gnpix_key_kind::*;

const KINDS: [(gnpix_key_kind, PixKeyKind); 5] = [
    (GNPIX_KEY_CPF, PixKeyKind::Cpf),
    (GNPIX_KEY_CNPJ, PixKeyKind::Cnpj),
    (GNPIX_KEY_PHONE, PixKeyKind::Phone),
    (GNPIX_KEY_EMAIL, PixKeyKind::Email),
    (GNPIX_KEY_EVP, PixKeyKind::Evp),
];

/// A Pix key that was recognised: its readings, the likeliest first. Immutable: any number of threads may read it.
pub struct gnpix_pix_key {
    poison: Poison,
    readings: Vec<(i32, Text)>,
}
handle!(gnpix_pix_key, "key");

impl gnpix_pix_key {
    fn new(readings: &[PixKey]) -> Self {
        let number = |kind| KINDS.iter().find(|row| row.1 == kind).map_or(0, |row| row.0 as i32);
        let reading = |key: &PixKey| (number(key.kind()), Text::new(key.as_str()));
        Self { poison: Poison::default(), readings: readings.iter().map(reading).collect() }
    }
}

fn recognised(typed: &str) -> Result<gnpix_pix_key> {
    let readings = PixKey::readings(typed);
    match readings.is_empty() {
        // It says why there is none.
        true => Ok(gnpix_pix_key::new(&[PixKey::parse(typed)?])),
        false => Ok(gnpix_pix_key::new(&readings)),
    }
}

/// Recognises and normalises a Pix key that a person typed. Eleven bare digits may be a CPF or a mobile number: then there
/// are two readings, the likelier first. Where money follows, ask the person. Free it with gnpix_pix_key_free.
/// GNPIX_ERROR_INVALID_ARGUMENT, named "key_invalid" or "document_invalid", which doesn't repeat the key.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_pix_key_parse(
    typed: *const c_char,
    typed_len: usize,
    key: *mut *mut gnpix_pix_key,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(key, err, || recognised(text(typed, typed_len, "typed")?))
}

/// Normalises a Pix key of a known `kind`, a gnpix_key_kind: it has one reading. Free it with gnpix_pix_key_free.
/// GNPIX_ERROR_INVALID_ARGUMENT, named "key_invalid" or "document_invalid", which doesn't repeat the key.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_pix_key_parse_as(
    kind: i32,
    typed: *const c_char,
    typed_len: usize,
    key: *mut *mut gnpix_pix_key,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(key, err, || {
        let known = KINDS.iter().find(|row| row.0 as i32 == kind);
        let known =
            known.ok_or_else(|| refuse(format!("{kind} is no kind of Pix key"), "argument_unknown"))?;
        Ok(gnpix_pix_key::new(&[PixKey::parse_as(known.1, text(typed, typed_len, "typed")?)?]))
    })
}

/// How many readings there are: 1, or 2 for eleven digits that may be a CPF or a mobile number.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_pix_key_readings(key: Option<&gnpix_pix_key>) -> usize {
    gate::read(key, 0, |key| key.readings.len())
}

/// The kind of the key by its `reading`, from 0: a gnpix_key_kind; 0 past the end.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_pix_key_kind(key: Option<&gnpix_pix_key>, reading: usize) -> i32 {
    gate::read(key, 0, |key| key.readings.get(reading).map_or(0, |reading| reading.0))
}

/// The key by its `reading`, from 0, in the form that the DICT has. Borrowed until the key is freed; NULL past the end.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_pix_key_text(
    key: Option<&gnpix_pix_key>,
    reading: usize,
    len: *mut usize,
) -> *const c_char {
    gate::read(key, None, |key| Some(lend(key.readings.get(reading).map(|reading| &reading.1), len)))
        .unwrap_or_else(|| lend(None, len))
}

/// Frees the key; NULL is nothing.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_pix_key_free(key: Option<Box<gnpix_pix_key>>) {
    gate::free(key);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_core_has_its_number() {
        assert_eq!(KINDS.map(|row| row.1), *PixKeyKind::ALL);
        assert_eq!(KINDS.map(|row| row.0 as i32), [1, 2, 3, 4, 5]);
    }
}
