//! The bank's book of charges: creating, revising, paying.

use serde_json::{Map, Value};
use time::{Date, OffsetDateTime};

use crate::bank::Bank;
use crate::charge::{ACTIVE, Charge, Family, PAID, terms};
use crate::payment::{self, Payment};
use crate::problem::Refusal;
use crate::validate::{Check, is_txid};
use crate::webhook::Notice;
use crate::{calendar, location::Location};

/// Revisions of one charge.
const MAX_REVISIONS: usize = 100;

impl Bank {
    /// Creates a charge and its location (or takes the free one asked for).
    pub(crate) fn create_charge(
        &mut self,
        family: Family,
        txid: &str,
        body: &Map<String, Value>,
        now: OffsetDateTime,
    ) -> Result<&Charge, Refusal> {
        let mut check = Check::default();
        if !is_txid(txid) {
            let at = format!("{}.txid", family.name());
            check.fail(&at, format!("O campo {at} tem de 26 a 35 letras e números."), Some(&txid.into()));
        }
        let read = terms::read(family, body, None, now, &mut check);
        let (Some((terms, location)), true) = (read, check.violations.is_empty()) else {
            return Err(Refusal::invalid(family.invalid(), check.violations));
        };
        self.owned(family.invalid(), &format!("{}.chave", family.name()), &terms.key)?;
        if self.is_txid_used(txid) {
            return Err(duplicate());
        }
        let location = match location {
            Some(id) => self.free_location(id, family)?,
            None => self.create_location(family.name(), now),
        };
        self.bind(&location, Some(txid));
        let charge = Charge {
            family,
            txid: txid.to_owned(),
            created: now,
            location: Some(location),
            terms,
            past: Vec::new(),
            payments: Vec::new(),
            batch: None,
            split: None,
        };
        self.charges.insert(txid, charge);
        self.charge(family, txid)
    }

    /// Revises a charge that is still ATIVA.
    pub(crate) fn revise_charge(
        &mut self,
        family: Family,
        txid: &str,
        body: &Map<String, Value>,
    ) -> Result<&Charge, Refusal> {
        let present = self.charge(family, txid)?;
        let mut check = Check::default();
        let read = terms::read(family, body, Some(&present.terms), present.created, &mut check);
        let (Some((terms, location)), true) = (read, check.violations.is_empty()) else {
            return Err(Refusal::invalid(family.invalid(), check.violations));
        };
        if present.terms.status != ACTIVE || present.past.len() >= MAX_REVISIONS {
            return Err(not_active("A cobrança não está mais ativa e não pode ser alterada"));
        }
        self.owned(family.invalid(), &format!("{}.chave", family.name()), &terms.key)?;
        let bound = present.location.as_ref().map(|location| location.id);
        if let Some(id) = location.filter(|id| Some(*id) != bound) {
            let fresh = self.free_location(id, family)?;
            self.move_charge(txid, fresh);
        }
        if let Some(charge) = self.charges.get_mut(txid) {
            let former = std::mem::replace(&mut charge.terms, terms);
            charge.past.push(former);
        }
        self.charge(family, txid)
    }

    fn move_charge(&mut self, txid: &str, fresh: Location) {
        self.bind(&fresh, Some(txid));
        if let Some(charge) = self.charges.get_mut(txid)
            && let Some(former) = charge.location.replace(fresh)
        {
            self.bind(&former, None);
        }
    }

    /// A txid is one receiver's own, whatever it was used for.
    pub(crate) fn is_txid_used(&self, txid: &str) -> bool {
        self.charges.get(txid).is_some() || self.automatic.charges.get(txid).is_some()
    }

    pub(crate) fn charge(&self, family: Family, txid: &str) -> Result<&Charge, Refusal> {
        self.charges.get(txid).filter(|charge| charge.family == family).ok_or_else(missing)
    }

    /// A charge with the payments received for it (schemas CobCompleta, CobVCompleta).
    pub(crate) fn complete(&self, charge: &Charge) -> Value {
        let mut complete = charge.to_json();
        let pix: Vec<Value> =
            charge.payments.iter().filter_map(|id| self.payments.get(id)).map(Payment::to_json).collect();
        if let (false, Some(map)) = (pix.is_empty(), complete.as_object_mut()) {
            map.insert("pix".into(), pix.into());
        }
        complete
    }

    /// Somebody (the debtor, unless named) pays the charge in full, at noon of `day` if it isn't today; the
    /// payment's endToEndId and what the webhook is told come back.
    pub(crate) fn pay(
        &mut self,
        txid: &str,
        day: Option<Date>,
        payer: Option<&Value>,
        now: OffsetDateTime,
    ) -> Result<(String, Vec<Notice>), Refusal> {
        let charge = self.charges.get(txid).ok_or_else(missing)?;
        let at = day.filter(|day| *day != calendar::today(now)).map_or(now, calendar::noon);
        if !charge.is_payable(at) || calendar::today(at) < calendar::today(charge.created) {
            return Err(not_active("A cobrança não pode ser paga"));
        }
        let amounts = charge.amounts(calendar::today(at));
        let payment = Payment {
            txid: Some(txid.to_owned()),
            key: charge.terms.key.clone(),
            payer: payment::payer(payer.or(charge.terms.debtor.as_ref())),
            withdrawal: charge.terms.withdrawal.clone(),
            ..Payment::new(amounts, at)
        };
        let (debtor, split) = (charge.terms.debtor.clone(), charge.split.clone());
        let (id, notices) = self.receive(payment, debtor.as_ref(), split.as_deref())?;
        if let Some(charge) = self.charges.get_mut(txid) {
            charge.terms.status = PAID;
            charge.payments.push(id.clone());
        }
        Ok((id, notices))
    }
}

pub(crate) fn duplicate() -> Refusal {
    Refusal::named(409, "txid_duplicado", "Campo txid informado já foi utilizado em outra cobrança")
}

fn not_active(words: &str) -> Refusal {
    Refusal::named(400, "status_cobranca_invalido", words)
}

fn missing() -> Refusal {
    Refusal::missing("cobranca_nao_encontrada", "Nenhuma cobrança encontrada para o txid informado")
}
