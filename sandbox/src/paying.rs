//! How somebody pays: what, when, who.

/// A payment somebody makes; see [`crate::Sandbox::pay_with`].
///
/// ```
/// use gnpix_sandbox::Paying;
///
/// let late = Paying::charge("8a8f43e7a1d94a55b1c0a2d5f3a4c7e9").on("2026-12-31");
/// let counter = Paying::key("loja@exemplo.com.br", "12.50").txid("CAIXA1").by("Maria", "12345678909");
/// # let _ = (late, counter);
/// ```
#[derive(Debug, Clone)]
pub struct Paying {
    pub(crate) target: Target,
    pub(crate) day: Option<String>,
    pub(crate) payer: Option<(String, String)>,
}

#[derive(Debug, Clone)]
pub(crate) enum Target {
    /// A charge, immediate or with a due date, or a recurring one.
    Charge(String),
    /// A key, by a static QR code if there is a txid.
    Key { key: String, amount: String, txid: Option<String> },
}

impl Paying {
    /// Pays the charge of this txid, in full: for a cobv, what it costs on the day.
    pub fn charge(txid: impl Into<String>) -> Self {
        Self { target: Target::Charge(txid.into()), day: None, payer: None }
    }

    /// Pays an amount such as `10.00` to a key of the account, without a charge.
    pub fn key(key: impl Into<String>, amount: impl Into<String>) -> Self {
        let target = Target::Key { key: key.into(), amount: amount.into(), txid: None };
        Self { target, day: None, payer: None }
    }

    /// The txid in the static QR code that is paid: 1 to 25 letters and digits. Of a charge it changes nothing.
    pub fn txid(mut self, own: impl Into<String>) -> Self {
        if let Target::Key { txid, .. } = &mut self.target {
            *txid = Some(own.into());
        }
        self
    }

    /// On this day (`YYYY-MM-DD`, in Brasília), not today.
    pub fn on(mut self, day: impl Into<String>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// By this person or company: name, and CPF or CNPJ. The charge's debtor pays unless set, or a stranger.
    pub fn by(mut self, name: impl Into<String>, document: impl Into<String>) -> Self {
        self.payer = Some((name.into(), document.into()));
        self
    }
}
