use super::*;

fn data() -> BrCodeData {
    BrCodeData {
        key: Some("123e4567-e12b-12d1-a456-426655440000".into()),
        name: "Fulano de Tal".into(),
        city: "BRASILIA".into(),
        ..BrCodeData::default()
    }
}

/// The field and rule of each broken rule.
fn broken(data: &BrCodeData) -> Vec<(String, String)> {
    let error = data.build().unwrap_err();
    assert_eq!(error.code(), Some("brcode_invalid"));
    error.violations().iter().map(|v| (v.property.clone().unwrap(), v.reason.clone())).collect()
}

fn fields(data: &BrCodeData) -> Vec<String> {
    broken(data).into_iter().map(|(field, _)| field).collect()
}

#[test]
fn the_manuals_sample_from_its_parts() {
    assert_eq!(data().build().unwrap().as_str(), sample("manual-pix-2.6.3"));
    let rec = BrCodeData {
        key: None,
        recurrence: Some("pix.example.com/rec/2353c790eefb11eaadc10242ac120002".into()),
        ..data()
    };
    assert_eq!(rec.build().unwrap().as_str(), sample("manual-pix-2.8.5.1"));
}

#[test]
fn everything_a_static_one_can_have() {
    let code = BrCodeData {
        key: Some("(61) 91234-5678".into()),
        amount: Some("66.66".into()),
        name: " Empório São José ".into(),
        city: "São Luís".into(),
        postal_code: Some("65010-000".into()),
        txid: Some("pedido1".into()),
        info: Some("Doação nº 7".into()),
        withdrawal_ispb: Some("12345678".into()),
        one_use: Some(false),
        ..BrCodeData::default()
    }
    .build()
    .unwrap();
    let body =
        "00020101021126630014br.gov.bcb.pix0114+55619123456780211Doacao no 703081234567852040000530398654056\
                6.665802BR5916Emporio Sao Jose6008Sao Luis610865010000621105"
            .to_owned()
            + "07pedido1";
    assert_eq!(code.as_str(), with_crc(&body));
    assert_eq!(code.problems(), []);
    assert_eq!((code.info(), code.withdrawal_ispb()), (Some("Doacao no 7"), Some("12345678")));
}

#[test]
fn key_and_info_share_what_the_template_holds() {
    // 99 in all, 18 of them for the name of Pix and 4 each for what the others start with: 73 for both.
    let with_info = |length: usize| BrCodeData { info: Some("x".repeat(length)), ..data() };
    assert_eq!(with_info(37).build().unwrap().info().unwrap().len(), 37);
    let rules = broken(&with_info(38));
    assert_eq!(rules, [("info".to_owned(), "has 38 characters, and at most 37 are allowed".to_owned())]);
    let mail = format!("{}@example.com", "a".repeat(65));
    let longest = BrCodeData { key: Some(mail.clone()), ..data() };
    assert_eq!(longest.build().unwrap().fields()[1].value.len(), 99);
    assert_eq!(fields(&BrCodeData { key: Some(mail.clone()), info: Some("x".into()), ..data() }), ["info"]);
    let saque = BrCodeData { key: Some(mail), withdrawal_ispb: Some("12345678".into()), ..data() };
    assert_eq!(fields(&saque), ["key"]);
}

#[test]
fn names_are_measured_after_their_accents_are_gone() {
    let named = |name: &str| BrCodeData { name: name.into(), ..data() };
    assert_eq!(named(&"é".repeat(25)).build().unwrap().name(), Some("e".repeat(25).as_str()));
    for (name, rule) in [
        ("é".repeat(26), "has 26 characters, and at most 25 are allowed"),
        (String::new(), "is empty"),
        ("  ".into(), "is empty"),
        ("Loja 日本".into(), "holds '日', which a BR Code can't"),
        ("Loja\n".repeat(2), "holds '\\n', which a BR Code can't"),
    ] {
        assert_eq!(broken(&named(&name)), [("name".to_owned(), rule.to_owned())]);
    }
    assert_eq!(fields(&BrCodeData { city: "x".repeat(16), ..data() }), ["city"]);
    assert!(BrCodeData { city: "x".repeat(15), ..data() }.build().is_ok());
}

#[test]
fn all_broken_rules_are_named_at_once() {
    let wrong = BrCodeData {
        key: Some("fulano".into()),
        amount: Some("10,00".into()),
        name: String::new(),
        city: String::new(),
        postal_code: Some("123".into()),
        txid: Some("pedido-1".into()),
        withdrawal_ispb: Some("abc".into()),
        ..BrCodeData::default()
    };
    let every = ["withdrawal_ispb", "key", "amount", "name", "city", "postal_code", "txid"];
    assert_eq!(fields(&wrong), every);
    assert_eq!(fields(&BrCodeData { amount: Some("0.00".into()), ..data() }), ["amount"]);
}

#[test]
fn a_dynamic_one_has_a_location_and_nothing_of_a_static_one() {
    let place = || Some("pix.example.com/qr/v2/8b3da2f39a4140d1a91abd93113bd441".to_owned());
    let dynamic = BrCodeData { key: None, location: place(), ..data() };
    assert!(dynamic.build().is_ok());
    let mixed = BrCodeData {
        location: place(),
        amount: Some("1.00".into()),
        txid: Some("a".into()),
        info: Some("a".into()),
        ..data()
    };
    assert_eq!(fields(&mixed), ["location", "amount", "txid", "info"]);
    assert_eq!(fields(&BrCodeData { key: None, ..data() }), ["key"]);
    assert_eq!(
        fields(&BrCodeData { location: Some("https://a.com/b".into()), ..dynamic.clone() }),
        ["location"]
    );
    let elsewhere = BrCodeData { recurrence: Some("pix.other.com/rec/1".into()), ..dynamic.clone() };
    assert_eq!(fields(&elsewhere), ["recurrence"]);
    let composite = BrCodeData { recurrence: Some("pix.example.com/rec/1".into()), ..dynamic };
    assert_eq!(composite.build().unwrap().kind(), BrCodeKind::Composite);
}

#[test]
fn the_parts_are_a_plain_object_in_json() {
    let json = r#"{"key":"123e4567-e12b-12d1-a456-426655440000","name":"Fulano de Tal","city":"BRASILIA"}"#;
    let read: BrCodeData = serde_json::from_str(json).unwrap();
    assert_eq!(read, data());
    assert_eq!(serde_json::from_str::<BrCodeData>(&serde_json::to_string(&read).unwrap()).unwrap(), read);
    assert!(serde_json::from_str::<BrCodeData>(r#"{"chave":"a"}"#).is_err(), "a slip isn't passed over");
    let code = read.build().unwrap();
    assert_eq!(serde_json::to_value(&code).unwrap(), code.as_str());
    assert_eq!(serde_json::to_value(code.fields()).unwrap()[1]["fields"][0]["value"], "br.gov.bcb.pix");
    assert_eq!(serde_json::to_value(code.kind()).unwrap(), "static");
}
