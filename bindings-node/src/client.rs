//! What `Client` of `lib/client.js` is made of.

use std::cell::RefCell;

use napi::{Env, Result};
use napi_derive::napi;

use crate::certificate::Certificate;
use crate::error::{closed, raise};
use crate::inspection::Stats;
use crate::log;
use crate::mailbox::Mailbox;
use crate::options::{Options, Source, configure};
use crate::request::{Arguments, Content, operation_request};
use crate::token::{Granted, generation};

/// One client.
#[napi]
pub struct Core {
    open: RefCell<Option<Open>>,
}

/// An open client, both of its faces: the blocking one looks at the cached token without a runtime.
#[derive(Clone)]
struct Open {
    client: gnpix::Client,
    blocking: gnpix::blocking::Client,
}

impl Core {
    fn open(&self, env: &Env) -> Result<Open> {
        self.open.borrow().clone().ok_or_else(|| raise(env, closed()))
    }
}

#[napi]
impl Core {
    /// Makes the client; `loaded` is a certificate that was read before, instead of a path.
    #[napi(constructor)]
    pub fn new(
        env: &Env,
        mailbox: &Mailbox,
        source: Source,
        options: Options,
        loaded: Option<&Certificate>,
    ) -> Result<Self> {
        let loaded = loaded.map(|certificate| certificate.0.clone());
        let client = log::here(&mailbox.slot, || gnpix::Client::new(configure(source, options, loaded)?));
        let client = client.map_err(|error| raise(env, error))?;
        let blocking = client.blocking();
        Ok(Self { open: RefCell::new(Some(Open { client, blocking })) })
    }

    /// Ends the client: its connections end with the calls that are under way.
    #[napi]
    pub fn close(&self) {
        drop(self.open.borrow_mut().take());
    }

    #[napi(getter)]
    pub fn closed(&self) -> bool {
        self.open.borrow().is_none()
    }

    /// The number of the cached token, if it is good and needs no thought; else 0.
    #[napi]
    pub fn fresh(&self, env: &Env) -> Result<f64> {
        let open = self.open.borrow();
        let open = open.as_ref().ok_or_else(|| raise(env, closed()))?;
        Ok(open.blocking.cached_token().map_or(0.0, |token| generation(&token)))
    }

    /// The cached token, if it is good and needs no thought.
    #[napi]
    pub fn cached(&self, env: &Env) -> Result<Option<Granted>> {
        Ok(self.open(env)?.blocking.cached_token().map(Granted::from))
    }

    /// Starts to fetch a token; the outcome, with this number, goes to the mailbox.
    #[napi]
    pub fn token(&self, env: &Env, mailbox: &Mailbox, number: i64, can_be_given_up: bool) -> Result<()> {
        let client = self.open(env)?.client;
        mailbox.start_token(env, client, number, can_be_given_up).map_err(|error| raise(env, error))
    }

    /// Starts a call; the outcome, with this number, goes to the mailbox.
    // One crossing into native code for each call: everything comes at once.
    #[allow(clippy::too_many_arguments)]
    #[napi]
    pub fn send(
        &self,
        env: &Env,
        mailbox: &Mailbox,
        number: i64,
        can_be_given_up: bool,
        method: String,
        path: String,
        params: Option<Vec<String>>,
        query: Option<Vec<String>>,
        body: Option<Content<'_>>,
        content_type: Option<String>,
        headers: Option<Vec<String>>,
        timeout: Option<f64>,
        scope: Option<String>,
    ) -> Result<()> {
        let client = self.open(env)?.client;
        let arguments =
            Arguments { method, path, params, query, body, content_type, headers, timeout, scope };
        let started = arguments
            .request()
            .and_then(|request| mailbox.start(env, client, request, number, can_be_given_up));
        started.map_err(|error| raise(env, error))
    }

    /// Starts a call of an operation of the catalogue; the outcome, with this number, goes to the mailbox.
    #[allow(clippy::too_many_arguments)]
    #[napi]
    pub fn operate(
        &self,
        env: &Env,
        mailbox: &Mailbox,
        number: i64,
        can_be_given_up: bool,
        operation: String,
        params: Option<Vec<String>>,
        body: Option<String>,
        headers: Option<Vec<String>>,
        timeout: Option<f64>,
    ) -> Result<()> {
        let client = self.open(env)?.client;
        let started = operation_request(&operation, params, body, headers, timeout)
            .and_then(|request| mailbox.start(env, client, request, number, can_be_given_up));
        started.map_err(|error| raise(env, error))
    }

    /// Drops the cached token.
    #[napi]
    pub fn invalidate(&self, env: &Env) -> Result<()> {
        self.open(env)?.client.invalidate();
        Ok(())
    }

    #[napi]
    pub fn stats(&self, env: &Env) -> Result<Stats> {
        Ok(self.open(env)?.client.stats().into())
    }

    /// The certificate that the client presents.
    #[napi]
    pub fn certificate(&self, env: &Env) -> Result<Certificate> {
        Ok(Certificate(self.open(env)?.client.certificate().clone()))
    }

    #[napi]
    pub fn base_url(&self, env: &Env) -> Result<String> {
        Ok(self.open(env)?.client.base_url().to_owned())
    }
}
