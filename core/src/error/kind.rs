//! The one table of failures: kind → stable number and name, shared by every surface.

/// What went wrong. Each failure has one kind, the same in every language.
///
/// Numbers are for ever: a kind that is retired leaves its number behind.
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ErrorKind {
    /// A request can't be sent as it was built: bad path, header, parameter or body.
    InvalidArgument,
    /// The client can't be built from these options, variables or profile.
    Config,
    /// The certificate file can't be used: missing, malformed, unsupported, no key, key of another certificate.
    Certificate,
    /// The certificate file's password is wrong, or one is needed.
    CertificatePassword,
    /// The certificate has expired or isn't valid yet.
    CertificateValidity,
    /// The certificate belongs to one environment and the base route to the other.
    EnvironmentMismatch,
    /// The bank refused the certificate, or saw none: TLS alert, dropped handshake, nginx's 400 page, gateway's `Forbidden`.
    CertificateRefused,
    /// The bank refused the Client_Id/Client_Secret pair, or the token twice.
    Authorization,
    /// The token lacks the scope that the call needs.
    Scope,
    /// The bank answered 4xx to the call itself: see the error's code, detail and violations.
    Api,
    /// The bank answered 429: too many requests.
    RateLimit,
    /// The bank answered 5xx, or something in front of it did.
    Server,
    /// No connection: name not found, refused, unreachable. Nothing was sent.
    Connect,
    /// The bank's own certificate isn't trusted, or no common TLS version. Nothing was sent.
    Tls,
    /// The connection was lost before the whole answer came.
    ConnectionLost,
    /// A deadline passed.
    Timeout,
    /// An answer came that can't be understood or is too large.
    Response,
    /// The caller cancelled.
    Cancelled,
    /// A defect of gnpix: please report it.
    Internal,
}

/// Every kind with its stable number and its name.
const TABLE: &[(ErrorKind, i32, &str)] = &[
    (ErrorKind::InvalidArgument, 1, "invalid_argument"),
    (ErrorKind::Config, 2, "config"),
    (ErrorKind::Certificate, 3, "certificate"),
    (ErrorKind::CertificatePassword, 4, "certificate_password"),
    (ErrorKind::CertificateValidity, 5, "certificate_validity"),
    (ErrorKind::EnvironmentMismatch, 6, "environment_mismatch"),
    (ErrorKind::CertificateRefused, 7, "certificate_refused"),
    (ErrorKind::Authorization, 8, "authorization"),
    (ErrorKind::Scope, 9, "scope"),
    (ErrorKind::Api, 10, "api"),
    (ErrorKind::RateLimit, 11, "rate_limit"),
    (ErrorKind::Server, 12, "server"),
    (ErrorKind::Connect, 13, "connect"),
    (ErrorKind::Tls, 14, "tls"),
    (ErrorKind::ConnectionLost, 15, "connection_lost"),
    (ErrorKind::Timeout, 16, "timeout"),
    (ErrorKind::Response, 17, "response"),
    (ErrorKind::Cancelled, 18, "cancelled"),
    (ErrorKind::Internal, 19, "internal"),
];

impl ErrorKind {
    /// Every kind, in the order of its number.
    pub fn all() -> impl Iterator<Item = ErrorKind> {
        TABLE.iter().map(|row| row.0)
    }

    /// The stable number: 0 means success in the C interface and is no kind.
    #[must_use]
    pub fn number(self) -> i32 {
        TABLE.iter().find(|row| row.0 == self).map_or(0, |row| row.1)
    }

    /// The name in `snake_case`, from which each language's class or constant is derived.
    #[must_use]
    pub fn name(self) -> &'static str {
        TABLE.iter().find(|row| row.0 == self).map_or("unknown", |row| row.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_are_frozen() {
        let rows: Vec<String> =
            ErrorKind::all().map(|kind| format!("{} {} {kind:?}", kind.number(), kind.name())).collect();
        assert_eq!(rows.join("\n"), include_str!("kinds.txt").trim_end());
    }
}
