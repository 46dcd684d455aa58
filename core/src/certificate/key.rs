//! Private keys in every wrapping, and what they become: PKCS#8 that can sign (RFC 5958, 8017, 5915, 8410).

use der::Tag;
use ring::rand::SystemRandom;
use ring::signature::{EcdsaKeyPair, Ed25519KeyPair, KeyPair, RsaKeyPair};
use zeroize::Zeroizing;

use super::asn1::{self, Algorithm, Fields, Oid, context, oid};
use super::curve::Curve;
use super::inspect::KeyType;
use super::limits::Budget;
use super::passphrase::Passphrase;
use super::x509::X509;
use super::{fail, pbe};
use crate::error::{Error, Result};

type Bytes = Zeroizing<Vec<u8>>;

const RSA: Oid = oid("1.2.840.113549.1.1.1");
const EC: Oid = oid("1.2.840.10045.2.1");
const ED25519: Oid = oid("1.3.101.112");

const WHAT: &str = "its private key";

/// A private key as it was found, algorithm known.
pub(super) enum Key {
    /// RSAPrivateKey.
    Rsa(Bytes),
    /// The scalar as long as the curve's field, and the public point if the file gave it.
    Ec { curve: Curve, scalar: Bytes, point: Option<Vec<u8>> },
    /// The seed.
    Ed25519(Bytes),
}

/// PrivateKeyInfo. Attributes and a repeated public key are passed over.
pub(super) fn from_pkcs8(der: &[u8]) -> Result<Key> {
    let mut fields = Fields::of(der, WHAT)?;
    fields.next()?;
    let algorithm = fields.algorithm()?;
    let inner = fields.octets()?;
    match algorithm.oid {
        RSA => from_pkcs1(inner),
        EC => from_sec1(inner, Some(Curve::of_algorithm(&algorithm)?)),
        ED25519 => match inner {
            [0x04, 0x20, seed @ ..] if seed.len() == 32 => Ok(Key::Ed25519(Zeroizing::new(seed.to_vec()))),
            _ => Err(fail::malformed(WHAT)),
        },
        other => Err(unknown_type(other)),
    }
}

/// EncryptedPrivateKeyInfo.
pub(super) fn from_encrypted(der: &[u8], password: &Passphrase<'_>, budget: &mut Budget) -> Result<Key> {
    let mut fields = Fields::of(der, "its encrypted private key")?;
    let algorithm = fields.algorithm()?;
    let plain = pbe::decrypt(&algorithm, fields.octets()?, password, budget)?;
    from_pkcs8(&plain.ok_or_else(|| fail::password(password.given()))?)
}

/// RSAPrivateKey (RFC 8017 §A.1.2).
pub(super) fn from_pkcs1(der: &[u8]) -> Result<Key> {
    Fields::of(der, WHAT)?;
    Ok(Key::Rsa(Zeroizing::new(der.to_vec())))
}

/// ECPrivateKey (RFC 5915). `curve` is the one named outside, if any.
pub(super) fn from_sec1(der: &[u8], curve: Option<Curve>) -> Result<Key> {
    let mut fields = Fields::of(der, WHAT)?;
    fields.next()?;
    let scalar = fields.octets()?;
    let inner = fields.explicit(0)?.map(Curve::of).transpose()?;
    let by_length = match scalar.len() {
        32 => Some(Curve::P256),
        48 => Some(Curve::P384),
        _ => None,
    };
    let curve = curve.or(inner).or(by_length).ok_or_else(|| fail::malformed(WHAT))?;
    let point = match fields.explicit(1)? {
        Some(bits) => bits.value().split_first().map(|(_, point)| point.to_vec()),
        None => None,
    };
    // Only whole points help: a compressed one is worked out again from the certificate's.
    let point = point.filter(|point| point.first() == Some(&4));
    let start =
        scalar.iter().take(scalar.len().saturating_sub(curve.size())).take_while(|byte| **byte == 0).count();
    let digits: Bytes = Zeroizing::new(scalar.iter().copied().skip(start).collect());
    let padding = curve.size().checked_sub(digits.len()).ok_or_else(|| fail::malformed(WHAT))?;
    let mut scalar = Zeroizing::new(vec![0; padding]);
    super::ber::append(&mut scalar, &digits);
    Ok(Key::Ec { curve, scalar, point })
}

fn unknown_type(kind: Oid) -> Error {
    let name = match kind.to_string().as_str() {
        "1.2.840.113549.1.1.10" => "RSA-PSS",
        "1.2.840.10040.4.1" => "DSA",
        "1.3.101.113" => "Ed448",
        "1.3.101.110" => "X25519",
        _ => "unknown",
    };
    fail::unsupported_key(format_args!("key type {name} ({kind})"))
}

