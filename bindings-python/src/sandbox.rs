//! The bank of `gnpix.testing`: the sandbox, inside the interpreter's process.

use std::process;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwapOption;
use gnpix_sandbox::{CertificateRequest, FaultRule, IssuedCertificate, RecordedRequest, SandboxError};
use pyo3::exceptions::{PyOSError, PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict};

use crate::payers;
use crate::sandbox_options::{builder, certificate};
use crate::time::seconds;

/// Base URL, the server's authority, the webhooks' authority, Client_Id, Client_Secret, scopes, Pix key.
type About = (String, String, String, String, String, Vec<String>, String);
/// PKCS#12 in the old and the new encoding, PEM with key, certificate alone, key alone, fingerprint.
type Certificate<'py> = (Bound<'py, PyBytes>, Bound<'py, PyBytes>, String, String, String, String);
/// A recorded request, in the order of `gnpix.testing.RecordedRequest`.
type Recorded<'py> = (
    u64,
    u64,
    String,
    String,
    String,
    Vec<(String, String)>,
    Bound<'py, PyBytes>,
    usize,
    Option<u64>,
    Option<u16>,
);

/// A bank on loopback. Users have `gnpix.testing.Sandbox`, which is made of it.
#[pyclass(frozen, module = "gnpix._native")]
pub(crate) struct Sandbox {
    bank: ArcSwapOption<Bank>,
}

/// A running bank, and the process whose threads it runs on.
struct Bank {
    sandbox: Arc<gnpix_sandbox::Sandbox>,
    owner: u32,
}

impl Drop for Bank {
    fn drop(&mut self) {
        // In a forked child the bank's threads aren't there: waiting for their end would last for ever.
        if process::id() != self.owner {
            std::mem::forget(Arc::clone(&self.sandbox));
        }
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        let bank = self.bank.swap(None);
        // Stopping waits for the bank's threads; nobody else need wait with it.
        Python::try_attach(|py| py.detach(|| drop(bank)));
    }
}

impl Sandbox {
    fn bank(&self) -> PyResult<Arc<gnpix_sandbox::Sandbox>> {
        let bank = self.bank.load_full();
        let bank = bank.ok_or_else(|| PyRuntimeError::new_err("the sandbox is closed"))?;
        if bank.owner != process::id() {
            // Its locks may have been held when this process was forked.
            return Err(PyRuntimeError::new_err(
                "the sandbox belongs to the process that started it; its address and files may be used here, \
                 but it is steered and asked over there",
            ));
        }
        Ok(Arc::clone(&bank.sandbox))
    }
}

#[pymethods]
impl Sandbox {
    /// Starts a bank with these options; an option that is None counts as not given.
    #[new]
    fn new(py: Python<'_>, options: &Bound<'_, PyDict>) -> PyResult<Self> {
        let builder = builder(options)?;
        let sandbox = py.detach(|| builder.start()).map_err(raise)?;
        let bank = Bank { sandbox: Arc::new(sandbox), owner: process::id() };
        Ok(Self { bank: ArcSwapOption::from_pointee(bank) })
    }

    /// Stops the bank: connections are dropped, the port is free. In a forked child the parent's goes on.
    fn close(&self, py: Python<'_>) {
        let bank = self.bank.swap(None);
        py.detach(|| drop(bank));
    }

    /// Whether the bank was stopped.
    #[getter]
    fn closed(&self) -> bool {
        self.bank.load().is_none()
    }

    /// What a customer of the bank knows.
    fn about(&self) -> PyResult<About> {
        let bank = self.bank()?;
        let application = bank.application();
        Ok((
            bank.base_url().to_owned(),
            bank.ca_pem().to_owned(),
            bank.webhook_ca_pem().to_owned(),
            application.client_id().to_owned(),
            application.client_secret().to_owned(),
            application.scopes().to_vec(),
            bank.pix_key().to_owned(),
        ))
    }

