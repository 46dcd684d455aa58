//! A request without an answer, before anyone has judged what that means.

use super::cause::{BoxError, find};
use super::connect::{ConnectTimedOut, NameUnresolved};

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

impl Lost {
    pub(super) fn at(stage: Stage, cause: impl Into<BoxError>) -> Self {
        Self { stage, cause: cause.into() }
    }

    /// A connection that couldn't be made.
    pub(super) fn connecting(cause: BoxError) -> Self {
        let stage = if find::<NameUnresolved>(&*cause).is_some() {
            Stage::NameLookup
        } else if find::<ConnectTimedOut>(&*cause).is_some() {
            Stage::ConnectTimeout
        } else {
            Stage::Connect
        };
        Self { stage, cause }
    }
}
