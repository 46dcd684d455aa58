//! Reading what a receiver asks for: a new recurrence, and the rules of its days.

use serde_json::{Map, Value};
use time::{Date, OffsetDateTime};

use crate::automatic::recurrence::Recurrence;
use crate::automatic::{History, identifier};
use crate::validate::{Check, is_cnpj, is_cpf};
use crate::{calendar, money};

/// Reads a new recurrence, whose schema is checked.
pub(super) fn read_new(
    body: &Map<String, Value>,
    now: OffsetDateTime,
    check: &mut Check,
) -> Option<Recurrence> {
    let text = |path: &str| body.get("calendario")?.get(path)?.as_str();
    let first = text("dataInicial").and_then(calendar::parse);
    let last = text("dataFinal").and_then(calendar::parse);
    check_days(first, last, now, check);
    let bond = body.get("vinculo")?;
    let debtor = bond.get("devedor");
    let document = |name: &str| debtor.and_then(|debtor| debtor.get(name)).and_then(Value::as_str);
    if document("cpf").is_some_and(|cpf| !is_cpf(cpf)) || document("cnpj").is_some_and(|cnpj| !is_cnpj(cnpj))
    {
        check.fail(
            "rec.vinculo.devedor",
            "O objeto rec.vinculo.devedor precisa de um cpf ou de um cnpj válido.",
            debtor,
        );
    }
    let amount = body.get("valor");
    let cents = |name: &str| {
        amount.and_then(|amount| amount.get(name)).and_then(Value::as_str).and_then(money::parse)
    };
    if cents("valorRec").is_some() && cents("valorMinimoRecebedor").is_some() {
        let reason = "Ambos os campos rec.valor.valorRec e rec.valor.valorMinimoRecebedor estão preenchidos.";
        check.fail("rec.valor", reason, amount);
    }
    for name in ["valorRec", "valorMinimoRecebedor"] {
        if cents(name) == Some(0) {
            let at = format!("rec.valor.{name}");
            check.fail(&at, format!("O campo {at} não pode ser 0.00."), None);
        }
    }
    let retries = body.get("politicaRetentativa").and_then(Value::as_str) == Some("PERMITE_3R_7D");
    let receiver = body.get("recebedor").and_then(|receiver| receiver.get("convenio"));
    let txid = body.get("ativacao").and_then(|one| one.get("dadosJornada")).and_then(|one| one.get("txid"));
    Some(Recurrence {
        id: identifier(if retries { "RR" } else { "RN" }, now),
        created: now,
        bond: bond.clone(),
        first: first?,
        last,
        period: text("periodicidade")?.to_owned(),
        amount: amount.cloned(),
        agreement: receiver.and_then(Value::as_str).map(str::to_owned),
        retries,
        location: None,
        history: History::new("CRIADA", now),
        ending: None,
        journey: "AGUARDANDO_DEFINICAO",
        journey_txid: txid.and_then(Value::as_str).map(str::to_owned),
        payer: None,
    })
}

/// The first day isn't before the recurrence was made, and the last not before the first.
pub(super) fn check_days(
    first: Option<Date>,
    last: Option<Date>,
    created: OffsetDateTime,
    check: &mut Check,
) {
    if first.is_some_and(|first| first < calendar::today(created)) {
        let reason = "O campo rec.calendario.dataInicial é anterior à data de criação da recorrência.";
        check.fail("rec.calendario.dataInicial", reason, None);
    }
    if let (Some(first), Some(last)) = (first, last)
        && last < first
    {
        let reason = "O campo rec.calendario.dataFinal é anterior ao campo rec.calendario.dataInicial.";
        check.fail("rec.calendario.dataFinal", reason, None);
    }
}
