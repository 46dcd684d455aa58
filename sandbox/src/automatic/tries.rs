//! The tries to collect a recurring charge, and the cycles it may be collected in.

use serde_json::{Value, json};
use time::{Date, Duration, OffsetDateTime};

use crate::automatic::History;
use crate::automatic::charge::RecCharge;
use crate::automatic::recurrence::Recurrence;
use crate::bank::{Bank, not_found};
use crate::problem::{Kind, Refusal};
use crate::webhook::Notice;
use crate::{calendar, payment};

/// Tries besides the first, and the days they may be made in.
const RETRIES: usize = 3;
const RETRY_DAYS: i64 = 7;

/// One try to collect.
#[derive(Debug, Clone)]
pub(crate) struct Try {
    pub(crate) day: Date,
    /// AGND the first, NTAG those asked for later.
    kind: &'static str,
    pub(crate) end_to_end_id: String,
    pub(crate) history: History,
    pub(crate) rejection: Option<Value>,
}

impl Try {
    fn new(day: Date, kind: &'static str, now: OffsetDateTime) -> Self {
        let mut history = History::new("SOLICITADA", now);
        history.push("AGENDADA", now);
        Self { day, kind, end_to_end_id: payment::end_to_end_id('E', now), history, rejection: None }
    }

    pub(super) fn to_json(&self) -> Value {
        let mut one = json!({
            "dataLiquidacao": calendar::text(self.day),
            "tipo": self.kind,
            "endToEndId": self.end_to_end_id,
            "status": self.history.status(),
            "atualizacao": self.history.to_json(),
        });
        if let (Some(rejection), Some(map)) = (&self.rejection, one.as_object_mut()) {
            map.insert("rejeicao".into(), rejection.clone());
        }
        one
    }
}

impl RecCharge {
    pub(crate) fn live_try(&mut self) -> Option<&mut Try> {
        self.tries.iter_mut().find(|one| one.history.is(&["SOLICITADA", "AGENDADA"]))
    }

    /// Whether the recurrence's policy leaves another try.
    pub(crate) fn may_retry(&self) -> bool {
        self.policy == "PERMITE_3R_7D" && self.tries.len() <= RETRIES
    }

    /// The recurrence is approved: the first try is scheduled.
    pub(crate) fn schedule(&mut self, now: OffsetDateTime) {
        let day = if self.adjusts { calendar::business_from(self.due) } else { self.due };
        self.tries.push(Try::new(day, "AGND", now));
        self.history.push("ATIVA", now);
    }
}

impl Bank {
    /// Asks for another try, on a day to come within seven days of the first.
    pub(crate) fn retry_rec_charge(
        &mut self,
        txid: &str,
        day: &str,
        now: OffsetDateTime,
    ) -> Result<(Value, Vec<Notice>), Refusal> {
        self.rec_charge(txid)?;
        let wrong = |property: &str, reason: &str| Refusal::broken(Kind::CobRInvalid, property, reason);
        let day =
            calendar::parse(day).ok_or_else(|| wrong("data", "O parâmetro data não respeita o schema."))?;
        let Some(charge) = self.automatic.charges.get_mut(txid) else {
            return Err(not_found(Kind::CobRMissing));
        };
        if !charge.may_retry() {
            return Err(wrong(
                "cobr.tentativas",
                "A política configurada na recorrência não permite retentativa de cobrança.",
            ));
        }
        if charge.live_try().is_some() {
            return Err(wrong("cobr.tentativas", "Existe uma tentativa com status SOLICITADA ou AGENDADA."));
        }
        if charge.history.status() != "ATIVA" {
            return Err(wrong("cobr.status", "A cobrança não está ativa."));
        }
        if day <= calendar::today(now) {
            return Err(wrong("data", "O parâmetro data não corresponde a uma data futura."));
        }
        let first = charge.tries.first().map_or(charge.due, |one| one.day);
        if first.checked_add(Duration::days(RETRY_DAYS)).is_some_and(|last| day > last) {
            return Err(wrong(
                "data",
                "O parâmetro data ultrapassa os sete dias em que se admitem retentativas.",
            ));
        }
        charge.tries.push(Try::new(day, "NTAG", now));
        let notices = self.cobr_notice(txid).into_iter().collect();
        Ok((self.rec_charge_complete(self.rec_charge(txid)?), notices))
    }
}

/// Which cycle of a recurrence a day falls in.
pub(super) fn cycle(recurrence: &Recurrence, day: Date) -> i64 {
    let first = recurrence.first;
    let months = |date: Date| i64::from(date.year()) * 12 + i64::from(u8::from(date.month()));
    let apart = months(day) - months(first);
    match recurrence.period.as_str() {
        "SEMANAL" => (day - first).whole_days().div_euclid(7),
        "MENSAL" => apart,
        "TRIMESTRAL" => apart.div_euclid(3),
        "SEMESTRAL" => apart.div_euclid(6),
        _ => apart.div_euclid(12),
    }
}
