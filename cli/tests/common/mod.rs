//! The built command against a bank in this process.

// Each test program uses a part of this.
#![allow(dead_code, unreachable_pub, missing_docs)]
#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use gnpix_sandbox::{FaultRule, FilesWritten, Sandbox};
use serde_json::Value;
use tempfile::TempDir;

/// A running bank, its files, and a home of its own for the command.
pub struct Bank {
    pub sandbox: Sandbox,
    pub home: TempDir,
    pub files: FilesWritten,
}

impl Bank {
    pub fn start() -> Self {
        Self::of(Sandbox::start().unwrap())
    }

    pub fn of(sandbox: Sandbox) -> Self {
        let home = tempfile::tempdir().unwrap();
        let files = sandbox.write_files(home.path().join("bank")).unwrap();
        Self { sandbox, home, files }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Writes a private file into the home.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        #[cfg(unix)]
        std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
        path
    }

    pub fn fault(&self, spec: &str) {
        self.sandbox.faults().push(FaultRule::parse(spec).unwrap());
    }

    /// The variables of `gnpix.env`.
    pub fn variables(&self) -> Vec<(&'static str, String)> {
        let application = self.sandbox.application();
        vec![
            ("GNPIX_BASE_URL", self.sandbox.base_url().to_owned()),
            ("GNPIX_CA_FILE", self.files.ca.display().to_string()),
            ("GNPIX_CERTIFICATE", self.files.p12_legacy.display().to_string()),
            ("GNPIX_CLIENT_ID", application.client_id().to_owned()),
            ("GNPIX_CLIENT_SECRET", application.client_secret().to_owned()),
            ("GNPIX_ENVIRONMENT", "homologation".to_owned()),
        ]
    }

    /// The command, configured for this bank.
    pub fn gnpix(&self, words: &[&str]) -> Gnpix {
        let mut gnpix = Gnpix::new(self.home.path(), words);
        gnpix.command.envs(self.variables());
        gnpix
    }

    /// The command without any configuration.
    pub fn bare(&self, words: &[&str]) -> Gnpix {
        Gnpix::new(self.home.path(), words)
    }
}

/// The command in a clean environment: no variable of the caller's, no terminal, a home of its own.
pub struct Gnpix {
    pub command: Command,
    input: Vec<u8>,
}

impl Gnpix {
    pub fn new(home: &Path, words: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gnpix"));
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("GNPIX_") || name == "NO_COLOR" || name == "XDG_CONFIG_HOME"
            {
                command.env_remove(name);
            }
        }
        command
            .args(words)
            .env("HOME", home)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        Self { command, input: Vec::new() }
    }

    pub fn env(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub fn without(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    pub fn input(mut self, bytes: impl AsRef<[u8]>) -> Self {
        self.input = bytes.as_ref().to_vec();
        self
    }

    pub fn run(mut self) -> Ran {
        let mut child = self.command.spawn().unwrap();
        // A command that reads no input may be gone already.
        let _ = child.stdin.take().unwrap().write_all(&self.input);
        Ran::from(child.wait_with_output().unwrap())
    }
}

/// What came of it.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: Vec<u8>,
    pub stdout: String,
    pub stderr: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
            out: output.stdout,
        }
    }
}

impl Ran {
    /// Asserts the exit code.
    #[track_caller]
    pub fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|cause| panic!("{cause}: {}", self.stdout))
    }

    #[track_caller]
    pub fn error_json(&self) -> Value {
        serde_json::from_str(&self.stderr).unwrap_or_else(|cause| panic!("{cause}: {}", self.stderr))
    }
}

/// A port of this machine that refuses connections for as long as this lives: a client's end of a connection.
pub struct ClosedPort {
    stream: TcpStream,
    _listener: TcpListener,
}

impl ClosedPort {
    pub fn reserve() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        Self { stream: TcpStream::connect(listener.local_addr().unwrap()).unwrap(), _listener: listener }
    }

    pub fn url(&self) -> String {
        format!("https://localhost:{}", self.stream.local_addr().unwrap().port())
    }
}

/// The permission bits of a file.
#[cfg(unix)]
pub fn mode(path: &Path) -> u32 {
    std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(path).unwrap().permissions()) & 0o777
}

/// A tool of the machine; the test fails without it.
pub fn tool(name: &str, words: &[&str]) -> Ran {
    let output = Command::new(name).args(words).stdin(Stdio::null()).output();
    Ran::from(output.unwrap_or_else(|cause| panic!("{name} is needed for this test: {cause}")))
}
