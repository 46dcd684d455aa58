//! The bank's own operations: batches, divisions, sendings, QR codes, keys, settings, reports, receipts, infractions.

use std::time::Duration;

use gnpix_sandbox::{Paying, Sandbox};
use reqwest::Method;
use serde_json::{Value, json};

use crate::receiver::Receiver;
use crate::support::{Customer, KEY, PERIOD, cob, cobv, txid};
use crate::tour::split;

const DAY: &str = "2098-05-05";

fn names(answer: &Value) -> Vec<&str> {
    answer["violacoes"].as_array().unwrap().iter().map(|one| one["propriedade"].as_str().unwrap()).collect()
}

async fn saldo(customer: &Customer) -> String {
    customer.get("/v2/gn/saldo").await.1["saldo"].as_str().unwrap().to_owned()
}

fn item(number: u32, amount: &str) -> Value {
    let mut item = cobv(amount, DAY);
    item["txid"] = txid(number).into();
    item
}

async fn batch(customer: &Customer, method: Method, id: &str, items: Value) -> (u16, Value) {
    customer.send(method, &format!("/v2/lotecobv/{id}"), json!({ "descricao": "Lote", "cobsv": items })).await
}

#[tokio::test]
async fn a_batch_creates_what_it_can_and_says_why_it_denies_the_rest() {
    let customer = Customer::new().await;
    let items = json!([item(1, "50.00"), item(2, "0.00"), { "txid": txid(3) }]);
    assert_eq!(batch(&customer, Method::PUT, "1", items).await.0, 202);
    let (_, read) = customer.get("/v2/lotecobv/1").await;
    let states: Vec<_> = (0..3).map(|at| read["cobsv"][at]["status"].as_str().unwrap()).collect();
    assert_eq!(states, ["CRIADA", "NEGADA", "NEGADA"]);
    let problem = &read["cobsv"][1]["problema"];
    assert_eq!(problem["type"], "https://pix.bcb.gov.br/api/v2/error/CobVOperacaoInvalida");
    assert_eq!(names(problem), ["cobv.valor.original"]);
    assert!(names(&read["cobsv"][2]["problema"]).contains(&"cobv.chave"));
    assert_eq!(customer.get(&format!("/v2/cobv/{}", txid(1))).await.0, 200);
    assert_eq!(customer.get(&format!("/v2/cobv/{}", txid(2))).await.0, 400, "what was denied isn't there");
    // What was denied is asked for again, right this time.
    assert_eq!(batch(&customer, Method::PATCH, "1", json!([item(2, "20.00")])).await.0, 202);
    let (_, read) = customer.get("/v2/lotecobv/1").await;
    assert_eq!((&read["cobsv"][1]["status"], read["cobsv"][1].get("problema")), (&"CRIADA".into(), None));
    // A revision that is refused leaves the charge as it was, and its problem in the batch.
    batch(&customer, Method::PATCH, "1", json!([{ "txid": txid(1), "valor": { "original": "0.00" } }])).await;
    let (_, read) = customer.get("/v2/lotecobv/1").await;
    assert_eq!(read["cobsv"][0]["status"], "CRIADA");
    assert_eq!(names(&read["cobsv"][0]["problema"]), ["cobv.valor.original"]);
}

