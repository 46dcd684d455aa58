//! The status every fallible function returns.

use gnpix::ErrorKind;

use crate::text::Text;

/// What a call ended with. Numbers are for ever, and later versions may add some: treat one you don't know as a failure.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum gnpix_status {
    /// It succeeded; every other status is a failure.
    GNPIX_OK = 0,
    /// A request or an argument can't be used as it was given; nothing was sent.
    GNPIX_ERROR_INVALID_ARGUMENT = 1,
    /// A client can't be built from these options, variables or profile.
    GNPIX_ERROR_CONFIG = 2,
    /// The certificate's file is missing, malformed, unsupported, without a key, or with another certificate's.
    GNPIX_ERROR_CERTIFICATE = 3,
    /// The certificate file's password is wrong, or one is needed.
    GNPIX_ERROR_CERTIFICATE_PASSWORD = 4,
    /// The certificate has expired or isn't valid yet.
    GNPIX_ERROR_CERTIFICATE_VALIDITY = 5,
    /// The certificate is of one environment and the base route of the other.
    GNPIX_ERROR_ENVIRONMENT_MISMATCH = 6,
    /// The bank refused the certificate, or saw none.
    GNPIX_ERROR_CERTIFICATE_REFUSED = 7,
    /// The bank refused the Client_Id/Client_Secret pair, or the token twice.
    GNPIX_ERROR_AUTHORIZATION = 8,
    /// The token lacks the scope that the call needs.
    GNPIX_ERROR_SCOPE = 9,
    /// The bank answered 4xx to the call itself: see the error's name, detail and violations.
    GNPIX_ERROR_API = 10,
    /// The bank answered 429, too many requests: see gnpix_error_retry_after_ms.
    GNPIX_ERROR_RATE_LIMIT = 11,
    /// The bank, or something in front of it, answered 5xx.
    GNPIX_ERROR_SERVER = 12,
    /// No connection; nothing was sent.
    GNPIX_ERROR_CONNECT = 13,
    /// The bank's own certificate isn't trusted, or there is no common TLS version; nothing was sent.
    GNPIX_ERROR_TLS = 14,
    /// The connection was lost before the whole answer came: see gnpix_error_maybe_sent.
    GNPIX_ERROR_CONNECTION_LOST = 15,
    /// A deadline passed: see gnpix_error_maybe_sent.
    GNPIX_ERROR_TIMEOUT = 16,
    /// An answer came that can't be understood or is too large.
    GNPIX_ERROR_RESPONSE = 17,
    /// The caller cancelled: see gnpix_error_maybe_sent.
    GNPIX_ERROR_CANCELLED = 18,
    /// A defect of gnpix: please report it.
    GNPIX_ERROR_INTERNAL = 19,
}

use gnpix_status::*;

const TABLE: &[(gnpix_status, ErrorKind)] = &[
    (GNPIX_ERROR_INVALID_ARGUMENT, ErrorKind::InvalidArgument),
    (GNPIX_ERROR_CONFIG, ErrorKind::Config),
    (GNPIX_ERROR_CERTIFICATE, ErrorKind::Certificate),
    (GNPIX_ERROR_CERTIFICATE_PASSWORD, ErrorKind::CertificatePassword),
    (GNPIX_ERROR_CERTIFICATE_VALIDITY, ErrorKind::CertificateValidity),
    (GNPIX_ERROR_ENVIRONMENT_MISMATCH, ErrorKind::EnvironmentMismatch),
    (GNPIX_ERROR_CERTIFICATE_REFUSED, ErrorKind::CertificateRefused),
    (GNPIX_ERROR_AUTHORIZATION, ErrorKind::Authorization),
    (GNPIX_ERROR_SCOPE, ErrorKind::Scope),
    (GNPIX_ERROR_API, ErrorKind::Api),
    (GNPIX_ERROR_RATE_LIMIT, ErrorKind::RateLimit),
    (GNPIX_ERROR_SERVER, ErrorKind::Server),
    (GNPIX_ERROR_CONNECT, ErrorKind::Connect),
    (GNPIX_ERROR_TLS, ErrorKind::Tls),
    (GNPIX_ERROR_CONNECTION_LOST, ErrorKind::ConnectionLost),
    (GNPIX_ERROR_TIMEOUT, ErrorKind::Timeout),
    (GNPIX_ERROR_RESPONSE, ErrorKind::Response),
    (GNPIX_ERROR_CANCELLED, ErrorKind::Cancelled),
    (GNPIX_ERROR_INTERNAL, ErrorKind::Internal),
];

impl gnpix_status {
    /// The status for an error of `kind`.
    pub(crate) fn of(kind: ErrorKind) -> Self {
        TABLE.iter().find(|row| row.1 == kind).map_or(GNPIX_ERROR_INTERNAL, |row| row.0)
    }
}

/// A status's name, such as "ok", "config" or "rate_limit"; "unknown" for a number that is none. Never NULL; valid for
/// ever. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_status_name(status: i32) -> *const std::ffi::c_char {
    static NAMES: std::sync::OnceLock<Vec<(i32, Text)>> = std::sync::OnceLock::new();
    let unknown = c"unknown".as_ptr();
    crate::gate::answer(unknown, || {
        if status == 0 {
            return c"ok".as_ptr();
        }
        let names = NAMES
            .get_or_init(|| ErrorKind::all().map(|kind| (kind.number(), Text::new(kind.name()))).collect());
        names.iter().find(|row| row.0 == status).map_or(unknown, |row| row.1.as_ptr())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pointer::{NUL_TERMINATED, text};

    fn name(status: i32) -> &'static str {
        text(gnpix_status_name(status), NUL_TERMINATED, "name").unwrap()
    }

    #[test]
    fn every_kind_has_its_own_number_and_name() {
        let kinds: Vec<ErrorKind> = ErrorKind::all().collect();
        assert_eq!(TABLE.iter().map(|row| row.1).collect::<Vec<_>>(), kinds);
        for (status, kind) in TABLE {
            assert_eq!(*status as i32, kind.number());
            assert_eq!(gnpix_status::of(*kind), *status);
            assert_eq!(format!("{status:?}").to_lowercase(), format!("gnpix_error_{}", kind.name()));
            assert_eq!(name(*status as i32), kind.name());
        }
        for (number, expected) in [(0, "ok"), (-1, "unknown"), (20, "unknown"), (i32::MAX, "unknown")] {
            assert_eq!(name(number), expected);
        }
    }
}
