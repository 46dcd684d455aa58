//! Callbacks of the bank for `gnpix.pix.webhook`.

use std::time::{Duration, SystemTime};

use gnpix::pix::webhook::{Callback, CallbackAuthority as Authority, Notice, RefundNotice};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::PyTuple;

use crate::error::raise;

/// Reads a body: what it is about, and its items in the order of `gnpix.pix.webhook.Notice`.
#[pyfunction]
pub(crate) fn callback_read(
    py: Python<'_>,
    body: PyBackedBytes,
) -> PyResult<(&'static str, Vec<Bound<'_, PyTuple>>)> {
    let callback = py.detach(|| Callback::parse(&body)).map_err(|error| raise(py, error))?;
    let notices = callback.notices.into_iter().map(|notice| row(py, notice));
    Ok((callback.kind.name(), notices.collect::<PyResult<_>>()?))
}

/// More members than a tuple of Rust can hand over at once.
fn row(py: Python<'_>, notice: Notice) -> PyResult<Bound<'_, PyTuple>> {
    let amount = |amount: Option<gnpix::pix::Amount>| amount.map(|amount| amount.to_string());
    let refund = |refund: RefundNotice| {
        (refund.id, refund.rtr_id, amount(refund.amount), refund.status, refund.reason).into_pyobject(py)
    };
    let refunds = notice.refunds.into_iter().map(refund).collect::<PyResult<Vec<_>>>()?;
    let texts = [
        Some(notice.kind.name().to_owned()),
        Some(notice.key),
        notice.end_to_end_id,
        notice.txid,
        notice.pix_key,
        amount(notice.amount),
        notice.time,
        notice.payer_info,
        notice.status,
        notice.id_envio,
        notice.error_code,
        notice.error_reason,
        notice.id_rec,
    ];
    let mut members =
        texts.into_iter().map(|text| Ok(text.into_pyobject(py)?)).collect::<PyResult<Vec<_>>>()?;
    members.push(PyTuple::new(py, refunds)?.into_any());
    members.push(notice.json.into_pyobject(py)?.into_any());
    PyTuple::new(py, members)
}

/// Whether the `hmac` in a request's target or query is `secret`.
#[pyfunction]
pub(crate) fn is_hmac_right(target: &str, secret: &str) -> bool {
    gnpix::pix::webhook::is_hmac_right(target, secret)
}

/// Whether an address is the bank's.
#[pyfunction]
pub(crate) fn is_bank_address(address: &str) -> bool {
    gnpix::pix::webhook::is_bank_address(address)
}

/// The authority that signs the certificate of the bank's callbacks, of the PEM chain that the bank publishes for the
/// environment (`certificate-chain-prod.crt`, `certificate-chain-homolog.crt`); each certificate of it is trusted. Make
/// one and keep it; any thread may use it. Raises InvalidArgumentError named webhook_untrusted when nothing in it can be
/// trusted.
#[pyclass(frozen, module = "gnpix.pix.webhook")]
pub(crate) struct CallbackAuthority(Authority);

#[pymethods]
impl CallbackAuthority {
    #[new]
    #[pyo3(signature = (pem), text_signature = "(pem)")]
    fn new(py: Python<'_>, pem: PyBackedBytes) -> PyResult<Self> {
        Authority::from_pem(&pem).map(Self).map_err(|error| raise(py, error))
    }

    /// Whether certificates that a caller presented (DER, its own first) lead to the authority at `at`, seconds since
    /// 1970; now unless given. What ended TLS must have asked for them and checked that the caller has the key. Raises
    /// InvalidArgumentError named webhook_untrusted, saying why; also when there is none, as in the first trial call of
    /// a registration, which has to be refused.
    #[pyo3(signature = (presented, at = None))]
    fn check(&self, py: Python<'_>, presented: Vec<PyBackedBytes>, at: Option<f64>) -> PyResult<()> {
        let moment = match at {
            None => SystemTime::now(),
            Some(at) => Duration::try_from_secs_f64(at)
                .ok()
                .and_then(|after| SystemTime::UNIX_EPOCH.checked_add(after))
                .ok_or_else(|| {
                    PyValueError::new_err(format!("at is {at} s since 1970, which no certificate knows"))
                })?,
        };
        let presented: Vec<&[u8]> = presented.iter().map(|der| &**der).collect();
        py.detach(|| self.0.check(&presented, moment)).map_err(|error| raise(py, error))
    }
}
