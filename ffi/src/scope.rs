//! The scopes that this version knows.

use std::ffi::c_char;
use std::sync::OnceLock;

use gnpix::Scope;

use crate::gate;
use crate::pointer::lend;
use crate::text::Text;

fn known() -> &'static [(Text, Text)] {
    static KNOWN: OnceLock<Vec<(Text, Text)>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        Scope::KNOWN.iter().map(|scope| (Text::new(scope.as_str()), Text::new(scope.permits()))).collect()
    })
}

fn at(
    index: usize,
    len: *mut usize,
    choose: impl FnOnce(&'static (Text, Text)) -> &'static Text,
) -> *const c_char {
    gate::answer(std::ptr::null(), || lend(known().get(index).map(choose), len))
}

/// How many scopes this version knows by name. The bank may have more: they are taken as they are.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_scope_count() -> usize {
    Scope::KNOWN.len()
}

/// The scope at `index` as the bank spells it, such as "cob.write". Valid for ever; NULL past the end.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_scope_name(index: usize, len: *mut usize) -> *const c_char {
    at(index, len, |scope| &scope.0)
}

/// What the scope at `index` permits, in a few English words. Valid for ever; NULL past the end.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_scope_permits(index: usize, len: *mut usize) -> *const c_char {
    at(index, len, |scope| &scope.1)
}
