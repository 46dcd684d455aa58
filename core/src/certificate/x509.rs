//! The few fields of an X.509 certificate that matter here (RFC 5280 §4.1).

use std::time::SystemTime;

use der::asn1::AnyRef;
use der::{Decode, Encode, Tag, TagNumber, Tagged};
use ring::digest;

use super::asn1::{Algorithm, Fields, Oid, context, oid};
use super::hex::hex;
use super::{date, fail, name};
use crate::error::Result;

const WHAT: &str = "a certificate";
const SUBJECT_KEY: Oid = oid("2.5.29.14");
const AUTHORITY_KEY: Oid = oid("2.5.29.35");

/// One certificate.
pub(super) struct X509 {
    der: Vec<u8>,
    serial: Vec<u8>,
    issuer: Vec<u8>,
    subject: Vec<u8>,
    issuer_text: String,
    subject_text: String,
    public_key: Vec<u8>,
    not_before: SystemTime,
    not_after: SystemTime,
    subject_key: Option<Vec<u8>>,
    authority_key: Option<Vec<u8>>,
}

impl X509 {
    pub(super) fn parse(der: &[u8]) -> Result<Self> {
        let mut outer = Fields::of(der, WHAT)?;
        let mut fields = Fields::within(outer.next()?, WHAT)?;
        outer.algorithm()?;
        outer.bits()?;
        fields.next_if(context(0));
        let serial = fields.next_if(Tag::Integer).ok_or_else(|| fail::malformed(WHAT))?;
        fields.algorithm()?;
        let mut raw = || fields.next_if(Tag::Sequence).ok_or_else(|| fail::malformed(WHAT));
        let (issuer, validity, subject, public_key) = (raw()?, raw()?, raw()?, raw()?);
        let extensions = std::iter::from_fn(|| fields.next().ok()).find(|field| field.tag() == context(3));
        let mut validity = Fields::within(validity, "a certificate's dates")?;
        let mut date = || date::parse(validity.next()?).ok_or_else(|| validity.malformed());
        let whole = |any: AnyRef<'_>| any.to_der().map_err(|_| fail::malformed(WHAT));
        let (subject_key, authority_key) = extensions.map(key_identifiers).unwrap_or_default();
        let (issuer, subject) = (whole(issuer)?, whole(subject)?);
        let certificate = Self {
            der: der.to_vec(),
            serial: serial.value().to_vec(),
            issuer_text: name::text(&issuer),
            subject_text: name::text(&subject),
            issuer,
            subject,
            public_key: whole(public_key)?,
            not_before: date()?,
            not_after: date()?,
            subject_key,
            authority_key,
        };
        certificate.public_key()?;
        Ok(certificate)
    }

    pub(super) fn der(&self) -> &[u8] {
        &self.der
    }

    /// The DER of the issuer's name.
    pub(super) fn issuer(&self) -> &[u8] {
        &self.issuer
    }

    pub(super) fn subject_text(&self) -> &str {
        &self.subject_text
    }

    pub(super) fn issuer_text(&self) -> &str {
        &self.issuer_text
    }

    pub(super) fn is_self_issued(&self) -> bool {
        self.issuer == self.subject
    }

    /// Names are compared byte by byte; written in two encodings, the key identifier decides.
    pub(super) fn may_be_issued_by(&self, other: &X509) -> bool {
        self.issuer == other.subject
            || self.names_key_of(other) && self.issuer_text.eq_ignore_ascii_case(&other.subject_text)
    }

    /// Whether this certificate says that `issuer`'s key signed it.
    pub(super) fn names_key_of(&self, issuer: &X509) -> bool {
        self.authority_key.is_some() && self.authority_key == issuer.subject_key
    }

    pub(super) fn not_before(&self) -> SystemTime {
        self.not_before
    }

    pub(super) fn not_after(&self) -> SystemTime {
        self.not_after
    }

    /// The serial number in upper-case hexadecimal, as OpenSSL prints it.
    pub(super) fn serial(&self) -> String {
        let digits: Vec<u8> = self.serial.iter().copied().skip_while(|byte| *byte == 0).collect();
        if digits.is_empty() { "00".into() } else { hex(&digits).to_ascii_uppercase() }
    }

    /// The public key's algorithm and bits.
    pub(super) fn public_key(&self) -> Result<(Algorithm<'_>, &[u8])> {
        let mut fields = Fields::of(&self.public_key, "a certificate's public key")?;
        Ok((fields.algorithm()?, fields.bits()?))
    }

    pub(super) fn sha256(&self) -> [u8; 32] {
        let mut fingerprint = [0; 32];
        let digest = digest::digest(&digest::SHA256, &self.der);
        fingerprint.iter_mut().zip(digest.as_ref()).for_each(|(to, from)| *to = *from);
        fingerprint
    }
}

/// The subject's and the authority's key identifier (RFC 5280 §4.2.1.1, §4.2.1.2); extensions that can't be read
/// are passed over: they only help to choose between issuers of one name.
fn key_identifiers(extensions: AnyRef<'_>) -> (Option<Vec<u8>>, Option<Vec<u8>>) {
    let (mut subject, mut authority) = (None, None);
    let list = Vec::<AnyRef<'_>>::from_der(extensions.value()).unwrap_or_default();
    for extension in list {
        let Ok(mut fields) = Fields::within(extension, WHAT) else { continue };
        let Ok(kind) = fields.oid() else { continue };
        fields.next_if(Tag::Boolean);
        let Ok(value) = fields.octets() else { continue };
        if kind == SUBJECT_KEY {
            subject = AnyRef::from_der(value).ok().map(|octets| octets.value().to_vec());
        } else if kind == AUTHORITY_KEY {
            let parts = Vec::<AnyRef<'_>>::from_der(value).unwrap_or_default();
            let primitive = Tag::ContextSpecific { constructed: false, number: TagNumber(0) };
            authority = parts.iter().find(|part| part.tag() == primitive).map(|part| part.value().to_vec());
        }
    }
    (subject, authority)
}
