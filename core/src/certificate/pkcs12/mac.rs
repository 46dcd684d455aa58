//! The password's check over the whole file (RFC 7292 §4, RFC 9579).

use der::Tag;
use der::asn1::AnyRef;

use crate::certificate::asn1::{Algorithm, Fields, Oid, oid};
use crate::certificate::fail;
use crate::certificate::kdf::{self, Hash, Purpose};
use crate::certificate::limits::Budget;
use crate::certificate::passphrase::Passphrase;
use crate::certificate::pbe::Kdf;
use crate::error::Result;

const PBMAC1: Oid = oid("1.2.840.113549.1.5.14");
const WHAT: &str = "its MAC";

/// Whether some encoding of the password gives the MAC of `octets`.
pub(super) fn verify(
    mac: AnyRef<'_>,
    octets: &[u8],
    password: &Passphrase<'_>,
    budget: &mut Budget,
) -> Result<bool> {
    let mut fields = Fields::within(mac, WHAT)?;
    let mut info = Fields::within(fields.next()?, WHAT)?;
    let algorithm = info.algorithm()?;
    let expected = info.octets()?;
    if algorithm.oid == PBMAC1 {
        return pbmac1(&algorithm, octets, expected, password, budget);
    }
    let hash = Hash::of_digest(algorithm.oid)
        .ok_or_else(|| fail::unsupported_encryption(format_args!("MAC digest {}", algorithm.oid)))?;
    let salt = fields.octets()?;
    let rounds = fields.next_if(Tag::Integer).map(|count| fields.count_of(count)).transpose()?.unwrap_or(1);
    for encoding in password.wide() {
        let before = budget.work();
        let length = hash.mac_key_length();
        let key = kdf::pkcs12(hash, &encoding, salt, Purpose::Mac, rounds, length, budget)?;
        if hash.hmac_matches(&key, octets, expected) {
            return Ok(true);
        }
        if !budget.affords_again(before) {
            break;
        }
    }
    Ok(false)
}

fn pbmac1(
    algorithm: &Algorithm<'_>,
    octets: &[u8],
    expected: &[u8],
    password: &Passphrase<'_>,
    budget: &mut Budget,
) -> Result<bool> {
    let mut fields = algorithm.fields(WHAT)?;
    let kdf = Kdf::of(&fields.algorithm()?)?;
    let mac = fields.algorithm()?.oid;
    let hash = Hash::of_hmac(mac).ok_or_else(|| fail::unsupported_encryption(format_args!("MAC {mac}")))?;
    // RFC 9579 §4: the length must be there. A very short key would let any password through.
    let length = kdf.length().filter(|length| (16..=128).contains(length));
    let length = length.ok_or_else(|| fail::malformed("length of its MAC key"))?;
    for encoding in password.narrow() {
        let before = budget.work();
        if hash.hmac_matches(&kdf.derive(&encoding, length, budget)?, octets, expected) {
            return Ok(true);
        }
        if !budget.affords_again(before) {
            break;
        }
    }
    Ok(false)
}
