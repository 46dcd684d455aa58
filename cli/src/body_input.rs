//! A request's body: as an argument, from a file, or from stdin.

use std::io::Read;

use gnpix::{Error, ErrorKind, Result};

/// No request to the bank is near this size.
const LARGEST: u64 = 64 * 1024 * 1024;

/// The body: as written, from `@FILE`, or from stdin for `-`.
pub(crate) fn read(data: &str) -> Result<Vec<u8>> {
    let refuse =
        |what: &str| Error::new(ErrorKind::InvalidArgument, what.to_owned()).with_code("body_unreadable");
    let bytes_of = |source: &mut dyn Read| {
        let mut bytes = Vec::new();
        source.take(LARGEST.saturating_add(1)).read_to_end(&mut bytes).map(|_| bytes)
    };
    let bytes = if data == "-" {
        bytes_of(&mut std::io::stdin().lock())
            .map_err(|cause| refuse("stdin can't be read").with_source(cause))?
    } else if let Some(path) = data.strip_prefix('@') {
        let unreadable =
            |cause: std::io::Error| refuse(&format!("the body's file {path} can't be read: {cause}"));
        bytes_of(&mut std::fs::File::open(path).map_err(unreadable)?).map_err(unreadable)?
    } else {
        data.as_bytes().to_vec()
    };
    match u64::try_from(bytes.len()) {
        Ok(length) if length <= LARGEST => Ok(bytes),
        _ => Err(refuse("the body is larger than 64 MiB")),
    }
}
