//! From a password to a key.

use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512, Sha512_224, Sha512_256};
use zeroize::{Zeroize, Zeroizing};

use super::asn1::{Oid, oid};
use super::limits::Budget;
use crate::error::Result;

type Bytes = Zeroizing<Vec<u8>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hash {
    Md5,
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
    Sha512Of224,
    Sha512Of256,
}

/// Each hash with its own identifier and its HMAC's (RFC 8018 §B.1.2).
const HASHES: &[(Hash, Oid, Oid)] = &[
    (Hash::Md5, oid("1.2.840.113549.2.5"), oid("1.2.840.113549.2.6")),
    (Hash::Sha1, oid("1.3.14.3.2.26"), oid("1.2.840.113549.2.7")),
    (Hash::Sha224, oid("2.16.840.1.101.3.4.2.4"), oid("1.2.840.113549.2.8")),
    (Hash::Sha256, oid("2.16.840.1.101.3.4.2.1"), oid("1.2.840.113549.2.9")),
    (Hash::Sha384, oid("2.16.840.1.101.3.4.2.2"), oid("1.2.840.113549.2.10")),
    (Hash::Sha512, oid("2.16.840.1.101.3.4.2.3"), oid("1.2.840.113549.2.11")),
    (Hash::Sha512Of224, oid("2.16.840.1.101.3.4.2.5"), oid("1.2.840.113549.2.12")),
    (Hash::Sha512Of256, oid("2.16.840.1.101.3.4.2.6"), oid("1.2.840.113549.2.13")),
];

macro_rules! with_hash {
    ($hash:expr, $function:ident($($argument:expr),*)) => {
        match $hash {
            Hash::Md5 => $function::<Md5>($($argument),*),
            Hash::Sha1 => $function::<Sha1>($($argument),*),
            Hash::Sha224 => $function::<Sha224>($($argument),*),
            Hash::Sha256 => $function::<Sha256>($($argument),*),
            Hash::Sha384 => $function::<Sha384>($($argument),*),
            Hash::Sha512 => $function::<Sha512>($($argument),*),
            Hash::Sha512Of224 => $function::<Sha512_224>($($argument),*),
            Hash::Sha512Of256 => $function::<Sha512_256>($($argument),*),
        }
    };
}

impl Hash {
    pub(super) fn of_digest(oid: Oid) -> Option<Self> {
        HASHES.iter().find(|row| row.1 == oid).map(|row| row.0)
    }

    pub(super) fn of_hmac(oid: Oid) -> Option<Self> {
        HASHES.iter().find(|row| row.2 == oid).map(|row| row.0)
    }

    fn output(self) -> usize {
        match self {
            Hash::Md5 => 16,
            Hash::Sha1 => 20,
            Hash::Sha224 | Hash::Sha512Of224 => 28,
            Hash::Sha256 | Hash::Sha512Of256 => 32,
            Hash::Sha384 => 48,
            Hash::Sha512 => 64,
        }
    }

    fn block(self) -> usize {
        match self {
            Hash::Md5 | Hash::Sha1 | Hash::Sha224 | Hash::Sha256 => 64,
            _ => 128,
        }
    }

    /// What one round of a derivation of `length` bytes costs, in hashes of SHA-256's cost.
    fn cost(self, length: usize) -> u64 {
        // The long hashes have no instructions of their own and twice the rounds.
        let each = if self.block() == 128 { 3 } else { 1 };
        u64::try_from(length.div_ceil(self.output())).unwrap_or(u64::MAX).saturating_mul(each)
    }

    /// The length of the key that PKCS#12 gives to this hash's HMAC.
    pub(super) fn mac_key_length(self) -> usize {
        self.output()
    }

    pub(super) fn hmac(self, key: &[u8], message: &[u8]) -> Vec<u8> {
        fn tag<D: hmac::EagerHash>(key: &[u8], message: &[u8]) -> Vec<u8> {
            // HMAC takes a key of any length.
            Hmac::<D>::new_from_slice(key)
                .map(|mac| mac.chain_update(message).finalize().into_bytes().to_vec())
                .unwrap_or_default()
        }
        with_hash!(self, tag(key, message))
    }

