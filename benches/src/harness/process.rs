//! One peer process: started with the server's variables, read to its one line of `key=value`.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::nginx::Nginx;
use crate::Result;

/// Where the programs are.
pub struct Programs {
    /// The program of the Rust peers.
    pub rust: PathBuf,
    /// What `run.sh` built: the C peers, and the PHP extension below `php`.
    pub built: PathBuf,
}

/// A program by its name.
#[derive(Debug, Clone, Copy)]
pub enum Program {
    /// A mode of the Rust peers.
    Rust(&'static str),
    /// A C peer.
    C(&'static str),
    /// A PHP script, with the extensions it loads itself.
    Php(&'static str),
    /// A PHP script with the gnpix extension.
    PhpGnpix(&'static str),
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
        command.args(arguments).envs(nginx.variables(logged));
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let named = format!("{program:?} {}", arguments.join(" "));
        let began = Instant::now();
        let child = command.spawn().map_err(|cause| format!("{named}: {cause}"))?;
        Ok(Running { child, began, named })
    }

    fn command(&self, program: Program) -> Command {
        let php = |script: &str, settings: &[String]| {
            let mut command = Command::new("php");
            // -n: no php.ini, and no extension that isn't asked for.
            command.arg("-n").args(settings);
            command.arg(format!("{}/peers/{script}.php", env!("CARGO_MANIFEST_DIR")));
            command
        };
        match program {
            Program::Rust(mode) => {
                let mut command = Command::new(&self.rust);
                command.arg(mode);
                command
            }
            Program::C(name) => Command::new(self.built.join(name)),
            Program::Php(script) => php(script, &[]),
            Program::PhpGnpix(script) => {
                let extension = self.built.join("php/modules/gnpix.so");
                php(script, &["-d".to_owned(), format!("extension={}", extension.display())])
            }
        }
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
