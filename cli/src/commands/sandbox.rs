//! `gnpix sandbox`: the bank on loopback until interrupted.

use std::path::{Path, PathBuf};
use std::time::Duration;

use gnpix::{Error, ErrorKind, Result};
use gnpix_sandbox::{KeyType, Sandbox, SandboxError};
use serde_json::json;

use crate::args::SandboxArgs;
use crate::signals::Signals;
use crate::terminal::{Style, Terminal};

pub(crate) async fn run(terminal: &Terminal, args: &SandboxArgs) -> Result<()> {
    // Heard from now on: a signal that comes while starting still ends in good order.
    let mut interrupted = Signals::listen()?;
    let (dir, _temporary) = folder(args.dir.as_deref())?;
    let ttl = Duration::from_secs(args.token_ttl);
    // RSA, as the bank makes them.
    let bank = Sandbox::builder().key_type(KeyType::Rsa2048).port(args.port).token_ttl(ttl).start();
    let bank = bank.map_err(|cause| refused(&cause))?;
    let files = bank.write_files(&dir).map_err(|cause| refused(&cause))?;
    // For gnpix webhook listen.
    bank.write_receiver_files(&dir).map_err(|cause| refused(&cause))?;
    if terminal.is_json() {
        terminal.json(&json!({
            "ready": true,
            "base_url": bank.base_url(),
            "dir": dir,
            "env": files.env,
            "ca": files.ca,
            "p12": files.p12_legacy,
            "p12_aes": files.p12_aes,
            "pem": files.pem,
            "pix_key": bank.pix_key(),
            "token_ttl": args.token_ttl,
        }));
    } else {
        let ready = terminal.paint(Style::Good, "ready");
        let source = terminal.paint(Style::Accent, &format!("set -a; . {}", quote(&files.env)));
        terminal.line(&format!("{ready} {} in another shell: {source}", bank.base_url()));
    }
    interrupted.wait().await;
    bank.stop();
    Ok(())
}

/// The folder for the files, 0700; one of our own is removed at the end.
fn folder(chosen: Option<&Path>) -> Result<(PathBuf, Option<tempfile::TempDir>)> {
    match chosen {
        Some(dir) => {
            let mut builder = std::fs::DirBuilder::new();
            builder.recursive(true);
            #[cfg(unix)]
            std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
            let failed = |cause| unusable(&format!("the folder {} can't be made", dir.display()), cause);
            builder.create(dir).map_err(failed)?;
            Ok((dir.canonicalize().map_err(failed)?, None))
        }
        None => {
            let dir = private_folder("gnpix-sandbox-")?;
            Ok((dir.path().to_owned(), Some(dir)))
        }
    }
}

/// A new folder, 0700, that goes when dropped.
pub(crate) fn private_folder(prefix: &str) -> Result<tempfile::TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.tempdir().map_err(|cause| unusable("no temporary folder can be made", cause))
}

fn unusable(what: &str, cause: std::io::Error) -> Error {
    Error::new(ErrorKind::Config, format!("{what}: {cause}")).with_code("dir_unusable").with_source(cause)
}

/// The sandbox's refusal in this command's words.
pub(crate) fn refused(cause: &SandboxError) -> Error {
    let taken =
        matches!(cause, SandboxError::Io { source, .. } if source.kind() == std::io::ErrorKind::AddrInUse);
    let error = Error::new(ErrorKind::Config, format!("the sandbox can't start: {cause}"));
    match taken {
        true => error
            .with_code("port_taken")
            .with_help("Choose another --port, or none: a free one is taken then."),
        false => error.with_code("sandbox_failed"),
    }
}

/// A path as a shell reads it.
fn quote(path: &Path) -> String {
    let text = path.display().to_string();
    let harmless = text.chars().all(|c| c.is_ascii_alphanumeric() || "/._-+".contains(c));
    if harmless { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}
