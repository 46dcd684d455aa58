//! What a charge with a due date costs on a day, and until which day it can be paid: against tables worked out by hand.

use gnpix_sandbox::Paying;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Customer, cobv, txid};

async fn create(customer: &Customer, number: u32, due: &str, valid: i64, rules: Value) {
    let mut body = cobv("1000.00", due);
    body["calendario"]["validadeAposVencimento"] = valid.into();
    body["valor"].as_object_mut().unwrap().extend(rules.as_object().unwrap().clone());
    let (status, answer) = customer.send(Method::PUT, &format!("/v2/cobv/{}", txid(number)), body).await;
    assert_eq!(status, 201, "{answer}");
}

fn rate(mode: u8, value: &str) -> Value {
    json!({ "modalidade": mode, "valorPerc": value })
}

/// 2031-03-12 is a Wednesday; 15 and 16 are a weekend.
const DUE: &str = "2031-03-12";

#[tokio::test]
async fn fines_and_interest_of_every_mode() {
    let customer = Customer::new().await;
    let cases: &[(Value, &[(&str, &str)])] = &[
        (json!({}), &[("2031-03-01", "1000.00"), (DUE, "1000.00"), ("2031-03-20", "1000.00")]),
        (
            json!({ "multa": rate(1, "15.50") }),
            &[(DUE, "1000.00"), ("2031-03-13", "1015.50"), ("2031-04-01", "1015.50")],
        ),
        (json!({ "multa": rate(2, "2.00") }), &[(DUE, "1000.00"), ("2031-03-13", "1020.00")]),
        // One day, then the weekend: days go on, business days don't.
        (
            json!({ "juros": rate(1, "0.50") }),
            &[(DUE, "1000.00"), ("2031-03-13", "1000.50"), ("2031-03-17", "1002.50")],
        ),
        (json!({ "juros": rate(2, "0.10") }), &[("2031-03-13", "1001.00"), ("2031-03-17", "1005.00")]),
        // 1 % a month is 1000 × 1 % × days ÷ 30: 0.33, 1.67.
        (
            json!({ "juros": rate(3, "1.00") }),
            &[("2031-03-13", "1000.33"), ("2031-03-17", "1001.67"), ("2031-04-11", "1010.00")],
        ),
        // 12 % a year is 1000 × 12 % × days ÷ 365: 0.328…, 1.643….
        (json!({ "juros": rate(4, "12.00") }), &[("2031-03-13", "1000.33"), ("2031-03-17", "1001.64")]),
        (
            json!({ "juros": rate(5, "0.50") }),
            &[
                ("2031-03-13", "1000.50"),
                ("2031-03-14", "1001.00"),
                ("2031-03-16", "1001.00"),
                ("2031-03-17", "1001.50"),
            ],
        ),
        (json!({ "juros": rate(6, "0.10") }), &[("2031-03-16", "1002.00"), ("2031-03-17", "1003.00")]),
        // ÷ 21: 0.476…, 1.428….
        (json!({ "juros": rate(7, "1.00") }), &[("2031-03-13", "1000.48"), ("2031-03-17", "1001.43")]),
        // ÷ 252: 0.476…, 1.428….
        (json!({ "juros": rate(8, "12.00") }), &[("2031-03-13", "1000.48"), ("2031-03-17", "1001.43")]),
        // Both are reckoned on the original less the rebate: 900 + 18 + 0.90.
        (
            json!({ "abatimento": rate(1, "100.00"), "multa": rate(2, "2.00"), "juros": rate(2, "0.10") }),
            &[(DUE, "900.00"), ("2031-03-13", "918.90")],
        ),
        (json!({ "abatimento": rate(2, "12.50") }), &[("2031-03-01", "875.00"), ("2031-03-13", "875.00")]),
    ];
    check(&customer, cases).await;
}

