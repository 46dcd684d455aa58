//! Reading and writing DER, over the crate `der`.

use der::asn1::{AnyRef, BitStringRef, ObjectIdentifier, OctetStringRef};
use der::{Decode, Encode, Tag, TagNumber, Tagged};
use zeroize::Zeroizing;

use super::{fail, limits};
use crate::error::Result;

pub(super) type Oid = ObjectIdentifier;

pub(super) const fn oid(text: &str) -> Oid {
    ObjectIdentifier::new_unwrap(text)
}

/// A context-specific constructed tag, `[number]`.
pub(super) fn context(number: u8) -> Tag {
    Tag::ContextSpecific { number: TagNumber(u32::from(number)), constructed: true }
}

/// The elements of a SEQUENCE, read one after the other. `what` names it in errors.
pub(super) struct Fields<'a> {
    what: &'static str,
    fields: std::iter::Peekable<std::vec::IntoIter<AnyRef<'a>>>,
}

impl<'a> Fields<'a> {
    /// Reads a whole SEQUENCE; nothing may follow it.
    pub(super) fn of(der: &'a [u8], what: &'static str) -> Result<Self> {
        let fields = Vec::<AnyRef<'a>>::from_der(der).map_err(|_| fail::malformed(what))?;
        Ok(Self { what, fields: fields.into_iter().peekable() })
    }

    /// Reads an element that must be a SEQUENCE.
    pub(super) fn within(element: AnyRef<'a>, what: &'static str) -> Result<Self> {
        let fields = element.decode_as::<Vec<AnyRef<'a>>>().map_err(|_| fail::malformed(what))?;
        Ok(Self { what, fields: fields.into_iter().peekable() })
    }

    pub(super) fn malformed(&self) -> crate::Error {
        fail::malformed(self.what)
    }

    pub(super) fn next(&mut self) -> Result<AnyRef<'a>> {
        self.fields.next().ok_or_else(|| self.malformed())
    }

    pub(super) fn next_if(&mut self, tag: Tag) -> Option<AnyRef<'a>> {
        self.fields.next_if(|field| field.tag() == tag)
    }

    pub(super) fn oid(&mut self) -> Result<Oid> {
        self.next()?.decode_as().map_err(|_| self.malformed())
    }

    pub(super) fn octets(&mut self) -> Result<&'a [u8]> {
        let octets: &'a OctetStringRef = self.next()?.decode_as().map_err(|_| self.malformed())?;
        Ok(octets.as_bytes())
    }

    /// The whole bytes of a BIT STRING.
    pub(super) fn bits(&mut self) -> Result<&'a [u8]> {
        let bits: BitStringRef<'a> = self.next()?.decode_as().map_err(|_| self.malformed())?;
        bits.as_bytes().ok_or_else(|| self.malformed())
    }

    pub(super) fn algorithm(&mut self) -> Result<Algorithm<'a>> {
        let what = self.what;
        Algorithm::of(self.next()?, what)
    }

    /// A count of rounds: positive, and small enough to be worth trying.
    pub(super) fn count(&mut self) -> Result<u64> {
        let element = self.next()?;
        self.count_of(element)
    }

    pub(super) fn count_of(&self, element: AnyRef<'a>) -> Result<u64> {
        let bytes = element.value();
        if element.tag() != Tag::Integer || bytes.first().is_none_or(|byte| byte & 0x80 != 0) {
            return Err(self.malformed());
        }
        let number = bytes.iter().try_fold(0_u64, |number, byte| {
            if number > limits::WORK { None } else { Some((number << 8) | u64::from(*byte)) }
        });
        match number {
            None => Err(limits::too_many()),
            Some(0) => Err(self.malformed()),
            Some(number) => Ok(number),
        }
    }

    /// What is inside `[number] EXPLICIT`, if it is next.
    pub(super) fn explicit(&mut self, number: u8) -> Result<Option<AnyRef<'a>>> {
        let Some(field) = self.next_if(context(number)) else { return Ok(None) };
        AnyRef::from_der(field.value()).map(Some).map_err(|_| self.malformed())
    }
}

/// AlgorithmIdentifier (RFC 5280 §4.1.1.2).
#[derive(Clone, Copy)]
pub(super) struct Algorithm<'a> {
    pub(super) oid: Oid,
    pub(super) parameters: Option<AnyRef<'a>>,
}

impl<'a> Algorithm<'a> {
    pub(super) fn of(element: AnyRef<'a>, what: &'static str) -> Result<Self> {
        let mut fields = Fields::within(element, what)?;
        Ok(Self { oid: fields.oid()?, parameters: fields.next().ok() })
    }

    /// The parameters, which must be a SEQUENCE.
    pub(super) fn fields(&self, what: &'static str) -> Result<Fields<'a>> {
        Fields::within(self.parameters.ok_or_else(|| fail::malformed(what))?, what)
    }
}

/// One element with `tag` around `parts`.
pub(super) fn element(tag: Tag, parts: &[&[u8]]) -> Result<Zeroizing<Vec<u8>>> {
    let mut content = Zeroizing::new(Vec::with_capacity(parts.iter().map(|part| part.len()).sum()));
    for part in parts {
        content.extend_from_slice(part);
    }
    let whole = AnyRef::new(tag, &content).and_then(|any| any.to_der());
    whole.map(Zeroizing::new).map_err(|_| fail::internal("an element could not be encoded"))
}

pub(super) fn sequence(parts: &[&[u8]]) -> Result<Zeroizing<Vec<u8>>> {
    element(Tag::Sequence, parts)
}

pub(super) fn octet_string(bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    element(Tag::OctetString, &[bytes])
}

pub(super) fn encode_oid(oid: &Oid) -> Result<Zeroizing<Vec<u8>>> {
    element(Tag::ObjectIdentifier, &[oid.as_bytes()])
}

/// An AlgorithmIdentifier; `parameters` is DER, or empty for none.
pub(super) fn algorithm(oid: &Oid, parameters: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    sequence(&[&encode_oid(oid)?, parameters])
}

/// NULL.
pub(super) const NULL: &[u8] = &[0x05, 0x00];
