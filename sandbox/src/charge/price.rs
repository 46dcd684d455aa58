//! What a charge with a due date costs on a day: fine, interest, rebate and discount.
//!
//! A due date or a discount's date on a weekend or holiday moves to the next business day, and everything counts
//! from there. Fine, interest and discount are reckoned on the original less the rebate; a month has 30 days or 21
//! business days, a year 365 or 252; each amount is rounded to the cent, half up.

use serde_json::{Map, Value};
use time::Date;

use crate::calendar::{business_days, business_from, days};
use crate::money;
use crate::validate::Check;

/// A `modalidade` and its value: cents, or hundredths of a percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rate {
    mode: i64,
    value: i64,
}

/// A discount until fixed days, or for each day of anticipation.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Discount {
    Until(Vec<(Date, Rate)>),
    Early(Rate),
}

/// The rules of a charge's `valor`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Price {
    fine: Option<Rate>,
    interest: Option<Rate>,
    rebate: Option<Rate>,
    discount: Option<Discount>,
}

/// What makes up a payment, in cents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Amounts {
    pub(crate) original: i64,
    pub(crate) fine: i64,
    pub(crate) interest: i64,
    pub(crate) rebate: i64,
    pub(crate) discount: i64,
}

impl Amounts {
    pub(crate) fn total(&self) -> i64 {
        let more = self.original.saturating_add(self.fine).saturating_add(self.interest);
        more.saturating_sub(self.rebate).saturating_sub(self.discount)
    }
}

/// `base` × hundredths of a percent × days ÷ the days of the period, rounded half up.
fn percent(base: i64, value: i64, days: i64, period: i64) -> i64 {
    let part = i128::from(base) * i128::from(value) * i128::from(days);
    let whole = 10_000 * i128::from(period);
    i64::try_from((part + whole / 2) / whole).unwrap_or(i64::MAX)
}

impl Price {
    /// What is to be paid for `original` cents due on `due` when paid on `day`.
    pub(crate) fn amounts(&self, original: i64, due: Date, day: Date) -> Amounts {
        let due = business_from(due);
        let rebate = self.rebate.map_or(0, |rate| match rate.mode {
            1 => rate.value,
            _ => percent(original, rate.value, 1, 1),
        });
        let rebate = rebate.min(original.saturating_sub(1));
        let base = original.saturating_sub(rebate);
        let mut amounts = Amounts { original, rebate, ..Amounts::default() };
        if day > due {
            amounts.fine = self.fine.map_or(0, |rate| match rate.mode {
                1 => rate.value,
                _ => percent(base, rate.value, 1, 1),
            });
            amounts.interest = self.interest.map_or(0, |rate| rate.interest(base, due, day));
        } else {
            let discount = self.discount.as_ref().map_or(0, |discount| discount.of(base, due, day));
            amounts.discount = discount.min(base.saturating_sub(1)).max(0);
        }
        amounts
    }
}

impl Rate {
    /// Modes 1 to 4 count days, 5 to 8 business days: an amount a day, a percentage a day, a month, a year.
    fn interest(self, base: i64, due: Date, day: Date) -> i64 {
        let (late, month, year) = match self.mode {
            ..=4 => (days(due, day), 30, 365),
            _ => (business_days(due, day), 21, 252),
        };
        match self.mode {
            1 | 5 => self.value.saturating_mul(late),
            2 | 6 => percent(base, self.value, late, 1),
            3 | 7 => percent(base, self.value, late, month),
            _ => percent(base, self.value, late, year),
        }
    }
}

impl Discount {
    fn of(&self, base: i64, due: Date, day: Date) -> i64 {
        match self {
            // The nearest date that hasn't passed; the list is in the order of days.
            Self::Until(list) => {
                let valid = list.iter().find(|(until, _)| day <= business_from(*until));
                valid.map_or(0, |(_, rate)| match rate.mode {
                    1 => rate.value,
                    _ => percent(base, rate.value, 1, 1),
                })
            }
            Self::Early(rate) => match rate.mode {
                3 => rate.value.saturating_mul(days(day, due)),
                4 => rate.value.saturating_mul(business_days(day, due)),
                5 => percent(base, rate.value, days(day, due), 1),
                _ => percent(base, rate.value, business_days(day, due), 1),
            },
        }
    }
}

/// Reads `valor` (its schema is checked), with the rules the schema can't say.
pub(crate) fn read(
    amount: &Map<String, Value>,
    original: i64,
    due: Option<Date>,
    check: &mut Check,
) -> Price {
    let price = Price {
        fine: rate(amount, "multa", check),
        interest: rate(amount, "juros", check),
        rebate: rate(amount, "abatimento", check),
        discount: discount(amount, original, due, check),
    };
    if price.rebate.is_some_and(|rate| rate.takes_all(original, 1)) {
        let reason = "O objeto cobv.valor.abatimento representa um valor maior ou igual ao valor da cobrança original ou maior ou igual a 100%.";
        check.fail("cobv.valor.abatimento", reason, amount.get("abatimento"));
    }
    price
}

