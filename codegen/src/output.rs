//! Generated files, and whether the committed ones are the same.

use std::path::PathBuf;

use crate::Result;

/// One generated file.
#[derive(Debug)]
pub struct Output {
    /// Where it belongs, from the repository's root.
    pub path: &'static str,
    /// What it should hold.
    pub text: String,
}

/// Compares a committed file with what it should be; writes it instead if `bless`.
///
/// # Errors
/// The file differs, or can't be read or written.
pub fn check(output: &Output, bless: bool) -> Result<()> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).join(output.path);
    if bless {
        return std::fs::write(&path, &output.text)
            .map_err(|cause| format!("{}: {cause}", output.path).into());
    }
    let found = std::fs::read_to_string(&path).map_err(|cause| format!("{}: {cause}", output.path))?;
    match found == output.text {
        true => Ok(()),
        false => Err(format!(
            "{} isn't what the catalogue and the schemas say: look at it after \
             GNPIX_BLESS=1 cargo test -p gnpix-codegen",
            output.path
        )
        .into()),
    }
}
