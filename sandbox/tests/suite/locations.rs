//! `/v2/loc` and its QR code.

use base64::Engine;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Customer, PERIOD, cob, txid};

async fn new_location(customer: &Customer, kind: &str) -> Value {
    let (status, location) = customer.send(Method::POST, "/v2/loc", json!({ "tipoCob": kind })).await;
    assert_eq!(status, 201, "{location}");
    location
}

#[tokio::test]
async fn a_location_is_bound_to_one_charge_and_can_be_freed() {
    let customer = Customer::new().await;
    let location = new_location(&customer, "cob").await;
    let with_location = |amount| {
        let mut body = cob(amount);
        body["loc"] = json!({ "id": location["id"] });
        body
    };
    let (status, charge) =
        customer.send(Method::PUT, &format!("/v2/cob/{}", txid(1)), with_location("50.00")).await;
    assert_eq!(
        (status, &charge["loc"]["id"], &charge["location"]),
        (201, &location["id"], &location["location"])
    );
    let (status, answer) =
        customer.send(Method::PUT, &format!("/v2/cob/{}", txid(2)), with_location("50.00")).await;
    assert_eq!((status, answer["nome"].as_str().unwrap()), (400, "location_em_uso"));
    let path = format!("/v2/loc/{}", location["id"]);
    assert_eq!(customer.get(&path).await.1["txid"], txid(1));
    let (status, freed) = customer.send(Method::DELETE, &format!("{path}/txid"), json!({})).await;
    assert_eq!((status, freed.get("txid")), (200, None));
    assert!(customer.get(&format!("/v2/cob/{}", txid(1))).await.1.get("loc").is_none());
    let (status, _) =
        customer.send(Method::PUT, &format!("/v2/cob/{}", txid(2)), with_location("50.00")).await;
    assert_eq!(status, 201);
}

#[tokio::test]
async fn a_revision_may_move_a_charge_to_another_location() {
    let customer = Customer::new().await;
    let charge = customer.create(&txid(1), "50.00").await;
    let other = new_location(&customer, "cob").await;
    let path = format!("/v2/cob/{}", txid(1));
    let (status, moved) = customer.send(Method::PATCH, &path, json!({ "loc": { "id": other["id"] } })).await;
    assert_eq!((status, &moved["loc"]["id"]), (200, &other["id"]));
    assert!(customer.get(&format!("/v2/loc/{}", charge["loc"]["id"])).await.1.get("txid").is_none());
    let (status, answer) = customer.send(Method::PATCH, &path, json!({ "loc": { "id": 999 } })).await;
    assert_eq!((status, answer["nome"].as_str().unwrap()), (400, "location_nao_encontrada"));
}

#[tokio::test]
async fn locations_are_listed_by_kind_and_by_being_bound() {
    let customer = Customer::new().await;
    new_location(&customer, "cob").await;
    new_location(&customer, "cobv").await;
    customer.create(&txid(1), "50.00").await;
    let count = async |filter: &str| {
        customer.get(&format!("/v2/loc?{PERIOD}{filter}")).await.1["loc"].as_array().unwrap().len()
    };
    assert_eq!(count("").await, 3);
    assert_eq!(count("&tipoCob=cobv").await, 1);
    assert_eq!(count("&txIdPresente=true").await, 1);
    assert_eq!(count("&txIdPresente=false").await, 2);
    let (status, answer) = customer.send(Method::POST, "/v2/loc", json!({ "tipoCob": "x" })).await;
    let kind = "https://pix.bcb.gov.br/api/v2/error/PayloadLocationOperacaoInvalida";
    assert_eq!((status, answer["type"].as_str().unwrap()), (400, kind));
    let (status, answer) = customer.get("/v2/loc/77").await;
    assert_eq!((status, answer["nome"].as_str().unwrap()), (400, "location_nao_encontrada"));
}

/// CRC-16 with polynomial 0x1021 and start 0xFFFF, bit by bit.
fn crc(text: &str) -> String {
    let mut crc: u16 = 0xFFFF;
    for byte in text.bytes() {
        for bit in (0..8).rev() {
            let feedback = (crc >> 15 == 1) != (byte >> bit & 1 == 1);
            crc <<= 1;
            if feedback {
                crc ^= 0x1021;
            }
        }
    }
    format!("{crc:04X}")
}

#[tokio::test]
async fn the_qr_code_is_the_charge_s_own_with_a_right_crc_and_a_picture() {
    let customer = Customer::new().await;
    let charge = customer.create(&txid(1), "50.00").await;
    let (status, code) = customer.get(&format!("/v2/loc/{}/qrcode", charge["loc"]["id"])).await;
    assert_eq!(status, 200);
    let text = code["qrcode"].as_str().unwrap();
    assert_eq!(charge["pixCopiaECola"], text);
    assert!(text.contains(charge["location"].as_str().unwrap()) && text.contains("br.gov.bcb.pix"));
    let (body, sum) = text.split_at(text.len() - 4);
    assert!(body.ends_with("6304"));
    assert_eq!(crc(body), sum);
    let picture = code["imagemQrcode"].as_str().unwrap().strip_prefix("data:image/svg+xml;base64,").unwrap();
    let svg = base64::engine::general_purpose::STANDARD.decode(picture).unwrap();
    assert!(String::from_utf8(svg).unwrap().contains("<svg"));
    assert!(code["linkVisualizacao"].as_str().unwrap().starts_with("https://"));
}
