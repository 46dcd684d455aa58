use super::*;

const PIX: &str = include_str!("../../../tests/fixtures/callbacks/pix.json");
const REFUNDED: &str = include_str!("../../../tests/fixtures/callbacks/refunded.json");
const SENT: &str = include_str!("../../../tests/fixtures/callbacks/sent.json");
const REC: &str = include_str!("../../../tests/fixtures/callbacks/rec.json");
const COBR: &str = include_str!("../../../tests/fixtures/callbacks/cobr.json");

fn parse(body: &str) -> Callback {
    Callback::parse(body.as_bytes()).unwrap()
}

fn only(body: &str) -> Notice {
    let mut callback = parse(body);
    assert_eq!(callback.notices.len(), 1, "{body}");
    callback.notices.remove(0)
}

#[test]
fn the_specs_sample_of_two_payments_is_read_with_its_refund() {
    let callback = parse(PIX);
    assert_eq!(callback.kind, CallbackKind::Pix);
    let [first, second] = &callback.notices[..] else { panic!("{callback:?}") };
    assert_eq!(first.kind, NoticeKind::Refunded);
    assert_eq!(first.end_to_end_id.as_deref(), Some("E12345678202009091221kkkkkkkkkkk"));
    assert_eq!(first.amount.unwrap().to_string(), "110.00");
    // The sample has an object where the schema has a list, and a number where it has a text.
    assert_eq!(first.refunds.len(), 1);
    assert_eq!(first.refunds[0].id.as_deref(), Some("123ABC"));
    assert_eq!(first.refunds[0].status.as_deref(), Some("EM_PROCESSAMENTO"));
    assert_eq!(first.refunds[0].amount.unwrap().cents(), 1000);
    assert_eq!(second.kind, NoticeKind::Received);
    assert_eq!(second.txid.as_deref(), Some("971122d8f37211eaadc10242ac120002"));
    assert_eq!(second.payer_info.as_deref(), Some("123456789"));
}

#[test]
fn a_sent_payment_says_what_became_of_it() {
    let callback = parse(SENT);
    let [done, failed] = &callback.notices[..] else { panic!("{callback:?}") };
    assert_eq!((done.kind, failed.kind), (NoticeKind::Sent, NoticeKind::Sent));
    assert_eq!(
        (done.status.as_deref(), failed.status.as_deref()),
        (Some("REALIZADO"), Some("NAO_REALIZADO"))
    );
    assert_eq!(done.id_envio.as_deref(), Some("12453"));
    assert_eq!((failed.error_code.as_deref(), failed.time.as_deref()), (Some("AC03"), None));
    assert!(failed.error_reason.is_some());
}

#[test]
fn recurrences_and_their_charges_are_read() {
    let callback = parse(REC);
    assert_eq!((callback.kind, callback.notices[0].kind), (CallbackKind::Rec, NoticeKind::Recurrence));
    assert_eq!(callback.notices[0].id_rec.as_deref(), Some("RR1026652320240821lab77511abf"));
    assert_eq!(callback.notices[0].status.as_deref(), Some("APROVADA"));
    let callback = parse(COBR);
    assert_eq!((callback.kind, callback.notices[0].kind), (CallbackKind::Cobr, NoticeKind::RecurringCharge));
    assert_eq!(callback.notices[0].txid.as_deref(), Some("3136957d93134f2184b369e8f1c0729d"));
}

