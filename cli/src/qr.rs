//! A Pix Copia e Cola text as a QR code made of half blocks.

use gnpix::{Error, ErrorKind, Result};
use qrcode::render::unicode::Dense1x2;
use qrcode::{EcLevel, QrCode};

use crate::terminal::Terminal;

/// Black on white whatever the terminal's colours are: scanners want dark modules on light ground.
const INK: &str = "\x1b[38;5;16;48;5;231m";
const RESET: &str = "\x1b[0m";

/// The lines of the code, as the terminal wants them.
pub(crate) fn draw(terminal: &Terminal, payload: &str) -> Result<Vec<String>> {
    // Without colour a terminal is taken to be dark, and a pipe to end on paper.
    let lines = lines(payload, terminal.is_terminal() && !terminal.has_colour())?;
    let coloured = |line: String| if terminal.has_colour() { format!("{INK}{line}{RESET}") } else { line };
    Ok(lines.into_iter().map(coloured).collect())
}

/// Draws the dark modules, or the light ones.
fn lines(payload: &str, draw_light: bool) -> Result<Vec<String>> {
    let code = QrCode::with_error_correction_level(payload, EcLevel::L).map_err(|cause| {
        Error::new(ErrorKind::Response, "the charge's payload doesn't fit in a QR code").with_source(cause)
    })?;
    let (dark, light) = match draw_light {
        true => (Dense1x2::Light, Dense1x2::Dark),
        false => (Dense1x2::Dark, Dense1x2::Light),
    };
    let drawn = code.render::<Dense1x2>().quiet_zone(true).dark_color(dark).light_color(light).build();
    Ok(drawn.lines().map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAYLOAD: &str = "00020101021226810014br.gov.bcb.pix2559qrcodes.sandbox.example/v2/4145";

    #[test]
    fn the_half_blocks_are_the_codes_modules_inside_a_quiet_zone_of_four() {
        let code = QrCode::with_error_correction_level(PAYLOAD, EcLevel::L).unwrap();
        let rows: Vec<Vec<bool>> = lines(PAYLOAD, false)
            .unwrap()
            .iter()
            .flat_map(|line| ["█▀", "█▄"].map(|inks| line.chars().map(|c| inks.contains(c)).collect()))
            .collect();
        for (y, row) in rows.iter().enumerate() {
            for (x, drawn) in row.iter().enumerate() {
                let inside = (4..4 + code.width()).contains(&x) && (4..4 + code.width()).contains(&y);
                let dark = inside && code[(x - 4, y - 4)] == qrcode::Color::Dark;
                assert_eq!(*drawn, dark, "{x},{y}");
            }
        }
        assert!(rows.len() >= code.width() + 8);
    }

    #[test]
    fn on_a_dark_terminal_the_ground_is_drawn() {
        let lines = lines(PAYLOAD, true).unwrap();
        assert!(lines[0].chars().all(|c| c == '█'), "{}", lines[0]);
    }
}
