//! What may be written on the command line. No argument ever takes a secret.

mod commands;
mod operation;
mod pix;
mod refused;

use std::path::PathBuf;
use std::time::Duration;

use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, ValueEnum};

pub(crate) use commands::{
    Cert, Command, Convert, Format, Inspect, ListenArgs, ManArgs, RequestArgs, SandboxArgs, TokenArgs,
};
pub(crate) use operation::{Member, OperationArgs, command_of, pays};
pub(crate) use pix::{Brcode, BuildArgs, Picture, QrArgs};
pub(crate) use refused::secret_argument;

/// Certificates, tokens and authorized calls for the Gerencianet / Efí Pix API.
///
/// Start with `gnpix demo`: it needs no account and no configuration.
#[derive(Debug, Parser)]
#[command(name = "gnpix", version, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    #[command(flatten)]
    pub(crate) connection: ConnectionArgs,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum ColorChoice {
    /// On a terminal, unless NO_COLOR is set.
    #[default]
    Auto,
    /// Even in a pipe.
    Always,
    /// Not at all.
    Never,
}

#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct OutputArgs {
    /// Print JSON for programs; failures too, on stderr
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Leave out remarks and progress; failures are still told
    #[arg(long, global = true)]
    pub(crate) quiet: bool,
    /// Tell on stderr what happens (-vv: more). Never shows a secret
    #[arg(short, long, global = true, action = ArgAction::Count)]
    pub(crate) verbose: u8,
    /// When to colour
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t, hide_short_help = true)]
    pub(crate) color: ColorChoice,
    /// The same as --color never
    #[arg(long, global = true, hide_short_help = true)]
    pub(crate) no_color: bool,
}

impl OutputArgs {
    pub(crate) fn choice(&self) -> ColorChoice {
        if self.no_color { ColorChoice::Never } else { self.color }
    }
}

#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Connection (else GNPIX_* variables, else the profile)")]
pub(crate) struct ConnectionArgs {
    /// The profile to use of the configuration file
    #[arg(long, global = true, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    /// The configuration file [default: ~/.config/gnpix/config.toml]
    #[arg(long, global = true, value_name = "FILE", hide_short_help = true)]
    pub(crate) config: Option<PathBuf>,
    /// production, homologation, or the old hosts: production-gerencianet, homologation-gerencianet
    #[arg(long, global = true, value_name = "NAME", hide_short_help = true)]
    pub(crate) environment: Option<String>,
    /// A base URL instead of the environment's own
    #[arg(long, global = true, value_name = "URL", hide_short_help = true)]
    pub(crate) base_url: Option<String>,
    /// The certificate: .p12 or PEM
    #[arg(long, global = true, value_name = "FILE", hide_short_help = true)]
    pub(crate) certificate: Option<PathBuf>,
    /// The certificate's key, when it has a file of its own
    #[arg(long, global = true, value_name = "FILE", hide_short_help = true)]
    pub(crate) certificate_key: Option<PathBuf>,
    /// A file that holds the certificate's password [else GNPIX_CERTIFICATE_PASSWORD, else empty]
    #[arg(long, global = true, value_name = "FILE", hide_short_help = true)]
    pub(crate) password_file: Option<PathBuf>,
    /// Authorities to trust beside the system's, as PEM
    #[arg(long, global = true, value_name = "FILE", hide_short_help = true)]
    pub(crate) ca_file: Option<PathBuf>,
    /// The application's Client_Id
    #[arg(long, global = true, value_name = "ID", hide_short_help = true)]
    pub(crate) client_id: Option<String>,
    /// A file that holds the Client_Secret [else GNPIX_CLIENT_SECRET]
    #[arg(long, global = true, value_name = "FILE", hide_short_help = true)]
    pub(crate) client_secret_file: Option<PathBuf>,
    /// The scopes to ask for, separated by spaces [default: all the application has]
    #[arg(long, global = true, value_name = "SCOPES", hide_short_help = true)]
    pub(crate) scope: Option<String>,
    /// The longest a whole call may take, in seconds [default: 60]
    #[arg(long, global = true, value_name = "SECONDS", value_parser = seconds)]
    pub(crate) timeout: Option<Duration>,
    /// Let a certificate of one environment be used with the other
    #[arg(long, global = true, hide_short_help = true)]
    pub(crate) allow_environment_mismatch: bool,
}

/// Reads a number of seconds above zero, such as `30` or `0.5`.
pub(crate) fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "not a number of seconds".to_owned())?;
    match Duration::try_from_secs_f64(seconds) {
        Ok(duration) if !duration.is_zero() => Ok(duration),
        _ => Err("must be above zero".to_owned()),
    }
}

/// The whole command tree, with the exit codes in its help.
pub(crate) fn command() -> clap::Command {
    let codes = crate::exit::help();
    operation::add(Arguments::command())
        .after_long_help(codes.clone())
        .mut_subcommand("request", |request| {
            request.after_long_help(format!("{}\n\n{codes}", commands::REQUEST_EXAMPLES))
        })
        .mut_subcommand("webhook", |webhook| {
            webhook.subcommand(ListenArgs::augment_args(clap::Command::new("listen")))
        })
        .mut_subcommand("token", |token| token.after_long_help(codes))
}

/// Reads the command line.
pub(crate) fn parse(words: &[std::ffi::OsString]) -> Result<Arguments, clap::Error> {
    let color = match refused::wants_no_color(words) {
        true => clap::ColorChoice::Never,
        false => clap::ColorChoice::Auto,
    };
    let matches = command().color(color).try_get_matches_from(words)?;
    let command = match (operation::read(&matches), listen(&matches)) {
        (Some(operation), _) => Command::Operation(Box::new(operation)),
        (None, Some(matches)) => Command::Listen(ListenArgs::from_arg_matches(matches)?),
        (None, None) => return Arguments::from_arg_matches(&matches),
    };
    Ok(Arguments {
        output: OutputArgs::from_arg_matches(&matches)?,
        connection: ConnectionArgs::from_arg_matches(&matches)?,
        command,
    })
}

/// The matches of `webhook listen`, which stands among operations.
fn listen(matches: &clap::ArgMatches) -> Option<&clap::ArgMatches> {
    matches.subcommand_matches("webhook")?.subcommand_matches("listen")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tree_is_sound() {
        command().debug_assert();
    }

    #[test]
    fn seconds_are_above_zero_and_finite() {
        assert_eq!(seconds("0.5").unwrap(), Duration::from_millis(500));
        for text in ["0", "-1", "inf", "NaN", "soon", "1e99"] {
            assert!(seconds(text).is_err(), "{text}");
        }
    }
}
