//! The bank of `gnpix/testing`: the sandbox, inside Node's process, on threads of its own.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use gnpix_sandbox::{CertificateRequest, FaultRule, RecordedRequest, SandboxBuilder, SandboxError};
use napi::bindgen_prelude::{AsyncTask, Buffer};
use napi::{Env, Result, Task};
use napi_derive::napi;

use crate::error::throw;
use crate::inspection::count;
use crate::sandbox_options::{IssueOptions, SandboxOptions};
use crate::time::span;

type Shared = Arc<gnpix_sandbox::Sandbox>;

/// A bank on loopback. Users have `Sandbox` of `gnpix/testing`, which is made of it.
#[napi]
pub struct Bank {
    sandbox: RefCell<Option<Shared>>,
}

/// What a customer of the bank knows.
#[napi(object, object_from_js = false)]
pub struct About {
    pub base_url: String,
    pub ca_pem: String,
    pub webhook_ca_pem: String,
    pub client_id: String,
    pub client_secret: String,
    pub scopes: Vec<String>,
    pub pix_key: String,
}

/// A client certificate with its key, in every form.
#[napi(object, object_from_js = false)]
pub struct Issued {
    pub p12: Buffer,
    pub p12_aes: Buffer,
    pub pem: String,
    pub certificate_pem: String,
    pub key_pem: String,
    pub fingerprint: String,
}

/// A request as the bank received it.
#[napi(object, object_from_js = false)]
pub struct Recorded {
    pub number: i64,
    pub connection: i64,
    pub method: String,
    pub target: String,
    pub version: String,
    /// Names, each followed by its value.
    pub headers: Vec<String>,
    pub body: Buffer,
    pub body_size: i64,
    pub token: Option<i64>,
    pub status: Option<u16>,
}

/// What the bank counted.
#[napi(object, object_from_js = false)]
pub struct Counted {
    pub connections: i64,
    pub connections_closed: i64,
    pub handshakes_full: i64,
    pub handshakes_resumed: i64,
    pub handshakes_failed: i64,
    pub requests: i64,
    pub token_exchanges: i64,
    pub callbacks_sent: i64,
    pub callbacks_failed: i64,
    pub routes: std::collections::HashMap<String, i64>,
}

/// What went wrong: `lib/testing.js` makes an error of it.
#[napi(object, object_from_js = false)]
pub struct Trouble {
    /// `"argument"`, `"system"` or `"state"`.
    pub trouble: String,
    pub text: String,
    pub errno: Option<i32>,
}

impl Trouble {
    pub(crate) fn new(trouble: &str, text: impl Into<String>) -> Self {
        Self { trouble: trouble.to_owned(), text: text.into(), errno: None }
    }
}

impl From<SandboxError> for Trouble {
    fn from(error: SandboxError) -> Self {
        match &error {
            SandboxError::Io { source, .. } => {
                Self { errno: source.raw_os_error(), ..Self::new("system", error.to_string()) }
            }
            SandboxError::Payment { .. }
            | SandboxError::Refused { .. }
            | SandboxError::FaultSpec { .. }
            | SandboxError::Certificate(_) => Self::new("argument", error.to_string()),
            _ => Self::new("state", error.to_string()),
        }
    }
}

impl Bank {
    pub(crate) fn open(&self, env: &Env) -> Result<Shared> {
        let open = self.sandbox.borrow().clone();
        open.ok_or_else(|| throw(env, Trouble::new("state", "the sandbox is closed")))
    }
}

/// Starts a bank.
#[napi(ts_return_type = "Promise<Bank>")]
pub fn start_bank(env: &Env, options: SandboxOptions) -> Result<AsyncTask<Starting>> {
    let builder = options.builder().map_err(|text| throw(env, Trouble::new("argument", text)))?;
    Ok(AsyncTask::new(Starting(Some(builder))))
}

#[napi]
impl Bank {
    /// Stops the bank, away from the event loop, which may be serving one of the bank's callers.
    #[napi(ts_return_type = "Promise<void>")]
    pub fn close(&self) -> AsyncTask<Stopping> {
        AsyncTask::new(Stopping(self.sandbox.borrow_mut().take()))
    }

    #[napi(getter)]
    pub fn closed(&self) -> bool {
        self.sandbox.borrow().is_none()
    }

    #[napi]
    pub fn about(&self, env: &Env) -> Result<About> {
        let bank = self.open(env)?;
        let application = bank.application();
        Ok(About {
            base_url: bank.base_url().to_owned(),
            ca_pem: bank.ca_pem().to_owned(),
            webhook_ca_pem: bank.webhook_ca_pem().to_owned(),
            client_id: application.client_id().to_owned(),
            client_secret: application.client_secret().to_owned(),
            scopes: application.scopes().to_vec(),
            pix_key: bank.pix_key().to_owned(),
        })
    }

    /// The account's certificate.
    #[napi]
    pub fn certificate(&self, env: &Env) -> Result<Issued> {
        Ok(forms(self.open(env)?.certificate()))
    }

    /// Issues another certificate; without options one for a webhook receiver at `localhost`.
    #[napi(ts_return_type = "Promise<Issued>")]
    pub fn issue(&self, env: &Env, options: Option<IssueOptions>) -> Result<AsyncTask<Issuing>> {
        let request = match options {
            None => CertificateRequest::server(),
            Some(options) => options.request().map_err(|text| throw(env, Trouble::new("argument", text)))?,
        };
        Ok(AsyncTask::new(Issuing(self.open(env)?, request)))
    }