/// What a key was made into: it signs, and its public half is known.
pub(super) struct Checked {
    pub(super) pkcs8: Bytes,
    /// The certificates it belongs to, as places in the list.
    pub(super) owners: Vec<usize>,
    pub(super) kind: KeyType,
}

impl Key {
    /// Whether both are the same key, however they were wrapped.
    pub(super) fn is(&self, other: &Key) -> bool {
        match (self, other) {
            (Key::Rsa(one), Key::Rsa(two)) | (Key::Ed25519(one), Key::Ed25519(two)) => one == two,
            (Key::Ec { curve, scalar, .. }, Key::Ec { curve: other, scalar: digits, .. }) => {
                curve == other && scalar == digits
            }
            _ => false,
        }
    }

    /// Checks that the key can sign, and finds its certificates.
    pub(super) fn check(&self, certificates: &[X509]) -> Result<Checked> {
        let bits: Vec<(usize, Algorithm<'_>, &[u8])> = certificates
            .iter()
            .enumerate()
            .filter_map(|(place, x509)| {
                x509.public_key().ok().map(|(algorithm, bits)| (place, algorithm, bits))
            })
            .collect();
        match self {
            Key::Rsa(pkcs1) => {
                let pair = RsaKeyPair::from_der(pkcs1).map_err(rejected)?;
                let public = pair.public().as_ref();
                let owners =
                    bits.iter().filter(|(_, algorithm, bits)| algorithm.oid == RSA && *bits == public);
                let owners = owners.map(|owner| owner.0).collect();
                let algorithm = asn1::algorithm(&RSA, asn1::NULL)?;
                Ok(Checked { pkcs8: wrap(&algorithm, pkcs1)?, owners, kind: KeyType::rsa(public) })
            }
            Key::Ec { curve, scalar, point } => {
                let check = |point: &[u8]| {
                    EcdsaKeyPair::from_private_key_and_public_key(
                        curve.signing(),
                        scalar,
                        point,
                        &SystemRandom::new(),
                    )
                };
                if let Some(point) = point {
                    check(point).map_err(rejected)?;
                }
                let same = bits.iter().filter(|(_, algorithm, bits)| {
                    algorithm.oid == EC
                        && Curve::of_algorithm(algorithm).is_ok_and(|other| other == *curve)
                        && point.as_ref().map_or_else(|| check(bits).is_ok(), |point| point == bits)
                });
                let same: Vec<_> = same.collect();
                let point =
                    point.as_deref().or_else(|| same.first().map(|owner| owner.2)).unwrap_or_default();
                let scalar = asn1::octet_string(scalar)?;
                let bits = asn1::element(Tag::BitString, &[&[0], point])?;
                let bits = asn1::element(context(1), &[&bits])?;
                let inner = asn1::sequence(&[&[0x02, 0x01, 0x01], &scalar, &bits])?;
                let algorithm = asn1::algorithm(&EC, &asn1::encode_oid(&curve.oid())?)?;
                let kind = curve.key_type();
                Ok(Checked {
                    pkcs8: wrap(&algorithm, &inner)?,
                    owners: same.iter().map(|owner| owner.0).collect(),
                    kind,
                })
            }
            Key::Ed25519(seed) => {
                let pair = Ed25519KeyPair::from_seed_unchecked(seed).map_err(rejected)?;
                let public = pair.public_key().as_ref();
                let owners =
                    bits.iter().filter(|(_, algorithm, bits)| algorithm.oid == ED25519 && *bits == public);
                let owners = owners.map(|owner| owner.0).collect();
                let pkcs8 = wrap(&asn1::algorithm(&ED25519, &[])?, &asn1::octet_string(seed)?)?;
                Ok(Checked { pkcs8, owners, kind: KeyType::Ed25519 })
            }
        }
    }
}

fn wrap(algorithm: &[u8], inner: &[u8]) -> Result<Bytes> {
    asn1::sequence(&[&[0x02, 0x01, 0x00], algorithm, &asn1::octet_string(inner)?])
}

fn rejected(why: ring::error::KeyRejected) -> Error {
    match why.to_string().as_str() {
        "TooSmall" => fail::unsupported("RSA key of fewer than 2048 bits").with_help(
            "Such keys are no longer safe and TLS refuses them: make a certificate with a new key.",
        ),
        "TooLarge" => fail::unsupported("RSA key of more than 4096 bits")
            .with_help("Make a certificate with an RSA key of 2048 to 4096 bits, or EC P-256."),
        why => fail::malformed(format_args!("its private key is not sound ({why})")),
    }
}
