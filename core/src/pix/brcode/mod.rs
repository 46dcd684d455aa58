//! BR Code, the text of a QR code and of "Pix copia e cola": EMV fields with a checksum.
//!
//! Sources: Manual de Padrões para Iniciação do Pix §2 (static, dynamic, composite), Manual do BR Code 2.0.1, and the
//! samples in the central bank's Pix API 2.9.0.

mod build;
mod crc;
mod data;
mod fold;
mod location;
mod rules;
mod tlv;

use std::fmt;
use std::str::FromStr;

use self::tlv::Unit;
use super::identifier::{as_name, as_text};
use super::{Amount, fail};
use crate::error::{Error, Result, Violation};

pub use self::data::BrCodeData;
pub use self::tlv::BrCodeField;

/// Pix's own name within a BR Code; capital letters mean the same.
const PIX: &str = "br.gov.bcb.pix";
/// The longest text that is read. The spec's limit for what is written is 512 characters.
const LONGEST: usize = 4096;

/// What a BR Code asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BrCodeKind {
    /// A payment to a key that is in the text.
    Static,
    /// A payment whose data the payer's bank fetches from a location.
    Dynamic,
    /// A recurrence (Pix Automático), with a payment or without.
    Composite,
    /// Nothing of Pix: another arrangement's.
    Foreign,
}

impl BrCodeKind {
    /// `static`, `dynamic`, `composite` or `foreign`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            BrCodeKind::Static => "static",
            BrCodeKind::Dynamic => "dynamic",
            BrCodeKind::Composite => "composite",
            BrCodeKind::Foreign => "foreign",
        }
    }
}

/// A BR Code whose checksum is right, with every field it has, known or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrCode {
    text: String,
    fields: Vec<BrCodeField>,
}

impl BrCode {
    /// Reads a BR Code; spaces and line ends around it are left away.
    ///
    /// Lenient as a reader has to be: lengths may count characters or bytes, the checksum may be in small letters,
    /// unknown fields are kept, and rules of content aren't asserted: [`problems`](Self::problems) does that.
    ///
    /// # Errors
    /// `brcode_damaged` when the checksum doesn't fit the text, `brcode_invalid` when it isn't made of fields, has one
    /// of them twice, or more than one Pix arrangement.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim();
        let refuse = |rule: String| Err(fail::brcode(vec![fail::violation("brcode", rule)]));
        if text.len() > LONGEST {
            return refuse(format!("is longer than {LONGEST} bytes"));
        }
        if !text.starts_with("000201") {
            return refuse("must start with 000201".into());
        }
        let body = Self::checked(text)?;
        let read = |unit| tlv::split(body, unit).and_then(|fields| nested(fields, unit));
        match read(Unit::Characters).or_else(|rule| read(Unit::Bytes).map_err(|_| rule)) {
            Ok(fields) => Ok(Self { text: text.to_owned(), fields }),
            Err(rule) => refuse(rule),
        }
    }

    /// Whether a text is a BR Code whose checksum is right.
    #[must_use]
    pub fn is_valid(text: &str) -> bool {
        Self::parse(text).is_ok()
    }

    /// The text before field 63, whose checksum is compared.
    fn checked(text: &str) -> Result<&str> {
        let cut = text.len().checked_sub(8).and_then(|at| text.split_at_checked(at));
        let end = cut.and_then(|(body, end)| Some((body, end.strip_prefix("6304")?)));
        let Some((body, given)) = end.filter(|(_, given)| given.bytes().all(|b| b.is_ascii_hexdigit()))
        else {
            return Err(fail::brcode_crc("must be the last field, of four hexadecimal digits".into()));
        };
        let covered = text.get(..body.len() + 4).unwrap_or_default();
        let right = format!("{:04X}", crc::crc16(covered.as_bytes()));
        if given.eq_ignore_ascii_case(&right) {
            Ok(body)
        } else {
            Err(fail::brcode_crc(format!("says {given}, and the text gives {right}")))
        }
    }

    /// The whole text, as "Pix copia e cola" has it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Every field but the checksum, in the order of the text.
    #[must_use]
    pub fn fields(&self) -> &[BrCodeField] {
        &self.fields
    }

    /// What it asks for.
    #[must_use]
    pub fn kind(&self) -> BrCodeKind {
        if self.recurrence().is_some() {
            BrCodeKind::Composite
        } else if self.location().is_some() {
            BrCodeKind::Dynamic
        } else if self.key().is_some() {
            BrCodeKind::Static
        } else {
            BrCodeKind::Foreign
        }
    }

    /// The receiver's Pix key (26-01).
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        inner(self.account()?, 1)
    }

    /// A text for the payer (26-02).
    #[must_use]
    pub fn info(&self) -> Option<&str> {
        inner(self.account()?, 2)
    }

    /// The ISPB of who hands out the money of a Pix Saque (26-03).
    #[must_use]
    pub fn withdrawal_ispb(&self) -> Option<&str> {
        inner(self.account()?, 3)
    }

    /// Where the charge is, without scheme (26-25). Its amount and txid rule those in the text.
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        inner(self.account()?, 25)
    }

    /// Where the recurrence is, without scheme (80-25).
    #[must_use]
    pub fn recurrence(&self) -> Option<&str> {
        inner(self.pix_template(80..=99)?, 25)
    }

    /// The amount (54), when there is one that can be read.
    #[must_use]
    pub fn amount(&self) -> Option<Amount> {
        Amount::read_emv(self.value(54)?)
    }

    /// The receiver's name (59); the payer's bank shows the one in the DICT.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.value(59)
    }

    /// The receiver's city (60).
    #[must_use]
    pub fn city(&self) -> Option<&str> {
        self.value(60)
    }

    /// The receiver's postal code, CEP (61).
    #[must_use]
    pub fn postal_code(&self) -> Option<&str> {
        self.value(61)
    }

    /// The identifier (62-05); `None` for `***`, which means that there is none.
    #[must_use]
    pub fn txid(&self) -> Option<&str> {
        inner(self.field(62)?, 5).filter(|txid| *txid != "***")
    }

    /// Whether it may be paid more than once (01): `Some(true)` says once, `Some(false)` says again and again.
    #[must_use]
    pub fn one_use(&self) -> Option<bool> {
        match self.value(1)? {
            "12" => Some(true),
            "11" => Some(false),
            _ => None,
        }
    }

    /// The rules of Pix that the text breaks; empty for one that is right. A payer's bank may refuse any of these.
    #[must_use]
    pub fn problems(&self) -> Vec<Violation> {
        rules::broken(self)
    }

    /// What the text says, as data to build it from again. Fields that Pix doesn't know are not in it.
    #[must_use]
    pub fn data(&self) -> BrCodeData {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        BrCodeData {
            key: owned(self.key()),
            location: owned(self.location()),
            recurrence: owned(self.recurrence()),
            amount: self.amount().map(|amount| amount.to_string()),
            name: self.name().unwrap_or_default().to_owned(),
            city: self.city().unwrap_or_default().to_owned(),
            postal_code: owned(self.postal_code()),
            txid: owned(self.txid()),
            info: owned(self.info()),
            withdrawal_ispb: owned(self.withdrawal_ispb()),
            one_use: self.one_use(),
        }
    }

    fn field(&self, id: u8) -> Option<&BrCodeField> {
        self.fields.iter().find(|field| field.id == id)
    }

    fn value(&self, id: u8) -> Option<&str> {
        self.field(id).map(|field| field.value.as_str())
    }

    fn account(&self) -> Option<&BrCodeField> {
        self.pix_template(26..=51)
    }

    fn pix_template(&self, mut ids: std::ops::RangeInclusive<u8>) -> Option<&BrCodeField> {
        ids.find_map(|id| self.field(id).filter(|field| is_pix(field)))
    }
}

