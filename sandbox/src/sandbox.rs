//! The running bank.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::engine::Running;
use crate::pki::Authorities;
use crate::shared::Shared;
use crate::{
    Application, CertificateRequest, Clock, Faults, FilesWritten, IssuedCertificate, RecordedRequest,
    SandboxError, Stats, files,
};

/// A running bank. Every method may be called from any thread; dropping it stops it.
pub struct Sandbox {
    pub(crate) shared: Arc<Shared>,
    pub(crate) application: Application,
    pub(crate) authorities: Authorities,
    pub(crate) certificate: IssuedCertificate,
    pub(crate) webhook_certificate: IssuedCertificate,
    pub(crate) base_url: String,
    pub(crate) addr: SocketAddr,
    pub(crate) pix_key: String,
    /// Stops the bank when dropped.
    pub(crate) _running: Running,
}

impl Sandbox {
    /// `https://localhost:PORT`, without a trailing slash.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The IPv4 address it listens on.
    pub fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// The authority of the server's certificate, PEM: what a client must trust.
    pub fn ca_pem(&self) -> &str {
        self.authorities.server.pem()
    }

    /// The authority that signed the bank's webhook certificate, PEM: what a webhook receiver must trust.
    pub fn webhook_ca_pem(&self) -> &str {
        self.authorities.webhook.pem()
    }

    /// The first application; with every scope unless the builder was given another.
    pub fn application(&self) -> &Application {
        &self.application
    }

    /// All applications.
    pub fn applications(&self) -> &[Application] {
        &self.shared.applications
    }

    /// The client certificate of the account.
    pub fn certificate(&self) -> &IssuedCertificate {
        &self.certificate
    }

    /// The certificate the bank presents to webhook receivers.
    pub fn webhook_certificate(&self) -> &IssuedCertificate {
        &self.webhook_certificate
    }

    /// Issues another certificate. Fails when the system's random generator does.
    pub fn issue(&self, request: CertificateRequest) -> Result<IssuedCertificate, SandboxError> {
        self.authorities.issue(&request, self.shared.tier)
    }

    /// A random Pix key of the account. (Any well-formed key is taken for one of the account's.)
    pub fn pix_key(&self) -> &str {
        &self.pix_key
    }

    /// The faults in force.
    pub fn faults(&self) -> &Faults {
        &self.shared.faults
    }

    /// The counters now.
    pub fn stats(&self) -> Stats {
        self.shared.counters.snapshot()
    }

    /// The last 1,024 requests, oldest first, secrets blotted out.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.shared.log.snapshot()
    }

    /// The bank's clock (tokens, charges, payments; not TLS).
    pub fn clock(&self) -> &Clock {
        &self.shared.clock
    }

    /// Puts the bank's clock this far ahead of the system's.
    pub fn set_time_offset(&self, offset: Duration) {
        self.shared.clock.set_offset(offset);
    }

    /// Makes every token issued so far worthless.
    pub fn revoke_tokens(&self) {
        self.shared.tokens().revoke_all();
    }

    /// Writes `ca.pem`, `client.p12` (old encoding), `client-aes.p12`, `client.pem` and `gnpix.env` into `dir`,
    /// secrets readable by the owner only. Fails when the directory cannot be made or written.
    pub fn write_files(&self, dir: impl AsRef<Path>) -> Result<FilesWritten, SandboxError> {
        let contents = files::Contents {
            ca_pem: self.ca_pem(),
            certificate: &self.certificate,
            application: self.application(),
            base_url: &self.base_url,
            tier: self.shared.tier,
        };
        files::write(dir.as_ref(), &contents)
    }

    /// Writes what a webhook receiver on this machine needs into `dir`: `webhook-ca.pem` (to check the bank's
    /// certificate) and `receiver.pem` (certificate and key for `localhost`, 0600).
    /// Fails when the directory cannot be made or written.
    pub fn write_receiver_files(&self, dir: impl AsRef<Path>) -> Result<(), SandboxError> {
        let own = self.issue(CertificateRequest::server())?;
        files::write_receiver(dir.as_ref(), self.webhook_ca_pem(), own.pem())
    }

    /// Stops: open connections are dropped, the port is free when this returns.
    pub fn stop(self) {
        drop(self);
    }
}

impl std::fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sandbox").field("base_url", &self.base_url).finish_non_exhaustive()
    }
}
