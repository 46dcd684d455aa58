//! Pix Automático: the lives of recurrences, requests and recurring charges, and what the webhooks are told.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

use crate::receiver::Receiver;
use crate::spec::assert_fits;
use crate::support::{Customer, cobv, read, txid};
use crate::tour::{cobr, recurrence, request};

async fn create(customer: &Customer, body: Value) -> String {
    let (status, made) = customer.send(Method::POST, "/v2/rec", body).await;
    assert_eq!((status, &made["status"]), (201, &"CRIADA".into()), "{made}");
    made["idRec"].as_str().unwrap().to_owned()
}

async fn approved(customer: &Customer) -> String {
    let id = create(customer, recurrence()).await;
    customer.bank.approve_recurrence(&id).unwrap();
    id
}

async fn charge(customer: &Customer, number: u32, id: &str, day: &str) -> (u16, Value) {
    customer.send(Method::PUT, &format!("/v2/cobr/{}", txid(number)), cobr(id, day)).await
}

async fn status(customer: &Customer, path: &str) -> String {
    customer.get(path).await.1["status"].as_str().unwrap().to_owned()
}

fn names(answer: &Value) -> Vec<&str> {
    answer["violacoes"].as_array().unwrap().iter().map(|one| one["propriedade"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn ids_say_whether_retries_are_allowed_and_on_which_day() {
    let customer = Customer::new().await;
    for (policy, letters) in [("PERMITE_3R_7D", "RR"), ("NAO_PERMITE", "RN")] {
        let mut body = recurrence();
        body["politicaRetentativa"] = policy.into();
        let id = create(&customer, body).await;
        assert!(id.len() == 29 && id.starts_with(&format!("{letters}09089356")), "{id}");
    }
}

#[tokio::test]
async fn every_rule_of_a_recurrence_is_enforced_and_named() {
    let customer = Customer::new().await;
    for (pointer, value, property) in [
        ("/vinculo/devedor/cpf", json!("12345678900"), "rec.vinculo.devedor"),
        ("/vinculo/devedor/nome", Value::Null, "rec.vinculo.devedor.nome"),
        ("/vinculo/contrato", json!("x".repeat(36)), "rec.vinculo.contrato"),
        ("/calendario/dataInicial", json!("2020-01-01"), "rec.calendario.dataInicial"),
        ("/calendario/dataInicial", json!("soon"), "rec.calendario.dataInicial"),
        ("/calendario/dataFinal", json!("2098-01-14"), "rec.calendario.dataFinal"),
        ("/calendario/periodicidade", json!("DIARIA"), "rec.calendario.periodicidade"),
        ("/valor/valorRec", json!("0.00"), "rec.valor.valorRec"),
        ("/valor/valorMinimoRecebedor", json!("1.00"), "rec.valor"),
        ("/politicaRetentativa", json!("SIM"), "rec.politicaRetentativa"),
        ("/loc", json!(77), "rec.loc"),
        ("/loc", json!(-1), "rec.loc"),
    ] {
        let mut body = recurrence();
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        body.pointer_mut(parent).unwrap()[name] = value.clone();
        let (code, answer) = customer.send(Method::POST, "/v2/rec", body).await;
        assert_eq!(code, 400, "{pointer} {value}");
        assert_eq!(answer["type"], "https://pix.bcb.gov.br/api/v2/error/RecOperacaoInvalida");
        assert!(names(&answer).contains(&property), "{pointer} {value}: {answer}");
    }
    let (code, answer) = customer.get("/v2/rec/RN1234567820240115abcdefghijk").await;
    assert_eq!(
        (code, &answer["type"]),
        (404, &"https://pix.bcb.gov.br/api/v2/error/RecNaoEncontrada".into())
    );
}

#[tokio::test]
async fn a_location_serves_one_recurrence_and_can_be_freed() {
    let customer = Customer::new().await;
    let (_, location) = customer.send(Method::POST, "/v2/locrec", Value::Null).await;
    let mut body = recurrence();
    body["loc"] = location["id"].clone();
    let first = create(&customer, body.clone()).await;
    let (code, answer) = customer.send(Method::POST, "/v2/rec", body).await;
    assert_eq!((code, names(&answer)), (400, vec!["rec.loc"]));
    let path = format!("/v2/locrec/{}", location["id"]);
    assert_eq!(customer.get(&path).await.1["idRec"], first);
    let (_, freed) = customer.send(Method::DELETE, &format!("{path}/idRec"), Value::Null).await;
    assert_eq!(freed.get("idRec"), None);
    assert!(customer.get(&format!("/v2/rec/{first}")).await.1.get("loc").is_none());
    let second = create(&customer, recurrence()).await;
    let revision = json!({ "loc": location["id"] });
    let (code, moved) = customer.send(Method::PATCH, &format!("/v2/rec/{second}"), revision.clone()).await;
    assert_eq!((code, &moved["loc"]["idRec"]), (200, &second.clone().into()));
    customer.bank.approve_recurrence(&second).unwrap();
    let (code, answer) = customer.send(Method::PATCH, &format!("/v2/rec/{second}"), revision).await;
    assert_eq!((code, names(&answer)), (400, vec!["rec.loc"]), "only while it is CRIADA");
    assert_eq!(customer.get("/v2/locrec/77").await.0, 404);
}

#[tokio::test]
async fn the_code_of_each_journey_carries_what_it_needs() {
    let customer = Customer::new().await;
    let (_, location) = customer.send(Method::POST, "/v2/locrec", Value::Null).await;
    let mut body = recurrence();
    body["loc"] = location["id"].clone();
    body["ativacao"] = json!({ "dadosJornada": { "txid": txid(1) } });
    let id = create(&customer, body).await;
    let now = customer.create(&txid(1), "50.00").await;
    customer.create(&txid(2), "50.00").await;
    let (_, due) =
        customer.send(Method::PUT, &format!("/v2/cobv/{}", txid(3)), cobv("50.00", "2098-01-15")).await;
    let code = async |query: &str| customer.get(&format!("/v2/rec/{id}{query}")).await;
    let (_, plain) = code("").await;
    assert_eq!(plain["dadosQR"]["jornada"], "JORNADA_2");
    assert!(
        plain["dadosQR"]["pixCopiaECola"].as_str().unwrap().contains(location["location"].as_str().unwrap())
    );
    for (number, other, journey) in [(1, &now, "JORNADA_3"), (3, &due, "JORNADA_4")] {
        let (status, read) = code(&format!("?txid={}", txid(number))).await;
        assert_eq!((status, &read["dadosQR"]["jornada"]), (200, &journey.into()));
        let text = read["dadosQR"]["pixCopiaECola"].as_str().unwrap();
        assert!(text.contains(other["location"].as_str().unwrap()));
        assert!(text.contains(location["location"].as_str().unwrap()));
    }
    for wrong in [txid(2), txid(9)] {
        let (status, answer) = code(&format!("?txid={wrong}")).await;
        assert_eq!((status, names(&answer)), (400, vec!["txid"]));
    }
    // Journey 3: agreeing pays the charge as well.
    customer.bank.approve_recurrence(&id).unwrap();
    let (_, read) = code("").await;
    assert_eq!(read["ativacao"], json!({ "tipoJornada": "JORNADA_3", "dadosJornada": { "txid": txid(1) } }));
    assert_eq!(status(&customer, &format!("/v2/cob/{}", txid(1))).await, "CONCLUIDA");
    assert_eq!(read["pagador"]["cpf"], "12345678909");
    let mut other = recurrence();
    other["ativacao"] = json!({ "dadosJornada": { "txid": txid(8) } });
    let lost = create(&customer, other).await;
    assert!(customer.bank.approve_recurrence(&lost).unwrap_err().to_string().contains("não existe"));
}

#[tokio::test]
async fn payers_refuse_cancel_and_let_expire_and_each_state_ends_only_once() {
    let customer = Customer::new().await;
    let bank = &customer.bank;
    let [refused, cancelled, expired, taken_back] = [
        create(&customer, recurrence()).await,
        approved(&customer).await,
        create(&customer, recurrence()).await,
        approved(&customer).await,
    ];
    bank.reject_recurrence(&refused).unwrap();
    bank.cancel_recurrence(&cancelled).unwrap();
    bank.expire_recurrence(&expired).unwrap();
    let path = format!("/v2/rec/{taken_back}");
    let (code, answer) = customer.send(Method::PATCH, &path, json!({ "status": "CANCELADA" })).await;
    assert_eq!(
        (code, &answer["encerramento"]["cancelamento"]["solicitante"]),
        (200, &"USUARIO_RECEBEDOR".into())
    );
    for (id, state) in [
        (&refused, "REJEITADA"),
        (&cancelled, "CANCELADA"),
        (&expired, "EXPIRADA"),
        (&taken_back, "CANCELADA"),
    ] {
        let (_, read) = customer.get(&format!("/v2/rec/{id}")).await;
        assert_eq!(read["status"], state);
        assert_eq!(read["atualizacao"].as_array().unwrap().last().unwrap()["status"], state);
        for act in [
            bank.approve_recurrence(id),
            bank.reject_recurrence(id),
            bank.cancel_recurrence(id),
            bank.expire_recurrence(id),
        ] {
            assert!(act.unwrap_err().to_string().contains(id.as_str()));
        }
        let (code, _) =
            customer.send(Method::PATCH, &format!("/v2/rec/{id}"), json!({ "status": "CANCELADA" })).await;
        assert_eq!(code, 400, "{state}");
        assert_eq!(charge(&customer, 1, id, "2098-01-15").await.0, 400, "{state}");
        assert_eq!(customer.send(Method::POST, "/v2/solicrec", request(id)).await.0, 400, "{state}");
    }
    assert!(bank.approve_recurrence("nobody").is_err());
}

#[tokio::test]
async fn a_request_is_answered_taken_back_or_expires() {
    let customer = Customer::new().await;
    let ask = async |id: &str| {
        let (code, asked) = customer.send(Method::POST, "/v2/solicrec", request(id)).await;
        assert_eq!((code, &asked["status"]), (201, &"CRIADA".into()), "{asked}");
        format!("/v2/solicrec/{}", asked["idSolicRec"].as_str().unwrap())
    };
    let id = create(&customer, recurrence()).await;
    let path = ask(&id).await;
    assert_eq!(status(&customer, &path).await, "RECEBIDA");
    let (code, answer) = customer.send(Method::POST, "/v2/solicrec", request(&id)).await;
    assert_eq!((code, names(&answer)), (400, vec!["solicrec.idRec"]), "one at a time");
    assert_eq!(customer.send(Method::PATCH, &path, json!({ "status": "CANCELADA" })).await.0, 201);
    let (code, answer) = customer.send(Method::PATCH, &path, json!({ "status": "CANCELADA" })).await;
    assert_eq!((code, names(&answer)), (400, vec!["solicrec.status"]));
    let path = ask(&id).await;
    customer.bank.reject_request(path.rsplit('/').next().unwrap()).unwrap();
    assert_eq!(status(&customer, &path).await, "REJEITADA");
    assert_eq!(status(&customer, &format!("/v2/rec/{id}")).await, "REJEITADA");
    assert!(customer.bank.accept_request(path.rsplit('/').next().unwrap()).is_err());

    let id = create(&customer, recurrence()).await;
    let (_, late) = customer
        .send(Method::POST, "/v2/solicrec", {
            let mut body = request(&id);
            body["calendario"]["dataExpiracaoSolicitacao"] = "2020-01-01T00:00:00Z".into();
            body
        })
        .await;
    assert_eq!(names(&late), ["solicrec.calendario.dataExpiracaoSolicitacao"]);
    let soon = customer.bank.clock().now() + Duration::from_secs(60);
    let mut body = request(&id);
    body["calendario"]["dataExpiracaoSolicitacao"] =
        soon.format(&time::format_description::well_known::Rfc3339).unwrap().into();
    let (_, asked) = customer.send(Method::POST, "/v2/solicrec", body).await;
    let path = format!("/v2/solicrec/{}", asked["idSolicRec"].as_str().unwrap());
    customer.bank.clock().advance(Duration::from_secs(61));
    assert_eq!(status(&customer, &path).await, "EXPIRADA");
    assert!(customer.bank.accept_request(path.rsplit('/').next().unwrap()).is_err());
}

#[tokio::test]
async fn a_charge_waits_for_the_approval_and_is_paid_once() {
    let customer = Customer::new().await;
    let id = create(&customer, recurrence()).await;
    let (code, made) = charge(&customer, 1, &id, "2098-01-18").await;
    assert_eq!((code, &made["status"]), (201, &"CRIADA".into()));
    let path = format!("/v2/cobr/{}", txid(1));
    assert_eq!(status(&customer, &path).await, "CRIADA");
    assert!(customer.bank.collect(&txid(1)).is_err());
    customer.bank.approve_recurrence(&id).unwrap();
    let (_, read) = customer.get(&path).await;
    assert_eq!(read["status"], "ATIVA");
    // 2098-01-18 is a Saturday, and the charge moves with business days.
    assert_eq!(read["tentativas"][0]["dataLiquidacao"], "2098-01-20");
    let paid = customer.bank.pay(&txid(1)).unwrap();
    let (_, read) = customer.get(&path).await;
    assert_eq!((&read["status"], &read["pix"][0]["endToEndId"]), (&"CONCLUIDA".into(), &paid.clone().into()));
    assert_eq!(read["tentativas"][0]["endToEndId"], paid);
    assert_eq!(customer.get("/v2/gn/saldo").await.1["saldo"], "1035.00");
    assert!(customer.bank.collect(&txid(1)).is_err());
    assert!(customer.bank.fail_collection(&txid(1), "AM02").is_err());
    assert!(customer.bank.cancel_collection(&txid(1)).is_err());
}

#[tokio::test]
async fn one_charge_a_cycle_and_every_rule_of_a_charge_is_named() {
    let customer = Customer::new().await;
    let id = approved(&customer).await;
    assert_eq!(charge(&customer, 1, &id, "2098-01-15").await.0, 201);
    let (code, answer) = charge(&customer, 2, &id, "2098-01-31").await;
    assert_eq!((code, names(&answer)), (400, vec!["cobr.calendario.dataDeVencimento"]));
    assert_eq!(charge(&customer, 2, &id, "2098-02-01").await.0, 201);
    customer.bank.fail_collection(&txid(2), "AC05").unwrap();
    assert_eq!(status(&customer, &format!("/v2/cobr/{}", txid(2))).await, "REJEITADA");
    assert_eq!(charge(&customer, 3, &id, "2098-02-20").await.0, 201, "a rejected one leaves its cycle free");
    let (code, answer) = charge(&customer, 3, &id, "2098-05-20").await;
    assert_eq!((code, &answer["nome"]), (409, &"txid_duplicado".into()));
    for (pointer, value, property) in [
        ("/idRec", json!("RN1234567820240115abcdefghijk"), "cobr.idRec"),
        ("/idRec", json!("x"), "cobr.idRec"),
        ("/calendario/dataDeVencimento", json!("2020-01-01"), "cobr.calendario.dataDeVencimento"),
        ("/valor/original", json!("0.00"), "cobr.valor.original"),
        ("/infoAdicional", json!("x".repeat(141)), "cobr.infoAdicional"),
        ("/ajusteDiaUtil", json!("sim"), "cobr.ajusteDiaUtil"),
        ("/recebedor/tipoConta", json!("X"), "cobr.recebedor.tipoConta"),
        ("/devedor/cep", json!("35400-000"), "cobr.devedor.cep"),
    ] {
        let mut body = cobr(&id, "2098-06-20");
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        body.pointer_mut(parent).unwrap()[name] = value.clone();
        let (code, answer) = customer.send(Method::POST, "/v2/cobr", body).await;
        assert_eq!(code, 400, "{pointer} {value}");
        assert_eq!(answer["type"], "https://pix.bcb.gov.br/api/v2/error/CobROperacaoInvalida");
        assert!(names(&answer).contains(&property), "{pointer} {value}: {answer}");
    }
    let (code, answer) = customer.get(&format!("/v2/cobr/{}", txid(9))).await;
    assert_eq!(
        (code, &answer["type"]),
        (404, &"https://pix.bcb.gov.br/api/v2/error/CobRNaoEncontrado".into())
    );
}

#[tokio::test]
async fn three_more_tries_within_seven_days_and_only_where_the_policy_allows() {
    let customer = Customer::new().await;
    let id = approved(&customer).await;
    charge(&customer, 1, &id, "2098-01-15").await;
    let retry = async |number: u32, day: &str| {
        customer
            .send(Method::POST, &format!("/v2/cobr/{}/retentativa/{day}", txid(number)), Value::Null)
            .await
    };
    assert_eq!(names(&retry(1, "2098-01-16").await.1), ["cobr.tentativas"], "the first is still to come");
    for day in ["2098-01-16", "2098-01-17", "2098-01-22"] {
        customer.bank.fail_collection(&txid(1), "AM02").unwrap();
        for (wrong, property) in [("2020-01-01", "data"), ("2098-01-23", "data"), ("soon", "data")] {
            assert_eq!(names(&retry(1, wrong).await.1), [property], "{wrong}");
        }
        assert_eq!(retry(1, day).await.0, 201, "{day}");
    }
    assert!(customer.bank.fail_collection(&txid(1), "XXXX").unwrap_err().to_string().contains("catálogo"));
    customer.bank.fail_collection(&txid(1), "AM02").unwrap();
    let (_, read) = customer.get(&format!("/v2/cobr/{}", txid(1))).await;
    assert_eq!((&read["status"], read["tentativas"].as_array().unwrap().len()), (&"EXPIRADA".into(), 4));
    assert_eq!(retry(1, "2098-01-18").await.0, 400);

    let mut body = recurrence();
    body["politicaRetentativa"] = "NAO_PERMITE".into();
    let id = create(&customer, body).await;
    customer.bank.approve_recurrence(&id).unwrap();
    charge(&customer, 2, &id, "2098-01-15").await;
    customer.bank.fail_collection(&txid(2), "AM02").unwrap();
    assert_eq!(status(&customer, &format!("/v2/cobr/{}", txid(2))).await, "EXPIRADA");
    assert_eq!(names(&retry(2, "2098-01-16").await.1), ["cobr.tentativas"]);
    assert_eq!(retry(9, "2098-01-16").await.0, 404);
}

#[tokio::test]
async fn a_charge_is_cancelled_before_the_day_of_its_first_try_only() {
    let customer = Customer::new().await;
    let id = approved(&customer).await;
    charge(&customer, 1, &id, "2098-01-15").await;
    let path = format!("/v2/cobr/{}", txid(1));
    let (code, answer) = customer.send(Method::PATCH, &path, json!({ "status": "CANCELADA" })).await;
    assert_eq!((code, &answer["encerramento"]["cancelamento"]["codigo"]), (200, &"SLCR".into()));
    assert_eq!(customer.get(&path).await.1["tentativas"][0]["status"], "CANCELADA");
    assert_eq!(customer.send(Method::PATCH, &path, json!({ "status": "CANCELADA" })).await.0, 400);
    charge(&customer, 2, &id, "2098-02-14").await;
    // To the morning of that day.
    let day = time::macros::datetime!(2098-02-14 12:00 UTC) - customer.bank.clock().now();
    customer.bank.clock().advance(day.unsigned_abs());
    let token = customer.token_of(customer.bank.application()).await;
    let customer = Customer { token, ..customer };
    let path = format!("/v2/cobr/{}", txid(2));
    let (code, answer) = customer.send(Method::PATCH, &path, json!({ "status": "CANCELADA" })).await;
    assert_eq!((code, names(&answer)), (400, vec!["cobr.status"]));
    customer.bank.cancel_collection(&txid(2)).unwrap();
    let (_, read) = customer.get(&path).await;
    assert_eq!(read["encerramento"]["cancelamento"]["solicitante"], "USUARIO_PAGADOR");
    charge(&customer, 3, &id, "2098-03-14").await;
    customer.bank.cancel_recurrence(&id).unwrap();
    assert_eq!(status(&customer, &format!("/v2/cobr/{}", txid(3))).await, "CANCELADA");
}

#[tokio::test]
async fn both_webhooks_hear_of_every_change_at_their_own_suffix() {
    let customer = Customer::new().await;
    let mut receiver = Receiver::start(&customer.bank, true).await;
    for name in ["webhookrec", "webhookcobr"] {
        assert_eq!(customer.get(&format!("/v2/{name}")).await.0, 404);
        let body = json!({ "webhookUrl": receiver.url });
        let (code, answer) = customer.send(Method::PUT, &format!("/v2/{name}"), body).await;
        assert_eq!((code, &answer["webhookUrl"]), (201, &receiver.url.clone().into()));
        assert_eq!(receiver.next().await.2["evento"], "teste_webhook");
        let (code, answer) =
            customer.send(Method::PUT, &format!("/v2/{name}"), json!({ "webhookUrl": "x" })).await;
        assert_eq!((code, names(&answer)), (400, vec!["webhook.webhookUrl"]));
    }
    let id = approved(&customer).await;
    let (path, known, told) = receiver.next().await;
    assert_eq!((path.as_str(), known), ("/hook/rec", true));
    assert_fits("RecNotification", &told["recs"][0]);
    assert_eq!(
        (&told["recs"][0]["idRec"], &told["recs"][0]["status"]),
        (&id.clone().into(), &"APROVADA".into())
    );
    charge(&customer, 1, &id, "2098-01-15").await;
    customer.bank.fail_collection(&txid(1), "AM02").unwrap();
    customer.send(Method::POST, &format!("/v2/cobr/{}/retentativa/2098-01-16", txid(1)), Value::Null).await;
    customer.bank.collect(&txid(1)).unwrap();
    // Each change is a delivery of its own, so they may come in any order.
    let mut seen = Vec::new();
    for _ in 0..4 {
        let (path, _, told) = receiver.next().await;
        assert_eq!(path, "/hook/cobr");
        assert_fits("CobRNotification", &told["cobsr"][0]);
        let tries = told["cobsr"][0]["tentativas"].as_array().unwrap();
        let last = tries.last().unwrap()["status"].as_str().unwrap().to_owned();
        seen.push((told["cobsr"][0]["status"].as_str().unwrap().to_owned(), tries.len(), last));
    }
    seen.sort();
    let expected = [
        ("ATIVA", 1, "AGENDADA"),
        ("ATIVA", 1, "REJEITADA"),
        ("ATIVA", 2, "AGENDADA"),
        ("CONCLUIDA", 2, "PAGA"),
    ];
    assert_eq!(seen, expected.map(|(status, count, last)| (status.to_owned(), count, last.to_owned())));
    for name in ["webhookrec", "webhookcobr"] {
        assert_eq!(customer.send(Method::DELETE, &format!("/v2/{name}"), Value::Null).await.0, 204);
        assert_eq!(customer.send(Method::DELETE, &format!("/v2/{name}"), Value::Null).await.0, 404);
    }
    customer.bank.cancel_recurrence(&id).unwrap();
    assert!(receiver.calls.try_recv().is_err());
}

#[tokio::test]
async fn the_other_side_is_played_over_http_too() {
    let customer = Customer::new().await;
    let pull = async |path: String, body: Value| {
        read(customer.http.post(customer.url(&path)).json(&body).send().await.unwrap()).await
    };
    let id = create(&customer, recurrence()).await;
    let (_, asked) = customer.send(Method::POST, "/v2/solicrec", request(&id)).await;
    let request = asked["idSolicRec"].as_str().unwrap();
    assert_eq!(pull(format!("/sandbox/solicrec/{request}/accept"), Value::Null).await.0, 200);
    charge(&customer, 1, &id, "2098-01-15").await;
    assert_eq!(pull(format!("/sandbox/cobr/{}/fail", txid(1)), json!({ "code": "AM02" })).await.0, 200);
    customer.send(Method::POST, &format!("/v2/cobr/{}/retentativa/2098-01-16", txid(1)), Value::Null).await;
    let (status, paid) = pull(format!("/sandbox/cobr/{}/pay", txid(1)), Value::Null).await;
    assert_eq!((status, &paid["status"]), (200, &"CONCLUIDA".into()));
    let (status, answer) = pull(format!("/sandbox/cobr/{}/cancel", txid(1)), Value::Null).await;
    assert_eq!((status, &answer["nome"]), (400, &"estado_invalido".into()));
    assert_eq!(pull(format!("/sandbox/rec/{id}/cancel"), Value::Null).await.0, 200);
    for act in ["approve", "reject", "expire"] {
        assert_eq!(pull(format!("/sandbox/rec/{id}/{act}"), Value::Null).await.0, 400, "{act}");
    }
    assert_eq!(pull(format!("/sandbox/solicrec/{request}/reject"), Value::Null).await.0, 400);
    customer.send(Method::PUT, &format!("/v2/cobv/{}", txid(2)), cobv("80.00", "2098-01-15")).await;
    let due = customer
        .http
        .get(customer.url(&format!("/sandbox/due/{}?day=2098-01-15", txid(2))))
        .send()
        .await
        .unwrap();
    assert_eq!(read(due).await.1["final"], "80.00");
    let (status, charge) = pull(format!("/sandbox/pay/{}", txid(2)), json!({ "day": "2098-01-10" })).await;
    assert_eq!((status, &charge["pix"][0]["horario"]), (200, &"2098-01-10T15:00:00.000Z".into()));
    let body = json!({ "key": crate::support::KEY, "amount": "3.00", "txid": "CAIXA1", "name": "Loja", "document": "12ABC34501DE35" });
    let (status, pix) = pull("/sandbox/pay".into(), body).await;
    assert_eq!((status, &pix["valor"], &pix["txid"]), (200, &"3.00".into(), &"CAIXA1".into()));
    let end_to_end = pix["endToEndId"].as_str().unwrap();
    let (status, answer) = pull(format!("/sandbox/infractions/{end_to_end}"), Value::Null).await;
    assert_eq!(status, 200);
    let infraction = answer["id"].as_str().unwrap();
    assert_eq!(pull(format!("/sandbox/infractions/{infraction}/accept"), Value::Null).await.0, 200);
    assert_eq!(pull(format!("/sandbox/infractions/{infraction}/reject"), Value::Null).await.0, 400);
    assert_eq!(pull("/sandbox/rec/x/nothing".into(), Value::Null).await.0, 404);
}
