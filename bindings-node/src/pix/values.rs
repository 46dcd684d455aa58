//! Identifiers, amounts, documents and keys.

use gnpix::Error;
use gnpix::pix::{
    Amount, Cnpj, Cpf, DevolucaoId, EndToEndId, IdEnvio, IdRec, IdSolicRec, PixKey, PixKeyKind, RtrId,
    StaticTxid, Txid,
};
use napi::{Env, Result};
use napi_derive::napi;

use super::{refusal, told};

/// The value of the class so named, as the API spells it.
#[napi]
pub fn pix_text(env: &Env, class: String, text: String) -> Result<String> {
    let text = &*text;
    let checked = match &*class {
        "Txid" => Txid::parse(text).map(Txid::into_string),
        "StaticTxid" => StaticTxid::parse(text).map(StaticTxid::into_string),
        "IdEnvio" => IdEnvio::parse(text).map(IdEnvio::into_string),
        "DevolucaoId" => DevolucaoId::parse(text).map(DevolucaoId::into_string),
        "EndToEndId" => EndToEndId::parse(text).map(EndToEndId::into_string),
        "RtrId" => RtrId::parse(text).map(RtrId::into_string),
        "IdRec" => IdRec::parse(text).map(IdRec::into_string),
        "IdSolicRec" => IdSolicRec::parse(text).map(IdSolicRec::into_string),
        "Cpf" => Cpf::parse(text).map(Cpf::into_string),
        "Cnpj" => Cnpj::parse(text).map(Cnpj::into_string),
        _ => Err(unknown(&class)),
    };
    told(env, checked)
}

/// A new identifier of the class so named.
#[napi]
pub fn pix_generate(env: &Env, class: String) -> Result<String> {
    let made = match &*class {
        "Txid" => Txid::generate().map(Txid::into_string),
        "StaticTxid" => StaticTxid::generate().map(StaticTxid::into_string),
        "IdEnvio" => IdEnvio::generate().map(IdEnvio::into_string),
        "DevolucaoId" => DevolucaoId::generate().map(DevolucaoId::into_string),
        _ => Err(unknown(&class)),
    };
    told(env, made)
}

fn unknown(class: &str) -> Error {
    Error::new(gnpix::ErrorKind::Internal, format!("there is no {class}"))
}

/// What an identifier of the payment system is made of.
#[napi(object, object_from_js = false)]
pub struct Parts {
    pub prefix: String,
    pub ispb: String,
    /// RFC 3339, or a day.
    pub time: String,
    pub suffix: String,
}

/// The parts of an identifier of the class so named; nothing if it isn't made as the spec says.
#[napi]
pub fn pix_parts(env: &Env, class: String, text: String) -> Result<Option<Parts>> {
    let text = &*text;
    let transfer = |parts: Option<gnpix::pix::TransferIdParts>| {
        parts.map(|of| Parts {
            prefix: of.letter.to_string(),
            ispb: of.ispb,
            time: of.moment.to_string(),
            suffix: of.suffix,
        })
    };
    let recurrence = |parts: Option<gnpix::pix::RecurrenceIdParts>| {
        parts.map(|of| Parts {
            prefix: of.prefix,
            ispb: of.ispb,
            time: of.date.to_string(),
            suffix: of.suffix,
        })
    };
    let parts = match &*class {
        "EndToEndId" => EndToEndId::parse(text).map(|id| transfer(id.parts())),
        "RtrId" => RtrId::parse(text).map(|id| transfer(id.parts())),
        "IdRec" => IdRec::parse(text).map(|id| recurrence(id.parts())),
        "IdSolicRec" => IdSolicRec::parse(text).map(|id| recurrence(id.parts())),
        _ => Err(unknown(&class)),
    };
    told(env, parts)
}

/// A CPF or CNPJ with its marks.
#[napi]
pub fn pix_formatted(env: &Env, class: String, text: String) -> Result<String> {
    let formatted = match &*class {
        "Cpf" => Cpf::parse(&text).map(|cpf| cpf.formatted()),
        _ => Cnpj::parse(&text).map(|cnpj| cnpj.formatted()),
    };
    told(env, formatted)
}

/// The cents of an amount in the API's form.
#[napi]
pub fn amount_parse(env: &Env, text: String) -> Result<i64> {
    told(env, Amount::parse(&text)).map(cents)
}

/// So many cents, written as a whole number, if they are an amount.
#[napi]
pub fn amount_from_cents(env: &Env, whole: String) -> Result<i64> {
    let refuse = |reason: String| Err(refusal("invalid amount", "amount_invalid", "valor", reason));
    let amount = match whole.parse::<i128>() {
        Ok(cents) if cents < 0 => refuse(format!("is {whole} cents, which is below zero")),
        Ok(cents) => Amount::from_cents(u64::try_from(cents).unwrap_or(u64::MAX)),
        // Longer than any number that is looked at.
        Err(_) if !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit()) => {
            Amount::from_cents(u64::MAX)
        }
        Err(_) => refuse("isn't a whole number of cents".to_owned()),
    };
    told(env, amount).map(cents)
}

/// `plus` or `minus` of two amounts, in cents.
#[napi]
pub fn amount_sum(env: &Env, one: i64, other: i64, minus: bool) -> Result<i64> {
    let outcome = of_cents(one).and_then(|one| {
        of_cents(other).and_then(|other| if minus { one.minus(other) } else { one.plus(other) })
    });
    told(env, outcome).map(cents)
}

/// So many times an amount; the count is written as a whole number.
#[napi]
pub fn amount_times(env: &Env, one: i64, count: String) -> Result<i64> {
    let count = count.parse::<u32>().map_err(|_| {
        let rule = format!("must be a whole number from 0 to {}", u32::MAX);
        refusal("invalid amount", "amount_invalid", "count", rule)
    });
    told(env, count.and_then(|count| of_cents(one)?.times(count))).map(cents)
}

/// An amount in the API's form.
#[napi]
pub fn amount_text(env: &Env, whole: i64) -> Result<String> {
    told(env, of_cents(whole)).map(|amount| amount.to_string())
}

fn of_cents(cents: i64) -> gnpix::Result<Amount> {
    Amount::from_cents(u64::try_from(cents).unwrap_or(u64::MAX))
}

/// At most a million million, which JavaScript's numbers hold exactly.
fn cents(amount: Amount) -> i64 {
    i64::try_from(amount.cents()).unwrap_or(i64::MAX)
}

/// A key as the DICT has it.
#[napi(object, object_from_js = false)]
pub struct Key {
    pub kind: String,
    pub text: String,
}

fn key(key: PixKey) -> Key {
    Key { kind: key.kind().name().to_owned(), text: key.into_string() }
}

/// What a person typed; of this kind, if one is named.
#[napi]
pub fn key_parse(env: &Env, typed: String, kind: Option<String>) -> Result<Key> {
    let parsed = match kind {
        None => PixKey::parse(&typed),
        Some(name) => match PixKeyKind::from_name(&name) {
            Some(kind) => PixKey::parse_as(kind, &typed),
            None => Err(refusal(
                "invalid Pix key",
                "key_invalid",
                "kind",
                "must be one of cpf, cnpj, phone, email, evp".to_owned(),
            )),
        },
    };
    told(env, parsed).map(key)
}

/// Everything that the text may be, the likeliest first.
#[napi]
pub fn key_readings(typed: String) -> Vec<Key> {
    PixKey::readings(&typed).into_iter().map(key).collect()
}
