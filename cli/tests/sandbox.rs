//! `sandbox`: ready when it says so, usable from its folder, gone on a signal.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout};

use common::{Gnpix, Ran, mode, tool};
use serde_json::Value;

struct Running {
    child: Child,
    lines: BufReader<ChildStdout>,
    ready: String,
}

impl Running {
    fn start(temporary: &Path, words: &[&str]) -> Self {
        let words: Vec<&str> = ["sandbox"].into_iter().chain(words.iter().copied()).collect();
        let mut gnpix = Gnpix::new(Path::new("/nonexistent"), &words).env("TMPDIR", temporary);
        let mut child = gnpix.command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut ready = String::new();
        lines.read_line(&mut ready).unwrap();
        Self { child, lines, ready }
    }

    fn end_by(mut self, signal: &str) -> (Option<i32>, String) {
        let kill = format!("kill -{signal} {}", self.child.id());
        tool("sh", &["-c", &kill]).exits(0);
        let code = self.child.wait().unwrap().code();
        let mut rest = String::new();
        std::io::Read::read_to_string(&mut self.lines, &mut rest).unwrap();
        (code, rest)
    }
}

/// Runs `gnpix token` as a shell user would.
fn token_through_shell(env: &Path) -> Ran {
    let script = format!("set -a; . {}; {} token", env.display(), env!("CARGO_BIN_EXE_gnpix"));
    tool("sh", &["-c", &script])
}

#[test]
fn one_line_says_it_is_ready_and_a_signal_ends_it_with_0() {
    for signal in ["TERM", "INT"] {
        let temporary = tempfile::tempdir().unwrap();
        let running = Running::start(temporary.path(), &[]);
        assert!(running.ready.starts_with("ready https://localhost:"), "{}", running.ready);
        assert!(running.ready.contains("set -a; . ") && running.ready.trim_end().ends_with("gnpix.env"));
        let folder = std::fs::read_dir(temporary.path()).unwrap().next().unwrap().unwrap().path();
        assert_eq!(mode(&folder), 0o700);
        assert_eq!(token_through_shell(&folder.join("gnpix.env")).exits(0).stderr, "");
        assert_eq!(running.end_by(signal), (Some(0), String::new()));
        assert!(!folder.exists(), "its own folder goes with it");
    }
}

#[test]
fn a_chosen_folder_is_made_private_and_stays() {
    let temporary = tempfile::tempdir().unwrap();
    let dir = temporary.path().join("deep/bank");
    let running =
        Running::start(temporary.path(), &["--dir", dir.to_str().unwrap(), "--json", "--token-ttl", "7"]);
    let ready: Value = serde_json::from_str(&running.ready).unwrap();
    assert_eq!((&ready["ready"], &ready["token_ttl"]), (&true.into(), &7.into()));
    assert_eq!(mode(&dir), 0o700);
    for (name, bits) in [
        ("ca.pem", 0o644),
        ("client.p12", 0o600),
        ("client-aes.p12", 0o600),
        ("client.pem", 0o600),
        ("gnpix.env", 0o600),
    ] {
        assert_eq!(mode(&dir.join(name)), bits, "{name}");
    }
    let variables = std::fs::read_to_string(dir.join("gnpix.env")).unwrap();
    assert!(variables.contains("GNPIX_BASE_URL=") && variables.contains(ready["base_url"].as_str().unwrap()));
    let script = format!(". {}/gnpix.env; {} token --json", dir.display(), env!("CARGO_BIN_EXE_gnpix"));
    let token = tool("sh", &["-ac", &script]).exits(0).json();
    assert_eq!(token["expires_in"], 7);
    assert_eq!(running.end_by("TERM").0, Some(0));
    assert!(dir.join("gnpix.env").exists());
}

#[test]
fn the_port_is_the_one_asked_for_and_a_taken_one_is_refused() {
    let temporary = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let words = ["sandbox", "--port", &port];
    let gnpix = Gnpix::new(Path::new("/nonexistent"), &words).env("TMPDIR", temporary.path());
    let refused = gnpix.run().exits(3);
    assert!(refused.stderr.contains(&port) && refused.stderr.contains("help:"), "{}", refused.stderr);
    assert_eq!(std::fs::read_dir(temporary.path()).unwrap().count(), 0);
    drop(taken);
    // Another program may take the port first: then another is tried.
    let free =
        || std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port().to_string();
    let (port, running) = std::iter::repeat_with(free)
        .take(5)
        .map(|port| (port.clone(), Running::start(temporary.path(), &["--port", &port])))
        .find(|(_, running)| !running.ready.is_empty())
        .unwrap();
    assert!(running.ready.contains(&format!("https://localhost:{port} ")), "{}", running.ready);
    assert_eq!(running.end_by("TERM").0, Some(0));
}

#[test]
fn faults_are_asked_for_with_the_command_itself() {
    let bank = common::Bank::start();
    let rule = "status=503; times=1; path=/v2/gn/saldo";
    let words = ["request", "POST", "/sandbox/faults", "--content-type", "text/plain", "-d", rule];
    bank.gnpix(&words).run().exits(0);
    assert_eq!(bank.sandbox.faults().len(), 1);
    bank.gnpix(&["request", "DELETE", "/sandbox/faults"]).run().exits(0);
    assert_eq!(bank.sandbox.faults().len(), 0);
    assert!(bank.gnpix(&["request", "GET", "/sandbox/stats"]).run().exits(0).json()["requests"].is_number());
}
