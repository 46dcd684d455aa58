//! Core's values of Pix and the sandbox's, which know nothing of each other.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod receiver;

use std::time::{Duration, SystemTime};

use gnpix::pix::webhook::{Callback, CallbackAuthority, CallbackKind, NoticeKind};
use gnpix::pix::{
    Amount, BrCode, BrCodeKind, CobStatus, DevolucaoId, EndToEndId, IdEnvio, Moment, PixKey, RtrId, Txid,
};
use gnpix::{ErrorKind, Request};
use gnpix_tests::Bank;
use serde_json::{Value, json};

use receiver::Receiver;

fn charge(bank: &Bank, valor: &str) -> Value {
    json!({
        "calendario": { "expiracao": 3600 },
        "valor": { "original": valor },
        "chave": bank.sandbox.pix_key(),
    })
}

fn get(bank: &Bank, txid: &str) -> Value {
    bank.blocking().send(Request::get("/v2/cob/:txid").path_param("txid", txid)).unwrap().json().unwrap()
}

fn put(bank: &Bank, txid: &str, body: &Value) -> gnpix::Result<Value> {
    bank.blocking().send(Request::put("/v2/cob/:txid").path_param("txid", txid).json(body))?.json()
}

#[test]
fn the_sandboxs_br_code_and_picture_are_what_core_reads() {
    let bank = Bank::open();
    let cob = put(&bank, Txid::generate().unwrap().as_str(), &charge(&bank, "12.00")).unwrap();
    let code = BrCode::parse(cob["pixCopiaECola"].as_str().unwrap()).unwrap();
    assert_eq!((code.kind(), code.problems()), (BrCodeKind::Dynamic, vec![]));
    assert_eq!(code.location(), cob["location"].as_str());
    assert_eq!(code.data().build().unwrap(), code, "core would write the same");
    assert_eq!(CobStatus::from(cob["status"].as_str().unwrap()), CobStatus::Ativa);
    Moment::parse(cob["calendario"]["criacao"].as_str().unwrap()).unwrap();
    let request = Request::get("/v2/loc/:id/qrcode").path_param("id", cob["loc"]["id"].to_string());
    let picture: Value = bank.blocking().send(request).unwrap().json().unwrap();
    assert_eq!(picture["qrcode"].as_str(), Some(code.as_str()));
}

#[test]
fn both_take_and_refuse_the_same_txids() {
    let bank = Bank::open();
    let (shortest, longest) = ("a".repeat(26), "Z9".repeat(17) + "Z");
    let (short, long) = ("a".repeat(25), "Z9".repeat(18));
    let good = [Txid::generate().unwrap().into_string(), shortest, longest];
    let bad = [short, long, format!("{}-", "a".repeat(29)), format!("{}é", "a".repeat(29))];
    for (txid, is_good) in good.iter().map(|t| (t, true)).chain(bad.iter().map(|t| (t, false))) {
        assert_eq!(Txid::parse(txid).is_ok(), is_good, "core: {txid}");
        let made = put(&bank, txid, &charge(&bank, "12.00"));
        assert_eq!(made.is_ok(), is_good, "sandbox: {txid}: {made:?}");
    }
}

#[test]
fn both_take_and_refuse_the_same_amounts() {
    let bank = Bank::open();
    for (valor, is_good) in [
        ("0.01", true),
        ("0000000012.00", true),
        ("9999999999.99", true),
        ("0.00", false),
        ("10", false),
        ("10.0", false),
        ("10,00", false),
        ("12345678901.00", false),
        ("1e2", false),
        ("-1.00", false),
        ("", false),
    ] {
        assert_eq!(Amount::parse(valor).and_then(Amount::above_zero).is_ok(), is_good, "core: {valor}");
        let made = put(&bank, Txid::generate().unwrap().as_str(), &charge(&bank, valor));
        assert_eq!(made.is_ok(), is_good, "sandbox: {valor}: {made:?}");
        if let Err(error) = made {
            assert_eq!(error.kind(), ErrorKind::Api);
        }
    }
}

#[test]
fn both_take_and_refuse_the_same_keys() {
    let bank = Bank::open();
    for (key, is_good) in [
        ("12345678909", true),
        ("12ABC34501DE35", true),
        ("09089356000118", true),
        ("+5561912345678", true),
        ("fulano.silva@example.com", true),
        ("7d9f0335-8dcc-4054-9bf9-0dbd61d36906", true),
        ("12345678900", false),
        ("12ABC34501DE36", false),
        ("5561912345678", false),
        ("Fulano@example.com", false),
        ("7D9F0335-8DCC-4054-9BF9-0DBD61D36906", false),
        ("fulano", false),
        ("", false),
    ] {
        let is_dicts = PixKey::parse(key).is_ok_and(|read| read.as_str() == key);
        assert_eq!(is_dicts, is_good, "core: {key}");
        let receiver = json!({ "chave": bank.sandbox.pix_key() });
        let body = json!({ "valor": "0.01", "pagador": { "chave": key }, "favorecido": receiver });
        let id = IdEnvio::generate().unwrap();
        let send = Request::put("/v3/gn/pix/:idEnvio").path_param("idEnvio", id.as_str()).json(&body);
        let sent = bank.blocking().send(send);
        assert_eq!(sent.is_ok(), is_good, "sandbox: {key}: {sent:?}");
    }
}

