//! `/v2/pix`, refunds, Pix sent.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Customer, KEY, PERIOD, txid};

async fn paid(customer: &Customer, number: u32, amount: &str) -> String {
    customer.create(&txid(number), amount).await;
    customer.bank.pay(&txid(number)).unwrap()
}

#[tokio::test]
async fn a_payment_is_read_alone_and_in_the_list() {
    let customer = Customer::new().await;
    let id = paid(&customer, 1, "50.00").await;
    assert_eq!((id.len(), id.starts_with('E')), (32, true));
    let (status, pix) = customer.get(&format!("/v2/pix/{id}")).await;
    assert_eq!(
        (status, &pix["valor"], &pix["txid"], &pix["chave"]),
        (200, &"50.00".into(), &txid(1).into(), &KEY.into())
    );
    paid(&customer, 2, "60.00").await;
    let count = async |filter: &str| {
        customer.get(&format!("/v2/pix?{PERIOD}{filter}")).await.1["pix"].as_array().unwrap().len()
    };
    assert_eq!(count("").await, 2);
    assert_eq!(count(&format!("&txid={}", txid(2))).await, 1);
    assert_eq!(count("&txIdPresente=false").await, 0);
    assert_eq!(count("&devolucaoPresente=true").await, 0);
    assert_eq!(count("&cpf=12345678909").await, 2);
    let (status, answer) = customer.get("/v2/pix/E0").await;
    assert_eq!((status, answer["nome"].as_str().unwrap()), (400, "pix_nao_encontrado"));
}

#[tokio::test]
async fn a_charge_is_paid_once_and_not_after_it_expired() {
    let customer = Customer::new().await;
    paid(&customer, 1, "50.00").await;
    assert!(customer.bank.pay(&txid(1)).unwrap_err().to_string().contains(&txid(1)));
    customer.create(&txid(2), "50.00").await;
    customer.bank.clock().advance(Duration::from_secs(3601));
    assert!(customer.bank.pay(&txid(2)).is_err());
    assert!(customer.bank.pay("nobody").is_err());
}

#[tokio::test]
async fn refunds_stay_within_the_payment_and_their_ids_are_used_once() {
    let customer = Customer::new().await;
    let id = paid(&customer, 1, "50.00").await;
    let refund = async |name: &str, body: Value| {
        customer.send(Method::PUT, &format!("/v2/pix/{id}/devolucao/{name}"), body).await
    };
    let (status, first) = refund("a1", json!({ "valor": "30.00", "descricao": "metade" })).await;
    assert_eq!(
        (status, &first["status"], &first["valor"]),
        (201, &"EM_PROCESSAMENTO".into(), &"30.00".into())
    );
    assert!(first["rtrId"].as_str().unwrap().starts_with('D'));
    let (_, settled) = customer.get(&format!("/v2/pix/{id}/devolucao/a1")).await;
    assert_eq!((&settled["status"], &settled["descricao"]), (&"DEVOLVIDO".into(), &"metade".into()));
    let (status, answer) = refund("a1", json!({ "valor": "1.00" })).await;
    assert_eq!((status, answer["nome"].as_str().unwrap()), (409, "devolucao_id_duplicado"));
    let (status, answer) = refund("a2", json!({ "valor": "20.01" })).await;
    assert_eq!((status, answer["nome"].as_str().unwrap()), (400, "valor_invalido"));
    assert_eq!(refund("a2", json!({ "valor": "20.00" })).await.0, 201);
    assert_eq!(refund("a3", json!({ "valor": "0.01" })).await.0, 400);
    for (name, body, property) in [
        ("a4", json!({ "valor": "0.00" }), "devolucao.valor"),
        ("a4", json!({}), "devolucao.valor"),
        ("a-4", json!({ "valor": "1.00" }), "devolucao.id"),
        ("a4", json!({ "valor": "1.00", "natureza": "x" }), "devolucao.natureza"),
        ("a4", json!({ "valor": "1.00", "descricao": "x".repeat(141) }), "devolucao.descricao"),
    ] {
        let (status, answer) = refund(name, body).await;
        assert_eq!((status, answer["violacoes"][0]["propriedade"].as_str().unwrap()), (400, property));
        assert_eq!(answer["type"], "https://pix.bcb.gov.br/api/v2/error/PixDevolucaoInvalida");
    }
    let (_, pix) = customer.get(&format!("/v2/pix/{id}")).await;
    assert_eq!(pix["devolucoes"].as_array().unwrap().len(), 2);
    assert_eq!(customer.get("/v2/gn/saldo").await.1["saldo"], "1000.00");
    let (status, answer) = customer.get(&format!("/v2/pix/{id}/devolucao/none")).await;
    assert_eq!((status, answer["nome"].as_str().unwrap()), (400, "devolucao_nao_encontrada"));
}

