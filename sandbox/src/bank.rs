//! The bank's books: charges, locations, payments, webhooks, money. Pure: no HTTP, no I/O.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use time::OffsetDateTime;

use crate::charge::{self, ACTIVE, Charge, PAID};
use crate::location::Location;
use crate::payment::{self, Payment};
use crate::problem::{Kind, Refusal};
use crate::register::Register;
use crate::sent::Sent;
use crate::validate::Check;
use crate::webhook::{Notice, Webhook};

/// Entries kept of each kind; the oldest goes first.
const CAPACITY: usize = 50_000;
/// Revisions of one charge.
const MAX_REVISIONS: usize = 100;

/// The books of one receiver.
pub(crate) struct Bank {
    pub(crate) charges: Register<Charge>,
    pub(crate) locations: Register<Location>,
    pub(crate) payments: Register<Payment>,
    pub(crate) sent: Register<Sent>,
    pub(crate) webhooks: BTreeMap<String, Webhook>,
    pub(crate) cents: i64,
}

impl Bank {
    pub(crate) fn new(cents: i64) -> Self {
        Self {
            charges: Register::new(CAPACITY),
            locations: Register::new(CAPACITY),
            payments: Register::new(CAPACITY),
            sent: Register::new(CAPACITY),
            webhooks: BTreeMap::new(),
            cents,
        }
    }

    /// Creates a charge and its location (or takes the free one asked for).
    pub(crate) fn create_charge(
        &mut self,
        txid: &str,
        body: &Map<String, Value>,
        now: OffsetDateTime,
    ) -> Result<&Charge, Refusal> {
        let mut check = Check::default();
        if !crate::validate::is_txid(txid) {
            check.fail("cob.txid", "O campo cob.txid tem de 26 a 35 letras e números.", Some(&txid.into()));
        }
        let read = charge::read_new(body, &mut check);
        let (Some((terms, location)), true) = (read, check.violations.is_empty()) else {
            return Err(Refusal::invalid(Kind::CobInvalid, check.violations));
        };
        if self.charges.get(txid).is_some() {
            return Err(Refusal::named(
                409,
                "txid_duplicado",
                "Campo txid informado já foi utilizado em outra cobrança",
            ));
        }
        let location = match location {
            Some(id) => self.free_location(id)?,
            None => self.create_location("cob", now),
        };
        self.bind(&location, Some(txid));
        let charge = Charge {
            txid: txid.to_owned(),
            created: now,
            location: Some(location),
            terms,
            past: Vec::new(),
            payments: Vec::new(),
        };
        self.charges.insert(txid, charge);
        self.charge(txid)
    }

    /// Revises a charge that is still ATIVA.
    pub(crate) fn revise_charge(
        &mut self,
        txid: &str,
        body: &Map<String, Value>,
    ) -> Result<&Charge, Refusal> {
        let present = self.charge(txid)?;
        let mut check = Check::default();
        let (terms, location) = charge::read_revision(body, &present.terms, &mut check);
        if !check.violations.is_empty() {
            return Err(Refusal::invalid(Kind::CobInvalid, check.violations));
        }
        if present.terms.status != ACTIVE || present.past.len() >= MAX_REVISIONS {
            return Err(Refusal::named(
                400,
                "status_cobranca_invalido",
                "A cobrança não está mais ativa e não pode ser alterada",
            ));
        }
        let bound = present.location.as_ref().map(|location| location.id);
        if let Some(id) = location.filter(|id| Some(*id) != bound) {
            let fresh = self.free_location(id)?;
            self.bind(&fresh, Some(txid));
            if let Some(charge) = self.charges.get_mut(txid)
                && let Some(former) = charge.location.replace(fresh)
            {
                self.bind(&former, None);
            }
        }
        if let Some(charge) = self.charges.get_mut(txid) {
            let former = std::mem::replace(&mut charge.terms, terms);
            charge.past.push(former);
        }
        self.charge(txid)
    }

    pub(crate) fn charge(&self, txid: &str) -> Result<&Charge, Refusal> {
        self.charges.get(txid).ok_or_else(|| {
            Refusal::missing("cobranca_nao_encontrada", "Nenhuma cobrança encontrada para o txid informado")
        })
    }

    /// A charge with the payments received for it (schema CobCompleta).
    pub(crate) fn complete(&self, charge: &Charge) -> Value {
        let mut complete = charge.to_json();
        let pix: Vec<Value> =
            charge.payments.iter().filter_map(|id| self.payments.get(id)).map(Payment::to_json).collect();
        if let (false, Some(map)) = (pix.is_empty(), complete.as_object_mut()) {
            map.insert("pix".into(), pix.into());
        }
        complete
    }

    /// Somebody pays the charge in full; what the webhook is told comes back.
    pub(crate) fn pay(&mut self, txid: &str, now: OffsetDateTime) -> Result<Vec<Notice>, Refusal> {
        let charge = self.charge(txid)?;
        if charge.terms.status != ACTIVE || charge.is_expired(now) {
            return Err(Refusal::named(400, "status_cobranca_invalido", "A cobrança não pode ser paga"));
        }
        let payment = Payment {
            end_to_end_id: payment::end_to_end_id('E', now),
            txid: txid.to_owned(),
            cents: charge.terms.cents,
            key: charge.terms.key.clone(),
            at: now,
            payer: payment::payer(charge.terms.debtor.as_ref()),
            refunds: Vec::new(),
        };
        self.cents = self.cents.saturating_add(payment.cents);
        let notice = self.notice(&payment.key, payment.to_callback());
        if let Some(charge) = self.charges.get_mut(txid) {
            charge.terms.status = PAID;
            charge.payments.push(payment.end_to_end_id.clone());
        }
        self.payments.insert(&payment.end_to_end_id.clone(), payment);
        Ok(notice.into_iter().collect())
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

    fn free_location(&self, id: u64) -> Result<Location, Refusal> {
        let location = self.location(&id.to_string())?;
        if location.txid.is_some() || location.kind != "cob" {
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
