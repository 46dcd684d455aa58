//! A request that has no answer, and how far it got.

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

/// A request without an answer.
#[derive(Debug)]
pub(super) struct Lost {
    pub(super) stage: Stage,
    pub(super) cause: BoxError,
}
