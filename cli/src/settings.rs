//! From flags, variables and a profile to a client: flags win over variables, variables over the profile.

use std::path::PathBuf;

use gnpix::config::default_profile_path;
use gnpix::secret::SecretString;
use gnpix::{BaseUrl, Client, ClientConfig, Environment, Error, ErrorKind, Result, ScopeSet};

use crate::args::ConnectionArgs;
use crate::secret_input;
use crate::terminal::Terminal;

/// How often a wrong password may be typed.
const TRIES: u32 = 3;

/// Variables that say who calls and where, in the order people set them.
const IDENTITY: &[&str] = &[
    "GNPIX_CLIENT_ID",
    "GNPIX_CLIENT_SECRET",
    "GNPIX_CERTIFICATE",
    "GNPIX_CERTIFICATE_BASE64",
    "GNPIX_ENVIRONMENT",
    "GNPIX_BASE_URL",
];

/// The options found, and where.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) config: ClientConfig,
    /// Such as `profile "loja"` or `GNPIX_CLIENT_ID`.
    pub(crate) sources: Vec<String>,
    /// What may surprise the caller.
    pub(crate) warnings: Vec<String>,
}

/// Collects the options.
pub(crate) fn find(args: &ConnectionArgs) -> Result<Found> {
    let mut sources = Vec::new();
    let mut warnings = Vec::new();
    let variables: Vec<&str> = IDENTITY.iter().copied().filter(|name| is_set(name)).collect();
    let mut config = ClientConfig::new();
    if let Some((path, name)) = profile(args, &variables) {
        config = ClientConfig::from_profile(&path, name.as_deref())?;
        let name = name.map_or_else(|| "the default profile".to_owned(), |name| format!("profile {name:?}"));
        if args.profile.is_some() && !variables.is_empty() {
            warnings.push(format!("{} wins over what {name} says", variables.join(", ")));
        }
        sources.push(format!("{name} of {}", path.display()));
    }
    config = config.with_env()?;
    sources.extend(variables.into_iter().map(str::to_owned));
    config = flags(config, args, &mut sources)?;
    if sources.is_empty() {
        return Err(Error::new(
            ErrorKind::Config,
            "nothing is configured: no profile, no GNPIX_* variable, no option",
        )
        .with_code("configuration_missing")
        .with_help(
            "Set GNPIX_CLIENT_ID, GNPIX_CLIENT_SECRET, GNPIX_CERTIFICATE and GNPIX_ENVIRONMENT, or write \
                 ~/.config/gnpix/config.toml; without an account, try gnpix demo.",
        ));
    }
    Ok(Found { config, sources, warnings })
}

/// Which profile to read. An environment that is complete is taken as it is, unless a profile is asked for.
fn profile(args: &ConnectionArgs, variables: &[&str]) -> Option<(PathBuf, Option<String>)> {
    let variable = || std::env::var("GNPIX_PROFILE").ok().filter(|name| !name.is_empty());
    let name = args.profile.clone().or_else(variable);
    let asked = name.is_some() || args.config.is_some();
    let has = |name: &str| variables.contains(&name);
    let complete = has("GNPIX_CLIENT_ID")
        && (has("GNPIX_CERTIFICATE") || has("GNPIX_CERTIFICATE_BASE64"))
        && (has("GNPIX_ENVIRONMENT") || has("GNPIX_BASE_URL"));
    let path = args.config.clone().or_else(default_profile_path)?;
    let wanted = asked || (!complete && path.is_file());
    wanted.then_some((path, name))
}

fn flags(mut config: ClientConfig, args: &ConnectionArgs, sources: &mut Vec<String>) -> Result<ClientConfig> {
    let mut used = |flag: &str| sources.push(flag.to_owned());
    if let Some(name) = &args.environment {
        used("--environment");
        config = config.environment(name.parse::<Environment>()?);
    }
    if let Some(url) = &args.base_url {
        used("--base-url");
        config = config.base_url(BaseUrl::parse(url)?);
    }
    match (&args.certificate, &args.certificate_key) {
        (Some(certificate), Some(key)) => config = config.certificate_files(certificate, key),
        (Some(certificate), None) => config = config.certificate_file(certificate),
        (None, Some(_)) => {
            return Err(Error::new(ErrorKind::Config, "--certificate-key was given without --certificate")
                .with_code("certificate_missing")
                .with_help("Give both, or one file that holds certificate and key."));
        }
        (None, None) => {}
    }
    if args.certificate.is_some() {
        used("--certificate");
    }
    if let Some(file) = &args.password_file {
        config = config.certificate_password(secret_input::from_file(file)?);
    }
    if let Some(file) = &args.ca_file {
        used("--ca-file");
        config = config.ca_file(file);
    }
    if let Some(id) = &args.client_id {
        used("--client-id");
        config = config.client_id(id.clone());
    }
    if let Some(file) = &args.client_secret_file {
        used("--client-secret-file");
        config = config.client_secret(secret_input::from_file(file)?);
    }
    if let Some(scope) = &args.scope {
        config = config.scope(ScopeSet::parse(scope));
    }
    if let Some(timeout) = args.timeout {
        config = config.timeout(timeout);
    }
    if args.allow_environment_mismatch {
        config = config.allow_environment_mismatch(true);
    }
    Ok(config)
}

/// A client of the options found; asks on a terminal for a secret that is missing.
pub(crate) async fn client(args: &ConnectionArgs, terminal: &Terminal) -> Result<Client> {
    let found = find(args)?;
    for warning in &found.warnings {
        terminal.warn(warning);
    }
    build(found.config, terminal).await
}

/// Builds a client, asking for what is missing.
pub(crate) async fn build(mut config: ClientConfig, terminal: &Terminal) -> Result<Client> {
    let mut tries = 0;
    loop {
        let refused = match Client::new(config.clone()) {
            Ok(client) => return Ok(client),
            Err(refused) => refused,
        };
        if lacks_secret(&refused) && secret_input::can_ask() {
            config = config.client_secret(secret_input::ask("Client_Secret: ").await?);
        } else {
            let password = password_for(refused, &mut tries, terminal).await?;
            config = config.certificate_password(password);
        }
    }
}

/// Another password for a certificate's file that `refused` the last one; the refusal itself if nobody can be asked.
pub(crate) async fn password_for(
    refused: Error,
    tries: &mut u32,
    terminal: &Terminal,
) -> Result<SecretString> {
    let about_password = refused.kind() == ErrorKind::CertificatePassword;
    if !about_password || *tries >= TRIES || !secret_input::can_ask() {
        return Err(in_our_words(refused));
    }
    if *tries > 0 {
        terminal.warn("that was not it");
    }
    *tries = tries.saturating_add(1);
    secret_input::ask("Password of the certificate: ").await
}

/// Advice with this command's own options.
fn in_our_words(refused: Error) -> Error {
    match refused.code() {
        Some("certificate_password_needed") => refused.with_help(
            "Set GNPIX_CERTIFICATE_PASSWORD or give --password-file; on a terminal you would be asked.",
        ),
        Some("certificate_no_key" | "certificate_no_certificate") => refused.with_help(
            "Give the .p12 or a PEM that holds both, or the other file too: --key for gnpix cert, else \
             --certificate-key or GNPIX_CERTIFICATE_KEY.",
        ),
        _ => refused,
    }
}

fn lacks_secret(refused: &Error) -> bool {
    refused.code() == Some("credentials_missing") && refused.message().contains("Client_Secret")
}

fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}