    /// The account's certificate.
    fn certificate<'py>(&self, py: Python<'py>) -> PyResult<Certificate<'py>> {
        Ok(forms(py, self.bank()?.certificate()))
    }

    /// Issues another certificate.
    fn issue<'py>(&self, py: Python<'py>, options: &Bound<'py, PyDict>) -> PyResult<Certificate<'py>> {
        let (bank, request) = (self.bank()?, certificate(options)?);
        let issued = py.detach(|| bank.issue(request)).map_err(raise)?;
        Ok(forms(py, &issued))
    }

    /// A server certificate for `localhost` with its key, PEM, for a webhook receiver.
    fn receiver_pem(&self, py: Python<'_>) -> PyResult<String> {
        let bank = self.bank()?;
        let issued = py.detach(|| bank.issue(CertificateRequest::server())).map_err(raise)?;
        Ok(issued.pem().to_owned())
    }

    /// Adds rules in the text form of faults; all of them or, when one can't be read, none.
    fn fault(&self, py: Python<'_>, rules: Vec<String>) -> PyResult<()> {
        let bank = self.bank()?;
        let rules: Result<Vec<_>, _> = rules.iter().map(|rule| FaultRule::parse(rule)).collect();
        let rules = rules.map_err(raise)?;
        py.detach(|| rules.into_iter().for_each(|rule| bank.faults().push(rule)));
        Ok(())
    }

    /// Removes all rules.
    fn clear_faults(&self, py: Python<'_>) -> PyResult<()> {
        let bank = self.bank()?;
        py.detach(|| bank.faults().clear());
        Ok(())
    }

    /// How many rules are in force, worn-out ones left out.
    fn faults_left(&self, py: Python<'_>) -> PyResult<usize> {
        let bank = self.bank()?;
        Ok(py.detach(|| bank.faults().len()))
    }

    /// Somebody pays a charge in full, or an amount to a key (key and amount): the payment's endToEndId.
    fn pay(
        &self,
        py: Python<'_>,
        txid: Option<String>,
        key: Option<(String, String)>,
        day: Option<String>,
        payer: Option<payers::Payer>,
    ) -> PyResult<String> {
        let bank = self.bank()?;
        py.detach(|| payers::pay(&bank, (txid, key), day, payer)).map_err(raise)
    }

    /// Does what a payer, its bank or the judge of infractions does: the id of what is new.
    #[pyo3(signature = (name, id, more = None))]
    fn act(&self, py: Python<'_>, name: &str, id: &str, more: Option<&str>) -> PyResult<Option<String>> {
        payers::act(py, &*self.bank()?, name, id, more)
    }

    /// Moves the bank's clock forward.
    fn advance(&self, step: f64) -> PyResult<()> {
        let step = if step == 0.0 { Some(Duration::ZERO) } else { seconds(step) };
        let step = step.ok_or_else(|| PyValueError::new_err("the clock goes forward only, in seconds"))?;
        self.bank()?.clock().advance(step);
        Ok(())
    }

    /// Makes every token issued so far worthless.
    fn revoke_tokens(&self, py: Python<'_>) -> PyResult<()> {
        let bank = self.bank()?;
        py.detach(|| bank.revoke_tokens());
        Ok(())
    }

    /// What the bank counted, by name; requests by operation apart.
    fn stats<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let bank = self.bank()?;
        let counted = py.detach(|| bank.stats());
        let stats = PyDict::new(py);
        for (name, count) in [
            ("connections", counted.connections),
            ("connections_closed", counted.connections_closed),
            ("handshakes_full", counted.handshakes_full),
            ("handshakes_resumed", counted.handshakes_resumed),
            ("handshakes_failed", counted.handshakes_failed),
            ("requests", counted.requests),
            ("token_exchanges", counted.token_exchanges),
            ("callbacks_sent", counted.callbacks_sent),
            ("callbacks_failed", counted.callbacks_failed),
        ] {
            stats.set_item(name, count)?;
        }
        stats.set_item("routes", counted.routes)?;
        Ok(stats)
    }

    /// The last requests, oldest first.
    fn requests<'py>(&self, py: Python<'py>) -> PyResult<Vec<Recorded<'py>>> {
        let bank = self.bank()?;
        let requests = py.detach(|| bank.requests());
        Ok(requests.into_iter().map(|request| recorded(py, request)).collect())
    }
}

fn forms<'py>(py: Python<'py>, issued: &IssuedCertificate) -> Certificate<'py> {
    (
        PyBytes::new(py, issued.p12_legacy()),
        PyBytes::new(py, issued.p12_aes()),
        issued.pem().to_owned(),
        issued.certificate_pem().to_owned(),
        issued.key_pem().to_owned(),
        issued.fingerprint().to_owned(),
    )
}

fn recorded(py: Python<'_>, request: RecordedRequest) -> Recorded<'_> {
    (
        request.number,
        request.connection,
        request.method,
        request.target,
        request.version,
        request.headers,
        PyBytes::new(py, &request.body),
        request.body_size,
        request.token,
        request.status,
    )
}

/// What was asked for wrongly is a ValueError; what the system refuses, an OSError.
pub(crate) fn raise(error: SandboxError) -> PyErr {
    match &error {
        SandboxError::Io { source, .. } => match source.raw_os_error() {
            Some(number) => PyOSError::new_err((number, error.to_string())),
            None => PyOSError::new_err(error.to_string()),
        },
        SandboxError::Payment { .. }
        | SandboxError::Refused { .. }
        | SandboxError::FaultSpec { .. }
        | SandboxError::Certificate(_) => PyValueError::new_err(error.to_string()),
        _ => PyRuntimeError::new_err(error.to_string()),
    }
}
