//! Password-based encryption schemes: PKCS#12's own (RFC 7292 §C), PBES1 and PBES2 (RFC 8018), scrypt (RFC 7914).

use der::Tag;
use zeroize::Zeroizing;

use super::asn1::{Algorithm, Fields, Oid, oid};
use super::cipher::Cipher;
use super::kdf::{self, Hash, Purpose};
use super::limits::{self, Budget};
use super::passphrase::Passphrase;
use super::{ber, fail};
use crate::error::{Error, Result};

type Bytes = Zeroizing<Vec<u8>>;

pub(super) const PBES2: Oid = oid("1.2.840.113549.1.5.13");
pub(super) const PBKDF2: Oid = oid("1.2.840.113549.1.5.12");
pub(super) const AES256_CBC: Oid = oid("2.16.840.1.101.3.4.1.42");
const SCRYPT: Oid = oid("1.3.6.1.4.1.11591.4.11");
const RC2_CBC: Oid = oid("1.2.840.113549.3.2");

/// PKCS#12's schemes: all derive with SHA-1.
const PKCS12: &[(Oid, Cipher)] = &[
    (oid("1.2.840.113549.1.12.1.1"), Cipher::Rc4 { length: 16 }),
    (oid("1.2.840.113549.1.12.1.2"), Cipher::Rc4 { length: 5 }),
    (oid("1.2.840.113549.1.12.1.3"), Cipher::TripleDes),
    (oid("1.2.840.113549.1.12.1.4"), Cipher::TwoKeyTripleDes),
    (oid("1.2.840.113549.1.12.1.5"), Cipher::Rc2 { length: 16, bits: 128 }),
    (oid("1.2.840.113549.1.12.1.6"), Cipher::Rc2 { length: 5, bits: 40 }),
];

const PBES1: &[(Oid, Hash, Cipher)] = &[
    (oid("1.2.840.113549.1.5.3"), Hash::Md5, Cipher::Des),
    (oid("1.2.840.113549.1.5.6"), Hash::Md5, Cipher::Rc2 { length: 8, bits: 64 }),
    (oid("1.2.840.113549.1.5.10"), Hash::Sha1, Cipher::Des),
    (oid("1.2.840.113549.1.5.11"), Hash::Sha1, Cipher::Rc2 { length: 8, bits: 64 }),
];

const PBES2_CIPHERS: &[(Oid, Cipher)] = &[
    (oid("2.16.840.1.101.3.4.1.2"), Cipher::Aes128),
    (oid("2.16.840.1.101.3.4.1.22"), Cipher::Aes192),
    (AES256_CBC, Cipher::Aes256),
    (oid("1.2.840.113549.3.7"), Cipher::TripleDes),
    (oid("1.3.14.3.2.7"), Cipher::Des),
];

