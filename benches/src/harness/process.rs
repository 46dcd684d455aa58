//! One peer process: started with the server's variables, read to its one line of `key=value`.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::nginx::Nginx;
use crate::Result;

/// What could turn a peer to another server or another CA, if it is set where the harness runs.
const MISLEADING: [&str; 12] = [
    "HTTPS_PROXY",
    "https_proxy",
    "HTTP_PROXY",
    "http_proxy",
    "ALL_PROXY",
    "all_proxy",
    "REQUESTS_CA_BUNDLE",
    "CURL_CA_BUNDLE",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "NODE_EXTRA_CA_CERTS",
    "NODE_OPTIONS",
];

/// Where the programs are.
pub struct Programs {
    /// The program of the Rust peers.
    pub rust: PathBuf,
    /// What `run.sh` built: the C peers, the PHP extension below `php`, the environment of Python below `python`, and
    /// the folder below `node` where the Node package is installed.
    pub built: PathBuf,
}

/// What runs a program.
#[derive(Debug, Clone, Copy)]
pub enum Language {
    /// A mode of the one program of the Rust peers.
    Rust,
    /// A program of its own.
    C,
    /// A PHP script, with the extensions it loads itself.
    Php,
    /// A PHP script with the gnpix extension.
    PhpGnpix,
    /// A Python script, where gnpix and all others are installed.
    Python,
    /// A script of Node, where gnpix and all others are installed.
    Node,
}

/// A program by its name.
#[derive(Debug, Clone, Copy)]
pub struct Program {
    /// What runs it.
    pub language: Language,
    /// The name of the mode, the program or the script.
    pub name: &'static str,
}

/// What a peer printed, by key.
pub struct Answer {
    values: BTreeMap<String, u64>,
    /// From just before the process was started until its line arrived.
    pub took: Duration,
}

impl Answer {
    /// The value of `key`.
    pub fn get(&self, key: &str) -> Result<u64> {
        self.values.get(key).copied().ok_or_else(|| format!("the peer said no {key}").into())
    }
}

impl Programs {
    /// Runs a program; `logged` is for the server, which then logs what it was asked.
    pub fn run(&self, nginx: &Nginx, program: Program, arguments: &[&str], logged: bool) -> Result<Answer> {
        self.start(nginx, program, arguments, logged)?.finish()
    }

    /// Starts a program.
    pub fn start(
        &self,
        nginx: &Nginx,
        program: Program,
        arguments: &[&str],
        logged: bool,
    ) -> Result<Running> {
        let mut command = self.command(program);
        for name in MISLEADING {
            command.env_remove(name);
        }
        command.args(arguments).envs(nginx.variables(logged));
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let named = format!("{} {}", program.name, arguments.join(" "));
        let began = Instant::now();
        let child = command.spawn().map_err(|cause| format!("{named}: {cause}"))?;
        Ok(Running { child, began, named })
    }

    fn command(&self, program: Program) -> Command {
        let script = |ending: &str| format!("{}/peers/{}.{ending}", env!("CARGO_MANIFEST_DIR"), program.name);
        let mut command = match program.language {
            Language::Rust => Command::new(&self.rust),
            Language::C => Command::new(self.built.join(program.name)),
            Language::Php | Language::PhpGnpix => Command::new("php"),
            Language::Python => Command::new(self.built.join("python/bin/python")),
            Language::Node => Command::new("node"),
        };
        match program.language {
            Language::Rust => command.arg(program.name),
            Language::C => &mut command,
            // -n: no php.ini, and no extension that isn't asked for.
            Language::Php => command.args(["-n", "-d", "display_errors=stderr"]).arg(script("php")),
            Language::PhpGnpix => {
                let extension = format!("extension={}", self.built.join("php/modules/gnpix.so").display());
                command.args(["-n", "-d", "display_errors=stderr", "-d", &extension]).arg(script("php"))
            }
            // -E: no PYTHON* variable; -B: nothing is written beside the scripts.
            Language::Python => command.args(["-E", "-B"]).arg(script("py")),
            Language::Node => {
                let ours = self.built.join("node/node_modules").display().to_string();
                let theirs = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/node/node_modules");
                command.env("NODE_PATH", format!("{ours}:{theirs}")).arg(script("js"))
            }
        };
        command
    }
}

/// A process that was started.
pub struct Running {
    child: Child,
    began: Instant,
    named: String,
}

impl Running {
    /// Reads its line and waits for its end.
    pub fn finish(mut self) -> Result<Answer> {
        let mut line = String::new();
        if let Some(stdout) = self.child.stdout.take() {
            BufReader::new(stdout).read_line(&mut line)?;
        }
        let took = self.began.elapsed();
        let mut trouble = String::new();
        if let Some(mut stderr) = self.child.stderr.take() {
            stderr.read_to_string(&mut trouble)?;
        }
        let status = self.child.wait()?;
        if !status.success() {
            return Err(format!("{}: {status}: {line}{trouble}", self.named).into());
        }
        let values = line
            .split_whitespace()
            .map(|pair| {
                let (key, value) =
                    pair.split_once('=').ok_or_else(|| format!("{}: odd answer: {line}", self.named))?;
                Ok((key.to_owned(), value.parse()?))
            })
            .collect::<Result<_>>()?;
        Ok(Answer { values, took })
    }
}