#[tokio::test]
async fn a_batch_keeps_the_charges_it_was_made_of() {
    let customer = Customer::new().await;
    customer.create(&txid(9), "50.00").await;
    for (method, id, items, property) in [
        (Method::PUT, "x", json!([item(1, "50.00")]), "loteCobV.id"),
        (Method::PUT, "-1", json!([item(1, "50.00")]), "loteCobV.id"),
        (Method::PUT, "1", json!([item(9, "50.00")]), "loteCobV.cobsv"),
        (Method::PUT, "1", json!([item(1, "50.00"), item(1, "50.00")]), "loteCobV.cobsv"),
        (Method::PUT, "1", json!([]), "loteCobV.cobsv"),
        (Method::PUT, "1", json!([{}]), "loteCobV.cobsv[0].txid"),
        (Method::PUT, "1", json!("x"), "loteCobV.cobsv"),
    ] {
        let (status, answer) = batch(&customer, method, id, items.clone()).await;
        assert_eq!((status, names(&answer)), (400, vec![property]), "{items}");
    }
    assert_eq!(customer.get("/v2/lotecobv/1").await.0, 404);
    assert_eq!(batch(&customer, Method::PATCH, "1", json!([item(1, "50.00")])).await.0, 404);
    assert_eq!(batch(&customer, Method::PUT, "1", json!([item(1, "50.00"), item(2, "50.00")])).await.0, 202);
    for (method, items) in [
        (Method::PUT, json!([item(1, "50.00")])),
        (Method::PUT, json!([item(1, "50.00"), item(2, "50.00"), item(3, "50.00")])),
        (Method::PATCH, json!([item(3, "50.00")])),
    ] {
        let (status, answer) = batch(&customer, method, "1", items.clone()).await;
        assert_eq!((status, names(&answer)), (400, vec!["loteCobV.cobsv"]), "{items}");
    }
    assert_eq!(batch(&customer, Method::PUT, "1", json!([item(2, "70.00"), item(1, "60.00")])).await.0, 202);
    let (_, charge) = customer.get(&format!("/v2/cobv/{}", txid(1))).await;
    assert_eq!((&charge["valor"]["original"], &charge["revisao"]), (&"60.00".into(), &1.into()));
}

#[tokio::test]
async fn a_divided_payment_leaves_the_receiver_its_part_and_comes_back_in_parts() {
    let customer = Customer::new().await;
    let (_, made) = customer.send(Method::POST, "/v2/gn/split/config", split()).await;
    let id = made["id"].as_str().unwrap();
    customer.create(&txid(1), "50.00").await;
    let link = format!("/v2/gn/split/cob/{}/vinculo", txid(1));
    assert_eq!(customer.send(Method::PUT, &format!("{link}/none"), Value::Null).await.0, 400);
    assert_eq!(customer.send(Method::DELETE, &link, Value::Null).await.0, 400);
    assert_eq!(customer.send(Method::PUT, &format!("{link}/{id}"), Value::Null).await.0, 204);
    assert_eq!(customer.send(Method::PUT, &format!("{link}/{id}"), Value::Null).await.0, 409);
    let paid = customer.bank.pay(&txid(1)).unwrap();
    assert_eq!(saldo(&customer).await, "1030.00", "60 % of 50.00");
    let refund = |kind: &str, id: &str| format!("/v2{kind}/pix/{paid}/devolucao/{id}");
    let (status, _) =
        customer.send(Method::PUT, &refund("/gn/split", "a"), json!({ "valor": "10.00" })).await;
    assert_eq!((status, saldo(&customer).await), (201, "1024.00".to_owned()));
    let (status, _) = customer.send(Method::PUT, &refund("", "b"), json!({ "valor": "40.00" })).await;
    assert_eq!((status, saldo(&customer).await), (201, "984.00".to_owned()));
    assert_eq!(customer.send(Method::DELETE, &link, Value::Null).await.1["nome"], "status_cobranca_invalido");
    customer.create(&txid(2), "50.00").await;
    let plain = customer.bank.pay(&txid(2)).unwrap();
    let path = format!("/v2/gn/split/pix/{plain}/devolucao/a");
    assert_eq!(customer.send(Method::PUT, &path, json!({ "valor": "1.00" })).await.0, 400);
}