#[tokio::test]
async fn discounts_of_every_mode() {
    let customer = Customer::new().await;
    let until = |mode: u8, dates: &[(&str, &str)]| {
        let list: Vec<Value> =
            dates.iter().map(|(day, value)| json!({ "data": day, "valorPerc": value })).collect();
        json!({ "desconto": { "modalidade": mode, "descontoDataFixa": list } })
    };
    let cases: &[(Value, &[(&str, &str)])] = &[
        (
            until(1, &[("2031-03-07", "10.00"), ("2031-03-05", "20.00")]),
            &[
                ("2031-03-01", "980.00"),
                ("2031-03-05", "980.00"),
                ("2031-03-06", "990.00"),
                ("2031-03-07", "990.00"),
                ("2031-03-10", "1000.00"),
            ],
        ),
        // The 8th is a Saturday: it holds until Monday, the 10th.
        (
            until(2, &[("2031-03-08", "5.00")]),
            &[("2031-03-08", "950.00"), ("2031-03-10", "950.00"), ("2031-03-11", "1000.00")],
        ),
        (
            json!({ "desconto": rate(3, "1.00") }),
            &[("2031-03-02", "990.00"), (DUE, "1000.00"), ("2031-03-13", "1000.00")],
        ),
        // From Friday the 7th there are three business days to the 12th, five days in all.
        (json!({ "desconto": rate(4, "1.00") }), &[("2031-03-07", "997.00"), ("2031-03-11", "999.00")]),
        (json!({ "desconto": rate(5, "0.10") }), &[("2031-03-07", "995.00")]),
        (json!({ "desconto": rate(6, "0.10") }), &[("2031-03-07", "997.00")]),
        (
            json!({ "desconto": rate(5, "0.10"), "abatimento": rate(1, "100.00") }),
            &[("2031-03-07", "895.50")],
        ),
        // Never all of it.
        (json!({ "desconto": rate(3, "999.00") }), &[("2031-03-02", "0.01")]),
    ];
    check(&customer, cases).await;
}

async fn check(customer: &Customer, cases: &[(Value, &[(&str, &str)])]) {
    for (number, (rules, days)) in (0_u32..).zip(cases) {
        create(customer, number, DUE, 60, rules.clone()).await;
        for (day, expected) in *days {
            let due = customer.bank.amount_due(&txid(number), day).unwrap();
            assert_eq!(due, *expected, "{rules} on {day}");
        }
    }
}

#[tokio::test]
async fn a_due_date_on_a_weekend_moves_and_all_counts_from_there() {
    let customer = Customer::new().await;
    // Saturday, 2031-03-15: due on Monday, the 17th.
    create(&customer, 1, "2031-03-15", 5, json!({ "multa": rate(1, "10.00"), "juros": rate(1, "1.00") }))
        .await;
    for (day, expected) in [("2031-03-16", "1000.00"), ("2031-03-17", "1000.00"), ("2031-03-18", "1011.00")] {
        assert_eq!(customer.bank.amount_due(&txid(1), day).unwrap(), expected, "{day}");
    }
}

/// The examples of `validadeAposVencimento` in the central bank's document, moved to weeks to come that look the same:
/// the due date, the days after it, the last day it is taken and the first it isn't.
#[tokio::test]
async fn it_can_be_paid_until_the_last_day_and_not_after() {
    let customer = Customer::new().await;
    let cases = [
        // Tuesday + 4 ends on a Saturday, so on Monday.
        ("2031-10-21", 4, "2031-10-27", "2031-10-28"),
        // Christmas on a Thursday.
        ("2031-12-25", 0, "2031-12-26", "2031-12-27"),
        ("2031-12-25", 1, "2031-12-29", "2031-12-30"),
        // 26 + 6 is New Year's Day, so Friday the second.
        ("2031-12-25", 6, "2032-01-02", "2032-01-03"),
        ("2031-08-29", 5, "2031-09-03", "2031-09-04"),
        // Saturday, so Monday the first; + 5 is Saturday, so Monday the eighth.
        ("2031-08-30", 5, "2031-09-08", "2031-09-09"),
    ];
    for (number, (due, valid, last, after)) in (0_u32..).zip(cases) {
        create(&customer, number, due, valid, json!({})).await;
        let pay = |day: &str| customer.bank.pay_with(&Paying::charge(txid(number)).on(day));
        let refusal = pay(after).unwrap_err().to_string();
        assert!(refusal.contains("não pode ser paga"), "{due} + {valid} on {after}: {refusal}");
        assert!(pay("2020-01-01").is_err(), "before it was made");
        assert!(pay("31/12/2031").is_err());
        pay(last).unwrap();
        assert!(pay(last).is_err(), "once");
    }
}