enum Scheme<'a> {
    Pkcs12 { cipher: Cipher, salt: &'a [u8], rounds: u64 },
    Pbes1 { hash: Hash, cipher: Cipher, salt: &'a [u8], rounds: u64 },
    Pbes2 { kdf: Kdf<'a>, cipher: Cipher, iv: &'a [u8] },
}

/// A derivation named in PBES2 or PBMAC1.
pub(super) enum Kdf<'a> {
    Pbkdf2 { prf: Hash, salt: &'a [u8], rounds: u64, length: Option<usize> },
    Scrypt { salt: &'a [u8], log_n: u8, r: u32, p: u32, length: Option<usize> },
}

/// Decrypts `data` with each encoding of the password until the result looks like a SEQUENCE.
/// `None` if none does: the password is wrong.
pub(super) fn decrypt(
    algorithm: &Algorithm<'_>,
    data: &[u8],
    password: &Passphrase<'_>,
    budget: &mut Budget,
) -> Result<Option<Bytes>> {
    let scheme = Scheme::of(algorithm)?;
    if !scheme.cipher().fits(data) {
        return Err(fail::malformed("the length of something encrypted in it"));
    }
    let encodings = match scheme {
        Scheme::Pkcs12 { .. } => password.wide(),
        _ => password.narrow(),
    };
    for encoding in encodings {
        let before = budget.work();
        let plain = scheme.decrypt(data, &encoding, budget)?;
        // A wrong key passes the padding check once in 256 times; this makes it next to never.
        let plain = plain.and_then(|plain| match ber::to_der(&plain) {
            Some((der, [])) if der.first() == Some(&0x30) => Some(der),
            _ => None,
        });
        if plain.is_some() {
            return Ok(plain);
        }
        if !budget.affords_again(before) {
            break;
        }
    }
    Ok(None)
}

impl<'a> Scheme<'a> {
    fn of(algorithm: &Algorithm<'a>) -> Result<Self> {
        let what = "parameters of its encryption";
        if let Some((_, cipher)) = PKCS12.iter().find(|row| row.0 == algorithm.oid) {
            let mut fields = algorithm.fields(what)?;
            return Ok(Scheme::Pkcs12 { cipher: *cipher, salt: fields.octets()?, rounds: fields.count()? });
        }
        if let Some((_, hash, cipher)) = PBES1.iter().find(|row| row.0 == algorithm.oid) {
            let mut fields = algorithm.fields(what)?;
            let (salt, rounds) = (fields.octets()?, fields.count()?);
            return Ok(Scheme::Pbes1 { hash: *hash, cipher: *cipher, salt, rounds });
        }
        if algorithm.oid != PBES2 {
            return Err(unsupported("encryption scheme", algorithm.oid));
        }
        let mut fields = algorithm.fields(what)?;
        let kdf = Kdf::of(&fields.algorithm()?)?;
        let (cipher, iv) = pbes2_cipher(&fields.algorithm()?, kdf.length())?;
        if kdf.length().is_some_and(|length| length != cipher.key_length()) || iv.len() != cipher.iv_length()
        {
            return Err(fail::malformed("length of its encryption key or IV"));
        }
        Ok(Scheme::Pbes2 { kdf, cipher, iv })
    }

    fn cipher(&self) -> Cipher {
        match self {
            Scheme::Pkcs12 { cipher, .. } | Scheme::Pbes1 { cipher, .. } | Scheme::Pbes2 { cipher, .. } => {
                *cipher
            }
        }
    }

    fn decrypt(&self, data: &[u8], password: &[u8], budget: &mut Budget) -> Result<Option<Bytes>> {
        match self {
            Scheme::Pkcs12 { cipher, salt, rounds } => {
                let mut derive = |purpose, length| {
                    kdf::pkcs12(Hash::Sha1, password, salt, purpose, *rounds, length, budget)
                };
                let key = derive(Purpose::Key, cipher.key_length())?;
                let iv = derive(Purpose::Iv, cipher.iv_length())?;
                Ok(cipher.decrypt(&key, &iv, data))
            }
            Scheme::Pbes1 { hash, cipher, salt, rounds } => {
                let both = kdf::pbkdf1(*hash, password, salt, *rounds, 16, budget)?;
                let (key, iv) = both.split_at_checked(8).unwrap_or_default();
                Ok(cipher.decrypt(key, iv, data))
            }
            Scheme::Pbes2 { kdf, cipher, iv } => {
                let key = kdf.derive(password, cipher.key_length(), budget)?;
                Ok(cipher.decrypt(&key, iv, data))
            }
        }
    }
}

fn pbes2_cipher<'a>(algorithm: &Algorithm<'a>, length: Option<usize>) -> Result<(Cipher, &'a [u8])> {
    let what = "parameters of its cipher";
    if algorithm.oid == RC2_CBC {
        let mut fields = algorithm.fields(what)?;
        let version = fields.next_if(Tag::Integer).map(|version| fields.count_of(version)).transpose()?;
        // RFC 8018 §B.2.3: the version stands for the effective bits.
        let bits = match version {
            None => 32,
            Some(160) => 40,
            Some(120) => 64,
            Some(58) => 128,
            Some(_) => return Err(unsupported("RC2 version of", algorithm.oid)),
        };
        let length = length.unwrap_or(bits / 8);
        if !(1..=128).contains(&length) {
            return Err(fail::malformed(what));
        }
        return Ok((Cipher::Rc2 { length, bits }, fields.octets()?));
    }
    let known = PBES2_CIPHERS.iter().find(|row| row.0 == algorithm.oid);
    let (_, cipher) = known.ok_or_else(|| unsupported("cipher", algorithm.oid))?;
    let iv = algorithm.parameters.filter(|iv| iv.value().len() == cipher.iv_length());
    Ok((*cipher, iv.ok_or_else(|| fail::malformed(what))?.value()))
}

impl<'a> Kdf<'a> {
    pub(super) fn of(algorithm: &Algorithm<'a>) -> Result<Self> {
        let mut fields = algorithm.fields("parameters of its key derivation")?;
        if algorithm.oid == PBKDF2 {
            let (salt, rounds) = (fields.octets()?, fields.count()?);
            let length = key_length(&mut fields)?;
            let prf = match fields.next_if(Tag::Sequence) {
                None => Hash::Sha1,
                Some(prf) => {
                    let prf = Algorithm::of(prf, "PBKDF2's function")?.oid;
                    Hash::of_hmac(prf).ok_or_else(|| unsupported("PBKDF2 function", prf))?
                }
            };
            return Ok(Kdf::Pbkdf2 { prf, salt, rounds, length });
        }
        if algorithm.oid != SCRYPT {
            return Err(unsupported("key derivation", algorithm.oid));
        }
        let salt = fields.octets()?;
        let (n, r, p) = (fields.count()?, fields.count()?, fields.count()?);
        let length = key_length(&mut fields)?;
        if !n.is_power_of_two() || n < 2 {
            return Err(fields.malformed());
        }
        if n.max(p).saturating_mul(r).saturating_mul(128) > limits::SCRYPT_MEMORY {
            return Err(limits::too_many());
        }
        let small = |number: u64| u32::try_from(number).map_err(|_| limits::too_many());
        let log_n = u8::try_from(n.trailing_zeros()).unwrap_or(u8::MAX);
        Ok(Kdf::Scrypt { salt, log_n, r: small(r)?, p: small(p)?, length })
    }

    pub(super) fn length(&self) -> Option<usize> {
        match self {
            Kdf::Pbkdf2 { length, .. } | Kdf::Scrypt { length, .. } => *length,
        }
    }

    pub(super) fn derive(&self, password: &[u8], length: usize, budget: &mut Budget) -> Result<Bytes> {
        match self {
            Kdf::Pbkdf2 { prf, salt, rounds, .. } => {
                kdf::pbkdf2(*prf, password, salt, *rounds, length, budget)
            }
            Kdf::Scrypt { salt, log_n, r, p, .. } => {
                // One mixing of 128 bytes, there and back, costs about as much as four hashes.
                let n = 1_u64.checked_shl(u32::from(*log_n)).unwrap_or(u64::MAX);
                budget.derive(n.saturating_mul(u64::from(*r)).saturating_mul(4), u64::from(*p))?;
                let malformed = || fail::malformed("parameters of scrypt");
                let params = scrypt::Params::new(*log_n, *r, *p).map_err(|_| malformed())?;
                let mut out = Zeroizing::new(vec![0; length]);
                scrypt::scrypt(password, salt, &params, &mut out).map_err(|_| malformed())?;
                Ok(out)
            }
        }
    }
}

fn key_length(fields: &mut Fields<'_>) -> Result<Option<usize>> {
    let Some(length) = fields.next_if(Tag::Integer) else { return Ok(None) };
    let length = usize::try_from(fields.count_of(length)?).map_err(|_| fields.malformed())?;
    Ok(Some(length))
}

fn unsupported(what: &str, oid: Oid) -> Error {
    fail::unsupported_encryption(format_args!("{what} {oid}"))
}
