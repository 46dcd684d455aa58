//! CPF and CNPJ, with their check digits.

use std::ffi::c_char;

use gnpix::pix::{Cnpj, Cpf};

use crate::buffer::gnpix_buffer;
use crate::error::gnpix_error;
use crate::gate;
use crate::pointer::text;
use crate::status::gnpix_status;

/// Reads a person's number, with marks or without, and checks its digits. The result is "12345678909", or "123.456.789-09"
/// if `marks`. Free it with gnpix_buffer_free. For what is sent: answers may have numbers that don't add up.
/// GNPIX_ERROR_INVALID_ARGUMENT, named "document_invalid", which doesn't repeat the number.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_cpf_parse(
    typed: *const c_char,
    typed_len: usize,
    marks: bool,
    document: *mut *mut gnpix_buffer,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(document, err, || {
        let cpf = Cpf::parse(text(typed, typed_len, "typed")?)?;
        let written = if marks { cpf.formatted() } else { cpf.into_string() };
        Ok(gnpix_buffer::new(written.as_bytes()))
    })
}

/// Reads a company's number, with marks or without, and checks its digits; it may have letters (since July 2026). The result
/// is "12ABC34501DE35", or "12.ABC.345/01DE-35" if `marks`. Free it with gnpix_buffer_free.
/// GNPIX_ERROR_INVALID_ARGUMENT, named "document_invalid", which doesn't repeat the number.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_cnpj_parse(
    typed: *const c_char,
    typed_len: usize,
    marks: bool,
    document: *mut *mut gnpix_buffer,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(document, err, || {
        let cnpj = Cnpj::parse(text(typed, typed_len, "typed")?)?;
        let written = if marks { cnpj.formatted() } else { cnpj.into_string() };
        Ok(gnpix_buffer::new(written.as_bytes()))
    })
}
