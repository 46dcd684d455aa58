//! The upper limit: rustls on a blocking socket per thread, the request bytes made beforehand, no HTTP library.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer, ServerName};

use super::environment::Environment;
use super::load::{self, Outcome, Plan};
use crate::Result;

/// A warm connection.
struct Socket {
    stream: StreamOwned<ClientConnection, TcpStream>,
    buffer: Vec<u8>,
}

impl Socket {
    fn connect(config: Arc<ClientConfig>, address: &str) -> Result<Self> {
        let tcp = TcpStream::connect(address)?;
        tcp.set_nodelay(true)?;
        tcp.set_read_timeout(Some(Duration::from_secs(30)))?;
        let connection = ClientConnection::new(config, ServerName::try_from("localhost")?)?;
        Ok(Self { stream: StreamOwned::new(connection, tcp), buffer: vec![0; 16 * 1024] })
    }

    /// Writes `request` and reads one answer with a `Content-Length`; its body.
    fn exchange(&mut self, request: &[u8]) -> Result<&[u8]> {
        self.stream.write_all(request)?;
        let mut have = 0;
        loop {
            let free =
                self.buffer.get_mut(have..).filter(|free| !free.is_empty()).ok_or("answer too long")?;
            match self.stream.read(free)? {
                0 => return Err("the server closed the connection".into()),
                read => have += read,
            }
            if let Some((start, end)) = whole(self.buffer.get(..have).unwrap_or_default())? {
                return self.buffer.get(start..end).ok_or_else(|| "answer too short".into());
            }
        }
    }
}

/// Where the body starts and ends, once it is all there.
fn whole(answer: &[u8]) -> Result<Option<(usize, usize)>> {
    let Some(blank) = answer.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
    let head = std::str::from_utf8(answer.get(..blank).unwrap_or_default())?;
    if !head.starts_with("HTTP/1.1 200 ") {
        return Err(format!("not an authorized answer: {head}").into());
    }
    let length: usize = head
        .lines()
        .find_map(|line| line.strip_prefix("Content-Length: "))
        .ok_or("an answer without Content-Length")?
        .parse()?;
    let end = blank + 4 + length;
    Ok((answer.len() >= end).then_some((blank + 4, end)))
}

/// Runs `plan` with one socket a thread, each with its token already.
pub fn load(environment: &Environment, plan: Plan) -> Result<Outcome> {
    let address = environment.base_url.strip_prefix("https://").ok_or("the base URL is not https")?;
    let config = configuration(environment)?;
    let basic = STANDARD.encode(format!("{}:{}", environment.client_id, environment.client_secret));
    let body = r#"{"grant_type":"client_credentials"}"#;
    let exchange = format!(
        "POST /oauth/token HTTP/1.1\r\nHost: {address}\r\nAuthorization: Basic {basic}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut socket = Socket::connect(Arc::clone(&config), address)?;
    let answer: serde_json::Value = serde_json::from_slice(socket.exchange(exchange.as_bytes())?)?;
    let token = answer.get("access_token").and_then(|token| token.as_str()).ok_or("no access_token")?;
    let get = format!("GET /v2/cob/x HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {token}\r\n\r\n");
    drop(socket);

    let mut outcome = load::threads(plan, || {
        let mut socket = Socket::connect(Arc::clone(&config), address)?;
        let get = get.as_bytes();
        Ok(move || {
            // Copied out, as every other peer hands its caller a body of its own.
            std::hint::black_box(socket.exchange(get)?.to_vec());
            Ok(())
        })
    })?;
    outcome.connections = plan.callers as u64;
    Ok(outcome)
}

fn configuration(environment: &Environment) -> Result<Arc<ClientConfig>> {
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(&environment.ca_file)? {
        roots.add(certificate?)?;
    }
    let chain = CertificateDer::pem_file_iter(&environment.certificate)?.collect::<Result<Vec<_>, _>>()?;
    let key = PrivateKeyDer::from_pem_file(&environment.certificate)?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_client_auth_cert(chain, key)?;
    Ok(Arc::new(config))
}
