//! Options about certificates: the customer's own, and those of whom to trust as the bank.

use std::ffi::c_char;

use crate::certificate::gnpix_certificate;
use crate::config::{gnpix_config, set_text};
use crate::error::gnpix_error;
use crate::gate;
use crate::pointer::{bytes, null, text};
use crate::status::gnpix_status;

/// Sets the certificate to one that is loaded. It stays yours to free, at any time.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_certificate(
    config: Option<&mut gnpix_config>,
    certificate: Option<&gnpix_certificate>,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::change(config, err, |config| {
        let certificate = certificate.ok_or_else(|| null("certificate"))?.get().clone();
        config.set(|options| options.certificate(certificate));
        Ok(())
    })
}

/// Sets the certificate's file: `.p12` as the bank hands it out, or PEM, told by content. It is read when a client is
/// made.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_certificate_file(
    config: Option<&mut gnpix_config>,
    path: *const c_char,
    path_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set_text(config, (path, path_len, "path"), err, |options, path| Ok(options.certificate_file(path)))
}

/// Sets certificate and key in two files, in either order.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_certificate_files(
    config: Option<&mut gnpix_config>,
    first: *const c_char,
    first_len: usize,
    second: *const c_char,
    second_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::change(config, err, |config| {
        let (first, second) = (text(first, first_len, "first")?, text(second, second_len, "second")?);
        config.set(|options| options.certificate_files(first, second));
        Ok(())
    })
}

/// Sets the certificate file's content: `.p12`, raw or as base64 text, or PEM. The bytes are copied.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_certificate_bytes(
    config: Option<&mut gnpix_config>,
    content: *const u8,
    content_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::change(config, err, |config| {
        let content = bytes(content, content_len, "content")?;
        config.set(|options| options.certificate_bytes(content.to_vec()));
        Ok(())
    })
}

/// Sets the password of the certificate's file; empty by default, as the bank hands it out.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_certificate_password(
    config: Option<&mut gnpix_config>,
    password: *const c_char,
    password_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set_text(config, (password, password_len, "password"), err, |options, password| {
        Ok(options.certificate_password(password))
    })
}

/// Sets a PEM file of certificate authorities to trust, beside the platform's. It is read when a client is made.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_ca_file(
    config: Option<&mut gnpix_config>,
    path: *const c_char,
    path_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set_text(config, (path, path_len, "path"), err, |options, path| Ok(options.ca_file(path)))
}

/// Sets certificate authorities to trust as PEM text, beside the platform's.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_ca_pem(
    config: Option<&mut gnpix_config>,
    pem: *const c_char,
    pem_len: usize,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    set_text(config, (pem, pem_len, "pem"), err, |options, pem| Ok(options.ca_pem(pem)))
}

/// Chooses whether to trust the platform's certificate authorities; true by default.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_config_set_platform_roots(
    config: Option<&mut gnpix_config>,
    trust: bool,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::change(config, err, |config| {
        config.set(|options| options.platform_roots(trust));
        Ok(())
    })
}