#[tokio::test]
async fn divisions_have_revisions_and_rules() {
    let customer = Customer::new().await;
    let put = async |body: Value| customer.send(Method::PUT, "/v2/gn/split/config/meu1", body).await;
    let (status, first) = put(split()).await;
    assert_eq!((status, &first["id"], &first["revisao"]), (201, &"meu1".into(), &0.into()));
    let mut other = split();
    other["descricao"] = "outra".into();
    let (status, second) = put(other).await;
    assert_eq!((status, &second["revisao"]), (200, &1.into()));
    let read = async |query: &str| customer.get(&format!("/v2/gn/split/config/meu1{query}")).await;
    assert_eq!(read("?revisao=0").await.1["descricao"], "60 e 40");
    assert_eq!(read("").await.1["descricao"], "outra");
    assert_eq!(read("?revisao=2").await.0, 400);
    let part = |kind: &str, value: &str| json!({ "tipo": kind, "valor": value });
    for (pointer, value, property) in [
        ("/split/minhaParte", part("porcentagem", "61.00"), "split.repasses"),
        ("/split/minhaParte", part("fixo", "60.00"), "split.repasses"),
        ("/split/minhaParte", part("x", "60.00"), "split.minhaParte.tipo"),
        ("/split/repasses", json!([]), "split.repasses"),
        ("/split/divisaoTarifa", json!("x"), "split.divisaoTarifa"),
        (
            "/split/repasses/0/favorecido",
            json!({ "cpf": "12345678900", "conta": "1" }),
            "split.repasses[0].favorecido",
        ),
        ("/lancamento", json!({}), "lancamento.imediato"),
    ] {
        let mut body = split();
        *body.pointer_mut(pointer).unwrap() = value.clone();
        let (status, answer) = put(body).await;
        assert_eq!(status, 400, "{pointer} {value}");
        assert!(names(&answer).contains(&property), "{pointer} {value}: {answer}");
    }
    let mut named = split();
    named["txid"] = txid(1).into();
    assert_eq!(
        customer.send(Method::POST, "/v2/gn/split/config", named.clone()).await.0,
        400,
        "no such charge"
    );
    customer.create(&txid(1), "50.00").await;
    let (_, made) = customer.send(Method::POST, "/v2/gn/split/config", named).await;
    let (_, charge) = customer.get(&format!("/v2/gn/split/cob/{}", txid(1))).await;
    assert_eq!(charge["config"]["id"], made["id"]);
}

#[tokio::test]
async fn a_pix_is_sent_only_to_whom_the_rules_allow() {
    let customer = Customer::new().await;
    let send = async |id: &str, suffix: &str, to: Value| {
        let body =
            json!({ "valor": "1.00", "pagador": { "chave": KEY, "infoPagador": "x" }, "favorecido": to });
        let route = if suffix.is_empty() { "/v3" } else { "/v2" };
        customer.send(Method::PUT, &format!("{route}/gn/pix/{id}{suffix}"), body).await
    };
    let own = "/mesma-titularidade";
    let account = |document: &str, value: &str| {
        json!({ "contaBanco": {
        "nome": "A", document: value, "codigoBanco": "09089356", "agencia": "1", "conta": "2", "tipoConta": "cacc",
    } })
    };
    assert_eq!(send("a1", own, account("cnpj", "09089356000118")).await.0, 201);
    let (status, answer) = send("a2", own, account("cpf", "12345678909")).await;
    assert_eq!((status, &answer["nome"]), (400, &"chave_nao_pertence_ao_documento".into()));
    let (status, answer) = send("a2", "", json!({ "chave": "12345678909", "cnpj": "09089356000118" })).await;
    assert_eq!((status, &answer["nome"]), (400, &"chave_nao_pertence_ao_documento".into()));
    for (to, property) in [
        (json!({}), "favorecido"),
        (json!({ "chave": "nobody" }), "favorecido.chave"),
        (account("cpf", "12345678900"), "favorecido"),
        (account("cpf", "x"), "favorecido.contaBanco.cpf"),
        (account("rg", "1"), "favorecido.contaBanco"),
    ] {
        let (status, answer) = send("a2", "", to.clone()).await;
        assert_eq!(status, 400);
        assert!(names(&answer).contains(&property), "{to}: {answer}");
    }
    assert_eq!(saldo(&customer).await, "999.00");
    let strict = Customer::of(Sandbox::builder().webhook_required_to_send()).await;
    let body = json!({ "valor": "1.00", "pagador": { "chave": KEY }, "favorecido": { "chave": "a@b.com" } });
    let (status, answer) = strict.send(Method::PUT, "/v3/gn/pix/a", body.clone()).await;
    assert_eq!((status, &answer["nome"]), (400, &"webhook_nao_encontrado".into()));
    let receiver = Receiver::start(&strict.bank, true).await;
    strict.send(Method::PUT, &format!("/v2/webhook/{KEY}"), json!({ "webhookUrl": receiver.url })).await;
    assert_eq!(strict.send(Method::PUT, "/v3/gn/pix/a", body).await.0, 201);
}

