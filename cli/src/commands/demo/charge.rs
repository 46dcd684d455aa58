//! The demo's charge: made, drawn as a QR code, paid.

use std::time::{Duration, Instant};

use gnpix::pix::QrCorrection;
use gnpix::{Client, Error, ErrorKind, Request, Result, Scope};
use serde_json::{Value, json};

use super::story::Story;
use crate::qr;
use crate::terminal::plain;

/// Homologation pays charges up to R$ 10.00 by itself.
const VALUE: &str = "4.50";
/// The longest the payment may take to arrive.
const PAYMENT: Duration = Duration::from_secs(10);
const PACE: Duration = Duration::from_millis(50);

/// Creates a charge and draws its QR code; the charge's txid.
pub(super) async fn create(story: &mut Story<'_>, client: &Client, key: &str) -> Result<String> {
    let body = json!({
        "calendario": { "expiracao": 3600 },
        "valor": { "original": VALUE },
        "chave": key,
        "solicitacaoPagador": "gnpix demo",
    });
    let started = Instant::now();
    let answer = client.send(Request::post("/v2/cob").json(&body).scope(Scope::CobWrite)).await?;
    let took = started.elapsed();
    let charge: Value = answer.json()?;
    let txid = text(&charge, "/txid")?.to_owned();
    let status = text(&charge, "/status")?.to_owned();
    story.step("charge", "A charge", took);
    story.tell(&format!("POST /v2/cob: R$ {VALUE}, txid {}, {}", plain(&txid), plain(&status)));
    story.fact("charge", json!({ "txid": txid, "status": status, "value": VALUE }));

    let location = charge.pointer("/loc/id").and_then(Value::as_u64).map(|id| id.to_string());
    let location = location.ok_or_else(|| missing("/loc/id"))?;
    let started = Instant::now();
    let request =
        Request::get("/v2/loc/:id/qrcode").path_param("id", location).scope(Scope::PayloadlocationRead);
    let answer = client.send(request).await?;
    let took = started.elapsed();
    let code: Value = answer.json()?;
    let payload = text(&code, "/qrcode")?;
    story.step("qrcode", "Its QR code", took);
    story.tell("GET /v2/loc/:id/qrcode");
    story.drawing(&qr::draw(story.terminal(), payload, QrCorrection::Low)?);
    story.tell(&plain(payload));
    story.fact("qrcode", json!(payload));
    Ok(txid)
}

/// Looks the charge up until it is paid.
pub(super) async fn await_payment(story: &mut Story<'_>, client: &Client, txid: &str) -> Result<()> {
    let started = Instant::now();
    let waiting = story.terminal().spinner("waiting for the payment");
    let mut looks = 0_u32;
    let paid = loop {
        let request = Request::get("/v2/cob/:txid").path_param("txid", txid).scope(Scope::CobRead);
        let charge: Value = client.send(request).await?.json()?;
        looks = looks.saturating_add(1);
        if charge.pointer("/status").and_then(Value::as_str) == Some("CONCLUIDA") {
            break charge;
        }
        if started.elapsed() > PAYMENT {
            return Err(
                Error::new(ErrorKind::Timeout, "the payment didn't arrive").with_code("payment_missing")
            );
        }
        tokio::time::sleep(PACE).await;
    };
    drop(waiting);
    let first = |member: &str| {
        let value = paid.pointer(&format!("/pix/0/{member}")).and_then(Value::as_str);
        value.map(plain).ok_or_else(|| missing("/pix/0"))
    };
    let (id, value, at) = (first("endToEndId")?, first("valor")?, first("horario")?);
    story.step("payment", "The payment arrives", started.elapsed());
    let times = if looks == 1 { "once".to_owned() } else { format!("{looks} times") };
    story.tell(&format!("GET /v2/cob/:txid, looked {times}: CONCLUIDA, R$ {value} at {at}, {id}"));
    story.fact("payment", json!({ "status": "CONCLUIDA", "endToEndId": id, "value": value, "at": at }));
    Ok(())
}

fn text<'a>(value: &'a Value, place: &str) -> Result<&'a str> {
    value.pointer(place).and_then(Value::as_str).ok_or_else(|| missing(place))
}

fn missing(place: &str) -> Error {
    Error::new(ErrorKind::Response, format!("the bank's answer has no {place}")).with_code("member_missing")
}
