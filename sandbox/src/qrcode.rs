//! Reading and paying QR codes, as a payer's bank does.

use serde_json::{Map, Value, json};
use time::OffsetDateTime;

use crate::account::{NAME, receiver};
use crate::bank::Bank;
use crate::brcode::{self, Code};
use crate::charge::{Calendar, Charge};
use crate::clock::stamp;
use crate::problem::{Kind, Refusal};
use crate::sending::{Dispatched, Order, read_id, read_payer};
use crate::{calendar, money, schema};

fn read(body: &Map<String, Value>) -> Result<Code, Refusal> {
    let text = body.get("pixCopiaECola").and_then(Value::as_str).unwrap_or_default();
    let code = brcode::read(text).filter(|code| code.location.is_some() || code.key.is_some());
    code.ok_or_else(|| {
        Refusal::broken(Kind::Invalid, "pixCopiaECola", "O texto não é um QR Code Pix que se possa pagar.")
    })
}

impl Bank {
    /// The charge that a dynamic code leads to, if it is one of this account's.
    fn charge_at(&self, location: &str) -> Result<&Charge, Refusal> {
        let txid = self.locations.iter().find(|own| own.url == location).and_then(|own| own.txid.as_deref());
        txid.and_then(|txid| self.charges.get(txid)).ok_or_else(|| {
            Refusal::missing(
                "cobranca_nao_encontrada",
                "Nenhuma cobrança encontrada para o QR Code informado",
            )
        })
    }

    /// A Pix that was sent isn't taken.
    fn bounce(&mut self, id: &str) -> Vec<crate::webhook::Notice> {
        let Some(sent) = self.sent.get_mut(id) else { return Vec::new() };
        sent.status = "NAO_REALIZADO";
        self.cents = self.cents.saturating_add(sent.cents);
        let callback = sent.to_callback(self.settings.sent(&sent.key));
        let key = sent.key.clone();
        self.notice(&key, callback).into_iter().collect()
    }

    /// What a code asks for (schema QrCodeDetalhado). Looks a key up, so it takes one from the bucket.
    pub(crate) fn detail(
        &mut self,
        body: &Map<String, Value>,
        now: OffsetDateTime,
    ) -> Result<Value, Refusal> {
        let violations = schema::check("QrCodeADetalhar", "", body);
        if !violations.is_empty() {
            return Err(Refusal::invalid(Kind::Invalid, violations));
        }
        let code = read(body)?;
        let by_phone_or_mail =
            code.key.as_deref().is_some_and(|key| key.starts_with('+') || key.contains('@'));
        let [documents, others] = &mut self.buckets;
        if by_phone_or_mail {
            others.take(now)?
        } else {
            documents.take(now)?
        }
        let Some(location) = &code.location else {
            let mut told = json!({ "tipoCob": "cob", "chave": code.key, "recebedor": { "nome": code.name } });
            if let Some(map) = told.as_object_mut() {
                map.extend(code.txid.map(|txid| ("txid".to_owned(), txid.into())));
                map.extend(
                    code.cents.map(|cents| ("valor".to_owned(), json!({ "original": money::text(cents) }))),
                );
            }
            return Ok(told);
        };
        let charge = self.charge_at(location)?;
        let mut told = charge.to_json();
        let Some(map) = told.as_object_mut() else { return Ok(told) };
        for name in ["loc", "location", "pixCopiaECola"] {
            map.remove(name);
        }
        map.insert("tipoCob".into(), charge.family.name().into());
        map.insert("recebedor".into(), receiver());
        if let Some(calendar) = map.get_mut("calendario").and_then(Value::as_object_mut) {
            calendar.insert("apresentacao".into(), stamp(now).into());
        }
        if let (Calendar::Due(_), Some(Value::Object(amount))) =
            (&charge.terms.calendar, map.get_mut("valor"))
        {
            let total = charge.amounts(calendar::today(now)).total();
            *amount = Map::from_iter([
                ("original".to_owned(), money::text(charge.terms.cents).into()),
                ("final".to_owned(), money::text(total).into()),
            ]);
        }
        Ok(told)
    }

    /// Pays a code: a charge of this account whatever it costs, a static code by homologation's tiers.
    pub(crate) fn pay_code(
        &mut self,
        id: &str,
        body: &Map<String, Value>,
        now: OffsetDateTime,
    ) -> Result<Dispatched, Refusal> {
        let mut check = read_id(id);
        check.violations.extend(schema::check("PagamentoDeQrCode", "", body));
        let (key, info) =
            if check.violations.is_empty() { read_payer(body, &mut check) } else { (None, None) };
        let (Some(key), true) = (key, check.violations.is_empty()) else {
            return Err(Refusal::invalid(Kind::Invalid, check.violations));
        };
        let code = read(body)?;
        let Some(location) = &code.location else {
            let Some(cents) = code.cents.filter(|cents| *cents > 0) else {
                return Err(Refusal::named(
                    400,
                    "valor_invalido",
                    "O QR Code informado não diz o valor a pagar",
                ));
            };
            let to = json!({ "chave": code.key, "identificacao": { "nome": code.name } });
            return self.dispatch(id, Order { cents, key, to, info }, true, now);
        };
        let charge = self.charge_at(location)?;
        if !charge.is_payable(now) {
            return Err(Refusal::named(400, "status_cobranca_invalido", "A cobrança não pode ser paga"));
        }
        let txid = charge.txid.clone();
        let cash = charge.terms.withdrawal.as_ref().map_or(0, |withdrawal| withdrawal.cents);
        let cents = charge.amounts(calendar::today(now)).total().saturating_add(cash);
        let to = json!({ "chave": charge.terms.key, "identificacao": { "nome": NAME } });
        let (answer, mut notices) = self.dispatch(id, Order { cents, key, to, info }, false, now)?;
        match self.pay(&txid, None, Some(&receiver()), now) {
            Ok((_, more)) => notices.extend(more),
            // The receiving side doesn't take it: the money is back, and the sending failed.
            Err(_) => notices = self.bounce(id),
        }
        Ok((answer, notices))
    }
}
