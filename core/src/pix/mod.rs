//! Values of Pix: identifiers, amounts, keys, dates, BR Codes, QR codes and callbacks.
//!
//! Strict on what is sent, lenient on what is received: a value that was parsed is right, and what the bank sends is
//! kept even when it breaks a rule. Text in, text out; every refusal is an [`Error`](crate::Error) of kind
//! [`InvalidArgument`](crate::ErrorKind::InvalidArgument) whose [violations](crate::Error::violations) name the field
//! and the rule. Nothing here does I/O, and every input has bounded cost. Values
//! are `serde::Serialize`, as their text or as plain objects.
//!
//! ```
//! use gnpix::pix::{Amount, BrCode, BrCodeData, PixKey};
//!
//! let key = PixKey::parse("(61) 91234-5678")?;
//! assert_eq!(key.as_str(), "+5561912345678");
//! let code = BrCodeData {
//!     key: Some(key.into_string()),
//!     amount: Some(Amount::from_cents(1050)?.to_string()),
//!     name: "Padaria São João".into(),
//!     city: "Brasília".into(),
//!     ..BrCodeData::default()
//! }
//! .build()?;
//! assert!(code.as_str().contains("5405" /* five characters */) && code.as_str().contains("Padaria Sao Joao"));
//! assert_eq!(BrCode::parse(code.as_str())?.amount().map(|amount| amount.cents()), Some(1050));
//! # Ok::<(), gnpix::Error>(())
//! ```

mod amount;
mod brcode;
mod document;
mod fail;
pub(crate) mod identifier;
mod ids;
mod key;
mod moment;
mod phone;
mod qr;
mod random;
pub(crate) mod status;
mod text;
mod txid;
pub mod webhook;

pub use amount::Amount;
pub use brcode::{BrCode, BrCodeData, BrCodeField, BrCodeKind};
pub use document::{Cnpj, Cpf};
pub use ids::{EndToEndId, IdRec, IdSolicRec, RecurrenceIdParts, RtrId, TransferIdParts};
pub use key::{PixKey, PixKeyKind};
pub use moment::{Date, Moment};
pub use qr::{QrCode, QrCorrection, QrPicture};
pub use status::{
    AttemptStatus, CobStatus, CobrStatus, DevolucaoStatus, LoteCobvStatus, RecStatus, SentStatus,
    SolicRecStatus,
};
pub use txid::{DevolucaoId, IdEnvio, StaticTxid, Txid};
