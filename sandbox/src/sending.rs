//! Sending a Pix from the receiver's account: to a key, to an account, or by a QR code.

use serde_json::{Map, Value, json};
use time::OffsetDateTime;

use crate::account::CNPJ;
use crate::bank::Bank;
use crate::clock::stamp;
use crate::problem::{Kind, Refusal};
use crate::sent::Sent;
use crate::validate::{Check, is_cnpj, is_cpf, is_short_id};
use crate::webhook::Notice;
use crate::{Tier, money, payment, schema};

/// What is to be sent, read and checked.
#[derive(Debug, Clone)]
pub(crate) struct Order {
    pub(crate) cents: i64,
    pub(crate) key: String,
    pub(crate) to: Value,
    pub(crate) info: Option<String>,
}

/// What came of an order: the answer, and what the webhook is told.
pub(crate) type Dispatched = (Value, Vec<Notice>);

impl Bank {
    /// Sends a Pix to whom the body says; with `own`, only to an account of the same owner.
    pub(crate) fn send(
        &mut self,
        id: &str,
        body: &Map<String, Value>,
        own: bool,
        now: OffsetDateTime,
    ) -> Result<Dispatched, Refusal> {
        let mut check = read_id(id);
        check.violations.extend(schema::check("EnvioSolicitado", "", body));
        if !check.violations.is_empty() {
            return Err(Refusal::invalid(Kind::Invalid, check.violations));
        }
        let cents = check.amount("valor", body.get("valor"), false);
        let (key, info) = read_payer(body, &mut check);
        let to = body.get("favorecido").cloned().unwrap_or_default();
        if to.get("chave").is_some() {
            check.key("favorecido.chave", to.get("chave"));
        }
        let person = to.get("contaBanco").unwrap_or(&to);
        let document = ["cpf", "cnpj"].iter().find_map(|name| person.get(name)).and_then(Value::as_str);
        if document.is_some_and(|document| !is_cpf(document) && !is_cnpj(document)) {
            check.fail(
                "favorecido",
                "O CPF ou CNPJ do favorecido é inválido.",
                document.map(Value::from).as_ref(),
            );
        }
        let (Some(cents), Some(key), true) = (cents, key, check.violations.is_empty()) else {
            return Err(Refusal::invalid(Kind::Invalid, check.violations));
        };
        let named = to.get("chave").and_then(Value::as_str).filter(|key| is_cpf(key) || is_cnpj(key));
        let strange = document.is_some_and(|document| own && document != CNPJ);
        if strange || named.is_some_and(|key| document.is_some_and(|document| document != key)) {
            let words = "A chave ou conta do favorecido não pertence ao documento esperado";
            return Err(Refusal::named(400, "chave_nao_pertence_ao_documento", words));
        }
        self.dispatch(id, Order { cents, key, to, info }, true, now)
    }

    /// Sends by homologation's rules, if `tiers`: up to 10.00 confirmed, up to 20.00 rejected by webhook, above at
    /// once; 4.00 comes back in two parts, 5.00 whole. The answer is the state before the outcome: EM_PROCESSAMENTO.
    pub(crate) fn dispatch(
        &mut self,
        id: &str,
        order: Order,
        tiers: bool,
        now: OffsetDateTime,
    ) -> Result<Dispatched, Refusal> {
        self.owned(Kind::Invalid, "pagador.chave", &order.key)?;
        if self.sent.get(id).is_some() {
            return Err(Refusal::named(409, "id_envio_duplicado", "O idEnvio informado já foi utilizado"));
        }
        if self.webhook_to_send && !self.webhooks.contains_key(&order.key) {
            let words = "A chave do pagador não tem um webhook associado";
            return Err(Refusal::named(400, "webhook_nao_encontrado", words));
        }
        let tiers = tiers && self.tier == Tier::Homologation;
        if (tiers && order.cents > 2000) || order.cents > self.available() {
            return Err(Refusal::named(422, "pagamento_negado", "O pagamento foi negado"));
        }
        let status = if tiers && order.cents > 1000 { "NAO_REALIZADO" } else { "REALIZADO" };
        let mut sent = Sent {
            id: id.to_owned(),
            end_to_end_id: payment::end_to_end_id('E', now),
            cents: order.cents,
            key: order.key,
            to: order.to,
            info: order.info,
            asked: now,
            status,
            returned: Vec::new(),
        };
        let answer = json!({
            "idEnvio": sent.id,
            "e2eId": sent.end_to_end_id,
            "endToEndId": sent.end_to_end_id,
            "valor": money::text(sent.cents),
            "horario": { "solicitacao": stamp(now) },
            "status": "EM_PROCESSAMENTO",
        });
        if sent.is_done() {
            self.cents = self.cents.saturating_sub(sent.cents);
        }
        let told = self.settings.sent(&sent.key);
        let mut notices = vec![self.notice(&sent.key, sent.to_callback(told))];
        let back: &[i64] = match (tiers, sent.cents) {
            (true, 400) => &[200, 200],
            (true, 500) => &[500],
            _ => &[],
        };
        for cents in back {
            sent.returned.push(json!({
                "rtrId": payment::end_to_end_id('D', now),
                "valor": money::text(*cents),
                "horario": stamp(now),
            }));
            self.cents = self.cents.saturating_add(*cents);
            notices.push(self.notice(&sent.key, sent.to_callback(told)));
        }
        self.sent.insert(id, sent);
        Ok((answer, notices.into_iter().flatten().collect()))
    }

    /// What may be spent: the balance less what infractions block.
    pub(crate) fn available(&self) -> i64 {
        self.cents.saturating_sub(self.blocked())
    }
}

/// Starts the check of a sending with its id.
pub(crate) fn read_id(id: &str) -> Check {
    let mut check = Check::default();
    if !is_short_id(id) {
        check.fail("idEnvio", "O campo idEnvio tem de 1 a 35 letras e números.", Some(&id.into()));
    }
    check
}

/// The payer's key and words.
pub(crate) fn read_payer(body: &Map<String, Value>, check: &mut Check) -> (Option<String>, Option<String>) {
    let payer = body.get("pagador");
    let key = check.key("pagador.chave", payer.and_then(|payer| payer.get("chave")));
    let info = payer.and_then(|payer| payer.get("infoPagador")).and_then(Value::as_str);
    (key, info.map(str::to_owned))
}
