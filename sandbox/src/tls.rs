//! The server's TLS: who may come in, and what a stranger gets.

use std::sync::Arc;

use rustls::client::danger::HandshakeSignatureValid;
use rustls::crypto::CryptoProvider;
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::server::{ServerSessionMemoryCache, WebPkiClientVerifier};
use rustls::{DigitallySignedStruct, DistinguishedName, RootCertStore, ServerConfig, SignatureScheme};
use rustls_pki_types::{CertificateDer, PrivateKeyDer, UnixTime};

use crate::{IssuedCertificate, SandboxError};

/// TLS sessions kept for resumption.
const SESSIONS: usize = 4096;

/// The one crypto provider, passed explicitly everywhere.
pub(crate) fn provider() -> Arc<CryptoProvider> {
    Arc::new(rustls::crypto::ring::default_provider())
}

/// A store that trusts exactly these authorities.
pub(crate) fn trust(authorities: &[CertificateDer<'static>]) -> Result<RootCertStore, SandboxError> {
    let mut roots = RootCertStore::empty();
    for authority in authorities {
        roots.add(authority.clone())?;
    }
    Ok(roots)
}

/// What a client without a good certificate gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Refusal {
    /// A TLS alert, as OpenSSL and rustls servers send; with TLS 1.3 it comes after the client thinks the handshake done.
    #[default]
    Tls,
    /// nginx's way: the handshake succeeds, every request gets an HTML 400.
    Html400,
    /// The bank's gateway: a certificate it does not know (another environment's) gets 403 `{"message":"Forbidden"}`,
    /// none at all the HTML 400.
    Forbidden,
    /// The connection is dropped without a word after the handshake.
    Drop,
}

/// Why a client without a good certificate was let through the handshake all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stranger {
    NoCertificate,
    BadCertificate,
}

/// Demands certificates of one authority, in the handshake or (`lenient`) only after it.
#[derive(Debug)]
pub(crate) struct Doorkeeper {
    strict: Arc<dyn ClientCertVerifier>,
    lenient: bool,
}

impl Doorkeeper {
    pub(crate) fn new(
        authority: &CertificateDer<'static>,
        refusal: Refusal,
    ) -> Result<Arc<Self>, SandboxError> {
        let roots = Arc::new(trust(std::slice::from_ref(authority))?);
        let strict = WebPkiClientVerifier::builder_with_provider(roots, provider())
            .build()
            .map_err(SandboxError::certificate)?;
        Ok(Arc::new(Self { strict, lenient: refusal != Refusal::Tls }))
    }

    /// What the handshake let through, if it was lenient.
    pub(crate) fn stranger(&self, chain: Option<&[CertificateDer<'_>]>) -> Option<Stranger> {
        let Some((leaf, rest)) = chain.and_then(|chain| chain.split_first()) else {
            return Some(Stranger::NoCertificate);
        };
        let verdict = self.strict.verify_client_cert(leaf, rest, UnixTime::now());
        verdict.is_err().then_some(Stranger::BadCertificate)
    }
}

impl ClientCertVerifier for Doorkeeper {
    fn client_auth_mandatory(&self) -> bool {
        !self.lenient
    }

    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        self.strict.root_hint_subjects()
    }

    fn verify_client_cert(
        &self,
        leaf: &CertificateDer<'_>,
        rest: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<ClientCertVerified, rustls::Error> {
        if self.lenient {
            Ok(ClientCertVerified::assertion())
        } else {
            self.strict.verify_client_cert(leaf, rest, now)
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.strict.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.strict.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.strict.supported_verify_schemes()
    }
}

/// TLS 1.2 and 1.3, h2 (unless `http1_only`) and http/1.1, sessions resumed.
pub(crate) fn server_config(
    certificate: &IssuedCertificate,
    doorkeeper: Arc<Doorkeeper>,
    http1_only: bool,
) -> Result<Arc<ServerConfig>, SandboxError> {
    let mut config = ServerConfig::builder_with_provider(provider())
        .with_protocol_versions(&[&rustls::version::TLS13, &rustls::version::TLS12])?
        .with_client_cert_verifier(doorkeeper)
        .with_single_cert(vec![certificate.certificate_der()], PrivateKeyDer::Pkcs8(certificate.key_der()))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    if !http1_only {
        config.alpn_protocols.insert(0, b"h2".to_vec());
    }
    config.session_storage = ServerSessionMemoryCache::new(SESSIONS);
    Ok(Arc::new(config))
}
