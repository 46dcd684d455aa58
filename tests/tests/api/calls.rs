//! Typed calls as a user makes them.

use std::time::Duration;

use gnpix::api::types::{
    CobDataDeVencimento, CobExpiracao, CobRevisada, CobSolicitada, CobVDevedor, CobVSolicitada,
    CobVValorOriginal, CobValorOriginal, Devedor, DevolucaoSolicitada, EnvioFavorecido, EnvioPagador,
    EnvioSolicitado, Periodicidade, PoliticaRetentativa, RecCalendario, RecSolicitada, RecVinculo,
    WebhookSolicitado,
};
use gnpix::api::{Call, resources};
use gnpix::pix::{Amount, CobStatus, Moment, RecStatus, SentStatus, Txid};
use gnpix::{ErrorKind, blocking};
use gnpix_sandbox::FaultRule;
use gnpix_tests::Bank;

use crate::receiver::Receiver;

const FROM: &str = "2020-01-01T00:00:00Z";
const UNTIL: &str = "2100-01-01T00:00:00Z";

fn cob(bank: &Bank, value: &str) -> CobSolicitada {
    CobSolicitada::new(bank.sandbox.pix_key(), CobValorOriginal::new(value))
        .calendario(CobExpiracao::new().expiracao(3600))
}

fn sending(bank: &Bank, value: &str) -> EnvioSolicitado {
    EnvioSolicitado::new(
        EnvioFavorecido::new().chave("71cdf9ba-c695-4e3c-b010-abb521a3f1be"),
        EnvioPagador::new(bank.sandbox.pix_key()),
        value,
    )
}

#[test]
fn a_charge_is_made_changed_found_and_listed_blocking() {
    let bank = Bank::open();
    let client = bank.blocking();
    let txid = Txid::generate().unwrap();
    let made = client.cob().create(&cob(&bank, "12.00")).txid(&txid).send().unwrap();
    assert_eq!((made.txid.as_str(), &made.status, made.revisao), (txid.as_str(), &CobStatus::Ativa, 0));
    assert_eq!((made.response().status(), made.response().attempts()), (201, 1));
    assert!(!made.response().is_recovered());
    assert_eq!(made.valor.original.parse::<Amount>().unwrap().cents(), 1200);
    let changed = CobRevisada::new().status(CobStatus::RemovidaPeloUsuarioRecebedor);
    let changed = client.cob().update(&txid, &changed).send().unwrap();
    assert_eq!(changed.status, CobStatus::RemovidaPeloUsuarioRecebedor);
    let found = client.cob().get(&txid).revisao(0).send().unwrap().into_inner();
    assert_eq!((found.txid.as_str(), found.calendario.expiracao), (txid.as_str(), 3600));
    assert!(client.cob().create(&cob(&bank, "1.00")).send().unwrap().txid != txid.as_str());
    let mut listed = Vec::new();
    for charge in client.cob().list(FROM, UNTIL).itens_por_pagina(1).all() {
        listed.push(charge.unwrap().txid);
    }
    assert_eq!(listed.len(), 2);
    let first = client.cob().list(FROM, UNTIL).status(CobStatus::Concluida).send().unwrap();
    assert_eq!((first.cobs.len(), first.parametros.paginacao.quantidade_total_de_itens), (1, 1));
}

#[tokio::test]
async fn a_charge_is_made_found_and_listed_async() {
    let bank = Bank::open();
    let client = bank.client();
    for value in ["11.00", "12.00", "13.00"] {
        let cob = cob(&bank, value).devedor(Devedor::new("Ana").cpf("12345678909"));
        let made = client.cob().create(&cob).timeout(Duration::from_secs(20)).await.unwrap();
        let found = client.cob().get(&made.txid).send().await.unwrap();
        assert_eq!(found.devedor.as_ref().unwrap().nome, "Ana");
    }
    let until = Moment::parse(UNTIL).unwrap();
    let mut charges = client.cob().list(FROM, until).pagina_atual(7).itens_por_pagina(2).all();
    let mut values = Vec::new();
    while let Some(charge) = charges.next().await {
        values.push(charge.unwrap().valor.original);
    }
    values.sort();
    assert_eq!(values, ["11.00", "12.00", "13.00"]);
    assert_eq!(charges.response().unwrap().status(), 200);
    assert_eq!(bank.seen("GET", "/v2/cob"), 2);
    // A typed call is `Send`, so that it can be a task.
    let task = {
        let client = client.clone();
        async move { client.balance().get().await.map(|found| found.saldo.clone()) }
    };
    assert!(tokio::spawn(task).await.unwrap().is_ok());
}

#[test]
fn a_sending_whose_answer_is_lost_is_the_one_that_was_made() {
    let bank = Bank::with(|builder| builder.balance_cents(100_000));
    let client = bank.blocking();
    bank.fault("path=/v3/gn/pix/id1; method=PUT; times=1; close=after_processing");
    let sent = client.pix().send("id1", &sending(&bank, "1.00")).send().unwrap();
    assert!(sent.response().is_recovered() && sent.response().attempts() == 2);
    assert_eq!((sent.id_envio.as_str(), sent.valor.as_str()), ("id1", "1.00"));
    let found = client.pix().get_sent_by_id("id1").send().unwrap();
    assert!(matches!(found.status, SentStatus::Realizado | SentStatus::EmProcessamento));
    assert_eq!(client.balance().get().send().unwrap().saldo, "999.00");
}

