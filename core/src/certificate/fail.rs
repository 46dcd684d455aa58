//! The room's failures: one function for each code, so that the texts stay together.

use std::fmt::Display;

use crate::error::{Error, ErrorKind};

const CONVERT: &str = "Convert it on a machine that reads it: openssl pkcs12 -legacy -in OLD.p12 -nodes -out plain.pem, \
                       then openssl pkcs12 -export -in plain.pem -out NEW.p12, then remove plain.pem.";

fn certificate(code: &'static str, message: String) -> Error {
    Error::new(ErrorKind::Certificate, message).with_code(code)
}

pub(super) fn empty() -> Error {
    certificate("certificate_file_empty", "the certificate file is empty".into())
        .with_help("Download or copy it again: the transfer probably failed.")
}

pub(super) fn too_large(what: impl Display) -> Error {
    certificate("certificate_too_large", format!("the certificate file is too large: {what}"))
        .with_help("Give a file that holds one key and its certificates only.")
}

pub(super) fn unknown_format(looks_like: impl Display) -> Error {
    certificate(
        "certificate_format_unknown",
        format!("the certificate file is not PKCS#12 or PEM: {looks_like}"),
    )
    .with_help("Give the .p12 file as the bank handed it out, or a PEM file made from it.")
}

pub(super) fn malformed(what: impl Display) -> Error {
    certificate("certificate_malformed", format!("the certificate file is truncated or malformed: {what}"))
        .with_help("Download or copy it again, in binary mode.")
}

pub(super) fn unsupported(what: impl Display) -> Error {
    certificate(
        "certificate_algorithm_unsupported",
        format!("the certificate file uses an unsupported algorithm: {what}"),
    )
}

/// A key that can't sign here.
pub(super) fn unsupported_key(what: impl Display) -> Error {
    unsupported(what).with_help("gnpix signs with RSA of 2048 to 4096 bits, EC P-256, EC P-384 and Ed25519.")
}

/// An encryption that another program may undo.
pub(super) fn unsupported_encryption(what: impl Display) -> Error {
    unsupported(what).with_help(CONVERT)
}

pub(super) fn too_many_iterations() -> Error {
    certificate(
        "certificate_iterations_too_large",
        "the certificate file's iteration count is too large: it would take seconds, or more than 64 MiB, to open"
            .into(),
    )
    .with_help(
        "No honest file does. If you trust it, convert it with openssl pkcs12 and its option -iter 10000.",
    )
}

pub(super) fn no_key() -> Error {
    certificate("certificate_no_key", "no private key in the certificate file".into())
        .with_help("Give the .p12, a PEM that holds both, or the key's file too (Certificate::load_pair).")
}

pub(super) fn no_certificate() -> Error {
    certificate("certificate_no_certificate", "no certificate in the certificate file".into()).with_help(
        "Give the .p12, a PEM that holds both, or the certificate's file too (Certificate::load_pair).",
    )
}

pub(super) fn two_keys() -> Error {
    certificate("certificate_two_keys", "the certificate file holds two different private keys".into())
        .with_help("Leave the certificate's own key and remove the other.")
}

pub(super) fn key_mismatch(subject: impl Display) -> Error {
    certificate(
        "certificate_key_mismatch",
        format!("the private key does not match the certificate of {subject}"),
    )
    .with_help("Pair the certificate with the key it was requested with; a .p12 always holds both.")
}

/// `given` is whether the caller gave a password at all.
pub(super) fn password(given: bool) -> Error {
    let (code, message, help) = if given {
        (
            "certificate_password_wrong",
            "the certificate file's password is wrong, or the file is damaged",
            "Files from the bank have an empty password unless you set one.",
        )
    } else {
        (
            "certificate_password_needed",
            "the certificate file needs a password and none was given",
            "Give the password that was set when the file was made.",
        )
    };
    Error::new(ErrorKind::CertificatePassword, message).with_code(code).with_help(help)
}

/// Longer than any path in use, and shorter than a certificate with its key.
const LONGEST_PATH: usize = 512;

pub(super) fn unreadable(path: &std::path::Path, cause: std::io::Error) -> Error {
    let text = path.to_string_lossy();
    if text.len() > LONGEST_PATH || text.contains(char::is_control) {
        // It may hold the private key, so it isn't shown.
        return certificate(
            "certificate_file_unreadable",
            "the certificate file can't be read: its path looks like a file's content".to_owned(),
        )
        .with_help("Give the file's path here, or its content where content is asked for.");
    }
    certificate(
        "certificate_file_unreadable",
        format!("the certificate file {} can't be read: {cause}", path.display()),
    )
    .with_help("Check the path, and that this user may read the file.")
    .with_source(cause)
}

pub(super) fn unwritable(path: &std::path::Path, cause: std::io::Error) -> Error {
    certificate("certificate_file_unwritable", format!("{} can't be written: {cause}", path.display()))
        .with_help("Check that the folder exists and that this user may write there.")
        .with_source(cause)
}

pub(super) fn exists(path: &std::path::Path) -> Error {
    certificate("certificate_file_exists", format!("{} exists already and was left alone", path.display()))
        .with_help("Choose another name, or ask for it to be overwritten.")
}

pub(super) fn expired(subject: impl Display, date: impl Display) -> Error {
    Error::new(ErrorKind::CertificateValidity, format!("the certificate of {subject} expired on {date}"))
        .with_code("certificate_expired")
        .with_help("Make a new one in the bank's application and give that.")
}

pub(super) fn not_yet_valid(subject: impl Display, date: impl Display) -> Error {
    Error::new(
        ErrorKind::CertificateValidity,
        format!("the certificate of {subject} is not valid before {date}"),
    )
    .with_code("certificate_not_yet_valid")
    .with_help("Check this machine's clock; if it is right, wait.")
}

/// Something that can't fail did.
pub(super) fn internal(what: &'static str) -> Error {
    Error::new(ErrorKind::Internal, what)
}