#[test]
fn the_trial_call_and_unknown_bodies_are_told_apart_from_payments() {
    assert_eq!(
        parse(r#"{"evento":"teste_webhook","data_criacao":"2026-01-01T00:00:00Z"}"#).kind,
        CallbackKind::Test
    );
    for unknown in
        ["{}", "[]", "null", "1", r#"{"pix":{}}"#, r#"{"evento":"outro"}"#, r#"{"novo":[{"a":1}]}"#]
    {
        let callback = parse(unknown);
        assert_eq!((callback.kind, callback.notices.len()), (CallbackKind::Unknown, 0), "{unknown}");
    }
    assert_eq!(parse(r#"{"pix":[]}"#).kind, CallbackKind::Pix);
    for broken in ["", "{", "pix", "{\"pix\":[}", "\u{feff}{}"] {
        assert_eq!(
            Callback::parse(broken.as_bytes()).unwrap_err().code(),
            Some("webhook_invalid"),
            "{broken}"
        );
    }
    assert!(Callback::parse(&[0xff, 0xfe]).is_err());
    let sized = |size: usize| Callback::parse(format!("{{{}}}", " ".repeat(size - 2)).as_bytes());
    assert!(sized(1 << 20).is_ok() && sized((1 << 20) + 1).is_err());
    let many =
        |count: usize| Callback::parse(format!(r#"{{"pix":[{}0]}}"#, "0,".repeat(count - 1)).as_bytes());
    assert!(many(10_000).is_ok() && many(10_001).is_err());
}

#[test]
fn one_odd_item_doesnt_hide_the_others_and_is_kept() {
    let callback =
        parse(r#"{"pix":[1,{"novo":true},{"endToEndId":"E1","valor":1.5,"chave":{},"extra":1.10}]}"#);
    let kinds: Vec<_> = callback.notices.iter().map(|notice| notice.kind).collect();
    assert_eq!(kinds, [NoticeKind::Unknown, NoticeKind::Unknown, NoticeKind::Received]);
    let last = &callback.notices[2];
    assert_eq!((last.amount, &last.pix_key), (None, &None), "neither is of the spec's type");
    assert_eq!(last.json, r#"{"endToEndId":"E1","valor":1.5,"chave":{},"extra":1.10}"#, "as it came");
    let deep = format!(r#"{{"pix":[{}1{}]}}"#, "[".repeat(50_000), "]".repeat(50_000));
    let kinds: Vec<_> = parse(&deep).notices.iter().map(|notice| notice.kind).collect();
    assert_eq!(kinds, [NoticeKind::Unknown], "too deep to be looked into, and no harm done");
}

#[test]
fn a_repeated_delivery_has_the_same_key_and_news_another() {
    let first =
        only(r#"{"pix":[{"endToEndId":"E1","txid":"a","valor":"1.00","horario":"2026-01-01T00:00:00Z"}]}"#);
    let again = only(
        r#"{"pix":[{"horario":"2026-01-01T00:00:00.000Z","endToEndId":"E1","novo":[],"devolucoes":[]}]}"#,
    );
    assert_eq!(first.key, again.key);
    assert!(
        first.key.starts_with("received:E1:") && first.key.len() == "received:E1:".len() + 32,
        "{}",
        first.key
    );
    let one = r#"{"id":"r1","status":"EM_PROCESSAMENTO"}"#;
    let two = r#"{"id":"r2","status":"DEVOLVIDO"}"#;
    let refunded =
        |refunds: &str| only(&format!(r#"{{"pix":[{{"endToEndId":"E1","devolucoes":[{refunds}]}}]}}"#)).key;
    assert_eq!(refunded(&format!("{one},{two}")), refunded(&format!("{two},{one}")));
    let sent = |status: &str| {
        only(&format!(r#"{{"pix":[{{"endToEndId":"E1","tipo":"SOLICITACAO","status":"{status}"}}]}}"#)).key
    };
    let rec = |status: &str, day: &str| {
        only(&format!(r#"{{"recs":[{{"idRec":"R1","status":"{status}","atualizacao":[{{"status":"{status}","data":"{day}"}}]}}]}}"#))
            .key
    };
    let cobr = |attempt: &str| {
        only(&format!(r#"{{"cobsr":[{{"txid":"a","status":"ATIVA","tentativas":[{{"endToEndId":"E1","status":"{attempt}"}}]}}]}}"#))
            .key
    };
    let mut keys = vec![
        first.key.clone(),
        only(r#"{"pix":[{"endToEndId":"E2"}]}"#).key,
        refunded(one),
        refunded(&one.replace("EM_PROCESSAMENTO", "DEVOLVIDO")),
        refunded(&format!("{one},{two}")),
        sent("REALIZADO"),
        sent("NAO_REALIZADO"),
        rec("APROVADA", "1"),
        rec("APROVADA", "2"),
        rec("CANCELADA", "1"),
        cobr("SOLICITADA"),
        cobr("PAGA"),
        only(r#"{"pix":[{"a":1}]}"#).key,
        only(r#"{"pix":[{"a":2}]}"#).key,
        only(r#"{"pix":[{"endToEndId":"x:y/z"}]}"#).key,
    ];
    assert!(
        keys.iter().all(
            |key| key.len() <= 96 && key.bytes().all(|b| b.is_ascii_alphanumeric() || b":_".contains(&b))
        )
    );
    let count = keys.len();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), count);
    let refunds = parse(REFUNDED);
    assert_eq!(refunds.notices[0].refunds.len(), 2);
}

#[test]
fn keys_are_for_ever_since_users_keep_them() {
    assert_eq!(only(r#"{"pix":[{"endToEndId":"E12345678202009091221kkkkkkkkkkk"}]}"#).key, KEPT[0]);
    assert_eq!(parse(REC).notices[0].key, KEPT[1]);
    assert_eq!(parse(COBR).notices[0].key, KEPT[2]);
}

const KEPT: [&str; 3] = [
    "received:E12345678202009091221kkkkkkkkkkk:6d67707fc5b7560d6a9f700ee52edfc2",
    "recurrence:RR1026652320240821lab77511abf:b4c6cc2c9bf06a01cbe89b6b9289f750",
    "recurring_charge:3136957d93134f2184b369e8f1c0729d:21c2c4e6723e2b71d40453733a1e2e59",
];

#[test]
fn the_hmac_is_found_in_the_query_and_compared_whole() {
    for right in [
        "/webhook?hmac=s3cret",
        "/webhook?hmac=s3cret/pix",
        "/webhook?hmac=s3cret%2Fpix",
        "/webhook?a=1&hmac=s3cret&ignorar=/pix",
        "https://loja.example/webhook?hmac=s3cret/cobr",
        "hmac=s3cret/rec",
        "hmac=s3cret#x",
    ] {
        assert!(is_hmac_right(right, "s3cret"), "{right}");
    }
    for wrong in [
        "",
        "/webhook",
        "/webhook?hmac=",
        "/webhook?hmac=/pix",
        "/webhook?hmac=s3cre",
        "/webhook?hmac=s3cret1",
        "/webhook?HMAC=s3cret",
        "/webhook?hmac=s3cret/outro",
        "/webhook?hmac=s3cret/pix/pix",
        "/webhook?hmac=s3cret&hmac=s3cret",
        "/webhook?hmac=x&hmac=s3cret",
        "/hmac=s3cret/?x=1",
    ] {
        assert!(!is_hmac_right(wrong, "s3cret"), "{wrong}");
    }
    assert!(!is_hmac_right("/webhook?hmac=", "") && !is_hmac_right("/webhook?hmac=/pix", ""));
    assert!(is_hmac_right("/webhook?hmac=a%2Bb%20c", "a+b c"));
    assert!(is_hmac_right("/webhook?hmac=x/pix", "x/pix"), "a secret may end like that");
}

#[test]
fn the_banks_address_is_one() {
    assert!(is_bank_address("34.193.116.226") && is_bank_address(" ::ffff:34.193.116.226 "));
    for other in
        ["34.193.116.227", "::1", "", "34.193.116.226:443", "34.193.116.226, 10.0.0.1", "efipay.com.br"]
    {
        assert!(!is_bank_address(other), "{other}");
    }
}

#[test]
fn a_callback_is_a_plain_object_in_json() {
    let json = serde_json::to_value(parse(REFUNDED)).unwrap();
    assert_eq!((&json["kind"], &json["notices"][0]["kind"]), (&"pix".into(), &"refunded".into()));
    assert_eq!(json["notices"][0]["amount"], "4.00");
    assert_eq!(json["notices"][0]["refunds"][1]["reason"], "Negado por timeout");
    assert_eq!(json["notices"][0]["id_envio"], serde_json::Value::Null);
}
