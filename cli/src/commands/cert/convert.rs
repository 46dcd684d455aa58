//! `gnpix cert convert`: PKCS#12 to PEM and back, into files that only their owner may read.

use std::io::Read;
use std::path::Path;

use gnpix::certificate::write_private;
use gnpix::secret::ExposeSecret;
use gnpix::{Certificate, Error, ErrorKind, Result};
use serde_json::json;

use crate::args::{ConnectionArgs, Convert, Format};
use crate::secret_input;
use crate::terminal::Terminal;

/// Certificate files are small; core reads no larger ones either.
const LARGEST: u64 = 1024 * 1024;

pub(crate) async fn run(terminal: &Terminal, connection: &ConnectionArgs, args: &Convert) -> Result<()> {
    let certificate = super::load(terminal, connection, &args.file, args.key.as_deref()).await?;
    let written: Vec<&Path> = match (&args.out, &args.cert_out, &args.key_out) {
        (Some(out), ..) => {
            one_file(terminal, args, &certificate, out)?;
            vec![out]
        }
        (None, Some(cert_out), Some(key_out)) => {
            two_files(args, &certificate, cert_out, key_out)?;
            vec![cert_out, key_out]
        }
        _ => {
            return Err(Error::new(ErrorKind::InvalidArgument, "no place to write to was given")
                .with_help("Give --out FILE, or --cert-out FILE and --key-out FILE."));
        }
    };
    let files: Vec<String> =
        written.iter().filter(|path| !is_stdout(path)).map(|path| path.display().to_string()).collect();
    if terminal.is_json() && !files.is_empty() {
        terminal.json(&json!({ "written": files }));
    } else {
        for file in &files {
            terminal.note(&format!("wrote {file} (0600: only you may read it)"));
        }
    }
    Ok(())
}

fn one_file(terminal: &Terminal, args: &Convert, certificate: &Certificate, out: &Path) -> Result<()> {
    let refuse = |message: &'static str, help: &'static str| {
        Err(Error::new(ErrorKind::InvalidArgument, message).with_code("convert_unclear").with_help(help))
    };
    match format(args, out) {
        Format::Pem if is_stdout(out) => {
            terminal.bytes(certificate.to_pem()?.combined().expose_secret().as_bytes())
        }
        Format::Pem => {
            write_private(out, certificate.to_pem()?.combined().expose_secret().as_bytes(), args.force)?
        }
        Format::P12 if is_stdout(out) => {
            return refuse("PKCS#12 isn't printed", "Give --out a file's name, or --to pem.");
        }
        Format::P12 => {
            let password = match &args.out_password_file {
                Some(file) => secret_input::from_file(file)?,
                None => secret_input::from_variable("GNPIX_OUT_PASSWORD")?.unwrap_or_else(super::empty),
            };
            write_private(out, certificate.to_pkcs12(&password)?.expose_secret(), args.force)?;
        }
    }
    Ok(())
}

fn two_files(args: &Convert, certificate: &Certificate, cert_out: &Path, key_out: &Path) -> Result<()> {
    // Known before anything is written, so that no half is left behind.
    let taken = [cert_out, key_out].into_iter().find(|path| path.symlink_metadata().is_ok());
    if let Some(path) = taken.filter(|_| !args.force) {
        let message = format!("{} exists already and was left alone", path.display());
        return Err(Error::new(ErrorKind::Certificate, message)
            .with_code("certificate_file_exists")
            .with_help("Choose another name, or give --force."));
    }
    if cert_out == key_out || is_stdout(cert_out) || is_stdout(key_out) {
        return Err(Error::new(ErrorKind::InvalidArgument, "certificate and key need two different files")
            .with_code("convert_unclear")
            .with_help("Use --out for both in one file or on stdout."));
    }
    let pem = certificate.to_pem()?;
    write_private(cert_out, pem.certificate().as_bytes(), args.force)?;
    write_private(key_out, pem.key().expose_secret().as_bytes(), args.force)
}

/// What to write: as asked, as the name says, else what the input is not.
fn format(args: &Convert, out: &Path) -> Format {
    if let Some(format) = args.to {
        return format;
    }
    let extension = out.extension().and_then(|end| end.to_str()).unwrap_or_default().to_ascii_lowercase();
    match extension.as_str() {
        "p12" | "pfx" => Format::P12,
        "pem" | "crt" | "cer" => Format::Pem,
        _ if is_stdout(out) => Format::Pem,
        _ if args.key.is_some() || is_pem(&args.file) => Format::P12,
        _ => Format::Pem,
    }
}

fn is_pem(path: &Path) -> bool {
    let mut text = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(LARGEST).read_to_end(&mut text));
    let marker = b"-----BEGIN ";
    let found = read.is_ok() && text.windows(marker.len()).any(|piece| piece == marker);
    // It may be a private key.
    drop(gnpix::secret::SecretSlice::from(text));
    found
}

fn is_stdout(path: &Path) -> bool {
    path.as_os_str() == "-"
}
