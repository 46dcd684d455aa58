//! Every operation of the catalogue once, with what it answers held against the documents.

use std::collections::BTreeSet;
use std::time::Duration;

use gnpix_sandbox::Sandbox;
use reqwest::Method;
use serde_json::{Value, json};

use crate::spec::{assert_fits, catalogue, schema};
use crate::support::{Customer, KEY, PERIOD, cob, cobv, read, txid};

/// What each operation answers when all is well: status, schema (nothing: no body; `-`: no JSON).
pub(crate) const ANSWERS: &[(&str, u16, &str)] = &[
    ("cob.create", 201, "CobGerada"),
    ("cob.create_with_txid", 201, "CobGerada"),
    ("cob.update", 200, "CobGerada"),
    ("cob.get", 200, "CobCompleta"),
    ("cob.list", 200, "CobsConsultadas"),
    ("cobv.create", 201, "CobVGerada"),
    ("cobv.update", 200, "CobVGerada"),
    ("cobv.get", 200, "CobVCompleta"),
    ("cobv.list", 200, "CobsVConsultadas"),
    ("lotecobv.create", 202, ""),
    ("lotecobv.update", 202, ""),
    ("lotecobv.get", 200, "LoteCobVConsultado"),
    ("lotecobv.list", 200, "LotesCobVConsultados"),
    ("loc.create", 201, "PayloadLocation"),
    ("loc.list", 200, "PayloadLocationConsultadas"),
    ("loc.get", 200, "PayloadLocationCompleta"),
    ("loc.unlink", 200, "PayloadLocation"),
    ("loc.qrcode", 200, "QrCodeGerado"),
    ("pix.get", 200, "Pix"),
    ("pix.list", 200, "PixConsultados"),
    ("pix.refund", 201, "Devolucao"),
    ("pix.get_refund", 200, "Devolucao"),
    ("pix.send", 201, "EnvioGerado"),
    ("pix.send_v2", 201, "EnvioGerado"),
    ("pix.get_sent", 200, "PixEnviado"),
    ("pix.get_sent_by_id", 200, "PixEnviado"),
    ("pix.list_sent", 200, "PixEnviadosConsultados"),
    ("pix.send_same_ownership", 201, "EnvioGerado"),
    ("qrcode.pay", 201, "EnvioGerado"),
    ("qrcode.detail", 200, "QrCodeDetalhado"),
    ("receipt.get", 200, "-"),
    ("webhook.configure", 201, "WebhookSolicitado"),
    ("webhook.get", 200, "WebhookCompleto"),
    ("webhook.list", 200, "WebhooksConsultados"),
    ("webhook.delete", 204, ""),
    ("webhook.resend", 202, ""),
    ("evp.create", 201, "EvpCriada"),
    ("evp.list", 200, "EvpsListadas"),
    ("evp.delete", 204, ""),
    ("balance.get", 200, "Saldo"),
    ("settings.update", 204, ""),
    ("settings.get", 200, "Configuracao"),
    ("report.create", 202, "RelatorioGerado"),
    ("report.get", 200, "-"),
    ("split.create_config", 201, "SplitConfigGerada"),
    ("split.put_config", 200, "SplitConfigGerada"),
    ("split.get_config", 200, "SplitConfigGerada"),
    ("split.link_cob", 204, ""),
    ("split.get_cob", 200, "CobComSplit"),
    ("split.unlink_cob", 204, ""),
    ("split.link_cobv", 204, ""),
    ("split.get_cobv", 200, "CobVComSplit"),
    ("split.unlink_cobv", 204, ""),
    ("split.refund", 201, "Devolucao"),
    ("infraction.list", 200, "InfracoesConsultadas"),
    ("infraction.defend", 202, ""),
    ("keys.bucket", 200, "BaldesDeChaves"),
    ("rec.create", 201, "RecGerada"),
    ("rec.get", 200, "RecCompleta"),
    ("rec.update", 200, "RecGerada"),
    ("rec.list", 200, "RecsConsultadas"),
    ("solicrec.create", 201, "SolicRecCompleta"),
    ("solicrec.get", 200, "SolicRecCompleta"),
    ("solicrec.update", 201, "SolicRecCompleta"),
    ("locrec.create", 201, "PayloadLocationRecGerada"),
    ("locrec.list", 200, "PayloadLocationRecConsultadas"),
    ("locrec.get", 200, "PayloadLocationRecCompleta"),
    ("locrec.unlink", 200, "PayloadLocationRecCompleta"),
    ("cobr.create", 201, "CobRGerada"),
    ("cobr.create_with_txid", 201, "CobRGerada"),
    ("cobr.update", 200, "CobRGerada"),
    ("cobr.get", 200, "CobRCompleta"),
    ("cobr.list", 200, "CobsRConsultadas"),
    ("cobr.retry", 201, "CobRCompleta"),
    ("webhookrec.configure", 201, "WebhookRecCompleto"),
    ("webhookrec.get", 200, "WebhookRecCompleto"),
    ("webhookrec.delete", 204, ""),
    ("webhookcobr.configure", 201, "WebhookCobRCompleto"),
    ("webhookcobr.get", 200, "WebhookCobRCompleto"),
    ("webhookcobr.delete", 204, ""),
];

