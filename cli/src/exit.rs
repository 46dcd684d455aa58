//! Exit codes: one table, shown by `--help` and used by every command.

use gnpix::{Error, ErrorKind};

/// A usage error, as clap exits.
pub(crate) const USAGE: u8 = 2;
/// Interrupted from the keyboard (128 + SIGINT).
pub(crate) const INTERRUPTED: u8 = 130;
/// Ended by `kill` (128 + SIGTERM).
pub(crate) const TERMINATED: u8 = 143;

/// Code, what it means, and the kinds that end in it.
const TABLE: &[(u8, &str, &[ErrorKind])] = &[
    (0, "done; the bank answered 2xx", &[]),
    (
        1,
        "any other failure, such as an answer that can't be understood",
        &[ErrorKind::Response, ErrorKind::Internal],
    ),
    (USAGE, "the command or request is badly written", &[ErrorKind::InvalidArgument]),
    (
        3,
        "configuration or certificate can't be used",
        &[
            ErrorKind::Config,
            ErrorKind::Certificate,
            ErrorKind::CertificatePassword,
            ErrorKind::CertificateValidity,
            ErrorKind::EnvironmentMismatch,
        ],
    ),
    (4, "the bank answered 4xx to the call", &[ErrorKind::Api, ErrorKind::RateLimit]),
    (5, "the bank answered 5xx", &[ErrorKind::Server]),
    (6, "no connection, or the bank's own certificate isn't trusted", &[ErrorKind::Connect, ErrorKind::Tls]),
    (7, "a deadline passed; a POST may have been received", &[ErrorKind::Timeout]),
    (8, "the connection was lost; a POST may have been received", &[ErrorKind::ConnectionLost]),
    (
        9,
        "the bank refused the certificate, the pair, the token or its scopes",
        &[ErrorKind::CertificateRefused, ErrorKind::Authorization, ErrorKind::Scope],
    ),
    (INTERRUPTED, "interrupted (Ctrl-C)", &[ErrorKind::Cancelled]),
    (TERMINATED, "ended by kill; gnpix sandbox and gnpix webhook listen exit with 0 on both", &[]),
];

/// The exit code that `error` ends in.
pub(crate) fn code(error: &Error) -> u8 {
    TABLE.iter().find(|row| row.2.contains(&error.kind())).map_or(1, |row| row.0)
}

/// The table as text for `--help` and the man page.
pub(crate) fn help() -> String {
    let rows: Vec<String> = TABLE.iter().map(|(code, meaning, _)| format!("  {code:<3} {meaning}")).collect();
    format!("Exit codes:\n{}", rows.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_failure_has_exactly_one_code_and_none_is_success() {
        for kind in ErrorKind::all() {
            let rows = TABLE.iter().filter(|row| row.2.contains(&kind)).count();
            assert_eq!(rows, 1, "{kind:?}");
            assert_ne!(code(&Error::new(kind, "x")), 0);
        }
    }

    #[test]
    fn the_documentation_holds_the_same_table() {
        let docs = include_str!("../../docs/cli.md");
        for (code, meaning, _) in TABLE {
            assert!(docs.contains(&format!("| {code} | {meaning} |")), "{code}");
        }
    }
}
