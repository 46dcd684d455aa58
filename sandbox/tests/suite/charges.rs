//! `/v2/cob`: creating, reading, revising, and every rule of its schema.

use gnpix_sandbox::{Sandbox, Tier};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Customer, cob, txid};

#[tokio::test]
async fn a_small_charge_is_answered_active_then_paid_and_the_money_arrives() {
    let customer = Customer::new().await;
    let charge = customer.create(&txid(1), "9.99").await;
    assert_eq!((&charge["status"], &charge["revisao"]), (&"ATIVA".into(), &0.into()));
    let (status, charge) = customer.get(&format!("/v2/cob/{}", txid(1))).await;
    assert_eq!((status, &charge["status"]), (200, &"CONCLUIDA".into()));
    assert_eq!((&charge["pix"][0]["valor"], &charge["pix"][0]["txid"]), (&"9.99".into(), &txid(1).into()));
    assert_eq!(customer.get("/v2/gn/saldo").await.1, json!({ "saldo": "1009.99" }));
}

#[tokio::test]
async fn only_small_charges_of_homologation_are_paid_by_themselves() {
    let customer = Customer::new().await;
    for (number, amount, status) in
        [(1, "0.01", "CONCLUIDA"), (2, "10.00", "CONCLUIDA"), (3, "10.01", "ATIVA")]
    {
        customer.create(&txid(number), amount).await;
        assert_eq!(customer.get(&format!("/v2/cob/{}", txid(number))).await.1["status"], status, "{amount}");
    }
    let production = Customer::of(Sandbox::builder().environment(Tier::Production)).await;
    production.create(&txid(1), "0.01").await;
    assert_eq!(production.get(&format!("/v2/cob/{}", txid(1))).await.1["status"], "ATIVA");
}

#[tokio::test]
async fn without_a_txid_the_bank_chooses_one() {
    let customer = Customer::new().await;
    let (status, charge) = customer.send(Method::POST, "/v2/cob", cob("123.45")).await;
    assert_eq!(status, 201);
    let chosen = charge["txid"].as_str().unwrap();
    assert!((26..=35).contains(&chosen.len()));
    assert_eq!(customer.get(&format!("/v2/cob/{chosen}")).await.1["valor"]["original"], "123.45");
}

#[tokio::test]
async fn a_txid_is_used_once() {
    let customer = Customer::new().await;
    customer.create(&txid(1), "20.00").await;
    let (status, body) = customer.send(Method::PUT, &format!("/v2/cob/{}", txid(1)), cob("30.00")).await;
    assert_eq!(status, 409);
    assert_eq!(
        body,
        json!({
            "nome": "txid_duplicado",
            "mensagem": "Campo txid informado já foi utilizado em outra cobrança",
        })
    );
    assert_eq!(customer.get(&format!("/v2/cob/{}", txid(1))).await.1["valor"]["original"], "20.00");
}

#[tokio::test]
async fn of_many_at_once_with_one_txid_exactly_one_creates_the_charge() {
    let customer = Customer::new().await;
    let path = format!("/v2/cob/{}", txid(1));
    let tasks: Vec<_> = (0..20)
        .map(|_| tokio::spawn(customer.request(Method::PUT, &path).json(&cob("50.00")).send()))
        .collect();
    let mut statuses = Vec::new();
    for task in tasks {
        statuses.push(task.await.unwrap().unwrap().status().as_u16());
    }
    statuses.sort_unstable();
    assert_eq!((statuses[0], &statuses[1..]), (201, &[409; 19][..]));
}

#[tokio::test]
async fn an_unknown_charge_is_a_400_with_the_bank_s_name_for_it() {
    let customer = Customer::new().await;
    let (status, body) = customer.get(&format!("/v2/cob/{}", txid(7))).await;
    assert_eq!((status, body["nome"].as_str().unwrap()), (400, "cobranca_nao_encontrada"));
    let (status, body) = customer.get("/v2/nothing").await;
    assert_eq!(
        (status, body["type"].as_str().unwrap()),
        (404, "https://pix.bcb.gov.br/api/v2/error/NaoEncontrado")
    );
    let (status, body) = customer.send(Method::DELETE, "/v2/cob", json!({})).await;
    assert_eq!((status, body["nome"].as_str().unwrap()), (405, "metodo_nao_permitido"));
}