impl Rate {
    /// Whether a reduction leaves nothing; its amount is one of the mode `amount`.
    fn takes_all(self, original: i64, amount: i64) -> bool {
        self.value >= if self.mode == amount { original } else { 10_000 }
    }
}

fn rate(amount: &Map<String, Value>, name: &str, check: &mut Check) -> Option<Rate> {
    let value = amount.get(name)?;
    let rate = value.as_object().and_then(|one| {
        let cents = one.get("valorPerc").and_then(Value::as_str).and_then(money::parse)?;
        Some(Rate { mode: one.get("modalidade").and_then(Value::as_i64)?, value: cents })
    });
    if rate.is_none() {
        let at = format!("cobv.valor.{name}");
        check.fail(&at, format!("O objeto {at} não respeita o schema."), Some(value));
    }
    rate
}

fn discount(
    amount: &Map<String, Value>,
    original: i64,
    due: Option<Date>,
    check: &mut Check,
) -> Option<Discount> {
    const AT: &str = "cobv.valor.desconto";
    let value = amount.get("desconto")?;
    let mode = value.get("modalidade").and_then(Value::as_i64)?;
    let list = value.get("descontoDataFixa").and_then(Value::as_array);
    let percentage = value.get("valorPerc").and_then(Value::as_str).and_then(money::parse);
    let fixed = matches!(mode, 1 | 2);
    if fixed && (list.is_none() || percentage.is_some()) {
        let reason = "O objeto cobv.valor.desconto, nas modalidades 1 e 2, pede descontoDataFixa e não admite valorPerc.";
        check.fail(AT, reason, Some(value));
        return None;
    }
    if !fixed && (percentage.is_none() || list.is_some()) {
        let reason = "O objeto cobv.valor.desconto, nas modalidades 3 a 6, pede valorPerc e não admite descontoDataFixa.";
        check.fail(AT, reason, Some(value));
        return None;
    }
    let mut dated = Vec::new();
    for one in list.into_iter().flatten() {
        let until = one.get("data").and_then(Value::as_str).and_then(crate::calendar::parse)?;
        let value = one.get("valorPerc").and_then(Value::as_str).and_then(money::parse)?;
        dated.push((until, Rate { mode, value }));
    }
    dated.sort_by_key(|(until, _)| *until);
    if dated.iter().any(|(until, _)| due.is_some_and(|due| *until > due)) {
        let reason = "O objeto cobv.valor.desconto apresenta algum elemento cuja data é posterior à data de vencimento.";
        check.fail(AT, reason, Some(value));
    }
    let single = percentage.map(|value| Rate { mode, value });
    let amount_mode = match mode {
        1 | 3 => mode,
        4 => 4,
        _ => 0,
    };
    let mut rates = dated.iter().map(|(_, rate)| *rate).chain(single);
    if rates.any(|rate| rate.takes_all(original, amount_mode)) {
        let reason = "O objeto cobv.valor.desconto apresenta algum elemento que representa um valor maior ou igual ao valor da cobrança original ou maior ou igual a 100%.";
        check.fail(AT, reason, Some(value));
    }
    Some(match single {
        Some(rate) => Discount::Early(rate),
        None => Discount::Until(dated),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn rule(modes: std::ops::RangeInclusive<i64>) -> impl Strategy<Value = Value> {
        (modes, 0_i64..200_000)
            .prop_map(|(mode, value)| json!({ "modalidade": mode, "valorPerc": money::text(value) }))
    }

    proptest! {
        /// Whatever the rules: something is left to pay, later never costs less, and the parts are the whole.
        #[test]
        fn a_price_is_sane(
            fine in rule(1..=2), interest in rule(1..=8), rebate in rule(1..=2), discount in rule(3..=6),
            original in 1_i64..1_000_000_000_000, due in 0_i64..3000, days in prop::collection::vec(0_i64..6000, 2..6),
        ) {
            let start = crate::calendar::parse("2026-01-01").unwrap();
            let day = |after: i64| start + time::Duration::days(after);
            let rules = json!({ "multa": fine, "juros": interest, "abatimento": rebate, "desconto": discount });
            let price = read(rules.as_object().unwrap(), original, Some(day(due)), &mut Check::default());
            let mut days = days;
            days.sort_unstable();
            let totals: Vec<i64> = days
                .iter()
                .map(|at| {
                    let amounts = price.amounts(original, day(due), day(*at));
                    assert!(amounts.total() >= 1, "{amounts:?}");
                    assert!([amounts.fine, amounts.interest, amounts.rebate, amounts.discount].iter().all(|part| *part >= 0));
                    let early = day(*at) <= business_from(day(due));
                    assert!(if early { amounts.fine + amounts.interest == 0 } else { amounts.discount == 0 });
                    amounts.total()
                })
                .collect();
            prop_assert!(totals.is_sorted(), "{totals:?}");
        }
    }
}
