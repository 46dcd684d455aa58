//! Authorized calls to the Gerencianet / Efí Pix API.

mod authorization;
pub mod blocking;
pub mod certificate;
mod client;
pub mod clock;
pub mod config;
pub mod environment;
pub mod error;
pub mod http;
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
pub use scope::{Scope, ScopeSet};
pub use token::{AccessToken, TokenCounters, TokenStore};
pub use transport::Stats;
