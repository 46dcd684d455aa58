//! `gnpix_id`: an identifier of Pix that was checked.

use std::ffi::c_char;

use gnpix::Result;
use gnpix::pix::{DevolucaoId, EndToEndId, IdEnvio, IdRec, IdSolicRec, RtrId, StaticTxid, Txid};

use crate::error::gnpix_error;
use crate::gate::{self, Poison, handle};
use crate::pointer::{lend, refuse, text};
use crate::status::gnpix_status;
use crate::text::Text;

/// Which identifier. Later versions may add some.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum gnpix_id_kind {
    /// The txid of a charge: 26 to 35 letters and digits; 32 when gnpix makes it.
    GNPIX_ID_TXID = 1,
    /// The txid in a static BR Code: 1 to 25 letters and digits; 25 when gnpix makes it.
    GNPIX_ID_STATIC_TXID = 2,
    /// The idEnvio of a sent Pix: 1 to 35 letters and digits; 32 when gnpix makes it. The bank pays once for each.
    GNPIX_ID_ENVIO = 3,
    /// The id of a refund (devolução): 1 to 35 letters and digits; 32 when gnpix makes it.
    GNPIX_ID_DEVOLUCAO = 4,
    /// The endToEndId of a payment: 32 letters and digits. The payment system makes it.
    GNPIX_ID_END_TO_END = 5,
    /// The rtrId of a return: 32 letters and digits. The payment system makes it.
    GNPIX_ID_RTR = 6,
    /// The idRec of a recurrence: 29 letters and digits. The bank makes it.
    GNPIX_ID_REC = 7,
    /// The idSolicRec of a request to confirm a recurrence: 29 letters and digits. The bank makes it.
    GNPIX_ID_SOLIC_REC = 8,
}

/// What gnpix_id_text tells of an identifier. Later versions may add some.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum gnpix_id_part {
    /// All of it.
    GNPIX_ID_PART_WHOLE = 0,
    /// What it begins with: "E" of a payment, "D" of a return, "RR" of a recurrence whose charges may be tried again after
    /// they are due, "RN" of one whose may not, "SC" of a request.
    GNPIX_ID_PART_PREFIX = 1,
    /// The ISPB of who made it: eight capital letters and digits.
    GNPIX_ID_PART_ISPB = 2,
    /// When it was made: "2026-11-24T12:21:00Z" of a payment or return, to the minute; "2026-11-24" of the others.
    GNPIX_ID_PART_TIME = 3,
    /// The rest: eleven letters and digits.
    GNPIX_ID_PART_SUFFIX = 4,
}

use gnpix_id_kind::*;
use gnpix_id_part::*;

/// An identifier that was checked. Immutable: any number of threads may read it.
pub struct gnpix_id {
    poison: Poison,
    parts: Vec<(gnpix_id_part, Text)>,
}
handle!(gnpix_id, "id");

impl gnpix_id {
    fn new(whole: &str, parts: Option<[String; 4]>) -> Self {
        let names = [GNPIX_ID_PART_PREFIX, GNPIX_ID_PART_ISPB, GNPIX_ID_PART_TIME, GNPIX_ID_PART_SUFFIX];
        let rest = names.into_iter().zip(parts.into_iter().flatten().map(Text::new));
        let parts = std::iter::once((GNPIX_ID_PART_WHOLE, Text::new(whole))).chain(rest).collect();
        Self { poison: Poison::default(), parts }
    }
}

/// The identifier's kind, when it is one that a caller chooses or only reads.
fn known(kind: i32) -> Result<gnpix_id_kind> {
    let all = [
        GNPIX_ID_TXID,
        GNPIX_ID_STATIC_TXID,
        GNPIX_ID_ENVIO,
        GNPIX_ID_DEVOLUCAO,
        GNPIX_ID_END_TO_END,
        GNPIX_ID_RTR,
        GNPIX_ID_REC,
        GNPIX_ID_SOLIC_REC,
    ];
    let found = all.into_iter().find(|known| *known as i32 == kind);
    found.ok_or_else(|| refuse(format!("{kind} is no kind of identifier"), "argument_unknown"))
}

