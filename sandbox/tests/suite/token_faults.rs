//! Faults of the token endpoint.

use std::time::Duration;

use gnpix_sandbox::FaultRule;
use serde_json::{Value, json};

use crate::support::{Customer, read};

async fn answer(customer: &Customer, spec: &str) -> Value {
    customer.bank.faults().clear();
    customer.bank.faults().push(FaultRule::parse(&format!("{spec}; path=/oauth/token; times=1")).unwrap());
    let body = json!({ "grant_type": "client_credentials" });
    let (status, body) = read(customer.exchange(customer.bank.application(), body).await).await;
    assert_eq!(status, 200, "{spec}");
    body
}

#[tokio::test]
async fn members_of_the_answer_may_be_odd_or_missing_and_the_token_works_all_the_same() {
    let customer = Customer::new().await;
    for (spec, member, value) in [
        ("token.expires_in=missing", "expires_in", None),
        (r#"token.expires_in="3600""#, "expires_in", Some(json!("3600"))),
        ("token.expires_in=-1", "expires_in", Some(json!(-1))),
        ("token.expires_in=18446744073709551615", "expires_in", Some(json!(u64::MAX))),
        ("token.expires_in=1e30", "expires_in", Some(json!(1e30))),
        ("token.expires_in=null", "expires_in", Some(Value::Null)),
        ("token.token_type=missing", "token_type", None),
        (r#"token.token_type="MAC""#, "token_type", Some(json!("MAC"))),
        ("token.scope=missing", "scope", None),
        (r#"token.extra={"a":[1]}"#, "extra", Some(json!({ "a": [1] }))),
    ] {
        let body = answer(&customer, spec).await;
        assert_eq!(body.get(member), value.as_ref(), "{spec}");
        let token = body["access_token"].as_str().unwrap();
        let request = customer.http.get(customer.url("/v2/gn/saldo")).bearer_auth(token);
        assert_eq!(request.send().await.unwrap().status(), 200, "{spec}");
    }
    let body = answer(&customer, r#"token.access_token=missing; token.expires_in=5"#).await;
    assert_eq!((body.get("access_token"), &body["expires_in"]), (None, &json!(5)));
}

#[tokio::test]
async fn a_tiny_lifetime_is_announced_and_true() {
    let customer = Customer::new().await;
    let body = answer(&customer, "token_ttl=1").await;
    assert_eq!(body["expires_in"], 1);
    let call = || {
        let request = customer.http.get(customer.url("/v2/gn/saldo"));
        request.bearer_auth(body["access_token"].as_str().unwrap()).send()
    };
    customer.bank.clock().advance(Duration::from_secs(1));
    assert_eq!(call().await.unwrap().status(), 401);
}

#[tokio::test]
async fn the_endpoint_may_be_down_while_the_rest_works() {
    let customer = Customer::new().await;
    for (spec, status) in [
        ("status=503", Some(503)),
        ("status=401", Some(401)),
        ("close=before_response", None),
        ("close=before_request", None),
    ] {
        customer.bank.faults().clear();
        customer.bank.faults().push(FaultRule::parse(&format!("{spec}; path=/oauth/token")).unwrap());
        let before = customer.bank.stats().token_exchanges;
        let request = customer
            .http
            .post(customer.url("/oauth/token"))
            .basic_auth(
                customer.bank.application().client_id(),
                Some(customer.bank.application().client_secret()),
            )
            .json(&json!({ "grant_type": "client_credentials" }));
        let answer = request.send().await.ok();
        assert_eq!(answer.as_ref().map(|answer| answer.status().as_u16()), status, "{spec}");
        if let (Some(answer), Some(401)) = (answer, status) {
            assert_eq!(read(answer).await.1["error"], "invalid_client", "the endpoint's own wording");
        }
        assert_eq!(customer.get("/v2/gn/saldo").await.0, 200, "{spec}");
        assert_eq!(customer.bank.stats().token_exchanges, before);
    }
}
