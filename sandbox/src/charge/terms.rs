//! Reading what a receiver asks for: a new charge, or a revision of one.

use serde_json::{Map, Value, json};
use time::OffsetDateTime;

use crate::charge::{ACTIVE, Calendar, Family, REMOVED, Terms, Withdrawal, due};
use crate::validate::Check;
use crate::{money, schema};

/// Reads a body, on top of the present terms if it revises: the new terms and the location asked for.
pub(super) fn read(
    family: Family,
    body: &Map<String, Value>,
    present: Option<&Terms>,
    created: OffsetDateTime,
    check: &mut Check,
) -> Option<(Terms, Option<u64>)> {
    let noun = family.name();
    let (new, revision) = family.schemas();
    let name = if present.is_some() { revision } else { new };
    check.violations.extend(schema::check(name, noun, body));
    if !check.violations.is_empty() {
        return None;
    }
    let amount = match family {
        Family::Cob => immediate(body, present, check),
        Family::CobV => due::read(body, present, created, check)
            .map(|(calendar, amount, cents)| (calendar, amount, cents, None)),
    };
    let at = |name: &str| format!("{noun}.{name}");
    let key = match (body.get("chave"), present) {
        (None, Some(terms)) => Some(terms.key.clone()),
        (key, _) => check.key(&at("chave"), key),
    };
    let debtor = match (body.get("devedor"), present) {
        (None, Some(terms)) => terms.debtor.clone(),
        (debtor, _) => check.debtor(&at("devedor"), debtor),
    };
    let message = match (body.get("solicitacaoPagador"), present) {
        (None, Some(terms)) => terms.message.clone(),
        (message, _) => message.and_then(Value::as_str).map(str::to_owned),
    };
    let extra = match (body.get("infoAdicionais"), present) {
        (None, Some(terms)) => terms.extra.clone(),
        (extra, _) => extra.and_then(Value::as_array).cloned().unwrap_or_default(),
    };
    let status = match body.get("status") {
        Some(_) if body.len() > 1 => {
            let reason = "Não se remove uma cobrança ao mesmo tempo em que se realizam outras alterações.";
            check.fail(&at("status"), reason, body.get("status"));
            ACTIVE
        }
        Some(_) => REMOVED,
        None => present.map_or(ACTIVE, |terms| terms.status),
    };
    let location = body.get("loc").and_then(|location| location.get("id")).and_then(Value::as_u64);
    if body.get("loc").and_then(|location| location.get("id")).is_some() && location.is_none() {
        check.fail(&at("loc.id"), format!("O location referenciado por {} inexiste.", at("loc.id")), None);
    }
    let (calendar, amount, cents, withdrawal) = amount?;
    let terms = Terms { calendar, debtor, cents, amount, withdrawal, key: key?, message, extra, status };
    Some((terms, location))
}

type Asked = (Calendar, Value, i64, Option<Withdrawal>);

fn immediate(body: &Map<String, Value>, present: Option<&Terms>, check: &mut Check) -> Option<Asked> {
    let before = present.and_then(|terms| match terms.calendar {
        Calendar::Immediate { expiry_s } => Some(expiry_s),
        Calendar::Due(_) => None,
    });
    let given = body.get("calendario").and_then(|calendar| calendar.get("expiracao"));
    let expiry_s = given.and_then(Value::as_i64).or(before).unwrap_or(86_400);
    if expiry_s <= 0 {
        let reason = "O campo cob.calendario.expiracao é igual ou menor que zero.";
        check.fail("cob.calendario.expiracao", reason, given);
    }
    let mut amount = present.and_then(|terms| terms.amount.as_object()).cloned().unwrap_or_default();
    amount.extend(body.get("valor").and_then(Value::as_object).cloned().unwrap_or_default());
    let withdrawal = withdrawal(&amount, check);
    let changeable = amount.get("modalidadeAlteracao").and_then(Value::as_i64) == Some(1);
    let cash = withdrawal.as_ref().is_some_and(|withdrawal| withdrawal.name == "saque");
    let cents = check.amount("cob.valor.original", amount.get("original"), cash || changeable)?;
    if cash && cents != 0 {
        let reason = "O campo cob.valor.original deve ser 0.00 quando há saque.";
        check.fail("cob.valor.original", reason, amount.get("original"));
    }
    if withdrawal.is_some() && changeable {
        let reason = "O campo cob.valor.modalidadeAlteracao deve ser 0 quando há retirada.";
        check.fail("cob.valor.modalidadeAlteracao", reason, amount.get("modalidadeAlteracao"));
    }
    let mut read = json!({ "original": money::text(cents) });
    for name in ["modalidadeAlteracao", "retirada"] {
        if let (Some(value), Some(map)) = (amount.get(name), read.as_object_mut()) {
            map.insert(name.to_owned(), value.clone());
        }
    }
    Some((Calendar::Immediate { expiry_s }, read, cents, withdrawal))
}

/// Reads `retirada`, whose schema is checked: `saque` or `troco`.
fn withdrawal(amount: &Map<String, Value>, check: &mut Check) -> Option<Withdrawal> {
    let given = amount.get("retirada")?;
    let (name, inner) = ["saque", "troco"].into_iter().find_map(|name| Some((name, given.get(name)?)))?;
    let changeable = inner.get("modalidadeAlteracao").and_then(Value::as_i64) == Some(1);
    let at = format!("cob.valor.retirada.{name}.valor");
    let cents = check.amount(&at, inner.get("valor"), changeable)?;
    Some(Withdrawal {
        name,
        cents,
        agent: inner.get("modalidadeAgente").cloned().unwrap_or_default(),
        provider: inner.get("prestadorDoServicoDeSaque").cloned().unwrap_or_default(),
    })
}
