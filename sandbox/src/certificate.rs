//! Certificates as the bank hands them out, and what may be asked of the issuer.

use base64::Engine;
use rustls_pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use zeroize::Zeroizing;

use crate::{SandboxError, pkcs12};

/// The key of an issued certificate. The bank's are RSA 2048; P-256 is much quicker to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum KeyType {
    /// RSA with 2048 bits, as the bank issues.
    Rsa2048,
    /// NIST P-256: made in microseconds, hence the default of the library.
    #[default]
    P256,
}

/// Which of the bank's two environments the sandbox plays. It decides the issuer of client certificates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tier {
    /// Issuer `apis-h.efipay.com.br`; small charges are paid at once.
    #[default]
    Homologation,
    /// Issuer `apis.efipay.com.br`; nothing is paid unless [`crate::Sandbox::pay`] is called.
    Production,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Usage {
    Client,
    Server,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Validity {
    Now,
    Expired,
    NotYet,
    Days(u16),
}

/// What to issue: a good client certificate with an empty PKCS#12 password unless changed.
#[derive(Clone)]
pub struct CertificateRequest {
    pub(crate) key_type: KeyType,
    pub(crate) usage: Usage,
    pub(crate) validity: Validity,
    pub(crate) tier: Option<Tier>,
    pub(crate) foreign: bool,
    pub(crate) common_name: String,
    pub(crate) password: Zeroizing<String>,
    /// Deriving PKCS#12 keys costs milliseconds, so only what is handed out as a file has it.
    pub(crate) pkcs12: bool,
}

impl CertificateRequest {
    /// A client certificate, valid now, from the authority this sandbox trusts.
    pub fn client() -> Self {
        Self {
            key_type: KeyType::default(),
            usage: Usage::Client,
            validity: Validity::Now,
            tier: None,
            foreign: false,
            common_name: "123456".into(),
            password: Zeroizing::new(String::new()),
            pkcs12: true,
        }
    }

    /// A server certificate for `localhost`, 127.0.0.1 and ::1 (for webhook receivers), signed by [`crate::Sandbox::ca_pem`].
    pub fn server() -> Self {
        Self { usage: Usage::Server, common_name: "localhost".into(), pkcs12: false, ..Self::client() }
    }

    /// The bank's own, for calling webhooks.
    pub(crate) fn caller() -> Self {
        Self { common_name: "webhook.pix.efi.example".into(), pkcs12: false, ..Self::client() }
    }

    /// Makes the key of this type.
    pub fn key_type(mut self, key_type: KeyType) -> Self {
        self.key_type = key_type;
        self
    }

    /// Ended yesterday.
    pub fn expired(mut self) -> Self {
        self.validity = Validity::Expired;
        self
    }

    /// Begins tomorrow.
    pub fn not_yet_valid(mut self) -> Self {
        self.validity = Validity::NotYet;
        self
    }

    /// Ends in this many days.
    pub fn days_left(mut self, days: u16) -> Self {
        self.validity = Validity::Days(days);
        self
    }

    /// Signed by the authority of this environment; the sandbox trusts only its own.
    pub fn environment(mut self, tier: Tier) -> Self {
        self.tier = Some(tier);
        self
    }

    /// Signed by an authority nobody trusts.
    pub fn foreign(mut self) -> Self {
        self.foreign = true;
        self
    }

    /// The subject's common name.
    pub fn common_name(mut self, name: impl Into<String>) -> Self {
        self.common_name = name.into();
        self
    }

    /// The password of both PKCS#12 files; empty unless set.
    pub fn password(mut self, password: impl Into<String>) -> Self {
        self.password = Zeroizing::new(password.into());
        self
    }
}

impl std::fmt::Debug for CertificateRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CertificateRequest")
            .field("common_name", &self.common_name)
            .field("usage", &self.usage)
            .field("validity", &self.validity)
            .finish_non_exhaustive()
    }
}

/// A certificate and its key in every form a client may want. Key material is zeroed on drop and not shown by `Debug`.
#[derive(Clone)]
pub struct IssuedCertificate {
    der: CertificateDer<'static>,
    pkcs8: Zeroizing<Vec<u8>>,
    certificate_pem: String,
    key_pem: Zeroizing<String>,
    pem: Zeroizing<String>,
    p12_legacy: Zeroizing<Vec<u8>>,
    p12_aes: Zeroizing<Vec<u8>>,
    fingerprint: String,
}

impl IssuedCertificate {
    pub(crate) fn new(
        der: CertificateDer<'static>,
        pkcs8: Zeroizing<Vec<u8>>,
        request: &CertificateRequest,
    ) -> Result<Self, SandboxError> {
        let certificate_pem = encode("CERTIFICATE", &der);
        let key_pem = Zeroizing::new(encode("PRIVATE KEY", &pkcs8));
        let pem = Zeroizing::new(format!("{certificate_pem}{}", key_pem.as_str()));
        let (p12_legacy, p12_aes) = if request.pkcs12 {
            (pkcs12::legacy(&der, &pkcs8, &request.password)?, pkcs12::aes(&der, &pkcs8, &request.password)?)
        } else {
            Default::default()
        };
        let fingerprint = fingerprint(&der);
        Ok(Self { der, pkcs8, certificate_pem, key_pem, pem, p12_legacy, p12_aes, fingerprint })
    }

    /// PKCS#12 in the old encoding (RC2-40, 3DES, MAC SHA-1) that OpenSSL 3 refuses without `-legacy`. Only client certificates have it; others are empty.
    pub fn p12_legacy(&self) -> &[u8] {
        &self.p12_legacy
    }

    /// PKCS#12 with AES-256 (PBES2, MAC SHA-256). Only client certificates have it; others are empty.
    pub fn p12_aes(&self) -> &[u8] {
        &self.p12_aes
    }

    /// Certificate followed by its PKCS#8 key, both PEM.
    pub fn pem(&self) -> &str {
        &self.pem
    }

    /// The certificate alone, PEM.
    pub fn certificate_pem(&self) -> &str {
        &self.certificate_pem
    }

    /// The key alone, PKCS#8 PEM.
    pub fn key_pem(&self) -> &str {
        &self.key_pem
    }

    /// The certificate, DER.
    pub fn certificate_der(&self) -> CertificateDer<'static> {
        self.der.clone()
    }

    /// The key, PKCS#8 DER. The copy is the caller's to protect.
    pub fn key_der(&self) -> PrivatePkcs8KeyDer<'static> {
        PrivatePkcs8KeyDer::from(self.pkcs8.to_vec())
    }

    /// SHA-256 of the certificate's DER, lower-case hex.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }
}

impl std::fmt::Debug for IssuedCertificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IssuedCertificate").field("fingerprint", &self.fingerprint).finish_non_exhaustive()
    }
}

/// SHA-256 of a certificate, lower-case hex.
pub(crate) fn fingerprint(der: &[u8]) -> String {
    let digest = ring::digest::digest(&ring::digest::SHA256, der);
    digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// RFC 7468 text: 64 characters a line.
fn encode(label: &str, der: &[u8]) -> String {
    let text = Zeroizing::new(base64::engine::general_purpose::STANDARD.encode(der));
    let mut pem = format!("-----BEGIN {label}-----\n");
    for line in text.as_bytes().chunks(64) {
        pem.extend(line.iter().map(|byte| char::from(*byte)));
        pem.push('\n');
    }
    pem.push_str(&format!("-----END {label}-----\n"));
    pem
}
