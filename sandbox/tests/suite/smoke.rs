//! The shortest way through the bank.

use serde_json::Value;

use crate::support::{Customer, txid};

#[tokio::test]
async fn a_small_charge_is_created_then_paid_and_money_arrives() {
    let customer = Customer::new().await;
    let charge = customer.create(&txid(1), "9.99").await;
    assert_eq!(charge["status"], "ATIVA");
    let (status, charge) = customer.get(&format!("/v2/cob/{}", txid(1))).await;
    assert_eq!((status, &charge["status"]), (200, &Value::from("CONCLUIDA")));
    assert_eq!(charge["pix"][0]["valor"], "9.99");
    let (_, balance) = customer.get("/v2/gn/saldo").await;
    assert_eq!(balance["saldo"], "1009.99");
    let stats = customer.bank.stats();
    assert_eq!((stats.connections, stats.handshakes_full, stats.token_exchanges), (1, 1, 1));
    assert_eq!(stats.routes["cob.create_with_txid"], 1);
    customer.bank.stop();
}