fn inner(field: &BrCodeField, id: u8) -> Option<&str> {
    field.fields.iter().find(|field| field.id == id).map(|field| field.value.as_str())
}

fn is_pix(field: &BrCodeField) -> bool {
    inner(field, 0).is_some_and(|name| name.eq_ignore_ascii_case(PIX))
}

/// Reads the templates among `fields`. Those of other arrangements may hold anything; Pix's own may not.
fn nested(fields: Vec<(u8, &str)>, unit: Unit) -> Result<Vec<BrCodeField>, String> {
    let mut read = Vec::with_capacity(fields.len());
    for (id, value) in fields {
        let leaf = |(id, value): (u8, &str)| BrCodeField { id, value: value.to_owned(), fields: Vec::new() };
        let mut field = leaf((id, value));
        if matches!(id, 26..=51 | 62 | 64 | 80..=99) {
            let starts_as_pix =
                value.get(4..4 + PIX.len()).is_some_and(|name| name.eq_ignore_ascii_case(PIX));
            match tlv::split(value, unit) {
                Ok(within) => field.fields = within.into_iter().map(leaf).collect(),
                Err(rule) if id == 62 || starts_as_pix => {
                    return Err(format!("within field {id:02}: {rule}"));
                }
                Err(_) => {}
            }
        }
        read.push(field);
    }
    for ids in [26..=51, 80..=99] {
        let count = read.iter().filter(|field| ids.contains(&field.id) && is_pix(field)).count();
        if count > 1 {
            return Err(format!(
                "fields {:02} to {:02} have more than one Pix arrangement",
                ids.start(),
                ids.end()
            ));
        }
    }
    Ok(read)
}

impl fmt::Display for BrCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

as_text!(BrCode);
as_name!(BrCodeKind);

impl FromStr for BrCode {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests;