/// A customer who notes what has been called.
pub(crate) struct Tour {
    pub(crate) customer: Customer,
    seen: BTreeSet<String>,
}

impl Tour {
    pub(crate) async fn new() -> Self {
        Self {
            customer: Customer::of(Sandbox::builder().balance_cents(10_000_000)).await,
            seen: BTreeSet::new(),
        }
    }

    /// Calls an operation with its path parameters in order (a query may follow the last) and holds the answer
    /// against its schema.
    pub(crate) async fn call(&mut self, name: &str, params: &[&str], body: Value) -> Value {
        let row = catalogue().into_iter().find(|row| row.name == name).unwrap();
        let mut params = params.iter();
        let parts = row.route.split('/');
        let path: Vec<&str> =
            parts.map(|part| if part.starts_with(':') { *params.next().unwrap() } else { part }).collect();
        let query = params.next().copied().unwrap_or_default();
        let url = format!("{}{query}", path.join("/"));
        let method = Method::from_bytes(row.method.as_bytes()).unwrap();
        let mut request = self.customer.request(method, &url).header("x-skip-mtls-checking", "true");
        if !body.is_null() {
            request = request.json(&body);
        }
        let (_, status, fits) = ANSWERS.iter().find(|(one, ..)| *one == name).unwrap();
        let answer = request.send().await.unwrap();
        if *fits == "-" && answer.status() == *status {
            self.seen.insert(name.to_owned());
            return Value::from(answer.text().await.unwrap());
        }
        let (code, answer) = read(answer).await;
        assert_eq!(code, *status, "{name}: {answer:#}");
        self.seen.insert(name.to_owned());
        if fits.is_empty() {
            assert_eq!(answer, Value::Null, "{name}");
        } else {
            assert_fits(fits, &answer);
        }
        answer
    }
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap()
}

pub(crate) fn recurrence() -> Value {
    json!({
        "vinculo": { "contrato": "63100862", "devedor": { "cpf": "12345678909", "nome": "Fulano" }, "objeto": "Música" },
        "calendario": { "dataInicial": "2098-01-15", "dataFinal": "2099-01-15", "periodicidade": "MENSAL" },
        "valor": { "valorRec": "35.00" },
        "recebedor": { "convenio": "A1" },
        "politicaRetentativa": "PERMITE_3R_7D",
    })
}

pub(crate) fn cobr(id: &str, day: &str) -> Value {
    json!({
        "idRec": id,
        "infoAdicional": "Mensalidade",
        "calendario": { "dataDeVencimento": day },
        "valor": { "original": "35.00" },
        "ajusteDiaUtil": true,
        "devedor": { "cep": "35400000", "cidade": "Ouro Preto", "uf": "MG", "logradouro": "Rua 1", "email": "a@b.c" },
        "recebedor": { "agencia": "0001", "conta": "123456", "tipoConta": "CORRENTE" },
    })
}

pub(crate) fn request(id: &str) -> Value {
    json!({
        "idRec": id,
        "calendario": { "dataExpiracaoSolicitacao": "2097-01-01T00:00:00Z" },
        "destinatario": { "agencia": "2569", "conta": "550689", "cpf": "12345678909", "ispbParticipante": "91193552" },
    })
}

