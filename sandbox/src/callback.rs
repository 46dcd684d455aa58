//! Calling webhooks over mutual TLS, and calling again when they fail.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use http::header::{CONTENT_TYPE, HOST, USER_AGENT};
use http::{Request, StatusCode};
use http_body_util::Full;
use hyper_util::rt::TokioIo;
use rustls::{ClientConfig, RootCertStore};
use rustls_pki_types::{PrivateKeyDer, ServerName};
use serde_json::Value;
use time::OffsetDateTime;
use tokio::net::TcpStream;
use tokio::runtime::Handle;
use tokio::sync::Semaphore;
use tokio_rustls::TlsConnector;
use url::Url;

use crate::stats::Counters;
use crate::webhook::Notice;
use crate::{IssuedCertificate, SandboxError, tls};

/// The bank's minutes between one try and the next.
const MINUTES: [u32; 10] = [5, 10, 20, 40, 80, 160, 320, 640, 1280, 52_560];
/// Deliveries under way or waiting; more are counted as failed.
const MAX_DELIVERIES: usize = 1000;

/// Why a receiver could not be called.
enum Failure {
    /// Not a loopback address, or nothing listens.
    Unreachable,
    Timeout,
    /// TLS or HTTP broke off: what a receiver that refuses the certificate looks like.
    Broken(String),
}

/// How patient the bank is.
#[derive(Clone, Copy)]
pub(crate) struct Patience {
    /// How long one of its minutes lasts, between one try and the next.
    pub(crate) minute: Duration,
    /// How long a receiver may take.
    pub(crate) timeout: Duration,
}

/// The bank's side of callbacks. Clones share the places and the counters.
#[derive(Clone)]
pub(crate) struct Caller {
    with_certificate: TlsConnector,
    without_certificate: TlsConnector,
    handle: Handle,
    patience: Patience,
    places: Arc<Semaphore>,
    counters: Arc<Counters>,
}

impl Caller {
    /// Trusts receivers signed by `roots`; counts its calls in `counters`.
    pub(crate) fn new(
        certificate: &IssuedCertificate,
        roots: RootCertStore,
        patience: Patience,
        handle: Handle,
        counters: Arc<Counters>,
    ) -> Result<Self, SandboxError> {
        let roots = Arc::new(roots);
        let builder = || {
            ClientConfig::builder_with_provider(tls::provider())
                .with_safe_default_protocol_versions()
                .map(|builder| builder.with_root_certificates(Arc::clone(&roots)))
        };
        let mut known = builder()?.with_client_auth_cert(
            vec![certificate.certificate_der()],
            PrivateKeyDer::Pkcs8(certificate.key_der()),
        )?;
        let mut unknown = builder()?.with_no_client_auth();
        // A session the receiver made with the certificate must not vouch for a call without it.
        for config in [&mut known, &mut unknown] {
            config.resumption = rustls::client::Resumption::disabled();
        }
        Ok(Self {
            with_certificate: TlsConnector::from(Arc::new(known)),
            without_certificate: TlsConnector::from(Arc::new(unknown)),
            handle,
            patience,
            places: Arc::new(Semaphore::new(MAX_DELIVERIES)),
            counters,
        })
    }

    /// Makes the calls in order, each repeated until answered 2xx or the tries are used up.
    pub(crate) fn deliver(&self, notices: Vec<Notice>) {
        self.deliver_by(notices, &MINUTES);
    }

    /// Makes the calls in order, each once.
    pub(crate) fn deliver_once(&self, notices: Vec<Notice>) {
        self.deliver_by(notices, &[]);
    }

    fn deliver_by(&self, notices: Vec<Notice>, minutes: &'static [u32]) {
        if notices.is_empty() {
            return;
        }
        let Ok(place) = Arc::clone(&self.places).try_acquire_owned() else {
            self.counters.callbacks_failed.add();
            return;
        };
        let caller = self.clone();
        self.handle.spawn(async move {
            for notice in notices {
                caller.insist(&notice, minutes).await;
            }
            drop(place);
        });
    }

