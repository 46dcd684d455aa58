//! What the certificate tests share: the fixtures, and the command `openssl` as the other opinion.

#![allow(dead_code)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use gnpix::Error;
use gnpix::certificate::Certificate;
use gnpix::secret::SecretString;

/// One line of the manifest.
pub(crate) struct Row {
    pub(crate) file: String,
    pub(crate) password: String,
    pub(crate) outcome: String,
    pub(crate) key: String,
    pub(crate) chain: usize,
}

impl Row {
    pub(crate) fn path(&self) -> PathBuf {
        fixture(&self.file)
    }

    pub(crate) fn loads(&self) -> bool {
        self.outcome.starts_with("ok") || self.outcome.starts_with("loads")
    }

    pub(crate) fn load(&self) -> Result<Certificate, Error> {
        Certificate::load(self.path(), &secret(&self.password))
    }
}

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/p12")
}

pub(crate) fn fixture(name: &str) -> PathBuf {
    folder().join(name)
}

pub(crate) fn manifest() -> Vec<Row> {
    let text = std::fs::read_to_string(fixture("manifest.tsv")).unwrap();
    let rows: Vec<Row> = text
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let cell = |place: usize| cells[place].to_owned();
            let chain = cells[4].parse().unwrap();
            Row { file: cell(0), password: cell(1), outcome: cell(2), key: cell(3), chain }
        })
        .collect();
    assert!(rows.len() >= 45, "only {} rows", rows.len());
    rows
}

pub(crate) fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

/// Runs `openssl`; the password is in `env:PASSWORD`.
pub(crate) fn openssl(arguments: &[&str], password: &str) -> Result<Vec<u8>, String> {
    let output = Command::new("openssl")
        .args(arguments)
        .env("PASSWORD", password)
        .stdin(Stdio::null())
        .output()
        .expect("these tests compare with the command `openssl`, version 3 or later: install it");
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

/// A folder with a fresh key `key.pem` and its certificate `cert.pem`, both plain.
pub(crate) struct Made {
    folder: tempfile::TempDir,
}

impl Made {
    /// `key` is as for `openssl req -newkey`, such as `rsa:2048`, `ec:P-256` or `ed25519`.
    pub(crate) fn new(key: &str) -> Self {
        let made = Self { folder: tempfile::tempdir().unwrap() };
        let curve = key.strip_prefix("ec:").map(|curve| format!("ec_paramgen_curve:{curve}"));
        let key: Vec<&str> = match &curve {
            Some(curve) => vec!["ec", "-pkeyopt", curve],
            None => vec![key],
        };
        let out = ["-nodes", "-keyout", &made.path("key.pem"), "-out", &made.path("cert.pem")];
        let subject = ["-days", "3650", "-subj", "/CN=made for a test"];
        openssl(&[&["req", "-x509", "-newkey"], &key[..], &out, &subject].concat(), "").unwrap();
        made
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    pub(crate) fn text(&self, name: &str) -> String {
        String::from_utf8(self.read(name)).unwrap()
    }

    /// Runs `openssl` with `{name}` standing for files of the folder, and gives the file `out`.
    pub(crate) fn make(&self, command: &str, password: &str) -> Result<Vec<u8>, String> {
        let words: Vec<String> = command
            .split_whitespace()
            .map(|word| match word.strip_prefix('{').and_then(|word| word.strip_suffix('}')) {
                Some(name) => self.path(name),
                None => word.to_owned(),
            })
            .collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let _ = std::fs::remove_file(self.path("out"));
        openssl(&words, password)?;
        Ok(self.read("out"))
    }

    /// The certificate and key as they were made.
    pub(crate) fn certificate(&self) -> Certificate {
        Certificate::load_pair(self.path("cert.pem"), self.path("key.pem"), &secret("")).unwrap()
    }
}
