//! Rules that the schemas can't say.

use serde_json::Value;

use crate::error::Violation;

/// Adds what is wrong with a body whose shape is right.
pub(super) fn check(schema: &str, body: &Value, found: &mut Vec<Violation>) {
    let amounts: &[&str] = match schema {
        "CobSolicitada" | "CobVSolicitada" | "CobRSolicitada" | "CobRevisada" | "CobVRevisada" => {
            &["valor.original"]
        }
        "EnvioSolicitado" | "DevolucaoSolicitada" => &["valor"],
        _ => &[],
    };
    for path in amounts {
        // Only a Pix Saque may ask for nothing but what is withdrawn.
        let withdraws = member(body, "valor.retirada.saque").is_some();
        if !withdraws && member(body, path).and_then(Value::as_str).is_some_and(is_zero) {
            found.push(violation(path, "must be above zero"));
        }
    }
    if member(body, "calendario.expiracao").and_then(Value::as_i64).is_some_and(|seconds| seconds <= 0) {
        found.push(violation("calendario.expiracao", "must be a number of seconds above zero"));
    }
    if let Some(days) = member(body, "calendario.validadeAposVencimento").and_then(Value::as_i64)
        && days < 0
    {
        found.push(violation("calendario.validadeAposVencimento", "must be a number of days, 0 or more"));
    }
    discount(body, found);
    if let (Some(first), Some(last)) =
        (text(body, "calendario.dataInicial"), text(body, "calendario.dataFinal"))
        && last < first
    {
        found.push(violation("calendario.dataFinal", "must not be before calendario.dataInicial"));
    }
}

/// Discounts 1 and 2 are until fixed days; 3 to 6 are by the day of payment.
fn discount(body: &Value, found: &mut Vec<Violation>) {
    let Some(kind) = member(body, "valor.desconto.modalidade").and_then(Value::as_i64) else { return };
    let (wanted, reason) = match kind {
        1 | 2 => ("valor.desconto.descontoDataFixa", "must be there for modalidade 1 and 2"),
        _ => ("valor.desconto.valorPerc", "must be there for modalidade 3 to 6"),
    };
    if member(body, wanted).is_none() {
        found.push(violation(wanted, reason));
    }
}

fn is_zero(amount: &str) -> bool {
    amount.bytes().all(|byte| matches!(byte, b'0' | b'.'))
}

fn text<'a>(body: &'a Value, path: &str) -> Option<&'a str> {
    member(body, path)?.as_str()
}

fn member<'a>(body: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(body, |value, name| value.get(name))
}

fn violation(property: &str, reason: &str) -> Violation {
    Violation { reason: reason.to_owned(), property: Some(property.to_owned()), value: None }
}
