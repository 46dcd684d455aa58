//! A client of the bank that is not gnpix: reqwest over rustls with ring.

use std::sync::Arc;
use std::time::Duration;

use gnpix_sandbox::{Application, IssuedCertificate, Sandbox, SandboxBuilder};
use reqwest::{Method, RequestBuilder, Response};
use rustls::{ClientConfig, RootCertStore};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use serde_json::{Value, json};

pub(crate) const KEY: &str = "7d9f0335-8dcc-4054-9bf9-0dbd61d36906";
pub(crate) const PERIOD: &str = "inicio=2020-01-01T00:00:00Z&fim=2099-01-01T00:00:00Z";

/// A rustls configuration that trusts the bank and presents `certificate`, if any.
pub(crate) fn tls(bank: &Sandbox, certificate: Option<&IssuedCertificate>) -> ClientConfig {
    tls_versions(bank, certificate, rustls::ALL_VERSIONS)
}

pub(crate) fn tls_versions(
    bank: &Sandbox,
    certificate: Option<&IssuedCertificate>,
    versions: &[&'static rustls::SupportedProtocolVersion],
) -> ClientConfig {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(bank.ca_pem().as_bytes()).unwrap()).unwrap();
    let builder = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_protocol_versions(versions)
        .unwrap()
        .with_root_certificates(roots);
    match certificate {
        None => builder.with_no_client_auth(),
        Some(certificate) => builder
            .with_client_auth_cert(
                vec![CertificateDer::from_pem_slice(certificate.pem().as_bytes()).unwrap()],
                PrivateKeyDer::from_pem_slice(certificate.pem().as_bytes()).unwrap(),
            )
            .unwrap(),
    }
}

pub(crate) fn http(config: ClientConfig, http1: bool) -> reqwest::Client {
    let builder = reqwest::Client::builder()
        .tls_backend_preconfigured(config)
        .no_proxy()
        .timeout(Duration::from_secs(20));
    if http1 { builder.http1_only().build().unwrap() } else { builder.build().unwrap() }
}

/// A bank, a client with its certificate, and a token of the first application.
pub(crate) struct Customer {
    pub(crate) bank: Sandbox,
    pub(crate) http: reqwest::Client,
    pub(crate) token: String,
}

impl Customer {
    pub(crate) async fn new() -> Self {
        Self::of(Sandbox::builder()).await
    }

    pub(crate) async fn of(builder: SandboxBuilder) -> Self {
        let bank = builder.start().unwrap();
        let http = http(tls(&bank, Some(bank.certificate())), true);
        let mut customer = Self { bank, http, token: String::new() };
        customer.token = customer.token_of(customer.bank.application()).await;
        customer
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.bank.base_url())
    }

    pub(crate) async fn exchange(&self, application: &Application, body: Value) -> Response {
        self.http
            .post(self.url("/oauth/token"))
            .basic_auth(application.client_id(), Some(application.client_secret()))
            .json(&body)
            .send()
            .await
            .unwrap()
    }

    pub(crate) async fn token_of(&self, application: &Application) -> String {
        let answer = self.exchange(application, json!({ "grant_type": "client_credentials" })).await;
        assert_eq!(answer.status(), 200);
        answer.json::<Value>().await.unwrap()["access_token"].as_str().unwrap().to_owned()
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, self.url(path)).bearer_auth(&self.token)
    }

    pub(crate) async fn get(&self, path: &str) -> (u16, Value) {
        self.judged(Method::GET, path, self.request(Method::GET, path)).await
    }

    pub(crate) async fn send(&self, method: Method, path: &str, body: Value) -> (u16, Value) {
        self.judged(method.clone(), path, self.request(method, path).json(&body)).await
    }

    /// Sends; unless a fault is in force, whatever comes back is held against the documents.
    async fn judged(&self, method: Method, path: &str, request: RequestBuilder) -> (u16, Value) {
        let honest = self.bank.faults().is_empty();
        let (status, body) = read(request.send().await.unwrap()).await;
        if honest {
            crate::spec::assert_conforms(method.as_str(), path, status, &body);
        }
        (status, body)
    }

    /// With one fault, given by header.
    pub(crate) async fn faulty(&self, method: Method, path: &str, spec: &str) -> reqwest::Result<Response> {
        let request = self.request(method.clone(), path).header("X-Sandbox-Fault", spec);
        if method == Method::GET { request.send().await } else { request.json(&cob("55.00")).send().await }
    }

    pub(crate) async fn create(&self, txid: &str, amount: &str) -> Value {
        let (status, charge) = self.send(Method::PUT, &format!("/v2/cob/{txid}"), cob(amount)).await;
        assert_eq!(status, 201, "{charge}");
        charge
    }
}

pub(crate) async fn read(answer: Response) -> (u16, Value) {
    let status = answer.status().as_u16();
    let body = answer.bytes().await.unwrap();
    let body = if body.is_empty() { Value::Null } else { serde_json::from_slice(&body).unwrap() };
    (status, body)
}

/// A valid charge of this amount.
pub(crate) fn cob(amount: &str) -> Value {
    json!({
        "calendario": { "expiracao": 3600 },
        "devedor": { "cpf": "12345678909", "nome": "Francisco da Silva" },
        "valor": { "original": amount },
        "chave": KEY,
        "solicitacaoPagador": "Serviço realizado.",
    })
}

/// A valid charge of this amount, due on this day.
pub(crate) fn cobv(amount: &str, due: &str) -> Value {
    json!({
        "calendario": { "dataDeVencimento": due },
        "devedor": { "cpf": "12345678909", "nome": "Francisco da Silva", "cidade": "Recife", "uf": "PE" },
        "valor": { "original": amount },
        "chave": KEY,
    })
}

pub(crate) fn txid(number: u32) -> String {
    format!("suite{number:027}")
}
