//! What `Certificate` of `lib/certificate.js` is made of.

use std::path::PathBuf;
use std::time::SystemTime;

use gnpix::certificate::write_private;
use gnpix::secret::{ExposeSecret, SecretSlice, SecretString};
use napi::bindgen_prelude::{AsyncTask, Buffer, Either};
use napi::{Env, Result, Task};
use napi_derive::napi;

use crate::error::raise;
use crate::inspection::Inspection;

/// A path, or a file's content.
type Source = Either<String, Buffer>;

/// A certificate with its chain and its private key, which match.
#[napi]
pub struct Certificate(pub(crate) gnpix::Certificate);

/// Certificates and key as PEM text.
#[napi(object, object_from_js = false)]
pub struct Pem {
    pub certificate: String,
    pub key: String,
    pub combined: String,
}

#[napi]
impl Certificate {
    /// Reads a PKCS#12 or PEM file, or certificate and key from two, on this thread.
    #[napi(factory)]
    pub fn load(env: &Env, source: Source, password: String, key: Option<Source>) -> Result<Self> {
        Loading::new(source, password, key).load().map(Self).map_err(|error| raise(env, error))
    }

    #[napi]
    pub fn inspect(&self) -> Inspection {
        self.0.inspect(SystemTime::now()).into()
    }

    #[napi]
    pub fn to_pem(&self, env: &Env) -> Result<Pem> {
        let pem = self.0.to_pem().map_err(|error| raise(env, error))?;
        Ok(Pem {
            certificate: pem.certificate().to_owned(),
            key: pem.key().expose_secret().to_owned(),
            combined: pem.combined().expose_secret().to_owned(),
        })
    }

    #[napi]
    pub fn to_pkcs12(&self, env: &Env, password: String) -> Result<Buffer> {
        let bytes = self.0.to_pkcs12(&password.into()).map_err(|error| raise(env, error))?;
        Ok(bytes.expose_secret().to_vec().into())
    }

    #[napi]
    pub fn write_pem(&self, env: &Env, path: String, overwrite: bool) -> Result<()> {
        let pem = self.0.to_pem().map_err(|error| raise(env, error))?;
        let written = write_private(path, pem.combined().expose_secret().as_bytes(), overwrite);
        written.map_err(|error| raise(env, error))
    }
}

/// Like `Certificate.load`, away from the event loop: a key derivation may take its time.
#[napi(ts_return_type = "Promise<Certificate>")]
pub fn load_certificate(source: Source, password: String, key: Option<Source>) -> AsyncTask<Loading> {
    AsyncTask::new(Loading::new(source, password, key))
}

/// What is to be read.
pub struct Loading {
    certificate: Content,
    key: Option<Content>,
    password: SecretString,
}

enum Content {
    Path(PathBuf),
    Bytes(SecretSlice<u8>),
}

impl From<Source> for Content {
    fn from(source: Source) -> Self {
        match source {
            Either::A(path) => Content::Path(path.into()),
            Either::B(bytes) => Content::Bytes(bytes.to_vec().into()),
        }
    }
}

impl Loading {
    fn new(certificate: Source, password: String, key: Option<Source>) -> Self {
        Self { certificate: certificate.into(), key: key.map(Content::from), password: password.into() }
    }

    fn load(&self) -> gnpix::Result<gnpix::Certificate> {
        use gnpix::Certificate;
        match (&self.certificate, &self.key) {
            (Content::Path(path), None) => Certificate::load(path, &self.password),
            (Content::Path(path), Some(Content::Path(key))) => {
                Certificate::load_pair(path, key, &self.password)
            }
            (Content::Bytes(bytes), None) => Certificate::parse(bytes.expose_secret(), &self.password),
            (Content::Bytes(bytes), Some(Content::Bytes(key))) => {
                Certificate::parse_pair(bytes.expose_secret(), key.expose_secret(), &self.password)
            }
            _ => Err(gnpix::Error::new(
                gnpix::ErrorKind::Config,
                "certificate and certificateKey are two paths, or the content of two files",
            )
            .with_code("option_invalid")),
        }
    }
}

impl Task for Loading {
    type Output = gnpix::Result<gnpix::Certificate>;
    type JsValue = Certificate;

    fn compute(&mut self) -> Result<Self::Output> {
        Ok(self.load())
    }

    fn resolve(&mut self, env: Env, output: Self::Output) -> Result<Certificate> {
        output.map(Certificate).map_err(|error| raise(&env, error))
    }
}
