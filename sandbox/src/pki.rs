//! The bank's certificate authorities and the certificates they issue.

use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer,
    KeyPair, KeyUsagePurpose, PKCS_ECDSA_P256_SHA256, PKCS_RSA_SHA256,
};
use rsa::pkcs8::EncodePrivateKey;
use rustls_pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use time::{Duration, OffsetDateTime};
use zeroize::Zeroizing;

use crate::certificate::{CertificateRequest, IssuedCertificate, Usage, Validity};
use crate::{KeyType, SandboxError, Tier};

/// A self-signed authority that signs leaves.
pub(crate) struct Authority {
    issuer: Issuer<'static, KeyPair>,
    der: CertificateDer<'static>,
    pem: String,
}

impl Authority {
    /// Makes an authority whose subject has the common name `name`.
    pub(crate) fn new(name: &str) -> Result<Self, SandboxError> {
        let mut params = CertificateParams::default();
        params.distinguished_name = distinguished(name);
        params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        params.not_before = OffsetDateTime::now_utc() - Duration::days(365 * 5);
        params.not_after = OffsetDateTime::now_utc() + Duration::days(365 * 10);
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(SandboxError::certificate)?;
        let certificate = params.self_signed(&key).map_err(SandboxError::certificate)?;
        Ok(Self { pem: certificate.pem(), der: certificate.der().clone(), issuer: Issuer::new(params, key) })
    }

    pub(crate) fn der(&self) -> &CertificateDer<'static> {
        &self.der
    }

    pub(crate) fn pem(&self) -> &str {
        &self.pem
    }

    /// Issues what `request` asks for, signed by this authority.
    pub(crate) fn issue(&self, request: &CertificateRequest) -> Result<IssuedCertificate, SandboxError> {
        let key = generate(request.key_type)?;
        let names = match request.usage {
            Usage::Client => Vec::new(),
            Usage::Server => vec!["localhost".to_owned(), "127.0.0.1".to_owned(), "::1".to_owned()],
        };
        let mut params = CertificateParams::new(names).map_err(SandboxError::certificate)?;
        params.distinguished_name = distinguished(&request.common_name);
        params.use_authority_key_identifier_extension = true;
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![match request.usage {
            Usage::Client => ExtendedKeyUsagePurpose::ClientAuth,
            Usage::Server => ExtendedKeyUsagePurpose::ServerAuth,
        }];
        (params.not_before, params.not_after) = period(request.validity);
        let certificate = params.signed_by(&key, &self.issuer).map_err(SandboxError::certificate)?;
        let pkcs8 = Zeroizing::new(key.serialize_der());
        IssuedCertificate::new(certificate.der().clone(), pkcs8, request)
    }
}

fn period(validity: Validity) -> (OffsetDateTime, OffsetDateTime) {
    let now = OffsetDateTime::now_utc();
    match validity {
        // The bank's certificates last three years.
        Validity::Now => (now - Duration::days(1), now + Duration::days(365 * 3)),
        Validity::Expired => (now - Duration::days(365 * 3), now - Duration::days(1)),
        Validity::NotYet => (now + Duration::days(1), now + Duration::days(365 * 3)),
        Validity::Days(days) => (now - Duration::days(1), now + Duration::days(i64::from(days))),
    }
}

fn distinguished(name: &str) -> DistinguishedName {
    let mut subject = DistinguishedName::new();
    subject.push(DnType::CountryName, "BR");
    subject.push(DnType::OrganizationName, "gnpix sandbox");
    subject.push(DnType::CommonName, name);
    subject
}

/// A fresh key. RSA comes from the `rsa` crate because ring cannot make RSA keys; ring signs with it.
fn generate(kind: KeyType) -> Result<KeyPair, SandboxError> {
    match kind {
        KeyType::P256 => KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(SandboxError::certificate),
        KeyType::Rsa2048 => {
            let mut source = rsa::rand_core::UnwrapErr(getrandom::SysRng);
            let key = rsa::PrivateKey::new(&mut source, 2048).map_err(SandboxError::certificate)?;
            let pkcs8 = key.to_pkcs8_der().map_err(SandboxError::certificate)?;
            let der = PrivatePkcs8KeyDer::from(pkcs8.as_bytes().to_vec());
            KeyPair::from_pkcs8_der_and_sign_algo(&der, &PKCS_RSA_SHA256).map_err(SandboxError::certificate)
        }
    }
}

/// The authorities of one sandbox: server side, client side per tier, the bank's own for callbacks, and a stranger.
pub(crate) struct Authorities {
    pub(crate) server: Authority,
    pub(crate) webhook: Authority,
    homologation: Authority,
    production: Authority,
    foreign: Authority,
}

impl Authorities {
    pub(crate) fn new() -> Result<Self, SandboxError> {
        Ok(Self {
            server: Authority::new("gnpix sandbox CA")?,
            webhook: Authority::new("gnpix sandbox webhook CA")?,
            homologation: Authority::new("apis-h.efipay.com.br")?,
            production: Authority::new("apis.efipay.com.br")?,
            foreign: Authority::new("not-the-bank.example")?,
        })
    }

    pub(crate) fn clients(&self, tier: Tier) -> &Authority {
        match tier {
            Tier::Homologation => &self.homologation,
            Tier::Production => &self.production,
        }
    }

    /// Issues with the authority the request asks for; `tier` is the sandbox's own.
    pub(crate) fn issue(
        &self,
        request: &CertificateRequest,
        tier: Tier,
    ) -> Result<IssuedCertificate, SandboxError> {
        let authority = match (request.foreign, request.usage) {
            (true, _) => &self.foreign,
            (false, Usage::Server) => &self.server,
            (false, Usage::Client) => self.clients(request.tier.unwrap_or(tier)),
        };
        authority.issue(request)
    }
}