#[tokio::test]
async fn a_late_payment_tells_what_it_is_made_of() {
    let customer = Customer::new().await;
    let rules =
        json!({ "multa": rate(2, "2.00"), "juros": rate(1, "0.50"), "abatimento": rate(1, "100.00") });
    create(&customer, 1, DUE, 60, rules).await;
    let id =
        customer.bank.pay_with(&Paying::charge(txid(1)).on("2031-03-14").by("Maria", "12345678909")).unwrap();
    let (_, pix) = customer.get(&format!("/v2/pix/{id}")).await;
    let value = |name: &str| pix["componentesValor"][name]["valor"].clone();
    assert_eq!(
        [value("original"), value("multa"), value("juros"), value("abatimento"), pix["valor"].clone()],
        ["1000.00", "18.00", "1.00", "100.00", "919.00"].map(Value::from)
    );
    assert_eq!(value("desconto"), Value::Null);
    assert_eq!(pix["horario"], "2031-03-14T15:00:00.000Z");
    let (_, charge) = customer.get(&format!("/v2/cobv/{}", txid(1))).await;
    assert_eq!((&charge["status"], &charge["pix"][0]["endToEndId"]), (&"CONCLUIDA".into(), &id.into()));
}

#[tokio::test]
async fn every_rule_of_the_amount_is_enforced_and_named() {
    let customer = Customer::new().await;
    let dated = |mode: u8, day: &str, value: &str| json!({ "desconto": { "modalidade": mode, "descontoDataFixa": [{ "data": day, "valorPerc": value }] } });
    let cases = [
        (json!({ "original": "0.00" }), "cobv.valor.original"),
        (json!({ "original": "1" }), "cobv.valor.original"),
        (json!({ "multa": rate(3, "1.00") }), "cobv.valor.multa.modalidade"),
        (json!({ "multa": { "modalidade": 1 } }), "cobv.valor.multa.valorPerc"),
        (json!({ "juros": rate(9, "1.00") }), "cobv.valor.juros.modalidade"),
        (json!({ "juros": rate(1, "1") }), "cobv.valor.juros.valorPerc"),
        (json!({ "abatimento": "1.00" }), "cobv.valor.abatimento"),
        (json!({ "abatimento": rate(1, "1000.00") }), "cobv.valor.abatimento"),
        (json!({ "abatimento": rate(2, "100.00") }), "cobv.valor.abatimento"),
        (json!({ "desconto": rate(1, "1.00") }), "cobv.valor.desconto"),
        (dated(3, DUE, "1.00"), "cobv.valor.desconto"),
        (dated(1, "2031-03-13", "1.00"), "cobv.valor.desconto"),
        (dated(1, DUE, "1000.00"), "cobv.valor.desconto"),
        (dated(2, DUE, "100.00"), "cobv.valor.desconto"),
        (json!({ "desconto": rate(4, "1000.00") }), "cobv.valor.desconto"),
        (json!({ "desconto": rate(6, "100.00") }), "cobv.valor.desconto"),
        (json!({ "desconto": rate(7, "1.00") }), "cobv.valor.desconto.modalidade"),
    ];
    for (rules, property) in cases {
        let mut body = cobv("1000.00", DUE);
        body["valor"].as_object_mut().unwrap().extend(rules.as_object().unwrap().clone());
        refused(&customer, body, property).await;
    }
    for (pointer, value, property) in [
        ("/calendario/dataDeVencimento", json!("2020-01-01"), "cobv.calendario.dataDeVencimento"),
        ("/calendario/dataDeVencimento", json!("2031-02-30"), "cobv.calendario.dataDeVencimento"),
        ("/calendario/validadeAposVencimento", json!(-1), "cobv.calendario.validadeAposVencimento"),
        (
            "/calendario/validadeAposVencimento",
            json!(3_000_000_000_u64),
            "cobv.calendario.validadeAposVencimento",
        ),
        ("/devedor/cpf", json!("12345678900"), "cobv.devedor"),
        ("/devedor/uf", json!("PER"), "cobv.devedor.uf"),
        ("/chave", json!("x"), "cobv.chave"),
        ("/loc", json!({ "id": 77 }), "location_nao_encontrada"),
    ] {
        let mut body = cobv("1000.00", DUE);
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        body.pointer_mut(parent).unwrap()[name] = value;
        refused(&customer, body, property).await;
    }
}

