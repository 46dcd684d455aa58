//! Callbacks, and who makes them.

use std::time::{Duration, SystemTime};

use gnpix::pix::webhook::{self, Notice, RefundNotice};
use napi::bindgen_prelude::{BufferSlice, Either};
use napi::{Env, Result};
use napi_derive::napi;

use super::told;

/// One callback.
#[napi(object, object_from_js = false)]
pub struct Callback {
    pub kind: String,
    pub notices: Vec<CallbackNotice>,
}

/// One item of a callback.
#[napi(object, object_from_js = false)]
pub struct CallbackNotice {
    pub kind: String,
    pub key: String,
    pub end_to_end_id: Option<String>,
    pub txid: Option<String>,
    pub pix_key: Option<String>,
    /// As the API writes it.
    pub amount: Option<String>,
    pub time: Option<String>,
    pub payer_info: Option<String>,
    pub status: Option<String>,
    pub id_envio: Option<String>,
    pub error_code: Option<String>,
    pub error_reason: Option<String>,
    pub id_rec: Option<String>,
    pub refunds: Vec<CallbackRefund>,
    pub json: String,
}

/// A refund of a payment.
#[napi(object, object_from_js = false)]
pub struct CallbackRefund {
    pub id: Option<String>,
    pub rtr_id: Option<String>,
    pub amount: Option<String>,
    pub status: Option<String>,
    pub reason: Option<String>,
}

#[napi]
pub fn callback_parse(env: &Env, body: Either<String, BufferSlice<'_>>) -> Result<Callback> {
    let bytes = match &body {
        Either::A(text) => text.as_bytes(),
        Either::B(bytes) => bytes,
    };
    let callback = told(env, webhook::Callback::parse(bytes))?;
    Ok(Callback {
        kind: callback.kind.name().to_owned(),
        notices: callback.notices.into_iter().map(notice).collect(),
    })
}

fn notice(of: Notice) -> CallbackNotice {
    CallbackNotice {
        kind: of.kind.name().to_owned(),
        key: of.key,
        end_to_end_id: of.end_to_end_id,
        txid: of.txid,
        pix_key: of.pix_key,
        amount: of.amount.map(|amount| amount.to_string()),
        time: of.time,
        payer_info: of.payer_info,
        status: of.status,
        id_envio: of.id_envio,
        error_code: of.error_code,
        error_reason: of.error_reason,
        id_rec: of.id_rec,
        refunds: of.refunds.into_iter().map(refund).collect(),
        json: of.json,
    }
}

fn refund(of: RefundNotice) -> CallbackRefund {
    CallbackRefund {
        id: of.id,
        rtr_id: of.rtr_id,
        amount: of.amount.map(|amount| amount.to_string()),
        status: of.status,
        reason: of.reason,
    }
}

#[napi]
pub fn is_hmac_right(target: String, secret: String) -> bool {
    webhook::is_hmac_right(&target, &secret)
}

#[napi]
pub fn is_bank_address(address: String) -> bool {
    webhook::is_bank_address(&address)
}

/// The authority that signs the certificate of the bank's callbacks.
#[napi]
pub struct Authority(webhook::CallbackAuthority);

#[napi]
impl Authority {
    #[napi(factory)]
    pub fn from_pem(env: &Env, pem: Either<String, BufferSlice<'_>>) -> Result<Self> {
        let pem = match &pem {
            Either::A(text) => text.as_bytes(),
            Either::B(bytes) => bytes,
        };
        told(env, webhook::CallbackAuthority::from_pem(pem)).map(Self)
    }

    /// Whether the certificates, DER and the caller's own first, lead to the authority, so many seconds after 1970.
    #[napi]
    pub fn check(&self, env: &Env, presented: Vec<BufferSlice<'_>>, seconds: f64) -> Result<()> {
        let chain: Vec<&[u8]> = presented.iter().map(|der| &**der).collect();
        let since = Duration::try_from_secs_f64(seconds).unwrap_or_default();
        let wall = SystemTime::UNIX_EPOCH.checked_add(since).unwrap_or(SystemTime::UNIX_EPOCH);
        told(env, self.0.check(&chain, wall))
    }
}
