//! The bags of a safe (RFC 7292 §4.2).

use der::{Tag, Tagged};

use super::canonical;
use crate::certificate::asn1::{Fields, Oid, oid};
use crate::certificate::contents::Contents;
use crate::certificate::limits::{self, Budget};
use crate::certificate::passphrase::Passphrase;
use crate::certificate::{fail, key};
use crate::error::Result;

const KEY: Oid = oid("1.2.840.113549.1.12.10.1.1");
pub(super) const SHROUDED_KEY: Oid = oid("1.2.840.113549.1.12.10.1.2");
pub(super) const CERTIFICATE: Oid = oid("1.2.840.113549.1.12.10.1.3");
const SAFE: Oid = oid("1.2.840.113549.1.12.10.1.6");
pub(super) const X509: Oid = oid("1.2.840.113549.1.9.22.1");

const WHAT: &str = "one of its bags";

/// Adds the keys and certificates of a SafeContents. CRLs, secrets and unknown bags are passed over.
pub(super) fn read(
    octets: &[u8],
    password: &Passphrase<'_>,
    budget: &mut Budget,
    contents: &mut Contents,
) -> Result<()> {
    let safe = canonical(octets, "one of its safes")?;
    nested(&safe, limits::DEPTH, password, budget, contents)
}

fn nested(
    safe: &[u8],
    depth: u32,
    password: &Passphrase<'_>,
    budget: &mut Budget,
    contents: &mut Contents,
) -> Result<()> {
    let depth = depth.checked_sub(1).ok_or_else(|| fail::malformed("bags nested too deep"))?;
    let mut bags = Fields::of(safe, "one of its safes")?;
    while let Some(bag) = bags.next_if(Tag::Sequence) {
        budget.item()?;
        let mut bag = Fields::within(bag, WHAT)?;
        let kind = bag.oid()?;
        let value = bag.next()?.value();
        match kind {
            KEY => contents.keys.push(key::from_pkcs8(value)?),
            SHROUDED_KEY => contents.keys.push(key::from_encrypted(value, password, budget)?),
            CERTIFICATE => {
                let mut fields = Fields::of(value, WHAT)?;
                if fields.oid()? == X509 {
                    match fields.explicit(0)? {
                        Some(octets) if octets.tag() == Tag::OctetString => {
                            contents.certificate(octets.value())?
                        }
                        _ => return Err(fields.malformed()),
                    }
                }
            }
            SAFE => nested(value, depth, password, budget, contents)?,
            _ => {}
        }
    }
    Ok(())
}
