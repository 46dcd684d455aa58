//! Dividing a payment among accounts of the bank (split).

use serde_json::{Map, Value, json};

use crate::bank::Bank;
use crate::charge::{ACTIVE, Family};
use crate::problem::{Kind, Refusal, Violation};
use crate::validate::{Check, is_cnpj, is_cpf, is_short_id};
use crate::{money, random, schema};

/// Accounts a payment may be divided among, besides the receiver's.
const MAX_PARTS: usize = 20;

/// A division (schema SplitConfigGerada).
#[derive(Debug, Clone)]
pub(crate) struct Split {
    pub(crate) id: String,
    body: Map<String, Value>,
    /// Revisions 0, 1, … before the present one.
    pub(crate) past: Vec<Map<String, Value>>,
}

impl Split {
    pub(crate) fn to_json(&self) -> Value {
        self.read(&self.body, self.past.len())
    }

    pub(crate) fn at_revision(&self, revision: usize) -> Option<Value> {
        if revision == self.past.len() {
            return Some(self.to_json());
        }
        self.past.get(revision).map(|body| self.read(body, revision))
    }

    fn read(&self, body: &Map<String, Value>, revision: usize) -> Value {
        let mut read = body.clone();
        read.insert("id".into(), self.id.clone().into());
        read.insert("status".into(), "ATIVA".into());
        read.insert("revisao".into(), revision.into());
        Value::Object(read)
    }

    /// What a charge that is divided says of it.
    pub(crate) fn summary(&self) -> Value {
        json!({ "id": self.id, "status": "ATIVA", "descricao": self.body.get("descricao") })
    }

    /// What the receiver keeps of a payment: what the others don't get.
    pub(crate) fn own_part(&self, cents: i64) -> i64 {
        let others: i64 = parts(&self.body).iter().map(|part| part.of(cents)).fold(0, i64::saturating_add);
        cents.saturating_sub(others).max(0)
    }
}

/// A part: a percentage in hundredths, or cents.
#[derive(Debug, Clone, Copy)]
struct Part {
    is_percentage: bool,
    value: i64,
}

impl Part {
    fn read(part: &Value) -> Option<Self> {
        Some(Self {
            is_percentage: part.get("tipo")?.as_str()? == "porcentagem",
            value: money::parse(part.get("valor")?.as_str()?)?,
        })
    }

    fn of(self, cents: i64) -> i64 {
        if !self.is_percentage {
            return self.value;
        }
        i64::try_from(i128::from(cents) * i128::from(self.value) / 10_000).unwrap_or(cents)
    }
}

/// The parts of the others.
fn parts(body: &Map<String, Value>) -> Vec<Part> {
    let list = body.get("split").and_then(|split| split.get("repasses")).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Part::read).collect()
}

/// The rules that the schema can't say.
fn check(body: &Map<String, Value>, check: &mut Check) {
    let Some(split) = body.get("split") else { return };
    let list = split.get("repasses").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    if list.len() > MAX_PARTS {
        check.fail("split.repasses", format!("Há mais de {MAX_PARTS} repasses."), None);
    }
    let parts: Vec<Part> = split.get("minhaParte").into_iter().chain(list).filter_map(Part::read).collect();
    let percentages = parts.iter().filter(|part| part.is_percentage).count();
    if percentages != 0 && percentages != parts.len() {
        check.fail("split.repasses", "As partes devem ser todas do mesmo tipo.", None);
    } else if percentages != 0 && parts.iter().map(|part| part.value).fold(0, i64::saturating_add) != 10_000 {
        check.fail("split.repasses", "A soma das porcentagens deve ser 100.00.", None);
    }
    if percentages == 0 && split.get("divisaoTarifa").and_then(Value::as_str) == Some("proporcional") {
        let reason = "A tarifa só pode ser proporcional quando as partes são porcentagens.";
        check.fail("split.divisaoTarifa", reason, split.get("divisaoTarifa"));
    }
    for (at, part) in list.iter().enumerate() {
        let text = |name: &str| part.get("favorecido").and_then(|to| to.get(name)).and_then(Value::as_str);
        if text("cpf").is_some_and(|cpf| !is_cpf(cpf)) || text("cnpj").is_some_and(|cnpj| !is_cnpj(cnpj)) {
            let at = format!("split.repasses[{at}].favorecido");
            check.fail(&at, format!("O objeto {at} precisa de um cpf ou de um cnpj válido."), None);
        }
    }
}

