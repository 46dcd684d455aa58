//! Which version this is.

use std::ffi::{CStr, c_char};

const VERSION: &CStr = match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
    Ok(version) => version,
    Err(_) => c"",
};

/// The number in the shared library's name. Programs built against one number run with every later library of the
/// same number.
const ABI: u32 = 0;

/// The version of the library that is running, such as "0.1.0". GNPIX_VERSION is that of the header. Valid for ever.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_version() -> *const c_char {
    VERSION.as_ptr()
}

/// The interface's number, which the shared library's name carries. It differs from GNPIX_ABI_VERSION only if the
/// program was built with another library's header.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_abi_version() -> u32 {
    ABI
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_interface_has_the_number_of_the_major_version() {
        assert_eq!(super::ABI.to_string(), env!("CARGO_PKG_VERSION_MAJOR"));
        assert_eq!(super::VERSION.to_str(), Ok(env!("CARGO_PKG_VERSION")));
    }
}
