//! The bank, standing until its input ends: `cargo run -p gnpix-sandbox --example bank -- DIR [PORT]`.
//!
//! Writes `ca.pem`, `client.p12`, `client-aes.p12`, `client.pem` and `gnpix.env` into DIR.

use std::io::Read;
use std::time::Instant;

use gnpix_sandbox::{KeyType, Sandbox};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let dir = arguments.next().ok_or("usage: bank DIR [PORT]")?;
    let port = arguments.next().map_or(Ok(0), |port| port.parse())?;
    let start = Instant::now();
    let bank = Sandbox::builder().key_type(KeyType::Rsa2048).port(port).start()?;
    let files = bank.write_files(&dir)?;
    println!("{} ready in {:?}; set -a; . {}", bank.base_url(), start.elapsed(), files.env.display());
    std::io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}