/// A static code: the key, an amount if there is one.
fn static_code(key: &str, amount: &str) -> String {
    let field = |id: &str, value: &str| format!("{id}{:02}{value}", value.chars().count());
    let account = field("26", &[field("00", "br.gov.bcb.pix"), field("01", key)].concat());
    let amount = if amount.is_empty() { String::new() } else { field("54", amount) };
    let text = format!(
        "000201{account}520400005303986{amount}5802BR5904Loja6006RECIFE{}6304",
        field("62", &field("05", "CAIXA1"))
    );
    let crc = text.bytes().fold(0xFFFF_u16, |crc, byte| {
        (0..8).fold(crc ^ (u16::from(byte) << 8), |crc, _| {
            if crc & 0x8000 == 0 { crc << 1 } else { (crc << 1) ^ 0x1021 }
        })
    });
    format!("{text}{crc:04X}")
}

#[tokio::test]
async fn qr_codes_are_told_and_paid_static_and_dynamic() {
    let customer = Customer::new().await;
    let detail = async |text: &str| {
        customer.send(Method::POST, "/v2/gn/qrcodes/detalhar", json!({ "pixCopiaECola": text })).await
    };
    let pay = async |id: &str, text: &str| {
        let body = json!({ "pagador": { "chave": KEY }, "pixCopiaECola": text });
        customer.send(Method::PUT, &format!("/v2/gn/pix/{id}/qrcode"), body).await
    };
    let code = static_code("loja@exemplo.com.br", "7.50");
    let (status, told) = detail(&code).await;
    assert_eq!(
        (status, &told["chave"], &told["valor"]["original"], &told["txid"]),
        (200, &"loja@exemplo.com.br".into(), &"7.50".into(), &"CAIXA1".into())
    );
    assert_eq!(pay("q1", &code).await.0, 201);
    assert_eq!(saldo(&customer).await, "992.50");
    assert_eq!(pay("q1", &code).await.0, 409);
    let (status, answer) = pay("q2", &static_code("loja@exemplo.com.br", "")).await;
    assert_eq!((status, &answer["nome"]), (400, &"valor_invalido".into()));
    assert_eq!(pay("q2", &static_code("loja@exemplo.com.br", "21.00")).await.0, 422);
    for wrong in ["", "x", &code.replace("7.50", "8.50"), &"9".repeat(513)] {
        assert_eq!(detail(wrong).await.0, 400, "{wrong}");
        assert_eq!(pay("q2", wrong).await.0, 400, "{wrong}");
    }
    let charge = customer.create(&txid(1), "150.00").await;
    let text = charge["pixCopiaECola"].as_str().unwrap();
    assert_eq!(detail(text).await.1["txid"], txid(1));
    assert_eq!(pay("q3", text).await.0, 201);
    assert_eq!(saldo(&customer).await, "992.50", "out and in again");
    let (_, charge) = customer.get(&format!("/v2/cob/{}", txid(1))).await;
    assert_eq!(charge["status"], "CONCLUIDA");
    assert_eq!(pay("q4", text).await.1["nome"], "status_cobranca_invalido");
    customer.send(Method::DELETE, &format!("/v2/loc/{}/txid", charge["loc"]["id"]), Value::Null).await;
    assert_eq!(detail(text).await.1["nome"], "cobranca_nao_encontrada");
    let (_, buckets) = customer.get("/v2/gn/chaves/balde").await;
    assert_eq!(
        (&buckets["baldeA"]["fichasDisponiveis"], &buckets["baldeB"]["fichasDisponiveis"]),
        (&998.into(), &999.into())
    );
    // The receiving side doesn't take it: the money stays.
    let rule = json!({ "recebimento": { "recusarTipoPessoa": "PJ" } });
    customer.send(Method::PUT, "/v2/gn/config", json!({ "pix": { "chaves": { KEY: rule } } })).await;
    let charge = customer.create(&txid(2), "150.00").await;
    assert_eq!(pay("q5", charge["pixCopiaECola"].as_str().unwrap()).await.0, 201);
    assert_eq!(customer.get("/v2/gn/pix/enviados/id-envio/q5").await.1["status"], "NAO_REALIZADO");
    assert_eq!(saldo(&customer).await, "992.50");
}