/// A valid charge with one member (given as a JSON pointer) replaced, or removed when `null`.
fn changed(pointer: &str, value: Value) -> Value {
    let mut body = cob("50.00");
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let parent = body.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    match value {
        Value::Null => parent.remove(name),
        value => parent.insert(name.into(), value),
    };
    body
}

#[tokio::test]
async fn every_rule_of_the_schema_is_enforced_and_named() {
    let customer = Customer::new().await;
    let long = |length| Value::from("x".repeat(length));
    let infos = |count: usize| Value::from(vec![json!({ "nome": "a", "valor": "b" }); count]);
    let cases = [
        ("/calendario", Value::Null, "cob.calendario"),
        ("/calendario/expiracao", json!(0), "cob.calendario.expiracao"),
        ("/calendario/expiracao", json!("3600"), "cob.calendario.expiracao"),
        ("/calendario/expiracao", json!(2_147_483_648_i64), "cob.calendario.expiracao"),
        ("/valor", Value::Null, "cob.valor"),
        ("/valor/original", json!("0.00"), "cob.valor.original"),
        ("/valor/original", json!("10"), "cob.valor.original"),
        ("/valor/original", json!("10.001"), "cob.valor.original"),
        ("/valor/original", json!("12345678901.00"), "cob.valor.original"),
        ("/valor/original", json!(10.5), "cob.valor.original"),
        ("/valor/modalidadeAlteracao", json!(2), "cob.valor.modalidadeAlteracao"),
        ("/chave", Value::Null, "cob.chave"),
        ("/chave", json!("not a key"), "cob.chave"),
        ("/chave", long(78), "cob.chave"),
        ("/devedor/cpf", json!("12345678900"), "cob.devedor"),
        ("/devedor/cpf", json!("123"), "cob.devedor"),
        ("/devedor/cpf", Value::Null, "cob.devedor"),
        ("/devedor/cnpj", json!("12ABC34501DE35"), "cob.devedor"),
        ("/devedor/nome", Value::Null, "cob.devedor.nome"),
        ("/devedor/nome", long(201), "cob.devedor.nome"),
        ("/solicitacaoPagador", long(141), "cob.solicitacaoPagador"),
        ("/solicitacaoPagador", json!(1), "cob.solicitacaoPagador"),
        ("/infoAdicionais", infos(51), "cob.infoAdicionais"),
        ("/infoAdicionais", json!([{ "nome": "x".repeat(51), "valor": "b" }]), "cob.infoAdicionais[0].nome"),
        (
            "/infoAdicionais",
            json!([{ "nome": "a", "valor": "x".repeat(201) }]),
            "cob.infoAdicionais[0].valor",
        ),
        ("/infoAdicionais", json!([{ "nome": "a" }]), "cob.infoAdicionais[0].valor"),
        ("/loc", json!({ "id": "1" }), "cob.loc.id"),
    ];
    for (pointer, value, property) in cases {
        let body = changed(pointer, value.clone());
        let (status, answer) = customer.send(Method::PUT, &format!("/v2/cob/{}", txid(1)), body).await;
        assert_eq!(status, 400, "{pointer} {value}: {answer}");
        assert_eq!(
            answer["type"], "https://pix.bcb.gov.br/api/v2/error/CobOperacaoInvalida",
            "{pointer} {value}"
        );
        assert_eq!(answer["status"], 400);
        let violations = answer["violacoes"].as_array().unwrap();
        assert!(violations.iter().any(|one| one["propriedade"] == property), "{pointer} {value}: {answer}");
    }
    assert_eq!(customer.get(&format!("/v2/cob/{}", txid(1))).await.0, 400, "none of them was created");
    for (pointer, value) in [
        ("/devedor", Value::Null),
        ("/devedor", json!({ "cnpj": "12ABC34501DE35", "nome": "Loja" })),
        ("/infoAdicionais", infos(50)),
        ("/solicitacaoPagador", long(140)),
        ("/calendario", json!({})),
    ] {
        let (status, answer) = customer.send(Method::POST, "/v2/cob", changed(pointer, value)).await;
        assert_eq!(status, 201, "{pointer}: {answer}");
    }
}

