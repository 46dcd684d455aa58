//! The operations of the Pix API: from a call to an answer.

pub(crate) mod account;
pub(crate) mod charge;
pub(crate) mod cobr;
pub(crate) mod hook;
pub(crate) mod infraction;
pub(crate) mod loc;
pub(crate) mod locrec;
pub(crate) mod lotecobv;
pub(crate) mod pix;
pub(crate) mod rec;
pub(crate) mod sent;
pub(crate) mod split;
pub(crate) mod webhook;
