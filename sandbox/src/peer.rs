//! The other end of a connection.

use std::sync::Arc;

use crate::Refusal;
use crate::line::Control;
use crate::shared::Shared;
use crate::tls::Stranger;

/// Who is at the other end, for all requests of a connection.
pub(crate) struct Peer {
    pub(crate) shared: Arc<Shared>,
    pub(crate) control: Arc<Control>,
    pub(crate) connection: u64,
    pub(crate) fingerprint: String,
    /// Someone without a good certificate, and what they get.
    pub(crate) stranger: Option<(Stranger, Refusal)>,
    pub(crate) base_url: String,
}