#[tokio::test]
async fn an_account_has_twenty_random_keys_and_a_removed_one_is_nobody_s() {
    let customer = Customer::new().await;
    let (_, list) = customer.get("/v2/gn/evp").await;
    assert_eq!(list["chaves"], json!([customer.bank.pix_key()]));
    let mut last = String::new();
    for _ in 1..20 {
        let (status, made) = customer.send(Method::POST, "/v2/gn/evp", Value::Null).await;
        assert_eq!(status, 201);
        last = made["chave"].as_str().unwrap().to_owned();
    }
    let (status, answer) = customer.send(Method::POST, "/v2/gn/evp", Value::Null).await;
    assert_eq!((status, &answer["nome"]), (400, &"limite_criacao_chave_atingido".into()));
    let path = format!("/v2/gn/evp/{last}");
    assert_eq!(customer.send(Method::DELETE, &path, Value::Null).await.0, 204);
    assert_eq!(customer.send(Method::DELETE, &path, Value::Null).await.1["nome"], "chave_nao_encontrada");
    let mut body = cob("50.00");
    body["chave"] = last.clone().into();
    let (status, answer) = customer.send(Method::POST, "/v2/cob", body).await;
    assert_eq!((status, names(&answer)), (400, vec!["cob.chave"]));
    let hook = json!({ "webhookUrl": "https://localhost:9/" });
    let request =
        customer.request(Method::PUT, &format!("/v2/webhook/{last}")).header("x-skip-mtls-checking", "true");
    assert_eq!(request.json(&hook).send().await.unwrap().status(), 400);
}

#[tokio::test]
async fn settings_decide_which_pix_is_taken_and_what_is_told_of_it() {
    let customer = Customer::new().await;
    let mut receiver = Receiver::start(&customer.bank, true).await;
    customer.send(Method::PUT, &format!("/v2/webhook/{KEY}"), json!({ "webhookUrl": receiver.url })).await;
    receiver.next().await;
    let configure = async |receiving: Value| {
        let body = json!({ "pix": { "chaves": { KEY: { "recebimento": receiving } } } });
        let (status, answer) = customer.send(Method::PUT, "/v2/gn/config", body).await;
        assert_eq!(status, 204, "{answer}");
    };
    let bank = &customer.bank;
    let plain = || Paying::key(KEY, "1.00");
    bank.pay_with(&plain()).unwrap();
    assert!(receiver.calls.try_recv().is_err(), "a Pix without txid isn't told of");
    configure(json!({ "webhook": { "notificar": { "pixSemTxid": true }, "notificacao": { "tarifa": false, "pagador": false } } })).await;
    bank.pay_with(&plain()).unwrap();
    let (_, _, told) = receiver.next().await;
    assert_eq!((told["pix"][0].get("txid"), told["pix"][0].get("gnExtras")), (None, None));
    for (rule, refused, taken) in [
        (json!({ "txidObrigatorio": true }), plain(), plain().txid("CAIXA1")),
        (json!({ "recusarTipoPessoa": "PF" }), plain(), plain().by("Loja", "12ABC34501DE35")),
        (json!({ "recusarTipoPessoa": "PJ" }), plain().by("Loja", "12ABC34501DE35"), plain()),
        (
            json!({ "qrCodeEstatico": { "recusarTodos": true } }),
            plain().txid("CAIXA1"),
            Paying::charge(txid(1)),
        ),
        (
            json!({ "documentoPagadorIgualDevedor": true }),
            Paying::charge(txid(2)).by("Loja", "12ABC34501DE35"),
            Paying::charge(txid(2)),
        ),
    ] {
        configure(rule.clone()).await;
        if let Some(number) = [1, 2].into_iter().find(|number| format!("{taken:?}").contains(&txid(*number)))
        {
            customer.create(&txid(number), "50.00").await;
        }
        assert!(bank.pay_with(&refused).unwrap_err().to_string().contains("receb"), "{rule}");
        bank.pay_with(&taken).unwrap();
    }
    for body in [
        json!({}),
        json!({ "pix": 1 }),
        json!({ "pix": { "chaves": { "x": {} } } }),
        json!({ "pix": { "chaves": { KEY: { "recebimento": { "txidObrigatorio": "sim" } } } } }),
        json!({ "pix": { "chaves": { KEY: { "outra": {} } } } }),
    ] {
        assert_eq!(customer.send(Method::PUT, "/v2/gn/config", body.clone()).await.0, 400, "{body}");
    }
    assert!(bank.pay_with(&Paying::key("x", "1.00")).is_err());
    assert!(bank.pay_with(&Paying::key(KEY, "1")).is_err());
    assert!(bank.pay_with(&plain().txid("a".repeat(26))).is_err());
    assert!(bank.pay_with(&plain().by("Maria", "1")).is_err());
}

