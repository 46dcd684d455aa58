//! Charges: immediate (cob) and with a due date (cobv).

pub(crate) mod book;
pub(crate) mod due;
pub(crate) mod price;
mod terms;

use serde_json::{Value, json};
use time::{Date, OffsetDateTime};

use crate::charge::due::DueDay;
use crate::charge::price::Amounts;
use crate::clock::stamp;
use crate::location::Location;
use crate::problem::Kind;
use crate::{account, brcode, calendar};

pub(crate) const ACTIVE: &str = "ATIVA";
pub(crate) const PAID: &str = "CONCLUIDA";
pub(crate) const REMOVED: &str = "REMOVIDA_PELO_USUARIO_RECEBEDOR";

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    Cob,
    CobV,
}

impl Family {
    /// As locations and violations call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Cob => "cob",
            Self::CobV => "cobv",
        }
    }

    /// The problem of a body that breaks a rule.
    pub(crate) fn invalid(self) -> Kind {
        match self {
            Self::Cob => Kind::CobInvalid,
            Self::CobV => Kind::CobVInvalid,
        }
    }

    /// The problem of a query that does.
    pub(crate) fn query_invalid(self) -> Kind {
        match self {
            Self::Cob => Kind::CobQueryInvalid,
            Self::CobV => Kind::CobVQueryInvalid,
        }
    }

    fn schemas(self) -> (&'static str, &'static str) {
        match self {
            Self::Cob => ("CobSolicitada", "CobRevisada"),
            Self::CobV => ("CobVSolicitada", "CobVRevisada"),
        }
    }
}

/// Until when it can be paid.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Calendar {
    Immediate { expiry_s: i64 },
    Due(Box<DueDay>),
}

/// Cash handed out with the payment: Pix Saque or Pix Troco.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Withdrawal {
    /// `saque` or `troco`.
    pub(crate) name: &'static str,
    pub(crate) cents: i64,
    pub(crate) agent: Value,
    pub(crate) provider: Value,
}

/// What the receiver asks for; a revision replaces some of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Terms {
    pub(crate) calendar: Calendar,
    pub(crate) debtor: Option<Value>,
    pub(crate) cents: i64,
    pub(crate) amount: Value,
    pub(crate) withdrawal: Option<Withdrawal>,
    pub(crate) key: String,
    pub(crate) message: Option<String>,
    pub(crate) extra: Vec<Value>,
    pub(crate) status: &'static str,
}

/// A charge.
#[derive(Debug, Clone)]
pub(crate) struct Charge {
    pub(crate) family: Family,
    pub(crate) txid: String,
    pub(crate) created: OffsetDateTime,
    pub(crate) location: Option<Location>,
    pub(crate) terms: Terms,
    /// Terms of revisions 0, 1, … before the present ones.
    pub(crate) past: Vec<Terms>,
    /// endToEndIds of the payments received.
    pub(crate) payments: Vec<String>,
    /// The batch it came in.
    pub(crate) batch: Option<String>,
    /// The division of its payment.
    pub(crate) split: Option<String>,
}

impl Charge {
    /// As the API answers (schemas CobGerada, CobVGerada); `terms` of `revision`.
    fn read(&self, terms: &Terms, revision: usize) -> Value {
        let created = stamp(self.created);
        let calendar = match &terms.calendar {
            Calendar::Immediate { expiry_s } => json!({ "criacao": created, "expiracao": expiry_s }),
            Calendar::Due(day) => json!({
                "criacao": created,
                "dataDeVencimento": calendar::text(day.due),
                "validadeAposVencimento": day.valid_days,
            }),
        };
        let mut charge = json!({
            "calendario": calendar,
            "txid": self.txid,
            "revisao": revision,
            "status": terms.status,
            "valor": terms.amount,
            "chave": terms.key,
        });
        let mut put = |name: &str, value: Value| {
            if let Some(map) = charge.as_object_mut() {
                map.insert(name.to_owned(), value);
            }
        };
        if let Some(location) = &self.location {
            put("loc", location.to_json(Some(&self.txid)));
            put("location", location.url.clone().into());
            put("pixCopiaECola", brcode::dynamic(&location.url).into());
        }
        if self.family == Family::CobV {
            put("recebedor", account::receiver());
        }
        if let Some(debtor) = &terms.debtor {
            put("devedor", debtor.clone());
        }
        if let Some(message) = &terms.message {
            put("solicitacaoPagador", message.clone().into());
        }
        if !terms.extra.is_empty() {
            put("infoAdicionais", terms.extra.clone().into());
        }
        charge
    }

    pub(crate) fn to_json(&self) -> Value {
        self.read(&self.terms, self.past.len())
    }

    /// The charge as it was at a revision; `None` if there was no such revision.
    pub(crate) fn at_revision(&self, revision: usize) -> Option<Value> {
        if revision == self.past.len() {
            return Some(self.to_json());
        }
        self.past.get(revision).map(|terms| self.read(terms, revision))
    }

    /// Whether it can be paid at this moment. Past its time it stays ATIVA all the same.
    pub(crate) fn is_payable(&self, at: OffsetDateTime) -> bool {
        self.terms.status == ACTIVE
            && match &self.terms.calendar {
                Calendar::Immediate { expiry_s } => {
                    at <= self.created.saturating_add(time::Duration::seconds(*expiry_s))
                }
                Calendar::Due(day) => calendar::today(at) <= day.last(),
            }
    }

    /// What is to be paid on a day.
    pub(crate) fn amounts(&self, day: Date) -> Amounts {
        let cents = self.terms.cents;
        match &self.terms.calendar {
            Calendar::Immediate { .. } => Amounts { original: cents, ..Amounts::default() },
            Calendar::Due(terms) => terms.price.amounts(cents, terms.due, day),
        }
    }
}
