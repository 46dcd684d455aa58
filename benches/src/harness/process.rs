//! One peer process: started with the server's variables, read to its one line of `key=value`.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::nginx::Nginx;
use crate::Result;

/// The peers, in the order they take turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Peer {
    /// libcurl easy handles in C, one per thread.
    Libcurl,
    /// gnpix's blocking face, one client shared by all threads.
    Blocking,
    /// gnpix's async face, one client shared by all tasks of a runtime with a worker per core.
    Async,
    /// rustls alone, one socket per thread: the upper limit.
    Rustls,
}

impl Peer {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Libcurl, Self::Blocking, Self::Async, Self::Rustls];

    /// The name in the table, the JSON, and on the Rust peers' command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Libcurl => "libcurl",
            Self::Blocking => "gnpix-blocking",
            Self::Async => "gnpix-async",
            Self::Rustls => "rustls",
        }
    }
}

/// Where the two peer programs are.
pub struct Programs {
    /// The C peer.
    pub libcurl: PathBuf,
    /// The Rust peers.
    pub rust: PathBuf,
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
    /// Runs `peer` under load.
    pub fn load(
        &self,
        nginx: &Nginx,
        peer: Peer,
        callers: usize,
        seconds: f64,
        warmup: f64,
    ) -> Result<Answer> {
        let plan = [callers.to_string(), seconds.to_string(), warmup.to_string()];
        let plan: Vec<&str> = plan.iter().map(String::as_str).collect();
        match peer {
            Peer::Libcurl => {
                run(&self.libcurl, &[&["load"], plan.as_slice()].concat(), &nginx.variables(false))
            }
            other => self.rust(nginx, &[&[other.name()], plan.as_slice()].concat(), false),
        }
    }

    /// Runs the Rust peers with `arguments`.
    pub fn rust(&self, nginx: &Nginx, arguments: &[&str], logged: bool) -> Result<Answer> {
        run(&self.rust, arguments, &nginx.variables(logged))
    }

    /// Runs libcurl's token and first call.
    pub fn libcurl_first(&self, nginx: &Nginx) -> Result<Answer> {
        run(&self.libcurl, &["first"], &nginx.variables(true))
    }
}

fn run(program: &PathBuf, arguments: &[&str], variables: &[(&'static str, String)]) -> Result<Answer> {
    let named =
        |cause: &dyn std::fmt::Display| format!("{} {}: {cause}", program.display(), arguments.join(" "));
    let began = Instant::now();
    let mut child = Command::new(program)
        .args(arguments)
        .envs(variables.iter().map(|(name, value)| (name, value)))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|cause| named(&cause))?;
    let mut line = String::new();
    if let Some(stdout) = child.stdout.take() {
        BufReader::new(stdout).read_line(&mut line)?;
    }
    let took = began.elapsed();
    let mut trouble = String::new();
    if let Some(mut stderr) = child.stderr.take() {
        stderr.read_to_string(&mut trouble)?;
    }
    let status = child.wait()?;
    if !status.success() {
        return Err(named(&format!("{status}: {trouble}")).into());
    }
    let values = line
        .split_whitespace()
        .map(|pair| {
            let (key, value) = pair.split_once('=').ok_or_else(|| named(&format!("odd answer: {line}")))?;
            Ok((key.to_owned(), value.parse()?))
        })
        .collect::<Result<_>>()?;
    Ok(Answer { values, took })
}
