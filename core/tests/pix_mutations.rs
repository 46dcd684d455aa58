//! Damaged and hostile texts: no panic, no hang, and nothing taken for what it isn't.
//!
//! `GNPIX_MUTATIONS=2000000 cargo test --release -p gnpix --test pix_mutations` runs that many of each; the sequence is
//! the same every time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use gnpix::pix::webhook::{Callback, is_hmac_right};
use gnpix::pix::{Amount, BrCode, Date, EndToEndId, IdRec, Moment, PixKey, Txid};

const CALLBACKS: [&str; 5] = [
    include_str!("fixtures/callbacks/pix.json"),
    include_str!("fixtures/callbacks/refunded.json"),
    include_str!("fixtures/callbacks/sent.json"),
    include_str!("fixtures/callbacks/rec.json"),
    include_str!("fixtures/callbacks/cobr.json"),
];

const VALUES: [&str; 14] = [
    "10.00",
    "9999999999.99",
    "7978c0c97ea847e78e8849634473c1f1",
    "E12345678202009091221abcdef12345",
    "RR1234567820240115abcdefghijk",
    "123.456.789-09",
    "12.ABC.345/01DE-35",
    "+55 (61) 91234-5678",
    "fulano.de.tal+pix@example.com",
    "123e4567-e12b-12d1-a456-426655440000",
    "2020-09-09T20:15:00.358-03:00",
    "2024-02-29",
    "/webhook?hmac=s3cret&ignorar=/pix",
    "61912345678",
];

/// SplitMix64: small, good enough, and the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }
}

fn rounds() -> u64 {
    let given = std::env::var("GNPIX_MUTATIONS").ok().map(|count| count.parse().expect("a number"));
    given.unwrap_or(20_000)
}

/// One to four changes, of characters and of bytes within them.
fn mutated(text: &str, other: &str, random: &mut Random) -> Vec<u8> {
    const ODD: [&str; 16] =
        ["0", "9", "00", "99", "é", "\u{301}", "日", "\0", "\n", "\"", "{", "[", "-", "+", "\u{200b}", "６"];
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len());
        let end = (at + random.below(8) + 1).min(bytes.len());
        match random.below(7) {
            _ if bytes.is_empty() => bytes.extend_from_slice(other.as_bytes()),
            0 => bytes[at] ^= 1 << random.below(8),
            1 => drop(bytes.drain(at..end)),
            2 => drop(bytes.splice(at..at, bytes[at..end].to_vec())),
            3 => drop(bytes.splice(at..end, ODD[random.below(ODD.len())].bytes())),
            4 => bytes.truncate(at),
            5 => {
                let from = random.below(other.len());
                let piece = &other.as_bytes()[from..(from + random.below(40)).min(other.len())];
                drop(bytes.splice(at..at, piece.to_vec()));
            }
            _ => bytes[at] = b'0' + u8::try_from(random.below(10)).unwrap(),
        }
    }
    bytes
}

fn brcodes() -> Vec<&'static str> {
    let lines = include_str!("fixtures/brcode.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.rsplit('\t').next().unwrap()).collect()
}

/// CRC-16/IBM-3740 with a table-free loop of its own, to make damage that the checksum doesn't show.
fn crc(bytes: &[u8]) -> u16 {
    let mut crc = 0xFFFF_u32;
    for byte in bytes {
        crc ^= u32::from(*byte) << 8;
        for _ in 0..8 {
            crc <<= 1;
            if crc > 0xFFFF {
                crc = (crc ^ 0x1021) & 0xFFFF;
            }
        }
    }
    u16::try_from(crc).unwrap()
}

