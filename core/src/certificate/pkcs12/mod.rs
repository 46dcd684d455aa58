//! Reading PKCS#12 (RFC 7292): the outer structure, its MAC, and the safes.

mod bags;
mod mac;
pub(super) mod write;

use der::asn1::AnyRef;
use der::{Tag, Tagged};
use zeroize::Zeroizing;

use super::asn1::{Fields, Oid, oid};
use super::contents::Contents;
use super::limits::Budget;
use super::passphrase::Passphrase;
use super::{ber, fail, pbe};
use crate::error::Result;

const DATA: Oid = oid("1.2.840.113549.1.7.1");
const SIGNED_DATA: Oid = oid("1.2.840.113549.1.7.2");
const ENVELOPED_DATA: Oid = oid("1.2.840.113549.1.7.3");
const ENCRYPTED_DATA: Oid = oid("1.2.840.113549.1.7.6");

/// Adds what a PFX holds to `contents`; `pfx` is DER.
pub(super) fn read(
    pfx: &[u8],
    password: &Passphrase<'_>,
    budget: &mut Budget,
    contents: &mut Contents,
) -> Result<()> {
    let mut fields = Fields::of(pfx, "its outer structure")?;
    fields.next()?;
    let mut safe = Fields::within(fields.next()?, "its authenticated safe")?;
    match safe.oid()? {
        DATA => {}
        SIGNED_DATA => return Err(fail::unsupported_encryption("PKCS#12 signed with a certificate")),
        other => return Err(fail::malformed(format_args!("content type {other}"))),
    }
    let octets = data(&mut safe)?;
    if let Some(mac) = fields.next_if(Tag::Sequence)
        && !mac::verify(mac, octets, password, budget)?
    {
        return Err(fail::password(password.given()));
    }
    let safes = canonical(octets, "its authenticated safe")?;
    let mut safes = Fields::of(&safes, "its authenticated safe")?;
    while let Some(info) = safes.next_if(Tag::Sequence) {
        budget.item()?;
        let mut info = Fields::within(info, "one of its safes")?;
        match info.oid()? {
            DATA => bags::read(data(&mut info)?, password, budget, contents)?,
            ENCRYPTED_DATA => {
                let plain = encrypted(&mut info, password, budget)?;
                bags::read(&plain, password, budget, contents)?;
            }
            ENVELOPED_DATA => {
                return Err(fail::unsupported_encryption("PKCS#12 encrypted for a certificate"));
            }
            _ => {}
        }
    }
    Ok(())
}

/// `[0] EXPLICIT OCTET STRING`.
fn data<'a>(info: &mut Fields<'a>) -> Result<&'a [u8]> {
    match info.explicit(0)? {
        Some(octets) if octets.tag() == Tag::OctetString => Ok(octets.value()),
        _ => Err(info.malformed()),
    }
}

fn encrypted(
    info: &mut Fields<'_>,
    password: &Passphrase<'_>,
    budget: &mut Budget,
) -> Result<Zeroizing<Vec<u8>>> {
    let what = "one of its encrypted safes";
    let content = info.explicit(0)?.ok_or_else(|| info.malformed())?;
    let mut fields = Fields::within(content, what)?;
    fields.next()?;
    let mut content = Fields::within(fields.next()?, what)?;
    content.oid()?;
    let algorithm = content.algorithm()?;
    let octets = whole(content.next()?).ok_or_else(|| fail::malformed(what))?;
    let plain = pbe::decrypt(&algorithm, &octets, password, budget)?;
    plain.ok_or_else(|| fail::password(password.given()))
}

/// `[0] IMPLICIT OCTET STRING`: primitive, or in pieces.
fn whole(element: AnyRef<'_>) -> Option<Zeroizing<Vec<u8>>> {
    match element.tag() {
        Tag::ContextSpecific { constructed: false, .. } => Some(Zeroizing::new(element.value().to_vec())),
        Tag::ContextSpecific { constructed: true, .. } => ber::join(element.value()),
        _ => None,
    }
}

/// DER of what an octet string holds, which may be BER again.
fn canonical(octets: &[u8], what: &'static str) -> Result<Zeroizing<Vec<u8>>> {
    ber::to_der(octets).map(|(der, _)| der).ok_or_else(|| fail::malformed(what))
}
