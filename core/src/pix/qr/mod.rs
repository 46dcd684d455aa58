//! QR codes: a text as dark and light squares, drawn as SVG, PNG or letters of a terminal.

mod png;
mod svg;
mod terminal;

use super::fail;
use crate::error::Result;

/// How much of a code may be lost and it still be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum QrCorrection {
    /// 7 %: the smallest code, for screens.
    Low,
    /// 15 %: the usual one for payments.
    #[default]
    Medium,
    /// 25 %.
    Quartile,
    /// 30 %: for stickers that get dirty.
    High,
}

impl QrCorrection {
    /// The level of a letter: `L`, `M`, `Q` or `H`.
    #[must_use]
    pub fn from_letter(letter: &str) -> Option<Self> {
        match letter {
            "L" | "l" => Some(QrCorrection::Low),
            "M" | "m" => Some(QrCorrection::Medium),
            "Q" | "q" => Some(QrCorrection::Quartile),
            "H" | "h" => Some(QrCorrection::High),
            _ => None,
        }
    }
}

/// How large a picture is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QrPicture {
    /// The side of one square in pixels, 1 to 100.
    pub module: u32,
    /// The light border in squares, 0 to 100. The standard asks for 4.
    pub quiet_zone: u32,
}

impl Default for QrPicture {
    /// Squares of 8 pixels in a border of 4 squares.
    fn default() -> Self {
        Self { module: 8, quiet_zone: 4 }
    }
}

/// The longest side of a picture, in pixels: 8 MB of them at most.
const LONGEST_SIDE: u32 = 8192;

impl QrPicture {
    /// The side in pixels of a code that is `width` squares wide.
    fn side(self, width: u32) -> Result<u32> {
        if !(1..=100).contains(&self.module) {
            return Err(fail::qr("module", format!("is {} pixels, and 1 to 100 are allowed", self.module)));
        }
        if self.quiet_zone > 100 {
            return Err(fail::qr(
                "quiet_zone",
                format!("is {} squares, and at most 100 are allowed", self.quiet_zone),
            ));
        }
        let side = (width + 2 * self.quiet_zone) * self.module;
        if side > LONGEST_SIDE {
            return Err(fail::qr(
                "module",
                format!("makes a side of {side} pixels, and at most {LONGEST_SIDE} are allowed"),
            ));
        }
        Ok(side)
    }
}

/// A QR code (ISO/IEC 18004) of any text, such as that of a [`BrCode`](super::BrCode).
///
/// ```
/// use gnpix::pix::{QrCode, QrCorrection, QrPicture};
///
/// let code = QrCode::encode("00020126…", QrCorrection::Medium)?;
/// assert!(code.svg(QrPicture::default())?.starts_with("<svg "));
/// assert!(code.png(QrPicture::default())?.starts_with(b"\x89PNG"));
/// println!("{}", code.terminal(false));
/// # Ok::<(), gnpix::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct QrCode {
    width: u32,
    /// Row by row.
    dark: Vec<bool>,
}

impl QrCode {
    /// The code of `text`.
    ///
    /// # Errors
    /// `qr_invalid` when the text is longer than a code holds: 2953 bytes with low correction, 1273 with high.
    pub fn encode(text: &str, correction: QrCorrection) -> Result<Self> {
        let level = match correction {
            QrCorrection::Low => qrcode::EcLevel::L,
            QrCorrection::Medium => qrcode::EcLevel::M,
            QrCorrection::Quartile => qrcode::EcLevel::Q,
            QrCorrection::High => qrcode::EcLevel::H,
        };
        // Longer ones never fit, and would only cost time.
        let code = if text.len() > 7089 {
            None
        } else {
            qrcode::QrCode::with_error_correction_level(text, level).ok()
        };
        let code =
            code.ok_or_else(|| fail::qr("text", format!("{} bytes don't fit in a QR code", text.len())))?;
        let width = u32::try_from(code.width()).unwrap_or_default();
        let dark = code.into_colors().into_iter().map(|colour| colour == qrcode::Color::Dark).collect();
        Ok(Self { width, dark })
    }

    /// How many squares a side has: 21 to 177.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Whether a square is dark, from the upper left; light outside of the code.
    #[must_use]
    pub fn is_dark(&self, x: u32, y: u32) -> bool {
        let inside = x < self.width && y < self.width;
        let place = usize::try_from(u64::from(y) * u64::from(self.width) + u64::from(x)).ok();
        inside && place.and_then(|place| self.dark.get(place)).is_some_and(|dark| *dark)
    }

    /// A picture that stays sharp at any size, for web pages: SVG, black on white.
    ///
    /// # Errors
    /// `qr_invalid` when the picture would be too small or too large.
    pub fn svg(&self, picture: QrPicture) -> Result<String> {
        Ok(svg::draw(self, picture.quiet_zone, picture.side(self.width)?))
    }

    /// A picture of one bit a pixel: PNG, black on white.
    ///
    /// # Errors
    /// `qr_invalid` when the picture would be too small or too large.
    pub fn png(&self, picture: QrPicture) -> Result<Vec<u8>> {
        png::draw(self, picture, picture.side(self.width)?)
    }

    /// Lines of half blocks, two squares a letter, in a border of four squares. On a dark terminal the light squares
    /// have to be drawn: `on_dark` does that.
    #[must_use]
    pub fn terminal(&self, on_dark: bool) -> String {
        terminal::draw(self, on_dark)
    }

    /// The dark squares of a row as pairs of start and length.
    fn runs(&self, y: u32) -> Vec<(u32, u32)> {
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for x in (0..self.width).filter(|x| self.is_dark(*x, y)) {
            match runs.last_mut() {
                Some((start, length)) if *start + *length == x => *length += 1,
                _ => runs.push((x, 1)),
            }
        }
        runs
    }
}

impl std::fmt::Debug for QrCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("QrCode").field("width", &self.width).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
