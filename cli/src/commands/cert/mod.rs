//! `gnpix cert`: looking at certificates and converting them.

mod convert;
pub(crate) mod inspect;

use std::path::Path;

use gnpix::secret::SecretString;
use gnpix::{Certificate, Result};

use crate::args::{Cert, ConnectionArgs};
use crate::terminal::Terminal;
use crate::{secret_input, settings};

pub(crate) async fn run(terminal: &Terminal, connection: &ConnectionArgs, command: &Cert) -> Result<()> {
    match command {
        Cert::Inspect(args) => inspect::run(terminal, connection, args).await,
        Cert::Convert(args) => convert::run(terminal, connection, args).await,
    }
}

/// Reads a certificate, asking on a terminal for a password that is missing or wrong.
pub(crate) async fn load(
    terminal: &Terminal,
    connection: &ConnectionArgs,
    file: &Path,
    key: Option<&Path>,
) -> Result<Certificate> {
    let mut password = match &connection.password_file {
        Some(file) => secret_input::from_file(file)?,
        None => secret_input::from_variable("GNPIX_CERTIFICATE_PASSWORD")?.unwrap_or_else(empty),
    };
    let mut tries = 0;
    loop {
        let loaded = match key {
            Some(key) => Certificate::load_pair(file, key, &password),
            None => Certificate::load(file, &password),
        };
        match loaded {
            Ok(certificate) => return Ok(certificate),
            Err(refused) => password = settings::password_for(refused, &mut tries, terminal).await?,
        }
    }
}

/// What the bank hands certificates out with.
fn empty() -> SecretString {
    String::new().into()
}
