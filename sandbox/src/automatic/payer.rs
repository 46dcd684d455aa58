//! What payers and their banks do about recurrences and recurring charges.

use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::account::ISPB;
use crate::automatic::ending;
use crate::automatic::request::WAITING;
use crate::bank::{Bank, not_found};
use crate::charge::price::Amounts;
use crate::charge::{ACTIVE, Family, PAID};
use crate::payment::{self, Payment};
use crate::problem::{Kind, Refusal};
use crate::webhook::Notice;

/// Codes of a failed try after which the charge is rejected.
const FATAL: &[&str] = &["AC05", "AM09", "DENC", "DS27", "DTED", "MIDI", "MSUC", "NITX", "RC09"];
/// Those after which it may be tried again.
const PASSING: &[&str] = &["AB10", "AC06", "AM02", "DTNT", "FBRD", "IRNT", "NIEC", "NIPA", "QUNT", "UDEI"];

impl Bank {
    /// The payer reads the recurrence's QR code and agrees: by journey 3 (paying the immediate charge at the same
    /// time) or 4 when it names a charge, else by journey 2.
    pub(crate) fn approve(&mut self, id: &str, now: OffsetDateTime) -> Result<Vec<Notice>, Refusal> {
        let one = self.recurrence(id)?;
        if one.history.status() != "CRIADA" {
            return Err(wrong("A recorrência não espera uma confirmação"));
        }
        let charge = one.journey_txid.as_deref().and_then(|txid| self.charges.get(txid));
        let (journey, to_pay) = match charge {
            None if one.journey_txid.is_some() => return Err(wrong("A cobrança da jornada 3 não existe")),
            None => ("JORNADA_2", None),
            Some(charge) if charge.family == Family::CobV => ("JORNADA_4", None),
            Some(charge) if ![ACTIVE, PAID].contains(&charge.terms.status) => {
                return Err(wrong("A cobrança da jornada 3 foi removida"));
            }
            Some(charge) => ("JORNADA_3", (charge.terms.status == ACTIVE).then(|| charge.txid.clone())),
        };
        let payer = payment::payer(one.debtor());
        let mut notices = match to_pay {
            Some(txid) => self.pay(&txid, None, None, now)?.1,
            None => Vec::new(),
        };
        notices.extend(self.approved(id, journey, &payer, now));
        Ok(notices)
    }

    fn approved(
        &mut self,
        id: &str,
        journey: &'static str,
        payer: &Value,
        now: OffsetDateTime,
    ) -> Vec<Notice> {
        if let Some(one) = self.automatic.recurrences.get_mut(id) {
            one.history.push("APROVADA", now);
            one.journey = journey;
            if journey != "JORNADA_3" {
                one.journey_txid = None;
            }
            let mut who = json!({ "ispbParticipante": ISPB, "codMun": "3146107" });
            if let Some(map) = who.as_object_mut() {
                for name in ["cpf", "cnpj", "ispbParticipante"] {
                    map.extend(payer.get(name).cloned().map(|value| (name.to_owned(), value)));
                }
            }
            one.payer = Some(who);
        }
        let mut notices: Vec<Notice> = self.rec_notice(id).into_iter().collect();
        let waiting: Vec<String> = self.charges_of(id, &["CRIADA"]);
        for txid in waiting {
            if let Some(charge) = self.automatic.charges.get_mut(&txid) {
                charge.schedule(now);
            }
            notices.extend(self.cobr_notice(&txid));
        }
        notices
    }

    fn charges_of(&self, recurrence: &str, states: &[&str]) -> Vec<String> {
        let all = self.automatic.charges.iter();
        let own = all.filter(|charge| charge.recurrence == recurrence && charge.history.is(states));
        own.map(|charge| charge.txid.clone()).collect()
    }

    /// The payer says no.
    pub(crate) fn refuse(&mut self, id: &str, now: OffsetDateTime) -> Result<Vec<Notice>, Refusal> {
        if self.recurrence(id)?.history.status() != "CRIADA" {
            return Err(wrong("A recorrência não espera uma confirmação"));
        }
        let why = ending(None, "AP13", "O usuário pagador não confirmou a recorrência");
        Ok(self.end_recurrence(id, "REJEITADA", why, now))
    }

    /// The payer ends a recurrence that was approved.
    pub(crate) fn cancel_by_payer(&mut self, id: &str, now: OffsetDateTime) -> Result<Vec<Notice>, Refusal> {
        if self.recurrence(id)?.history.status() != "APROVADA" {
            return Err(wrong("A recorrência não está aprovada"));
        }
        let why = ending(Some("USUARIO_PAGADOR"), "SLDB", "Cancelamento solicitado pelo usuário pagador");
        Ok(self.end_recurrence(id, "CANCELADA", why, now))
    }

    /// Nobody confirmed it in time.
    pub(crate) fn expire(&mut self, id: &str, now: OffsetDateTime) -> Result<Vec<Notice>, Refusal> {
        if self.recurrence(id)?.history.status() != "CRIADA" {
            return Err(wrong("A recorrência não espera uma confirmação"));
        }
        Ok(self.end_recurrence(id, "EXPIRADA", Value::Null, now))
    }

