//! Values of Pix for `gnpix.pix`: checked texts and what they are made of. The classes are Python's.

use gnpix::Result;
use gnpix::pix::{
    Amount, Cnpj, Cpf, Date, DevolucaoId, EndToEndId, IdEnvio, IdRec, IdSolicRec, Moment, PixKey, PixKeyKind,
    RecurrenceIdParts, RtrId, StaticTxid, TransferIdParts, Txid,
};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::error::raise;

/// Letter, ISPB, seconds since 1970, suffix.
type Transfer = (String, String, i64, String);
/// Prefix, ISPB, year, month and day, suffix.
type Recurrence = (String, String, (u32, u32, u32), String);

/// The text that a class keeps of `text`, or its InvalidArgumentError.
#[pyfunction]
pub(crate) fn pix_text(py: Python<'_>, kind: &str, text: &str) -> PyResult<String> {
    let kept = match kind {
        "Txid" => Txid::parse(text).map(Txid::into_string),
        "StaticTxid" => StaticTxid::parse(text).map(StaticTxid::into_string),
        "IdEnvio" => IdEnvio::parse(text).map(IdEnvio::into_string),
        "DevolucaoId" => DevolucaoId::parse(text).map(DevolucaoId::into_string),
        "EndToEndId" => EndToEndId::parse(text).map(EndToEndId::into_string),
        "RtrId" => RtrId::parse(text).map(RtrId::into_string),
        "IdRec" => IdRec::parse(text).map(IdRec::into_string),
        "IdSolicRec" => IdSolicRec::parse(text).map(IdSolicRec::into_string),
        "Cpf" => Cpf::parse(text).map(Cpf::into_string),
        "Cnpj" => Cnpj::parse(text).map(Cnpj::into_string),
        "Amount" => Amount::parse(text).map(|amount| amount.to_string()),
        _ => return Err(unheard_of(kind)),
    };
    kept.map_err(|error| raise(py, error))
}

/// A new random identifier.
#[pyfunction]
pub(crate) fn pix_generate(py: Python<'_>, kind: &str) -> PyResult<String> {
    let made = match kind {
        "Txid" => Txid::generate().map(Txid::into_string),
        "StaticTxid" => StaticTxid::generate().map(StaticTxid::into_string),
        "IdEnvio" => IdEnvio::generate().map(IdEnvio::into_string),
        "DevolucaoId" => DevolucaoId::generate().map(DevolucaoId::into_string),
        _ => return Err(unheard_of(kind)),
    };
    made.map_err(|error| raise(py, error))
}

/// The parts of an `EndToEndId` or `RtrId`.
#[pyfunction]
pub(crate) fn pix_transfer_parts(py: Python<'_>, kind: &str, text: &str) -> PyResult<Option<Transfer>> {
    let parts = match kind {
        "EndToEndId" => EndToEndId::parse(text).map(|id| id.parts()),
        "RtrId" => RtrId::parse(text).map(|id| id.parts()),
        _ => return Err(unheard_of(kind)),
    };
    let plain = |parts: TransferIdParts| {
        (parts.letter.to_string(), parts.ispb, parts.moment.unix_seconds(), parts.suffix)
    };
    // Python has no year 0.
    let parts = parts.map(|parts| parts.filter(|parts| parts.moment.date().year() > 0).map(plain));
    parts.map_err(|error| raise(py, error))
}

/// The parts of an `IdRec` or `IdSolicRec`.
#[pyfunction]
pub(crate) fn pix_recurrence_parts(py: Python<'_>, kind: &str, text: &str) -> PyResult<Option<Recurrence>> {
    let parts = match kind {
        "IdRec" => IdRec::parse(text).map(|id| id.parts()),
        "IdSolicRec" => IdSolicRec::parse(text).map(|id| id.parts()),
        _ => return Err(unheard_of(kind)),
    };
    let numbers = |date: Date| (date.year(), date.month(), date.day());
    let plain = |parts: RecurrenceIdParts| (parts.prefix, parts.ispb, numbers(parts.date), parts.suffix);
    let parts = parts.map(|parts| parts.filter(|parts| parts.date.year() > 0).map(plain));
    parts.map_err(|error| raise(py, error))
}

/// A CPF or CNPJ with the marks that people write.
#[pyfunction]
pub(crate) fn pix_formatted(py: Python<'_>, kind: &str, text: &str) -> PyResult<String> {
    let formatted = match kind {
        "Cpf" => Cpf::parse(text).map(|cpf| cpf.formatted()),
        "Cnpj" => Cnpj::parse(text).map(|cnpj| cnpj.formatted()),
        _ => return Err(unheard_of(kind)),
    };
    formatted.map_err(|error| raise(py, error))
}

/// The amount itself, or the InvalidArgumentError of nothing.
#[pyfunction]
pub(crate) fn pix_above_zero(py: Python<'_>, text: &str) -> PyResult<()> {
    let amount: Result<Amount> = Amount::parse(text).and_then(Amount::above_zero);
    amount.map(|_| ()).map_err(|error| raise(py, error))
}

/// Kind and text of a key; of the kind given, if one is.
#[pyfunction]
#[pyo3(signature = (typed, kind = None))]
pub(crate) fn pix_key(py: Python<'_>, typed: &str, kind: Option<&str>) -> PyResult<(&'static str, String)> {
    let key = match kind {
        None => PixKey::parse(typed),
        Some(name) => PixKey::parse_as(PixKeyKind::from_name(name).ok_or_else(|| unheard_of(name))?, typed),
    };
    key.map(plain).map_err(|error| raise(py, error))
}

/// Kinds and texts of everything that a text may be.
#[pyfunction]
pub(crate) fn pix_key_readings(typed: &str) -> Vec<(&'static str, String)> {
    PixKey::readings(typed).into_iter().map(plain).collect()
}

fn plain(key: PixKey) -> (&'static str, String) {
    (key.kind().name(), key.into_string())
}

/// Seconds since 1970 and microseconds of a moment.
#[pyfunction]
pub(crate) fn pix_moment(py: Python<'_>, text: &str) -> PyResult<(i64, u32)> {
    let moment = Moment::parse(text).map_err(|error| raise(py, error))?;
    Ok((moment.unix_seconds(), moment.nanos() / 1000))
}

/// Every state gnpix knows, by class.
#[pyfunction]
pub(crate) fn pix_statuses() -> Vec<(&'static str, Vec<&'static str>)> {
    macro_rules! known {
        ($($name:ident)*) => {
            vec![$((
                stringify!($name),
                gnpix::pix::$name::KNOWN.iter().map(gnpix::pix::$name::as_str).collect(),
            )),*]
        };
    }
    known!(CobStatus LoteCobvStatus DevolucaoStatus SentStatus RecStatus SolicRecStatus CobrStatus AttemptStatus)
}

fn unheard_of(name: &str) -> PyErr {
    PyValueError::new_err(format!("there is no {name:?}"))
}
