//! `gnpix.Certificate`.

use std::path::PathBuf;
use std::time::SystemTime;

use gnpix::certificate::{PemFiles, write_private};
use gnpix::secret::{ExposeSecret, SecretString};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::PyBytes;

use crate::error::raise;
use crate::inspection::inspection;

/// A certificate with its chain and its private key, which match. Immutable; it can't be pickled.
#[pyclass(frozen, module = "gnpix")]
pub(crate) struct Certificate(pub(crate) gnpix::Certificate);

#[pymethods]
impl Certificate {
    /// Reads a PKCS#12 or PEM file, whatever its name; with `key`, certificate and key from two files. The bank's
    /// files have an empty password. Dates are not looked at. Raises CertificateError or CertificatePasswordError.
    #[staticmethod]
    #[pyo3(signature = (path, password = String::new(), *, key = None), text_signature = "(path, password='', *, key=None)")]
    fn load(py: Python<'_>, path: PathBuf, password: String, key: Option<PathBuf>) -> PyResult<Self> {
        let password = SecretString::from(password);
        py.detach(|| match key {
            None => gnpix::Certificate::load(path, &password),
            Some(key) => gnpix::Certificate::load_pair(path, key, &password),
        })
        .map(Self)
        .map_err(|error| raise(py, error))
    }

    /// Like load, from the files' content. Base64 text of a PKCS#12 file is read too.
    #[staticmethod]
    #[pyo3(signature = (content, password = String::new(), *, key = None), text_signature = "(content, password='', *, key=None)")]
    fn parse(
        py: Python<'_>,
        content: PyBackedBytes,
        password: String,
        key: Option<PyBackedBytes>,
    ) -> PyResult<Self> {
        let password = SecretString::from(password);
        py.detach(|| match key {
            None => gnpix::Certificate::parse(&content, &password),
            Some(key) => gnpix::Certificate::parse_pair(&content, &key, &password),
        })
        .map(Self)
        .map_err(|error| raise(py, error))
    }

    /// What the certificate says about itself, as of today.
    fn inspect<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        inspection(py, &self.0.inspect(SystemTime::now()))
    }

    /// Certificates and key as PEM text, as other tools take them.
    fn to_pem(&self, py: Python<'_>) -> PyResult<Pem> {
        self.0.to_pem().map(Pem).map_err(|error| raise(py, error))
    }

    /// Certificates and key as a PKCS#12 file that OpenSSL 3 reads. An empty password is allowed, and protects
    /// nothing.
    #[pyo3(signature = (password = String::new()), text_signature = "($self, password='')")]
    fn to_pkcs12<'py>(&self, py: Python<'py>, password: String) -> PyResult<Bound<'py, PyBytes>> {
        let password = SecretString::from(password);
        let bytes = py.detach(|| self.0.to_pkcs12(&password)).map_err(|error| raise(py, error))?;
        Ok(PyBytes::new(py, bytes.expose_secret()))
    }

    /// Writes key and certificates to a PEM file that only its owner may read (0600), whole or not at all. Raises
    /// CertificateError named certificate_file_exists unless `overwrite`.
    #[pyo3(signature = (path, *, overwrite = false))]
    fn write_pem(&self, py: Python<'_>, path: PathBuf, overwrite: bool) -> PyResult<()> {
        py.detach(|| {
            let pem = self.0.to_pem()?;
            write_private(path, pem.combined().expose_secret().as_bytes(), overwrite)
        })
        .map_err(|error| raise(py, error))
    }

    fn __repr__(&self) -> String {
        let about = self.0.inspect(SystemTime::now());
        format!("<Certificate {} {}>", about.subject, about.status)
    }
}

/// A certificate and its key as PEM text. repr() shows neither.
#[pyclass(frozen, module = "gnpix")]
pub(crate) struct Pem(PemFiles);

#[pymethods]
impl Pem {
    /// The certificates, the client's own first.
    #[getter]
    fn certificate(&self) -> &str {
        self.0.certificate()
    }

    /// The private key: PKCS#8, not encrypted. A secret.
    #[getter]
    fn key(&self) -> &str {
        self.0.key().expose_secret()
    }

    /// Key and certificates in one text, as curl and nginx take them. A secret.
    #[getter]
    fn combined(&self) -> String {
        self.0.combined().expose_secret().to_owned()
    }
}
