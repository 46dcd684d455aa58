//! The rustls configuration: the certificate to present, whom to trust, and a count of full handshakes.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use rustls::{CertificateError, DigitallySignedStruct, RootCertStore, SignatureScheme};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};

use crate::certificate::Certificate;
use crate::config::Roots;
use crate::error::{Error, ErrorKind, Result};

/// A configuration for connections that present `certificate`. All connections made from clones of it share one
/// session cache, so that a second connection resumes the first one's session.
pub(crate) fn configure(
    certificate: &Certificate,
    roots: &Roots,
    http2: bool,
    full_handshakes: Arc<AtomicU64>,
) -> Result<rustls::ClientConfig> {
    // The provider is passed, never installed: the process may have chosen another one for itself.
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = Verifier { inner: verifier(roots, &provider)?, full_handshakes };
    let mut config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|cause| Error::new(ErrorKind::Internal, "no TLS version can be used").with_source(cause))?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_client_cert_resolver(Arc::new(identity(certificate)?));
    config.alpn_protocols =
        if http2 { vec![b"h2".to_vec(), b"http/1.1".to_vec()] } else { vec![b"http/1.1".to_vec()] };
    Ok(config)
}

/// What is presented. The key is read in place: rustls's own way in would leave a copy that is not zeroed.
fn identity(certificate: &Certificate) -> Result<SingleCertAndKey> {
    let key =
        rustls::crypto::ring::sign::any_supported_type(&certificate.private_key()).map_err(|cause| {
            Error::new(ErrorKind::Certificate, "the certificate's key can't be used for TLS")
                .with_code("certificate_algorithm_unsupported")
                .with_source(cause)
        })?;
    Ok(SingleCertAndKey::from(CertifiedKey::new(certificate.presented(), key)))
}

fn verifier(roots: &Roots, provider: &Arc<CryptoProvider>) -> Result<Arc<WebPkiServerVerifier>> {
    let mut store = RootCertStore::empty();
    if let Some(pem) = &roots.extra {
        add_extra(&mut store, pem)?;
    }
    if roots.platform {
        let found = rustls_native_certs::load_native_certs();
        for error in &found.errors {
            tracing::debug!(%error, "a part of the platform's certificate store can't be read");
        }
        store.add_parsable_certificates(found.certs);
    }
    if store.is_empty() {
        return Err(Error::new(ErrorKind::Config, "the platform has no certificate authorities to trust")
            .with_code("ca_missing")
            .with_help("Install the package ca-certificates, or give a CA file."));
    }
    WebPkiServerVerifier::builder_with_provider(Arc::new(store), Arc::clone(provider)).build().map_err(
        |cause| {
            Error::new(ErrorKind::Config, "the trusted certificate authorities can't be used")
                .with_source(cause)
        },
    )
}

fn add_extra(store: &mut RootCertStore, pem: &[u8]) -> Result<()> {
    let refuse = |message: &'static str| {
        Error::new(ErrorKind::Config, message)
            .with_code("ca_invalid")
            .with_help("Give a PEM file with one or more CERTIFICATE blocks.")
    };
    let mut any = false;
    for certificate in CertificateDer::pem_slice_iter(pem) {
        let certificate = certificate.map_err(|cause| refuse("the CA file isn't PEM").with_source(cause))?;
        store.add(certificate).map_err(|cause| {
            refuse("the CA file holds a certificate that can't be trusted").with_source(cause)
        })?;
        any = true;
    }
    if any { Ok(()) } else { Err(refuse("the CA file holds no certificate")) }
}

/// Webpki's verifier, which is asked once per full handshake and never when a session is resumed.
#[derive(Debug)]
struct Verifier {
    inner: Arc<WebPkiServerVerifier>,
    full_handshakes: Arc<AtomicU64>,
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        self.full_handshakes.fetch_add(1, Ordering::Relaxed);
        self.inner.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.inner.verify_tls12_signature(message, cert, dss)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.inner.verify_tls13_signature(message, cert, dss)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}

/// What a failed handshake means, as an error kind with advice.
pub(crate) fn explain(cause: &rustls::Error) -> (ErrorKind, &'static str, Option<&'static str>) {
    use rustls::AlertDescription as Alert;
    match cause {
        rustls::Error::AlertReceived(
            Alert::CertificateRequired
            | Alert::BadCertificate
            | Alert::UnsupportedCertificate
            | Alert::CertificateRevoked
            | Alert::CertificateExpired
            | Alert::CertificateUnknown
            | Alert::UnknownCA
            | Alert::AccessDenied
            | Alert::HandshakeFailure
            | Alert::NoCertificate
            | Alert::DecryptError,
        ) => (
            ErrorKind::CertificateRefused,
            "the bank refused the certificate in the TLS handshake",
            Some(
                "Check that the certificate is of this environment, still valid and not revoked in the bank's panel.",
            ),
        ),
        rustls::Error::InvalidCertificate(
            CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. },
        ) => (
            ErrorKind::Tls,
            "the server's certificate is out of its dates",
            Some("Check this machine's clock first."),
        ),
        rustls::Error::InvalidCertificate(_) => (
            ErrorKind::Tls,
            "the server's certificate isn't trusted",
            Some("Check the base URL; behind a gateway of your own, give its CA file."),
        ),
        _ => (ErrorKind::Tls, "TLS with the server failed", None),
    }
}
