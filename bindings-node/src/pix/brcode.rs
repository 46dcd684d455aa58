//! BR Codes.

use gnpix::pix::{BrCode, BrCodeData, BrCodeField};
use napi::{Env, Result};
use napi_derive::napi;

use super::told;
use crate::error::Violation;

/// What a BR Code is built from.
#[napi(object)]
pub struct CodeData {
    pub key: Option<String>,
    pub location: Option<String>,
    pub recurrence: Option<String>,
    pub amount: Option<String>,
    pub name: Option<String>,
    pub city: Option<String>,
    pub postal_code: Option<String>,
    pub txid: Option<String>,
    pub info: Option<String>,
    pub withdrawal_ispb: Option<String>,
    pub one_use: Option<bool>,
}

/// A field as it was read.
#[napi(object, object_from_js = false)]
pub struct CodeField {
    pub id: u8,
    pub value: String,
    pub fields: Vec<CodeField>,
}

/// A BR Code, and all that it says.
#[napi(object, object_from_js = false)]
pub struct Code {
    pub text: String,
    pub kind: String,
    pub data: CodeData,
    pub fields: Vec<CodeField>,
    pub problems: Vec<Violation>,
}

#[napi]
pub fn code_parse(env: &Env, text: String) -> Result<Code> {
    told(env, BrCode::parse(&text)).map(code)
}

#[napi]
pub fn code_build(env: &Env, data: CodeData) -> Result<Code> {
    let data = BrCodeData {
        key: data.key,
        location: data.location,
        recurrence: data.recurrence,
        amount: data.amount,
        name: data.name.unwrap_or_default(),
        city: data.city.unwrap_or_default(),
        postal_code: data.postal_code,
        txid: data.txid,
        info: data.info,
        withdrawal_ispb: data.withdrawal_ispb,
        one_use: data.one_use,
    };
    told(env, data.build()).map(code)
}

fn code(code: BrCode) -> Code {
    let data = code.data();
    let problems = code.problems().into_iter().map(|violation| Violation {
        reason: violation.reason,
        property: violation.property,
        value: violation.value,
    });
    Code {
        text: code.as_str().to_owned(),
        kind: code.kind().name().to_owned(),
        data: CodeData {
            key: data.key,
            location: data.location,
            recurrence: data.recurrence,
            amount: data.amount,
            name: code.name().map(str::to_owned),
            city: code.city().map(str::to_owned),
            postal_code: data.postal_code,
            txid: data.txid,
            info: data.info,
            withdrawal_ispb: data.withdrawal_ispb,
            one_use: data.one_use,
        },
        fields: code.fields().iter().map(field).collect(),
        problems: problems.collect(),
    }
}

fn field(of: &BrCodeField) -> CodeField {
    CodeField { id: of.id, value: of.value.clone(), fields: of.fields.iter().map(field).collect() }
}
