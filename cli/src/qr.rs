//! A Pix Copia e Cola text as a QR code made of half blocks.

use gnpix::{Error, ErrorKind, Result};
use qrcode::render::unicode::Dense1x2;
use qrcode::{EcLevel, QrCode};

use crate::terminal::Terminal;

/// Black on white whatever the terminal's colours are: scanners want dark modules on light ground.
const INK: &str = "\x1b[38;5;16;48;5;231m";
const RESET: &str = "\x1b[0m";

/// The lines of the code. Dark modules are drawn, as on paper; on a terminal without colour, which is taken to be
/// dark, the light ones.
pub(crate) fn draw(terminal: &Terminal, payload: &str) -> Result<Vec<String>> {
    let code = QrCode::with_error_correction_level(payload, EcLevel::L).map_err(|cause| {
        Error::new(ErrorKind::Response, "the charge's payload doesn't fit in a QR code").with_source(cause)
    })?;
    let (dark, light) = match terminal.is_terminal() && !terminal.has_colour() {
        true => (Dense1x2::Light, Dense1x2::Dark),
        false => (Dense1x2::Dark, Dense1x2::Light),
    };
    let drawn = code.render::<Dense1x2>().quiet_zone(true).dark_color(dark).light_color(light).build();
    let line = |line: &str| match terminal.has_colour() {
        true => format!("{INK}{line}{RESET}"),
        false => line.to_owned(),
    };
    Ok(drawn.lines().map(line).collect())
}
