//! A text as a QR code made of half blocks.

use gnpix::Result;
use gnpix::pix::{QrCode, QrCorrection};

use crate::terminal::Terminal;

/// Black on white whatever the terminal's colours are: scanners want dark modules on light ground.
const INK: &str = "\x1b[38;5;16;48;5;231m";
const RESET: &str = "\x1b[0m";

/// The lines of the code, as the terminal wants them.
pub(crate) fn draw(terminal: &Terminal, text: &str, correction: QrCorrection) -> Result<Vec<String>> {
    // Without colour a terminal is taken to be dark, and a pipe to end on paper.
    let on_dark = terminal.is_terminal() && !terminal.has_colour();
    let drawn = QrCode::encode(text, correction)?.terminal(on_dark);
    let coloured = |line: &str| match terminal.has_colour() {
        true => format!("{INK}{line}{RESET}"),
        false => line.to_owned(),
    };
    Ok(drawn.lines().map(coloured).collect())
}