#[tokio::test]
async fn after_ninety_days_nothing_is_refunded() {
    let customer = Customer::new().await;
    let id = paid(&customer, 1, "50.00").await;
    customer.bank.set_time_offset(Duration::from_secs(3600 * 24 * 91));
    let token = customer.token_of(customer.bank.application()).await;
    let customer = Customer { token, ..customer };
    let (status, answer) =
        customer.send(Method::PUT, &format!("/v2/pix/{id}/devolucao/a1"), json!({ "valor": "1.00" })).await;
    assert_eq!((status, answer["nome"].as_str().unwrap()), (400, "prazo_expirado"));
}

#[tokio::test]
async fn a_charge_of_four_comes_back_in_two_refunds_of_two() {
    let customer = Customer::new().await;
    customer.create(&txid(1), "4.00").await;
    let (_, charge) = customer.get(&format!("/v2/cob/{}", txid(1))).await;
    let refunds = charge["pix"][0]["devolucoes"].as_array().unwrap();
    let seen: Vec<_> =
        refunds.iter().map(|one| (one["valor"].as_str().unwrap(), one["status"].as_str().unwrap())).collect();
    assert_eq!(seen, [("2.00", "DEVOLVIDO"), ("2.00", "DEVOLVIDO")]);
    assert_eq!(customer.get("/v2/gn/saldo").await.1["saldo"], "1000.00");
}

#[tokio::test]
async fn sending_follows_homologation_s_three_tiers_and_the_id_is_used_once() {
    let customer = Customer::new().await;
    let body = |amount: &str| json!({ "valor": amount, "pagador": { "chave": KEY }, "favorecido": { "chave": "efipay@sejaefi.com.br" } });
    for (id, route, amount, status) in [
        ("s1", "/v3/gn/pix", "10.00", "REALIZADO"),
        ("s2", "/v2/gn/pix", "10.01", "NAO_REALIZADO"),
        ("s3", "/v3/gn/pix", "20.00", "NAO_REALIZADO"),
    ] {
        let (code, answer) = customer.send(Method::PUT, &format!("{route}/{id}"), body(amount)).await;
        assert_eq!(
            (code, &answer["status"], &answer["idEnvio"]),
            (201, &"EM_PROCESSAMENTO".into(), &id.into())
        );
        let (_, by_id) = customer.get(&format!("/v2/gn/pix/enviados/id-envio/{id}")).await;
        assert_eq!(by_id["status"], status);
        let end_to_end = answer["e2eId"].as_str().unwrap();
        assert_eq!(customer.get(&format!("/v2/gn/pix/enviados/{end_to_end}")).await.1, by_id);
    }
    let (code, answer) = customer.send(Method::PUT, "/v3/gn/pix/s4", body("20.01")).await;
    assert_eq!((code, answer["nome"].as_str().unwrap()), (422, "pagamento_negado"));
    let (code, answer) = customer.send(Method::PUT, "/v3/gn/pix/s1", body("1.00")).await;
    assert_eq!((code, answer["nome"].as_str().unwrap()), (409, "id_envio_duplicado"));
    let (code, answer) = customer.send(Method::PUT, "/v3/gn/pix/s-5", json!({})).await;
    assert_eq!((code, answer["violacoes"].as_array().unwrap().len()), (400, 4));
    assert_eq!(customer.get("/v2/gn/saldo").await.1["saldo"], "990.00");
    let (_, list) = customer.get(&format!("/v2/gn/pix/enviados?{PERIOD}&status=NAO_REALIZADO")).await;
    assert_eq!(list["pix"].as_array().unwrap().len(), 2);
}
