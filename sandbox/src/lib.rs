//! The bank (Efí, formerly Gerencianet, Pix API) on a loopback port: mutual TLS, OAuth, charges, webhooks,
//! and every fault a client has to survive.
//!
//! ```
//! let bank = gnpix_sandbox::Sandbox::start()?;
//! assert!(bank.base_url().starts_with("https://localhost:"));
//! assert!(bank.certificate().pem().contains("BEGIN PRIVATE KEY"));
//! bank.faults().push(gnpix_sandbox::FaultRule::parse("status=503; times=1")?);
//! assert_eq!(bank.stats().requests, 0);
//! # Ok::<(), gnpix_sandbox::SandboxError>(())
//! ```
//!
//! It starts and stops synchronously and runs on threads of its own, so it may be used from plain tests and from
//! inside async ones, several at a time. Dropping it stops it. Nothing it does leaves this machine.

mod account;
mod admin;
mod api;
mod application;
mod automatic;
mod bank;
mod batch;
mod brcode;
mod builder;
mod calendar;
mod call;
mod callback;
mod certificate;
mod charge;
mod clock;
mod engine;
mod error;
mod exchange;
mod fault;
mod fault_spec;
mod faults;
mod files;
mod homologation;
mod infraction;
#[cfg(test)]
mod ledger;
mod line;
mod location;
mod money;
mod oauth;
mod payer;
mod paying;
mod payment;
mod peer;
mod pkcs12;
mod pki;
mod problem;
mod qrcode;
mod query;
mod random;
mod receipt;
mod receiving;
mod record;
mod refund;
mod refunding;
mod register;
mod reply;
mod report;
mod router;
mod routes;
mod sandbox;
mod schema;
mod sending;
mod sent;
mod server;
mod settings;
mod shared;
mod split;
mod stats;
mod tls;
mod tokens;
mod validate;
mod webhook;
mod wire;

pub use application::{Application, SCOPES};
pub use builder::SandboxBuilder;
pub use certificate::{CertificateRequest, IssuedCertificate, KeyType, Tier};
pub use clock::Clock;
pub use error::SandboxError;
pub use fault::{Cut, Fault, FaultRule};
pub use faults::Faults;
pub use files::FilesWritten;
pub use paying::Paying;
pub use record::RecordedRequest;
pub use sandbox::Sandbox;
pub use stats::Stats;
pub use tls::Refusal;