    async fn insist(&self, notice: &Notice, minutes: &[u32]) {
        let mut waits = minutes.iter();
        loop {
            match self.call(&self.with_certificate, &notice.url, &notice.body).await {
                Ok(status) if status.is_success() => {
                    self.counters.callbacks_sent.add();
                    return;
                }
                _ => self.counters.callbacks_failed.add(),
            };
            let Some(minutes) = waits.next() else { return };
            tokio::time::sleep(self.patience.minute.saturating_mul(*minutes)).await;
        }
    }

    /// The two calls of a registration: refused without the certificate, 2xx with it. The error is the bank's wording.
    pub(crate) async fn try_out(&self, url: &str, now: OffsetDateTime) -> Result<(), String> {
        let test = serde_json::json!({ "evento": "teste_webhook", "data_criacao": crate::clock::stamp(now) });
        match self.call(&self.without_certificate, url, &test).await {
            Ok(status) if status.is_success() => {
                return Err("A autenticação de TLS mútuo não está configurada na URL informada".into());
            }
            Err(Failure::Unreachable) => return Err("A URL informada está inacessível".into()),
            Err(Failure::Timeout) => return Err("A URL informada atingiu o tempo limite de resposta".into()),
            Ok(_) | Err(Failure::Broken(_)) => {}
        }
        match self.call(&self.with_certificate, url, &test).await {
            Ok(status) if status.is_success() => Ok(()),
            Ok(status) => Err(format!("A URL informada respondeu com o código HTTP {}", status.as_u16())),
            Err(Failure::Unreachable) => Err("A URL informada está inacessível".into()),
            Err(Failure::Timeout) => Err("A URL informada atingiu o tempo limite de resposta".into()),
            Err(Failure::Broken(reason)) => {
                Err(format!("A requisição na URL informada falhou com o erro: {reason}"))
            }
        }
    }

    async fn call(&self, connector: &TlsConnector, url: &str, body: &Value) -> Result<StatusCode, Failure> {
        let url = Url::parse(url).map_err(|_| Failure::Unreachable)?;
        match tokio::time::timeout(self.patience.timeout, post(connector, &url, body.to_string())).await {
            Ok(outcome) => outcome,
            Err(_) => Err(Failure::Timeout),
        }
    }
}

async fn post(connector: &TlsConnector, url: &Url, body: String) -> Result<StatusCode, Failure> {
    let broken = |error: &dyn std::fmt::Display| Failure::Broken(error.to_string());
    let host = url.host_str().ok_or(Failure::Unreachable)?;
    let bare = host.trim_start_matches('[').trim_end_matches(']').to_owned();
    let port = url.port_or_known_default().unwrap_or(443);
    let tcp = connect(&bare, port).await?;
    let name = ServerName::try_from(bare).map_err(|error| broken(&error))?;
    let tls = connector.connect(name, tcp).await.map_err(|error| broken(&error))?;
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(tls)).await.map_err(|error| broken(&error))?;
    let target = match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    };
    let request = Request::post(target)
        .header(HOST, format!("{host}:{port}"))
        .header(USER_AGENT, "API Pix Efi (homologacao)")
        .header(CONTENT_TYPE, "application/json;charset=utf-8")
        .body(Full::new(bytes::Bytes::from(body)))
        .map_err(|error| broken(&error))?;
    // The connection is driven here, not in a task of its own, so that nothing outlives the call.
    let answer = async {
        let (answer, driven) = tokio::join!(
            async {
                let answer = sender.send_request(request).await;
                drop(sender);
                answer
            },
            connection
        );
        drop(driven);
        answer
    };
    answer.await.map(|response| response.status()).map_err(|error| broken(&error))
}

/// Connects to a receiver on this machine; the sandbox never calls anywhere else.
async fn connect(host: &str, port: u16) -> Result<TcpStream, Failure> {
    let found = tokio::net::lookup_host((host, port)).await.map_err(|_| Failure::Unreachable)?;
    let addresses: Vec<SocketAddr> = found.filter(|address| address.ip().is_loopback()).collect();
    TcpStream::connect(addresses.as_slice()).await.map_err(|_| Failure::Unreachable)
}
