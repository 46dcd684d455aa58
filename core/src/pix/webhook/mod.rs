//! Callbacks of the bank: what they say, whether they were seen before, and whether the bank made them.
//!
//! The bank posts `{"pix": […]}`, `{"recs": […]}` or `{"cobsr": […]}` to the registered URL with `/pix`, `/rec` or
//! `/cobr` behind it, waits up to 60 seconds for a 2xx, and repeats up to ten times otherwise. So: check who calls
//! ([`CallbackAuthority`], or [`is_hmac_right`] and [`is_bank_address`]), parse, pass over each item whose
//! [`key`](Notice::key) is known, and look the payment up before acting on it. One certificate signs the callbacks of
//! all the bank's customers, so none of these checks says that a payment is yours; `chave` and the look-up do.
//!
//! Sources: callbacks of the central bank's Pix API 2.9.0, and the bank's documentation of webhooks.

mod caller;
mod hmac;
mod key;
mod notice;
mod parse;

pub use self::caller::{CallbackAuthority, is_bank_address};
pub use self::hmac::is_hmac_right;
pub use self::notice::{Notice, NoticeKind, RefundNotice};
pub use self::parse::{Callback, CallbackKind};

#[cfg(test)]
mod tests;
