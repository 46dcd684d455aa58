//! Recurring charges (cobr): one for each cycle of a recurrence, collected in tries.

use serde_json::{Map, Value, json};
use time::{Date, OffsetDateTime};

use crate::account::{CNPJ, NAME};
use crate::automatic::tries::{Try, cycle};
use crate::automatic::{History, ending};
use crate::bank::{Bank, not_found};
use crate::charge::book::duplicate;
use crate::payment::Payment;
use crate::problem::{Kind, Refusal};
use crate::validate::{Check, is_txid};
use crate::webhook::Notice;
use crate::{calendar, money, schema};

/// A recurring charge (schema CobRCompleta).
#[derive(Debug, Clone)]
pub(crate) struct RecCharge {
    pub(crate) txid: String,
    pub(crate) recurrence: String,
    pub(crate) created: OffsetDateTime,
    info: Option<Value>,
    pub(super) due: Date,
    pub(crate) cents: i64,
    /// Whether a due date on a weekend or holiday moves on.
    pub(super) adjusts: bool,
    debtor: Option<Value>,
    account: Value,
    pub(super) policy: &'static str,
    pub(crate) history: History,
    pub(crate) ending: Option<Value>,
    pub(crate) tries: Vec<Try>,
    pub(crate) payments: Vec<String>,
}

impl RecCharge {
    /// As the API answers, without payments (schema CobRGerada).
    pub(crate) fn to_json(&self) -> Value {
        let mut account = self.account.clone();
        if let Some(map) = account.as_object_mut() {
            map.insert("cnpj".into(), CNPJ.into());
            map.insert("nome".into(), NAME.into());
        }
        let mut read = json!({
            "idRec": self.recurrence,
            "txid": self.txid,
            "calendario": {
                "criacao": calendar::text(calendar::today(self.created)),
                "dataDeVencimento": calendar::text(self.due),
            },
            "valor": { "original": money::text(self.cents) },
            "status": self.history.status(),
            "politicaRetentativa": self.policy,
            "ajusteDiaUtil": self.adjusts,
            "recebedor": account,
            "atualizacao": self.history.to_json(),
        });
        if let Some(map) = read.as_object_mut() {
            map.extend(self.info.clone().map(|info| ("infoAdicional".to_owned(), info)));
            map.extend(self.debtor.clone().map(|debtor| ("devedor".to_owned(), debtor)));
            map.extend(self.ending.clone().map(|ending| ("encerramento".to_owned(), ending)));
            if !self.tries.is_empty() {
                map.insert("tentativas".into(), self.tries.iter().map(Try::to_json).collect());
            }
        }
        read
    }
}

impl Bank {
    pub(crate) fn rec_charge(&self, txid: &str) -> Result<&RecCharge, Refusal> {
        self.automatic.charges.get(txid).ok_or_else(|| not_found(Kind::CobRMissing))
    }

    /// With the payments received for it.
    pub(crate) fn rec_charge_complete(&self, charge: &RecCharge) -> Value {
        let mut read = charge.to_json();
        let pix: Vec<Value> =
            charge.payments.iter().filter_map(|id| self.payments.get(id)).map(Payment::to_json).collect();
        if let (false, Some(map)) = (pix.is_empty(), read.as_object_mut()) {
            map.insert("pix".into(), pix.into());
        }
        read
    }

    /// As the webhook is told (schema CobRNotification).
    pub(crate) fn rec_charge_callback(&self, charge: &RecCharge) -> Value {
        let mut told = self.rec_charge_complete(charge);
        if let Some(map) = told.as_object_mut() {
            let kept = ["idRec", "txid", "status", "atualizacao", "encerramento", "tentativas", "pix"];
            map.retain(|name, _| kept.contains(&name.as_str()));
        }
        told
    }

    /// Creates a charge: answered CRIADA, ATIVA the moment after if the recurrence is approved.
    pub(crate) fn create_rec_charge(
        &mut self,
        txid: &str,
        body: &Map<String, Value>,
        now: OffsetDateTime,
    ) -> Result<(Value, Vec<Notice>), Refusal> {
        let mut check = Check::default();
        if !is_txid(txid) {
            check.fail("cobr.txid", "O campo cobr.txid tem de 26 a 35 letras e números.", Some(&txid.into()));
        }
        check.violations.extend(schema::check("CobRSolicitada", "cobr", body));
        let charge = if check.violations.is_empty() {
            self.read_rec_charge(txid, body, now, &mut check)
        } else {
            None
        };
        let (Some(mut charge), true) = (charge, check.violations.is_empty()) else {
            return Err(Refusal::invalid(Kind::CobRInvalid, check.violations));
        };
        if self.is_txid_used(txid) {
            return Err(duplicate());
        }
        let answer = charge.to_json();
        let approved = self.recurrence(&charge.recurrence)?.history.status() == "APROVADA";
        if approved {
            charge.schedule(now);
        }
        self.automatic.charges.insert(txid, charge);
        let notice = if approved { self.cobr_notice(txid) } else { None };
        Ok((answer, notice.into_iter().collect()))
    }

