//! Bytes to identity: a certificate, its chain and its key, from PKCS#12 or PEM.
//!
//! What is read and written, the limits and the error codes are in `docs/certificates.md`.

mod asn1;
mod ber;
mod chain;
mod cipher;
mod contents;
mod convert;
mod curve;
mod date;
mod fail;
mod hex;
mod inspect;
mod kdf;
mod key;
mod limits;
mod name;
mod passphrase;
mod pbe;
mod pem;
mod pkcs12;
mod source;
mod x509;

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use rustls_pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use secrecy::{ExposeSecret, SecretSlice, SecretString};

use self::contents::Contents;
use self::limits::Budget;
use self::passphrase::Passphrase;
use self::x509::X509;
use crate::environment::Tier;
use crate::error::Result;

pub use self::convert::{PemFiles, write_private};
pub use self::inspect::{ChainEntry, Inspection, KeyType, Status};

/// A certificate with its chain and its private key, which match.
///
/// Cheap to clone and shared by threads. The key is zeroed when the last clone is dropped, and `Debug` shows the
/// subject and fingerprint only.
#[derive(Clone)]
pub struct Certificate {
    inner: Arc<Inner>,
}

struct Inner {
    /// Leaf first, up to the last issuer there is.
    chain: Vec<X509>,
    unrelated: Vec<X509>,
    /// PKCS#8.
    key: SecretSlice<u8>,
    key_type: KeyType,
}

impl Certificate {
    /// Reads a PKCS#12 or PEM file, whatever its name.
    ///
    /// # Errors
    /// [`Certificate`](crate::ErrorKind::Certificate) or
    /// [`CertificatePassword`](crate::ErrorKind::CertificatePassword), with a [code](crate::Error::code) of its own
    /// for each cause. Dates are not looked at: see [`check_validity`](Self::check_validity).
    pub fn load(path: impl AsRef<Path>, password: &SecretString) -> Result<Self> {
        Self::parse(&source::file(path.as_ref())?, password)
    }

    /// Reads a certificate and its key from two files, PEM or DER, whichever is first.
    ///
    /// # Errors
    /// As [`load`](Self::load).
    pub fn load_pair(
        certificate: impl AsRef<Path>,
        key: impl AsRef<Path>,
        password: &SecretString,
    ) -> Result<Self> {
        Self::parse_pair(&source::file(certificate.as_ref())?, &source::file(key.as_ref())?, password)
    }

    /// Like [`load`](Self::load), from bytes. Base64 text of a PKCS#12 file is read too.
    ///
    /// # Errors
    /// As [`load`](Self::load).
    pub fn parse(bytes: &[u8], password: &SecretString) -> Result<Self> {
        Self::from_sources(&[bytes], password)
    }

    /// Like [`load_pair`](Self::load_pair), from bytes.
    ///
    /// # Errors
    /// As [`load`](Self::load).
    pub fn parse_pair(first: &[u8], second: &[u8], password: &SecretString) -> Result<Self> {
        Self::from_sources(&[first, second], password)
    }

    fn from_sources(sources: &[&[u8]], password: &SecretString) -> Result<Self> {
        let password = Passphrase::new(password);
        let mut budget = Budget::new();
        let mut contents = Contents::default();
        for bytes in sources {
            source::read(bytes, &password, &mut budget, &mut contents)?;
        }
        Self::from_contents(contents)
    }

