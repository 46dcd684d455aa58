//! `webhook listen`: what the bank posts comes out as lines, and nobody else gets in.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use common::{Bank, Ran, tool};
use serde_json::Value;

const PATIENCE: Duration = Duration::from_secs(30);
const BODY: &str = r#"{"pix":[{"endToEndId":"E1803615022211340s08793XPJ","txid":"fc9a43k6ff384ryP5f41719","chave":"a@b.com","valor":"1.00","horario":"2026-11-24T15:00:00.000Z"}]}"#;

/// The running command: its port, and its lines as they come.
struct Listener {
    child: Child,
    port: u16,
    lines: Receiver<String>,
}

impl Listener {
    fn start(bank: &Bank, words: &[&str], variables: &[(&str, &str)]) -> Self {
        bank.sandbox.write_receiver_files(bank.path("receiver")).unwrap();
        let own = bank.path("receiver/receiver.pem").display().to_string();
        let base = ["webhook", "listen", "--address", "127.0.0.1:0", "--json", "--server-certificate", &own];
        let mut gnpix = bank.bare(&[&base, words].concat());
        let mut child = gnpix.command.envs(variables.iter().copied()).spawn().unwrap();
        let mut told = String::new();
        BufReader::new(child.stderr.take().unwrap()).read_line(&mut told).unwrap();
        let ready: Value = serde_json::from_str(&told).unwrap_or_else(|_| panic!("{told}"));
        let port = ready["address"].as_str().unwrap().rsplit_once(':').unwrap().1.parse().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (send, lines) = channel();
        std::thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| send.send(line)));
        Self { child, port, lines }
    }

    fn next(&self) -> Value {
        serde_json::from_str(&self.lines.recv_timeout(PATIENCE).expect("a line in time")).unwrap()
    }

    /// Ends it as Ctrl-C does; what it printed since.
    fn end(mut self) -> (Option<i32>, Vec<String>) {
        tool("sh", &["-c", &format!("kill -INT {}", self.child.id())]).exits(0);
        let rest = self.lines.iter().collect();
        (self.child.wait().unwrap().code(), rest)
    }

    /// The status that a caller without a certificate gets.
    fn post(&self, bank: &Bank, target: &str, words: &[&str]) -> Ran {
        let ca = bank.files.ca.display().to_string();
        let url = format!("https://localhost:{}{target}", self.port);
        let base =
            ["-sS", "--noproxy", "*", "--max-time", "30", "--cacert", &ca, "-w", " %{http_code}", &url];
        tool("curl", &[&base, words].concat())
    }
}

/// A caller that begins a request over TLS and never ends it.
fn stall(port: u16) -> Child {
    let mut caller = Command::new("openssl");
    caller.args(["s_client", "-quiet", "-connect", &format!("127.0.0.1:{port}")]);
    caller.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut caller = caller.spawn().expect("openssl is needed for this test");
    let begun = b"POST /hook?hmac=s3cret HTTP/1.1\r\ncontent-length: 9\r\n";
    caller.stdin.as_mut().unwrap().write_all(begun).unwrap();
    caller
}

fn authority(bank: &Bank) -> String {
    bank.write("callers.pem", bank.sandbox.webhook_ca_pem()).display().to_string()
}

#[test]
fn the_bank_registers_calls_and_each_payment_is_one_line() {
    let bank = Bank::start();
    let ca = authority(&bank);
    let listener = Listener::start(&bank, &["--callers-ca", &ca], &[]);
    // Callers that say nothing hold up nobody.
    let silent: Vec<TcpStream> =
        (0..40).map(|_| TcpStream::connect(("127.0.0.1", listener.port)).unwrap()).collect();
    let key = bank.sandbox.pix_key().to_owned();
    for (path, amount) in [("/hook", "5.00"), ("/hook?ignorar=", "6.00")] {
        let url = format!("https://localhost:{}{path}", listener.port);
        bank.gnpix(&["webhook", "configure", &key, "--webhookUrl", &url]).run().exits(0);
        let words = ["cob", "create", "--valor", amount, "--chave", &key, "--expiracao", "60"];
        let charge = bank.gnpix(&words).run().exits(0).json();
        let line = listener.next();
        assert_eq!((&line["kind"], &line["txid"]), (&"received".into(), &charge["txid"]));
        assert_eq!((&line["amount"], &line["pix_key"]), (&amount.into(), &key.as_str().into()));
        assert_eq!(line["item"]["endToEndId"], line["end_to_end_id"]);
    }
    let stranger = listener.post(&bank, "/hook/pix", &["-d", BODY]);
    assert_ne!(stranger.code, 0, "no certificate, no answer: {}", stranger.stdout);
    assert_eq!(listener.end(), (Some(0), Vec::new()));
    drop(silent);
}

