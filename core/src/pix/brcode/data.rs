//! What a BR Code is built from.

/// The parts of a BR Code, as plain text; build with [`build`](Self::build).
///
/// With `key`, a static one; with `location`, a dynamic one; `recurrence` makes either composite, and may stand alone.
/// Letters with accents lose them, since readers disagree on how long they are.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BrCodeData {
    /// The receiver's Pix key, as a person types it or as the DICT has it (26-01, static).
    pub key: Option<String>,
    /// Where the charge is, without `https://`: `location` of a charge (26-25, dynamic). At most 77 characters.
    pub location: Option<String>,
    /// Where the recurrence is, without `https://`: `location` of a locrec (80-25, composite). At most 77 characters,
    /// and the same host as `location`.
    pub recurrence: Option<String>,
    /// `10.00`; the payer chooses when it is absent (54). Static only: a charge has its own.
    pub amount: Option<String>,
    /// The receiver's name, 1 to 25 characters (59).
    pub name: String,
    /// The receiver's city, 1 to 15 characters (60).
    pub city: String,
    /// The receiver's CEP, eight digits (61).
    pub postal_code: Option<String>,
    /// An identifier of 1 to 25 letters and digits (62-05); `***` is written when it is absent. Static only.
    pub txid: Option<String>,
    /// A text for the payer (26-02, static): it shares 73 characters with the key.
    pub info: Option<String>,
    /// The ISPB of who hands out the money (26-03): makes it a Pix Saque, and takes 12 characters from `info`. Static
    /// only.
    pub withdrawal_ispb: Option<String>,
    /// `Some(true)` for one payment (01 = 12), `Some(false)` for many (01 = 11); not written when absent.
    pub one_use: Option<bool>,
}
