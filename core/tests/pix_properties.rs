//! What holds for every value of Pix, whatever it is.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use gnpix::pix::{
    Amount, BrCode, BrCodeData, Cnpj, Cpf, Date, EndToEndId, IdEnvio, Moment, PixKey, PixKeyKind, QrCode,
    QrCorrection, QrPicture, StaticTxid, Txid,
};
use proptest::prelude::*;

/// Any of the five kinds, as the DICT has it.
fn dict_key() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{9}".prop_map(|body| with_check_digits(&body, 11)),
        "[0-9A-Z]{12}".prop_map(|body| with_check_digits(&body, 9)),
        "[1-9]{2}9[0-9]{8}".prop_map(|national| format!("+55{national}")),
        "[a-z0-9]{1,20}(\\.[a-z0-9]{1,10}){0,2}@[a-z]{1,10}(\\.[a-z]{2,8}){1,2}",
        "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
    ]
    .prop_filter("numbers of one repeated digit are nobody's", |key| {
        PixKey::parse(key).is_ok() || !key.bytes().all(|byte| byte == key.as_bytes()[0])
    })
}

/// Written apart from the code it judges: weights by place.
fn with_check_digits(body: &str, most: u32) -> String {
    let mut text = body.to_owned();
    for _ in 0..2 {
        let count = text.len() as u32;
        let sum: u32 = text
            .bytes()
            .zip(0_u32..)
            .map(|(byte, place)| (u32::from(byte) - 48) * ((count - place - 1) % (most - 1) + 2))
            .sum();
        let digit = (sum * 10 % 11) % 10;
        text.push(char::from_digit(digit, 10).unwrap());
    }
    text
}

fn place() -> impl Strategy<Value = String> {
    "[a-z]{1,10}\\.example\\.com/[a-zA-Z0-9/]{1,40}"
}

fn data() -> impl Strategy<Value = BrCodeData> {
    let amount = proptest::option::of((1_u64..=999_999_999_999).prop_map(cents));
    let texts = ("[A-Za-zÀ-ÿ ]{1,25}", "[A-Za-zÀ-ÿ ]{1,15}", proptest::option::of("[a-zA-Z0-9]{1,25}"));
    let statics = (dict_key(), amount, proptest::option::of("[!-~]{1,20}"));
    let kind = prop_oneof![statics.prop_map(Ok), place().prop_map(Err)];
    let rest = (proptest::option::of("[0-9]{8}"), proptest::option::of(any::<bool>()), any::<bool>());
    (kind, texts, rest).prop_map(|(kind, (name, city, txid), (postal_code, one_use, recurs))| {
        let mut data = BrCodeData { name, city, postal_code, one_use, ..BrCodeData::default() };
        match kind {
            Ok((key, amount, info)) => {
                (data.key, data.amount, data.txid) = (Some(key), amount, txid);
                data.info = info.filter(|info| info.len() + data.key.as_ref().unwrap().len() <= 73);
                data.recurrence = recurs.then(|| "pix.example.com/rec/1".to_owned());
            }
            Err(place) => {
                let host = place.split('/').next().unwrap().to_owned();
                data.recurrence = recurs.then(|| format!("{host}/rec/1"));
                data.location = Some(place);
            }
        }
        data
    })
}

