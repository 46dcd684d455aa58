//! A request that has no answer, and how far it got.

use std::error::Error as StdError;
use std::sync::Arc;

use super::cause::BoxError;

/// How far a request got that has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Build,
    NameLookup,
    ConnectTimeout,
    Connect,
    Exchange,
}

/// A request without an answer. Cheap to clone: all that wait for one connection share its failure.
#[derive(Debug, Clone)]
pub(super) struct Lost {
    pub(super) stage: Stage,
    pub(super) cause: Arc<dyn StdError + Send + Sync>,
}

impl Lost {
    pub(super) fn at(stage: Stage, cause: impl Into<BoxError>) -> Self {
        Self { stage, cause: Arc::from(cause.into()) }
    }
}
