//! The catalogue of the Pix API: each operation's name, route, parameters, scope and manners, in one table.
//!
//! Everything that names operations is made from it: the methods of each language, their documentation, the
//! command's subcommands, the Postman collection. [`ALL`](all) of them can be enumerated, and [`find`] looks one up;
//! [`Operation::request`] checks the parameters and makes the [`Request`](crate::Request) to send.
//!
//! ```
//! let create = gnpix::operation::find("cob.create_with_txid")?;
//! assert_eq!((create.method().as_str(), create.route()), ("PUT", "/v2/cob/:txid"));
//! let error = create.request([("txid", "too short")]).unwrap_err();
//! assert!(error.to_string().contains("txid: must be 26 to 35 letters and digits"));
//! # Ok::<(), gnpix::Error>(())
//! ```
//!
//! Sources: the central bank's *API Pix* 2.9.0 and the bank's own documents and SDKs.

mod arguments;
mod body;
mod catalogue;
mod form;
mod parameter;
mod rule;

use crate::error::{Error, ErrorKind, Result};
use crate::scope::Scope;

pub use crate::http::Twin;
pub use form::Form;
pub use parameter::{Parameter, Place};
pub use rule::Rule;

/// One operation of the Pix API. All of it is known when gnpix is compiled; nothing is allocated.
#[derive(Debug)]
pub struct Operation {
    name: &'static str,
    summary: &'static str,
    method: Method,
    route: &'static str,
    parameters: &'static [Parameter],
    scope: Option<&'static str>,
    scope_confirmed: bool,
    body: Option<&'static str>,
    answer: Answer,
    effect: Effect,
    keyed: Option<&'static str>,
    recovery: Option<&'static Recovery>,
    pages: Option<&'static str>,
    source: Source,
    since: &'static str,
}

/// The HTTP methods of the Pix API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// Consults.
    Get,
    /// Creates, under an id that the bank chooses.
    Post,
    /// Creates or replaces, under an id that the caller chooses.
    Put,
    /// Changes.
    Patch,
    /// Removes.
    Delete,
}

impl Method {
    /// As it goes on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

/// What a success brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// JSON of the schema so named.
    Json(&'static str),
    /// Nothing to read.
    Nothing,
    /// A file, such as a PDF; or, while it is not ready, JSON of the schema so named if there is one.
    File(Option<&'static str>),
}

/// What an operation does at the bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It consults.
    Reads,
    /// It changes settings, keys, locations.
    Changes,
    /// It moves money, or changes what money will be asked for.
    Money,
}

/// Who defines an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The central bank's *API Pix*: any bank has it.
    CentralBank,
    /// Gerencianet / Efí alone.
    Bank,
}

/// How to learn what an unanswered try of an operation did: its id is the caller's, so a repetition of what arrived is
/// refused as a duplicate, and what the first one made can be fetched.
#[derive(Debug, Clone, Copy)]
pub struct Recovery {
    /// The operation that fetches it, by the same path parameters.
    pub fetch: &'static str,
    /// By what a duplicate and its twin are known.
    pub twin: Twin,
}

/// Every operation, resource by resource.
pub fn all() -> impl Iterator<Item = &'static Operation> {
    catalogue::RESOURCES.iter().copied().flatten()
}

/// The operation called `name`, such as `cob.create`.
///
/// # Errors
/// [`ErrorKind::InvalidArgument`] with the code `operation_unknown`, naming the resource's operations.
pub fn find(name: &str) -> Result<&'static Operation> {
    all().find(|operation| operation.name == name).ok_or_else(|| unknown(name))
}

fn unknown(name: &str) -> Error {
    let resource = name.split('.').next().unwrap_or_default();
    let near: Vec<&str> = all().filter(|known| known.resource() == resource).map(Operation::name).collect();
    let help = match near.is_empty() {
        true => format!("The resources are: {}.", resources().join(", ")),
        false => format!("{resource} has: {}.", near.join(", ")),
    };
    let message = format!("{name:?} is no operation of the Pix API");
    Error::new(ErrorKind::InvalidArgument, message).with_code("operation_unknown").with_help(help)
}

/// The resources, such as `cob`, in the catalogue's order.
#[must_use]
pub fn resources() -> Vec<&'static str> {
    let mut resources: Vec<&str> = all().map(Operation::resource).collect();
    resources.dedup();
    resources
}

impl Operation {
    /// The name that all languages share: `resource.verb`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The resource, in the API's own noun: `cob`.
    #[must_use]
    pub fn resource(&self) -> &'static str {
        self.name.split_once('.').map_or(self.name, |(resource, _)| resource)
    }

    /// What is done with the resource: `create`.
    #[must_use]
    pub fn verb(&self) -> &'static str {
        self.name.split_once('.').map_or("", |(_, verb)| verb)
    }

    /// What it does, in one sentence.
    #[must_use]
    pub fn summary(&self) -> &'static str {
        self.summary
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method
    }

    /// The route, its path parameters as `:name`.
    #[must_use]
    pub fn route(&self) -> &'static str {
        self.route
    }

    /// Path parameters in the route's order, then query values, then headers.
    #[must_use]
    pub fn parameters(&self) -> &'static [Parameter] {
        self.parameters
    }

    /// The scope that the token needs, as far as the bank has told.
    #[must_use]
    pub fn scope(&self) -> Option<Scope> {
        self.scope.map(Scope::from)
    }

    /// Whether the scope is certain. One that isn't never keeps a call from being made.
    #[must_use]
    pub fn is_scope_confirmed(&self) -> bool {
        self.scope_confirmed
    }

    /// The schema of the JSON body it takes.
    #[must_use]
    pub fn body(&self) -> Option<&'static str> {
        self.body
    }

    /// What a success brings.
    #[must_use]
    pub fn answer(&self) -> Answer {
        self.answer
    }

    /// What it does at the bank.
    #[must_use]
    pub fn effect(&self) -> Effect {
        self.effect
    }

    /// Whether a repetition leaves the bank as the first one did. gnpix itself repeats only what this is true for,
    /// after a failure that may have come too late.
    #[must_use]
    pub fn is_idempotent(&self) -> bool {
        !matches!(self.method, Method::Post | Method::Patch)
    }

    /// The operation that does the same under an id of the caller's. Given that id, [`request`](Self::request) asks for it
    /// instead: repeating is safe only there.
    #[must_use]
    pub fn keyed(&self) -> Option<&'static Operation> {
        self.keyed.and_then(|name| find(name).ok())
    }

    /// How to learn what an unanswered try did.
    #[must_use]
    pub fn recovery(&self) -> Option<&'static Recovery> {
        self.recovery
    }

    /// For a list that comes in pages, the answer's member that has the items: `cobs`.
    #[must_use]
    pub fn pages(&self) -> Option<&'static str> {
        self.pages
    }

    /// Who defines it.
    #[must_use]
    pub fn source(&self) -> Source {
        self.source
    }

    /// The version of gnpix that had it first.
    #[must_use]
    pub fn since(&self) -> &'static str {
        self.since
    }
}

#[cfg(test)]
mod tests;