pub(crate) fn split() -> Value {
    json!({
        "descricao": "60 e 40",
        "lancamento": { "imediato": true },
        "split": {
            "divisaoTarifa": "assumir_total",
            "minhaParte": { "tipo": "porcentagem", "valor": "60.00" },
            "repasses": [{
                "tipo": "porcentagem", "valor": "40.00", "favorecido": { "cpf": "12345678909", "conta": "1234567" },
            }],
        },
    })
}

#[tokio::test]
async fn every_operation_answers_by_its_schema() {
    let mut tour = Tour::new().await;
    charges(&mut tour).await;
    payments(&mut tour).await;
    sendings(&mut tour).await;
    account(&mut tour).await;
    splits(&mut tour).await;
    automatic(&mut tour).await;
    let names: BTreeSet<String> = catalogue().into_iter().map(|row| row.name).collect();
    assert_eq!(tour.seen, names, "all of the catalogue and nothing else");
    let routes = tour.customer.bank.stats().routes;
    assert!(!routes.contains_key("unknown"), "{routes:?}");
}

async fn charges(tour: &mut Tour) {
    tour.call("cob.create", &[], cob("50.00")).await;
    tour.call("cob.create_with_txid", &[&txid(1)], cob("50.00")).await;
    tour.call("cob.update", &[&txid(1)], json!({ "valor": { "original": "60.00" } })).await;
    tour.call("cob.get", &[&txid(1)], Value::Null).await;
    tour.call("cob.get", &[&txid(1), "?revisao=0"], Value::Null).await;
    tour.call("cob.list", &[&format!("?{PERIOD}&cpf=12345678909&status=ATIVA")], Value::Null).await;
    let due = tour.call("cobv.create", &[&txid(2)], cobv("80.00", "2098-05-05")).await;
    assert_eq!(due["recebedor"]["cidade"], "Ouro Preto");
    tour.call("cobv.update", &[&txid(2)], json!({ "solicitacaoPagador": "Outra" })).await;
    tour.call("cobv.get", &[&txid(2)], Value::Null).await;
    let mut items = Vec::new();
    for number in [10, 11, 12] {
        let mut item = cobv(if number == 12 { "0.00" } else { "90.00" }, "2098-05-05");
        item["txid"] = txid(number).into();
        items.push(item);
    }
    tour.call("lotecobv.create", &["7"], json!({ "descricao": "Maio", "cobsv": items })).await;
    let revision = json!({ "cobsv": [{ "txid": txid(10), "valor": { "original": "95.00" } }] });
    tour.call("lotecobv.update", &["7"], revision).await;
    let batch = tour.call("lotecobv.get", &["7"], Value::Null).await;
    assert_eq!(batch["cobsv"][2]["status"], "NEGADA");
    assert_fits("Problema", &batch["cobsv"][2]["problema"]);
    tour.call("lotecobv.list", &[&format!("?{PERIOD}")], Value::Null).await;
    let list = tour.call("cobv.list", &[&format!("?{PERIOD}&loteCobVId=7")], Value::Null).await;
    assert_eq!(list["cobs"].as_array().unwrap().len(), 2);
    let location = tour.call("loc.create", &[], json!({ "tipoCob": "cobv" })).await;
    let id = location["id"].to_string();
    tour.call("loc.get", &[&id], Value::Null).await;
    tour.call("loc.qrcode", &[&id], Value::Null).await;
    tour.call("loc.list", &[&format!("?{PERIOD}&tipoCob=cobv")], Value::Null).await;
    tour.call("loc.unlink", &[&id], Value::Null).await;
}

async fn payments(tour: &mut Tour) {
    let id = tour.customer.bank.pay(&txid(1)).unwrap();
    tour.call("pix.get", &[&id, "?exibirCodigoBanco=true"], Value::Null).await;
    tour.call("pix.list", &[&format!("?{PERIOD}&txIdPresente=true")], Value::Null).await;
    tour.call("pix.refund", &[&id, "r1"], json!({ "valor": "1.00", "natureza": "ORIGINAL" })).await;
    tour.call("pix.get_refund", &[&id, "r1"], Value::Null).await;
    let report = tour.customer.bank.report_infraction(&id).unwrap();
    let list = tour.call("infraction.list", &[&format!("?{PERIOD}")], Value::Null).await;
    assert_eq!(list["infracoes"][0]["idInfracao"], report);
    let defence = json!({ "analise": "rejeitado", "justificativa": "A mercadoria foi entregue." });
    tour.call("infraction.defend", &[&report], defence).await;
    tour.call("infraction.list", &[&format!("?{PERIOD}")], Value::Null).await;
    tour.customer.bank.judge_infraction(&report, false).unwrap();
    tour.call("cobv.get", &[&txid(10)], Value::Null).await;
    tour.customer.bank.pay(&txid(10)).unwrap();
    tour.call("cobv.get", &[&txid(10)], Value::Null).await;
}

