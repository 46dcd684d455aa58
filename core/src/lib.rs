//! Authorized calls to the Pix API of Gerencianet, today Efí.
//!
//! A [`Client`] holds what the bank gives its customer, a certificate and a Client_Id/Client_Secret pair, keeps an
//! access token fresh, and makes calls with both over connections that are kept warm. There is an async face
//! ([`Client`], on tokio) and a blocking one ([`blocking::Client`], which needs no runtime); they share one token.
//!
//! ```no_run
//! use gnpix::{ClientConfig, Environment, Request, Scope, blocking::Client};
//!
//! # fn main() -> gnpix::Result<()> {
//! let client = Client::new(
//!     ClientConfig::new()
//!         .client_id("Client_Id_…")
//!         .client_secret(std::env::var("CLIENT_SECRET").unwrap_or_default())
//!         .certificate_file("homologacao.p12")
//!         .environment(Environment::Homologation),
//! )?;
//! let answer = client.send(
//!     Request::get("/v2/cob/:txid").path_param("txid", "7978c0c97ea847e78e8849634473c1f1").scope(Scope::CobRead),
//! )?;
//! println!("{} {}", answer.status(), answer.text());
//! # Ok(()) }
//! ```
//!
//! Requests are checked before anything is sent, and values can't change a route:
//!
//! ```
//! let request = gnpix::Request::get("/v2/cob/:txid").path_param("txid", "a/../b").query("inicio", "2026-11-23T00:00:00+00:00");
//! assert_eq!(request.target()?, "/v2/cob/a%2F..%2Fb?inicio=2026-11-23T00%3A00%3A00%2B00%3A00");
//! # Ok::<(), gnpix::Error>(())
//! ```
//!
//! The values that go into calls and come out of answers, from txids and Pix keys to BR Codes and callbacks, are in
//! [`pix`].
//!
//! Every failure is an [`Error`] with one [`ErrorKind`]; [`Error::maybe_sent`] says whether the bank may have acted
//! on a request that got no clear answer. A POST that may have left is never repeated.

#[cfg(feature = "api")]
pub mod api;
mod authorization;
pub mod blocking;
pub mod certificate;
mod client;
pub mod clock;
pub mod config;
pub mod environment;
pub mod error;
pub mod http;
pub mod operation;
pub mod pix;
mod process;
pub mod scope;
pub mod secret;
mod tls;
pub mod token;
mod transport;

pub use certificate::Certificate;
pub use client::Client;
pub use config::{ClientConfig, TokenBody};
pub use environment::{BaseUrl, Environment, Tier};
pub use error::{Answer, Error, ErrorKind, Result, Violation};
pub use http::{Request, Response};
pub use operation::Operation;
pub use scope::{Scope, ScopeSet};
pub use token::{AccessToken, TokenCounters, TokenStore};
pub use transport::Stats;
