//! What a cached token costs.

use super::nginx::Nginx;
use super::process::{Language, Program, Programs};
use super::throughput::{Effort, median};
use crate::Result;

/// How a cached token is asked for.
#[derive(Debug)]
pub struct Face {
    /// The name in the table.
    pub name: &'static str,
    program: Program,
    /// What the program is told before threads and calls.
    mode: &'static [&'static str],
    /// How many threads ask, in one measurement each.
    pub threads: &'static [usize],
    /// The most CPU time it may cost.
    pub promised_ns: f64,
}

/// All of them.
pub static FACES: [Face; 6] = [
    Face {
        name: "blocking token()",
        program: Program { language: Language::Rust, name: "token-blocking" },
        mode: &[],
        threads: &[1, 8],
        promised_ns: 50.0,
    },
    Face {
        name: "async token()",
        program: Program { language: Language::Rust, name: "token-async" },
        mode: &[],
        threads: &[1, 8],
        promised_ns: 50.0,
    },
    Face {
        name: "gnpix_client_token",
        program: Program { language: Language::C, name: "gnpix-c-token" },
        mode: &[],
        threads: &[1, 8],
        promised_ns: 100.0,
    },
    Face {
        name: "Python Client.token()",
        program: Program { language: Language::Python, name: "py-gnpix-token" },
        mode: &["blocking"],
        threads: &[1, 8],
        promised_ns: 250.0,
    },
    Face {
        name: "Python AsyncClient.token()",
        program: Program { language: Language::Python, name: "py-gnpix-token" },
        mode: &["async"],
        threads: &[1],
        promised_ns: 250.0,
    },
    Face {
        name: "Node Client.token()",
        program: Program { language: Language::Node, name: "node-gnpix-token" },
        mode: &[],
        threads: &[1],
        promised_ns: 500.0,
    },
];

/// What cached tokens cost.
pub struct Token {
    /// CPU time of one: the median of all processes.
    pub nanoseconds: f64,
    /// Exchanges of one process, the one that filled the cache included: the most of all processes.
    pub exchanges: usize,
}

/// Has `threads` threads ask for many cached tokens each, in `times` processes one after the other.
pub fn cached(
    nginx: &Nginx,
    programs: &Programs,
    face: &Face,
    threads: usize,
    effort: Effort,
    times: usize,
) -> Result<Token> {
    let (threads, calls) = (threads.to_string(), effort.tokens.to_string());
    let arguments: Vec<&str> = face.mode.iter().copied().chain([&*threads, &*calls]).collect();
    let (mut costs, mut most) = (Vec::new(), 0);
    for _ in 0..times {
        nginx.clear_log()?;
        let answer = programs.run(nginx, face.program, &arguments, true)?;
        costs.push(answer.get("token_ps")? as f64 / 1000.0);
        most = most.max(nginx.exchanges()?);
    }
    Ok(Token { nanoseconds: median(costs), exchanges: most })
}

/// How many exchanges the server saw when `callers` asked for a token at once after it had expired.
pub fn exchanges_at_expiry(nginx: &Nginx, programs: &Programs, callers: usize) -> Result<usize> {
    nginx.clear_log()?;
    let program = Program { language: Language::Rust, name: "expiry" };
    programs.run(nginx, program, &[&callers.to_string()], true)?;
    // One of them was before the expiry.
    nginx.exchanges()?.checked_sub(1).ok_or_else(|| "no exchange was logged".into())
}
