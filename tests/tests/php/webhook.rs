//! The example of a webhook receiver, in a pool of php-fpm: each payment is settled once, and only the bank's word counts.

use std::path::Path;

use gnpix_tests::installed::root;
use serde_json::json;

use crate::bank::Bank;
use crate::child::run;
use crate::extension::php;
use crate::harness::Pool;

const SECRET: &str = "s3cret";

fn settled(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap();
    files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect()
}

/// A payment that the bank knows: its txid and endToEndId.
fn paid(bank: &Bank) -> (String, String) {
    let txid = "paidpaidpaidpaidpaidpaidpaid";
    let code = format!(
        "$charge = ['calendario' => ['expiracao' => 3600], 'valor' => ['original' => '25.00'], 'chave' => '{}'];\
         Gnpix\\Client::fromEnv()->cob()->create($charge, txid: '{txid}');",
        bank.sandbox.pix_key()
    );
    run(php().args(["-r", &code]).envs(bank.variables()));
    (txid.to_owned(), bank.sandbox.pay(txid).unwrap())
}

#[test]
fn the_receiver_settles_each_payment_once_and_believes_nobody_but_the_bank() {
    let bank = Bank::open();
    let folder = tempfile::tempdir().unwrap();
    let mut variables = bank.variables();
    for (name, value) in [
        ("LOJA_WEBHOOK_SECRET", SECRET),
        ("LOJA_PIX_KEY", bank.sandbox.pix_key()),
        ("LOJA_FOLDER", folder.path().to_str().unwrap()),
    ] {
        variables.push((name.to_owned(), value.to_owned()));
    }
    let code = std::fs::read_to_string(root().join("examples/php/webhook.php")).unwrap();
    let pool = Pool::running(&code, false, variables);
    let (txid, e2eid) = paid(&bank);
    let target = format!("/webhook.php?hmac={SECRET}&ignorar=/pix");
    let post = |target: &str, body: &str| pool.nginx.post(target, body).0;
    let notice = |e2eid: &str, key: &str| {
        json!({ "pix": [{
            "endToEndId": e2eid, "txid": txid, "chave": key, "valor": "9999.00",
            "horario": "2026-11-24T12:00:00Z",
        }] })
        .to_string()
    };

    assert!(post("/webhook.php?hmac=wrong&ignorar=/pix", "{}").contains(" 403 "));
    assert!(post(&target, "no JSON").contains(" 400 "));
    assert!(post(&target, r#"{"evento":"teste_webhook"}"#).contains(" 200 "));
    assert!(post(&target, &notice(&e2eid, "another@example.com")).contains(" 200 "));
    let unknown = "E1234567820261124122112345678901";
    assert!(post(&target, &notice(unknown, bank.sandbox.pix_key())).contains(" 500 "));
    assert_eq!(settled(folder.path()), Vec::<String>::new());

    for _delivery in 0..3 {
        let answer = post(&target, &notice(&e2eid, bank.sandbox.pix_key()));
        assert!(answer.contains(" 200 "), "{answer} {}", pool.log());
    }
    // The amount is the bank's, not the caller's.
    assert_eq!(settled(folder.path()), [format!(r#"{{"txid":"{txid}","valor":"25.00"}}"#)]);
    assert!(!pool.log().contains(SECRET));
}
