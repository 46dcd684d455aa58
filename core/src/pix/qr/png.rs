//! PNG (RFC 2083) of one bit a pixel. Written here, on the deflate that core has already: a library for it brings a
//! second deflate and a decoder.

use std::io::Write;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

use super::super::fail;
use super::{QrCode, QrPicture};
use crate::error::Result;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// One bit of grey, deflate, standard filters, not interlaced.
const FORM: [u8; 5] = [1, 0, 0, 0, 0];

pub(super) fn draw(code: &QrCode, picture: QrPicture, side: u32) -> Result<Vec<u8>> {
    let mut header = Vec::with_capacity(13);
    header.extend_from_slice(&side.to_be_bytes());
    header.extend_from_slice(&side.to_be_bytes());
    header.extend_from_slice(&FORM);
    let pixels = pixels(code, picture, side).map_err(|_| fail::qr("text", "can't be packed".into()))?;
    let mut png = SIGNATURE.to_vec();
    for (kind, data) in [(b"IHDR", header), (b"IDAT", pixels), (b"IEND", Vec::new())] {
        chunk(&mut png, kind, &data);
    }
    Ok(png)
}

fn chunk(png: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    let mut sum = Crc::new();
    sum.update(kind);
    sum.update(data);
    png.extend_from_slice(&u32::try_from(data.len()).unwrap_or(u32::MAX).to_be_bytes());
    png.extend_from_slice(kind);
    png.extend_from_slice(data);
    png.extend_from_slice(&sum.sum().to_be_bytes());
}

/// Each line is a filter byte and its pixels, eight a byte, 1 for white.
fn pixels(code: &QrCode, picture: QrPicture, side: u32) -> std::io::Result<Vec<u8>> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    for row in 0..code.width() + 2 * picture.quiet_zone {
        let mut line = vec![0_u8];
        let mut byte = 0;
        for x in 0..side.next_multiple_of(8) {
            let square = |at: u32| (at / picture.module).checked_sub(picture.quiet_zone);
            let dark =
                row.checked_sub(picture.quiet_zone).zip(square(x)).is_some_and(|(y, x)| code.is_dark(x, y));
            byte = byte << 1 | u8::from(!dark);
            if x % 8 == 7 {
                line.push(byte);
                byte = 0;
            }
        }
        for _ in 0..picture.module {
            packed.write_all(&line)?;
        }
    }
    packed.finish()
}
