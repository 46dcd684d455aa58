//! Where a certificate comes from.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use crate::certificate::Certificate;
use crate::error::Result;
use crate::secret::{ExposeSecret, SecretSlice, SecretString};

#[derive(Clone)]
pub(super) enum CertificateSource {
    Loaded(Certificate),
    File(PathBuf),
    Files(PathBuf, PathBuf),
    Bytes(Arc<SecretSlice<u8>>),
}

impl CertificateSource {
    pub(super) fn load(&self, password: &SecretString) -> Result<Certificate> {
        match self {
            Self::Loaded(certificate) => Ok(certificate.clone()),
            Self::File(path) => Certificate::load(path, password),
            Self::Files(first, second) => Certificate::load_pair(first, second, password),
            Self::Bytes(bytes) => Certificate::parse(bytes.expose_secret(), password),
        }
    }
}

impl fmt::Debug for CertificateSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Loaded(certificate) => certificate.fmt(f),
            Self::File(path) => path.fmt(f),
            Self::Files(first, second) => write!(f, "{first:?} and {second:?}"),
            Self::Bytes(_) => f.write_str("bytes"),
        }
    }
}