#[test]
fn without_mutual_tls_the_hmac_decides_and_repetitions_are_passed_over() {
    let bank = Bank::start();
    let listener = Listener::start(&bank, &[], &[("GNPIX_WEBHOOK_HMAC", "s3cret")]);
    let stalled: Vec<Child> = (0..3).map(|_| stall(listener.port)).collect();
    for (target, words, status) in [
        ("/hook?hmac=s3cret&ignorar=/pix", &["-d", BODY][..], "200"),
        ("/hook?hmac=s3cret/pix", &["-d", BODY], "200"),
        ("/hook?hmac=guess&ignorar=/pix", &["-d", BODY], "403"),
        ("/hook/pix", &["-d", BODY], "403"),
        ("/hook?hmac=s3cret", &[], "405"),
        ("/hook?hmac=s3cret", &["-d", "{"], "400"),
        ("/hook?hmac=s3cret", &["-d", r#"{"evento":"teste_webhook"}"#], "200"),
        ("/hook?hmac=s3cret", &["-d", r#"{"novo":1}"#], "200"),
    ] {
        let ran = listener.post(&bank, target, words).exits(0);
        assert_eq!(ran.stdout, format!("{status} {status}"), "{target} {words:?}");
    }
    let huge = bank.write("huge", vec![b' '; (1 << 20) + 1]);
    let at = format!("@{}", huge.display());
    for words in [&["--data-binary", &at][..], &["--data-binary", &at, "-H", "Transfer-Encoding: chunked"]] {
        let ran = listener.post(&bank, "/hook?hmac=s3cret", words);
        assert!(ran.stdout.ends_with("413"), "{ran:?}");
    }
    assert_eq!(listener.next()["txid"], "fc9a43k6ff384ryP5f41719");
    assert_eq!(listener.next(), serde_json::json!({ "kind": "unknown", "item": { "novo": 1 } }));
    for mut caller in stalled {
        caller.kill().unwrap();
        caller.wait().unwrap();
    }
    assert_eq!(listener.end(), (Some(0), Vec::new()));
}

#[test]
fn a_reader_that_goes_away_ends_it_and_the_bank_is_told_to_call_again() {
    let bank = Bank::start();
    bank.sandbox.write_receiver_files(bank.path("receiver")).unwrap();
    let own = bank.path("receiver/receiver.pem").display().to_string();
    let base = ["webhook", "listen", "--address", "127.0.0.1:0", "--json", "--server-certificate", &own];
    let mut child = bank.bare(&base).env("GNPIX_WEBHOOK_HMAC", "s").command.spawn().unwrap();
    drop(child.stdout.take());
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    let mut told = String::new();
    stderr.read_line(&mut told).unwrap();
    let ready: Value = serde_json::from_str(&told).unwrap();
    let url = format!("https://{}/?hmac=s", ready["address"].as_str().unwrap());
    let ca = bank.files.ca.display().to_string();
    let words = ["-sS", "--noproxy", "*", "--max-time", "30", "--cacert", &ca, "-d", BODY, &url];
    assert_eq!(tool("curl", &words).exits(0).stdout, "503");
    assert_eq!(child.wait().unwrap().code(), Some(0));
    let mut rest = String::new();
    stderr.read_to_string(&mut rest).unwrap();
    assert_eq!(rest, "");
}

#[test]
fn what_cannot_be_safe_or_served_is_refused_at_the_start() {
    let bank = Bank::start();
    bank.sandbox.write_receiver_files(bank.path("receiver")).unwrap();
    let own = bank.path("receiver/receiver.pem").display().to_string();
    let ca = authority(&bank);
    let empty = bank.write("empty", "").display().to_string();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for (words, code) in [
        (&[][..], "caller_unchecked"),
        (&["--hmac-file", &empty], "hmac_empty"),
        (&["--callers-ca", "/nonexistent"], "callers_ca_unreadable"),
        (&["--callers-ca", &empty], "webhook_untrusted"),
        (&["--callers-ca", &ca, "--address", &address], "address_unusable"),
        (&["--callers-ca", &ca, "--address", "nowhere"], "address_unusable"),
        (&["--callers-ca", &ca, "--server-key", &empty], "certificate_file_empty"),
    ] {
        let base = ["webhook", "listen", "--json", "--server-certificate", &own];
        let ran = bank.bare(&[&base, words].concat()).run();
        assert_eq!(ran.error_json()["code"], code, "{words:?}");
        assert!(matches!(ran.code, 2 | 3) && ran.stdout.is_empty(), "{ran:?}");
    }
    let listener = Listener::start(&bank, &["--only-bank"], &[("GNPIX_WEBHOOK_HMAC", "s")]);
    assert_ne!(listener.post(&bank, "/?hmac=s", &["-d", BODY]).code, 0, "loopback isn't the bank");
    assert_eq!(listener.end(), (Some(0), Vec::new()));
}
