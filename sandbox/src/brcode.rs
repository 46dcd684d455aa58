//! BR Code ("Pix copia e cola"): EMV TLV text with a CRC, and its picture.

use base64::Engine;

const GUI: &str = "br.gov.bcb.pix";

/// The text for a charge at `location` (without scheme), one use.
pub(crate) fn dynamic(location: &str) -> String {
    let account = [field("00", GUI), field("25", location)].concat();
    finish(&["01", "12"], &account, "")
}

/// The text for a recurrence at `recurrence`, with the charge at `charge` that is paid at the same time, if any.
pub(crate) fn composite(charge: Option<&str>, recurrence: &str) -> String {
    let location = charge.map(|charge| field("25", charge)).unwrap_or_default();
    let account = [field("00", GUI), location].concat();
    let more = field("80", &[field("00", GUI), field("25", recurrence)].concat());
    if charge.is_some() { finish(&["01", "12"], &account, &more) } else { finish(&[], &account, &more) }
}

fn finish(method: &[&str], account: &str, more: &str) -> String {
    let method = if let [id, value] = method { field(id, value) } else { String::new() };
    let text = [
        field("00", "01"),
        method,
        field("26", account),
        field("52", "0000"),
        field("53", "986"),
        field("58", "BR"),
        field("59", "LOJA DA SANDBOX"),
        field("60", "OURO PRETO"),
        field("62", &field("05", "***")),
        more.to_owned(),
        "6304".to_owned(),
    ]
    .concat();
    format!("{text}{:04X}", crc16(text.as_bytes()))
}

/// What a payer reads from a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Code {
    /// Of a dynamic code: where its charge is.
    pub(crate) location: Option<String>,
    /// Of a static one.
    pub(crate) key: Option<String>,
    pub(crate) cents: Option<i64>,
    pub(crate) txid: Option<String>,
    pub(crate) name: String,
}

/// Reads a text; `None` when it is no BR Code of Pix or its sum is wrong.
pub(crate) fn read(text: &str) -> Option<Code> {
    let (body, sum) = text.split_at_checked(text.len().checked_sub(4)?)?;
    if !body.ends_with("6304") || !sum.eq_ignore_ascii_case(&format!("{:04X}", crc16(body.as_bytes()))) {
        return None;
    }
    let all = fields(text)?;
    let find = |list: &[(&str, &str)], id: &str| {
        list.iter().find(|(own, _)| *own == id).map(|(_, value)| (*value).to_owned())
    };
    let account = find(&all, "26")?;
    let account = fields(&account)?;
    if find(&account, "00")?.to_ascii_lowercase() != GUI {
        return None;
    }
    let cents = match find(&all, "54") {
        Some(amount) => Some(crate::money::parse(&amount)?),
        None => None,
    };
    let extra = find(&all, "62").unwrap_or_default();
    Some(Code {
        location: find(&account, "25"),
        key: find(&account, "01"),
        cents,
        txid: fields(&extra).and_then(|extra| find(&extra, "05")).filter(|txid| txid != "***"),
        name: find(&all, "59").unwrap_or_default(),
    })
}

/// Cuts a text into ids and values; lengths count characters.
fn fields(text: &str) -> Option<Vec<(&str, &str)>> {
    let cut = |text, at| {
        let text: &str = text;
        text.split_at_checked(text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte))
    };
    let mut rest = text;
    let mut all = Vec::new();
    while !rest.is_empty() {
        let (id, after) = cut(rest, 2)?;
        let (length, after) = cut(after, 2)?;
        let length: usize = length.parse().ok()?;
        let (value, after) = cut(after, length)?;
        if value.chars().count() != length {
            return None;
        }
        all.push((id, value));
        rest = after;
    }
    Some(all)
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

    #[test]
    fn the_central_bank_s_own_samples_are_read_and_ours_have_their_shape() {
        let samples = [
            "00020126180014br.gov.bcb.pix5204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***80800014br.gov.bcb.pix2558pix.example.com/qr/v2/rec/2353c790eefb11eaadc10242ac120002630462C9",
            "00020101021226760014br.gov.bcb.pix2554pix.example.com/qr/v2/8b3da2f39a4140d1a91abd93113bd4415204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***80800014br.gov.bcb.pix2558pix.example.com/qr/v2/rec/94ed2badcbc04c15b0bb7fa35319489063047741",
        ];
        assert_eq!(read(samples[0]).unwrap().location, None);
        let charge = "pix.example.com/qr/v2/8b3da2f39a4140d1a91abd93113bd441";
        assert_eq!(read(samples[1]).unwrap().location.unwrap(), charge);
        let ids =
            |text: &str| fields(text).unwrap().iter().map(|(id, _)| (*id).to_owned()).collect::<Vec<_>>();
        let recurrence = "pix.example.com/qr/v2/rec/2353c790eefb11eaadc10242ac120002";
        assert_eq!(ids(&composite(None, recurrence)), ids(samples[0]));
        assert_eq!(ids(&composite(Some(charge), recurrence)), ids(samples[1]));
    }

    #[test]
    fn what_is_no_code_is_not_read_and_never_panics() {
        let good = dynamic("qrcodes.sandbox.example/v2/0123456789abcdef0123456789abcdef");
        assert!(read(&good).is_some());
        for cut in 0..good.len() {
            assert_eq!(read(good.get(..cut).unwrap()), None);
        }
        for bad in ["", "é", "6304", "63046304", "00é1", "6304FFFF", &good.replace("986", "985")] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
