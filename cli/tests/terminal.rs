//! What a person sees: the command on a terminal of its own, made by script(1).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use common::Bank;
use gnpix_sandbox::CertificateRequest;

/// The longest a screen may take to show what is awaited.
const PATIENCE: Duration = Duration::from_secs(30);

/// The command on a terminal.
struct Screen {
    child: std::process::Child,
    keys: std::process::ChildStdin,
    pieces: mpsc::Receiver<Vec<u8>>,
    seen: String,
}

impl Screen {
    /// `command` is a line for sh, with `gnpix` for the built program.
    fn open(bank: &Bank, command: &str, variables: &[(&str, &str)]) -> Self {
        let line =
            format!("stty cols 100 rows 40; {}", command.replace("gnpix", env!("CARGO_BIN_EXE_gnpix")));
        let mut script = Command::new("script");
        script.args(["-qec", &line, "/dev/null"]).env("TERM", "xterm").env("HOME", bank.home.path());
        script.env_remove("NO_COLOR").envs(bank.variables()).envs(variables.iter().copied());
        script.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit());
        let mut child = script.spawn().expect("script (bsdutils) is needed for this test");
        let mut out = child.stdout.take().unwrap();
        let (send, pieces) = mpsc::channel();
        std::thread::spawn(move || {
            let mut piece = [0; 4096];
            while let Ok(length @ 1..) = out.read(&mut piece) {
                if send.send(piece[..length].to_vec()).is_err() {
                    break;
                }
            }
        });
        let keys = child.stdin.take().unwrap();
        Self { child, keys, pieces, seen: String::new() }
    }

    /// Waits until the screen shows `text`.
    #[track_caller]
    fn until(&mut self, text: &str) -> &mut Self {
        let deadline = Instant::now() + PATIENCE;
        while !self.seen.contains(text) {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.pieces.recv_timeout(left) {
                Ok(piece) => self.seen.push_str(&String::from_utf8_lossy(&piece)),
                Err(_) => panic!("{text:?} never came:\n{}", self.seen),
            }
        }
        self
    }

    fn press(&mut self, keys: &str) -> &mut Self {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self
    }

    /// All that was shown, and the exit code, once the command ended.
    fn end(mut self) -> (String, i32) {
        for piece in self.pieces.iter() {
            self.seen.push_str(&String::from_utf8_lossy(&piece));
        }
        let code = self.child.wait().unwrap().code().unwrap_or(-1);
        (self.seen, code)
    }
}

fn locked(bank: &Bank) -> String {
    let issued = bank.sandbox.issue(CertificateRequest::client().password("pa55w0rd")).unwrap();
    bank.write("locked.p12", issued.p12_aes()).display().to_string()
}

#[test]
fn a_terminal_gets_a_boxed_table_in_colour_and_a_masked_token() {
    let bank = Bank::start();
    let (screen, code) = Screen::open(&bank, "gnpix token", &[]).end();
    assert_eq!(code, 0, "{screen}");
    assert!(screen.contains('╭') && screen.contains("\x1b[36m") && screen.contains("••••"), "{screen}");
    let longest = screen.split(['\n', '\r']).map(strip).map(|line| line.chars().count()).max().unwrap();
    assert!(longest <= 100, "{longest}: {screen}");
    let (screen, _) = Screen::open(&bank, "gnpix token --show", &[]).end();
    assert!(!screen.contains("••••"), "{screen}");
}

#[test]
fn no_color_and_a_dumb_terminal_are_respected() {
    let bank = Bank::start();
    for (name, value) in [("NO_COLOR", "1"), ("TERM", "dumb")] {
        let (screen, code) = Screen::open(&bank, "gnpix scopes", &[(name, value)]).end();
        assert_eq!(code, 0);
        assert!(screen.contains("cob.read") && !screen.contains("\x1b["), "{name}: {screen}");
    }
}

#[test]
fn json_bodies_are_indented_for_a_person_in_the_banks_own_order() {
    let bank = Bank::start();
    let (screen, _) = Screen::open(&bank, "gnpix request GET /v2/gn/saldo --no-color", &[]).end();
    assert!(screen.contains("{\r\n  \"saldo\": \""), "{screen}");
}