    /// Ends a recurrence; its request and its open charges end with it.
    pub(crate) fn end_recurrence(
        &mut self,
        id: &str,
        status: &'static str,
        why: Value,
        now: OffsetDateTime,
    ) -> Vec<Notice> {
        if let Some(one) = self.automatic.recurrences.get_mut(id) {
            one.history.push(status, now);
            one.ending = (!why.is_null()).then_some(why);
        }
        for request in self.automatic.requests.iter_mut() {
            if request.recurrence == id && request.history.is(WAITING) {
                request.history.push(if status == "REJEITADA" { status } else { "CANCELADA" }, now);
            }
        }
        let mut notices: Vec<Notice> = self.rec_notice(id).into_iter().collect();
        for txid in self.charges_of(id, &["CRIADA", "ATIVA"]) {
            let why = ending(Some("PSP_RECEBEDOR"), "CCLD", "A recorrência foi encerrada");
            notices.extend(self.end_rec_charge(&txid, "CANCELADA", why, now));
        }
        notices
    }

    /// The payer answers a request in the app of its bank: journey 1.
    pub(crate) fn answer_request(
        &mut self,
        id: &str,
        yes: bool,
        now: OffsetDateTime,
    ) -> Result<Vec<Notice>, Refusal> {
        self.expire_requests(now);
        let request = self.request(id)?;
        if !request.history.is(WAITING) {
            return Err(wrong("A solicitação não espera uma resposta"));
        }
        let (recurrence, payer) = (request.recurrence.clone(), request.to.clone());
        if !yes {
            let why = ending(None, "AP13", "O usuário pagador não confirmou a recorrência");
            return Ok(self.end_recurrence(&recurrence, "REJEITADA", why, now));
        }
        if let Some(request) = self.automatic.requests.get_mut(id) {
            request.history.push("ACEITA", now);
        }
        Ok(self.approved(&recurrence, "JORNADA_1", &payer, now))
    }

    /// The payer's bank pays the charge's scheduled try. The payment's endToEndId comes back first.
    pub(crate) fn collect(
        &mut self,
        txid: &str,
        now: OffsetDateTime,
    ) -> Result<(String, Vec<Notice>), Refusal> {
        self.rec_charge(txid)?;
        let Some(charge) = self.automatic.charges.get_mut(txid) else {
            return Err(not_found(Kind::CobRMissing));
        };
        let cents = charge.cents;
        let Some(one) = charge.live_try() else {
            return Err(wrong("A cobrança não tem uma tentativa agendada"));
        };
        one.history.push("PAGA", now);
        let id = one.end_to_end_id.clone();
        charge.history.push("CONCLUIDA", now);
        charge.payments.push(id.clone());
        let recurrence = charge.recurrence.clone();
        let debtor = self.automatic.recurrences.get(&recurrence).and_then(|one| one.debtor()).cloned();
        let payment = Payment {
            end_to_end_id: id.clone(),
            txid: Some(txid.to_owned()),
            payer: payment::payer(debtor.as_ref()),
            ..Payment::new(Amounts { original: cents, ..Amounts::default() }, now)
        };
        self.cents = self.cents.saturating_add(cents);
        self.payments.insert(&id, payment);
        Ok((id, self.cobr_notice(txid).into_iter().collect()))
    }

    /// The charge's scheduled try fails, for the reason that the code means.
    pub(crate) fn fail_collection(
        &mut self,
        txid: &str,
        code: &str,
        now: OffsetDateTime,
    ) -> Result<Vec<Notice>, Refusal> {
        self.rec_charge(txid)?;
        let fatal = FATAL.contains(&code);
        if !fatal && !PASSING.contains(&code) {
            return Err(wrong("O código de rejeição não existe no catálogo de mensagens"));
        }
        let Some(charge) = self.automatic.charges.get_mut(txid) else {
            return Err(not_found(Kind::CobRMissing));
        };
        let Some(one) = charge.live_try() else {
            return Err(wrong("A cobrança não tem uma tentativa agendada"));
        };
        let words = "A tentativa de cobrança foi rejeitada pelo participante pagador";
        one.history.push("REJEITADA", now);
        one.rejection = Some(json!({ "codigo": code, "descricao": words }));
        if fatal {
            charge.history.push("REJEITADA", now);
            charge.ending = Some(ending(None, code, words));
        } else if !charge.may_retry() {
            charge.history.push("EXPIRADA", now);
        }
        Ok(self.cobr_notice(txid).into_iter().collect())
    }

    /// The payer calls one scheduled payment off.
    pub(crate) fn cancel_collection(
        &mut self,
        txid: &str,
        now: OffsetDateTime,
    ) -> Result<Vec<Notice>, Refusal> {
        if !self.rec_charge(txid)?.history.is(&["CRIADA", "ATIVA"]) {
            return Err(wrong("A cobrança já foi encerrada"));
        }
        let why = ending(
            Some("USUARIO_PAGADOR"),
            "SLBD",
            "Cancelamento de agendamento solicitado pelo usuário pagador",
        );
        Ok(self.end_rec_charge(txid, "CANCELADA", why, now))
    }

    pub(crate) fn end_rec_charge(
        &mut self,
        txid: &str,
        status: &'static str,
        why: Value,
        now: OffsetDateTime,
    ) -> Vec<Notice> {
        if let Some(charge) = self.automatic.charges.get_mut(txid) {
            if let Some(one) = charge.live_try() {
                one.history.push("CANCELADA", now);
            }
            charge.history.push(status, now);
            charge.ending = Some(why);
        }
        self.cobr_notice(txid).into_iter().collect()
    }
}

fn wrong(words: &str) -> Refusal {
    Refusal::named(400, "estado_invalido", words)
}
