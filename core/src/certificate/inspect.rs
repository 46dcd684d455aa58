//! What a certificate says about itself.

use std::fmt;
use std::time::SystemTime;

use super::asn1::Fields;
use super::date;
use super::hex::hex;
use super::x509::X509;
use crate::environment::Tier;

/// Days before the end from which a certificate is said to be expiring.
const SOON: i64 = 30;

/// Issuers of the bank, by common name.
const ISSUERS: &[(&str, Tier)] = &[
    ("apis.sejaefi.com.br", Tier::Production),
    ("apis.efipay.com.br", Tier::Production),
    ("api-pix.gerencianet.com.br", Tier::Production),
    ("apis-h.sejaefi.com.br", Tier::Homologation),
    ("apis-h.efipay.com.br", Tier::Homologation),
    ("api-pix-h.gerencianet.com.br", Tier::Homologation),
];

/// The bank's world that an issuer's common name stands for.
pub(super) fn tier(issuer: &str) -> Option<Tier> {
    ISSUERS.iter().find(|row| row.0.eq_ignore_ascii_case(issuer.trim())).map(|row| row.1)
}

/// What a certificate says about itself, at one moment.
#[non_exhaustive]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    /// The subject's name in the form of RFC 2253, as `openssl x509 -nameopt RFC2253` prints it.
    pub subject: String,
    /// The issuer's name in the same form.
    pub issuer: String,
    /// The bank's world, told by the issuer; `None` for an issuer that isn't the bank's.
    pub environment: Option<Tier>,
    /// The serial number in upper-case hexadecimal.
    pub serial: String,
    /// The first second of validity.
    pub not_before: SystemTime,
    /// The last second of validity.
    pub not_after: SystemTime,
    /// Whole days until `not_after`, rounded down: negative once it has expired.
    pub days_left: i64,
    /// Whether it may be used.
    pub status: Status,
    /// The key's type and size.
    pub key_type: KeyType,
    /// SHA-256 of the certificate, in lower-case hexadecimal.
    pub sha256: String,
    /// The certificates from the leaf up to the last issuer in the file, root included.
    pub chain: Vec<ChainEntry>,
    /// Certificates of the file that are no part of the chain; they are never sent.
    pub unrelated: Vec<ChainEntry>,
}

/// One certificate of a file.
#[non_exhaustive]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainEntry {
    /// The subject's name (RFC 2253).
    pub subject: String,
    /// The issuer's name (RFC 2253).
    pub issuer: String,
    /// The last second of validity.
    pub not_after: SystemTime,
    /// SHA-256 of the certificate, in lower-case hexadecimal.
    pub sha256: String,
}

impl ChainEntry {
    pub(super) fn of(x509: &X509) -> Self {
        Self {
            subject: x509.subject_text().to_owned(),
            issuer: x509.issuer_text().to_owned(),
            not_after: x509.not_after(),
            sha256: hex(&x509.sha256()),
        }
    }
}

/// Whether a certificate may be used.
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// For more than 30 days yet.
    Valid,
    /// Still, but it expires within 30 days: make a new one.
    Expiring,
    /// No more.
    Expired,
    /// Not yet.
    NotYetValid,
}

impl Status {
    pub(super) fn at(wall: SystemTime, not_before: SystemTime, not_after: SystemTime) -> Self {
        // The dates are whole seconds and both belong to the period (RFC 5280 §4.1.2.5).
        if date::seconds_between(wall, not_after) < 0 {
            Status::Expired
        } else if wall < not_before {
            Status::NotYetValid
        } else if date::days_between(wall, not_after) < SOON {
            Status::Expiring
        } else {
            Status::Valid
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Status::Valid => "valid",
            Status::Expiring => "expiring",
            Status::Expired => "expired",
            Status::NotYetValid => "not yet valid",
        })
    }
}

/// The type and size of a key.
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyType {
    /// RSA, with the modulus's bits.
    Rsa(u32),
    /// ECDSA on NIST P-256.
    P256,
    /// ECDSA on NIST P-384.
    P384,
    /// Ed25519.
    Ed25519,
}

impl KeyType {
    /// `public` is an RSAPublicKey.
    pub(super) fn rsa(public: &[u8]) -> Self {
        let modulus = Fields::of(public, "a public key").and_then(|mut fields| fields.next());
        let bits = modulus.map_or(0, |modulus| {
            let digits = modulus.value().iter().skip_while(|byte| **byte == 0);
            let bits = digits.clone().count().saturating_mul(8);
            let idle = digits.clone().next().map_or(0, |byte| byte.leading_zeros());
            u32::try_from(bits).unwrap_or(u32::MAX).saturating_sub(idle)
        });
        KeyType::Rsa(bits)
    }
}

impl fmt::Display for KeyType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KeyType::Rsa(bits) => write!(f, "RSA {bits}"),
            KeyType::P256 => f.write_str("EC P-256"),
            KeyType::P384 => f.write_str("EC P-384"),
            KeyType::Ed25519 => f.write_str("Ed25519"),
        }
    }
}
