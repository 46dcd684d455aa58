//! The bank's books. Pure: no HTTP, no I/O. Each room adds what it does with them.

use std::collections::BTreeMap;

use serde_json::Value;
use time::OffsetDateTime;

use crate::Tier;
use crate::account::{Bucket, Keys};
use crate::automatic::Automatic;
use crate::batch::Batch;
use crate::charge::{Charge, Family};
use crate::infraction::Infraction;
use crate::location::Location;
use crate::payment::Payment;
use crate::problem::{Kind, Refusal, Violation};
use crate::register::Register;
use crate::report::Report;
use crate::sent::Sent;
use crate::settings::Settings;
use crate::split::Split;
use crate::webhook::{Notice, Webhook};

/// Entries kept of each kind; the oldest goes first.
pub(crate) const CAPACITY: usize = 50_000;

/// The books of one receiver.
pub(crate) struct Bank {
    pub(crate) charges: Register<Charge>,
    pub(crate) batches: Register<Batch>,
    pub(crate) locations: Register<Location>,
    pub(crate) payments: Register<Payment>,
    pub(crate) sent: Register<Sent>,
    pub(crate) splits: Register<Split>,
    pub(crate) reports: Register<Report>,
    pub(crate) infractions: Register<Infraction>,
    pub(crate) webhooks: BTreeMap<String, Webhook>,
    pub(crate) automatic: Automatic,
    pub(crate) keys: Keys,
    pub(crate) settings: Settings,
    /// Look-ups of CPF, CNPJ and random keys; of phones and e-mails.
    pub(crate) buckets: [Bucket; 2],
    pub(crate) cents: i64,
    /// Homologation has rules of its own for what is sent.
    pub(crate) tier: Tier,
    /// Whether a key must have a webhook to send from, as at the bank.
    pub(crate) webhook_to_send: bool,
}

impl Bank {
    /// An account with a balance and one random key.
    pub(crate) fn new(tier: Tier, cents: i64, key: &str, webhook_to_send: bool) -> Self {
        let mut keys = Keys::default();
        keys.random.push(key.to_owned());
        Self {
            charges: Register::new(CAPACITY),
            batches: Register::new(CAPACITY),
            locations: Register::new(CAPACITY),
            payments: Register::new(CAPACITY),
            sent: Register::new(CAPACITY),
            splits: Register::new(CAPACITY),
            reports: Register::new(CAPACITY),
            infractions: Register::new(CAPACITY),
            webhooks: BTreeMap::new(),
            automatic: Automatic::default(),
            keys,
            settings: Settings::default(),
            buckets: [Bucket::new(), Bucket::new()],
            cents,
            tier,
            webhook_to_send,
        }
    }

    pub(crate) fn payment(&self, end_to_end_id: &str) -> Result<&Payment, Refusal> {
        self.payments.get(end_to_end_id).ok_or_else(|| {
            Refusal::missing("pix_nao_encontrado", "Nenhum Pix encontrado para o endToEndId informado")
        })
    }

    pub(crate) fn create_location(&mut self, kind: &'static str, now: OffsetDateTime) -> Location {
        let location = Location::new(self.locations.next_number(), kind, now);
        self.locations.insert(&location.id.to_string(), location.clone());
        location
    }

    pub(crate) fn location(&self, id: &str) -> Result<&Location, Refusal> {
        self.locations.get(id).ok_or_else(|| {
            Refusal::missing("location_nao_encontrada", "Nenhuma location encontrada para o id informado")
        })
    }

    /// A location that a charge of the family may take.
    pub(crate) fn free_location(&self, id: u64, family: Family) -> Result<Location, Refusal> {
        let location = self.location(&id.to_string())?;
        let noun = family.name();
        if location.kind != noun {
            let at = format!("{noun}.loc.id");
            let reason = format!(
                "O location referenciado por {at} apresenta tipo \"{}\" (deveria ser \"{noun}\").",
                location.kind
            );
            return Err(Refusal::invalid(
                family.invalid(),
                vec![Violation::new(&at, reason, Some(&id.into()))],
            ));
        }
        if location.txid.is_some() {
            return Err(Refusal::named(
                400,
                "location_em_uso",
                "A location informada já está em uso por outra cobrança",
            ));
        }
        Ok(location.clone())
    }

    /// Binds (or frees) a location without changing its number.
    pub(crate) fn bind(&mut self, location: &Location, txid: Option<&str>) {
        if let Some(entry) = self.locations.get_mut(&location.id.to_string()) {
            entry.txid = txid.map(str::to_owned);
        }
    }

    /// What to tell the webhook of a key, if it has one.
    pub(crate) fn notice(&self, key: &str, pix: Value) -> Option<Notice> {
        let webhook = self.webhooks.get(key)?;
        Some(Notice { url: format!("{}/pix", webhook.url), body: serde_json::json!({ "pix": [pix] }) })
    }
}

/// A 404 in the central bank's words.
pub(crate) fn not_found(kind: Kind) -> Refusal {
    Refusal::Problem { status: 404, kind, violations: Vec::new() }
}
