//! What a call brings.

use std::fmt;
use std::ops::Deref;

use super::{Member, Misfit};
use crate::error::{Error, ErrorKind, Result};
use crate::http::Response;
use crate::operation::{Effect, Operation};

/// An answer of type `T`, which it can be used as, with the [`Response`] that it was read from.
#[derive(Clone)]
pub struct Reply<T> {
    value: T,
    response: Response,
}

impl<T> Reply<T> {
    /// Status, headers, tries, whether it was [recovered](Response::is_recovered), and the raw body.
    #[must_use]
    pub fn response(&self) -> &Response {
        &self.response
    }

    /// The answer without its response.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.value
    }

    /// Both.
    #[must_use]
    pub fn into_parts(self) -> (T, Response) {
        (self.value, self.response)
    }
}

impl<T> Deref for Reply<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Reply<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply").field("value", &self.value).field("response", &self.response).finish()
    }
}

/// What an operation's answer is read as.
pub trait Output: Sized {
    /// Reads the answer to `operation`.
    ///
    /// # Errors
    /// [`ErrorKind::Response`] with the code `answer_unexpected`: the call succeeded, and its answer, which the error
    /// keeps, isn't what the schema says.
    fn read(response: Response, operation: &Operation) -> Result<Self>;
}

impl Output for Response {
    fn read(response: Response, _: &Operation) -> Result<Self> {
        Ok(response)
    }
}

impl<T: Member> Output for Reply<T> {
    fn read(response: Response, operation: &Operation) -> Result<Self> {
        let json = serde_json::from_slice(response.body());
        match json.map_err(|_| Misfit::new("isn't JSON")).and_then(|json| T::read(&json)) {
            Ok(value) => Ok(Self { value, response }),
            Err(misfit) => Err(unexpected(&response, operation, misfit)),
        }
    }
}

/// The call was done, and the answer isn't what it should be.
pub(super) fn unexpected(response: &Response, operation: &Operation, misfit: Misfit) -> Error {
    let is_read = operation.effect() == Effect::Reads;
    let message = format!("{} succeeded, but in its answer {misfit}", operation.name());
    Error::new(ErrorKind::Response, message)
        .with_code("answer_unexpected")
        .with_source(misfit)
        .with_attempts(response.attempts())
        .with_maybe_sent(!is_read)
        .with_answer(response.clone().into_answer())
        .with_help(match is_read {
            true => "The answer is kept whole in the error.",
            false => "Don't repeat the call: it was done. The answer is kept whole in the error.",
        })
}
