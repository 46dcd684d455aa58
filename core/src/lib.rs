//! Authorized calls to the Gerencianet / Efí Pix API.

pub mod clock;
pub mod environment;
pub mod error;
mod process;
pub mod scope;
pub mod secret;
#[cfg_attr(not(test), allow(dead_code, unused_imports))] // until the client room calls it
mod token;

pub use environment::{BaseUrl, Environment, Tier};
pub use error::{Answer, Error, ErrorKind, Result, Violation};
pub use scope::{Scope, ScopeSet};
pub use token::{
    AccessToken, BoxFuture, MemoryStore, StoreError, StoreKey, StoreLock, StoredToken, TokenCounters,
    TokenStore,
};