async fn sendings(tour: &mut Tour) {
    tour.call("webhook.configure", &[KEY], json!({ "webhookUrl": "https://localhost:9/hook" })).await;
    tour.call("webhook.get", &[KEY], Value::Null).await;
    tour.call("webhook.list", &[&format!("?{PERIOD}")], Value::Null).await;
    let to =
        |favorecido: Value| json!({ "valor": "4.00", "pagador": { "chave": KEY }, "favorecido": favorecido });
    let sent = tour.call("pix.send", &["s1"], to(json!({ "chave": "a@b.com" }))).await;
    let account = json!({
        "nome": "Fulano", "cpf": "12345678909", "codigoBanco": "09089356", "agencia": "1", "conta": "123", "tipoConta": "cacc",
    });
    tour.call("pix.send_v2", &["s2"], to(json!({ "contaBanco": account }))).await;
    let own = json!({ "chave": "a@b.com", "cnpj": "09089356000118" });
    tour.call("pix.send_same_ownership", &["s3"], to(own)).await;
    let id = text(&sent, "endToEndId").to_owned();
    let read = tour.call("pix.get_sent", &[&id], Value::Null).await;
    assert_eq!(read["devolucoes"].as_array().unwrap().len(), 2);
    tour.call("pix.get_sent_by_id", &["s2"], Value::Null).await;
    let query = format!("?{PERIOD}&status=REALIZADO&cpf=12345678909&exibirCodigoBanco=true");
    let list = tour.call("pix.list_sent", &[&query], Value::Null).await;
    assert_eq!(list["pix"][0]["favorecido"]["contaBanco"]["codigoBanco"], "09089356");
    let charge = tour.call("cobv.get", &[&txid(2)], Value::Null).await;
    let code = json!({ "pixCopiaECola": charge["pixCopiaECola"] });
    let told = tour.call("qrcode.detail", &[], code).await;
    assert_eq!((&told["tipoCob"], &told["valor"]["final"]), (&"cobv".into(), &"80.00".into()));
    let pay = json!({ "pagador": { "chave": KEY }, "pixCopiaECola": charge["pixCopiaECola"] });
    tour.call("qrcode.pay", &["s4"], pay).await;
    assert_eq!(tour.call("cobv.get", &[&txid(2)], Value::Null).await["status"], "CONCLUIDA");
    let receipt = tour.call("receipt.get", &["?idEnvio=s1"], Value::Null).await;
    assert!(receipt.as_str().unwrap().starts_with("%PDF-"));
    tour.call("webhook.resend", &[], json!({ "tipo": "PIX_ENVIADO", "e2eids": [id] })).await;
    tour.call("webhook.delete", &[KEY], Value::Null).await;
}

async fn account(tour: &mut Tour) {
    let key = tour.call("evp.create", &[], Value::Null).await;
    tour.call("evp.list", &[], Value::Null).await;
    tour.call("evp.delete", &[text(&key, "chave")], Value::Null).await;
    tour.call("balance.get", &["?bloqueios=true"], Value::Null).await;
    tour.call("keys.bucket", &[], Value::Null).await;
    let rule =
        json!({ "recebimento": { "txidObrigatorio": true, "qrCodeEstatico": { "recusarTodos": true } } });
    let settings = json!({ "pix": { "receberSemChave": true, "chaves": { KEY: rule } } });
    tour.call("settings.update", &[], settings).await;
    assert_eq!(tour.call("settings.get", &[], Value::Null).await["pix"]["chaves"][KEY], rule);
    let asked = json!({ "dataMovimento": "2020-01-01", "tipoRegistros": { "pixRecebido": true } });
    let report = tour.call("report.create", &[], asked).await;
    let (status, waiting) = tour.customer.get(&format!("/v2/gn/relatorios/{}", text(&report, "id"))).await;
    assert_eq!(status, 202);
    assert_fits("RelatorioGerado", &waiting);
    let file = tour.call("report.get", &[text(&report, "id")], Value::Null).await;
    assert_eq!(file, "tipo,horario,endToEndId,identificador,valor,nome,documento\r\n");
}

