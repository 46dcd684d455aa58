//! `gnpix_qr`: a QR code of any text.

use std::ffi::c_char;

use gnpix::Result;
use gnpix::pix::{QrCode, QrCorrection, QrPicture};

use crate::buffer::gnpix_buffer;
use crate::error::gnpix_error;
use crate::gate::{self, Poison, handle};
use crate::pointer::{refuse, text};
use crate::status::gnpix_status;

/// How much of a QR code may be lost and it still be read.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum gnpix_qr_correction {
    /// L, 7 %: the smallest code, for screens.
    GNPIX_QR_LOW = 1,
    /// M, 15 %: the usual one for payments.
    GNPIX_QR_MEDIUM = 2,
    /// Q, 25 %.
    GNPIX_QR_QUARTILE = 3,
    /// H, 30 %: for stickers that get dirty.
    GNPIX_QR_HIGH = 4,
}

use gnpix_qr_correction::*;

/// A QR code (ISO/IEC 18004). Immutable: any number of threads may read it.
pub struct gnpix_qr {
    poison: Poison,
    code: QrCode,
}
handle!(gnpix_qr, "qr");

fn level(correction: i32) -> Result<QrCorrection> {
    let known = [
        (GNPIX_QR_LOW, QrCorrection::Low),
        (GNPIX_QR_MEDIUM, QrCorrection::Medium),
        (GNPIX_QR_QUARTILE, QrCorrection::Quartile),
        (GNPIX_QR_HIGH, QrCorrection::High),
    ];
    let found = known.iter().find(|row| row.0 as i32 == correction).map(|row| row.1);
    found.ok_or_else(|| refuse(format!("{correction} is no level of correction"), "argument_unknown"))
}

/// Makes the QR code of a text, such as that of a BR Code. `correction` is a gnpix_qr_correction. Free it with
/// gnpix_qr_free.
/// GNPIX_ERROR_INVALID_ARGUMENT, named "qr_invalid", for a text longer than a code holds: 2953 bytes with low correction,
/// 1273 with high.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_qr_new(
    content: *const c_char,
    content_len: usize,
    correction: i32,
    qr: *mut *mut gnpix_qr,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::make(qr, err, || {
        let code = QrCode::encode(text(content, content_len, "content")?, level(correction)?)?;
        Ok(gnpix_qr { poison: Poison::default(), code })
    })
}

/// How many squares a side has: 21 to 177. The light border around it, of four squares, isn't counted.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_qr_width(qr: Option<&gnpix_qr>) -> u32 {
    gate::read(qr, 0, |qr| qr.code.width())
}

/// Whether the square at column `x` and row `y`, from 0 at the upper left, is dark; false outside of the code. For a
/// receipt printer or a screen of one's own.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_qr_is_dark(qr: Option<&gnpix_qr>, x: u32, y: u32) -> bool {
    gate::read(qr, false, |qr| qr.code.is_dark(x, y))
}

/// Draws a picture that stays sharp at any size, black on white, as text of SVG. `module` is the side of one square in
/// pixels, 1 to 100, say 8; `quiet_zone` the width of the light border in squares, 0 to 100: the standard asks for 4. Free it
/// with gnpix_buffer_free.
/// GNPIX_ERROR_INVALID_ARGUMENT, named "qr_invalid", for other sizes and a picture of more than 8192 pixels.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_qr_svg(
    qr: Option<&gnpix_qr>,
    module: u32,
    quiet_zone: u32,
    svg: *mut *mut gnpix_buffer,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::derive(qr, svg, err, |qr| {
        let picture = QrPicture { module, quiet_zone };
        Ok(gnpix_buffer::new(qr.code.svg(picture)?.as_bytes()))
    })
}

/// Draws a picture of one bit a pixel, black on white: the bytes of a PNG. `module`, `quiet_zone` and errors as in gnpix_qr_svg.
/// Free it with gnpix_buffer_free.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_qr_png(
    qr: Option<&gnpix_qr>,
    module: u32,
    quiet_zone: u32,
    png: *mut *mut gnpix_buffer,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::derive(qr, png, err, |qr| {
        let picture = QrPicture { module, quiet_zone };
        Ok(gnpix_buffer::new(&qr.code.png(picture)?))
    })
}

/// Draws the code in lines of half blocks, two squares a letter, in a border of four squares: UTF-8 text for a terminal.
/// `on_dark` for one with light letters on dark ground. Free it with gnpix_buffer_free.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_qr_terminal(
    qr: Option<&gnpix_qr>,
    on_dark: bool,
    lines: *mut *mut gnpix_buffer,
    err: *mut *mut gnpix_error,
) -> gnpix_status {
    gate::derive(qr, lines, err, |qr| Ok(gnpix_buffer::new(qr.code.terminal(on_dark).as_bytes())))
}

/// Frees the code; NULL is nothing.
#[unsafe(no_mangle)]
pub extern "C" fn gnpix_qr_free(qr: Option<Box<gnpix_qr>>) {
    gate::free(qr);
}