#[tokio::test]
async fn cash_is_handed_out_and_given_back_by_its_own_nature() {
    let customer = Customer::new().await;
    let cash = |original: &str, kind: &str, value: &str, agent: &str| {
        let mut body = cob(original);
        body["valor"]["retirada"] = json!({ kind: { "valor": value, "modalidadeAgente": agent, "prestadorDoServicoDeSaque": "12345678" } });
        body
    };
    let put = async |number: u32, body: Value| {
        customer.send(Method::PUT, &format!("/v2/cob/{}", txid(number)), body).await
    };
    for (body, property) in [
        (cash("10.00", "saque", "5.00", "AGTEC"), "cob.valor.original"),
        (cash("0.00", "saque", "0.00", "AGTEC"), "cob.valor.retirada.saque.valor"),
        (cash("0.00", "troco", "5.00", "AGTEC"), "cob.valor.original"),
        (cash("10.00", "troco", "5.00", "AGPSS"), "cob.valor.retirada"),
    ] {
        let (status, answer) = put(1, body.clone()).await;
        assert_eq!(status, 400, "{body}");
        assert!(names(&answer).contains(&property), "{body}: {answer}");
    }
    assert_eq!(put(1, cash("30.00", "troco", "20.00", "AGTEC")).await.0, 201);
    let paid = customer.bank.pay(&txid(1)).unwrap();
    let (_, pix) = customer.get(&format!("/v2/pix/{paid}")).await;
    assert_eq!(
        (&pix["valor"], &pix["componentesValor"]["troco"]["valor"]),
        (&"50.00".into(), &"20.00".into())
    );
    let refund = async |id: &str, value: &str, nature: &str| {
        let body = json!({ "valor": value, "natureza": nature });
        customer.send(Method::PUT, &format!("/v2/pix/{paid}/devolucao/{id}"), body).await.0
    };
    assert_eq!(refund("a", "30.01", "ORIGINAL").await, 400);
    assert_eq!(refund("a", "30.00", "ORIGINAL").await, 201);
    assert_eq!(refund("b", "20.01", "RETIRADA").await, 400);
    assert_eq!(refund("b", "20.00", "RETIRADA").await, 201);
    assert_eq!(put(2, cash("0.00", "saque", "20.00", "AGPSS")).await.0, 201);
    let paid = customer.bank.pay(&txid(2)).unwrap();
    assert_eq!(customer.get(&format!("/v2/pix/{paid}")).await.1["valor"], "20.00");
}

