//! The operations of the Pix API: from a call to an answer.

pub(crate) mod account;
pub(crate) mod cob;
pub(crate) mod loc;
pub(crate) mod pix;
pub(crate) mod webhook;
