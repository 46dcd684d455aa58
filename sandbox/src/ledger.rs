//! Whatever is done in whatever order, the balance is what came in less what went out, and no Pix gives back more
//! than it brought.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use time::OffsetDateTime;

use crate::Tier;
use crate::bank::Bank;
use crate::charge::Family;
use crate::refund::Asked;

const KEY: &str = "7d9f0335-8dcc-4054-9bf9-0dbd61d36906";
const START: i64 = 50_000;

/// One thing somebody does; the number says to which of those there are.
#[derive(Debug, Clone)]
enum Step {
    Charge { cents: i64, divided: bool },
    Pay(usize),
    Refund { which: usize, cents: i64, divided: bool },
    Send(i64),
    PayOwnCode(usize),
    Report(usize),
    Judge(usize, bool),
    Recur(i64),
    Collect(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let cents = 1_i64..3000;
    let which = 0_usize..8;
    let step = prop_oneof![
        (cents.clone(), any::<bool>()).prop_map(|(cents, divided)| Step::Charge { cents, divided }),
        which.clone().prop_map(Step::Pay),
        (which.clone(), cents.clone(), any::<bool>()).prop_map(|(which, cents, divided)| Step::Refund {
            which,
            cents,
            divided
        }),
        cents.clone().prop_map(Step::Send),
        which.clone().prop_map(Step::PayOwnCode),
        which.clone().prop_map(Step::Report),
        (which.clone(), any::<bool>()).prop_map(|(which, yes)| Step::Judge(which, yes)),
        cents.prop_map(Step::Recur),
        which.prop_map(Step::Collect),
    ];
    prop::collection::vec(step, 1..60)
}

fn object(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

fn text(cents: i64) -> String {
    crate::money::text(cents)
}

struct World {
    bank: Bank,
    now: OffsetDateTime,
    recurrence: String,
    made: u32,
}

impl World {
    fn new() -> Self {
        let now = crate::clock::instant("2026-11-24T12:00:00Z").unwrap();
        let mut bank = Bank::new(Tier::Homologation, START, KEY, false);
        let part = |value: &str| json!({ "tipo": "porcentagem", "valor": value });
        let mut other = part("33.33");
        other["favorecido"] = json!({ "cpf": "12345678909", "conta": "1" });
        let split = json!({
            "descricao": "x", "lancamento": { "imediato": true },
            "split": { "divisaoTarifa": "assumir_total", "minhaParte": part("66.67"), "repasses": [other] },
        });
        bank.put_split(Some("s"), &object(split)).unwrap();
        let recurrence = json!({
            "vinculo": { "contrato": "1", "devedor": { "cpf": "12345678909", "nome": "A" } },
            "calendario": { "dataInicial": "2027-01-01", "periodicidade": "SEMANAL" },
            "politicaRetentativa": "NAO_PERMITE",
        });
        let made = bank.create_recurrence(&object(recurrence), now).unwrap();
        let recurrence = made["idRec"].as_str().unwrap().to_owned();
        bank.approve(&recurrence, now).unwrap();
        Self { bank, now, recurrence, made: 0 }
    }

    fn txid(number: usize) -> String {
        format!("ledger{number:026}")
    }

    fn payment(&self, which: usize) -> Option<String> {
        self.bank.payments.iter().nth(which).map(|pix| pix.end_to_end_id.clone())
    }

    /// Does it; what can't be done is refused, and that is all.
    fn step(&mut self, step: &Step) {
        let now = self.now;
        self.made += 1;
        let number = usize::try_from(self.made).unwrap();
        match step {
            Step::Charge { cents, divided } => {
                let count = self.bank.charges.iter().count();
                let txid = Self::txid(count);
                let body = json!({ "calendario": {}, "valor": { "original": text(*cents) }, "chave": KEY });
                self.bank.create_charge(Family::Cob, &txid, &object(body), now).unwrap();
                if *divided {
                    self.bank.link_split(Family::Cob, &txid, "s").unwrap();
                }
            }
            Step::Pay(which) => drop(self.bank.pay(&Self::txid(*which), None, None, now)),
            Step::Refund { which, cents, divided } => {
                let Some(pix) = self.payment(*which) else { return };
                let id = format!("r{number}");
                let asked = Asked {
                    id: id.clone(),
                    cents: *cents,
                    nature: "ORIGINAL",
                    description: None,
                    divided: *divided,
                };
                if self.bank.refund(&pix, asked, now).is_ok() {
                    self.bank.settle_refund(&pix, &id, now);
                }
            }
            Step::Send(cents) => {
                let body = json!({ "valor": text(*cents), "pagador": { "chave": KEY }, "favorecido": { "chave": "a@b.com" } });
                drop(self.bank.send(&format!("e{number}"), &object(body), false, now));
            }
            Step::PayOwnCode(which) => {
                let Ok(charge) = self.bank.charge(Family::Cob, &Self::txid(*which)) else { return };
                let body = json!({ "pagador": { "chave": KEY }, "pixCopiaECola": charge.to_json()["pixCopiaECola"] });
                drop(self.bank.pay_code(&format!("e{number}"), &object(body), now));
            }
            Step::Report(which) => {
                let Some(pix) = self.payment(*which) else { return };
                drop(self.bank.report_infraction(&pix, now));
            }
            Step::Judge(which, yes) => {
                let Some(id) = self.bank.infractions.iter().nth(*which).map(|one| one.id.clone()) else {
                    return;
                };
                drop(self.bank.judge(&id, *yes, now));
            }
            Step::Recur(cents) => {
                let count = self.bank.automatic.charges.iter().count();
                let day = crate::calendar::parse("2027-01-01").unwrap()
                    + time::Duration::weeks(i64::try_from(count).unwrap());
                let body = json!({
                    "idRec": self.recurrence, "calendario": { "dataDeVencimento": crate::calendar::text(day) },
                    "valor": { "original": text(*cents) }, "ajusteDiaUtil": true,
                    "recebedor": { "conta": "1", "tipoConta": "CORRENTE" },
                });
                let txid = format!("weekly{count:026}");
                self.bank.create_rec_charge(&txid, &object(body), now).unwrap();
            }
            Step::Collect(which) => drop(self.bank.collect(&format!("weekly{which:026}"), now)),
        }
    }

    fn check(&self) {
        let mut balance = START;
        for pix in self.bank.payments.iter() {
            balance += pix.share.as_ref().map_or(pix.cents, |share| share.own_cents);
            let returned: i64 = pix.refunds.iter().map(|refund| refund.cents).sum();
            assert!(returned <= pix.cents, "{pix:?}");
            balance -= pix
                .refunds
                .iter()
                .filter(|refund| refund.settled.is_some())
                .map(|refund| refund.own_cents)
                .sum::<i64>();
        }
        for sent in self.bank.sent.iter().filter(|sent| sent.is_done()) {
            balance -= sent.cents;
            balance += sent
                .returned
                .iter()
                .filter_map(|back| crate::money::parse(back["valor"].as_str()?))
                .sum::<i64>();
        }
        assert_eq!(self.bank.cents, balance);
        assert!(balance >= 0, "{balance}");
        for charge in self.bank.charges.iter() {
            assert_eq!(charge.terms.status == "CONCLUIDA", charge.payments.len() == 1, "{charge:?}");
        }
        for charge in self.bank.automatic.charges.iter() {
            assert_eq!(charge.history.status() == "CONCLUIDA", charge.payments.len() == 1, "{charge:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn the_books_balance(steps in steps()) {
        let mut world = World::new();
        for step in &steps {
            world.step(step);
            world.check();
        }
    }
}