#[tokio::test]
async fn a_report_is_made_after_it_was_asked_for_and_holds_the_day_s_movements() {
    let customer = Customer::new().await;
    customer.create(&txid(1), "50.00").await;
    let paid =
        customer.bank.pay_with(&Paying::charge(txid(1)).by("Maria \"M\", da Silva", "12345678909")).unwrap();
    let to = json!({ "valor": "5.00", "pagador": { "chave": KEY }, "favorecido": { "chave": "a@b.com" } });
    customer.send(Method::PUT, "/v3/gn/pix/s1", to).await;
    let day = customer.bank.clock().now().to_offset(time::macros::offset!(-3)).date().to_string();
    let asked = json!({
        "dataMovimento": day,
        "tipoRegistros": { "pixRecebido": true, "pixEnviadoChave": true, "pixDevolucaoRecebida": true, "saldoDia": true },
        "dadosAdicionais": { "pixRecebido": ["nome"] },
    });
    let route = "/v2/gn/relatorios";
    let (status, state) = customer.send(Method::POST, &format!("{route}/extrato-conciliacao"), asked).await;
    assert_eq!((status, &state["status"]), (202, &"AGUARDANDO_PROCESSAMENTO".into()));
    let path = format!("{route}/{}", state["id"].as_str().unwrap());
    let (status, state) = customer.get(&path).await;
    assert_eq!((status, &state["status"]), (202, &"EM_PROCESSAMENTO".into()));
    let answer = customer.request(Method::GET, &path).send().await.unwrap();
    assert_eq!(
        (answer.status().as_u16(), answer.headers()["content-type"].to_str().unwrap()),
        (200, "text/csv; charset=utf-8")
    );
    let csv = answer.text().await.unwrap();
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 5, "{csv}");
    assert!(lines[1].starts_with("pixRecebido,") && lines[1].contains(&paid), "{csv}");
    assert!(lines[1].ends_with(",50.00,\"Maria \"\"M\"\", da Silva\","), "{csv}");
    assert!(lines[2].starts_with("pixEnviadoChave,") && lines[2].ends_with(",s1,-5.00,,"), "{csv}");
    assert!(lines[3].starts_with("pixDevolucaoRecebida,") && lines[3].ends_with(",s1,5.00,,"), "{csv}");
    assert_eq!(lines[4], "saldoDia,,,,1050.00,,");
    assert_eq!(customer.get(&format!("{route}/none")).await.1["nome"], "relatorio_nao_encontrado");
    for body in [
        json!({ "dataMovimento": "2099-01-01", "tipoRegistros": {} }),
        json!({ "dataMovimento": "x", "tipoRegistros": {} }),
        json!({ "dataMovimento": day }),
        json!({ "dataMovimento": day, "tipoRegistros": { "pixRecebido": 1 } }),
    ] {
        assert_eq!(customer.send(Method::POST, &format!("{route}/extrato-conciliacao"), body).await.0, 400);
    }
}

#[tokio::test]
async fn receipts_are_found_by_one_id_of_four() {
    let customer = Customer::new().await;
    customer.create(&txid(1), "50.00").await;
    let paid = customer.bank.pay(&txid(1)).unwrap();
    let (_, refund) =
        customer.send(Method::PUT, &format!("/v2/pix/{paid}/devolucao/a"), json!({ "valor": "1.00" })).await;
    for (amount, id) in [("1.00", "s1"), ("15.00", "s2")] {
        let to =
            json!({ "valor": amount, "pagador": { "chave": KEY }, "favorecido": { "chave": "a@b.com" } });
        customer.send(Method::PUT, &format!("/v3/gn/pix/{id}"), to).await;
    }
    let route = "/v2/gn/pix/comprovantes";
    for query in [
        format!("txid={}", txid(1)),
        format!("e2eid={paid}"),
        "idEnvio=s1".into(),
        format!("rtrId={}", refund["rtrId"].as_str().unwrap()),
    ] {
        let answer = customer.request(Method::GET, &format!("{route}?{query}")).send().await.unwrap();
        assert_eq!(
            (answer.status().as_u16(), answer.headers()["content-type"].to_str().unwrap()),
            (200, "application/pdf"),
            "{query}"
        );
        let file = answer.bytes().await.unwrap();
        assert!(file.starts_with(b"%PDF-1.4") && file.ends_with(b"%%EOF\n"));
    }
    for query in ["", "?txid=a&e2eid=b", "?idEnvio=s2", "?txid=none", "?rtrId=none"] {
        assert_eq!(customer.get(&format!("{route}{query}")).await.0, 400, "{query}");
    }
}

