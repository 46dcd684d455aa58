use super::PixKeyKind::{Cnpj, Cpf, Email, Evp, Phone};
use super::*;

#[test]
fn the_manuals_examples_are_keys_as_they_stand() {
    for (kind, text) in [
        (Email, "fulano_da_silva.recebedor@example.com"),
        (Cnpj, "00038166000105"),
        (Cnpj, "12ABC34501DE35"),
        (Phone, "+5561912345678"),
        (Evp, "123e4567-e12b-12d1-a456-426655440000"),
    ] {
        let key = PixKey::parse(text).unwrap();
        assert_eq!((key.kind(), key.as_str()), (kind, text));
    }
    // The manual's CPF has wrong check digits, and is nobody's.
    assert!(PixKey::parse("123.456.789-00").is_err());
}

#[test]
fn what_people_type_becomes_what_the_dict_has() {
    for (typed, kind, text) in [
        ("123.456.789-09", Cpf, "12345678909"),
        ("12345678909", Cpf, "12345678909"),
        (" 123 456 789-09\n", Cpf, "12345678909"),
        ("00.038.166/0001-05", Cnpj, "00038166000105"),
        ("12.abc.345/01de-35", Cnpj, "12ABC34501DE35"),
        ("(61) 91234-5678", Phone, "+5561912345678"),
        ("61 91234-5678", Phone, "+5561912345678"),
        ("61912345678", Phone, "+5561912345678"),
        ("+55 (61) 91234-5678", Phone, "+5561912345678"),
        ("55 61 91234 5678", Phone, "+5561912345678"),
        ("5561912345678", Phone, "+5561912345678"),
        ("(61) 3412-3456", Phone, "+556134123456"),
        ("+1 (212) 555-0123", Phone, "+12125550123"),
        ("Fulano.Silva+pix@Example.COM ", Email, "fulano.silva+pix@example.com"),
        ("123E4567-E12B-12D1-A456-426655440000", Evp, "123e4567-e12b-12d1-a456-426655440000"),
        ("123e4567e12b12d1a456426655440000", Evp, "123e4567-e12b-12d1-a456-426655440000"),
        ("\u{feff}123e4567-e12b-12d1-a456-426655440000\u{200b}", Evp, "123e4567-e12b-12d1-a456-426655440000"),
    ] {
        let key = PixKey::parse(typed).unwrap_or_else(|error| panic!("{typed}: {error}"));
        assert_eq!((key.kind(), key.as_str()), (kind, text), "{typed}");
        assert_eq!(PixKey::parse(text).unwrap(), key, "the DICT's form is its own");
        assert_eq!(PixKey::parse_as(kind, typed).unwrap(), key, "{typed}");
    }
}

#[test]
fn eleven_digits_are_a_cpf_if_they_add_up_unless_marks_say_otherwise() {
    // 11 9 8765 43?? that is a CPF as well.
    let both = (0..100)
        .map(|last| format!("119876543{last:02}"))
        .find(|digits| super::super::Cpf::parse(digits).is_ok())
        .unwrap();
    assert_eq!(PixKey::parse(&both).unwrap().kind(), Cpf);
    let readings: Vec<_> = PixKey::readings(&both).iter().map(PixKey::kind).collect();
    assert_eq!(readings, [Cpf, Phone]);
    let (area, number) = both.split_at(2);
    let (first, last) = number.split_at(5);
    let written = format!("({area}) {first}-{last}");
    assert_eq!(PixKey::readings(&written), [PixKey::parse_as(Phone, &both).unwrap()]);
    assert_eq!(PixKey::readings("123.456.789-09").len(), 1);
    assert!(PixKey::parse("11333344445").is_err(), "neither a CPF nor a mobile number");
    assert!(PixKey::parse("(61) 12345-6789").is_err(), "marks of a number that isn't one");
}

#[test]
fn what_is_no_key_is_refused_without_being_repeated() {
    let long = format!("{}@example.com", "a".repeat(66));
    let huge = "9".repeat(1_000_000);
    for bad in [
        "",
        "   ",
        "fulano",
        "@example.com",
        "fulano@",
        "fulano@example",
        "fulano@-example.com",
        "fu lano@example.com",
        "joão@example.com",
        "a%b@example.com",
        "\u{212a}@example.com",
        "a@b@example.com",
        "+0123456789",
        "+55 61 1234-5678",
        "+55619123456789",
        "+",
        "+abc",
        "123e4567-e12b-12d1-a456-42665544000g",
        "123e4567e-12b-12d1-a456-426655440000",
        "00038166000106",
        "12ABC34501DE36",
        "0061912345678",
        "12345",
        "日本語日本語日本語日本語",
        long.as_str(),
        huge.as_str(),
    ] {
        let error = PixKey::parse(bad).unwrap_err();
        assert!(matches!(error.code(), Some("key_invalid" | "document_invalid")), "{bad}");
        assert!(bad.trim().len() < 3 || !error.to_string().contains(bad), "{error}");
        assert_eq!(PixKey::readings(bad), [], "{bad}");
    }
    assert_eq!(PixKey::parse(&format!("{}@example.com", "a".repeat(65))).unwrap().as_str().len(), 77);
}

#[test]
fn kinds_have_names() {
    for kind in PixKeyKind::ALL {
        assert_eq!(PixKeyKind::from_name(kind.name()), Some(*kind));
    }
    assert_eq!(PixKeyKind::from_name("CPF"), None);
    let key = PixKey::parse("123.456.789-09").unwrap();
    assert_eq!(serde_json::to_string(&(key.kind(), &key)).unwrap(), r#"["cpf","12345678909"]"#);
}