#[test]
fn the_identifiers_that_the_sandbox_makes_have_the_parts_that_core_knows() {
    let bank = Bank::open();
    let txid = Txid::generate().unwrap();
    let started = Moment::from_system_time(SystemTime::now() - Duration::from_secs(60)).unwrap();
    put(&bank, txid.as_str(), &charge(&bank, "5.00")).unwrap();
    let cob = get(&bank, txid.as_str());
    let e2e = EndToEndId::parse(cob["pix"][0]["endToEndId"].as_str().unwrap()).unwrap();
    let parts = e2e.parts().unwrap();
    assert_eq!((parts.letter, parts.suffix.len()), ('E', 11));
    assert!(parts.moment >= started, "{parts:?}");
    let refund = Request::put("/v2/pix/:e2eid/devolucao/:id")
        .path_param("e2eid", e2e.as_str())
        .path_param("id", DevolucaoId::generate().unwrap().as_str())
        .json(&json!({ "valor": "1.00" }));
    let made: Value = bank.blocking().send(refund).unwrap().json().unwrap();
    let parts = RtrId::parse(made["rtrId"].as_str().unwrap()).unwrap().parts().unwrap();
    assert_eq!(parts.letter, 'D');
}

#[test]
fn the_sandboxs_callbacks_pass_cores_check_and_are_understood() {
    let bank = Bank::open();
    let receiver = Receiver::start(&bank);
    let client = bank.blocking();
    let configure = Request::put("/v2/webhook/:chave")
        .path_param("chave", bank.sandbox.pix_key())
        .json(&json!({ "webhookUrl": receiver.url }));
    assert_eq!(client.send(configure).unwrap().status(), 201, "the call without a certificate was refused");
    let (target, body) = receiver.next();
    assert_eq!((target.as_str(), Callback::parse(&body).unwrap().kind), ("/hook", CallbackKind::Test));

    let txid = Txid::generate().unwrap();
    put(&bank, txid.as_str(), &charge(&bank, "5.00")).unwrap();
    let cob = get(&bank, txid.as_str());
    let (target, body) = receiver.next();
    assert_eq!(target, "/hook/pix");
    let callback = Callback::parse(&body).unwrap();
    let notice = &callback.notices[0];
    assert_eq!((callback.kind, notice.kind), (CallbackKind::Pix, NoticeKind::Received));
    assert_eq!(notice.end_to_end_id.as_deref(), cob["pix"][0]["endToEndId"].as_str());
    assert_eq!(notice.txid.as_deref(), cob["txid"].as_str());
    assert_eq!(notice.pix_key.as_deref(), Some(bank.sandbox.pix_key()));
    assert_eq!(notice.amount.unwrap().to_string(), "5.00");

    let id = IdEnvio::generate().unwrap();
    let body = json!({ "valor": "15.00", "pagador": { "chave": bank.sandbox.pix_key() }, "favorecido": { "chave": "fulano@example.com" } });
    client.send(Request::put("/v3/gn/pix/:idEnvio").path_param("idEnvio", id.as_str()).json(&body)).unwrap();
    let (_, body) = receiver.next();
    let notice = Callback::parse(&body).unwrap().notices.remove(0);
    assert_eq!((notice.kind, notice.status.as_deref()), (NoticeKind::Sent, Some("NAO_REALIZADO")));
    assert_eq!(notice.id_envio.as_deref(), Some(id.as_str()));
    assert!(notice.error_code.is_some(), "{}", notice.json);
}

#[test]
fn only_the_certificate_of_callbacks_leads_to_their_authority() {
    let bank = Bank::open();
    let authority = CallbackAuthority::from_pem(bank.sandbox.webhook_ca_pem().as_bytes()).unwrap();
    let der = |certificate: &gnpix_sandbox::IssuedCertificate| certificate.certificate_der().to_vec();
    let (banks, customers) = (der(bank.sandbox.webhook_certificate()), der(bank.sandbox.certificate()));
    let now = SystemTime::now();
    authority.check(&[&banks], now).unwrap();
    authority.check(&[&banks, &customers], now).unwrap();
    let ages = Duration::from_secs(40 * 365 * 86_400);
    for (presented, wall) in [
        (vec![], now),
        (vec![customers.as_slice()], now),
        (vec![customers.as_slice(), &banks], now),
        (vec![&banks[..banks.len() - 1]], now),
        (vec![b"".as_slice()], now),
        (vec![banks.as_slice()], now + ages),
        (vec![banks.as_slice()], now - ages),
        (vec![banks.as_slice()], SystemTime::UNIX_EPOCH - ages),
    ] {
        assert_eq!(authority.check(&presented, wall).unwrap_err().code(), Some("webhook_untrusted"));
    }
    for pem in ["", "x", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"] {
        let error = CallbackAuthority::from_pem(pem.as_bytes()).unwrap_err();
        assert_eq!(error.code(), Some("webhook_untrusted"), "{pem}");
    }
    let pem = bank.sandbox.webhook_certificate().certificate_pem();
    authority.check_pem(pem.as_bytes(), now).unwrap();
    let damaged = pem.replace("-----END", "=-----END");
    for presented in ["", "x", bank.sandbox.certificate().certificate_pem(), &damaged] {
        let error = authority.check_pem(presented.as_bytes(), now).unwrap_err();
        assert_eq!(error.code(), Some("webhook_untrusted"), "{presented}");
    }
    let others = CallbackAuthority::from_pem(bank.sandbox.ca_pem().as_bytes()).unwrap();
    assert!(others.check(&[&banks], now).is_err());
}
