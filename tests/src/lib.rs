//! What the tests of several crates at once share: a bank, and clients of it.

// A test's helper: failing loudly is its job.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod child;
pub mod installed;

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use gnpix::clock::ManualClock;
use gnpix::{BaseUrl, ClientConfig};
use gnpix_sandbox::{FaultRule, IssuedCertificate, KeyType, Sandbox, SandboxBuilder};

pub use child::in_child;

/// A sandbox, and a clock that both it and its clients can be moved by.
pub struct Bank {
    /// The bank.
    pub sandbox: Sandbox,
    /// The clock of this bank's clients. It also keeps their token caches apart from other tests'.
    pub clock: Arc<ManualClock>,
}

impl Bank {
    /// A bank with nothing special about it; keys are P-256, which are made quickly.
    #[must_use]
    pub fn open() -> Self {
        Self::with(|builder| builder)
    }

    /// A bank built as `change` says.
    #[must_use]
    pub fn with(change: impl FnOnce(SandboxBuilder) -> SandboxBuilder) -> Self {
        let sandbox = change(Sandbox::builder().key_type(KeyType::P256)).start().unwrap();
        Self { sandbox, clock: Arc::new(ManualClock::starting_at(SystemTime::now())) }
    }

    /// The options of a client of the bank's first application, with the certificate in its old encoding.
    #[must_use]
    pub fn config(&self) -> ClientConfig {
        self.config_with(self.sandbox.certificate())
    }

    /// The same with another certificate.
    #[must_use]
    pub fn config_with(&self, certificate: &IssuedCertificate) -> ClientConfig {
        let application = self.sandbox.application();
        let clock: Arc<dyn gnpix::clock::Clock> = self.clock.clone();
        ClientConfig::new()
            .client_id(application.client_id())
            .client_secret(application.client_secret().to_owned())
            .certificate_bytes(certificate.p12_legacy().to_vec())
            .base_url(BaseUrl::parse(self.sandbox.base_url()).unwrap())
            .ca_pem(self.sandbox.ca_pem().as_bytes().to_vec())
            .platform_roots(false)
            .clock(clock)
            .timeout(Duration::from_secs(20))
    }

    /// A blocking client.
    #[must_use]
    pub fn blocking(&self) -> gnpix::blocking::Client {
        gnpix::blocking::Client::new(self.config()).unwrap()
    }

    /// An async client.
    #[must_use]
    pub fn client(&self) -> gnpix::Client {
        gnpix::Client::new(self.config()).unwrap()
    }

    /// Makes something go wrong, in the sandbox's text form.
    pub fn fault(&self, spec: &str) {
        self.sandbox.faults().push(FaultRule::parse(spec).unwrap());
    }

    /// Moves the bank's clock and the clients' together.
    pub fn advance(&self, by: Duration, total: Duration) {
        self.clock.advance(by);
        self.sandbox.set_time_offset(total);
    }

    /// Waits until the bank has closed every connection it accepted.
    pub fn wait_until_all_closed(&self) {
        let started = std::time::Instant::now();
        loop {
            let stats = self.sandbox.stats();
            if stats.connections == stats.connections_closed {
                return;
            }
            assert!(started.elapsed() < Duration::from_secs(20), "the bank keeps a connection: {stats:?}");
            std::thread::yield_now();
        }
    }

    /// How many requests with this method and path (without query) the bank has seen.
    #[must_use]
    pub fn seen(&self, method: &str, path: &str) -> usize {
        let requests = self.sandbox.requests();
        let path_of = |target: &str| target.split('?').next().unwrap_or_default().to_owned();
        requests.iter().filter(|request| request.method == method && path_of(&request.target) == path).count()
    }
}

/// The examples in the documents compile.
#[cfg(doctest)]
mod documents {
    #[doc = include_str!("../../README.md")]
    struct Readme;
    #[doc = include_str!("../../docs/errors.md")]
    struct Errors;
    #[doc = include_str!("../../docs/pix-values.md")]
    struct PixValues;
    #[doc = include_str!("../../docs/rust.md")]
    struct Rust;
}