    /// Adds rules in the text form of faults; all of them or, when one can't be read, none.
    #[napi]
    pub fn fault(&self, env: &Env, rules: Vec<String>) -> Result<()> {
        let bank = self.open(env)?;
        let rules: std::result::Result<Vec<_>, _> = rules.iter().map(|rule| FaultRule::parse(rule)).collect();
        let rules = rules.map_err(|error| throw(env, Trouble::from(error)))?;
        rules.into_iter().for_each(|rule| bank.faults().push(rule));
        Ok(())
    }

    #[napi]
    pub fn clear_faults(&self, env: &Env) -> Result<()> {
        self.open(env)?.faults().clear();
        Ok(())
    }

    #[napi]
    pub fn faults_left(&self, env: &Env) -> Result<u32> {
        Ok(u32::try_from(self.open(env)?.faults().len()).unwrap_or(u32::MAX))
    }

    /// Somebody pays a charge in full: the payment's endToEndId.
    #[napi]
    pub fn pay(&self, env: &Env, txid: String) -> Result<String> {
        self.open(env)?.pay(&txid).map_err(|error| throw(env, Trouble::from(error)))
    }

    /// Moves the bank's clock forward, by milliseconds.
    #[napi]
    pub fn advance(&self, env: &Env, step: f64) -> Result<()> {
        let step = if step == 0.0 { Some(Duration::ZERO) } else { span(step) };
        let step = step.ok_or_else(|| {
            throw(env, Trouble::new("argument", "the clock goes forward only, by milliseconds"))
        })?;
        self.open(env)?.clock().advance(step);
        Ok(())
    }

    #[napi]
    pub fn revoke_tokens(&self, env: &Env) -> Result<()> {
        self.open(env)?.revoke_tokens();
        Ok(())
    }

    #[napi]
    pub fn stats(&self, env: &Env) -> Result<Counted> {
        let counted = self.open(env)?.stats();
        Ok(Counted {
            connections: count(counted.connections),
            connections_closed: count(counted.connections_closed),
            handshakes_full: count(counted.handshakes_full),
            handshakes_resumed: count(counted.handshakes_resumed),
            handshakes_failed: count(counted.handshakes_failed),
            requests: count(counted.requests),
            token_exchanges: count(counted.token_exchanges),
            callbacks_sent: count(counted.callbacks_sent),
            callbacks_failed: count(counted.callbacks_failed),
            routes: counted
                .routes
                .into_iter()
                .map(|(name, times)| (name.to_string(), count(times)))
                .collect(),
        })
    }

    /// The last requests, oldest first.
    #[napi]
    pub fn requests(&self, env: &Env) -> Result<Vec<Recorded>> {
        Ok(self.open(env)?.requests().into_iter().map(recorded).collect())
    }
}

/// A bank to be started.
pub struct Starting(Option<SandboxBuilder>);

impl Task for Starting {
    type Output = std::result::Result<gnpix_sandbox::Sandbox, SandboxError>;
    type JsValue = Bank;

    fn compute(&mut self) -> Result<Self::Output> {
        let builder = self.0.take().ok_or_else(|| napi::Error::from_reason("a bank starts once"))?;
        Ok(builder.start())
    }

    fn resolve(&mut self, env: Env, output: Self::Output) -> Result<Bank> {
        let sandbox = output.map_err(|error| throw(&env, Trouble::from(error)))?;
        Ok(Bank { sandbox: RefCell::new(Some(Arc::new(sandbox))) })
    }
}

/// A bank to be stopped.
pub struct Stopping(Option<Shared>);

impl Task for Stopping {
    type Output = ();
    type JsValue = ();

    fn compute(&mut self) -> Result<()> {
        drop(self.0.take());
        Ok(())
    }

    fn resolve(&mut self, _: Env, (): ()) -> Result<()> {
        Ok(())
    }
}

/// A certificate to be issued.
pub struct Issuing(Shared, CertificateRequest);

impl Task for Issuing {
    type Output = std::result::Result<gnpix_sandbox::IssuedCertificate, SandboxError>;
    type JsValue = Issued;

    fn compute(&mut self) -> Result<Self::Output> {
        Ok(self.0.issue(self.1.clone()))
    }

    fn resolve(&mut self, env: Env, output: Self::Output) -> Result<Issued> {
        output.map(|issued| forms(&issued)).map_err(|error| throw(&env, Trouble::from(error)))
    }
}

fn forms(issued: &gnpix_sandbox::IssuedCertificate) -> Issued {
    Issued {
        p12: issued.p12_legacy().to_vec().into(),
        p12_aes: issued.p12_aes().to_vec().into(),
        pem: issued.pem().to_owned(),
        certificate_pem: issued.certificate_pem().to_owned(),
        key_pem: issued.key_pem().to_owned(),
        fingerprint: issued.fingerprint().to_owned(),
    }
}

fn recorded(request: RecordedRequest) -> Recorded {
    Recorded {
        number: count(request.number),
        connection: count(request.connection),
        method: request.method,
        target: request.target,
        version: request.version,
        headers: request.headers.into_iter().flat_map(|(name, value)| [name, value]).collect(),
        body: Vec::from(request.body).into(),
        body_size: i64::try_from(request.body_size).unwrap_or(i64::MAX),
        token: request.token.map(count),
        status: request.status,
    }
}
