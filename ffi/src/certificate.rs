//! `gnpix_certificate`: a certificate with its chain and key.

use std::ffi::c_char;
use std::time::SystemTime;

use gnpix::Certificate;
use gnpix::secret::{ExposeSecret, SecretString};

use crate::buffer::gnpix_buffer;
use crate::error::gnpix_error;
use crate::gate::{self, Poison, handle};
use crate::inspection::gnpix_inspection;
use crate::pointer::{bytes, refuse, text};
use crate::status::gnpix_status;

/// For gnpix_certificate_to_pem: the certificates, leaf first.
pub const GNPIX_PEM_CERTIFICATE: u32 = 1;
/// For gnpix_certificate_to_pem: the private key, PKCS#8, not encrypted.
pub const GNPIX_PEM_KEY: u32 = 2;

/// A certificate with its chain and its private key, which match. Immutable: any number of threads may use it. The key
/// is zeroed when the last client and handle that hold it are freed.
pub struct gnpix_certificate {
    poison: Poison,
    certificate: Certificate,
}
handle!(gnpix_certificate, "certificate");

impl gnpix_certificate {
    pub(crate) fn new(certificate: Certificate) -> Self {
        Self { poison: Poison::default(), certificate }
    }

    pub(crate) fn get(&self) -> &Certificate {
        &self.certificate
    }
}

fn password_of(password: *const c_char, length: usize) -> gnpix::Result<SecretString> {
    text(password, length, "password").map(SecretString::from)
}

/// Reads a PKCS#12 or PEM file, whatever its name. The bank's files have an empty password: (NULL, 0). Free it with
/// gnpix_certificate_free.
/// GNPIX_ERROR_CERTIFICATE or GNPIX_ERROR_CERTIFICATE_PASSWORD, with a name of its own for each cause. Dates are not
/// looked at: see gnpix_certificate_check_validity.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_certificate_load(
    path: *const c_char,
    path_len: usize,
    password: *const c_char,
    password_len: usize,
    certificate: *mut *mut gnpix_certificate,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(certificate, err, || {
        let path = text(path, path_len, "path")?;
        Certificate::load(path, &password_of(password, password_len)?).map(gnpix_certificate::new)
    })
}

/// Reads a certificate and its key from two files, PEM or DER, whichever is first. Otherwise like
/// gnpix_certificate_load.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_certificate_load_pair(
    first: *const c_char,
    first_len: usize,
    second: *const c_char,
    second_len: usize,
    password: *const c_char,
    password_len: usize,
    certificate: *mut *mut gnpix_certificate,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(certificate, err, || {
        let (first, second) = (text(first, first_len, "first")?, text(second, second_len, "second")?);
        let password = password_of(password, password_len)?;
        Certificate::load_pair(first, second, &password).map(gnpix_certificate::new)
    })
}

/// Like gnpix_certificate_load, from a file's content. Base64 text of a PKCS#12 file is read too.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_certificate_parse(
    content: *const u8,
    content_len: usize,
    password: *const c_char,
    password_len: usize,
    certificate: *mut *mut gnpix_certificate,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(certificate, err, || {
        let content = bytes(content, content_len, "content")?;
        Certificate::parse(content, &password_of(password, password_len)?).map(gnpix_certificate::new)
    })
}

/// Like gnpix_certificate_load_pair, from the files' content.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_certificate_parse_pair(
    first: *const u8,
    first_len: usize,
    second: *const u8,
    second_len: usize,
    password: *const c_char,
    password_len: usize,
    certificate: *mut *mut gnpix_certificate,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(certificate, err, || {
        let (first, second) = (bytes(first, first_len, "first")?, bytes(second, second_len, "second")?);
        let password = password_of(password, password_len)?;
        Certificate::parse_pair(first, second, &password).map(gnpix_certificate::new)
    })
}

/// Refuses a certificate that today is outside the dates of, as making a client of it does.
/// GNPIX_ERROR_CERTIFICATE_VALIDITY, named "certificate_expired" or "certificate_not_yet_valid".
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_certificate_check_validity(
    certificate: Option<&gnpix_certificate>,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::with(certificate, err, |certificate| certificate.certificate.check_validity(SystemTime::now()))
}

/// Tells what the certificate says about itself, as of today. Free it with gnpix_inspection_free.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_certificate_inspect(
    certificate: Option<&gnpix_certificate>,
    inspection: *mut *mut gnpix_inspection,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::derive(certificate, inspection, err, |certificate| {
        Ok(gnpix_inspection::new(&certificate.certificate.inspect(SystemTime::now())))
    })
}

/// Writes certificates, key or both as PEM, the key first, as other tools take them. `parts` is GNPIX_PEM_CERTIFICATE,
/// GNPIX_PEM_KEY, or both or-ed. Free it with gnpix_buffer_free; gnpix_buffer_write_file makes a file of it.
/// GNPIX_ERROR_INVALID_ARGUMENT for other parts.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_certificate_to_pem(
    certificate: Option<&gnpix_certificate>,
    parts: u32,
    pem: *mut *mut gnpix_buffer,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    const BOTH: u32 = GNPIX_PEM_CERTIFICATE | GNPIX_PEM_KEY;
    gate::derive(certificate, pem, err, |certificate| {
        let files = certificate.certificate.to_pem()?;
        match parts {
            GNPIX_PEM_CERTIFICATE => Ok(gnpix_buffer::new(files.certificate().as_bytes())),
            GNPIX_PEM_KEY => Ok(gnpix_buffer::new(files.key().expose_secret().as_bytes())),
            BOTH => Ok(gnpix_buffer::new(files.combined().expose_secret().as_bytes())),
            _ => Err(refuse(format!("{parts} names no parts of a PEM"), "argument_unknown")),
        }
    })
}

/// Writes certificates and key as a PKCS#12 file that OpenSSL 3 reads (AES-256-CBC, PBKDF2-HMAC-SHA256). An empty
/// password is allowed, and protects nothing. Free it with gnpix_buffer_free.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_certificate_to_pkcs12(
    certificate: Option<&gnpix_certificate>,
    password: *const c_char,
    password_len: usize,
    pkcs12: *mut *mut gnpix_buffer,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::derive(certificate, pkcs12, err, |certificate| {
        let written = certificate.certificate.to_pkcs12(&password_of(password, password_len)?)?;
        Ok(gnpix_buffer::new(written.expose_secret()))
    })
}

/// Frees the certificate; NULL is nothing. Configs and clients that were given it keep what they need.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_certificate_free(certificate: Option<Box<gnpix_certificate>>) {
    gate::free(certificate);
}
