//! Who calls: the bank's certificate, or its address.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use rustls::RootCertStore;
use rustls::crypto::ring::default_provider;
use rustls::server::WebPkiClientVerifier;
use rustls::server::danger::ClientCertVerifier;
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, UnixTime};

use super::super::fail;
use crate::error::Result;

/// Where callbacks come from, for webhooks registered with `x-skip-mtls-checking`.
const ADDRESS: [u8; 4] = [34, 193, 116, 226];

/// Whether an address is the bank's: `34.193.116.226`, also as `::ffff:34.193.116.226`. What isn't an address isn't.
///
/// It must be the address of the connection itself, or one that a proxy of your own reports: anyone may write an
/// `X-Forwarded-For`. Check the `hmac` too: an address alone is weak.
#[must_use]
pub fn is_bank_address(address: &str) -> bool {
    address.trim().parse::<IpAddr>().is_ok_and(|address| address.to_canonical() == IpAddr::from(ADDRESS))
}

/// The authority that signs the certificate of the bank's callbacks. Make one, keep it, share it by threads.
///
/// For receivers that end TLS themselves; behind nginx or another proxy, that one checks (`ssl_verify_client`).
#[derive(Clone)]
pub struct CallbackAuthority {
    verifier: Arc<dyn ClientCertVerifier>,
}

impl CallbackAuthority {
    /// Reads the chain that the bank publishes for the environment, `certificate-chain-prod.crt` or
    /// `certificate-chain-homolog.crt`: PEM, each certificate of it trusted.
    ///
    /// # Errors
    /// `webhook_untrusted` when there is no certificate in it that can be trusted.
    pub fn from_pem(pem: &[u8]) -> Result<Self> {
        let refuse = |rule: &str| fail::webhook_caller(rule.to_owned());
        let mut roots = RootCertStore::empty();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            let certificate = certificate.map_err(|_| refuse("the authority's file isn't PEM"))?;
            roots
                .add(certificate)
                .map_err(|_| refuse("a certificate of the authority's file can't be read"))?;
        }
        if roots.is_empty() {
            return Err(refuse("the authority's file has no certificate"));
        }
        let provider = Arc::new(default_provider());
        let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build();
        Ok(Self { verifier: verifier.map_err(|_| refuse("the authority can't be used"))? })
    }

    /// Whether the certificates that a caller presented, DER and its own first, lead to the authority at that time
    /// (now: [`SystemTime::now`]). The TLS library must have asked for them and checked the handshake's signature.
    ///
    /// # Errors
    /// `webhook_untrusted`, saying why; also when none was presented, as in the first trial call of a registration,
    /// which has to be refused.
    pub fn check(&self, presented: &[&[u8]], wall: SystemTime) -> Result<()> {
        let mut chain = presented.iter().map(|der| CertificateDer::from(der.to_vec()));
        let own = chain.next().ok_or_else(|| fail::webhook_caller("none was presented".into()))?;
        let rest: Vec<CertificateDer<'_>> = chain.collect();
        let now =
            UnixTime::since_unix_epoch(wall.duration_since(SystemTime::UNIX_EPOCH).unwrap_or(Duration::ZERO));
        let verified = self.verifier.verify_client_cert(&own, &rest, now);
        verified.map(|_| ()).map_err(|cause| fail::webhook_caller(format!("isn't the bank's: {cause}")))
    }

    /// The same check of certificates in PEM, as proxies pass them on.
    ///
    /// # Errors
    /// As [`check`](Self::check), and `webhook_untrusted` for what isn't PEM.
    pub fn check_pem(&self, presented: &[u8], wall: SystemTime) -> Result<()> {
        let read: std::result::Result<Vec<_>, _> = CertificateDer::pem_slice_iter(presented).collect();
        let chain = read.map_err(|_| fail::webhook_caller("isn't PEM".into()))?;
        let chain: Vec<&[u8]> = chain.iter().map(AsRef::as_ref).collect();
        self.check(&chain, wall)
    }

    /// The same check within a TLS handshake: for a `rustls::ServerConfig`.
    #[must_use]
    pub fn verifier(&self) -> Arc<dyn ClientCertVerifier> {
        Arc::clone(&self.verifier)
    }
}

impl fmt::Debug for CallbackAuthority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallbackAuthority").finish_non_exhaustive()
    }
}
