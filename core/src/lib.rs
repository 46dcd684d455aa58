//! Authorized calls to the Gerencianet / Efí Pix API.

pub mod clock;
pub mod environment;
pub mod error;
pub mod http;
mod process;
pub mod scope;
pub mod secret;

pub use environment::{BaseUrl, Environment, Tier};
pub use error::{Answer, Error, ErrorKind, Result, Violation};
pub use http::{Request, Response};
pub use scope::{Scope, ScopeSet};
