//! `gnpix_brcode`: a BR Code, and `gnpix_brcode_data`: what one is built from.

use std::ffi::c_char;

use gnpix::Result;
use gnpix::pix::{BrCode, BrCodeData};

use crate::amount::cents;
use crate::error::gnpix_error;
use crate::gate::{self, Poison, handle};
use crate::pointer::{lend, refuse, text};
use crate::status::gnpix_status;
use crate::text::Text;

/// What gnpix_brcode_text tells of a BR Code, and gnpix_brcode_data_set sets, from GNPIX_BRCODE_KEY to GNPIX_BRCODE_ONE_USE.
/// Later versions may add some.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum gnpix_brcode_part {
    /// The whole text, as "Pix copia e cola" has it.
    GNPIX_BRCODE_WHOLE = 0,
    /// What it asks for: "static", "dynamic", "composite" (a recurrence, with a payment or without) or "foreign" (nothing of
    /// Pix).
    GNPIX_BRCODE_KIND = 1,
    /// The receiver's Pix key (26-01): makes it static. Set as a person types it.
    GNPIX_BRCODE_KEY = 2,
    /// Where the charge is, without "https://" (26-25): makes it dynamic. At most 77 characters. The charge there has amount
    /// and txid, and rules those in the text.
    GNPIX_BRCODE_LOCATION = 3,
    /// Where the recurrence is, without "https://" (80-25): makes it composite, or stands alone. At most 77 characters, at the
    /// same host as the location.
    GNPIX_BRCODE_RECURRENCE = 4,
    /// The amount, "10.00" (54). Without one the payer chooses. Static only.
    GNPIX_BRCODE_AMOUNT = 5,
    /// The receiver's name (59): 1 to 25 characters once its accents are gone. Needed.
    GNPIX_BRCODE_NAME = 6,
    /// The receiver's city (60): 1 to 15 characters once its accents are gone. Needed.
    GNPIX_BRCODE_CITY = 7,
    /// The receiver's CEP (61): eight digits.
    GNPIX_BRCODE_POSTAL_CODE = 8,
    /// The identifier (62-05): 1 to 25 letters and digits; none for "***". Static only.
    GNPIX_BRCODE_TXID = 9,
    /// A text for the payer (26-02). It shares 73 characters with the key. Static only.
    GNPIX_BRCODE_INFO = 10,
    /// The ISPB of who hands out the money of a Pix Saque (26-03): it takes 12 of those characters. Static only.
    GNPIX_BRCODE_WITHDRAWAL_ISPB = 11,
    /// Whether it may be paid once (01): "true", or "false" for again and again; none when the text doesn't say.
    GNPIX_BRCODE_ONE_USE = 12,
    /// The rules of Pix that it breaks: a JSON array of {"reason", "property", "value"}, "[]" if none. A payer's bank may refuse
    /// any.
    GNPIX_BRCODE_PROBLEMS = 13,
    /// Every field but the checksum, known or not, in the order of the text: a JSON array of {"id", "value"}, and "fields" within
    /// a template.
    GNPIX_BRCODE_FIELDS = 14,
}

use gnpix_brcode_part::*;

/// A BR Code whose checksum is right. Immutable: any number of threads may read it.
pub struct gnpix_brcode {
    poison: Poison,
    cents: i64,
    parts: Vec<(gnpix_brcode_part, Text)>,
}
handle!(gnpix_brcode, "brcode");

impl gnpix_brcode {
    fn new(code: &BrCode) -> Self {
        let amount = code.amount().map(|amount| amount.to_string());
        let one_use = code.one_use().map(|once| if once { "true" } else { "false" });
        let problems = crate::error::list(&code.problems());
        let fields = serde_json::to_string(code.fields()).unwrap_or_default();
        let parts = [
            (GNPIX_BRCODE_WHOLE, Some(code.as_str())),
            (GNPIX_BRCODE_KIND, Some(code.kind().name())),
            (GNPIX_BRCODE_KEY, code.key()),
            (GNPIX_BRCODE_LOCATION, code.location()),
            (GNPIX_BRCODE_RECURRENCE, code.recurrence()),
            (GNPIX_BRCODE_AMOUNT, amount.as_deref()),
            (GNPIX_BRCODE_NAME, code.name()),
            (GNPIX_BRCODE_CITY, code.city()),
            (GNPIX_BRCODE_POSTAL_CODE, code.postal_code()),
            (GNPIX_BRCODE_TXID, code.txid()),
            (GNPIX_BRCODE_INFO, code.info()),
            (GNPIX_BRCODE_WITHDRAWAL_ISPB, code.withdrawal_ispb()),
            (GNPIX_BRCODE_ONE_USE, one_use),
            (GNPIX_BRCODE_PROBLEMS, Some(problems.as_str())),
            (GNPIX_BRCODE_FIELDS, Some(fields.as_str())),
        ];
        Self {
            poison: Poison::default(),
            cents: cents(code.amount()),
            parts: parts.into_iter().filter_map(|(part, text)| Some((part, Text::new(text?)))).collect(),
        }
    }
}

