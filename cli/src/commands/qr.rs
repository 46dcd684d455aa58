//! `gnpix qr`: a QR code on the terminal, or as a picture in a file.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use gnpix::pix::{BrCode, QrCode, QrCorrection, QrPicture};
use gnpix::{Error, ErrorKind, Result};
use serde_json::json;

use crate::args::{Picture, QrArgs};
use crate::terminal::Terminal;
use crate::{qr, text_input};

pub(crate) fn run(terminal: &Terminal, args: &QrArgs) -> Result<()> {
    let text = text_input::read(args.text.as_deref())?;
    if let Err(error) = BrCode::parse(&text) {
        terminal.warn(&format!("this is no BR Code that can be paid: {error}"));
    }
    let correction = QrCorrection::from_letter(&args.correction).unwrap_or_default();
    let file = args.out.as_deref().filter(|path| path.as_os_str() != "-");
    let format = args.to.unwrap_or_else(|| file.map_or(Picture::Text, by_name));
    if format == Picture::Text && file.is_none() {
        for line in qr::draw(terminal, &text, correction)? {
            terminal.line(&line);
        }
        return Ok(());
    }
    let code = QrCode::encode(&text, correction)?;
    let picture = QrPicture { module: args.module, quiet_zone: args.quiet_zone };
    let bytes = match format {
        Picture::Svg => (code.svg(picture)? + "\n").into_bytes(),
        Picture::Png => code.png(picture)?,
        Picture::Text => code.terminal(false).into_bytes(),
    };
    let Some(path) = file else {
        terminal.bytes(&bytes);
        return Ok(());
    };
    write(path, &bytes, args.force)?;
    if terminal.is_json() {
        terminal.json(&json!({ "written": [path.display().to_string()] }));
    } else {
        terminal.note(&format!("wrote {}", path.display()));
    }
    Ok(())
}

fn by_name(path: &Path) -> Picture {
    let extension = path.extension().and_then(|end| end.to_str()).unwrap_or_default().to_ascii_lowercase();
    match extension.as_str() {
        "svg" => Picture::Svg,
        "png" => Picture::Png,
        _ => Picture::Text,
    }
}

fn write(path: &Path, bytes: &[u8], overwrite: bool) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(!overwrite).create(overwrite).truncate(overwrite);
    options.open(path).and_then(|mut file| file.write_all(bytes)).map_err(|cause| {
        let refuse = |what: &str, code| {
            Error::new(ErrorKind::InvalidArgument, format!("{} {what}", path.display())).with_code(code)
        };
        match cause.kind() {
            std::io::ErrorKind::AlreadyExists => {
                refuse("exists already and was left alone", "picture_exists")
                    .with_help("Choose another name, or give --force.")
            }
            _ => refuse(&format!("can't be written: {cause}"), "picture_unwritable").with_source(cause),
        }
    })
}