async fn refused(customer: &Customer, body: Value, property: &str) {
    let (status, answer) = customer.send(Method::PUT, &format!("/v2/cobv/{}", txid(1)), body.clone()).await;
    assert_eq!(status, 400, "{body}: {answer}");
    if answer["nome"] == property {
        return;
    }
    assert_eq!(answer["type"], "https://pix.bcb.gov.br/api/v2/error/CobVOperacaoInvalida");
    let violations = answer["violacoes"].as_array().unwrap();
    assert!(violations.iter().any(|one| one["propriedade"] == property), "{body}: {answer}");
}

#[tokio::test]
async fn a_cobv_is_revised_removed_and_kept_apart_from_a_cob() {
    let customer = Customer::new().await;
    create(&customer, 1, DUE, 5, json!({ "multa": rate(1, "10.00") })).await;
    let path = format!("/v2/cobv/{}", txid(1));
    let (status, changed) =
        customer.send(Method::PATCH, &path, json!({ "valor": { "original": "500.00" } })).await;
    assert_eq!(
        (status, &changed["valor"]["original"], &changed["revisao"]),
        (200, &"500.00".into(), &1.into())
    );
    assert_eq!(changed["valor"]["multa"]["valorPerc"], "10.00", "what a revision doesn't name stays");
    assert_eq!(customer.get(&format!("{path}?revisao=0")).await.1["valor"]["original"], "1000.00");
    assert_eq!(customer.get(&format!("/v2/cob/{}", txid(1))).await.1["nome"], "cobranca_nao_encontrada");
    let (status, answer) =
        customer.send(Method::PUT, &format!("/v2/cob/{}", txid(1)), crate::support::cob("20.00")).await;
    assert_eq!((status, &answer["nome"]), (409, &"txid_duplicado".into()));
    let both = json!({ "status": "REMOVIDA_PELO_USUARIO_RECEBEDOR", "solicitacaoPagador": "x" });
    assert_eq!(customer.send(Method::PATCH, &path, both).await.0, 400);
    let (_, removed) =
        customer.send(Method::PATCH, &path, json!({ "status": "REMOVIDA_PELO_USUARIO_RECEBEDOR" })).await;
    assert_eq!(removed["status"], "REMOVIDA_PELO_USUARIO_RECEBEDOR");
    assert!(customer.bank.pay(&txid(1)).is_err());
    let (_, small) = customer.send(Method::PUT, &format!("/v2/cobv/{}", txid(2)), cobv("5.00", DUE)).await;
    assert_eq!(small["status"], "ATIVA");
    let (_, small) = customer.get(&format!("/v2/cobv/{}", txid(2))).await;
    assert_eq!(small["status"], "CONCLUIDA", "homologation pays it at once");
}
