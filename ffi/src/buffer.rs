//! `gnpix_buffer`: bytes that gnpix made, treated as secrets since some are.

use std::ffi::c_char;

use gnpix::certificate::write_private;
use zeroize::Zeroizing;

use crate::error::gnpix_error;
use crate::gate::{self, Poison, handle};
use crate::pointer::{lend_bytes, text};
use crate::status::gnpix_status;

/// Secret bytes with a NUL behind them, zeroed when dropped.
pub(crate) struct Secret(Zeroizing<Box<[u8]>>);

impl Secret {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        // Made in one piece: growing would leave copies behind.
        let mut terminated = vec![0; bytes.len().saturating_add(1)].into_boxed_slice();
        for (to, from) in terminated.iter_mut().zip(bytes) {
            *to = *from;
        }
        Self(Zeroizing::new(terminated))
    }

    fn bytes(&self) -> &[u8] {
        self.0.split_last().map_or(&[], |(_, bytes)| bytes)
    }

    pub(crate) fn place(&self) -> (*const c_char, usize) {
        (self.0.as_ptr().cast(), self.bytes().len())
    }
}

/// Bytes that gnpix made: a certificate's key or a file with one, a text, a picture. Immutable; zeroed when it is freed.
pub struct gnpix_buffer {
    poison: Poison,
    secret: Secret,
}
handle!(gnpix_buffer, "buffer");

impl gnpix_buffer {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        Self { poison: Poison::default(), secret: Secret::new(bytes) }
    }
}

/// The bytes, with a NUL behind them. Borrowed until the buffer is freed; NULL for NULL.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_buffer_data(buffer: Option<&gnpix_buffer>, len: *mut usize) -> *const c_char {
    lend_bytes(buffer.map(|buffer| buffer.secret.place()), len)
}

/// Writes the bytes to a file that only its owner may read (0600), whole or not at all. A symbolic link is never
/// followed. An existing file is left alone unless `overwrite`.
/// GNPIX_ERROR_CERTIFICATE, named "certificate_file_exists" or "certificate_file_unwritable".
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_buffer_write_file(
    buffer: Option<&gnpix_buffer>,
    path: *const c_char,
    path_len: usize,
    overwrite: bool,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::with(buffer, err, |buffer| {
        write_private(text(path, path_len, "path")?, buffer.secret.bytes(), overwrite)
    })
}

/// Zeroes and frees the buffer; NULL is nothing.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_buffer_free(buffer: Option<Box<gnpix_buffer>>) {
    gate::free(buffer);
}