    fn from_contents(contents: Contents) -> Result<Self> {
        let Contents { keys, certificates } = contents;
        let key = keys.first().ok_or_else(fail::no_key)?;
        let first = certificates.first().ok_or_else(fail::no_certificate)?;
        if keys.iter().any(|other| !other.is(key)) {
            return Err(fail::two_keys());
        }
        let checked = key.check(&certificates)?;
        // A certificate renewed with the same key: the one that lasts longest.
        let leaf = checked
            .owners
            .iter()
            .copied()
            .max_by_key(|place| certificates.get(*place).map(X509::not_after))
            .ok_or_else(|| fail::key_mismatch(first.subject_text()))?;
        let order = chain::order(&certificates, leaf);
        let mut sorted: Vec<(usize, X509)> = certificates
            .into_iter()
            .enumerate()
            .map(|(place, x509)| (order.iter().position(|next| *next == place).unwrap_or(usize::MAX), x509))
            .collect();
        sorted.sort_by_key(|(place, _)| *place);
        let split = order.len().min(sorted.len());
        let unrelated = sorted.split_off(split).into_iter().map(|(_, x509)| x509).collect();
        let chain: Vec<X509> = sorted.into_iter().map(|(_, x509)| x509).collect();
        let key = SecretSlice::from(checked.pkcs8.to_vec());
        let inner = Inner { chain, unrelated, key, key_type: checked.kind };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// What the certificate says about itself, with `wall` as today.
    #[must_use]
    pub fn inspect(&self, wall: SystemTime) -> Inspection {
        let (not_before, not_after) = self.validity();
        let leaf = self.inner.chain.first();
        Inspection {
            subject: self.subject().to_owned(),
            issuer: leaf.map(X509::issuer_text).unwrap_or_default().to_owned(),
            environment: self.tier(),
            serial: leaf.map(X509::serial).unwrap_or_default(),
            not_before,
            not_after,
            days_left: date::days_between(wall, not_after),
            status: Status::at(wall, not_before, not_after),
            key_type: self.inner.key_type,
            sha256: hex::hex(&self.fingerprint()),
            chain: self.inner.chain.iter().map(ChainEntry::of).collect(),
            unrelated: self.inner.unrelated.iter().map(ChainEntry::of).collect(),
        }
    }

    /// Refuses a certificate that `wall` is outside the dates of.
    ///
    /// # Errors
    /// [`CertificateValidity`](crate::ErrorKind::CertificateValidity) naming the date, with the code
    /// `certificate_expired` or `certificate_not_yet_valid`.
    pub fn check_validity(&self, wall: SystemTime) -> Result<()> {
        let (not_before, not_after) = self.validity();
        match Status::at(wall, not_before, not_after) {
            Status::Expired => Err(fail::expired(self.subject(), date::Shown(not_after))),
            Status::NotYetValid => Err(fail::not_yet_valid(self.subject(), date::Shown(not_before))),
            Status::Valid | Status::Expiring => Ok(()),
        }
    }

    /// The bank's world, told by the issuer's common name; `None` for an issuer that isn't the bank's.
    #[must_use]
    pub fn tier(&self) -> Option<Tier> {
        inspect::tier(&name::common_name(self.inner.chain.first()?.issuer())?)
    }

    /// SHA-256 of the leaf.
    #[must_use]
    pub fn fingerprint(&self) -> [u8; 32] {
        self.inner.chain.first().map_or([0; 32], X509::sha256)
    }

    /// What a handshake shows: the leaf and its intermediates in order, without a root.
    #[must_use]
    pub fn presented(&self) -> Vec<CertificateDer<'static>> {
        let (leaf, issuers) = self.inner.chain.split_at_checked(1).unwrap_or_default();
        let issuers = issuers.iter().filter(|issuer| !issuer.is_self_issued());
        leaf.iter().chain(issuers).map(|x509| CertificateDer::from(x509.der().to_vec())).collect()
    }

    /// The private key, PKCS#8, borrowed: `clone_key()` makes a copy that is not zeroed.
    #[must_use]
    pub fn private_key(&self) -> PrivateKeyDer<'_> {
        PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(self.inner.key.expose_secret()))
    }

    /// The certificate and key as PEM: the chain leaf first with its root if the file had one, then certificates
    /// that are no part of it; the key as PKCS#8, not encrypted.
    ///
    /// # Errors
    /// None that is known.
    pub fn to_pem(&self) -> Result<PemFiles> {
        Ok(PemFiles::new(self.certificates(), self.inner.key.expose_secret()))
    }

    /// The certificate and key as PKCS#12 that OpenSSL 3 reads: AES-256-CBC with PBKDF2-HMAC-SHA256, MAC
    /// HMAC-SHA256. An empty password is allowed, and protects nothing.
    ///
    /// # Errors
    /// [`Internal`](crate::ErrorKind::Internal) if the machine gives no random bytes.
    pub fn to_pkcs12(&self, password: &SecretString) -> Result<SecretSlice<u8>> {
        let certificates: Vec<&[u8]> = self.certificates().collect();
        let password = Passphrase::new(password);
        let bytes = pkcs12::write::write(&certificates, self.inner.key.expose_secret(), &password)?;
        Ok(SecretSlice::from(bytes.to_vec()))
    }

    fn certificates(&self) -> impl Iterator<Item = &[u8]> {
        self.inner.chain.iter().chain(&self.inner.unrelated).map(X509::der)
    }

    fn subject(&self) -> &str {
        self.inner.chain.first().map(X509::subject_text).unwrap_or_default()
    }

    fn validity(&self) -> (SystemTime, SystemTime) {
        let never = (SystemTime::UNIX_EPOCH, SystemTime::UNIX_EPOCH);
        self.inner.chain.first().map_or(never, |leaf| (leaf.not_before(), leaf.not_after()))
    }
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Certificate")
            .field("subject", &self.subject())
            .field("sha256", &hex::hex(&self.fingerprint()))
            .finish()
    }
}