#[tokio::test]
async fn infractions_are_switched_off_until_one_is_reported() {
    let customer = Customer::new().await;
    let route = format!("/v2/gn/infracoes?{PERIOD}");
    let (status, answer) = customer.get(&route).await;
    assert_eq!(
        (status, &answer["mensagem"]),
        (500, &"Funcionalidade desabilitada em ambiente de homologação".into())
    );
    let production = Customer::of(Sandbox::builder().environment(gnpix_sandbox::Tier::Production)).await;
    assert_eq!(production.get(&route).await.0, 200);
    let mut ids = Vec::new();
    for number in [1, 2] {
        customer.create(&txid(number), "50.00").await;
        let paid = customer.bank.pay(&txid(number)).unwrap();
        ids.push(customer.bank.report_infraction(&paid).unwrap());
        assert!(customer.bank.report_infraction(&paid).is_err(), "one at a time");
    }
    assert_eq!(saldo(&customer).await, "1000.00", "what is contested is blocked");
    let (_, blocked) = customer.get("/v2/gn/saldo?bloqueios=true").await;
    assert_eq!(blocked["bloqueios"], json!({ "judicial": "0.00", "med": "100.00", "total": "100.00" }));
    assert_eq!(customer.get("/v2/gn/saldo?bloqueios=x").await.0, 400);
    let defend = async |id: &str, verdict: &str| {
        let body = json!({ "analise": verdict, "justificativa": "x" });
        customer.send(Method::POST, &format!("/v2/gn/infracoes/{id}/defesa"), body).await.0
    };
    assert_eq!(defend(&ids[0], "talvez").await, 400);
    assert_eq!(defend("none", "rejeitado").await, 400);
    assert_eq!(defend(&ids[0], "rejeitado").await, 202);
    assert_eq!(defend(&ids[0], "rejeitado").await, 400, "it has its defence");
    customer.bank.judge_infraction(&ids[0], false).unwrap();
    assert_eq!(defend(&ids[1], "aceito").await, 202, "the money goes back");
    assert!(customer.bank.judge_infraction(&ids[1], true).is_err());
    let (_, list) = customer.get(&route).await;
    let states: Vec<_> = (0..2).map(|at| list["infracoes"][at]["status"].as_str().unwrap()).collect();
    assert_eq!(states, ["REJEITADA", "ACEITA"]);
    assert_eq!(saldo(&customer).await, "1050.00");
    let (_, charge) = customer.get(&format!("/v2/cob/{}", txid(2))).await;
    assert_eq!(charge["pix"][0]["devolucoes"][0]["natureza"], "MED_FRAUDE");
}

#[tokio::test]
async fn callbacks_of_the_last_month_are_made_again_once() {
    let customer = Customer::of(Sandbox::builder().webhook_minute(Duration::from_millis(1))).await;
    let mut receiver = Receiver::start(&customer.bank, true).await;
    customer.create(&txid(1), "50.00").await;
    let paid = customer.bank.pay(&txid(1)).unwrap();
    customer.send(Method::PUT, &format!("/v2/webhook/{KEY}"), json!({ "webhookUrl": receiver.url })).await;
    receiver.next().await;
    let again = async |kind: &str, ids: Value| {
        customer.send(Method::POST, "/v2/gn/webhook/reenviar", json!({ "tipo": kind, "e2eids": ids })).await.0
    };
    assert_eq!(again("PIX_RECEBIDO", json!([paid])).await, 202);
    assert_eq!(receiver.next().await.2["pix"][0]["endToEndId"], paid);
    assert_eq!(again("DEVOLUCAO_ENVIADA", json!([paid])).await, 202);
    assert_eq!(again("PIX_ENVIADO", json!([paid])).await, 202);
    for (kind, ids) in [
        ("X", json!([paid])),
        ("PIX_RECEBIDO", json!([])),
        ("PIX_RECEBIDO", json!(["x"])),
        ("PIX_RECEBIDO", json!(paid)),
    ] {
        assert_eq!(again(kind, ids).await, 400);
    }
    let sent = json!({ "valor": "1.00", "pagador": { "chave": KEY }, "favorecido": { "chave": "a@b.com" } });
    let (_, answer) = customer.send(Method::PUT, "/v3/gn/pix/s1", sent).await;
    let first = receiver.next().await.2;
    assert_eq!(first["pix"][0]["gnExtras"]["idEnvio"], "s1", "and none of the two that didn't fit before it");
    assert_eq!(again("PIX_ENVIADO", json!([answer["endToEndId"]])).await, 202);
    assert_eq!(receiver.next().await.2, first);
    customer.bank.clock().advance(Duration::from_secs(31 * 24 * 3600));
    let token = customer.token_of(customer.bank.application()).await;
    let customer = Customer { token, ..customer };
    let body = json!({ "tipo": "PIX_RECEBIDO", "e2eids": [paid] });
    assert_eq!(customer.send(Method::POST, "/v2/gn/webhook/reenviar", body).await.0, 202);
    assert!(receiver.calls.try_recv().is_err());
}
