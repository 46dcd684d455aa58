//! `gnpix demo`: all of it in one go, against our own bank on this machine. Needs no configuration.

mod charge;
mod story;

use std::time::{Duration, Instant};

use gnpix::certificate::write_private;
use gnpix::secret::{ExposeSecret, SecretString};
use gnpix::{BaseUrl, Certificate, Client, ClientConfig, Environment, Error, ErrorKind, Result, Tier};
use gnpix_sandbox::{KeyType, Sandbox};
use serde_json::json;

use crate::commands::cert::inspect;
use crate::commands::{sandbox, token};
use crate::terminal::{Terminal, duration};
use story::Story;

/// The longest any call may take; all of them stay on this machine.
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) async fn run(terminal: &Terminal) -> Result<()> {
    let mut story = Story::new(terminal);
    let bank = start(&mut story)?;
    let folder = sandbox::private_folder("gnpix-demo-")?;
    let files = bank.write_files(folder.path()).map_err(|cause| sandbox::refused(&cause))?;
    let certificate = certificate(&mut story, &files.p12_legacy)?;
    let pem = folder.path().join("converted.pem");
    convert(&mut story, &certificate, &pem)?;

    let client = Client::new(
        ClientConfig::new()
            .client_id(bank.application().client_id())
            .client_secret(SecretString::from(bank.application().client_secret()))
            .certificate_file(&pem)
            .environment(Environment::Homologation)
            .base_url(BaseUrl::parse(bank.base_url())?)
            .ca_pem(bank.ca_pem().as_bytes().to_vec())
            .platform_roots(false)
            .timeout(PATIENCE),
    )?;
    authorize(&mut story, &client).await?;
    let txid = charge::create(&mut story, &client, bank.pix_key()).await?;
    charge::await_payment(&mut story, &client, &txid).await?;
    again(&mut story, &client, &txid).await?;
    story.end();
    Ok(())
}

fn start(story: &mut Story<'_>) -> Result<Sandbox> {
    let started = Instant::now();
    let bank =
        Sandbox::builder().key_type(KeyType::Rsa2048).start().map_err(|cause| sandbox::refused(&cause))?;
    story.step("sandbox", "A bank on this machine", started.elapsed());
    story.tell(&format!("{}: mutual TLS with an authority of its own, OAuth, the Pix API", bank.base_url()));
    story.fact("base_url", json!(bank.base_url()));
    Ok(bank)
}

fn certificate(story: &mut Story<'_>, p12: &std::path::Path) -> Result<Certificate> {
    let started = Instant::now();
    let certificate = Certificate::load(p12, &String::new().into())?;
    let inspection = certificate.inspect(std::time::SystemTime::now());
    story.step("certificate", "The certificate, as the bank hands it out", started.elapsed());
    story.tell("client.p12: RC2-40 and 3DES with an empty password, which OpenSSL 3 refuses to read");
    story.table(&inspect::table(&inspection));
    story.fact("certificate", inspect::to_json(&inspection));
    if inspection.environment != Some(Tier::Homologation) {
        return Err(Error::new(
            ErrorKind::Internal,
            "the sandbox issued a certificate of another environment",
        ));
    }
    Ok(certificate)
}

fn convert(story: &mut Story<'_>, certificate: &Certificate, pem: &std::path::Path) -> Result<()> {
    let started = Instant::now();
    write_private(pem, certificate.to_pem()?.combined().expose_secret().as_bytes(), false)?;
    story.step("convert", "Converted to PEM", started.elapsed());
    story.tell(
        "certificate and key in one file that curl, nginx and OpenSSL 3 take, readable by you alone (0600)",
    );
    Ok(())
}

async fn authorize(story: &mut Story<'_>, client: &Client) -> Result<()> {
    let started = Instant::now();
    let waiting = story.terminal().spinner("getting the authorization");
    let outcome = client.token().await;
    drop(waiting);
    let granted = outcome?;
    story.step("token", "The authorization", started.elapsed());
    story.tell("POST /oauth/token, over mutual TLS");
    story.table(&token::table(&granted, false));
    story.fact(
        "token",
        json!({
            "token_type": granted.token_type(),
            "expires_in": granted.expires_in().as_secs(),
            "scope": granted.scope(),
        }),
    );
    Ok(())
}

/// The same token and connection serve the next call.
async fn again(story: &mut Story<'_>, client: &Client, txid: &str) -> Result<()> {
    let before = client.stats();
    let started = Instant::now();
    let token = client.token().await?;
    let cached = started.elapsed();
    let started = Instant::now();
    client.send(gnpix::Request::get("/v2/cob/:txid").path_param("txid", txid)).await?;
    let took = started.elapsed();
    let stats = client.stats();
    story.step("again", "A second call, on the same token and connection", took);
    let requests = stats.requests.saturating_sub(before.requests);
    story.tell(&format!(
        "token() from the cache took {}; the call was {requests} request on a connection that stood already",
        if cached.as_micros() == 0 { format!("{} ns", cached.as_nanos()) } else { duration(cached) }
    ));
    story.tell(&format!(
        "in all: {} requests, {} token exchange, {} connection, {} full TLS handshake",
        stats.requests, stats.token.exchanges, stats.connections, stats.handshakes_full
    ));
    story.fact("scopes_granted", json!(token.scopes().map(gnpix::ScopeSet::len)));
    story.fact(
        "stats",
        json!({
            "requests": stats.requests,
            "retries": stats.retries,
            "token_exchanges": stats.token.exchanges,
            "connections": stats.connections,
            "handshakes_full": stats.handshakes_full,
            "handshakes_resumed": stats.handshakes_resumed,
        }),
    );
    let same = stats.connections == before.connections && stats.token.exchanges == before.token.exchanges;
    if same {
        return Ok(());
    }
    Err(Error::new(ErrorKind::Internal, "the second call didn't reuse the token and the connection")
        .with_help("Please report this, with the output of gnpix demo --json."))
}