#[test]
fn a_received_pix_is_given_back() {
    let bank = Bank::open();
    let client = bank.blocking();
    let made = client.cob().create(&cob(&bank, "9.00")).send().unwrap();
    let paid = client.cob().get(&made.txid).send().unwrap();
    let pix = &paid.pix.as_ref().unwrap()[0];
    let refund = DevolucaoSolicitada::new(Amount::from_cents(100).unwrap());
    let made = client.pix().refund(&pix.end_to_end_id, "r1", &refund).send().unwrap();
    assert_eq!((made.id.as_str(), made.valor.as_str()), ("r1", "1.00"));
    assert_eq!(client.pix().get_refund(&pix.end_to_end_id, "r1").send().unwrap().rtr_id, made.rtr_id);
}

#[test]
fn charges_with_a_due_date_and_recurrences() {
    let bank = Bank::open();
    let client = bank.blocking();
    let key = bank.sandbox.pix_key();
    let cobv = CobVSolicitada::new(
        CobDataDeVencimento::new("2090-11-24"),
        key,
        CobVDevedor::new("Ana").cpf("12345678909"),
        CobVValorOriginal::new("100.00"),
    );
    let txid = Txid::generate().unwrap();
    let made = client.cobv().create(&txid, &cobv).send().unwrap();
    assert_eq!((made.status.as_str(), made.calendario.data_de_vencimento.as_str()), ("ATIVA", "2090-11-24"));
    let rec = RecSolicitada::new(
        RecCalendario::new("2090-04-01", Periodicidade::Mensal),
        PoliticaRetentativa::NaoPermite,
        RecVinculo::new("63100862", Devedor::new("Ana").cpf("12345678909")),
    );
    let rec = client.rec().create(&rec).send().unwrap();
    assert_eq!(client.rec().get(rec.id_rec.as_deref().unwrap()).send().unwrap().status, RecStatus::Criada);
    let all: gnpix::Result<Vec<_>> = client.rec().list(FROM, UNTIL).all().collect();
    assert_eq!(all.unwrap()[0].id_rec, rec.id_rec);
}

#[test]
fn a_webhook_is_set_found_listed_and_removed() {
    let bank = Bank::open();
    let (client, key) = (bank.blocking(), bank.sandbox.pix_key());
    let none = client.webhook().get(key).send().unwrap_err();
    assert_eq!((none.kind(), none.code()), (ErrorKind::Api, Some("webhook_nao_encontrado")));
    let receiver = Receiver::start(&bank);
    let hook = WebhookSolicitado::new(receiver.url.as_str());
    assert_eq!(client.webhook().configure(key, &hook).send().unwrap().status(), 201);
    assert_eq!(receiver.next().0, "/hook");
    assert_eq!(client.webhook().get(key).send().unwrap().webhook_url, receiver.url);
    let all: gnpix::Result<Vec<_>> = client.webhook().list().inicio(FROM).fim(UNTIL).all().collect();
    assert_eq!(all.unwrap()[0].webhook_url, receiver.url);
    assert_eq!(client.webhook().delete(key).send().unwrap().status(), 204);
    let header = client.webhook().configure(key, &hook).skip_mtls_checking(true).send().unwrap();
    assert!(header.status() < 300);
    let seen = bank.sandbox.requests();
    assert_eq!(seen.last().unwrap().header("x-skip-mtls-checking"), Some("true"));
}

#[test]
fn what_the_api_would_refuse_is_refused_before_any_traffic() {
    let bank = Bank::open();
    let client = bank.blocking();
    let error = client.cob().create(&cob(&bank, "10")).send().unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::InvalidArgument, Some("body_invalid")));
    assert_eq!(error.violations()[0].property.as_deref(), Some("valor.original"));
    let error = client.cob().get("short").send().unwrap_err();
    assert_eq!(error.violations()[0].property.as_deref(), Some("txid"));
    let error = client.cob().list("yesterday", UNTIL).all().next().unwrap().unwrap_err();
    assert_eq!(error.violations()[0].property.as_deref(), Some("inicio"));
    assert_eq!(bank.sandbox.stats().connections, 0);
}

#[test]
fn an_answer_of_another_form_is_an_error_that_says_the_call_was_done_and_keeps_it() {
    let bank = Bank::open();
    let client = bank.blocking();
    client.token().unwrap();
    bank.sandbox.faults().push(FaultRule::parse("path=/v2/cob; method=POST; times=1; bad_json").unwrap());
    let error = client.cob().create(&cob(&bank, "12.00")).send().unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Response, Some("answer_unexpected")));
    assert!(error.maybe_sent() && error.to_string().contains("was done"), "{error}");
    assert_eq!((error.http_status(), error.attempts()), (Some(200), 1));
    assert!(!error.answer().unwrap().body.is_empty());
    bank.sandbox.faults().push(FaultRule::parse("path=/v2/gn/saldo; times=1; empty").unwrap());
    let error = client.balance().get().send().unwrap_err();
    assert!(error.code() == Some("answer_unexpected") && !error.maybe_sent(), "{error}");
}

#[test]
fn a_request_may_be_taken_out_and_its_answer_read() {
    let bank = Bank::open();
    let client = bank.blocking();
    let request = client.balance().get().request().unwrap();
    let answer = client.send_until(request, std::future::pending()).unwrap();
    let balance = Call::<blocking::Client, resources::BalanceGet>::read(answer).unwrap();
    assert!(balance.saldo.parse::<Amount>().is_ok());
}
