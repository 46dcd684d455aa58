//! BR Code ("Pix copia e cola"): EMV TLV text with a CRC, and its picture.

use base64::Engine;

/// The text for a charge at `location` (without scheme), one use.
pub(crate) fn dynamic(location: &str) -> String {
    let account = [field("00", "br.gov.bcb.pix"), field("25", location)].concat();
    let text = [
        field("00", "01"),
        field("01", "12"),
        field("26", &account),
        field("52", "0000"),
        field("53", "986"),
        field("58", "BR"),
        field("59", "LOJA DA SANDBOX"),
        field("60", "OURO PRETO"),
        field("62", &field("05", "***")),
        "6304".to_owned(),
    ]
    .concat();
    format!("{text}{:04X}", crc16(text.as_bytes()))
}

fn field(id: &str, value: &str) -> String {
    format!("{id}{:02}{value}", value.chars().count())
}

/// CRC-16 with polynomial 0x1021 and start 0xFFFF, as EMV QR asks.
pub(crate) fn crc16(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xFFFF_u16, |crc, byte| {
        (0..8).fold(crc ^ (u16::from(*byte) << 8), |crc, _| {
            if crc & 0x8000 == 0 { crc << 1 } else { (crc << 1) ^ 0x1021 }
        })
    })
}

/// An SVG picture of the text as a data URI; empty when the text is too long for a QR code.
pub(crate) fn picture(text: &str) -> String {
    let Ok(code) = qrcode::QrCode::new(text.as_bytes()) else { return String::new() };
    let svg = code.render::<qrcode::render::svg::Color<'_>>().min_dimensions(200, 200).build();
    format!("data:image/svg+xml;base64,{}", base64::engine::general_purpose::STANDARD.encode(svg))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crc_is_ccitt_false() {
        assert_eq!(crc16(b"123456789"), 0x29B1);
    }

    #[test]
    fn every_field_can_be_walked_and_the_crc_covers_all_before_it() {
        let text = dynamic("qrcodes.sandbox.example/v2/0123456789abcdef0123456789abcdef");
        let mut rest = text.as_str();
        let mut ids = Vec::new();
        while !rest.is_empty() {
            let (id, after) = rest.split_at(2);
            let (length, after) = after.split_at(2);
            ids.push(id.to_owned());
            rest = after.split_at(length.parse().unwrap()).1;
        }
        assert_eq!(ids, ["00", "01", "26", "52", "53", "58", "59", "60", "62", "63"]);
        let (body, crc) = text.split_at(text.len() - 4);
        assert_eq!(crc, format!("{:04X}", crc16(body.as_bytes())));
        assert!(picture(&text).starts_with("data:image/svg+xml;base64,"));
    }
}