/// The parts that a BR Code is built from, as text: set, never read.
pub struct gnpix_brcode_data {
    poison: Poison,
    data: BrCodeData,
}
handle!(gnpix_brcode_data, "data");

fn set(data: &mut BrCodeData, part: i32, value: &str) -> Result<()> {
    let owned = value.to_owned();
    let is = |known: gnpix_brcode_part| known as i32 == part;
    let place = match part {
        _ if is(GNPIX_BRCODE_NAME) => {
            data.name = owned;
            return Ok(());
        }
        _ if is(GNPIX_BRCODE_CITY) => {
            data.city = owned;
            return Ok(());
        }
        _ if is(GNPIX_BRCODE_ONE_USE) => {
            let once = value
                .parse()
                .map_err(|_| refuse("one_use is \"true\" or \"false\"".to_owned(), "brcode_invalid"))?;
            data.one_use = Some(once);
            return Ok(());
        }
        _ if is(GNPIX_BRCODE_KEY) => &mut data.key,
        _ if is(GNPIX_BRCODE_LOCATION) => &mut data.location,
        _ if is(GNPIX_BRCODE_RECURRENCE) => &mut data.recurrence,
        _ if is(GNPIX_BRCODE_AMOUNT) => &mut data.amount,
        _ if is(GNPIX_BRCODE_POSTAL_CODE) => &mut data.postal_code,
        _ if is(GNPIX_BRCODE_TXID) => &mut data.txid,
        _ if is(GNPIX_BRCODE_INFO) => &mut data.info,
        _ if is(GNPIX_BRCODE_WITHDRAWAL_ISPB) => &mut data.withdrawal_ispb,
        _ => {
            return Err(refuse(
                format!("{part} is no part that a BR Code is built from"),
                "argument_unknown",
            ));
        }
    };
    *place = Some(owned);
    Ok(())
}

/// Makes data without any part. Free it with gnpix_brcode_data_free.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_brcode_data_new(
    data: *mut *mut gnpix_brcode_data,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(data, err, || Ok(gnpix_brcode_data { poison: Poison::default(), data: BrCodeData::default() }))
}

/// Sets `part`, a gnpix_brcode_part, of the data; the last time counts. Its rules are checked by gnpix_brcode_build.
/// GNPIX_ERROR_INVALID_ARGUMENT for a part that can't be set.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_brcode_data_set(
    data: Option<&mut gnpix_brcode_data>,
    part: i32,
    value: *const c_char,
    value_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::change(data, err, |data| set(&mut data.data, part, text(value, value_len, "value")?))
}

/// Frees the data; NULL is nothing.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_brcode_data_free(data: Option<Box<gnpix_brcode_data>>) {
    gate::free(data);
}

/// Builds a BR Code. Name, city and info lose their accents, since readers disagree on how long those are. The data may be
/// changed and built from again. Free it with gnpix_brcode_free.
/// GNPIX_ERROR_INVALID_ARGUMENT, named "brcode_invalid", whose violations name every part that breaks a rule: "key",
/// "amount", "postal_code" and so on.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_brcode_build(
    data: Option<&gnpix_brcode_data>,
    brcode: *mut *mut gnpix_brcode,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::derive(data, brcode, err, |data| Ok(gnpix_brcode::new(&data.data.build()?)))
}

/// Reads a BR Code: its checksum must be right and its fields whole. Rules of content aren't asserted: GNPIX_BRCODE_PROBLEMS
/// lists those it breaks. Free it with gnpix_brcode_free.
/// GNPIX_ERROR_INVALID_ARGUMENT, named "brcode_damaged" when the checksum doesn't fit, "brcode_invalid" when it isn't made of
/// fields or is longer than 4096 bytes.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_brcode_parse(
    copied: *const c_char,
    copied_len: usize,
    brcode: *mut *mut gnpix_brcode,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(brcode, err, || Ok(gnpix_brcode::new(&BrCode::parse(text(copied, copied_len, "copied")?)?)))
}

/// What `part`, a gnpix_brcode_part, of the BR Code is. Borrowed until it is freed; NULL for a part that it hasn't.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_brcode_text(
    brcode: Option<&gnpix_brcode>,
    part: i32,
    len: *mut usize,
) -> *const c_char {
    gate::read(brcode, None, |brcode| {
        let found = brcode.parts.iter().find(|(known, _)| *known as i32 == part);
        found.map(|(_, text)| lend(Some(text), len))
    })
    .unwrap_or_else(|| lend(None, len))
}

/// The amount in cents; -1 when there is none, or none that can be read, and for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_brcode_cents(brcode: Option<&gnpix_brcode>) -> i64 {
    gate::read(brcode, -1, |brcode| brcode.cents)
}

/// Frees the BR Code; NULL is nothing.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_brcode_free(brcode: Option<Box<gnpix_brcode>>) {
    gate::free(brcode);
}
