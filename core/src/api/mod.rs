//! The Pix API, typed: every operation as a method, every schema as a struct.
//!
//! A client has its resources as methods, and each of them its operations. What they return is a [`Call`]: on the
//! async client it is awaited, on the blocking one sent by `send`.
//!
//! ```no_run
//! # async fn run() -> gnpix::Result<()> {
//! use gnpix::api::types::{CobExpiracao, CobSolicitada, CobValorOriginal};
//! use gnpix::pix::{Amount, CobStatus, Moment, Txid};
//!
//! let client = gnpix::Client::from_env()?;
//! let cob = CobSolicitada::new("pix@example.com", CobValorOriginal::new(Amount::from_cents(450)?))
//!     .calendario(CobExpiracao::new().expiracao(3600));
//! let charge = client.cob().create(&cob).txid(Txid::generate()?).await?;
//! println!("{} {} {:?}", charge.txid, charge.status, charge.pix_copia_e_cola);
//!
//! let mut paid = client.cob().list("2026-11-24T00:00:00Z", "2026-11-25T00:00:00Z").status(CobStatus::Concluida).all();
//! while let Some(charge) = paid.next().await {
//!     println!("{}", charge?.txid);
//! }
//! # Ok(()) }
//! ```
//!
//! Nothing is decided here: a call is checked, sent, repeated and recovered as [`Operation::request_with`] and
//! [`Client::send`](crate::Client::send) do it for every language.
//!
//! What is sent is checked against the API's rules before any traffic. What comes is read leniently: words that gnpix
//! doesn't know are kept in `Other`, members that it doesn't know in `extra`, and so are optional members that aren't
//! what the schema promises. Only a required member that is missing or isn't what it should be is an error, with the
//! code `answer_unexpected`, which keeps the answer. Amounts, dates and ids are text, for an answer need not keep their
//! rules; the values of [`pix`](crate::pix) may be given wherever text is taken, and read it: `"4.50".parse::<Amount>()`.
//!
//! This room is behind the Cargo feature `api`, which is on by default.

mod call;
mod member;
mod object;
mod pages;
mod reply;
pub mod resources;
pub mod types;

pub use call::{Call, Op, Paged};
pub use member::{Member, Misfit};
pub use pages::Pages;
pub use reply::{Output, Reply};

pub(crate) use object::{answered, sent};

#[cfg(doc)]
use crate::operation::Operation;
