//! Authorized calls to the Gerencianet / Efí Pix API.

pub mod certificate;
pub mod clock;
pub mod environment;
pub mod error;
mod process;
pub mod scope;
pub mod secret;

pub use certificate::Certificate;
pub use environment::{BaseUrl, Environment, Tier};
pub use error::{Answer, Error, ErrorKind, Result, Violation};
pub use scope::{Scope, ScopeSet};
