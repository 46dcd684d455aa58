//! Everything a client on this machine needs, as files.

use std::io::Write;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::{Application, IssuedCertificate, SandboxError, Tier};

/// Where the files are, absolute.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FilesWritten {
    /// The authority of the server's certificate, PEM.
    pub ca: PathBuf,
    /// The client's certificate and key, PKCS#12 in the old encoding, empty password.
    pub p12_legacy: PathBuf,
    /// The same in AES-256.
    pub p12_aes: PathBuf,
    /// The same as one PEM.
    pub pem: PathBuf,
    /// `GNPIX_*` variables, to be sourced by a shell after `set -a`.
    pub env: PathBuf,
}

pub(crate) struct Contents<'a> {
    pub(crate) ca_pem: &'a str,
    pub(crate) certificate: &'a IssuedCertificate,
    pub(crate) application: &'a Application,
    pub(crate) base_url: &'a str,
    pub(crate) tier: Tier,
}

/// Writes the files into `dir`, which is made if missing. Secrets are born 0600; a file already there is replaced.
pub(crate) fn write(dir: &Path, contents: &Contents<'_>) -> Result<FilesWritten, SandboxError> {
    let dir = make(dir)?;
    let files = FilesWritten {
        ca: dir.join("ca.pem"),
        p12_legacy: dir.join("client.p12"),
        p12_aes: dir.join("client-aes.p12"),
        pem: dir.join("client.pem"),
        env: dir.join("gnpix.env"),
    };
    let env = environment(&files, contents)?;
    put(&files.ca, contents.ca_pem.as_bytes(), 0o644)?;
    put(&files.p12_legacy, contents.certificate.p12_legacy(), 0o600)?;
    put(&files.p12_aes, contents.certificate.p12_aes(), 0o600)?;
    put(&files.pem, contents.certificate.pem().as_bytes(), 0o600)?;
    put(&files.env, env.as_bytes(), 0o600)?;
    Ok(files)
}

fn environment(files: &FilesWritten, contents: &Contents<'_>) -> Result<Zeroizing<String>, SandboxError> {
    let path = |path: &Path| {
        path.to_str().map(str::to_owned).ok_or_else(|| {
            let error = std::io::Error::new(std::io::ErrorKind::InvalidInput, "the path is not UTF-8");
            SandboxError::io(format!("cannot name {}", path.display()), error)
        })
    };
    let tier = match contents.tier {
        Tier::Homologation => "homologation",
        Tier::Production => "production",
    };
    let mut text = Zeroizing::new(String::new());
    for (name, value) in [
        ("GNPIX_BASE_URL", contents.base_url),
        ("GNPIX_CA_FILE", &path(&files.ca)?),
        ("GNPIX_CERTIFICATE", &path(&files.p12_legacy)?),
        ("GNPIX_CERTIFICATE_PASSWORD", ""),
        ("GNPIX_CLIENT_ID", contents.application.client_id()),
        ("GNPIX_CLIENT_SECRET", contents.application.client_secret()),
        ("GNPIX_ENVIRONMENT", tier),
    ] {
        text.push_str(&format!("{name}={}\n", quote(value)));
    }
    Ok(text)
}

/// What a webhook receiver needs: the bank's authority, and its own certificate with key.
pub(crate) fn write_receiver(dir: &Path, ca_pem: &str, own_pem: &str) -> Result<(), SandboxError> {
    let dir = make(dir)?;
    put(&dir.join("webhook-ca.pem"), ca_pem.as_bytes(), 0o644)?;
    put(&dir.join("receiver.pem"), own_pem.as_bytes(), 0o600)
}

fn make(dir: &Path) -> Result<PathBuf, SandboxError> {
    let made = std::fs::create_dir_all(dir).and_then(|()| dir.canonicalize());
    made.map_err(|error| SandboxError::io(format!("cannot write {}", dir.display()), error))
}

fn put(path: &Path, bytes: &[u8], mode: u32) -> Result<(), SandboxError> {
    create(path, bytes, mode)
        .map_err(|error| SandboxError::io(format!("cannot write {}", path.display()), error))
}

/// Single quotes: the shell reads nothing inside them.
fn quote(value: &str) -> String {
    format!("'{}'", value.replace('\'', r"'\''"))
}

/// Writes a new file beside and renames it, so that no reader sees half and no old mode survives.
fn create(path: &Path, bytes: &[u8], mode: u32) -> std::io::Result<()> {
    let part = path.with_extension("part");
    match std::fs::remove_file(&part) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
    #[cfg(not(unix))]
    let _ = mode;
    let mut file = options.open(&part)?;
    file.write_all(bytes)?;
    std::fs::rename(&part, path)
}

#[cfg(test)]
mod tests {
    #[test]
    fn quoting_leaves_nothing_for_the_shell() {
        assert_eq!(super::quote("a'b $c"), r"'a'\''b $c'");
    }
}
