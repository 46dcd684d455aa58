//! `gnpix.Token`.

use gnpix::AccessToken;
use gnpix::secret::ExposeSecret;
use pyo3::prelude::*;
use pyo3::types::PyFrozenSet;

use crate::time::datetime;

/// An access token as the bank granted it. Immutable; neither repr() nor str() shows the token itself, and it
/// can't be pickled.
#[pyclass(frozen, module = "gnpix")]
pub(crate) struct Token(pub(crate) AccessToken);

#[pymethods]
impl Token {
    /// The token itself: a secret. Calls of a client carry it without your help.
    #[getter]
    fn access_token(&self) -> &str {
        self.0.secret().expose_secret()
    }

    /// The token's type as the bank spelled it, such as "Bearer".
    #[getter]
    fn token_type(&self) -> &str {
        self.0.token_type()
    }

    /// The lifetime the bank granted, in seconds, counted from the request.
    #[getter]
    fn expires_in(&self) -> f64 {
        self.0.expires_in().as_secs_f64()
    }

    /// When the token ends, in UTC: for people to read. Clients renew it by themselves, before its end.
    #[getter]
    fn expires_at<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        datetime(py, self.0.expires_at())
    }

    /// The granted scopes as the bank sent them, separated by spaces; None when it did not say.
    #[getter]
    fn scope(&self) -> Option<&str> {
        self.0.scope()
    }

    /// The granted scopes; None when the bank did not say, which is not the same as none.
    #[getter]
    fn scopes<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyFrozenSet>>> {
        let scopes =
            self.0.scopes().map(|scopes| scopes.iter().map(gnpix::Scope::as_str).collect::<Vec<_>>());
        scopes.map(|scopes| PyFrozenSet::new(py, scopes)).transpose()
    }

    fn __repr__(&self) -> String {
        let scope = self.0.scope().map_or_else(|| "None".to_owned(), |scope| format!("{scope:?}"));
        let (kind, life) = (self.0.token_type(), self.0.expires_in().as_secs_f64());
        format!("Token(token_type={kind:?}, expires_in={life}, scope={scope})")
    }
}
