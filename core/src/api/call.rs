//! One call of an operation, before it is made.

use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::pin::Pin;
use std::time::Duration;

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::{Member, Output, Pages};
use crate::error::{Error, ErrorKind, Result};
use crate::http::{Request, Response};
use crate::operation::{self, Operation};
use crate::{blocking, client};

/// An operation, as a type: see [`resources`](super::resources).
pub trait Op: Sized + 'static {
    /// Its name in the [catalogue](crate::operation): `cob.create`.
    const NAME: &'static str;
    /// What it brings.
    type Output: Output;
}

/// An operation whose answer comes in pages.
pub trait Paged: Op {
    /// One of what it lists.
    type Item: Member;
}

/// A call of an operation: await it on the async [`Client`](crate::Client), or [`send`](Self::send) it on either. Until
/// then optional parameters can be given, and nothing has happened.
///
/// # Errors
/// Sending fails as [`Client::send`](crate::Client::send) does; with
/// [`ErrorKind::InvalidArgument`], before any traffic, for a parameter or a body that the API would refuse; with the code
/// `answer_unexpected` if the call was done and its answer isn't what the schema says.
#[must_use = "nothing is sent yet: await it, or call `send`"]
pub struct Call<'a, C, O> {
    client: &'a C,
    parameters: Vec<(&'static str, String)>,
    body: Option<Result<Box<RawValue>>>,
    timeout: Option<Duration>,
    operation: PhantomData<fn() -> O>,
}

impl<'a, C, O: Op> Call<'a, C, O> {
    pub(super) fn new(client: &'a C, parameters: Vec<(&'static str, String)>) -> Self {
        Self { client, parameters, body: None, timeout: None, operation: PhantomData }
    }

    pub(super) fn body(mut self, body: &impl Serialize) -> Self {
        self.body = Some(to_raw_value(body).map_err(|cause| {
            Error::new(ErrorKind::InvalidArgument, "the body can't be written as JSON").with_source(cause)
        }));
        self
    }

    pub(super) fn set(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.put(name, value.into());
        self
    }

    pub(super) fn put(&mut self, name: &'static str, value: String) {
        self.unset(name);
        self.parameters.push((name, value));
    }

    pub(super) fn unset(&mut self, name: &str) {
        self.parameters.retain(|(known, _)| *known != name);
    }

    pub(super) fn client(&self) -> &'a C {
        self.client
    }

    /// The longest the call may take in all, instead of the client's own limit.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// The request that would be sent, checked: for [`Client::send_until`](crate::Client::send_until), or to change it.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidArgument`], whose [`violations`](Error::violations) name each parameter and member with its
    /// rule.
    pub fn request(&self) -> Result<Request> {
        let body = self.body.as_ref().map(|body| body.as_ref().map_err(Error::clone)).transpose()?;
        let parameters = self.parameters.iter().map(|(name, value)| (*name, value.as_str()));
        let request = Self::operation()?.request_with(parameters, body)?;
        Ok(match self.timeout {
            Some(timeout) => request.timeout(timeout),
            None => request,
        })
    }

    /// Reads an answer to a [`request`](Self::request) as what this operation brings.
    ///
    /// # Errors
    /// The code `answer_unexpected`.
    pub fn read(response: Response) -> Result<O::Output> {
        O::Output::read(response, Self::operation()?)
    }

    pub(super) fn operation() -> Result<&'static Operation> {
        operation::find(O::NAME)
    }
}

impl<'a, O: Op> Call<'a, client::Client, O> {
    /// Makes the call.
    ///
    /// # Errors
    /// See [`Call`].
    pub async fn send(self) -> Result<O::Output> {
        Self::read(self.client.send(self.request()?).await?)
    }
}

impl<O: Op> Call<'_, blocking::Client, O> {
    /// Makes the call, on this thread.
    ///
    /// # Errors
    /// See [`Call`].
    pub fn send(self) -> Result<O::Output> {
        Self::read(self.client.send(self.request()?)?)
    }
}

impl<'a, C, O: Paged> Call<'a, C, O> {
    /// The items of all pages, fetched as they are asked for; the timeout is each page's.
    pub fn all(self) -> Pages<'a, C, O> {
        Pages::new(self)
    }
}

impl<'a, O: Op> IntoFuture for Call<'a, client::Client, O> {
    type Output = Result<O::Output>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send + 'a>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}
