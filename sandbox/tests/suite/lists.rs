//! Lists: period, filters, pages.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Customer, PERIOD, cob, txid};

#[tokio::test]
async fn pages_hold_what_they_say_and_an_empty_list_has_one_page() {
    let customer = Customer::new().await;
    let (status, empty) = customer.get(&format!("/v2/cob?{PERIOD}")).await;
    assert_eq!(status, 200);
    assert_eq!(
        empty,
        json!({
            "parametros": {
                "inicio": "2020-01-01T00:00:00Z",
                "fim": "2099-01-01T00:00:00Z",
                "paginacao": {
                    "paginaAtual": 0, "itensPorPagina": 100, "quantidadeDePaginas": 1, "quantidadeTotalDeItens": 0,
                },
            },
            "cobs": [],
        })
    );
    for number in 0..5 {
        customer.create(&txid(number), "50.00").await;
    }
    let mut seen = Vec::new();
    for page in 0..3 {
        let path = format!("/v2/cob?{PERIOD}&paginacao.paginaAtual={page}&paginacao.itensPorPagina=2");
        let (_, list) = customer.get(&path).await;
        assert_eq!(list["parametros"]["paginacao"]["quantidadeDePaginas"], 3);
        assert_eq!(list["parametros"]["paginacao"]["quantidadeTotalDeItens"], 5);
        seen.extend(
            list["cobs"].as_array().unwrap().iter().map(|cob| cob["txid"].as_str().unwrap().to_owned()),
        );
    }
    assert_eq!(seen, (0..5).map(txid).collect::<Vec<_>>());
    let (_, beyond) = customer.get(&format!("/v2/cob?{PERIOD}&paginacao.paginaAtual=9")).await;
    assert_eq!(beyond["cobs"], json!([]));
}

#[tokio::test]
async fn filters_choose_by_period_status_debtor_and_location() {
    let customer = Customer::new().await;
    customer.create(&txid(1), "5.00").await;
    customer.bank.clock().advance(Duration::from_secs(3600 * 24 * 400));
    let token = customer.token_of(customer.bank.application()).await;
    let customer = Customer { token, ..customer };
    customer.create(&txid(2), "50.00").await;
    let mut company = cob("60.00");
    company["devedor"] = json!({ "cnpj": "12ABC34501DE35", "nome": "Loja" });
    customer.send(Method::PUT, &format!("/v2/cob/{}", txid(3)), company).await;
    let (_, unlinked) = customer.send(Method::PUT, &format!("/v2/cob/{}", txid(4)), cob("70.00")).await;
    customer.send(Method::DELETE, &format!("/v2/loc/{}/txid", unlinked["loc"]["id"]), json!({})).await;

    let found = async |filter: &str| -> Vec<String> {
        let (status, list) = customer.get(&format!("/v2/cob?{filter}")).await;
        assert_eq!(status, 200, "{list}");
        let cobs = list["cobs"].as_array().unwrap();
        cobs.iter().map(|cob| cob["txid"].as_str().unwrap()[31..].to_owned()).collect()
    };
    assert_eq!(found(PERIOD).await, ["1", "2", "3", "4"]);
    assert_eq!(found(&format!("{PERIOD}&status=CONCLUIDA")).await, ["1"]);
    assert_eq!(found(&format!("{PERIOD}&cnpj=12ABC34501DE35")).await, ["3"]);
    assert_eq!(found(&format!("{PERIOD}&cpf=12345678909")).await, ["1", "2", "4"]);
    assert_eq!(found(&format!("{PERIOD}&locationPresente=false")).await, ["4"]);
    assert_eq!(found(&format!("{PERIOD}&locationPresente=true")).await, ["1", "2", "3"]);
    let (_, first) = customer.get(&format!("/v2/cob/{}", txid(1))).await;
    let at = first["calendario"]["criacao"].as_str().unwrap();
    assert_eq!(found(&format!("inicio={at}&fim={at}")).await, ["1"], "both ends are included");
}

#[tokio::test]
async fn every_rule_of_the_parameters_is_enforced_and_named() {
    let customer = Customer::new().await;
    let cases = [
        ("fim=2021-01-01T00:00:00Z".to_owned(), "inicio"),
        ("inicio=2021-01-01T00:00:00Z".to_owned(), "fim"),
        ("inicio=2021-01-01&fim=2021-01-02T00:00:00Z".to_owned(), "inicio"),
        // A plus sign that was not encoded is a space.
        ("inicio=2021-01-01T00:00:00+00:00&fim=2022-01-01T00:00:00Z".to_owned(), "inicio"),
        ("inicio=2022-01-01T00:00:00Z&fim=2021-01-01T00:00:00Z".to_owned(), "fim"),
        (format!("{PERIOD}&cpf=12345678909&cnpj=12ABC34501DE35"), "cpf"),
        (format!("{PERIOD}&cpf=123"), "cpf"),
        (format!("{PERIOD}&cnpj=123"), "cnpj"),
        (format!("{PERIOD}&paginacao.paginaAtual=-1"), "paginacao.paginaAtual"),
        (format!("{PERIOD}&paginacao.itensPorPagina=0"), "paginacao.itensPorPagina"),
        (format!("{PERIOD}&paginacao.itensPorPagina=1001"), "paginacao.itensPorPagina"),
        (format!("{PERIOD}&paginacao.itensPorPagina=ten"), "paginacao.itensPorPagina"),
        (format!("{PERIOD}&locationPresente=yes"), "locationPresente"),
    ];
    for (query, property) in cases {
        let (status, answer) = customer.get(&format!("/v2/cob?{query}")).await;
        assert_eq!(status, 400, "{query}");
        assert_eq!(answer["type"], "https://pix.bcb.gov.br/api/v2/error/CobConsultaInvalida");
        let violations: Vec<&Value> = answer["violacoes"].as_array().unwrap().iter().collect();
        assert!(violations.iter().any(|one| one["propriedade"] == property), "{query}: {answer}");
    }
    let (status, _) =
        customer.get("/v2/cob?inicio=2021-01-01T00:00:00%2B00:00&fim=2022-01-01T00:00:00-03:00").await;
    assert_eq!(status, 200);
    for (path, kind) in [
        ("/v2/pix", "PixConsultaInvalida"),
        ("/v2/loc", "PayloadLocationConsultaInvalida"),
        ("/v2/webhook?fim=yesterday", "WebhookConsultaInvalida"),
        ("/v2/gn/pix/enviados", "PixConsultaInvalida"),
    ] {
        let (status, answer) = customer.get(path).await;
        let expected = format!("https://pix.bcb.gov.br/api/v2/error/{kind}");
        assert_eq!((status, answer["type"].as_str().unwrap()), (400, expected.as_str()));
    }
    // The period of webhooks may be left open.
    for query in ["", "?inicio=2021-01-01T00:00:00Z", "?fim=2021-01-01T00:00:00Z"] {
        let (status, answer) = customer.get(&format!("/v2/webhook{query}")).await;
        assert_eq!((status, answer["webhooks"].as_array().unwrap().len()), (200, 0), "{query}");
    }
}
