//! The calendar and the amount of a charge with a due date.

use serde_json::{Map, Value};
use time::{Date, OffsetDateTime};

use crate::calendar;
use crate::charge::price::{self, Price};
use crate::charge::{Calendar, Terms};
use crate::money;
use crate::validate::Check;

/// Days a charge may be paid after its due date, unless it says.
const VALID_DAYS: i64 = 30;

/// When a charge is due, for how long it is valid after that, and what is owed when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DueDay {
    pub(crate) due: Date,
    pub(crate) valid_days: i64,
    pub(crate) price: Price,
}

impl DueDay {
    /// The last day it can be paid: the due date and the days after it both end on a business day.
    pub(crate) fn last(&self) -> Date {
        let due = calendar::business_from(self.due);
        let last = due.checked_add(time::Duration::days(self.valid_days)).unwrap_or(Date::MAX);
        calendar::business_from(last)
    }
}

/// Reads `calendario` and `valor` of a body, on top of the present terms if it revises: the calendar, `valor` as it
/// now reads, and the original in cents.
pub(super) fn read(
    body: &Map<String, Value>,
    present: Option<&Terms>,
    created: OffsetDateTime,
    check: &mut Check,
) -> Option<(Calendar, Value, i64)> {
    let before = present.and_then(|terms| match &terms.calendar {
        Calendar::Due(day) => Some(day.as_ref()),
        Calendar::Immediate { .. } => None,
    });
    let given = body.get("calendario");
    let due = given.and_then(|given| given.get("dataDeVencimento")).and_then(Value::as_str);
    let due = due.and_then(calendar::parse).or(before.map(|day| day.due));
    if due.is_some_and(|due| due < calendar::today(created)) {
        check.fail(
            "cobv.calendario.dataDeVencimento",
            "O campo cobv.calendario.dataDeVencimento é anterior à data de criação da cobrança.",
            given.and_then(|given| given.get("dataDeVencimento")),
        );
    }
    let days = given.and_then(|given| given.get("validadeAposVencimento"));
    let valid_days = days.and_then(Value::as_i64).or(before.map(|day| day.valid_days)).unwrap_or(VALID_DAYS);
    if valid_days < 0 {
        let reason = "O campo cobv.calendario.validadeAposVencimento é menor do que zero.";
        check.fail("cobv.calendario.validadeAposVencimento", reason, days);
    }
    let mut amount = present.and_then(|terms| terms.amount.as_object()).cloned().unwrap_or_default();
    amount.extend(body.get("valor").and_then(Value::as_object).cloned().unwrap_or_default());
    let cents = check.amount("cobv.valor.original", amount.get("original"), false)?;
    amount.insert("original".into(), money::text(cents).into());
    let price = price::read(&amount, cents, due, check);
    Some((Calendar::Due(Box::new(DueDay { due: due?, valid_days, price })), Value::Object(amount), cents))
}
