//! TLS: who we are, and who may come in.

use std::sync::Arc;

use gnpix::pix::webhook::CallbackAuthority;
use gnpix::{Certificate, Error, ErrorKind, Result};
use rustls::ServerConfig;
use tokio_rustls::TlsAcceptor;

/// TLS 1.2 and 1.3 with `own` certificate; with an authority, nobody comes in without a certificate of it.
pub(super) fn open(own: &Certificate, authority: Option<&CallbackAuthority>) -> Result<TlsAcceptor> {
    let failed = |cause: rustls::Error| {
        Error::new(ErrorKind::Config, format!("TLS can't be served with this certificate: {cause}"))
            .with_code("server_certificate_unusable")
    };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(failed)?;
    let config = match authority {
        Some(authority) => config.with_client_cert_verifier(authority.verifier()),
        None => config.with_no_client_auth(),
    };
    let mut config =
        config.with_single_cert(own.presented(), own.private_key().clone_key()).map_err(failed)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}
