//! The other side of `gnpix.testing`: payers and their banks, as a test plays them.

use gnpix_sandbox::{Paying, Sandbox, SandboxError};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::sandbox::raise;

/// Name, and CPF or CNPJ.
pub(crate) type Payer = (String, String);

/// Pays a charge, or an amount to a key with the txid of a static BR Code.
pub(crate) fn pay(
    bank: &Sandbox,
    target: (Option<String>, Option<(String, String)>),
    day: Option<String>,
    payer: Option<Payer>,
) -> Result<String, SandboxError> {
    let mut paying = match target {
        (txid, Some((key, amount))) => {
            let paying = Paying::key(key, amount);
            match txid {
                Some(txid) => paying.txid(txid),
                None => paying,
            }
        }
        (txid, None) => Paying::charge(txid.unwrap_or_default()),
    };
    if let Some(day) = day {
        paying = paying.on(day);
    }
    if let Some((name, document)) = payer {
        paying = paying.by(name, document);
    }
    bank.pay_with(&paying)
}

/// Does what a method of `gnpix.testing.Sandbox` is named for, to the thing of this id; the id of what is new.
pub(crate) fn act(
    py: Python<'_>,
    bank: &Sandbox,
    name: &str,
    id: &str,
    more: Option<&str>,
) -> PyResult<Option<String>> {
    let nothing = |()| None;
    let code = more.unwrap_or_default();
    let done = py.detach(|| {
        Some(match name {
            "amount_due" => bank.amount_due(id, code).map(Some),
            "approve_recurrence" => bank.approve_recurrence(id).map(nothing),
            "reject_recurrence" => bank.reject_recurrence(id).map(nothing),
            "cancel_recurrence" => bank.cancel_recurrence(id).map(nothing),
            "expire_recurrence" => bank.expire_recurrence(id).map(nothing),
            "accept_request" => bank.accept_request(id).map(nothing),
            "reject_request" => bank.reject_request(id).map(nothing),
            "collect" => bank.collect(id).map(Some),
            "fail_collection" => bank.fail_collection(id, code).map(nothing),
            "cancel_collection" => bank.cancel_collection(id).map(nothing),
            "report_infraction" => bank.report_infraction(id).map(Some),
            "accept_infraction" => bank.judge_infraction(id, true).map(nothing),
            "reject_infraction" => bank.judge_infraction(id, false).map(nothing),
            _ => return None,
        })
    });
    done.ok_or_else(|| PyValueError::new_err(format!("no payer does {name:?}")))?.map_err(raise)
}
