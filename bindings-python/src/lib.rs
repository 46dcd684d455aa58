//! The compiled half of the Python package `gnpix`: core's types for Python's interpreter.
//!
//! The half that users see is `python/gnpix`. Everything here is `gnpix._native`, which nobody imports but that.

mod brcode;
mod callback;
mod certificate;
mod client;
mod engine;
mod error;
mod inspection;
mod interpreter;
mod interrupt;
mod log;
mod mailbox;
mod options;
mod payers;
mod pix;
mod request;
mod response;
mod sandbox;
mod sandbox_options;
mod signal;
mod time;
mod token;

use pyo3::prelude::*;

/// The compiled half of gnpix. Import gnpix instead.
#[pymodule(gil_used = false)]
mod _native {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::brcode::{QrCode, brcode_build, brcode_problems, brcode_read};
    #[pymodule_export]
    use crate::callback::{CallbackAuthority, callback_read, is_bank_address, is_hmac_right};
    #[pymodule_export]
    use crate::certificate::{Certificate, Pem};
    #[pymodule_export]
    use crate::client::Core;
    #[pymodule_export]
    use crate::mailbox::{Mailbox, Pending};
    #[pymodule_export]
    use crate::pix::{
        pix_above_zero, pix_formatted, pix_generate, pix_key, pix_key_readings, pix_moment,
        pix_recurrence_parts, pix_statuses, pix_text, pix_transfer_parts,
    };
    #[pymodule_export]
    use crate::response::Response;
    #[pymodule_export]
    use crate::sandbox::Sandbox;
    #[pymodule_export]
    use crate::token::Token;

    /// Every kind of error core knows: its number and its name.
    #[pyfunction]
    fn kinds() -> Vec<(i32, &'static str)> {
        gnpix::ErrorKind::all().map(|kind| (kind.number(), kind.name())).collect()
    }

    /// Every scope core knows.
    #[pyfunction]
    fn scopes() -> Vec<&'static str> {
        gnpix::Scope::KNOWN.iter().map(gnpix::Scope::as_str).collect()
    }

    /// The names of all operations.
    #[pyfunction]
    fn operations() -> Vec<&'static str> {
        gnpix::operation::all().map(gnpix::Operation::name).collect()
    }

    /// The method and route of an operation, or of its keyed twin if one of its parameters is given. For one that isn't
    /// there, nothing and its name.
    #[pyfunction]
    #[pyo3(signature = (operation, parameters = None))]
    fn route(operation: &str, parameters: Option<&Bound<'_, PyAny>>) -> PyResult<(&'static str, String)> {
        let Ok(found) = gnpix::operation::find(operation) else { return Ok(("", operation.to_owned())) };
        let is_given = |name: &str| match parameters {
            Some(parameters) => Ok(!parameters.call_method1("get", (name,))?.is_none()),
            None => Ok::<_, PyErr>(false),
        };
        let mut chosen = found;
        if let Some(keyed) = found.keyed() {
            for parameter in keyed.parameters() {
                if is_given(parameter.name())? {
                    chosen = keyed;
                }
            }
        }
        Ok((chosen.method().as_str(), chosen.route().to_owned()))
    }

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::interpreter::claim(module.py())?;
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
