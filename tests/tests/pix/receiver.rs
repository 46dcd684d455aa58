//! A webhook receiver as a user may write one: a thread, rustls, and core's verifier in the handshake.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{Receiver as Calls, Sender, channel};
use std::time::Duration;

use gnpix::pix::webhook::CallbackAuthority;
use gnpix_sandbox::CertificateRequest;
use gnpix_tests::Bank;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use rustls_pki_types::PrivateKeyDer;

const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) struct Receiver {
    pub(crate) url: String,
    calls: Calls<(String, Vec<u8>)>,
}

impl Receiver {
    /// Refuses who can't show the bank's certificate. Its thread ends with the process.
    pub(crate) fn start(bank: &Bank) -> Self {
        let authority = CallbackAuthority::from_pem(bank.sandbox.webhook_ca_pem().as_bytes()).unwrap();
        let own = bank.sandbox.issue(CertificateRequest::server()).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_client_cert_verifier(authority.verifier())
            .with_single_cert(vec![own.certificate_der()], PrivateKeyDer::Pkcs8(own.key_der()))
            .unwrap();
        let config = Arc::new(config);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("https://localhost:{}/hook", listener.local_addr().unwrap().port());
        let (sender, calls) = channel();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                // A call that fails is one that the bank has to make again.
                let _ = answer(stream.unwrap(), Arc::clone(&config), &sender);
            }
        });
        Self { url, calls }
    }

    /// The next call's target and body.
    pub(crate) fn next(&self) -> (String, Vec<u8>) {
        self.calls.recv_timeout(PATIENCE).expect("a call in time")
    }
}

fn answer(
    tcp: TcpStream,
    config: Arc<ServerConfig>,
    sender: &Sender<(String, Vec<u8>)>,
) -> std::io::Result<()> {
    tcp.set_read_timeout(Some(PATIENCE))?;
    tcp.set_write_timeout(Some(PATIENCE))?;
    let mut tls = StreamOwned::new(ServerConnection::new(config).unwrap(), tcp);
    let mut received = Vec::new();
    let (head, body) = loop {
        let mut piece = [0; 4096];
        let count = tls.read(&mut piece)?;
        received.extend_from_slice(&piece[..count]);
        let end = received.windows(4).position(|four| four == b"\r\n\r\n");
        let Some(end) = end else {
            if count == 0 {
                return Ok(());
            }
            continue;
        };
        let head = String::from_utf8_lossy(&received[..end]).to_ascii_lowercase();
        let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
        let length: usize = length.unwrap().trim().parse().unwrap();
        if received.len() >= end + 4 + length {
            break (String::from_utf8_lossy(&received[..end]).into_owned(), received[end + 4..].to_vec());
        }
    };
    tls.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\nconnection: close\r\n\r\n200")?;
    tls.flush()?;
    let target = head.split(' ').nth(1).unwrap().to_owned();
    let _ = sender.send((target, body));
    Ok(())
}
