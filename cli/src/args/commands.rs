//! The commands and their own arguments.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::operation::OperationArgs;
use super::pix::{Brcode, QrArgs};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// See all of it work in one go, against our own bank on this machine
    Demo,
    /// Run a bank on loopback: mutual TLS, OAuth and the Pix API
    Sandbox(SandboxArgs),
    /// Get the authorization: access_token, token_type, expires_in, scope
    Token(TokenArgs),
    /// Make one authorized call
    Request(RequestArgs),
    /// Look at certificates and convert them
    #[command(subcommand)]
    Cert(Cert),
    /// Read and write BR Codes ("Pix copia e cola")
    #[command(subcommand)]
    Brcode(Brcode),
    /// Draw a QR code: on the terminal, as SVG or as PNG
    Qr(QrArgs),
    /// List the operations of the Pix API: each is a command too
    Operations,
    /// List the scopes of the Pix API and what each permits
    Scopes,
    /// Check configuration, certificate, clock, network, token and scopes, one by one
    Doctor,
    /// Print a shell's completion script
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print a manual page (roff)
    Man(ManArgs),
    /// `webhook listen`: beside the catalogue's operations of webhooks.
    #[command(skip)]
    Listen(ListenArgs),
    /// One of the catalogue's.
    #[command(skip)]
    Operation(Box<OperationArgs>),
}

#[derive(Debug, Args)]
pub(crate) struct SandboxArgs {
    /// The port to listen on; 0 takes a free one
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(crate) port: u16,
    /// Where to write the certificates and gnpix.env [default: a new private folder]
    #[arg(long, value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
    /// How long tokens live, in seconds
    #[arg(long, value_name = "S", default_value_t = 3600, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pub(crate) token_ttl: u64,
}

/// Receive the bank's callbacks and print what is new, one JSON object a line, until Ctrl-C
#[derive(Debug, Args)]
pub(crate) struct ListenArgs {
    /// The address and port to listen on; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8443")]
    pub(crate) address: String,
    /// The certificate that callers see: .p12 or PEM; --password-file as for the client's
    #[arg(long, value_name = "FILE")]
    pub(crate) server_certificate: PathBuf,
    /// Its key, when it has a file of its own
    #[arg(long, value_name = "FILE")]
    pub(crate) server_key: Option<PathBuf>,
    /// The authority of the bank's callbacks, PEM: callers without a certificate of it are refused
    #[arg(long, value_name = "FILE")]
    pub(crate) callers_ca: Option<PathBuf>,
    /// A file that holds the hmac of the webhook's URL; callers without it are refused [else GNPIX_WEBHOOK_HMAC]
    #[arg(long, value_name = "FILE")]
    pub(crate) hmac_file: Option<PathBuf>,
    /// Refuse callers from any other address than the bank's
    #[arg(long)]
    pub(crate) only_bank: bool,
}

#[derive(Debug, Args)]
pub(crate) struct TokenArgs {
    /// Show the access token on a terminal too; a pipe always gets it
    #[arg(long)]
    pub(crate) show: bool,
}

pub(super) const REQUEST_EXAMPLES: &str = "Examples:
  gnpix request GET /v2/cob -q inicio=2026-01-01T00:00:00Z -q fim=2026-01-31T23:59:59Z
  gnpix request PUT /v2/cob/TXID -d @charge.json
  echo '{\"webhookUrl\":\"https://example.com/pix\"}' | gnpix request PUT /v2/webhook/KEY -d -";

#[derive(Debug, Args)]
#[command(after_help = REQUEST_EXAMPLES)]
pub(crate) struct RequestArgs {
    /// GET, POST, PUT, PATCH, DELETE or HEAD
    #[arg(value_parser = method)]
    pub(crate) method: gnpix::http::Method,
    /// The path below the base URL, such as /v2/cob
    pub(crate) path: String,
    /// A query value, encoded for you; may be repeated
    #[arg(short, long, value_name = "NAME=VALUE", value_parser = query)]
    pub(crate) query: Vec<(String, String)>,
    /// A header; may be repeated
    #[arg(short = 'H', long, value_name = "NAME: VALUE", value_parser = header)]
    pub(crate) header: Vec<(String, String)>,
    /// The body: text, @FILE, or - for stdin
    #[arg(short, long, value_name = "JSON|@FILE|-", allow_hyphen_values = true)]
    pub(crate) data: Option<String>,
    /// The body's content type
    #[arg(long, value_name = "TYPE", default_value = "application/json")]
    pub(crate) content_type: String,
    /// Print the answer's headers too, on stderr below the status
    #[arg(long)]
    pub(crate) include: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Cert {
    /// Show whose it is, its environment, validity, key and chain
    Inspect(Inspect),
    /// PKCS#12 to PEM, or PEM to PKCS#12; what it writes only you may read
    Convert(Convert),
}

#[derive(Debug, Args)]
pub(crate) struct Inspect {
    /// The certificate: .p12 or PEM, told by content
    pub(crate) file: PathBuf,
    /// The key, when it has a file of its own
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
}

/// What to convert to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Certificate chain and PKCS#8 key as text
    Pem,
    /// PKCS#12, AES-256, as OpenSSL 3 reads
    P12,
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("where").required(true).multiple(true).args(["out", "cert_out", "key_out"]))]
pub(crate) struct Convert {
    /// The certificate: .p12 or PEM, told by content
    pub(crate) file: PathBuf,
    /// The key, when it has a file of its own
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
    /// One file for all; - prints PEM to stdout, key and all
    #[arg(long, value_name = "FILE", conflicts_with_all = ["cert_out", "key_out"])]
    pub(crate) out: Option<PathBuf>,
    /// The certificate chain alone, PEM
    #[arg(long, value_name = "FILE", requires = "key_out")]
    pub(crate) cert_out: Option<PathBuf>,
    /// The key alone, PEM
    #[arg(long, value_name = "FILE", requires = "cert_out")]
    pub(crate) key_out: Option<PathBuf>,
    /// [default: by --out's name (.p12, .pfx, .pem), else what the input is not]
    #[arg(long, value_name = "FORMAT", value_enum, conflicts_with_all = ["cert_out", "key_out"])]
    pub(crate) to: Option<Format>,
    /// Replace files that exist
    #[arg(long)]
    pub(crate) force: bool,
    /// A file that holds the new .p12's password [else GNPIX_OUT_PASSWORD, else empty]
    #[arg(long, value_name = "FILE")]
    pub(crate) out_password_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ManArgs {
    /// The command whose page to print, such as: cert convert [default: gnpix itself]
    #[arg(value_name = "COMMAND")]
    pub(crate) command: Vec<String>,
}

fn method(text: &str) -> Result<gnpix::http::Method, String> {
    let upper = text.to_ascii_uppercase();
    match upper.as_str() {
        "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" => {
            upper.parse().map_err(|_| "not a method".to_owned())
        }
        _ => Err("not one of GET, POST, PUT, PATCH, DELETE, HEAD".to_owned()),
    }
}

fn query(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("must look like name=value")?;
    Ok((name.to_owned(), value.to_owned()))
}

fn header(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once(':').ok_or("must look like 'name: value'")?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}