fn generated(kind: i32) -> Result<gnpix_id> {
    let id = match known(kind)? {
        GNPIX_ID_TXID => Txid::generate()?.into_string(),
        GNPIX_ID_STATIC_TXID => StaticTxid::generate()?.into_string(),
        GNPIX_ID_ENVIO => IdEnvio::generate()?.into_string(),
        GNPIX_ID_DEVOLUCAO => DevolucaoId::generate()?.into_string(),
        GNPIX_ID_END_TO_END | GNPIX_ID_RTR | GNPIX_ID_REC | GNPIX_ID_SOLIC_REC => {
            let what = "the payment system makes identifiers of this kind, and no caller does";
            return Err(refuse(what.to_owned(), "argument_unknown"));
        }
    };
    Ok(gnpix_id::new(&id, None))
}

fn parsed(kind: i32, text: &str) -> Result<gnpix_id> {
    let parts = match known(kind)? {
        GNPIX_ID_TXID => Txid::parse(text).map(|_| None),
        GNPIX_ID_STATIC_TXID => StaticTxid::parse(text).map(|_| None),
        GNPIX_ID_ENVIO => IdEnvio::parse(text).map(|_| None),
        GNPIX_ID_DEVOLUCAO => DevolucaoId::parse(text).map(|_| None),
        GNPIX_ID_END_TO_END => EndToEndId::parse(text).map(|id| id.parts().map(transfer)),
        GNPIX_ID_RTR => RtrId::parse(text).map(|id| id.parts().map(transfer)),
        GNPIX_ID_REC => IdRec::parse(text).map(|id| id.parts().map(recurrence)),
        GNPIX_ID_SOLIC_REC => IdSolicRec::parse(text).map(|id| id.parts().map(recurrence)),
    };
    Ok(gnpix_id::new(text, parts?))
}

fn transfer(parts: gnpix::pix::TransferIdParts) -> [String; 4] {
    [parts.letter.to_string(), parts.ispb, parts.moment.to_string(), parts.suffix]
}

fn recurrence(parts: gnpix::pix::RecurrenceIdParts) -> [String; 4] {
    [parts.prefix, parts.ispb, parts.date.to_string(), parts.suffix]
}

/// Makes a new identifier of random letters and digits from the operating system. `kind` is GNPIX_ID_TXID,
/// GNPIX_ID_STATIC_TXID, GNPIX_ID_ENVIO or GNPIX_ID_DEVOLUCAO. Free it with gnpix_id_free.
/// GNPIX_ERROR_INVALID_ARGUMENT for another kind; GNPIX_ERROR_INTERNAL if the machine gives no random bytes.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_id_generate(
    kind: i32,
    id: *mut *mut gnpix_id,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(id, err, || generated(kind))
}

/// Checks an identifier of `kind`, a gnpix_id_kind: its length and letters. For what is sent: the bank's answers may have
/// identifiers that break the rule, so keep those as text. Free it with gnpix_id_free.
/// GNPIX_ERROR_INVALID_ARGUMENT, named "id_invalid", whose violations name the field and the rule.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_id_parse(
    kind: i32,
    id_text: *const c_char,
    id_text_len: usize,
    id: *mut *mut gnpix_id,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(id, err, || parsed(kind, text(id_text, id_text_len, "id_text")?))
}

/// What `part`, a gnpix_id_part, of the identifier is. Borrowed until the identifier is freed; NULL for a part that it
/// hasn't, as those that callers choose, or one that isn't made as the central bank says.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_id_text(id: Option<&gnpix_id>, part: i32, len: *mut usize) -> *const c_char {
    gate::read(id, None, |id| {
        let found = id.parts.iter().find(|(known, _)| *known as i32 == part);
        found.map(|(_, text)| lend(Some(text), len))
    })
    .unwrap_or_else(|| lend(None, len))
}

/// Frees the identifier; NULL is nothing.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_id_free(id: Option<Box<gnpix_id>>) {
    gate::free(id);
}
