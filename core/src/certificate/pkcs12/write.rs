//! Writing PKCS#12 as OpenSSL 3 does by default, with more rounds.

use der::Tag;
use ring::rand::{SecureRandom, SystemRandom};
use sha1::{Digest, Sha1};
use zeroize::Zeroizing;

use super::bags::{CERTIFICATE, SHROUDED_KEY, X509};
use super::{DATA, ENCRYPTED_DATA};
use crate::certificate::asn1::{
    self, NULL, Oid, algorithm, context, element, encode_oid, octet_string, oid, sequence,
};
use crate::certificate::kdf::{self, Hash, Purpose};
use crate::certificate::limits::Budget;
use crate::certificate::passphrase::Passphrase;
use crate::certificate::{cipher, fail, pbe};
use crate::error::Result;

type Bytes = Zeroizing<Vec<u8>>;

const SHA256: Oid = oid("2.16.840.1.101.3.4.2.1");
const HMAC_SHA256: Oid = oid("1.2.840.113549.2.9");
const LOCAL_KEY_ID: Oid = oid("1.2.840.113549.1.9.21");

const ROUNDS: u16 = 10_000;

/// A PFX of `certificates`, leaf first, and `key`, which is PKCS#8.
pub(in crate::certificate) fn write(
    certificates: &[&[u8]],
    key: &[u8],
    password: &Passphrase<'_>,
) -> Result<Bytes> {
    // The same id in both bags tells Windows and Java which certificate is the key's.
    let leaf = certificates.first().ok_or_else(fail::no_certificate)?;
    let id = local_key_id(leaf)?;
    let mut bags = Vec::new();
    for (place, certificate) in certificates.iter().enumerate() {
        let attributes: &[u8] = if place == 0 { &id } else { &[] };
        let value = element(context(0), &[&octet_string(certificate)?])?;
        let value = sequence(&[&encode_oid(&X509)?, &value])?;
        bags.extend_from_slice(&bag(&CERTIFICATE, &value, attributes)?);
    }
    let (scheme, encrypted) = encrypt(&sequence(&[&bags])?, password)?;
    let encrypted = element(primitive_context(0), &[&encrypted])?;
    let content = sequence(&[&encode_oid(&DATA)?, &scheme, &encrypted])?;
    let certificates =
        info(&ENCRYPTED_DATA, &sequence(&[&asn1::element(Tag::Integer, &[&[0]])?, &content])?)?;

    let (scheme, encrypted) = encrypt(key, password)?;
    let shrouded = sequence(&[&scheme, &octet_string(&encrypted)?])?;
    let keys = sequence(&[&bag(&SHROUDED_KEY, &shrouded, &id)?])?;
    let keys = info(&DATA, &octet_string(&keys)?)?;

    let safes = sequence(&[&certificates, &keys])?;
    let mac = mac(&safes, password)?;
    let safes = info(&DATA, &octet_string(&safes)?)?;
    sequence(&[&asn1::element(Tag::Integer, &[&[3]])?, &safes, &mac])
}

fn info(kind: &Oid, content: &[u8]) -> Result<Bytes> {
    sequence(&[&encode_oid(kind)?, &element(context(0), &[content])?])
}

fn bag(kind: &Oid, value: &[u8], attributes: &[u8]) -> Result<Bytes> {
    sequence(&[&encode_oid(kind)?, &element(context(0), &[value])?, attributes])
}

fn local_key_id(leaf: &[u8]) -> Result<Bytes> {
    let id = octet_string(&Sha1::digest(leaf))?;
    let attribute = sequence(&[&encode_oid(&LOCAL_KEY_ID)?, &element(Tag::Set, &[&id])?])?;
    element(Tag::Set, &[&attribute])
}

/// The AlgorithmIdentifier and the encrypted bytes.
fn encrypt(plain: &[u8], password: &Passphrase<'_>) -> Result<(Bytes, Vec<u8>)> {
    let (salt, iv) = (random()?, random()?);
    let prf = algorithm(&HMAC_SHA256, NULL)?;
    let kdf = algorithm(&pbe::PBKDF2, &sequence(&[&octet_string(&salt)?, &rounds()?, &prf])?)?;
    let cipher = algorithm(&pbe::AES256_CBC, &octet_string(&iv)?)?;
    let scheme = algorithm(&pbe::PBES2, &sequence(&[&kdf, &cipher])?)?;
    let key = kdf::pbkdf2(Hash::Sha256, password.bytes(), &salt, u64::from(ROUNDS), 32, &mut Budget::new())?;
    Ok((scheme, cipher::encrypt_aes256(&key, &iv, plain)?))
}

fn mac(safes: &[u8], password: &Passphrase<'_>) -> Result<Bytes> {
    let salt = random()?;
    let wide = password.wide();
    let wide = wide.first().ok_or_else(|| fail::internal("a password has no encoding"))?;
    let rounds_ = u64::from(ROUNDS);
    let key = kdf::pkcs12(Hash::Sha256, wide, &salt, Purpose::Mac, rounds_, 32, &mut Budget::new())?;
    let mac = octet_string(&Hash::Sha256.hmac(&key, safes))?;
    let digest = sequence(&[&algorithm(&SHA256, NULL)?, &mac])?;
    sequence(&[&digest, &octet_string(&salt)?, &rounds()?])
}

fn rounds() -> Result<Bytes> {
    element(Tag::Integer, &[&ROUNDS.to_be_bytes()])
}

fn primitive_context(number: u32) -> Tag {
    Tag::ContextSpecific { number: der::TagNumber(number), constructed: false }
}

fn random() -> Result<[u8; 16]> {
    let mut bytes = [0; 16];
    SystemRandom::new().fill(&mut bytes).map_err(|_| fail::internal("the machine gives no random bytes"))?;
    Ok(bytes)
}
