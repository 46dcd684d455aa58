//! Requests and answers of the older operations held against the central bank's own schemas, and every problem.

use reqwest::Method;
use serde_json::json;

use crate::spec::{assert_fits, schema};
use crate::support::{Customer, KEY, PERIOD, cob, txid};

#[test]
fn the_schemas_can_say_no() {
    assert!(!schema("CobGerada").is_valid(&json!({})));
    assert!(
        !schema("CobSolicitada")
            .is_valid(&json!({ "valor": { "original": "1" }, "chave": KEY, "calendario": {} }))
    );
    assert!(
        !schema("WebhookCompleto").is_valid(
            &json!({ "webhookUrl": "https://a", "cnpj": "09089356000118", "criacao": "yesterday" })
        )
    );
}

#[tokio::test]
async fn charges_fit_their_schemas() {
    let customer = Customer::new().await;
    let mut request = cob("12.34");
    request["infoAdicionais"] = json!([{ "nome": "Campo 1", "valor": "Informação 1" }]);
    assert_fits("CobSolicitada", &request);
    let path = format!("/v2/cob/{}", txid(1));
    assert_fits("CobGerada", &customer.send(Method::PUT, &path, request.clone()).await.1);
    assert_fits("CobGerada", &customer.send(Method::POST, "/v2/cob", request).await.1);
    for revision in
        [json!({ "valor": { "original": "13.00" } }), json!({ "status": "REMOVIDA_PELO_USUARIO_RECEBEDOR" })]
    {
        assert_fits("CobRevisada", &revision);
        assert_fits("CobGerada", &customer.send(Method::PATCH, &path, revision).await.1);
    }
    customer.create(&txid(2), "4.00").await;
    let (_, paid) = customer.get(&format!("/v2/cob/{}", txid(2))).await;
    assert_eq!(paid["status"], "CONCLUIDA");
    assert_fits("CobCompleta", &paid);
    assert_fits("CobsConsultadas", &customer.get(&format!("/v2/cob?{PERIOD}&cpf=12345678909")).await.1);
    assert_fits("CobsConsultadas", &customer.get(&format!("/v2/cob?{PERIOD}&status=none")).await.1);
}

#[tokio::test]
async fn payments_locations_and_webhooks_fit_their_schemas() {
    let customer = Customer::new().await;
    let location = json!({ "tipoCob": "cob" });
    assert_fits("PayloadLocationSolicitada", &location);
    assert_fits("PayloadLocation", &customer.send(Method::POST, "/v2/loc", location).await.1);
    let charge = customer.create(&txid(1), "50.00").await;
    assert_fits(
        "PayloadLocationCompleta",
        &customer.get(&format!("/v2/loc/{}", charge["loc"]["id"])).await.1,
    );
    assert_fits("PayloadLocationConsultadas", &customer.get(&format!("/v2/loc?{PERIOD}")).await.1);
    let id = customer.bank.pay(&txid(1)).unwrap();
    let refund = json!({ "valor": "7.89", "natureza": "ORIGINAL", "descricao": "troca" });
    assert_fits("DevolucaoSolicitada", &refund);
    let path = format!("/v2/pix/{id}/devolucao/r1");
    assert_fits("Devolucao", &customer.send(Method::PUT, &path, refund).await.1);
    assert_fits("Devolucao", &customer.get(&path).await.1);
    assert_fits("Pix", &customer.get(&format!("/v2/pix/{id}")).await.1);
    assert_fits("PixConsultados", &customer.get(&format!("/v2/pix?{PERIOD}&txIdPresente=true")).await.1);
    let path = format!("/v2/webhook/{KEY}");
    let request = customer.request(Method::PUT, &path).header("x-skip-mtls-checking", "true");
    let body = json!({ "webhookUrl": "https://pix.example.com/api/webhook/" });
    assert_fits("WebhookSolicitado", &body);
    assert_eq!(request.json(&body).send().await.unwrap().status(), 201);
    assert_fits("WebhookCompleto", &customer.get(&path).await.1);
    assert_fits("WebhooksConsultados", &customer.get(&format!("/v2/webhook?{PERIOD}")).await.1);
}

#[tokio::test]
async fn problems_fit_theirs() {
    let customer = Customer::new().await;
    let path = format!("/v2/cob/{}", txid(1));
    for problem in [
        customer.send(Method::PUT, &path, cob("0.00")).await,
        customer.send(Method::POST, "/v2/loc", json!({})).await,
        customer.send(Method::PUT, "/v2/webhook/x", json!({})).await,
        customer.get("/v2/cob").await,
        customer.get("/v2/none").await,
    ] {
        assert!(problem.0 >= 400);
        assert_fits("Problema", &problem.1);
        assert_eq!(problem.1["status"], problem.0);
    }
    for spec in ["status=429", "status=503", "status=502"] {
        let answer = customer.faulty(Method::GET, &path, spec).await.unwrap();
        assert_eq!(answer.headers()["content-type"], "application/problem+json");
        assert_fits("Problema", &crate::support::read(answer).await.1);
    }
}
