//! A text for a command: as an argument, or from stdin.

use std::io::{IsTerminal, Read};

use gnpix::{Error, ErrorKind, Result};

/// No QR code holds more than a tenth of this.
const LONGEST: u64 = 64 * 1024;

/// The text of an argument; stdin's, without the line end, for `-` and for none.
pub(crate) fn read(argument: Option<&str>) -> Result<String> {
    let refuse = |what: &'static str| Error::new(ErrorKind::InvalidArgument, what).with_code("text_missing");
    match argument {
        Some(text) if text != "-" => return Ok(text.to_owned()),
        None if std::io::stdin().is_terminal() => {
            return Err(refuse("there is no text").with_help("Give it in quotes, or pipe it in."));
        }
        _ => {}
    }
    let mut text = String::new();
    let stdin = std::io::stdin().lock();
    let length = stdin.take(LONGEST.saturating_add(1)).read_to_string(&mut text);
    let length = length.map_err(|cause| refuse("stdin isn't UTF-8 text").with_source(cause))?;
    if u64::try_from(length).unwrap_or(u64::MAX) > LONGEST {
        return Err(refuse("stdin has more than 64 KiB"));
    }
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}