fn cents(cents: u64) -> String {
    Amount::from_cents(cents).unwrap().to_string()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn amounts_are_their_texts(number in 0_u64..=999_999_999_999) {
        let text = format!("{}.{:02}", number / 100, number % 100);
        let amount = Amount::parse(&text).unwrap();
        prop_assert_eq!(amount.cents(), number);
        prop_assert_eq!(amount.to_string(), text);
    }

    #[test]
    fn an_amount_is_the_specs_pattern_and_nothing_else(text in "[0-9.,+eE -]{0,16}|\\PC{0,12}") {
        let fits = text.split_once('.').is_some_and(|(whole, rest)| {
            let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
            (1..=10).contains(&whole.chars().count()) && rest.chars().count() == 2 && digits(whole) && digits(rest)
        });
        prop_assert_eq!(Amount::parse(&text).is_ok(), fits);
    }

    #[test]
    fn sums_and_differences_undo_each_other(one in 0_u64..=999_999_999_999, other in 0_u64..=999_999_999_999) {
        let (one, other) = (Amount::from_cents(one).unwrap(), Amount::from_cents(other).unwrap());
        if let Ok(sum) = one.plus(other) {
            prop_assert_eq!(sum.minus(other).unwrap(), one);
        } else {
            prop_assert!(one.cents() + other.cents() > Amount::MAX.cents());
        }
    }

    #[test]
    fn identifiers_are_the_specs_patterns(text in "[a-zA-Z0-9]{0,40}|\\PC{0,40}") {
        let letters = text.chars().all(|c| c.is_ascii_alphanumeric());
        let count = text.chars().count();
        prop_assert_eq!(Txid::parse(&text).is_ok(), letters && (26..=35).contains(&count));
        prop_assert_eq!(StaticTxid::parse(&text).is_ok(), letters && (1..=25).contains(&count));
        prop_assert_eq!(IdEnvio::parse(&text).is_ok(), letters && (1..=35).contains(&count));
        prop_assert_eq!(EndToEndId::parse(&text).is_ok(), letters && count == 32);
        if let Ok(id) = EndToEndId::parse(&text) {
            let _ = id.parts();
        }
    }

    #[test]
    fn the_dicts_keys_are_themselves(key in dict_key()) {
        let read = PixKey::parse(&key).unwrap();
        prop_assert_eq!(read.as_str(), &key);
        prop_assert_eq!(&PixKey::parse_as(read.kind(), &key).unwrap(), &read);
    }

    #[test]
    fn a_key_that_is_read_stays_what_it_is(typed in "[0-9 ().+/-]{8,22}|[0-9a-fA-F-]{30,38}|\\PC{0,60}|[a-zA-Z0-9.+@-]{3,40}") {
        for key in PixKey::readings(&typed) {
            prop_assert!(key.as_str().len() <= 77);
            prop_assert_eq!(&PixKey::parse_as(key.kind(), key.as_str()).unwrap(), &key);
            prop_assert_eq!(PixKey::parse(key.as_str()).unwrap(), key);
        }
    }

    #[test]
    fn documents_are_the_same_with_their_marks(person in "[0-9]{9}", company in "[0-9A-Z]{12}") {
        if let Ok(cpf) = Cpf::parse(&with_check_digits(&person, 11)) {
            prop_assert_eq!(Cpf::parse(&cpf.formatted()).unwrap(), cpf.clone());
            prop_assert_eq!(PixKey::parse(&cpf.formatted()).unwrap().kind(), PixKeyKind::Cpf);
        }
        let cnpj = Cnpj::parse(&with_check_digits(&company, 9)).unwrap();
        prop_assert_eq!(Cnpj::parse(&cnpj.formatted().to_lowercase()).unwrap(), cnpj);
    }

    #[test]
    fn moments_survive_their_texts_in_any_offset(seconds in -62_000_000_000_i64..253_000_000_000, nanos in 0_u32..1_000_000_000, minutes in -1439_i64..1440) {
        let moment = Moment::from_unix(seconds, nanos).unwrap();
        prop_assert_eq!(Moment::parse(&moment.to_string()).unwrap(), moment);
        let local = Moment::from_unix(seconds + minutes * 60, nanos).unwrap().to_string();
        let (sign, away) = if minutes < 0 { ('-', -minutes) } else { ('+', minutes) };
        let text = format!("{}{sign}{:02}:{:02}", local.trim_end_matches('Z'), away / 60, away % 60);
        prop_assert_eq!(Moment::parse(&text).unwrap(), moment);
        prop_assert_eq!(Date::parse(&moment.date().to_string()).unwrap(), moment.date());
    }

    #[test]
    fn a_br_code_says_what_it_was_built_of(data in data()) {
        prop_assume!(!data.name.trim().is_empty() && !data.city.trim().is_empty());
        // Letters that become two may pass the limit.
        let Ok(code) = data.build() else {
            prop_assert!(data.name.contains(['Æ', 'æ', 'ß', 'Þ', 'þ', 'Ð', 'ð', '×', '÷']) || data.city.contains(['Æ', 'æ', 'ß', 'Þ', 'þ', 'Ð', 'ð', '×', '÷']), "{:?}", data.build());
            return Ok(());
        };
        prop_assert!(code.as_str().is_ascii() && code.as_str().len() <= 512);
        prop_assert_eq!(code.problems(), []);
        let said = code.data();
        prop_assert_eq!(said.build().unwrap(), code);
        prop_assert_eq!(
            (said.key, said.location, said.recurrence, said.amount, said.txid, said.info, said.postal_code, said.one_use),
            (data.key, data.location, data.recurrence, data.amount, data.txid, data.info, data.postal_code, data.one_use)
        );
    }

    #[test]
    fn any_text_can_be_given_to_every_reader(text in "\\PC{0,200}") {
        let _ = (BrCode::parse(&text), Moment::parse(&text), Date::parse(&text), PixKey::parse(&text));
        let _ = BrCode::parse(&format!("000201{text}6304ABCD"));
        let _ = BrCodeData { name: text.clone(), city: text.clone(), info: Some(text.clone()), key: Some(text.clone()), ..BrCodeData::default() }.build();
        if let Ok(code) = QrCode::encode(&text, QrCorrection::Quartile) {
            let smallest = QrPicture { module: 1, quiet_zone: 0 };
            prop_assert!(code.png(smallest).is_ok());
        }
    }
}