async fn splits(tour: &mut Tour) {
    let made = tour.call("split.create_config", &[], split()).await;
    let id = text(&made, "id").to_owned();
    tour.call("split.put_config", &[&id], split()).await;
    tour.call("split.get_config", &[&id, "?revisao=0"], Value::Null).await;
    tour.call("cob.create_with_txid", &[&txid(20)], cob("50.00")).await;
    tour.call("split.link_cob", &[&txid(20), &id], Value::Null).await;
    tour.call("split.get_cob", &[&txid(20)], Value::Null).await;
    tour.call("split.unlink_cob", &[&txid(20)], Value::Null).await;
    tour.call("split.link_cob", &[&txid(20), &id], Value::Null).await;
    let paid = tour.customer.bank.pay(&txid(20)).unwrap();
    tour.call("split.refund", &[&paid, "d1"], json!({ "valor": "10.00" })).await;
    tour.call("split.link_cobv", &[&txid(11), &id], Value::Null).await;
    tour.call("split.get_cobv", &[&txid(11)], Value::Null).await;
    tour.call("split.unlink_cobv", &[&txid(11)], Value::Null).await;
}

async fn automatic(tour: &mut Tour) {
    for name in ["webhookrec", "webhookcobr"] {
        let hook = json!({ "webhookUrl": "https://localhost:9/hook" });
        tour.call(&format!("{name}.configure"), &[], hook).await;
        tour.call(&format!("{name}.get"), &[], Value::Null).await;
        tour.call(&format!("{name}.delete"), &[], Value::Null).await;
    }
    let location = tour.call("locrec.create", &[], Value::Null).await;
    let mut body = recurrence();
    body["loc"] = location["id"].clone();
    let made = tour.call("rec.create", &[], body).await;
    let id = text(&made, "idRec").to_owned();
    tour.call("locrec.get", &[&location["id"].to_string()], Value::Null).await;
    tour.call("locrec.list", &[&format!("?{PERIOD}&idRecPresente=true&convenio=A1")], Value::Null).await;
    tour.call("rec.update", &[&id], json!({ "vinculo": { "devedor": { "nome": "Beltrano" } } })).await;
    let read = tour.call("rec.get", &[&id], Value::Null).await;
    assert_eq!(read["dadosQR"]["jornada"], "JORNADA_2");
    let list = tour.call("rec.list", &[&format!("?{PERIOD}&convenio=A1&status=CRIADA")], Value::Null).await;
    assert_eq!(list["parametros"]["recebedor"]["convenio"], "A1");
    let asked = tour.call("solicrec.create", &[], request(&id)).await;
    tour.call("solicrec.get", &[text(&asked, "idSolicRec")], Value::Null).await;
    tour.call("solicrec.update", &[text(&asked, "idSolicRec")], json!({ "status": "CANCELADA" })).await;
    let asked = tour.call("solicrec.create", &[], request(&id)).await;
    tour.customer.bank.accept_request(text(&asked, "idSolicRec")).unwrap();
    let read = tour.call("rec.get", &[&id], Value::Null).await;
    assert_eq!(
        (&read["status"], &read["ativacao"]["tipoJornada"]),
        (&"APROVADA".into(), &"JORNADA_1".into())
    );
    assert_eq!(read["solicitacao"].as_array().unwrap().len(), 2);
    tour.call("cobr.create", &[], cobr(&id, "2098-03-15")).await;
    tour.call("cobr.create_with_txid", &[&txid(30)], cobr(&id, "2098-01-15")).await;
    tour.customer.bank.fail_collection(&txid(30), "AM02").unwrap();
    tour.call("cobr.retry", &[&txid(30), "2098-01-17"], Value::Null).await;
    tour.customer.bank.collect(&txid(30)).unwrap();
    let read = tour.call("cobr.get", &[&txid(30)], Value::Null).await;
    assert_eq!(read["tentativas"].as_array().unwrap().len(), 2);
    tour.call("cobr.create_with_txid", &[&txid(31)], cobr(&id, "2098-02-15")).await;
    tour.call("cobr.update", &[&txid(31)], json!({ "status": "CANCELADA" })).await;
    let list = tour.call("cobr.list", &[&format!("?{PERIOD}&idRec={id}&convenio=A1")], Value::Null).await;
    assert_eq!(list["cobsr"].as_array().unwrap().len(), 3);
    tour.call("locrec.unlink", &[&location["id"].to_string()], Value::Null).await;
    tour.customer.bank.cancel_recurrence(&id).unwrap();
    tour.call("rec.get", &[&id], Value::Null).await;
}

