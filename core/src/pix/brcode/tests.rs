use super::*;

/// The samples: name, kind, the text.
const SAMPLES: &str = include_str!("../../../tests/fixtures/brcode.tsv");

fn samples() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    SAMPLES.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut cells = line.split('\t');
        (cells.next().unwrap(), cells.next().unwrap(), cells.next().unwrap())
    })
}

fn sample(name: &str) -> &'static str {
    samples().find(|sample| sample.0 == name).unwrap().2
}

#[test]
fn every_sample_of_the_central_bank_is_read_and_is_of_its_kind() {
    let mut count = 0;
    for (name, kind, text) in samples() {
        let code = BrCode::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(code.kind().name(), kind, "{name}");
        assert_eq!(code.as_str(), text);
        count += 1;
    }
    assert_eq!(count, 9);
}

#[test]
fn every_pix_sample_is_built_again_letter_by_letter() {
    for (name, _, text) in samples().filter(|sample| sample.0 != "manual-brcode-2.2") {
        let code = BrCode::parse(text).unwrap();
        assert_eq!(code.problems(), [], "{name}");
        assert_eq!(code.data().build().unwrap().as_str(), text, "{name}");
    }
}

#[test]
fn the_parts_of_a_static_one() {
    let code = BrCode::parse(sample("manual-pix-2.8.5.2")).unwrap();
    assert_eq!(code.key(), Some("123e4567-e12b-12d1-a456-426655440000"));
    assert_eq!(code.amount().unwrap().to_string(), "100.50");
    assert_eq!((code.name(), code.city(), code.txid()), (Some("Fulano de Tal"), Some("BRASILIA"), None));
    assert_eq!(code.recurrence(), Some("pix.example.com/rec/2353c790eefb11eaadc10242ac120002"));
    assert_eq!((code.location(), code.one_use(), code.info()), (None, None, None));
}

#[test]
fn the_parts_of_a_dynamic_one() {
    let code = BrCode::parse(sample("manual-pix-2.7.2")).unwrap();
    assert_eq!(code.location(), Some("pix.example.com/8b3da2f39a4140d1a91abd93113bd441"));
    assert_eq!((code.key(), code.amount(), code.one_use()), (None, None, Some(true)));
}

#[test]
fn other_arrangements_are_kept_and_pix_is_found_among_them() {
    let code = BrCode::parse(sample("manual-brcode-2.2")).unwrap();
    let ids: Vec<u8> = code.fields().iter().map(|field| field.id).collect();
    assert_eq!(ids, [0, 4, 26, 27, 52, 53, 54, 58, 59, 60, 61, 62, 80]);
    assert_eq!(code.fields()[3].fields[1].value, "0123456789");
    assert_eq!((code.postal_code(), code.txid()), (Some("70074900"), Some("RP12345678-2019")));
    assert_eq!(code.amount().unwrap().cents(), 12_345);
    // Its identifier has a hyphen, which Pix doesn't allow.
    let problems: Vec<_> = code.problems().into_iter().filter_map(|problem| problem.property).collect();
    assert_eq!(problems, ["62-05"]);
}

fn with_crc(body: &str) -> String {
    let body = format!("{body}6304");
    format!("{body}{:04X}", crc::crc16(body.as_bytes()))
}

const START: &str = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426655440000520400005303986";

#[test]
fn lengths_may_count_characters_or_bytes() {
    for length in [14, 15] {
        let text = with_crc(&format!("{START}5802BR59{length}Padaria do Zé 6008BRASILIA62070503***"));
        assert_eq!(BrCode::parse(&text).unwrap().name(), Some("Padaria do Zé "));
    }
}

#[test]
fn a_changed_character_is_noticed_anywhere() {
    let text = sample("manual-pix-2.6.3");
    for place in 0..text.len() {
        let mut changed = text.as_bytes().to_vec();
        changed[place] ^= 1;
        assert!(!BrCode::is_valid(std::str::from_utf8(&changed).unwrap()), "{place}");
        assert!(!BrCode::is_valid(text.get(..place).unwrap()), "{place}");
    }
    let error = BrCode::parse(&text.replace("63041D3D", "63041D3E")).unwrap_err();
    assert_eq!(error.code(), Some("brcode_damaged"));
    assert!(error.to_string().contains("63: says 1D3E, and the text gives 1D3D"), "{error}");
    assert!(BrCode::is_valid(&format!("\n {} \r\n", text.replace("1D3D", "1d3d"))));
}

#[test]
fn texts_that_arent_fields_are_refused_for_a_reason() {
    for (text, why) in [
        (String::new(), "must start with 000201"),
        ("pix".into(), "must start with 000201"),
        ("000201".into(), "must be the last field"),
        ("é".repeat(9), "must start with 000201"),
        (format!("000201{}", "é".repeat(9)), "must be the last field"),
        (format!("000201{}", "0".repeat(5000)), "is longer than 4096 bytes"),
        (with_crc("000201000201"), "field 00 is there twice"),
        (with_crc(&format!("{START}5999x")), "field 59 says it has 99 characters, and 1 are left"),
        (with_crc("000201x"), "four digits of id and length are missing after field 00"),
        (with_crc("00020126200014br.gov.bcb.pix01"), "field 26 says it has 20 characters, and 20 are left"),
        (with_crc("00020126210014br.gov.bcb.pix013"), "within field 26"),
        (with_crc(&format!("{START}62070502***")), "within field 62"),
        (with_crc(&format!("{START}27220014BR.GOV.BCB.PIX0100")), "more than one Pix arrangement"),
    ] {
        let error = BrCode::parse(&text).unwrap_err();
        let known = ["brcode_invalid", "brcode_damaged"].contains(&error.code().unwrap());
        assert!(known && (error.to_string().contains(why) || text.contains("2620")), "{text}: {error}");
    }
}

#[test]
fn problems_name_the_fields() {
    let account = [tlv::write(0, "BR.GOV.BCB.PIX"), tlv::write(1, "joao")].concat();
    let values = [
        (0, "01"),
        (1, "13"),
        (26, &account),
        (52, "000"),
        (53, "840"),
        (54, "xx"),
        (58, "US"),
        (59, ""),
        (60, "sixteen letters."),
        (62, "0504a-bc"),
    ];
    let text = with_crc(&values.map(|(id, value)| tlv::write(id, value)).concat());
    let code = BrCode::parse(&text).unwrap();
    let fields: Vec<_> = code.problems().into_iter().filter_map(|problem| problem.property).collect();
    assert_eq!(fields, ["26-01", "01", "52", "53", "58", "54", "59", "60", "62-05"]);
}

mod building;
