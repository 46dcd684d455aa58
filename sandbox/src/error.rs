//! What can go wrong in starting the bank or issuing a certificate.

/// Why the sandbox could not do what was asked. Never carries a secret.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SandboxError {
    /// The port could not be bound, a thread not started, or a file not written.
    #[error("{doing}: {source}")]
    Io {
        /// What was being done, with which path or address.
        doing: String,
        /// The system's answer.
        source: std::io::Error,
    },
    /// A key or certificate could not be made or encoded.
    #[error("cannot make the certificate: {0}")]
    Certificate(String),
    /// TLS refused the configuration.
    #[error("cannot set up TLS: {0}")]
    Tls(#[from] rustls::Error),
    /// A payment was asked for a charge that is not there or not payable.
    #[error("cannot pay {txid}: {reason}")]
    Payment {
        /// The charge.
        txid: String,
        /// Why not.
        reason: String,
    },
    /// A payer, or a payer's bank, can't do what was asked of it.
    #[error("cannot do that to {what}: {reason}")]
    Refused {
        /// The recurrence, request, charge, Pix or infraction.
        what: String,
        /// Why not.
        reason: String,
    },
    /// A fault specification could not be read; see [`crate::FaultRule::parse`].
    #[error("fault {spec:?}: {reason}")]
    FaultSpec {
        /// The part that was not understood.
        spec: String,
        /// What is wrong with it.
        reason: String,
    },
}

impl SandboxError {
    pub(crate) fn io(doing: impl Into<String>, source: std::io::Error) -> Self {
        Self::Io { doing: doing.into(), source }
    }

    pub(crate) fn certificate(error: impl std::fmt::Display) -> Self {
        Self::Certificate(error.to_string())
    }
}
