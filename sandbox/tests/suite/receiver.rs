//! A webhook receiver with real TLS that may demand the bank's certificate.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::Bytes;
use gnpix_sandbox::{CertificateRequest, Sandbox};
use http_body_util::{BodyExt, Full};
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio_rustls::TlsAcceptor;

/// Path with query, whether a certificate came, and the body.
pub(crate) type Call = (String, bool, Value);

pub(crate) struct Receiver {
    pub(crate) url: String,
    pub(crate) calls: UnboundedReceiver<Call>,
    /// How many calls from now on are answered 500.
    pub(crate) failing: Arc<AtomicUsize>,
}

impl Receiver {
    /// `demands`: refuses clients without the bank's certificate.
    pub(crate) async fn start(bank: &Sandbox, demands: bool) -> Self {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_slice(bank.webhook_ca_pem().as_bytes()).unwrap()).unwrap();
        let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider));
        let verifier = if demands { verifier } else { verifier.allow_unauthenticated() }.build().unwrap();
        let own = bank.issue(CertificateRequest::server()).unwrap();
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_client_cert_verifier(verifier)
            .with_single_cert(vec![own.certificate_der()], PrivateKeyDer::Pkcs8(own.key_der()))
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("https://localhost:{}/hook", listener.local_addr().unwrap().port());
        let (sender, calls) = unbounded_channel();
        let failing = Arc::new(AtomicUsize::new(0));
        let fails = Arc::clone(&failing);
        tokio::spawn(async move {
            while let Ok((tcp, _)) = listener.accept().await {
                let Ok(tls) = acceptor.accept(tcp).await else { continue };
                let known = tls.get_ref().1.peer_certificates().is_some();
                let (sender, fails) = (sender.clone(), Arc::clone(&fails));
                let service = service_fn(move |request: http::Request<hyper::body::Incoming>| {
                    let (sender, fails) = (sender.clone(), Arc::clone(&fails));
                    async move {
                        let target = request.uri().path_and_query().unwrap().to_string();
                        assert_eq!(request.method(), "POST");
                        assert_eq!(request.headers()["content-type"], "application/json;charset=utf-8");
                        let body = request.into_body().collect().await.unwrap().to_bytes();
                        let _ = sender.send((target, known, serde_json::from_slice(&body).unwrap()));
                        let fail = fails
                            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1))
                            .is_ok();
                        let mut answer = http::Response::new(Full::new(Bytes::from("200")));
                        *answer.status_mut() =
                            if fail { 500.try_into().unwrap() } else { 200.try_into().unwrap() };
                        Ok::<_, Infallible>(answer)
                    }
                });
                let _ = hyper::server::conn::http1::Builder::new()
                    .serve_connection(TokioIo::new(tls), service)
                    .await;
            }
        });
        Self { url, calls, failing }
    }

    pub(crate) async fn next(&mut self) -> Call {
        tokio::time::timeout(Duration::from_secs(20), self.calls.recv())
            .await
            .expect("a call in time")
            .unwrap()
    }
}
