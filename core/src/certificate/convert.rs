//! The ways out: PEM text, and files that only their owner may read.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::rand::{SecureRandom, SystemRandom};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::hex::hex;
use super::{ber, fail};
use crate::error::Result;

/// A certificate and its key as PEM. `Debug` shows neither; the key is zeroed on drop.
pub struct PemFiles {
    certificate: String,
    key: SecretString,
}

impl PemFiles {
    pub(super) fn new<'a>(certificates: impl Iterator<Item = &'a [u8]>, key: &[u8]) -> Self {
        let mut text = Zeroizing::new(Vec::new());
        for certificate in certificates {
            block(&mut text, "CERTIFICATE", certificate);
        }
        let certificate = String::from_utf8_lossy(&text).into_owned();
        let mut text = Zeroizing::new(Vec::new());
        block(&mut text, "PRIVATE KEY", key);
        Self { certificate, key: secret(&text) }
    }

    /// The certificates, leaf first.
    #[must_use]
    pub fn certificate(&self) -> &str {
        &self.certificate
    }

    /// The key: PKCS#8, not encrypted.
    #[must_use]
    pub fn key(&self) -> &SecretString {
        &self.key
    }

    /// Key and certificates in one text, as curl and nginx take them.
    #[must_use]
    pub fn combined(&self) -> SecretString {
        let mut text = Zeroizing::new(Vec::new());
        ber::append(&mut text, self.certificate.as_bytes());
        ber::append(&mut text, self.key.expose_secret().as_bytes());
        secret(&text)
    }
}

impl fmt::Debug for PemFiles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PemFiles").finish_non_exhaustive()
    }
}

fn secret(text: &[u8]) -> SecretString {
    // PEM is ASCII, so this never makes a copy that differs.
    std::str::from_utf8(text).unwrap_or_default().into()
}

fn block(out: &mut Zeroizing<Vec<u8>>, label: &str, der: &[u8]) {
    let line = |out: &mut _, text: &[u8]| {
        ber::append(out, text);
        ber::append(out, b"\n");
    };
    let mut base64 = Zeroizing::new(vec![0; der.len().div_ceil(3) * 4]);
    let length = STANDARD.encode_slice(der, &mut base64).unwrap_or(0);
    line(out, format!("-----BEGIN {label}-----").as_bytes());
    for piece in base64.get(..length).unwrap_or_default().chunks(64) {
        line(out, piece);
    }
    line(out, format!("-----END {label}-----").as_bytes());
}

/// Writes a file that only its owner may read (0600, set when it is made), whole or not at all: the bytes go to a
/// new file in the same folder, which then takes the name. A symbolic link is never followed; when overwriting, it
/// is replaced.
///
/// # Errors
/// [`Certificate`](crate::ErrorKind::Certificate) with the code `certificate_file_exists` unless `overwrite`, or
/// `certificate_file_unwritable`.
pub fn write_private(path: impl AsRef<Path>, bytes: &[u8], overwrite: bool) -> Result<()> {
    let path = path.as_ref();
    let unwritable = |cause| fail::unwritable(path, cause);
    if !overwrite && path.symlink_metadata().is_ok() {
        return Err(fail::exists(path));
    }
    let (temporary, mut file) = create(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all()).map_err(unwritable);
    drop(file);
    let placed = written.and_then(|()| place(&temporary, path, overwrite));
    if placed.is_err() {
        let _ = std::fs::remove_file(&temporary);
    }
    placed
}

/// A new file beside `path`.
fn create(path: &Path) -> Result<(PathBuf, File)> {
    let unwritable = |cause| fail::unwritable(path, cause);
    let name = path.file_name().ok_or_else(|| unwritable(std::io::Error::other("it has no file name")))?;
    let mut random = [0; 8];
    SystemRandom::new().fill(&mut random).map_err(|_| fail::internal("no random bytes"))?;
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(name);
    hidden.push(format!(".{}.tmp", hex(&random)));
    let temporary = path.with_file_name(hidden);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&temporary).map_err(unwritable)?;
    Ok((temporary, file))
}

fn place(temporary: &Path, path: &Path, overwrite: bool) -> Result<()> {
    if overwrite {
        return std::fs::rename(temporary, path).map_err(|cause| fail::unwritable(path, cause));
    }
    // A hard link takes the name only if it is free, however close the race.
    match std::fs::hard_link(temporary, path) {
        Ok(()) => {
            let _ = std::fs::remove_file(temporary);
            Ok(())
        }
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists => Err(fail::exists(path)),
        // Some file systems have no hard links.
        Err(_) if path.symlink_metadata().is_err() => {
            std::fs::rename(temporary, path).map_err(|cause| fail::unwritable(path, cause))
        }
        Err(cause) => Err(fail::unwritable(path, cause)),
    }
}
