//! An immediate charge (cob): its terms, their rules, and how it reads.

use serde_json::{Map, Value, json};
use time::OffsetDateTime;

use crate::clock::stamp;
use crate::location::Location;
use crate::validate::Check;
use crate::{brcode, money};

pub(crate) const ACTIVE: &str = "ATIVA";
pub(crate) const PAID: &str = "CONCLUIDA";
pub(crate) const REMOVED: &str = "REMOVIDA_PELO_USUARIO_RECEBEDOR";

/// What the receiver asks for; a revision replaces some of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Terms {
    pub(crate) expiry_s: i64,
    pub(crate) debtor: Option<Value>,
    pub(crate) cents: i64,
    pub(crate) amount: Value,
    pub(crate) key: String,
    pub(crate) message: Option<String>,
    pub(crate) extra: Vec<Value>,
    pub(crate) status: &'static str,
}

/// A charge.
#[derive(Debug, Clone)]
pub(crate) struct Charge {
    pub(crate) txid: String,
    pub(crate) created: OffsetDateTime,
    pub(crate) location: Option<Location>,
    pub(crate) terms: Terms,
    /// Terms of revisions 0, 1, … before the present ones.
    pub(crate) past: Vec<Terms>,
    /// endToEndIds of the payments received.
    pub(crate) payments: Vec<String>,
}

impl Charge {
    /// As the API answers (schema CobGerada); `terms` of `revision`.
    fn read(&self, terms: &Terms, revision: usize) -> Value {
        let mut charge = json!({
            "calendario": { "criacao": stamp(self.created), "expiracao": terms.expiry_s },
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

    /// Past `criacao + expiracao` it stays ATIVA but cannot be paid.
    pub(crate) fn is_expired(&self, now: OffsetDateTime) -> bool {
        now > self.created.saturating_add(time::Duration::seconds(self.terms.expiry_s))
    }
}

/// Reads a new charge (schema CobSolicitada): terms and the location asked for.
pub(crate) fn read_new(body: &Map<String, Value>, check: &mut Check) -> Option<(Terms, Option<u64>)> {
    if body.get("calendario").is_none_or(|value| !value.is_object()) {
        check.fail("cob.calendario", "O objeto cob.calendario é obrigatório.", body.get("calendario"));
    }
    if body.get("valor").is_none_or(|value| !value.is_object()) {
        check.fail("cob.valor", "O objeto cob.valor é obrigatório.", body.get("valor"));
    }
    let expiry = read_expiry(body, check).unwrap_or(86_400);
    let amount = read_amount(body, check);
    let key = check.key("cob.chave", body.get("chave"));
    let debtor = check.debtor("cob.devedor", body.get("devedor"));
    let message = check.text("cob.solicitacaoPagador", body.get("solicitacaoPagador"), 140);
    let extra = read_extra(body, check);
    let location = read_location(body, check);
    let (amount, cents) = amount?;
    let terms = Terms {
        expiry_s: expiry,
        debtor,
        cents,
        amount,
        key: key?,
        message,
        extra: extra.unwrap_or_default(),
        status: ACTIVE,
    };
    Some((terms, location))
}

/// Reads a revision (schema CobRevisada) on top of the present terms.
pub(crate) fn read_revision(
    body: &Map<String, Value>,
    present: &Terms,
    check: &mut Check,
) -> (Terms, Option<u64>) {
    let mut terms = present.clone();
    match body.get("status") {
        None => {}
        Some(status) if status == REMOVED => terms.status = REMOVED,
        Some(other) => {
            check.fail("cob.status", format!("O campo cob.status só aceita {REMOVED}."), Some(other));
        }
    }
    if body.contains_key("calendario") {
        terms.expiry_s = read_expiry(body, check).unwrap_or(terms.expiry_s);
    }
    if body.contains_key("valor")
        && let Some((amount, cents)) = read_amount(body, check)
    {
        (terms.amount, terms.cents) = (amount, cents);
    }
    if body.contains_key("chave") {
        terms.key = check.key("cob.chave", body.get("chave")).unwrap_or(terms.key);
    }
    if body.contains_key("devedor") {
        terms.debtor = check.debtor("cob.devedor", body.get("devedor"));
    }
    if body.contains_key("solicitacaoPagador") {
        terms.message = check.text("cob.solicitacaoPagador", body.get("solicitacaoPagador"), 140);
    }
    if let Some(extra) = read_extra(body, check) {
        terms.extra = extra;
    }
    (terms, read_location(body, check))
}

fn read_expiry(body: &Map<String, Value>, check: &mut Check) -> Option<i64> {
    let value = body.get("calendario")?.get("expiracao")?;
    let seconds = value.as_i64().filter(|seconds| (1..=i64::from(i32::MAX)).contains(seconds));
    if seconds.is_none() {
        check.fail(
            "cob.calendario.expiracao",
            "O campo cob.calendario.expiracao deve ser um inteiro maior que zero.",
            Some(value),
        );
    }
    seconds
}

fn read_amount(body: &Map<String, Value>, check: &mut Check) -> Option<(Value, i64)> {
    let amount = body.get("valor")?.as_object()?;
    // Pix Saque: the amount handed out in cash, and then nothing need be charged.
    let withdrawal = amount.get("retirada").is_some_and(Value::is_object);
    let cents = check.amount("cob.valor.original", amount.get("original"), withdrawal)?;
    if let Some(mode) = amount.get("modalidadeAlteracao")
        && !matches!(mode.as_i64(), Some(0 | 1))
    {
        check.fail("cob.valor.modalidadeAlteracao", "O campo aceita 0 ou 1.", Some(mode));
    }
    let mut read = json!({ "original": money::text(cents) });
    for name in ["modalidadeAlteracao", "retirada"] {
        if let (Some(value), Some(map)) = (amount.get(name), read.as_object_mut()) {
            map.insert(name.to_owned(), value.clone());
        }
    }
    Some((read, cents))
}

fn read_extra(body: &Map<String, Value>, check: &mut Check) -> Option<Vec<Value>> {
    let value = body.get("infoAdicionais")?;
    let Some(list) = value.as_array().filter(|list| list.len() <= 50) else {
        check.fail("cob.infoAdicionais", "O campo cob.infoAdicionais é uma lista de até 50 itens.", None);
        return None;
    };
    for (at, item) in list.iter().enumerate() {
        for (name, max) in [("nome", 50), ("valor", 200)] {
            let property = format!("cob.infoAdicionais[{at}].{name}");
            if item.get(name).is_none_or(Value::is_null) {
                check.fail(&property, format!("O campo {property} é obrigatório."), None);
            }
            check.text(&property, item.get(name), max);
        }
    }
    Some(list.clone())
}

fn read_location(body: &Map<String, Value>, check: &mut Check) -> Option<u64> {
    let id = body.get("loc")?.get("id")?;
    if id.as_u64().is_none() {
        check.fail("cob.loc.id", "O campo cob.loc.id deve ser um inteiro.", Some(id));
    }
    id.as_u64()
}
