//! What payers, their banks and the judge of infractions do in the bank of `gnpix/testing`.

use gnpix_sandbox::Paying;
use napi::{Env, Result};
use napi_derive::napi;

use crate::error::throw;
use crate::sandbox::{Bank, Trouble};

/// A payment that somebody makes.
#[napi(object, object_to_js = false)]
pub struct PayingOptions {
    pub charge: Option<String>,
    pub key: Option<String>,
    pub amount: Option<String>,
    pub txid: Option<String>,
    pub on: Option<String>,
    pub name: Option<String>,
    pub document: Option<String>,
}

impl PayingOptions {
    fn paying(self) -> std::result::Result<Paying, &'static str> {
        let mut paying = match (self.charge, self.key, self.amount) {
            (Some(txid), None, None) => Paying::charge(txid),
            (None, Some(key), Some(amount)) => Paying::key(key, amount),
            _ => return Err("a charge is paid, or a key with an amount"),
        };
        if let Some(txid) = self.txid {
            paying = paying.txid(txid);
        }
        if let Some(day) = self.on {
            paying = paying.on(day);
        }
        match (self.name, self.document) {
            (Some(name), Some(document)) => Ok(paying.by(name, document)),
            (None, None) => Ok(paying),
            _ => Err("a payer has a name and a document"),
        }
    }
}

#[napi]
impl Bank {
    /// Somebody pays: the payment's endToEndId.
    #[napi]
    pub fn pay_with(&self, env: &Env, options: PayingOptions) -> Result<String> {
        let bank = self.open(env)?;
        let paying = options.paying().map_err(|rule| throw(env, Trouble::new("argument", rule)))?;
        bank.pay_with(&paying).map_err(|error| throw(env, Trouble::from(error)))
    }

    /// What a charge costs on a day.
    #[napi]
    pub fn amount_due(&self, env: &Env, txid: String, day: String) -> Result<String> {
        self.open(env)?.amount_due(&txid, &day).map_err(|error| throw(env, Trouble::from(error)))
    }

    /// What a payer or its bank does to the thing of this id; the id of what came of it, if anything new did.
    #[napi]
    pub fn act(&self, env: &Env, what: String, id: String, more: Option<String>) -> Result<Option<String>> {
        let bank = self.open(env)?;
        let more = more.as_deref().unwrap_or_default();
        let done = match &*what {
            "approveRecurrence" => bank.approve_recurrence(&id).map(|()| None),
            "rejectRecurrence" => bank.reject_recurrence(&id).map(|()| None),
            "cancelRecurrence" => bank.cancel_recurrence(&id).map(|()| None),
            "expireRecurrence" => bank.expire_recurrence(&id).map(|()| None),
            "acceptRequest" => bank.accept_request(&id).map(|()| None),
            "rejectRequest" => bank.reject_request(&id).map(|()| None),
            "collect" => bank.collect(&id).map(Some),
            "failCollection" => bank.fail_collection(&id, more).map(|()| None),
            "cancelCollection" => bank.cancel_collection(&id).map(|()| None),
            "reportInfraction" => bank.report_infraction(&id).map(Some),
            "acceptInfraction" => bank.judge_infraction(&id, true).map(|()| None),
            "rejectInfraction" => bank.judge_infraction(&id, false).map(|()| None),
            _ => return Err(throw(env, Trouble::new("state", format!("nobody does {what}")))),
        };
        done.map_err(|error| throw(env, Trouble::from(error)))
    }
}