#[test]
fn the_bodies_of_the_tour_fit_their_schemas_too() {
    for (name, body) in [
        ("CobVSolicitada", cobv("80.00", "2098-05-05")),
        ("RecSolicitada", recurrence()),
        ("SolicRecSolicitada", request("RN1234567820240115abcdefghijk")),
        ("CobRSolicitada", cobr("RN1234567820240115abcdefghijk", "2098-01-15")),
        ("SplitConfig", split()),
    ] {
        assert_fits(name, &body);
        assert!(!schema(name).is_valid(&json!({})), "{name} says yes to anything");
    }
}

/// A path of a row with something in the place of each parameter.
fn somewhere(route: &str) -> String {
    let parts = route.split('/').map(|part| if part.starts_with(':') { "x" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn every_operation_asks_for_its_scope_and_a_token() {
    let tour = Tour::new().await;
    let customer = &tour.customer;
    let answer = customer.exchange(
        customer.bank.application(),
        json!({ "grant_type": "client_credentials", "scope": "cob.read" }),
    );
    let weak = answer.await.json::<Value>().await.unwrap()["access_token"].as_str().unwrap().to_owned();
    for row in catalogue() {
        let method = || Method::from_bytes(row.method.as_bytes()).unwrap();
        let url = customer.url(&somewhere(&row.route));
        let bare = customer.http.request(method(), &url).send().await.unwrap();
        assert_eq!(bare.status(), 401, "{}", row.name);
        let poor = customer.http.request(method(), &url).bearer_auth(&weak).send().await.unwrap();
        let expected = if row.scope == "cob.read" { 400 } else { 403 };
        assert_eq!(poor.status(), expected, "{}", row.name);
    }
}

#[tokio::test]
async fn what_is_missing_or_malformed_is_a_well_formed_refusal() {
    let tour = Tour::new().await;
    let customer = &tour.customer;
    for row in catalogue() {
        for body in
            ["", "null", "[]", "{}", "{\"a\":", "1e400", "\"\u{1F600}\"", "{\"valor\":{\"original\":1}}"]
        {
            for (place, query) in [
                ("x", ""),
                ("%F0%9F%98%80", "?inicio=x&fim=%FF&paginacao.paginaAtual=-1"),
                ("0", "?txid=&status=%00"),
            ] {
                let url = format!("{}{query}", somewhere(&row.route).replace("/x", &format!("/{place}")));
                let method = Method::from_bytes(row.method.as_bytes()).unwrap();
                let request = customer.request(method, &url).timeout(Duration::from_secs(20));
                let answer = request.body(body).send().await.unwrap();
                let status = answer.status().as_u16();
                let switched_off = row.name.starts_with("infraction.") && status == 500;
                assert!(status < 500 || switched_off, "{} {url} {body}: {status}", row.name);
                if status < 400 {
                    continue;
                }
                let problem = answer.headers()["content-type"] == "application/problem+json";
                let (_, told) = read(answer).await;
                if problem {
                    assert_fits("Problema", &told);
                } else {
                    assert!(told["nome"].is_string() && told["mensagem"].is_string(), "{}: {told}", row.name);
                }
            }
        }
    }
    for row in catalogue() {
        let others: BTreeSet<String> = catalogue()
            .into_iter()
            .filter(|other| somewhere(&other.route) == somewhere(&row.route))
            .map(|other| other.method)
            .collect();
        if !others.contains("OPTIONS") {
            let url = somewhere(&row.route);
            let answer = customer.request(Method::OPTIONS, &url).send().await.unwrap();
            assert_eq!(answer.status(), 405, "{}", row.name);
            let allow = answer.headers()["allow"].to_str().unwrap().to_owned();
            assert!(others.iter().all(|method| allow.contains(method.as_str())), "{url}: {allow}");
        }
    }
}
