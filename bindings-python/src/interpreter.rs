//! One interpreter of a process has gnpix: what is static here is shared by all of them.

use std::sync::atomic::{AtomicI64, Ordering};

use pyo3::exceptions::PyImportError;
use pyo3::ffi;
use pyo3::prelude::*;

const NONE: i64 = -1;
static OWNER: AtomicI64 = AtomicI64::new(NONE);

/// Makes this interpreter the one, or raises ImportError when another is. CPython itself refuses only from 3.12 on,
/// and only in isolated ones.
pub(crate) fn claim(py: Python<'_>) -> PyResult<()> {
    let own = number(py);
    match OWNER.compare_exchange(NONE, own, Ordering::Relaxed, Ordering::Relaxed) {
        Err(other) if other != own => Err(PyImportError::new_err(
            "gnpix is imported by another interpreter of this process, and does not support subinterpreters beside it: \
             give this one a process of its own",
        )),
        _ => Ok(()),
    }
}

#[allow(unsafe_code)]
fn number(_: Python<'_>) -> i64 {
    // SAFETY: the token proves that this thread is attached to an interpreter, which is then never null.
    unsafe { ffi::PyInterpreterState_GetID(ffi::PyInterpreterState_Get()) }
}
