//! The other side: payers and their banks, played by a test.

use serde_json::{Value, json};
use time::Date;

use crate::charge::price::Amounts;
use crate::paying::{Paying, Target};
use crate::payment::{self, Payment};
use crate::problem::Refusal;
use crate::shared::Shared;
use crate::validate::{is_cnpj, is_cpf, is_key};
use crate::webhook::Notice;
use crate::{Sandbox, SandboxError, calendar, money};

/// What a payer, its bank or the judge of infractions does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act<'a> {
    Approve,
    Reject,
    Cancel,
    Expire,
    AcceptRequest,
    RejectRequest,
    FailCollection(&'a str),
    CancelCollection,
    ReportInfraction,
    AcceptInfraction,
    RejectInfraction,
}

/// Does it to the thing of this id; the id of what came of it, which is the thing's own unless it is new.
pub(crate) fn act(shared: &Shared, act: Act<'_>, id: &str) -> Result<String, Refusal> {
    let now = shared.clock.now();
    let mut made = id.to_owned();
    let notices = {
        let mut bank = shared.bank();
        match act {
            Act::Approve => bank.approve(id, now)?,
            Act::Reject => bank.refuse(id, now)?,
            Act::Cancel => bank.cancel_by_payer(id, now)?,
            Act::Expire => bank.expire(id, now)?,
            Act::AcceptRequest => bank.answer_request(id, true, now)?,
            Act::RejectRequest => bank.answer_request(id, false, now)?,
            Act::FailCollection(code) => bank.fail_collection(id, code, now)?,
            Act::CancelCollection => bank.cancel_collection(id, now)?,
            Act::ReportInfraction => {
                made = bank.report_infraction(id, now)?;
                Vec::new()
            }
            Act::AcceptInfraction => bank.judge(id, true, now)?,
            Act::RejectInfraction => bank.judge(id, false, now)?,
        }
    };
    shared.caller.deliver(notices);
    Ok(made)
}

/// Pays; the payment's endToEndId.
pub(crate) fn pay(shared: &Shared, paying: &Paying) -> Result<String, Refusal> {
    let day = match &paying.day {
        None => None,
        Some(day) => Some(read_day(day)?),
    };
    let payer = match &paying.payer {
        None => None,
        Some((name, document)) if is_cpf(document) => Some(json!({ "nome": name, "cpf": document })),
        Some((name, document)) if is_cnpj(document) => Some(json!({ "nome": name, "cnpj": document })),
        Some(_) => return Err(wrong("O documento do pagador é inválido")),
    };
    let (id, notices) = settle(shared, paying, day, payer.as_ref())?;
    shared.caller.deliver(notices);
    Ok(id)
}

fn settle(
    shared: &Shared,
    paying: &Paying,
    day: Option<Date>,
    payer: Option<&Value>,
) -> Result<(String, Vec<Notice>), Refusal> {
    let now = shared.clock.now();
    let mut bank = shared.bank();
    match &paying.target {
        Target::Charge(txid) if bank.automatic.charges.get(txid).is_some() => bank.collect(txid, now),
        Target::Charge(txid) => bank.pay(txid, day, payer, now),
        Target::Key { key, amount, txid } => {
            let cents = money::parse(amount).ok_or_else(|| wrong("O valor não tem a forma 10.00"))?;
            let short = |txid: &String| txid.len() <= 25 && crate::validate::is_short_id(txid);
            if !is_key(key) || !txid.as_ref().is_none_or(short) {
                return Err(wrong("A chave ou o txid é inválido"));
            }
            let at = day.filter(|day| *day != calendar::today(now)).map_or(now, calendar::noon);
            let amounts = Amounts { original: cents, ..Amounts::default() };
            let payment = Payment {
                txid: txid.clone(),
                key: key.clone(),
                payer: payment::payer(payer),
                ..Payment::new(amounts, at)
            };
            bank.receive(payment, None, None)
        }
    }
}

/// What a charge costs on a day.
pub(crate) fn due(shared: &Shared, txid: &str, day: Option<&str>) -> Result<Amounts, Refusal> {
    let day = match day {
        None => calendar::today(shared.clock.now()),
        Some(day) => read_day(day)?,
    };
    let bank = shared.bank();
    let charge = bank.charges.get(txid).ok_or_else(|| {
        Refusal::missing("cobranca_nao_encontrada", "Nenhuma cobrança encontrada para o txid informado")
    })?;
    Ok(charge.amounts(day))
}

fn read_day(text: &str) -> Result<Date, Refusal> {
    calendar::parse(text).ok_or_else(|| wrong("O dia não tem a forma 2026-12-31"))
}

fn wrong(words: &str) -> Refusal {
    Refusal::named(400, "sandbox", words)
}

/// Paying.
impl Sandbox {
    /// Somebody pays a charge in full today, and its webhook is called. The payment's endToEndId comes back.
    /// Fails when there is no such charge or it can't be paid any more.
    pub fn pay(&self, txid: &str) -> Result<String, SandboxError> {
        self.pay_with(&Paying::charge(txid))
    }

