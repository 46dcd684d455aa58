//! Strings as C reads them: bytes with a NUL behind them, which their length leaves out.

use std::ffi::c_char;

/// A string that a handle lends to C.
pub(crate) struct Text(Box<[u8]>);

impl Text {
    pub(crate) fn new(bytes: impl AsRef<[u8]>) -> Self {
        let bytes = bytes.as_ref();
        let mut terminated = Vec::with_capacity(bytes.len().saturating_add(1));
        terminated.extend_from_slice(bytes);
        terminated.push(0);
        Self(terminated.into_boxed_slice())
    }

    /// For a value that may be missing.
    pub(crate) fn maybe(bytes: Option<impl AsRef<[u8]>>) -> Option<Self> {
        bytes.map(Self::new)
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.split_last().map_or(&[], |(_, text)| text)
    }

    pub(crate) fn as_ptr(&self) -> *const c_char {
        self.0.as_ptr().cast()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_followed_by_a_nul_that_its_length_leaves_out() {
        let text = Text::new("ação\0x");
        assert_eq!(text.as_bytes(), "ação\0x".as_bytes());
        assert_eq!(*text.0, *b"a\xc3\xa7\xc3\xa3o\0x\0");
        assert_eq!(Text::new("").as_bytes(), b"");
    }
}