#[test]
fn a_password_is_asked_for_without_echo_and_asked_again_when_wrong() {
    let bank = Bank::start();
    let file = locked(&bank);
    let mut screen = Screen::open(&bank, "gnpix token --no-color", &[("GNPIX_CERTIFICATE", &file)]);
    screen.until("Password of the certificate: ").press("wr0ng\n").until("that was not it");
    assert!(!screen.seen.contains("wr0ng"), "{}", screen.seen);
    screen.seen = screen.seen.split_once("that was not it").unwrap().1.to_owned();
    screen.until("Password of the certificate: ");
    screen.press("pa55w0rd\n").until("token_type");
    let (screen, code) = screen.end();
    assert_eq!(code, 0, "{screen}");
    assert!(!screen.contains("pa55w0rd"), "{screen}");
}

#[test]
fn a_missing_client_secret_is_asked_for() {
    let bank = Bank::start();
    let mut screen = Screen::open(&bank, "gnpix token --no-color", &[("GNPIX_CLIENT_SECRET", "")]);
    let secret = format!("{}\n", bank.sandbox.application().client_secret());
    screen.until("Client_Secret: ").press(&secret).until("token_type");
    let (screen, code) = screen.end();
    assert_eq!(code, 0, "{screen}");
    assert!(!screen.contains(secret.trim()), "{screen}");
}

#[test]
fn ctrl_c_at_a_prompt_exits_with_130_and_turns_the_echo_on_again() {
    let bank = Bank::start();
    let file = locked(&bank);
    let command = "sh -c 'trap : INT; gnpix token; echo code=$?; stty -a'";
    let mut screen = Screen::open(&bank, command, &[("GNPIX_CERTIFICATE", &file)]);
    screen.until("Password of the certificate: ").press("\x03").until("code=");
    let (screen, _) = screen.end();
    assert!(screen.contains("code=130"), "{screen}");
    let words: Vec<&str> = screen.split_whitespace().collect();
    assert!(words.contains(&"echo") && !words.contains(&"-echo"), "{screen}");
}

#[test]
fn ctrl_c_while_waiting_exits_with_130_and_leaves_no_spinner_behind() {
    let bank = Bank::start();
    bank.fault("latency=60000; path=/oauth/token");
    let mut screen = Screen::open(&bank, "gnpix token --no-color", &[]);
    screen.until("getting the authorization").press("\x03");
    let (screen, code) = screen.end();
    assert_eq!(code, 130, "{screen}");
    let last = screen.rsplit("\x1b[K").next().unwrap();
    assert!(!last.contains("getting"), "{screen:?}");
}

#[test]
fn ctrl_c_in_the_demo_leaves_no_keys_behind() {
    let bank = Bank::start();
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path().to_str().unwrap();
    let mut screen = Screen::open(&bank, "gnpix demo --no-color", &[("TMPDIR", folder)]);
    screen.until("The certificate").press("\x03");
    let (screen, code) = screen.end();
    // It may have ended by itself just before.
    assert!(code == 130 || screen.contains("Done in"), "{code}: {screen}");
    assert_eq!(std::fs::read_dir(temporary.path()).unwrap().count(), 0, "{screen}");
}

#[test]
fn the_list_of_operations_fits_the_terminal() {
    let bank = Bank::start();
    let (screen, code) = Screen::open(&bank, "gnpix operations --no-color", &[]).end();
    assert_eq!(code, 0);
    let longest = screen.split(['\n', '\r']).map(|line| line.chars().count()).max().unwrap();
    assert!(
        longest <= 100 && screen.contains("pix send ") && screen.contains("/v3/gn/pix/:idEnvio"),
        "{screen}"
    );
}

#[test]
fn money_leaves_after_a_yes_and_stays_after_anything_else() {
    let bank = Bank::start();
    let key = bank.sandbox.pix_key();
    let send =
        format!("gnpix pix send e1 --valor 1.00 --pagador.chave {key} --favorecido.chave a@b.com --no-color");
    for (answer, expected) in [("\n", 130), ("n\n", 130), ("y\n", 0)] {
        let mut screen = Screen::open(&bank, &send, &[]);
        screen.until("pix.send takes money from the account: PUT /v3/gn/pix/e1").until("\"valor\": \"1.00\"");
        screen.until("Send it? [y/N] ");
        assert_eq!(bank.sandbox.stats().requests, 0);
        screen.press(answer);
        let (screen, code) = screen.end();
        assert_eq!(code, expected, "{screen}");
        assert!(screen.contains(if code == 0 { "EM_PROCESSAMENTO" } else { "nothing was sent" }), "{screen}");
    }
}

/// Without colour codes.
fn strip(line: &str) -> String {
    let mut plain = String::new();
    let mut pieces = line.split("\x1b[");
    plain.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        plain.push_str(piece.split_once(|c: char| c.is_ascii_alphabetic()).map_or("", |(_, rest)| rest));
    }
    plain.trim_end().to_owned()
}