    /// Somebody pays, as described. The payment's endToEndId comes back. Fails when the charge isn't there or can't
    /// be paid on that day, and when the account's settings refuse the Pix.
    pub fn pay_with(&self, paying: &Paying) -> Result<String, SandboxError> {
        pay(&self.shared, paying).map_err(|refusal| {
            let txid = match &paying.target {
                Target::Charge(txid) => txid.clone(),
                Target::Key { key, .. } => key.clone(),
            };
            SandboxError::Payment { txid, reason: refusal.reason() }
        })
    }

    /// What a charge (cob or cobv) costs on a day (`YYYY-MM-DD`): the original with fine, interest, rebate and
    /// discount, such as `102.30`. Fails when there is no such charge.
    pub fn amount_due(&self, txid: &str, day: &str) -> Result<String, SandboxError> {
        due(&self.shared, txid, Some(day))
            .map(|amounts| money::text(amounts.total()))
            .map_err(|refusal| refused(txid, &refusal))
    }
}

/// Pix Automático: what payers and their banks do. Each calls the webhook of recurrences or of recurring charges,
/// and fails when there is no such thing or it isn't in a state for that.
impl Sandbox {
    /// The payer reads the recurrence's QR code and agrees. If the recurrence names an immediate charge
    /// (`ativacao.dadosJornada.txid`), that is paid at the same time (journey 3).
    pub fn approve_recurrence(&self, id_rec: &str) -> Result<(), SandboxError> {
        self.act(Act::Approve, id_rec)
    }

    /// The payer reads the recurrence's QR code and says no.
    pub fn reject_recurrence(&self, id_rec: &str) -> Result<(), SandboxError> {
        self.act(Act::Reject, id_rec)
    }

    /// The payer ends a recurrence that was approved; its open charges are cancelled.
    pub fn cancel_recurrence(&self, id_rec: &str) -> Result<(), SandboxError> {
        self.act(Act::Cancel, id_rec)
    }

    /// Nobody confirms the recurrence in time.
    pub fn expire_recurrence(&self, id_rec: &str) -> Result<(), SandboxError> {
        self.act(Act::Expire, id_rec)
    }

    /// The payer accepts a request for confirmation (solicrec) in the app of its bank: journey 1.
    pub fn accept_request(&self, id_solic_rec: &str) -> Result<(), SandboxError> {
        self.act(Act::AcceptRequest, id_solic_rec)
    }

    /// The payer rejects a request for confirmation.
    pub fn reject_request(&self, id_solic_rec: &str) -> Result<(), SandboxError> {
        self.act(Act::RejectRequest, id_solic_rec)
    }

    /// The scheduled try of a recurring charge is paid. The payment's endToEndId comes back.
    pub fn collect(&self, txid: &str) -> Result<String, SandboxError> {
        let now = self.shared.clock.now();
        let collected = self.shared.bank().collect(txid, now);
        let (id, notices) = collected.map_err(|refusal| refused(txid, &refusal))?;
        self.shared.caller.deliver(notices);
        Ok(id)
    }

    /// The scheduled try of a recurring charge fails with a code of the catalogue of messages, such as `AM02`
    /// (amount above the limit: may be tried again, if the recurrence's policy allows it) or `AC05` (account
    /// closed: the charge is rejected).
    pub fn fail_collection(&self, txid: &str, code: &str) -> Result<(), SandboxError> {
        self.act(Act::FailCollection(code), txid)
    }

    /// The payer calls a recurring charge off.
    pub fn cancel_collection(&self, txid: &str) -> Result<(), SandboxError> {
        self.act(Act::CancelCollection, txid)
    }
}

/// Infractions (MED).
impl Sandbox {
    /// The payer of a Pix says that it was fraud; the infraction's id comes back. In homologation the bank has
    /// infractions switched off and answers 500: the first one reported switches them on.
    /// Fails when there is no such Pix or it already has an open infraction.
    pub fn report_infraction(&self, end_to_end_id: &str) -> Result<String, SandboxError> {
        act(&self.shared, Act::ReportInfraction, end_to_end_id)
            .map_err(|refusal| refused(end_to_end_id, &refusal))
    }

    /// The bank judges an infraction; one that is accepted gives the payer the money back.
    /// Fails when there is no such infraction or it is closed.
    pub fn judge_infraction(&self, id: &str, accepted: bool) -> Result<(), SandboxError> {
        self.act(if accepted { Act::AcceptInfraction } else { Act::RejectInfraction }, id)
    }

    fn act(&self, what: Act<'_>, id: &str) -> Result<(), SandboxError> {
        act(&self.shared, what, id).map(|_| ()).map_err(|refusal| refused(id, &refusal))
    }
}

fn refused(what: &str, refusal: &Refusal) -> SandboxError {
    SandboxError::Refused { what: what.to_owned(), reason: refusal.reason() }
}
