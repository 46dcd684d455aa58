//! Batches of charges with a due date (lotecobv): each charge is created, or denied with its own problem.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use time::OffsetDateTime;

use crate::bank::{Bank, not_found};
use crate::charge::Family;
use crate::clock::stamp;
use crate::problem::{Kind, Refusal};
use crate::schema;

/// One charge asked for in a batch.
#[derive(Debug, Clone)]
struct Item {
    txid: String,
    created: Option<OffsetDateTime>,
    problem: Option<Value>,
}

/// A batch (schema LoteCobVConsultado).
#[derive(Debug, Clone)]
pub(crate) struct Batch {
    id: i64,
    description: String,
    pub(crate) created: OffsetDateTime,
    items: Vec<Item>,
}

impl Batch {
    pub(crate) fn to_json(&self) -> Value {
        let items: Vec<Value> = self
            .items
            .iter()
            .map(|item| {
                let status = if item.created.is_some() { "CRIADA" } else { "NEGADA" };
                let mut one = json!({ "txid": item.txid, "status": status });
                if let Some(map) = one.as_object_mut() {
                    map.extend(item.created.map(|at| ("criacao".to_owned(), stamp(at).into())));
                    map.extend(item.problem.clone().map(|problem| ("problema".to_owned(), problem)));
                }
                one
            })
            .collect();
        json!({ "id": self.id, "descricao": self.description, "criacao": stamp(self.created), "cobsv": items })
    }
}

/// The charges of a body, each with its txid.
type Asked = Vec<(String, Map<String, Value>)>;

/// The number a batch is known by; the API answers it as an integer.
fn number(id: &str) -> Option<i64> {
    id.bytes().all(|byte| byte.is_ascii_digit()).then(|| id.parse().ok()).flatten()
}

fn invalid(property: &str, reason: &str) -> Refusal {
    Refusal::broken(Kind::BatchInvalid, property, reason)
}

impl Bank {
    pub(crate) fn batch(&self, id: &str) -> Result<&Batch, Refusal> {
        let found = number(id).and_then(|id| self.batches.get(&id.to_string()));
        found.ok_or_else(|| not_found(Kind::BatchMissing))
    }

    /// `PUT`: a new batch, or all charges of an old one again. The txids that were created come back.
    pub(crate) fn put_batch(
        &mut self,
        id: &str,
        body: &Map<String, Value>,
        now: OffsetDateTime,
    ) -> Result<Vec<String>, Refusal> {
        let Some(id) = number(id) else {
            return Err(invalid("loteCobV.id", "O id do lote deve ser um número inteiro."));
        };
        let asked = read("LoteCobV", body)?;
        let txids: BTreeSet<&str> = asked.iter().map(|(txid, _)| txid.as_str()).collect();
        if let Some(batch) = self.batches.get(&id.to_string()) {
            if txids != batch.items.iter().map(|item| item.txid.as_str()).collect() {
                let reason = "A requisição não referencia exatamente as mesmas cobranças da requisição que criou o lote.";
                return Err(invalid("loteCobV.cobsv", reason));
            }
        } else {
            if txids.iter().any(|txid| self.is_txid_used(txid)) {
                return Err(invalid("loteCobV.cobsv", "Pelo menos uma das cobranças já se encontra criada."));
            }
            let items = asked
                .iter()
                .map(|(txid, _)| Item { txid: txid.clone(), created: None, problem: None })
                .collect();
            let batch = Batch { id, description: String::new(), created: now, items };
            self.batches.insert(&id.to_string(), batch);
        }
        Ok(self.work_on(id, body, asked, now))
    }

    /// `PATCH`: some charges of a batch.
    pub(crate) fn patch_batch(
        &mut self,
        id: &str,
        body: &Map<String, Value>,
        now: OffsetDateTime,
    ) -> Result<Vec<String>, Refusal> {
        let batch = self.batch(id)?;
        let asked = read("LoteCobVRevisado", body)?;
        if asked.iter().any(|(txid, _)| !batch.items.iter().any(|item| item.txid == *txid)) {
            let reason = "A requisição contém uma cobrança não existente na requisição que criou o lote.";
            return Err(invalid("loteCobV.cobsv", reason));
        }
        Ok(self.work_on(batch.id, body, asked, now))
    }

    /// Creates or revises each charge; a problem stays with its item.
    fn work_on(
        &mut self,
        id: i64,
        body: &Map<String, Value>,
        asked: Asked,
        now: OffsetDateTime,
    ) -> Vec<String> {
        let mut fresh = Vec::new();
        for (txid, terms) in asked {
            let exists = self.charge(Family::CobV, &txid).is_ok();
            let outcome = if exists {
                self.revise_charge(Family::CobV, &txid, &terms).map(|_| ())
            } else {
                self.create_charge(Family::CobV, &txid, &terms, now).map(|_| ())
            };
            if let (Ok(()), Some(charge)) = (&outcome, self.charges.get_mut(&txid)) {
                charge.batch = Some(id.to_string());
            }
            if let Some(batch) = self.batches.get_mut(&id.to_string())
                && let Some(item) = batch.items.iter_mut().find(|item| item.txid == txid)
            {
                item.problem = outcome.as_ref().err().map(|refusal| refusal.to_problem(Kind::CobVInvalid));
                if outcome.is_ok() && !exists {
                    item.created = Some(now);
                    fresh.push(txid);
                }
            }
        }
        if let (Some(text), Some(batch)) =
            (body.get("descricao").and_then(Value::as_str), self.batches.get_mut(&id.to_string()))
        {
            text.clone_into(&mut batch.description);
        }
        fresh
    }
}

/// The charges of a body, each with its txid, which may be there once.
fn read(name: &str, body: &Map<String, Value>) -> Result<Asked, Refusal> {
    let violations = schema::check(name, "loteCobV", body);
    if !violations.is_empty() {
        return Err(Refusal::invalid(Kind::BatchInvalid, violations));
    }
    let list = body.get("cobsv").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut asked = Vec::new();
    let mut seen = BTreeSet::new();
    for item in list {
        let Some(mut terms) = item.as_object().cloned() else { continue };
        let Some(Value::String(txid)) = terms.remove("txid") else { continue };
        if !seen.insert(txid.clone()) {
            return Err(invalid("loteCobV.cobsv", "O lote contém a mesma cobrança mais de uma vez."));
        }
        asked.push((txid, terms));
    }
    Ok(asked)
}
