//! Arguments of the commands that need no bank: BR Codes and QR codes.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[derive(Debug, Subcommand)]
pub(crate) enum Brcode {
    /// Read a "Pix copia e cola": what it asks for, and which rules it breaks
    Parse {
        /// The text, in quotes; - or nothing reads stdin
        text: Option<String>,
    },
    /// Write one, static, dynamic or composite
    #[command(after_help = BUILD_EXAMPLES)]
    Build(Box<BuildArgs>),
}

const BUILD_EXAMPLES: &str = "Examples:
  gnpix brcode build --key '(61) 91234-5678' --name 'Fulano de Tal' --city Brasília --amount 10.00
  gnpix brcode build --location pix.example.com/qr/v2/8b3d… --name Loja --city Recife --once | gnpix qr";

#[derive(Debug, Args)]
pub(crate) struct BuildArgs {
    /// The receiver's Pix key, as people write it
    #[arg(long, value_name = "KEY", allow_hyphen_values = true)]
    pub(crate) key: Option<String>,
    /// Where a charge is, without https://
    #[arg(long, value_name = "PLACE")]
    pub(crate) location: Option<String>,
    /// Where a recurrence is (Pix Automático), without https://
    #[arg(long, value_name = "PLACE")]
    pub(crate) recurrence: Option<String>,
    /// The receiver's name, at most 25 letters; accents are left away
    #[arg(long)]
    pub(crate) name: String,
    /// The receiver's city, at most 15 letters; accents are left away
    #[arg(long)]
    pub(crate) city: String,
    /// Such as 10.00; the payer chooses without it
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
    pub(crate) amount: Option<String>,
    /// Up to 25 letters and digits
    #[arg(long)]
    pub(crate) txid: Option<String>,
    /// A text for the payer
    #[arg(long, value_name = "TEXT")]
    pub(crate) info: Option<String>,
    /// The CEP, eight digits
    #[arg(long, value_name = "CEP")]
    pub(crate) postal_code: Option<String>,
    /// The ISPB of who hands out the money of a Pix Saque
    #[arg(long, value_name = "ISPB")]
    pub(crate) withdrawal_ispb: Option<String>,
    /// For one payment only
    #[arg(long, conflicts_with = "many")]
    pub(crate) once: bool,
    /// For many payments
    #[arg(long)]
    pub(crate) many: bool,
}

/// What to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Picture {
    /// Sharp at any size
    Svg,
    /// Pixels
    Png,
    /// Half blocks
    Text,
}

#[derive(Debug, Args)]
pub(crate) struct QrArgs {
    /// The text, in quotes; - or nothing reads stdin
    pub(crate) text: Option<String>,
    /// A file to draw into instead of the terminal; - is stdout
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// [default: by --out's name (.svg, .png), else text]
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub(crate) to: Option<Picture>,
    /// How much may be lost: L 7 %, M 15 %, Q 25 %, H 30 %
    #[arg(long, value_name = "LEVEL", default_value = "M", value_parser = ["L", "M", "Q", "H"])]
    pub(crate) correction: String,
    /// The side of a square in pixels
    #[arg(long, value_name = "N", default_value_t = 8)]
    pub(crate) module: u32,
    /// The light border in squares; terminals always get 4
    #[arg(long, value_name = "N", default_value_t = 4)]
    pub(crate) quiet_zone: u32,
    /// Replace a file that exists
    #[arg(long)]
    pub(crate) force: bool,
}