    fn read_rec_charge(
        &self,
        txid: &str,
        body: &Map<String, Value>,
        now: OffsetDateTime,
        check: &mut Check,
    ) -> Option<RecCharge> {
        let id = body.get("idRec")?.as_str()?;
        let Some(recurrence) = self.automatic.recurrences.get(id) else {
            check.fail(
                "cobr.idRec",
                "O campo cobr.idRec não corresponde a uma recorrência.",
                Some(&id.into()),
            );
            return None;
        };
        if !recurrence.history.is(&["CRIADA", "APROVADA"]) {
            check.fail(
                "cobr.idRec",
                "A recorrência encontra-se expirada, cancelada ou rejeitada.",
                Some(&id.into()),
            );
        }
        let day = body.get("calendario")?.get("dataDeVencimento");
        let due = day.and_then(Value::as_str).and_then(calendar::parse)?;
        if due < calendar::today(now) {
            let reason = "O campo cobr.calendario.dataDeVencimento é anterior à data de criação da cobrança.";
            check.fail("cobr.calendario.dataDeVencimento", reason, day);
        }
        let same = |other: &RecCharge| {
            other.recurrence == id
                && other.txid != txid
                && !other.history.is(&["REJEITADA", "CANCELADA"])
                && cycle(recurrence, other.due) == cycle(recurrence, due)
        };
        if self.automatic.charges.iter().any(same) {
            let reason = "Existe uma CobR com status diferente de REJEITADA e CANCELADA referente ao mesmo cobr.idRec com calendario.dataDeVencimento no mesmo ciclo.";
            check.fail("cobr.calendario.dataDeVencimento", reason, day);
        }
        let cents = check.amount("cobr.valor.original", body.get("valor")?.get("original"), false)?;
        Some(RecCharge {
            txid: txid.to_owned(),
            recurrence: id.to_owned(),
            created: now,
            info: body.get("infoAdicional").cloned(),
            due,
            cents,
            adjusts: body.get("ajusteDiaUtil").and_then(Value::as_bool).unwrap_or(true),
            debtor: body.get("devedor").cloned(),
            account: body.get("recebedor").cloned().unwrap_or_default(),
            policy: recurrence.policy(),
            history: History::new("CRIADA", now),
            ending: None,
            tries: Vec::new(),
            payments: Vec::new(),
        })
    }

    /// The receiver cancels a charge, before the day of its first try.
    pub(crate) fn revise_rec_charge(
        &mut self,
        txid: &str,
        body: &Map<String, Value>,
        now: OffsetDateTime,
    ) -> Result<(Value, Vec<Notice>), Refusal> {
        let charge = self.rec_charge(txid)?;
        let violations = schema::check("CobRRevisada", "cobr", body);
        if !violations.is_empty() {
            return Err(Refusal::invalid(Kind::CobRInvalid, violations));
        }
        let mut notices = Vec::new();
        if body.contains_key("status") {
            let first = charge.tries.first().map_or(charge.due, |one| one.day);
            let reason = if !charge.history.is(&["CRIADA", "ATIVA"]) {
                Some("A cobrança já foi encerrada.")
            } else if calendar::today(now) >= first {
                Some(
                    "Não é possível cancelar uma cobrança em uma data igual ou maior que a data prevista da primeira tentativa de liquidação.",
                )
            } else {
                None
            };
            if let Some(reason) = reason {
                return Err(Refusal::broken(Kind::CobRInvalid, "cobr.status", reason));
            }
            let why = ending(
                Some("USUARIO_RECEBEDOR"),
                "SLCR",
                "Cancelamento de agendamento solicitado pelo usuário recebedor",
            );
            notices = self.end_rec_charge(txid, "CANCELADA", why, now);
        }
        Ok((self.rec_charge(txid)?.to_json(), notices))
    }
}