#[test]
fn br_codes_with_a_right_checksum_are_read_or_refused_and_never_anything_else() {
    let samples = brcodes();
    let mut random = Random(1);
    let (mut read, mut refused) = (0, 0);
    for _ in 0..rounds() {
        let (one, other) = (samples[random.below(samples.len())], samples[random.below(samples.len())]);
        let (body, _) = one.split_at(one.len() - 8);
        let mut text = String::from_utf8_lossy(&mutated(body, other, &mut random)).into_owned();
        text.push_str("6304");
        text.push_str(&format!("{:04X}", crc(text.as_bytes())));
        let Ok(code) = BrCode::parse(&text) else {
            refused += 1;
            continue;
        };
        read += 1;
        // Nothing is lost: the fields are the text, by one measure or the other.
        let rebuilt = |length: fn(&str) -> usize| {
            let fields =
                code.fields().iter().map(|f| format!("{:02}{:02}{}", f.id, length(&f.value), f.value));
            fields.collect::<String>()
        };
        let body = code.as_str().get(..code.as_str().len() - 8).unwrap();
        assert!(rebuilt(|v| v.chars().count()) == body || rebuilt(str::len) == body, "{text}");
        let problems = code.problems();
        match code.data().build() {
            Ok(again) => assert_eq!(again.kind(), code.kind(), "{text}"),
            Err(error) => assert_eq!(error.code(), Some("brcode_invalid"), "{problems:?}"),
        }
    }
    assert!(read > 0 && refused > 0, "{read} read, {refused} refused");
}

#[test]
fn damaged_br_codes_are_refused() {
    let samples = brcodes();
    let mut random = Random(2);
    let mut passed = 0;
    for _ in 0..rounds() {
        let (one, other) = (samples[random.below(samples.len())], samples[random.below(samples.len())]);
        let text = String::from_utf8_lossy(&mutated(one, other, &mut random)).into_owned();
        // Small letters in the checksum are no damage, and one sample may have become another.
        let is_sample = samples.iter().any(|sample| text.trim().eq_ignore_ascii_case(sample));
        passed += u64::from(BrCode::is_valid(&text) && !is_sample);
    }
    // A checksum of 16 bits lets one in 65,536 pass.
    assert!(passed <= rounds() / 6000 + 2, "{passed} of {} passed", rounds());
}

#[test]
fn callbacks_are_read_or_refused_and_keep_every_item() {
    let mut random = Random(3);
    let mut read = 0;
    for _ in 0..rounds() {
        let (one, other) = (CALLBACKS[random.below(5)], CALLBACKS[random.below(5)]);
        let Ok(callback) = Callback::parse(&mutated(one, other, &mut random)) else { continue };
        read += 1;
        for notice in &callback.notices {
            assert!(notice.key.len() <= 96 && notice.key.starts_with(notice.kind.name()), "{}", notice.key);
            assert!(
                serde_json::from_str::<serde_json::Value>(&notice.json).is_ok()
                    || notice.end_to_end_id.is_none()
            );
        }
    }
    assert!(read > 100, "{read}");
}

#[test]
fn single_values_are_read_or_refused() {
    let mut random = Random(4);
    for _ in 0..rounds() {
        let (one, other) = (VALUES[random.below(VALUES.len())], VALUES[random.below(VALUES.len())]);
        let text = String::from_utf8_lossy(&mutated(one, other, &mut random)).into_owned();
        if let Ok(amount) = Amount::parse(&text) {
            assert_eq!(Amount::parse(&amount.to_string()).unwrap(), amount);
        }
        if let Ok(moment) = Moment::parse(&text) {
            assert_eq!(Moment::parse(&moment.to_string()).unwrap(), moment);
        }
        if let Ok(date) = Date::parse(&text) {
            assert_eq!(date.to_string(), text);
        }
        for key in PixKey::readings(&text) {
            assert_eq!(PixKey::parse(key.as_str()).unwrap(), key, "{text}");
        }
        let _ = EndToEndId::parse(&text).map(|id| id.parts());
        let _ = IdRec::parse(&text).map(|id| id.parts());
        assert!(Txid::parse(&text).is_err() || text.is_ascii());
        assert!(!is_hmac_right(&text, "another"));
    }
}
