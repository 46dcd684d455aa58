//! How the bank is to be, before it starts.

use std::sync::Arc;
use std::time::Duration;

use rustls::RootCertStore;
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use tokio_rustls::TlsAcceptor;

use crate::callback::{Caller, Patience};
use crate::engine::{Engine, bind};
use crate::pki::Authorities;
use crate::server::Door;
use crate::shared::{Settings, Shared};
use crate::stats::Counters;
use crate::tls::{Doorkeeper, Refusal, server_config, trust};
use crate::{Application, CertificateRequest, KeyType, Sandbox, SandboxError, Tier, random};

/// Settings of a sandbox; see [`crate::Sandbox::builder`].
#[derive(Debug, Clone)]
pub struct SandboxBuilder {
    port: u16,
    token_ttl: Duration,
    applications: Vec<Application>,
    refusal: Refusal,
    tier: Tier,
    key_type: KeyType,
    idle_timeout: Duration,
    http1_only: bool,
    webhook_ca_pem: Option<String>,
    webhook_minute: Duration,
    webhook_timeout: Duration,
    balance_cents: i64,
    webhook_to_send: bool,
}

impl Sandbox {
    /// Starts with the defaults: a free port, homologation, two applications (every scope; read only).
    pub fn start() -> Result<Self, SandboxError> {
        Self::builder().start()
    }

    /// Settings to change before starting.
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder::default()
    }
}

impl Default for SandboxBuilder {
    fn default() -> Self {
        Self {
            port: 0,
            token_ttl: Duration::from_secs(3600),
            applications: Vec::new(),
            refusal: Refusal::default(),
            tier: Tier::default(),
            key_type: KeyType::default(),
            idle_timeout: Duration::from_secs(75),
            http1_only: false,
            webhook_ca_pem: None,
            webhook_minute: Duration::from_millis(100),
            webhook_timeout: Duration::from_secs(60),
            balance_cents: 100_000,
            webhook_to_send: false,
        }
    }
}

impl SandboxBuilder {
    /// The port on 127.0.0.1 (and ::1 where there is one); 0, the default, takes a free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// How long tokens live; 3600 s unless set. `expires_in` says whole seconds.
    pub fn token_ttl(mut self, ttl: Duration) -> Self {
        self.token_ttl = ttl;
        self
    }

    /// Adds an application. The first one added is [`Sandbox::application`], instead of one made up with every scope.
    pub fn application(mut self, application: Application) -> Self {
        self.applications.push(application);
        self
    }

    /// What a client without a good certificate gets.
    pub fn certificate_refusal(mut self, refusal: Refusal) -> Self {
        self.refusal = refusal;
        self
    }

    /// Which environment to play: the issuer of client certificates, and whether small charges are paid at once.
    pub fn environment(mut self, tier: Tier) -> Self {
        self.tier = tier;
        self
    }

    /// The key of the client's certificate. P-256 unless set; RSA 2048 is what the bank issues.
    pub fn key_type(mut self, key_type: KeyType) -> Self {
        self.key_type = key_type;
        self
    }

    /// Closes a connection without a request for this long; 75 s unless set, as nginx does.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle_timeout = timeout;
        self
    }

    /// Offers HTTP/1.1 only.
    pub fn http1_only(mut self) -> Self {
        self.http1_only = true;
        self
    }

    /// Also trusts webhook receivers whose certificate is signed by one of these authorities (PEM).
    pub fn webhook_ca_pem(mut self, pem: impl Into<String>) -> Self {
        self.webhook_ca_pem = Some(pem.into());
        self
    }

    /// How long one of the bank's minutes lasts when a callback is repeated (after 5, 10, 20 … minutes). 100 ms unless set.
    pub fn webhook_minute(mut self, minute: Duration) -> Self {
        self.webhook_minute = minute;
        self
    }

    /// How long a webhook receiver may take to answer; 60 s unless set, as the bank grants.
    pub fn webhook_timeout(mut self, timeout: Duration) -> Self {
        self.webhook_timeout = timeout;
        self
    }

    /// The account's balance at the start, in cents; 1,000.00 unless set.
    pub fn balance_cents(mut self, cents: i64) -> Self {
        self.balance_cents = cents;
        self
    }

    /// Refuses to send a Pix from a key without a webhook, as the bank does. Off unless set.
    pub fn webhook_required_to_send(mut self) -> Self {
        self.webhook_to_send = true;
        self
    }

    /// Makes the certificates, binds the port and starts to serve on threads of its own.
    /// Returns once connections are accepted. Fails when the port is taken or a certificate cannot be made.
    pub fn start(mut self) -> Result<Sandbox, SandboxError> {
        if self.applications.is_empty() {
            self.applications.push(Application::new());
            self.applications.push(Application::read_only());
        }
        let authorities = Authorities::new()?;
        let roots = self.receivers(&authorities)?;
        let certificate =
            authorities.issue(&CertificateRequest::client().key_type(self.key_type), self.tier)?;
        let webhook_certificate = authorities.webhook.issue(&CertificateRequest::caller())?;
        let server_certificate = authorities.issue(&CertificateRequest::server(), self.tier)?;

        let doorkeeper = Doorkeeper::new(authorities.clients(self.tier).der(), self.refusal)?;
        let config = server_config(&server_certificate, Arc::clone(&doorkeeper), self.http1_only)?;
        let (listeners, addr) = bind(self.port)?;
        let base_url = format!("https://localhost:{}", addr.port());

        let engine = Engine::new()?;
        let patience = Patience { minute: self.webhook_minute, timeout: self.webhook_timeout };
        let counters = Arc::new(Counters::default());
        let caller =
            Caller::new(&webhook_certificate, roots, patience, engine.handle(), Arc::clone(&counters))?;
        let pix_key = random::uuid();
        let settings = Settings {
            applications: self.applications,
            token_ttl: self.token_ttl,
            tier: self.tier,
            balance_cents: self.balance_cents,
            pix_key: pix_key.clone(),
            webhook_to_send: self.webhook_to_send,
        };
        let shared = Arc::new(Shared::new(settings, caller, counters));
        let door = Arc::new(Door {
            shared: Arc::clone(&shared),
            acceptor: TlsAcceptor::from(config),
            doorkeeper,
            refusal: self.refusal,
            idle_timeout: self.idle_timeout,
            base_url: base_url.clone(),
        });
        let application = shared.applications.first().cloned().unwrap_or_default();
        let running = engine.start(listeners, door)?;
        Ok(Sandbox {
            shared,
            application,
            authorities,
            certificate,
            webhook_certificate,
            base_url,
            addr,
            pix_key,
            _running: running,
        })
    }

    /// The authorities webhook receivers may be signed by.
    fn receivers(&self, authorities: &Authorities) -> Result<RootCertStore, SandboxError> {
        let mut trusted = vec![authorities.server.der().clone()];
        if let Some(pem) = &self.webhook_ca_pem {
            let more: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem.as_bytes()).collect();
            trusted.extend(more.map_err(SandboxError::certificate)?);
            if trusted.len() == 1 {
                return Err(SandboxError::certificate(
                    "there is none in the PEM given for webhook receivers",
                ));
            }
        }
        trust(&trusted)
    }
}
