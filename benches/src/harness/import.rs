//! How long packages take to import.

use super::nginx::Nginx;
use super::process::{Language, Program, Programs};
use super::throughput::median;
use crate::Result;

/// One package.
#[derive(Debug)]
pub struct Package {
    /// Its name, to its interpreter and in the table.
    pub name: &'static str,
    /// Whose package.
    pub of: &'static str,
    program: Program,
    /// The most milliseconds it may take.
    pub promised_ms: Option<f64>,
}

const fn python(name: &'static str, promised_ms: Option<f64>) -> Package {
    Package {
        name,
        of: "Python",
        program: Program { language: Language::Python, name: "py-import" },
        promised_ms,
    }
}

const fn node(name: &'static str, promised_ms: Option<f64>) -> Package {
    Package {
        name,
        of: "Node",
        program: Program { language: Language::Node, name: "node-require" },
        promised_ms,
    }
}

/// All of them.
pub static PACKAGES: [Package; 10] = [
    python("pycurl", None),
    python("requests", None),
    python("httpx", None),
    python("aiohttp", None),
    python("efipay", None),
    python("gnpix", Some(30.0)),
    node("undici", None),
    node("axios", None),
    node("sdk-node-apis-efi", None),
    node("gnpix", Some(20.0)),
];

/// Imports every package in `times` fresh processes each, in turns: the median of each in milliseconds.
pub fn times(nginx: &Nginx, programs: &Programs, times: usize) -> Result<Vec<(&'static Package, f64)>> {
    let mut took: Vec<(&Package, Vec<f64>)> = PACKAGES.iter().map(|package| (package, Vec::new())).collect();
    for _ in 0..times {
        for (package, took) in &mut took {
            let answer = programs.run(nginx, package.program, &[package.name], false)?;
            took.push(answer.get("import_ns")? as f64 / 1e6);
        }
    }
    Ok(took.into_iter().map(|(package, took)| (package, median(took))).collect())
}
