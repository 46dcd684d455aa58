//! Applications: a Client_Id, a Client_Secret and the scopes the account's owner ticked.

use zeroize::Zeroizing;

use crate::random;

/// Every scope of the Pix API, as the bank lists them.
pub const SCOPES: &[&str] = &[
    "cob.write",
    "cob.read",
    "cobv.write",
    "cobv.read",
    "lotecobv.write",
    "lotecobv.read",
    "pix.write",
    "pix.read",
    "pix.send",
    "gn.pix.send.read",
    "webhook.write",
    "webhook.read",
    "payloadlocation.write",
    "payloadlocation.read",
    "gn.pix.evp.write",
    "gn.pix.evp.read",
    "gn.balance.read",
    "gn.settings.write",
    "gn.settings.read",
    "gn.reports.write",
    "gn.reports.read",
    "gn.split.write",
    "gn.split.read",
    "gn.infractions.write",
    "gn.infractions.read",
    "gn.pix.sameownership.send",
    "gn.qrcodes.pay",
    "gn.qrcodes.read",
    "gn.receipts.read",
    "gn.keys.bucket.read",
    "rec.write",
    "rec.read",
    "solicrec.write",
    "solicrec.read",
    "cobr.write",
    "cobr.read",
    "payloadlocationrec.write",
    "payloadlocationrec.read",
    "webhookrec.write",
    "webhookrec.read",
    "webhookcobr.write",
    "webhookcobr.read",
];

/// An application of the account. Its secret is zeroed on drop and not shown by `Debug`.
#[derive(Clone)]
pub struct Application {
    client_id: String,
    client_secret: Zeroizing<String>,
    scopes: Vec<String>,
    active: bool,
}

impl Application {
    /// A new application with every scope and a random credential pair shaped like the bank's.
    pub fn new() -> Self {
        Self {
            client_id: format!("Client_Id_{}", random::alphanumeric(40)),
            client_secret: Zeroizing::new(format!("Client_Secret_{}", random::alphanumeric(40))),
            scopes: SCOPES.iter().map(|scope| (*scope).to_owned()).collect(),
            active: true,
        }
    }

    /// A new application that may only consult: the scopes that end in `.read`.
    pub fn read_only() -> Self {
        let all = Self::new();
        let scopes = all.scopes.iter().filter(|scope| scope.ends_with(".read")).cloned().collect();
        Self { scopes, ..all }
    }

    /// With exactly these scopes.
    pub fn with_scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.scopes = scopes.into_iter().map(Into::into).collect();
        self
    }

    /// With this credential pair.
    pub fn with_credentials(
        mut self,
        client_id: impl Into<String>,
        client_secret: impl Into<String>,
    ) -> Self {
        self.client_id = client_id.into();
        self.client_secret = Zeroizing::new(client_secret.into());
        self
    }

    /// Switched off by the account's owner: its credentials answer `invalid_client`.
    pub fn inactive(mut self) -> Self {
        self.active = false;
        self
    }

    /// The Client_Id.
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    /// The Client_Secret.
    pub fn client_secret(&self) -> &str {
        &self.client_secret
    }

    /// The scopes it may be granted.
    pub fn scopes(&self) -> &[String] {
        &self.scopes
    }

    pub(crate) fn is_active(&self) -> bool {
        self.active
    }
}

impl Default for Application {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Application {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Application")
            .field("client_id", &self.client_id)
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}