#[tokio::test]
async fn txids_and_bodies_that_are_none_are_refused() {
    let customer = Customer::new().await;
    for bad in
        ["short".to_owned(), "x".repeat(36), format!("{}%2F", "x".repeat(26)), format!("{}-", "x".repeat(30))]
    {
        let (status, body) = customer.send(Method::PUT, &format!("/v2/cob/{bad}"), cob("50.00")).await;
        assert_eq!(
            (status, body["violacoes"][0]["propriedade"].as_str().unwrap()),
            (400, "cob.txid"),
            "{bad}"
        );
    }
    for body in ["", "{", "[]", "\"x\"", "\u{feff}{}"] {
        let request = customer.request(Method::POST, "/v2/cob").body(body);
        let (status, answer) = crate::support::read(request.send().await.unwrap()).await;
        assert_eq!((status, answer["nome"].as_str().unwrap()), (400, "json_invalido"), "{body}");
    }
}

#[tokio::test]
async fn a_revision_changes_what_it_names_and_earlier_ones_can_be_read() {
    let customer = Customer::new().await;
    customer.create(&txid(1), "50.00").await;
    let path = format!("/v2/cob/{}", txid(1));
    let revision = json!({ "valor": { "original": "60.00" }, "solicitacaoPagador": "Outro" });
    let (status, charge) = customer.send(Method::PATCH, &path, revision).await;
    assert_eq!((status, &charge["revisao"], &charge["valor"]["original"]), (200, &1.into(), &"60.00".into()));
    assert_eq!(
        (&charge["solicitacaoPagador"], &charge["devedor"]["nome"]),
        (&"Outro".into(), &"Francisco da Silva".into())
    );
    assert_eq!(customer.get(&format!("{path}?revisao=0")).await.1["valor"]["original"], "50.00");
    assert_eq!(customer.get(&format!("{path}?revisao=1")).await.1["valor"]["original"], "60.00");
    let (status, answer) = customer.get(&format!("{path}?revisao=2")).await;
    assert_eq!(
        (status, answer["type"].as_str().unwrap()),
        (400, "https://pix.bcb.gov.br/api/v2/error/CobConsultaInvalida")
    );
    let (status, _) = customer.send(Method::PATCH, &path, json!({ "valor": { "original": "0.00" } })).await;
    assert_eq!(status, 400);
    assert_eq!(customer.get(&path).await.1["revisao"], 1, "a refused revision changes nothing");
}

#[tokio::test]
async fn only_the_receiver_s_removal_is_a_status_one_may_set() {
    let customer = Customer::new().await;
    customer.create(&txid(1), "50.00").await;
    let path = format!("/v2/cob/{}", txid(1));
    for status in ["CONCLUIDA", "ATIVA", "REMOVIDA_PELO_PSP", "x"] {
        let (code, answer) = customer.send(Method::PATCH, &path, json!({ "status": status })).await;
        assert_eq!((code, answer["violacoes"][0]["propriedade"].as_str().unwrap()), (400, "cob.status"));
    }
    let removal = json!({ "status": "REMOVIDA_PELO_USUARIO_RECEBEDOR" });
    let (code, charge) = customer.send(Method::PATCH, &path, removal.clone()).await;
    assert_eq!((code, &charge["status"]), (200, &removal["status"]));
    let (code, answer) = customer.send(Method::PATCH, &path, removal).await;
    assert_eq!((code, answer["nome"].as_str().unwrap()), (400, "status_cobranca_invalido"));
    assert!(customer.bank.pay(&txid(1)).is_err());
}
