//! Calls through a proxy: TLS with the bank goes through its tunnel, so that it sees neither token nor certificate.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use gnpix::{ErrorKind, Request};
use gnpix_tests::Bank;

/// A proxy that answers CONNECT with `status`, and tunnels when that is 200. It keeps the heads it was sent.
struct Proxy {
    address: SocketAddr,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    fn open(status: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let heads = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&heads);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let kept = Arc::clone(&kept);
                thread::spawn(move || serve(client, status, &kept));
            }
        });
        Self { address, heads }
    }

    fn url(&self) -> String {
        format!("http://user:hunter2@{}", self.address)
    }
}

fn serve(mut client: TcpStream, status: u16, heads: &Mutex<Vec<String>>) {
    let mut reader = BufReader::new(client.try_clone().unwrap());
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).unwrap_or(0) == 0 {
            return;
        }
    }
    let target = head.split(' ').nth(1).unwrap_or_default().to_owned();
    heads.lock().unwrap().push(head);
    write!(client, "HTTP/1.1 {status} x\r\n\r\n").unwrap();
    if status != 200 {
        return;
    }
    let bank = TcpStream::connect(target).unwrap();
    let (to_client, to_bank) = (client, bank.try_clone().unwrap());
    let back = thread::spawn(move || copy(bank, to_client));
    copy(reader, to_bank);
    let _ = back.join();
}

fn copy(mut from: impl Read, mut to: TcpStream) {
    let _ = std::io::copy(&mut from, &mut to);
    let _ = to.shutdown(Shutdown::Write);
}

#[tokio::test(flavor = "multi_thread")]
async fn both_faces_call_through_a_tunnel() {
    let (bank, proxy) = (Bank::open(), Proxy::open(200));
    let client = gnpix::Client::new(bank.config().proxy(proxy.url())).unwrap();
    assert_eq!(client.send(Request::get("/v2/gn/saldo")).await.unwrap().status(), 200);
    let blocking = client.blocking();
    let answer =
        tokio::task::spawn_blocking(move || blocking.send(Request::get("/v2/gn/saldo"))).await.unwrap();
    assert_eq!(answer.unwrap().status(), 200);
    let heads = proxy.heads.lock().unwrap();
    assert!(heads.iter().all(|head| head.starts_with("CONNECT localhost:")), "{heads:?}");
    assert!(heads.iter().all(|head| head.to_lowercase().contains("proxy-authorization: basic")));
    assert_eq!(heads.len() as u64, bank.sandbox.stats().connections, "nothing went around it");
    assert!(!format!("{:?}", bank.config().proxy(proxy.url())).contains("hunter2"));
}

#[test]
fn a_proxy_that_refuses_is_a_connect_error_and_nothing_was_sent() {
    for status in [403, 407, 502] {
        let (bank, proxy) = (Bank::open(), Proxy::open(status));
        let client = gnpix::blocking::Client::new(bank.config().proxy(proxy.url())).unwrap();
        let error = client.send(Request::post("/v2/cob")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Connect, "{status}: {error:?}");
        assert!(!error.maybe_sent() && !format!("{error} {error:?}").contains("hunter2"));
        assert_eq!(bank.sandbox.stats().connections, 0);
    }
}