    pub(super) fn hmac_matches(self, key: &[u8], message: &[u8], expected: &[u8]) -> bool {
        fn matches<D: hmac::EagerHash>(key: &[u8], message: &[u8], expected: &[u8]) -> bool {
            let Ok(mac) = Hmac::<D>::new_from_slice(key) else { return false };
            mac.chain_update(message).verify_slice(expected).is_ok()
        }
        with_hash!(self, matches(key, message, expected))
    }
}

/// What a derived byte string is for (RFC 7292 §B.3).
#[derive(Debug, Clone, Copy)]
pub(super) enum Purpose {
    Key = 1,
    Iv = 2,
    Mac = 3,
}

/// The hash of `parts` joined, hashed again until that makes `rounds`.
fn rehash<D: Digest>(parts: &[&[u8]], rounds: u64) -> Bytes {
    let first = parts.iter().fold(D::new(), |hash, part| hash.chain_update(part));
    let mut hash = first.finalize();
    for _ in 1..rounds {
        hash = D::digest(&hash);
    }
    let out = Zeroizing::new(hash.to_vec());
    hash.as_mut_slice().zeroize();
    out
}

/// PKCS#12's own derivation (RFC 7292 §B.2); `password` is wide.
pub(super) fn pkcs12(
    hash: Hash,
    password: &[u8],
    salt: &[u8],
    purpose: Purpose,
    rounds: u64,
    length: usize,
    budget: &mut Budget,
) -> Result<Bytes> {
    budget.derive(rounds, hash.cost(length))?;
    let block = hash.block();
    let prefix = vec![purpose as u8; block];
    let mut seed = Zeroizing::new(Vec::with_capacity(salt.len() + password.len() + 2 * block));
    for part in [salt, password] {
        seed.extend(part.iter().cycle().take(part.len().next_multiple_of(block)));
    }
    let mut out = Zeroizing::new(Vec::with_capacity(length + hash.output()));
    while out.len() < length {
        let digest = with_hash!(hash, rehash(&[&prefix, &seed], rounds));
        out.extend_from_slice(&digest);
        // Each block of the seed grows by the digest, repeated, plus one.
        for chunk in seed.chunks_mut(block) {
            let mut carry = 1_u16;
            let repeated: Bytes = Zeroizing::new(digest.iter().copied().cycle().take(block).collect());
            for (byte, add) in chunk.iter_mut().rev().zip(repeated.iter().rev()) {
                carry += u16::from(*byte) + u16::from(*add);
                *byte = carry.to_be_bytes()[1];
                carry >>= 8;
            }
        }
    }
    out.truncate(length);
    Ok(out)
}

/// PBKDF2 (RFC 8018 §5.2).
pub(super) fn pbkdf2(
    hash: Hash,
    password: &[u8],
    salt: &[u8],
    rounds: u64,
    length: usize,
    budget: &mut Budget,
) -> Result<Bytes> {
    fn run<D: hmac::EagerHash>(password: &[u8], salt: &[u8], rounds: u32, out: &mut [u8])
    where
        Hmac<D>: Clone,
    {
        pbkdf2::pbkdf2_hmac::<D>(password, salt, rounds, out);
    }
    // HMAC hashes twice.
    budget.derive(rounds, hash.cost(length).saturating_mul(2))?;
    let rounds = u32::try_from(rounds).map_err(|_| super::limits::too_many())?;
    let mut out = Zeroizing::new(vec![0; length]);
    with_hash!(hash, run(password, salt, rounds, &mut out));
    Ok(out)
}

/// PBKDF1 (RFC 8018 §5.1), also OpenSSL's `EVP_BytesToKey` when more than one output is asked for.
pub(super) fn pbkdf1(
    hash: Hash,
    password: &[u8],
    salt: &[u8],
    rounds: u64,
    length: usize,
    budget: &mut Budget,
) -> Result<Bytes> {
    budget.derive(rounds, hash.cost(length))?;
    let mut out = Zeroizing::new(Vec::with_capacity(length + hash.output()));
    let mut last = Bytes::default();
    while out.len() < length {
        last = with_hash!(hash, rehash(&[&last, password, salt], rounds));
        out.extend_from_slice(&last);
    }
    out.truncate(length);
    Ok(out)
}