impl Bank {
    /// Creates a division, or replaces the one of this id. Whether it is new comes back with it.
    pub(crate) fn put_split(
        &mut self,
        id: Option<&str>,
        body: &Map<String, Value>,
    ) -> Result<(bool, Value), Refusal> {
        let mut rules = Check::default();
        if let Some(id) = id.filter(|id| !is_short_id(id)) {
            rules.fail("id", "O campo id tem de 1 a 35 letras e números.", Some(&id.into()));
        }
        rules.violations.extend(schema::check("SplitConfig", "", body));
        if rules.violations.is_empty() {
            check(body, &mut rules);
        }
        if !rules.violations.is_empty() {
            return Err(Refusal::invalid(Kind::Invalid, rules.violations));
        }
        let id = id.map_or_else(|| random::alphanumeric(32), str::to_owned);
        // Linked at once to the charge it names, which must be there.
        let charge = body.get("txid").and_then(Value::as_str);
        if let Some(txid) = charge {
            let family = self.charges.get(txid).map_or(Family::Cob, |charge| charge.family);
            self.linkable(family, txid, Some(&id))?;
        }
        let new = match self.splits.get_mut(&id) {
            Some(split) => {
                let former = std::mem::replace(&mut split.body, body.clone());
                split.past.push(former);
                let excess = split.past.len().saturating_sub(100);
                split.past.drain(..excess);
                false
            }
            None => {
                self.splits.insert(&id, Split { id: id.clone(), body: body.clone(), past: Vec::new() });
                true
            }
        };
        if let Some(charge) = charge.and_then(|txid| self.charges.get_mut(txid)) {
            charge.split = Some(id.clone());
        }
        Ok((new, self.split(&id)?.to_json()))
    }

    pub(crate) fn split(&self, id: &str) -> Result<&Split, Refusal> {
        self.splits.get(id).ok_or_else(|| {
            Refusal::missing(
                "split_config_nao_encontrado",
                "Nenhuma configuração de split encontrada para o id informado",
            )
        })
    }

    /// Has the payment of a charge divided.
    pub(crate) fn link_split(&mut self, family: Family, txid: &str, id: &str) -> Result<(), Refusal> {
        self.linkable(family, txid, None)?;
        let others = parts(&self.split(id)?.body);
        let cents = self.charge(family, txid)?.terms.cents;
        let sum = others.iter().map(|part| part.of(cents)).fold(0, i64::saturating_add);
        if sum > cents {
            let reason = "A soma dos repasses excede o valor da cobrança.";
            let violation = Violation::new("split.repasses", reason, None);
            return Err(Refusal::invalid(Kind::Invalid, vec![violation]));
        }
        if let Some(charge) = self.charges.get_mut(txid) {
            charge.split = Some(id.to_owned());
        }
        Ok(())
    }

    /// Has it no longer divided.
    pub(crate) fn unlink_split(&mut self, family: Family, txid: &str) -> Result<(), Refusal> {
        let charge = self.charge(family, txid)?;
        if charge.split.is_none() {
            return Err(Refusal::missing("split_nao_encontrado", "A cobrança não tem um split vinculado"));
        }
        if charge.terms.status != ACTIVE {
            return Err(Refusal::named(400, "status_cobranca_invalido", "A cobrança não está mais ativa"));
        }
        if let Some(charge) = self.charges.get_mut(txid) {
            charge.split = None;
        }
        Ok(())
    }

    /// A charge that is ATIVA and isn't divided by another division.
    fn linkable(&self, family: Family, txid: &str, own: Option<&str>) -> Result<(), Refusal> {
        let charge = self.charge(family, txid)?;
        if charge.terms.status != ACTIVE {
            return Err(Refusal::named(400, "status_cobranca_invalido", "A cobrança não está mais ativa"));
        }
        if charge.split.is_some() && charge.split.as_deref() != own {
            return Err(Refusal::named(409, "split_ja_vinculado", "A cobrança já tem um split vinculado"));
        }
        Ok(())
    }
}
