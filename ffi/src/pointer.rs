//! Where what C passes becomes Rust, and the other way round: the only file that dereferences a raw pointer.
//!
//! Handles arrive as `Option<&T>`, `Option<&mut T>` or `Option<Box<T>>`, which C sees as plain pointers. What is left
//! is here: strings, bytes, and places to write to. The functions are safe for exports to call because the header asks
//! its callers for the rest: a pointer that isn't NULL leads to what it says, for as long as the call lasts.
#![allow(clippy::disallowed_methods)]

use std::ffi::{CStr, c_char, c_void};

use gnpix::{Error, ErrorKind, Result};

use crate::text::Text;

/// As a length: the string ends at its NUL.
pub(crate) const NUL_TERMINATED: usize = usize::MAX;

/// A string argument called `name`: UTF-8; `(NULL, 0)` is the empty one.
pub(crate) fn text<'a>(pointer: *const c_char, length: usize, name: &str) -> Result<&'a str> {
    let bytes = if length == NUL_TERMINATED && !pointer.is_null() {
        // SAFETY: the caller says that it ends with a NUL, and leaves it alone during the call.
        unsafe { CStr::from_ptr(pointer) }.to_bytes()
    } else {
        bytes(pointer.cast(), length, name)?
    };
    std::str::from_utf8(bytes).map_err(|cause| {
        // The text itself is not repeated: it may be a secret.
        refuse(format!("{name} isn't UTF-8, from byte {} on", cause.valid_up_to()), "argument_not_utf8")
    })
}

/// The same where `(NULL, 0)` means that nothing was given.
pub(crate) fn optional_text<'a>(
    pointer: *const c_char,
    length: usize,
    name: &str,
) -> Result<Option<&'a str>> {
    if pointer.is_null() && length == 0 {
        return Ok(None);
    }
    text(pointer, length, name).map(Some)
}

/// A byte argument called `name`; `(NULL, 0)` is empty.
pub(crate) fn bytes<'a>(pointer: *const u8, length: usize, name: &str) -> Result<&'a [u8]> {
    if length == 0 {
        return Ok(&[]);
    }
    if pointer.is_null() {
        return Err(null(name));
    }
    if isize::try_from(length).is_err() {
        return Err(refuse(format!("the length of {name} is more than memory holds"), "argument_too_long"));
    }
    // SAFETY: the caller says that so many bytes are there, and leaves them alone during the call.
    Ok(unsafe { std::slice::from_raw_parts(pointer, length) })
}

/// The error for an argument called `name` that must not be NULL.
pub(crate) fn null(name: &str) -> Error {
    refuse(format!("{name} is NULL"), "argument_null")
}

/// An error about how the interface was called.
pub(crate) fn refuse(message: String, code: &'static str) -> Error {
    Error::new(ErrorKind::InvalidArgument, message).with_code(code)
}

/// A place of the caller's for a new handle.
pub(crate) struct Out<T>(*mut *mut T);

impl<T> Out<T> {
    /// The place, which holds NULL from now on.
    pub(crate) fn cleared(place: *mut *mut T) -> Self {
        let out = Self(place);
        out.write(std::ptr::null_mut());
        out
    }

    pub(crate) fn is_null(&self) -> bool {
        self.0.is_null()
    }

    /// Hands `value` over; without a place it is dropped.
    pub(crate) fn put(self, value: T) {
        if !self.is_null() {
            self.write(Box::into_raw(Box::new(value)));
        }
    }

    fn write(&self, pointer: *mut T) {
        if !self.is_null() {
            // SAFETY: the caller says that the place can be written to. It is not read: it may hold rubbish.
            unsafe { self.0.write(pointer) };
        }
    }
}

/// Lends `text` to C, with its length if that is asked for; NULL and 0 when there is none.
pub(crate) fn lend(text: Option<&Text>, length: *mut usize) -> *const c_char {
    lend_bytes(text.map(|text| (text.as_ptr(), text.as_bytes().len())), length)
}

/// Lends what is NUL-terminated at the given place.
pub(crate) fn lend_bytes(text: Option<(*const c_char, usize)>, length: *mut usize) -> *const c_char {
    let (pointer, size) = text.unwrap_or((std::ptr::null(), 0));
    if !length.is_null() {
        // SAFETY: the caller says that the place can be written to.
        unsafe { length.write(size) };
    }
    pointer
}

/// What a caller wants back in its callbacks. gnpix only carries it.
#[derive(Clone, Copy)]
pub(crate) struct UserData(*mut c_void);

// SAFETY: never dereferenced here; the header says that callbacks come from other threads, several at once.
unsafe impl Send for UserData {}
// SAFETY: as above.
unsafe impl Sync for UserData {}

impl UserData {
    pub(crate) fn new(pointer: *mut c_void) -> Self {
        Self(pointer)
    }

    pub(crate) fn get(self) -> *mut c_void {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_come_with_a_length_or_a_nul_and_are_checked() {
        let word = c"ol\xc3\xa1";
        assert_eq!(text(word.as_ptr(), NUL_TERMINATED, "x").unwrap(), "olá");
        assert_eq!(text(word.as_ptr(), 2, "x").unwrap(), "ol");
        assert_eq!(text(std::ptr::null(), 0, "x").unwrap(), "");
        let cases = [
            (word.as_ptr(), 3, "argument_not_utf8"),
            (std::ptr::null(), 1, "argument_null"),
            (std::ptr::null(), NUL_TERMINATED, "argument_null"),
            (word.as_ptr(), usize::MAX - 1, "argument_too_long"),
        ];
        for (pointer, length, code) in cases {
            let error = text(pointer, length, "x").unwrap_err();
            assert_eq!((error.kind(), error.code()), (ErrorKind::InvalidArgument, Some(code)));
        }
    }

    #[test]
    fn a_place_is_cleared_before_anything_is_put_there() {
        let mut place = std::ptr::dangling_mut::<u8>();
        let out = Out::cleared(&raw mut place);
        assert!(place.is_null());
        out.put(7);
        // SAFETY: just made by `put`.
        assert_eq!(*unsafe { Box::from_raw(place) }, 7);
        Out::cleared(std::ptr::null_mut()).put(7);
    }
}
