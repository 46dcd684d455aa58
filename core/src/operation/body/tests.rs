use serde_json::json;

use super::super::{all, find};
use super::*;

/// The members told of, with the reasons.
fn told(schema: &str, body: Value) -> Vec<String> {
    let found = check(schema, &body);
    found.into_iter().map(|told| format!("{} {}", told.property.unwrap(), told.reason)).collect()
}

fn charge() -> Value {
    json!({ "calendario": { "expiracao": 3600 }, "valor": { "original": "10.00" }, "chave": "a@b.com" })
}

#[test]
fn every_schema_that_is_sent_is_known() {
    for schema in all().filter_map(super::super::Operation::body) {
        assert!(is_known(schema), "{schema}");
    }
}

#[test]
fn a_good_charge_and_what_the_bank_will_add_one_day_pass() {
    let mut body = charge();
    assert!(told("CobSolicitada", body.clone()).is_empty());
    body["gnExtras"] = json!({ "anything": [1, 2] });
    body["devedor"] = json!({ "cpf": "12345678909", "nome": "Francisco da Silva" });
    assert!(told("CobSolicitada", body).is_empty());
}

#[test]
fn each_bad_member_is_named_by_its_path_and_rule() {
    let body = json!({
        "calendario": { "expiracao": "3600" },
        "valor": { "original": 10.0 },
        "devedor": { "cpf": "12345678909", "cnpj": "12345678000195", "nome": "x".repeat(201) },
        "infoAdicionais": [{ "nome": "a", "valor": "b" }, { "nome": "a" }],
        "solicitacaoPagador": null,
    });
    let told = told("CobSolicitada", body);
    for wanted in [
        "calendario.expiracao must be a whole number",
        "chave is missing",
        "valor.original must be an amount as text",
        "devedor must have only one of cpf or cnpj",
        "devedor.nome must be text of at most 200 characters",
        "infoAdicionais[1].valor is missing",
        "solicitacaoPagador must be text of at most 140",
    ] {
        assert!(told.iter().any(|told| told.starts_with(wanted)), "{wanted}: {told:#?}");
    }
    assert!(!told.iter().any(|told| told.contains("12345678909")), "no value is repeated");
}

#[test]
fn a_body_that_is_no_object_is_told_so() {
    for body in [json!([]), json!("x"), json!(null), json!(1)] {
        assert_eq!(told("CobSolicitada", body), ["the body must be an object"]);
    }
}

#[test]
fn amounts_are_text_above_zero_but_for_a_withdrawal() {
    for bad in ["10", "10,00", "10.0", "010.000", "-1.00", "12345678901.00", "1e3.00", ""] {
        let mut body = charge();
        body["valor"]["original"] = json!(bad);
        assert_eq!(told("CobSolicitada", body).len(), 1, "{bad}");
    }
    let mut body = charge();
    body["valor"]["original"] = json!("0.00");
    assert_eq!(told("CobSolicitada", body.clone()), ["valor.original must be above zero"]);
    body["valor"]["retirada"] = json!({ "saque": {
        "valor": "5.00", "modalidadeAgente": "AGPSS", "prestadorDoServicoDeSaque": "12345678",
    } });
    assert!(told("CobSolicitada", body).is_empty());
    let sending = json!({ "valor": "0.00", "pagador": { "chave": "a" }, "favorecido": { "chave": "b" } });
    assert_eq!(told("EnvioSolicitado", sending), ["valor must be above zero"]);
}

#[test]
fn discounts_have_what_their_kind_needs() {
    let charge = |discount: Value| {
        json!({
            "calendario": { "dataDeVencimento": "2026-12-31", "validadeAposVencimento": 30 },
            "devedor": { "cnpj": "12ABC34501DE35", "nome": "Empresa" },
            "valor": { "original": "10.00", "desconto": discount },
            "chave": "a@b.com",
        })
    };
    let dated = json!([{ "data": "2026-12-01", "valorPerc": "1.00" }]);
    assert!(told("CobVSolicitada", charge(json!({ "modalidade": 1, "descontoDataFixa": dated }))).is_empty());
    assert!(told("CobVSolicitada", charge(json!({ "modalidade": 4, "valorPerc": "1.00" }))).is_empty());
    let wrong = told("CobVSolicitada", charge(json!({ "modalidade": 2, "valorPerc": "1.00" })));
    assert_eq!(wrong, ["valor.desconto.descontoDataFixa must be there for modalidade 1 and 2"]);
    let wrong = told("CobVSolicitada", charge(json!({ "modalidade": 5, "descontoDataFixa": dated })));
    assert_eq!(wrong, ["valor.desconto.valorPerc must be there for modalidade 3 to 6"]);
    assert_eq!(told("CobVSolicitada", charge(json!({ "modalidade": 7, "valorPerc": "1.00" }))).len(), 1);
}

#[test]
fn a_sending_names_a_key_or_an_account() {
    let sending = |to: Value| json!({ "valor": "1.00", "pagador": { "chave": "a@b.com" }, "favorecido": to });
    let account = json!({
        "nome": "Fulano", "cpf": "12345678909", "codigoBanco": "09089356",
        "agencia": "1", "conta": "123453", "tipoConta": "cacc",
    });
    assert!(told("EnvioSolicitado", sending(json!({ "chave": "b@c.com", "cpf": "12345678909" }))).is_empty());
    assert!(told("EnvioSolicitado", sending(json!({ "contaBanco": account }))).is_empty());
    assert_eq!(told("EnvioSolicitado", sending(json!({}))), ["favorecido must have chave or contaBanco"]);
    let both = told("EnvioSolicitado", sending(json!({ "chave": "b@c.com", "contaBanco": account })));
    assert_eq!(both, ["favorecido must have only one of chave or contaBanco"]);
}

#[test]
fn a_request_with_a_bad_body_is_never_made() {
    let none: [(&str, &str); 0] = [];
    let create = find("cob.create").unwrap();
    let error = create.request_with(none, Some(&json!({ "valor": { "original": "x" } }))).unwrap_err();
    assert_eq!(error.code(), Some("body_invalid"));
    assert!(error.to_string().contains("valor.original"), "{error}");
    assert!(create.request_with(none, Some(&charge())).is_ok());
    let get = find("cob.get").unwrap();
    let txid = [("txid", "a".repeat(26))];
    assert_eq!(get.request_with(txid.clone(), Some(&charge())).unwrap_err().code(), Some("body_invalid"));
    assert!(get.request_with(txid, None::<&Value>).is_ok());
    assert_eq!(create.request_with(none, None::<&Value>).unwrap_err().code(), Some("body_invalid"));
}

#[test]
fn a_body_given_as_text_is_sent_as_it_was_written() {
    let text = r#"{ "chave":"a@b.com",  "valor":{"original":"10.00"}, "extra": 1.10 }"#;
    let raw: &serde_json::value::RawValue = serde_json::from_str(text).unwrap();
    let request = find("cob.create").unwrap().request_with::<&str, &str, _>([], Some(raw)).unwrap();
    assert_eq!(request.body_bytes(), text.as_bytes());
}
