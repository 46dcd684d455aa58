//! `/oauth/token` and what its tokens open.

use std::time::Duration;

use gnpix_sandbox::{Application, CertificateRequest, SCOPES, Sandbox};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Customer, PERIOD, cob, http, read, tls, txid};

#[tokio::test]
async fn json_and_form_bodies_get_the_four_attributes() {
    let customer = Customer::new().await;
    let application = customer.bank.application();
    let json = customer.exchange(application, json!({ "grant_type": "client_credentials" })).await;
    assert_eq!(json.headers()["cache-control"], "no-store");
    let form = customer
        .http
        .post(customer.url("/oauth/token"))
        .basic_auth(application.client_id(), Some(application.client_secret()))
        .header("content-type", "application/x-www-form-urlencoded")
        .body("grant_type=client_credentials")
        .send()
        .await
        .unwrap();
    for answer in [json, form] {
        let (status, body) = read(answer).await;
        assert_eq!((status, &body["token_type"], &body["expires_in"]), (200, &"Bearer".into(), &3600.into()));
        assert_eq!(body["scope"], SCOPES.join(" "));
        assert!(body["access_token"].as_str().unwrap().len() >= 40);
    }
    assert_eq!(customer.bank.stats().token_exchanges, 3);
}

#[tokio::test]
async fn credentials_may_be_form_encoded_before_base64() {
    let odd = Application::new().with_credentials("Client Id:1", "s%cret/+");
    let customer = Customer::of(Sandbox::builder().application(Application::new()).application(odd)).await;
    let answer = customer
        .http
        .post(customer.url("/oauth/token"))
        .basic_auth("Client%20Id%3A1", Some("s%25cret%2F%2B"))
        .json(&json!({ "grant_type": "client_credentials" }))
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
}

#[tokio::test]
async fn a_narrower_scope_is_granted_and_a_foreign_one_refused() {
    let customer = Customer::new().await;
    let body = |scope: &str| json!({ "grant_type": "client_credentials", "scope": scope });
    let (_, answer) =
        read(customer.exchange(customer.bank.application(), body("cob.read pix.read")).await).await;
    assert_eq!(answer["scope"], "cob.read pix.read");
    let readers = &customer.bank.applications()[1];
    let (status, answer) = read(customer.exchange(readers, body("cob.write")).await).await;
    assert_eq!((status, &answer["error"]), (400, &"invalid_scope".into()));
}

#[tokio::test]
async fn wrong_requests_get_their_oauth_error() {
    let customer = Customer::of(
        Sandbox::builder().application(Application::new()).application(Application::new().inactive()),
    )
    .await;
    let good = customer.bank.application().clone();
    let inactive = customer.bank.applications()[1].clone();
    let wrong = good.clone().with_credentials(good.client_id(), "no");
    let credentials = json!({ "grant_type": "client_credentials" });
    for (application, body, status, error) in [
        (&wrong, credentials.clone(), 401, "invalid_client"),
        (&inactive, credentials.clone(), 401, "invalid_client"),
        (&good, json!({ "grant_type": "password" }), 400, "unsupported_grant_type"),
        (&good, json!({}), 400, "invalid_request"),
        (&good, json!([]), 400, "invalid_request"),
    ] {
        let (got, answer) = read(customer.exchange(application, body).await).await;
        assert_eq!((got, answer["error"].as_str().unwrap()), (status, error));
        assert!(answer["error_description"].is_string());
    }
    let bare = customer.http.post(customer.url("/oauth/token")).json(&credentials).send().await.unwrap();
    assert_eq!(bare.status(), 401);
    assert!(bare.headers()["www-authenticate"].to_str().unwrap().starts_with("Basic"));
    let (_, answer) = read(bare).await;
    assert_eq!(answer["error_description"], "Invalid or inactive credentials");
    let get = customer.http.get(customer.url("/oauth/token")).send().await.unwrap();
    assert_eq!((get.status().as_u16(), get.headers()["allow"].to_str().unwrap()), (405, "POST"));
}

#[tokio::test]
async fn a_token_dies_at_its_lifetime_and_not_before() {
    let customer = Customer::of(Sandbox::builder().token_ttl(Duration::from_secs(60))).await;
    customer.bank.clock().advance(Duration::from_secs(50));
    assert_eq!(customer.get("/v2/gn/saldo").await.0, 200);
    customer.bank.clock().advance(Duration::from_secs(10));
    let answer = customer.request(Method::GET, "/v2/gn/saldo").send().await.unwrap();
    let challenge = answer.headers()["www-authenticate"].to_str().unwrap().to_owned();
    assert!(challenge.contains("error=\"invalid_token\""), "{challenge}");
    assert_eq!(read(answer).await, {
        let body = json!({
            "error": "invalid_token",
            "error_description": "Access token is invalid, expired or bound to another certificate",
        });
        (401, body)
    });
}

#[tokio::test]
async fn a_token_is_bound_to_the_certificate_it_was_got_with() {
    let customer = Customer::new().await;
    let other = customer.bank.issue(CertificateRequest::client()).unwrap();
    let thief = http(tls(&customer.bank, Some(&other)), true);
    let stolen = thief.get(customer.url("/v2/gn/saldo")).bearer_auth(&customer.token).send().await.unwrap();
    let (status, body) = read(stolen).await;
    assert_eq!((status, body["error"].as_str().unwrap()), (401, "invalid_token"));
    assert_eq!(customer.get("/v2/gn/saldo").await.0, 200, "the theft did not hurt the owner");
}

#[tokio::test]
async fn a_missing_scope_is_403_and_names_itself() {
    let customer = Customer::new().await;
    let readers = customer.bank.applications()[1].clone();
    assert!(readers.scopes().iter().all(|scope| scope.ends_with(".read")));
    let token = customer.token_of(&readers).await;
    let path = format!("/v2/cob/{}", txid(1));
    let answer =
        customer.http.put(customer.url(&path)).bearer_auth(&token).json(&cob("1.00")).send().await.unwrap();
    let challenge = answer.headers()["www-authenticate"].to_str().unwrap().to_owned();
    assert!(challenge.contains("insufficient_scope") && challenge.contains("cob.write"), "{challenge}");
    let (status, body) = read(answer).await;
    assert_eq!((status, body["error"].as_str().unwrap()), (403, "insufficient_scope"));
    assert_eq!(customer.get(&path).await.0, 400, "nothing was created");
    let list = format!("/v2/cob?{PERIOD}");
    let answer = customer.http.get(customer.url(&list)).bearer_auth(&token).send().await.unwrap();
    assert_eq!(answer.status(), 200);
}

#[tokio::test]
async fn garbage_in_place_of_a_token_is_401() {
    let customer = Customer::new().await;
    for value in ["", "Bearer", "Bearer ", "Bearer nonsense", "Basic abc"] {
        let request = customer.http.get(customer.url("/v2/gn/saldo")).header("authorization", value);
        let (status, body) = read(request.send().await.unwrap()).await;
        assert_eq!((status, &body["error"]), (401, &Value::from("invalid_token")), "{value}");
    }
    customer.bank.revoke_tokens();
    assert_eq!(customer.get("/v2/gn/saldo").await.0, 401);
}
